//! What a reader wants to ask the care team: the list, its order, and what was just taken off.

use serde::{Deserialize, Serialize};

use crate::app::brought::Brought;
use crate::bank::edition::Edition;
use crate::bank::id::{AttributeId, GeneralId, ProcedureId, QuestionId};

/// One entry of the list. It holds ids, since those never change. New kinds go to the end: saved lists count them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// What a question of the quiz offers to ask.
    Question(QuestionId),
    /// What no source says.
    Gap {
        /// Of which treatment.
        procedure: ProcedureId,
        /// About what.
        attribute: AttributeId,
    },
    /// What helps with any treatment.
    General(GeneralId),
}

/// The list of one reader.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asks {
    /// The questions in the reader's order, each once.
    pub list: Vec<Ask>,
    /// What was taken off last, with its place, so that it can be put back.
    pub removed: Option<(usize, Ask)>,
    /// What came with a link and waits for the reader's word.
    pub brought: Option<Brought>,
    /// The questions alone fill the glass.
    pub large: bool,
    /// Where the focus goes after the last change.
    pub spot: Spot,
    /// How many changes moved the focus: the same spot twice must still be reached twice.
    pub moves: u32,
}

/// A control of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Spot {
    /// The focus stays where it is.
    #[default]
    Nowhere,
    /// The button that moves the question at this place up.
    Up(usize),
    /// The button that moves the question at this place down.
    Down(usize),
    /// The button that takes the question at this place off.
    Off(usize),
    /// The button that puts back what was taken off.
    PutBack,
    /// The heading of what a link brings.
    Brought,
    /// The heading of the page.
    Heading,
}

/// What a reader does with the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Puts a question at the end.
    Add(Ask),
    /// Takes it off.
    Remove(Ask),
    /// Puts back what was taken off last.
    PutBack,
    /// Moves it one place up.
    Up(Ask),
    /// Moves it one place down.
    Down(Ask),
    /// Opens or closes the large view.
    Large(bool),
    /// A link brings questions, as its fragment names them.
    Bring(String),
    /// Takes over what a link brought.
    Take,
    /// Leaves what a link brought.
    Leave,
}

impl Asks {
    /// Does it. Returns what is said about it, if anything.
    // Compiled when it is first called, and not with its caller (docs/speed.md).
    #[inline(never)]
    pub fn change(&mut self, edition: &Edition, change: &Change) -> Option<String> {
        let words = &edition.words;
        match change {
            Change::Add(ask) => {
                if self.list.contains(ask) {
                    return None;
                }
                self.removed = None;
                self.list.push(ask.clone());
                Some(words.ask_added(self.list.len()))
            }
            Change::Remove(ask) => {
                let place = self.place(ask)?;
                self.removed = Some((place, self.list.remove(place)));
                self.focus(Spot::PutBack);
                Some(words.ask_removed(self.list.len()))
            }
            Change::PutBack => {
                let (place, ask) = self.removed.take()?;
                let place = place.min(self.list.len());
                self.list.insert(place, ask);
                self.focus(Spot::Off(place));
                Some(words.questions_is_back(&number(place)))
            }
            Change::Up(ask) => {
                let place = self.place(ask)?;
                let Some(above) = place.checked_sub(1) else {
                    return Some(words.questions_first.to_string());
                };
                self.list.swap(place, above);
                self.focus(Spot::Up(above));
                Some(self.moved(edition, above))
            }
            Change::Down(ask) => {
                let place = self.place(ask)?;
                let below = place + 1;
                if below == self.list.len() {
                    return Some(words.questions_last.to_string());
                }
                self.list.swap(place, below);
                self.focus(Spot::Down(below));
                Some(self.moved(edition, below))
            }
            Change::Large(large) => {
                self.large = *large;
                None
            }
            Change::Bring(fragment) => {
                self.brought = Brought::read(edition, fragment);
                self.brought.as_ref()?;
                self.focus(Spot::Brought);
                Some(words.brought_title.to_string())
            }
            Change::Take => {
                let brought = self.brought.take()?;
                for ask in brought.asks {
                    if !self.list.contains(&ask) {
                        self.list.push(ask);
                    }
                }
                self.removed = None;
                self.focus(Spot::Heading);
                Some(words.ask_added(self.list.len()))
            }
            Change::Leave => {
                self.brought.take()?;
                self.focus(Spot::Heading);
                Some(words.brought_left.to_string())
            }
        }
    }

    fn place(&self, ask: &Ask) -> Option<usize> {
        self.list.iter().position(|other| other == ask)
    }

    fn moved(&self, edition: &Edition, place: usize) -> String {
        let total = self.list.len().to_string();
        edition.words.questions_moved(&number(place), &total)
    }

    fn focus(&mut self, spot: Spot) {
        self.spot = spot;
        self.moves = self.moves.wrapping_add(1);
    }
}

/// People count from one.
fn number(place: usize) -> String {
    (place + 1).to_string()
}

/// Stands before the id of a general question; no treatment has this id.
const GENERAL: &str = "general";

impl Ask {
    /// The words to ask with; empty where an id names nothing.
    pub fn text(&self, edition: &Edition) -> String {
        let text = match self {
            Ask::Question(id) => edition
                .find_question(id)
                .map(|question| question.ask.to_string()),
            Ask::Gap {
                procedure,
                attribute,
            } => edition
                .find_attribute(attribute)
                .zip(edition.find_procedure(procedure))
                .map(|((_, attribute), (_, procedure))| attribute.ask_about(procedure)),
            Ask::General(id) => edition
                .find_general(id)
                .map(|general| general.ask.to_string()),
        };
        text.unwrap_or_default()
    }

    /// A name for links, which never changes: `php-hai-pump`, `php.how-long` for a gap, `general.goal`.
    pub fn id(&self) -> String {
        match self {
            Ask::Question(id) => id.to_string(),
            Ask::Gap {
                procedure,
                attribute,
            } => format!("{procedure}.{attribute}"),
            Ask::General(id) => format!("{GENERAL}.{id}"),
        }
    }

    /// The entry of this name; nothing where it names no question.
    pub fn find(edition: &Edition, id: &str) -> Option<Self> {
        let ask = match id.split_once('.') {
            Some((GENERAL, id)) => Ask::General(id.into()),
            Some((procedure, attribute)) => Ask::Gap {
                procedure: procedure.into(),
                attribute: attribute.into(),
            },
            None => Ask::Question(id.into()),
        };
        (!ask.text(edition).is_empty()).then_some(ask)
    }
}
