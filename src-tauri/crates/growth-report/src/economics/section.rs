//! The section of unit economics.

use std::sync::Arc;

use growth_i18n::{
    Digits, Format, text, tr::audit, tr::economics as texts, tr::report as tr, within_sentence,
};
use growth_model::{
    ModelError, Outcome,
    economics::{
        self, Band, FigureName, InputField, Inputs, TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, Unit,
        Verdict,
    },
};
use rust_decimal::Decimal;

use super::{
    FigureView,
    explain::name_of,
    levers::{self, Lever, Money},
    scenarios::{Evaluated, ScenarioSet},
    state::state,
    title::{largest_cost, title},
    view::way_to_goal,
};
use crate::{
    charts::{CashCurve, cash_curve},
    content::{Cell, Column, Fact, Locale, Table},
    outcomes::absent,
    report::{Block, Calculator, Card, Detail, Look, Page, Section, SummaryLines},
    text::quantity,
};

/// The part with every figure explained.
pub const EXPLANATIONS: &str = "economics_details";
/// Months of the cash curve.
const CURVE_MONTHS: u32 = 24;
/// Scenarios that fit beside each other on a page.
const SCENARIOS_A_TABLE: usize = 4;
/// How many inputs the summary names where no audit names growth points.
const GROWTH_POINTS: usize = 3;
/// Figures on cards, in reading order.
const CARDS: [FigureName; 6] = [
    FigureName::Cac,
    FigureName::LtvGrossMargin,
    FigureName::LtvToCac,
    FigureName::PaybackDays,
    FigureName::MarginPerLead,
    FigureName::CostPerLead,
];
/// Figures that the method sets a target for.
const JUDGED: [FigureName; 3] = [
    FigureName::LtvToCac,
    FigureName::PaybackDays,
    FigureName::MarginPerLead,
];

/// Figures, verdicts, cash curve, explanations, scenarios.
pub struct EconomicsSection(pub Arc<ScenarioSet>);

impl Section for EconomicsSection {
    fn id(&self) -> &'static str {
        "economics"
    }

    fn parts(&self) -> &'static [&'static str] {
        &[EXPLANATIONS]
    }

    fn conclusion(&self, page: Page) -> Option<String> {
        let main = &self.0.main;
        Some(title(&main.evaluation, self.0.inputs(), page.locale))
    }

    fn summary(&self, page: Page) -> SummaryLines {
        summary(&self.0, page)
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let language = page.language();
        let main = &self.0.main;
        let views = &main.views;
        // Of a scenario without inputs there is nothing to show but what is missing.
        let known = main.says_something();
        let mut blocks: Vec<Block> = Vec::new();
        blocks.extend(Block::text(
            tr::report_scenario(language, &main.scenario.name),
            Look::Eyebrow,
        ));
        if known {
            // The title says the verdict.
            blocks.extend(Block::text(
                state(&main.evaluation, language).why,
                Look::State,
            ));
            let cards = CARDS
                .iter()
                .filter_map(|name| views.iter().find(|view| view.name == *name));
            blocks.push(Block::Cards(cards.map(card).collect()));
        }
        blocks.extend(curve(main, page, known)?);
        let figures = figure_table(main, page.locale);
        if known {
            blocks.extend(Block::headed(figures));
        } else {
            blocks.extend(Block::headed(missing_table(main, page.locale)));
            blocks.push(Block::Table(figures.files_only()));
        }
        blocks.extend(lever_blocks(&self.0, page.locale));
        blocks.extend(comparison(&self.0, page.locale));
        let details: Vec<Detail> = views
            .iter()
            .filter(|view| view.status != "missing")
            .map(|view| explanation(view, page))
            .collect();
        blocks.push(Block::Part(EXPLANATIONS));
        if !details.is_empty() {
            blocks.push(Block::heading(tr::report_explanations_title(language)));
            blocks.push(Block::Details(details));
        }
        blocks.push(Block::Calculator(Box::new(Calculator {
            scenario: main.scenario.name.clone(),
            inputs: main.scenario.inputs.clone(),
            sources: main.scenario.sources.clone(),
            figures: views
                .iter()
                .map(|view| {
                    let outcome = main.evaluation.figure(view.name).outcome.clone();
                    (view.name, view.label.clone(), outcome)
                })
                .collect(),
        })));
        Ok(blocks)
    }
}

fn card(view: &FigureView) -> Card {
    Card {
        label: view.label.clone(),
        number: view.number_text.clone(),
        unit: view.unit_text.clone(),
        computed: view.status == "value",
        verdict: view.verdict,
        verdict_text: view.verdict_text.clone(),
    }
}

