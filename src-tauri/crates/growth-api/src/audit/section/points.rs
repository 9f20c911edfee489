//! Growth points in the report: in money, on their page, in detail, and as a file.

use chrono::NaiveDate;
use growth_i18n::{Format, Language, tr::audit as tr, tr::report as report_tr};
use growth_model::{Outcome, economics::Unit};
use growth_report::{
    content::{Cell, Column, Fact, Locale, Remark, Table},
    report::{Block, Detail, Look},
};
use growth_workspace::{
    ScenarioId, View,
    audit::{self as saved, PointEffect},
};
use rust_decimal::Decimal;

use super::numbered;
use crate::{
    Failure,
    audit::points::{GrowthPoints, PointView},
};

/// Growth points on the page of a client; the others are an appendix.
const READ_POINTS: usize = 12;

/// What the chosen growth points bring when they are done together, and what each alone adds up to; only
/// what the program can compute is said.
pub(super) fn together(
    view: &View<'_>,
    board: &GrowthPoints,
    locale: Locale,
) -> Result<Option<String>, Failure> {
    let chosen: Vec<&PointView> = (board.points.iter())
        .filter(|view| view.rank.is_some() && value_of(view).is_some() && !loses(view))
        .collect();
    let alone: Decimal = (chosen.iter())
        .filter_map(|view| value_of(view))
        .fold(Decimal::ZERO, |sum, [_, likely, _]| {
            sum.saturating_add(likely)
        });
    if chosen.len() < 2 {
        return Ok(None);
    }
    let language = locale.language;
    let money = |value: Decimal| estimate(value, locale);
    Ok(Some(match joint(view, &chosen)? {
        Some(joint) => report_tr::report_summary_together(language, money(alone), money(joint)),
        None => report_tr::report_summary_together_up_to(language, money(alone)),
    }))
}

/// The likely change of the cash in 12 months with all changes at once; `None` where they are of several
/// scenarios, or change one input twice.
fn joint(view: &View<'_>, points: &[&PointView]) -> Result<Option<Decimal>, Failure> {
    let mut of: Option<ScenarioId> = None;
    let mut all = Vec::new();
    for point in points {
        match &point.content.effect {
            Some(PointEffect::Scenario {
                scenario_id,
                changes,
            }) if of.as_ref().is_none_or(|id| id == scenario_id) => {
                of = Some(scenario_id.clone());
                all.extend(changes.iter().cloned());
            }
            _ => return Ok(None),
        }
    }
    let Some(scenario_id) = of else {
        return Ok(None);
    };
    let effect = PointEffect::Scenario {
        scenario_id,
        changes: all,
    };
    Ok(saved::effect_state(view, &effect)?.likely_cash_12_months())
}

pub(super) fn growth_line(view: &PointView, due: Option<NaiveDate>, locale: Locale) -> String {
    let language = locale.language;
    let line = money_line(view, locale);
    let owner = view.content.owner.trim();
    let day = due.map(|day| Format::new(language).date(day));
    match (owner.is_empty(), day) {
        (true, None) => line,
        (true, Some(day)) => report_tr::report_summary_point_due(language, day, line),
        (false, None) => report_tr::report_summary_point_owner(language, owner, line),
        (false, Some(day)) => report_tr::report_summary_point_owner_due(language, day, owner, line),
    }
}

fn money_line(view: &PointView, locale: Locale) -> String {
    let language = locale.language;
    let money = |value: Decimal| estimate(value, locale);
    let title = &view.content.title;
    match value_of(view) {
        Some(range @ [_, likely, _]) => {
            // A change for the worse is written from its lower end, too.
            let [mut from, mut to] = [likely; 2];
            for end in range {
                (from, to) = (from.min(end), to.max(end));
            }
            report_tr::report_summary_point(language, money(to), money(likely), money(from), title)
        }
        None => report_tr::report_summary_point_unknown(language, title),
    }
}

/// A change of money that is estimated, in three digits: what is known to a third says no kopecks.
fn estimate(value: Decimal, locale: Locale) -> String {
    let format = Format::new(locale.language).signed();
    format.money_compact(value, locale.currency.code())
}

/// Whether a growth point would cost money, as things are: then it is no growth.
pub(super) fn loses(view: &PointView) -> bool {
    value_of(view).is_some_and(|[_, likely, _]| likely < Decimal::ZERO)
}

/// Change of the cash in 12 months: low, likely, high. Money.
fn value_of(view: &PointView) -> Option<[Decimal; 3]> {
    let effect = view.money.effect.as_ref()?;
    Some([
        *effect.low.delta.cash_12_months.value()?,
        *effect.likely.delta.cash_12_months.value()?,
        *effect.high.delta.cash_12_months.value()?,
    ])
}

