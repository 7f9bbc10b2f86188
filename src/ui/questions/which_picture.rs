//! The choices of this kind: a picture card each, named by a letter, and what each shows in words for whoever wants it.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::drawing::Shapes;
use crate::bank::english;
use crate::bank::id::OptionId;
use crate::bank::item::{Choice, Choosable};
use crate::quiz::questions::Answer;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::option_card::OptionCard;
use crate::ui::parts::say::say;
use crate::ui::questions::is;

/// Draws the choices.
// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
pub fn view(site: &Site, choice: &Choice, answer: Option<&Answer>) -> Html {
    let missing = site.edition.shapes == Shapes::Missing;
    let cards = choice.options.iter().map(|option| {
        OptionCard::of(site, Some(option), is(answer, option))
            .called(called(site, choice, &option.id))
            .draw()
    });
    html! {
        <div class="opts opts--pictures">
            { for cards }
            if missing {
                <p class="dg-note small">{ icon(Icon::Alert) }<span>{ say(&site.edition.words.picture_missing) }</span></p>
            }
            <details class="fold inwords" hidden={missing}>
                <summary>{ icon(Icon::Info) }{ say(&site.edition.words.picture_each) }{ icon(Icon::Down) }</summary>
                <dl class="inwords__l">{ for choice.options.iter().map(|option| in_words(site, choice, option)) }</dl>
            </details>
        </div>
    }
}

/// "Picture B", where the options are pictures.
pub fn called(site: &Site, choice: &Choice, id: &OptionId) -> Option<String> {
    let words = &site.edition.words;
    let letters = english::unmarked(&words.picture_letters);
    let options = choice.options.iter();
    let pictures = options.filter(|option| option.picture.is_some());
    let letter = pictures
        .zip(letters.split(' '))
        .find(|(option, _)| &option.id == id)
        .map(|(_, letter)| letter)?;
    Some(words.picture_letter(letter))
}

fn in_words(site: &Site, choice: &Choice, option: &Choosable) -> Html {
    let edition = &site.edition;
    let step = option
        .picture
        .and_then(|at| edition.diagram(at.diagram)?.step(at.step));
    html! {
        <div>
            <dt><b>{ called(site, choice, &option.id) }</b></dt>
            <dd>{ step.map(|step| step.neutral.to_string()) }</dd>
        </div>
    }
}
