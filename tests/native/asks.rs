//! The reader's list: its order, and links that bring questions.

use which_is_which::app::asks::{Ask, Asks, Change, Spot};
use which_is_which::app::brought::Brought;
use which_is_which::bank::edition::Edition;

use crate::project::edition;

/// A general question.
pub(crate) fn general(id: &str) -> Ask {
    Ask::General(id.into())
}

fn gap(procedure: &str, attribute: &str) -> Ask {
    Ask::Gap {
        procedure: procedure.into(),
        attribute: attribute.into(),
    }
}

/// Every question that can be on a list.
pub(crate) fn all(edition: &Edition) -> Vec<Ask> {
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
