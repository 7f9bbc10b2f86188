//! How the bench sums up what it measures, and when it refuses to.

#[path = "../../benches/visits/stats.rs"]
mod stats;

use stats::{NOISE, is_calm, median, quantile, spread};

#[test]
fn half_of_the_values_lie_on_each_side_of_the_median() {
    assert_eq!(median(&[3.0, 1.0, 2.0]), 2.0);
    assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), 2.5);
    assert_eq!(median(&[7.0]), 7.0);
}

#[test]
fn a_share_lies_between_neighbours_by_line() {
    let values = [0.0, 10.0, 20.0, 30.0, 40.0];
    assert_eq!(quantile(&values, 0.0), 0.0);
    assert_eq!(quantile(&values, 0.95), 38.0);
    assert_eq!(quantile(&values, 1.0), 40.0);
}

#[test]
fn nothing_measured_is_no_figure() {
    assert!(median(&[]).is_nan());
    assert!(spread(&[]).is_nan());
}

#[test]
fn a_noisy_machine_is_refused_and_so_is_one_that_nothing_is_known_of() {
    assert!(is_calm(spread(&[100.0, 102.0, 98.0, 101.0, 99.0])));
    assert!(!is_calm(spread(&[100.0, 300.0, 90.0, 250.0, 80.0])));
    assert!(is_calm(NOISE));
    assert!(!is_calm(f64::NAN));
}
