//! How long subscribers stay, as a table by segment.

use growth_i18n::tr::customers as tr;
use growth_model::economics::Unit;
use growth_model::retention::{Survival, SurvivalCurve};

use crate::content::{Cell, Column, Locale, Table};

/// Everybody and each segment: how many, how many left, when half are gone, and churn per month. The
/// unit of time is the month.
pub fn survival_table(survival: &Survival, locale: Locale) -> Table {
    let language = locale.language;
    let columns = vec![
        Column::text(tr::customers_column_segment(language)).wide(2),
        Column::count(tr::customers_column_subscribers(language)),
        Column::count(tr::customers_column_left(language)),
        Column::amount(tr::customers_column_median(language), Unit::Months),
        Column::amount(tr::customers_column_churn(language), Unit::Fraction),
    ];
    let row = |name: String, curve: &SurvivalCurve| {
        let real = |outcome: &growth_model::Outcome<f64>, unit: Unit| match outcome.value() {
            Some(value) => Cell::real(*value, unit, language),
            None => Cell::status(outcome, language),
        };
        vec![
            name.into(),
            Cell::count(curve.persons),
            Cell::count(curve.ended),
            real(&curve.median, Unit::Months),
            real(&curve.churn_rate, Unit::Fraction),
        ]
    };
    let rows = std::iter::once(row(tr::customers_survival_all(language), &survival.all)).chain(
        survival
            .segments
            .iter()
            .map(|segment| row(segment.segment.clone(), &segment.curve)),
    );
    let title = tr::customers_survival_title(language);
    Table::new("subscriptions", title, columns, rows, locale)
}
