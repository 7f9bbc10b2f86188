//! Chance: the seed of a round.

/// A seed that differs from round to round. No secret hangs on it, so `Math.random` is enough.
pub fn seed() -> u64 {
    // 2^53 keeps every digit of the fraction that an f64 holds.
    (js_sys::Math::random() * 9_007_199_254_740_992.0) as u64
}
