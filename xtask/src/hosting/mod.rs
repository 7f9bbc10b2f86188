//! Configuration for hosts that do not read `_headers`: nginx, Caddy and Apache, each made from the one table.
//!
//! Limits: writes text alone; `live` asks a running host whether it sends what the table says.

mod apache;
mod caddy;
mod nginx;

use crate::headers::{self, Rule};
use crate::trouble::Trouble;

/// The folder that every configuration names; whoever sets up the host puts another there.
pub(crate) const FOLDER: &str = "/srv/which-is-which/dist";

/// Media types by ending. A host may lack some of them, and a browser takes no wasm of another type.
pub(crate) const TYPES: &[(&str, &str)] = &[
    ("bin", "application/octet-stream"),
    ("css", "text/css"),
    ("html", "text/html"),
    ("ico", "image/x-icon"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("webp", "image/webp"),
    ("woff2", "font/woff2"),
];

/// What every configuration is made from.
#[derive(Debug)]
pub(crate) struct Plan<'a> {
    /// The path under which the site lies; it begins and ends with `/`.
    base: &'a str,
    /// Headers of every answer, the page for missing ones included.
    everywhere: &'a [(String, String)],
    /// The folders of further languages, such as `es`: each has its own page for what is missing.
    languages: Vec<String>,
}

impl Plan<'_> {
    /// The folder of files that carry a hash, as it stands in addresses.
    fn hashed(&self) -> String {
        format!("{}{}", self.base, headers::HASHED)
    }

    /// Pairs of name and value, with quotation marks that all three hosts know.
    fn quoted(&self) -> impl Iterator<Item = (&str, String)> {
        self.everywhere
            .iter()
            .map(|(name, value)| (name.as_str(), quote(value)))
    }
}

/// Each configuration by its file name.
///
/// # Errors
/// `Misfit` when the table says something that these configurations would not send, or when a file of the
/// site has an ending whose type nobody wrote down.
pub(crate) fn files<'a>(
    base: &str,
    table: &[Rule],
    names: impl Iterator<Item = &'a String>,
) -> Result<Vec<(&'static str, String)>, Trouble> {
    let (wide, narrow) = table
        .split_first()
        .ok_or_else(|| Trouble::misfit("headers", "the table is empty"))?;
    let names: Vec<&String> = names.collect();
    let plan = Plan {
        base,
        everywhere: &wide.headers,
        languages: names
            .iter()
            .filter_map(|name| Some(name.strip_suffix("/404.html")?.to_owned()))
            .collect(),
    };
    for rule in narrow {
        fits(&plan, rule)?;
    }
    for name in names.into_iter().filter(|name| *name != headers::FILE) {
        let ending = name.rsplit('.').next().unwrap_or_default();
        if !TYPES.iter().any(|(known, _)| *known == ending) {
            return Err(Trouble::misfit(
                name,
                format!(
                    "hosts would not know its type: add `{ending}` to TYPES in xtask/src/hosting"
                ),
            ));
        }
    }
    Ok(vec![
        ("nginx.conf", nginx::write(&plan)),
        ("Caddyfile", caddy::write(&plan)),
        ("apache.conf", apache::conf(&plan)),
        ("apache.htaccess", apache::htaccess(&plan)),
    ])
}

/// The configurations know two cases: a file with a hash is kept for ever, everything else is asked about.
fn fits(plan: &Plan<'_>, rule: &Rule) -> Result<(), Trouble> {
    let kept = if rule.pattern.starts_with(&plan.hashed()) {
        headers::FOR_EVER
    } else {
        headers::ASK
    };
    let odd = rule
        .headers
        .iter()
        .find(|(name, value)| !(name == headers::TYPE || name == headers::KEPT && value == kept));
    match odd {
        None => Ok(()),
        Some((name, value)) => Err(Trouble::misfit(
            format!("headers for {}", rule.pattern),
            format!("teach xtask/src/hosting to send `{name}: {value}` there"),
        )),
    }
}

/// In quotation marks. A value of ours holds none, and no `$`, `\` or `{`, which hosts would take for their own.
fn quote(value: &str) -> String {
    format!("\"{}\"", value.replace(['"', '\\', '$', '{', '}'], ""))
}

#[cfg(test)]
mod tests {
    use super::files;
    use crate::headers::{self, Known, Rule};

    fn table(base: &str) -> Vec<Rule> {
        headers::table(&Known {
            base,
            style: "'sha256-x'",
            pages: &["/".to_owned(), "/round/".to_owned()],
            workers: &[],
            hashed: &["assets/app.1.wasm".to_owned()],
        })
    }

    #[test]
    fn every_host_sends_every_header_under_the_right_path() {
        for base in ["/", "/quiz/"] {
            let table = table(base);
            let names =
                ["index.html", "assets/app.1.wasm", "_headers", "es/404.html"].map(str::to_owned);
            for (name, text) in files(base, &table, names.iter()).unwrap() {
                for (header, value) in &table[0].headers {
                    assert!(text.contains(header), "{name} lacks {header}");
                    assert!(text.contains(value), "{name} lacks {value}");
                }
                for wanted in [
                    headers::ASK,
                    headers::FOR_EVER,
                    "application/wasm",
                    &format!("{base}404.html"),
                    "es/404.html",
                    "assets/",
                ] {
                    assert!(text.contains(wanted), "{name} lacks {wanted}");
                }
            }
        }
    }

    #[track_caller]
    fn check(table: &[Rule], name: &str, expected: &str) {
        let trouble = files("/", table, [name.to_owned()].iter()).unwrap_err();
        assert!(trouble.to_string().contains(expected), "{trouble}");
    }

    #[test]
    fn refuses_what_hosts_would_not_send() {
        let mut odd = table("/");
        odd[1].headers.push(("X-New".to_owned(), "1".to_owned()));
        check(
            &odd,
            "index.html",
            "teach xtask/src/hosting to send `X-New: 1`",
        );
        let mut odd = table("/");
        odd[2].headers[0].1 = headers::FOR_EVER.to_owned();
        check(&odd, "index.html", "Cache-Control");
        check(&table("/"), "assets/film.1.mp4", "add `mp4`");
        check(&[], "index.html", "empty");
    }
}