/// The cash curve and its table, or why there is none.
fn curve(main: &Evaluated, page: Page, known: bool) -> Result<Vec<Block>, ModelError> {
    let language = page.language();
    Ok(
        match economics::cash_curve(&main.scenario.inputs, CURVE_MONTHS)? {
            Outcome::Value { value } => {
                let verdict = main.evaluation.payback_days.band.map(Band::verdict);
                let chart = cash_curve(&CashCurve::of(&value, verdict), &page.style(380));
                let columns = vec![
                    Column::count(tr::report_column_payment(language)),
                    Column::count(tr::report_column_day(language)),
                    Column::amount(tr::report_column_cash(language), Unit::Money),
                    Column::amount(tr::report_column_cumulative(language), Unit::Money),
                ];
                let rows = value.points.iter().map(|point| {
                    vec![
                        Cell::count(point.payment),
                        Cell::count(point.day),
                        Cell::number(point.cash, Unit::Money),
                        Cell::number(point.cumulative, Unit::Money),
                    ]
                });
                let title = tr::chart_cash_curve_series(language);
                let table = Table::new("cash-curve", title, columns, rows, page.locale);
                let mut blocks = vec![Block::figure(chart)];
                blocks.extend(
                    two_paybacks(main, &value, page)
                        .and_then(|text| Block::text(text, Look::Small)),
                );
                blocks.push(Block::Table(table.files_only()));
                blocks
            }
            missing if known => {
                let reason = absent(&missing, language);
                let text = tr::report_no_cash_curve(language, reason);
                Block::text(text, Look::Muted).into_iter().collect()
            }
            _ => vec![],
        },
    )
}

/// Why the payback and the curve name different days: one spreads the money evenly, the other counts
/// payments.
fn two_paybacks(main: &Evaluated, curve: &economics::CashCurve, page: Page) -> Option<String> {
    let language = page.language();
    let simple = *main.evaluation.payback_days.outcome.value()?;
    let payment = *curve.break_even_payment.value()?;
    let day = *curve.break_even_day.value()?;
    // As its card says it.
    let card = (main.views.iter()).find(|view| view.name == FigureName::PaybackDays)?;
    let said = format!("{}\u{a0}{}", card.number_text, card.unit_text);
    (payment > 0 && simple.round() != day.round())
        .then(|| tr::report_two_paybacks(language, day.round().to_string(), payment, said))
}

fn figure_table(main: &Evaluated, locale: Locale) -> Table {
    let language = locale.language;
    let columns = vec![
        Column::text(tr::report_column_figure(language)).wide(5),
        Column::by_row(tr::report_column_value(language)),
        Column::text(tr::report_column_target(language)).pages_only(),
        Column::text(tr::report_column_verdict(language))
            .pages_only()
            .wide(5),
        Column::text(tr::report_column_verdict(language)).files_only(),
        Column::text(tr::report_reason(language)).files_only(),
        Column::text(tr::report_calculation(language)).files_only(),
    ];
    let rows = main.views.iter().map(|view| {
        let figure = main.evaluation.figure(view.name);
        // The verdict on a lifetime value is that of the ratio, which has a row of its own.
        let judged = view.verdict.filter(|_| view.band.is_some());
        let verdict = || view.verdict_text.clone().unwrap_or_default();
        vec![
            view.label.as_str().into(),
            Cell::outcome(&figure.outcome, figure.unit, language),
            Cell::words(target(view.name, locale)),
            judged.map_or_else(|| Cell::words(""), |_| Cell::from(verdict()).judged(judged)),
            Cell::words(verdict()),
            Cell::words(view.reason_text.clone().unwrap_or_default()),
            Cell::words(view.calculation.as_str()),
        ]
    });
    let title = tr::report_figures_title(language);
    Table::new("figures", title, columns, rows, locale)
}

/// What a tenth of improvement in each input alone would bring, and which money is meant.
fn lever_blocks(scenarios: &ScenarioSet, locale: Locale) -> Vec<Block> {
    let language = locale.language;
    let levers = levers::strongest(scenarios.inputs(), locale, usize::MAX);
    let Some(first) = levers.first() else {
        return Vec::new();
    };
    let (money, meaning) = match first.money {
        Money::Cash12Months => (
            audit::audit_value_column(language),
            tr::report_levers_money(language),
        ),
        // Its heading says it all.
        Money::Lifetime => (audit::audit_figure_value_per_month(language), String::new()),
    };
    let columns = vec![
        Column::text(tr::report_column_input(language)).wide(6),
        Column::by_row(texts::economics_column_now(language)).wide(3),
        Column::by_row(audit::audit_after(language)).wide(3),
        Column::amount(money, Unit::Money).signed().wide(5),
    ];
    let rows = levers.into_iter().map(|lever| {
        let unit = lever.field.unit();
        vec![
            lever.label.into(),
            Cell::number(lever.value, unit),
            Cell::number(lever.better, unit),
            Cell::number(lever.gain, Unit::Money),
        ]
    });
    let title = tr::report_levers_title(language);
    let table = Table::new("levers", title, columns, rows, locale);
    let mut blocks: Vec<Block> = Block::headed(table).into_iter().collect();
    blocks.extend(Block::text(meaning, Look::Small));
    blocks
}

