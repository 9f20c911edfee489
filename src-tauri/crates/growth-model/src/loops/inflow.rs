//! One loop beside a constant inflow of paid customers, per cycle and per step.

use crate::{Outcome, Reason};

use super::viral::{doubling_time, finite};
use crate::checks::reaches;

/// Customers that one paid customer ends up as, directly and through the loop: `1/(1 − K)`.
/// Unbounded from K = 1 on (the formula would be negative there). `k` is ≥ 0.
pub fn amplification(k: f64) -> Outcome<f64> {
    if reaches(k, 1.0) {
        Outcome::unbounded(Reason::SelfSustaining)
    } else {
        finite(1.0 / (1.0 - k))
    }
}

/// New customers per cycle that `n = K·n + p` settles at: `p/(1 − K)`.
pub fn steady_inflow(k: f64, paid_per_cycle: f64) -> Outcome<f64> {
    if paid_per_cycle == 0.0 && !reaches(k, 1.0) {
        return Outcome::of(0.0);
    }
    amplification(k).and_then(|factor| finite(factor * paid_per_cycle))
}

/// Share of the new customers that the loop earns in the long run: K below 1, everything from
/// there on.
pub fn earned_share(k: f64) -> f64 {
    k.min(1.0)
}

/// New customers of cycle `cycle` when `n₀ = at_start` and `n_j = K·n_{j−1} + p`.
pub fn inflow_in_cycle(k: f64, paid_per_cycle: f64, at_start: f64, cycle: u32) -> Outcome<f64> {
    let mut inflow = at_start;
    for _ in 0..cycle {
        inflow = k * inflow + paid_per_cycle;
    }
    finite(inflow)
}

/// An active base that recruits from itself: `A' = (1 − c)·A + b·A + p`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ActiveBase {
    /// c: share of the base that leaves in a step, 0…1. Fraction per step.
    pub churn_per_step: f64,
    /// b: customers that an active customer brings in a step, ≥ 0.
    pub brought_per_step: f64,
    /// p: customers from elsewhere, ≥ 0. Customers per step.
    pub paid_per_step: f64,
}

impl ActiveBase {
    /// λ = 1 − c + b: the factor per step.
    pub fn growth_factor(&self) -> f64 {
        1.0 - self.churn_per_step + self.brought_per_step
    }

    /// K = b/c, above 1 exactly when λ is; unbounded when nobody leaves.
    pub fn k(&self) -> Outcome<f64> {
        recurring_k(self.brought_per_step, self.churn_per_step)
    }

    /// Active customers in the long run: `p/(c − b)`, unbounded unless b < c.
    pub fn steady_state(&self) -> Outcome<f64> {
        if reaches(self.brought_per_step, self.churn_per_step) {
            Outcome::unbounded(if self.churn_per_step == 0.0 {
                Reason::NoChurn
            } else {
                Reason::SelfSustaining
            })
        } else {
            finite(self.paid_per_step / (self.churn_per_step - self.brought_per_step))
        }
    }

    /// Steps in which the base doubles without paid customers; never for λ ≤ 1.
    pub fn doubling_steps(&self) -> Outcome<f64> {
        doubling_time(self.growth_factor())
    }
}

/// K of a loop in which an active customer brings `per_step` customers in every step and
/// `churn_per_step` of them leave: `b/c`.
pub fn recurring_k(per_step: f64, churn_per_step: f64) -> Outcome<f64> {
    if per_step == 0.0 {
        Outcome::of(0.0)
    } else if churn_per_step == 0.0 {
        Outcome::unbounded(Reason::NoChurn)
    } else {
        finite(per_step / churn_per_step)
    }
}
