//! The section of the plan.

use growth_i18n::{Digits, Format, tr::roadmap as tr};
use serde::Serialize;

use super::{
    Fact, Report, Section,
    content::{ChartContent, Draw, chart_style},
    plain,
};
use crate::{
    charts::{gantt, plan_progress},
    roadmap::{ReportRoadmap, ReportTask},
};

#[derive(Serialize)]
pub(super) struct Roadmap {
    title: String,
    name: String,
    summary: String,
    facts: Vec<Fact>,
    progress: ChartContent,
    bars: ChartContent,
    late: Option<Rows>,
    phases: Vec<PhaseContent>,
}

#[derive(Serialize)]
struct PhaseContent {
    title: String,
    gate: String,
    note: String,
    tasks: Rows,
}

/// A table.
#[derive(Serialize)]
struct Rows {
    title: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// Late tasks that the report names.
const MOST_LATE: usize = 12;

pub(super) fn section(roadmap: &ReportRoadmap, report: &Report, draw: &mut Draw<'_>) -> Roadmap {
    let language = report.settings.language;
    let format = Format::new(language);
    let style = chart_style(report, 230);
    Roadmap {
        title: Section::Roadmap.title(language),
        name: plain::first_shown([&roadmap.name]),
        summary: roadmap.summary.clone(),
        facts: roadmap.facts.clone(),
        progress: ChartContent::new(
            "plan-progress",
            plan_progress(&roadmap.progress, &style),
            draw,
        ),
        bars: ChartContent::new("plan-bars", gantt(&roadmap.bars, &style), draw),
        late: late(roadmap, report),
        phases: roadmap
            .phases
            .iter()
            .map(|phase| PhaseContent {
                title: phase.goal.clone(),
                gate: tr::roadmap_report_gate(
                    language,
                    format.date_long(phase.gate_date),
                    phase.gate_day,
                ),
                note: phase.note.clone(),
                tasks: Rows {
                    title: tr::roadmap_tasks(language),
                    columns: vec![
                        tr::roadmap_csv_title(language),
                        tr::roadmap_csv_owner(language),
                        tr::roadmap_csv_start(language),
                        tr::roadmap_csv_finish(language),
                        tr::roadmap_report_progress(language),
                    ],
                    rows: roadmap
                        .tasks
                        .iter()
                        .filter(|task| task.phase == phase.phase)
                        .map(|task| {
                            vec![
                                plain::first_shown([&task.title]),
                                task.owner.clone(),
                                format.date(task.start),
                                format.date(task.finish),
                                format.percent(task.progress, Digits::WHOLE),
                            ]
                        })
                        .collect(),
                },
            })
            .collect(),
    }
}

fn late(roadmap: &ReportRoadmap, report: &Report) -> Option<Rows> {
    let language = report.settings.language;
    let format = Format::new(language);
    let mut late: Vec<&ReportTask> = roadmap
        .tasks
        .iter()
        .filter(|task| task.late_days > 0 && task.finished_on.is_none())
        .collect();
    if late.is_empty() {
        return None;
    }
    late.sort_by_key(|task| -task.late_days);
    Some(Rows {
        title: tr::roadmap_late_title(language),
        columns: vec![
            tr::roadmap_csv_title(language),
            tr::roadmap_column_late(language),
            tr::roadmap_csv_reason(language),
        ],
        rows: late
            .into_iter()
            .take(MOST_LATE)
            .map(|task| {
                vec![
                    plain::first_shown([&task.title]),
                    format.signed().days(task.late_days, Digits::WHOLE),
                    task.late_reason.clone(),
                ]
            })
            .collect(),
    })
}
