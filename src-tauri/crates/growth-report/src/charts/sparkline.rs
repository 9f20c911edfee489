//! A figure's course in the space of a word.

use growth_i18n::tr::report as tr;
use growth_model::economics::Unit;

use super::{
    AxisKind, AxisRange, Chart, ChartStyle, ColorToken, PlotArea, Point, Series,
    canvas::{self, Px, Shape},
};
use crate::content::{Cell, Column, Table};

/// A line without axes whose last value is a point. At least 24 × 8 CSS pixels.
pub fn sparkline(name: &str, unit: Unit, values: &[f64], style: &ChartStyle) -> Chart {
    const MARGIN: f64 = 4.0;
    let texts = style.texts();
    let (width, height) = (style.width.clamp(24, 1000), style.height.clamp(8, 400));
    let values: Vec<f64> = values
        .iter()
        .copied()
        .filter(|value| value.is_finite())
        .collect();
    let low = values.iter().copied().fold(f64::MAX, f64::min);
    let high = values.iter().copied().fold(f64::MIN, f64::max);
    let area = PlotArea {
        left: MARGIN,
        top: MARGIN,
        right: f64::from(width) - MARGIN,
        bottom: f64::from(height) - MARGIN,
        x: AxisRange {
            min: 0.0,
            max: values.len().saturating_sub(1) as f64,
            kind: AxisKind::Linear,
        },
        y: AxisRange {
            min: low.min(high),
            max: high.max(low),
            kind: AxisKind::Linear,
        },
    };
    let area = if values.is_empty() {
        PlotArea {
            y: AxisRange {
                min: 0.0,
                max: 0.0,
                kind: AxisKind::Linear,
            },
            ..area
        }
    } else {
        area
    };
    let description = match (values.first(), values.last()) {
        (Some(&first), Some(&last)) => tr::chart_sparkline_description(
            style.language,
            texts.compact(first, unit),
            texts.compact(last, unit),
            name,
        ),
        _ => tr::chart_empty(style.language),
    };
    let (svg, ()) = canvas::draw(style.theme, (width, height), |canvas| {
        let pixels: Vec<Px> = values
            .iter()
            .enumerate()
            .map(|(index, &value)| {
                let x = area.x.fraction(index as f64) * (area.right - area.left);
                let y = area.y.fraction(value) * (area.bottom - area.top);
                (area.left + x, area.bottom - y)
            })
            .collect();
        canvas.line(&pixels, ColorToken::S1, 1.6);
        if let Some(&last) = pixels.last() {
            canvas.point(last, Shape::Circle, ColorToken::S1, 2.4);
        }
        ((), description.clone())
    });
    let points = values
        .iter()
        .enumerate()
        .map(|(index, &value)| Point {
            x: index as f64,
            y: value,
            x_text: texts.number(index as f64 + 1.0, 0),
            y_text: texts.amount(value, unit),
        })
        .collect::<Vec<_>>();
    Chart {
        svg,
        width,
        height,
        title: name.to_owned(),
        units: texts.unit_name(unit),
        plot_area: area,
        table: Table::new(
            "sparkline",
            name,
            vec![Column::count("№"), Column::amount(name, unit)],
            points.iter().map(|point| {
                let number = Cell::real(point.x + 1.0, Unit::Count, style.language);
                vec![number, Cell::real(point.y, unit, style.language)]
            }),
            style.locale(),
        ),
        series: vec![Series {
            id: "value".to_owned(),
            name: name.to_owned(),
            unit: texts.unit_name(unit),
            color_token: ColorToken::S1,
            points,
        }],
        description,
    }
}
