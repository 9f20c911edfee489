//! Every kind of chart: what it says, that it can be shown, and that it is quick.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::time::Instant;

use common::{cash, month, months, one_of_each, style, subscription};
use growth_i18n::Language;
use growth_model::economics::Unit;
use growth_report::charts::{
    CashCurve, CashPoint, Chart, ChartStyle, MonthValue, PlanProgress, Theme, cash_curve, kpi_path,
    monthly_revenue, plan_progress, scenarios, sparkline,
};

/// What a reader without eyes gets, and the tooltip of the first point of each series.
fn said(chart: &Chart) -> String {
    let mut text = format!(
        "{} ({})\n{}\n\n",
        chart.title, chart.units, chart.description
    );
    let headings = chart
        .table
        .columns
        .iter()
        .map(|column| column.heading.as_str());
    text.push_str(&headings.collect::<Vec<_>>().join(" | "));
    for row in &chart.table.rows {
        text.push('\n');
        let cells = row.iter().map(|cell| cell.text.as_str());
        text.push_str(&cells.collect::<Vec<_>>().join(" | "));
    }
    for series in &chart.series {
        let point = series.points.last();
        text.push_str(&format!(
            "\n\n{} [{}], {:?}, last point: {}",
            series.name,
            series.unit,
            series.color_token,
            point.map_or_else(String::new, |p| format!("{} → {}", p.x_text, p.y_text)),
        ));
    }
    text.replace('\u{a0}', "~")
}

/// The texts of a drawing, in drawing order.
fn drawn_texts(chart: &Chart) -> Vec<String> {
    chart
        .svg
        .split("<text ")
        .skip(1)
        .filter_map(|rest| rest.split_once(">\n")?.1.split_once("\n</text>"))
        .map(|(text, _)| text.replace('\u{a0}', "~"))
        .collect()
}

#[test]
fn each_kind_says_the_same_as_it_shows() {
    for language in Language::ALL {
        for (name, chart) in one_of_each(language, Theme::Light) {
            insta::assert_snapshot!(
                format!("{name}-{language}"),
                format!("{}\n\ndrawn: {:#?}", said(&chart), drawn_texts(&chart))
            );
        }
    }
}

/// The content security policy of the window is `style-src 'self'`, without `unsafe-inline`.
#[test]
fn no_drawing_needs_a_style_or_a_script() {
    for theme in [Theme::Light, Theme::Dark, Theme::Print] {
        for (name, chart) in one_of_each(Language::Ru, theme) {
            for forbidden in ["style=", "<style", "<script", "href", " on", "url("] {
                assert!(!chart.svg.contains(forbidden), "{name}: {forbidden}");
            }
        }
    }
}

#[test]
fn a_name_that_looks_like_markup_stays_text() {
    let mut data = common::compared(Language::En);
    data.bars[0].name = "<script>alert(1)</script> & \"'".to_owned();
    data.bars[1].name = "</text><image href='x'/>".to_owned();
    let chart = scenarios(&data, &style(Language::En, Theme::Light));
    assert!(!chart.svg.contains("<script") && !chart.svg.contains("<image"));
    assert!(chart.svg.contains("&lt;script&gt;"));
    assert_eq!(chart.table.rows[0][0].text, data.bars[0].name);
}

/// Everything that is drawn lies inside the drawing, at every size that is accepted.
#[test]
fn nothing_is_drawn_outside() {
    for (width, height) in [(160, 90), (320, 200), (760, 340), (1600, 900)] {
        for language in Language::ALL {
            let style = ChartStyle {
                width,
                height,
                ..style(language, Theme::Light)
            };
            for chart in [
                cash_curve(&cash(&subscription()), &style),
                monthly_revenue(&months(1e6), &style),
                scenarios(&common::compared(language), &style),
                plan_progress(&PlanProgress::of(&common::plan::looked_at()), &style),
                kpi_path(&common::kpi::late_payback(language), &style),
                kpi_path(&common::kpi::a_year(language), &style),
            ] {
                for number in coordinates(&chart.svg) {
                    assert!(
                        number >= -20 && number <= 10 * i64::from(width.max(height)) + 20,
                        "{number} at {width}×{height}"
                    );
                }
            }
        }
    }
}

