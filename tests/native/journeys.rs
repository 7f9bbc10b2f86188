//! Whole rounds played from a script.

use std::collections::BTreeSet;

use which_is_which::bank::edition::Edition;
use which_is_which::bank::id::OptionId;
use which_is_which::bank::item::{Kind, Question};
use which_is_which::quiz::draw::{self, Length, Plan, Topic};
use which_is_which::quiz::questions::{Answer, Marking, Placed, mark};
use which_is_which::quiz::round::{Move, Round, Stage};
use which_is_which::quiz::summary::summary;

use crate::project::edition;

fn mixed(length: Length) -> Plan {
    Plan {
        length,
        topic: Topic::Mixed,
    }
}

/// The right answer to a question of any kind, or a wrong one.
fn answer_to(question: &Question, right: bool) -> Answer {
    let other = |ids: Vec<OptionId>, key: &OptionId| {
        ids.into_iter().find(|id| id != key).expect("a wrong one")
    };
    if let Kind::ChooseTwo(choose) = &question.kind {
        let wrong: Vec<OptionId> = choose
            .options
            .iter()
            .map(|option| option.id.clone())
            .filter(|id| !choose.keys.contains(id))
            .collect();
        return Answer::Several(if right { choose.keys.clone() } else { wrong });
    }
    if let Some((cards, places)) = question.kind.placing() {
        let ids: Vec<OptionId> = places.into_iter().map(|(id, _)| id).collect();
        let placed = cards.iter().map(|card| Placed {
            card: card.id.clone(),
            place: Some(if right {
                card.place.clone()
            } else {
                other(ids.clone(), &card.place)
            }),
        });
        return Answer::Placed(placed.collect());
    }
    let choice = question.kind.choice().expect("a choice");
    let ids = choice
        .options
        .iter()
        .map(|option| option.id.clone())
        .collect();
    let open = choice.key.as_str().is_empty();
    Answer::One(if right && !open {
        choice.key.clone()
    } else {
        other(ids, &choice.key)
    })
}

/// Plays a round by a script: `r` answers right, `w` wrong, `u` says "I'm not sure", `c` presses Check
/// with nothing chosen, `b` goes back. Returns the round.
fn play(edition: &Edition, plan: Plan, seed: u64, script: &str) -> Round {
    let mut round = Round::open(edition, plan).expect("a topic with questions");
    round = round.apply(edition, &Move::Draw { seed });
    for letter in script.chars() {
        let answer = round.question(edition).map(|question| match letter {
            'r' => answer_to(question, true),
            'w' => answer_to(question, false),
            _ => Answer::Unsure,
        });
        let moves = match letter {
            'c' => vec![Move::Check],
            'b' => vec![Move::Back],
            _ => vec![
                Move::Choose(answer.expect("a question")),
                Move::Check,
                Move::Continue,
            ],
        };
        for next in &moves {
            round = round.apply(edition, next);
        }
    }
    round
}

#[track_caller]
fn check(script: &str, expected: &Stage, markings: &str) {
    let edition = edition();
    let round = play(&edition, mixed(Length::Three), 7, script);
    assert_eq!(round.stage(), expected, "{script}");
    let marked: String = round
        .given()
        .iter()
        .map(|given| match given.marking {
            Marking::Marked { right: true } => 'r',
            Marking::Marked { right: false } => 'w',
            Marking::Unsure => 'u',
            Marking::Incomplete => 'i',
            Marking::Open => 'o',
        })
        .collect();
    assert_eq!(marked, markings, "{script}");
}

fn asking(step: usize, nudges: u8) -> Stage {
    Stage::Asking {
        step,
        answer: None,
        nudges,
    }
}

#[test]
fn a_round_ends_after_its_last_question() {
    check("rwu", &Stage::End, "rwu");
    check("rr", &asking(2, 0), "rr");
}

#[test]
fn check_with_nothing_chosen_loses_nothing() {
    check("c", &asking(0, 1), "");
    check("cc", &asking(0, 2), "");
    check("rc", &asking(1, 1), "r");
}

