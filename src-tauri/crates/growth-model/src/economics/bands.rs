//! Bands and verdicts (MATHEMATICS.md A.6).

use rust_decimal::Decimal;

use super::{Band, FigureName, VerdictReason};
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

/// What decides the verdict on a client: the weaker of LTV/CAC and payback. A loss is known from the
/// ratio alone.
pub(crate) fn verdict_reason(
    ltv_to_cac: &Outcome<Decimal>,
    payback: &Outcome<Decimal>,
) -> Outcome<VerdictReason> {
    let ratio = ratio_band(ltv_to_cac);
    if ratio == Some(Band::DestroysValue) {
        return Outcome::of(VerdictReason::LosesMoney);
    }
    match (ratio, payback_band(payback)) {
        (Some(_), Some(Band::RedesignFunnel)) => Outcome::of(VerdictReason::FixPayback),
        (Some(Band::BelowTarget), Some(_)) => Outcome::of(VerdictReason::FixMargin),
        (Some(_), Some(Band::SlowPayback)) => Outcome::of(VerdictReason::RunDoNotScaleYet),
        (Some(_), Some(_)) => Outcome::of(VerdictReason::Scale),
        (known, days) => why(known, ltv_to_cac)
            .zip(why(days, payback))
            .map(|_| VerdictReason::FixMargin),
    }
}

/// Nothing where a band is known, otherwise why it is not.
fn why(band: Option<Band>, outcome: &Outcome<Decimal>) -> Outcome<()> {
    match band {
        Some(_) => Outcome::of(()),
        None => outcome.clone().map(|_| ()),
    }
}
