//! Choose two: a cell truly has two values. The count is said, and nothing is ever taken away.

use crate::bank::id::OptionId;
use crate::bank::item::Choose;
use crate::quiz::questions::{Answer, Marking};

/// Marks an answer to this kind: right when both are chosen, incomplete until two are.
pub fn mark(choose: &Choose, answer: &Answer) -> Marking {
    let known = |id: &OptionId| choose.options.iter().any(|option| &option.id == id);
    match answer {
        Answer::Unsure => Marking::Unsure,
        Answer::Several(ids) if ids.len() == choose.keys.len() && ids.iter().all(known) => {
            Marking::Marked {
                right: choose.keys.iter().all(|key| ids.contains(key)),
            }
        }
        _ => Marking::Incomplete,
    }
}

/// The answer after a press on an option: chosen, or no longer chosen. A third choice lets the first one go.
pub fn toggled(choose: &Choose, answer: Option<&Answer>, id: &OptionId) -> Answer {
    let mut ids = match answer {
        Some(Answer::Several(ids)) => ids.clone(),
        _ => Vec::new(),
    };
    if ids.contains(id) {
        ids.retain(|chosen| chosen != id);
    } else {
        ids.push(id.clone());
        if ids.len() > choose.keys.len() {
            ids.remove(0);
        }
    }
    Answer::Several(ids)
}
