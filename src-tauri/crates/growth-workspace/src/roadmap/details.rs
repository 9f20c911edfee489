//! What a person writes into a task: its texts, its details, and what they must not be.

use chrono::NaiveDate;
use growth_model::ModelError;
use growth_model::roadmap::RoadmapPhase;
use rust_decimal::Decimal;

use crate::{InvalidRule, Result, TaskId, WorkspaceError, text};

/// Items of a checklist.
const MAX_ITEMS: i64 = 100;
/// Links of a task.
const MAX_LINKS: i64 = 20;
/// Effort of one task, actual or planned. Person-days.
const MAX_EFFORT: i64 = 10_000;

/// The texts of a task in one language.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct TaskTexts {
    /// What to do, 1…200 characters.
    pub title: String,
    /// How to do it.
    #[serde(default)]
    pub description: String,
    /// What there is afterwards that was not there before.
    #[serde(default)]
    pub deliverable: String,
    /// How to see that it is done.
    #[serde(default)]
    pub done_when: String,
}

/// What a person can change of a task besides its texts.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct TaskDetails {
    /// Notes of the people who do it.
    #[serde(default)]
    pub notes: String,
    /// Who does it; empty while nobody is named.
    #[serde(default)]
    pub owner: String,
    /// Phase that it belongs to; the phase of its first week when absent.
    pub phase: Option<RoadmapPhase>,
    /// How it stands.
    #[serde(default)]
    pub status: TaskStatus,
    /// Share that is done, 0…1. Fraction.
    #[serde(default)]
    pub progress: Decimal,
    /// Planned effort, ≥ 0. Person-days.
    #[serde(default = "one_day")]
    pub effort_person_days: Decimal,
    /// How long it takes if all goes well, most likely, and if all goes badly.
    pub estimate: Option<ThreePoint>,
    /// Effort it really took so far, ≥ 0. Person-days.
    pub actual_person_days: Option<Decimal>,
    /// First day it is planned for.
    pub start: NaiveDate,
    /// Last day it is planned for, not before the first.
    pub finish: NaiveDate,
    /// When it really began.
    pub actual_start: Option<NaiveDate>,
    /// When it was really finished.
    pub actual_finish: Option<NaiveDate>,
    /// Tasks that must be finished before it begins.
    #[serde(default)]
    pub predecessors: Vec<TaskId>,
    /// AI or automation: it waits while the foundation is weak.
    #[serde(default)]
    pub is_automation: bool,
    /// Smaller steps to tick off; at most 100.
    #[serde(default)]
    pub checklist: Vec<ChecklistItem>,
    /// What it is about: growth points, loops, KPIs, parts of the program; at most 20.
    #[serde(default)]
    pub links: Vec<TaskLink>,
}

fn one_day() -> Decimal {
    Decimal::ONE
}

impl TaskDetails {
    /// A task of these days that nobody has begun.
    pub fn planned(start: NaiveDate, finish: NaiveDate) -> Self {
        Self {
            effort_person_days: Decimal::ONE,
            start,
            finish,
            ..Self::default()
        }
    }
}

/// How a task stands.
#[shape(Copy, Default, Eq, Hash)]
pub enum TaskStatus {
    /// Not begun.
    #[default]
    Todo,
    /// Under way.
    InProgress,
    /// Something keeps it from going on.
    Blocked,
    /// Finished.
    Done,
}

/// A duration in three estimates.
#[shape(Copy, Eq, deny_unknown_fields)]
pub struct ThreePoint {
    /// If all goes well, ≥ 0. Working days.
    pub optimistic_days: Decimal,
    /// Most likely, from optimistic to pessimistic. Working days.
    pub likely_days: Decimal,
    /// If all goes badly. Working days.
    pub pessimistic_days: Decimal,
}

/// A smaller step of a task.
#[shape(Eq, deny_unknown_fields)]
pub struct ChecklistItem {
    /// What to do, 1…200 characters.
    pub text: String,
    /// Whether it is done.
    #[serde(default)]
    pub done: bool,
}

/// What a task is about.
#[shape(Eq, deny_unknown_fields)]
pub struct TaskLink {
    /// Kind of thing.
    pub kind: LinkKind,
    /// Its id; the name of a section or KPI.
    pub id: String,
}

/// Kind of thing that a task can be about.
#[shape(Copy, Eq, Hash)]
pub enum LinkKind {
    /// A growth point of the audit.
    GrowthPoint,
    /// A growth loop.
    Loop,
    /// One of the five key figures, by its name.
    Kpi,
    /// A part of the program, by its name.
    Section,
}

/// Texts without spaces around them, refused where they are too long or the title is empty.
pub(super) fn checked_texts(texts: &TaskTexts) -> Result<TaskTexts> {
    Ok(TaskTexts {
        title: text::name("texts.title", &texts.title)?,
        description: text::note("texts.description", &texts.description)?,
        deliverable: text::note("texts.deliverable", &texts.deliverable)?,
        done_when: text::note("texts.done_when", &texts.done_when)?,
    })
}

/// What can be said of a task without its plan.
pub(super) fn check(details: &mut TaskDetails) -> Result<()> {
    details.notes = text::note("details.notes", &details.notes)?;
    details.owner = text::line("details.owner", &details.owner)?;
    for item in &mut details.checklist {
        item.text = text::name("details.checklist", &item.text)?;
    }
    at_most("details.checklist", details.checklist.len(), MAX_ITEMS)?;
    at_most("details.links", details.links.len(), MAX_LINKS)?;
    for link in &details.links {
        text::name("details.links", &link.id)?;
    }
    for (field, value) in [
        ("effort_person_days", Some(details.effort_person_days)),
        ("actual_person_days", details.actual_person_days),
    ] {
        let Some(value) = value else { continue };
        let max = MAX_EFFORT.into();
        if value.is_sign_negative() && !value.is_zero() || value > max {
            return Err(ModelError::OutOfRange {
                field: format!("details.{field}"),
                value,
                min: Some(0.into()),
                max: Some(max),
            }
            .into());
        }
    }
    if let Some(estimate) = details.estimate {
        let refuse = |field: &str, rule| {
            Err(ModelError::Inconsistent {
                field: format!("details.estimate.{field}"),
                rule,
            }
            .into())
        };
        if estimate.optimistic_days.is_sign_negative() {
            return Err(ModelError::OutOfRange {
                field: "details.estimate.optimistic_days".to_owned(),
                value: estimate.optimistic_days,
                min: Some(0.into()),
                max: None,
            }
            .into());
        }
        if estimate.pessimistic_days < estimate.optimistic_days {
            return refuse("pessimistic_days", "min_above_max");
        }
        if estimate.likely_days < estimate.optimistic_days
            || estimate.likely_days > estimate.pessimistic_days
        {
            return refuse("likely_days", "mode_outside_range");
        }
    }
    Ok(())
}

fn at_most(field: &'static str, length: usize, max: i64) -> Result<()> {
    if length as i64 > max {
        return Err(WorkspaceError::invalid(
            field,
            InvalidRule::OutOfRange { min: 0, max },
        ));
    }
    Ok(())
}
