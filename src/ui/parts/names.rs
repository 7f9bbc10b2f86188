//! Names of treatments: the short one in its own direction, the plain one beside it.

use yew::prelude::*;

use crate::bank::edition::{Edition, Index, Procedure};
use crate::ui::parts::say::say;

/// The short name, kept left to right inside any text.
pub fn short(procedure: &Procedure) -> Html {
    html! { <bdi>{ say(&procedure.short) }</bdi> }
}

/// The full name, where it is another one than the short name.
pub fn full(procedure: &Procedure) -> Option<&str> {
    let same = procedure.name.to_lowercase() == procedure.short.to_lowercase();
    (!same).then_some(&*procedure.name)
}

/// "PHP and HAI".
pub fn both(edition: &Edition, first: Index, second: Index) -> String {
    edition.names(&[first, second])
}
