//! Caddy 2: a whole Caddyfile.

use std::fmt::Write;

use crate::headers;
use crate::hosting::{FOLDER, Plan, TYPES};

/// Go, in which Caddy is written, knows the other types by itself.
const UNKNOWN_TO_GO: [&str; 4] = ["bin", "wasm", "webmanifest", "woff2"];

/// The configuration.
pub(crate) fn write(plan: &Plan<'_>) -> String {
    let base = plan.base;
    let place = base.trim_end_matches('/');
    let (redirect, handle) = match place {
        "" => (String::new(), "handle".to_owned()),
        place => (
            format!("\tredir {place} {base}\n"),
            format!("handle_path {base}*"),
        ),
    };
    let mut out = format!(
        "# Which is which? under {base} with Caddy 2. Set WIQ_ADDRESS and WIQ_FOLDER, or write the address of the site
# and the folder that holds index.html in their places. Caddy then sees to https by itself; where a private network
# has a certificate of its own, add the line `tls certificate.pem key.pem`.

{{$WIQ_ADDRESS:localhost}} {{
	root * {{$WIQ_FOLDER:{FOLDER}}}
{redirect}
	{handle} {{
		header {{
"
    );
    for (name, value) in plan.quoted() {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "\t\t\t{name} {value}");
    }
    let _ = write!(
        out,
        "		}}
		@kept path /{hashed}*
		@asked not path /{hashed}*
		header @kept {kept} \"{}\"
		header @asked {kept} \"{}\"
",
        headers::FOR_EVER,
        headers::ASK,
        hashed = headers::HASHED,
        kept = headers::KEPT,
    );
    for (ending, kind) in TYPES
        .iter()
        .filter(|(ending, _)| UNKNOWN_TO_GO.contains(ending))
    {
        let _ = writeln!(
            out,
            "\t\t@{ending} path *.{ending}\n\t\theader @{ending} {} {kind}",
            headers::TYPE
        );
    }
    let _ = write!(
        out,
        "
		# The table for other hosts is no page.
		@table path /{table}
		error @table 404

		file_server {{
			precompressed br gzip
		}}
	}}

	# {base}404.html, with the status of the error. Nothing that is missing may be kept.
	handle_errors {{
		header {kept} \"{}\"
		header {} \"text/html; charset=utf-8\"
{languages}		rewrite * /404.html
		file_server {{
			precompressed br gzip
		}}
	}}
}}
",
        headers::ASK,
        headers::TYPE,
        languages = languages(plan),
        table = headers::FILE,
        kept = headers::KEPT,
    );
    out
}

/// A language tells in its own words that something is missing.
fn languages(plan: &Plan<'_>) -> String {
    let mut out = String::new();
    for language in &plan.languages {
        let folder = format!("{}{language}/", plan.base);
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "\t\t@{language} expression `{{http.request.orig_uri.path}}.startsWith(\"{folder}\")`
\t\thandle @{language} {{
\t\t\trewrite * /{language}/404.html
\t\t\tfile_server {{
\t\t\t\tprecompressed br gzip
\t\t\t}}
\t\t}}"
        );
    }
    out
}
