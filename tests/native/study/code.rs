//! Codes that carry what was learned.

use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq};
use proptest::test_runner::TestRunner;
use which_is_which::app::carry;
use which_is_which::app::qr::MOST_BYTES;
use which_is_which::bank::edition::Edition;
use which_is_which::quiz::review::day::Day;
use which_is_which::quiz::review::tries::{Outcome, Tries};
use which_is_which::quiz::saved::code::{Misread, decode, encode};
use which_is_which::quiz::saved::text;

use crate::project::edition;
use crate::study::made::{many, outcome};

/// Tries of some questions of the edition: each at most two, so that a code holds all of them.
fn tries(edition: &Edition) -> impl Strategy<Value = Tries> + use<> {
    let ids: Vec<_> = edition
        .questions
        .iter()
        .map(|question| question.id.clone())
        .collect();
    vec((0..ids.len(), 20_000..24_000_i32, outcome()), 0..80).prop_map(move |list| {
        let mut tries = Tries::default();
        for (place, day, outcome) in list {
            if tries.of(&ids[place]).is_none_or(|days| days.len() < 2) {
                tries.add(ids[place].clone(), Day(day), outcome);
            }
        }
        tries
    })
}

#[test]
fn a_code_brings_back_what_it_was_made_of_whole_or_in_parts() {
    let edition = edition();
    let all = tries(&edition);
    TestRunner::new(many())
        .run(&(all, 60..400_usize), |(tries, most)| {
            let mut whole = Tries::default();
            // Parts can be read in any order.
            for code in encode(&edition, &tries, most).iter().rev() {
                prop_assert!(code.len() <= most, "{} letters", code.len());
                whole.merge(&decode(&edition, code).unwrap());
            }
            prop_assert_eq!(&whole, &tries);
            let one = carry::code(&edition, &tries);
            prop_assert_eq!(one.is_none(), tries.is_empty());
            if let Some(one) = one {
                prop_assert_eq!(decode(&edition, &one), Ok(tries));
            }
            Ok(())
        })
        .unwrap();
}

fn whole(edition: &Edition) -> String {
    let mut tries = Tries::default();
    for (question, day) in edition.questions.iter().zip(20_000..) {
        tries.add(question.id.clone(), Day(day), Outcome::Known);
        tries.add(question.id.clone(), Day(day - 90), Outcome::Unsure);
    }
    carry::code(edition, &tries).unwrap()
}

#[test]
fn a_code_cut_or_changed_anywhere_is_refused() {
    let edition = edition();
    let code = whole(&edition);
    for end in 0..code.len() {
        let cut = decode(&edition, code.get(..end).unwrap());
        assert!(cut.is_err(), "cut at {end}");
        // What is shorter than the sum alone could be anything.
        assert!(end < 7 || cut == Err(Misread::Changed), "{end}: {cut:?}");
    }
    for place in 0..code.len() {
        let mut changed = code.clone().into_bytes();
        changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        assert!(decode(&edition, &changed).is_err(), "changed at {place}");
    }
    assert_eq!(decode(&edition, "hello, world"), Err(Misread::Foreign));
    assert_eq!(decode(&edition, ""), Err(Misread::Foreign));
    let (head, rest) = code.split_at(9);
    assert!(
        decode(&edition, &format!(" {head}\n{rest} ")).is_ok(),
        "blanks do not matter"
    );
}

#[test]
fn any_text_is_refused_without_a_panic() {
    let edition = edition();
    TestRunner::new(many())
        .run(
            &(any::<String>(), vec(any::<u8>(), 0..200)),
            |(text, bytes)| {
                let _ = decode(&edition, &text);
                let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC)
                    .checksum(&bytes)
                    .to_le_bytes();
                let summed = [sum.as_slice(), &bytes].concat();
                // A true sum before anything at all.
                let text = text::encode(&summed);
                prop_assert!(decode(&edition, &text) != Err(Misread::Foreign) || bytes.len() < 3);
                Ok(())
            },
        )
        .unwrap();
}

#[test]
fn a_code_of_other_questions_is_told_apart() {
    let edition = edition();
    let code = whole(&edition);
    let mut other = edition.clone();
    other.questions.pop();
    assert_eq!(decode(&other, &code), Err(Misread::Other));
}

#[test]
fn addresses_fit_a_qr_code() {
    let edition = edition();
    let tries = decode(&edition, &whole(&edition)).unwrap();
    let addresses = carry::addresses(&edition, "https://which-is-which.example/", &tries);
    assert!(
        addresses.len() > 1,
        "everything is more than one code holds"
    );
    for address in &addresses {
        assert!(address.len() <= MOST_BYTES);
        assert!(which_is_which::app::qr::code(address).is_some());
    }
    let mut few = Tries::default();
    for question in edition.questions.iter().take(30) {
        few.add(question.id.clone(), Day(20_000), Outcome::Known);
    }
    assert_eq!(
        carry::addresses(&edition, "https://which-is-which.example/", &few).len(),
        1
    );
}
