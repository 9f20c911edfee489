//! What a test is, as it is kept.

use chrono::{DateTime, NaiveDate, Utc};
use growth_model::audit::ExperimentResult;
use growth_model::experiments::{Counted, CountedDay, TestDesign};
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};

use crate::audit::Confidence;
use crate::audit::instruments::{Decision, Experiment};
use crate::sql::entity::{Elsewhere, Entity};
use crate::{GrowthPointId, InstrumentItemId, ProjectId, Result, TaskId, WorkspaceError, text};

/// Most other metrics of a test.
const MAX_OTHERS: usize = 5;

/// A test.
#[shape]
pub struct StoredTest {
    /// Its id.
    pub id: InstrumentItemId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// Place in the order in which tests were made.
    pub position: i64,
    /// What the log of the audit shows of it.
    pub log: Experiment,
    /// The plan as long as it can be changed; absent for a test that was only logged.
    pub design: Option<StoredDesign>,
    /// The plan as it was frozen at the start.
    pub plan: Option<FrozenPlan>,
    /// What was decided.
    pub verdict: Option<TestVerdict>,
    /// The growth point that it tests. It may have been deleted since.
    pub growth_point_id: Option<GrowthPointId>,
    /// The task of the roadmap that came of it. It may have been deleted since.
    pub task_id: Option<TaskId>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl StoredTest {
    /// What a person knows it by: its question, or the hypothesis where there is none.
    pub fn name(&self) -> &str {
        match &self.design {
            Some(design) if !design.question.is_empty() => &design.question,
            _ => &self.log.hypothesis,
        }
    }
}

impl Entity for StoredTest {
    const TABLE: &'static str = "experiments";
    const NAME: &'static str = "experiment";
    const ELSEWHERE: &'static [Elsewhere] = &[
        Elsewhere {
            field: "log",
            read: "body",
            write: &[("body", "?")],
        },
        Elsewhere {
            field: "design",
            read: "nullif(design, 'null')",
            write: &[("design", "coalesce(?, 'null')")],
        },
        Elsewhere {
            field: "plan",
            read: "nullif(plan, 'null')",
            write: &[("plan", "coalesce(?, 'null')")],
        },
        Elsewhere {
            field: "verdict",
            read: "nullif(verdict, 'null')",
            write: &[("verdict", "coalesce(?, 'null')")],
        },
    ];
}

/// The plan of a test.
#[shape(Eq, deny_unknown_fields)]
pub struct StoredDesign {
    /// What the test is to answer, up to 200 characters; the hypothesis names it when empty.
    #[serde(default)]
    pub question: String,
    /// Where it takes place, up to 200 characters: two tests on one page disturb each other. May be
    /// empty.
    #[serde(default)]
    pub page: String,
    /// Metric, effect, arms, traffic and rule.
    pub test: TestDesign,
    /// Where the baseline comes from.
    #[serde(default)]
    pub baseline_source: BaselineSource,
    /// The same in words, up to 200 characters; may be empty.
    #[serde(default)]
    pub baseline_note: String,
    /// Whether counts are of days or of weeks.
    #[serde(default)]
    pub step: CountStep,
    /// The day on which it is to begin.
    pub starts_on: Option<NaiveDate>,
    /// Names of other rates that are counted beside the metric, at most 5.
    #[serde(default)]
    pub other_metrics: Vec<String>,
    /// What one unit of the metric brings.
    #[serde(default)]
    pub worth: Worth,
}

impl StoredDesign {
    pub(super) fn checked(mut self) -> Result<Self> {
        use growth_model::experiments::{DesignInput, design};

        self.question = text::line("design.question", &self.question)?;
        self.page = text::line("design.page", &self.page)?;
        self.baseline_note = text::line("design.baseline_note", &self.baseline_note)?;
        if self.other_metrics.len() > MAX_OTHERS {
            return Err(WorkspaceError::invalid(
                "design.other_metrics",
                crate::InvalidRule::OutOfRange {
                    min: 0,
                    max: MAX_OTHERS as i64,
                },
            ));
        }
        for name in &mut self.other_metrics {
            *name = text::name("design.other_metrics", name)?;
        }
        for arm in &mut self.test.arms {
            arm.name = text::name("design.test.arms", &arm.name)?;
        }
        if let Worth::Typed { amount } = self.worth {
            let max = Decimal::from(1_000_000_000_000_u64);
            if amount < Decimal::ZERO || amount > max {
                return Err(growth_model::ModelError::OutOfRange {
                    field: "design.worth.amount".to_owned(),
                    value: amount,
                    min: Some(Decimal::ZERO),
                    max: Some(max),
                }
                .into());
            }
        }
        let input = DesignInput {
            design: self.test.clone(),
            starts_on: None,
            decide_by: None,
        };
        design(&input).map_err(|error| match error.field().strip_prefix("design.") {
            Some(rest) => {
                let path = format!("design.test.{rest}");
                error.at(path)
            }
            None => error,
        })?;
        Ok(self)
    }
}

