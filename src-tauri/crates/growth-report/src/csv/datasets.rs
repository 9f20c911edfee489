//! The months of imported purchases as a table.

use growth_i18n::{Language, tr::report as tr};
use growth_model::purchases::PurchaseMonth;
use rust_decimal::Decimal;

use super::{Cell, Table, heading};
use crate::{
    document::{Report, Section, date_of},
    text::currency_sign,
};

pub(super) fn tables(report: &Report) -> Option<Table> {
    report
        .datasets
        .iter()
        .any(|dataset| !dataset.months.is_empty())
        .then(|| months(report))
}

fn months(report: &Report) -> Table {
    let language = report.settings.language;
    let money = currency_sign(report.currency);
    let head = heading([
        tr::report_column_dataset(language),
        tr::chart_column_month(language),
        tr::report_column_revenue(language, money.clone()),
        tr::report_column_refunds(language, money),
        tr::report_column_orders(language),
        tr::report_column_new_customers(language),
        tr::report_column_active_customers(language),
        tr::report_column_complete(language),
    ]);
    let mut rows = Vec::new();
    for dataset in &report.datasets {
        rows.extend(
            dataset
                .months
                .iter()
                .map(|month| month_row(&dataset.name, month, language)),
        );
    }
    Table {
        section: Section::Datasets,
        name: "months",
        title: Section::Datasets.title(language),
        head,
        rows,
    }
}

fn month_row(dataset: &str, month: &PurchaseMonth, language: Language) -> Vec<Cell> {
    let complete = if month.full {
        tr::report_yes(language)
    } else {
        tr::report_no(language)
    };
    vec![
        dataset.into(),
        date_of(month).map_or(Cell::Empty, Cell::Date),
        Cell::Money(month.revenue),
        Cell::Money(month.refunds),
        Decimal::from(month.orders).into(),
        Decimal::from(month.new_customers).into(),
        Decimal::from(month.active_customers).into(),
        complete.into(),
    ]
}
