//! Scenarios side by side.

use growth_model::{
    Outcome,
    economics::{
        Band, Comparison, FigureName, InputField, TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, Unit,
        Verdict,
    },
};
use rust_decimal::Decimal;

use super::{Remark, Say, TabView, code, real};
use crate::charts::{self, ChartStyle, ScenarioBar, Scenarios};
use crate::content::{Cell, Column, Table};

/// Every scenario against the base: changes of band first, then all figures, then what differs in
/// the inputs.
pub fn compare(base_name: &str, answer: &Comparison, style: &ChartStyle) -> TabView {
    let say = Say::of(style);
    if answer.scenarios.is_empty() {
        return TabView::nothing(say.text("economics-compare-none"));
    }
    TabView {
        facts: Vec::new(),
        remarks: band_changes(answer, &say),
        charts: vec![
            bars(
                base_name,
                answer,
                FigureName::LtvToCac,
                TARGET_LTV_TO_CAC,
                &say,
                style,
            ),
            bars(
                base_name,
                answer,
                FigureName::PaybackDays,
                TARGET_PAYBACK_DAYS,
                &say,
                style,
            ),
        ],
        tables: vec![
            figures(base_name, answer, &say),
            inputs(base_name, answer, &say),
        ],
        absent: None,
    }
}

fn band_changes(answer: &Comparison, say: &Say) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for scenario in &answer.scenarios {
        for figure in scenario.figures.iter().filter(|figure| figure.band_changed) {
            let band = |band: Option<Band>| {
                band.map_or_else(
                    || "—".to_owned(),
                    |band| say.text(&format!("band-{}", code(band))),
                )
            };
            remarks.push(Remark {
                verdict: figure.band.map(Band::verdict),
                text: say.with(
                    "economics-band-change",
                    &[
                        ("scenario", scenario.name.as_str().into()),
                        ("figure", say.figure(figure.figure).into()),
                        ("from", band(figure.band_base).into()),
                        ("to", band(figure.band).into()),
                    ],
                ),
            });
        }
    }
    remarks
}

/// Figures in rows; per scenario its value and the difference to the base.
fn figures(base_name: &str, answer: &Comparison, say: &Say) -> Table {
    let mut columns = vec![
        Column::text(say.column("figure")),
        Column::by_row(base_name),
    ];
    for scenario in &answer.scenarios {
        let name = scenario.name.as_str();
        let change = |id: &str| say.with(id, &[("scenario", name.into())]);
        columns.extend([
            Column::by_row(name),
            Column::by_row(change("economics-compare-difference")).signed(),
            Column::amount(change("economics-compare-change"), Unit::Fraction).signed(),
        ]);
    }
    // Those whose band changes in any scenario come first.
    let mut names = FigureName::ALL.to_vec();
    let changes = |name: FigureName| {
        answer.scenarios.iter().any(|scenario| {
            scenario
                .figures
                .iter()
                .any(|figure| figure.figure == name && figure.band_changed)
        })
    };
    names.sort_by_key(|&name| !changes(name));
    let rows = names
        .into_iter()
        .map(|name| {
            let base = answer.base.figure(name);
            let mut row = vec![
                say.figure(name).into(),
                say.cell(&base.outcome, base.unit)
                    .judged(base.band.map(Band::verdict)),
            ];
            for scenario in &answer.scenarios {
                let Some(figure) = scenario.figures.iter().find(|figure| figure.figure == name)
                else {
                    continue;
                };
                let value = |outcome: &Outcome<Decimal>, unit| match outcome.value() {
                    Some(value) => Cell::number(*value, unit),
                    None => Cell::empty(),
                };
                row.extend([
                    say.cell(&figure.value, figure.unit)
                        .judged(figure.band.map(Band::verdict)),
                    value(&figure.absolute, figure.unit),
                    value(&figure.relative, Unit::Fraction),
                ]);
            }
            row
        })
        .collect();
    say.table("figures", columns, rows)
}

/// The inputs that differ in any scenario.
fn inputs(base_name: &str, answer: &Comparison, say: &Say) -> Table {
    let names = answer
        .scenarios
        .iter()
        .map(|scenario| scenario.name.as_str());
    let columns = [Column::text(say.column("input")), Column::by_row(base_name)]
        .into_iter()
        .chain(names.map(Column::by_row))
        .collect();
    let rows = InputField::ALL
        .into_iter()
        .filter_map(|field| {
            let differences: Vec<_> = answer
                .scenarios
                .iter()
                .map(|scenario| scenario.inputs.iter().find(|input| input.field == field))
                .collect();
            let any = differences.iter().flatten().next()?;
            let shown = |value: &Outcome<Decimal>| match value.value() {
                Some(value) => Cell::number(*value, any.unit),
                None => Cell::empty(),
            };
            let base = || shown(&any.base);
            // Where a scenario does not differ, it has the value of the base.
            let others = differences
                .iter()
                .map(|input| input.map_or_else(base, |input| shown(&input.value)));
            Some(
                [say.input(field).into(), base()]
                    .into_iter()
                    .chain(others)
                    .collect(),
            )
        })
        .collect();
    say.table("inputs", columns, rows)
}

fn bars(
    base_name: &str,
    answer: &Comparison,
    name: FigureName,
    target: Decimal,
    say: &Say,
    style: &ChartStyle,
) -> charts::Chart {
    let all = std::iter::once((base_name, &answer.base)).chain(
        answer
            .scenarios
            .iter()
            .map(|scenario| (scenario.name.as_str(), &scenario.evaluation)),
    );
    let bars = all
        .map(|(scenario, evaluation)| {
            let figure = evaluation.figure(name);
            let verdict: Option<Verdict> = figure.band.map(Band::verdict);
            ScenarioBar {
                name: scenario.to_owned(),
                value: figure.outcome.value().copied().map(real),
                instead: say.outcome(&figure.outcome, figure.unit),
                verdict,
            }
        })
        .collect();
    charts::scenarios(
        &Scenarios {
            figure: say.figure(name),
            unit: name.unit(),
            target: Some(real(target)),
            bars,
        },
        style,
    )
}
