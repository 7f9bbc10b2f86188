//! Pours pages into `index.html`.

use which_is_which::app::prerender::Page;
use which_is_which::bank::edition::Edition;

use crate::build::alternates::{self, Alternate};
use crate::build::frame::slots::{ALIVE, ALLOWED, NEEDED};
use crate::checkout::Checkout;
use crate::digest;
use crate::files;
use crate::trouble::Trouble;

mod head;
mod slots;
mod sprite;

/// `index.html`, cut at its placeholders.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    text: String,
    pieces: Vec<Piece>,
}

#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Slot(String),
}

/// What is the same on every page of a language.
#[derive(Debug, Default)]
pub(crate) struct Poured {
    /// The path under which the site lies.
    pub(crate) base: String,
    /// The address at which readers find it, or nothing.
    pub(crate) address: String,
    /// The path under which the pages of the language lie.
    pub(crate) root: String,
    /// The language's tag.
    pub(crate) lang: String,
    /// Its direction.
    pub(crate) dir: String,
    /// The style inside a page.
    pub(crate) style: String,
    /// The style inside a start screen.
    pub(crate) style_start: String,
    /// Addresses and SRI hashes of files.
    pub(crate) stylesheet: String,
    /// The start script.
    pub(crate) boot: String,
    /// Its SRI hash.
    pub(crate) boot_integrity: String,
    /// The module for when the app runs, and breaks.
    pub(crate) alive: String,
    /// The module that wasm-bindgen wrote.
    pub(crate) glue: String,
    /// Its SRI hash.
    pub(crate) glue_integrity: String,
    /// The application.
    pub(crate) wasm: String,
    /// The data file.
    pub(crate) content: String,
    /// The drawings.
    pub(crate) drawings: String,
    /// The icon.
    pub(crate) icon: String,
    /// The icon for home screens that read no manifest.
    pub(crate) touch_icon: String,
    /// The manifest, by which a browser installs the app.
    pub(crate) manifest: String,
    /// The module that keeps the offline copy.
    pub(crate) offline: String,
    /// The service worker.
    pub(crate) worker: String,
    /// The module that reads aloud.
    pub(crate) listen: String,
    /// All emblems, which pages draw with `<use>`, as markup.
    pub(crate) sprite: String,
    /// Their file.
    pub(crate) sprite_file: String,
    /// What a reader without scripts is told.
    pub(crate) no_script: String,
    /// What a reader is told whose browser does not run ours.
    pub(crate) not_running: String,
    /// Address of the plain pages.
    pub(crate) leaflet: String,
    /// What leads to them.
    pub(crate) leaflet_link: String,
}

impl Frame {
    /// The frame of this checkout.
    ///
    /// # Errors
    /// `File`, or `Misfit` as `parse`.
    pub(crate) fn read(checkout: &Checkout) -> Result<Self, Trouble> {
        Self::parse(&files::text(&checkout.join("index.html"))?)
    }

    /// Cuts the text at its placeholders.
    ///
    /// # Errors
    /// `Misfit` when a placeholder is unknown, open or missing.
    pub(crate) fn parse(text: &str) -> Result<Self, Trouble> {
        let frame = Self {
            text: text.to_owned(),
            pieces: cut(text)?,
        };
        match NEEDED.iter().find(|name| !frame.has(name)) {
            Some(name) => Err(wrong(format!("{{{{{name}}}}} is missing"))),
            None => Ok(frame),
        }
    }

    /// The same frame without the lines that start the app: for pages that are only read.
    ///
    /// # Errors
    /// As `parse`, but nothing may be missing.
    pub(crate) fn plain(&self) -> Result<Self, Trouble> {
        let starts = |line: &str| {
            ALIVE
                .iter()
                .any(|name| line.contains(&format!("{{{{{name}}}}}")))
        };
        let text: String = self
            .text
            .split_inclusive('\n')
            .filter(|line| !starts(line))
            .collect();
        let pieces = cut(&text)?;
        Ok(Self { text, pieces })
    }

