//! Apache 2.4: a file for the server's configuration, and the same as `.htaccess` for hosts that allow nothing else.

use std::fmt::Write;

use crate::headers;
use crate::hosting::{FOLDER, Plan, TYPES};

/// For the server's own configuration.
pub(crate) fn conf(plan: &Plan<'_>) -> String {
    let base = plan.base;
    let mut out = format!(
        "# Which is which? under {base} with Apache 2.4. Include this file inside a `<VirtualHost>`, and let the next line
# name the folder that holds index.html. Modules: alias, dir, headers, mime, rewrite (on Debian: a2enmod headers rewrite).

Define WHICH_IS_WHICH {FOLDER}

"
    );
    let place = base.trim_end_matches('/');
    // Writing to a String cannot fail.
    let _ = if place.is_empty() {
        writeln!(out, "DocumentRoot \"${{WHICH_IS_WHICH}}\"\n")
    } else {
        writeln!(out, "Alias \"{place}\" \"${{WHICH_IS_WHICH}}\"\n")
    };
    let _ = writeln!(
        out,
        "<Directory \"${{WHICH_IS_WHICH}}\">\n    Require all granted\n    AllowOverride None\n    Options -Indexes -MultiViews\n"
    );
    for line in rules(plan).lines() {
        let indent = if line.is_empty() { "" } else { "    " };
        let _ = writeln!(out, "{indent}{line}");
    }
    out.push_str("</Directory>\n");
    out
}

/// For the site's own folder.
pub(crate) fn htaccess(plan: &Plan<'_>) -> String {
    format!(
        "# Which is which? under {} with Apache 2.4, where only .htaccess may be changed. Put this file beside index.html,
# under the name .htaccess. The host must allow FileInfo and Indexes, and have the modules dir, headers, mime and rewrite.

{}",
        plan.base,
        rules(plan)
    )
}

fn rules(plan: &Plan<'_>) -> String {
    let base = plan.base;
    let mut out = format!("DirectoryIndex index.html\nErrorDocument 404 {base}404.html\n\n");
    for language in &plan.languages {
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "<If \"%{{REQUEST_URI}} =~ m#^{base}{language}/#\">\n    ErrorDocument 404 {base}{language}/404.html\n</If>\n"
        );
    }
    for (ending, kind) in TYPES {
        let _ = writeln!(out, "AddType {kind} .{ending}");
    }
    out.push_str("AddDefaultCharset utf-8\n\n");
    for (name, value) in plan.quoted() {
        let _ = writeln!(out, "Header always set {name} {value}");
    }
    // What is there; 304 says that a kept file is still right.
    let there = format!(
        "%{{REQUEST_URI}} =~ m#^{}# && %{{REQUEST_STATUS}} in {{'200', '206', '304'}}",
        plan.hashed()
    );
    let _ = writeln!(
        out,
        "Header always set {kept} \"{}\" \"expr=!({there})\"
Header always set {kept} \"{}\" \"expr={there}\"
",
        headers::ASK,
        headers::FOR_EVER,
        kept = headers::KEPT,
    );
    out.push_str(
        "# Files are compressed already: the smaller one is sent to whoever takes it, as what it is.
RewriteEngine On
",
    );
    for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
        let _ = writeln!(
            out,
            "RewriteCond %{{HTTP:Accept-Encoding}} \\b{coding}\\b
RewriteCond %{{REQUEST_FILENAME}}.{ending} -f
RewriteRule ^(.+)$ $1.{ending} [L]"
        );
    }
    for (ending, kind) in TYPES {
        let _ = writeln!(
            out,
            "RewriteRule \\.{ending}\\.(br|gz)$ - [T={kind},E=no-gzip:1,E=no-brotli:1]"
        );
    }
    let _ = write!(
        out,
        "# `br` is a language to Apache, and Debian says that .gz is a type of its own.
RemoveLanguage .br .en
RemoveType .gz .br
<FilesMatch \"\\.br$\">
    AddEncoding br .br
</FilesMatch>
<FilesMatch \"\\.gz$\">
    AddEncoding gzip .gz
</FilesMatch>
Header append Vary Accept-Encoding

# Neither the table for other hosts nor this file is a page.
RedirectMatch 404 \"^{base}({}|\\.ht.*)$\"
",
        headers::FILE
    );
    out
}
