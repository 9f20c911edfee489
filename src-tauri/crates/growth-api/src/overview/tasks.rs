//! The plan's week: what is late, what is to be done now, what comes next, and how the plan goes.

use chrono::NaiveDate;
use growth_model::roadmap::RoadmapPhase;
use growth_report::charts::Chart;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The plan of a project at one look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OverviewPlan {
    /// Whether it is before, within or after its days.
    pub state: PlanState,
    /// Day 1.
    pub start_date: NaiveDate,
    /// The last day.
    pub last_date: NaiveDate,
    /// Week of the plan; absent before it and after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<u32>,
    /// Phase of that week.
    pub phase: RoadmapPhase,
    /// The phase in words.
    pub phase_text: String,
    /// What was to be finished by now and is not.
    pub late: OverviewTasks,
    /// What is to be done this week.
    pub now: OverviewTasks,
    /// What comes next.
    pub next: OverviewTasks,
    /// How the plan stands, in a line.
    pub summary: String,
    /// Planned, done and expected; absent without work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chart: Option<Chart>,
}

/// Whether today is before, within or after the days of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// It has not begun.
    Before,
    /// It is being worked on.
    Running,
    /// Its days are over.
    Over,
}

/// The first tasks of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OverviewTasks {
    /// The tasks.
    pub tasks: Vec<OverviewTask>,
    /// How many more there are.
    pub more: usize,
}

/// A task of the overview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OverviewTask {
    /// The task.
    pub id: String,
    /// What to do.
    pub title: String,
    /// Who does it, or what it waits for; may be empty.
    pub detail_text: String,
    /// The day by which it is to be finished.
    pub due: NaiveDate,
    /// The same as one says it: `сегодня`, `чт`, `опоздание 3 дня`.
    pub due_text: String,
}
