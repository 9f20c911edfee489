//! Answers that stay right however often one looks.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::input::{alpha, length, moderate, usual_alpha, whole};
use super::lift::Observed;
use super::sample::{Known, MetricSample};
use crate::checks::inconsistent;
use crate::statistics::Interval;
use crate::{ModelError, Outcome, Reason};

/// Most looks at one experiment.
const MAX_LOOKS: usize = 1_000;

/// Looks at a running experiment, each with all that was counted until then.
#[shape(Eq, deny_unknown_fields)]
pub struct SequentialInput {
    /// The looks in the order of time, 1…1000.
    pub looks: Vec<CumulativeLook>,
    /// Standard deviation of the effects that are thought possible: the planned smallest effect,
    /// absolute, > 0. Must be fixed before the start.
    pub tau: Decimal,
    /// Accepted chance of ever raising a false alarm, 0.0001…0.5.
    #[serde(default = "usual_alpha")]
    pub alpha: Decimal,
    /// Conversions that each arm must have before a look counts (rates only), 0…10¹²; the normal
    /// approximation needs about 30.
    #[serde(default = "usual_conversions")]
    pub min_conversions: Decimal,
    /// Visitors of both arms at which GrowthBook's interval is narrowest, 1…10¹².
    #[serde(default = "usual_tuning")]
    pub tuning_visitors: Decimal,
    /// GrowthBook's interval is of the lift instead of the difference.
    #[serde(default)]
    pub relative: bool,
}

fn usual_conversions() -> Decimal {
    Decimal::from(30)
}

fn usual_tuning() -> Decimal {
    Decimal::from(5_000)
}

/// One look.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct CumulativeLook {
    /// Day of the look, for the answer; not before the day of the look before.
    pub on: Option<NaiveDate>,
    /// The control since the start.
    pub control: MetricSample,
    /// The variant since the start.
    pub variant: MetricSample,
}

/// What the looks show.
#[shape]
pub struct SequentialResult {
    /// The looks, as given.
    pub looks: Vec<LookResult>,
    /// What follows at the last look.
    pub decision: SequentialDecision,
    /// Position of the first look, from 0, at which the always-valid p value fell to `alpha`.
    pub stopped_at: Outcome<usize>,
}

/// What may be done now.
#[shape(Copy, Eq)]
pub enum SequentialDecision {
    /// Too few conversions to say anything.
    TooEarly,
    /// Nothing is decided; looking again costs nothing.
    Continue,
    /// The variant is better.
    VariantBetter,
    /// The variant is worse.
    VariantWorse,
}

/// One look.
#[shape(skip_serializing_none)]
pub struct LookResult {
    /// Day, as given.
    pub on: Option<NaiveDate>,
    /// Variant − control.
    pub difference: Outcome<f64>,
    /// Enough conversions to count this look.
    pub counted: bool,
    /// Likelihood ratio Λ of the mixture against “no effect”.
    pub likelihood_ratio: Outcome<f64>,
    /// Always-valid p value: the smallest `1/Λ` so far, at most 1. Looks that do not count leave it.
    pub always_valid_p: f64,
    /// Always-valid interval of the difference at this look.
    pub interval: Outcome<Interval>,
    /// p value of GrowthBook's sequential test at this look.
    pub growthbook_p: Outcome<f64>,
    /// GrowthBook's confidence sequence at this look, of the difference or the lift.
    pub growthbook_interval: Outcome<Interval>,
}

/// The mixture sequential probability ratio test (Johari, Koomen, Pekelis, Walsh 2017/2022) and
/// GrowthBook's asymptotic confidence sequence (Waudby-Smith et al. 2023, eq. 9 and 155).
///
/// # Errors
/// As the samples say; no look or more than 1000; a count that falls (rule `counts_fall`) or a day
/// that goes back (`days_not_ascending`); `tau` that is not positive.
pub fn sequential(input: &SequentialInput) -> Result<SequentialResult, ModelError> {
    length("looks", input.looks.len(), 1, MAX_LOOKS)?;
    let rule = Rule {
        alpha: alpha(input.alpha)?,
        tau2: moderate(|| "tau".to_owned(), input.tau, Some(Decimal::new(1, 9)))?.powi(2),
        min_conversions: whole(|| "min_conversions".to_owned(), input.min_conversions, 0)?,
        tuning: whole(|| "tuning_visitors".to_owned(), input.tuning_visitors, 1)? as f64,
        relative: input.relative,
    };
    ascending(&input.looks)?;
    let mut looks = Vec::with_capacity(input.looks.len());
    let mut p = 1.0_f64;
    for (i, look) in input.looks.iter().enumerate() {
        let result = rule.look(look, &format!("looks[{i}]"), p)?;
        p = result.always_valid_p;
        looks.push(result);
    }
    let stopped_at = looks
        .iter()
        .position(|look| look.always_valid_p <= rule.alpha)
        .map_or(Outcome::never(Reason::NotDecided), Outcome::of);
    // The direction is that of the look that decided; the last one may have drifted.
    let decision = match stopped_at.value().and_then(|at| looks.get(*at)) {
        Some(look) if look.difference.value().is_some_and(|d| *d > 0.0) => {
            SequentialDecision::VariantBetter
        }
        Some(_) => SequentialDecision::VariantWorse,
        None if looks.last().is_some_and(|look| look.counted) => SequentialDecision::Continue,
        None => SequentialDecision::TooEarly,
    };
    Ok(SequentialResult {
        looks,
        decision,
        stopped_at,
    })
}

