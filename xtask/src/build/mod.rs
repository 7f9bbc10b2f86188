//! Makes the site: content, wasm, pages, headers, compression, in that order.

pub(crate) mod address;
pub(crate) mod alternates;
pub(crate) mod base;
pub(crate) mod budget;
pub(crate) mod compress;
pub(crate) mod content;
pub(crate) mod css;
pub(crate) mod frame;
pub(crate) mod glue;
mod listen;
pub(crate) mod manifest;
pub(crate) mod next;
pub(crate) mod offline;
pub(crate) mod optimise;
pub(crate) mod own;
pub(crate) mod pages;
pub(crate) mod script;
pub(crate) mod site;
pub(crate) mod statics;
pub(crate) mod stylesheet;
pub(crate) mod wasm;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use coding::Effort;
use which_is_which::bank::drawing::Shapes;
use which_is_which::bank::edition::Edition;

use crate::build::address::Address;
use crate::build::frame::{Frame, Poured};
use crate::build::glue::Glue;
use crate::build::offline::Offline;
use crate::build::site::Site;
use crate::build::statics::Statics;
use crate::checkout::Checkout;
use crate::digest;
use crate::headers::{self, Known};
use crate::hosting;
use crate::options::BuildOptions;
use crate::say;
use crate::setup;
use crate::trouble::Trouble;

/// Does every step, and prints a line for each.
///
/// # Errors
/// The first step's that fails; the output folder then still holds the site before.
pub(crate) fn all(checkout: &Checkout, options: &BuildOptions) -> Result<(), Trouble> {
    let mut site = Site::default();
    let mut editions = say::step("content", || {
        if options.pseudo {
            content::pseudo(checkout)
        } else {
            content::editions(checkout)
        }
    })?;
    let mut app = app(checkout, options.release)?;
    if options.as_next {
        editions.iter_mut().for_each(next::content);
        next::app(&mut app);
    }
    let editions: Vec<Rc<Edition>> = editions.into_iter().map(Rc::new).collect();
    let statics = say::step("static files", || {
        statics::add(checkout, options, &mut site)
    })?;
    let hosting = say::step("prerender", || {
        dress(checkout, options, &editions, app, statics, &mut site)
    })?;

    let out = checkout.join(&options.out);
    say::step("write", || {
        site.write(&out)?;
        hosting.write(&beside(&out))?;
        Ok((
            (),
            format!("{} files in {}", site.files().len(), options.out.display()),
        ))
    })?;
    if options.uncompressed {
        return Ok(());
    }
    let effort = if options.release {
        Effort::Best
    } else {
        Effort::Quick
    };
    let weight = say::step("compress", || {
        let weight = compress::all(&site, &out, effort)?;
        let note = format!(
            "{} → {} on the wire",
            say::kilobytes(weight.plain),
            say::kilobytes(weight.wire.values().sum())
        );
        Ok((weight, note))
    })?;
    if !options.release || options.any_weight {
        return Ok(());
    }
    say::step("budget", || budget::check(checkout, &site, &weight.wire))
}

/// The application: wasm and the module that loads it.
fn app(checkout: &Checkout, release: bool) -> Result<Glue, Trouble> {
    let toolchain = say::step("wasm std", setup::wasm_std::ready)?;
    let raw = say::step("compile", || wasm::compile(checkout, &toolchain, release))?;
    let glue = say::step("wasm-bindgen", || glue::make(checkout, &raw, release))?;
    if !release {
        return Ok(glue);
    }
    let wasm = say::step("wasm-opt", || optimise::smaller(checkout, glue.wasm))?;
    Ok(Glue { wasm, ..glue })
}

/// Where the configurations for hosts go: beside the site, since they are no pages.
pub(crate) fn beside(out: &Path) -> PathBuf {
    let mut name = out.as_os_str().to_owned();
    name.push("-hosting");
    PathBuf::from(name)
}

