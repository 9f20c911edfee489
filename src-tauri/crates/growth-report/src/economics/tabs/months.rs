//! What really happened, month by month.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format};
use growth_model::{
    Outcome,
    economics::{
        FigureName, FigureSet, Months, TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, Unit, Verdict,
        first_day_of_month,
    },
};
use rust_decimal::Decimal;

use super::{Fact, Remark, Say, TabView, real};
use crate::charts::{self, Chart, ChartStyle, Trend, TrendLine};
use crate::content::{Cell, Column, Table};

/// What a person wrote about a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthNote {
    /// `YYYY-MM`.
    pub month: String,
    /// The note.
    pub text: String,
}

type Pick = fn(&FigureSet) -> &Outcome<Decimal>;

/// The five figures in the order of their cards.
const FIGURES: [(FigureName, Pick); 5] = [
    (FigureName::Cac, |set| &set.cac),
    (FigureName::LtvGrossMargin, |set| &set.ltv_gross_margin),
    (FigureName::LtvToCac, |set| &set.ltv_to_cac),
    (FigureName::PaybackDays, |set| &set.payback_days),
    (FigureName::MarginPerLead, |set| &set.margin_per_lead),
];

/// Trends of the five figures, own and smoothed; the movement of recurring revenue.
pub fn months(answer: &Months, notes: &[MonthNote], style: &ChartStyle) -> TabView {
    let say = Say::of(style);
    if answer.months.is_empty() {
        return TabView::nothing(say.text("economics-months-none"));
    }
    let mut tables = vec![figures(answer, notes, &say)];
    tables.extend(movement(answer, &say));
    TabView {
        facts: facts(answer, &say),
        remarks: remarks(answer, notes, &say),
        charts: FIGURES
            .into_iter()
            .filter_map(|(name, pick)| trend(answer, name, pick, &say, style))
            .collect(),
        tables,
        absent: None,
    }
}

/// Months that fit into the space of a word.
const SPARKLINE_MONTHS: usize = 24;

/// The course of each of the five figures, smoothed; none where fewer than two months have a value.
pub fn month_sparklines(answer: &Months, style: &ChartStyle) -> Vec<(FigureName, Chart)> {
    let say = Say::of(style);
    let from = answer.months.len().saturating_sub(SPARKLINE_MONTHS);
    FIGURES
        .into_iter()
        .filter_map(|(name, pick)| {
            let values: Vec<f64> = answer.months[from..]
                .iter()
                .filter_map(|month| pick(&month.smoothed).value().copied().map(real))
                .collect();
            (values.len() > 1).then(|| {
                let chart = charts::sparkline(&say.figure(name), name.unit(), &values, style);
                (name, chart)
            })
        })
        .collect()
}

fn facts(answer: &Months, say: &Say) -> Vec<Fact> {
    let format = Format::new(say.language).signed();
    let mut facts: Vec<Fact> = answer
        .trends
        .iter()
        .map(|trend| {
            let mut fact = say.amount_fact("trend", &trend.last, trend.figure.unit());
            fact.id = format!("trend_{}", super::code(trend.figure));
            fact.label = say.figure(trend.figure);
            if fact.note.is_none() {
                fact.note = trend.change.value().map(|change| {
                    say.with(
                        "economics-months-change",
                        &[
                            ("change", format.percent(*change, Digits::up_to(1)).into()),
                            ("count", answer.window_months.into()),
                        ],
                    )
                });
            }
            fact
        })
        .collect();
    if let Some(moved) = answer
        .months
        .last()
        .and_then(|month| month.recurring_revenue.as_ref())
    {
        facts.push(say.amount_fact("mrr_end", &Outcome::of(moved.end), Unit::Money));
        facts.push(
            say.amount_fact("quick_ratio", &moved.quick_ratio, Unit::Ratio)
                .judged(moved.quick_ratio.value().map(|ratio| {
                    if *ratio >= Decimal::from(4) {
                        Verdict::Good
                    } else if *ratio >= Decimal::ONE {
                        Verdict::Watch
                    } else {
                        Verdict::Bad
                    }
                })),
        );
        facts.push(say.amount_fact("net_retention", &moved.net_retention, Unit::Fraction));
    }
    facts
}

fn remarks(answer: &Months, notes: &[MonthNote], say: &Say) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let few: Vec<String> = answer
        .months
        .iter()
        .filter(|month| month.own.few_customers)
        .map(|month| month_text(&month.month, say))
        .collect();
    if !few.is_empty() {
        remarks.push(Remark {
            verdict: Some(Verdict::Watch),
            text: say.with(
                "economics-months-few",
                &[("months", Format::new(say.language).list(&few).into())],
            ),
        });
    }
    for note in notes.iter().filter(|note| !note.text.is_empty()) {
        remarks.push(Remark {
            verdict: None,
            text: format!("{}: {}", month_text(&note.month, say), note.text),
        });
    }
    remarks
}

