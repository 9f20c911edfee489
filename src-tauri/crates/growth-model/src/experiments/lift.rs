//! The lift with a normal posterior, as GrowthBook's statistics engine (gbstats 0.8) reports it.

use rust_decimal::Decimal;

use super::input::{alpha, critical, moderate, usual_alpha};
use super::means::{of_base, relative_variance, welch_degrees};
use super::sample::{Known, MetricSample};
use crate::statistics::{Interval, StudentsT, normal_cdf, normal_density, normal_sf};
use crate::{ModelError, Outcome, Reason};

/// Two arms, and what was believed before.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct LiftInput {
    /// What there was before.
    pub control: MetricSample,
    /// What is tried.
    pub variant: MetricSample,
    /// Relative to the control (the usual view) or in the unit of the metric.
    #[serde(default = "usual_relative")]
    pub relative: bool,
    /// A smaller value is better (complaints, days to answer).
    #[serde(default)]
    pub lower_is_better: bool,
    /// Intervals hold the effect with the chance 1 − `alpha`, 0.0001…0.5.
    #[serde(default = "usual_alpha")]
    pub alpha: Decimal,
    /// What was believed of the effect before; nothing when absent.
    pub prior: Option<LiftPrior>,
}

fn usual_relative() -> bool {
    true
}

/// A normal belief about the effect, in the unit of the answer.
#[shape(Copy, Eq, deny_unknown_fields)]
pub struct LiftPrior {
    /// Mean of the effects that such changes have.
    pub mean: Decimal,
    /// Their standard deviation, > 0.
    pub standard_deviation: Decimal,
}

/// The effect, as a belief and as a test.
#[shape]
pub struct LiftResult {
    /// Observed effect.
    pub effect: Outcome<f64>,
    /// Its standard error (delta method).
    pub standard_error: Outcome<f64>,
    /// Mean of the posterior; the observed effect without a prior.
    pub posterior_mean: Outcome<f64>,
    /// Standard deviation of the posterior.
    pub posterior_standard_deviation: Outcome<f64>,
    /// Central interval of the posterior.
    pub interval: Outcome<Interval>,
    /// Chance that the variant is better.
    pub chance_to_win: Outcome<f64>,
    /// Average loss if the control is kept: `E[effect⁺]`, the other way round where lower is better.
    pub risk_of_control: Outcome<f64>,
    /// Average loss if the variant is chosen: `E[effect⁻]`.
    pub risk_of_variant: Outcome<f64>,
    /// Two-sided p value of Welch's test of the effect.
    pub p_value: Outcome<f64>,
    /// Interval of that test.
    pub confidence_interval: Outcome<Interval>,
}

/// The effect with a normal posterior: chance to win `Φ(mean / sd)`, risks by means of truncated
/// normals.
///
/// # Errors
/// As the samples say; `alpha` outside 0.0001…0.5; a prior whose deviation is not positive.
pub fn lift(input: &LiftInput) -> Result<LiftResult, ModelError> {
    let control = input.control.moments("control")?;
    let variant = input.variant.moments("variant")?;
    let alpha = alpha(input.alpha)?;
    let prior = (input.prior.as_ref()).map(LiftPrior::read).transpose()?;
    let pair = control.known().zip(variant.known());
    let observed = pair
        .clone()
        .and_then(|(a, b)| Observed::new(a, b, input.relative));
    let posterior = observed.clone().map(|o| o.posterior(prior));
    let better = if input.lower_is_better { -1.0 } else { 1.0 };
    let risk = |sign: f64| posterior.clone().map(|p| p.mean_above_zero(sign * better));
    Ok(LiftResult {
        effect: observed.clone().map(|o| o.effect),
        standard_error: observed.clone().map(|o| o.error),
        posterior_mean: posterior.clone().map(|p| p.mean),
        posterior_standard_deviation: posterior.clone().map(|p| p.deviation),
        interval: posterior
            .clone()
            .map(|p| Interval::around(p.mean, critical(alpha) * p.deviation)),
        chance_to_win: posterior
            .clone()
            .map(|p| normal_cdf(better * p.mean / p.deviation)),
        risk_of_control: risk(1.0),
        risk_of_variant: risk(-1.0),
        p_value: observed.clone().and_then(|o| o.p_value()),
        confidence_interval: observed.and_then(|o| o.interval(alpha)),
    })
}

impl LiftPrior {
    fn read(&self) -> Result<Normal, ModelError> {
        Ok(Normal {
            mean: moderate(|| "prior.mean".to_owned(), self.mean, None)?,
            deviation: moderate(
                || "prior.standard_deviation".to_owned(),
                self.standard_deviation,
                Some(crate::checks::SMALLEST_POSITIVE),
            )?,
        })
    }
}

#[derive(Debug, Clone)]
pub(super) struct Observed {
    pub(super) effect: f64,
    /// Standard error of the effect, > 0.
    pub(super) error: f64,
    /// Visitors of both arms.
    pub(super) visitors: f64,
    /// Of Welch's test; none where an arm has one visitor.
    degrees: Option<f64>,
}

impl Observed {
    pub(super) fn new(a: Known, b: Known, relative: bool) -> Outcome<Self> {
        let difference = b.mean - a.mean;
        let effect = if relative {
            of_base(a.mean, (difference / a.mean, relative_variance(a, b)))
        } else {
            Outcome::of((difference, a.squared_error() + b.squared_error()))
        };
        effect.and_then(|(effect, variance)| {
            if a.variance <= 0.0 || b.variance <= 0.0 {
                return Outcome::undefined(Reason::NoSpread);
            }
            Outcome::of(Self {
                effect,
                error: variance.sqrt(),
                visitors: a.n + b.n,
                degrees: (a.n >= 2.0 && b.n >= 2.0).then(|| welch_degrees(a, b)),
            })
        })
    }

    fn posterior(&self, prior: Option<Normal>) -> Normal {
        let Some(prior) = prior else {
            return Normal {
                mean: self.effect,
                deviation: self.error,
            };
        };
        let (data, before) = (self.error.powi(-2), prior.deviation.powi(-2));
        Normal {
            mean: (self.effect * data + prior.mean * before) / (data + before),
            deviation: (data + before).sqrt().recip(),
        }
    }

    fn t(&self) -> Outcome<StudentsT> {
        self.degrees
            .map_or(Outcome::undefined(Reason::TooFewObservations), |degrees| {
                Outcome::of(StudentsT::new(degrees))
            })
    }

    fn p_value(&self) -> Outcome<f64> {
        self.t().map(|t| t.two_sided_p(self.effect / self.error))
    }

    fn interval(&self, alpha: f64) -> Outcome<Interval> {
        self.t()
            .map(|t| Interval::around(self.effect, t.two_sided_quantile(alpha) * self.error))
    }
}

#[derive(Debug, Clone, Copy)]
struct Normal {
    mean: f64,
    deviation: f64,
}

impl Normal {
    /// `E[(sign · X)⁺]`.
    fn mean_above_zero(self, sign: f64) -> f64 {
        let z = sign * self.mean / self.deviation;
        let value = self.deviation * normal_density(z) + sign * self.mean * normal_sf(-z);
        value.max(0.0)
    }
}
