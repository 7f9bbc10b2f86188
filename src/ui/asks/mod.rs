//! The page of the questions for the care team: in order, large, on paper, as a code, from a link.

pub mod brought_card;
pub mod codes;
pub mod general;
pub mod large;
pub mod page;
pub mod take_along;
