//! What is known of an uncertain number.

use rand::Rng;
use rand_distr::{Beta, Distribution as _, StandardNormal, StandardUniform};
use rust_decimal::Decimal;

use crate::ModelError;
use crate::checks::{real, within};

/// Weight of the mode in a PERT distribution.
const PERT_WEIGHT: f64 = 4.0;
/// z of the 90th percentile.
const Z90: f64 = 1.281_551_565_544_600_4;

/// What is known of an uncertain number.
#[shape(Eq, tag = "kind", deny_unknown_fields)]
pub enum Distribution {
    /// It is certain.
    Fixed {
        /// The value.
        value: Decimal,
    },
    /// Triangular: rises to the mode in a line and falls in a line.
    Triangular {
        /// Smallest value.
        min: Decimal,
        /// Most likely value, from `min` to `max`.
        mode: Decimal,
        /// Largest value.
        max: Decimal,
    },
    /// PERT: a beta distribution between the same three points, more weight around the mode.
    Pert {
        /// Smallest value.
        min: Decimal,
        /// Most likely value, from `min` to `max`.
        mode: Decimal,
        /// Largest value.
        max: Decimal,
    },
    /// Lognormal, by its median and the standard deviation of its logarithm.
    LognormalMedian {
        /// Median, ≥ 0.000000001.
        median: Decimal,
        /// Standard deviation of the natural logarithm, ≥ 0.
        sigma_log: Decimal,
    },
    /// Lognormal, by its mean and standard deviation.
    LognormalMean {
        /// Mean, ≥ 0.000000001.
        mean: Decimal,
        /// Standard deviation, ≥ 0.
        sd: Decimal,
    },
    /// Lognormal, by the values that 10 % and 90 % are below.
    LognormalP10P90 {
        /// 10th percentile, ≥ 0.000000001.
        p10: Decimal,
        /// 90th percentile, ≥ `p10`.
        p90: Decimal,
    },
}

/// A [`Distribution`], checked and ready to draw from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sampler(Shape);

#[derive(Debug, Clone, Copy, PartialEq)]
enum Shape {
    Fixed(f64),
    Triangular {
        min: f64,
        mode: f64,
        max: f64,
    },
    Pert {
        min: f64,
        mode: f64,
        width: f64,
        beta: Beta<f64>,
    },
    Lognormal {
        mu: f64,
        sigma: f64,
    },
}

impl Distribution {
    /// Checks the distribution; `path` is where it stands in the request.
    ///
    /// # Errors
    /// A mode outside `min…max`, a minimum above the maximum, a lognormal that is not positive.
    pub fn sampler(&self, path: &str) -> Result<Sampler, ModelError> {
        let shape = match self {
            Self::Fixed { value } => Shape::Fixed(real(*value)),
            Self::Triangular { min, mode, max } => match three_points(path, *min, *mode, *max)? {
                (min, _, max) if min == max => Shape::Fixed(min),
                (min, mode, max) => Shape::Triangular { min, mode, max },
            },
            Self::Pert { min, mode, max } => {
                let (min, mode, max) = three_points(path, *min, *mode, *max)?;
                pert(path, min, mode, max)?
            }
            Self::LognormalMedian { median, sigma_log } => Shape::Lognormal {
                mu: positive(path, "median", *median)?.ln(),
                sigma: not_negative(path, "sigma_log", *sigma_log)?,
            },
            Self::LognormalMean { mean, sd } => {
                let mean = positive(path, "mean", *mean)?;
                let sd = not_negative(path, "sd", *sd)?;
                let variance = (sd / mean).powi(2).ln_1p();
                Shape::Lognormal {
                    mu: mean.ln() - variance / 2.0,
                    sigma: variance.sqrt(),
                }
            }
            Self::LognormalP10P90 { p10, p90 } => {
                let low = positive(path, "p10", *p10)?;
                if p90 < p10 {
                    return Err(ModelError::Inconsistent {
                        field: format!("{path}.p90"),
                        rule: "min_above_max",
                    });
                }
                let high = real(*p90);
                Shape::Lognormal {
                    mu: f64::midpoint(low.ln(), high.ln()),
                    sigma: (high.ln() - low.ln()) / (2.0 * Z90),
                }
            }
        };
        Ok(Sampler(shape))
    }
}

