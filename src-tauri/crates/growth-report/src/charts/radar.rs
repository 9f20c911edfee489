//! The layers of an audit as a radar: one shape for each audit, the latest on top.

use std::f64::consts::{FRAC_PI_2, TAU};

use growth_i18n::{Language, tr::audit as tr};

use super::{
    AxisKind, AxisRange, Chart, ChartStyle, ColorToken, PlotArea, Point, Series,
    canvas::{self, Align, Canvas, Px, Shape, Type},
};
use crate::content::{Cell, Column, Table};
use growth_model::economics::Unit;

/// From this width on the axes carry their names; below only their marks.
const NAMED_FROM: f64 = 420.0;
/// Points of a full score.
const FULL: f64 = 100.0;

/// Scores of 0 to 100 around a centre.
#[shape(Default)]
pub struct Radar {
    /// Localised title.
    pub title: String,
    /// The axes, clockwise from the top.
    pub axes: Vec<RadarAxis>,
    /// The shapes, the latest last. Of more than two, the first is drawn as what the others are
    /// compared with.
    pub shapes: Vec<RadarShape>,
}

/// An axis.
#[shape(Eq)]
pub struct RadarAxis {
    /// What stands at its end: a number.
    pub mark: String,
    /// Its name.
    pub label: String,
}

/// A shape.
#[shape]
pub struct RadarShape {
    /// Localised name.
    pub name: String,
    /// A value of 0 to 100 for each axis; absent where there is none, which leaves a gap.
    pub values: Vec<Option<f64>>,
    /// Where each value may lie; drawn for the last shape only.
    pub ranges: Vec<Option<(f64, f64)>>,
}

/// Where the centre is and how far the axes reach.
struct Dial {
    center: Px,
    radius: f64,
    axes: usize,
}

impl Dial {
    fn at(&self, axis: usize, value: f64) -> Px {
        let angle = TAU * axis as f64 / self.axes.max(1) as f64 - FRAC_PI_2;
        let reach = self.radius * (value / FULL).clamp(0.0, 1.0);
        (
            self.center.0 + reach * angle.cos(),
            self.center.1 + reach * angle.sin(),
        )
    }
}

/// The radar chart.
pub fn radar(data: &Radar, style: &ChartStyle) -> Chart {
    let (width, height) = style.size();
    let description = describe(data, style.language);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let area = paint(canvas, data);
        (area, description.clone())
    });
    Chart {
        svg,
        width,
        height,
        title: data.title.clone(),
        units: tr::audit_radar_units(style.language),
        plot_area,
        series: data
            .shapes
            .iter()
            .enumerate()
            .map(|(index, shape)| Series {
                id: format!("audit_{index}"),
                name: shape.name.clone(),
                unit: String::new(),
                color_token: color(index, data.shapes.len()),
                points: known(shape)
                    .into_iter()
                    .enumerate()
                    .filter_map(|(axis, value)| {
                        let value = value?;
                        Some(Point {
                            x: axis as f64,
                            y: value,
                            x_text: data.axes.get(axis)?.label.clone(),
                            y_text: points(value, style),
                        })
                    })
                    .collect(),
            })
            .collect(),
        table: table(data, style),
        description,
    }
}

fn color(index: usize, shapes: usize) -> ColorToken {
    if index + 1 == shapes {
        ColorToken::S1
    } else if index == 0 {
        ColorToken::S0
    } else {
        ColorToken::series(index)
    }
}

