//! nginx: a part of a `server` block.

use std::fmt::Write;

use crate::headers;
use crate::hosting::{FOLDER, Plan, TYPES};

/// The configuration.
pub(crate) fn write(plan: &Plan<'_>) -> String {
    let base = plan.base;
    let mut out = format!(
        "# Which is which? under {base} with nginx. Include this file inside a `server {{ … }}` block, and let the next
# line name the folder that holds index.html. With Debian's libnginx-mod-http-brotli-static, take the # from
# `brotli_static`: answers are then about a sixth smaller.

set $which_is_which {FOLDER};

"
    );
    if let Some(bare) = bare(base) {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "location = {bare} {{\n    return 301 {base};\n}}\n");
    }
    location(&mut out, plan, "", "", headers::ASK, " always");
    for language in &plan.languages {
        let folder = format!("{language}/");
        location(&mut out, plan, &folder, &folder, headers::ASK, " always");
    }
    // Without `always`: what is missing is not kept.
    location(&mut out, plan, headers::HASHED, "", headers::FOR_EVER, "");
    let _ = writeln!(
        out,
        "# The table for other hosts is no page.\nlocation = {base}{} {{\n    error_page 404 {base}404.html;\n    return 404;\n}}",
        headers::FILE
    );
    out
}

/// A folder, and the language whose page tells that something is missing.
fn location(
    out: &mut String,
    plan: &Plan<'_>,
    inside: &str,
    language: &str,
    kept: &str,
    always: &str,
) {
    let base = plan.base;
    let _ = writeln!(
        out,
        "location {base}{inside} {{
    alias $which_is_which/{inside};
    index index.html;
    error_page 404 {base}{language}404.html;
    absolute_redirect off;
    gzip_static on;
    gzip_vary on;
    # brotli_static on;
    charset utf-8;
    default_type application/octet-stream;
    types {{"
    );
    for (ending, kind) in TYPES {
        let _ = writeln!(out, "        {kind} {ending};");
    }
    let _ = writeln!(out, "    }}");
    for (name, value) in plan.quoted() {
        let _ = writeln!(out, "    add_header {name} {value} always;");
    }
    let _ = writeln!(
        out,
        "    add_header {} \"{kept}\"{always};\n}}\n",
        headers::KEPT
    );
}

/// The path without its last slash, where that leaves anything.
fn bare(base: &str) -> Option<&str> {
    base.strip_suffix('/').filter(|bare| !bare.is_empty())
}
