//! What was counted of a running test, day by day or week by week.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::effect::MetricPlan;
use super::input::{counts, length, moderate};
use super::reading::ReadingInput;
use super::sample::{MetricSample, RatioSums};
use super::sequential::CumulativeLook;
use crate::ModelError;
use crate::checks::inconsistent;

/// Most days or weeks of one test.
const MAX_DAYS_COUNTED: usize = 366;

/// What was counted in one day or week.
#[shape(Eq, deny_unknown_fields)]
pub struct CountedDay {
    /// The day, or the first day of the week.
    pub day: NaiveDate,
    /// The arms, as many as are planned and in their order.
    pub arms: Vec<Counted>,
}

/// What was counted of one arm. Sums that the metric does not need are zero.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct Counted {
    /// Visitors, a whole number 0…10¹².
    pub visitors: Decimal,
    /// Those of them who converted; of a mean the sum of the values, of a ratio that of the
    /// numerators.
    pub sum: Decimal,
    /// Sum of the squares of what `sum` adds up; of means and ratios.
    #[serde(default, skip_serializing_if = "Decimal::is_zero")]
    pub sum_of_squares: Decimal,
    /// Sum of the denominators; of ratios.
    #[serde(default, skip_serializing_if = "Decimal::is_zero")]
    pub denominator_sum: Decimal,
    /// Sum of the squared denominators; of ratios.
    #[serde(default, skip_serializing_if = "Decimal::is_zero")]
    pub denominator_sum_of_squares: Decimal,
    /// Sum of numerator × denominator; of ratios.
    #[serde(default, skip_serializing_if = "Decimal::is_zero")]
    pub sum_of_products: Decimal,
    /// Visitors who did what each of the other metrics counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Decimal>,
}

impl Counted {
    /// As the comparisons read it.
    pub(super) fn sample(&self, metric: &MetricPlan) -> MetricSample {
        match metric {
            MetricPlan::Rate { .. } => MetricSample::Rate {
                visitors: self.visitors,
                conversions: self.sum,
            },
            MetricPlan::Mean { .. } => MetricSample::Sums {
                visitors: self.visitors,
                sum: self.sum,
                sum_of_squares: self.sum_of_squares,
            },
            MetricPlan::Ratio(_) => MetricSample::Ratio(RatioSums {
                visitors: self.visitors,
                numerator_sum: self.sum,
                numerator_sum_of_squares: self.sum_of_squares,
                denominator_sum: self.denominator_sum,
                denominator_sum_of_squares: self.denominator_sum_of_squares,
                sum_of_products: self.sum_of_products,
            }),
        }
    }

    fn add(&mut self, other: &Self) {
        self.visitors += other.visitors;
        self.sum += other.sum;
        self.sum_of_squares += other.sum_of_squares;
        self.denominator_sum += other.denominator_sum;
        self.denominator_sum_of_squares += other.denominator_sum_of_squares;
        self.sum_of_products += other.sum_of_products;
        for (at, count) in other.others.iter().enumerate() {
            match self.others.get_mut(at) {
                Some(sum) => *sum += count,
                None => self.others.push(*count),
            }
        }
    }
}

/// Refuses counts that contradict themselves or the plan.
pub(super) fn check(input: &ReadingInput) -> Result<(), ModelError> {
    length("counts", input.counts.len(), 0, MAX_DAYS_COUNTED)?;
    let mut before: Option<NaiveDate> = None;
    for (i, counted) in input.counts.iter().enumerate() {
        let field = |name: &str| format!("counts[{i}].{name}");
        if before.is_some_and(|before| counted.day <= before) {
            return Err(inconsistent(field("day"), "days_not_ascending"));
        }
        if counted.day < input.started_on {
            return Err(inconsistent(field("day"), "before_start"));
        }
        before = Some(counted.day);
        if counted.arms.len() != input.design.arms.len() {
            return Err(inconsistent(field("arms"), "other_arms_than_planned"));
        }
        for (j, arm) in counted.arms.iter().enumerate() {
            check_arm(input, arm, &format!("counts[{i}].arms[{j}]"))?;
        }
    }
    Ok(())
}

fn check_arm(input: &ReadingInput, arm: &Counted, path: &str) -> Result<(), ModelError> {
    // Sums that no values can have are refused day by day: those of several days then fit too.
    arm.sample(&input.design.metric)
        .moments(path)
        .map_err(|error| renamed(error, path))?;
    for (name, value) in [
        ("sum_of_squares", arm.sum_of_squares),
        ("denominator_sum", arm.denominator_sum),
        ("denominator_sum_of_squares", arm.denominator_sum_of_squares),
        ("sum_of_products", arm.sum_of_products),
    ] {
        moderate(|| format!("{path}.{name}"), value, None)?;
    }
    if arm.others.len() > input.other_metrics.len() {
        return Err(inconsistent(
            format!("{path}.others"),
            "other_metrics_than_planned",
        ));
    }
    for (k, other) in arm.others.iter().enumerate() {
        counts(path, arm.visitors, *other)
            .map_err(|error| error.at(format!("{path}.others[{k}]")))?;
    }
    Ok(())
}

/// What was refused, under the name that it has here.
fn renamed(error: ModelError, path: &str) -> ModelError {
    let name = match error.field().strip_prefix(path) {
        Some(".conversions" | ".numerator_sum") => "sum",
        Some(".numerator_sum_of_squares") => "sum_of_squares",
        _ => return error,
    };
    error.at(format!("{path}.{name}"))
}

/// The arms with everything that was counted.
pub(super) fn totals(input: &ReadingInput) -> Vec<Counted> {
    let mut totals = vec![Counted::default(); input.design.arms.len()];
    for counted in &input.counts {
        for (total, arm) in totals.iter_mut().zip(&counted.arms) {
            total.add(arm);
        }
    }
    totals
}

/// Control and one variant since the start, at the end of each day or week that was counted.
pub(super) fn path(input: &ReadingInput, arm: usize) -> Vec<CumulativeLook> {
    let (mut control, mut variant) = (Counted::default(), Counted::default());
    let metric = &input.design.metric;
    (input.counts.iter())
        .filter_map(|counted| {
            control.add(counted.arms.first()?);
            variant.add(counted.arms.get(arm)?);
            Some(CumulativeLook {
                on: Some(counted.day),
                control: control.sample(metric),
                variant: variant.sample(metric),
            })
        })
        .collect()
}
