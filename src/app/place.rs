//! Where the app is used: at home, or on a shared tablet in a waiting room.

use crate::app::route::Route;
use crate::quiz::draw::{Length, Plan, Topic};

/// Where the app is used. Nothing about a person is kept in the waiting room (invariant 10).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Place {
    /// On the reader's own device.
    #[default]
    Home,
    /// On a tablet that many people share.
    WaitingRoom,
}

impl Place {
    /// Where a link leads here. The waiting room has its own start and short rounds alone.
    pub fn route(self, route: Route) -> Route {
        match (self, route) {
            // Nobody has a page of their own there, and nothing is kept that could be set or carried over.
            (
                Place::WaitingRoom,
                Route::Start | Route::Lost | Route::Home | Route::Settings | Route::Carry,
            ) => Route::WaitingRoom,
            (Place::WaitingRoom, Route::Round(plan) | Route::Guess(plan)) => {
                let length = Length::Three;
                let topic = match plan.topic {
                    topic if topic.is_drawn_late() => Topic::Mixed,
                    topic => topic,
                };
                Route::Round(Plan { length, topic })
            }
            (_, route) => route,
        }
    }
}
