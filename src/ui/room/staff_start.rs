//! Rows of the staff screen that seldom change: how the start screen looks, and the code.

use yew::prelude::*;

use crate::app::looks::Size;
use crate::app::room::{Act, Change, Desk};
use crate::app::settings::{Colours, Settings};
use crate::app::store::Site;
use crate::bank::words::Words;
use crate::ui::room::act;
use crate::ui::room::keypad::Keypad;
use crate::ui::room::row::{Choice, choice, fixed, row, rows, tall};

/// How the start screen looks.
pub fn start(site: &Site, draft: &Settings) -> Html {
    let words = &site.edition.words;
    let sizes = [
        (Size::Normal, &words.text_normal),
        (Size::Large, &words.text_large),
        (Size::Largest, &words.text_largest),
    ];
    let sizes = sizes.map(|(size, text)| Choice {
        text: text.to_string(),
        on: draft.size == size,
        change: Change::Size(size),
    });
    let colours = Colours::ALL.map(|colours| Choice {
        text: colour_words(words, colours).to_owned(),
        on: draft.colours == colours,
        change: Change::Colours(colours),
    });
    rows(
        &words.staff_start,
        html! {
            <>
                { tall(&words.text_size, choice(site, "size", &words.text_size, sizes.into())) }
                { tall(&words.colours, choice(site, "colours", &words.colours, colours.into())) }
                { row(&words.staff_language, html! { { &*words.staff_language_help } }, fixed(&words.language_name)) }
            </>
        },
    )
}

/// The code of this screen.
pub fn code(site: &Site, desk: &Desk) -> Html {
    let words = &site.edition.words;
    let state = match desk.draft.code {
        Some(_) => &words.staff_code_set,
        None => &words.staff_code_none,
    };
    rows(
        &words.staff_code,
        html! {
            <div class="row row--tall">
                <div><b>{ &**state }</b><span class="help">{ &*words.staff_code_help }</span></div>
                <Keypad site={site.clone()} typed={desk.typed.len()} />
                <div class="actions">
                    <button class="btn btn--line btn--mini" type="button" onclick={act(site, Act::Change(Change::Code))}>{ &*words.staff_code_use }</button>
                    <button class="btn btn--line btn--mini" type="button" onclick={act(site, Act::Change(Change::NoCode))}>{ &*words.staff_code_drop }</button>
                </div>
            </div>
        },
    )
}

fn colour_words(words: &Words, colours: Colours) -> &str {
    match colours {
        Colours::Light => &words.staff_colours_light,
        Colours::Dark => &words.staff_colours_dark,
        Colours::Contrast => &words.staff_colours_contrast,
        Colours::Device => &words.staff_colours_device,
    }
}
