//! From the checked bank to what the browser gets.
//!
//! Limits: drops what no screen shows. Call it after `check::all` found nothing; what does not
//! resolve is left out rather than guessed.

use std::rc::Rc;

use crate::bank::check::glossary::lexicon;
use crate::bank::drawing::Shapes;
use crate::bank::edition::{self, Edition, Index};
use crate::bank::id::{AttributeId, FactId, NoteId, ProcedureId, SourceId, TermId, Text};
use crate::bank::item::{self};
use crate::bank::knowledge::{Bank, Procedure, Standing};
use crate::bank::proof;
use crate::bank::publish_drawings::drawings;
use crate::bank::question::Question;
use crate::bank::terms::Lexicon;
use crate::bank::version::version;

/// Makes the edition of a bank.
pub fn edition(bank: &Bank) -> Edition {
    let publisher = Publisher {
        bank,
        terms: terms(bank),
        lexicon: lexicon(bank),
    };
    let mut edition = Edition {
        version: "".into(),
        language: bank.words.language.clone(),
        direction: bank.words.direction.clone(),
        words: bank.words.clone(),
        procedures: bank
            .procedures
            .iter()
            .map(|p| publisher.procedure(p))
            .collect(),
        attributes: bank
            .attributes
            .iter()
            .map(|attribute| edition::Attribute {
                id: attribute.id.clone(),
                label: attribute.label.clone(),
                ask: attribute.ask.clone(),
            })
            .collect(),
        sources: bank.sources.iter().map(source).collect(),
        facts: bank
            .facts
            .iter()
            .map(|fact| edition::Fact {
                id: fact.id.clone(),
                plain: fact.plain.clone(),
                quote: fact.quote.clone(),
                source: publisher.source(&fact.source).unwrap_or(Index::MAX),
                notes: bank
                    .notes_on(&fact.id)
                    .filter_map(|note| publisher.note(&note.id))
                    .collect(),
                about: fact
                    .procedures
                    .iter()
                    .filter_map(|id| publisher.procedure_at(id))
                    .collect(),
                praise: fact.standing == Standing::Promotional,
            })
            .collect(),
        notes: bank
            .notes
            .iter()
            .map(|note| edition::Note {
                id: note.id.clone(),
                plain: note.plain.clone(),
                sources: note
                    .sources
                    .iter()
                    .filter_map(|id| publisher.source(id))
                    .collect(),
            })
            .collect(),
        pairs: bank
            .pairs
            .iter()
            .filter_map(|pair| {
                Some(edition::Pair {
                    first: publisher.procedure_at(&pair.first)?,
                    second: publisher.procedure_at(&pair.second)?,
                    line: pair.line.clone(),
                    rows: publisher.attributes(&pair.rows),
                })
            })
            .collect(),
        questions: bank
            .questions
            .iter()
            .filter_map(|q| publisher.question(q))
            .collect(),
        diagrams: publisher.diagrams(),
        shapes: Shapes::Here(Rc::new(drawings(bank))),
        terms: publisher.terms,
        general: general(bank),
    };
    edition.version = version(&edition);
    edition
}

fn general(bank: &Bank) -> Vec<edition::General> {
    let general = bank.general.iter().map(|general| edition::General {
        id: general.id.clone(),
        ask: general.ask.clone(),
    });
    general.collect()
}

fn terms(bank: &Bank) -> Vec<edition::Term> {
    let mut terms: Vec<edition::Term> = bank
        .terms
        .iter()
        .map(|term| edition::Term {
            id: term.id.clone(),
            term: term.term.clone(),
            plain: term.plain.clone(),
        })
        .collect();
    terms.sort_by_key(|term| term.term.to_lowercase());
    terms
}

/// Looks things up while an edition is made.
pub(super) struct Publisher<'a> {
    pub(super) bank: &'a Bank,
    terms: Vec<edition::Term>,
    lexicon: Lexicon<TermId>,
}

