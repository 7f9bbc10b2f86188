//! Questions that help with any treatment, each with a button that puts it on the list.

use yew::prelude::*;

use crate::app::asks::Ask;
use crate::app::store::Site;
use crate::ui::parts::ask_button::AskButton;
use crate::ui::parts::say::say;

/// See [`GeneralList`].
#[derive(Properties, PartialEq)]
pub struct GeneralListProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// The reader's list.
    pub list: Vec<Ask>,
}

/// The short list.
#[component]
pub fn GeneralList(props: &GeneralListProps) -> Html {
    let edition = &props.site.edition;
    let words = &edition.words;
    html! {
        <section class="general flow" aria-labelledby="general">
            <h2 id="general">{ say(&words.questions_general) }</h2>
            <p class="soft">{ say(&words.questions_general_lead) }</p>
            <ul class="asklist">{ for edition.general.iter().map(|general| {
                let ask = Ask::General(general.id.clone());
                html! {
                    <li><p>{ say(&general.ask) }</p><AskButton site={props.site.clone()} added={props.list.contains(&ask)} {ask} general=true /></li>
                }
            }) }</ul>
        </section>
    }
}
