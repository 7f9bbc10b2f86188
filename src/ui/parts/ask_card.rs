//! A question for the care team, and the button that puts it on the reader's list.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::asks::{Ask, Change};
use crate::app::store::Site;
use crate::bank::edition::Index;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// See [`AskCard`].
#[derive(Properties, PartialEq)]
pub struct AskCardProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// The question whose `ask` is offered.
    pub question: Index,
    /// The words on the button once it is on the list, such as "Added. You have 2 questions."
    #[prop_or_default]
    pub added: Option<AttrValue>,
}

/// The card. After a press the button says so, and the status region says it too.
#[component]
pub fn AskCard(props: &AskCardProps) -> Html {
    let edition = &props.site.edition;
    let words = &edition.words;
    let ask = edition
        .question(props.question)
        .map_or("", |question| &*question.ask);
    let onclick = {
        let dispatch = props.site.dispatch.clone();
        let question = edition.question(props.question);
        let ask = question.map(|question| Ask::Question(question.id.clone()));
        Callback::from(move |_| {
            if let Some(ask) = &ask {
                dispatch.dispatch(Action::Asks(Change::Add(ask.clone())));
            }
        })
    };
    let (class, picture, text) = match &props.added {
        Some(added) => ("btn btn--added", Icon::Tick, &**added),
        None => ("btn", Icon::AddList, &*words.ask_add),
    };
    html! {
        <section class="askcard">
            <div class="askcard__q">
                { icon(Icon::Ask) }
                <div><p class="askcard__k">{ say(&words.ask_label) }</p><p class="askcard__t">{ say(ask) }</p></div>
            </div>
            <button {class} type="button" data-waits="" {onclick}>{ icon(picture) }<span>{ say(text) }</span></button>
        </section>
    }
}
