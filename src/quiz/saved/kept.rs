//! What is kept, in its newest form.

use crate::bank::id::{QuestionId, Text};
use crate::quiz::questions::Answer;
use crate::quiz::review::day::Day;
use crate::quiz::review::tries::Tries;
use crate::quiz::saved::stamped::Stamped;
use crate::quiz::sorted::Sorted;

/// Everything that is kept about a reader at home.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// How often everything was erased. A copy from before an erasure is worth nothing: no tab can bring it back.
    pub erased: u32,
    /// First answers.
    pub tries: Tries,
    /// Questions for the care team, in a form of the app's own: how often each was put on the list (odd) or taken
    /// off (even).
    pub asks: Sorted<Vec<u8>, u32>,
    /// The order of that list.
    pub order: Stamped<Vec<Vec<u8>>>,
    /// Text size, colours and motion, in a form of the app's own.
    pub looks: Stamped<Vec<u8>>,
    /// Rounds that are not over, by the address of each.
    pub rounds: Sorted<Text, Stamped<Option<Half>>>,
}

/// A round that is not over.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Half {
    /// The day on which it was last played.
    pub day: Day,
    /// Its questions in their order.
    pub questions: Vec<QuestionId>,
    /// What was guessed before.
    pub guessed: Option<Vec<Answer>>,
    /// What was answered: the first answer and the last, which may be the same.
    pub given: Vec<(Answer, Answer)>,
    /// Where it stands.
    pub place: Place,
}

/// Where a round stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A question is open; what is chosen so far.
    Asking(u16, Option<Answer>),
    /// A hint is shown.
    Hint(u16),
    /// An answer is explained.
    Feedback(u16),
    /// Between the guesses and the round.
    Between,
}

impl Kept {
    /// Makes one of two copies. Nothing that either has recorded is lost, and what was known stays known; only what
    /// was erased stays erased. The order of merging does not matter, and merging twice changes nothing.
    pub fn merge(&mut self, other: &Kept) {
        match other.erased.cmp(&self.erased) {
            std::cmp::Ordering::Less => return,
            std::cmp::Ordering::Greater => {
                self.clone_from(other);
                return;
            }
            std::cmp::Ordering::Equal => {}
        }
        self.tries.merge(&other.tries);
        for (ask, count) in other.asks.iter() {
            self.asks.change(ask, |mine| *mine = (*mine).max(*count));
        }
        self.order.merge(&other.order);
        self.looks.merge(&other.looks);
        for (address, round) in other.rounds.iter() {
            self.rounds.change(address, |mine| mine.merge(round));
        }
    }

    /// Takes over a copy that a reader brought from elsewhere: it counts as made after the last erasure here.
    pub fn take_over(&mut self, brought: &Kept) {
        let mut brought = brought.clone();
        brought.erased = self.erased;
        self.merge(&brought);
    }

    /// The same copy with nothing in it, which no copy from before can bring back.
    pub fn erase(&self) -> Self {
        Self {
            erased: self.erased.saturating_add(1),
            ..Self::default()
        }
    }

    /// Undoes an erasure: `before` is what there was. What came since stays.
    pub fn unerase(&self, before: &Kept) -> Self {
        let mut back = self.clone();
        back.erased = self.erased.saturating_add(1);
        back.take_over(before);
        back
    }

    /// There is nothing in it.
    pub fn is_empty(&self) -> bool {
        let on_list = self.asks.values().any(|count| count % 2 == 1);
        let open = self.rounds.values().any(|round| round.value.is_some());
        self.tries.is_empty() && !on_list && !open
    }

    /// The questions on the list: those with a place in the order first.
    pub fn asks_on_list(&self) -> Vec<&[u8]> {
        let on = |ask: &Vec<u8>| self.asks.get(ask).is_some_and(|count| count % 2 == 1);
        let mut list: Vec<&[u8]> = Vec::new();
        for ask in self
            .order
            .value
            .iter()
            .chain(self.asks.iter().map(|(ask, _)| ask))
        {
            if on(ask) && !list.contains(&ask.as_slice()) {
                list.push(ask);
            }
        }
        list
    }

    /// Makes the list this one. Returns whether that changed anything.
    pub fn set_asks(&mut self, list: &[Vec<u8>]) -> bool {
        let before: Vec<Vec<u8>> = self.asks_on_list().iter().map(|ask| ask.to_vec()).collect();
        if before == list {
            return false;
        }
        for ask in before.iter().filter(|ask| !list.contains(ask)) {
            flip(&mut self.asks, ask);
        }
        for ask in list.iter().filter(|ask| !before.contains(ask)) {
            flip(&mut self.asks, ask);
        }
        self.order.put(list.to_vec());
        true
    }
}

fn flip(asks: &mut Sorted<Vec<u8>, u32>, ask: &[u8]) {
    asks.change(&ask.to_vec(), |count| *count = count.saturating_add(1));
}
