//! Taking what is kept to another device, and bringing it from one.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::asks::Ask;
use crate::app::keep::Act;
use crate::app::qr::MOST_BYTES;
use crate::app::route::{self, Route};
use crate::app::store::Store;
use crate::bank::edition::Edition;
use crate::bank::id::Text;
use crate::bank::words::Words;
use crate::platform::{file, page};
use crate::quiz::review::tries::Tries;
use crate::quiz::saved::code::{self, Misread};
use crate::quiz::saved::generation::{self, Damage, Generation};
use crate::quiz::saved::kept::Kept;

/// The name of the file, which says nothing about anybody.
const FILE: &str = "which-is-which.bin";

/// Begins the fragment of an address that brings what was learned.
pub const BEGIN: &str = "learned=";

/// The length of a code that is copied rather than photographed: as long as it needs to be.
const ANY: usize = usize::MAX;

/// What is being brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Carrying {
    /// Nothing.
    #[default]
    Nothing,
    /// A file or code was read and waits for the reader's word.
    Preview(Box<Preview>),
    /// It cannot be used.
    Problem(Problem),
    /// It was taken over.
    Added,
}

/// What a file or a code holds, counted against what is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// First answers.
    pub tries: Tries,
    /// Questions for the care team that are not on the list here.
    pub asks: Vec<Vec<u8>>,
    /// First answers that are not here yet, or that were not known here.
    pub new: usize,
    /// First answers that are here already.
    pub known: usize,
}

/// Why something cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// A file.
    File(Damage),
    /// A code.
    Code(Misread),
}

impl Problem {
    /// What to do.
    pub fn text(self, words: &Words) -> &Text {
        match self {
            Problem::File(Damage::Foreign) | Problem::Code(Misread::Foreign) => {
                &words.carry_foreign
            }
            Problem::File(Damage::Changed | Damage::Unreadable)
            | Problem::Code(Misread::Changed) => &words.carry_damaged,
            Problem::File(Damage::Newer(_)) => &words.carry_newer,
            Problem::File(Damage::Huge) => &words.carry_huge,
            Problem::Code(Misread::Other) => &words.carry_other,
        }
    }
}

/// Saves a file with everything that is kept.
pub fn save(kept: &Kept) {
    let generation = Generation {
        number: 0,
        kept: kept.clone(),
    };
    file::save(FILE, &generation::write(&generation));
}

/// Reads the file that was chosen.
pub fn open(event: &Event, dispatch: &UseReducerDispatcher<Store>) {
    let dispatch = dispatch.clone();
    file::chosen(event, move |bytes| {
        dispatch.dispatch(Action::Keep(Act::Bring(bytes)));
    });
}

/// Reads the code that stands in a field.
pub fn pasted(selector: &str) -> Action {
    Action::Keep(Act::BringCode(page::value(selector)))
}

/// One code for the clipboard. Nothing when nothing was learned.
pub fn code(edition: &Edition, tries: &Tries) -> Option<String> {
    code::encode(edition, tries, ANY).pop()
}

/// Addresses that open this site and bring along what was learned, each short enough for a QR code.
pub fn addresses(edition: &Edition, address: &str, tries: &Tries) -> Vec<String> {
    let page = route::path(&Route::Carry);
    let page = format!("{address}{}#{BEGIN}", page.trim_start_matches('/'));
    let room = MOST_BYTES.saturating_sub(page.len());
    code::encode(edition, tries, room)
        .into_iter()
        .map(|code| format!("{page}{code}"))
        .collect()
}

impl Store {
    /// Does what happens on the page for carrying over.
    // Compiled when it is first called, and not with its caller (docs/speed.md).
    #[inline(never)]
    pub(crate) fn carry(&mut self, act: Act) {
        let words = self.edition.words.clone();
        match act {
            Act::Bring(bytes) => {
                let read = generation::read(&bytes).map(|generation| generation.kept);
                self.bring(read.map_err(Problem::File));
            }
            Act::BringCode(text) => {
                let read = code::decode(&self.edition, &text).map(|tries| Kept {
                    tries,
                    ..Kept::default()
                });
                self.bring(read.map_err(Problem::Code));
            }
            Act::Take => {
                if let Carrying::Preview(preview) = &self.keeping.carrying {
                    let mut all = (*self.keeping.kept).clone();
                    all.tries.merge(&preview.tries);
                    let mine = all.asks_on_list().into_iter().map(<[u8]>::to_vec);
                    let list: Vec<Vec<u8>> = mine.chain(preview.asks.iter().cloned()).collect();
                    all.set_asks(&list);
                    self.put(all);
                    self.keeping.carrying = Carrying::Added;
                    self.say(&words.carry_added);
                }
            }
            _ => self.keeping.carrying = Carrying::Nothing,
        }
    }

    fn bring(&mut self, read: Result<Kept, Problem>) {
        let words = self.edition.words.clone();
        self.keeping.carrying = match read {
            Ok(kept) => {
                let preview = preview(&self.keeping.kept, kept);
                self.say(&words.carry_new(&preview.new.to_string()));
                Carrying::Preview(Box::new(preview))
            }
            Err(problem) => {
                self.say(problem.text(&words));
                Carrying::Problem(problem)
            }
        };
    }
}

/// Answers and questions alone are brought: text size, colours and open rounds belong to a device.
fn preview(mine: &Kept, brought: Kept) -> Preview {
    let tries = brought.tries.all().flat_map(|(question, days)| {
        let here = mine.tries.of(question);
        days.iter()
            .map(move |(day, outcome)| here.and_then(|here| here.get(day)) >= Some(outcome))
    });
    let (known, new): (Vec<bool>, Vec<bool>) = tries.partition(|is_here| *is_here);
    let on_list = mine.asks_on_list();
    let asks = brought.asks_on_list().into_iter();
    let asks = asks.filter(|ask| !on_list.contains(ask));
    // Newer versions may have asks that this one cannot show.
    let asks = asks.filter(|ask| postcard::from_bytes::<Ask>(ask).is_ok());
    Preview {
        new: new.len(),
        known: known.len(),
        asks: asks.map(<[u8]>::to_vec).collect(),
        tries: brought.tries,
    }
}
