//! The checks, one after the other.

use std::path::Path;

use crate::headers;
use crate::live::fetch::{Answer, Host};
use crate::live::site::{Site, base_of};
use crate::live::values::{max_age, plain, same_type, wanted_type};
use crate::live::{Fault, Found};
use crate::trouble::Trouble;

/// Nothing is packed on the way.
const AS_IT_IS: &str = "identity";
/// What browsers unpack.
const PACKED: &str = "br, gzip";

/// Half a year, in seconds: browsers and scanners take less for not meant.
const HALF_A_YEAR: u64 = 15_552_000;

const SEND: &str = "send it as nginx.conf, Caddyfile, apache.conf, apache.htaccess or _headers beside the site say, \
                    and in one place only";
const AGAIN: &str = "upload the whole folder again, and switch off whatever changes files on the way (\"optimising\", minifying)";
const REAL_404: &str =
    "name 404.html as the page for missing addresses, and switch off every rewrite to index.html";
const TYPED: &str = "give files their types, as nginx.conf and apache.conf do";

/// Looks at everything.
///
/// # Errors
/// `Misfit` when the host does not answer, `File` when the build cannot be read.
pub(crate) fn at(host: &Host, dist: Option<&Path>) -> Result<Found, Trouble> {
    let mut found = Found::default();
    let start = host.get(&host.base, AS_IT_IS)?;
    let html = String::from_utf8_lossy(&start.body).into_owned();
    let Some(site) = site(host, dist, &start, &html, &mut found)? else {
        return Ok(found);
    };
    for (path, bytes) in &site.paths {
        let answer = host.get(path, AS_IT_IS)?;
        file(host, &site, path, &answer, bytes.as_deref(), &mut found);
    }
    packing(host, &site, &mut found)?;
    missing(host, &site, &mut found)?;
    transport(host, &mut found);
    Ok(found)
}

/// What should be there, or nothing when the rest makes no sense.
fn site(
    host: &Host,
    dist: Option<&Path>,
    start: &Answer,
    html: &str,
    found: &mut Found,
) -> Result<Option<Site>, Trouble> {
    let fault = |problem: String, remedy| Fault {
        address: host.address(&host.base),
        problem,
        remedy,
    };
    let lost = host.get(&format!("{}404.html", host.base), AS_IT_IS)?;
    let named = Site::named(&host.base, html, &String::from_utf8_lossy(&lost.body));
    let (200, Some(base), Some(named)) = (start.status, base_of(html), named) else {
        let to = start.one("Location");
        let problem = match to.as_str() {
            "" => format!(
                "this is not the start page of Which is which? (status {})",
                start.status
            ),
            to => format!("status {} leads to {to}", start.status),
        };
        found.faults.push(fault(
            problem,
            "give the address under which the site really answers, and upload it there",
        ));
        return Ok(None);
    };
    if base != host.base {
        let problem = format!("was built for {base}, but answers under {}", host.base);
        found
            .faults
            .push(fault(problem, "build it again with --base and this path"));
        return Ok(None);
    }
    found.passed += 1;
    let Some(dist) = dist else {
        found.notes.push(
            "there is no build to compare with, so only what the start page names was looked at"
                .to_owned(),
        );
        return Ok(Some(named));
    };
    let built = Site::built(&host.base, dist)?;
    if built.paths.get(&host.base).and_then(Option::as_ref) != Some(&start.body) {
        let problem = format!("is not the start page in {}", dist.display());
        found.faults.push(fault(problem, "build the version that is live, or upload this one; nothing may change files on the way"));
        // Headers are still worth a look.
        return Ok(Some(named));
    }
    Ok(Some(built))
}

/// Status, bytes, type and headers of one file.
fn file(
    host: &Host,
    site: &Site,
    path: &str,
    answer: &Answer,
    bytes: Option<&[u8]>,
    found: &mut Found,
) {
    let fault = |problem: String, remedy| Fault {
        address: host.address(path),
        problem,
        remedy,
    };
    found.note(answer.status == 200, || {
        fault(format!("status {} instead of 200", answer.status), AGAIN)
    });
    if answer.status != 200 {
        return;
    }
    if let Some(bytes) = bytes {
        found.note(answer.body == bytes, || {
            fault("other bytes than were built".to_owned(), AGAIN)
        });
    }
    let kind = answer.one(headers::TYPE);
    if let Some(wanted) = wanted_type(path) {
        found.note(same_type(&kind, wanted), || {
            fault(
                format!("{} is `{kind}` instead of `{wanted}`", headers::TYPE),
                TYPED,
            )
        });
    }
    for (name, value) in headers::of(&site.table, path) {
        if name != headers::TYPE {
            header(host, path, answer, (name, value), found);
        }
    }
}

