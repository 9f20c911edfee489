//! The five figures: value, verdict against the target, trend, course, and explanation.

use growth_i18n::{Digits, Format, Language, tr::kpi as kpi_tr, tr::overview as tr};
use growth_model::{
    Outcome,
    economics::{Band, FigureName, TARGET_LTV_TO_CAC, Unit, Verdict},
    kpi::{KpiName, growth_multiplier},
};
use growth_report::{
    charts::{Chart, ChartStyle, sparkline},
    economics::{FigureInput, FigureView, figures as figure_views, rounded},
    kpi::KpiWords,
    outcomes::status,
};
use rust_decimal::Decimal;

use super::source::{AsOfKind, Source};
use crate::{
    Failure,
    kpi::{KpiStanding, is_better},
};

/// A figure of the overview in words.
#[shape(skip_serializing_none)]
pub struct OverviewFigure {
    /// Which.
    pub name: KpiName,
    /// Its name.
    pub label: String,
    /// What it means, in one sentence.
    pub help: String,
    /// Its exact value.
    pub value: Outcome<Decimal>,
    /// `value`, or why there is none.
    pub status: String,
    /// The value with its unit, or one word for why there is none.
    pub text: String,
    /// The number alone, for large type.
    pub number_text: String,
    /// The unit that stands after the number.
    pub unit_text: String,
    /// Why there is no value, in a sentence.
    pub reason_text: Option<String>,
    /// Traffic light.
    pub verdict: Option<Verdict>,
    /// What it says: the target, or how the figure compares.
    pub verdict_text: Option<String>,
    /// Change from the check-in or month before.
    pub trend_text: Option<String>,
    /// Whether that change is for the better; absent when nothing changed.
    pub better: Option<bool>,
    /// Its course; absent with fewer than two values.
    pub sparkline: Option<Chart>,
    /// The formula with the names of its terms.
    pub formula: String,
    /// The formula with their values, and what it comes to.
    pub calculation: String,
    /// Inputs that it rests on.
    pub inputs: Vec<FigureInput>,
    /// The target, where there is one.
    pub goal_label: Option<String>,
    /// What would reach it, each alone.
    pub goal_text: Vec<String>,
}

pub(super) fn figures(
    source: &Source,
    standings: &[KpiStanding],
    style: &ChartStyle,
) -> Result<Vec<OverviewFigure>, Failure> {
    let language = style.language;
    let words = KpiWords::new(language, style.currency);
    let explained = figure_views(
        &source.numbers.inputs,
        &source.now.evaluation,
        &source.inputs,
        language,
        style.currency,
    );
    Ok(KpiName::FIVE
        .into_iter()
        .map(|kpi| {
            let standing = standings.iter().find(|standing| standing.kpi == kpi);
            let view = kpi
                .figure()
                .and_then(|name| explained.iter().find(|view| view.name == name));
            figure(kpi, source, standing, view, &words, style)
        })
        .collect())
}

fn figure(
    kpi: KpiName,
    source: &Source,
    standing: Option<&KpiStanding>,
    view: Option<&FigureView>,
    words: &KpiWords,
    style: &ChartStyle,
) -> OverviewFigure {
    let language = style.language;
    let outcome = source.now.figures.get(kpi);
    let (number_text, unit_text) = words.parts(kpi, outcome);
    let (verdict, verdict_text) = judged(kpi, source, standing, words, language).unzip();
    let values = source.values(kpi);
    let pair = source.before(kpi).zip(source.value(kpi));
    let (formula, calculation) = match view {
        Some(view) => (view.formula.clone(), view.calculation.clone()),
        None => explain_virality(source, words, language),
    };
    OverviewFigure {
        name: kpi,
        label: words.label(kpi),
        help: words.help(kpi),
        value: outcome.clone(),
        status: status(outcome),
        text: words.outcome(kpi, outcome),
        number_text,
        unit_text,
        reason_text: words.reason(outcome),
        verdict,
        verdict_text,
        trend_text: pair.map(|(then, now)| trend(kpi, then, now, source, words, language)),
        better: pair.and_then(|(then, now)| is_better(kpi, then, now)),
        sparkline: (values.len() > 1).then(|| {
            let unit = match kpi {
                KpiName::ViralCoefficient => Unit::Count,
                _ => kpi.unit(),
            };
            sparkline(&words.label(kpi), unit, &values, style)
        }),
        formula,
        calculation,
        inputs: view.map(|view| view.inputs.clone()).unwrap_or_default(),
        goal_label: view.and_then(|view| view.goal_label.clone()),
        goal_text: view.map(|view| view.goal_text.clone()).unwrap_or_default(),
    }
}

fn trend(
    kpi: KpiName,
    then: Decimal,
    now: Decimal,
    source: &Source,
    words: &KpiWords,
    language: Language,
) -> String {
    match words.change(then, now) {
        Some(change) if then != now => match source.as_of.kind {
            AsOfKind::Month => tr::overview_trend_month(language, change),
            _ => tr::overview_trend_check_in(language, change),
        },
        // From zero there is no percentage.
        None => {
            let change = words.difference(kpi, now.saturating_sub(then));
            tr::overview_trend_check_in(language, change)
        }
        Some(_) => tr::overview_trend_same(language),
    }
}

