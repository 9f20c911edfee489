//! The plan of one test: what it takes, how long it runs, and what its traffic can show at all
//! (MATHEMATICS.md D.11).

use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};

use super::duration::{Duration, DurationInput, duration};
use super::effect::{Effect, MetricPlan};
use super::input::{MAX_ARMS, length, one, positive_share, usual_alpha, usual_power};
use super::power::{Detectable, DetectableInput, detectable};
use super::sample_size::{SampleSize, SampleSizeInput, sample_size};
use super::srm::{PlannedArm, SrmInput, srm};
use crate::checks::real;
use crate::{ModelError, Outcome};

/// Weeks of the first question: what can be detected at all?
const FIRST_QUESTION_WEEKS: u32 = 4;

/// A test before it begins.
#[shape(Eq, deny_unknown_fields)]
pub struct TestDesign {
    /// What is measured, and how much of it there is today.
    pub metric: MetricPlan,
    /// A smaller value is better (complaints, days to answer).
    #[serde(default)]
    pub lower_is_better: bool,
    /// The smallest effect that matters.
    pub effect: Effect,
    /// Accepted chance of a false alarm, 0.0001…0.5.
    #[serde(default = "usual_alpha")]
    pub alpha: Decimal,
    /// Wanted chance to see the effect, above `alpha` and up to 0.9999.
    #[serde(default = "usual_power")]
    pub power: Decimal,
    /// The arms, 2…10; the first is the control.
    pub arms: Vec<DesignArm>,
    /// Visitors per week who could take part, 0…10¹².
    pub weekly_visitors: Decimal,
    /// Share of them who do take part, above 0 and up to 1.
    #[serde(default = "one")]
    pub allocation: Decimal,
    /// When the test may be decided.
    #[serde(default)]
    pub rule: StoppingRule,
}

/// One arm of a planned test.
#[shape(Eq, deny_unknown_fields)]
pub struct DesignArm {
    /// Name; may be empty.
    #[serde(default)]
    pub name: String,
    /// Planned share of the visitors of the test, above 0 and below 1; those of all arms add up to 1.
    pub share: Decimal,
}

/// When a test may be decided. It is chosen before the start and does not change after it.
#[shape(Copy, Default, Eq)]
pub enum StoppingRule {
    /// Once, on the planned day: every earlier look costs false alarms.
    Fixed,
    /// On any day, by answers that stay right however often one looks (mSPRT).
    #[default]
    Sequential,
}

/// A design with the days that it is meant for.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct DesignInput {
    /// The design.
    pub design: TestDesign,
    /// First day of the test, for the dates in the answer.
    pub starts_on: Option<NaiveDate>,
    /// Last day on which a decision is still wanted (the last day of the plan).
    pub decide_by: Option<NaiveDate>,
}

/// What a design comes to.
#[shape]
pub struct DesignFigures {
    /// Visitors that the effect takes: in the control and in each variant, in three conventions.
    pub sample_size: SampleSize,
    /// Visitors of all arms together, so that also the smallest arm has enough.
    pub total_visitors: Outcome<u64>,
    /// How long it takes.
    pub duration: Outcome<Duration>,
    /// Visitors of all arms in four weeks.
    pub visitors_in_four_weeks: u64,
    /// What four weeks of this traffic can show.
    pub detectable_in_four_weeks: Detectable,
}

/// What a test takes: sample size, duration in whole weeks, and what its traffic shows in four weeks.
/// With several variants each comparison has `alpha / variants`.
///
/// # Errors
/// As [`sample_size`], [`duration`] and [`srm`] say; a share that is not positive.
pub fn design(input: &DesignInput) -> Result<DesignFigures, ModelError> {
    let test = &input.design;
    test.check_arms("design.arms")?;
    let named = |error: ModelError| match error.field() {
        "decide_by" => error,
        _ => error.within("design"),
    };
    let smallest = test.smallest_variant();
    let control = test.arms.first().map_or(Decimal::ONE, |arm| arm.share);
    let variants = test.arms.len() as u32 - 1;
    let sizes = sample_size(&SampleSizeInput {
        metric: test.metric.clone(),
        effect: test.effect.clone(),
        alpha: test.alpha,
        power: test.power,
        allocation_ratio: (smallest / control).clamp(Decimal::new(1, 2), Decimal::ONE_HUNDRED),
        variants,
        divide_alpha: variants > 1,
    })
    .map_err(named)?;
    let total = sizes.control_visitors.clone().and_then(|visitors| {
        // Thirds are rounded: what exceeds a whole number by their rounding error does not count.
        let total = (visitors as f64 / real(control) * (1.0 - 1e-9)).ceil();
        (total < 1e12).then_some(total as u64).into()
    });
    let run = |visitors: u64| {
        duration(&DurationInput {
            total_visitors: visitors.max(1).into(),
            weekly_visitors: test.weekly_visitors,
            allocation: test.allocation,
            starts_on: input.starts_on,
            decide_by: input.decide_by,
        })
    };
    let duration = match total.value() {
        Some(visitors) => Outcome::of(run(*visitors).map_err(named)?),
        // Refuses what can be refused whatever the size.
        None => {
            run(1).map_err(named)?;
            total.clone().and_then(|_| None.into())
        }
    };
    let in_four_weeks =
        (test.weekly_visitors * test.allocation * Decimal::from(FIRST_QUESTION_WEEKS))
            .round_dp_with_strategy(0, RoundingStrategy::ToZero)
            .min(Decimal::from(1_000_000_000_000_u64));
    let share_of = |share: Decimal| (in_four_weeks * share).trunc();
    let alpha = Decimal::try_from(sizes.alpha_per_comparison).unwrap_or(test.alpha);
    let detectable = detectable(&DetectableInput {
        metric: test.metric.clone(),
        control_visitors: share_of(control),
        variant_visitors: share_of(smallest),
        alpha: alpha.max(Decimal::new(1, 4)),
        power: test.power,
    })
    .map_err(named)?;
    Ok(DesignFigures {
        sample_size: sizes,
        total_visitors: total,
        duration,
        visitors_in_four_weeks: u64::try_from(in_four_weeks).unwrap_or_default(),
        detectable_in_four_weeks: detectable,
    })
}

impl TestDesign {
    /// Share of the smallest variant.
    fn smallest_variant(&self) -> Decimal {
        (self.arms.iter().skip(1).map(|arm| arm.share))
            .min()
            .unwrap_or(Decimal::ONE)
    }

    /// The planned arms with what each has got, for the check of their ratio.
    pub(super) fn planned(&self, visitors: impl Fn(usize) -> Decimal) -> SrmInput {
        SrmInput {
            arms: (self.arms.iter().enumerate())
                .map(|(i, arm)| PlannedArm {
                    name: Some(arm.name.clone()),
                    visitors: visitors(i),
                    planned_share: arm.share,
                })
                .collect(),
        }
    }

    pub(super) fn check_arms(&self, path: &str) -> Result<(), ModelError> {
        length(path, self.arms.len(), 2, MAX_ARMS)?;
        for (i, arm) in self.arms.iter().enumerate() {
            positive_share(|| format!("{path}[{i}].share"), arm.share)?;
        }
        srm(&self.planned(|_| Decimal::ZERO))
            .map(drop)
            .map_err(|error| error.at(path.to_owned()))
    }
}
