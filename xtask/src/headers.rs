//! The one table of HTTP headers: the build writes it, `serve` applies it, tests in browsers run under it.

use std::collections::BTreeSet;
use std::fmt::Write;

/// The table's file in the output folder, in the form that Netlify and Cloudflare read.
pub(crate) const FILE: &str = "_headers";

/// The folder of files whose names carry their hash.
pub(crate) const HASHED: &str = "assets/";

/// Sent over https alone: a browser ignores it on http, and localhost must never be pinned to https.
pub(crate) const HTTPS_ONLY: &str = "Strict-Transport-Security";

/// What says how long a browser may keep an answer.
pub(crate) const KEPT: &str = "Cache-Control";

/// What says what an answer is. Hosts know it by the file's ending, but for the types they may lack.
pub(crate) const TYPE: &str = "Content-Type";

/// For files whose names carry their hash: they never change.
pub(crate) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// For everything else: kept, but asked about each time.
pub(crate) const ASK: &str = "no-cache";

/// The service worker of the language at the root. Its name never changes, since browsers look for a newer version under the same address.
pub(crate) const WORKER: &str = "sw.js";

/// The worker that ends itself, to be put in the place of the other.
pub(crate) const WORKER_OFF: &str = "sw-off.js";

/// Cloudflare takes a hundred rules. The rest are room for pages.
const MOST_BY_NAME: usize = 60;

// Two years. Neither `includeSubDomains` nor `preload`: a hospital's other addresses are not ours to pin to https.
const EVERYWHERE: &[(&str, &str)] = &[
    (HTTPS_ONLY, "max-age=63072000"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), \
         accelerometer=(), gyroscope=(), magnetometer=(), browsing-topics=(), screen-wake-lock=(self), fullscreen=(self)",
    ),
];

/// Types of files with a hash that many hosts do not know.
const TYPES: &[(&str, &str)] = &[
    (".wasm", "application/wasm"),
    (".webmanifest", "application/manifest+json"),
];

/// Headers for the paths that a pattern covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    /// A path, or the beginning of paths when it ends in `*`.
    pub(crate) pattern: String,
    /// Name and value. No header stands in two rules that cover one path: hosts would join the values.
    pub(crate) headers: Vec<(String, String)>,
}

/// What the table must know of a site.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known<'a> {
    /// The path under which it lies.
    pub(crate) base: &'a str,
    /// The CSP hash of the style block inside the pages.
    pub(crate) style: &'a str,
    /// The path of each page.
    pub(crate) pages: &'a [String],
    /// The names of the service workers of further languages.
    pub(crate) workers: &'a [String],
    /// The name of each file that carries its hash, with its folder.
    pub(crate) hashed: &'a [String],
}

/// The table for a site.
///
/// A folder of pages is one rule, since hosts cap their number. Files with a hash are named one by one while they
/// are few: hosts apply a rule to missing files too, and nobody should keep a 404 for a year.
pub(crate) fn table(known: &Known<'_>) -> Vec<Rule> {
    let base = known.base;
    let mut everywhere = vec![("Content-Security-Policy".to_owned(), policy(known.style))];
    everywhere.extend(
        EVERYWHERE
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    let mut rules = vec![Rule {
        pattern: format!("{base}*"),
        headers: everywhere,
    }];
    let few = known.hashed.len() <= MOST_BY_NAME;
    if !few {
        rules.push(rule(format!("{base}{HASHED}*"), &[(KEPT, FOR_EVER)]));
    }
    for name in known.hashed {
        let kept = few.then_some((KEPT, FOR_EVER));
        let kind = TYPES
            .iter()
            .find(|(ending, _)| name.ends_with(ending))
            .map(|(_, kind)| (TYPE, *kind));
        let headers: Vec<_> = kept.into_iter().chain(kind).collect();
        if !headers.is_empty() {
            rules.push(rule(format!("{base}{name}"), &headers));
        }
    }
    // A worker that was kept for a year would keep its readers on one version for a year.
    let further = known.workers.iter().map(String::as_str);
    rules.extend(
        [WORKER, WORKER_OFF]
            .into_iter()
            .chain(further)
            .map(|worker| {
                let kind = (TYPE, "text/javascript; charset=utf-8");
                rule(format!("{base}{worker}"), &[(KEPT, ASK), kind])
            }),
    );
    let patterns: BTreeSet<String> = known.pages.iter().map(|page| folder(base, page)).collect();
    rules.extend(
        patterns
            .into_iter()
            .map(|pattern| rule(pattern, &[(KEPT, ASK), (TYPE, "text/html; charset=utf-8")])),
    );
    rules
}

/// The pattern that covers a page: the whole top folder that it is in, or itself.
fn folder(base: &str, page: &str) -> String {
    let inside = page.trim_start_matches('/');
    match inside.split_once('/') {
        Some((top, _)) => format!("{base}{top}/*"),
        None => format!("{base}{inside}"),
    }
}

/// The table as hosts read it.
pub(crate) fn write(table: &[Rule]) -> String {
    let mut out = String::new();
    for rule in table {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{}", rule.pattern);
        for (name, value) in &rule.headers {
            let _ = writeln!(out, "  {name}: {value}");
        }
    }
    out
}

/// Reads back what `write` wrote, so that `serve` sends what the build really wrote.
pub(crate) fn read(text: &str) -> Vec<Rule> {
    let mut table: Vec<Rule> = Vec::new();
    for line in text.lines() {
        match (
            line.strip_prefix("  ")
                .and_then(|line| line.split_once(": ")),
            table.last_mut(),
        ) {
            (Some((name, value)), Some(rule)) => {
                rule.headers.push((name.to_owned(), value.to_owned()))
            }
            _ => table.push(Rule {
                pattern: line.to_owned(),
                headers: Vec::new(),
            }),
        }
    }
    table
}

/// The path under which the site of this table lies.
pub(crate) fn base(table: &[Rule]) -> &str {
    let wide = table.first().map_or("/", |rule| rule.pattern.as_str());
    wide.strip_suffix('*').unwrap_or(wide)
}

/// Every header for a path.
pub(crate) fn of<'a>(table: &'a [Rule], path: &str) -> Vec<(&'a str, &'a str)> {
    table
        .iter()
        .filter(|rule| match rule.pattern.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == rule.pattern,
        })
        .flat_map(|rule| {
            rule.headers
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
        })
        .collect()
}

/// One policy of Trusted Types, for the address of the service worker alone (`static/offline.js`).
fn policy(style: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' {style}; img-src 'self'; \
         font-src 'self'; media-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
         object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'; trusted-types offline-copy"
    )
}

fn rule(pattern: String, headers: &[(&str, &str)]) -> Rule {
    let headers = headers
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    Rule { pattern, headers }
}

#[cfg(test)]
mod tests;
