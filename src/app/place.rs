//! Where the app is used: at home, or on a shared tablet in a waiting room.

use crate::app::route::Route;
use crate::quiz::draw::{Length, Plan};

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
            (Place::WaitingRoom, Route::Start | Route::Lost) => Route::WaitingRoom,
            (Place::WaitingRoom, Route::Round(plan)) => Route::Round(Plan {
                length: Length::Three,
                ..plan
            }),
            (_, route) => route,
        }
    }
}
