//! Small numbers: a Galton–Watson process in which every customer brings Poisson(K) others.

use crate::checks::finite;
use crate::{Outcome, Reason};

use super::loop_k::LoopK;

/// Probability that the chain of invitations that `seeds` customers start dies out: `qⁿ`, where q
/// is the smallest root of `q = exp(K(q − 1))`; 1 for K ≤ 1. `k` is ≥ 0.
pub fn extinction_probability(k: f64, seeds: f64) -> f64 {
    if k <= 1.0 || seeds <= 0.0 {
        return 1.0;
    }
    // The difference of both sides is convex and positive at 0, so Newton's steps from 0 rise
    // towards the smallest root and never pass it.
    let mut q = 0.0_f64;
    for _ in 0..200 {
        let image = (k * (q - 1.0)).exp();
        let step = (image - q) / (1.0 - k * image);
        if step > 0.0 {
            q += step;
        } else {
            break;
        }
    }
    q.min(1.0).powf(seeds)
}

/// Mean of all customers that one seed ends up as, itself included: `1/(1 − K)`.
pub fn total_progeny_mean(k: LoopK) -> Outcome<f64> {
    super::inflow::amplification(k)
}

/// Variance of all customers that one seed ends up as: `K/(1 − K)³`.
pub fn total_progeny_variance(k: LoopK) -> Outcome<f64> {
    if k.sustains_itself() {
        Outcome::unbounded(Reason::SelfSustaining)
    } else {
        finite(k.value() / k.below_one().powi(3))
    }
}

/// Mean size of a generation: `C₀·Kⁿ`.
pub fn generation_mean(k: f64, seeds: f64, generation: u32) -> Outcome<f64> {
    finite(seeds * k.powf(f64::from(generation)))
}

/// Variance of the size of a generation: `C₀·K·K^(n−1)·(Kⁿ − 1)/(K − 1)`, which is `C₀·n` at K = 1.
pub fn generation_variance(k: f64, seeds: f64, generation: u32) -> Outcome<f64> {
    if generation == 0 || k == 0.0 {
        return Outcome::of(0.0);
    }
    let n = f64::from(generation);
    let excess = k - 1.0;
    let sum = if excess == 0.0 {
        n
    } else {
        (n * excess.ln_1p()).exp_m1() / excess
    };
    finite(seeds * k.powf(n) * sum)
}
