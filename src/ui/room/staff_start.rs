//! Rows of the staff screen that seldom change: how the start screen looks, and the code.

use yew::prelude::*;

use crate::app::looks::Size;
use crate::app::room::{Act, Change, Desk};
use crate::app::settings::{Colours, Settings};
use crate::app::store::Site;
use crate::bank::words::Words;
use crate::ui::parts::say::say;
use crate::ui::room::act;
use crate::ui::room::keypad::keypad;
use crate::ui::room::row::{Choice, choice, rows, tall};

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
        lang: None,
        on: draft.size == size,
        change: Change::Size(size),
    });
    let colours = Colours::ALL.map(|colours| Choice {
        text: colour_words(words, colours).to_owned(),
        lang: None,
        on: draft.colours == colours,
        change: Change::Colours(colours),
    });
    let own = draft
        .language
        .as_deref()
        .unwrap_or(&site.edition.tongue.tag);
    let tongues = site.edition.tongues.iter().map(|tongue| Choice {
        text: tongue.name.to_string(),
        lang: Some(tongue.tag.clone()),
        on: *tongue.tag == *own,
        change: Change::Language(tongue.tag.to_string()),
    });
    let tongues = choice(site, "language", &words.staff_language, tongues.collect());
    rows(
        &words.staff_start,
        html! {
            <>
                { tall(&words.text_size, choice(site, "size", &words.text_size, sizes.into())) }
                { tall(&words.colours, choice(site, "colours", &words.colours, colours.into())) }
                { tall(&words.staff_language, tongues) }
                <p class="help">{ say(&words.staff_language_help) }</p>
            </>
        },
    )
}

/// The code of this screen.
pub fn code(site: &Site, desk: &Desk, file_code: bool) -> Html {
    let words = &site.edition.words;
    let state = match desk.draft.code {
        Some(_) => &words.staff_code_set,
        None if file_code => &words.staff_code_of_file,
        None => &words.staff_code_none,
    };
    rows(
        &words.staff_code,
        html! {
            <div class="row row--tall">
                <div><b>{ say(state) }</b><span class="help">{ say(&words.staff_code_help) }</span></div>
                { keypad(site, desk.typed.len()) }
                <div class="actions">
                    <button class="btn btn--line btn--mini" type="button" onclick={act(site, Act::Change(Change::Code))}>{ say(&words.staff_code_use) }</button>
                    <button class="btn btn--line btn--mini" type="button" onclick={act(site, Act::Change(Change::NoCode))}>{ say(&words.staff_code_drop) }</button>
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
