//! The plan as files: for a calendar, for a spreadsheet, from a spreadsheet, and for the report.

use std::path::PathBuf;

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, Language, text, tr::roadmap as tr};
use growth_model::roadmap::Outlook;
use growth_report::{
    charts::{Gantt, GanttBar, GanttRow, PlanProgress},
    document::Fact,
    roadmap::{self as out, ReportPhase, ReportRoadmap, ReportTask, TasksAs},
};
use growth_workspace::{
    Committed, PlanId, View,
    roadmap::{self, ImportedTasks, RoadmapPlan, TaskStatus, UnreadableFile, in_language},
};
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    plan::{outlook_of, today_or, view_of},
    rows::PlanTaskRow,
};
use crate::{
    Context, Failure, Request, datasets::Written, economics::status_text, names::code,
    router::request, write,
};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "roadmap.export",
            "Writes a plan as an iCalendar or CSV file.",
            export,
        ),
        request(
            "roadmap.import_csv",
            "Adds the tasks of a CSV file to a plan; rows that cannot be read are listed.",
            import_csv,
        ),
    ]
}

/// What a plan is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanFormat {
    /// For calendar programs.
    Ics,
    /// For spreadsheets.
    Csv,
}

/// A plan to write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportPlan {
    /// The plan.
    pub plan_id: PlanId,
    /// What to write.
    pub format: PlanFormat,
    /// The file. What is there is replaced.
    pub path: PathBuf,
    /// What tasks become in a calendar.
    #[serde(default)]
    pub tasks_as: TasksAs,
    /// The day it is; the system's when absent.
    #[serde(default)]
    pub today: Option<NaiveDate>,
}

fn export(context: &Context<'_>, input: ExportPlan) -> Result<Written, Failure> {
    let language = context.language;
    let today = today_or(context, input.today);
    let roadmap = context.app.with(|workspace| {
        let view = workspace.view();
        let plan = roadmap::plan(&view, &input.plan_id)?;
        report_of(&view, &plan, today, language)
    })?;
    let bytes = match input.format {
        PlanFormat::Ics => {
            out::calendar(&roadmap, input.tasks_as, context.app.now(), language).into_bytes()
        }
        PlanFormat::Csv => out::tasks_csv(&roadmap, language),
    };
    write::file(&input.path, &bytes)?;
    Ok(Written {
        files: vec![input.path.display().to_string()],
    })
}

/// A file of tasks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportPlanTasks {
    /// The plan.
    pub plan_id: PlanId,
    /// The file: columns are found by their names (`Task`, `Start`, `End`, `Owner`, `Effort`,
    /// `Progress`, `Waits for`, …; in Russian as the program exports them).
    pub path: PathBuf,
    /// The day it is; the system's when absent.
    #[serde(default)]
    pub today: Option<NaiveDate>,
}

/// Files of tasks are small.
const LARGEST_FILE_BYTES: u64 = 16 * 1024 * 1024;

fn import_csv(
    context: &Context<'_>,
    input: ImportPlanTasks,
) -> Result<Committed<ImportedTasks>, Failure> {
    let today = today_or(context, input.today);
    let failed = |error| Failure::file(&input.path, error);
    let size = std::fs::metadata(&input.path).map_err(failed)?.len();
    if size > LARGEST_FILE_BYTES {
        return Err(Failure::Value {
            field: "path",
            code: "binary_file",
            value: input.path.display().to_string(),
        });
    }
    let bytes = std::fs::read(&input.path).map_err(failed)?;
    let rows = roadmap::read_rows(&bytes).map_err(|problem| Failure::Value {
        field: "path",
        code: match problem {
            UnreadableFile::NoTitleColumn => "no_title_column",
            UnreadableFile::Empty => "file_empty",
        },
        value: input.path.display().to_string(),
    })?;
    let mut imported = context
        .app
        .with(|workspace| Ok(workspace.import_tasks(&input.plan_id, &rows, today)?))?;
    for row in &mut imported.value.rejected {
        row.text = text(context.language, &format!("rule-{}", row.reason), &[]);
    }
    Ok(imported)
}

/// A plan in the words of the report.
pub(crate) fn report_of(
    view: &View<'_>,
    plan: &RoadmapPlan,
    today: NaiveDate,
    language: Language,
) -> Result<ReportRoadmap, Failure> {
    let shown = view_of(view, plan, today, language)?;
    let tasks = roadmap::tasks(view, &plan.id)?;
    let outlook = outlook_of(plan, &tasks, today)?;
    let title = |id: &str| {
        shown
            .tasks
            .iter()
            .find(|row| row.id.as_str() == id)
            .map(|row| row.title.clone())
    };
    let report_tasks = tasks
        .iter()
        .zip(&shown.tasks)
        .map(|(task, row)| {
            let texts = task.texts_in(language);
            ReportTask {
                id: task.id.to_string(),
                title: row.title.clone(),
                phase: row.phase,
                owner: row.owner.clone(),
                status: text(
                    language,
                    &format!("roadmap-status-{}", code(row.status)),
                    &[],
                ),
                progress: row.progress,
                effort_person_days: row.effort_person_days,
                start: row.start,
                finish: row.finish,
                begun: row.status != TaskStatus::Todo,
                finished_on: (row.status == TaskStatus::Done).then_some(row.finish),
                baseline: row.baseline,
                late_days: row.late_days,
                late_reason: row.late_reason.clone().unwrap_or_default(),
                predecessors: row
                    .predecessors
                    .iter()
                    .filter_map(|id| title(id.as_str()))
                    .collect(),
                critical: row.critical,
                description: texts.description,
                deliverable: texts.deliverable,
                done_when: texts.done_when,
                notes: task.details.notes.clone(),
                changed_at: task.updated_at,
            }
        })
        .collect();
    Ok(ReportRoadmap {
        id: plan.id.to_string(),
        name: plan.name.clone(),
        facts: facts(&outlook, &shown.tasks, language),
        phases: shown
            .phases
            .iter()
            .map(|phase| ReportPhase {
                phase: phase.phase,
                goal: phase.goal.clone(),
                gate_day: phase.gate_day,
                gate_date: phase.gate_date,
                note: phase.gate_note.clone().unwrap_or_default(),
            })
            .collect(),
        bars: bars(plan, &shown.tasks, &shown.phases, today, language),
        progress: PlanProgress::of(&outlook),
        check_ins: shown.check_ins,
        summary: shown.summary,
        tasks: report_tasks,
    })
}

