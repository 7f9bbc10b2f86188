//! Makes the site: content, wasm, pages, headers, compression, in that order.

pub(crate) mod address;
pub(crate) mod base;
pub(crate) mod compress;
pub(crate) mod content;
pub(crate) mod css;
pub(crate) mod frame;
pub(crate) mod glue;
pub(crate) mod next;
pub(crate) mod offline;
pub(crate) mod optimise;
pub(crate) mod pages;
pub(crate) mod site;
pub(crate) mod statics;
pub(crate) mod stylesheet;
pub(crate) mod wasm;

use std::path::{Path, PathBuf};
use std::rc::Rc;

use which_is_which::bank::drawing::Shapes;
use which_is_which::bank::edition::Edition;

use crate::build::address::Address;
use crate::build::compress::Effort;
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
    let mut edition = say::step("content", || content::edition(checkout))?;
    let mut app = app(checkout, options.release)?;
    if options.as_next {
        next::content(&mut edition);
        next::app(&mut app);
    }
    let edition = Rc::new(edition);
    let statics = say::step("static files", || {
        statics::add(checkout, options, &mut site)
    })?;
    let hosting = say::step("prerender", || {
        dress(checkout, options, &edition, app, statics, &mut site)
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
    say::step("compress", || {
        let weight = compress::all(&site, &out, effort)?;
        let note = format!(
            "{} → {} on the wire",
            say::kilobytes(weight.plain),
            say::kilobytes(weight.brotli)
        );
        Ok(((), note))
    })
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

/// Pages, with the addresses of all they need, and the headers that fit them. Returns the configurations for hosts.
fn dress(
    checkout: &Checkout,
    options: &BuildOptions,
    edition: &Rc<Edition>,
    app: Glue,
    statics: Statics,
    site: &mut Site,
) -> Result<(Site, String), Trouble> {
    let data = which_is_which::app::content::encode(edition)
        .map_err(|unreadable| Trouble::misfit("content", unreadable.to_string()))?;
    let drawings = match &edition.shapes {
        Shapes::Here(drawings) => which_is_which::app::content::encode_shapes(drawings)
            .map_err(|unreadable| Trouble::misfit(statics::DRAWINGS, unreadable.to_string()))?,
        Shapes::Waiting | Shapes::Missing => Vec::new(),
    };
    let wasm = site.add_hashed("app.wasm", app.wasm);
    let base = &options.base;
    let address = options.address.as_ref().map(Address::as_str);
    let poured = Poured {
        base: base.as_str().to_owned(),
        address: address.unwrap_or_default().to_owned(),
        style: statics.style,
        stylesheet: statics.stylesheet,
        boot: statics.boot,
        boot_integrity: statics.boot_integrity,
        icon: statics.icon,
        offline: statics.offline,
        sprite: statics.sprite,
        no_script: edition.words.no_script.to_string(),
        not_running: edition.words.not_running.to_string(),
        leaflet: base.url("leaflet/"),
        leaflet_link: edition.words.leaflet_link.to_string(),
        glue_integrity: digest::integrity(app.js.as_bytes()),
        glue: base.url(&site.add_hashed("app.js", app.js.into_bytes())),
        wasm: base.url(&wasm),
        drawings: base.url(&site.add_hashed("drawings.bin", drawings)),
        content: base.url(&site.add_hashed(&format!("content.{}.bin", frame::LANGUAGE), data)),
    };
    let added = pages::add(&Frame::read(checkout)?, &poured, edition, site)?;
    let known = Known {
        base: base.as_str(),
        style: &added.style,
        pages: &added.paths,
        hashed: &[],
    };
    // Pages come with the same headers whatever files there are.
    let table = headers::table(&known);
    let offline = Offline {
        base,
        paths: &added.paths,
        table: &table,
        words: &edition.words,
    };
    offline.add(checkout, site)?;
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
    Ok((hosting, format!("{} pages", added.paths.len())))
}
