//! How many visitors an effect takes.

use rust_decimal::Decimal;

use super::effect::{Effect, EffectSizes, Metric, MetricPlan};
use super::input::{
    MAX_ARMS, allocation_ratio, alpha, critical, one, target_power, usual_alpha, usual_power,
};
use crate::checks::count;
use crate::statistics::normal_quantile;
use crate::{ModelError, Outcome};

/// The effect to see, and how surely.
#[shape(Eq, deny_unknown_fields)]
pub struct SampleSizeInput {
    /// What is measured.
    pub metric: MetricPlan,
    /// The smallest effect that matters.
    pub effect: Effect,
    /// Accepted chance of a false alarm of a two-sided test, 0.0001…0.5.
    #[serde(default = "usual_alpha")]
    pub alpha: Decimal,
    /// Wanted chance to see the effect, above `alpha` and up to 0.9999.
    #[serde(default = "usual_power")]
    pub power: Decimal,
    /// Visitors of each variant per visitor of the control, 0.01…100.
    #[serde(default = "one")]
    pub allocation_ratio: Decimal,
    /// Variants that are compared with the control, 1…9.
    #[serde(default = "one_variant")]
    pub variants: u32,
    /// Share `alpha` among the variants (`alpha / variants` each, the first step of Holm), so that
    /// the whole experiment keeps it.
    #[serde(default)]
    pub divide_alpha: bool,
}

fn one_variant() -> u32 {
    1
}

/// The visitors that an effect takes.
#[shape]
pub struct SampleSize {
    /// The effect, said in both ways.
    pub effect: EffectSizes,
    /// The `alpha` of one comparison.
    pub alpha_per_comparison: f64,
    /// Visitors of the control, by the first of the conventions.
    pub control_visitors: Outcome<u64>,
    /// Visitors of each variant, by the first of the conventions.
    pub variant_visitors: Outcome<u64>,
    /// Visitors of all arms, by the first of the conventions.
    pub total_visitors: Outcome<u64>,
    /// What the usual conventions come to; the first matches the test of `experiments.compare`.
    pub conventions: Vec<Convention>,
}

/// One way to compute the sample size.
#[shape]
pub struct Convention {
    /// Which.
    pub name: ConventionName,
    /// Visitors of the control before they are rounded.
    pub exact: f64,
    /// Visitors of the control, rounded up; to the nearest in Evan Miller's convention, as his page
    /// does.
    pub control_visitors: Outcome<u64>,
    /// Visitors of each variant, rounded likewise.
    pub variant_visitors: Outcome<u64>,
    /// Visitors of all arms.
    pub total_visitors: Outcome<u64>,
    /// Visitors of the control rounded to the nearest, as some programs print them.
    pub nearest: Outcome<u64>,
}

/// The names of the conventions.
#[shape(Copy, Eq)]
pub enum ConventionName {
    /// Pooled variance without the effect, separate variances with it (statsmodels'
    /// `samplesize_proportions_2indep_onetail`, most textbooks).
    Pooled,
    /// Evan Miller's calculator: without the effect both arms vary as the baseline.
    EvanMiller,
    /// Cohen's h, the arcsine transformation (statsmodels' `NormalIndPower`, G*Power).
    CohenH,
    /// Normal approximation for means.
    Means,
}

