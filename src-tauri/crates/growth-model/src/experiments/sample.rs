//! What is known of one arm's metric: a rate, a mean, or a ratio of two sums.

use rust_decimal::Decimal;

use super::input::{counts, moderate, number, whole};
use crate::checks::inconsistent;
use crate::{ModelError, Outcome, Reason};

/// Most values that can be given one by one.
const MAX_VALUES: usize = 1_000_000;

/// The metric of one arm, as it is known.
#[shape(Eq, tag = "kind", deny_unknown_fields)]
pub enum MetricSample {
    /// A rate: the share of visitors who converted.
    Rate {
        /// Visitors, a whole number 0…10¹².
        visitors: Decimal,
        /// Those of them who converted, 0…`visitors`.
        conversions: Decimal,
    },
    /// A mean per visitor, by its figures.
    Summary {
        /// Visitors, a whole number 0…10¹².
        visitors: Decimal,
        /// Mean of the values, those of zero included.
        mean: Decimal,
        /// Standard deviation of the values (with n − 1), ≥ 0.
        standard_deviation: Decimal,
    },
    /// A mean per visitor, by sums: what a query returns in one line.
    Sums {
        /// Visitors, a whole number 0…10¹².
        visitors: Decimal,
        /// Sum of the values.
        sum: Decimal,
        /// Sum of the squared values.
        sum_of_squares: Decimal,
    },
    /// A mean per visitor, by every value, at most a million.
    Values {
        /// The values, those of zero included.
        values: Vec<Decimal>,
    },
    /// A ratio of two sums (revenue per order, orders per session) of which visitors are the
    /// independent units; its variance is that of the delta method.
    Ratio(RatioSums),
}

/// Sums over visitors of numerator and denominator.
#[shape(Eq, deny_unknown_fields)]
pub struct RatioSums {
    /// Visitors, a whole number 0…10¹².
    pub visitors: Decimal,
    /// Sum of the numerators.
    pub numerator_sum: Decimal,
    /// Sum of the squared numerators.
    pub numerator_sum_of_squares: Decimal,
    /// Sum of the denominators.
    pub denominator_sum: Decimal,
    /// Sum of the squared denominators.
    pub denominator_sum_of_squares: Decimal,
    /// Sum of numerator × denominator.
    pub sum_of_products: Decimal,
}

/// Figures of one arm.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Moments {
    /// Visitors.
    pub(super) n: f64,
    /// Mean, rate or ratio.
    pub(super) mean: Outcome<f64>,
    /// Variance of one visitor's contribution: that of the mean is `variance / n`.
    pub(super) variance: Outcome<f64>,
}

/// Figures of one arm that has them all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Known {
    pub(super) n: f64,
    pub(super) mean: f64,
    pub(super) variance: f64,
}

impl Moments {
    pub(super) fn known(&self) -> Outcome<Known> {
        self.mean
            .clone()
            .zip(self.variance.clone())
            .map(|(mean, variance)| Known {
                n: self.n,
                mean,
                variance,
            })
    }

    fn nothing(n: f64, reason: Reason) -> Self {
        Self {
            n,
            mean: Outcome::undefined(reason),
            variance: Outcome::undefined(reason),
        }
    }

    /// `variance` is computed with n − 1, which one visitor does not allow.
    fn of(n: u64, mean: f64, variance: impl FnOnce() -> f64) -> Self {
        Self {
            n: n as f64,
            mean: Outcome::of(mean),
            variance: if n < 2 {
                Outcome::undefined(Reason::TooFewObservations)
            } else {
                Outcome::of(variance().max(0.0))
            },
        }
    }
}

impl Known {
    /// Variance of the mean.
    pub(super) fn squared_error(self) -> f64 {
        self.variance / self.n
    }
}

impl MetricSample {
    /// Visitors, as given.
    pub(super) fn visitors(&self) -> Decimal {
        match self {
            Self::Rate { visitors, .. }
            | Self::Summary { visitors, .. }
            | Self::Sums { visitors, .. } => *visitors,
            Self::Values { values } => values.len().into(),
            Self::Ratio(sums) => sums.visitors,
        }
    }

