//! The executive summary: what the figures say, for somebody who reads one page.
//!
//! Each part is written from the figures, and may be put in other words by a person before the
//! report goes out.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, tr::report as tr};
use growth_model::{
    economics::{FigureName, InputField, Verdict},
    purchases::PurchaseMonth,
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Report, ReportError, Section, figures_of, levers, target};
use crate::{economics::FigureView, summary};

/// How many growth points a summary names.
pub(super) const GROWTH_POINTS: usize = 3;
/// How many steps of the plan it names.
const STEPS: usize = 6;
/// Figures that the method sets a target for.
const JUDGED: [FigureName; 3] = [
    FigureName::LtvToCac,
    FigureName::PaybackDays,
    FigureName::MarginPerLead,
];

/// A part of the summary.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum SummaryPart {
    /// What is good.
    Good,
    /// What is not.
    Weak,
    /// Where the growth is, with money.
    Growth,
    /// What to do in the next thirty days.
    Next,
}

impl SummaryPart {
    /// All parts, in their order.
    pub const ALL: [Self; 4] = [Self::Good, Self::Weak, Self::Growth, Self::Next];

    /// Name in JSON and in the workspace (`good`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Weak => "weak",
            Self::Growth => "growth",
            Self::Next => "next",
        }
    }

    /// The part of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }
}

/// What other features have to say in the summary, in the language of the report.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReportSummary {
    /// Sentences about what is good.
    pub good: Vec<String>,
    /// Sentences about what is not.
    pub weak: Vec<String>,
    /// Growth points, the most promising first. Without any, the levers of the economics take their
    /// place.
    pub growth_points: Vec<SummaryPoint>,
    /// What the plan asks for in the next thirty days, in the order of its dates.
    pub next: Vec<SummaryStep>,
    /// What a person made of a part: printed in place of what is written from the figures. A line is
    /// a paragraph.
    pub edited: BTreeMap<SummaryPart, String>,
}

/// A growth point.
#[derive(Debug, Clone, PartialEq)]
pub struct SummaryPoint {
    /// What to do.
    pub title: String,
    /// What it brings a month: low, likely, high. In the currency of the report.
    pub per_month: Option<[Decimal; 3]>,
}

/// A step of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct SummaryStep {
    /// What is to be done.
    pub title: String,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// By whom; may be empty.
    pub owner: String,
}

/// A part of the summary as it is written from the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenPart {
    /// Which.
    pub part: SummaryPart,
    /// Its heading.
    pub title: String,
    /// Its sentences.
    pub lines: Vec<String>,
}

/// What the template prints.
#[derive(Serialize)]
pub(super) struct Summary {
    title: String,
    state: String,
    parts: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    name: &'static str,
    title: String,
    lines: Vec<String>,
}

pub(super) fn section(report: &Report) -> Result<Summary, ReportError> {
    let language = report.settings.language;
    let state = match report.scenarios.first() {
        Some(scenario) => summary::state(&figures_of(scenario, report)?.0, language),
        None => String::new(),
    };
    let parts = written(report)?
        .into_iter()
        .map(|written| Part {
            name: written.part.name(),
            title: written.title,
            lines: match report.summary.edited.get(&written.part) {
                Some(text) => text
                    .lines()
                    .map(|line| line.trim().to_owned())
                    .filter(|line| !line.is_empty())
                    .collect(),
                None => written.lines,
            },
        })
        .filter(|part| !part.lines.is_empty())
        .collect();
    Ok(Summary {
        title: Section::Summary.title(language),
        state,
        parts,
    })
}

/// The parts of the summary, written from the figures.
///
/// # Errors
/// [`ReportError::Inputs`] when the inputs of a scenario are outside their domain.
pub fn written(report: &Report) -> Result<Vec<WrittenPart>, ReportError> {
    let language = report.settings.language;
    let views = match report.scenarios.first() {
        Some(scenario) => figures_of(scenario, report)?.1,
        None => vec![],
    };
    let (good, weak) = judgements(report, &views);
    let growth = growth(report)?;
    let next = next(report, &views, &growth);
    Ok([
        (SummaryPart::Good, tr::report_summary_good(language), good),
        (SummaryPart::Weak, tr::report_summary_weak(language), weak),
        (
            SummaryPart::Growth,
            tr::report_summary_growth(language),
            growth,
        ),
        (SummaryPart::Next, tr::report_summary_next(language), next),
    ]
    .into_iter()
    .map(|(part, title, lines)| WrittenPart { part, title, lines })
    .collect())
}

