//! Whether the tablet is ready: the network, what is stored, who checked the content, which version it is.

use yew::prelude::*;

use crate::app::room::{Act, Room, Tablet};
use crate::app::store::Site;
use crate::bank::edition::Edition;
use crate::bank::review::Review;
use crate::bank::words::Words;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::room::act;

/// The list. `tablet` is nothing until the tablet has answered.
pub fn ready(site: &Site, room: &Room, tablet: Option<&Tablet>) -> Html {
    let edition = room.whole.as_deref().unwrap_or(&site.edition);
    let words = &edition.words;
    html! {
        <section class="panel flow">
            <h2>{ say(&words.staff_ready) }</h2>
            <ul class="health">
                { for tablet.map(|tablet| of_tablet(site, tablet)) }
                { for of_content(edition, &site.today) }
            </ul>
            if tablet.is_some_and(|tablet| tablet.leftovers > 0) {
                <button class="btn btn--line btn--wide" type="button" onclick={act(site, Act::Sweep)}>{ say(&words.staff_sweep) }</button>
            }
        </section>
    }
}

fn of_tablet(site: &Site, tablet: &Tablet) -> Html {
    let words = &site.edition.words;
    let app = env!("CARGO_PKG_VERSION");
    html! {
        <>
            { copy(words, tablet.copied) }
            { state(tablet.leftovers == 0, &words.staff_clean, &words.staff_leftovers) }
            <li class="is-plain">{ icon(Icon::Info) }<span>{ say(&words.staff_version(&site.edition.version, app)) }</span></li>
        </>
    }
}

fn copy(words: &Words, copied: Option<bool>) -> Html {
    match copied {
        Some(copied) => state(copied, &words.staff_offline, &words.staff_online),
        None => {
            html! { <li class="is-plain">{ icon(Icon::Clock) }<span>{ say(&words.staff_copying) }</span></li> }
        }
    }
}

fn of_content(edition: &Edition, today: &str) -> Vec<Html> {
    let words = &edition.words;
    let reviews: Vec<&Review> = (edition.procedures.iter().map(|procedure| &procedure.review))
        .chain(edition.sources.iter().map(|source| &source.review))
        .collect();
    let procedures = edition.procedures.iter();
    let signed = procedures
        .clone()
        .all(|procedure| !procedure.review.clinician.is_empty());
    let overdue = reviews.iter().any(|review| review.is_overdue(today));
    let days = reviews.iter().map(|review| &*review.review_by);
    let next = days.filter(|day| !day.is_empty()).min();
    let mut list = vec![state(
        signed,
        &words.staff_reviewed,
        &words.staff_unreviewed,
    )];
    if overdue {
        list.push(state(false, "", &words.staff_overdue));
    }
    list.extend(next.map(|day| {
        let day = words.in_words(day);
        html! { <li class="is-plain">{ icon(Icon::Calendar) }<span>{ say(&words.staff_review(&day)) }</span></li> }
    }));
    list
}

fn state(good: bool, yes: &str, no: &str) -> Html {
    if good {
        html! { <li>{ icon(Icon::Tick) }<span>{ yes }</span></li> }
    } else {
        html! { <li class="is-amber">{ icon(Icon::Alert) }<span>{ no }</span></li> }
    }
}
