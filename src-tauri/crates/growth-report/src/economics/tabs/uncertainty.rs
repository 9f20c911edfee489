//! Percentiles and chances.

use growth_i18n::{Digits, Format};
use growth_model::{
    Outcome,
    economics::{Condition, FigureName, MonteCarlo, NonValue, SimulatedFigure, Verdict},
};
use rust_decimal::Decimal;

use super::{Fact, Remark, Say, TabView, real};
use crate::charts::{self, Bin, ChartStyle, Percentile};
use crate::content::{Cell, Column};

/// What the draws came to; the distribution of `shown` is drawn.
pub fn uncertainty(answer: &MonteCarlo, shown: FigureName, style: &ChartStyle) -> TabView {
    let say = Say::of(style);
    let format = Format::new(style.language);
    let mut facts: Vec<Fact> = answer
        .thresholds
        .iter()
        .map(|one| {
            let threshold = &one.threshold;
            let sign = match threshold.condition {
                Condition::AtLeast => '≥',
                Condition::Below => '<',
            };
            let label = say.with(
                "economics-chance",
                &[(
                    "condition",
                    format!(
                        "{} {sign} {}",
                        say.figure(threshold.figure),
                        say.words.amount(threshold.value, threshold.figure.unit())
                    )
                    .into(),
                )],
            );
            Fact {
                label,
                verdict: one.probability.value().map(|&chance| match chance {
                    chance if chance >= 0.8 => Verdict::Good,
                    chance if chance >= 0.5 => Verdict::Watch,
                    _ => Verdict::Bad,
                }),
                ..say.fact("chance", &one.probability, |chance| {
                    format.percent(*chance, Digits::up_to(1))
                })
            }
        })
        .collect();
    facts.push(say.fact("draws", &Outcome::of(answer.draws), |draws| {
        format.number(Decimal::from(*draws), Digits::WHOLE)
    }));
    facts.push(say.fact("seed", &Outcome::of(answer.seed), ToString::to_string));
    let rows = answer
        .figures
        .iter()
        .map(|figure| {
            let name = say.figure(figure.figure).into();
            match &figure.values {
                Outcome::Value { value } => [
                    value.p5, value.p10, value.p25, value.p50, value.p75, value.p90, value.p95,
                    value.mean,
                ]
                .into_iter()
                .map(|value| Cell::real(value, figure.unit, style.language))
                .fold(vec![name], |mut row, cell| {
                    row.push(cell);
                    row
                }),
                other => vec![name, Cell::status(other, style.language)],
            }
        })
        .collect();
    let remarks = answer
        .figures
        .iter()
        .flat_map(|figure| figure.without_value.iter().map(move |gap| (figure, gap)))
        .map(|(figure, gap)| {
            let (NonValue::Undefined { reason }
            | NonValue::Unbounded { reason }
            | NonValue::Never { reason }) = gap.kind;
            Remark {
                verdict: Some(Verdict::Watch),
                text: say.with(
                    "economics-without_value",
                    &[
                        ("figure", say.figure(figure.figure).into()),
                        ("share", format.percent(gap.share, Digits::up_to(1)).into()),
                        (
                            "reason",
                            super::absent(&Outcome::<f64>::undefined(reason), style.language)
                                .into(),
                        ),
                    ],
                ),
            }
        })
        .collect();
    let charts = answer
        .figures
        .iter()
        .find(|figure| figure.figure == shown)
        .and_then(|figure| histogram(figure, answer, &say))
        .map(|data| charts::histogram(&data, style))
        .into_iter()
        .collect();
    TabView {
        facts,
        remarks,
        charts,
        tables: vec![
            say.table(
                "percentiles",
                [Column::text(say.column("figure"))]
                    .into_iter()
                    .chain(
                        ["p5", "p10", "p25", "p50", "p75", "p90", "p95", "mean"]
                            .map(|name| Column::by_row(say.column(name))),
                    )
                    .collect(),
                rows,
            ),
        ],
        absent: None,
    }
}

fn histogram(
    figure: &SimulatedFigure,
    answer: &MonteCarlo,
    say: &Say,
) -> Option<charts::Histogram> {
    let counted = figure.histogram.as_ref()?;
    let values = figure.values.value()?;
    let width = (counted.to - counted.from) / counted.counts.len().max(1) as f64;
    let target = answer
        .thresholds
        .iter()
        .find(|one| one.threshold.figure == figure.figure)
        .map(|one| real(one.threshold.value));
    Some(charts::Histogram {
        figure: say.figure(figure.figure),
        unit: figure.unit,
        bins: counted
            .counts
            .iter()
            .enumerate()
            .map(|(index, &count)| Bin {
                from: counted.from + width * index as f64,
                to: counted.from + width * (index + 1) as f64,
                share: f64::from(count) / f64::from(answer.draws.max(1)),
            })
            .collect(),
        percentiles: [(10, values.p10), (50, values.p50), (90, values.p90)]
            .map(|(percent, value)| Percentile { percent, value })
            .to_vec(),
        target,
        without_value: figure.without_value.iter().map(|gap| gap.share).sum(),
    })
}
