//! What can happen.

use crate::app::asks::Ask;
use crate::app::looks::Size;
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
    /// A question for the care team goes on the list.
    AddAsk(Ask),
    /// A question for the care team leaves the list.
    RemoveAsk(Ask),
    /// A treatment is ticked or unticked for the comparison.
    Pick(Index),
    /// All rows of the comparison, or those alone in which the treatments differ.
    OnlyDiffering(bool),
    /// The drawings came, or cannot be had.
    Draw(Shapes),
    /// Something changed that screen readers shall hear once.
    Say(Text),
    /// Another text size.
    Resize(Size),
    /// The next look.
    Recolour,
    /// Everything about this reader goes; then the start screen.
    Clear,
}

impl Action {
    /// Follows a link, with chance for the round that may wait there.
    pub fn go(route: Route) -> Self {
        Action::Go {
            route,
            seed: chance::seed(),
        }
    }
}
