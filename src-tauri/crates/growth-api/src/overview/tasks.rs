//! The plan's week: what is late, what is to be done now, what comes next, and how the plan goes.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use growth_i18n::{Digits, Format, Language, text, tr::overview as tr};
use growth_model::roadmap::{RoadmapPhase, Weekday};
use growth_report::charts::{self, Chart, ChartStyle, PlanProgress};
use growth_workspace::{
    ProjectId, View,
    roadmap::{self, LinkKind, TaskStatus},
};

use crate::{
    Failure,
    names::code,
    roadmap::{PlanTaskRow, outlook_of, view_of},
};

/// Tasks of each group that are shown.
const LATE: usize = 3;
const NOW: usize = 4;
const NEXT: usize = 2;

/// What begins within so many days after today is to be done now.
const SOON_DAYS: u64 = 6;

/// The plan of a project at one look.
#[shape(skip_serializing_none)]
pub struct OverviewPlan {
    /// Whether it is before, within or after its days.
    pub state: PlanState,
    /// Day 1.
    pub start_date: NaiveDate,
    /// The last day.
    pub last_date: NaiveDate,
    /// Week of the plan; absent before it and after it.
    pub week: Option<u32>,
    /// Phase of that week; the first before the plan, the last after it.
    pub phase: RoadmapPhase,
    /// The phase in words.
    pub phase_text: String,
    /// What was to be finished by now and is not.
    pub late: OverviewTasks,
    /// What is to be done today and in the six days after.
    pub now: OverviewTasks,
    /// What comes next.
    pub next: OverviewTasks,
    /// How the plan stands, in a line.
    pub summary: String,
    /// Planned, done and expected.
    pub chart: Chart,
}

/// Whether today is before, within or after the days of a plan.
#[shape(Copy, Eq)]
pub enum PlanState {
    /// It has not begun.
    Before,
    /// It is being worked on.
    Running,
    /// Its days are over.
    Over,
}

/// The first tasks of a group.
#[shape(Eq)]
pub struct OverviewTasks {
    /// The tasks.
    pub tasks: Vec<OverviewTask>,
    /// How many more there are.
    pub more: usize,
}

/// A task of the overview.
#[shape(Eq)]
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

/// What the overview and its other parts need to know of the plan.
#[derive(Debug, Default)]
pub(super) struct Planned {
    /// The plan; absent without one.
    pub plan: Option<OverviewPlan>,
    /// Tasks that are late.
    pub late: usize,
    /// Week of the plan in which something is done about a growth point, by its id.
    pub points: HashMap<String, u32>,
}

pub(super) fn planned(
    view: &View<'_>,
    project: &ProjectId,
    today: NaiveDate,
    style: &ChartStyle,
) -> Result<Planned, Failure> {
    let Some(plan) = roadmap::active_plan(view, project)? else {
        return Ok(Planned::default());
    };
    let language = style.language;
    let outlook = outlook_of(&plan, &roadmap::tasks(view, &plan.id)?, today)?;
    let seen = view_of(view, &plan, today, language)?;
    let state = match seen.day {
        ..=0 => PlanState::Before,
        _ if today > seen.last_date => PlanState::Over,
        _ => PlanState::Running,
    };
    let week = (state == PlanState::Running).then_some(seen.week);
    let phase = RoadmapPhase::of_week(seen.week);
    let names: HashMap<&str, &PlanTaskRow> = seen
        .tasks
        .iter()
        .map(|row| (row.id.as_str(), row))
        .collect();
    let open: Vec<&PlanTaskRow> = seen
        .tasks
        .iter()
        .filter(|row| row.status != TaskStatus::Done)
        .collect();
    let soon = today
        .checked_add_days(Days::new(SOON_DAYS))
        .unwrap_or(today);
    let (late, rest): (Vec<&PlanTaskRow>, Vec<_>) = open.iter().partition(|row| row.overdue);
    let (mut now, mut next): (Vec<&PlanTaskRow>, Vec<_>) =
        rest.into_iter().partition(|row| row.start <= soon);
    let mut late = late;
    late.sort_by_key(|row| row.planned_finish);
    now.sort_by_key(|row| (row.finish, row.start));
    next.sort_by_key(|row| (row.start, row.finish));
    let group = |rows: &[&PlanTaskRow],
                 shown: usize,
                 due: fn(&PlanTaskRow, NaiveDate, Language) -> String| {
        OverviewTasks {
            tasks: rows
                .iter()
                .take(shown)
                .map(|row| OverviewTask {
                    id: row.id.to_string(),
                    title: row.title.clone(),
                    detail_text: detail(row, &names, language),
                    due: row.finish,
                    due_text: due(row, today, language),
                })
                .collect(),
            more: rows.len().saturating_sub(shown),
        }
    };
    let mut points = HashMap::new();
    for row in &open {
        for link in row
            .links
            .iter()
            .filter(|link| link.kind == LinkKind::GrowthPoint)
        {
            let week = points.entry(link.id.clone()).or_insert(row.week);
            *week = row.week.min(*week);
        }
    }
    Ok(Planned {
        late: late.len(),
        points,
        plan: Some(OverviewPlan {
            late: group(&late, LATE, late_text),
            now: group(&now, NOW, due_text),
            next: group(&next, NEXT, from_text),
            state,
            start_date: seen.start_date,
            last_date: seen.last_date,
            week,
            phase,
            phase_text: text(language, &format!("overview-phase-{}", code(phase)), &[]),
            summary: seen.summary.clone(),
            chart: charts::plan_progress(&PlanProgress::of(&outlook), style),
        }),
    })
}

/// Who does it, and what it still waits for.
fn detail(row: &PlanTaskRow, rows: &HashMap<&str, &PlanTaskRow>, language: Language) -> String {
    let before = row
        .predecessors
        .iter()
        .filter_map(|id| rows.get(id.as_str()))
        .find(|before| before.status != TaskStatus::Done)
        .map(|before| tr::overview_task_waits(language, &before.title));
    [Some(row.owner.clone()), row.waits.clone().or(before)]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn late_text(row: &PlanTaskRow, today: NaiveDate, language: Language) -> String {
    let days = (today - row.planned_finish).num_days();
    let days = Format::new(language).days(days, Digits::WHOLE);
    tr::overview_due_late(language, days)
}

fn due_text(row: &PlanTaskRow, today: NaiveDate, language: Language) -> String {
    match (row.finish - today).num_days() {
        ..=0 => tr::overview_due_today(language),
        1 => tr::overview_due_tomorrow(language),
        2..=6 => {
            let weekday = code(Weekday::of(row.finish));
            text(language, &format!("overview-weekday-{weekday}"), &[])
        }
        _ => Format::new(language).date(row.finish),
    }
}

fn from_text(row: &PlanTaskRow, _: NaiveDate, language: Language) -> String {
    tr::overview_due_from(language, Format::new(language).date(row.start))
}
