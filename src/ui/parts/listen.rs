//! The controls of reading aloud. `static/listen.js` works them, since a voice must begin within the tap itself.

use yew::prelude::*;

use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// Opens the reading, among the tools.
pub fn listen_tool(site: &Site) -> Html {
    html! {
        <button class="tool tool--listen" type="button" data-waits="" data-listen="start">
            { icon(Icon::Speak) }<span>{ say(&site.edition.words.listen) }</span>
        </button>
    }
}

/// The controls. The style sheet shows them while `<html>` has `data-listening`.
pub fn listen_bar(site: &Site, covered: bool) -> Html {
    let words = &site.edition.words;
    html! {
        <section class="listen noprint" aria-label={words.listen_bar.clone()} inert={covered}>
            <p class="listen__say listen__hint">{ say(&words.listen_hint) }</p>
            <p class="listen__say" id="listen-none" tabindex="-1">{ say(&words.listen_none) }</p>
            { control("before", Icon::Back, &words.listen_before) }
            { control("again", Icon::Again, &words.listen_again) }
            { control("next", Icon::Next, &words.listen_next) }
            { control("stop", Icon::Close, &words.listen_stop) }
        </section>
    }
}

fn control(order: &'static str, picture: Icon, name: &str) -> Html {
    html! {
        <button class={classes!("tool", format!("listen__{order}"))} type="button" data-listen={order}>
            { icon(picture) }<span>{ say(name) }</span>
        </button>
    }
}
