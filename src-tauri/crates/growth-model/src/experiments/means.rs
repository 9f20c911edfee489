//! Two means, or two ratios.

use rust_decimal::Decimal;

use super::input::{alpha, usual_alpha};
use super::sample::{Known, MetricSample, Moments};
use crate::statistics::{Interval, StudentsT};
use crate::{ModelError, Outcome, Reason};

/// Two arms to compare.
#[shape(Eq, deny_unknown_fields)]
pub struct MeansInput {
    /// What there was before.
    pub control: MetricSample,
    /// What is tried.
    pub variant: MetricSample,
    /// Accepted chance of a false alarm, 0.0001…0.5; intervals are of 1 − `alpha`.
    #[serde(default = "usual_alpha")]
    pub alpha: Decimal,
}

/// One arm's figures.
#[shape]
pub struct SampleMean {
    /// Visitors.
    pub visitors: u64,
    /// Mean, rate or ratio.
    pub mean: Outcome<f64>,
    /// Standard deviation of one visitor's contribution.
    pub standard_deviation: Outcome<f64>,
    /// Standard error of the mean.
    pub standard_error: Outcome<f64>,
}

/// What two arms show.
#[shape]
pub struct MeansComparison {
    /// The control.
    pub control: SampleMean,
    /// The variant.
    pub variant: SampleMean,
    /// Variant − control.
    pub difference: Outcome<f64>,
    /// Interval of the difference (Welch).
    pub difference_interval: Outcome<Interval>,
    /// Difference / control.
    pub lift: Outcome<f64>,
    /// Interval of the lift: delta method, with the same degrees of freedom.
    pub lift_interval: Outcome<Interval>,
    /// Welch's t.
    pub t: Outcome<f64>,
    /// Degrees of freedom (Welch and Satterthwaite).
    pub degrees_of_freedom: Outcome<f64>,
    /// Two-sided p value of the difference.
    pub p_value: Outcome<f64>,
    /// p value ≤ `alpha`.
    pub significant: Outcome<bool>,
}

/// Compares two means with unequal variances (Welch's t test); rates and ratios likewise.
///
/// # Errors
/// As the samples say; `alpha` outside 0.0001…0.5.
pub fn compare_means(input: &MeansInput) -> Result<MeansComparison, ModelError> {
    let control = input.control.moments("control")?;
    let variant = input.variant.moments("variant")?;
    let alpha = alpha(input.alpha)?;
    let pair = control.known().zip(variant.known());
    let welch = pair.clone().and_then(|(a, b)| Welch::new(a, b));
    let difference = (control.mean.clone())
        .zip(variant.mean.clone())
        .map(|(a, b)| b - a);
    Ok(MeansComparison {
        control: figures(&control),
        variant: figures(&variant),
        difference_interval: welch
            .clone()
            .map(|w| Interval::around(w.difference, w.quantile(alpha) * w.error)),
        lift: (control.mean.clone())
            .zip(difference.clone())
            .and_then(|(base, difference)| of_base(base, difference / base)),
        lift_interval: pair.zip(welch.clone()).and_then(|((a, b), w)| {
            let half = w.quantile(alpha) * relative_variance(a, b).sqrt();
            of_base(a.mean, ()).map(|()| Interval::around((b.mean - a.mean) / a.mean, half))
        }),
        t: welch.clone().map(|w| w.t()),
        degrees_of_freedom: welch.clone().map(|w| w.degrees),
        p_value: welch.clone().map(|w| w.p()),
        significant: welch.map(|w| w.p() <= alpha),
        difference,
    })
}

/// Variance of the lift by the delta method: `σ²_B/(m²_A n_B) + σ²_A m²_B/(m⁴_A n_A)`.
pub(super) fn relative_variance(a: Known, b: Known) -> f64 {
    b.squared_error() / a.mean.powi(2) + a.squared_error() * b.mean.powi(2) / a.mean.powi(4)
}

/// A figure relative to the control's, which must not be zero.
pub(super) fn of_base<T>(base: f64, value: T) -> Outcome<T> {
    if base == 0.0 {
        Outcome::undefined(Reason::ZeroBase)
    } else {
        Outcome::of(value)
    }
}

/// Degrees of freedom of a difference of means with unequal variances, of which one is not zero.
pub(super) fn welch_degrees(a: Known, b: Known) -> f64 {
    let (e_a, e_b) = (a.squared_error(), b.squared_error());
    let part = |error: f64, n: f64| {
        if error == 0.0 {
            0.0
        } else {
            // A share of the whole first: the squares of small variances would vanish.
            (error / (e_a + e_b)).powi(2) / (n - 1.0)
        }
    };
    1.0 / (part(e_a, a.n) + part(e_b, b.n))
}

#[derive(Debug, Clone)]
struct Welch {
    difference: f64,
    error: f64,
    degrees: f64,
}

impl Welch {
    fn new(a: Known, b: Known) -> Outcome<Self> {
        let variance = a.squared_error() + b.squared_error();
        if variance <= 0.0 {
            return Outcome::undefined(Reason::NoSpread);
        }
        if a.n < 2.0 || b.n < 2.0 {
            return Outcome::undefined(Reason::TooFewObservations);
        }
        Outcome::of(Self {
            difference: b.mean - a.mean,
            error: variance.sqrt(),
            degrees: welch_degrees(a, b),
        })
    }

    fn t(&self) -> f64 {
        self.difference / self.error
    }

    fn p(&self) -> f64 {
        StudentsT::new(self.degrees).two_sided_p(self.t())
    }

    fn quantile(&self, alpha: f64) -> f64 {
        StudentsT::new(self.degrees).two_sided_quantile(alpha)
    }
}

fn figures(arm: &Moments) -> SampleMean {
    SampleMean {
        visitors: arm.n as u64,
        mean: arm.mean.clone(),
        standard_deviation: arm.variance.clone().map(f64::sqrt),
        standard_error: arm.variance.clone().map(|v| (v / arm.n).sqrt()),
    }
}
