//! Self-study: what is kept, how it is merged, what comes back when.

mod addresses;
mod clocks;
mod code;
mod damage;
mod golden;
mod laws;
mod made;
mod review;
mod rounds;
mod store;
