//! When the curtain falls and when everything is wiped. Pure: each moment is an argument.
//!
//! The figures and their reasons stand in docs/waiting-room.md. Privacy goes first where a clock is in doubt:
//! time that only one of the two clocks saw has passed.

use crate::platform::clock::Moment;
use crate::platform::idle::Heard;

/// How long the curtain asks, in milliseconds. WCAG 2.2.1 wants 20 s or more, and ten extensions or more.
pub const CURTAIN: u64 = 60_000;

/// The least it asks when the tablet wakes while it would have been asking: what WCAG 2.2.1 wants.
const LEAST: u64 = 20_000;

/// How long touches are ignored while the glass is cleaned, in milliseconds.
pub const CLEANING: u64 = 30_000;

/// What lies over the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// Nothing.
    #[default]
    Open,
    /// The question whether somebody is there, with seconds left.
    Curtain(u64),
    /// The pause for cleaning, with seconds left.
    Cleaning(u64),
    /// Everything goes now; `tell` also in other tabs.
    Wipe {
        /// The other tabs do not know yet.
        tell: bool,
    },
}

/// What is on the screen, as far as time is concerned.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Watched {
    /// The start screen, with nothing to wipe.
    #[default]
    Fresh,
    /// The start screen with other looks, or with a note on it. They go back without a question, after so many
    /// milliseconds.
    Touched(u64),
    /// Something of a person, wiped after so many milliseconds and the curtain.
    Person(u64),
}

/// What can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// The browser said so.
    Heard(Heard),
    /// The screen changed.
    Screen(Watched),
    /// "Yes, I'm still here".
    StillHere,
    /// Staff want to clean the glass.
    Clean,
}

/// The machine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Idle {
    phase: Phase,
    watched: Watched,
    hidden: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Active {
        since: Moment,
    },
    Curtain {
        since: Moment,
        allowed: u64,
    },
    /// Slept through all of it: the curtain stays up until the next signal wipes.
    Over,
    Cleaning {
        since: Moment,
    },
}

impl Default for Phase {
    fn default() -> Self {
        Phase::Active {
            since: Moment::default(),
        }
    }
}

impl Idle {
    /// What lies over the screen after this signal.
    pub fn hear(&mut self, signal: Signal, now: Moment) -> View {
        // Time first: a touch that comes after a long sleep must not count as "still here".
        let drawn = self.hidden || !matches!(self.phase, Phase::Active { .. });
        self.pass(now);
        match signal {
            Signal::Heard(Heard::Left) => return self.wiped(now, true),
            Signal::Heard(Heard::WipedElsewhere) => return self.wiped(now, false),
            Signal::Heard(Heard::Hidden) => self.hidden = true,
            Signal::Heard(Heard::Shown) => {
                self.hidden = false;
                self.wake(now);
            }
            Signal::Heard(Heard::Activity) => self.restart(now),
            Signal::Heard(Heard::Beat) => {}
            Signal::Screen(watched) => {
                self.watched = watched;
                // "Finish and clear now" on the curtain: there is nobody left to ask about.
                if watched == Watched::Fresh && !matches!(self.phase, Phase::Cleaning { .. }) {
                    self.phase = Phase::Active { since: now };
                }
                self.restart(now);
            }
            Signal::StillHere => {
                if matches!(self.phase, Phase::Curtain { .. }) && !self.hidden {
                    self.phase = Phase::Active { since: now };
                }
            }
            Signal::Clean => self.phase = Phase::Cleaning { since: now },
        }
        // What slept through all of it has no curtain yet: that is painted first, and the next signal wipes.
        if self.phase == Phase::Over && (drawn || matches!(self.watched, Watched::Touched(_))) {
            return self.wiped(now, true);
        }
        self.view(now)
    }

    /// Lets time pass.
    fn pass(&mut self, now: Moment) {
        match (self.phase, self.watched) {
            (Phase::Active { since }, Watched::Touched(limit)) if now.since(since) >= limit => {
                self.phase = Phase::Over;
            }
            (Phase::Active { since }, Watched::Person(limit)) => {
                let over = now.since(since).checked_sub(limit);
                match over.map(|over| CURTAIN.checked_sub(over)) {
                    Some(Some(left)) if left > 0 => {
                        let allowed = left.max(LEAST);
                        self.phase = Phase::Curtain {
                            since: now,
                            allowed,
                        };
                    }
                    Some(_) => self.phase = Phase::Over,
                    None => {}
                }
            }
            (Phase::Curtain { since, allowed }, _) if now.since(since) >= allowed => {
                self.phase = Phase::Over;
            }
            (Phase::Cleaning { since }, _) if now.since(since) >= CLEANING => {
                self.phase = Phase::Active { since: now };
            }
            _ => {}
        }
    }

    /// Whoever woke the tablet may be another person, so the curtain stays, however short the sleep was.
    fn wake(&mut self, now: Moment) {
        if let (Phase::Active { .. }, Watched::Person(_)) = (self.phase, self.watched) {
            self.phase = Phase::Curtain {
                since: now,
                allowed: CURTAIN,
            };
        }
    }

    /// Somebody is there. While the curtain asks, only its button says so.
    fn restart(&mut self, now: Moment) {
        if let (Phase::Active { since }, false) = (&mut self.phase, self.hidden) {
            *since = now;
        }
    }

    fn wiped(&mut self, now: Moment, tell: bool) -> View {
        *self = Idle {
            phase: Phase::Active { since: now },
            watched: Watched::Fresh,
            hidden: self.hidden,
        };
        View::Wipe { tell }
    }

    fn view(&self, now: Moment) -> View {
        match self.phase {
            Phase::Curtain { since, allowed } => {
                View::Curtain(seconds(allowed.saturating_sub(now.since(since))))
            }
            Phase::Over => View::Curtain(0),
            Phase::Cleaning { since } => {
                View::Cleaning(seconds(CLEANING.saturating_sub(now.since(since))))
            }
            // Out of sight the curtain waits, so that it is what is painted first.
            Phase::Active { .. } if self.hidden && matches!(self.watched, Watched::Person(_)) => {
                View::Curtain(seconds(CURTAIN))
            }
            Phase::Active { .. } => View::Open,
        }
    }
}

/// Whole seconds, rounded up: the last one counts until it is over.
fn seconds(milliseconds: u64) -> u64 {
    milliseconds.div_ceil(1000)
}

/// A number as counted texts take it.
pub(crate) fn whole(seconds: u64) -> usize {
    usize::try_from(seconds).unwrap_or(usize::MAX)
}
