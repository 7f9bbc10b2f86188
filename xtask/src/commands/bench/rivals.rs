//! What the site is measured against: a page written by hand, and SurveyJS, both with our questions.

use std::path::{Path, PathBuf};

use coding::Effort;
use serde_json::{Value, json};
use which_is_which::bank::edition::Edition;
use which_is_which::bank::item::Question;

use crate::build::compress;
use crate::build::site::Site;
use crate::checkout::Checkout;
use crate::files;
use crate::headers::{self, Rule};
use crate::setup::npm;
use crate::trouble::Trouble;

/// As many questions as the measurement had from which the aims come (`guides/performance.md`).
const QUESTIONS: usize = 20;

/// The folders of the rivals, and what each sends before it can be used.
#[derive(Debug)]
pub(crate) struct Rivals {
    /// The page written by hand.
    pub(crate) hand: PathBuf,
    /// SurveyJS.
    pub(crate) surveyjs: PathBuf,
}

/// Makes both, compressed as strongly as the site itself.
///
/// # Errors
/// `Missing` when npm has to be installed by hand; `File` when a folder cannot be written.
pub(crate) fn make(checkout: &Checkout, edition: &Edition) -> Result<Rivals, Trouble> {
    let questions = questions(edition).to_string();
    let modules = npm::bench(checkout)?;
    let out = checkout.join("target/bench");
    let rivals = Rivals {
        hand: out.join("hand"),
        surveyjs: out.join("surveyjs"),
    };
    let from = |name: &str| files::text(&checkout.join(format!("benches/rivals/{name}")));
    let poured = |name: &str| Ok::<_, Trouble>(from(name)?.replace("{{questions}}", &questions));
    put(
        &rivals.hand,
        [
            ("index.html", from("hand/index.html")?),
            ("style.css", from("hand/style.css")?),
            ("script.js", poured("hand/script.js")?),
        ],
    )?;
    let library = |name: &str| files::text(&modules.join(name));
    put(
        &rivals.surveyjs,
        [
            ("index.html", from("surveyjs/index.html")?),
            (
                "survey.css",
                library("survey-core/survey-core.fontless.min.css")?,
            ),
            (
                "survey.js",
                [
                    library("survey-core/survey.core.min.js")?,
                    library("survey-js-ui/survey-js-ui.min.js")?,
                    poured("surveyjs/script.js")?,
                ]
                .join("\n"),
            ),
        ],
    )?;
    Ok(rivals)
}

/// A rival sends what a plain host sends: types and nothing to keep for ever, since its names carry no hash.
fn put<const N: usize>(out: &Path, texts: [(&str, String); N]) -> Result<(), Trouble> {
    let mut site = Site::default();
    let rule = Rule {
        pattern: "/*".to_owned(),
        headers: vec![("Cache-Control".to_owned(), "no-cache".to_owned())],
    };
    site.add(headers::FILE, headers::write(&[rule]).into_bytes());
    site.add("404.html", b"There is no such page.".to_vec());
    for (name, text) in texts {
        site.add(name, text.into_bytes());
    }
    site.write(out)?;
    compress::all(&site, out, Effort::Best).map(drop)
}

/// The first questions that have one right option, as data for a script.
fn questions(edition: &Edition) -> Value {
    edition
        .questions
        .iter()
        .filter_map(|question| single(edition, question))
        .take(QUESTIONS)
        .collect()
}

fn single(edition: &Edition, question: &Question) -> Option<Value> {
    let choice = question.kind.choice()?;
    let key = choice
        .options
        .iter()
        .position(|option| option.id == choice.key)?;
    let options: Vec<String> = choice
        .options
        .iter()
        .map(|option| edition.label(&option.label).to_string())
        .collect();
    let source = question
        .facts
        .first()
        .and_then(|fact| edition.fact(*fact))
        .and_then(|fact| edition.source(fact.source))
        .map_or("", |source| &*source.title);
    Some(json!({
        "stem": &*question.stem, "options": options, "key": key, "why": &*question.why, "source": source,
    }))
}
