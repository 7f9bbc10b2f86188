//! The address at which readers find the site, where whoever builds it knows it.

use crate::build::base::Base;
use crate::trouble::Trouble;

/// Such as `https://example.org/quiz/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address(String);

impl Address {
    /// Reads what was typed after `--address`.
    ///
    /// # Errors
    /// `Usage` when it is not `https://`, a host and a path between slashes: phones will open it as it is.
    pub(crate) fn parse(text: &str) -> Result<Self, Trouble> {
        let wrong = |problem: &str| {
            Err(Trouble::Usage(format!(
                "`{text}` {problem}: write the address like https://example.org/quiz/"
            )))
        };
        let Some(rest) = text.strip_prefix("https://") else {
            return wrong("does not begin with https://");
        };
        if rest.contains(['?', '#']) {
            return wrong("has a ? or a #");
        }
        let Some((host, _)) = rest.split_once('/') else {
            return wrong("does not end with a slash");
        };
        if !is_host(host) {
            return wrong("names no host");
        }
        match Base::parse(path(text)) {
            Ok(_) => Ok(Self(text.to_owned())),
            Err(_) => wrong("has a path that is not plain"),
        }
    }

    /// Says so when the site would lie elsewhere.
    ///
    /// # Errors
    /// `Usage` when the path of the address is not the base.
    pub(crate) fn fits(&self, base: &Base) -> Result<(), Trouble> {
        let path = path(&self.0);
        if path == base.as_str() {
            return Ok(());
        }
        Err(Trouble::Usage(format!(
            "the address ends with {path}, but the base is {}: give --base {path}, or mend the address",
            base.as_str()
        )))
    }

    /// The address itself.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// What follows the host, with its slash.
fn path(address: &str) -> &str {
    let rest = address.strip_prefix("https://").unwrap_or_default();
    let start = rest.find('/').unwrap_or(rest.len());
    rest.get(start..).unwrap_or_default()
}

/// Letters, digits, dots and hyphens, perhaps with a port; no name or password before it.
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let plain = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    name.split('.').all(plain) && port.parse::<u16>().is_ok_and(|port| port > 0)
}

#[cfg(test)]
mod tests {
    use super::Address;
    use crate::build::base::Base;

    #[track_caller]
    fn check(input: &str, expected: Option<&str>) {
        let found = Address::parse(input)
            .err()
            .map(|trouble| trouble.to_string());
        match (found, expected) {
            (None, None) => {}
            (Some(found), Some(expected)) => assert!(found.contains(expected), "{found}"),
            (found, _) => panic!("{input}: {found:?}"),
        }
    }

    #[test]
    fn takes_https_a_host_and_a_plain_path() {
        check("https://example.org/", None);
        check("https://example.org:8443/a/b-c/", None);
        check("http://example.org/", Some("https://"));
        check("example.org/", Some("https://"));
        check("https://example.org", Some("slash"));
        check("https://example.org/quiz", Some("path"));
        check("https:///quiz/", Some("host"));
        check("https://a..b/", Some("host"));
        check("https://me:secret@example.org/", Some("host"));
        check("https://example.org:0/", Some("host"));
        check("https://example.org/?a=b", Some("? or a #"));
        check("https://example.org/#a", Some("? or a #"));
        check("https://example.org/\"><script>/", Some("path"));
    }

    #[test]
    fn lies_where_the_base_says() {
        let quiz = Base::parse("/quiz/").unwrap();
        let address = Address::parse("https://example.org/quiz/").unwrap();
        assert!(address.fits(&quiz).is_ok());
        let trouble = address.fits(&Base::root()).unwrap_err();
        assert!(trouble.to_string().contains("--base /quiz/"), "{trouble}");
    }
}
