//! From a growth rate to K and back, when there is a time between a customer and the next.

use crate::checks::finite;
use crate::{Outcome, Reason};

use super::growth::rate_at_one;
use super::loop_k::LoopK;

/// How the time between a customer and the customers they bring is spread around its mean.
#[shape(Copy, Eq, Hash)]
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

/// Growth rate per step (the logarithm of the growth factor) when one customer brings `k` customers
/// after `delay` steps, for every pair `(k, delay)`: the root of `Σ k·e^(−rate·delay) = 1`. Pairs with
/// k ≤ 0 do not count; −∞ without any. Delays are ≥ 1.
pub fn growth_rate_of_delays(loops: &[(LoopK, u32)]) -> f64 {
    let feeding: Vec<(f64, f64)> = loops
        .iter()
        .filter(|(k, _)| k.value() > 0.0)
        .map(|&(k, delay)| (k.value(), f64::from(delay.max(1))))
        .collect();
    if feeding.is_empty() {
        return f64::NEG_INFINITY;
    }
    let longest = feeding.iter().map(|(_, delay)| *delay).fold(0.0, f64::max);
    // Σ k − 1, with all its digits for a single loop.
    let excess_at_zero = match loops {
        [(k, _)] => -k.below_one(),
        _ => feeding.iter().map(|(k, _)| k).sum::<f64>() - 1.0,
    };
    // ln Σ k·e^(−rate·d). Far from no growth in logarithms, so that long delays cannot overflow on the
    // way; near to it as what is left of one, so that nothing cancels.
    let excess = |rate: f64| {
        if rate.abs() * longest < 0.5 {
            let discounted: f64 = feeding
                .iter()
                .map(|&(k, delay)| k * (-delay * rate).exp_m1())
                .sum();
            return (excess_at_zero + discounted).max(-1.0).ln_1p();
        }
        let top = feeding
            .iter()
            .map(|&(k, delay)| k.ln() - delay * rate)
            .fold(f64::NEG_INFINITY, f64::max);
        let rest: f64 = feeding
            .iter()
            .map(|&(k, delay)| (k.ln() - delay * rate - top).exp())
            .sum();
        top + rest.ln()
    };
    rate_at_one(excess)
}

/// Growth factor per unit of time and time in which a quantity doubles that grows at a rate, the
/// logarithm of that factor.
pub fn factor_and_doubling_time(rate: f64) -> (Outcome<f64>, Outcome<f64>) {
    let doubling = if rate > 0.0 {
        finite(std::f64::consts::LN_2 / rate)
    } else {
        Outcome::never(Reason::NoGrowth)
    };
    (finite(rate.exp()), doubling)
}
