//! Customers over weeks under uncertain rates.

use growth_i18n::tr::loops as tr;
use growth_model::economics::Unit;

use super::weeks::{amount, units, week_name};
use crate::charts::{
    Axis, Chart, ChartStyle, ColorToken, Point, Series,
    canvas::{self, Shape},
    plot::{HEADER_ROW, LegendEntry, Mark, Plot, intervals, legend, legend_rows},
};
use crate::content::{Cell, Column, Table};

/// Percentiles over weeks.
#[derive(Debug, Clone, PartialEq)]
pub struct LoopBand {
    /// Localised title.
    pub title: String,
    /// Week, 10th percentile, median, 90th percentile.
    pub weeks: Vec<(f64, [f64; 3])>,
}

/// The chart.
pub fn loop_band(data: &LoopBand, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let unit = Unit::Count;
    let last = data
        .weeks
        .last()
        .map_or(1.0, |(week, _)| week.ceil().max(1.0));
    let y = Axis::values(
        data.weeks
            .iter()
            .flat_map(|(_, values)| *values)
            .chain([0.0]),
        unit,
        intervals(f64::from(height) - 60.0),
        texts,
    );
    let x = Axis::whole(last as usize, f64::from(width) - 60.0, texts);
    let names = [
        tr::loops_band_low(language),
        tr::loops_band_median(language),
        tr::loops_band_high(language),
    ];
    let range = tr::loops_band_range(language);
    let entries = [
        LegendEntry {
            label: &names[1],
            color: ColorToken::S1,
            mark: Mark::Line(Shape::Circle),
        },
        LegendEntry {
            label: &range,
            color: ColorToken::AccentSoft,
            mark: Mark::Box,
        },
    ];
    let description = match data.weeks.last() {
        None => growth_i18n::tr::report::chart_empty(language),
        Some((_, [low, median, high])) => tr::loops_band_description(
            language,
            amount(*high, unit, style),
            amount(*low, unit, style),
            amount(*median, unit, style),
            last as usize,
        ),
    };
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let plot = Plot::upright(
            canvas,
            &x,
            &y,
            HEADER_ROW * legend_rows(style, &entries) as f64,
        );
        legend(canvas, &entries, 0);
        let edge = |place: usize| data.weeks.iter().map(move |(week, v)| (*week, v[place]));
        let outline: Vec<_> = edge(2)
            .chain(edge(0).collect::<Vec<_>>().into_iter().rev())
            .map(|point| plot.at(point))
            .collect();
        if outline.len() > 2 {
            canvas.area(&outline, ColorToken::AccentSoft);
        }
        plot.zero_line(canvas);
        for place in [0, 2] {
            let points: Vec<_> = edge(place).map(Some).collect();
            plot.curve(canvas, &points, ColorToken::S1, 0.8);
        }
        let median: Vec<_> = edge(1).map(Some).collect();
        plot.curve(canvas, &median, ColorToken::S1, 2.2);
        (plot.area(), description.clone())
    });
    let when = |week: f64| week_name(week.round() as usize, style);
    Chart {
        svg,
        width,
        height,
        title: data.title.clone(),
        units: units(&y.unit, last as usize, style),
        plot_area,
        series: (0..3)
            .map(|place| Series {
                id: ["p10", "p50", "p90"][place].to_owned(),
                name: names[place].clone(),
                unit: String::new(),
                color_token: ColorToken::S1,
                points: data
                    .weeks
                    .iter()
                    .map(|(week, values)| Point {
                        x: *week,
                        y: values[place],
                        x_text: when(*week),
                        y_text: amount(values[place], unit, style),
                    })
                    .collect(),
            })
            .collect(),
        table: Table::new(
            "band",
            data.title.as_str(),
            [Column::text(tr::loops_chart_week(language))]
                .into_iter()
                .chain(names.into_iter().map(Column::count))
                .collect(),
            data.weeks.iter().map(|(week, values)| {
                [when(*week).into()]
                    .into_iter()
                    .chain(
                        values
                            .iter()
                            .map(|value| Cell::real(*value, unit, language)),
                    )
                    .collect()
            }),
            style.locale(),
        ),
        description,
    }
}
