//! A question for the care team, and the button that puts it on the reader's list.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::asks::{Ask, Change};
use crate::app::store::Site;
use crate::bank::item::Question;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The card with the `ask` of a question. `added` are the words on the button once it is on the list, such as
/// "Added. You have 2 questions."; after a press the status region says it too.
pub fn ask_card(site: &Site, question: &Question, added: Option<&str>) -> Html {
    let words = &site.edition.words;
    let onclick = {
        let dispatch = site.dispatch.clone();
        let ask = Ask::Question(question.id.clone());
        Callback::from(move |_| dispatch.dispatch(Action::Asks(Change::Add(ask.clone()))))
    };
    let (class, picture, text) = match added {
        Some(added) => ("btn btn--added", Icon::Tick, added),
        None => ("btn", Icon::AddList, &*words.ask_add),
    };
    html! {
        <section class="askcard">
            <div class="askcard__q">
                { icon(Icon::Ask) }
                <div><p class="askcard__k">{ say(&words.ask_label) }</p><p class="askcard__t">{ say(&question.ask) }</p></div>
            </div>
            <button {class} type="button" data-waits="" {onclick}>{ icon(picture) }<span>{ say(text) }</span></button>
        </section>
    }
}
