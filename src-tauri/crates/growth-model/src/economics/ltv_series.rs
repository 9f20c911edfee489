//! The lifetime value as a series of payments, with everything that may shape it at once
//! (MATHEMATICS.md A.4): churn, compounding and linear expansion, discount, horizon, time of payment.

use rust_decimal::Decimal;

use super::formulas::{self, Params};
use super::{Assumptions, Domain, InputField, Inputs, PaymentTiming, Subscription};
use crate::{ModelError, Outcome};

/// What shapes the payments of one customer.
#[shape(Eq, deny_unknown_fields)]
pub struct LtvSeriesInput {
    /// Margin of the first month, −1e15…1e15. Money per month.
    pub margin_per_month: Decimal,
    /// Customers lost in a month / customers at its start, 0…1. Fraction per month.
    pub churn_per_month: Decimal,
    /// Compounding growth of the margin of a customer who stays, −1…10. Fraction per month.
    #[serde(default)]
    pub expansion_per_month: Decimal,
    /// Margin that is added to a customer who stays with each month, −1e15…1e15. Money per month, per
    /// month.
    #[serde(default)]
    pub linear_expansion: Decimal,
    /// Discount, −0.99…10. Fraction per month.
    #[serde(default)]
    pub discount_per_month: Decimal,
    /// How many payments are looked at, 1…1200; absent means without end.
    pub horizon_months: Option<u32>,
    /// When a customer pays.
    #[serde(default)]
    pub payment_timing: PaymentTiming,
}

/// The lifetime value of a series of payments.
#[shape(Eq)]
pub struct LtvSeries {
    /// What a payment is worth against the one before: (1 − churn)(1 + expansion)/(1 + discount).
    pub ratio: Decimal,
    /// The lifetime value. Money per customer.
    pub lifetime_value: Outcome<Decimal>,
}

/// `Σ (margin + linear · k) · ratio^k`, from 0 for payment in advance, from 1 in arrears.
///
/// # Errors
/// [`ModelError`] when a value is outside its range.
pub fn ltv_series(input: &LtvSeriesInput) -> Result<LtvSeries, ModelError> {
    let largest = InputField::MarketingCost.domain().max;
    let money = Domain {
        min: -largest,
        max: largest,
        whole: false,
    };
    money.check("margin_per_month", input.margin_per_month)?;
    money.check("linear_expansion", input.linear_expansion)?;
    for (field, name, value) in [
        (
            InputField::ChurnPerMonth,
            "churn_per_month",
            input.churn_per_month,
        ),
        (
            InputField::ExpansionPerMonth,
            "expansion_per_month",
            input.expansion_per_month,
        ),
        (
            InputField::DiscountPerMonth,
            "discount_per_month",
            input.discount_per_month,
        ),
    ] {
        field.domain().check(name, value)?;
    }
    if let Some(months) = input.horizon_months {
        let domain = InputField::HorizonMonths.domain();
        domain.check("horizon_months", months.into())?;
    }
    // What is earned on a margin of one is the same series, whatever it is paid for.
    let p = Params::exact(&Inputs {
        subscription: Subscription {
            arpa_per_month: Some(input.margin_per_month),
            churn_per_month: Some(input.churn_per_month),
            expansion_per_month: Some(input.expansion_per_month),
            linear_expansion: Some(input.linear_expansion),
        },
        assumptions: Assumptions {
            discount_per_month: Some(input.discount_per_month),
            horizon_months: input.horizon_months,
            payment_timing: input.payment_timing,
            ..Assumptions::default()
        },
        ..Inputs::default()
    });
    Ok(LtvSeries {
        ratio: ratio(input).normalize(),
        lifetime_value: formulas::ltv_revenue(&p).outcome(),
    })
}

