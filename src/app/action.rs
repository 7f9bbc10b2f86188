//! What can happen.

use crate::app::asks::Change;
use crate::app::errand::{Errand, Outcome};
use crate::app::keep;
use crate::app::looks::{Looks, Size};
use crate::app::room;
use crate::app::route::Route;
use crate::bank::drawing::Shapes;
use crate::bank::edition::Index;
use crate::bank::id::Text;
use crate::platform::chance;
use crate::platform::early::Early;
use crate::quiz::round::Move;

/// What can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The app runs now; this is what the reader did before.
    Alive {
        /// Chance for the first draw.
        seed: u64,
        /// The day, as `YYYY-MM-DD`.
        today: Text,
        /// What boot.js saw.
        early: Early,
        /// The address at which the site lives, where the build was told; else empty.
        address: Text,
    },
    /// The browser goes back or forward, or to another place of the same page.
    Went {
        /// Where to.
        route: Route,
        /// Chance for a round.
        seed: u64,
    },
    /// The reader follows a link.
    Go {
        /// Where to.
        route: Route,
        /// Chance for a round.
        seed: u64,
    },
    /// The reader does something in the round.
    Play(Move),
    /// The reader does something with the list of questions for the care team.
    Asks(Change),
    /// The browser is asked to print or to copy.
    Run(Errand),
    /// How that went.
    Ran(Outcome),
    /// A treatment is ticked or unticked for the comparison.
    Pick(Index),
    /// All rows of the comparison, or those alone in which the treatments differ.
    OnlyDiffering(bool),
    /// The drawings came, or cannot be had.
    Draw(Shapes),
    /// Something changed that screen readers shall hear once.
    Say(Text),
    /// Goes on with a round that is kept, at its address.
    GoOn {
        /// Its address.
        route: Route,
        /// Chance for a new one, where its questions are no longer asked.
        seed: u64,
    },
    /// Something happens to what is kept.
    Keep(keep::Act),
    /// A look that is chosen by its name.
    Look(Looks),
    /// Another text size.
    Resize(Size),
    /// The next look.
    Recolour,
    /// A newer version of the app is on this device and waits.
    UpdateReady,
    /// The reader agrees to load it.
    TakeUpdate,
    /// Everything about this reader goes; then the start screen.
    Clear,
    /// Something that happens in the waiting room alone.
    Room(room::Act),
}

impl Action {
    /// Goes on with a round that is kept, with chance for a new one.
    pub fn go_on(route: Route) -> Self {
        Action::GoOn {
            route,
            seed: chance::seed(),
        }
    }

    /// Follows a link, with chance for the round that may wait there.
    pub fn go(route: Route) -> Self {
        Action::Go {
            route,
            seed: chance::seed(),
        }
    }
}
