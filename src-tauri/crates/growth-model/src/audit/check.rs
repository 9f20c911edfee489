//! Refusals and exact quotients that the whole audit shares.

use rust_decimal::Decimal;

pub(super) use crate::checks::{at_most, inconsistent, reaches, real};
use crate::{ModelError, checks};

/// Refuses a value outside `min..=max`; `field` is its path in JSON.
pub(super) fn within(
    field: impl FnOnce() -> String,
    value: Decimal,
    min: Decimal,
    max: Decimal,
) -> Result<(), ModelError> {
    checks::within(field, value, Some(min), Some(max)).map(drop)
}

/// Refuses an `f64` that is not finite or outside `min..=max`.
pub(super) fn within_f64(
    field: impl FnOnce() -> String,
    value: f64,
    min: i32,
    max: i32,
) -> Result<(), ModelError> {
    if value.is_nan() {
        return Err(inconsistent(field(), "not_a_number"));
    }
    if value >= f64::from(min) && value <= f64::from(max) {
        return Ok(());
    }
    // What a Decimal cannot hold is shown as the nearest that it can.
    let nearest = if value < 0.0 {
        Decimal::MIN
    } else {
        Decimal::MAX
    };
    Err(ModelError::OutOfRange {
        field: field(),
        value: Decimal::try_from(value).unwrap_or(nearest),
        min: Some(min.into()),
        max: Some(max.into()),
    })
}

/// Refuses an id that is empty or stands twice.
pub(super) fn unique<'a>(
    seen: &mut std::collections::BTreeSet<&'a str>,
    field: impl FnOnce() -> String,
    id: &'a str,
) -> Result<(), ModelError> {
    if id.trim().is_empty() {
        return Err(ModelError::Required { field: field() });
    }
    if seen.insert(id) {
        Ok(())
    } else {
        Err(inconsistent(field(), "duplicate_id"))
    }
}

/// `numerator / denominator`, or nothing when the denominator is zero. Equal fractions give equal bits,
/// so that ties are found exactly: both are reduced to lowest terms before they are divided. Neither is
/// negative.
pub(super) fn quotient(numerator: Decimal, denominator: Decimal) -> Option<f64> {
    if denominator.is_zero() {
        return None;
    }
    let (mut above, mut below) = (numerator.mantissa(), denominator.mantissa());
    let shared = greatest_common_divisor(above, below);
    (above, below) = (above / shared, below / shared);
    // What is left is above/below · 10^power.
    let mut power = i64::from(denominator.scale()) - i64::from(numerator.scale());
    let shortened = if power > 0 { &mut below } else { &mut above };
    while power != 0 && *shortened % 10 == 0 && *shortened != 0 {
        *shortened /= 10;
        power -= power.signum();
    }
    // A factor of 2 or 5 alone is left: the other side takes its partner.
    let widened = if power > 0 { &mut above } else { &mut below };
    let mut left = power.unsigned_abs();
    while left > 0
        && let Some(more) = widened.checked_mul(10)
    {
        *widened = more;
        left -= 1;
    }
    let shared = greatest_common_divisor(above, below);
    let rest = 10_f64.powi(i32::try_from(left).unwrap_or(i32::MAX));
    let fraction = (above / shared) as f64 / (below / shared) as f64;
    Some(if power > 0 {
        fraction * rest
    } else {
        fraction / rest
    })
}

fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}
