//! The staff screen: settings on the one side, the state of the tablet on the other.

use yew::prelude::*;

use crate::app::asks::Ask;
use crate::app::errand::Outcome;
use crate::app::idle::{Signal, whole};
use crate::app::room::{Act, Change, Room, Staff};
use crate::app::settings::Settings;
use crate::app::store::Site;
use crate::app::take;
use crate::bank::words::Words;
use crate::ui::asks::codes::Codes;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::room::act;
use crate::ui::room::missed::missed;
use crate::ui::room::problems::problems;
use crate::ui::room::ready::ready;
use crate::ui::room::row::{fixed, row, rows, switch};
use crate::ui::room::staff_room::in_the_room;
use crate::ui::room::staff_start::{code, start};

/// The staff screen. `outcome` is how copying went.
pub fn staff(site: &Site, room: &Room, outcome: Option<Outcome>) -> Html {
    let words = &site.edition.words;
    let Staff::Open(desk) = &room.staff else {
        return html! { <article class="staff"></article> };
    };
    let draft = &desk.draft;
    html! {
        <article class="staff">
            <h1 tabindex="-1">{ say(&words.staff_title) }</h1>
            <div class="split staffsplit">
                <div class="flow">
                    { problems(site, room) }
                    { privacy(site, draft) }
                    { in_the_room(site, room, draft) }
                    { start(site, draft) }
                </div>
                <div class="flow">
                    { ready(site, room, desk.tablet.as_ref()) }
                    <section class="panel flow">
                        <h2>{ say(&words.staff_wipe_title) }</h2>
                        <p class="small">{ say(&words.staff_wipe_help) }</p>
                        <button class="btn btn--wide" type="button" onclick={act(site, Act::Signal(Signal::Clean))}>{ icon(Icon::Wipe) }{ say(&words.staff_wipe) }</button>
                    </section>
                    { missed(site, room, outcome) }
                    { try_code(site) }
                    { code(site, desk, room.chosen.file_code.is_some()) }
                </div>
            </div>
        </article>
    }
}

/// A code as patients get it, to be tried with a phone on this glass and in this light.
fn try_code(site: &Site) -> Html {
    let words = &site.edition.words;
    let ask = site.edition.general.first();
    let asks: Vec<Ask> = ask
        .map(|ask| Ask::General(ask.id.clone()))
        .into_iter()
        .collect();
    let texts = take::texts(&site.edition, &asks);
    html! {
        <details class="panel pairset">
            <summary>{ icon(Icon::Down) }<span><b>{ say(&words.staff_try) }</b><span class="help">{ say(&words.staff_try_help) }</span></span></summary>
            <Codes site={site.clone()} {texts} />
        </details>
    }
}

fn privacy(site: &Site, draft: &Settings) -> Html {
    let words = &site.edition.words;
    let step = |more: bool, picture: Icon, name: &str| {
        html! {
            <button type="button" onclick={act(site, Act::Change(Change::Minutes(more)))}>{ icon(picture) }<span class="hide">{ say(name) }</span></button>
        }
    };
    let stepper = html! {
        <span class="stepper" role="group" aria-label={words.staff_idle.clone()}>
            { step(false, Icon::Minus, &words.staff_less) }
            <output aria-live="polite">{ words.staff_minutes(whole(draft.idle_minutes.into())) }</output>
            { step(true, Icon::Plus, &words.staff_more) }
        </span>
    };
    let reading = duration(words, draft.limit(true) / 1000);
    let idle_help = say(&words.staff_idle_help(&reading));
    let keep_help = say(&words.staff_keep_help);
    let counts_help = say(&words.staff_counts_help);
    let counts = switch(
        site,
        "counts",
        &words.staff_counts,
        draft.counts,
        Change::Counts,
    );
    rows(
        &words.staff_privacy,
        html! {
            <>
                { row(&words.staff_idle, idle_help, stepper) }
                { row(&words.staff_keep, keep_help, fixed(&words.staff_never)) }
                { row(&words.staff_counts, counts_help, counts) }
            </>
        },
    )
}

/// Whole minutes as minutes, all else as seconds.
fn duration(words: &Words, seconds: u64) -> String {
    if seconds.is_multiple_of(60) {
        words.staff_minutes(whole(seconds / 60))
    } else {
        words.staff_seconds(whole(seconds))
    }
}
