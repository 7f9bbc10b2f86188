//! The drawings, where they come after the app has started: boot.js hands them over.

use std::cell::RefCell;

/// Who waits for the drawings.
type Waiting = Box<dyn Fn(&[u8])>;

thread_local! {
    static WAITING: RefCell<Option<Waiting>> = const { RefCell::new(None) };
}

/// Calls `heard` with the bytes of the drawings when they come; they are empty where they cannot be had.
pub fn wait(heard: impl Fn(&[u8]) + 'static) {
    WAITING.with_borrow_mut(|waiting| *waiting = Some(Box::new(heard)));
}

/// The drawings have come.
pub fn come(bytes: &[u8]) {
    WAITING.with_borrow(|waiting| {
        if let Some(heard) = waiting {
            heard(bytes);
        }
    });
}
