//! What the requests about experiments share of their input.

use rust_decimal::Decimal;

use crate::ModelError;
use crate::checks::{inconsistent, real, within};
use crate::statistics::normal_quantile;

/// Most visitors, conversions or units of one arm. Up to here an `f64` holds counts and their
/// products with rates exactly enough.
const MAX_COUNT: u64 = 1_000_000_000_000;
/// Most arms of one experiment, the control included.
pub(super) const MAX_ARMS: usize = 10;

/// Visitors of one arm and those of them who converted.
#[shape(Copy, Eq, deny_unknown_fields)]
pub struct RateArm {
    /// Visitors, a whole number 0…10¹².
    pub visitors: Decimal,
    /// Those of them who converted, a whole number 0…`visitors`.
    pub conversions: Decimal,
}

/// A checked [`RateArm`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) visitors: u64,
    pub(super) conversions: u64,
}

impl RateArm {
    pub(super) fn counts(&self, path: &str) -> Result<Counts, ModelError> {
        counts(path, self.visitors, self.conversions)
    }
}

/// Visitors and conversions of an arm that stands at `path`.
///
/// # Errors
/// A number that is negative, not whole or above 10¹², and more conversions than visitors (rule
/// `more_conversions_than_visitors`).
pub(super) fn counts(
    path: &str,
    visitors: Decimal,
    conversions: Decimal,
) -> Result<Counts, ModelError> {
    let visitors = whole(|| format!("{path}.visitors"), visitors, 0)?;
    let conversions = whole(|| format!("{path}.conversions"), conversions, 0)?;
    if conversions > visitors {
        return Err(inconsistent(
            format!("{path}.conversions"),
            "more_conversions_than_visitors",
        ));
    }
    Ok(Counts {
        visitors,
        conversions,
    })
}

impl Counts {
    /// Visitors.
    pub(super) fn n(self) -> f64 {
        self.visitors as f64
    }

    /// Conversions.
    pub(super) fn x(self) -> f64 {
        self.conversions as f64
    }

    /// Conversions / visitors; `None` without visitors.
    pub(super) fn rate(self) -> Option<f64> {
        (self.visitors > 0).then(|| self.x() / self.n())
    }
}

/// A whole number within `min..=10¹²`.
pub(super) fn whole(
    field: impl Fn() -> String,
    value: Decimal,
    min: u64,
) -> Result<u64, ModelError> {
    within(&field, value, Some(min.into()), Some(MAX_COUNT.into()))?;
    if !value.fract().is_zero() {
        return Err(ModelError::NotWhole {
            field: field(),
            value,
        });
    }
    u64::try_from(value.trunc()).map_err(|_| inconsistent(field(), "not_a_number"))
}

/// Refuses a list shorter than `min` or longer than `max`.
pub(super) fn length(field: &str, found: usize, min: usize, max: usize) -> Result<(), ModelError> {
    within(
        || field.to_owned(),
        found.into(),
        Some(min.into()),
        Some(max.into()),
    )
    .map(drop)
}

/// The chance of a false alarm: 0.0001…0.5.
pub(super) fn alpha(value: Decimal) -> Result<f64, ModelError> {
    within(
        || "alpha".to_owned(),
        value,
        Some(Decimal::new(1, 4)),
        Some(Decimal::new(5, 1)),
    )
}

/// The chance to see the effect, 0.0001…0.9999 and above `alpha`.
pub(super) fn target_power(value: Decimal, alpha: Decimal) -> Result<f64, ModelError> {
    let power = within(
        || "power".to_owned(),
        value,
        Some(Decimal::new(1, 4)),
        Some(Decimal::new(9999, 4)),
    )?;
    if value <= alpha {
        return Err(inconsistent("power", "power_not_above_alpha"));
    }
    Ok(power)
}

/// A rate that can go up and down: 0.000001…0.999999.
pub(super) fn open_rate(field: impl FnOnce() -> String, value: Decimal) -> Result<f64, ModelError> {
    within(
        field,
        value,
        Some(Decimal::new(1, 6)),
        Some(Decimal::new(999_999, 6)),
    )
}

/// A number that is not zero and whose square an `f64` still holds comfortably.
pub(super) fn moderate(
    field: impl Fn() -> String,
    value: Decimal,
    min: Option<Decimal>,
) -> Result<f64, ModelError> {
    let bound = Decimal::from(1_000_000_000_000_000_u64);
    within(&field, value, Some(min.unwrap_or(-bound)), Some(bound))
}

/// Two-sided critical value of the normal distribution.
pub(super) fn critical(alpha: f64) -> f64 {
    normal_quantile(1.0 - alpha / 2.0)
}

pub(super) fn usual_alpha() -> Decimal {
    Decimal::new(5, 2)
}

pub(super) fn usual_power() -> Decimal {
    Decimal::new(8, 1)
}

pub(super) fn one() -> Decimal {
    Decimal::ONE
}

/// A share above 0 and up to 1.
pub(super) fn positive_share(
    field: impl FnOnce() -> String,
    value: Decimal,
) -> Result<f64, ModelError> {
    within(
        field,
        value,
        Some(crate::checks::SMALLEST_POSITIVE),
        Some(Decimal::ONE),
    )
}

/// Visitors of each variant per visitor of the control: 0.01…100.
pub(super) fn allocation_ratio(value: Decimal) -> Result<f64, ModelError> {
    within(
        || "allocation_ratio".to_owned(),
        value,
        Some(Decimal::new(1, 2)),
        Some(Decimal::ONE_HUNDRED),
    )
}

/// The nearest decimal of a figure, for a message.
pub(super) fn shown(value: f64) -> Decimal {
    Decimal::try_from(value).unwrap_or_default()
}

/// The decimal as `f64`.
pub(super) fn number(value: Decimal) -> f64 {
    real(value)
}
