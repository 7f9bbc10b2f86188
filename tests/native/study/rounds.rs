//! A second try with a hint, and a first guess, as rounds play them.

use which_is_which::bank::edition::{Edition, Index};
use which_is_which::quiz::draw::{Length, Plan, Topic};
use which_is_which::quiz::questions::{Answer, Marking};
use which_is_which::quiz::round::{Guess, Move, Round, Stage};

use crate::project::edition;

fn plan() -> Plan {
    Plan {
        length: Length::Three,
        topic: Topic::Surprise,
    }
}

/// A question with radios, its key, and an option that is not the key.
fn simple(edition: &Edition) -> (Index, Answer, Answer) {
    (0..)
        .zip(&edition.questions)
        .find_map(|(index, question)| {
            let choice = question.kind.choice()?;
            let other = choice
                .options
                .iter()
                .find(|option| option.id != choice.key)?;
            (!choice.key.as_str().is_empty()).then(|| {
                (
                    index,
                    Answer::One(choice.key.clone()),
                    Answer::One(other.id.clone()),
                )
            })
        })
        .expect("one question")
}

fn play(edition: &Edition, round: Round, moves: Vec<Move>) -> Round {
    moves
        .iter()
        .fold(round, |round, next| round.apply(edition, next))
}

fn answering(answer: &Answer) -> Vec<Move> {
    vec![Move::Choose(answer.clone()), Move::Check]
}

#[test]
fn a_second_try_follows_a_hint_and_the_first_one_counts() {
    let edition = edition();
    let (index, key, other) = simple(&edition);
    let round = Round::of(plan(), vec![index]).unwrap().with_hints();
    let hinted = play(&edition, round.clone(), answering(&other));
    assert_eq!(hinted.stage(), &Stage::Hint { step: 0 });
    let tried = play(&edition, hinted.clone(), vec![Move::TryAgain]);
    let again = play(&edition, tried, answering(&key));
    assert_eq!(again.stage(), &Stage::Feedback { step: 0 });
    let given = &again.given()[0];
    assert_eq!(given.marking, Marking::Marked { right: true });
    assert_eq!(given.first, Marking::Marked { right: false });
    assert_eq!((&given.answer, &given.first_answer), (&key, &other));
    // One hint is enough: a second wrong answer is explained.
    let wrong = play(&edition, hinted.clone(), vec![Move::TryAgain]);
    let wrong = play(&edition, wrong, answering(&other));
    assert_eq!(wrong.stage(), &Stage::Feedback { step: 0 });
    let shown = play(&edition, hinted, vec![Move::ShowAnswer]);
    assert_eq!(shown.stage(), &Stage::Feedback { step: 0 });
    // No hint where nothing was mixed up, and none where the round gives none.
    for (round, answer) in [
        (round.clone(), &key),
        (round, &Answer::Unsure),
        (Round::of(plan(), vec![index]).unwrap(), &other),
    ] {
        let stage = play(&edition, round, answering(answer)).stage().clone();
        assert_eq!(stage, Stage::Feedback { step: 0 });
    }
}

#[test]
fn guesses_come_first_without_a_word_about_them() {
    let edition = edition();
    let (index, key, other) = simple(&edition);
    let round = Round::of(plan(), vec![index, index])
        .unwrap()
        .with_hints()
        .with_guess();
    let round = play(&edition, round, answering(&other));
    assert!(
        matches!(round.stage(), Stage::Asking { step: 1, .. }),
        "no hint, no explanation"
    );
    let back = play(&edition, round.clone(), vec![Move::Back]);
    assert!(matches!(
        back.stage(),
        Stage::Asking {
            step: 0,
            answer: Some(_),
            ..
        }
    ));
    let round = play(&edition, round, answering(&Answer::Unsure));
    assert_eq!(round.stage(), &Stage::Between);
    assert!(round.given().is_empty());
    let mut round = play(&edition, round, vec![Move::Continue]);
    for _ in 0..2 {
        round = play(&edition, round, answering(&key));
        round = play(&edition, round, vec![Move::Continue]);
    }
    assert_eq!(round.stage(), &Stage::End);
    let Guess::Made(guessed) = round.guess() else {
        panic!("{:?}", round.guess());
    };
    let worth: Vec<Marking> = guessed.iter().map(|given| given.first).collect();
    assert_eq!(worth, [Marking::Marked { right: false }, Marking::Unsure]);
    assert!(
        round
            .given()
            .iter()
            .all(|given| given.first == Marking::Marked { right: true })
    );
}

#[test]
fn a_place_that_does_not_fit_changes_nothing() {
    let edition = edition();
    let (index, ..) = simple(&edition);
    let round = || Round::of(plan(), vec![index]).unwrap();
    for stage in [
        Stage::Feedback { step: 0 },
        Stage::Hint { step: 7 },
        Stage::asking(1, None),
        Stage::Between,
        Stage::End,
    ] {
        assert_eq!(round().at(Vec::new(), Guess::None, stage), round());
    }
    assert!(Round::of(plan(), Vec::new()).is_none());
}
