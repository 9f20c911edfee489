//! The check-in's screen: plan against actual of every KPI, and the chart of one.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, Language, tr::kpi as tr};
use growth_model::{
    Currency,
    economics::{Unit, Verdict},
    kpi::{KpiFigures, KpiName, figures},
    roadmap::{KpiForecast, KpiForecastBasis},
};
use growth_report::{
    charts::{self, Chart, KpiPath},
    kpi::{KpiWords, verdict},
};
use growth_workspace::{
    ProjectId,
    kpi::{self, CheckIn, ReminderSettings},
    projects,
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

use super::{
    figures_of,
    path::{Clock, clock},
    standing::{KpiStanding, standings},
};
use crate::{Context, Failure, problems::Problems, shared::ChartRequest};

/// Which KPI is drawn, and how.
#[shape(Eq, deny_unknown_fields)]
pub struct KpiViewInput {
    /// The project.
    pub project_id: ProjectId,
    /// The KPI that is drawn.
    #[serde(default = "first_kpi")]
    pub kpi: KpiName,
    /// The day at whose end one looks; today when absent.
    pub today: Option<NaiveDate>,
    /// How the chart is drawn.
    pub chart: ChartRequest,
}

fn first_kpi() -> KpiName {
    KpiName::LtvToCac
}

/// The check-in's screen.
#[shape(skip_serializing_none)]
pub struct KpiView {
    /// Where the plan is; absent without a plan and check-ins.
    pub clock: Option<Clock>,
    /// Every KPI of the last check-in against its plan.
    pub rows: Vec<KpiRow>,
    /// The check-ins, the first one first.
    pub check_ins: Vec<CheckInRow>,
    /// The KPI that was asked for, on its way; absent without a check-in.
    pub chart: Option<Chart>,
    /// What the delays mean for that KPI.
    pub slip_text: String,
    /// How the forecast is made.
    pub method_text: String,
    /// The reminder.
    pub reminder: ReminderSettings,
    /// Why the plan is not looked at, in words; absent when it is, or there is none.
    pub problem: Option<String>,
}

/// A KPI against its plan.
#[shape(skip_serializing_none)]
pub struct KpiRow {
    /// Where it stands.
    #[serde(flatten)]
    pub standing: KpiStanding,
    /// Its name.
    pub label: String,
    /// What it means.
    pub help: String,
    /// Its unit.
    pub unit: Unit,
    /// Whether less of it is better.
    pub lower_is_better: bool,
    /// Its value in the last check-in, in words.
    pub value_text: String,
    /// What was planned for that day.
    pub planned_text: Option<String>,
    /// How it stands.
    pub standing_text: Option<String>,
    /// Traffic light of that.
    pub verdict: Option<Verdict>,
    /// Where it came from, in words; empty when that is not known.
    pub baseline_text: String,
    /// Where it is to be, in words; empty without a goal.
    pub goal_text: String,
}

/// A check-in in the table.
#[shape(Eq, skip_serializing_none)]
pub struct CheckInRow {
    /// The check-in.
    #[serde(flatten)]
    pub check_in: CheckIn,
    /// Week of the plan, within the plan.
    pub week: Option<u32>,
    /// Its day, in words.
    pub date_text: String,
    /// Its KPIs.
    pub figures: KpiFigures,
    /// The same in words, in the order of the KPIs.
    pub values: Vec<CheckInValue>,
}

/// A KPI of a check-in in words.
#[shape(Eq, skip_serializing_none)]
pub struct CheckInValue {
    /// Which KPI.
    pub kpi: KpiName,
    /// Its value with its unit, or one word for why there is none.
    pub text: String,
    /// Change from the check-in before, in percent; absent without one.
    pub change_text: Option<String>,
    /// Whether that change is for the better; absent when nothing changed.
    pub better: Option<bool>,
}

pub(super) fn view(context: &Context<'_>, input: KpiViewInput) -> Result<KpiView, Failure> {
    let language = context.language;
    let today = input.today.unwrap_or_else(|| context.app.today());
    context.app.with(|workspace| {
        let view = workspace.view();
        let currency = projects::get(&view, &input.project_id)?.currency;
        let words = KpiWords::new(language, currency);
        let check_ins = kpi::check_ins(&view, &input.project_id)?;
        let targets = kpi::targets(&view, &input.project_id)?;
        let mut problems = Problems::new(language);
        let clock = problems
            .part("plan", || {
                clock(&view, &input.project_id, today, &check_ins)
            })?
            .flatten();
        let mut readable = Vec::with_capacity(check_ins.len());
        for check_in in &check_ins {
            let read = problems.part("check_ins", || Ok(figures(&check_in.numbers)?))?;
            readable.extend(read.map(|_| check_in.clone()));
        }
        let standings = standings(&readable, &targets, clock.as_ref())?;
        let chosen = standings.iter().find(|standing| standing.kpi == input.kpi);
        let style = input.chart.style(language, currency);
        let chart = match (&clock, chosen) {
            (Some(clock), Some(chosen)) => {
                path(chosen, clock, &readable, &words)?.map(|path| charts::kpi_path(&path, &style))
            }
            _ => None,
        };
        Ok(KpiView {
            slip_text: match (&clock, chosen) {
                (Some(clock), Some(chosen)) => slip_text(chosen, clock, &words, language),
                _ => tr::kpi_no_measurements(language),
            },
            method_text: tr::kpi_method(language),
            chart,
            rows: standings
                .into_iter()
                .map(|standing| row(standing, &words, language))
                .collect(),
            check_ins: rows(check_ins, clock.as_ref(), language, currency)?,
            reminder: kpi::reminder(&view, &input.project_id)?,
            clock,
            problem: problems.in_words(),
        })
    })
}

fn row(standing: KpiStanding, words: &KpiWords, language: Language) -> KpiRow {
    let kpi = standing.kpi;
    let goal = standing.goal.map(|goal| words.amount(kpi, goal));
    KpiRow {
        label: words.label(kpi),
        help: words.help(kpi),
        unit: kpi.unit(),
        lower_is_better: kpi.lower_is_better(),
        value_text: words.outcome(kpi, &standing.value),
        planned_text: standing
            .planned
            .map(|planned| tr::kpi_planned(language, words.amount_of(kpi, planned))),
        standing_text: standing.standing.map(|standing| words.standing(standing)),
        verdict: standing.standing.map(verdict),
        baseline_text: standing
            .baseline
            .map(|baseline| words.amount(kpi, baseline))
            .unwrap_or_default(),
        goal_text: goal.map_or_else(String::new, |goal| {
            if kpi.lower_is_better() {
                tr::kpi_goal_at_most(language, goal)
            } else {
                tr::kpi_goal_at_least(language, goal)
            }
        }),
        standing,
    }
}

pub(super) fn rows(
    check_ins: Vec<CheckIn>,
    clock: Option<&Clock>,
    language: Language,
    currency: Currency,
) -> Result<Vec<CheckInRow>, Failure> {
    let words = KpiWords::new(language, currency);
    let format = Format::new(language);
    let mut before: Option<KpiFigures> = None;
    let mut rows = Vec::with_capacity(check_ins.len());
    for check_in in check_ins {
        let figures = figures_of(&check_in)?;
        let values = KpiName::ALL
            .into_iter()
            .map(|kpi| value(kpi, &figures, before.as_ref(), &words))
            .collect();
        before = Some(figures.clone());
        rows.push(CheckInRow {
            week: clock.and_then(|clock| clock.week_of(check_in.date)),
            date_text: format.date_long(check_in.date),
            figures,
            values,
            check_in,
        });
    }
    Ok(rows)
}

fn value(
    kpi: KpiName,
    figures: &KpiFigures,
    before: Option<&KpiFigures>,
    words: &KpiWords,
) -> CheckInValue {
    let now = figures.get(kpi);
    let then = before.and_then(|before| before.get(kpi).value().copied());
    let pair = then.zip(now.value().copied());
    CheckInValue {
        kpi,
        text: words.outcome(kpi, now),
        change_text: pair
            .filter(|(then, now)| then != now)
            .and_then(|(then, now)| words.change(then, now)),
        better: pair.and_then(|(then, now)| is_better(kpi, then, now)),
    }
}

/// Whether a change is for the better; `None` when nothing changed.
pub(crate) fn is_better(kpi: KpiName, then: Decimal, now: Decimal) -> Option<bool> {
    (then != now).then(|| (now < then) == kpi.lower_is_better())
}

/// The KPI's way as the chart takes it; `None` where it was never measured.
pub(crate) fn path(
    standing: &KpiStanding,
    clock: &Clock,
    check_ins: &[CheckIn],
    words: &KpiWords,
) -> Result<Option<KpiPath>, Failure> {
    let kpi = standing.kpi;
    let mut measured = Vec::new();
    for check_in in check_ins {
        let value = figures(&check_in.numbers)?.get(kpi).value().copied();
        if let Some(value) = value.and_then(|value| value.to_f64()) {
            measured.push((clock.day_of(check_in.date) as f64, value));
        }
    }
    if measured.is_empty() {
        return Ok(None);
    }
    let days = clock.days.max(standing.by_day);
    let weeks = (0..=days).filter(|day| day % 7 == 0 || *day == days);
    let at = |day: f64| Some((day, standing.planned_at(day)?));
    let forecast = (standing.forecast.as_ref())
        .filter(|_| clock.day >= 1 && clock.day < i64::from(days))
        .map_or_else(Vec::new, |forecast| {
            ahead(forecast, standing, clock, measured.last().copied())
        });
    Ok(Some(KpiPath {
        name: words.label(kpi),
        unit: kpi.unit(),
        days,
        planned: weeks.filter_map(|day| at(f64::from(day))).collect(),
        measured,
        forecast,
        goal: standing.goal.and_then(|goal| goal.to_f64()),
        today: (clock.has_plan && clock.day >= 1).then_some(clock.day as f64),
        done_until: clock.earned_schedule(),
    }))
}

/// The expected values by day: of a trend from the last measurement on, else from today on, where the work
/// that is done puts the KPI.
fn ahead(
    forecast: &KpiForecast,
    standing: &KpiStanding,
    clock: &Clock,
    last: Option<(f64, f64)>,
) -> Vec<(f64, f64)> {
    let today = clock.day as f64;
    let begin = match forecast.basis {
        KpiForecastBasis::Trend => last,
        KpiForecastBasis::Plan => {
            (clock.earned_schedule()).and_then(|done| Some((today, standing.planned_at(done)?)))
        }
    };
    let Some((from, value)) = begin else {
        return Vec::new();
    };
    let later = (forecast.path.iter())
        .map(|point| (f64::from(point.day), point.forecast.value().copied()))
        .filter(|(day, _)| *day > from)
        .filter_map(|(day, value)| Some((day, value?)));
    std::iter::once((from, value)).chain(later).collect()
}

/// What the delay of the plan and that of the KPI mean.
pub(crate) fn slip_text(
    standing: &KpiStanding,
    clock: &Clock,
    words: &KpiWords,
    language: Language,
) -> String {
    let kpi = standing.kpi;
    let Some(done) = clock.earned_schedule() else {
        return match (clock.has_plan, clock.day) {
            (false, _) => tr::kpi_slip_no_plan(language),
            (true, ..=0) => tr::kpi_slip_not_begun(language),
            (true, _) => tr::kpi_slip_no_work(language),
        };
    };
    let format = Format::new(language);
    let days = |value: f64| format.days(value.abs(), Digits::WHOLE);
    let slip = clock.day as f64 - done;
    let Some(forecast) = &standing.forecast else {
        return if slip >= 0.5 {
            tr::kpi_slip_late_plan(language, days(slip))
        } else {
            tr::kpi_slip_no_target(language)
        };
    };
    let Some(end) = forecast.forecast_at_end.value() else {
        return tr::kpi_slip_not_begun(language);
    };
    let end = words.amount_of(kpi, *end);
    let goal = standing.goal.map(|goal| words.amount(kpi, goal));
    let (day, name) = (i64::from(standing.by_day), words.short(kpi));
    let basis = match forecast.basis {
        KpiForecastBasis::Trend => "trend",
        KpiForecastBasis::Plan => "plan",
    };
    let plan = match (slip, goal) {
        (slip, Some(goal)) if slip >= 0.5 => {
            tr::kpi_slip_late(language, basis, day, days(slip), end, goal, name)
        }
        (slip, _) if slip <= -0.5 => {
            tr::kpi_slip_ahead(language, basis, day, days(slip), end, name)
        }
        _ => tr::kpi_slip_on_time(language, basis, day, end, name),
    };
    let own = match standing.kpi_slip_days {
        Some(own) if own >= 0.5 => tr::kpi_slip_kpi_late(language, days(own)),
        Some(own) if own <= -0.5 => tr::kpi_slip_kpi_ahead(language, days(own)),
        Some(_) => tr::kpi_slip_kpi_on_time(language),
        None => return plan,
    };
    format!("{plan} {own}")
}
