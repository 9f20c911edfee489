//! Refusals and exact quotients that the whole audit shares.

use rust_decimal::Decimal;

pub(super) use crate::checks::{inconsistent, reaches, real};
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

/// Refuses a list longer than `max`.
pub(super) fn at_most(field: &str, found: usize, max: u32) -> Result<(), ModelError> {
    within(
        || field.to_owned(),
        Decimal::from(found),
        Decimal::ZERO,
        max.into(),
    )
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

/// `numerator / denominator`, or nothing when the denominator is zero. Both are brought to the same
/// scale first, so that equal fractions give equal bits and ties are found exactly.
pub(super) fn quotient(mut numerator: Decimal, mut denominator: Decimal) -> Option<f64> {
    if denominator.is_zero() {
        return None;
    }
    let scale = numerator.scale().max(denominator.scale());
    numerator.rescale(scale);
    denominator.rescale(scale);
    Some(numerator.mantissa() as f64 / denominator.mantissa() as f64)
}