impl Sampler {
    /// Smallest and largest value that can be drawn; the latter is infinite for a lognormal.
    pub fn support(&self) -> (f64, f64) {
        match self.0 {
            Shape::Fixed(value) => (value, value),
            Shape::Triangular { min, max, .. } => (min, max),
            Shape::Pert { min, width, .. } => (min, min + width),
            Shape::Lognormal { .. } => (0.0, f64::INFINITY),
        }
    }

    /// Mean and standard deviation of the logarithm, of a lognormal.
    pub(crate) fn log_moments(&self) -> Option<(f64, f64)> {
        match self.0 {
            Shape::Lognormal { mu, sigma } => Some((mu, sigma)),
            _ => None,
        }
    }

    /// Mean of the distribution.
    pub fn mean(&self) -> f64 {
        match self.0 {
            Shape::Fixed(value) => value,
            Shape::Triangular { min, mode, max } => (min + mode + max) / 3.0,
            Shape::Pert {
                min, mode, width, ..
            } => (2.0 * min + width + PERT_WEIGHT * mode) / (PERT_WEIGHT + 2.0),
            Shape::Lognormal { mu, sigma } => (mu + sigma * sigma / 2.0).exp(),
        }
    }

    /// One value.
    pub fn draw(&self, random: &mut impl Rng) -> f64 {
        match self.0 {
            Shape::Fixed(value) => value,
            Shape::Triangular { min, mode, max } => {
                let u: f64 = StandardUniform.sample(random);
                let width = max - min;
                if u * width < mode - min {
                    min + (u * width * (mode - min)).sqrt()
                } else {
                    max - ((1.0 - u) * width * (max - mode)).sqrt()
                }
            }
            Shape::Pert {
                min, width, beta, ..
            } => min + width * beta.sample(random),
            Shape::Lognormal { mu, sigma } => {
                let z: f64 = StandardNormal.sample(random);
                (mu + sigma * z).exp()
            }
        }
    }
}

/// `Beta(1 + 4(m − a)/(b − a), 1 + 4(b − m)/(b − a))` on `min…max`.
fn pert(path: &str, min: f64, mode: f64, max: f64) -> Result<Shape, ModelError> {
    let width = max - min;
    if width == 0.0 {
        return Ok(Shape::Fixed(min));
    }
    Beta::new(
        1.0 + PERT_WEIGHT * (mode - min) / width,
        1.0 + PERT_WEIGHT * (max - mode) / width,
    )
    .map(|beta| Shape::Pert {
        min,
        mode,
        width,
        beta,
    })
    .map_err(|_| ModelError::Inconsistent {
        field: path.to_owned(),
        rule: "mode_outside_range",
    })
}

fn three_points(
    path: &str,
    min: Decimal,
    mode: Decimal,
    max: Decimal,
) -> Result<(f64, f64, f64), ModelError> {
    let refuse = |name: &str, rule| ModelError::Inconsistent {
        field: format!("{path}.{name}"),
        rule,
    };
    if min > max {
        return Err(refuse("min", "min_above_max"));
    }
    if mode < min || mode > max {
        return Err(refuse("mode", "mode_outside_range"));
    }
    Ok((real(min), real(mode), real(max)))
}

fn positive(path: &str, name: &str, value: Decimal) -> Result<f64, ModelError> {
    let least = Decimal::new(1, 9);
    within(|| format!("{path}.{name}"), value, Some(least), None)
}

fn not_negative(path: &str, name: &str, value: Decimal) -> Result<f64, ModelError> {
    within(
        || format!("{path}.{name}"),
        value,
        Some(Decimal::ZERO),
        None,
    )
}
