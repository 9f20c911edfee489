//! One variant of a running test against its control.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::bayes::{BayesArm, BayesInput, Prior, bayes};
use super::compare::{CompareInput, compare};
use super::correct::{CorrectInput, Correction, NamedP, correct};
use super::counted::{Counted, path};
use super::design::TestDesign;
use super::effect::MetricPlan;
use super::input::RateArm;
use super::lift::{LiftInput, lift};
use super::means::{MeansInput, compare_means};
use super::reading::ReadingInput;
use super::sequential::SequentialResult;
use crate::statistics::Interval;
use crate::{ModelError, Outcome};

/// A variant against the control.
#[shape]
pub struct VariantReading {
    /// Name of the variant, as planned.
    pub name: String,
    /// Rate, mean or ratio of the control.
    pub control_value: Outcome<f64>,
    /// Rate, mean or ratio of the variant.
    pub variant_value: Outcome<f64>,
    /// Variant − control.
    pub difference: Outcome<f64>,
    /// Interval of the difference that is right on the planned day alone.
    pub interval: Outcome<Interval>,
    /// Difference / control.
    pub lift: Outcome<f64>,
    /// Two-sided p value that is right on the planned day alone (z or Fisher's exact test, Welch's t).
    pub p_value: Outcome<f64>,
    /// The same, corrected for all variants and metrics (Holm).
    pub corrected_p_value: Outcome<f64>,
    /// The corrected p value is at most `alpha`.
    pub significant: Outcome<bool>,
    /// Counts are so small that Fisher's exact test stands in.
    pub small_counts: bool,
    /// p value that is right on any day.
    pub always_valid_p: f64,
    /// Interval of the difference that is right on any day.
    pub always_valid_interval: Outcome<Interval>,
    /// Chance that the variant is better than the control.
    pub chance_to_win: Outcome<f64>,
    /// What choosing the variant costs on average if it is the worse one, in the unit of the metric
    /// per visitor.
    pub loss_of_variant: Outcome<f64>,
    /// What keeping the control costs on average if it is the worse one.
    pub loss_of_control: Outcome<f64>,
    /// The same day by day.
    pub path: Vec<PathPoint>,
}

/// The estimate at the end of a day or week.
#[shape]
pub struct PathPoint {
    /// The day, or the first day of the week.
    pub day: NaiveDate,
    /// Visitors of control and variant until then.
    pub visitors: u64,
    /// Variant − control.
    pub difference: Outcome<f64>,
    /// Interval of the difference that is right on any day.
    pub interval: Outcome<Interval>,
    /// p value that would be right if this were the planned day.
    pub p_value: Outcome<f64>,
    /// p value that is right on any day.
    pub always_valid_p: f64,
}

/// Another metric of a variant.
#[shape]
pub struct OtherReading {
    /// Name of the metric.
    pub metric: String,
    /// Position of the variant, from 0.
    pub variant: usize,
    /// Rate of the control.
    pub control_value: Outcome<f64>,
    /// Rate of the variant.
    pub variant_value: Outcome<f64>,
    /// Variant − control.
    pub difference: Outcome<f64>,
    /// Two-sided p value.
    pub p_value: Outcome<f64>,
    /// The same, corrected for all variants and metrics (Holm).
    pub corrected_p_value: Outcome<f64>,
    /// The corrected p value is at most `alpha`.
    pub significant: Outcome<bool>,
}

/// The variant at position `arm` of the arms against the first, without its path.
pub(super) fn variant_reading(
    test: &TestDesign,
    arms: &[Counted],
    arm: usize,
) -> Result<VariantReading, ModelError> {
    let nothing = Counted::default();
    let control = arms.first().unwrap_or(&nothing);
    let variant = arms.get(arm).unwrap_or(&nothing);
    let lift = lift(&LiftInput {
        control: control.sample(&test.metric),
        variant: variant.sample(&test.metric),
        relative: false,
        lower_is_better: test.lower_is_better,
        alpha: test.alpha,
        prior: None,
    })?;
    let mut reading = VariantReading {
        name: (test.arms.get(arm)).map_or_else(String::new, |arm| arm.name.clone()),
        control_value: None.into(),
        variant_value: None.into(),
        difference: None.into(),
        interval: None.into(),
        lift: None.into(),
        p_value: None.into(),
        corrected_p_value: None.into(),
        significant: None.into(),
        small_counts: false,
        always_valid_p: 1.0,
        always_valid_interval: None.into(),
        chance_to_win: lift.chance_to_win,
        loss_of_variant: lift.risk_of_variant,
        loss_of_control: lift.risk_of_control,
        path: vec![],
    };
    if let MetricPlan::Rate { .. } = test.metric {
        let [a, b] = [control, variant].map(|arm| RateArm {
            visitors: arm.visitors,
            conversions: arm.sum,
        });
        let found = compare(&CompareInput {
            control: a,
            variant: b,
            alpha: test.alpha,
        })?;
        reading.control_value = found.control.rate;
        reading.variant_value = found.variant.rate;
        reading.difference = found.difference;
        reading.interval = found.difference_interval;
        reading.lift = found.lift;
        reading.p_value = found.p_value;
        reading.small_counts = found.fisher_p_value.is_some();
        let belief = bayes(&BayesInput {
            arms: [a, b]
                .map(|arm| BayesArm {
                    name: None,
                    visitors: arm.visitors,
                    conversions: arm.conversions,
                })
                .to_vec(),
            prior: Prior::default(),
            alpha: test.alpha,
            caring_threshold: Decimal::new(1, 2),
            baseline: None,
        })?;
        if let [kept, tried] = belief.arms.as_slice() {
            let win = tried.chance_to_be_best;
            // Where lower is better, what one arm loses is what the other gains.
            let (of_control, of_variant, win) = if test.lower_is_better {
                (tried.expected_loss, kept.expected_loss, 1.0 - win)
            } else {
                (kept.expected_loss, tried.expected_loss, win)
            };
            reading.chance_to_win = Outcome::of(win);
            reading.loss_of_control = Outcome::of(of_control);
            reading.loss_of_variant = Outcome::of(of_variant);
        }
    } else {
        let found = compare_means(&MeansInput {
            control: control.sample(&test.metric),
            variant: variant.sample(&test.metric),
            alpha: test.alpha,
        })?;
        reading.control_value = found.control.mean;
        reading.variant_value = found.variant.mean;
        reading.difference = found.difference;
        reading.interval = found.difference_interval;
        reading.lift = found.lift;
        reading.p_value = found.p_value;
    }
    Ok(reading)
}

