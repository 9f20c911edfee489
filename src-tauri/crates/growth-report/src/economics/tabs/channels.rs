//! CAC by channel.

use growth_model::{
    Outcome,
    economics::{Channels, ChannelsInput, Unit},
};
use rust_decimal::Decimal;

use super::{Say, TabView, real};
use crate::charts::{self, ChartStyle, ScenarioBar, Scenarios};

/// Paid, loaded and blended CAC.
pub fn channels(input: &ChannelsInput, answer: &Channels, style: &ChartStyle) -> TabView {
    let say = Say::of(style);
    if input.channels.is_empty() {
        return TabView::nothing(say.text("economics-channels-none"));
    }
    let money = |value: &Outcome<Decimal>| say.outcome(value, Unit::Money);
    let plain = |value: Decimal, unit| say.words.amount(value, unit);
    let mut rows: Vec<Vec<String>> = answer
        .channels
        .iter()
        .zip(&input.channels)
        .map(|(cost, channel)| {
            vec![
                cost.name.clone(),
                plain(channel.media_cost, Unit::Money),
                plain(channel.new_customers, Unit::Count),
                money(&cost.paid_cac),
                say.outcome(&cost.overhead_share, Unit::Fraction),
                money(&cost.loaded_cost),
                money(&cost.loaded_cac),
            ]
        })
        .collect();
    if !input.organic_customers.is_zero() {
        let mut row = vec![
            say.text("economics-channels-organic"),
            "—".to_owned(),
            plain(input.organic_customers, Unit::Count),
        ];
        row.resize(7, "—".to_owned());
        rows.push(row);
    }
    let bars = answer
        .channels
        .iter()
        .map(|cost| ScenarioBar {
            name: cost.name.clone(),
            value: cost.loaded_cac.value().copied().map(real),
            instead: money(&cost.loaded_cac),
            verdict: None,
        })
        .collect();
    TabView {
        facts: vec![
            say.amount_fact("blended_cac", &answer.blended_cac, Unit::Money),
            say.amount_fact("paid_cac", &answer.paid_cac, Unit::Money),
            say.amount_fact("loaded_cac", &answer.loaded_cac, Unit::Money),
            say.amount_fact("total_cost", &Outcome::of(answer.total_cost), Unit::Money),
            say.amount_fact(
                "total_customers",
                &Outcome::of(answer.total_customers),
                Unit::Count,
            ),
        ],
        remarks: Vec::new(),
        charts: vec![charts::scenarios(
            &Scenarios {
                figure: say.text("economics-chart-loaded_cac"),
                unit: Unit::Money,
                target: None,
                bars,
            },
            style,
        )],
        tables: vec![say.table(
            "channels",
            &[
                "channel",
                "media",
                "customers",
                "paid_cac",
                "overhead",
                "loaded_cost",
                "loaded_cac",
            ],
            rows,
        )],
        absent: None,
    }
}