impl Publisher<'_> {
    fn procedure(&self, procedure: &Procedure) -> edition::Procedure {
        edition::Procedure {
            id: procedure.id.clone(),
            short: procedure.short.clone(),
            name: procedure.name.clone(),
            also: procedure.also.clone(),
            family: procedure.family,
            plain: procedure.plain.clone(),
            cells: self
                .bank
                .attributes
                .iter()
                .map(|attribute| self.cell(&procedure.id, &attribute.id))
                .collect(),
            review: procedure.review.clone(),
        }
    }

    fn cell(&self, procedure: &ProcedureId, attribute: &AttributeId) -> edition::Cell {
        let claims = self
            .bank
            .cell(procedure, attribute)
            .map(|cell| &cell.claims);
        edition::Cell {
            state: proof::state(self.bank, procedure, attribute),
            claims: claims
                .into_iter()
                .flatten()
                .filter_map(|claim| {
                    Some(edition::Claim {
                        plain: self.bank.value(attribute, &claim.value)?.plain.clone(),
                        facts: claim.facts.iter().filter_map(|id| self.fact(id)).collect(),
                    })
                })
                .collect(),
        }
    }

    fn question(&self, question: &Question) -> Option<item::Question> {
        let (first, second) = &question.pair;
        let pair = at(&self.bank.pairs, |pair| {
            (&pair.first == first && &pair.second == second)
                || (&pair.first == second && &pair.second == first)
        })?;
        Some(item::Question {
            id: question.id.clone(),
            difficulty: question.difficulty,
            pair,
            stem: question.stem.clone(),
            facts: question
                .facts
                .iter()
                .filter_map(|id| self.fact(id))
                .collect(),
            why: question.why.clone(),
            rows: self.attributes(&question.rows),
            ask: question.ask.clone(),
            stem_terms: self.hard_words([&question.stem]),
            terms: self.hard_words(
                [&question.stem, &question.why]
                    .into_iter()
                    .chain(question.kind.whys()),
            ),
            picture: self.picture(question),
            kind: self.kind(question)?,
        })
    }

    fn attributes(&self, ids: &[AttributeId]) -> Vec<Index> {
        ids.iter()
            .filter_map(|id| at(&self.bank.attributes, |attribute| &attribute.id == id))
            .collect()
    }

    /// The glossary's terms in these texts, each once. Names of treatments are left out: the app spells them out.
    fn hard_words<'t>(&self, texts: impl IntoIterator<Item = &'t Text>) -> Vec<Index> {
        let mut found = Vec::new();
        for text in texts {
            for span in self.lexicon.first(text) {
                let place = at(&self.terms, |term| {
                    term.id == span.of && !self.names_a_treatment(term)
                });
                if let Some(place) = place.filter(|place| !found.contains(place)) {
                    found.push(place);
                }
            }
        }
        found
    }

    /// What a treatment is would answer the question; its own page says it.
    fn names_a_treatment(&self, term: &edition::Term) -> bool {
        let word = term.term.to_lowercase();
        self.bank.procedures.iter().any(|procedure| {
            let mut names = [&procedure.short, &procedure.name]
                .into_iter()
                .chain(&procedure.also);
            names.any(|name| {
                word.contains(&name.to_lowercase()) || name.to_lowercase().contains(&word)
            })
        })
    }

    pub(super) fn procedure_at(&self, id: &ProcedureId) -> Option<Index> {
        at(&self.bank.procedures, |procedure| &procedure.id == id)
    }

    pub(super) fn fact(&self, id: &FactId) -> Option<Index> {
        at(&self.bank.facts, |fact| &fact.id == id)
    }

    fn source(&self, id: &SourceId) -> Option<Index> {
        at(&self.bank.sources, |source| &source.id == id)
    }

    fn note(&self, id: &NoteId) -> Option<Index> {
        at(&self.bank.notes, |note| &note.id == id)
    }
}

fn source(source: &crate::bank::knowledge::Source) -> edition::Source {
    edition::Source {
        id: source.id.clone(),
        main: source.main,
        label: source.label.clone(),
        spoken: source.spoken.first().unwrap_or(&source.label).clone(),
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        kind: source.kind,
        date: source.date.clone(),
        date_known: source.date_known,
        // An address that nobody verified is never printed.
        address: if source.address_verified {
            source.address.clone()
        } else {
            "".into()
        },
        kind_plain: source.kind_plain.clone(),
        interest: source.interest.clone(),
        leaves_out: source.leaves_out.clone(),
        good_for: source.good_for.clone(),
        not_enough_for: source.not_enough_for.clone(),
        review: source.review.clone(),
    }
}

fn at<T>(items: &[T], is: impl Fn(&T) -> bool) -> Option<Index> {
    items
        .iter()
        .position(is)
        .and_then(|place| Index::try_from(place).ok())
}
