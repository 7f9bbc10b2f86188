//! Questions that help with any treatment, each with a button that puts it on the list.

use yew::prelude::*;

use crate::app::asks::Ask;
use crate::app::store::Site;
use crate::ui::parts::ask_button::ask_button;
use crate::ui::parts::say::say;

/// The short list. `asks` is the reader's own.
pub fn general(site: &Site, asks: &[Ask]) -> Html {
    let edition = &site.edition;
    let words = &edition.words;
    html! {
        <section class="general flow" aria-labelledby="general">
            <h2 id="general">{ say(&words.questions_general) }</h2>
            <p class="soft">{ say(&words.questions_general_lead) }</p>
            <ul class="asklist">{ for edition.general.iter().map(|general| html! {
                <li><p>{ say(&general.ask) }</p>{ ask_button(site, Ask::General(general.id.clone()), asks) }</li>
            }) }</ul>
        </section>
    }
}
