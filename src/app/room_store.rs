//! What the waiting room does to the store. Pure, as every reducer.

use std::rc::Rc;

use crate::app::asks::Asks;
use crate::app::counts::Counts;
use crate::app::idle::{Signal, View, Watched, whole};
use crate::app::place::Place;
use crate::app::room::{Act, Room, Staff};
use crate::app::room_settings::{self, Origin, choose};
use crate::app::route::{self, Route};
use crate::app::screen::Screen;
use crate::app::settings::DIGITS;
use crate::app::settings_text::Problem;
use crate::app::store::Store;
use crate::bank::edition::{Edition, Index};
use crate::bank::id::Text;
use crate::quiz::round::{Move, Round};

/// Stands in the fragment of an address, before the tag of the language that the tablet begins with.
pub(crate) const CAME_FROM: &str = "from=";

impl Store {
    /// Something happened in the waiting room.
    // Compiled when it is first called, and not with its caller (docs/speed.md).
    #[inline(never)]
    pub(crate) fn act(&mut self, act: Act) {
        // The time goes on by itself; all else is a touch, or its end.
        if !matches!(act, Act::Show(_) | Act::Settled { .. } | Act::Tablet(_)) {
            self.room_mut().note = None;
        }
        match act {
            Act::Show(View::Wipe { tell }) => self.wipe(tell),
            Act::Show(view) => self.show(view),
            Act::Signal(signal) => self.signal(signal),
            Act::Skip => self.room_mut().orders.skip += 1,
            Act::Tongue(tag) => self.turn_to(&tag, true),
            Act::CameFrom(tag) => {
                let known = self.edition.tongues.iter().any(|tongue| tongue.tag == tag);
                let room = self.room_mut();
                room.came_from = known.then_some(tag);
                room.chose_tongue = known;
            }
            Act::NoTongue => self.note(|edition| edition.words.room_no_tongue.to_string()),
            Act::Settled {
                file,
                tablet,
                counts,
                foreign,
            } => {
                self.room_mut().counts = Counts::read(&counts);
                self.settle(file.as_deref(), tablet.as_deref(), foreign);
            }
            Act::Corner => self.corner(),
            Act::Digit(digit) => self.type_code(|typed| {
                if typed.len() < DIGITS.1 {
                    typed.push(digit);
                }
            }),
            Act::Rub => self.type_code(|typed| {
                typed.pop();
            }),
            Act::TryCode => self.try_code(),
            Act::Leave => self.leave(),
            Act::Change(change) => self.change(&change),
            Act::Save => self.save(),
            Act::NotKept => self.note(|edition| edition.words.staff_not_kept.to_string()),
            Act::Tablet(tablet) => {
                if let Some(desk) = self.desk() {
                    desk.tablet = Some(tablet);
                }
            }
            Act::Sweep => self.room_mut().orders.sweep += 1,
            Act::ResetCounts => {
                let room = self.room_mut();
                room.counts = Counts::default();
                room.orders.counts = Some("".into());
                self.tell(|edition| edition.words.missed_reset_done.to_string());
            }
        }
    }

    /// Follows a link. What was answered so far is remembered until the wipe; a later round brings other questions.
    // Compiled when it is first called, and not with its caller (docs/speed.md).
    #[inline(never)]
    pub(crate) fn go_in_room(&mut self, route: Route, seed: u64) {
        let before = self.round.clone();
        self.room_mut().note = None;
        self.go(Place::WaitingRoom.route(route));
        // A round waits while its reader looks at another page; then nothing is drawn.
        let Route::Round(plan) = &self.route else {
            return;
        };
        if self.round == before {
            return;
        }
        let plan = plan.clone();
        let given = before.map(|round| round.given().to_vec());
        self.room_mut().given.extend(given.unwrap_or_default());
        let met: Vec<Index> = self.room.given.iter().map(|given| given.question).collect();
        if met.is_empty() {
            self.play(&Move::Draw { seed });
        } else {
            self.round = Round::fresh(&self.edition, plan, seed, &met);
        }
    }

