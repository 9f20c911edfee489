//! The looks at a running test, and what they have cost.

use growth_i18n::{Digits, tr::experiments as tr};
use growth_model::{
    economics::Verdict,
    experiments::{StoppingRule, TestReading},
};
use growth_report::content::{Cell, Column, Table};
use growth_workspace::experiments::StoredDesign;

use super::{stage::ReadTest, words::Words};

/// What a look before the planned day would cost, in words.
pub(super) fn cost_of_look(
    read: &ReadTest,
    design: &StoredDesign,
    reading: &TestReading,
    words: &Words,
) -> String {
    let rate = |rate: Option<f64>| {
        let rate = rate.unwrap_or_default();
        words.format.percent(rate, Digits::up_to(1))
    };
    tr::experiments_hidden(
        words.language,
        words.format.percent(design.test.alpha, Digits::up_to(2)),
        rate(read.false_alarms(None)),
        rate(read.false_alarms(Some(reading.visitors))),
    )
}

/// The looks as a table; absent without any.
pub(super) fn looks(read: &ReadTest, words: &Words) -> Option<Table> {
    let language = words.language;
    if read.looks.is_empty() {
        return None;
    }
    let p = |p: Option<f64>| Cell::words(p.map_or_else(String::new, |p| words.p(p)));
    let alpha = read.design()?.test.alpha;
    let rows = read.looks.iter().map(|look| {
        let usual = look.seen.p_value;
        let alarm =
            usual.is_some_and(|p| rust_decimal::Decimal::try_from(p).is_ok_and(|p| p <= alpha));
        vec![
            Cell::date(look.looked_on),
            Cell::words((look.seen.difference).map_or_else(String::new, |d| words.difference(d))),
            p(usual).judged(alarm.then_some(Verdict::Watch)),
            p(look.seen.always_valid_p),
        ]
    });
    Some(Table::new(
        "test-looks",
        tr::experiments_looks(language),
        vec![
            Column::date(tr::experiments_head_looked_on(language)),
            Column::text(tr::experiments_fact_difference(language)),
            Column::text(tr::experiments_head_usual_p(language)),
            Column::text(tr::experiments_head_valid_p(language)),
        ],
        rows,
        words.locale(),
    ))
}

/// What the looks have cost, in words.
pub(super) fn looks_text(read: &ReadTest, design: &StoredDesign, words: &Words) -> String {
    if read.looks.is_empty() {
        return String::new();
    }
    let alpha = words.format.percent(design.test.alpha, Digits::up_to(2));
    let Some(rate) = read.false_alarms(None) else {
        return String::new();
    };
    let rate = words.format.percent(rate, Digits::up_to(1));
    let looks = words
        .format
        .counted("experiments-looks-count", read.looks.len(), Digits::WHOLE);
    match design.test.rule {
        StoppingRule::Sequential => tr::experiments_looks_free(words.language, alpha, looks, rate),
        StoppingRule::Fixed => tr::experiments_looks_cost(words.language, alpha, looks, rate),
    }
}
