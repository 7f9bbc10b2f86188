//! The rules themselves.

use std::collections::BTreeSet;

use crate::bank::audit::rules::Measured;
use crate::bank::check::grade::{self, Graded};
use crate::bank::check::texts::{self, Passage};
use crate::bank::check::{abbreviations, figures, lists};
use crate::bank::edition::CellState;
use crate::bank::id::AttributeId;
use crate::bank::knowledge::{Bank, Procedure};
use crate::bank::proof;
use crate::bank::reading;
use crate::bank::reading::formula::Formula;
use crate::bank::terms::Lexicon;

/// As easy to read as the language's formula asks, and no long sentences; the few texts that `language.toml` excepts are counted.
pub(super) fn plain_words(bank: &Bank) -> Measured {
    let blocks = grade::blocks(bank);
    let formula = Formula::of(bank);
    let is_hard = |block: &&Graded| formula.is_some_and(|formula| formula.is_hard(block.treated));
    let hard = blocks.iter().filter(is_hard).count();
    let longest = longest(bank, &['.', '?', '!', ':'], |sentence| {
        sentence.split_whitespace().count()
    });
    Measured::new(
        formula.is_some()
            && hard <= grade::MOST_EXCEPTIONS
            && lists::of(bank).is_some_and(|lists| longest <= lists.sentence),
        [
            ("texts", blocks.len()),
            ("hard", hard),
            ("longest", longest),
        ],
    )
}

/// Every hard word has a meaning, and no short form stands alone.
pub(super) fn terms(bank: &Bank) -> Measured {
    let forms = bank
        .terms
        .iter()
        .flat_map(|term| std::iter::once(&term.term).chain(&term.also));
    let lexicon = Lexicon::new(forms.map(|form| (&**form, ())));
    let texts = texts::all(bank);
    let used = texts
        .iter()
        .filter(|passage| !lexicon.first(passage.text).is_empty());
    let alone = abbreviations::check(bank).len();
    Measured::new(
        alone == 0 && bank.terms.iter().all(|term| !term.plain.is_empty()),
        [
            ("terms", bank.terms.len()),
            ("texts", used.count()),
            ("alone", alone),
        ],
    )
}

/// Whole numbers, no percentages, no chances: nothing to work out.
pub(super) fn numbers(bank: &Bank) -> Measured {
    let texts: Vec<Passage<'_>> = texts::all(bank);
    let with = |has: fn(&str) -> bool| texts.iter().filter(|text| has(text.text)).count();
    let numbers = with(|text| text.chars().any(|c| c.is_ascii_digit()));
    let percent = with(|text| text.contains('%') || text.to_lowercase().contains("per cent"));
    let chances = figures::check(bank).len();
    let decimals: BTreeSet<&str> = texts
        .iter()
        .flat_map(|text| text.text.split_whitespace())
        .map(|word| word.trim_matches(|c: char| !c.is_ascii_digit()))
        .filter(|word| word.contains('.') && word.chars().all(|c| c.is_ascii_digit() || c == '.'))
        .collect();
    Measured::new(
        percent == 0 && chances == 0 && decimals.len() <= 1,
        [
            ("numbers", numbers),
            ("percent", percent),
            ("chances", chances),
            ("decimals", decimals.len()),
        ],
    )
}

/// At most three sentences at a time.
pub(super) fn short(bank: &Bank) -> Measured {
    let texts = texts::all(bank);
    let sentences = texts
        .iter()
        .map(|text| reading::pieces(text.text, &['.', '?', '!']).len());
    let longest = sentences.max().unwrap_or_default();
    Measured::new(longest <= 3, [("texts", texts.len()), ("longest", longest)])
}

/// A difference in one line for each pair: what the end of a round gives back.
pub(super) fn summary(bank: &Bank) -> Measured {
    let lines = bank.pairs.iter().filter(|pair| !pair.line.is_empty());
    all_of(lines.count(), bank.pairs.len())
}

/// Heads of the table's rows have at most six words, and all of them are questions.
pub(super) fn headings(bank: &Bank) -> Measured {
    let words = |text: &str| text.split_whitespace().count();
    let longest = bank.attributes.iter().map(|row| words(&row.label)).max();
    let longest = longest.unwrap_or_default();
    Measured::new(
        longest <= 6,
        [("rows", bank.attributes.len()), ("longest", longest)],
    )
}

/// Each explanation ends in something to do: a question for the team.
pub(super) fn actions(bank: &Bank) -> Measured {
    let asks = bank.questions.iter().filter(|one| !one.ask.is_empty());
    all_of(asks.count(), bank.questions.len())
}

/// Lists of at most seven. The list of names is longer, whatever we do.
pub(super) fn lists(bank: &Bank) -> Measured {
    let names = bank.procedures.iter().map(|procedure| {
        let full = usize::from(procedure.name.to_lowercase() != procedure.short.to_lowercase());
        1 + full + procedure.also.len()
    });
    let longest = names.sum::<usize>().max(bank.terms.len());
    Measured::new(longest <= 7, [("longest", longest)])
}

/// What is known and what is not, for each treatment.
pub(super) fn both_known(bank: &Bank) -> Measured {
    let silent = |procedure: &Procedure| {
        bank.attributes
            .iter()
            .filter(|row| proof::state(bank, &procedure.id, &row.id) == CellState::Silent)
            .count()
    };
    let both = bank.procedures.iter().map(silent);
    let both = both.filter(|silent| (1..bank.attributes.len()).contains(silent));
    all_of(both.count(), bank.procedures.len())
}

