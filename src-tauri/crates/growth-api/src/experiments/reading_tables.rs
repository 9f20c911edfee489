//! Tables of what a test shows: variants, other metrics, and what a wrong choice costs.

use growth_i18n::{Digits, tr::experiments as tr};
use growth_model::{
    Outcome,
    economics::Unit,
    experiments::{StoppingRule, TestReading, VariantReading},
};
use growth_report::content::{Cell, Column, Table};
use growth_workspace::experiments::StoredDesign;
use rust_decimal::Decimal;

use super::{
    money::{Value, of_year},
    seen::interval,
    words::Words,
};

/// What each choice costs on average if it is the wrong one.
pub(super) fn losses(
    design: &StoredDesign,
    variant: &VariantReading,
    worth: &Value,
    words: &Words,
) -> Option<Table> {
    let language = words.language;
    worth.amount?;
    let row = |label: String, loss: &Outcome<f64>| {
        let month = loss
            .value()
            .and_then(|loss| worth.lost_in_month(design, *loss));
        let money = |amount: Option<Decimal>| match amount {
            Some(amount) => Cell::number(amount, Unit::Money),
            None => Cell::empty(),
        };
        vec![label.into(), money(month), money(month.map(of_year))]
    };
    let rows = vec![
        row(
            tr::experiments_losses_choose(language, &variant.name),
            &variant.loss_of_variant,
        ),
        row(
            tr::experiments_losses_keep(language),
            &variant.loss_of_control,
        ),
    ];
    Some(Table::new(
        "test-losses",
        tr::experiments_losses(language),
        vec![
            Column::text(tr::experiments_losses_if(language)),
            Column::amount(tr::experiments_losses_month(language), Unit::Money),
            Column::amount(tr::experiments_losses_year(language), Unit::Money),
        ],
        rows,
        words.locale(),
    ))
}

/// Each variant against the control.
pub(super) fn variants(design: &StoredDesign, reading: &TestReading, words: &Words) -> Table {
    let language = words.language;
    let rows = reading.variants.iter().map(|variant| {
        let ends = interval(design, variant);
        vec![
            Cell::words(variant.name.as_str()),
            Cell::words(words.outcome(&variant.difference, |value| words.difference(*value))),
            Cell::words(ends.map_or_else(String::new, |(low, high)| words.range(low, high))),
            Cell::words(match design.test.rule {
                StoppingRule::Sequential => words.p(variant.always_valid_p),
                StoppingRule::Fixed => words.outcome(&variant.corrected_p_value, |p| words.p(*p)),
            }),
            Cell::words(words.outcome(&variant.chance_to_win, |chance| words.chance(*chance))),
        ]
    });
    Table::new(
        "test-variants",
        tr::experiments_variants(language),
        vec![
            Column::text(tr::experiments_head_variant(language)),
            Column::text(tr::experiments_fact_difference(language)),
            Column::text(tr::experiments_head_interval(language)),
            Column::text(tr::experiments_head_p(language)),
            Column::text(tr::experiments_head_chance(language)),
        ],
        rows,
        words.locale(),
    )
}

/// The other metrics, corrected together with the main one.
pub(super) fn others(design: &StoredDesign, reading: &TestReading, words: &Words) -> Table {
    let language = words.language;
    // The other metrics are rates, whatever the main one is.
    let points = |value: f64| {
        let number = words
            .format
            .signed()
            .number(value * 100.0, Digits::up_to(1));
        tr::experiments_points(language, number)
    };
    let share = |value: f64| words.format.percent(value, Digits::up_to(1));
    let rows = reading.others.iter().map(|one| {
        let name = (design.test.arms.get(one.variant + 1))
            .map_or_else(String::new, |arm| arm.name.clone());
        vec![
            Cell::words(one.metric.as_str()).with_under(name),
            Cell::words(words.outcome(&one.control_value, |value| share(*value))),
            Cell::words(words.outcome(&one.variant_value, |value| share(*value))),
            Cell::words(words.outcome(&one.difference, |value| points(*value))),
            Cell::words(words.outcome(&one.corrected_p_value, |p| words.p(*p))),
        ]
    });
    Table::new(
        "test-other-metrics",
        tr::experiments_others(language),
        vec![
            Column::text(tr::experiments_head_metric(language)),
            Column::text(tr::experiments_head_control(language)),
            Column::text(tr::experiments_head_variant(language)),
            Column::text(tr::experiments_fact_difference(language)),
            Column::text(tr::experiments_head_p_holm(language)),
        ],
        rows,
        words.locale(),
    )
}
