//! The reader's list: its order, links that bring questions, and codes that another library reads.

use which_is_which::app::asks::{Ask, Asks, Change, Spot};
use which_is_which::app::brought::Brought;
use which_is_which::app::qr::{self, Code, MOST_BYTES};
use which_is_which::app::take;
use which_is_which::bank::edition::{Edition, General};

use crate::project::edition;

fn general(id: &str) -> Ask {
    Ask::General(id.into())
}

fn gap(procedure: &str, attribute: &str) -> Ask {
    Ask::Gap {
        procedure: procedure.into(),
        attribute: attribute.into(),
    }
}

/// Every question that can be on a list.
fn all(edition: &Edition) -> Vec<Ask> {
    let questions = edition
        .questions
        .iter()
        .map(|q| Ask::Question(q.id.clone()));
    let general = edition.general.iter().map(|g| Ask::General(g.id.clone()));
    let gaps = edition.procedures.iter().flat_map(|p| {
        let gaps = edition.attributes.iter();
        gaps.map(|a| gap(p.id.as_str(), a.id.as_str()))
    });
    questions.chain(general).chain(gaps).collect()
}

/// Changes a list of three by a script, and says what it then is, where the focus goes and what was said last.
#[track_caller]
fn check(edition: &Edition, script: &[Change], expected: &[&str], spot: Spot, said: &str) {
    let mut asks = Asks::default();
    let mut last = None;
    for id in ["choices", "goal", "how-likely"] {
        asks.change(edition, &Change::Add(general(id)));
    }
    for change in script {
        last = asks.change(edition, change);
    }
    let ids: Vec<String> = asks.list.iter().map(Ask::id).collect();
    let expected: Vec<String> = expected.iter().map(|id| format!("general.{id}")).collect();
    assert_eq!((ids, asks.spot), (expected, spot), "{script:?}");
    assert_eq!(last.unwrap_or_default(), said, "{script:?}");
}

#[test]
fn questions_move_and_the_focus_stays_with_them() {
    let edition = edition();
    let (goal, last) = (general("goal"), general("how-likely"));
    check(
        &edition,
        &[Change::Up(goal.clone())],
        &["goal", "choices", "how-likely"],
        Spot::Up(0),
        "Now number 1 of 3.",
    );
    check(
        &edition,
        &[Change::Up(goal.clone()), Change::Up(goal.clone())],
        &["goal", "choices", "how-likely"],
        Spot::Up(0),
        "This is the first one already.",
    );
    check(
        &edition,
        &[Change::Down(goal.clone()), Change::Down(goal.clone())],
        &["choices", "how-likely", "goal"],
        Spot::Down(2),
        "This is the last one already.",
    );
    check(
        &edition,
        &[Change::Up(last), Change::Down(goal)],
        &["choices", "how-likely", "goal"],
        Spot::Up(1),
        "This is the last one already.",
    );
    check(
        &edition,
        &[Change::Up(general("unknown"))],
        &["choices", "goal", "how-likely"],
        Spot::Nowhere,
        "",
    );
}

#[test]
fn what_is_taken_off_can_be_put_back_where_it_was() {
    let edition = edition();
    let goal = general("goal");
    check(
        &edition,
        &[Change::Remove(goal.clone())],
        &["choices", "how-likely"],
        Spot::PutBack,
        "Taken off. You have 2 questions.",
    );
    check(
        &edition,
        &[Change::Remove(goal.clone()), Change::PutBack],
        &["choices", "goal", "how-likely"],
        Spot::Off(1),
        "Back on the list as number 2.",
    );
    // Two went, and the list is shorter than the place: it goes to the end.
    check(
        &edition,
        &[
            Change::Remove(general("choices")),
            Change::Remove(general("how-likely")),
            Change::PutBack,
            Change::PutBack,
        ],
        &["goal", "how-likely"],
        Spot::Off(1),
        "",
    );
    check(
        &edition,
        &[
            Change::Remove(goal.clone()),
            Change::Add(goal),
            Change::PutBack,
        ],
        &["choices", "how-likely", "goal"],
        Spot::PutBack,
        "",
    );
}

