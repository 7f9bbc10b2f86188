//! The only place where a page of ours leads to a page of somebody else.
//!
//! Limits: no request is made until the reader follows the link, and the other page is not told where they came from.

use std::fmt::Write;

use yew::prelude::*;

use crate::app::place::Place;
use crate::app::store::Site;
use crate::bank::edition::Source;

/// A link to the page of a source, at these words where some are given. Nothing where nobody verified an address.
/// In the waiting room no link leads out, so there is none: the page about the source prints its address as text.
pub fn outside(site: &Site, source: &Source, words: Option<&str>, text: Html) -> Html {
    if source.address.is_empty() || site.place == Place::WaitingRoom {
        return html! {};
    }
    let mut href = source.address.to_string();
    if let Some(words) = words {
        href.push_str("#:~:text=");
        href.push_str(&encode(words));
    }
    html! { <a class="golink" {href} rel="noreferrer">{ text }</a> }
}

/// Everything but plain letters and digits as `%XX`: a text fragment gives `-`, `,` and `&` a meaning of its own.
fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            encoded.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn only_letters_and_digits_stay() {
        assert_eq!(
            encode("a-b, 5 & “c”"),
            "a%2Db%2C%205%20%26%20%E2%80%9Cc%E2%80%9D"
        );
    }
}
