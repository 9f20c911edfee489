//! From a growth rate to K and back, when there is a time between a customer and the next.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Outcome, Reason};

use super::growth::rate_at_one;
use super::viral::finite;

/// How the time between a customer and the customers they bring is spread around its mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IntervalShape {
    /// Always the same: the largest K that a growth rate can mean.
    Fixed,
    /// Exponential.
    Exponential,
    /// Gamma of shape 2.
    GammaTwo,
}

/// K that a measured growth rate means: `1/M(−r)` with the moment-generating function of the
/// interval (Wallinga & Lipsitch 2007). `rate` is continuous growth per unit of time (`ln` of the
/// growth factor), `interval` the mean time in the same unit, ≥ 0.
///
/// Infeasible when customers cannot vanish as fast as the rate says at this interval.
pub fn k_from_growth(rate: f64, interval: f64, shape: IntervalShape) -> Outcome<f64> {
    let product = rate * interval;
    let base = match shape {
        IntervalShape::Fixed => return finite(product.exp()),
        IntervalShape::Exponential => 1.0 + product,
        IntervalShape::GammaTwo => 1.0 + product / 2.0,
    };
    if base <= 0.0 {
        return Outcome::infeasible(Reason::GoalOutOfReach);
    }
    finite(if shape == IntervalShape::GammaTwo {
        base * base
    } else {
        base
    })
}

/// Growth factor per step when one customer brings `k` customers after `delay` steps, for every
/// pair `(k, delay)`: the root of `Σ k·λ^(−delay) = 1`. Pairs with k ≤ 0 do not count; 0 without
/// any. Delays are ≥ 1.
pub fn growth_factor_of_delays(loops: &[(f64, u32)]) -> Outcome<f64> {
    let feeding: Vec<(f64, f64)> = loops
        .iter()
        .filter(|(k, _)| *k > 0.0)
        .map(|&(k, delay)| (k, f64::from(delay.max(1))))
        .collect();
    if feeding.is_empty() {
        return Outcome::of(0.0);
    }
    // Σ k·λ^(−d) in logarithms of λ, so that long delays cannot overflow on the way.
    let excess = |log_factor: f64| {
        let top = feeding
            .iter()
            .map(|&(k, delay)| k.ln() - delay * log_factor)
            .fold(f64::NEG_INFINITY, f64::max);
        let rest: f64 = feeding
            .iter()
            .map(|&(k, delay)| (k.ln() - delay * log_factor - top).exp())
            .sum();
        top + rest.ln()
    };
    finite(rate_at_one(excess).exp())
}
