//! Which pairs are asked about on this tablet.

use yew::prelude::*;

use crate::app::room::{Act, Change, Room};
use crate::app::room_settings;
use crate::app::settings::Settings;
use crate::app::store::Site;
use crate::bank::edition::{Edition, Index};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::names;
use crate::ui::parts::say::say;
use crate::ui::room::act;

/// The row with the pairs behind it, since they are many and seldom changed.
pub fn pairs(site: &Site, room: &Room, draft: &Settings) -> Html {
    let words = &site.edition.words;
    let whole: &Edition = room.whole.as_deref().unwrap_or(&site.edition);
    let all = room_settings::pairs(whole);
    let chosen = draft.pairs.as_ref().map_or(all.len(), Vec::len);
    let count = words.staff_pairs_some(&chosen.to_string(), &all.len().to_string());
    html! {
        <div class="row row--tall">
            <details class="pairset">
                <summary>{ icon(Icon::Down) }<span><b>{ say(&words.staff_pairs) }</b><span class="help">{ count }</span></span></summary>
                <button class="btn btn--line btn--mini" type="button" onclick={act(site, Act::Change(Change::AllPairs))}>{ say(&words.staff_pairs_all) }</button>
                <ul>{ for all.iter().map(|(place, name)| pair(site, whole, draft, *place, name)) }</ul>
            </details>
        </div>
    }
}

fn pair(site: &Site, whole: &Edition, draft: &Settings, place: Index, name: &str) -> Html {
    let on = draft
        .pairs
        .as_ref()
        .is_none_or(|pairs| pairs.iter().any(|pair| pair == name));
    let text = whole
        .pair(place)
        .map(|pair| names::both(whole, pair.first, pair.second));
    html! {
        <li key={name.to_owned()}><label class="pick">
            <input type="checkbox" checked={on} autocomplete="off" onchange={act(site, Act::Change(Change::Pair(name.to_owned())))} />
            <span class="pick__f"><span class="pick__m">{ icon(Icon::Tick) }</span>{ text.unwrap_or_default() }</span>
        </label></li>
    }
}
