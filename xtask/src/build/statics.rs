//! Puts everything from `static/` into the site, under names that carry a hash.

use std::collections::BTreeMap;

use crate::build::manifest::Icons;
use crate::build::next;
use crate::build::script;
use crate::build::site::Site;
use crate::build::stylesheet;
use crate::checkout::Checkout;
use crate::digest;
use crate::files;
use crate::headers;
use crate::options::BuildOptions;
use crate::trouble::Trouble;

/// The start script, the way in for everything that is alive.
const BOOT: &str = "boot.js";

/// The picture in the browser's tab, and those of an installed app. Some home screens know no SVG.
const ICON: &str = "icons/icon.svg";
const ICON_SMALL: &str = "icons/icon-192.png";
const ICON_LARGE: &str = "icons/icon-512.png";
const ICON_MASKABLE: &str = "icons/maskable-512.png";
const ICON_TOUCH: &str = "icons/touch-180.png";

/// The module for when the app runs, and breaks.
const ALIVE: &str = "alive.js";

/// The module that registers the service worker.
const OFFLINE: &str = "offline.js";
/// Reads aloud; each language has its own, since each says words in its way.
const LISTEN: &str = "listen.js";

/// Emblems. Those that a page shows stand inside it, so that they need no request; all of them are a file too.
const SPRITE: &str = "sprite.svg";

/// The drawings, which become a data file and elements of pages: nobody asks for one as a file.
pub(crate) const DRAWINGS: &str = "static/diagrams";

/// What the pages must know of the static files.
#[derive(Debug)]
pub(crate) struct Statics {
    /// The style inside a page.
    pub(crate) style: String,
    /// The style inside a start screen.
    pub(crate) style_start: String,
    /// Address of the other style.
    pub(crate) stylesheet: String,
    /// Address of the start script.
    pub(crate) boot: String,
    /// Its SRI hash.
    pub(crate) boot_integrity: String,
    /// Address of the module for when the app runs, and breaks.
    pub(crate) alive: String,
    /// Addresses of the icons.
    pub(crate) icons: Icons,
    /// Address of the icon for home screens that read no manifest.
    pub(crate) touch_icon: String,
    /// Address of the module that keeps the offline copy.
    pub(crate) offline: String,
    /// The module that reads aloud, before a language is put in.
    pub(crate) listen: String,
    /// All emblems, as markup.
    pub(crate) sprite: String,
    /// Address of their file.
    pub(crate) sprite_file: String,
}

/// Adds every static file.
///
/// # Errors
/// `File` and `Misfit` that name the file.
pub(crate) fn add(
    checkout: &Checkout,
    options: &BuildOptions,
    site: &mut Site,
) -> Result<(Statics, String), Trouble> {
    let base = &options.base;
    let folder = checkout.join("static");
    let mut sheets = BTreeMap::new();
    let mut urls = BTreeMap::new();
    let mut boot_integrity = None;
    for path in files::under(&folder)? {
        let name = files::relative(&folder, &path);
        if let Some(sheet) = name.strip_prefix("css/") {
            if sheet.ends_with(".css") {
                sheets.insert(sheet.to_owned(), files::text(&path)?);
            }
            continue;
        }
        // A worker's address never changes, so its file has a name of its own: `offline` adds these.
        let worker = [headers::WORKER, headers::WORKER_OFF].contains(&name.as_str());
        if name == LISTEN || worker || path.starts_with(checkout.join(DRAWINGS)) {
            continue;
        }
        let mut bytes = if name.ends_with(".js") {
            script::bare(&files::text(&path)?).into_bytes()
        } else {
            files::bytes(&path)?
        };
        if options.as_next {
            next::file(&name, &mut bytes);
        }
        if name == BOOT {
            boot_integrity = Some(digest::integrity(&bytes));
        }
        let url = base.url(&site.add_hashed(&name, bytes));
        urls.insert(name, url);
    }
    let order = stylesheet::order(&files::text(&checkout.join(stylesheet::ORDER))?)?;
    let style = stylesheet::join(&order, &sheets, &urls)?;
    let mut later = style.later.into_bytes();
    if options.as_next {
        next::file("app.css", &mut later);
    }
    let stylesheet = base.url(&site.add_hashed("app.css", later));
    let note = format!("{} style files, {} others", sheets.len(), urls.len());
    let statics = Statics {
        style: style.first,
        style_start: style.start,
        stylesheet,
        boot: take(&mut urls, BOOT)?,
        boot_integrity: boot_integrity.unwrap_or_default(),
        alive: take(&mut urls, ALIVE)?,
        icons: Icons {
            svg: take(&mut urls, ICON)?,
            small: take(&mut urls, ICON_SMALL)?,
            large: take(&mut urls, ICON_LARGE)?,
            maskable: take(&mut urls, ICON_MASKABLE)?,
        },
        touch_icon: take(&mut urls, ICON_TOUCH)?,
        offline: take(&mut urls, OFFLINE)?,
        listen: script::bare(&files::text(&folder.join(LISTEN))?),
        sprite: files::text(&folder.join(SPRITE))?.trim().to_owned(),
        sprite_file: take(&mut urls, SPRITE)?,
    };
    Ok((statics, note))
}

fn take(urls: &mut BTreeMap<String, String>, name: &str) -> Result<String, Trouble> {
    urls.remove(name).ok_or_else(|| {
        Trouble::misfit(
            format!("static/{name}"),
            "every page needs this file; put it back",
        )
    })
}
