//! One cell for two or three treatments that say the very same: the claim once, and below it, under each head, whose
//! page says so.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::edition::{Index, Procedure};
use crate::ui::parts::cell::{backing, claims};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::names;
use crate::ui::parts::say::say;

/// The id of a treatment's column.
pub fn column(procedure: &Procedure) -> String {
    format!("col-{}", procedure.id)
}

/// Draws the cell. It names its heads, since not every screen reader finds both of a joined cell by itself.
pub fn joined(site: &Site, run: &[&Procedure], place: Index) -> Html {
    let edition = &*site.edition;
    let Some((cell, attribute)) = run
        .first()
        .and_then(|first| first.cell(place))
        .zip(edition.attribute(place))
    else {
        return html! {};
    };
    let mut headers = format!("row-{}", attribute.id);
    let mut places = Vec::new();
    for procedure in run {
        headers = format!("{headers} {}", column(procedure));
        places.extend(
            edition
                .find_procedure(&procedure.id)
                .map(|(place, _)| place),
        );
    }
    html! {
        <td class={format!("joined joined--{}", run.len())} colspan={run.len().to_string()} {headers}>
            <div class="says">
                { claims(site, place, cell, None) }
                <span class="same">{ icon(Icon::Same) }<span>{ say(&edition.words.compare_same_for(&edition.names(&places))) }</span></span>
            </div>
            <div class="joined__by">{ for run.iter().filter_map(|procedure| Some((procedure, procedure.cell(place)?))).map(|(procedure, cell)| html! {
                <div class="says"><b>{ names::short(procedure) }</b>{ backing(site, procedure, place, cell, false) }</div>
            }) }</div>
        </td>
    }
}