    /// Figures of the arm that stands at `path`.
    ///
    /// # Errors
    /// Counts that are negative, not whole or above 10¹², more conversions than visitors, a negative
    /// standard deviation, sums that no values can have (rules `impossible_squares`,
    /// `impossible_products`), more than a million values.
    pub(super) fn moments(&self, path: &str) -> Result<Moments, ModelError> {
        match self {
            Self::Rate {
                visitors,
                conversions,
            } => {
                let arm = counts(path, *visitors, *conversions)?;
                Ok(arm.rate().map_or_else(
                    || Moments::nothing(0.0, Reason::NoVisitors),
                    |rate| Moments {
                        n: arm.n(),
                        mean: Outcome::of(rate),
                        variance: Outcome::of(rate * (1.0 - rate)),
                    },
                ))
            }
            Self::Summary {
                visitors,
                mean,
                standard_deviation,
            } => {
                let n = whole(|| format!("{path}.visitors"), *visitors, 0)?;
                let mean = moderate(|| format!("{path}.mean"), *mean, None)?;
                let deviation = moderate(
                    || format!("{path}.standard_deviation"),
                    *standard_deviation,
                    Some(Decimal::ZERO),
                )?;
                if n == 0 {
                    return Ok(Moments::nothing(0.0, Reason::NoVisitors));
                }
                Ok(Moments::of(n, mean, || deviation * deviation))
            }
            Self::Sums {
                visitors,
                sum,
                sum_of_squares,
            } => {
                let n = whole(|| format!("{path}.visitors"), *visitors, 0)?;
                let field = |name: &str| format!("{path}.{name}");
                let sums = Sums::read(
                    n,
                    (&field("sum"), *sum),
                    (&field("sum_of_squares"), *sum_of_squares),
                )?;
                if n == 0 {
                    return Ok(Moments::nothing(0.0, Reason::NoVisitors));
                }
                Ok(Moments::of(n, sums.mean(), || sums.variance()))
            }
            Self::Values { values } => of_values(path, values),
            Self::Ratio(sums) => sums.moments(path),
        }
    }
}

fn of_values(path: &str, values: &[Decimal]) -> Result<Moments, ModelError> {
    super::input::length(&format!("{path}.values"), values.len(), 0, MAX_VALUES)?;
    let values: Vec<f64> = values
        .iter()
        .enumerate()
        .map(|(i, value)| moderate(|| format!("{path}.values[{i}]"), *value, None))
        .collect::<Result<_, _>>()?;
    if values.is_empty() {
        return Ok(Moments::nothing(0.0, Reason::NoVisitors));
    }
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    Ok(Moments::of(values.len() as u64, mean, || {
        values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / (n - 1.0)
    }))
}

/// A count, a sum and a sum of squares that fit each other.
#[derive(Debug, Clone, Copy)]
struct Sums {
    n: f64,
    sum: f64,
    squares: f64,
}

impl Sums {
    fn read(n: u64, sum: (&str, Decimal), squares: (&str, Decimal)) -> Result<Self, ModelError> {
        let total = moderate(|| sum.0.to_owned(), sum.1, None)?;
        let found = number(squares.1);
        let smallest = if n == 0 {
            0.0
        } else {
            total * total / n as f64
        };
        // Not one value contributes to the sums of nobody.
        let impossible = found < smallest * (1.0 - 1e-9)
            || (n == 0 && (found != 0.0 || total != 0.0))
            || found < 0.0;
        if impossible {
            return Err(inconsistent(squares.0, "impossible_squares"));
        }
        Ok(Self {
            n: n as f64,
            sum: total,
            squares: found,
        })
    }

    fn mean(self) -> f64 {
        self.sum / self.n
    }

    fn variance(self) -> f64 {
        ((self.squares - self.sum * self.sum / self.n) / (self.n - 1.0)).max(0.0)
    }
}

impl RatioSums {
    /// `R = ΣM / ΣD`; variance `(s²_M − 2 R s_MD + R² s²_D) / D̄²` (delta method).
    fn moments(&self, path: &str) -> Result<Moments, ModelError> {
        let field = |name: &str| format!("{path}.{name}");
        let n = whole(|| field("visitors"), self.visitors, 0)?;
        let numerator = Sums::read(
            n,
            (&field("numerator_sum"), self.numerator_sum),
            (
                &field("numerator_sum_of_squares"),
                self.numerator_sum_of_squares,
            ),
        )?;
        let denominator = Sums::read(
            n,
            (&field("denominator_sum"), self.denominator_sum),
            (
                &field("denominator_sum_of_squares"),
                self.denominator_sum_of_squares,
            ),
        )?;
        let products = number(self.sum_of_products);
        let largest = (numerator.squares * denominator.squares).sqrt();
        if products.abs() > largest * (1.0 + 1e-9) {
            return Err(inconsistent(
                field("sum_of_products"),
                "impossible_products",
            ));
        }
        if n == 0 {
            return Ok(Moments::nothing(0.0, Reason::NoVisitors));
        }
        if denominator.sum == 0.0 {
            return Ok(Moments::nothing(n as f64, Reason::ZeroDenominator));
        }
        let ratio = numerator.sum / denominator.sum;
        Ok(Moments::of(n, ratio, || {
            let covariance =
                (products - numerator.sum * denominator.sum / numerator.n) / (numerator.n - 1.0);
            let spread = numerator.variance() - 2.0 * ratio * covariance
                + ratio * ratio * denominator.variance();
            spread / denominator.mean().powi(2)
        }))
    }
}