/// Treatments of which a source names something good.
pub(super) fn good_points(bank: &Bank) -> Measured {
    all_of(speaking(bank, &["hoped-good"]), bank.procedures.len())
}

/// Treatments of which a source names something bad.
pub(super) fn bad_points(bank: &Bank) -> Measured {
    all_of(
        speaking(bank, &["what-can-go-wrong"]),
        bank.procedures.len(),
    )
}

/// Treatments of which sources name both.
pub(super) fn good_and_bad(bank: &Bank) -> Measured {
    let both = speaking(bank, &["hoped-good", "what-can-go-wrong"]);
    all_of(both, bank.procedures.len())
}

/// Neither the good nor the bad has more than twice the words of the other. Where one is silent they cannot be equal.
pub(super) fn equal_detail(bank: &Bank) -> Measured {
    let equal = bank.procedures.iter().filter(|procedure| {
        let [good, bad] =
            ["hoped-good", "what-can-go-wrong"].map(|row| words_of(bank, procedure, &row.into()));
        good > 0 && bad > 0 && good <= bad * 2 && bad <= good * 2
    });
    all_of(equal.count(), bank.procedures.len())
}

/// Claims that rest on facts with exact words.
pub(super) fn citations(bank: &Bank) -> Measured {
    let claims = bank.cells.iter().flat_map(|cell| &cell.claims);
    let cited = claims.clone().filter(|claim| {
        let mut facts = claim.facts.iter().filter_map(|id| bank.fact(id));
        facts.any(|fact| !fact.quote.is_empty())
    });
    all_of(cited.count(), claims.count())
}

/// Treatments and main pages with the day of their last check.
pub(super) fn dates(bank: &Bank) -> Measured {
    let checked = reviews(bank).filter(|review| !review.checked.is_empty());
    all_of(checked.count(), reviews(bank).count())
}

/// Treatments and main pages with a day for the next check.
pub(super) fn updates(bank: &Bank) -> Measured {
    let planned = reviews(bank).filter(|review| !review.review_by.is_empty());
    all_of(planned.count(), reviews(bank).count())
}

/// Every place of the table has a state, the silent ones too.
pub(super) fn certainty(bank: &Bank) -> Measured {
    let cells = bank.procedures.len() * bank.attributes.len();
    Measured::new(cells > 0, [("cells", cells)])
}

/// Main pages that say who could gain and what they leave out.
pub(super) fn kinds(bank: &Bank) -> Measured {
    let main = bank.sources.iter().filter(|source| source.main);
    let told = main
        .clone()
        .filter(|source| !source.interest.is_empty() && !source.leaves_out.is_empty());
    let (told, main) = (told.count(), main.count());
    Measured::new(
        main > 0 && told == main,
        [
            ("count", told),
            ("of", main),
            ("sources", bank.sources.len()),
        ],
    )
}

/// Treatments that a clinician has signed.
pub(super) fn clinicians(bank: &Bank) -> Measured {
    let signed = bank.procedures.iter();
    let signed = signed.filter(|procedure| !procedure.review.clinician.is_empty());
    all_of(signed.count(), bank.procedures.len())
}

/// Treatments with a drawing.
pub(super) fn drawings(bank: &Bank) -> Measured {
    let drawn = bank.procedures.iter().filter(|procedure| {
        let mut drawings = bank.diagrams.iter();
        drawings.any(|drawing| drawing.procedure == procedure.id)
    });
    all_of(drawn.count(), bank.procedures.len())
}

/// Steps of drawings with a caption and with words for those who do not see them.
pub(super) fn captions(bank: &Bank) -> Measured {
    let steps = bank.diagrams.iter().flat_map(|drawing| &drawing.steps);
    let told = steps
        .clone()
        .filter(|step| !step.caption.is_empty() && !step.alt.is_empty());
    all_of(told.count(), steps.count())
}

fn all_of(count: usize, of: usize) -> Measured {
    Measured::new(of > 0 && count == of, [("count", count), ("of", of)])
}

/// Every treatment's and main page's record of checks.
fn reviews(bank: &Bank) -> impl Iterator<Item = &crate::bank::review::Review> {
    let main = bank.sources.iter().filter(|source| source.main);
    let own = bank.procedures.iter().map(|procedure| &procedure.review);
    own.chain(main.map(|source| &source.review))
}

/// How many treatments speak in all of these rows.
fn speaking(bank: &Bank, rows: &[&str]) -> usize {
    let speaks = |procedure: &&Procedure| {
        rows.iter().all(|row| {
            let state = proof::state(bank, &procedure.id, &(*row).into());
            state != CellState::Silent
        })
    };
    bank.procedures.iter().filter(speaks).count()
}

/// The words of a cell.
fn words_of(bank: &Bank, procedure: &Procedure, row: &AttributeId) -> usize {
    let claims = bank
        .cell(&procedure.id, row)
        .into_iter()
        .flat_map(|cell| &cell.claims);
    let values = claims.filter_map(|claim| bank.value(row, &claim.value));
    values
        .map(|value| value.plain.split_whitespace().count())
        .sum()
}

/// The most of something in a piece of any text.
fn longest(bank: &Bank, marks: &[char], count: impl Fn(&str) -> usize) -> usize {
    let texts = texts::all(bank);
    let pieces = texts
        .iter()
        .flat_map(|text| reading::pieces(text.text, marks));
    pieces.map(count).max().unwrap_or_default()
}
