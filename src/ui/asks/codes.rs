//! Texts as QR codes, one at a time, so that a camera sees no other beside it.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::qr::{self, Code};
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// See [`Codes`].
#[derive(Properties, PartialEq)]
pub struct CodesProps {
    /// The knowledge.
    pub site: Site,
    /// What the codes hold, one text each.
    pub texts: Vec<String>,
}

/// The codes. Where one cannot be made, the other ways are named.
#[component]
pub fn Codes(props: &CodesProps) -> Html {
    let words = &props.site.edition.words;
    let place = use_state(|| 0);
    let codes = use_memo(props.texts.clone(), |texts| {
        let codes = texts.iter().map(|text| qr::code(text));
        codes.collect::<Vec<Option<Code>>>()
    });
    let total = codes.len();
    // The list may have become shorter since.
    let shown = if *place < total { *place } else { 0 };
    let next = (shown + 1) % total.max(1);
    let part = |place: usize| words.code_of(&(place + 1).to_string(), &total.to_string());
    let onclick = {
        let place = place.setter();
        let dispatch = props.site.dispatch.clone();
        let said = Action::Say(part(next).into());
        Callback::from(move |_| {
            place.set(next);
            dispatch.dispatch(said.clone());
        })
    };
    let part = part(shown);
    let name = if total > 1 {
        words.colon(&words.code_name, &part)
    } else {
        words.code_name.to_string()
    };
    html! {
        <div class="codes flow">
            if total > 1 {
                <p>{ say(&words.code_many(&total.to_string())) }</p>
                <p class="codes__n">{ say(&part) }</p>
            }
            if let Some(Some(code)) = codes.get(shown) {
                { drawing(code, name) }
            } else {
                <p class="note note--amber noted">{ icon(Icon::Alert) }<span>{ say(&words.code_failed) }</span></p>
            }
            if total > 1 {
                <button class="btn" type="button" {onclick}>{ say(&words.code_next) }{ icon(Icon::Next) }</button>
            }
        </div>
    }
}

fn drawing(code: &Code, name: String) -> Html {
    html! {
        <svg class="qr" viewBox={format!("0 0 {0} {0}", code.size)} role="img" aria-label={name} shape-rendering="crispEdges">
            <path d={code.path.clone()} />
        </svg>
    }
}