    /// Everything about this person goes; then the start screen, as the tablet has it.
    // Compiled when it is first called, and not with its caller (docs/speed.md).
    #[inline(never)]
    pub(crate) fn wipe(&mut self, tell: bool) {
        let told = tell && !self.is_fresh();
        let given = self.round.as_ref().map(|round| round.given().to_vec());
        let edition = Rc::clone(&self.edition);
        let room = self.room_mut();
        room.given.extend(given.unwrap_or_default());
        let given = std::mem::take(&mut room.given);
        if room.settings().counts && !given.is_empty() {
            room.counts.add_all(&edition, &given);
            room.orders.counts = Some(room.counts.write().into());
        }
        room.view = View::Open;
        room.staff = Staff::Away;
        room.note = None;
        room.chose_tongue = false;
        room.orders.wipe += 1;
        room.orders.tell += u32::from(told);
        let room = Rc::clone(&self.room);
        let (today, address, update) = (self.today.clone(), self.address.clone(), self.update);
        *self = Store::new(self.whole(), self.base.clone(), Route::WaitingRoom);
        self.alive = true;
        self.today = today;
        self.address = address;
        self.update = update;
        self.room = room;
        self.put_in_use();
    }

    /// Nothing here is of a person.
    pub(crate) fn is_fresh(&self) -> bool {
        self.watched() == Watched::Fresh
    }

    /// What is on the screen, as far as time is concerned.
    pub(crate) fn watched(&self) -> Watched {
        let settings = self.room.settings();
        let empty =
            self.asks == Asks::default() && self.round.is_none() && self.room.given.is_empty();
        let as_set =
            self.looks == settings.looks() && !self.room.chose_tongue && self.room.note.is_none();
        match self.screen() {
            Screen::Start if empty && as_set => Watched::Fresh,
            Screen::Start if empty => Watched::Touched(settings.limit(false)),
            Screen::Start | Screen::Question(_) | Screen::Code => {
                Watched::Person(settings.limit(false))
            }
            _ => Watched::Person(settings.limit(true)),
        }
    }

    pub(crate) fn room_mut(&mut self) -> &mut Room {
        Rc::make_mut(&mut self.room)
    }

    pub(crate) fn whole(&self) -> Rc<Edition> {
        let whole = self.room.whole.as_ref();
        Rc::clone(whole.unwrap_or(&self.edition))
    }

    fn signal(&mut self, signal: Signal) {
        let orders = &mut self.room_mut().orders;
        orders.signal = (orders.signal.0 + 1, Some(signal));
    }

    pub(crate) fn tell(&mut self, text: impl Fn(&Edition) -> String) {
        let text = text(&self.edition);
        self.say(&text);
    }

    /// Says something, and shows it until the next touch.
    pub(crate) fn note(&mut self, text: impl Fn(&Edition) -> String) {
        self.room_mut().note = Some(text(&self.edition).into());
        self.tell(text);
    }

    /// The seconds are said when thirty and ten are left; the beginning is said by the question itself. A busy tablet may
    /// leave out the second itself.
    fn show(&mut self, view: View) {
        let before = std::mem::replace(&mut self.room_mut().view, view);
        if let (View::Curtain(before), View::Curtain(left)) = (before, view)
            && [30, 10].iter().any(|mark| (left..before).contains(mark))
        {
            self.tell(|edition| edition.words.curtain_left(whole(left)));
        }
    }

    fn settle(&mut self, file: Option<&str>, tablet: Option<&str>, foreign: bool) {
        let whole = self.whole();
        let fresh = self.is_fresh();
        let mut chosen = choose(&whole, file, tablet);
        if foreign {
            chosen
                .problems
                .insert(0, (Origin::File, Problem::foreign()));
        }
        self.room_mut().chosen = chosen;
        // Whoever has begun already keeps what is on the screen; the wipe puts the rest in use.
        if fresh {
            self.put_in_use();
        }
    }

    fn put_in_use(&mut self) {
        let whole = self.whole();
        let settings = self.room.settings().clone();
        self.looks = settings.looks();
        self.edition = room_settings::narrowed(&whole, settings.pairs.as_deref());
        self.room_mut().whole = settings.pairs.is_some().then_some(whole);
        let own = settings
            .language
            .map(Text::from)
            .or(self.room.came_from.clone());
        if let (Some(own), false) = (own, self.room.chose_tongue) {
            self.turn_to(&own, false);
        }
    }

    /// Asks for the start screen in another language. What the reader chose says where it came from.
    fn turn_to(&mut self, tag: &str, chosen: bool) {
        let own = self.edition.tongue.clone();
        let Some(other) = self
            .edition
            .tongues
            .iter()
            .find(|tongue| *tongue.tag == *tag)
        else {
            return;
        };
        if other.tag == own.tag {
            return;
        }
        let mut address = route::in_language(&self.base, &own, other, &Route::WaitingRoom);
        if chosen {
            let from = self.room.came_from.as_ref().unwrap_or(&own.tag);
            address.push_str(&format!("#{CAME_FROM}{from}"));
        }
        let orders = &mut self.room_mut().orders;
        orders.tongue = (orders.tongue.0 + 1, Some(address.as_str().into()));
    }
}
