//! Which questions come when.

use which_is_which::bank::edition::{Edition, Index};
use which_is_which::bank::item::Kind;
use which_is_which::quiz::draw::{Length, Plan, Topic, pool};
use which_is_which::quiz::questions::Marking;
use which_is_which::quiz::review::choose;
use which_is_which::quiz::review::day::Day;
use which_is_which::quiz::review::standing::{Standing, is_scored, standing};
use which_is_which::quiz::review::tries::{Outcome, Tries};

use crate::project::edition;

fn plan(topic: Topic) -> Plan {
    Plan {
        length: Length::Eight,
        topic,
    }
}

fn of_pair(edition: &Edition, pair: Index) -> Vec<Index> {
    (0..)
        .zip(&edition.questions)
        .filter(|(_, question)| question.pair == pair && is_scored(question))
        .map(|(index, _)| index)
        .collect()
}

fn meet(edition: &Edition, tries: &mut Tries, questions: &[Index], day: Day, outcome: Outcome) {
    for index in questions {
        tries.record(&edition.question(*index).unwrap().id, day, outcome);
    }
}

#[test]
fn a_day_mixes_what_is_due_with_what_is_new_and_pairs_take_turns() {
    let edition = edition();
    let mut tries = Tries::default();
    let today = Day(50);
    for pair in 0..4 {
        let questions = of_pair(&edition, pair);
        meet(
            &edition,
            &mut tries,
            &questions[..2],
            Day(40),
            Outcome::Known,
        );
    }
    let due = choose::due(&edition, &tries, today);
    assert_eq!(due.len(), 8);
    for seed in 0..50 {
        let drawn = choose::questions(&edition, &plan(Topic::Today), &tries, today, seed);
        assert_eq!(drawn.len(), 8);
        let old = drawn.iter().filter(|index| due.contains(index)).count();
        assert_eq!(old, 6, "three quarters are due");
        let pair = |index: &Index| edition.question(*index).unwrap().pair;
        let twice = drawn
            .windows(2)
            .filter(|two| pair(&two[0]) == pair(&two[1]))
            .count();
        assert_eq!(twice, 0, "no pair comes twice in a row");
        let near = drawn.iter().all(|index| pair(index) < 4);
        assert!(near, "what is new is of the pairs that are due");
        assert_eq!(
            drawn,
            choose::questions(&edition, &plan(Topic::Today), &tries, today, seed)
        );
    }
}

#[test]
fn questions_of_which_every_choice_is_good_never_count_and_never_come_back() {
    assert_eq!(Outcome::of(Marking::Open), None);
    assert_eq!(Outcome::of(Marking::Incomplete), None);
    assert_eq!(Outcome::of(Marking::Unsure), Some(Outcome::Unsure));
    let edition = edition();
    let mut tries = Tries::default();
    // Even where something else recorded them.
    for question in &edition.questions {
        if matches!(question.kind, Kind::CouldAsk(_)) {
            tries.record(&question.id, Day(1), Outcome::Missed);
        }
    }
    assert!(!tries.is_empty());
    assert!(choose::due(&edition, &tries, Day(90)).is_empty());
    assert!(choose::missed(&edition, &tries, Day(90)).is_empty());
}

#[test]
fn only_what_was_missed_is_only_what_was_missed() {
    let edition = edition();
    let mut tries = Tries::default();
    let questions = of_pair(&edition, 0);
    meet(
        &edition,
        &mut tries,
        &questions[..3],
        Day(1),
        Outcome::Known,
    );
    meet(
        &edition,
        &mut tries,
        &questions[3..4],
        Day(1),
        Outcome::Missed,
    );
    meet(
        &edition,
        &mut tries,
        &questions[4..5],
        Day(1),
        Outcome::Unsure,
    );
    let mut drawn = choose::questions(&edition, &plan(Topic::Missed), &tries, Day(1), 3);
    drawn.sort_unstable();
    assert_eq!(drawn, questions[3..5]);
    let none = Tries::default();
    assert!(choose::questions(&edition, &plan(Topic::Missed), &none, Day(1), 3).is_empty());
}

#[test]
fn every_topic_gives_questions_of_its_own() {
    let edition = edition();
    let tries = Tries::default();
    for procedure in &edition.procedures {
        let topic = Topic::Procedure(procedure.id.clone());
        let own = pool(&edition, &topic);
        let drawn = choose::questions(&edition, &plan(topic), &tries, Day(1), 9);
        assert_eq!(drawn.len(), own.len().min(8), "{}", procedure.id);
        assert!(drawn.iter().all(|index| own.contains(index)));
    }
    let drawn = choose::questions(&edition, &plan(Topic::Surprise), &tries, Day(1), 9);
    assert_eq!(drawn.len(), 8);
}

/// How many questions of the first pair were met with which outcome, and what that is called a day and a month later.
#[track_caller]
fn check(met: &[Outcome], now: Standing, later: Standing) {
    let edition = edition();
    let questions = of_pair(&edition, 0);
    let mut tries = Tries::default();
    for (index, outcome) in questions.iter().zip(met) {
        meet(&edition, &mut tries, &[*index], Day(10), *outcome);
    }
    let at = |day| standing(&edition, &questions, &tries, Day(day));
    assert_eq!(at(10), now, "{met:?}");
    assert_eq!(at(40), later, "{met:?}, a month later");
}

#[test]
fn how_well_a_pair_is_told_apart_is_one_of_four() {
    use Outcome::{Known, Missed, Unsure};
    let edition = edition();
    let enough = of_pair(&edition, 0).len().div_ceil(2).max(3);
    check(&[], Standing::New, Standing::New);
    check(&[Known], Standing::Clearer, Standing::LookAgain);
    check(&[Missed], Standing::Clearer, Standing::LookAgain);
    check(&vec![Known; enough], Standing::Apart, Standing::LookAgain);
    check(
        &vec![Known; enough - 1],
        Standing::Clearer,
        Standing::LookAgain,
    );
    let mut mixed = vec![Known; enough];
    mixed[0] = Unsure;
    check(&mixed, Standing::Clearer, Standing::LookAgain);
}
