//! A value that one tab or device sets and another takes over: the newer one stays.

/// A value with the number of times that it was set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamped<T> {
    /// How often it was set. No clock: that of another device may be wrong.
    pub set: u32,
    /// The value.
    pub value: T,
}

impl<T: Ord + Clone> Stamped<T> {
    /// Sets it anew. Returns false when it is the same.
    pub fn put(&mut self, value: T) -> bool {
        if self.value == value {
            return false;
        }
        self.set = self.set.saturating_add(1);
        self.value = value;
        true
    }

    /// The one that was set more often; the greater one where both were set equally often, so that the order of
    /// merging does not matter.
    pub fn merge(&mut self, other: &Self) {
        if other > self {
            self.clone_from(other);
        }
    }
}