    /// One whole page. Title and description are text; the body is HTML and stays as it is, since hydration compares it.
    pub(crate) fn pour(&self, poured: &Poured, page: &Page, alternates: &[Alternate]) -> String {
        let mut html = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => html.push_str(text),
                Piece::Slot(name) => match name.as_str() {
                    "body" => html.push_str(&page.body),
                    "drawings-ahead" => html.push_str(&head::ahead(poured, &page.body)),
                    "sheet-ahead" => html.push_str(&head::sheet(poured, page, false)),
                    "sheet-last" => html.push_str(&head::sheet(poured, page, true)),
                    "shared-looks" => html.push_str(head::looks(page)),
                    "manifest" => html.push_str(&head::installs(poured, page)),
                    "sprite" => html.push_str(&sprite::shown(&poured.sprite, &page.body)),
                    "style" => html.push_str(head::style(poured, page)),
                    "title" => html.push_str(&escape(&page.title)),
                    "description" => html.push_str(&escape(&page.description)),
                    "alternates" => html.push_str(&alternates::links(alternates)),
                    name => html.push_str(&escape(poured.plain(name))),
                },
            }
        }
        html
    }

    fn has(&self, name: &str) -> bool {
        self.pieces
            .iter()
            .any(|piece| matches!(piece, Piece::Slot(slot) if slot == name))
    }
}

impl Poured {
    /// From here on pages are poured in the language of the edition.
    pub(crate) fn speak(&mut self, edition: &Edition) {
        let words = &edition.words;
        self.lang = edition.tongue.tag.to_string();
        self.dir = edition.tongue.direction.to_string();
        self.root = format!("{}{}", self.base, edition.tongue.folder());
        self.leaflet = format!("{}leaflet/", self.root);
        self.no_script = words.no_script.to_string();
        self.not_running = words.not_running.to_string();
        self.leaflet_link = words.leaflet_link.to_string();
    }

    fn plain(&self, name: &str) -> &str {
        match name {
            "lang" => &self.lang,
            "dir" => &self.dir,
            "base" => &self.root,
            "address" => &self.address,
            "stylesheet" => &self.stylesheet,
            "alive" => &self.alive,
            "boot" => &self.boot,
            "boot-integrity" => &self.boot_integrity,
            "glue" => &self.glue,
            "glue-integrity" => &self.glue_integrity,
            "wasm" => &self.wasm,
            "content" => &self.content,
            "drawings" => &self.drawings,
            "icon" => &self.icon,
            "touch-icon" => &self.touch_icon,
            "offline" => &self.offline,
            "worker" => &self.worker,
            "listen" => &self.listen,
            "sprite-file" => &self.sprite_file,
            "no-script" => &self.no_script,
            "not-running" => &self.not_running,
            "leaflet" => &self.leaflet,
            "leaflet-link" => &self.leaflet_link,
            _ => "",
        }
    }
}

/// The CSP hash of the page's style block: of exactly the bytes between its tags.
///
/// # Errors
/// `Misfit` when the page has no style block, or more than one.
pub(crate) fn style_hash(html: &str) -> Result<String, Trouble> {
    let mut blocks = html.split("<style>").skip(1);
    match (
        blocks.next().and_then(|block| block.split_once("</style>")),
        blocks.next(),
    ) {
        (Some((style, _)), None) => Ok(digest::csp(style)),
        _ => Err(wrong(
            "write <style>{{style}}</style> in it, and no other style block".to_owned(),
        )),
    }
}

/// The text, cut at its placeholders.
fn cut(text: &str) -> Result<Vec<Piece>, Trouble> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after
            .split_once("}}")
            .ok_or_else(|| wrong("a `{{` has no `}}`".to_owned()))?;
        if !NEEDED.contains(&name) && !ALLOWED.contains(&name) {
            return Err(wrong(format!(
                "nobody fills {{{{{name}}}}}; the build knows {}",
                NEEDED.join(", ")
            )));
        }
        pieces.push(Piece::Text(before.to_owned()));
        pieces.push(Piece::Slot(name.to_owned()));
        rest = after;
    }
    pieces.push(Piece::Text(rest.to_owned()));
    Ok(pieces)
}

/// Text as it stands in HTML.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn wrong(problem: String) -> Trouble {
    Trouble::misfit("index.html", problem)
}

#[cfg(test)]
mod tests;
