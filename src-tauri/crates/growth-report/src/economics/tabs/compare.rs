//! Scenarios side by side.

use growth_i18n::{Digits, Format};
use growth_model::{
    Outcome,
    economics::{
        Band, Comparison, FigureDifference, FigureName, TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS,
        Verdict,
    },
};
use rust_decimal::Decimal;

use super::{Remark, Say, TabTable, TabView, code, real};
use crate::charts::{self, ChartStyle, ScenarioBar, Scenarios, Table};

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
fn figures(base_name: &str, answer: &Comparison, say: &Say) -> TabTable {
    let format = Format::new(say.language).signed();
    let mut columns = vec![say.text("economics-column-figure"), base_name.to_owned()];
    for scenario in &answer.scenarios {
        columns.push(scenario.name.clone());
        columns.push(say.text("economics-column-difference"));
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
    let difference = |figure: &FigureDifference| match (&figure.absolute, &figure.relative) {
        (Outcome::Value { value }, _) if value.is_zero() => "=".to_owned(),
        (Outcome::Value { value: absolute }, Outcome::Value { value: relative }) => format!(
            "{} ({})",
            say.words.signed(*absolute, figure.unit),
            format.percent(*relative, Digits::up_to(1))
        ),
        (Outcome::Value { value: absolute }, _) => say.words.signed(*absolute, figure.unit),
        _ => "—".to_owned(),
    };
    let rows = names
        .into_iter()
        .map(|name| {
            let base = answer.base.figure(name);
            let mut row = vec![say.figure(name), say.outcome(&base.outcome, base.unit)];
            for scenario in &answer.scenarios {
                let Some(figure) = scenario.figures.iter().find(|figure| figure.figure == name)
                else {
                    continue;
                };
                row.push(say.outcome(&figure.value, figure.unit));
                row.push(difference(figure));
            }
            row
        })
        .collect();
    TabTable {
        id: "figures".to_owned(),
        title: say.text("economics-table-figures"),
        table: Table { columns, rows },
    }
}

/// The inputs that differ in any scenario.
fn inputs(base_name: &str, answer: &Comparison, say: &Say) -> TabTable {
    let mut columns = vec![say.text("economics-column-input"), base_name.to_owned()];
    columns.extend(
        answer
            .scenarios
            .iter()
            .map(|scenario| scenario.name.clone()),
    );
    let mut rows: Vec<Vec<String>> = Vec::new();
    for field in growth_model::economics::InputField::ALL {
        let differences: Vec<_> = answer
            .scenarios
            .iter()
            .map(|scenario| scenario.inputs.iter().find(|input| input.field == field))
            .collect();
        let Some(any) = differences.iter().flatten().next() else {
            continue;
        };
        let shown = |value: &Outcome<Decimal>| {
            value
                .value()
                .map_or_else(|| "—".to_owned(), |value| say.words.bound(*value, any.unit))
        };
        let mut row = vec![say.input(field), shown(&any.base)];
        row.extend(
            differences
                .iter()
                .map(|input| input.map_or_else(|| "=".to_owned(), |input| shown(&input.value))),
        );
        rows.push(row);
    }
    TabTable {
        id: "inputs".to_owned(),
        title: say.text("economics-table-inputs"),
        table: Table { columns, rows },
    }
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
