//! What a running test shows on a day, and what may be concluded from it by its stopping rule
//! (MATHEMATICS.md D.11).

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::counted::{Counted, CountedDay, check, path, totals};
use super::design::{DesignFigures, DesignInput, StoppingRule, TestDesign, design};
use super::input::length;
use super::sequential::{SequentialDecision, SequentialInput, SequentialResult, sequential};
use super::srm::{Srm, SrmVerdict, srm};
use super::variant::{OtherReading, VariantReading, correct_all, other_readings, variant_reading};
use crate::{ModelError, Outcome};

/// Most other metrics of one test.
const MAX_OTHERS: usize = 5;

/// A test that runs or has run.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct ReadingInput {
    /// The design, as it was frozen at the start.
    pub design: TestDesign,
    /// First day of the test.
    pub started_on: NaiveDate,
    /// Last day on which a decision is still wanted (the last day of the plan).
    pub decide_by: Option<NaiveDate>,
    /// The day on which it is read.
    pub on: NaiveDate,
    /// What was counted, by day or by week, at most 366 in the order of time.
    pub counts: Vec<CountedDay>,
    /// Names of other rates that are counted beside it, at most 5.
    #[serde(default)]
    pub other_metrics: Vec<String>,
}

/// What a test shows.
#[shape(skip_serializing_none)]
pub struct TestReading {
    /// What may be concluded.
    pub conclusion: Conclusion,
    /// Position of the variant that the conclusion is about, from 0 for the first variant.
    pub variant: Option<usize>,
    /// Whether the arms got the visitors that were planned. A mismatch blocks every result.
    pub srm: Srm,
    /// Counts of each arm since the start.
    pub arms: Vec<Counted>,
    /// Visitors of all arms.
    pub visitors: u64,
    /// Visitors that were planned.
    pub planned_visitors: Outcome<u64>,
    /// First day on which the plan allows a decision.
    pub earliest_decision: Outcome<NaiveDate>,
    /// Last day on which it may still be decided.
    pub latest_decision: Outcome<NaiveDate>,
    /// Each variant against the control; empty while results are blocked or nothing was counted.
    pub variants: Vec<VariantReading>,
    /// The other metrics of each variant, corrected together with the main one (Holm).
    pub others: Vec<OtherReading>,
}

/// What may be concluded from a test.
#[shape(Copy, Eq, Hash)]
pub enum Conclusion {
    /// Nothing was counted yet.
    NoData,
    /// The arms did not get the visitors that were planned: no result may be read.
    Mismatch,
    /// The rule does not allow a result yet.
    TooEarly,
    /// Nothing is decided; with the sequential rule looking again costs nothing.
    Continue,
    /// A variant is better.
    VariantBetter,
    /// A variant is worse.
    VariantWorse,
    /// The planned end is reached without a difference.
    NoDifference,
}

/// Reads a test: split, estimates with intervals over time, and what its stopping rule allows.
///
/// # Errors
/// As [`design`] says of the design; counts that are out of order or twice (rule
/// `days_not_ascending`), before the start, in other arms than planned, negative, not whole, or
/// more conversions than visitors.
pub fn reading(input: &ReadingInput) -> Result<TestReading, ModelError> {
    length("other_metrics", input.other_metrics.len(), 0, MAX_OTHERS)?;
    let figures = design(&DesignInput {
        design: input.design.clone(),
        starts_on: Some(input.started_on),
        decide_by: input.decide_by.filter(|day| *day >= input.started_on),
    })?;
    check(input)?;
    read(input, &figures).map_err(|error| error.at("counts".to_owned()))
}

