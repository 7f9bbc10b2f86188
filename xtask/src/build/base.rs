//! The path under which a host serves the site.

use crate::trouble::Trouble;

/// A path that begins and ends with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Base(String);

impl Base {
    /// The site has a host of its own.
    pub(crate) fn root() -> Self {
        Self("/".to_owned())
    }

    /// Reads what was typed after `--base`.
    ///
    /// # Errors
    /// `Usage` when it is not a plain path between slashes: it goes into HTML and headers as it is.
    pub(crate) fn parse(text: &str) -> Result<Self, Trouble> {
        let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~".contains(c);
        let whole = text.starts_with('/') && text.ends_with('/') && !text.contains("//");
        if whole && !text.contains("/.") && text.chars().all(plain) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Trouble::Usage(format!(
                "`{text}` is no base: write it like /quiz/, with plain letters between slashes"
            )))
        }
    }

    /// The path itself.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a file of the site.
    pub(crate) fn url(&self, name: &str) -> String {
        format!("{}{}", self.0, name.trim_start_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::Base;

    #[track_caller]
    fn check(input: &str, expected: bool) {
        assert_eq!(Base::parse(input).is_ok(), expected, "{input}");
    }

    #[test]
    fn takes_plain_paths_alone() {
        check("/", true);
        check("/quiz/", true);
        check("/a/b-c/", true);
        check("", false);
        check("quiz/", false);
        check("/quiz", false);
        check("//other.example/", false);
        check("/../", false);
        check("/a b/", false);
        check("/\"><script>/", false);
    }

    #[test]
    fn joins_with_one_slash() {
        assert_eq!(Base::root().url("assets/a.js"), "/assets/a.js");
        assert_eq!(
            Base::parse("/quiz/").unwrap().url("/round/"),
            "/quiz/round/"
        );
    }
}
