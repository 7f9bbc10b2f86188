//! From the checked bank to what the browser gets.
//!
//! Limits: drops what no screen shows. Call it after `check::all` found nothing; what does not
//! resolve is left out rather than guessed.

use std::rc::Rc;

use crate::bank::audit;
use crate::bank::check::glossary::lexicon;
use crate::bank::drawing::Shapes;
use crate::bank::edition::{self, Edition, Index};
use crate::bank::id::{AttributeId, FactId, NoteId, ProcedureId, SourceId, TermId};
use crate::bank::item::{self};
use crate::bank::knowledge::{Bank, Procedure, Standing};
use crate::bank::proof;
use crate::bank::publish_drawings::drawings;
use crate::bank::publish_terms;
use crate::bank::question::Question;
use crate::bank::terms::Lexicon;
use crate::bank::tongue::Tongue;
use crate::bank::version::version;

/// Makes the edition of a bank that is the only one of its site.
pub fn edition(bank: &Bank) -> Edition {
    edition_among(bank, vec![bank.tongue.clone()])
}

/// Makes the edition of a bank, on a site with these languages.
pub fn edition_among(bank: &Bank, tongues: Vec<Tongue>) -> Edition {
    let publisher = Publisher {
        bank,
        terms: publish_terms::terms(bank),
        lexicon: lexicon(bank),
    };
    let mut edition = Edition {
        version: "".into(),
        tongue: bank.tongue.clone(),
        tongues,
        partial: bank.partial,
        words: Rc::new(bank.words.clone()),
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
                mentions: publisher.mentions(&fact.plain),
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
                mentions: publisher.mentions(&note.plain),
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
        said: bank.allowed.said.clone(),
        audit: audit::judge(bank),
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

/// Looks things up while an edition is made.
pub(super) struct Publisher<'a> {
    pub(super) bank: &'a Bank,
    pub(super) terms: Vec<edition::Term>,
    pub(super) lexicon: Lexicon<TermId>,
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
            mentions: self.mentions(&procedure.plain),
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
                    let plain = &self.bank.value(attribute, &claim.value)?.plain;
                    Some(edition::Claim {
                        plain: plain.clone(),
                        mentions: self.mentions(plain),
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
            mentions: self.mentions(&question.why),
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

pub(super) fn at<T>(items: &[T], is: impl Fn(&T) -> bool) -> Option<Index> {
    items
        .iter()
        .position(is)
        .and_then(|place| Index::try_from(place).ok())
}