fn paint(canvas: &mut Canvas<'_>, data: &Radar) -> PlotArea {
    let named = canvas.width >= NAMED_FROM;
    let label = Type::LABEL;
    let side = if named {
        (canvas.width * 0.29).min(190.0)
    } else {
        26.0
    };
    let above = if named { 40.0 } else { 24.0 };
    let radius = ((canvas.width - 2.0 * side) / 2.0)
        .min((canvas.height - 2.0 * above) / 2.0)
        .max(20.0);
    let dial = Dial {
        center: (canvas.width / 2.0, canvas.height / 2.0),
        radius,
        axes: data.axes.len(),
    };
    if let Some(last) = data.shapes.last() {
        fill(canvas, &dial, &known(last));
    }
    grid(canvas, &dial);
    for (axis, text) in data.axes.iter().enumerate() {
        let mark = if named {
            format!("{}. {}", text.mark, text.label)
        } else {
            text.mark.clone()
        };
        name(canvas, &dial, axis, &mark, side, label);
    }
    for (index, shape) in data.shapes.iter().enumerate() {
        let last = index + 1 == data.shapes.len();
        if last {
            ranges(canvas, &dial, shape);
        }
        outline(
            canvas,
            &dial,
            &known(shape),
            color(index, data.shapes.len()),
            last,
            index,
        );
    }
    let (x, y) = dial.center;
    PlotArea {
        left: x - radius,
        top: y - radius,
        right: x + radius,
        bottom: y + radius,
        x: AxisRange {
            min: -0.5,
            max: data.axes.len() as f64 - 0.5,
            kind: AxisKind::Category,
        },
        y: AxisRange {
            min: 0.0,
            max: FULL,
            kind: AxisKind::Linear,
        },
    }
}

/// Rings at every quarter, and the axes.
fn grid(canvas: &mut Canvas<'_>, dial: &Dial) {
    for ring in [25.0, 50.0, 75.0, FULL] {
        let mut corners: Vec<Px> = (0..dial.axes).map(|axis| dial.at(axis, ring)).collect();
        corners.extend(corners.first().copied());
        canvas.line(&corners, ColorToken::Line, 1.0);
    }
    for axis in 0..dial.axes {
        canvas.line(&[dial.center, dial.at(axis, FULL)], ColorToken::Line, 1.0);
    }
}

/// What stands at the end of an axis, on two lines where one is too short.
fn name(canvas: &mut Canvas<'_>, dial: &Dial, axis: usize, text: &str, room: f64, kind: Type) {
    let (x, y) = dial.at(axis, FULL);
    let (dx, dy) = (x - dial.center.0, y - dial.center.1);
    let reach = dx.hypot(dy).max(1.0);
    let (x, y) = (x + dx / reach * 12.0, y + dy / reach * 12.0);
    let align = if dx.abs() < dial.radius * 0.1 {
        Align::Center
    } else if dx > 0.0 {
        Align::Left
    } else {
        Align::Right
    };
    let room = match align {
        Align::Center => canvas.width * 0.6,
        _ => room - 16.0,
    };
    let lines = broken(text, room, kind);
    let step = kind.size * 1.25;
    // The block of lines grows away from the shape.
    let first = if dy < -dial.radius * 0.5 {
        y - step * (lines.len() as f64 - 1.0)
    } else if dy > dial.radius * 0.5 {
        y
    } else {
        y - step * (lines.len() as f64 - 1.0) / 2.0
    };
    for (index, line) in lines.iter().enumerate() {
        canvas.text(line, (x, first + step * index as f64), align, kind);
    }
}

/// A text on at most two lines.
fn broken(text: &str, room: f64, kind: Type) -> Vec<String> {
    if kind.width(text) <= room {
        return vec![text.to_owned()];
    }
    let best = text
        .match_indices(' ')
        .map(|(at, _)| text.split_at(at))
        .min_by(|a, b| {
            let longest = |(first, second): &(&str, &str)| {
                kind.width(first).max(kind.width(second.trim_start()))
            };
            longest(a).total_cmp(&longest(b))
        });
    match best {
        Some((first, second)) => vec![kind.fit(first, room), kind.fit(second.trim_start(), room)],
        None => vec![kind.fit(text, room)],
    }
}

/// The ground of the latest shape. Between an axis with a value and one without there is none.
fn fill(canvas: &mut Canvas<'_>, dial: &Dial, values: &[Option<f64>]) {
    let whole: Option<Vec<Px>> = values
        .iter()
        .enumerate()
        .map(|(axis, value)| value.map(|value| dial.at(axis, value)))
        .collect();
    if let Some(corners) = whole.filter(|corners| corners.len() > 2) {
        canvas.area(&corners, ColorToken::AccentSoft);
        return;
    }
    for (from, to) in sides(values) {
        if let (Some((a, one)), Some((b, other))) = (from, to) {
            let corners = [dial.center, dial.at(a, one), dial.at(b, other)];
            canvas.area(&corners, ColorToken::AccentSoft);
        }
    }
}

