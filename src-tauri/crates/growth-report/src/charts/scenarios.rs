//! One figure across scenarios, side by side.

use growth_i18n::tr::report as tr;
use growth_model::economics::{Unit, Verdict};

use super::{
    Axis, Chart, ChartStyle, ColorToken, Point, Series,
    canvas::{self, Align, Type},
    plot::{HEADER_ROW, Plot, intervals},
};
use crate::content::{Cell, Column, Table};

/// A figure in several scenarios.
#[shape]
pub struct Scenarios {
    /// Localised name of the figure.
    pub figure: String,
    /// Its unit.
    pub unit: Unit,
    /// Its target, when it has one.
    pub target: Option<f64>,
    /// The scenarios, in the order shown.
    pub bars: Vec<ScenarioBar>,
}

/// The figure in one scenario.
#[shape]
pub struct ScenarioBar {
    /// Name of the scenario, as the user wrote it.
    pub name: String,
    /// The figure; absent where it is no number.
    pub value: Option<f64>,
    /// What stands instead of the figure (`Никогда`).
    pub instead: String,
    /// Verdict on it.
    pub verdict: Option<Verdict>,
}

/// The comparison of scenarios.
pub fn scenarios(data: &Scenarios, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let values = data.bars.iter().filter_map(|bar| bar.value);
    let amounts = Axis::values(
        values.chain([0.0]).chain(data.target),
        data.unit,
        intervals(f64::from(width) * 0.5),
        texts,
    );
    let names = Axis::categories(data.bars.iter().map(|bar| bar.name.clone()));
    let labels: Vec<String> = data
        .bars
        .iter()
        .map(|bar| match bar.value {
            Some(value) => texts.compact(value, data.unit),
            None => bar.instead.clone(),
        })
        .collect();
    let kind = Type::strong(ColorToken::Text);
    let ends = labels
        .iter()
        .map(|label| kind.width(label))
        .fold(0.0, f64::max)
        .min(f64::from(width) * 0.3)
        + 10.0;
    let description = describe(data, &labels, style);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let header = if data.target.is_some() {
            HEADER_ROW
        } else {
            0.0
        };
        let plot = Plot::lying(canvas, &names, &amounts, header, ends);
        let band = (plot.bottom - plot.top) / data.bars.len().max(1) as f64;
        let half = (band * 0.3).min(12.0);
        let zero = plot.x(0.0);
        if let Some(target) = data.target {
            let label = tr::chart_target(language, texts.compact(target, data.unit));
            plot.marker(canvas, target, &label, ColorToken::Accent, 0);
        }
        for (index, (bar, label)) in data.bars.iter().zip(&labels).enumerate() {
            let middle = plot.y(index as f64);
            let value = bar.value.filter(|value| value.is_finite()).unwrap_or(0.0);
            let end = plot.x(value);
            if bar.value.is_some() {
                canvas.bar((zero, middle - half), (end, middle + half), color(bar));
            }
            // Behind the longer end, so that a label never lies on a bar.
            let at = end.max(zero) + 6.0;
            let label = kind.fit(label, canvas.width - at);
            // The ground beneath keeps the dashes of the target out of the text.
            let end = at + kind.width(&label) + 2.0;
            canvas.bar(
                (at - 3.0, middle - 8.0),
                (end, middle + 8.0),
                ColorToken::Surface,
            );
            canvas.text(&label, (at, middle), Align::Left, kind);
        }
        canvas.line(
            &[(zero, plot.top), (zero, plot.bottom)],
            ColorToken::Faint,
            1.2,
        );
        (plot.area(), description.clone())
    });
    Chart {
        svg,
        width,
        height,
        title: data.figure.clone(),
        units: amounts.unit,
        plot_area,
        series: vec![Series {
            id: "figure".to_owned(),
            name: data.figure.clone(),
            unit: texts.unit_name(data.unit),
            color_token: ColorToken::S1,
            points: data
                .bars
                .iter()
                .enumerate()
                .filter_map(|(index, bar)| {
                    let value = bar.value?;
                    Some(Point {
                        x: value,
                        y: index as f64,
                        x_text: texts.amount(value, data.unit),
                        y_text: bar.name.clone(),
                    })
                })
                .collect(),
        }],
        table: Table::new(
            "scenarios",
            data.figure.as_str(),
            vec![
                Column::text(tr::chart_column_scenario(language)),
                Column::amount(data.figure.as_str(), data.unit),
            ],
            data.bars.iter().map(|bar| {
                let value = match bar.value {
                    Some(value) => Cell::real(value, data.unit, language),
                    None => Cell::absent(bar.instead.as_str()),
                };
                vec![bar.name.as_str().into(), value.judged(bar.verdict)]
            }),
            style.locale(),
        ),
        description,
    }
}

fn color(bar: &ScenarioBar) -> ColorToken {
    match bar.verdict {
        Some(Verdict::Good) => ColorToken::Good,
        Some(Verdict::Watch) => ColorToken::Watch,
        Some(Verdict::Bad) => ColorToken::Bad,
        None => ColorToken::S1,
    }
}

fn describe(data: &Scenarios, labels: &[String], style: &ChartStyle) -> String {
    if data.bars.is_empty() {
        return tr::chart_empty(style.language);
    }
    let list: Vec<String> = data
        .bars
        .iter()
        .zip(labels)
        .map(|(bar, label)| tr::chart_scenario_value(style.language, &bar.name, label))
        .collect();
    tr::chart_scenarios_description(style.language, &data.figure, list.join("; "))
}
