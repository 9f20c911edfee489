//! Several lines over calendar months: plan and actual, KPIs, scenarios in time.

use chrono::NaiveDate;
use growth_i18n::tr::report as tr;
use growth_model::economics::Unit;

use super::{
    Axis, Chart, ChartStyle, ColorToken, Point, Series,
    canvas::{self, Shape},
    plot::{HEADER_ROW, LegendEntry, Mark, Plot, intervals, legend, legend_rows},
};
use crate::content::{Cell, Column, Table};
use crate::text::sentence_case;

/// Lines over the same months.
#[shape]
pub struct Trend {
    /// Localised title.
    pub title: String,
    /// Unit of all lines.
    pub unit: Unit,
    /// The months, in order; any day of each.
    pub months: Vec<NaiveDate>,
    /// The lines.
    pub lines: Vec<TrendLine>,
    /// The target, drawn as a dashed level.
    pub target: Option<f64>,
}

/// One line.
#[shape]
pub struct TrendLine {
    /// Stable name.
    pub id: String,
    /// Localised name.
    pub name: String,
    /// A value for each month; absent where there is none, which leaves a gap.
    pub values: Vec<Option<f64>>,
    /// True for what the others are compared with: drawn quietly.
    pub baseline: bool,
}

/// The trend chart.
pub fn trend(data: &Trend, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let values = data
        .lines
        .iter()
        .flat_map(|line| line.values.iter().flatten());
    // Levels are compared with zero unless all are far from it.
    let low = values.clone().copied().fold(f64::MAX, f64::min);
    let high = values.clone().copied().fold(f64::MIN, f64::max);
    let zero = (low < 0.0 || low <= high * 0.6).then_some(0.0);
    let y = Axis::values(
        values.copied().chain(zero).chain(data.target),
        data.unit,
        intervals(f64::from(height) - 60.0),
        texts,
    );
    let x = Axis::categories(data.months.iter().map(|&month| texts.month_short(month)));
    let colors = colors(&data.lines);
    let target = data
        .target
        .map(|target| tr::chart_target(language, texts.compact(target, data.unit)));
    let mut entries: Vec<LegendEntry<'_>> = data
        .lines
        .iter()
        .zip(&colors)
        .map(|(line, &(color, shape))| LegendEntry {
            label: &line.name,
            color,
            mark: Mark::Line(shape),
        })
        .collect();
    entries.extend(target.as_deref().map(|label| LegendEntry {
        label,
        color: ColorToken::Accent,
        mark: Mark::Dashes,
    }));
    let description = describe(data, style);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let header = HEADER_ROW * legend_rows(style, &entries) as f64;
        let plot = Plot::upright(canvas, &x, &y, header);
        legend(canvas, &entries, 0);
        plot.zero_line(canvas);
        if let Some(target) = data.target {
            let level = plot.y(target);
            canvas.dashes(
                (plot.left, level),
                (plot.right, level),
                ColorToken::Accent,
                1.4,
            );
        }
        // The baseline first, so that it lies beneath.
        let mut order: Vec<usize> = (0..data.lines.len()).collect();
        order.sort_by_key(|&index| !data.lines[index].baseline);
        for index in order {
            let (color, shape) = colors[index];
            let points = points(&data.lines[index]);
            plot.curve(canvas, &points, color, 2.0);
            if data.months.len() <= 24 {
                for point in points.iter().flatten() {
                    canvas.point(plot.at(*point), shape, color, 3.0);
                }
            }
        }
        (plot.area(), description.clone())
    });
    Chart {
        svg,
        width,
        height,
        title: data.title.clone(),
        units: y.unit,
        plot_area,
        series: data
            .lines
            .iter()
            .zip(&colors)
            .map(|(line, &(color_token, _))| Series {
                id: line.id.clone(),
                name: line.name.clone(),
                unit: texts.unit_name(data.unit),
                color_token,
                points: points(line)
                    .into_iter()
                    .zip(&data.months)
                    .filter_map(|(point, &month)| {
                        let (x, y) = point?;
                        Some(Point {
                            x,
                            y,
                            x_text: texts.month(month),
                            y_text: texts.amount(y, data.unit),
                        })
                    })
                    .collect(),
            })
            .collect(),
        table: Table::new(
            "trend",
            data.title.as_str(),
            [Column::month(tr::chart_column_month(language))]
                .into_iter()
                .chain(
                    data.lines
                        .iter()
                        .map(|line| Column::amount(line.name.as_str(), data.unit)),
                )
                .collect(),
            data.months.iter().enumerate().map(|(index, &month)| {
                [Cell::month(month)]
                    .into_iter()
                    .chain(data.lines.iter().map(|line| {
                        let value = line.values.get(index).copied().flatten();
                        value
                            .map(|value| Cell::real(value, data.unit, language))
                            .into()
                    }))
                    .collect()
            }),
            style.locale(),
        ),
        description,
    }
}

/// Baselines are grey; the others take the palette in order.
fn colors(lines: &[TrendLine]) -> Vec<(ColorToken, Shape)> {
    let mut next = 0;
    lines
        .iter()
        .map(|line| {
            if line.baseline {
                return (ColorToken::S0, Shape::Circle);
            }
            next += 1;
            (ColorToken::series(next - 1), Shape::series(next - 1))
        })
        .collect()
}

fn points(line: &TrendLine) -> Vec<Option<(f64, f64)>> {
    line.values
        .iter()
        .enumerate()
        .map(|(index, value)| {
            value
                .filter(|value| value.is_finite())
                .map(|value| (index as f64, value))
        })
        .collect()
}

fn describe(data: &Trend, style: &ChartStyle) -> String {
    let texts = style.texts();
    let sentences: Vec<String> = data
        .lines
        .iter()
        .filter_map(|line| {
            let points = points(line);
            let mut known = points.iter().flatten();
            let &(first_at, first) = known.next()?;
            let &(last_at, last) = known.next_back().unwrap_or(&(first_at, first));
            let month = |at: f64| {
                data.months
                    .get(at as usize)
                    .map(|&month| texts.month(month))
            };
            Some(tr::chart_trend_description(
                style.language,
                texts.compact(first, data.unit),
                month(first_at)?,
                texts.compact(last, data.unit),
                month(last_at)?,
                &line.name,
            ))
        })
        .collect();
    if sentences.is_empty() {
        return tr::chart_empty(style.language);
    }
    sentence_case(&sentences)
}
