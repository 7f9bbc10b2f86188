//! One quiet note where something cannot be kept, or where a copy was damaged.

use yew::prelude::*;

use crate::app::keep::{Keeping, Trouble};
use crate::app::store::Site;
use crate::bank::id::Text;
use crate::bank::words::Words;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// Draws it; nothing where all is well.
pub fn note(site: &Site, keeping: &Keeping) -> Html {
    let text = keeping
        .trouble()
        .map(|trouble| text(&site.edition.words, trouble));
    html! {
        <div class="homenote" hidden={text.is_none()}>
            if let Some(text) = text {
                <p class="note note--amber noted">{ icon(Icon::Info) }<span>{ say(text) }</span></p>
            }
        </div>
    }
}

fn text(words: &Words, trouble: Trouble) -> &Text {
    match trouble {
        Trouble::Refused => &words.note_refused,
        Trouble::Full => &words.note_full,
        Trouble::Newer => &words.note_newer,
        Trouble::Mended => &words.note_mended,
        Trouble::Lost => &words.note_lost,
    }
}