/// Pages of every language, with the addresses of all they need, and the headers that fit them. Returns the configurations for hosts.
fn dress(
    checkout: &Checkout,
    options: &BuildOptions,
    editions: &[Rc<Edition>],
    app: Glue,
    statics: Statics,
    site: &mut Site,
) -> Result<(Site, String), Trouble> {
    // Shapes have no language: one file of them serves all.
    let drawings = match editions.first().map(|edition| &edition.shapes) {
        Some(Shapes::Here(drawings)) => which_is_which::app::content::encode_shapes(drawings)
            .map_err(|unreadable| Trouble::misfit(statics::DRAWINGS, unreadable.to_string()))?,
        _ => Vec::new(),
    };
    let base = &options.base;
    let frame = Frame::read(checkout)?;
    let mut poured = Poured {
        base: base.as_str().to_owned(),
        style: statics.style,
        style_start: statics.style_start,
        stylesheet: statics.stylesheet,
        boot: statics.boot,
        alive: statics.alive,
        boot_integrity: statics.boot_integrity,
        icon: statics.icons.svg.clone(),
        touch_icon: statics.touch_icon,
        offline: statics.offline,
        sprite: statics.sprite,
        sprite_file: statics.sprite_file,
        glue_integrity: digest::integrity(app.js.as_bytes()),
        glue: base.url(&site.add_hashed("app.js", app.js.into_bytes())),
        wasm: base.url(&site.add_hashed("app.wasm", app.wasm)),
        drawings: base.url(&site.add_hashed("drawings.bin", drawings)),
        ..Poured::default()
    };
    let mut pages = Vec::new();
    let mut styles = BTreeSet::new();
    for edition in editions {
        let data = which_is_which::app::content::encode(edition)
            .map_err(|unreadable| Trouble::misfit("content", unreadable.to_string()))?;
        let name = own::content(&edition.tongue);
        poured.content = base.url(&site.add_hashed(&name, data));
        poured.worker = base.url(&own::worker(&edition.tongue));
        let listen = listen::script(&statics.listen, editions)?;
        poured.listen = base.url(&site.add_hashed(&own::listen(&edition.tongue), listen));
        // What leads here from elsewhere leads to the pages of the same language.
        let address = options.address.as_ref().map(Address::as_str);
        poured.address = address.map_or_else(String::new, |address| {
            format!("{address}{}", edition.tongue.folder())
        });
        let manifest = manifest::write(base, edition, &statics.icons);
        poured.manifest = base.url(&site.add_hashed(&own::manifest(&edition.tongue), manifest));
        poured.speak(edition);
        let added = pages::add(&frame, &poured, edition, site)?;
        styles.extend(added.styles);
        pages.push(added.paths);
    }
    let tongues = editions.iter().map(|edition| &edition.tongue);
    let further = tongues.filter(|tongue| !tongue.is_original());
    let workers: Vec<String> = further.map(own::worker).collect();
    let pages_of_all = pages.concat();
    let style = Vec::from_iter(styles).join(" ");
    let known = Known {
        base: base.as_str(),
        style: &style,
        pages: &pages_of_all,
        workers: &workers,
        hashed: &[],
    };
    // Pages come with the same headers whatever files there are.
    let table = headers::table(&known);
    for (edition, paths) in editions.iter().zip(&pages) {
        let offline = Offline {
            base,
            tongue: &edition.tongue,
            tongues: &edition.tongues,
            words: &edition.words,
            paths,
            table: &table,
        };
        offline.add(checkout, site)?;
    }
    let table = headers::table(&Known {
        hashed: &site.hashed(),
        ..known
    });
    let written = headers::write(&table).into_bytes();
    site.add(headers::FILE, written.clone());
    let mut hosting = Site::default();
    for (name, text) in hosting::files(base.as_str(), &table, site.files().keys())? {
        hosting.add(name, text.into_bytes());
    }
    hosting.add(headers::FILE, written);
    Ok((hosting, format!("{} pages", pages.concat().len())))
}
