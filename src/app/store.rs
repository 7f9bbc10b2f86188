//! The one store: where the reader is, the round, the list of questions, the looks.
//!
//! Limits: changes by `Action` alone and without effects, since `reduce` runs under a mutable borrow.

use std::rc::Rc;

use yew::{Reducible, UseReducerDispatcher};

use crate::app::action::Action;
use crate::app::asks::Asks;
use crate::app::errand::Errands;
use crate::app::keep::Keeping;
use crate::app::looks::Looks;
use crate::app::place::Place;
use crate::app::room::Room;
use crate::app::route::{self, Route};
use crate::app::settings::Settings;
use crate::app::updates::Update;
use crate::bank::drawing::Shapes;
use crate::bank::edition::{Edition, Index};
use crate::bank::id::Text;
use crate::quiz::round::{Move, Round};

/// The file beside the site with settings for shared tablets.
pub const FILE: &str = "waiting-room.toml";

/// Everything that changes while the app runs. What is kept on the device at home is in `keeping`; in a waiting room all
/// of it is in memory.
#[derive(Debug, Clone, PartialEq)]
pub struct Store {
    /// The knowledge.
    pub edition: Rc<Edition>,
    /// Path under which the site lives, such as `/`.
    pub base: Text,
    /// Where the app is used.
    pub place: Place,
    /// The page.
    pub route: Route,
    /// The round that is played.
    pub round: Option<Round>,
    /// Questions for the care team.
    pub asks: Asks,
    /// What the browser was asked to do.
    pub errands: Errands,
    /// The address at which the site lives, ending with a slash; empty where the build was not told it.
    pub address: Text,
    /// What is chosen for the comparison.
    pub comparing: Comparing,
    /// The pages before this one, the last at the end.
    pub trail: Vec<Route>,
    /// Text size and colours.
    pub looks: Looks,
    /// What is kept of a reader at home.
    pub keeping: Keeping,
    /// The app runs; until then the page is as it was rendered at build.
    pub alive: bool,
    /// The day, as `YYYY-MM-DD`; empty until the app runs.
    pub today: Text,
    /// Whether a newer version of the app waits.
    pub update: Update,
    /// What screen readers hear next.
    pub status: Status,
    /// What the waiting room adds.
    pub room: Rc<Room>,
}

/// What is chosen for the comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparing {
    /// The treatments that are ticked.
    pub picked: Vec<Index>,
    /// Only rows in which they differ are shown.
    pub only_differing: bool,
}

/// A message for the one status region.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Status {
    /// What is said.
    pub text: Text,
    /// How many messages there were: the same words twice must still be heard twice.
    pub count: u32,
}

/// What the view needs to read the knowledge and to say what happened.
#[derive(Clone)]
pub struct Site {
    /// The knowledge.
    pub edition: Rc<Edition>,
    /// Path under which the site lives.
    pub base: Text,
    /// Where the app is used.
    pub place: Place,
    /// There is a printer, as far as we know.
    pub prints: bool,
    /// A phone that reads our address from a code gets there, as far as we know.
    pub phones: bool,
    /// The day, as `YYYY-MM-DD`; empty until the app runs.
    pub today: Text,
    /// Takes actions. Closures keep this, never the state's handle, which would keep every state it ever read.
    pub dispatch: UseReducerDispatcher<Store>,
}

/// Two editions are the same when they are one: to compare every word took 29 ms of coming alive on a slow tablet (6×).
impl PartialEq for Site {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.edition, &other.edition)
            && self.base == other.base
            && self.place == other.place
            && self.prints == other.prints
            && self.phones == other.phones
            && self.today == other.today
            && self.dispatch == other.dispatch
    }
}

impl Store {
    /// The first state: it depends on route, language and content alone (invariant 3).
    pub fn new(edition: Rc<Edition>, base: Text, route: Route) -> Self {
        let (place, looks) = match route {
            Route::WaitingRoom => (Place::WaitingRoom, Settings::default().looks()),
            _ => (Place::Home, Looks::default()),
        };
        let mut store = Self {
            place,
            round: None,
            route: Route::Start,
            asks: Asks::default(),
            errands: Errands::default(),
            address: "".into(),
            comparing: Comparing::default(),
            trail: Vec::new(),
            looks,
            keeping: Keeping::default(),
            alive: false,
            today: "".into(),
            update: Update::default(),
            status: Status::default(),
            room: Rc::default(),
            edition,
            base,
        };
        store.open(route);
        store
    }

