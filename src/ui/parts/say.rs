//! Words of the content on the page. What is still English on a page of another language says so (WCAG 3.1.2).

use yew::prelude::*;

use crate::bank::english::{self, Piece};

/// Draws a text of the content. Every text that is read goes through here; attributes take it as it is.
pub fn say(text: &str) -> Html {
    if !english::is_in(text) {
        return Html::from(text);
    }
    let pieces = english::pieces(text);
    html! {
        <>{ for pieces.into_iter().map(|piece| match piece {
            Piece::Own(text) => Html::from(text),
            // The direction too: a stop at the end of an English sentence stays at its end on a page from right to left.
            Piece::English(text) => html! { <span lang="en" dir="ltr">{ english::unmarked(text) }</span> },
        }) }</>
    }
}
