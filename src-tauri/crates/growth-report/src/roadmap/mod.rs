//! The plan of 90 days as it leaves the program: its tasks in words, for the document, for a
//! spreadsheet and for calendars.

mod calendar;

use chrono::{DateTime, NaiveDate, Utc};
use growth_i18n::{Language, tr::roadmap as tr};
use growth_model::{
    Currency,
    economics::Unit,
    roadmap::{BaselineDates, RoadmapPhase},
};
use rust_decimal::Decimal;

pub use calendar::{TasksAs, calendar};

use crate::{
    charts::{Gantt, PlanProgress},
    content::{Cell, Column, Locale, Table},
    document::Fact,
};

/// A plan, in the language of the reader.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportRoadmap {
    /// Id of the plan: the stable part of what is its own in a calendar.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How it stands, in a line.
    pub summary: String,
    /// How far it is and where it will end.
    pub facts: Vec<Fact>,
    /// Its phases.
    pub phases: Vec<ReportPhase>,
    /// Its tasks, in the order of the plan.
    pub tasks: Vec<ReportTask>,
    /// Its steps on their days.
    pub bars: Gantt,
    /// Plan and forecast.
    pub progress: PlanProgress,
    /// Days of the weekly check-in.
    pub check_ins: Vec<NaiveDate>,
}

/// A phase of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportPhase {
    /// Which.
    pub phase: RoadmapPhase,
    /// Its goal.
    pub goal: String,
    /// Day of its gate.
    pub gate_day: u32,
    /// Date of its gate.
    pub gate_date: NaiveDate,
    /// Why tasks of the phase may lie behind the gate; empty when none may.
    pub note: String,
}

/// A task of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportTask {
    /// Its id: the stable part of its UID in a calendar.
    pub id: String,
    /// What to do.
    pub title: String,
    /// Phase that it belongs to.
    pub phase: RoadmapPhase,
    /// Who does it; may be empty.
    pub owner: String,
    /// How it stands, in a word.
    pub status: String,
    /// Share that is done. Fraction.
    pub progress: Decimal,
    /// Planned effort. Person-days.
    pub effort_person_days: Decimal,
    /// First day, as expected.
    pub start: NaiveDate,
    /// Last day, as expected.
    pub finish: NaiveDate,
    /// Work on it has begun.
    pub begun: bool,
    /// When it was really finished.
    pub finished_on: Option<NaiveDate>,
    /// Dates as they were agreed.
    pub baseline: Option<BaselineDates>,
    /// Calendar days that it ends after what was agreed. Days.
    pub late_days: i64,
    /// Why it is late; may be empty.
    pub late_reason: String,
    /// Titles of the tasks that it waits for.
    pub predecessors: Vec<String>,
    /// Without slack.
    pub critical: bool,
    /// How to do it.
    pub description: String,
    /// What there is afterwards.
    pub deliverable: String,
    /// How to see that it is done.
    pub done_when: String,
    /// Notes of the people who do it.
    pub notes: String,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
}

/// The tasks of a plan as a CSV file, as [`crate::csv::files`] writes them.
pub fn tasks_csv(roadmap: &ReportRoadmap, language: Language) -> Vec<u8> {
    crate::csv::of_table(&tasks_table(roadmap, language), language)
}

pub(crate) fn tasks_table(roadmap: &ReportRoadmap, language: Language) -> Table {
    let goal = |phase: RoadmapPhase| {
        roadmap
            .phases
            .iter()
            .find(|other| other.phase == phase)
            .map_or("", |phase| phase.goal.as_str())
    };
    let date = |date: Option<NaiveDate>| date.map(Cell::date).into();
    let yes = |yes: bool| {
        if yes {
            tr::roadmap_csv_yes(language)
        } else {
            tr::roadmap_csv_no(language)
        }
    };
    let columns = vec![
        Column::text(tr::roadmap_csv_title(language)),
        Column::text(tr::roadmap_csv_phase(language)),
        Column::text(tr::roadmap_csv_owner(language)),
        Column::text(tr::roadmap_csv_status(language)),
        Column::amount(tr::roadmap_csv_progress(language), Unit::Fraction),
        Column::count(tr::roadmap_csv_effort(language)),
        Column::date(tr::roadmap_csv_start(language)),
        Column::date(tr::roadmap_csv_finish(language)),
        Column::date(tr::roadmap_csv_agreed_start(language)),
        Column::date(tr::roadmap_csv_agreed_finish(language)),
        Column::count(tr::roadmap_csv_late(language)),
        Column::text(tr::roadmap_csv_reason(language)),
        Column::text(tr::roadmap_csv_predecessors(language)),
        Column::text(tr::roadmap_csv_critical(language)),
        Column::text(tr::roadmap_csv_description(language)),
        Column::text(tr::roadmap_csv_deliverable(language)),
        Column::text(tr::roadmap_csv_done_when(language)),
        Column::text(tr::roadmap_csv_notes(language)),
    ];
    let rows = roadmap.tasks.iter().map(|task| {
        vec![
            task.title.as_str().into(),
            goal(task.phase).into(),
            task.owner.as_str().into(),
            task.status.as_str().into(),
            Cell::number(task.progress, Unit::Fraction),
            Cell::count(task.effort_person_days),
            Cell::date(task.start),
            Cell::date(task.finish),
            date(task.baseline.map(|agreed| agreed.start)),
            date(task.baseline.map(|agreed| agreed.finish)),
            Cell::count(task.late_days),
            task.late_reason.as_str().into(),
            task.predecessors.join("; ").into(),
            yes(task.critical).into(),
            task.description.as_str().into(),
            task.deliverable.as_str().into(),
            task.done_when.as_str().into(),
            task.notes.as_str().into(),
        ]
    });
    let locale = Locale {
        language,
        // No column of the tasks is an amount of money.
        currency: Currency::RUB,
    };
    Table::new("tasks", tr::roadmap_tasks(language), columns, rows, locale)
}