/// What the method asks of a figure.
fn target(name: FigureName, locale: Locale) -> String {
    let language = locale.language;
    let format = Format::new(language);
    let shown = |value: Decimal| format.quantity(value, quantity(name.unit(), &locale.currency));
    match name {
        FigureName::LtvToCac => tr::report_target_at_least(language, shown(TARGET_LTV_TO_CAC)),
        FigureName::PaybackDays => tr::report_target_below(language, shown(TARGET_PAYBACK_DAYS)),
        FigureName::MarginPerLead => tr::report_target_above(language, shown(Decimal::ZERO)),
        _ => String::new(),
    }
}

fn explanation(view: &FigureView, page: Page) -> Detail {
    let language = page.language();
    let mut lines = vec![
        Fact::new("formula", texts::explain_formula(language), &view.formula),
        Fact::new(
            "calculation",
            tr::report_calculation(language),
            &view.calculation,
        ),
    ];
    if let Some(reason) = &view.reason_text {
        lines.push(Fact::new("reason", tr::report_reason(language), reason));
    }
    if let (Some(label), false) = (&view.goal_label, view.goal_text.is_empty()) {
        lines.push(Fact::new("goal", label, view.goal_text.join("; ")));
    }
    Detail {
        title: view.label.clone(),
        value: view.text.clone(),
        text: view.help.clone(),
        lines,
    }
}

/// The figures of all scenarios: as many beside each other as a page holds, all of them in files.
fn comparison(scenarios: &ScenarioSet, locale: Locale) -> Vec<Block> {
    if scenarios.others.is_empty() {
        return vec![];
    }
    let title = tr::report_scenarios_title(locale.language);
    let all: Vec<&Evaluated> = scenarios.all().collect();
    let mut blocks = vec![Block::heading(title)];
    if all.len() <= SCENARIOS_A_TABLE {
        blocks.push(Block::Table(compared(&all, locale)));
        return blocks;
    }
    let printed = all.chunks(SCENARIOS_A_TABLE);
    blocks.extend(printed.map(|some| Block::Table(compared(some, locale).pages_only())));
    blocks.push(Block::Table(compared(&all, locale).files_only()));
    blocks
}

fn compared(scenarios: &[&Evaluated], locale: Locale) -> Table {
    let language = locale.language;
    let columns = [Column::text(tr::report_column_figure(language))]
        .into_iter()
        .chain(
            scenarios
                .iter()
                .map(|one| Column::by_row(one.scenario.name.as_str())),
        )
        .collect();
    let label = |name| {
        let views = scenarios.first().map_or(&[][..], |one| &one.views);
        let view = views.iter().find(|view| view.name == name);
        view.map(|view| Cell::from(view.label.as_str()))
    };
    let rows = FigureName::ALL.into_iter().map(|name| {
        [label(name).into()]
            .into_iter()
            .chain(scenarios.iter().map(|one| {
                let figure = one.evaluation.figure(name);
                Cell::outcome(&figure.outcome, name.unit(), language)
                    .judged(figure.band.map(Band::verdict))
            }))
            .collect()
    });
    let title = tr::report_scenarios_title(language);
    Table::new("scenarios", title, columns, rows, locale)
}