/// One header of one answer.
fn header(
    host: &Host,
    path: &str,
    answer: &Answer,
    (name, value): (&str, &str),
    found: &mut Found,
) {
    if name == headers::HTTPS_ONLY && !host.https {
        return;
    }
    let sent = answer.all(name);
    let problem = match sent.as_slice() {
        [] => Some(format!("{name} is not sent")),
        [one] if name == headers::HTTPS_ONLY => (max_age(one) < HALF_A_YEAR)
            .then(|| format!("{name} is `{one}`, which is less than half a year")),
        [one] => {
            (plain(one) != plain(value)).then(|| format!("{name} is `{one}` instead of `{value}`"))
        }
        several => Some(format!("{name} is sent {} times", several.len())),
    };
    found.note(problem.is_none(), || Fault {
        address: host.address(path),
        problem: problem.unwrap_or_default(),
        remedy: SEND,
    });
}

/// Whether the start page and the wasm, the heaviest file, travel packed, and unpack to what they are.
fn packing(host: &Host, site: &Site, found: &mut Found) -> Result<(), Trouble> {
    let wasm = site.paths.keys().find(|path| path.ends_with(".wasm"));
    for path in [Some(&host.base), wasm].into_iter().flatten() {
        let whole = host.get(path, AS_IT_IS)?;
        let packed = host.get(path, PACKED)?;
        let coding = packed.one("Content-Encoding");
        let fault = |problem: &str, remedy| Fault {
            address: host.address(path),
            problem: problem.to_owned(),
            remedy,
        };
        if !["br", "gzip"].contains(&coding.as_str()) {
            found.notes.push(format!(
                "{}: travels unpacked ({} kB); let the host send the .br or .gz file beside it",
                host.address(path),
                whole.body.len() / 1000
            ));
            continue;
        }
        found.note(
            coding::unpack(&coding, &packed.body).as_deref() == Some(whole.body.as_slice()),
            || fault("unpacks to something else than the plain file", AGAIN),
        );
        let vary = packed.one("Vary").to_ascii_lowercase();
        found.note(vary.contains("accept-encoding"), || {
            fault("packed, but Vary does not name Accept-Encoding", SEND)
        });
        file(host, site, path, &packed, None, found);
    }
    Ok(())
}

/// What is not there must be missing, say so readably, and never be kept.
fn missing(host: &Host, site: &Site, found: &mut Found) -> Result<(), Trouble> {
    let page = format!("{}no-such-page/", host.base);
    let file = format!(
        "{}{}no-such-file.0000000000000000.js",
        host.base,
        headers::HASHED
    );
    for path in [page, file] {
        let answer = host.get(&path, AS_IT_IS)?;
        let fault = |problem: String, remedy| Fault {
            address: host.address(&path),
            problem,
            remedy,
        };
        found.note(answer.status == 404, || {
            fault(
                format!("is not there, but gets status {}", answer.status),
                REAL_404,
            )
        });
        let html = String::from_utf8_lossy(&answer.body);
        found.note(base_of(&html).is_some(), || {
            fault(
                "the page for missing addresses is not ours".to_owned(),
                REAL_404,
            )
        });
        let kept = answer.one(headers::KEPT);
        found.note(max_age(&kept) == 0, || {
            fault(format!("is missing, but may be kept: `{kept}`"), SEND)
        });
        for wanted in headers::of(&site.table, &path) {
            if ![headers::KEPT, headers::TYPE].contains(&wanted.0) {
                header(host, &path, &answer, wanted, found);
            }
        }
    }
    Ok(())
}

/// https, and nothing but https.
fn transport(host: &Host, found: &mut Found) {
    if !host.https {
        if !host.local {
            found.notes.push(
                "plain http: browsers then keep no offline copy, and anybody on the network can change the pages; docs/hospital-it.md says how to get https"
                    .to_owned(),
            );
        }
        return;
    }
    if host.port {
        return;
    }
    // No answer at all is as good as a redirect.
    if let Ok(answer) = host.fetch(&host.unsafe_address(), AS_IT_IS) {
        let leads = answer.one("Location").starts_with("https://");
        found.note((300..400).contains(&answer.status) && leads, || Fault {
            address: host.unsafe_address(),
            problem: format!(
                "plain http gets status {} instead of a redirect",
                answer.status
            ),
            remedy: "redirect everything on port 80 to https",
        });
    }
}