/// What checked counts show: what is refused now is their sum.
fn read(input: &ReadingInput, figures: &DesignFigures) -> Result<TestReading, ModelError> {
    let test = &input.design;
    let arms = totals(input);
    let split = srm(&test.planned(|i| arms.get(i).map_or(Decimal::ZERO, |arm| arm.visitors)))?;
    let visitors: Decimal = arms.iter().map(|arm| arm.visitors).sum();
    let day = |pick: fn(&super::Duration) -> Option<Outcome<NaiveDate>>| {
        figures
            .duration
            .clone()
            .and_then(|run| pick(&run).unwrap_or_else(|| None.into()))
    };
    let mut answer = TestReading {
        conclusion: Conclusion::NoData,
        variant: None,
        visitors: u64::try_from(visitors).unwrap_or(u64::MAX),
        planned_visitors: figures.total_visitors.clone(),
        earliest_decision: day(|run| run.earliest_decision.clone()),
        latest_decision: day(|run| run.latest_decision.clone()),
        variants: vec![],
        others: vec![],
        srm: split,
        arms,
    };
    if visitors.is_zero() {
        return Ok(answer);
    }
    if answer.srm.verdict == SrmVerdict::Mismatch {
        answer.conclusion = Conclusion::Mismatch;
        return Ok(answer);
    }
    let tau = figures.sample_size.effect.absolute.abs();
    let runs: Vec<SequentialResult> = (1..test.arms.len())
        .map(|arm| run(input, arm, tau))
        .collect::<Result<_, _>>()?;
    for (at, run) in runs.iter().enumerate() {
        let mut variant = variant_reading(test, &answer.arms, at + 1)?;
        variant.add_path(input, at + 1, run);
        answer.variants.push(variant);
    }
    answer.others = other_readings(input, &answer.arms)?;
    correct_all(test.alpha, &mut answer.variants, &mut answer.others)?;
    (answer.conclusion, answer.variant) = conclude(input, &answer, &runs);
    Ok(answer)
}

/// The sequential test of a variant over everything that was counted.
fn run(input: &ReadingInput, arm: usize, tau: f64) -> Result<SequentialResult, ModelError> {
    let test = &input.design;
    let comparisons = Decimal::from(test.arms.len() as u64 - 1);
    let smallest = Decimal::new(1, 9);
    sequential(&SequentialInput {
        looks: path(input, arm),
        tau: Decimal::try_from(tau).unwrap_or(smallest).max(smallest),
        // Several variants share the accepted chance of a false alarm.
        alpha: (test.alpha / comparisons).max(Decimal::new(1, 4)),
        min_conversions: Decimal::from(30),
        tuning_visitors: Decimal::from(5_000),
        relative: false,
    })
}

fn conclude(
    input: &ReadingInput,
    answer: &TestReading,
    runs: &[SequentialResult],
) -> (Conclusion, Option<usize>) {
    let better = |rises: bool| {
        if rises == input.design.lower_is_better {
            Conclusion::VariantWorse
        } else {
            Conclusion::VariantBetter
        }
    };
    let has_come = |day: &Outcome<NaiveDate>| day.value().is_some_and(|day| input.on >= *day);
    let decided: Vec<(usize, Conclusion)> = match input.design.rule {
        StoppingRule::Sequential => (runs.iter().enumerate())
            .filter_map(|(i, run)| match run.decision {
                SequentialDecision::VariantBetter => Some((i, better(true))),
                SequentialDecision::VariantWorse => Some((i, better(false))),
                _ => None,
            })
            .collect(),
        StoppingRule::Fixed if !has_come(&answer.earliest_decision) => {
            return (Conclusion::TooEarly, None);
        }
        StoppingRule::Fixed => (answer.variants.iter().enumerate())
            .filter(|(_, variant)| variant.significant.value() == Some(&true))
            .filter_map(|(i, variant)| Some((i, better(*variant.difference.value()? > 0.0))))
            .collect(),
    };
    // A variant that is better outweighs those that are worse.
    let first = |wanted: Conclusion| decided.iter().find(|(_, found)| *found == wanted);
    if let Some((i, found)) =
        first(Conclusion::VariantBetter).or_else(|| first(Conclusion::VariantWorse))
    {
        return (*found, Some(*i));
    }
    let counted = runs
        .iter()
        .all(|run| run.looks.last().is_some_and(|look| look.counted));
    match input.design.rule {
        StoppingRule::Fixed => (Conclusion::NoDifference, None),
        StoppingRule::Sequential if has_come(&answer.latest_decision) => {
            (Conclusion::NoDifference, None)
        }
        StoppingRule::Sequential if counted => (Conclusion::Continue, None),
        StoppingRule::Sequential => (Conclusion::TooEarly, None),
    }
}
