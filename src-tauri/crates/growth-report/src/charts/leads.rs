//! Leads: money by the number that is contacted, and whether promised probabilities come true.

use growth_i18n::tr::leads as tr;
use growth_model::economics::Unit;
use growth_model::leads::{CalibrationBin, MoneyCurve, MoneyPoint};

use super::{
    Axis, Chart, ChartStyle, ColorToken,
    lines::{Line, Lines, Stroke, lines},
    plot::intervals,
};
use crate::content::{Cell, Column};

/// Margin by the number of leads that are contacted, the most probable first.
pub fn lead_money(curve: &MoneyCurve, style: &ChartStyle) -> Chart {
    let language = style.language;
    let texts = style.texts();
    let last = curve.points.last().map_or(1.0, |point| point.leads as f64);
    let mut x = Axis::values(
        [0.0, last],
        Unit::Count,
        intervals(f64::from(style.width)),
        texts,
    );
    x.max = last.max(1.0);
    x.ticks.retain(|tick| tick.at <= last);
    let line = |of: fn(&MoneyPoint) -> f64| {
        curve
            .points
            .iter()
            .map(|point| (point.leads as f64, of(point)))
            .collect::<Vec<_>>()
    };
    let at = &curve.cut_off.at;
    let leads = texts.number(at.leads as f64, 0);
    lines(
        Lines {
            id: "leads-money",
            title: tr::leads_money_title(language),
            description: tr::leads_money_description(
                language,
                leads.clone(),
                texts.amount(at.margin, Unit::Money),
                texts.amount(curve.best.margin, Unit::Money),
            ),
            x,
            x_column: Column::count(tr::leads_column_contacted(language)),
            x_cell: &|x| Cell::real(x, Unit::Count, language),
            x_text: &|x| tr::leads_contacted(language, x.round() as i64, texts.number(x, 0)),
            unit: Unit::Money,
            holds: vec![0.0],
            lines: vec![
                Line {
                    id: "margin",
                    name: tr::leads_money_by_score(language),
                    color: ColorToken::S1,
                    stroke: Stroke::Solid,
                    points: line(|point| point.margin),
                },
                Line {
                    id: "arrival",
                    name: tr::leads_money_by_arrival(language),
                    color: ColorToken::S0,
                    stroke: Stroke::Dashed,
                    points: line(|point| point.margin_in_order_of_arrival),
                },
            ],
            band: vec![],
            marker: Some((at.leads as f64, tr::leads_money_cut_off(language, leads))),
        },
        style,
    )
}

/// Promised and happened, by ranges of probability.
pub fn lead_calibration(bins: &[CalibrationBin], style: &ChartStyle) -> Chart {
    let language = style.language;
    let texts = style.texts();
    let most = bins
        .iter()
        .map(|bin| bin.predicted.max(bin.high))
        .fold(0.1, f64::max)
        .min(1.0);
    let x = Axis::values(
        [0.0, most],
        Unit::Fraction,
        intervals(f64::from(style.width)),
        texts,
    );
    let top = x.max.min(1.0);
    lines(
        Lines {
            id: "leads-calibration",
            title: tr::leads_calibration_title(language),
            description: tr::leads_calibration_description(language),
            x_column: Column::amount(tr::leads_column_predicted(language), Unit::Fraction),
            x_cell: &|x| Cell::real(x, Unit::Fraction, language),
            x_text: &|x| tr::leads_promised(language, texts.amount(x, Unit::Fraction)),
            unit: Unit::Fraction,
            holds: vec![0.0],
            lines: vec![
                Line {
                    id: "actual",
                    name: tr::leads_calibration_actual(language),
                    color: ColorToken::S1,
                    stroke: Stroke::Dots,
                    points: bins.iter().map(|bin| (bin.predicted, bin.actual)).collect(),
                },
                Line {
                    id: "exact",
                    name: tr::leads_calibration_exact(language),
                    color: ColorToken::S0,
                    stroke: Stroke::Dashed,
                    points: vec![(0.0, 0.0), (top, top)],
                },
            ],
            band: bins
                .iter()
                .map(|bin| (bin.predicted, bin.low, bin.high))
                .collect(),
            marker: None,
            x,
        },
        style,
    )
}
