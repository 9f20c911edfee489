//! One loop beside a constant inflow of paid customers, per cycle and per step.

use rust_decimal::Decimal;

use crate::{Outcome, Reason};

use super::loop_k::LoopK;
use super::viral::doubling_time;
use crate::checks::{finite, real};

/// Customers that one paid customer ends up as, directly and through the loop: `1/(1 − K)`.
/// Unbounded from K = 1 on (the formula would be negative there).
pub fn amplification(k: LoopK) -> Outcome<f64> {
    if k.sustains_itself() {
        Outcome::unbounded(Reason::SelfSustaining)
    } else {
        finite(1.0 / k.below_one())
    }
}

/// New customers per cycle that `n = K·n + p` settles at: `p/(1 − K)`. Undefined where nobody is
/// bought and K is 1: any number stays as it is.
pub fn steady_inflow(k: LoopK, paid_per_cycle: f64) -> Outcome<f64> {
    if paid_per_cycle == 0.0 && k.below_one() == 0.0 {
        return Outcome::undefined(Reason::NoNewCustomers);
    }
    if paid_per_cycle == 0.0 && !k.sustains_itself() {
        return Outcome::of(0.0);
    }
    amplification(k).and_then(|factor| finite(factor * paid_per_cycle))
}

/// Share of the new customers that the loop earns in the long run: K below 1, everything from
/// there on.
pub fn earned_share(k: LoopK) -> f64 {
    k.value().min(1.0)
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
    brought: f64,
    churn: f64,
    /// b − c, exact.
    net: f64,
    paid: f64,
}

impl ActiveBase {
    /// `churn` is c, the share of the base that leaves in a step, 0…1; `brought` is b, the customers
    /// that an active customer brings in a step, 0…1e15; `paid` is p, those from elsewhere, ≥ 0.
    pub fn new(churn: Decimal, brought: Decimal, paid: f64) -> Self {
        Self {
            brought: real(brought),
            churn: real(churn),
            net: brought.checked_sub(churn).map_or(real(brought), real),
            paid,
        }
    }

    /// λ = 1 − c + b: the factor per step.
    pub fn growth_factor(&self) -> f64 {
        1.0 + self.net
    }

    /// K = b/c, above 1 exactly when λ is; unbounded when nobody leaves, undefined when nobody comes
    /// either.
    pub fn k(&self) -> Outcome<f64> {
        match (self.brought == 0.0, self.churn == 0.0) {
            (true, true) => Outcome::undefined(Reason::NoReproduction),
            (false, true) => Outcome::unbounded(Reason::NoChurn),
            _ => finite(self.brought / self.churn),
        }
    }

    /// Active customers in the long run: `p/(c − b)`, unbounded unless b < c; undefined where nobody
    /// comes from elsewhere and b = c, so that any number stays as it is.
    pub fn steady_state(&self) -> Outcome<f64> {
        if self.net < 0.0 {
            return finite(self.paid / -self.net);
        }
        if self.net == 0.0 && self.paid == 0.0 {
            return Outcome::undefined(Reason::NoNewCustomers);
        }
        Outcome::unbounded(if self.churn == 0.0 {
            Reason::NoChurn
        } else {
            Reason::SelfSustaining
        })
    }

    /// Steps in which the base doubles without paid customers; never for λ ≤ 1.
    pub fn doubling_steps(&self) -> Outcome<f64> {
        doubling_time(self.net)
    }
}
