//! Screens of the waiting room alone: its start, what lies over a screen, and what staff see.
//!
//! Limits: no effects. The hooks in `app::room_effects` run them.

use yew::Callback;

use crate::app::action::Action;
use crate::app::room::Act;
use crate::app::store::Site;

pub mod code;
pub mod keypad;
pub mod missed;
pub mod over;
pub mod pairs;
pub mod problems;
pub mod ready;
pub mod row;
pub mod staff;
pub mod staff_dock;
pub mod staff_room;
pub mod staff_start;
pub mod start;

/// A callback that says what happened, whatever event it was.
pub fn act<E: 'static>(site: &Site, act: Act) -> Callback<E> {
    let dispatch = site.dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(Action::Room(act.clone())))
}
