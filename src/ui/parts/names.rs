//! Names of treatments: the short one in its own language and direction, the plain one beside it.

use yew::prelude::*;

use crate::bank::edition::{Edition, Index, Procedure};

/// The short name, kept left to right inside any text.
pub fn short(procedure: &Procedure) -> Html {
    html! { <bdi lang="en">{ &*procedure.short }</bdi> }
}

/// The full name, where it is another one than the short name.
pub fn full(procedure: &Procedure) -> Option<&str> {
    let same = procedure.name.to_lowercase() == procedure.short.to_lowercase();
    (!same).then_some(&*procedure.name)
}

/// "PHP and HAI".
pub fn both(edition: &Edition, first: Index, second: Index) -> String {
    let short = |index| {
        edition
            .procedure(index)
            .map_or("", |procedure| &*procedure.short)
    };
    edition.words.and(short(first), &inside(short(second)))
}

/// A name inside a sentence: words begin small, short forms such as HAI stay as they are.
fn inside(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}
