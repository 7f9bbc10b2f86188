//! The kinds of question with options and one key, as the browser gets them.

use crate::bank::id::{ProcedureId, Text};
use crate::bank::item::{self, Choosable, Kind, Label};
use crate::bank::publish::Publisher;
use crate::bank::question::{self, Asks, Question};

impl Publisher<'_> {
    pub(super) fn kind(&self, question: &Question) -> Option<Kind> {
        Some(match &question.kind {
            question::Kind::WhichOfTwo(choice) => Kind::WhichOfTwo(self.choice(question, choice)?),
            question::Kind::OneOtherBoth(choice) => {
                Kind::OneOtherBoth(self.choice(question, choice)?)
            }
            question::Kind::BestOfThree(choice) => {
                Kind::BestOfThree(self.choice(question, choice)?)
            }
            question::Kind::WhichPicture(choice) => {
                Kind::WhichPicture(self.choice(question, choice)?)
            }
            question::Kind::ChooseTwo(choose) => Kind::ChooseTwo(self.choose(question, choose)?),
            question::Kind::SortCards(sort) => Kind::SortCards(self.sort(sort)?),
            question::Kind::MatchPairs(matching) => Kind::MatchPairs(self.matching(matching)?),
            question::Kind::WhatNext(next) => Kind::WhatNext(self.next(question, next)?),
            question::Kind::CouldAsk(ask) => Kind::CouldAsk(self.could_ask(question, ask)?),
            question::Kind::DoSourcesAgree(agree) => {
                Kind::DoSourcesAgree(self.agree(question, agree)?)
            }
        })
    }

    fn choice(&self, question: &Question, choice: &question::Choice) -> Option<item::Choice> {
        let first = self.procedure_at(&question.pair.0)?;
        let second = self.procedure_at(&question.pair.1)?;
        let options = choice
            .options
            .iter()
            .filter_map(|option| {
                let (label, beside) = match &choice.asks {
                    Asks::WhichProcedure { .. } if option.id.as_str() == "both" => {
                        (Label::Both(first, second), (first, second))
                    }
                    Asks::WhichProcedure { .. } => {
                        let procedure =
                            self.procedure_at(&ProcedureId::from(option.id.as_str()))?;
                        let key = self.procedure_at(&ProcedureId::from(choice.key.as_str()));
                        let beside = match key {
                            Some(key) if key != procedure => {
                                (key.min(procedure), key.max(procedure))
                            }
                            _ => (first, second),
                        };
                        (Label::Procedure(procedure), beside)
                    }
                    Asks::WhichValue { about, attribute } => {
                        let value = self.bank.value(attribute, &option.id.as_str().into())?;
                        let about = self.procedure_at(about)?;
                        let of = option.of.as_ref().and_then(|of| self.procedure_at(of));
                        let beside = match of {
                            Some(of) if of != about => (of.min(about), of.max(about)),
                            _ => (first, second),
                        };
                        (Label::Words(value.plain.clone()), beside)
                    }
                };
                Some(Choosable {
                    id: option.id.clone(),
                    label,
                    beside,
                    picture: self.option_picture(option),
                    why: option.why.clone(),
                    mentions: self.mentions(&option.why),
                })
            })
            .collect();
        Some(item::Choice {
            key: choice.key.clone(),
            options,
            art: art(choice),
            asked: self.asked(choice)?,
        })
    }

    fn asked(&self, choice: &question::Choice) -> Option<Text> {
        let (attribute, value) = match &choice.asks {
            Asks::WhichProcedure { attribute, value } => (attribute, value.clone()),
            Asks::WhichValue { attribute, .. } => (attribute, choice.key.as_str().into()),
        };
        Some(self.bank.value(attribute, &value)?.plain.clone())
    }
}

/// The emblem of a family shows where and how it works, so it must not stand beside a question about that.
fn art(choice: &question::Choice) -> bool {
    match &choice.asks {
        Asks::WhichProcedure { attribute, .. } => {
            !["how-it-works", "where-it-acts", "way-in"].contains(&attribute.as_str())
        }
        Asks::WhichValue { .. } => false,
    }
}
