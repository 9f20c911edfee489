//! Refusing inputs outside their domain, with the path they have in JSON.

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

use crate::{ModelError, Outcome, Reason};

/// Smallest number that counts as more than nothing, where zero makes no sense (the decay of an
/// asset, the cost of a bought customer).
pub(crate) const SMALLEST_POSITIVE: Decimal = Decimal::from_parts(1, 0, 0, false, 6);

/// Integers up to this, and powers of ten up to this one, are doubles exactly.
const EXACT_INTEGER: i128 = 1 << 53;
const EXACT_POWER: u32 = 22;

/// The decimal as the nearest `f64`.
pub(crate) fn real(value: Decimal) -> f64 {
    let (mantissa, scale) = (value.mantissa(), value.scale());
    if mantissa.abs() <= EXACT_INTEGER && scale <= EXACT_POWER {
        // Of two exact numbers, the quotient is the nearest double.
        return mantissa as f64 / 10_f64.powi(scale.cast_signed());
    }
    // Through text: `Decimal::to_f64` rounds twice and can miss the nearest double.
    value.to_string().parse().unwrap_or(f64::NAN)
}

/// A number within `min..=max`.
pub(crate) fn within(
    field: impl FnOnce() -> String,
    value: Decimal,
    min: Option<Decimal>,
    max: Option<Decimal>,
) -> Result<f64, ModelError> {
    if min.is_some_and(|min| value < min) || max.is_some_and(|max| value > max) {
        return Err(ModelError::OutOfRange {
            field: field(),
            value,
            min,
            max,
        });
    }
    Ok(real(value))
}

/// A fraction, 0…1.
pub(crate) fn fraction(field: impl FnOnce() -> String, value: Decimal) -> Result<f64, ModelError> {
    within(field, value, Some(Decimal::ZERO), Some(Decimal::ONE))
}

/// A number ≥ 0.
pub(crate) fn not_negative(
    field: impl FnOnce() -> String,
    value: Decimal,
) -> Result<f64, ModelError> {
    within(field, value, Some(Decimal::ZERO), None)
}

/// Largest amount that is accepted, either sign: sums and products of amounts stay within decimals.
pub(crate) const MAX_AMOUNT: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0); // 1e15

/// An amount, −1e15…1e15.
pub(crate) fn amount(field: &str, value: Decimal) -> Result<f64, ModelError> {
    within(
        || field.to_owned(),
        value,
        Some(-MAX_AMOUNT),
        Some(MAX_AMOUNT),
    )
}

/// A whole number within `min..=max`.
pub(crate) fn count(
    field: impl FnOnce() -> String,
    value: u32,
    min: u32,
    max: u32,
) -> Result<usize, ModelError> {
    within(field, value.into(), Some(min.into()), Some(max.into()))?;
    Ok(value as usize)
}

/// Refuses a list longer than `max`.
pub(crate) fn at_most(field: &str, found: usize, max: u32) -> Result<(), ModelError> {
    within(
        || field.to_owned(),
        found.into(),
        Some(Decimal::ZERO),
        Some(max.into()),
    )
    .map(drop)
}

/// A number, or the statement that it is too large to hold.
pub(crate) fn finite(value: f64) -> Outcome<f64> {
    if value.is_finite() {
        Outcome::of(value)
    } else {
        Outcome::undefined(Reason::TooLarge)
    }
}

/// Years in which a date may lie, whatever it is the date of.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A date of [`YEARS`].
pub(crate) fn date_in_range(field: &str, date: NaiveDate) -> Result<(), ModelError> {
    if YEARS.contains(&date.year()) {
        Ok(())
    } else {
        Err(inconsistent(field, "year_out_of_range"))
    }
}

/// A contradiction between fields.
pub(crate) fn inconsistent(field: impl Into<String>, rule: &'static str) -> ModelError {
    ModelError::Inconsistent {
        field: field.into(),
        rule,
    }
}

/// `x ≥ c` as the program compares figures with thresholds: a difference in the ninth digit is
/// the rounding of binary fractions, not a difference.
pub(crate) fn reaches(x: f64, c: f64) -> bool {
    x >= c - 1e-9 * c.abs()
}

/// A binary number within `min..=max`.
pub(crate) fn real_within(
    field: impl FnOnce() -> String,
    value: f64,
    min: f64,
    max: f64,
) -> Result<f64, ModelError> {
    if (min..=max).contains(&value) {
        return Ok(value);
    }
    Err(ModelError::OutOfRange {
        field: field(),
        value: shown(value),
        min: Some(shown(min)),
        max: Some(shown(max)),
    })
}

/// The number as a refusal shows it; beyond exact decimals, the largest there is.
fn shown(value: f64) -> Decimal {
    let text = format!("{value}");
    let largest = if value < 0.0 {
        Decimal::MIN
    } else {
        Decimal::MAX
    };
    text.parse().unwrap_or(largest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_is_the_nearest_double() {
        let mantissas = [
            0,
            1,
            3,
            12_345,
            9_007_199_254_740_991,
            9_007_199_254_740_993,
        ];
        for mantissa in mantissas {
            for scale in 0..=28 {
                for sign in [1, -1] {
                    let value = Decimal::from_i128_with_scale(sign * mantissa, scale);
                    let nearest: f64 = value.to_string().parse().unwrap();
                    assert_eq!(real(value), nearest, "{value}");
                }
            }
        }
        assert_eq!(real(Decimal::from_parts(0, 0, 0, true, 2)).to_bits(), 0);
    }
}
