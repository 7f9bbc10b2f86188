//! The way back: which page was before this one, and the round that waits there.

use crate::app::carry::Carrying;
use crate::app::route::{self, Route};
use crate::app::store::Store;
use crate::quiz::round::{Guess, Round};

impl Store {
    /// Keeps the way back: whoever goes to where they came from is on the way back.
    pub(super) fn go(&mut self, route: Route) {
        // A round can begin anew; any other page is here already.
        if route == self.route && !matches!(route, Route::Round(_) | Route::Guess(_)) {
            return;
        }
        // "Three more" leads from a round to one of the same address: that is no way back, and none is kept.
        let again = route == self.route;
        let back = !again && self.before() == route;
        if back {
            self.trail.pop();
        } else if !again && self.route != Route::Lost {
            self.trail.push(self.route.clone());
        }
        if matches!(route, Route::Start | Route::WaitingRoom) {
            self.trail.clear();
        }
        self.errands.outcome = None;
        self.asks.large = false;
        self.keeping.before = None;
        self.keeping.carrying = Carrying::default();
        if back && self.is_round_of(&route) {
            // A round waits while the reader looks at another page.
            self.route = route;
        } else {
            self.open(route);
        }
    }

    fn is_round_of(&self, route: &Route) -> bool {
        let round = self.round.as_ref();
        let guessed = |round: &Round| *round.guess() != Guess::None;
        round.is_some_and(|round| match route {
            Route::Round(plan) => !guessed(round) && *plan == round.plan,
            Route::Guess(plan) => guessed(round) && *plan == round.plan,
            _ => false,
        })
    }

    /// Where *Back* leads.
    pub fn before(&self) -> Route {
        let last = self.trail.last().cloned();
        last.unwrap_or_else(|| route::parent(&self.route))
    }
}