impl VariantReading {
    /// Adds what the sequential test says, day by day.
    pub(super) fn add_path(&mut self, input: &ReadingInput, arm: usize, run: &SequentialResult) {
        self.path = (path(input, arm).iter().zip(&run.looks))
            .filter_map(|(look, result)| {
                let both = look.control.visitors() + look.variant.visitors();
                let usual = compare_means(&MeansInput {
                    control: look.control.clone(),
                    variant: look.variant.clone(),
                    alpha: input.design.alpha,
                });
                Some(PathPoint {
                    day: look.on?,
                    visitors: u64::try_from(both).unwrap_or(u64::MAX),
                    difference: result.difference.clone(),
                    interval: result.interval.clone(),
                    p_value: usual.map_or_else(|_| None.into(), |found| found.p_value),
                    always_valid_p: result.always_valid_p,
                })
            })
            .collect();
        if let Some(last) = run.looks.last() {
            self.always_valid_p = last.always_valid_p;
            self.always_valid_interval = last.interval.clone();
        }
    }
}

/// The other rates of each variant.
pub(super) fn other_readings(
    input: &ReadingInput,
    arms: &[Counted],
) -> Result<Vec<OtherReading>, ModelError> {
    let mut readings = Vec::new();
    for (k, metric) in input.other_metrics.iter().enumerate() {
        let rate = |arm: &Counted| RateArm {
            visitors: arm.visitors,
            conversions: arm.others.get(k).copied().unwrap_or_default(),
        };
        let Some((control, variants)) = arms.split_first() else {
            continue;
        };
        for (variant, arm) in variants.iter().enumerate() {
            let found = compare(&CompareInput {
                control: rate(control),
                variant: rate(arm),
                alpha: input.design.alpha,
            })?;
            readings.push(OtherReading {
                metric: metric.clone(),
                variant,
                control_value: found.control.rate,
                variant_value: found.variant.rate,
                difference: found.difference,
                p_value: found.p_value.clone(),
                corrected_p_value: found.p_value,
                significant: found.significant,
            });
        }
    }
    Ok(readings)
}

/// Corrects all p values of a test together, as all of them are looked at (Holm).
pub(super) fn correct_all(
    alpha: Decimal,
    variants: &mut [VariantReading],
    others: &mut [OtherReading],
) -> Result<(), ModelError> {
    type Slots<'a> = (
        &'a mut Outcome<f64>,
        &'a mut Outcome<f64>,
        &'a mut Outcome<bool>,
    );
    let mut slots: Vec<Slots<'_>> = (variants.iter_mut())
        .map(|one| {
            (
                &mut one.p_value,
                &mut one.corrected_p_value,
                &mut one.significant,
            )
        })
        .chain(others.iter_mut().map(|one| {
            (
                &mut one.p_value,
                &mut one.corrected_p_value,
                &mut one.significant,
            )
        }))
        .filter(|(p, ..)| p.value().is_some())
        .collect();
    let p_values: Vec<NamedP> = (slots.iter())
        .filter_map(|(p, ..)| p.value())
        .map(|p| NamedP {
            name: None,
            p_value: Decimal::from_f64_retain(p.clamp(0.0, 1.0)).unwrap_or_default(),
        })
        .collect();
    if p_values.is_empty() {
        return Ok(());
    }
    let found = correct(&CorrectInput {
        p_values,
        alpha,
        method: Correction::Holm,
    })?;
    for ((_, corrected, significant), p) in slots.iter_mut().zip(found.p_values) {
        **corrected = Outcome::of(p.holm);
        **significant = Outcome::of(p.significant);
    }
    Ok(())
}
