//! The list of customers.

use chrono::NaiveDate;
use growth_i18n::{Format, Language, tr::customers as tr};
use growth_model::customers::{CustomerForecast, CustomerState};
use growth_model::economics::Unit;
use growth_model::{Outcome, Reason};

use crate::content::{Cell, Column, Locale, Table};

/// A customer with the name that the file gave.
#[derive(Debug, Clone, Copy)]
pub struct NamedCustomer<'a> {
    /// The name.
    pub name: &'a str,
    /// What is expected.
    pub forecast: &'a CustomerForecast,
}

/// Whether a customer is still there, in one word.
pub fn state_text(state: CustomerState, language: Language) -> String {
    match state {
        CustomerState::Stays => tr::customers_state_stays(language),
        CustomerState::Fading => tr::customers_state_fading(language),
        CustomerState::Gone => tr::customers_state_gone(language),
    }
}

/// When to write, as a person reads it on a day.
pub fn write_text(write_on: &Outcome<NaiveDate>, today: NaiveDate, language: Language) -> String {
    match write_on {
        Outcome::Value { value } if *value <= today => tr::customers_write_today(language),
        Outcome::Value { value } => Format::new(language).date_long(*value),
        Outcome::Never {
            reason: Reason::NotWorthAMessage,
        } => tr::customers_write_never(language),
        _ => "—".to_owned(),
    }
}

/// The list as a table.
pub fn list_table<'a>(
    id: &str,
    title: &str,
    customers: impl Iterator<Item = NamedCustomer<'a>>,
    locale: Locale,
) -> Table {
    let language = locale.language;
    let columns = vec![
        Column::text(tr::customers_column_customer(language)).wide(4),
        Column::text(tr::customers_column_state(language)).files_only(),
        Column::date(tr::customers_column_last(language)).wide(3),
        Column::count(tr::customers_column_purchases(language)).files_only(),
        Column::amount(tr::customers_column_total(language), Unit::Money).files_only(),
        Column::amount(tr::customers_column_alive(language), Unit::Fraction).wide(3),
        Column::count(tr::customers_column_expected(language)).wide(2),
        Column::amount(tr::customers_column_value(language), Unit::Money).wide(3),
        Column::date(tr::customers_column_write(language)).wide(3),
    ];
    let rows = customers.map(|NamedCustomer { name, forecast }| {
        vec![
            Cell::words(name),
            state_text(forecast.state, language).into(),
            Cell::date(forecast.last_purchase),
            Cell::count(forecast.purchases),
            Cell::number(forecast.total, Unit::Money),
            Cell::real(forecast.p_alive, Unit::Fraction, language),
            Cell::real(forecast.expected_purchases, Unit::Count, language),
            Cell::real(forecast.value, Unit::Money, language),
            match &forecast.write_on {
                Outcome::Value { value } => Cell::date(*value),
                Outcome::Never { .. } => Cell::absent(tr::customers_write_never(language)),
                _ => Cell::empty(),
            },
        ]
    });
    Table::new(id, title, columns, rows, locale)
}