/// The sample size in each convention.
///
/// # Errors
/// As [`MetricPlan`] and [`Effect`] say; `alpha` outside 0.0001…0.5, a power that is not above it,
/// an allocation outside 0.01…100, variants outside 1…9.
pub fn sample_size(input: &SampleSizeInput) -> Result<SampleSize, ModelError> {
    let metric = input.metric.metric("metric")?;
    let delta = input.effect.on(metric, "effect")?;
    let alpha = alpha(input.alpha)?;
    let power = target_power(input.power, input.alpha)?;
    let ratio = allocation_ratio(input.allocation_ratio)?;
    let variants = count(
        || "variants".to_owned(),
        input.variants,
        1,
        (MAX_ARMS - 1) as u32,
    )? as f64;
    let alpha = if input.divide_alpha {
        alpha / variants
    } else {
        alpha
    };
    let plan = Plan {
        z_alpha: critical(alpha),
        z_beta: normal_quantile(power),
        ratio,
        variants,
    };
    let conventions = match metric {
        Metric::Rate { baseline } => {
            let (p, q) = (baseline, baseline + delta);
            vec![
                plan.convention(ConventionName::Pooled, plan.pooled(p, q)),
                plan.convention(ConventionName::EvanMiller, plan.evan_miller(p, q)),
                plan.convention(ConventionName::CohenH, plan.cohen_h(p, q)),
            ]
        }
        Metric::Mean { deviation, .. } => {
            let effect = delta / deviation;
            vec![plan.convention(ConventionName::Means, plan.standardised(effect))]
        }
    };
    let first = |pick: fn(&Convention) -> &Outcome<u64>| {
        conventions
            .first()
            .map_or_else(|| None.into(), |first| pick(first).clone())
    };
    Ok(SampleSize {
        effect: metric.sizes(delta),
        alpha_per_comparison: alpha,
        control_visitors: first(|c| &c.control_visitors),
        variant_visitors: first(|c| &c.variant_visitors),
        total_visitors: first(|c| &c.total_visitors),
        conventions,
    })
}

/// Visitors of each of two equal arms, by the first convention.
pub(super) fn visitors_for(metric: Metric, delta: f64, alpha: f64, power: f64) -> Outcome<u64> {
    let plan = Plan {
        z_alpha: critical(alpha),
        z_beta: normal_quantile(power),
        ratio: 1.0,
        variants: 1.0,
    };
    up(match metric {
        Metric::Rate { baseline } => plan.pooled(baseline, baseline + delta),
        Metric::Mean { deviation, .. } => plan.standardised(delta / deviation),
    })
}

struct Plan {
    z_alpha: f64,
    z_beta: f64,
    ratio: f64,
    variants: f64,
}

impl Plan {
    fn pooled(&self, p: f64, q: f64) -> f64 {
        let k = self.ratio;
        let pooled = (p + k * q) / (1.0 + k);
        self.with_variance(p, q, pooled * (1.0 - pooled))
    }

    fn evan_miller(&self, p: f64, q: f64) -> f64 {
        self.with_variance(p, q, p * (1.0 - p))
    }

    /// `without` is the variance of one visitor when there is no effect.
    fn with_variance(&self, p: f64, q: f64, without: f64) -> f64 {
        let k = self.ratio;
        let null = (without * (1.0 + 1.0 / k)).sqrt();
        let effect = (p * (1.0 - p) + q * (1.0 - q) / k).sqrt();
        ((self.z_alpha * null + self.z_beta * effect) / (q - p)).powi(2)
    }

    fn cohen_h(&self, p: f64, q: f64) -> f64 {
        self.standardised(2.0 * (q.sqrt().asin() - p.sqrt().asin()))
    }

    /// For an effect in standard deviations.
    fn standardised(&self, effect: f64) -> f64 {
        ((self.z_alpha + self.z_beta) / effect).powi(2) * (1.0 + 1.0 / self.ratio)
    }

    fn convention(&self, name: ConventionName, exact: f64) -> Convention {
        let rounded = if name == ConventionName::EvanMiller {
            |exact: f64| whole_number(exact.round())
        } else {
            up
        };
        let control = rounded(exact);
        let variant = rounded(exact * self.ratio);
        let total = (control.clone())
            .zip(variant.clone())
            .map(|(control, variant)| control + variant * self.variants as u64);
        Convention {
            name,
            exact,
            nearest: whole_number(exact.round()),
            control_visitors: control,
            variant_visitors: variant,
            total_visitors: total,
        }
    }
}

/// Rounded up; what exceeds a whole number by a rounding error does not count.
fn up(exact: f64) -> Outcome<u64> {
    whole_number((exact * (1.0 - 1e-12)).ceil())
}

/// A whole number that an `f64` holds exactly.
fn whole_number(value: f64) -> Outcome<u64> {
    (value < 9e15).then_some(value as u64).into()
}
