//! The kinds of question, and rounds in which to meet them.

/// All kinds that the bank has questions of; the test goes on until it has met each.
pub(crate) const KINDS: [&str; 10] = [
    "which-of-two",
    "one-other-both",
    "best-of-three",
    "choose-two",
    "sort-cards",
    "match-pairs",
    "what-next",
    "could-ask",
    "do-sources-agree",
    "which-picture",
];

/// The pairs whose rounds of eight hold every kind between them; the walk in `screens` proves which kinds there are.
pub(crate) const PAIRS: [&str; 8] = [
    "php-hai",
    "php-hipec",
    "hai-tace",
    "tace-chemo",
    "rfa-cryo",
    "chemo-targeted",
    "ihp-hipec",
    "php-ihp",
];
