//! The emblem of a way of working. Hue, shape, ribbon and words always travel together.

use yew::prelude::*;

use crate::bank::marks::Family;

/// The class that carries a family's colours.
pub fn class(family: Family) -> &'static str {
    match family {
        Family::Organ => "fam-organ",
        Family::Artery => "fam-artery",
        Family::Belly => "fam-belly",
        Family::Spot => "fam-spot",
        Family::Part => "fam-part",
        Family::Body => "fam-body",
    }
}

/// Draws an emblem. The name beside it carries the meaning.
pub fn emblem(family: Family) -> Html {
    let href = match family {
        Family::Organ => "#e-organ",
        Family::Artery => "#e-artery",
        Family::Belly => "#e-belly",
        Family::Spot => "#e-spot",
        Family::Part => "#e-part",
        Family::Body => "#e-body",
    };
    html! {
        <svg class={classes!("emblem", class(family))} viewBox="0 0 96 96" aria-hidden="true" focusable="false"><use {href} /></svg>
    }
}

/// The mark of the site: two shapes that overlap.
pub fn brandmark() -> Html {
    html! {
        <svg class="brandmark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <circle class="bm-a" cx="18" cy="24" r="15" />
            <rect class="bm-b" x="18" y="9" width="27" height="30" rx="8" />
            <path class="bm-x" d="M18.5 9.01A15 15 0 0 1 18.5 38.99" />
        </svg>
    }
}

/// Two emblems that touch.
pub fn duo(first: Family, second: Family) -> Html {
    html! { <span class="duo">{ emblem(first) }{ emblem(second) }</span> }
}
