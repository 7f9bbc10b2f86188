//! What a reader keeps at home, how it is written, and how two copies become one.
//!
//! Limits: pure. Each version of the form has a file of its own, which is never changed once it was published:
//! what any version wrote can be read for ever (invariant 8).

pub mod code;
pub mod generation;
pub mod kept;
pub mod stamped;
pub mod text;
pub mod v1;
