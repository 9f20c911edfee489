//! Beliefs about rates, and what a wrong choice would cost.

use rust_decimal::Decimal;

use super::input::{MAX_ARMS, alpha, counts, length, open_rate, usual_alpha};
use crate::ModelError;
use crate::checks::within;
use crate::statistics::{Beta, Interval, beta_from_log_odds, integrate};

/// Arms to compare, the first of which is the control.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct BayesInput {
    /// The arms, 2…10; the first is the control.
    pub arms: Vec<BayesArm>,
    /// What was believed of every rate before.
    #[serde(default)]
    pub prior: Prior,
    /// Intervals hold the rate with the chance 1 − `alpha`, 0.0001…0.5.
    #[serde(default = "usual_alpha")]
    pub alpha: Decimal,
    /// A loss below this part of the baseline is not worth waiting for, 0.000001…1.
    #[serde(default = "usual_caring")]
    pub caring_threshold: Decimal,
    /// The rate of which `caring_threshold` is a part; the mean of the control when absent.
    pub baseline: Option<Decimal>,
}

fn usual_caring() -> Decimal {
    Decimal::new(1, 2)
}

/// One arm.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct BayesArm {
    /// Name, for the answer.
    pub name: Option<String>,
    /// Visitors, a whole number 0…10¹².
    pub visitors: Decimal,
    /// Those of them who converted, 0…`visitors`.
    pub conversions: Decimal,
}

/// A beta distribution.
#[shape(Copy, Eq, deny_unknown_fields)]
pub struct Prior {
    /// Conversions seen before, so to speak; 0.01…10⁹.
    pub alpha: Decimal,
    /// Visitors seen before who did not convert; 0.01…10⁹.
    pub beta: Decimal,
}

impl Default for Prior {
    /// Every rate is as likely as any other.
    fn default() -> Self {
        Self {
            alpha: Decimal::ONE,
            beta: Decimal::ONE,
        }
    }
}

/// What may be believed now.
#[shape]
pub struct BayesResult {
    /// The arms, as given.
    pub arms: Vec<BayesArmResult>,
    /// What follows from it.
    pub decision: BayesDecision,
}

/// One arm's posterior.
#[shape(skip_serializing_none)]
pub struct BayesArmResult {
    /// Name, as given.
    pub name: Option<String>,
    /// First parameter of the posterior: prior + conversions.
    pub posterior_alpha: f64,
    /// Second parameter of the posterior: prior + visitors − conversions.
    pub posterior_beta: f64,
    /// Mean of the posterior.
    pub mean: f64,
    /// Central interval of the posterior.
    pub interval: Interval,
    /// Chance that the rate is above that of the control; absent for the control.
    pub chance_to_beat_control: Option<f64>,
    /// Chance that the rate is the highest of all.
    pub chance_to_be_best: f64,
    /// What choosing this arm costs on average, compared with the best: `E[max p − p]`, in
    /// conversions per visitor.
    pub expected_loss: f64,
}

/// What follows.
#[shape(skip_serializing_none)]
pub struct BayesDecision {
    /// Position of the arm with the smallest expected loss, from 0.
    pub arm: usize,
    /// Its name.
    pub name: Option<String>,
    /// Its expected loss, in conversions per visitor.
    pub expected_loss: f64,
    /// The loss below which waiting is not worth it, in conversions per visitor.
    pub threshold: f64,
    /// The loss is below the threshold: the arm may be chosen.
    pub decided: bool,
}

/// Posteriors of the rates, the chances to be better, and expected losses (Evan Miller, “Formulas for
/// Bayesian A/B testing”; Chris Stucchio, “Bayesian A/B decision rule”, 2014), by integration for any
/// prior and any number of arms.
///
/// # Errors
/// Fewer than 2 or more than 10 arms, counts that are negative, not whole or contradictory, a prior
/// outside 0.01…10⁹, `alpha` outside 0.0001…0.5, a threshold outside 0.000001…1.
pub fn bayes(input: &BayesInput) -> Result<BayesResult, ModelError> {
    length("arms", input.arms.len(), 2, MAX_ARMS)?;
    let tail = alpha(input.alpha)? / 2.0;
    let threshold = within(
        || "caring_threshold".to_owned(),
        input.caring_threshold,
        Some(crate::checks::SMALLEST_POSITIVE),
        Some(Decimal::ONE),
    )?;
    let baseline = input
        .baseline
        .map(|baseline| open_rate(|| "baseline".to_owned(), baseline))
        .transpose()?;
    let posteriors = posteriors(input)?;
    let panels = panels(&posteriors);
    let arms: Vec<BayesArmResult> = (input.arms.iter().zip(&posteriors).enumerate())
        .map(|(i, (arm, posterior))| BayesArmResult {
            name: arm.name.clone(),
            posterior_alpha: posterior.a(),
            posterior_beta: posterior.b(),
            mean: posterior.mean(),
            interval: Interval {
                low: posterior.quantile(tail),
                high: posterior.quantile(1.0 - tail),
            },
            chance_to_beat_control: posteriors
                .first()
                .filter(|_| i > 0)
                .map(|control| chance_to_be_best(&panels, *posterior, &[*control])),
            chance_to_be_best: chance_to_be_best(&panels, *posterior, &others(&posteriors, i)),
            expected_loss: expected_loss(&panels, *posterior, &others(&posteriors, i)),
        })
        .collect();
    let control = posteriors.first().map_or(0.0, |control| control.mean());
    let threshold = threshold * baseline.unwrap_or(control);
    let (arm, best) = (arms.iter().enumerate())
        // The first of equals.
        .min_by(|(_, a), (_, b)| a.expected_loss.total_cmp(&b.expected_loss))
        .ok_or_else(|| crate::checks::inconsistent("arms", "not_a_number"))?;
    Ok(BayesResult {
        decision: BayesDecision {
            arm,
            name: best.name.clone(),
            expected_loss: best.expected_loss,
            threshold,
            decided: best.expected_loss < threshold,
        },
        arms,
    })
}

