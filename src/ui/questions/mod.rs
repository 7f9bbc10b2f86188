//! Questions, one file a kind. The screen around them is the same for all.

pub mod best_of_three;
pub mod choose_two;
pub mod could_ask;
pub mod do_sources_agree;
pub mod match_pairs;
pub mod one_other_both;
pub mod screen;
pub mod sort_cards;
pub mod what_next;
pub mod which_of_two;
pub mod which_picture;

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::item::{Choice, Choosable};
use crate::quiz::questions::Answer;
use crate::ui::parts::option_card::OptionCard;

/// The cards of a choice, without "I'm not sure".
fn cards(site: &Site, choice: &Choice, answer: Option<&Answer>) -> Html {
    choice
        .options
        .iter()
        .map(|option| {
            OptionCard::of(site, Some(option), is(answer, option))
                .art(choice.art)
                .draw()
        })
        .collect()
}

fn is(answer: Option<&Answer>, option: &Choosable) -> bool {
    matches!(answer, Some(Answer::One(id)) if id == &option.id)
}