/// An axis and the value on it; absent where there is none.
type Corner = Option<(usize, f64)>;

/// Each axis with the next around the circle.
fn sides(values: &[Option<f64>]) -> impl Iterator<Item = (Corner, Corner)> {
    let count = values.len();
    let at = |axis: usize| {
        values
            .get(axis)
            .copied()
            .flatten()
            .map(|value| (axis, value))
    };
    (0..count).map(move |axis| (at(axis), at((axis + 1) % count)))
}

/// Where the latest values may lie, along their axes.
fn ranges(canvas: &mut Canvas<'_>, dial: &Dial, shape: &RadarShape) {
    for (axis, range) in shape.ranges.iter().enumerate() {
        if let Some((low, high)) = range
            && high - low >= 1.0
        {
            let ends = [dial.at(axis, *low), dial.at(axis, *high)];
            canvas.line(&ends, ColorToken::Faint, 1.2);
        }
    }
}

fn outline(
    canvas: &mut Canvas<'_>,
    dial: &Dial,
    values: &[Option<f64>],
    color: ColorToken,
    last: bool,
    index: usize,
) {
    for (from, to) in sides(values) {
        if let (Some((a, one)), Some((b, other))) = (from, to) {
            let ends = (dial.at(a, one), dial.at(b, other));
            if last {
                canvas.line(&[ends.0, ends.1], color, 2.0);
            } else {
                canvas.dashes(ends.0, ends.1, color, 1.4);
            }
        }
    }
    for (axis, value) in values.iter().enumerate() {
        if let Some(value) = value {
            let shape = if last {
                Shape::Circle
            } else {
                Shape::series(index + 1)
            };
            canvas.point(
                dial.at(axis, *value),
                shape,
                color,
                if last { 3.2 } else { 2.4 },
            );
        }
    }
}

/// Values that are numbers.
fn known(shape: &RadarShape) -> Vec<Option<f64>> {
    shape
        .values
        .iter()
        .map(|value| value.filter(|value| value.is_finite()))
        .collect()
}

fn points(value: f64, style: &ChartStyle) -> String {
    style.texts().number(value.round(), 0)
}

fn table(data: &Radar, style: &ChartStyle) -> Table {
    let language = style.language;
    Table::new(
        "layers",
        data.title.as_str(),
        [Column::text(tr::audit_column_layer(language))]
            .into_iter()
            .chain(data.shapes.iter().map(|shape| {
                Column::count(shape.name.as_str()).in_unit(tr::audit_unit_points(language))
            }))
            .collect(),
        data.axes.iter().enumerate().map(|(index, axis)| {
            [format!("{}. {}", axis.mark, axis.label).into()]
                .into_iter()
                .chain(data.shapes.iter().map(|shape| {
                    let score = known(shape).get(index).copied().flatten();
                    score
                        .map(|score| Cell::real(score.round(), Unit::Count, language))
                        .into()
                }))
                .collect()
        }),
        style.locale(),
    )
}

/// The strongest and the weakest axis of the latest shape.
fn describe(data: &Radar, language: Language) -> String {
    let Some(last) = data.shapes.last() else {
        return tr::audit_radar_empty(language);
    };
    let values = known(last);
    let ends = values
        .iter()
        .zip(&data.axes)
        .filter_map(|(value, axis)| Some((value.as_ref()?, axis)));
    let weakest = ends.clone().min_by(|a, b| a.0.total_cmp(b.0));
    let strongest = ends.max_by(|a, b| a.0.total_cmp(b.0));
    let (Some(weakest), Some(strongest)) = (weakest, strongest) else {
        return tr::audit_radar_empty(language);
    };
    let number = |value: &f64| {
        growth_i18n::Format::new(language).number(value.round(), growth_i18n::Digits::WHOLE)
    };
    tr::audit_radar_description(
        language,
        number(weakest.0),
        number(strongest.0),
        &strongest.1.label,
        &weakest.1.label,
    )
}
