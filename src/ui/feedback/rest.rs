//! What follows the verdict and does not depend on it: why, the difference, every choice, a question
//! for the team, the sources.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::edition::Index;
use crate::bank::item::{Choosable, Question};
use crate::ui::feedback::top::shown;
use crate::ui::parts::ask_card::AskCard;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::side_by_side::SideBySide;
use crate::ui::parts::source_card::SourceCard;

/// The explanation in at most two sentences.
pub fn why(site: &Site, question: &Question) -> Html {
    html! {
        <section class="why"><h2>{ &*site.edition.words.why }</h2><p>{ &*question.why }</p></section>
    }
}

/// Everything beside the verdict. `added` is what the button of the list says once it was pressed.
pub fn rest(
    site: &Site,
    index: Index,
    question: &Question,
    beside: (Index, Index),
    added: Option<AttrValue>,
) -> Html {
    html! {
        <>
            <SideBySide site={site.clone()} {beside} rows={question.rows.clone()} asked={question.kind.choice().asked.clone()} />
            { each(site, question) }
            <AskCard site={site.clone()} question={index} {added} />
            <SourceCard site={site.clone()} facts={question.facts.clone()} />
        </>
    }
}

/// One true sentence for every choice, right and wrong.
fn each(site: &Site, question: &Question) -> Html {
    let edition = &site.edition;
    let choice = question.kind.choice();
    html! {
        <section class="panel">
            <h2>{ &*edition.words.each_choice }</h2>
            <ul class="each">{ for choice.options.iter().map(|option| sentence(site, option, option.id == choice.key)) }</ul>
        </section>
    }
}

fn sentence(site: &Site, option: &Choosable, is_key: bool) -> Html {
    let (art, name, _) = shown(&site.edition, &option.label);
    html! {
        <li class="each__i">
            { art }
            <div>
                <p class="each__t">
                    { name }
                    if is_key {
                        <span class="state state--good">{ icon(Icon::Tick) }{ &*site.edition.words.the_answer }</span>
                    }
                </p>
                <p class="each__d">{ &*option.why }</p>
            </div>
        </li>
    }
}
