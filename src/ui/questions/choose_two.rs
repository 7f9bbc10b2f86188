//! The choices of this kind: checkboxes, of which two can be chosen.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::id::OptionId;
use crate::bank::item::Choose;
use crate::quiz::questions::{Answer, choose_two};
use crate::ui::parts::option_card::OptionCard;

/// Draws the choices.
// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
pub fn view(site: &Site, choose: &Choose, answer: Option<&Answer>) -> Html {
    let chosen: &[OptionId] = match answer {
        Some(Answer::Several(ids)) => ids,
        _ => &[],
    };
    let cards = choose.options.iter().map(|option| {
        OptionCard::of(site, Some(option), chosen.contains(&option.id))
            .several(choose_two::toggled(choose, answer, &option.id))
            .draw()
    });
    html! { <div class="opts opts--rows opts--two">{ for cards }</div> }
}
