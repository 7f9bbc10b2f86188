//! The module that reads aloud: `static/listen.js` with how the words of one language are said.

use std::collections::BTreeMap;

use which_is_which::bank::id::Text;

use crate::trouble::Trouble;

/// Where the words go.
const SLOT: &str = "{{said}}";

/// The script of a language.
///
/// # Errors
/// `Misfit` when the script has no place for the words.
pub(crate) fn script(script: &str, said: &[(Text, Text)]) -> Result<Vec<u8>, Trouble> {
    if !script.contains(SLOT) {
        return Err(Trouble::misfit(
            "static/listen.js",
            format!("has no {SLOT}; put it where the words of a language go"),
        ));
    }
    let words: BTreeMap<&str, &str> = said.iter().map(|(word, how)| (&**word, &**how)).collect();
    let words = serde_json::to_string(&words)
        .map_err(|unwritten| Trouble::misfit("language.toml", unwritten.to_string()))?;
    Ok(script.replace(SLOT, &words).into_bytes())
}

#[cfg(test)]
mod tests {
    use super::script;

    #[test]
    fn words_are_poured_in_as_they_are_said() {
        let said = [("HIPEC".into(), "high \"peck\"".into())];
        let made = script("const SAID = {{said}};", &said).unwrap();
        assert_eq!(made, br#"const SAID = {"HIPEC":"high \"peck\""};"#);
        assert!(script("const SAID = {};", &said).is_err());
    }
}
