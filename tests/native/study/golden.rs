//! What version 1 wrote is read for ever. Add a file for each version; never change one.

use which_is_which::quiz::questions::{Answer, Placed};
use which_is_which::quiz::review::day::Day;
use which_is_which::quiz::review::tries::Outcome;
use which_is_which::quiz::saved::generation::{Generation, read, write};
use which_is_which::quiz::saved::kept::{Half, Kept, Place};

const V1: &[u8] = include_bytes!("../../golden/kept-1.bin");

/// One of everything.
pub(crate) fn kept() -> Kept {
    let mut kept = Kept {
        erased: 2,
        ..Kept::default()
    };
    for (question, day, outcome) in [
        ("php-hai-pump", 20_778, Outcome::Missed),
        ("php-hai-pump", 20_779, Outcome::Known),
        ("rfa-cryo-cold", 20_779, Outcome::Unsure),
    ] {
        kept.tries.add(question.into(), Day(day), outcome);
    }
    kept.set_asks(&[b"one".to_vec(), b"two".to_vec()]);
    kept.set_asks(&[b"two".to_vec()]);
    kept.looks.put(vec![1, 2, 3]);
    let placed = Answer::Placed(vec![
        Placed {
            card: "php".into(),
            place: Some("1".into()),
        },
        Placed {
            card: "hai".into(),
            place: None,
        },
    ]);
    let several = Answer::Several(vec!["a".into(), "b".into()]);
    let half = |place, guessed| {
        Some(Half {
            day: Day(20_779),
            questions: vec!["php-hai-pump".into(), "rfa-cryo-cold".into()],
            guessed,
            given: vec![(Answer::One("php".into()), placed.clone())],
            place,
        })
    };
    for (address, round) in [
        (
            "/round/three/mixed/",
            half(Place::Asking(1, Some(several)), None),
        ),
        ("/round/eight/today/", half(Place::Hint(0), None)),
        (
            "/guess/three/php-hai/",
            half(Place::Between, Some(vec![Answer::Unsure])),
        ),
        ("/round/eight/mixed/", half(Place::Feedback(0), None)),
        ("/round/eight/missed/", None),
    ] {
        kept.rounds.change(&address.into(), |kept| {
            kept.put(round);
        });
    }
    kept
}

#[test]
fn version_1_is_read_for_ever() {
    let read = read(V1).expect("the copy of version 1");
    assert_eq!(
        read,
        Generation {
            number: 5,
            kept: kept()
        }
    );
    assert_eq!(write(&read), V1, "reading and writing changes nothing");
}
