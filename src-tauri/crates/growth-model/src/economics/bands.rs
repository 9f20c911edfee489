//! Bands and verdicts (MATHEMATICS.md A.6).

use rust_decimal::Decimal;

use super::{Band, FigureName, Verdict};
use crate::{Outcome, Reason};

/// LTV/CAC from which growth pays: the guide's 3.
pub const TARGET_LTV_TO_CAC: Decimal = Decimal::from_parts(3, 0, 0, false, 0);
/// Payback below which a business may scale, in days: the guide's 45.
pub const TARGET_PAYBACK_DAYS: Decimal = Decimal::from_parts(45, 0, 0, false, 0);
/// Payback from which the funnel needs a redesign, in days: the guide's 90.
pub const REDESIGN_PAYBACK_DAYS: Decimal = Decimal::from_parts(90, 0, 0, false, 0);

/// What a threshold forgives, relative to it (MATHEMATICS.md 0).
pub(crate) const TOLERANCE: f64 = 1e-9;

/// `value ≥ threshold`, forgiving a relative 1e-9 that rounding may have taken
/// (MATHEMATICS.md 0).
pub fn at_least(value: Decimal, threshold: Decimal) -> bool {
    let forgiven = threshold.abs().checked_mul(Decimal::new(1, 9));
    let from = forgiven.and_then(|forgiven| threshold.checked_sub(forgiven));
    value >= from.unwrap_or(threshold)
}

/// Band of a figure, where the guide sets one.
pub(crate) fn band(name: FigureName, outcome: &Outcome<Decimal>) -> Option<Band> {
    match name {
        FigureName::LtvToCac => ratio_band(outcome),
        FigureName::PaybackDays => payback_band(outcome),
        FigureName::MarginPerLead => lead_band(outcome),
        _ => None,
    }
}

fn ratio_band(outcome: &Outcome<Decimal>) -> Option<Band> {
    match outcome {
        Outcome::Value { value } if at_least(*value, TARGET_LTV_TO_CAC) => Some(Band::Scale),
        Outcome::Value { value } if at_least(*value, Decimal::ONE) => Some(Band::BelowTarget),
        Outcome::Value { .. } => Some(Band::DestroysValue),
        Outcome::Unbounded {
            reason: Reason::EndlessLoss,
        } => Some(Band::DestroysValue),
        Outcome::Unbounded { .. } => Some(Band::Scale),
        _ => None,
    }
}

fn payback_band(outcome: &Outcome<Decimal>) -> Option<Band> {
    match outcome {
        Outcome::Value { value } if at_least(*value, REDESIGN_PAYBACK_DAYS) => {
            Some(Band::RedesignFunnel)
        }
        Outcome::Value { value } if at_least(*value, TARGET_PAYBACK_DAYS) => {
            Some(Band::SlowPayback)
        }
        Outcome::Value { .. } => Some(Band::FastPayback),
        Outcome::Never { .. } => Some(Band::RedesignFunnel),
        _ => None,
    }
}

fn lead_band(outcome: &Outcome<Decimal>) -> Option<Band> {
    match outcome {
        Outcome::Value { value } if *value > Decimal::ZERO => Some(Band::LeadEarns),
        Outcome::Value { .. } => Some(Band::LeadLoses),
        Outcome::Unbounded {
            reason: Reason::EndlessLoss,
        } => Some(Band::LeadLoses),
        Outcome::Unbounded { .. } => Some(Band::LeadEarns),
        _ => None,
    }
}

/// Verdict of a figure: of its band where it has one, otherwise why it has none.
fn verdict(name: FigureName, outcome: &Outcome<Decimal>) -> Outcome<Verdict> {
    match band(name, outcome) {
        Some(band) => Outcome::of(band.verdict()),
        None => outcome.clone().map(|_| Verdict::Watch),
    }
}

/// Overall traffic light: the worse of LTV/CAC and payback.
pub(crate) fn overall(
    ltv_to_cac: &Outcome<Decimal>,
    payback: &Outcome<Decimal>,
) -> Outcome<Verdict> {
    verdict(FigureName::LtvToCac, ltv_to_cac)
        .zip(verdict(FigureName::PaybackDays, payback))
        .map(|(ratio, days)| ratio.max(days))
}