/// Bounded factors, and a divisor of at least 0.01.
fn ratio(input: &LtvSeriesInput) -> Decimal {
    let one = Decimal::ONE;
    (one - input.churn_per_month) * (one + input.expansion_per_month)
        / (one + input.discount_per_month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Reason;

    fn series(margin: i64, churn: &str) -> LtvSeriesInput {
        LtvSeriesInput {
            margin_per_month: margin.into(),
            churn_per_month: churn.parse().unwrap(),
            expansion_per_month: Decimal::ZERO,
            linear_expansion: Decimal::ZERO,
            discount_per_month: Decimal::ZERO,
            horizon_months: None,
            payment_timing: PaymentTiming::Advance,
        }
    }

    fn value(input: &LtvSeriesInput) -> Decimal {
        *ltv_series(input).unwrap().lifetime_value.value().unwrap()
    }

    #[test]
    fn the_closed_forms_of_the_series() {
        let base = series(1520, "0.05");
        assert_eq!(value(&base), 30_400.into());
        // m/c + G(1−c)/c²
        let growing = LtvSeriesInput {
            linear_expansion: 100.into(),
            ..base.clone()
        };
        assert_eq!(value(&growing), 68_400.into());
        // m(1−c)/c
        let arrears = LtvSeriesInput {
            payment_timing: PaymentTiming::Arrears,
            ..base.clone()
        };
        assert_eq!(value(&arrears), 28_880.into());
        // m(1+d)/d without churn
        let discounted = LtvSeriesInput {
            discount_per_month: Decimal::new(1, 2),
            ..series(1520, "0")
        };
        assert_eq!(value(&discounted).round_dp(6), 153_520.into());
        // m·H where nothing changes; only the first payment where everybody leaves
        let horizon = LtvSeriesInput {
            horizon_months: Some(36),
            ..series(1520, "0")
        };
        assert_eq!(value(&horizon), 54_720.into());
        assert_eq!(value(&series(1520, "1")), 1520.into());
    }

    #[test]
    fn a_churn_near_nothing_is_no_number_too_large() {
        assert_eq!(value(&series(1, "0.000000000000001")), 10i64.pow(15).into());
        let rising = LtvSeriesInput {
            linear_expansion: 1.into(),
            ..series(0, "0.0000000001")
        };
        // G(1−c)/c²
        let expected: Decimal = "99999999990000000000".parse().unwrap();
        assert_eq!(value(&rising), expected);
    }

    #[test]
    fn a_long_horizon_comes_to_the_endless_sum() {
        for timing in [PaymentTiming::Advance, PaymentTiming::Arrears] {
            let endless = LtvSeriesInput {
                expansion_per_month: Decimal::new(1, 2),
                linear_expansion: 7.into(),
                discount_per_month: Decimal::new(5, 3),
                payment_timing: timing,
                ..series(300, "0.06")
            };
            let finite = LtvSeriesInput {
                horizon_months: Some(1200),
                ..endless.clone()
            };
            let gap = (value(&endless) - value(&finite)).abs();
            assert!(gap < Decimal::new(1, 9), "{gap}");
        }
    }

    #[test]
    fn what_has_no_bound_says_so_and_why() {
        let reason = |input: &LtvSeriesInput| ltv_series(input).unwrap().lifetime_value;
        assert_eq!(reason(&series(1, "0")), Outcome::unbounded(Reason::NoChurn));
        let expanding = LtvSeriesInput {
            expansion_per_month: Decimal::new(1, 1),
            ..series(1, "0.05")
        };
        assert_eq!(
            reason(&expanding),
            Outcome::unbounded(Reason::ExpansionOutweighsChurn)
        );
        assert_eq!(
            reason(&series(-1, "0")),
            Outcome::unbounded(Reason::EndlessLoss)
        );
        assert_eq!(reason(&series(0, "0")), Outcome::of(Decimal::ZERO));
        let refused = ltv_series(&series(1, "-0.01")).unwrap_err();
        assert_eq!(refused.field(), "churn_per_month");
    }
}
