//! Damage that falls into one of the traps of the review.

use crate::damage::check as damage;
use crate::damage::language::{asked, of_two, said};

const GLOSSARY: &str = "content/en/glossary.toml";
const HIPEC: &str = "content/en/procedures/hipec.toml";
const IMMUNO: &str = "content/en/procedures/immuno.toml";
const RESECTION: &str = "content/en/procedures/resection.toml";
const WORDS: &str = "content/en/words.toml";

#[test]
fn ihp_as_one_that_does_not_filter() {
    asked(
        &of_two(
            "php",
            "ihp",
            "Which one filters the blood?",
            "{ attribute = \"cleared\", value = \"filter-machine\" }",
        ),
        "IHP stands as one that does not filter",
    );
}

#[test]
fn ihp_as_one_that_takes_another_time() {
    asked(
        &of_two(
            "php",
            "ihp",
            "Which one takes about an hour?",
            "{ attribute = \"how-long\", value = \"about-an-hour\" }",
        ),
        "IHP stands in a question about time",
    );
}

#[test]
fn how_far_immunotherapy_reaches() {
    asked(
        &of_two(
            "php",
            "immuno",
            "Which one acts on the whole liver?",
            "{ attribute = \"where-it-acts\", value = \"whole-liver\" }",
        ),
        "asks how far targeted therapy or immunotherapy reach",
    );
    damage(
        IMMUNO,
        "attribute = \"who-for\"\nclaims",
        "attribute = \"where-it-acts\"\nclaims",
        "says how far this treatment reaches",
    );
}

#[test]
fn the_warmth_of_one_hospital() {
    asked(
        &of_two(
            "hipec",
            "rfa",
            "Which one uses fluid at this warmth?",
            "{ attribute = \"heat-or-cold\", value = \"fluid-42-5\" }",
        ),
        "asks for 42.5 degrees without the hospital",
    );
    damage(
        HIPEC,
        "plain = \"This hospital keeps the fluid at 42.5 degrees Celsius.\"",
        "plain = \"The fluid is kept at 42.5 degrees Celsius.\"",
        "gives degrees without the page",
    );
}

#[test]
fn a_list_without_its_hospital() {
    asked(
        &of_two(
            "hipec",
            "hai",
            "Which one is not for people with a groin hernia?",
            "{ attribute = \"who-not-for\", value = \"groin-hernia\" }",
        ),
        "without saying whose list that is",
    );
}

#[test]
fn words_that_need_another_word() {
    said(
        "It is for people with ascites.",
        "says \"ascites\" without its kind",
    );
    said(
        "Not for people with ECOG above 2.",
        "says \"ECOG\" without what it means",
    );
    said("HIPEC is only for the belly.", "limits HIPEC to the belly");
    said("PHP cures cancer.", "speaks of a cure without \"maybe\"");
    said("A blast of medicine.", "says \"blast\"");
}

#[test]
fn a_hedge_that_is_dropped() {
    damage(
        RESECTION,
        "for some (selected) patients",
        "for patients",
        "drops the source’s",
    );
}

#[test]
fn a_latin_word_that_nobody_explains() {
    damage(
        GLOSSARY,
        "term = \"percutaneous\"",
        "term = \"through the skin\"",
        "\"percutaneous\" is not in the glossary",
    );
}

#[test]
fn an_end_that_advises() {
    damage(
        WORDS,
        "It does not tell you which treatment to choose.",
        "It helps you to choose.",
        "no longer says \"does not tell you\"",
    );
}
