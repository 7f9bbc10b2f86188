//! More ways to choose, and a reader's own things.

use yew::prelude::*;

use crate::app::keep::Keeping;
use crate::app::route::Route;
use crate::app::store::Site;
use crate::quiz::draw::{self, Length, Plan, Topic};
use crate::quiz::review::choose::missed;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::names;
use crate::ui::parts::say::say;
use crate::ui::study::pairs::plans;
use crate::ui::study::today::round_of;

/// Draws them.
pub fn choose(site: &Site, keeping: &Keeping) -> Html {
    let words = &site.edition.words;
    let some_missed = !missed(&site.edition, &keeping.kept.tries, keeping.today).is_empty();
    let asks = keeping.kept.asks_on_list().len();
    html! {
        <div class="split split--even homeset">
            <section class="panel flow" aria-labelledby="choose">
                <h2 id="choose">{ say(&words.home_choose) }</h2>
                <div class="doors">
                    if some_missed {
                        { door(site, round_of(Topic::Missed), Icon::Again, &words.home_missed) }
                    }
                    { door(site, round_of(Topic::Surprise), Icon::Ask, &words.home_surprise) }
                </div>
                { by_name(site) }
                { guess(site) }
            </section>
            <section class="panel flow" aria-labelledby="mine">
                <h2 id="mine">{ say(&words.home_mine) }</h2>
                <div class="doors">
                    { door(site, Route::Asks, Icon::List, &if asks == 0 { words.questions_tool.to_string() } else { words.home_asks(&asks.to_string()) }) }
                    { door(site, Route::Settings, Icon::Gear, &words.settings_title) }
                    { door(site, Route::Carry, Icon::Phone, &words.kept_carry) }
                </div>
            </section>
        </div>
    }
}

fn door(site: &Site, to: Route, picture: Icon, text: &str) -> Html {
    Link::to(site, to)
        .class("door")
        .draw(html! { <>{ icon(picture) }<span>{ say(text) }</span></> })
}

fn by_name(site: &Site) -> Html {
    let edition = &site.edition;
    let rounds = edition.procedures.iter().filter_map(|procedure| {
        let plan = Plan {
            length: Length::Eight,
            topic: Topic::Procedure(procedure.id.clone()),
        };
        draw::opening(edition, &plan)?;
        Some(html! {
            <li>{ Link::to(site, Route::Round(plan)).class("btn btn--line btn--mini").draw(say(&procedure.short)) }</li>
        })
    });
    more(&edition.words.home_by_name, "", html! { { for rounds } })
}

fn guess(site: &Site) -> Html {
    let words = &site.edition.words;
    let rounds = plans(site).into_iter().map(|(pair, plan)| {
        let name = names::both(&site.edition, pair.first, pair.second);
        html! {
            <li>{ Link::to(site, Route::Guess(plan)).class("btn btn--line btn--mini").draw(say(&name)) }</li>
        }
    });
    more(
        &words.home_guess,
        &words.home_guess_lead,
        html! { { for rounds } },
    )
}

fn more(title: &str, lead: &str, list: Html) -> Html {
    html! {
        <details class="more">
            <summary>{ icon(Icon::Down) }<span>{ say(title) }</span></summary>
            <div class="flow">
                <p class="small soft" hidden={lead.is_empty()}>{ say(lead) }</p>
                <ul class="more__l">{ list }</ul>
            </div>
        </details>
    }
}