    /// Opens a page, and what belongs to it.
    pub(crate) fn open(&mut self, route: Route) {
        match &route {
            Route::Round(plan) if !plan.topic.is_drawn_late() => {
                let round = Round::open(&self.edition, plan.clone());
                self.round = match self.place {
                    Place::Home => round.map(Round::with_hints),
                    Place::WaitingRoom => round,
                };
            }
            Route::Round(_) | Route::Guess(_) => self.round = None,
            _ => {}
        }
        if let Route::Compare(ids) = &route {
            let places = ids.iter().filter_map(|id| self.edition.find_procedure(id));
            self.comparing.picked = places.map(|(place, _)| place).collect();
        }
        self.route = route;
    }

    // Compiled when it is first called, and not with its caller (docs/speed.md).
    #[inline(never)]
    fn pick(&mut self, place: Index) {
        let picked = &mut self.comparing.picked;
        if picked.contains(&place) {
            picked.retain(|other| *other != place);
        } else if picked.len() < 3 {
            picked.push(place);
            picked.sort_unstable();
        }
        if route::beside(&self.edition, &self.comparing.picked).is_some() {
            let names = self.edition.names(&self.comparing.picked);
            let text = self.edition.words.compare_ready(&names);
            self.say(&text);
        }
    }

    /// The address of a file beside the site: one for all languages.
    pub fn beside(&self, file: &str) -> String {
        let folder = self.edition.tongue.folder();
        let root = self.base.strip_suffix(&*folder).unwrap_or(&self.base);
        format!("{}/{file}", root.trim_end_matches('/'))
    }

    /// The drawings arrived.
    // Compiled when it is first called, and not with its caller (docs/speed.md).
    #[inline(never)]
    fn draw(&mut self, shapes: &Shapes) {
        let with_shapes = |edition: &Edition| {
            let (edition, shapes) = (edition.clone(), shapes.clone());
            Rc::new(Edition { shapes, ..edition })
        };
        self.edition = with_shapes(&self.edition);
        if let Some(whole) = &self.room.whole {
            let whole = with_shapes(whole);
            self.room_mut().whole = Some(whole);
        }
    }

    /// A path under the site's root as a link needs it.
    pub fn href(base: &str, route: &Route) -> String {
        format!("{}{}", base.trim_end_matches('/'), route::path(route))
    }
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        // The same state is not drawn again.
        if matches!(&action, Action::Keep(act) if self.keeping.knows(act)) {
            return self;
        }
        let mut store = (*self).clone();
        let kept_by_itself = matches!(action, Action::Keep(_));
        let played = matches!(action, Action::Play(_) | Action::Alive { .. });
        // By an address, or by the browser's Back, a reader comes to a round that may have begun already.
        let comes_back = matches!(action, Action::Went { .. }) || store.route == Route::Lost;
        match action {
            Action::Alive {
                seed,
                today,
                early,
                address,
            } => {
                store.today = today;
                store.address = address;
                store.wake(seed, &early);
            }
            // A link inside the page, such as the skip link, leaves everything as it is.
            Action::Went { route, .. } if route == store.route => {}
            Action::Go { route, seed } if store.place == Place::WaitingRoom => {
                store.go_in_room(route, seed);
            }
            Action::Go { route, seed } | Action::Went { route, seed } => {
                store.go(route);
                if comes_back && store.keeping.is_ready() {
                    store.resume(false);
                }
                store.play(&Move::Draw { seed });
                store.begin_late(seed);
            }
            Action::GoOn { route, seed } => {
                store.go(route);
                store.resume(true);
                store.play(&Move::Draw { seed });
                store.begin_late(seed);
            }
            Action::Keep(act) => store.keep(act),
            Action::Look(looks) => store.looks = looks,
            Action::Play(next) => {
                store.errands.outcome = None;
                store.say_what_goes(&next);
                store.play(&next);
                store.say_what_is_next(&next);
            }
            Action::Asks(change) => {
                if let Some(text) = store.asks.change(&store.edition, &change) {
                    store.say(&text);
                }
            }
            Action::Say(text) => store.say(&text),
            Action::Run(errand) => store.errands.send(errand),
            Action::Ran(outcome) => {
                store.errands.outcome = Some(outcome);
                let text = outcome.text(&store.edition.words).clone();
                store.say(&text);
            }
            Action::Pick(place) => store.pick(place),
            Action::OnlyDiffering(only) => store.comparing.only_differing = only,
            Action::Draw(shapes) => store.draw(&shapes),
            Action::Resize(size) => store.looks.size = size,
            Action::Recolour => store.recolour(),
            Action::Room(act) => store.act(act),
            Action::Clear if store.place == Place::WaitingRoom => store.wipe(true),
            Action::UpdateReady => store.hear_of_update(),
            Action::TakeUpdate => store.update = Update::Agreed,
            Action::Clear => store = store.cleared(),
        }
        if !kept_by_itself {
            store.keep_up(&self, played);
        }
        Rc::new(store)
    }
}
