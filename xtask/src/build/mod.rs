//! Makes the site: content, wasm, pages, headers, compression, in that order.

pub(crate) mod address;
pub(crate) mod alternates;
pub(crate) mod base;
pub(crate) mod compress;
pub(crate) mod content;
pub(crate) mod css;
pub(crate) mod frame;
pub(crate) mod glue;
pub(crate) mod optimise;
pub(crate) mod pages;
pub(crate) mod site;
pub(crate) mod statics;
pub(crate) mod stylesheet;
pub(crate) mod wasm;

use std::rc::Rc;

use which_is_which::bank::drawing::Shapes;
use which_is_which::bank::edition::Edition;

use crate::args::BuildOptions;
use crate::build::address::Address;
use crate::build::compress::Effort;
use crate::build::frame::{Frame, Poured};
use crate::build::glue::Glue;
use crate::build::site::Site;
use crate::build::statics::Statics;
use crate::checkout::Checkout;
use crate::digest;
use crate::headers;
use crate::say;
use crate::setup;
use crate::trouble::Trouble;

/// Does every step, and prints a line for each.
///
/// # Errors
/// The first step's that fails; the output folder then still holds the site before.
pub(crate) fn all(checkout: &Checkout, options: &BuildOptions) -> Result<(), Trouble> {
    let mut site = Site::default();
    let editions = say::step("content", || {
        if options.pseudo {
            content::pseudo(checkout)
        } else {
            content::editions(checkout)
        }
    })?;
    let editions: Vec<Rc<Edition>> = editions.into_iter().map(Rc::new).collect();
    let app = app(checkout, options.release)?;
    let statics = say::step("static files", || {
        statics::add(checkout, &options.base, &mut site)
    })?;
    say::step("prerender", || {
        dress(checkout, options, &editions, app, statics, &mut site)
    })?;

    let out = checkout.join(&options.out);
    say::step("write", || {
        site.write(&out)?;
        Ok((
            (),
            format!("{} files in {}", site.files().len(), options.out.display()),
        ))
    })?;
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

/// Pages of every language, with the addresses of all they need, and the headers that fit them.
fn dress(
    checkout: &Checkout,
    options: &BuildOptions,
    editions: &[Rc<Edition>],
    app: Glue,
    statics: Statics,
    site: &mut Site,
) -> Result<((), String), Trouble> {
    // Shapes have no language: one file of them serves all.
    let drawings = match editions.first().map(|edition| &edition.shapes) {
        Some(Shapes::Here(drawings)) => which_is_which::app::content::encode_shapes(drawings)
            .map_err(|unreadable| Trouble::misfit(statics::DRAWINGS, unreadable.to_string()))?,
        _ => Vec::new(),
    };
    let base = &options.base;
    let frame = Frame::read(checkout)?;
    let wasm = site.add_hashed("app.wasm", app.wasm);
    let mut poured = Poured {
        base: base.as_str().to_owned(),
        style: statics.style,
        stylesheet: statics.stylesheet,
        boot: statics.boot,
        boot_integrity: statics.boot_integrity,
        icon: statics.icon,
        sprite: statics.sprite,
        glue_integrity: digest::integrity(app.js.as_bytes()),
        glue: base.url(&site.add_hashed("app.js", app.js.into_bytes())),
        wasm: base.url(&wasm),
        drawings: base.url(&site.add_hashed("drawings.bin", drawings)),
        ..Poured::default()
    };
    let mut paths = Vec::new();
    let mut style = String::new();
    for edition in editions {
        let data = which_is_which::app::content::encode(edition)
            .map_err(|unreadable| Trouble::misfit("content", unreadable.to_string()))?;
        // Each language is a file of its own, so that nobody loads words they do not read.
        let name = format!("content.{}.bin", edition.tongue.tag.to_ascii_lowercase());
        poured.content = base.url(&site.add_hashed(&name, data));
        poured.lang = edition.tongue.tag.to_string();
        poured.dir = edition.tongue.direction.to_string();
        poured.root = base.url(&edition.tongue.folder());
        // What leads here from elsewhere leads to the pages of the same language.
        let address = options.address.as_ref().map(Address::as_str);
        poured.address = address.map_or_else(String::new, |address| {
            format!("{address}{}", edition.tongue.folder())
        });
        poured.no_script = edition.words.no_script.to_string();
        let added = pages::add(&frame, &poured, edition, site)?;
        paths.extend(added.paths);
        style = added.style;
    }
    let table = headers::table(base.as_str(), &style, &paths, &wasm);
    site.add(headers::FILE, headers::write(&table).into_bytes());
    Ok(((), format!("{} pages", paths.len())))
}
