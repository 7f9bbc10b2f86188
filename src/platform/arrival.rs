//! The drawings, where they come after the app has started: boot.js hands them over.

use std::cell::RefCell;

/// Called with the bytes of the drawings.
type Taker = Box<dyn Fn(&[u8])>;

/// Who waits for the drawings, or the drawings that nobody waits for yet.
enum Arrival {
    Nothing,
    Waiting(Taker),
    Come(Vec<u8>),
}

thread_local! {
    static ARRIVAL: RefCell<Arrival> = const { RefCell::new(Arrival::Nothing) };
}

/// Calls `heard` with the bytes of the drawings when they come, or at once where they have come already.
/// The bytes are empty where the drawings cannot be had.
pub fn wait(heard: impl Fn(&[u8]) + 'static) {
    let before = ARRIVAL.replace(Arrival::Nothing);
    if let Arrival::Come(bytes) = before {
        heard(&bytes);
    }
    ARRIVAL.set(Arrival::Waiting(Box::new(heard)));
}

/// The drawings have come.
pub fn come(bytes: &[u8]) {
    let arrival = ARRIVAL.replace(Arrival::Nothing);
    if let Arrival::Waiting(heard) = &arrival {
        heard(bytes);
    }
    ARRIVAL.set(match arrival {
        Arrival::Waiting(heard) => Arrival::Waiting(heard),
        Arrival::Nothing | Arrival::Come(_) => Arrival::Come(bytes.to_vec()),
    });
}

#[cfg(test)]
mod tests {
    use super::{come, wait};
    use std::cell::RefCell;
    use std::rc::Rc;

    #[test]
    fn what_comes_early_is_kept_and_what_comes_later_is_heard() {
        come(&[1, 2]);
        let heard = Rc::new(RefCell::new(Vec::new()));
        let ears = Rc::clone(&heard);
        wait(move |bytes| ears.borrow_mut().push(bytes.to_vec()));
        come(&[]);
        assert_eq!(*heard.borrow(), [vec![1, 2], vec![]]);
    }
}