#[test]
fn back_leads_one_screen_back_and_stops_at_the_first() {
    check("b", &asking(0, 0), "");
    check("rb", &Stage::Feedback { step: 0 }, "r");
    check("rwub", &Stage::Feedback { step: 2 }, "rwu");
}

#[test]
fn choosing_alone_reveals_nothing() {
    let edition = edition();
    let round = Round::open(&edition, mixed(Length::Three)).expect("questions");
    let round = round.apply(&edition, &Move::Choose(Answer::Unsure));
    assert!(matches!(round.stage(), Stage::Asking { .. }));
    assert!(round.given().is_empty());
}

#[test]
fn no_question_comes_twice_and_pairs_take_turns() {
    let edition = edition();
    for seed in 0..500 {
        let drawn = draw::draw(&edition, &mixed(Length::Eight), seed);
        assert_eq!(drawn.len(), 8);
        assert_eq!(
            drawn.iter().collect::<BTreeSet<_>>().len(),
            8,
            "seed {seed}"
        );
        let pairs: Vec<u16> = drawn
            .iter()
            .filter_map(|q| edition.question(*q))
            .map(|q| q.pair)
            .collect();
        assert!(
            pairs.windows(2).all(|two| two[0] != two[1]),
            "seed {seed}: {pairs:?}"
        );
    }
}

#[test]
fn the_same_seed_gives_the_same_round_and_another_gives_another() {
    let edition = edition();
    let draw = |seed| draw::draw(&edition, &mixed(Length::Eight), seed);
    assert_eq!(draw(3), draw(3));
    assert_ne!(draw(3), draw(4));
    assert_eq!(
        draw(3)[0],
        draw(4)[0],
        "the opening is fixed, since it is prerendered"
    );
}

#[test]
fn a_pair_goes_to_worth_another_look_unless_every_answer_fitted() {
    let edition = edition();
    let round = play(&edition, mixed(Length::Three), 7, "rwu");
    let summary = summary(&edition, round.given());
    assert_eq!(summary.apart.len() + summary.again.len(), 3);
    assert_eq!(summary.apart.len(), 1);
}

#[test]
fn an_option_of_another_question_is_no_attempt() {
    let edition = edition();
    let round = Round::open(&edition, mixed(Length::Three)).expect("questions");
    let stray = Answer::One("no-such-option".into());
    let round = round
        .apply(&edition, &Move::Choose(stray))
        .apply(&edition, &Move::Check);
    assert!(matches!(round.stage(), Stage::Asking { nudges: 1, .. }));
}

#[test]
fn every_question_of_every_kind_is_marked_as_it_should_be() {
    for question in &edition().questions {
        let right = mark(question, Some(&answer_to(question, true)));
        let wrong = mark(question, Some(&answer_to(question, false)));
        let open = matches!(question.kind, Kind::CouldAsk(_));
        let expected = |right| {
            if open {
                Marking::Open
            } else {
                Marking::Marked { right }
            }
        };
        assert_eq!(right, expected(true), "{}", question.id);
        assert_eq!(wrong, expected(false), "{}", question.id);
        assert_eq!(
            mark(question, Some(&Answer::Unsure)),
            Marking::Unsure,
            "{}",
            question.id
        );
        assert_eq!(mark(question, None), Marking::Incomplete, "{}", question.id);
    }
}

#[test]
fn what_is_half_placed_is_incomplete_and_what_is_all_skipped_is_not_sure() {
    for question in &edition().questions {
        let Answer::Placed(placed) = answer_to(question, true) else {
            continue;
        };
        let half = Answer::Placed(placed.iter().take(1).cloned().collect());
        assert_eq!(
            mark(question, Some(&half)),
            Marking::Incomplete,
            "{}",
            question.id
        );
        let skipped = placed
            .into_iter()
            .map(|one| Placed { place: None, ..one })
            .collect();
        assert_eq!(
            mark(question, Some(&Answer::Placed(skipped))),
            Marking::Unsure,
            "{}",
            question.id
        );
    }
}
