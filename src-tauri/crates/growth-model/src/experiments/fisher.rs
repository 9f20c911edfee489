//! Fisher's exact test.

use super::input::Counts;

/// Two-sided p value of Fisher's exact test: the chance, with all margins given, of a table that is
/// at most as likely as the one observed. Tables within a ten-millionth of it count as equally
/// likely, as in R and SciPy.
///
/// Takes as many steps as the smallest margin; call it for small expected counts only.
pub(super) fn fisher_exact(control: Counts, variant: Counts) -> f64 {
    let converted = control.conversions + variant.conversions;
    let low = converted.saturating_sub(control.visitors);
    let high = converted.min(variant.visitors);
    let (n_a, n_b) = (control.n(), variant.n());
    let total = converted as f64;
    // Chance of k conversions in the variant, over that of k − 1.
    let step = |k: u64| {
        let k = k as f64;
        (n_b - k + 1.0) / k * (total - k + 1.0) / (n_a - total + k)
    };
    // Relative to the observed table: 1. Sums of logarithms, because far tables underflow, which
    // is what they should do.
    let observed = variant.conversions;
    let limit = 1.0 + 1e-7;
    let (mut at_most, mut all) = (1.0, 1.0);
    let mut count = |weight: f64| {
        all += weight;
        if weight <= limit {
            at_most += weight;
        }
    };
    let mut logarithm = 0.0_f64;
    for k in observed + 1..=high {
        logarithm += step(k).ln();
        count(logarithm.exp());
    }
    logarithm = 0.0;
    for k in (low + 1..=observed).rev() {
        logarithm -= step(k).ln();
        count(logarithm.exp());
    }
    if all.is_finite() {
        (at_most / all).min(1.0)
    } else {
        // The observed table is more than 10³⁰⁸ times less likely than another.
        0.0
    }
}
