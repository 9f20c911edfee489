//! Growth from invitations alone: every customer invites once, one cycle after becoming one, in a
//! market without end (D. Skok, "Lessons Learned – Viral Marketing").

use rust_decimal::Decimal;

use super::loop_k::LoopK;
use crate::checks::{SMALLEST_POSITIVE, finite, not_negative, reaches, within};
use crate::{ModelError, Outcome, Reason};

/// Inputs of the viral formula.
#[shape(Eq, deny_unknown_fields)]
pub struct ViralInput {
    /// Customers at the start, ≥ 0.
    pub customers_at_start: Decimal,
    /// K: customers whom one customer brings, ≥ 0.
    pub k: Decimal,
    /// Days from becoming a customer to the customers one has invited, ≥ 0.000001. Days.
    pub cycle_days: Decimal,
}

/// Growth by the viral formula.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viral {
    at_start: f64,
    k: LoopK,
    cycle_days: f64,
}

impl Viral {
    /// Checks the inputs; `path` is where they stand in the request.
    ///
    /// # Errors
    /// A number outside its range.
    pub fn new(input: &ViralInput, path: &str) -> Result<Self, ModelError> {
        let at = |name: &str| format!("{path}.{name}");
        Ok(Self {
            at_start: not_negative(|| at("customers_at_start"), input.customers_at_start)?,
            k: not_negative(|| at("k"), input.k).map(|_| LoopK::typed(input.k))?,
            cycle_days: within(
                || at("cycle_days"),
                input.cycle_days,
                Some(SMALLEST_POSITIVE),
                None,
            )?,
        })
    }

    /// Cumulative customers after `days` (≥ 0), on the continuous curve
    /// `C₀·(K^(t/ct + 1) − 1)/(K − 1)` that runs through the whole cycles.
    pub fn customers(&self, days: f64) -> Outcome<f64> {
        self.after_cycles(days.max(0.0) / self.cycle_days)
    }

    /// Cumulative customers after `days` (≥ 0), counting finished cycles only.
    pub fn customers_in_whole_cycles(&self, days: f64) -> Outcome<f64> {
        self.after_cycles((days.max(0.0) / self.cycle_days + 1e-9).floor())
    }

    fn after_cycles(&self, cycles: f64) -> Outcome<f64> {
        // (K^n − 1)/(K − 1) with n = cycles + 1. Near K = 1 both differences cancel; `expm1` and
        // `ln_1p` keep every digit, so that no series is needed.
        let n = cycles + 1.0;
        let excess = -self.k.below_one();
        let sum = if self.k.value() == 0.0 {
            1.0
        } else if excess == 0.0 {
            n
        } else {
            (n * excess.ln_1p()).exp_m1() / excess
        };
        finite(self.at_start * sum)
    }

    /// Where the curve levels off: `C₀/(1 − K)`; unbounded from K = 1 on.
    pub fn limit(&self) -> Outcome<f64> {
        if self.at_start == 0.0 {
            Outcome::of(0.0)
        } else if self.k.sustains_itself() {
            Outcome::unbounded(Reason::SelfSustaining)
        } else {
            finite(self.at_start / self.k.below_one())
        }
    }

    /// Days until the cumulative customers are `goal`; never when the curve levels off below it.
    pub fn days_to_reach(&self, goal: f64) -> Outcome<f64> {
        if goal <= self.at_start {
            return Outcome::of(0.0);
        }
        if let Outcome::Value { value: limit } = self.limit()
            && reaches(goal, limit)
        {
            return Outcome::never(Reason::LevelsOff);
        }
        let excess = -self.k.below_one();
        let multiple = goal / self.at_start;
        let cycles = if excess == 0.0 {
            multiple - 1.0
        } else {
            (multiple * excess).ln_1p() / excess.ln_1p() - 1.0
        };
        finite(self.cycle_days * cycles)
    }

    /// Factor by which growth multiplies in a day: `K^(1/ct)`. K decides whether there is growth,
    /// the cycle how fast it is.
    pub fn growth_factor_per_day(&self) -> Outcome<f64> {
        finite(self.k.value().powf(1.0 / self.cycle_days))
    }

    /// Days in which the customers double: `ct·ln 2/ln K`; never for K ≤ 1.
    pub fn doubling_days(&self) -> Outcome<f64> {
        doubling_time(-self.k.below_one()).map(|cycles| cycles * self.cycle_days)
    }
}

/// Periods in which a quantity doubles that grows by the share `growth` in each (its factor less one);
/// never where it does not grow.
pub fn doubling_time(growth: f64) -> Outcome<f64> {
    if growth > 0.0 {
        finite(std::f64::consts::LN_2 / growth.ln_1p())
    } else {
        Outcome::never(Reason::NoGrowth)
    }
}