fn summary(scenarios: &ScenarioSet, page: Page) -> SummaryLines {
    let language = page.language();
    let main = &scenarios.main;
    let views = &main.views;
    let judged = || {
        JUDGED
            .into_iter()
            .filter_map(|name| views.iter().find(|view| view.name == name))
    };
    let state = state(&main.evaluation, language);
    let mut lines = SummaryLines {
        verdict: state.verdict.unwrap_or_default(),
        state: state.why,
        ..SummaryLines::default()
    };
    let margin = scenarios.inputs().gross_margin;
    let loss = margin.filter(|margin| *margin <= Decimal::ZERO);
    if let Some(margin) = loss {
        let margin = Format::new(language).percent(margin, Digits::up_to(1));
        lines
            .weak
            .push(tr::report_summary_margin_loss(language, margin));
        lines.next.push(tr::report_summary_next_margin(language));
    }
    if let Some(spent) = spent_on_nobody(scenarios.inputs()) {
        let spent =
            Format::new(language).money_with(spent, page.locale.currency.code(), Digits::WHOLE);
        lines.weak.push(tr::report_summary_nobody(language, spent));
        lines.next.push(tr::report_summary_next_nobody(language));
    }
    for view in judged() {
        let target = target(view.name, page.locale);
        let value = said_of(view);
        match view.verdict {
            Some(Verdict::Good) => lines.good.push(tr::report_summary_on_target(
                language,
                &view.label,
                target,
                value,
            )),
            Some(Verdict::Watch | Verdict::Bad) => {
                let line = tr::report_summary_off_target(language, &view.label, target, value);
                // Where each sale loses money, cheaper customers are no way out.
                let cause = (view.name == FigureName::PaybackDays && loss.is_none())
                    .then(|| largest_cost(scenarios.inputs(), page.locale))
                    .flatten()
                    .map(|(label, share)| tr::report_summary_largest_cost(language, label, share))
                    .unwrap_or_default();
                lines.weak.push(sentences(&[line, cause]));
            }
            None => {}
        }
    }
    let missing = views.iter().find(|view| view.status == "missing");
    // Where nothing can be judged, the state has named all that is missing.
    let is_judged = !(lines.good.is_empty() && lines.weak.is_empty());
    if let Some(reason) = missing.and_then(|view| view.reason_text.as_ref())
        && is_judged
    {
        lines
            .weak
            .push(tr::report_summary_missing(language, reason));
    }
    let growth = match loss {
        Some(_) => Vec::new(),
        None => growth(scenarios, page),
    };
    let mut next = Vec::new();
    if missing.is_some() {
        next.push(tr::report_summary_next_fill(language));
    }
    for view in judged() {
        let off = matches!(view.verdict, Some(Verdict::Watch | Verdict::Bad));
        let figure = main.evaluation.figure(view.name);
        let way = way_to_goal(figure, language, page.locale.currency);
        // That no single input does it is no step.
        if let (true, Some(goal)) = (off, way) {
            let target = target(view.name, page.locale);
            next.push(tr::report_summary_next_goal(
                language,
                &view.label,
                goal,
                target,
            ));
        }
    }
    if !growth.is_empty() {
        next.push(tr::report_summary_next_plan(language));
    }
    next.push(tr::report_summary_next_check(language));
    // Where nothing could be judged, nothing is said about targets.
    let any_judged = views.iter().any(|view| view.verdict.is_some());
    lines.otherwise = Some(Box::new(SummaryLines {
        good: any_judged
            .then(|| tr::report_summary_good_none(language))
            .into_iter()
            .collect(),
        weak: any_judged
            .then(|| tr::report_summary_weak_none(language))
            .into_iter()
            .collect(),
        growth,
        next,
        ..SummaryLines::default()
    }));
    lines
}

/// What acquisition costs, where it brings nobody.
fn spent_on_nobody(inputs: &Inputs) -> Option<Decimal> {
    let nobody = inputs.acquisition.new_customers?.is_zero();
    let costs = [
        InputField::MarketingCost,
        InputField::SalariesCost,
        InputField::SoftwareCost,
    ];
    let spent = (costs.into_iter())
        .filter_map(|field| inputs.get(field))
        .fold(Decimal::ZERO, Decimal::saturating_add);
    (nobody && spent > Decimal::ZERO).then_some(spent)
}

/// What has to be entered before there is anything to say.
fn missing_table(main: &Evaluated, locale: Locale) -> Table {
    let language = locale.language;
    let named = |field: InputField, part: &str| {
        Cell::words(text(
            language,
            &format!("input-{}{part}", name_of(field)),
            &[],
        ))
    };
    let rows = main
        .missing_inputs()
        .into_iter()
        .map(|field| vec![named(field, ""), named(field, "-help")]);
    let columns = vec![
        Column::text(tr::report_column_input(language)).wide(3),
        Column::text(tr::report_column_meaning(language)).wide(7),
    ];
    let title = tr::report_missing_title(language);
    Table::new("missing-inputs", title, columns, rows, locale).pages_only()
}

/// The value of a figure, or the word in its place.
fn said_of(view: &FigureView) -> String {
    if view.status == "value" {
        view.text.clone()
    } else {
        within_sentence(&view.text)
    }
}

/// What a tenth of improvement in single inputs would bring.
fn growth(scenarios: &ScenarioSet, page: Page) -> Vec<String> {
    let language = page.language();
    let locale = page.locale;
    levers::strongest(scenarios.inputs(), locale, GROWTH_POINTS)
        .into_iter()
        .map(|lever| {
            let gain =
                Format::new(language).money_with(lever.gain, locale.currency.code(), Digits::WHOLE);
            let Lever {
                from, label, to, ..
            } = lever;
            match lever.money {
                Money::Cash12Months => tr::report_summary_lever(language, from, gain, label, to),
                Money::Lifetime => {
                    tr::report_summary_lever_lifetime(language, from, gain, label, to)
                }
            }
        })
        .collect()
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