fn figures(answer: &Months, notes: &[MonthNote], say: &Say) -> Table {
    let columns = [Column::month(say.column("month"))]
        .into_iter()
        .chain(
            FIGURES
                .into_iter()
                .map(|(name, _)| Column::amount(say.figure(name), name.unit())),
        )
        .chain([
            Column::amount(say.column("churn"), Unit::Fraction),
            Column::amount(say.column("conversion"), Unit::Fraction),
            Column::text(say.text("months-field-annotation")).files_only(),
        ])
        .collect();
    let rows = answer
        .months
        .iter()
        .map(|month| {
            let own = &month.own;
            let note = notes.iter().find(|note| note.month == month.month);
            let mut row = vec![Cell::month(day_of(&month.month))];
            row.extend(FIGURES.into_iter().map(|(name, pick)| {
                // The mark stands for few customers; the remark says so.
                say.cell(pick(own), name.unit()).starred(own.few_customers)
            }));
            row.extend([
                say.cell(&own.churn_per_month, Unit::Fraction),
                say.cell(&own.conversion_rate, Unit::Fraction),
                note.map(|note| Cell::from(note.text.as_str())).into(),
            ]);
            row
        })
        .collect();
    say.table("actual-months", columns, rows)
}

fn movement(answer: &Months, say: &Say) -> Option<Table> {
    let rows: Vec<Vec<Cell>> = answer
        .months
        .iter()
        .filter_map(|month| {
            let moved = month.recurring_revenue.as_ref()?;
            Some(vec![
                Cell::month(day_of(&month.month)),
                Cell::number(moved.movement.start, Unit::Money),
                Cell::number(moved.movement.new, Unit::Money),
                Cell::number(moved.movement.expansion, Unit::Money),
                Cell::number(moved.movement.contraction, Unit::Money),
                Cell::number(moved.movement.churned, Unit::Money),
                Cell::number(moved.end, Unit::Money),
                Cell::number(moved.net_new, Unit::Money),
                say.cell(&moved.quick_ratio, Unit::Ratio),
                say.cell(&moved.gross_churn, Unit::Fraction),
                say.cell(&moved.net_retention, Unit::Fraction),
            ])
        })
        .collect();
    (!rows.is_empty()).then(|| {
        // Pages show the result; files also its parts.
        let part = |field: &str| {
            let label = say.text(&format!("months-field-{field}"));
            Column::amount(label, Unit::Money).files_only()
        };
        let columns = vec![
            Column::month(say.column("month")),
            part("mrr_start"),
            part("mrr_new"),
            part("mrr_expansion"),
            part("mrr_contraction"),
            part("mrr_churned"),
            Column::amount(say.column("mrr_end"), Unit::Money),
            Column::amount(say.column("net_new"), Unit::Money).signed(),
            Column::amount(say.column("quick_ratio"), Unit::Ratio),
            Column::amount(say.column("gross_churn"), Unit::Fraction),
            Column::amount(say.column("net_retention"), Unit::Fraction),
        ];
        say.table("movement", columns, rows)
    })
}

fn trend(
    answer: &Months,
    name: FigureName,
    pick: Pick,
    say: &Say,
    style: &ChartStyle,
) -> Option<Chart> {
    let value = |set: &FigureSet| pick(set).value().copied().map(real);
    let own: Vec<Option<f64>> = answer
        .months
        .iter()
        .map(|month| value(&month.own))
        .collect();
    own.iter().any(Option::is_some).then(|| {
        let target = match name {
            FigureName::LtvToCac => Some(TARGET_LTV_TO_CAC),
            FigureName::PaybackDays => Some(TARGET_PAYBACK_DAYS),
            _ => None,
        };
        let mut lines = vec![TrendLine {
            id: "own".to_owned(),
            name: say.text("economics-line-own"),
            values: own,
            baseline: answer.window_months > 1,
        }];
        if answer.window_months > 1 {
            lines.push(TrendLine {
                id: "smoothed".to_owned(),
                name: say.with(
                    "economics-line-smoothed",
                    &[("count", answer.window_months.into())],
                ),
                values: answer
                    .months
                    .iter()
                    .map(|month| value(&month.smoothed))
                    .collect(),
                baseline: false,
            });
        }
        charts::trend(
            &Trend {
                title: say.figure(name),
                unit: name.unit(),
                months: answer
                    .months
                    .iter()
                    .map(|month| day_of(&month.month))
                    .collect(),
                lines,
                target: target.map(real),
            },
            style,
        )
    })
}

fn day_of(month: &str) -> NaiveDate {
    first_day_of_month(month).unwrap_or_default()
}

fn month_text(month: &str, say: &Say) -> String {
    Format::new(say.language).month(day_of(month))
}