struct Rule {
    alpha: f64,
    tau2: f64,
    min_conversions: u64,
    tuning: f64,
    relative: bool,
}

impl Rule {
    fn look(&self, look: &CumulativeLook, path: &str, p: f64) -> Result<LookResult, ModelError> {
        let control = look.control.moments(&format!("{path}.control"))?;
        let variant = look.variant.moments(&format!("{path}.variant"))?;
        let counted = [&look.control, &look.variant]
            .into_iter()
            .all(|sample| self.is_enough(sample));
        let pair = control.known().zip(variant.known());
        let difference = (control.mean.clone())
            .zip(variant.mean.clone())
            .map(|(a, b)| b - a);
        let mixture = pair.clone().map(|(a, b)| Mixture::new(a, b, self.tau2));
        let counts = |mixture: &Mixture| counted && mixture.s2 > 0.0;
        let always_valid_p = match &mixture {
            Outcome::Value { value } if counts(value) => p.min((-value.ln_ratio()).exp()),
            _ => p,
        };
        let sequence = pair.and_then(|(a, b)| Observed::new(a, b, self.relative));
        Ok(LookResult {
            on: look.on,
            difference,
            counted: counted && mixture.value().is_some_and(|m| m.s2 > 0.0),
            likelihood_ratio: mixture.clone().and_then(|m| {
                let ratio = m.ln_ratio().exp();
                if ratio.is_finite() {
                    Outcome::of(ratio)
                } else {
                    Outcome::undefined(Reason::TooLarge)
                }
            }),
            always_valid_p,
            interval: mixture.and_then(|m| m.interval(self.alpha)),
            growthbook_p: sequence.clone().map(|o| self.growthbook_p(&o)),
            growthbook_interval: sequence
                .map(|o| Interval::around(o.effect, self.growthbook_half(&o))),
        })
    }

    fn is_enough(&self, sample: &MetricSample) -> bool {
        match sample {
            MetricSample::Rate { conversions, .. } => *conversions >= self.min_conversions.into(),
            _ => true,
        }
    }

    fn rho2(&self) -> f64 {
        let twice = -2.0 * self.alpha.ln();
        (twice + twice.ln_1p()) / self.tuning
    }

    fn growthbook_half(&self, observed: &Observed) -> f64 {
        let n = observed.visitors;
        let rho2 = self.rho2();
        let grown = n * rho2 + 1.0;
        let inside = 2.0 * grown * (grown.sqrt() / self.alpha).ln() / (n * n * rho2);
        (observed.error.powi(2) * n * inside).sqrt()
    }

    fn growthbook_p(&self, observed: &Observed) -> f64 {
        let n = observed.visitors;
        let rho2 = self.rho2();
        let grown = n * rho2 + 1.0;
        let statistic = (observed.effect / observed.error).powi(2) * n;
        let ln_e = rho2 * statistic / (2.0 * grown) - 0.5 * grown.ln();
        (-ln_e).exp().min(1.0)
    }
}

/// The likelihood ratio of “effects vary around zero with τ” against “no effect”.
#[derive(Debug, Clone)]
struct Mixture {
    difference: f64,
    /// Variance of the difference.
    s2: f64,
    tau2: f64,
}

impl Mixture {
    fn new(a: Known, b: Known, tau2: f64) -> Self {
        Self {
            difference: b.mean - a.mean,
            s2: a.squared_error() + b.squared_error(),
            tau2,
        }
    }

    /// `ln Λ = ½ ln(s²/(s²+τ²)) + τ²δ²/(2s²(s²+τ²))`; 0 when nothing varies.
    fn ln_ratio(&self) -> f64 {
        if self.s2 <= 0.0 {
            return 0.0;
        }
        let sum = self.s2 + self.tau2;
        0.5 * (self.s2 / sum).ln() + self.tau2 * self.difference.powi(2) / (2.0 * self.s2 * sum)
    }

    /// `δ ± √(2s²(s²+τ²)/τ² · ln(√((s²+τ²)/s²)/α))`.
    fn interval(&self, alpha: f64) -> Outcome<Interval> {
        if self.s2 <= 0.0 {
            return Outcome::undefined(Reason::NoSpread);
        }
        let sum = self.s2 + self.tau2;
        let inside = 2.0 * self.s2 * sum / self.tau2 * ((sum / self.s2).sqrt() / alpha).ln();
        Outcome::of(Interval::around(self.difference, inside.sqrt()))
    }
}

/// Refuses looks that go back in time or lose what was counted.
fn ascending(looks: &[CumulativeLook]) -> Result<(), ModelError> {
    for (i, pair) in looks.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        if let (Some(before), Some(after)) = (before.on, after.on)
            && after <= before
        {
            return Err(inconsistent(
                format!("looks[{}].on", i + 1),
                "days_not_ascending",
            ));
        }
        for (arm, before, after) in [
            ("control", &before.control, &after.control),
            ("variant", &before.variant, &after.variant),
        ] {
            let fallen = match (before, after) {
                (
                    MetricSample::Rate {
                        visitors,
                        conversions,
                    },
                    MetricSample::Rate {
                        visitors: later,
                        conversions: converted,
                    },
                ) if later >= visitors && converted < conversions => Some("conversions"),
                _ => (after.visitors() < before.visitors()).then_some("visitors"),
            };
            if let Some(name) = fallen {
                return Err(inconsistent(
                    format!("looks[{}].{arm}.{name}", i + 1),
                    "counts_fall",
                ));
            }
        }
    }
    Ok(())
}
