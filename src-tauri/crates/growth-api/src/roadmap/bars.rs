//! The bars of a plan: steps of the guide as one bar each, tasks of one's own as they are.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, Language};
use growth_report::charts::{Gantt, GanttBar, GanttRow};
use growth_workspace::roadmap::{RoadmapPlan, in_language};
use rust_decimal::prelude::ToPrimitive;

use super::rows::PlanTaskRow;

/// Steps of the guide as one bar each, tasks of one's own as they are.
pub(super) fn bars(
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
    let planned = rows.iter().map(|row| row.planned_finish).max();
    let late = baseline.map_or(0, |(_, agreed)| {
        let due = planned.map_or(agreed, |planned| planned.max(agreed));
        (finish - due).num_days().max(0)
    });
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
