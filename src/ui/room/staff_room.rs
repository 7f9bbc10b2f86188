//! Rows of the staff screen about what the tablet may do in the room.

use yew::prelude::*;

use crate::app::room::{Change, Room};
use crate::app::settings::Settings;
use crate::app::store::Site;
use crate::ui::parts::say::say;
use crate::ui::room::pairs;
use crate::ui::room::row::{row, rows, switch};

/// Sound, paper, codes, and which pairs are asked about.
pub fn in_the_room(site: &Site, room: &Room, draft: &Settings) -> Html {
    let words = &site.edition.words;
    let print = switch(
        site,
        "print",
        &words.staff_print,
        draft.print,
        Change::Print,
    );
    let phone = switch(
        site,
        "phone",
        &words.staff_phone,
        draft.phone_link,
        Change::PhoneLink,
    );
    let sound = switch(
        site,
        "sound",
        &words.staff_sound,
        draft.sound,
        Change::Sound,
    );
    rows(
        &words.staff_room,
        html! {
            <>
                { row(&words.staff_sound, say(&words.staff_sound_help), sound) }
                { row(&words.staff_print, say(&words.staff_print_help), print) }
                { row(&words.staff_phone, say(&words.staff_phone_help), phone) }
                { pairs::pairs(site, room, draft) }
            </>
        },
    )
}
