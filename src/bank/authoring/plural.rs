//! Which kind of number a count is, language by language: CLDR's rules, worked out at build for the counts an app has.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::bank::authoring::addresses::PLURALS;

/// Counts that are worked out. CLDR's rules for whole numbers look at the last two digits, and apart from that only at
/// small numbers, so that larger counts are found among the second hundred (`Words::form`).
const COUNTS: usize = 200;

/// For each count its place in `PLURALS`. A language that CLDR does not know has one kind alone.
pub fn table(tag: &str) -> Vec<u8> {
    let rules = tag
        .parse::<LanguageIdentifier>()
        .ok()
        .and_then(|language| PluralRules::create(bare(&language), PluralRuleType::CARDINAL).ok());
    (0..COUNTS)
        .map(|count| {
            let category = rules.as_ref().and_then(|rules| rules.select(count).ok());
            match category.unwrap_or(PluralCategory::OTHER) {
                PluralCategory::ZERO => 0,
                PluralCategory::ONE => 1,
                PluralCategory::TWO => 2,
                PluralCategory::FEW => 3,
                PluralCategory::MANY => 4,
                PluralCategory::OTHER => 5,
            }
        })
        .collect()
}

/// The kinds of number that occur in a table, in CLDR's order.
pub fn kinds(table: &[u8]) -> Vec<&'static str> {
    let named = (0..).zip(PLURALS);
    named
        .filter(|(place, name)| *name == "other" || table.contains(place))
        .map(|(_, name)| name)
        .collect()
}

/// The language without region and script, as CLDR's rules are kept.
fn bare(language: &LanguageIdentifier) -> LanguageIdentifier {
    LanguageIdentifier::from_parts(language.language, None, None, &[])
}

#[cfg(test)]
mod tests {
    use super::{kinds, table};

    #[track_caller]
    fn check(tag: &str, expected: &[&str]) {
        assert_eq!(kinds(&table(tag)), expected, "{tag}");
    }

    #[test]
    fn each_language_has_its_kinds_of_number() {
        check("en", &["one", "other"]);
        check("es", &["one", "other"]);
        check("es-419", &["one", "other"]);
        check("pl", &["one", "few", "many", "other"]);
        check("ar", &["zero", "one", "two", "few", "many", "other"]);
        check("ja", &["other"]);
        check("no such language", &["other"]);
        let polish = table("pl");
        assert_eq!([polish[1], polish[2], polish[5], polish[22]], [1, 3, 4, 3]);
    }
}