fn posteriors(input: &BayesInput) -> Result<Vec<Beta>, ModelError> {
    let parameter = |name: &str, value: Decimal| {
        within(
            || format!("prior.{name}"),
            value,
            Some(Decimal::new(1, 2)),
            Some(Decimal::from(1_000_000_000)),
        )
    };
    let a = parameter("alpha", input.prior.alpha)?;
    let b = parameter("beta", input.prior.beta)?;
    input
        .arms
        .iter()
        .enumerate()
        .map(|(i, arm)| {
            let counts = counts(&format!("arms[{i}]"), arm.visitors, arm.conversions)?;
            Ok(Beta::new(a + counts.x(), b + counts.n() - counts.x()))
        })
        .collect()
}

fn others(posteriors: &[Beta], arm: usize) -> Vec<Beta> {
    (posteriors.iter().enumerate())
        .filter(|(i, _)| *i != arm)
        .map(|(_, posterior)| *posterior)
        .collect()
}

/// `P(arm > all others) = ∫ f(u) ∏ F(u) du`, over the log-odds, where every beta is smooth.
fn chance_to_be_best(panels: &[(f64, f64)], arm: Beta, others: &[Beta]) -> f64 {
    over(panels, |x, y| {
        arm.ln_kernel(x, y).exp() * others.iter().map(|o| o.tails(x, y).0).product::<f64>()
    })
    .clamp(0.0, 1.0)
}

/// `E[max(others) − arm]⁺ = ∫ F(u) (1 − ∏ F_other(u)) du`: no differences of nearly equal numbers.
fn expected_loss(panels: &[(f64, f64)], arm: Beta, others: &[Beta]) -> f64 {
    over(panels, |x, y| {
        let below = arm.tails(x, y).0;
        if below == 0.0 {
            return 0.0;
        }
        // 1 − ∏(1 − upper), one factor at a time.
        let any_above = others
            .iter()
            .map(|other| other.tails(x, y).1)
            .fold(0.0, |any, upper| any + (1.0 - any) * upper);
        below * any_above * x * y
    })
    .max(0.0)
}

fn over(panels: &[(f64, f64)], f: impl Fn(f64, f64) -> f64) -> f64 {
    panels
        .iter()
        .map(|(low, high)| {
            integrate(*low, *high, |log_odds| {
                let (x, y) = beta_from_log_odds(log_odds);
                f(x, y)
            })
        })
        .sum()
}

/// Pieces of the axis of log-odds, narrow where a posterior is narrow, that hold all of every
/// posterior but 10⁻¹⁷ or so.
fn panels(posteriors: &[Beta]) -> Vec<(f64, f64)> {
    /// e⁻⁴² is 6·10⁻¹⁹.
    const DEPTH: f64 = 42.0;
    /// The log-odds have poles at a distance of π from the axis.
    const WIDEST: f64 = 2.0;
    let mut borders: Vec<f64> = Vec::new();
    for posterior in posteriors {
        let (a, b) = (posterior.a(), posterior.b());
        let peak = (a / b).ln();
        let deviation = ((a + b) / (a * b)).sqrt();
        let depth_at = |log_odds: f64| {
            let (x, y) = beta_from_log_odds(log_odds);
            let (x0, y0) = beta_from_log_odds(peak);
            posterior.ln_kernel(x0, y0) - posterior.ln_kernel(x, y)
        };
        for sign in [-1.0, 1.0] {
            borders.push(peak);
            let mut step = deviation;
            let mut at = peak;
            let mut taken = 0;
            while depth_at(at) < DEPTH && at.abs() < 700.0 {
                at += sign * step.min(WIDEST);
                borders.push(at);
                taken += 1;
                // Beyond twelve deviations the tail is a plain exponential.
                if taken > 12 {
                    step *= 1.5;
                }
            }
        }
    }
    borders.sort_unstable_by(f64::total_cmp);
    borders.dedup();
    let mut panels = Vec::new();
    for pair in borders.windows(2) {
        if let [low, high] = pair {
            // A gap between far posteriors is only crossed, not looked into.
            let pieces = ((high - low) / WIDEST).ceil().max(1.0);
            let width = (high - low) / pieces;
            panels.extend(
                (0..pieces as u32)
                    .map(|i| (low + f64::from(i) * width, low + f64::from(i + 1) * width)),
            );
        }
    }
    panels
}
