//! The module that reads aloud: `static/listen.js` with how words are said, in each language.

use std::collections::BTreeMap;
use std::rc::Rc;

use which_is_which::bank::edition::Edition;

use crate::trouble::Trouble;

/// Where the words go.
const SLOT: &str = "{{said}}";

/// How the words of one language are said.
type Said<'a> = BTreeMap<&'a str, &'a str>;

/// The script. Every page gets the words of all languages: quotations stay in the language of their page.
///
/// # Errors
/// `Misfit` when the script has no place for the words.
pub(crate) fn script(script: &str, editions: &[Rc<Edition>]) -> Result<Vec<u8>, Trouble> {
    let said = editions.iter().map(|edition| {
        let words = edition.said.iter().map(|(word, how)| (&**word, &**how));
        (&*edition.tongue.tag, words.collect())
    });
    poured(script, &said.collect())
}

fn poured(script: &str, said: &BTreeMap<&str, Said<'_>>) -> Result<Vec<u8>, Trouble> {
    if !script.contains(SLOT) {
        return Err(Trouble::misfit(
            "static/listen.js",
            format!("has no {SLOT}; put it where the words of each language go"),
        ));
    }
    let words = serde_json::to_string(said)
        .map_err(|unwritten| Trouble::misfit("language.toml", unwritten.to_string()))?;
    Ok(script.replace(SLOT, &words).into_bytes())
}

#[cfg(test)]
mod tests {
    use super::poured;

    #[test]
    fn words_are_poured_in_as_they_are_said() {
        let said = [("en", [("HIPEC", "high \"peck\"")].into())].into();
        let made = poured("const SAID = {{said}};", &said).unwrap();
        assert_eq!(made, br#"const SAID = {"en":{"HIPEC":"high \"peck\""}};"#);
        assert!(poured("const SAID = {};", &said).is_err());
    }
}
