//! A paragraph whose hard words open their meaning in place: below the paragraph, so that no sentence is torn apart
//! and nothing above the reader's eye moves.
//!
//! Where it is not used, a disclosure lists the words (`hard_words`): on questions, since a button inside a legend or
//! a label would be read as part of it, and side by side, since a word would be a button in each column.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::edition::{Edition, Index, Mention, Term};
use crate::bank::english;
use crate::bank::id::Text;
use crate::ui::parts::say::say;

/// See [`Prose`].
#[derive(Properties, PartialEq)]
pub struct ProseProps {
    /// The knowledge.
    pub site: Site,
    /// The id of the meaning; no other element of the page may have it.
    pub id: AttrValue,
    /// What is said.
    pub text: Text,
    /// The hard words in it.
    pub mentions: Vec<Mention>,
    /// Classes of the paragraph.
    #[prop_or_default]
    pub class: Classes,
}

/// The paragraph, and one meaning at a time below it.
#[component]
pub fn Prose(props: &ProseProps) -> Html {
    let opened = use_state_eq(|| None::<Index>);
    let open = *opened;
    let edition = &props.site.edition;
    let meaning = open.and_then(|place| term(edition, place));
    let setter = opened.setter();
    let word = |mention: &Mention, said: &str| {
        let setter = setter.clone();
        let next = (open != Some(mention.term)).then_some(mention.term);
        let onclick = Callback::from(move |_| setter.set(next));
        let id = format!("{}-{}", props.id, mention.term);
        let expanded = (open == Some(mention.term)).to_string();
        html! {
            <button class="term" type="button" {id} data-waits="" aria-expanded={expanded} aria-controls={props.id.clone()} {onclick}><span>{ english::unmarked(said) }</span></button>
        }
    };
    // The paragraph as a whole is English or is not: words of it are buttons, so `say` cannot mark it.
    let lang = english::is_in(&props.text).then_some("en");
    html! {
        <div class="prose">
            <p class={props.class.clone()} {lang}>{ for pieces(&props.text, &props.mentions).into_iter().map(|(said, mention)| match mention {
                Some(mention) => word(mention, said),
                None => html! { { english::unmarked(said) } },
            }) }</p>
            if !props.mentions.is_empty() {
                <p class="meaning" id={props.id.clone()} hidden={meaning.is_none()}>
                    if let Some(term) = meaning {
                        <b>{ say(&term.term) }</b>{ ": " }{ say(&term.plain) }
                    }
                </p>
            }
        </div>
    }
}

/// The mentions of words that the page has not explained above, which are explained from now on.
pub fn fresh(mentions: &[Mention], seen: &mut Vec<Index>) -> Vec<Mention> {
    let mut fresh = mentions.to_vec();
    fresh.retain(|mention| !seen.contains(&mention.term));
    seen.extend(fresh.iter().map(|mention| mention.term));
    fresh
}

fn term(edition: &Edition, place: Index) -> Option<&Term> {
    edition.terms.get(usize::from(place))
}

/// The text cut into what is plain and what is a hard word. A mention that does not fit the text is left out.
fn pieces<'a>(text: &'a str, mentions: &'a [Mention]) -> Vec<(&'a str, Option<&'a Mention>)> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for mention in mentions {
        let start = usize::from(mention.start);
        let end = start + usize::from(mention.length);
        if let (Some(before), Some(word)) = (text.get(from..start), text.get(start..end)) {
            pieces.extend((!before.is_empty()).then_some((before, None)));
            pieces.push((word, Some(mention)));
            from = end;
        }
    }
    let rest = text.get(from..).unwrap_or_default();
    pieces.extend((!rest.is_empty()).then_some((rest, None)));
    pieces
}

#[cfg(test)]
mod tests {
    use super::{fresh, pieces};
    use crate::bank::edition::{Index, Mention};

    fn mention((start, length, term): (u16, u8, Index)) -> Mention {
        Mention {
            start,
            length,
            term,
        }
    }

    #[track_caller]
    fn check(text: &str, mentions: &[(u16, u8, Index)], expected: &[(&str, Option<Index>)]) {
        let mentions: Vec<Mention> = mentions.iter().copied().map(mention).collect();
        let found: Vec<(&str, Option<Index>)> = pieces(text, &mentions)
            .into_iter()
            .map(|(said, mention)| (said, mention.map(|mention| mention.term)))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_text_is_cut_at_its_hard_words() {
        check("A vein.", &[], &[("A vein.", None)]);
        check(
            "A vein.",
            &[(2, 4, 7)],
            &[("A ", None), ("vein", Some(7)), (".", None)],
        );
        check("vein", &[(0, 4, 7)], &[("vein", Some(7))]);
    }

    #[test]
    fn damaged_mentions_lose_no_text() {
        check("A “vein”", &[(3, 2, 1)], &[("A “vein”", None)]);
        check("vein", &[(2, 200, 1)], &[("vein", None)]);
        check(
            "a vein",
            &[(2, 4, 1), (0, 1, 2)],
            &[("a ", None), ("vein", Some(1))],
        );
    }

    #[test]
    fn a_word_is_explained_once_a_page() {
        let all = [(0, 1, 1), (2, 1, 2)].map(mention);
        let mut seen = vec![1];
        assert_eq!(fresh(&all, &mut seen), [all[1]]);
        assert_eq!(seen, [1, 2]);
        assert_eq!(fresh(&all, &mut seen), []);
    }
}
