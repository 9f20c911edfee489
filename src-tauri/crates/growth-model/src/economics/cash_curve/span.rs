//! Cash of all the customers who are acquired within a span of time (MATHEMATICS.md A.13).

use rust_decimal::Decimal;

use super::Cohort;
use crate::economics::Inputs;
use crate::{ModelError, Outcome};

/// A span of time that money is said for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CashSpan {
    /// 90 days: what is acquired in three months, seen for 90 days.
    Days90,
    /// 12 months.
    Months12,
}

impl CashSpan {
    /// Months in which customers are acquired.
    pub(crate) fn months(self) -> u32 {
        match self {
            Self::Days90 => 3,
            Self::Months12 => 12,
        }
    }

    /// Length. Days.
    pub(crate) fn days(self, days_per_month: Decimal) -> Option<Decimal> {
        match self {
            Self::Days90 => Some(Decimal::from(90)),
            Self::Months12 => days_per_month.checked_mul(self.months().into()),
        }
    }
}

/// Cash within a span when the customers of the scenario are acquired anew at the start of each of its
/// months: the cash curves of those months, what they cost included, each as far as the span reaches.
/// Negative where more was spent than came back. Money.
///
/// # Errors
/// [`ModelError`] when an input is outside its domain.
pub fn cash_in(inputs: &Inputs, span: CashSpan) -> Result<Outcome<Decimal>, ModelError> {
    inputs.validate()?;
    Ok(Cohort::new(inputs).and_then(|cohort| Outcome::exact(cohort.cash_in(span))))
}

impl Cohort {
    fn cash_in(&self, span: CashSpan) -> Option<Decimal> {
        let end = span.days(self.days_per_month)?;
        let payments = self.payments(span.months() + 1)?;
        let mut total = Decimal::ZERO;
        for month in 0..span.months() {
            let begun = self.days_per_month.checked_mul(month.into())?;
            total = total.checked_sub(self.cost)?;
            for (day, per_customer) in &payments {
                if begun.checked_add(*day)? < end {
                    total = total.checked_add(self.customers.checked_mul(*per_customer)?)?;
                }
            }
        }
        Some(total.normalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subscription() -> Inputs {
        serde_json::from_str(
            r#"{"model": "subscription", "gross_margin": "0.8",
                "subscription": {"arpa_per_month": "1900", "churn_per_month": "0.05"},
                "acquisition": {"marketing_cost": "720000", "leads": "2400", "new_customers": "150"}}"#,
        )
        .unwrap()
    }

    fn cash(inputs: &Inputs, span: CashSpan) -> Decimal {
        *cash_in(inputs, span).unwrap().value().unwrap()
    }

    #[test]
    fn three_months_are_three_cohorts() {
        // 150 customers at 1,520 a month: payments on days 0, 30, 60 of three, two and one month, of whom
        // 0.95 stay each month, less 3 × 720,000.
        let per_month = Decimal::from(150 * 1520);
        let kept = Decimal::from(3) + Decimal::new(95, 2) * Decimal::TWO + Decimal::new(9025, 4);
        assert_eq!(
            cash(&subscription(), CashSpan::Days90),
            per_month * kept - Decimal::from(3 * 720_000)
        );
    }

    #[test]
    fn twelve_months_are_the_sum_of_their_curves() {
        let inputs = subscription();
        let curve = super::super::cash_curve(&inputs, 12).unwrap();
        let points = &curve.value().unwrap().points;
        // Month m sees 12 − m payments of its curve.
        let sum: Decimal = (1..=12).map(|payments| points[payments].cumulative).sum();
        assert_eq!(cash(&inputs, CashSpan::Months12), sum.normalize());
    }

    #[test]
    fn orders_fall_on_their_days_and_what_comes_after_the_span_is_not_seen() {
        let inputs: Inputs = serde_json::from_str(
            r#"{"model": "one_off", "gross_margin": "0.5",
                "one_off": {"average_order_value": "100", "purchases_per_lifetime": "3",
                            "lifetime_days": "150"},
                "acquisition": {"marketing_cost": "1000", "new_customers": "10"}}"#,
        )
        .unwrap();
        // Orders on days 0, 50, 100 of each cohort; cohorts on days 0, 30, 60: 2 + 2 + 1 orders.
        assert_eq!(
            cash(&inputs, CashSpan::Days90),
            Decimal::from(10 * 50 * 5 - 3000)
        );
    }

    #[test]
    fn what_is_missing_is_said() {
        let outcome = cash_in(&Inputs::default(), CashSpan::Months12).unwrap();
        assert!(matches!(outcome, Outcome::Missing { .. }), "{outcome:?}");
    }
}
