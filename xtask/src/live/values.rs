//! What makes a difference between the value that a host should send and the one it sends.

use crate::hosting::TYPES;

/// The type that browsers insist on, with `nosniff`. Of data they do not.
pub(crate) fn wanted_type(path: &str) -> Option<&'static str> {
    let ending = if path.ends_with('/') {
        "html"
    } else {
        path.rsplit('.').next()?
    };
    let (_, kind) = TYPES.iter().find(|(known, _)| *known == ending)?;
    (!["application/octet-stream", "image/x-icon"].contains(kind)).then_some(kind)
}

/// The same kind of file, whatever else the header says.
pub(crate) fn same_type(sent: &str, wanted: &str) -> bool {
    let sent = sent
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    sent == wanted || (wanted == "text/javascript" && sent == "application/javascript")
}

/// A value without what makes no difference.
pub(crate) fn plain(value: &str) -> String {
    let words: Vec<_> = value.split_whitespace().collect();
    words
        .join(" ")
        .replace(" ;", ";")
        .replace(", ", ",")
        .replace("; ", ";")
}

/// Seconds for which an answer may be kept.
pub(crate) fn max_age(value: &str) -> u64 {
    let age = value
        .split([',', ';'])
        .find_map(|part| part.trim().strip_prefix("max-age="));
    age.and_then(|age| age.trim_matches('"').parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{max_age, plain, same_type, wanted_type};

    #[test]
    fn compares_what_makes_a_difference() {
        assert_eq!(plain("public,max-age=5"), plain("public,  max-age=5"));
        assert_ne!(plain("camera=()"), plain("camera=(self)"));
        assert_eq!(max_age("public, max-age=31536000, immutable"), 31_536_000);
        assert_eq!(max_age("max-age=63072000; includeSubDomains"), 63_072_000);
        assert_eq!(max_age("no-cache"), 0);
        assert_eq!(wanted_type("/quiz/"), Some("text/html"));
        assert_eq!(wanted_type("/assets/content.en.1.bin"), None);
        assert!(same_type(
            "application/javascript; charset=utf-8",
            "text/javascript"
        ));
        assert!(!same_type("application/octet-stream", "application/wasm"));
    }
}
