//! What a page complains about, and that the ears work.

use serde_json::json;

use crate::tab::Tab;

/// The same as a file, for servers that put it into pages.
pub(crate) fn ears() -> String {
    format!("if (!window.__heard) {{ {EARS} }}")
}

/// Keeps whatever a page complains about, from its first script on. Chance is the same in every run (Lehmer's
/// generator), so that a test that fails fails again.
pub(crate) const EARS: &str = r#"
let chance = 20261121;
Math.random = () => (chance = (chance * 16807) % 2147483647) / 2147483647;
window.__heard = [];
addEventListener("securitypolicyviolation", e => __heard.push(`CSP ${e.violatedDirective} ${e.blockedURI}`));
addEventListener("error", e => __heard.push(`error ${e.message ?? e.target?.src}`), true);
addEventListener("unhandledrejection", e => __heard.push(`rejection ${e.reason}`));
for (const level of ["error", "warn"]) {
  const old = console[level];
  console[level] = (...words) => { __heard.push(`console.${level} ${words.join(" ")}`); old(...words); };
}
"#;

impl Tab {
    /// Does what the policy forbids, and hears that it was refused: the ears work, and silence means something.
    pub(crate) async fn policy_is_in_force(&self) {
        self.js("(document.body.setAttribute('style', 'color: red'), true)")
            .await;
        self.until("__heard.some(word => word.startsWith('CSP style-src'))")
            .await;
        assert_eq!(self.js("document.body.style.color").await, json!(""));
        self.heard().await;
    }

    /// Takes what the page complained about.
    pub(crate) async fn heard(&self) -> Vec<String> {
        let heard = self.js("(window.__heard ?? []).splice(0)").await;
        serde_json::from_value(heard).unwrap_or_default()
    }

    /// No message says that something does not work.
    pub(crate) async fn no_fault_is_shown(&self, when: &str) {
        let shown = self
            .js("[...document.querySelectorAll('.fault')]
                   .filter(e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden')
                   .map(e => e.innerText)")
            .await;
        assert_eq!(shown, json!([]), "{when}");
    }

    /// Nothing was heard, nothing came from elsewhere, and there is no cookie.
    pub(crate) async fn heard_nothing(&self) {
        let heard = self.heard().await;
        assert!(heard.is_empty(), "{heard:?}");
        let foreign = self
            .js("performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith(location.origin))")
            .await;
        assert_eq!(foreign, json!([]), "requests to another origin");
        assert_eq!(self.js("document.cookie").await, json!(""));
    }
}
