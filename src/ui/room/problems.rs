//! Settings that could not be used: where they stand, what is wrong, what to write instead.

use yew::prelude::*;

use crate::app::room::Room;
use crate::app::room_settings::Origin;
use crate::app::settings_text::{Problem, Why};
use crate::app::store::{FILE, Site};
use crate::bank::words::Words;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The list; nothing where all could be used.
pub fn problems(site: &Site, room: &Room) -> Html {
    let words = &site.edition.words;
    if room.problems().is_empty() {
        return html! {};
    }
    html! {
        <section class="note note--amber flow">
            <h2>{ icon(Icon::Alert) }{ say(&words.staff_problems) }</h2>
            <p>{ say(&words.staff_problems_lead) }</p>
            <ul class="wrongs">{ for room.problems().iter().map(|(origin, problem)| line(words, *origin, problem)) }</ul>
        </section>
    }
}

fn line(words: &Words, origin: Origin, problem: &Problem) -> Html {
    let place = match origin {
        Origin::File => FILE,
        Origin::Tablet => &words.staff_from_tablet,
    };
    let place = words.problem_line(place, &problem.line.to_string(), &problem.key);
    html! { <li><b><bdi>{ say(&place) }</bdi></b><p>{ say(&remedy(words, &problem.why)) }</p></li> }
}

fn remedy(words: &Words, why: &Why) -> String {
    let plain = match why {
        Why::Number(least, most) => {
            return words.problem_number(&least.to_string(), &most.to_string());
        }
        Why::OneOf(names) => return words.problem_one_of(&quoted(names)),
        Why::Pairs(strange) if !strange.is_empty() => {
            return words.problem_strange(&strange.join(", "));
        }
        Why::Pairs(_) => &words.problem_pairs,
        Why::NoPair => &words.problem_no_pair,
        Why::UnknownKey => &words.problem_unknown,
        Why::Twice => &words.problem_twice,
        Why::Switch => &words.problem_switch,
        Why::Code => &words.problem_code,
        Why::Foreign => &words.problem_foreign,
    };
    plain.to_string()
}

fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    names.join(", ")
}
