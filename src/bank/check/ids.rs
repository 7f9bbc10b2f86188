//! Every id is written once, and every reference leads somewhere.

use std::collections::BTreeMap;

use crate::bank::authoring::finding::{Finding, Place};
use crate::bank::knowledge::Bank;
use crate::bank::question::Asks;

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    let mut found = Findings::default();
    found.once(
        "source",
        bank.sources.iter().map(|s| (s.id.as_str(), &s.place)),
    );
    found.once(
        "attribute",
        bank.attributes.iter().map(|a| (a.id.as_str(), &a.place)),
    );
    found.once("fact", bank.facts.iter().map(|f| (f.id.as_str(), &f.place)));
    found.once("note", bank.notes.iter().map(|n| (n.id.as_str(), &n.place)));
    found.once(
        "question",
        bank.questions.iter().map(|q| (q.id.as_str(), &q.place)),
    );
    found.once("term", bank.terms.iter().map(|t| (t.id.as_str(), &t.place)));
    found.once(
        "general question",
        bank.general.iter().map(|g| (g.id.as_str(), &g.place)),
    );
    found.once(
        "value",
        bank.attributes
            .iter()
            .flat_map(|a| a.values.iter().map(|v| (v.id.as_str(), &a.place))),
    );
    references(bank, &mut found);
    found.list
}

fn references(bank: &Bank, found: &mut Findings) {
    let source = |id: &_| bank.source(id).is_some();
    let fact = |id: &_| bank.fact(id).is_some();
    let procedure = |id: &_| bank.procedure(id).is_some();
    let attribute = |id: &_| bank.attribute(id).is_some();
    for p in &bank.procedures {
        found.known(&p.place, "sources", p.sources.iter(), source);
    }
    for f in &bank.facts {
        found.known(&f.place, "source", [&f.source], source);
        found.known(&f.place, "procedures", f.procedures.iter(), procedure);
        found.known(&f.place, "attribute", f.attribute.iter(), attribute);
        found.known(&f.place, "denies", f.denies.iter(), |id| {
            bank.attributes
                .iter()
                .any(|a| a.values.iter().any(|v| &v.id == id))
        });
    }
    for a in &bank.attributes {
        for v in &a.values {
            found.known(&a.place, "excludes", v.excludes.iter(), |id| {
                bank.value(&a.id, id).is_some()
            });
        }
    }
    for c in &bank.cells {
        found.known(&c.place, "attribute", [&c.attribute], attribute);
        found.known(
            &c.place,
            "value",
            c.claims.iter().map(|claim| &claim.value),
            |id| bank.value(&c.attribute, id).is_some(),
        );
        found.known(
            &c.place,
            "facts",
            c.claims.iter().flat_map(|claim| &claim.facts),
            fact,
        );
    }
    for p in &bank.pairs {
        found.known(&p.place, "first", [&p.first], procedure);
        found.known(&p.place, "second", [&p.second], procedure);
        found.known(&p.place, "rows", p.rows.iter(), attribute);
    }
    for n in &bank.notes {
        found.known(&n.place, "sources", n.sources.iter(), source);
        found.known(&n.place, "facts", n.facts.iter(), fact);
    }
    for q in &bank.questions {
        found.known(&q.place, "facts", q.facts.iter(), fact);
        found.known(&q.place, "rows", q.rows.iter(), attribute);
        if let Some(choice) = q.kind.choice() {
            match &choice.asks {
                Asks::WhichProcedure {
                    attribute: row,
                    value,
                } => {
                    found.known(&q.place, "asks.attribute", [row], attribute);
                    found.known(&q.place, "asks.value", [value], |id| {
                        bank.value(row, id).is_some()
                    });
                }
                Asks::WhichValue {
                    about,
                    attribute: row,
                } => {
                    found.known(&q.place, "about", [about], procedure);
                    found.known(&q.place, "attribute", [row], attribute);
                }
            }
            let of = choice
                .options
                .iter()
                .filter_map(|option| option.of.as_ref());
            found.known(&q.place, "options.of", of, procedure);
        }
    }
}

#[derive(Default)]
struct Findings {
    list: Vec<Finding>,
}

impl Findings {
    fn once<'a>(&mut self, what: &str, ids: impl Iterator<Item = (&'a str, &'a Place)>) {
        let mut seen: BTreeMap<&str, &Place> = BTreeMap::new();
        for (id, place) in ids {
            if let Some(first) = seen.insert(id, place) {
                self.list.push(place.finding(
                    "id",
                    format!(
                        "{what} \"{id}\" is already in {} ({})",
                        first.file, first.item
                    ),
                    "give one of them another id",
                ));
            }
        }
    }

    fn known<'a, T: std::fmt::Display + 'a>(
        &mut self,
        place: &Place,
        field: &str,
        ids: impl IntoIterator<Item = &'a T>,
        is_known: impl Fn(&T) -> bool,
    ) {
        for id in ids {
            if !is_known(id) {
                self.list.push(place.finding(
                    field,
                    format!("\"{id}\" does not exist"),
                    "mend the id, or write the item that it names",
                ));
            }
        }
    }
}
