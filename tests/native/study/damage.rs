//! Damaged copies: cut at every byte, with every bit turned, and with whatever comes from elsewhere.

use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, prop_assert_ne};
use proptest::test_runner::TestRunner;
use which_is_which::quiz::saved::generation::{
    Damage, Generation, MOST_BYTES, Slot, VERSION, look, read, write,
};
use which_is_which::quiz::saved::kept::Kept;

use crate::study::golden;
use crate::study::made::{kept, many};

/// The good copy is in the one place, the damaged one in the other: what is good is found, and never written over.
#[track_caller]
fn good_one_survives(good: &Generation, damaged: &[u8], why: &str) {
    let good_bytes = write(good);
    for (a, b, next) in [
        (good_bytes.as_slice(), damaged, Slot::B),
        (damaged, good_bytes.as_slice(), Slot::A),
    ] {
        let found = look(Some(a), Some(b));
        assert_eq!(found.kept.as_ref(), Some(&good.kept), "{why}");
        assert_eq!(found.damaged.len(), 1, "{why}: it is set aside");
        assert!(
            found.next == Some(next) || found.newer,
            "{why}: {:?}",
            found.next
        );
    }
}

fn older() -> Generation {
    let mut kept = golden::kept();
    kept.looks.set = 0;
    Generation { number: 6, kept }
}

#[test]
fn a_copy_cut_at_every_byte_never_costs_the_good_one() {
    let whole = write(&Generation {
        number: 7,
        kept: golden::kept(),
    });
    for end in 0..whole.len() {
        assert!(read(&whole[..end]).is_err(), "cut at {end}");
        good_one_survives(&older(), &whole[..end], &format!("cut at {end}"));
    }
}

#[test]
fn a_copy_with_any_bit_turned_never_costs_the_good_one() {
    let whole = write(&Generation {
        number: 7,
        kept: golden::kept(),
    });
    for place in 0..whole.len() {
        for bit in 0..8 {
            let mut turned = whole.clone();
            turned[place] ^= 1 << bit;
            assert!(read(&turned).is_err(), "byte {place}, bit {bit}");
            good_one_survives(&older(), &turned, &format!("byte {place}, bit {bit}"));
        }
    }
}

fn anything() {
    let mut runner = TestRunner::new(many());
    let bytes = vec(any::<u8>(), 0..400);
    runner
        .run(&(bytes, kept(), any::<u32>()), |(bytes, kept, number)| {
            prop_assert!(read(&bytes).is_err());
            // A true head before what is not ours: it must be refused, or read without a panic.
            let mut whole = write(&Generation {
                number,
                kept: kept.clone(),
            });
            prop_assert_eq!(read(&whole), Ok(Generation { number, kept }));
            let keep = bytes.len().min(whole.len());
            whole.truncate(keep);
            whole.extend(&bytes);
            let _ = read(&whole);
            Ok(())
        })
        .unwrap();
}

#[test]
fn whatever_stands_there_is_refused_without_a_panic() {
    anything();
}

/// Forms with a true sum, but with a body that no app wrote.
#[test]
fn a_true_sum_over_nonsense_is_no_panic() {
    TestRunner::new(many())
        .run(&vec(any::<u8>(), 0..300), |body| {
            let mut bytes = b"WIQ1\x01\0\0\0\0\0".to_vec();
            let mut digested = b"\x01\0\0\0\0\0".to_vec();
            digested.extend(&body);
            let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&digested);
            bytes.extend(sum.to_le_bytes());
            bytes.extend(&body);
            prop_assert_ne!(read(&bytes), Err(Damage::Changed));
            Ok(())
        })
        .unwrap();
}

#[track_caller]
fn check(bytes: &[u8], expected: Damage) {
    assert_eq!(read(bytes), Err(expected));
}

#[test]
fn each_damage_has_its_name() {
    check(b"", Damage::Foreign);
    check(b"undefined", Damage::Foreign);
    check(b"{\"a\":1e308}", Damage::Foreign);
    check("\u{fffd}".as_bytes(), Damage::Foreign);
    check(b"WIQ1", Damage::Changed);
    check(&[0; MOST_BYTES + 1], Damage::Huge);
    let mut newer = write(&Generation::default());
    newer[4] = 2;
    check(&newer, Damage::Changed);
}

/// As a later version of the app would write it.
pub(crate) fn of_version(version: u16) -> Vec<u8> {
    let mut digested = version.to_le_bytes().to_vec();
    digested.extend(9_u32.to_le_bytes());
    digested.extend(b"something new");
    let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&digested);
    let mut bytes = b"WIQ1".to_vec();
    bytes.extend(version.to_le_bytes());
    bytes.extend(9_u32.to_le_bytes());
    bytes.extend(sum.to_le_bytes());
    bytes.extend(b"something new");
    bytes
}

#[test]
fn what_a_newer_version_wrote_is_left_as_it_is() {
    let newer = of_version(VERSION + 1);
    check(&newer, Damage::Newer(VERSION + 1));
    let old = write(&older());
    for (a, b) in [(&newer, &old), (&old, &newer)] {
        let found = look(Some(a), Some(b));
        assert!(found.newer);
        assert_eq!(found.next, None, "nothing is written");
        assert_eq!(
            found.kept,
            Some(older().kept),
            "but what can be read is read"
        );
    }
}

#[test]
fn copies_take_turns() {
    let at = |number| {
        write(&Generation {
            number,
            kept: Kept::default(),
        })
    };
    let next = |a: Option<&[u8]>, b: Option<&[u8]>| look(a, b).next;
    assert_eq!(next(None, None), Some(Slot::A));
    assert_eq!(next(Some(&at(1)), None), Some(Slot::B));
    assert_eq!(next(Some(&at(1)), Some(&at(2))), Some(Slot::A));
    assert_eq!(next(Some(&at(3)), Some(&at(2))), Some(Slot::B));
    assert_eq!(next(None, Some(&at(2))), Some(Slot::A));
    assert_eq!(look(Some(&at(3)), Some(&at(2))).number, 3);
    assert_eq!(next(Some(b"x"), Some(b"y")), Some(Slot::A));
}