fn facts(outlook: &Outlook, rows: &[PlanTaskRow], language: Language) -> Vec<Fact> {
    let format = Format::new(language);
    let fact = |label: String, text: String| Fact { label, text };
    let date = |outcome: &growth_model::Outcome<NaiveDate>| match outcome.value() {
        Some(date) => format.date_long(*date),
        None => status_text(outcome, language),
    };
    let number = |outcome: &growth_model::Outcome<f64>| match outcome.value() {
        Some(value) => format.number(*value, Digits::up_to(2)),
        None => status_text(outcome, language),
    };
    let done = rows
        .iter()
        .filter(|row| row.status == TaskStatus::Done)
        .count();
    let ahead = &outlook.progress.schedule_variance_time;
    vec![
        fact(
            tr::roadmap_report_done(language),
            tr::roadmap_report_done_of(language, rows.len(), done),
        ),
        fact(
            tr::roadmap_forecast_pace(language),
            date(&outlook.pace.finish_date),
        ),
        fact(
            tr::roadmap_forecast_network(language),
            date(&outlook.schedule.finish_date),
        ),
        fact(
            tr::roadmap_forecast_throughput(language),
            date(&outlook.throughput_dates.p50),
        ),
        fact(
            tr::roadmap_spi_time(language),
            number(&outlook.progress.spi_time),
        ),
        fact(
            tr::roadmap_slip(language),
            match ahead.value() {
                Some(ahead) => format.signed().days(-ahead, Digits::up_to(1)),
                None => status_text(ahead, language),
            },
        ),
    ]
}

/// Steps of the guide as one bar each, tasks of one's own as they are.
fn bars(
    plan: &RoadmapPlan,
    rows: &[PlanTaskRow],
    phases: &[super::plan::PlanPhaseView],
    today: NaiveDate,
    language: Language,
) -> Gantt {
    let format = Format::new(language);
    let template = plan
        .template_version
        .and_then(growth_model::roadmap::plan_template);
    let mut all = Vec::new();
    for phase in phases {
        let own: Vec<&PlanTaskRow> = rows.iter().filter(|row| row.phase == phase.phase).collect();
        if own.is_empty() {
            continue;
        }
        all.push(GanttRow {
            title: phase.goal.clone(),
            note: String::new(),
            bar: None,
        });
        for step in template.iter().flat_map(|template| &template.steps) {
            let of_step: Vec<&PlanTaskRow> = own
                .iter()
                .copied()
                .filter(|row| row.step.as_deref() == Some(step.id.as_str()))
                .collect();
            let title = in_language(&step.title, language);
            all.extend(bar(title, &of_step, &format));
        }
        for row in own.iter().filter(|row| row.step.is_none()) {
            all.extend(bar(&row.title, &[row], &format));
        }
    }
    Gantt {
        start_date: plan.start_date,
        today,
        rows: all,
    }
}

fn bar(title: &str, rows: &[&PlanTaskRow], format: &Format) -> Option<GanttRow> {
    let start = rows.iter().map(|row| row.start).min()?;
    let finish = rows.iter().map(|row| row.finish).max()?;
    let agreed = || rows.iter().filter_map(|row| row.baseline);
    let baseline = agreed()
        .map(|dates| dates.start)
        .min()
        .zip(agreed().map(|dates| dates.finish).max());
    let late = baseline.map_or(0, |(_, agreed)| (finish - agreed).num_days().max(0));
    let weight = |row: &PlanTaskRow| row.effort_person_days.to_f64().unwrap_or(0.0);
    let whole: f64 = rows.iter().map(|row| weight(row)).sum();
    let done: f64 = rows
        .iter()
        .map(|row| weight(row) * row.progress.to_f64().unwrap_or(0.0))
        .sum();
    let mut owners: Vec<&str> = rows
        .iter()
        .map(|row| row.owner.as_str())
        .filter(|owner| !owner.is_empty())
        .collect();
    owners.dedup();
    owners.truncate(1);
    let mut notes: Vec<String> = owners.into_iter().map(ToOwned::to_owned).collect();
    if late > 0 {
        notes.push(format.signed().days(late, Digits::WHOLE));
    }
    Some(GanttRow {
        title: title.to_owned(),
        note: notes.join(" · "),
        bar: Some(GanttBar {
            start,
            finish,
            progress: if whole > 0.0 { done / whole } else { 0.0 },
            baseline,
            late: late > 0,
            added: baseline.is_none(),
        }),
    })
}
