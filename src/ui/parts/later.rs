//! What stands below or beside the first words of a screen: it is drawn when those have been painted.

use yew::prelude::*;

use crate::app::gradual::use_gradual;
use crate::app::store::Site;

/// See [`Later`].
#[derive(Properties)]
pub struct LaterProps {
    /// Whether the app has begun.
    pub site: Site,
    /// The class of the part of the page that it fills.
    pub class: &'static str,
    /// What comes a frame later.
    pub children: Html,
}

impl PartialEq for LaterProps {
    /// To find out whether its markup is the same takes as long as drawing it.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A part of the page that fills a frame after the screen, and is there at once in a rendered page.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    let drawn = use_gradual(&props.site, 0, 1, 1);
    let inner = (drawn > 0).then(|| props.children.clone());
    html! { <div class={props.class}>{ inner }</div> }
}
