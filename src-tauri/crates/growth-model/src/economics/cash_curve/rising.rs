//! When the cost is back if a subscriber pays an amount more each month: no closed form, so searched.

use crate::economics::root::crossing;
use crate::economics::scalar::{Exact, geometric_sum, rising_sum};
use crate::{Outcome, Reason};
use rust_decimal::Decimal;

/// Payments are not looked at any further.
const MAX_PAYMENTS: u32 = 1 << 30;

/// One customer of the cohort, in numbers.
pub(super) struct Rising {
    pub(super) arrears: bool,
    pub(super) cac: f64,
    /// Margin of the first month.
    pub(super) margin: f64,
    /// What each further month adds to it; not zero, and of the same sign.
    pub(super) rise: f64,
    /// Share of the cash that the next payment keeps.
    pub(super) keep: f64,
    pub(super) days_per_month: f64,
}

impl Rising {
    /// First payment after which the cumulative cash is no longer negative.
    pub(super) fn break_even_payment(&self) -> Outcome<u32> {
        if self.rise < 0.0 {
            return Outcome::never(Reason::NoMargin);
        }
        let enough = |payments: u32| self.returned(payments) >= self.cac * (1.0 - 1e-12);
        let mut high = 1;
        while !enough(high) {
            if high >= MAX_PAYMENTS {
                return Outcome::never(Reason::ChurnOutpacesPayback);
            }
            high *= 2;
        }
        let mut low = high / 2;
        while high - low > 1 {
            let middle = u32::midpoint(low, high);
            if enough(middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        Outcome::of(high)
    }

    /// Margin per acquired customer after so many payments.
    fn returned(&self, payments: u32) -> f64 {
        let steady = geometric_sum(&self.keep, payments);
        let risen = self.rise * rising_sum(&self.keep, payments);
        if self.arrears {
            ((self.margin + self.rise) * steady + risen) * self.keep
        } else {
            self.margin * steady + risen
        }
    }

    /// Days until the cost is back when customers pay, leave and pay more continuously.
    pub(super) fn payback_continuous(&self) -> Outcome<Decimal> {
        if self.rise < 0.0 {
            return Outcome::never(Reason::NoMargin);
        }
        let never = Outcome::never(Reason::ChurnOutpacesPayback);
        // Hazard per month; infinite when everybody leaves at once.
        let hazard = -self.keep.ln();
        let unreachable = hazard > 0.0 && self.cac >= (self.margin + self.rise / hazard) / hazard;
        if unreachable {
            return never;
        }
        let short = |months: f64| self.flow(months, hazard) - self.cac;
        let mut end = 1.0;
        while short(end) < 0.0 {
            end *= 2.0;
            if !f64::is_finite(end) {
                return never;
            }
        }
        let Some(months) = crossing(short, 0.0, end) else {
            return never;
        };
        let days = Exact::approximate(months * self.days_per_month).0;
        Outcome::exact(days)
    }

    /// `∫ (margin + rise·s)·e^(−hazard·s) ds` from 0 to `months`.
    fn flow(&self, months: f64, hazard: f64) -> f64 {
        let gone = hazard * months;
        // Where next to nobody leaves, the first terms of the series say it without cancellation.
        if gone.abs() < 1e-5 {
            let steady = months * (1.0 - gone / 2.0);
            let risen = months * months * (0.5 - gone / 3.0);
            return self.margin * steady + self.rise * risen;
        }
        let left = -(-gone).exp_m1();
        let steady = left / hazard;
        let risen = (left - gone * (-gone).exp()) / (hazard * hazard);
        self.margin * steady + self.rise * risen
    }
}
