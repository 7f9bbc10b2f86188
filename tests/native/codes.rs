//! Codes: another library reads what they hold, whatever the length and the letters.

use which_is_which::app::asks::Ask;
use which_is_which::app::brought::Brought;
use which_is_which::app::qr::{self, Code, MOST_BYTES};
use which_is_which::app::take;
use which_is_which::bank::edition::General;

use crate::asks::{all, general};
use crate::project::edition;

/// Draws the path to a bitmap, as a browser would, and lets another library read it.
fn decode(code: &Code) -> (String, usize, u16) {
    const SCALE: usize = 4;
    let size = usize::try_from(code.size).unwrap();
    let mut dark = vec![false; size * size];
    for run in code.path.split('z').filter(|run| !run.is_empty()) {
        let (start, rest) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = start.split_once(' ').unwrap();
        let (width, rest) = rest.split_once("v1h-").unwrap();
        assert_eq!(width, rest, "a box");
        let (x, y, width): (usize, usize, usize) = (
            x.parse().unwrap(),
            y.parse().unwrap(),
            width.parse().unwrap(),
        );
        let quiet = 4..size - 4;
        assert!(quiet.contains(&x) && quiet.contains(&(x + width - 1)) && quiet.contains(&y));
        dark[y * size + x..y * size + x + width].fill(true);
    }
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(size * SCALE, size * SCALE, |x, y| {
            if dark[y / SCALE * size + x / SCALE] {
                0
            } else {
                255
            }
        });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code");
    let (meta, text) = grids[0].decode().unwrap();
    (text, meta.version.0, meta.ecc_level)
}

/// How rqrr writes the four levels: 0 is M, 1 is L, 2 is H, 3 is Q (ISO/IEC 18004, table 12).
const LOW: u16 = 1;

#[track_caller]
fn reads_back(text: &str) {
    let code = qr::code(text).unwrap_or_else(|| panic!("{} bytes: no code", text.len()));
    let (read, version, level) = decode(&code);
    assert_eq!(read, text);
    assert!(version <= 13, "version {version}");
    assert_ne!(level, LOW, "at least M");
}

#[test]
fn every_length_is_read_back_up_to_the_most_and_none_beyond() {
    // Letters, accents of two bytes, quotation marks of three, and an emoji of four.
    for alphabet in ["a", "Q7", "¿Qué pasará mañana?", "“’…", "🙂"] {
        for bytes in (1..=MOST_BYTES).step_by(7).chain([MOST_BYTES]) {
            let mut text = String::new();
            for letter in alphabet.chars().cycle() {
                if text.len() + letter.len_utf8() > bytes {
                    break;
                }
                text.push(letter);
            }
            if !text.is_empty() {
                reads_back(&text);
            }
        }
    }
    assert_eq!(qr::code(&"é".repeat(MOST_BYTES / 2 + 1)), None);
}

#[test]
fn the_list_is_read_back_whole_whatever_its_length() {
    let edition = edition();
    let all = all(&edition);
    for count in [1, 2, 3, 6, 12, 40] {
        // Not only the first ones: every kind of question.
        let list: Vec<Ask> = all
            .iter()
            .step_by(all.len() / count)
            .take(count)
            .cloned()
            .collect();
        let texts = take::texts(&edition, &list);
        texts.iter().for_each(|text| reads_back(text));
        let mut lines = texts.iter().flat_map(|text| {
            let (head, rest) = text.split_once('\n').unwrap();
            let part = head.strip_prefix(&*edition.words.questions_title).unwrap();
            assert_eq!(part.is_empty(), texts.len() == 1, "{part}");
            rest.lines()
        });
        for (number, ask) in (1..).zip(&list) {
            let line = format!("{number}. {}", ask.text(&edition));
            assert_eq!(
                lines.next(),
                Some(line.as_str()),
                "each question stays whole"
            );
        }
        assert_eq!(lines.next(), None);

        let addresses = take::addresses("https://example.org/quiz/", &list);
        let mut back = Vec::new();
        for address in &addresses {
            reads_back(address);
            let (page, fragment) = address.split_once('#').unwrap();
            assert_eq!(page, "https://example.org/quiz/questions/");
            let brought = Brought::read(&edition, fragment).unwrap();
            assert!(brought.unknown.is_empty() && !brought.damaged, "{address}");
            back.extend(brought.asks);
        }
        assert_eq!(back, list);
    }
}

#[test]
fn a_question_longer_than_a_code_goes_into_several_and_loses_no_word() {
    let mut edition = edition();
    let long = "¿Qué pasará si la operación no sirve para mí y quién me lo explicará? ".repeat(20);
    edition.general.push(General {
        id: "long".into(),
        ask: long.as_str().into(),
    });
    let list = [general("goal"), general("long"), general("choices")];
    let texts = take::texts(&edition, &list);
    assert!(texts.len() > 4, "{}", texts.len());
    texts.iter().for_each(|text| reads_back(text));
    let words = |text: &str| {
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let read: Vec<String> = texts
        .iter()
        .flat_map(|text| words(text.split_once('\n').unwrap().1))
        .collect();
    let written: Vec<String> = (1..)
        .zip(&list)
        .flat_map(|(number, ask): (usize, &Ask)| {
            words(&format!("{number}. {}", ask.text(&edition)))
        })
        .collect();
    assert_eq!(read, written);
}

#[test]
fn an_address_that_leaves_no_room_makes_no_code_and_no_panic() {
    let address = format!("https://example.org/{}/", "a".repeat(400));
    let addresses = take::addresses(&address, &[general("goal")]);
    assert!(addresses.iter().all(|address| qr::code(address).is_none()));
    assert!(!addresses.is_empty());
}

#[test]
fn a_list_of_nothing_makes_no_code() {
    assert!(take::texts(&edition(), &[]).is_empty());
    assert!(take::addresses("https://example.org/", &[]).is_empty());
}
