//! What an experiment measures and the effect that it should see.

use rust_decimal::Decimal;

use super::input::{critical, moderate, open_rate, shown};
use super::sample::RatioSums;
use crate::checks::inconsistent;
use crate::statistics::normal_cdf;
use crate::{ModelError, Outcome, Reason};

/// How near to 0 and 1 a rate may come.
const NEAREST: f64 = 1e-6;

/// The metric of a planned experiment, with what is known of it before.
#[shape(Eq, tag = "kind", deny_unknown_fields)]
pub enum MetricPlan {
    /// A rate.
    Rate {
        /// Rate of today, 0.000001…0.999999.
        baseline: Decimal,
    },
    /// A mean per visitor.
    Mean {
        /// Mean of today; needed for a relative effect, and to say an absolute one relatively.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mean: Option<Decimal>,
        /// Standard deviation of today, > 0. Larger than it seems: most visitors bring 0.
        standard_deviation: Decimal,
    },
    /// A ratio of two sums, by the sums of today (delta method).
    Ratio(RatioSums),
}

/// The smallest effect that matters, said as an absolute or as a relative one.
#[shape(Eq, tag = "kind", deny_unknown_fields)]
#[schemars(rename = "TestEffect")]
pub enum Effect {
    /// Added to the baseline: 0.05 on 0.20 is 0.25.
    Absolute {
        /// Not zero; negative for a fall.
        value: Decimal,
    },
    /// In parts of the baseline: 0.05 on 0.20 is 0.21.
    Relative {
        /// Not zero; negative for a fall.
        value: Decimal,
    },
}

/// An effect, said in both ways.
#[shape]
pub struct EffectSizes {
    /// Today.
    pub baseline: Outcome<f64>,
    /// With the effect.
    pub target: Outcome<f64>,
    /// `target − baseline`, in the unit of the metric (a rate: fraction, not percent).
    pub absolute: f64,
    /// `target / baseline − 1`.
    pub relative: Outcome<f64>,
}

/// A metric, checked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Metric {
    Rate { baseline: f64 },
    Mean { mean: Option<f64>, deviation: f64 },
}

impl MetricPlan {
    /// # Errors
    /// A baseline outside 0.000001…0.999999, a standard deviation that is not positive, sums that
    /// no values can have or that do not vary.
    pub(super) fn metric(&self, path: &str) -> Result<Metric, ModelError> {
        match self {
            Self::Rate { baseline } => Ok(Metric::Rate {
                baseline: open_rate(|| format!("{path}.baseline"), *baseline)?,
            }),
            Self::Mean {
                mean,
                standard_deviation,
            } => Ok(Metric::Mean {
                mean: mean
                    .map(|mean| moderate(|| format!("{path}.mean"), mean, None))
                    .transpose()?,
                deviation: moderate(
                    || format!("{path}.standard_deviation"),
                    *standard_deviation,
                    Some(crate::checks::SMALLEST_POSITIVE),
                )?,
            }),
            Self::Ratio(sums) => {
                let moments = super::MetricSample::Ratio(sums.clone()).moments(path)?;
                match moments.known() {
                    Outcome::Value { value } if value.variance > 0.0 => Ok(Metric::Mean {
                        mean: Some(value.mean),
                        deviation: value.variance.sqrt(),
                    }),
                    _ => Err(inconsistent(
                        format!("{path}.visitors"),
                        "ratio_says_nothing",
                    )),
                }
            }
        }
    }
}

impl Effect {
    /// The absolute effect on the metric.
    ///
    /// # Errors
    /// No effect (rule `no_effect`), one that no number of visitors tells from it (`effect_too_small`), one
    /// that leads out of 0…1 (`target_outside_rate`), a relative
    /// one of a baseline that is zero (`relative_to_zero`) or absent.
    pub(super) fn on(&self, metric: Metric, path: &str) -> Result<f64, ModelError> {
        let field = || format!("{path}.value");
        let value = match self {
            Self::Absolute { value } | Self::Relative { value } => *value,
        };
        let amount = moderate(field, value, None)?;
        if value.is_zero() {
            return Err(inconsistent(field(), "no_effect"));
        }
        let delta = match self {
            Self::Absolute { .. } => amount,
            Self::Relative { .. } => match metric.baseline() {
                Some(0.0) => {
                    return Err(inconsistent(format!("{path}.kind"), "relative_to_zero"));
                }
                Some(baseline) => amount * baseline,
                None => {
                    return Err(ModelError::Required {
                        field: "metric.mean".to_owned(),
                    });
                }
            },
        };
        if let Metric::Rate { baseline } = metric {
            let target = baseline + delta;
            // The sum of two rates may miss the end of the range by a rounding error.
            let rounding = 1e-12;
            if delta.abs() < rounding {
                return Err(inconsistent(field(), "effect_too_small"));
            }
            if target < NEAREST - rounding || target > 1.0 - NEAREST + rounding {
                return Err(ModelError::OutOfRange {
                    field: field(),
                    value,
                    min: self.limit(NEAREST - baseline, baseline),
                    max: self.limit(1.0 - NEAREST - baseline, baseline),
                });
            }
        }
        Ok(delta)
    }

    /// The effect that would lead to the end of the range of a rate.
    fn limit(&self, delta: f64, baseline: f64) -> Option<Decimal> {
        Some(match self {
            Self::Absolute { .. } => shown(delta).round_dp(6),
            Self::Relative { .. } => shown(delta / baseline).round_dp(6),
        })
    }
}

impl Metric {
    pub(super) fn baseline(self) -> Option<f64> {
        match self {
            Self::Rate { baseline } => Some(baseline),
            Self::Mean { mean, .. } => mean,
        }
    }

    /// An effect said in both ways.
    pub(super) fn sizes(self, absolute: f64) -> EffectSizes {
        let baseline = self
            .baseline()
            .map_or_else(|| Outcome::missing("metric.mean"), Outcome::of);
        EffectSizes {
            target: baseline.clone().map(|base| base + absolute),
            relative: baseline.clone().and_then(|base| {
                if base == 0.0 {
                    Outcome::undefined(Reason::ZeroBase)
                } else {
                    Outcome::of(absolute / base)
                }
            }),
            baseline,
            absolute,
        }
    }

    /// Standard errors of the difference: as the test sees it when there is no effect, and with the
    /// effect.
    fn errors(self, delta: f64, n_a: f64, n_b: f64) -> (f64, f64) {
        match self {
            Self::Rate { baseline: p } => {
                let q = p + delta;
                let pooled = (n_a * p + n_b * q) / (n_a + n_b);
                (
                    (pooled * (1.0 - pooled) * (1.0 / n_a + 1.0 / n_b)).sqrt(),
                    (p * (1.0 - p) / n_a + q * (1.0 - q) / n_b).sqrt(),
                )
            }
            Self::Mean { deviation, .. } => {
                let error = deviation * (1.0 / n_a + 1.0 / n_b).sqrt();
                (error, error)
            }
        }
    }

    /// The chances that a two-sided test finds the effect, and that it finds the opposite one.
    pub(super) fn power(self, delta: f64, n_a: f64, n_b: f64, alpha: f64) -> (f64, f64) {
        let (without, with) = self.errors(delta, n_a, n_b);
        let border = critical(alpha) * without;
        let size = delta.abs();
        (
            normal_cdf((size - border) / with),
            normal_cdf((-size - border) / with),
        )
    }
}
