//! The one table of HTTP headers: the build writes it, `serve` applies it, tests in browsers run under it.

use std::fmt::Write;

/// The table's file in the output folder, in the form that Netlify and Cloudflare read.
pub(crate) const FILE: &str = "_headers";

/// The folder of files whose names carry their hash.
pub(crate) const HASHED: &str = "assets/";

/// Sent over https alone: a browser ignores it on http, and localhost must never be pinned to https.
pub(crate) const HTTPS_ONLY: &str = "Strict-Transport-Security";

/// The service worker. Its name never changes, since browsers look for a newer version under the same address.
pub(crate) const WORKER: &str = "sw.js";

/// The worker that ends itself, to be put in the place of the other.
pub(crate) const WORKER_OFF: &str = "sw-off.js";

const EVERYWHERE: &[(&str, &str)] = &[
    (HTTPS_ONLY, "max-age=63072000; includeSubDomains; preload"),
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

/// Headers for the paths that a pattern covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    /// A path, or the beginning of paths when it ends in `*`.
    pub(crate) pattern: String,
    /// Name and value. No header stands in two rules that cover one path: hosts would join the values.
    pub(crate) headers: Vec<(String, String)>,
}

/// The table for a site with these pages. `style` is the CSP hash of the style block inside the pages.
pub(crate) fn table(base: &str, style: &str, pages: &[String], wasm: &str) -> Vec<Rule> {
    let mut everywhere = vec![("Content-Security-Policy".to_owned(), policy(style))];
    everywhere.extend(
        EVERYWHERE
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    let mut rules = vec![
        Rule {
            pattern: format!("{base}*"),
            headers: everywhere,
        },
        rule(
            format!("{base}{HASHED}*"),
            &[("Cache-Control", "public, max-age=31536000, immutable")],
        ),
        rule(
            format!("{base}{wasm}"),
            &[("Content-Type", "application/wasm")],
        ),
    ];
    // A worker that was kept for a year would keep its readers on one version for a year.
    rules.extend([WORKER, WORKER_OFF].iter().map(|worker| {
        rule(
            format!("{base}{worker}"),
            &[
                ("Cache-Control", "no-cache"),
                ("Content-Type", "text/javascript; charset=utf-8"),
            ],
        )
    }));
    rules.extend(pages.iter().map(|page| {
        let path = format!("{base}{}", page.trim_start_matches('/'));
        rule(
            path,
            &[
                ("Cache-Control", "no-cache"),
                ("Content-Type", "text/html; charset=utf-8"),
            ],
        )
    }));
    rules
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
mod tests {
    use super::{Rule, of, read, table, write};
    use std::collections::BTreeSet;

    fn sample() -> Vec<Rule> {
        let pages = ["/".to_owned(), "/about/".to_owned(), "/404.html".to_owned()];
        table("/", "'sha256-x'", &pages, "assets/app.1.wasm")
    }

    #[track_caller]
    fn check(path: &str, name: &str, expected: Option<&str>) {
        let table = sample();
        let found = of(&table, path)
            .into_iter()
            .find(|(header, _)| *header == name);
        assert_eq!(found.map(|(_, value)| value), expected, "{path} {name}");
    }

    #[test]
    fn gives_each_path_its_headers() {
        check("/", "Cache-Control", Some("no-cache"));
        check("/about/", "X-Frame-Options", Some("DENY"));
        check(
            "/assets/app.1.js",
            "Cache-Control",
            Some("public, max-age=31536000, immutable"),
        );
        check(
            "/assets/app.1.js",
            "X-Content-Type-Options",
            Some("nosniff"),
        );
        check(
            "/assets/app.1.wasm",
            "Content-Type",
            Some("application/wasm"),
        );
        check("/sw.js", "Cache-Control", Some("no-cache"));
        check(
            "/sw.js",
            "Content-Type",
            Some("text/javascript; charset=utf-8"),
        );
        check("/assets/app.1.js", "Content-Type", None);
        check("/nowhere", "Cache-Control", None);
    }

    #[test]
    fn no_path_gets_a_header_twice() {
        let table = sample();
        for path in [
            "/",
            "/about/",
            "/404.html",
            "/assets/app.1.js",
            "/assets/app.1.wasm",
            "/nowhere",
        ] {
            let headers = of(&table, path);
            let names: BTreeSet<_> = headers.iter().map(|(name, _)| name).collect();
            assert_eq!(names.len(), headers.len(), "{path}");
        }
    }

    #[test]
    fn allows_the_style_block_and_nothing_inline_else() {
        let table = sample();
        let policy = of(&table, "/")
            .into_iter()
            .find(|(name, _)| *name == "Content-Security-Policy")
            .unwrap()
            .1;
        assert!(policy.contains("style-src 'self' 'sha256-x';"), "{policy}");
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval';"),
            "{policy}"
        );
        for word in [
            "unsafe-inline",
            "'unsafe-eval'",
            "http",
            "*",
            "data:",
            "blob:",
        ] {
            assert!(!policy.contains(word), "{policy}");
        }
    }

    #[test]
    fn is_read_as_it_was_written() {
        assert_eq!(read(&write(&sample())), sample());
    }
}