/// The growth points of a client's page; `titled` where they are not all that the section holds.
pub(super) fn points(board: &GrowthPoints, titled: bool, locale: Locale) -> Vec<Block> {
    if board.points.is_empty() {
        return vec![];
    }
    let language = locale.language;
    let by_hand = board
        .overridden
        .then(|| tr::audit_report_by_hand(language, &board.reason));
    let mut blocks = vec![Block::NewPage];
    let (first, rest) = split(board);
    if titled {
        blocks.extend(Block::headed(point_table(first, locale)));
    } else {
        blocks.push(Block::Table(point_table(first, locale)));
    }
    if !rest.is_empty() {
        let note = tr::audit_report_more(language, board.points.len(), first.len());
        blocks.extend(Block::text(note, Look::Small));
    }
    let remarks = by_hand.into_iter().chain(board.remarks.iter().cloned());
    blocks.extend(remarks.map(|text| {
        Block::Remark(Remark {
            verdict: None,
            text,
        })
    }));
    let is_chosen = |view: &PointView| view.rank.is_some();
    let number = if board.points.iter().any(is_chosen) {
        tr::audit_report_number(language)
    } else {
        String::new()
    };
    let meaning = format!("{} {number}", tr::audit_report_money(language));
    blocks.extend(Block::text(meaning.trim_end(), Look::Small));
    blocks.extend(horizons(board, locale).into_iter().flat_map(Block::headed));
    blocks
}

/// The growth points that a client reads, and those of the appendix.
fn split(board: &GrowthPoints) -> (&[PointView], &[PointView]) {
    board.points.split_at(board.points.len().min(READ_POINTS))
}

/// The money of the chosen growth points over its three horizons.
fn horizons(board: &GrowthPoints, locale: Locale) -> Option<Table> {
    let language = locale.language;
    let money = |label: String| Column::amount(label, Unit::Money).signed();
    let columns = vec![
        Column::text(tr::audit_report_effect(language)).wide(12),
        money(tr::audit_figure_cash_90_days(language)).wide(5),
        money(tr::audit_value_column(language)).wide(5),
        money(tr::audit_figure_value_per_month(language)).wide(7),
    ];
    let rows: Vec<Vec<Cell>> = (board.points.iter())
        .filter(|view| view.rank.is_some())
        .filter_map(|view| {
            let delta = &view.money.effect.as_ref()?.likely.delta;
            let amount = |outcome| Cell::outcome(outcome, Unit::Money, language);
            let title = numbered(view.rank.unwrap_or_default(), &view.content.title);
            Some(vec![
                Cell::from(title).with_under(effect_text(view)),
                amount(&delta.cash_90_days),
                amount(&delta.cash_12_months),
                amount(&delta.value_per_month),
            ])
        })
        .collect();
    let title = tr::audit_report_horizons(language);
    (!rows.is_empty())
        .then(|| Table::new("growth-horizons", title, columns, rows, locale).pages_only())
}

/// The chosen growth points in full, and all of them with all their numbers for files.
pub(super) fn point_details(board: &GrowthPoints, locale: Locale) -> Vec<Block> {
    if board.points.is_empty() {
        return vec![];
    }
    let language = locale.language;
    let mut blocks = Vec::new();
    let chosen = board.points.iter().filter(|view| view.rank.is_some());
    let details: Vec<Detail> = chosen.map(|view| detail(view, language)).collect();
    if !details.is_empty() {
        blocks.push(Block::heading(tr::audit_report_chosen(language)));
        blocks.push(Block::Details(details));
    }
    let (_, rest) = split(board);
    if !rest.is_empty() {
        blocks.push(Block::heading(tr::audit_points_rest(language)));
        blocks.push(Block::Table(point_table(rest, locale)));
    }
    blocks.push(Block::Table(all_points(board, locale)));
    blocks
}

/// The growth points as the document prints them.
fn point_table(points: &[PointView], locale: Locale) -> Table {
    let language = locale.language;
    let columns = vec![
        Column::count(tr::audit_number(language)),
        Column::text(tr::audit_point(language)).wide(1),
        Column::amount(tr::audit_value_column(language), Unit::Money).signed(),
        Column::count(tr::audit_report_person_days(language)),
        Column::text(tr::audit_status(language)),
    ];
    let rows = points.iter().map(|view| {
        let content = &view.content;
        let layer = numbered(view.layer_number, &view.layer_title);
        let badge = if loses(view) {
            Some(tr::audit_point_loses(language))
        } else {
            view.foundation_first
                .then(|| tr::audit_foundation_first(language))
        };
        let value = match value_of(view) {
            Some([_, likely, _]) => Cell::number(likely, Unit::Money),
            None if content.effect.is_some() => Cell::absent(tr::audit_effect_broken(language)),
            None => Cell::absent(tr::audit_no_money(language)),
        };
        vec![
            view.rank.map_or_else(|| Cell::words(""), Cell::count),
            Cell::from(content.title.as_str())
                .with_under(format!("{layer} · {}", view.source_text))
                .with_badge(badge),
            value.with_under(view.money.range_text.as_str()),
            content.effort_days.map(Cell::count).into(),
            Cell::from(view.status_text.as_str()).with_under(content.owner.as_str()),
        ]
    });
    let title = tr::audit_points(language);
    Table::new("growth-points", title, columns, rows, locale).pages_only()
}

