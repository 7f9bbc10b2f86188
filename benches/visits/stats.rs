//! Medians, and how far apart half of the values lie.

/// A measured value.
pub(crate) type Sample = f64;

/// Half of the visits to the plainest page may lie this far apart; beyond it, differences of a fifth mean nothing.
pub(crate) const NOISE: f64 = 0.25;

/// Whether a machine is calm enough for its figures to be printed. Where nothing was measured, it is not.
pub(crate) fn is_calm(noise: f64) -> bool {
    noise <= NOISE
}

/// The value with as many below as above; NaN of nothing.
pub(crate) fn median(samples: &[Sample]) -> Sample {
    quantile(samples, 0.5)
}

/// The value below which this share lies, between neighbours by line.
pub(crate) fn quantile(samples: &[Sample], share: f64) -> Sample {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(last) = sorted.len().checked_sub(1) else {
        return f64::NAN;
    };
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss
    )]
    let (place, below) = {
        let place = share * last as f64;
        (place, place.floor() as usize)
    };
    let above = (below + 1).min(last);
    sorted[below] + (sorted[above] - sorted[below]) * place.fract()
}

/// How far apart the middle half lies, as a share of the median.
pub(crate) fn spread(samples: &[Sample]) -> f64 {
    (quantile(samples, 0.75) - quantile(samples, 0.25)) / median(samples)
}
