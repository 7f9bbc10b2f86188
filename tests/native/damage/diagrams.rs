//! Damage to drawings and to their words.

use crate::damage::check;
use crate::project::{bank_of, files};

const WORDS: &str = "content/en/diagrams/php.toml";
const DRAWING: &str = "static/diagrams/php.svg";
const ASKED: &str = "content/en/questions/which-picture.toml";

const CAPTION: &str =
    "caption = \"Two small balloons steer blood past the liver for about one hour.\"";

#[test]
fn a_caption_that_is_missing_or_too_long() {
    check(WORDS, CAPTION, "", "caption: is missing or empty");
    check(
        WORDS,
        "for about one hour.\"",
        "for about one hour. This is one more line to read.\"",
        "words instead of at most 14",
    );
}

#[test]
fn a_text_alternative_that_is_missing_or_too_long() {
    check(
        WORDS,
        "\nalt = ",
        "\nalternative = ",
        "alt: is missing or empty",
    );
    check(
        WORDS,
        "alt = \"A tube",
        "alt = \"One two three four five six seven eight nine ten. A tube",
        "words instead of at most 40",
    );
}

#[test]
fn too_many_labels_or_none() {
    let more = "labels = [ { id = \"a\", text = \"A\" }, { id = \"b\", text = \"B\" }, { id = \"c\", text = \"C\" },";
    check(WORDS, "labels = [", more, "has 8 labels");
    check(
        "content/en/diagrams/chemo.toml",
        "labels = [\n  { id = \"healthy-parts-too\", text = \"Healthy / parts too\" },\n]",
        "labels = []",
        "has 0 labels",
    );
}

#[test]
fn labels_that_do_not_fit_the_drawing() {
    check(
        WORDS,
        "id = \"two-balloons\"",
        "id = \"three-balloons\"",
        "\"two-balloons\" stands in the drawing without words",
    );
    check(
        DRAWING,
        "data-label=\"two-balloons\"",
        "data-label=\"liver\"",
        "\"two-balloons\" has no place in the drawing",
    );
}

#[test]
fn a_step_without_a_fact_of_its_treatment() {
    let facts = "facts = [\"P04\", \"P11\", \"P13\"]";
    check(
        WORDS,
        facts,
        "facts = []",
        "rests on no fact about this treatment",
    );
    check(
        WORDS,
        facts,
        "facts = [\"H01\"]",
        "rests on no fact about this treatment",
    );
    check(WORDS, facts, "facts = [\"P99\"]", "\"P99\" does not exist");
}

#[test]
fn steps_that_the_words_and_the_drawing_count_differently() {
    check(
        DRAWING,
        "step-4",
        "step-5",
        "draws the steps {1, 2, 3, 4, 5}",
    );
    check(
        WORDS,
        "phase = \"prepare\"",
        "phase = \"stay\"",
        "goes back to an earlier phase",
    );
    check(
        WORDS,
        "phase = \"in\"",
        "phase = \"inn\"",
        "\"inn\" is not known",
    );
}

#[test]
fn a_drawing_with_what_no_drawing_may_have() {
    check(
        DRAWING,
        "<defs>",
        "<script>alert(1)</script><defs>",
        "script: is an element that no drawing may have",
    );
    check(
        DRAWING,
        "<defs>",
        "<foreignObject/><defs>",
        "foreignObject: is an element that no drawing may have",
    );
    check(
        DRAWING,
        "<g class=\"dg-frame\">",
        "<g style=\"fill:red\">",
        "style: \"fill:red\" is nothing",
    );
    check(
        DRAWING,
        "<g class=\"dg-frame\">",
        "<g onclick=\"a()\">",
        "onclick: \"a()\" is nothing",
    );
    check(
        DRAWING,
        "href=\"#php-u\"",
        "href=\"https://example.org/a\"",
        "\"https://example.org/a\" is nothing",
    );
    check(
        DRAWING,
        "url(#php-g1)",
        "url(other.svg#a)",
        "\"url(other.svg#a)\" is nothing",
    );
}

#[test]
fn words_inside_a_drawing() {
    check(
        DRAWING,
        "data-label=\"heart\" x=\"472\" y=\"122\" text-anchor=\"end\"/>",
        "data-label=\"heart\" x=\"472\" y=\"122\" text-anchor=\"end\">Heart</text>",
        "holds the words \"Heart\"",
    );
    check(DRAWING, " data-label=\"heart\"", "", "has no data-label");
}

#[test]
fn a_part_that_is_not_there_or_stands_twice() {
    check(
        DRAWING,
        "id=\"php-u\"",
        "id=\"php-v\"",
        "\"php-u\" is no part of it",
    );
    check(
        DRAWING,
        "id=\"php-u\"",
        "id=\"hai-u\"",
        "\"hai-u\" is an id already",
    );
}

#[test]
fn a_drawing_that_is_no_xml() {
    check(DRAWING, "<defs>", "<defs", "is not valid XML");
    check(
        DRAWING,
        "viewBox",
        "view",
        "is no svg element with a viewBox",
    );
}

#[test]
fn a_drawing_without_words_and_words_without_a_drawing() {
    let lost = |name: &str| {
        let mut files = files();
        files.retain(|(path, _)| path != name);
        let (_, findings) = bank_of(&files);
        let list: Vec<String> = findings.iter().map(ToString::to_string).collect();
        list.join("\n")
    };
    assert!(lost(WORDS).contains("php.svg: drawing php: : has no words"));
    assert!(lost(DRAWING).contains("diagram php: procedure: has words but no drawing"));
}

#[test]
fn neutral_words_that_name_the_treatment() {
    check(
        WORDS,
        "neutral = \"A tube lies",
        "neutral = \"In chemosaturation, a tube lies",
        "names \"chemosaturation\"",
    );
}

#[test]
fn a_picture_that_no_option_can_show() {
    check(
        ASKED,
        "{ id = \"php\", step = 1,",
        "{ id = \"php\",",
        "\"php\" has no step",
    );
    check(
        ASKED,
        "{ id = \"php\", step = 1,",
        "{ id = \"php\", step = 6,",
        "\"php\" has no step 6 that is drawn",
    );
    check(
        ASKED,
        "{ id = \"php\", step = 1,",
        "{ id = \"php\", step = 3,",
        "the step of \"php\" has no neutral words",
    );
    check(
        crate::damage::ASKED,
        "{ id = \"php\",",
        "{ id = \"php\", step = 1,",
        "this kind shows no pictures",
    );
}

#[test]
fn a_picture_that_is_not_known_to_be_wrong() {
    check(
        ASKED,
        "{ id = \"hai\", step = 2, why = \"HAI has a pump that keeps giving the medicine.\" }",
        "{ id = \"chemo\", step = 2, why = \"HAI has a pump that keeps giving the medicine.\" }",
        "is out of order",
    );
    check(
        ASKED,
        "key = \"php\"\nfacts = [\"P09\"",
        "key = \"hai\"\nfacts = [\"P09\"",
        "the table does not claim \"hai\"",
    );
}
