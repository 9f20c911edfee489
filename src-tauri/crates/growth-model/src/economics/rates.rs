//! The same rate per day, month and year (MATHEMATICS.md A.2). An annual rate is never divided by 12.

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::scalar::Exact;
use super::{Assumptions, Domain, InputField};
use crate::{ModelError, Outcome};

/// A rate and its period.
#[shape(Eq, deny_unknown_fields)]
pub struct RateInput {
    /// What kind of rate it is.
    pub kind: RateKind,
    /// The rate: a churn 0…1, a growth −0.99…10. Fraction per `period`.
    pub rate: Decimal,
    /// Its period.
    pub period: Period,
    /// Days in a month, 28…31. A year has twelve such months.
    #[serde(default = "default_days_per_month")]
    pub days_per_month: Decimal,
}

/// What kind of rate it is.
#[shape(Copy, Eq, Hash)]
pub enum RateKind {
    /// A share that is lost: what stays is multiplied, `c_month = 1 − (1 − c_year)^(1/12)`.
    Churn,
    /// A growth, a discount or an interest: `d_month = (1 + d_year)^(1/12) − 1`.
    Growth,
}

/// A period of time.
#[shape(Copy, Eq, Hash)]
pub enum Period {
    /// A day.
    Day,
    /// A month.
    Month,
    /// Twelve months.
    Year,
}

/// The same rate over other periods, to 15 digits; the given one is as it was given.
#[shape(Eq)]
pub struct Rates {
    /// Fraction per day.
    pub per_day: Outcome<Decimal>,
    /// Fraction per month.
    pub per_month: Outcome<Decimal>,
    /// Fraction per year.
    pub per_year: Outcome<Decimal>,
}

fn default_days_per_month() -> Decimal {
    Assumptions::default().days_per_month
}

/// The same rate per day, month and year.
///
/// # Errors
/// [`ModelError`] when the rate or the days of a month are outside their range.
pub fn convert_rate(input: &RateInput) -> Result<Rates, ModelError> {
    let domain = match input.kind {
        RateKind::Churn => Domain {
            min: Decimal::ZERO,
            max: Decimal::ONE,
            whole: false,
        },
        RateKind::Growth => InputField::DiscountPerMonth.domain(),
    };
    domain.check("rate", input.rate)?;
    let days = InputField::DaysPerMonth.domain();
    days.check("days_per_month", input.days_per_month)?;
    let per = |period| converted(input, period);
    Ok(Rates {
        per_day: per(Period::Day),
        per_month: per(Period::Month),
        per_year: per(Period::Year),
    })
}

fn converted(input: &RateInput, period: Period) -> Outcome<Decimal> {
    if period == input.period {
        return Outcome::of(input.rate.normalize());
    }
    let sign = match input.kind {
        RateKind::Churn => -1.0,
        RateKind::Growth => 1.0,
    };
    let days = input.days_per_month.to_f64().unwrap_or(f64::NAN);
    let length = |period| match period {
        Period::Day => 1.0,
        Period::Month => days,
        Period::Year => 12.0 * days,
    };
    let rate = input.rate.to_f64().unwrap_or(f64::NAN);
    // (1 ± rate)^(length) ∓ 1, without cancellation for small rates.
    let factor = length(period) / length(input.period);
    let rate = sign * ((sign * rate).ln_1p() * factor).exp_m1();
    Outcome::exact(Exact::approximate(rate).0)
}
