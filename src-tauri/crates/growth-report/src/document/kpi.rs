//! The section of weekly check-ins.

use chrono::NaiveDate;
use growth_i18n::{Format, tr::kpi as tr};
use growth_model::{
    Outcome,
    economics::Verdict,
    kpi::{CheckInNumbers, KpiFigures, KpiName, Standing},
};
use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    Report, Section,
    content::{ChartContent, Draw, chart_style},
};
use crate::{
    charts::{KpiPath, kpi_path},
    kpi::{KpiWords, verdict},
};

/// The check-ins of a project, and where its KPIs stand.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportKpi {
    /// The check-ins, the first one first; at least one.
    pub check_ins: Vec<ReportCheckIn>,
    /// The KPIs of the last one against their plan.
    pub rows: Vec<ReportKpiRow>,
    /// KPIs that are drawn, by a name that no other has.
    pub paths: Vec<(KpiName, KpiPath)>,
    /// What the delays mean, a sentence or two for each KPI that is drawn.
    pub slips: Vec<String>,
}

/// A check-in.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportCheckIn {
    /// Its day.
    pub date: NaiveDate,
    /// Week of the plan, within the plan.
    pub week: Option<u32>,
    /// Its raw numbers.
    pub numbers: CheckInNumbers,
    /// Its KPIs.
    pub figures: KpiFigures,
    /// What happened.
    pub note: String,
    /// What was decided.
    pub decision: String,
    /// What is done next.
    pub next_step: String,
}

/// A KPI against its plan.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportKpiRow {
    /// Which KPI.
    pub kpi: KpiName,
    /// Its value in the last check-in.
    pub value: Outcome<Decimal>,
    /// What was planned for that day.
    pub planned: Option<f64>,
    /// The value against that.
    pub standing: Option<Standing>,
    /// Where it came from.
    pub baseline: Option<Decimal>,
    /// Where it is to be.
    pub goal: Option<Decimal>,
    /// Day of the plan by which it is to be there.
    pub by_day: u32,
}

#[derive(Serialize)]
pub(super) struct Kpi {
    title: String,
    period: String,
    against: Against,
    charts: Vec<ChartContent>,
    slips: Vec<String>,
    method: Option<Method>,
    few: Option<String>,
    history: History,
    decisions: Option<Decisions>,
}

#[derive(Serialize)]
struct Against {
    title: String,
    columns: [String; 5],
    rows: Vec<AgainstRow>,
}

#[derive(Serialize)]
struct AgainstRow {
    label: String,
    value: String,
    planned: String,
    goal: String,
    verdict: Option<Verdict>,
    verdict_text: Option<String>,
}

#[derive(Serialize)]
struct Method {
    title: String,
    text: String,
}

#[derive(Serialize)]
struct History {
    title: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct Decisions {
    title: String,
    items: Vec<Decision>,
}

#[derive(Serialize)]
struct Decision {
    date: String,
    lines: Vec<DecisionLine>,
}

#[derive(Serialize)]
struct DecisionLine {
    label: String,
    text: String,
}

pub(super) fn section(kpi: &ReportKpi, report: &Report, draw: &mut Draw<'_>) -> Kpi {
    let language = report.settings.language;
    let words = KpiWords::new(language, report.currency);
    let format = Format::new(language);
    // Both drawings find room on the page of the table.
    let style = chart_style(report, 190);
    let last = kpi.check_ins.last();
    Kpi {
        title: Section::Kpi.title(language),
        period: match (kpi.check_ins.first(), last) {
            (Some(first), Some(last)) if first.date < last.date => tr::kpi_report_period(
                language,
                format.date_long(first.date),
                format.date_long(last.date),
            ),
            (Some(one), _) => tr::kpi_report_one(language, format.date_long(one.date)),
            _ => String::new(),
        },
        against: Against {
            title: tr::kpi_report_against(language),
            columns: [
                tr::kpi_report_column_kpi(language),
                tr::kpi_report_column_value(language),
                tr::kpi_report_column_planned(language),
                tr::kpi_report_column_goal(language),
                tr::kpi_report_column_standing(language),
            ],
            rows: kpi
                .rows
                .iter()
                .map(|row| against(row, &words, report))
                .collect(),
        },
        charts: kpi
            .paths
            .iter()
            .enumerate()
            .map(|(index, (_, path))| {
                ChartContent::new(&format!("kpi-{index}"), kpi_path(path, &style), draw)
            })
            .collect(),
        method: (!kpi.slips.is_empty()).then(|| Method {
            title: tr::kpi_report_method(language),
            text: tr::kpi_method(language),
        }),
        slips: kpi.slips.clone(),
        few: last
            .is_some_and(|last| last.figures.few_customers)
            .then(|| tr::kpi_few_customers(language)),
        history: history(kpi, &words, report),
        decisions: decisions(kpi, report),
    }
}

fn against(row: &ReportKpiRow, words: &KpiWords, report: &Report) -> AgainstRow {
    let language = report.settings.language;
    AgainstRow {
        label: words.label(row.kpi),
        value: words.outcome(row.kpi, &row.value),
        planned: row
            .planned
            .map(|planned| words.amount_of(row.kpi, planned))
            .unwrap_or_default(),
        goal: row
            .goal
            .map(|goal| {
                let goal = words.amount(row.kpi, goal);
                tr::kpi_report_goal(language, i64::from(row.by_day), goal)
            })
            .unwrap_or_default(),
        verdict: row.standing.map(verdict),
        verdict_text: row.standing.map(|standing| words.standing(standing)),
    }
}

fn history(kpi: &ReportKpi, words: &KpiWords, report: &Report) -> History {
    let language = report.settings.language;
    let format = Format::new(language);
    History {
        title: tr::kpi_report_history(language),
        columns: [tr::kpi_history_date(language)]
            .into_iter()
            .chain(KpiName::ALL.into_iter().map(|name| words.label(name)))
            .collect(),
        rows: kpi
            .check_ins
            .iter()
            .map(|check_in| {
                [format.date(check_in.date)]
                    .into_iter()
                    .chain(
                        KpiName::ALL
                            .into_iter()
                            .map(|name| words.outcome(name, check_in.figures.get(name))),
                    )
                    .collect()
            })
            .collect(),
    }
}

fn decisions(kpi: &ReportKpi, report: &Report) -> Option<Decisions> {
    let language = report.settings.language;
    let format = Format::new(language);
    let items: Vec<Decision> = kpi
        .check_ins
        .iter()
        .rev()
        .map(|check_in| Decision {
            date: format.date_long(check_in.date),
            lines: [
                (tr::kpi_note(language), &check_in.note),
                (tr::kpi_decision(language), &check_in.decision),
                (tr::kpi_next_step(language), &check_in.next_step),
            ]
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(label, text)| DecisionLine {
                label,
                text: text.clone(),
            })
            .collect(),
        })
        .filter(|decision| !decision.lines.is_empty())
        .collect();
    (!items.is_empty()).then(|| Decisions {
        title: tr::kpi_report_decisions(language),
        items,
    })
}