#[test]
fn nothing_is_on_the_list_twice() {
    let edition = edition();
    check(
        &edition,
        &[Change::Add(general("goal"))],
        &["choices", "goal", "how-likely"],
        Spot::Nowhere,
        "",
    );
}

#[test]
fn every_question_has_one_name_that_leads_back_to_it() {
    let edition = edition();
    let all = all(&edition);
    let mut ids: Vec<String> = all.iter().map(Ask::id).collect();
    for ask in &all {
        assert_eq!(Ask::find(&edition, &ask.id()).as_ref(), Some(ask));
        assert!(!ask.text(&edition).is_empty());
    }
    let fragment = format!("ask={}", ids.join(","));
    let names = |id: &String| !id.is_empty() && id.len() <= 40;
    assert!(ids.iter().all(names), "a link takes names of 40 letters");
    // More than anybody asks: the rest is named as left out, and nothing breaks.
    assert!(Brought::read(&edition, &fragment).unwrap().damaged);
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all.len());
    // What a saved list would hold.
    let saved = serde_json::to_string(&all).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Ask>>(&saved).unwrap(), all);
}

#[track_caller]
fn brought(edition: &Edition, fragment: &str, expected: Option<(&[&str], &[&str], bool)>) {
    let brought = Brought::read(edition, fragment);
    let found = brought.map(|brought| {
        let asks: Vec<String> = brought.asks.iter().map(Ask::id).collect();
        (asks, brought.unknown, brought.damaged)
    });
    let own = |list: &[&str]| list.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let expected = expected.map(|(asks, unknown, damaged)| (own(asks), own(unknown), damaged));
    assert_eq!(found, expected, "{fragment}");
}

#[test]
fn links_bring_what_they_can_and_name_the_rest() {
    let edition = &edition();
    brought(edition, "", None);
    brought(edition, "main", None);
    brought(edition, ":~:text=ask", None);
    brought(
        edition,
        "ask=php-hai-pump,general.goal,php.how-long",
        Some((
            &["php-hai-pump", "general.goal", "php.how-long"],
            &[],
            false,
        )),
    );
    brought(
        edition,
        "ask=general.goal,general.goal,general.gone,php.gone,gone,gone",
        Some((
            &["general.goal"],
            &["general.gone", "php.gone", "gone"],
            false,
        )),
    );
    brought(edition, "ask=", Some((&[], &[], true)));
    // No words of a stranger get onto our page.
    brought(
        edition,
        "ask=Call 555-0100 now,general.goal",
        Some((&["general.goal"], &[], true)),
    );
    brought(
        edition,
        "ask=<b>,%zz,ñ,general.goal,",
        Some((&["general.goal"], &[], true)),
    );
    brought(
        edition,
        &format!("ask={}", "a".repeat(41)),
        Some((&[], &[], true)),
    );
}

#[test]
fn a_link_changes_nothing_before_the_reader_agrees() {
    let edition = edition();
    let mut asks = Asks::default();
    asks.change(&edition, &Change::Add(general("goal")));
    let bring = Change::Bring("ask=general.goal,general.choices,old".into());
    assert!(asks.change(&edition, &bring).is_some());
    assert_eq!(asks.list, [general("goal")]);
    asks.change(&edition, &Change::Leave);
    assert_eq!((asks.list.len(), asks.brought.clone()), (1, None));
    assert_eq!(
        asks.change(&edition, &Change::Take),
        None,
        "there is nothing to take"
    );
    asks.change(&edition, &bring);
    asks.change(&edition, &Change::Take);
    assert_eq!(asks.list, [general("goal"), general("choices")]);
    assert_eq!(asks.brought, None);
}

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