/// The traffic light of a figure, and what it says.
fn judged(
    kpi: KpiName,
    source: &Source,
    standing: Option<&KpiStanding>,
    words: &KpiWords,
    language: Language,
) -> Option<(Verdict, String)> {
    let set_goal = standing.and_then(|standing| standing.goal.filter(|_| standing.goal_is_set));
    let value = source.value(kpi);
    match kpi {
        KpiName::Cac => cac(value?, standing, set_goal, words, language),
        KpiName::LtvGrossMargin => ltv(source, language),
        KpiName::PaybackDays => payback(source, set_goal, words, language),
        KpiName::MarginPerLead => Some(margin_per_lead(value?, set_goal, words, language)),
        KpiName::ViralCoefficient => Some(virality(value?, set_goal, words, language)),
        KpiName::LtvToCac => None,
    }
}

/// A cost is judged by where it came from: there is no level that is good for everybody.
fn cac(
    value: Decimal,
    standing: Option<&KpiStanding>,
    goal: Option<Decimal>,
    words: &KpiWords,
    language: Language,
) -> Option<(Verdict, String)> {
    if let Some(goal) = goal.filter(|goal| value <= *goal) {
        let text = tr::overview_goal_reached(language, words.amount(KpiName::Cac, goal));
        return Some((Verdict::Good, text));
    }
    let baseline = standing?.baseline?;
    if value == baseline {
        return goal.map(|goal| {
            let goal = words.amount(KpiName::Cac, goal);
            (Verdict::Watch, tr::overview_goal(language, goal))
        });
    }
    let change = words.change(baseline, value)?;
    let verdict = if value < baseline {
        Verdict::Good
    } else {
        Verdict::Watch
    };
    Some((verdict, tr::overview_cac_to_baseline(language, change)))
}

fn ltv(source: &Source, language: Language) -> Option<(Verdict, String)> {
    let ratio = &source.now.evaluation.ltv_to_cac;
    let band = ratio.band?;
    let text = match (band, ratio.outcome.value()) {
        (Band::Scale, Some(ratio)) => tr::overview_ltv_times(language, rounded(*ratio)),
        (Band::BelowTarget, Some(ratio)) => {
            let format = Format::new(language);
            tr::overview_ltv_below(
                language,
                format.ratio(*ratio, Digits::up_to(1)),
                format.ratio(TARGET_LTV_TO_CAC, Digits::up_to(1)),
            )
        }
        (Band::DestroysValue, _) => tr::overview_ltv_loses(language),
        _ => growth_i18n::text(language, "band-scale", &[]),
    };
    Some((band.verdict(), text))
}

fn payback(
    source: &Source,
    goal: Option<Decimal>,
    words: &KpiWords,
    language: Language,
) -> Option<(Verdict, String)> {
    let payback = &source.now.evaluation.payback_days;
    let band = payback.band?;
    let asked = goal.or_else(|| KpiName::PaybackDays.guide_goal())?;
    let goal = words.amount(KpiName::PaybackDays, asked);
    let reached = payback.outcome.value().is_some_and(|days| *days <= asked);
    let text = if reached {
        tr::overview_goal_reached(language, goal)
    } else {
        tr::overview_goal(language, goal)
    };
    Some((band.verdict(), text))
}

fn margin_per_lead(
    value: Decimal,
    goal: Option<Decimal>,
    words: &KpiWords,
    language: Language,
) -> (Verdict, String) {
    let shown = goal.map(|goal| words.amount(KpiName::MarginPerLead, goal));
    match (goal, shown) {
        _ if value <= Decimal::ZERO => (Verdict::Bad, tr::overview_lead_loses(language)),
        (Some(goal), Some(shown)) if value < goal => {
            (Verdict::Watch, tr::overview_goal(language, shown))
        }
        (Some(_), Some(shown)) => (Verdict::Good, tr::overview_goal_reached(language, shown)),
        _ => (Verdict::Good, tr::overview_lead_earns(language)),
    }
}

/// What it multiplies every other channel by.
fn virality(
    value: Decimal,
    goal: Option<Decimal>,
    words: &KpiWords,
    language: Language,
) -> (Verdict, String) {
    if value <= Decimal::ZERO {
        return (Verdict::Watch, tr::overview_k_none(language));
    }
    let Some(multiplier) = growth_multiplier(value).value().copied() else {
        return (Verdict::Good, tr::overview_k_self_sustaining(language));
    };
    let shown = Format::new(language).number(multiplier, Digits::exactly(2));
    let text = tr::overview_k_multiplier(language, shown);
    match goal {
        Some(goal) if value >= goal => {
            let goal = words.amount(KpiName::ViralCoefficient, goal);
            (Verdict::Good, tr::overview_goal_reached(language, goal))
        }
        _ => (Verdict::Good, text),
    }
}

/// Formula and calculation of the coefficient.
fn explain_virality(source: &Source, words: &KpiWords, language: Language) -> (String, String) {
    if let Some(loops) = &source.loops {
        let name = kpi_tr::kpi_viral_coefficient_loops(language, loops);
        return (name, String::new());
    }
    let virality = &source.numbers.virality;
    let kpi = KpiName::ViralCoefficient;
    let value = words.outcome(kpi, &virality.coefficient());
    let format = Format::new(language);
    let shown = |number: Decimal| format.number(number, Digits::ALL);
    let formula = kpi_tr::kpi_viral_coefficient_formula(language);
    match (virality.invited_customers, virality.active_customers) {
        (Some(invited), Some(active)) => (
            formula,
            kpi_tr::kpi_explain_counted(language, shown(active), shown(invited), value),
        ),
        _ if virality.viral_coefficient.is_some() => {
            (kpi_tr::kpi_viral_coefficient_typed(language), String::new())
        }
        _ => (formula, String::new()),
    }
}

/// The band of a figure of the calculator.
pub(super) fn band(source: &Source, name: FigureName) -> Option<Band> {
    source.now.evaluation.figure(name).band
}
