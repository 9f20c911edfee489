//! What a given number of visitors can show.

use rust_decimal::Decimal;

use super::effect::{Effect, EffectSizes, Metric, MetricPlan};
use super::input::{alpha, target_power, usual_alpha, usual_power, whole};
use crate::statistics::bisect;
use crate::{ModelError, Outcome, Reason};

/// An effect and the visitors to see it with.
#[shape(Eq, deny_unknown_fields)]
pub struct PowerInput {
    /// What is measured.
    pub metric: MetricPlan,
    /// The effect.
    pub effect: Effect,
    /// Visitors of the control, a whole number 0…10¹².
    pub control_visitors: Decimal,
    /// Visitors of the variant, a whole number 0…10¹².
    pub variant_visitors: Decimal,
    /// Accepted chance of a false alarm, 0.0001…0.5.
    #[serde(default = "usual_alpha")]
    pub alpha: Decimal,
}

/// The chance to see an effect.
#[shape]
pub struct Power {
    /// The effect, said in both ways.
    pub effect: EffectSizes,
    /// Chance that a two-sided test is significant when the effect is there.
    pub power: Outcome<f64>,
    /// The part of it in which the test points the wrong way.
    pub wrong_direction: Outcome<f64>,
}

/// The chance that the test with these visitors is significant:
/// `Φ((δ − z s₀)/s₁) + Φ((−δ − z s₀)/s₁)`, with s₀ and s₁ the standard errors without and with the
/// effect.
///
/// # Errors
/// As [`MetricPlan`] and [`Effect`] say; visitors that are negative or not whole; `alpha` outside
/// 0.0001…0.5.
pub fn power(input: &PowerInput) -> Result<Power, ModelError> {
    let metric = input.metric.metric("metric")?;
    let delta = input.effect.on(metric, "effect")?;
    let visitors = visitors(input.control_visitors, input.variant_visitors)?;
    let alpha = alpha(input.alpha)?;
    let both = visitors.map(|(a, b)| metric.power(delta, a, b, alpha));
    Ok(Power {
        effect: metric.sizes(delta),
        power: both.clone().map(|(right, wrong)| (right + wrong).min(1.0)),
        wrong_direction: both.map(|(_, wrong)| wrong),
    })
}

/// The visitors of an experiment, and how sure it should be.
#[shape(Eq, deny_unknown_fields)]
pub struct DetectableInput {
    /// What is measured.
    pub metric: MetricPlan,
    /// Visitors of the control, a whole number 0…10¹².
    pub control_visitors: Decimal,
    /// Visitors of the variant, a whole number 0…10¹².
    pub variant_visitors: Decimal,
    /// Accepted chance of a false alarm, 0.0001…0.5.
    #[serde(default = "usual_alpha")]
    pub alpha: Decimal,
    /// Wanted chance to see the effect, above `alpha` and up to 0.9999.
    #[serde(default = "usual_power")]
    pub power: Decimal,
}

/// The smallest effects that an experiment sees.
#[shape]
pub struct Detectable {
    /// The smallest rise. Infeasible where not even the largest possible rise is seen.
    pub rise: Outcome<EffectSizes>,
    /// The smallest fall, which differs from the rise for a rate.
    pub fall: Outcome<EffectSizes>,
}

/// The smallest effects that are seen with the wanted power: the roots of [`power`].
///
/// # Errors
/// As [`power()`]; a wanted power that is not above `alpha`.
pub fn detectable(input: &DetectableInput) -> Result<Detectable, ModelError> {
    let metric = input.metric.metric("metric")?;
    let visitors = visitors(input.control_visitors, input.variant_visitors)?;
    let false_alarms = alpha(input.alpha)?;
    let wanted = target_power(input.power, input.alpha)?;
    let smallest = |sign: f64| {
        visitors.clone().and_then(|(a, b)| {
            smallest_effect(metric, sign, |delta| {
                let (right, wrong) = metric.power(delta, a, b, false_alarms);
                right + wrong >= wanted
            })
        })
    };
    Ok(Detectable {
        rise: smallest(1.0),
        fall: smallest(-1.0),
    })
}

/// The smallest effect in the direction of `sign` for which `seen` holds.
pub(super) fn smallest_effect(
    metric: Metric,
    sign: f64,
    seen: impl Fn(f64) -> bool,
) -> Outcome<EffectSizes> {
    // As far as a rate can go; a mean has no end.
    let (start, end) = match metric {
        Metric::Rate { baseline } => {
            let room = if sign > 0.0 { 1.0 - baseline } else { baseline };
            (room * 1e-6, room * (1.0 - 1e-9))
        }
        Metric::Mean { deviation, .. } => (deviation * 1e-6, deviation * 1e12),
    };
    let mut high = start;
    while !seen(sign * high) {
        if high >= end {
            return Outcome::infeasible(Reason::GoalOutOfReach);
        }
        high = (high * 2.0).min(end);
    }
    let size = bisect(0.0, high, |size| !seen(sign * size));
    Outcome::of(metric.sizes(sign * size))
}

fn visitors(control: Decimal, variant: Decimal) -> Result<Outcome<(f64, f64)>, ModelError> {
    let a = whole(|| "control_visitors".to_owned(), control, 0)?;
    let b = whole(|| "variant_visitors".to_owned(), variant, 0)?;
    Ok(if a == 0 || b == 0 {
        Outcome::undefined(Reason::NoVisitors)
    } else {
        Outcome::of((a as f64, b as f64))
    })
}