fn detail(view: &PointView, language: Language) -> Detail {
    let content = &view.content;
    let line = |id: &str, label: String, text: &str| {
        (!text.is_empty()).then(|| Fact::new(id, label, text))
    };
    Detail {
        title: numbered(view.rank.unwrap_or_default(), &content.title),
        value: value_of(view)
            .map(|_| tr::audit_in_12_months(language, &view.money.value_text))
            .unwrap_or_default(),
        text: content.description.clone(),
        lines: [
            line(
                "effect",
                tr::audit_report_effect(language),
                &effect_text(view),
            ),
            line(
                "scenario",
                tr::audit_report_scenario(language),
                &view.money.scenario,
            ),
            line(
                "range",
                tr::audit_report_range(language),
                &view.money.range_text,
            ),
            line(
                "effort",
                tr::audit_report_effort(language),
                &view.effort_text,
            ),
            line(
                "confidence",
                tr::audit_report_confidence(language),
                &view.confidence_text,
            ),
            line("owner", tr::audit_owner(language), &content.owner),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

/// What changes, or what is in the way of computing it.
fn effect_text(view: &PointView) -> String {
    let content = &view.content;
    let has_effect = content.effect.is_some();
    if has_effect && !view.money.problem.is_empty() {
        view.money.problem.clone()
    } else {
        view.money.changes.join("; ")
    }
}

/// The growth points with all their numbers, for files.
fn all_points(board: &GrowthPoints, locale: Locale) -> Table {
    let language = locale.language;
    let money = |label: String| Column::amount(label, Unit::Money).signed();
    let columns = vec![
        Column::count(tr::audit_csv_place(language)),
        Column::text(tr::audit_point(language)),
        Column::text(tr::audit_layer(language)),
        Column::text(tr::audit_status(language)),
        Column::text(tr::audit_owner(language)),
        money(tr::audit_csv_likely(language)),
        money(tr::audit_csv_from(language)),
        money(tr::audit_csv_to(language)),
        money(tr::audit_csv_90_days(language)),
        money(tr::audit_csv_lifetime(language)),
        money(tr::audit_csv_ltv(language)),
        money(tr::audit_csv_cac(language)),
        Column::amount(tr::audit_csv_payback(language), Unit::Days).signed(),
        Column::count(tr::audit_effort(language)),
        Column::text(tr::audit_report_confidence(language)),
        Column::count("ICE"),
        Column::count("RICE"),
        Column::amount(tr::audit_csv_chance(language), Unit::Fraction),
        Column::text(tr::audit_foundation_first(language)),
        Column::text(tr::audit_report_effect(language)),
        Column::text(tr::audit_report_scenario(language)),
        Column::text(tr::audit_csv_source(language)),
        Column::text(tr::audit_description(language)),
    ];
    let rows = board.points.iter().map(|view| point_row(view, language));
    let title = tr::audit_points(language);
    Table::new("growth-points", title, columns, rows, locale).files_only()
}

fn point_row(view: &PointView, language: Language) -> Vec<Cell> {
    let content = &view.content;
    let effect = view.money.effect.as_ref();
    let delta = effect.map(|effect| &effect.likely.delta);
    let amount = |outcome: Option<&Outcome<Decimal>>, unit| match outcome {
        Some(outcome) => Cell::outcome(outcome, unit, language),
        None => Cell::empty(),
    };
    let money = |outcome| amount(outcome, Unit::Money);
    let score = |outcome: Option<&Outcome<f64>>, unit| match outcome.and_then(Outcome::value) {
        Some(value) => Cell::real(*value, unit, language),
        None => Cell::empty(),
    };
    let ranking = view.ranking.as_ref();
    vec![
        view.rank.map(Cell::count).into(),
        content.title.as_str().into(),
        numbered(view.layer_number, &view.layer_title).into(),
        view.status_text.as_str().into(),
        Cell::words(content.owner.as_str()),
        money(effect.map(|effect| &effect.likely.delta.cash_12_months)),
        money(effect.map(|effect| &effect.low.delta.cash_12_months)),
        money(effect.map(|effect| &effect.high.delta.cash_12_months)),
        money(delta.map(|delta| &delta.cash_90_days)),
        money(delta.map(|delta| &delta.value_per_month)),
        money(delta.map(|delta| &delta.ltv_gross_margin)),
        money(delta.map(|delta| &delta.cac)),
        amount(delta.map(|delta| &delta.payback_days), Unit::Days),
        content.effort_days.map(Cell::count).into(),
        Cell::words(view.confidence_text.as_str()),
        score(ranking.map(|ranking| &ranking.ice), Unit::Count),
        score(ranking.map(|ranking| &ranking.rice), Unit::Count),
        score(
            ranking.map(|ranking| &ranking.chance_in_top_three),
            Unit::Fraction,
        ),
        if view.foundation_first {
            report_tr::report_yes(language)
        } else {
            report_tr::report_no(language)
        }
        .into(),
        Cell::words(effect_text(view)),
        Cell::words(view.money.scenario.as_str()),
        Cell::words(view.source_text.as_str()),
        Cell::words(content.description.as_str()),
    ]
}
