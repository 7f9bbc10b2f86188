//! Settings of a shared tablet: whatever the text, what is in use is in range, and every mistake is named.

use which_is_which::app::looks::Size;
use which_is_which::app::settings::{Colours, Settings, Wishes};
use which_is_which::app::settings_text::{Known, Why, is_code, read, write};

fn known() -> Known {
    Known {
        languages: vec!["en".to_owned()],
        pairs: vec!["php-hai".to_owned(), "rfa-cryo".to_owned()],
    }
}

fn full() -> Wishes {
    Wishes {
        idle_minutes: Some(7),
        sound: Some(true),
        counts: Some(true),
        print: Some(false),
        phone_link: Some(true),
        language: Some("en".to_owned()),
        size: Some(Size::Largest),
        colours: Some(Colours::Contrast),
        pairs: Some(vec!["php-hai".to_owned(), "rfa-cryo".to_owned()]),
        code: Some("0042".to_owned()),
    }
}

#[test]
fn what_is_written_is_read_back() {
    assert_eq!(read(&write(&full()), &known()), (full(), Vec::new()));
    let nothing = Wishes::default();
    assert_eq!(read(&write(&nothing), &known()), (nothing, Vec::new()));
}

#[test]
fn a_person_may_write_notes_blanks_and_empty_lines() {
    let text =
        "\u{feff}# our ward\r\n\r\n  idle_minutes=5   # longer\r\npairs = [ \"php-hai\", ]\r\n";
    let (wishes, problems) = read(text, &known());
    assert_eq!(problems, []);
    assert_eq!(wishes.idle_minutes, Some(5));
    assert_eq!(wishes.pairs, Some(vec!["php-hai".to_owned()]));
}

#[track_caller]
fn check(line: &str, key: &str, why: Why) {
    let text = format!("counts = true\n{line}\n");
    let (wishes, problems) = read(&text, &known());
    let only = Wishes {
        counts: Some(true),
        ..Wishes::default()
    };
    assert_eq!(wishes, only, "{line}: the rest still holds");
    assert_eq!(problems.len(), 1, "{line}");
    assert_eq!(
        (problems[0].line, &*problems[0].key, &problems[0].why),
        (2, key, &why),
        "{line}"
    );
}

#[test]
fn every_kind_of_mistake_is_named_and_the_rest_holds() {
    for value in ["0", "21", "-3", "3.5", "\"3\"", "three", "", "99999999999"] {
        check(
            &format!("idle_minutes = {value}"),
            "idle_minutes",
            Why::Number(1, 20),
        );
    }
    for value in ["yes", "1", "True", "\"true\""] {
        check(&format!("sound = {value}"), "sound", Why::Switch);
    }
    let sizes = ["normal", "large", "largest"].map(str::to_owned).to_vec();
    check("size = \"huge\"", "size", Why::OneOf(sizes.clone()));
    check("size = large", "size", Why::OneOf(sizes));
    check(
        "language = \"xx\"",
        "language",
        Why::OneOf(vec!["en".to_owned()]),
    );
    for value in ["1234", "\"123\"", "\"123456789\"", "\"12a4\"", "\"\""] {
        check(&format!("code = {value}"), "code", Why::Code);
    }
    check("pairs = \"php-hai\"", "pairs", Why::Pairs(Vec::new()));
    check("pairs = []", "pairs", Why::Pairs(Vec::new()));
    let strange = Why::Pairs(vec!["php-xyz".to_owned()]);
    check("pairs = [\"php-hai\", \"php-xyz\"]", "pairs", strange);
    check("colour = \"dark\"", "colour", Why::UnknownKey);
    check("dark", "dark", Why::NoPair);
    check("counts = false", "counts", Why::Twice);
}

#[test]
fn another_version_and_a_web_page_are_not_used_at_all() {
    for text in [
        "idle_minutes = 5\nversion = 2\n",
        "<!doctype html>\n<p>idle_minutes = 5</p>",
    ] {
        let (wishes, problems) = read(text, &known());
        assert_eq!(wishes, Wishes::default(), "{text}");
        assert_eq!(problems[0].why, Why::Foreign, "{text}");
    }
}

/// Whatever comes in, what comes out can be used.
#[track_caller]
fn holds(text: &str) {
    let (wishes, problems) = read(text, &known());
    let settings = Settings::default().with(&wishes);
    assert!((1..=20).contains(&settings.idle_minutes), "{text}");
    let code = settings.code.as_deref();
    assert!(code.is_none_or(is_code), "{text}");
    let pairs = settings.pairs.unwrap_or_else(|| known().pairs);
    assert!(!pairs.is_empty(), "{text}");
    assert!(pairs.iter().all(|pair| known().pairs.contains(pair)));
    assert!(
        problems
            .iter()
            .all(|problem| problem.key.chars().count() <= 40)
    );
    assert_eq!(read(&write(&wishes), &known()).0, wishes, "{text}");
}

#[test]
fn cut_at_every_byte_and_with_every_bit_flipped_it_stays_in_range() {
    let whole = write(&full()).into_bytes();
    for end in 0..whole.len() {
        holds(&String::from_utf8_lossy(&whole[..end]));
    }
    for place in 0..whole.len() {
        for bit in 0..8 {
            let mut damaged = whole.clone();
            damaged[place] ^= 1 << bit;
            holds(&String::from_utf8_lossy(&damaged));
        }
    }
    holds(&"=".repeat(100_000));
    holds(&"a = b\n".repeat(100_000));
}
