//! The kinds of question that are no simple choice, as the browser gets them.

use crate::bank::edition::Index;
use crate::bank::id::{AttributeId, FactId, OptionId, ProcedureId, Text};
use crate::bank::item::{Card, Choice, Choosable, Choose, Label, Match, Next, Sort};
use crate::bank::publish::Publisher;
use crate::bank::question::{self, Question};

impl Publisher<'_> {
    pub(super) fn choose(&self, question: &Question, choose: &question::Choose) -> Option<Choose> {
        let options = choose.options.iter().filter_map(|option| {
            let text = self.plain(&choose.attribute, &option.id)?;
            self.worded(question, &choose.about, option, text)
        });
        Some(Choose {
            keys: choose.keys.clone(),
            options: options.collect(),
        })
    }

    pub(super) fn sort(&self, sort: &question::Sort) -> Option<Sort> {
        let cards = sort.cards.iter().filter_map(|card| {
            let label = match &card.attribute {
                Some(attribute) => Label::Words(self.plain(attribute, &card.id)?),
                None => Label::Procedure(self.procedure_at(&card.id.as_str().into())?),
            };
            Some(Card {
                id: card.id.clone(),
                label,
                place: card.group.to_string().as_str().into(),
                why: card.why.clone(),
                mentions: self.mentions(&card.why),
            })
        });
        Some(Sort {
            groups: sort.groups.clone(),
            cards: cards.collect(),
        })
    }

    pub(super) fn matching(&self, matching: &question::Match) -> Option<Match> {
        let cards = matching.matches.iter().filter_map(|row| {
            Some(Card {
                id: row.procedure.as_str().into(),
                label: Label::Procedure(self.procedure_at(&row.procedure)?),
                place: row.value.as_str().into(),
                why: row.why.clone(),
                mentions: self.mentions(&row.why),
            })
        });
        let mut values: Vec<(OptionId, Text)> = matching
            .matches
            .iter()
            .filter_map(|row| {
                let id: OptionId = row.value.as_str().into();
                let plain = self.plain(&matching.attribute, &id)?;
                Some((id, plain))
            })
            .collect();
        // By their words, so that their order says nothing about the treatments.
        values.sort_by(|a, b| a.1.cmp(&b.1));
        Some(Match {
            cards: cards.collect(),
            values,
        })
    }

    pub(super) fn next(&self, question: &Question, next: &question::Next) -> Option<Next> {
        let sequence = self.bank.sequence(&next.sequence)?;
        let plain = |id: &FactId| self.bank.fact(id).map(|fact| fact.plain.clone());
        let told = sequence.steps.iter().take(usize::from(next.after));
        let options = next.options.iter().filter_map(|option| {
            let text = plain(&option.id.as_str().into())?;
            self.worded(question, &sequence.procedure, option, text)
        });
        Some(Next {
            told: told.filter_map(plain).collect(),
            choice: Choice {
                key: next.key.clone(),
                options: options.collect(),
                art: false,
                asked: "".into(),
            },
        })
    }

    pub(super) fn could_ask(
        &self,
        question: &Question,
        ask: &question::CouldAsk,
    ) -> Option<Choice> {
        let options = ask.options.iter().filter_map(|option| {
            let choosable = question::Choosable {
                id: option.id.clone(),
                of: None,
                step: None,
                why: option.why.clone(),
            };
            self.worded(question, &ask.about, &choosable, option.text.clone())
        });
        Some(Choice {
            key: "".into(),
            options: options.collect(),
            art: false,
            asked: "".into(),
        })
    }

    pub(super) fn agree(&self, question: &Question, agree: &question::Agree) -> Option<Choice> {
        let words = &self.bank.words;
        let options = agree.options.iter().filter_map(|option| {
            let text = match option.id.as_str() {
                "one-source" => &words.agree_one_source,
                "differ" => &words.agree_differ,
                _ => &words.agree_silent,
            };
            self.worded(question, &agree.about, option, text.clone())
        });
        Some(Choice {
            key: agree.key.clone(),
            options: options.collect(),
            art: false,
            asked: "".into(),
        })
    }

    /// An option in words. Beside the procedure asked about stands the one it belongs to, or the other of the pair.
    fn worded(
        &self,
        question: &Question,
        about: &ProcedureId,
        option: &question::Choosable,
        text: Text,
    ) -> Option<Choosable> {
        let first = self.procedure_at(&question.pair.0)?;
        let second = self.procedure_at(&question.pair.1)?;
        let about: Option<Index> = self.procedure_at(about);
        let of = option.of.as_ref().and_then(|of| self.procedure_at(of));
        let beside = match (about, of) {
            (Some(about), Some(of)) if about != of => (about.min(of), about.max(of)),
            _ => (first, second),
        };
        Some(Choosable {
            id: option.id.clone(),
            label: Label::Words(text),
            beside,
            picture: None,
            why: option.why.clone(),
            mentions: self.mentions(&option.why),
        })
    }

    fn plain(&self, attribute: &AttributeId, value: &OptionId) -> Option<Text> {
        let value = self.bank.value(attribute, &value.as_str().into())?;
        Some(value.plain.clone())
    }
}