/// Where a baseline comes from.
#[shape(Copy, Default, Eq, Hash)]
pub enum BaselineSource {
    /// A person typed it.
    #[default]
    Typed,
    /// The calculator: new customers of its leads.
    Calculator,
    /// The actual months.
    Months,
    /// Imported purchases: customers who bought again.
    Purchases,
    /// Rates of the audit's tracking map.
    Tracking,
}

/// Whether counts are of days or of weeks.
#[shape(Copy, Default, Eq, Hash)]
pub enum CountStep {
    /// Of days.
    #[default]
    Day,
    /// Of weeks, each named by its first day.
    Week,
}

/// What one unit of a metric brings: a conversion, or one of what a mean is of.
#[shape(Copy, Default, Eq, tag = "kind", deny_unknown_fields)]
pub enum Worth {
    /// Nobody has said.
    #[default]
    Unknown,
    /// It is a new customer: the calculator's LTV.
    Customer,
    /// It is a lead: the calculator's margin per lead.
    Lead,
    /// An amount that a person typed, 0…10¹². Money.
    Typed {
        /// The amount.
        amount: Decimal,
    },
}

/// The plan of a test as it was frozen at its start.
#[shape(Eq)]
pub struct FrozenPlan {
    /// The hypothesis.
    pub hypothesis: String,
    /// What is measured, in words.
    pub metric: String,
    /// First day.
    pub started_on: NaiveDate,
    /// Last day of the plan of the roadmap, by which a decision was wanted.
    pub decide_by: Option<NaiveDate>,
    /// How sure its growth point was before.
    pub confidence: Option<Confidence>,
    /// The design.
    pub design: StoredDesign,
    /// SHA-256 of all that stands above, in hexadecimal digits.
    pub hash: String,
}

impl FrozenPlan {
    /// The same with its hash.
    pub(crate) fn sealed(mut self) -> Result<Self> {
        self.hash = self.computed_hash()?;
        Ok(self)
    }

    /// Whether it still is what was frozen.
    pub fn is_intact(&self) -> bool {
        self.computed_hash().is_ok_and(|hash| hash == self.hash)
    }

    fn computed_hash(&self) -> Result<String> {
        let bare = Self {
            hash: String::new(),
            ..self.clone()
        };
        let text = serde_json::to_vec(&bare)
            .map_err(|error| WorkspaceError::unreadable("experiments", "plan", &error))?;
        Ok(Sha256::digest(text)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect())
    }
}

/// What was seen of a test: of the variant that is ahead, against the control.
#[shape(Default, skip_serializing_none)]
pub struct Seen {
    /// Name of the variant.
    #[serde(default)]
    pub variant: String,
    /// Variant − control.
    pub difference: Option<f64>,
    /// Lower end of its interval, that of the stopping rule.
    pub low: Option<f64>,
    /// Upper end of its interval.
    pub high: Option<f64>,
    /// p value that is right on the planned day alone.
    pub p_value: Option<f64>,
    /// p value that is right on any day.
    pub always_valid_p: Option<f64>,
    /// Chance that the variant is better.
    pub chance_to_win: Option<f64>,
    /// Money that the difference brings in twelve months: its low end, itself, its high end.
    pub money_in_year: Option<[Decimal; 3]>,
}

/// What was decided, kept with the frozen plan.
#[shape(skip_serializing_none)]
pub struct TestVerdict {
    /// The day.
    pub decided_on: NaiveDate,
    /// What follows.
    pub decision: Decision,
    /// What the test showed.
    pub result: ExperimentResult,
    /// Why, in words.
    pub reasons: String,
    /// Visitors that had been counted.
    pub visitors: u64,
    /// What was seen on that day.
    pub seen: Seen,
    /// Looks while it ran.
    pub looks: u32,
    /// Chance of a false alarm that the looks have cost a test that was planned for one.
    pub false_alarm_rate: Option<f64>,
}

/// What was counted of a test on a day.
#[shape(Eq)]
pub struct CountsOfDay {
    /// The test.
    pub experiment_id: InstrumentItemId,
    /// The day, or the first day of the week.
    pub day: NaiveDate,
    /// The arms, in the order of the plan.
    pub arms: Vec<Counted>,
}

impl CountsOfDay {
    /// As the model reads it.
    pub fn counted(self) -> CountedDay {
        CountedDay {
            day: self.day,
            arms: self.arms,
        }
    }
}

impl Entity for CountsOfDay {
    const TABLE: &'static str = "experiment_counts";
    const NAME: &'static str = "experiment_counts";
    const KEY: &'static [&'static str] = &["experiment_id", "day"];
}

/// A look at results while a test ran.
#[shape]
pub struct Look {
    /// The test.
    pub experiment_id: InstrumentItemId,
    /// Visitors that had been counted.
    pub visitors: u64,
    /// The day of the look.
    pub looked_on: NaiveDate,
    /// What was seen.
    pub seen: Seen,
}

impl Entity for Look {
    const TABLE: &'static str = "experiment_looks";
    const NAME: &'static str = "experiment_look";
    const KEY: &'static [&'static str] = &["experiment_id", "visitors"];
}
