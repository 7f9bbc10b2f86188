//! What staff do to the store: the corner, the code, the draft. Pure, as every reducer.

use crate::app::room::{Change, Desk, Staff};
use crate::app::room_settings;
use crate::app::settings::{MINUTES, Settings};
use crate::app::settings_text::{is_code, write};
use crate::app::store::Store;

impl Store {
    pub(crate) fn corner(&mut self) {
        if self.room.is_covered() || self.room.staff != Staff::Away {
            return;
        }
        if self.room.settings().code.is_none() && self.room.chosen.file_code.is_none() {
            self.open_staff();
        } else {
            self.room_mut().staff = Staff::Code {
                typed: String::new(),
                wrong: false,
            };
        }
    }

    /// Staff see nothing of whoever was here before.
    fn open_staff(&mut self) {
        self.wipe(true);
        let draft = self.room.settings().clone();
        self.room_mut().staff = Staff::Open(Box::new(Desk {
            draft,
            ..Desk::default()
        }));
    }

    pub(crate) fn type_code(&mut self, change: impl Fn(&mut String)) {
        match &mut self.room_mut().staff {
            Staff::Code { typed, wrong } => {
                *wrong = false;
                change(typed);
            }
            Staff::Open(desk) => change(&mut desk.typed),
            Staff::Away => {}
        }
    }

    pub(crate) fn try_code(&mut self) {
        let Staff::Code { typed, .. } = &self.room.staff else {
            return;
        };
        if self.room.opens(typed) {
            self.open_staff();
        } else {
            self.room_mut().staff = Staff::Code {
                typed: String::new(),
                wrong: true,
            };
            self.tell(|edition| edition.words.code_wrong.to_string());
        }
    }

    pub(crate) fn leave(&mut self) {
        match self.room.staff {
            Staff::Open(_) => self.wipe(true),
            _ => self.room_mut().staff = Staff::Away,
        }
    }

    pub(crate) fn desk(&mut self) -> Option<&mut Desk> {
        match &mut self.room_mut().staff {
            Staff::Open(desk) => Some(desk),
            _ => None,
        }
    }

    pub(crate) fn change(&mut self, change: &Change) {
        let all = room_settings::known(&self.whole()).pairs;
        let Some(desk) = self.desk() else { return };
        let typed = desk.typed.clone();
        let draft = &mut desk.draft;
        match change {
            Change::Minutes(more) => {
                let minutes = draft.idle_minutes;
                let next = if *more {
                    minutes + 1
                } else {
                    minutes.saturating_sub(1)
                };
                draft.idle_minutes = next.clamp(MINUTES.0, MINUTES.1);
            }
            Change::Counts(on) => draft.counts = *on,
            Change::Sound(on) => draft.sound = *on,
            Change::Language(tag) => draft.language = Some(tag.clone()),
            Change::Print(on) => draft.print = *on,
            Change::PhoneLink(on) => draft.phone_link = *on,
            Change::Size(size) => draft.size = *size,
            Change::Colours(colours) => draft.colours = *colours,
            Change::Pair(name) => turn(draft, name, &all),
            Change::AllPairs => draft.pairs = None,
            Change::Code if is_code(&typed) => {
                draft.code = Some(typed);
                desk.typed.clear();
            }
            Change::Code => self.note(|edition| edition.words.code_digits.to_string()),
            Change::NoCode => {
                draft.code = None;
                desk.typed.clear();
            }
        }
    }

    pub(crate) fn save(&mut self) {
        let all = room_settings::known(&self.whole()).pairs;
        let Some(draft) = self.desk().map(|desk| desk.draft.clone()) else {
            return;
        };
        let room = self.room_mut();
        let wishes = draft.beyond(&room.chosen.below, &all);
        room.orders.settings = Some(write(&wishes).into());
        room.chosen.settings = draft;
        // What this tablet remembers is whole again; the file's lines are still as they are.
        room.chosen
            .problems
            .retain(|(origin, _)| *origin == room_settings::Origin::File);
        self.wipe(true);
        self.note(|edition| edition.words.staff_saved.to_string());
    }
}

/// Adds a pair or takes it off. The last one stays, since no pair would be no quiz; all of them are "all".
fn turn(draft: &mut Settings, name: &str, all: &[String]) {
    let mut pairs = draft.pairs.clone().unwrap_or_else(|| all.to_vec());
    if pairs.iter().any(|pair| pair == name) {
        if pairs.len() > 1 {
            pairs.retain(|pair| pair != name);
        }
    } else {
        pairs.push(name.to_owned());
    }
    // In the order of the content, whatever the order of touches.
    let ordered: Vec<String> = all
        .iter()
        .filter(|pair| pairs.contains(pair))
        .cloned()
        .collect();
    draft.pairs = (ordered.len() < all.len()).then_some(ordered);
}
