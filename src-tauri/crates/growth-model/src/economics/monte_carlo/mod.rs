//! What the figures come to when the inputs are uncertain (MATHEMATICS.md A.12 and section 0).
//!
//! Every draw owns its random numbers, found by the number of the draw: the answer has the same bits
//! on however many threads it is computed.

mod correlation;
mod curve;
mod plan;
mod random;
mod simulate;
mod summary;

use rust_decimal::Decimal;

use super::{FigureName, InputField, Inputs, Unit};
use crate::sampling::{Distribution, DrawFigures};
use crate::{ModelError, Outcome, Reason};

/// A scenario with uncertain inputs.
#[shape(Eq, deny_unknown_fields)]
pub struct MonteCarloInput {
    /// The scenario. The uncertain inputs need no value in it.
    pub inputs: Inputs,
    /// The uncertain inputs and what is known of them.
    pub uncertain: Vec<UncertainInput>,
    /// Rank correlations between uncertain inputs; pairs that are not named are independent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub correlations: Vec<RankCorrelation>,
    /// Draws, 1…2 000 000.
    #[serde(default = "default_draws")]
    pub draws: u32,
    /// Start of the random numbers: the same seed gives the same answer, bit for bit.
    #[serde(default)]
    pub seed: u64,
    /// Figures to look at.
    #[serde(default = "default_figures")]
    pub figures: Vec<FigureName>,
    /// Conditions of which the probability is wanted; without them LTV/CAC ≥ 3 and payback < 45.
    #[serde(default = "default_thresholds")]
    pub thresholds: Vec<Threshold>,
}

/// An uncertain input.
#[shape(Eq, deny_unknown_fields)]
pub struct UncertainInput {
    /// Which; any but the horizon.
    pub field: InputField,
    /// What is known of it.
    pub distribution: Distribution,
}

/// How much two uncertain inputs go together.
#[shape(Eq, deny_unknown_fields)]
pub struct RankCorrelation {
    /// One of them.
    pub first: InputField,
    /// The other.
    pub second: InputField,
    /// Spearman's rank correlation, −0.999…0.999.
    pub rank_correlation: Decimal,
}

/// A condition on a figure.
#[shape(Eq, deny_unknown_fields)]
pub struct Threshold {
    /// The figure.
    pub figure: FigureName,
    /// On which side of the value.
    pub condition: Condition,
    /// The value, in the unit of the figure.
    pub value: Decimal,
}

/// On which side of a value.
#[shape(Copy, Eq, Hash)]
pub enum Condition {
    /// ≥ the value, forgiving a relative 1e-9. An infinite figure and a payback that never comes
    /// are above any value.
    AtLeast,
    /// < the value: what is a number or infinite and not at least the value.
    Below,
}

/// What the draws came to.
#[shape]
pub struct MonteCarlo {
    /// Draws that were made.
    pub draws: u32,
    /// The seed that repeats them.
    pub seed: u64,
    /// The figures, in the order asked for.
    pub figures: Vec<SimulatedFigure>,
    /// The conditions, in the order asked for.
    pub thresholds: Vec<ThresholdProbability>,
}

/// One figure over all draws.
#[shape(skip_serializing_none)]
pub struct SimulatedFigure {
    /// Which.
    pub figure: FigureName,
    /// Its unit.
    pub unit: Unit,
    /// Mean and percentiles over the draws that ended in a number.
    pub values: Outcome<DrawFigures>,
    /// How the numbers are distributed.
    pub histogram: Option<Histogram>,
    /// Draws that did not end in a number, by kind: in no percentile and no mean.
    pub without_value: Vec<NonValueShare>,
}

/// Draws that ended in the same non-value.
#[shape]
pub struct NonValueShare {
    /// What they ended in, and why.
    #[serde(flatten)]
    pub kind: NonValue,
    /// How many.
    pub draws: u32,
    /// Share of all draws. Fraction.
    pub share: f64,
}

/// What stands in place of a number.
#[shape(Copy, Eq, tag = "status")]
pub enum NonValue {
    /// No such number; also where a drawn input is outside its domain.
    Undefined {
        /// Why.
        reason: Reason,
    },
    /// Infinite.
    Unbounded {
        /// Why.
        reason: Reason,
    },
    /// Not in finite time.
    Never {
        /// Why.
        reason: Reason,
    },
}

/// Draws in bins of equal width between the 1st and the 99th percentile.
#[shape]
pub struct Histogram {
    /// Lower end of the first bin: the 1st percentile.
    pub from: f64,
    /// Upper end of the last bin: the 99th percentile.
    pub to: f64,
    /// Draws in each bin.
    pub counts: Vec<u32>,
    /// Draws below the first bin.
    pub below: u32,
    /// Draws above the last bin.
    pub above: u32,
}

/// How likely a condition is.
#[shape]
pub struct ThresholdProbability {
    /// The condition.
    #[serde(flatten)]
    pub threshold: Threshold,
    /// Draws that meet it / all draws, those without a number included. Missing when the figure is.
    pub probability: Outcome<f64>,
}

fn default_draws() -> u32 {
    100_000
}

fn default_figures() -> Vec<FigureName> {
    vec![
        FigureName::Cac,
        FigureName::LtvGrossMargin,
        FigureName::LtvToCac,
        FigureName::PaybackDays,
        FigureName::MarginPerLead,
    ]
}

fn default_thresholds() -> Vec<Threshold> {
    vec![
        Threshold {
            figure: FigureName::LtvToCac,
            condition: Condition::AtLeast,
            value: super::TARGET_LTV_TO_CAC,
        },
        Threshold {
            figure: FigureName::PaybackDays,
            condition: Condition::Below,
            value: super::TARGET_PAYBACK_DAYS,
        },
    ]
}

/// Draws the uncertain inputs and computes the figures of every draw. `proceed` hears how many draws
/// are done and says whether to go on; `None` when it said no.
///
/// # Errors
/// [`ModelError`] with the path of the field: inputs outside their domain, a distribution that
/// contradicts itself or leaves the domain of its input, an input that is named twice, correlations
/// that cannot all hold.
pub fn monte_carlo(
    input: &MonteCarloInput,
    proceed: &(dyn Fn(u32) -> bool + Sync),
) -> Result<Option<MonteCarlo>, ModelError> {
    let plan = plan::Plan::new(input)?;
    Ok(simulate::run(&plan, proceed).map(|chunks| summary::summarise(input, &plan, &chunks)))
}
