//! Things that the browser does for the reader and that can fail: printing and copying.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::store::Store;
use crate::bank::id::Text;
use crate::bank::words::Words;
use crate::platform::outlet;

/// What the browser is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// Print the page.
    Print,
    /// Copy these lines.
    Copy(Text),
}

/// How it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The lines can be put in anywhere now.
    Copied,
    /// The browser has no clipboard, or does not let us use it.
    NotCopied,
    /// The browser cannot print.
    NotPrinted,
}

impl Outcome {
    /// What is said about it.
    pub fn text(self, words: &Words) -> &Text {
        match self {
            Outcome::Copied => &words.report_copied,
            Outcome::NotCopied => &words.report_not_copied,
            Outcome::NotPrinted => &words.print_failed,
        }
    }
}

/// The errand that was sent last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Errands {
    /// What it was.
    pub last: Option<Errand>,
    /// How many there were: the same errand twice is run twice.
    pub count: u32,
    /// How it went, where that is known.
    pub outcome: Option<Outcome>,
}

impl Errands {
    /// Sends an errand; the effect below runs it after the commit.
    pub fn send(&mut self, errand: Errand) {
        self.last = Some(errand);
        self.count = self.count.wrapping_add(1);
        self.outcome = None;
    }
}

/// Runs each errand once.
#[hook]
pub fn use_errands(store: &UseReducerHandle<Store>) {
    let dispatch = store.dispatcher();
    let last = store.errands.last.clone();
    use_effect_with(store.errands.count, move |_| match last {
        Some(Errand::Print) => {
            let opened = outlet::print();
            if !opened {
                dispatch.dispatch(Action::Ran(Outcome::NotPrinted));
            }
        }
        Some(Errand::Copy(lines)) => outlet::copy(&lines, move |copied| {
            let outcome = if copied {
                Outcome::Copied
            } else {
                Outcome::NotCopied
            };
            dispatch.dispatch(Action::Ran(outcome));
        }),
        None => {}
    });
}