fn judgements(report: &Report, views: &[FigureView]) -> (Vec<String>, Vec<String>) {
    let language = report.settings.language;
    let (mut good, mut weak) = (Vec::new(), Vec::new());
    for name in JUDGED {
        let Some(view) = views.iter().find(|view| view.name == name) else {
            continue;
        };
        let target = target(name, report);
        match view.verdict {
            Some(Verdict::Good) => good.push(tr::report_summary_on_target(
                language,
                &view.label,
                target,
                &view.text,
            )),
            Some(Verdict::Watch | Verdict::Bad) => {
                let line = tr::report_summary_off_target(language, &view.label, target, &view.text);
                let verdict = view.verdict_text.clone().unwrap_or_default();
                weak.push(sentences(&[line, verdict]));
            }
            None => {}
        }
    }
    if let Some(view) = views.iter().find(|view| view.status == "missing")
        && let Some(reason) = &view.reason_text
    {
        weak.push(tr::report_summary_missing(language, reason));
    }
    if let Some((line, grows)) = revenue(report) {
        if grows {
            good.push(line);
        } else {
            weak.push(line);
        }
    }
    good.extend(report.summary.good.iter().cloned());
    weak.extend(report.summary.weak.iter().cloned());
    // Where nothing could be judged, nothing is said about targets.
    if good.is_empty() && views.iter().any(|view| view.verdict.is_some()) {
        good.push(tr::report_summary_good_none(language));
    }
    if weak.is_empty() && !views.is_empty() {
        weak.push(tr::report_summary_weak_none(language));
    }
    (good, weak)
}

/// The revenue of the last full month against the three before it, where the data reach that far.
fn revenue(report: &Report) -> Option<(String, bool)> {
    let language = report.settings.language;
    let format = Format::new(language);
    let full: Vec<&PurchaseMonth> = report
        .datasets
        .first()?
        .months
        .iter()
        .filter(|month| month.full)
        .collect();
    let [.., a, b, c, last] = full.as_slice() else {
        return None;
    };
    let before = (a.revenue + b.revenue + c.revenue) / Decimal::from(3);
    if before <= Decimal::ZERO {
        return None;
    }
    let change = last.revenue / before - Decimal::ONE;
    let money = format.money_with(last.revenue, report.currency.code(), Digits::WHOLE);
    let share = format.percent(change.abs(), Digits::WHOLE);
    let month = super::date_of(last).map(|day| format.month(day))?;
    Some(if change >= Decimal::ZERO {
        (
            tr::report_summary_revenue_up(language, money, month, share),
            true,
        )
    } else {
        (
            tr::report_summary_revenue_down(language, money, month, share),
            false,
        )
    })
}

fn growth(report: &Report) -> Result<Vec<String>, ReportError> {
    let language = report.settings.language;
    let format = Format::new(language);
    let money = |value: Decimal| format.money_with(value, report.currency.code(), Digits::WHOLE);
    if report.summary.growth_points.is_empty() {
        let levers = levers::strongest(report, GROWTH_POINTS)?;
        return Ok(levers
            .into_iter()
            .map(|lever| {
                tr::report_summary_lever(
                    language,
                    lever.from,
                    money(lever.gain),
                    lever.label,
                    lever.to,
                )
            })
            .collect());
    }
    Ok(report
        .summary
        .growth_points
        .iter()
        .take(GROWTH_POINTS)
        .map(|point| match point.per_month {
            Some([low, likely, high]) => tr::report_summary_point(
                language,
                money(high),
                money(likely),
                money(low),
                &point.title,
            ),
            None => tr::report_summary_point_unknown(language, &point.title),
        })
        .collect())
}

fn next(report: &Report, views: &[FigureView], growth: &[String]) -> Vec<String> {
    let language = report.settings.language;
    let format = Format::new(language);
    if !report.summary.next.is_empty() {
        return report
            .summary
            .next
            .iter()
            .take(STEPS)
            .map(|step| {
                let title = match step.due {
                    Some(due) if due < report.date => {
                        tr::report_summary_step_late(language, format.date(due), &step.title)
                    }
                    Some(due) => {
                        tr::report_summary_step_due(language, format.date(due), &step.title)
                    }
                    None => step.title.clone(),
                };
                if step.owner.trim().is_empty() {
                    title
                } else {
                    tr::report_summary_step_owner(language, step.owner.trim(), title)
                }
            })
            .collect();
    }
    if views.is_empty() {
        return vec![];
    }
    let mut steps = Vec::new();
    if views.iter().any(|view| view.status == "missing") {
        steps.push(tr::report_summary_next_fill(language));
    }
    for name in JUDGED {
        let Some(view) = views.iter().find(|view| view.name == name) else {
            continue;
        };
        let off = matches!(view.verdict, Some(Verdict::Watch | Verdict::Bad));
        if let (true, Some(goal)) = (off, view.goal_text.first()) {
            let target = target(name, report);
            steps.push(tr::report_summary_next_goal(
                language,
                &view.label,
                goal,
                target,
            ));
        }
    }
    if !growth.is_empty() {
        steps.push(tr::report_summary_next_plan(language));
    }
    steps.push(tr::report_summary_next_check(language));
    steps
}

/// Sentences one after the other, each with its full stop.
fn sentences(parts: &[String]) -> String {
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| {
            if part.ends_with(['.', '!', '?', '…']) {
                part.clone()
            } else {
                format!("{part}.")
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Inputs whose improvement is looked at; the better end of each.
pub(super) const LEVERS: [(InputField, bool); 7] = [
    (InputField::ChurnPerMonth, false),
    (InputField::ArpaPerMonth, true),
    (InputField::AverageOrderValue, true),
    (InputField::PurchasesPerLifetime, true),
    (InputField::GrossMargin, true),
    (InputField::NewCustomers, true),
    (InputField::MarketingCost, false),
];
