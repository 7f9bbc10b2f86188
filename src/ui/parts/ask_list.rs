//! The reader's questions for the care team, as on a sheet of paper.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::asks::Ask;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};

/// See [`AskList`].
#[derive(Properties, PartialEq)]
pub struct AskListProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// The reader's list.
    pub asks: Vec<Ask>,
    /// Left out while it is empty.
    #[prop_or_default]
    pub hides: bool,
}

/// The list, each with a button that takes it off.
#[component]
pub fn AskList(props: &AskListProps) -> Html {
    let words = &props.site.edition.words;
    let none = props.asks.is_empty();
    html! {
        <section class="paper-list" aria-labelledby="asks" hidden={none && props.hides}>
            <h2 id="asks">{ icon(Icon::List) }{ &*words.questions_title }</h2>
            <p class="paper-list__none" hidden={!none}>{ &*words.questions_empty }</p>
            <ol>{ for props.asks.iter().map(|ask| item(&props.site, ask)) }</ol>
        </section>
    }
}

fn item(site: &Site, ask: &Ask) -> Html {
    let words = &site.edition.words;
    let text = ask.text(&site.edition);
    let onclick = {
        let dispatch = site.dispatch.clone();
        let ask = ask.clone();
        Callback::from(move |_| dispatch.dispatch(Action::RemoveAsk(ask.clone())))
    };
    html! {
        <li key={text.clone()}>
            <span>{ &text }</span>
            <button class="tool" type="button" {onclick}>{ icon(Icon::Close) }<span>{ &*words.questions_remove }</span><span class="hide">{ &text }</span></button>
        </li>
    }
}