/// Marks of weeks stand apart, however long one has measured and however narrow the drawing is.
#[test]
fn a_year_of_check_ins_has_legible_weeks() {
    for width in [240, 640, 1600] {
        let style = ChartStyle {
            width,
            ..style(Language::Ru, Theme::Light)
        };
        let chart = kpi_path(&common::kpi::a_year(Language::Ru), &style);
        let weeks: Vec<i64> = drawn_texts(&chart)
            .iter()
            .filter_map(|text| text.strip_prefix('н')?.parse().ok())
            .collect();
        assert!(weeks.len() >= 2, "{width}: {weeks:?}");
        let area = chart.plot_area;
        let apart = (area.right - area.left) * 7.0 * (weeks[1] - weeks[0]) as f64
            / (area.x.max - area.x.min);
        assert!(apart > 28.0, "{width}: {weeks:?} stand {apart} apart");
        assert_eq!(chart.table.rows.len(), 54, "{width}");
    }
}

/// All coordinates of a drawing, in tenths of a pixel.
fn coordinates(svg: &str) -> Vec<i64> {
    let attributes = [
        " x=\"",
        " y=\"",
        " x1=\"",
        " x2=\"",
        " y1=\"",
        " y2=\"",
        " points=\"",
    ];
    attributes
        .iter()
        .flat_map(|attribute| svg.split(attribute).skip(1))
        .filter_map(|rest| rest.split_once('"'))
        .flat_map(|(value, _)| value.split([',', ' ']))
        .filter_map(|number| number.parse().ok())
        .collect()
}

#[test]
fn a_point_of_the_window_is_a_point_of_the_drawing() {
    let chart = cash_curve(&cash(&subscription()), &style(Language::Ru, Theme::Light));
    let area = chart.plot_area;
    let last = chart.series[0].points.last().unwrap();
    let x =
        area.left + (last.x - area.x.min) / (area.x.max - area.x.min) * (area.right - area.left);
    let y =
        area.bottom - (last.y - area.y.min) / (area.y.max - area.y.min) * (area.bottom - area.top);
    let corner = format!(" {},{} ", (x * 10.0).round(), (y * 10.0).round());
    assert!(
        chart.svg.contains(&corner),
        "the curve does not turn at {corner}"
    );
}

#[test]
fn months_without_purchases_are_shown_and_order_does_not_matter() {
    let value = |index, value| MonthValue {
        month: month(index),
        value,
        complete: true,
    };
    let style = style(Language::En, Theme::Light);
    let chart = monthly_revenue(&[value(5, 30.0), value(2, 10.0)], &style);
    let shown: Vec<&str> = chart
        .table
        .rows
        .iter()
        .map(|row| row[1].text.as_str())
        .collect();
    assert_eq!(shown, ["10", "0", "0", "30"]);
    assert!(chart.table.columns[1].heading.ends_with(", ₽"));
}

#[test]
fn what_is_empty_or_extreme_is_drawn_without_fuss() {
    for language in Language::ALL {
        let style = style(language, Theme::Light);
        for cumulative in [
            vec![],
            vec![-1.0],
            vec![0.0, 0.0],
            vec![-1e28, 7e28],
            vec![-1e-9, 1e-9],
            vec![f64::NAN, f64::INFINITY],
        ] {
            let curve = CashCurve {
                customers: 0.0,
                months: 0.0,
                points: cumulative
                    .into_iter()
                    .zip(0u32..)
                    .map(|(cumulative, payment)| CashPoint {
                        month: payment.into(),
                        payment,
                        day: 30.0 * f64::from(payment),
                        cumulative,
                    })
                    .collect(),
                break_even_payment: None,
                verdict: None,
            };
            let chart = cash_curve(&curve, &style);
            assert!(
                !chart.svg.contains("NaN") && !chart.svg.contains("inf"),
                "{}",
                chart.svg
            );
            assert!(!chart.description.contains("NaN"));
        }
        assert!(monthly_revenue(&[], &style).table.rows.is_empty());
        assert!(
            sparkline("x", Unit::Count, &[], &style)
                .svg
                .ends_with("</svg>\n")
        );
    }
}

#[test]
fn the_same_data_give_the_same_drawing() {
    let style = style(Language::Ru, Theme::Dark);
    assert_eq!(
        cash_curve(&cash(&subscription()), &style),
        cash_curve(&cash(&subscription()), &style)
    );
}

/// A slider redraws the chart on every frame: 16 ms, of which drawing may take one or two.
#[test]
fn drawing_is_quick_enough_for_every_frame() {
    let style = style(Language::Ru, Theme::Light);
    let data = cash(&subscription());
    cash_curve(&data, &style);
    let mut times: Vec<_> = (0..50)
        .map(|_| {
            let start = Instant::now();
            cash_curve(&data, &style);
            start.elapsed()
        })
        .collect();
    times.sort();
    println!("cash curve: median {:?}", times[25]);
    // Ten times what it takes, so that a busy machine does not fail it.
    assert!(times[25].as_millis() < 20, "median {:?}", times[25]);
}
