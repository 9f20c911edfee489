//! What the report says of check-ins.

use chrono::NaiveDate;
use growth_i18n::Language;
use growth_model::kpi::{KpiName, figures};
use growth_report::{
    document::{ReportCheckIn, ReportKpi, ReportKpiRow},
    kpi::KpiWords,
};
use growth_workspace::{View, kpi, projects::Project};

use super::{
    path::clock,
    standing::standings,
    view::{path, slip_text},
};
use crate::Failure;

/// KPIs whose way is drawn: the two that the guide judges by.
const DRAWN: [KpiName; 2] = [KpiName::LtvToCac, KpiName::PaybackDays];

/// The check-ins of a project; `None` without any.
pub(crate) fn report_of(
    view: &View<'_>,
    project: &Project,
    today: NaiveDate,
    language: Language,
) -> Result<Option<ReportKpi>, Failure> {
    let check_ins = kpi::check_ins(view, &project.id)?;
    let Some(clock) = clock(view, &project.id, today, &check_ins)? else {
        return Ok(None);
    };
    if check_ins.is_empty() {
        return Ok(None);
    }
    let words = KpiWords::new(language, project.currency);
    let targets = kpi::targets(view, &project.id)?;
    let standings = standings(&check_ins, &targets, Some(&clock))?;
    let mut paths = Vec::new();
    let mut slips = Vec::new();
    for standing in standings.iter().filter(|one| DRAWN.contains(&one.kpi)) {
        if let Some(drawn) = path(standing, &clock, &check_ins, &words)? {
            paths.push((standing.kpi, drawn));
            if clock.earned_schedule().is_some() && standing.forecast.is_some() {
                slips.push(slip_text(standing, &clock, &words, language));
            }
        }
    }
    Ok(Some(ReportKpi {
        rows: standings
            .into_iter()
            .map(|one| ReportKpiRow {
                kpi: one.kpi,
                value: one.value,
                planned: one.planned,
                standing: one.standing,
                baseline: one.baseline,
                goal: one.goal,
                by_day: one.by_day,
            })
            .collect(),
        check_ins: check_ins
            .into_iter()
            .map(|check_in| {
                Ok(ReportCheckIn {
                    week: clock.week_of(check_in.date),
                    date: check_in.date,
                    figures: figures(&check_in.numbers)?,
                    numbers: check_in.numbers,
                    note: check_in.note,
                    decision: check_in.decision,
                    next_step: check_in.next_step,
                })
            })
            .collect::<Result<_, Failure>>()?,
        paths,
        slips,
    }))
}
