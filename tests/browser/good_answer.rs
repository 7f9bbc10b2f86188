//! What a host that does everything right would answer, from a folder with a built site.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::heard;

/// A response before it is written.
pub(crate) struct Response {
    /// Such as 200.
    pub(crate) status: u16,
    /// By name, without length and connection.
    pub(crate) headers: BTreeMap<String, String>,
    /// What the length counts.
    pub(crate) body: Vec<u8>,
}

impl Response {
    /// One with a single header.
    pub(crate) fn short(
        status: u16,
        (name, value): (&str, &str),
        body: impl Into<Vec<u8>>,
    ) -> Self {
        Self {
            status,
            headers: [(name.to_owned(), value.to_owned())].into(),
            body: body.into(),
        }
    }
}

/// What a host that does everything right would answer.
pub(crate) fn usual(site: &Path, path: &str) -> Response {
    if path == "/ears.js" {
        return Response::short(200, ("Content-Type", "text/javascript"), heard::ears());
    }
    let table = fs::read_to_string(site.join("_headers")).expect("the table of headers");
    let base = base(&table);
    let inside = path.strip_prefix(&base).unwrap_or("nothing here");
    let file = site.join(inside);
    if file.is_dir() && !path.ends_with('/') {
        return Response::short(301, ("Location", &format!("{path}/")), "");
    }
    let file = if file.is_dir() || inside.is_empty() {
        file.join("index.html")
    } else {
        file
    };
    let (status, rules, file) = if file.is_file() {
        (200, path.to_owned(), file)
    } else {
        (404, format!("{base}404.html"), site.join("404.html"))
    };
    let mut headers = headers_of(&table, &rules);
    headers
        .entry("Content-Type".to_owned())
        .or_insert_with(|| kind(&file).to_owned());
    let mut body = fs::read(&file).expect("a file of the site");
    if kind(&file) == "text/html" {
        let html = String::from_utf8_lossy(&body);
        body = html
            .replacen("<head>", "<head><script src=\"/ears.js\"></script>", 1)
            .into_bytes();
    }
    Response {
        status,
        headers,
        body,
    }
}

/// The path under which the site was built: its first rule covers everything.
fn base(table: &str) -> String {
    let first = table.lines().next().unwrap_or_default();
    first.trim_end_matches('*').to_owned()
}

/// The headers of the table for a path, but for the one that pins a host to https.
fn headers_of(table: &str, path: &str) -> BTreeMap<String, String> {
    let mut covered = false;
    let mut headers = BTreeMap::new();
    for line in table.lines() {
        match line
            .strip_prefix("  ")
            .and_then(|line| line.split_once(": "))
        {
            Some((name, value)) if covered && name != "Strict-Transport-Security" => {
                headers.insert(name.to_owned(), value.to_owned());
            }
            Some(_) => {}
            None => {
                covered = match line.strip_suffix('*') {
                    Some(start) => path.starts_with(start),
                    None => path == line,
                }
            }
        }
    }
    headers
}

fn kind(file: &Path) -> &'static str {
    let name = file.to_string_lossy();
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html",
        "js" => "text/javascript",
        "css" => "text/css",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "txt" => "text/plain",
        _ => "application/octet-stream",
    }
}
