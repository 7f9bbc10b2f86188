//! A link to one of our own pages: a real one, which stays on the page once the app runs.
//!
//! In the waiting room it is a button: a link has an address, and a menu that opens it in a new window.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::place::Place;
use crate::app::route::Route;
use crate::app::store::{Site, Store};

/// See [`Link`].
#[derive(Properties, PartialEq)]
pub struct LinkProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// Where to.
    pub to: Route,
    /// Classes of the link.
    #[prop_or_default]
    pub class: Classes,
    /// Clears everything about this reader on the way.
    #[prop_or_default]
    pub clears: bool,
    /// It leads to the page that is open.
    #[prop_or_default]
    pub current: bool,
    /// What it says.
    pub children: Html,
}

/// A link. Before the app runs it loads a page, after that it does not.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    let href = Store::href(&props.site.base, &props.to);
    let onclick = {
        let dispatch = props.site.dispatch.clone();
        let to = props.to.clone();
        let clears = props.clears;
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
    let class = props.class.clone();
    let current = props.current.then_some("page");
    let children = props.children.clone();
    match props.site.place {
        Place::Home => {
            html! { <a {href} {class} aria-current={current} {onclick}>{ children }</a> }
        }
        Place::WaitingRoom => {
            let class = classes!("aslink", class);
            html! { <button type="button" data-waits="" {class} aria-current={current} {onclick}>{ children }</button> }
        }
    }
}
