//! Lines over a measured axis, with a band or bars behind them: what several charts share.

use growth_model::economics::Unit;

use super::{
    Axis, Chart, ChartStyle, ColorToken, Point, Series,
    canvas::{self, Shape},
    plot::{HEADER_ROW, LegendEntry, Mark, Plot, intervals, legend, legend_rows},
};
use crate::content::{Cell, Column, Table};

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stroke {
    Solid,
    Dashed,
    /// Points without a line.
    Dots,
}

/// One line.
pub(super) struct Line {
    pub(super) id: &'static str,
    pub(super) name: String,
    pub(super) color: ColorToken,
    pub(super) stroke: Stroke,
    /// In the order of x.
    pub(super) points: Vec<(f64, f64)>,
}

/// Lines, and what stands around them.
pub(super) struct Lines<'a> {
    /// Name of the table.
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) x: Axis,
    pub(super) x_column: Column,
    pub(super) x_cell: &'a dyn Fn(f64) -> Cell,
    pub(super) x_text: &'a dyn Fn(f64) -> String,
    /// Unit of the vertical axis.
    pub(super) unit: Unit,
    /// Values that the vertical axis holds, besides those of the lines.
    pub(super) holds: Vec<f64>,
    pub(super) lines: Vec<Line>,
    /// Lower and upper end by x: an area, or upright bars where the lines are points.
    pub(super) band: Vec<(f64, f64, f64)>,
    /// An upright line with its label.
    pub(super) marker: Option<(f64, String)>,
}

/// Draws the lines.
pub(super) fn lines(data: Lines<'_>, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let (width, height) = style.size();
    let ends = data.band.iter().flat_map(|&(_, low, high)| [low, high]);
    let values = data
        .lines
        .iter()
        .flat_map(|line| line.points.iter().map(|point| point.1))
        .chain(ends)
        .chain(data.holds.iter().copied());
    let y = Axis::values(
        values,
        data.unit,
        intervals(f64::from(height) - 60.0),
        texts,
    );
    let entries: Vec<LegendEntry<'_>> = data
        .lines
        .iter()
        .map(|line| LegendEntry {
            label: &line.name,
            color: line.color,
            mark: match line.stroke {
                Stroke::Dashed => Mark::Dashes,
                Stroke::Solid | Stroke::Dots => Mark::Line(Shape::Circle),
            },
        })
        .collect();
    let rows = legend_rows(style, &entries);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let extra = usize::from(data.marker.is_some());
        let plot = Plot::upright(canvas, &data.x, &y, HEADER_ROW * (rows + extra) as f64);
        legend(canvas, &entries, 0);
        draw(canvas, &plot, &data, rows);
        (plot.area(), data.description.clone())
    });
    let mut places: Vec<f64> = data
        .lines
        .iter()
        .flat_map(|line| line.points.iter().map(|point| point.0))
        .collect();
    places.sort_by(f64::total_cmp);
    places.dedup();
    let columns = std::iter::once(data.x_column.clone())
        .chain(
            data.lines
                .iter()
                .map(|line| Column::amount(line.name.as_str(), data.unit)),
        )
        .collect();
    let table = Table::new(
        data.id,
        data.title.as_str(),
        columns,
        places.into_iter().map(|x| {
            std::iter::once((data.x_cell)(x))
                .chain(data.lines.iter().map(|line| {
                    let point = line.points.iter().find(|point| point.0 == x);
                    point
                        .map(|point| Cell::real(point.1, data.unit, style.language))
                        .into()
                }))
                .collect()
        }),
        style.locale(),
    );
    Chart {
        svg,
        width,
        height,
        title: data.title,
        units: y.unit,
        plot_area,
        series: data
            .lines
            .into_iter()
            .map(|line| Series {
                id: line.id.to_owned(),
                name: line.name,
                unit: texts.unit_name(data.unit),
                color_token: line.color,
                points: line
                    .points
                    .into_iter()
                    .map(|(x, y)| Point {
                        x,
                        y,
                        x_text: (data.x_text)(x),
                        y_text: texts.amount(y, data.unit),
                    })
                    .collect(),
            })
            .collect(),
        table,
        description: data.description,
    }
}

fn draw(canvas: &mut canvas::Canvas<'_>, plot: &Plot, data: &Lines<'_>, row: usize) {
    let dots = data.lines.iter().any(|line| line.stroke == Stroke::Dots);
    if dots {
        for &(x, low, high) in &data.band {
            let ends = [plot.at((x, low)), plot.at((x, high))];
            canvas.line(&ends, ColorToken::S0, 1.6);
        }
    } else if data.band.len() > 1 {
        let lower = data.band.iter().map(|&(x, low, _)| plot.at((x, low)));
        let upper = data
            .band
            .iter()
            .rev()
            .map(|&(x, _, high)| plot.at((x, high)));
        let outline: Vec<_> = lower.chain(upper).collect();
        canvas.area(&outline, ColorToken::AccentSoft);
    }
    plot.zero_line(canvas);
    for line in &data.lines {
        match line.stroke {
            Stroke::Solid => {
                let points: Vec<_> = line.points.iter().copied().map(Some).collect();
                plot.curve(canvas, &points, line.color, 2.0);
            }
            Stroke::Dashed => {
                for pair in line.points.windows(2) {
                    canvas.dashes(plot.at(pair[0]), plot.at(pair[1]), line.color, 1.8);
                }
            }
            Stroke::Dots => {
                for &point in &line.points {
                    canvas.point(plot.at(point), Shape::Circle, line.color, 3.6);
                }
            }
        }
    }
    if let Some((x, label)) = &data.marker {
        plot.marker(canvas, *x, label, ColorToken::Text, row);
    }
}
