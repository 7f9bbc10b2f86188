//! A link to one of our own pages: a real one, which stays on the page once the app runs.
//!
//! In the waiting room it is a button: a link has an address, and a menu that opens it in a new window.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::place::Place;
use crate::app::route::Route;
use crate::app::store::{Site, Store};

/// A link, until it is drawn: `Link::to(site, Route::About).class("golink").draw(say("About"))`.
pub struct Link<'a> {
    site: &'a Site,
    to: Route,
    class: Classes,
    clears: bool,
    current: bool,
}

impl<'a> Link<'a> {
    /// A link to this page.
    pub fn to(site: &'a Site, to: Route) -> Self {
        Self {
            site,
            to,
            class: Classes::new(),
            clears: false,
            current: false,
        }
    }

    /// Gives it classes.
    pub fn class(self, class: impl Into<Classes>) -> Self {
        Self {
            class: class.into(),
            ..self
        }
    }

    /// Clears everything about this reader on the way.
    pub fn clears(self) -> Self {
        Self {
            clears: true,
            ..self
        }
    }

    /// Says whether it leads to the page that is open.
    pub fn current(self, current: bool) -> Self {
        Self { current, ..self }
    }

    /// Draws it with what it says. Before the app runs it loads a page, after that it does not.
    pub fn draw(self, inner: Html) -> Html {
        let Self {
            site,
            to,
            class,
            clears,
            current,
        } = self;
        let href = Store::href(&site.base, &to);
        let current = current.then_some("page");
        let onclick = {
            let dispatch = site.dispatch.clone();
            Callback::from(move |event: MouseEvent| {
                // With a modifier the reader wants a new tab, which is the browser's business.
                if event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() {
                    return;
                }
                event.prevent_default();
                dispatch.dispatch(if clears {
                    Action::Clear
                } else {
                    Action::go(to.clone())
                });
            })
        };
        match site.place {
            Place::Home => {
                html! { <a {href} {class} aria-current={current} {onclick}>{ inner }</a> }
            }
            Place::WaitingRoom => {
                let class = classes!("aslink", class);
                html! { <button type="button" data-waits="" {class} aria-current={current} {onclick}>{ inner }</button> }
            }
        }
    }
}
