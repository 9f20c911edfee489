//! The months of imported purchases as a table.

use growth_i18n::{Language, tr::report as tr};
use growth_model::{economics::Unit, purchases::PurchaseMonth};
use rust_decimal::Decimal;

use crate::{
    content::{Cell, Column, Table},
    document::{Report, Section, date_of},
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
    let columns = vec![
        Column::text(tr::report_column_dataset(language)),
        Column::month(tr::chart_column_month(language)),
        Column::amount(tr::report_column_revenue(language), Unit::Money),
        Column::amount(tr::report_column_refunds(language), Unit::Money),
        Column::count(tr::report_column_orders(language)),
        Column::count(tr::report_column_new_customers(language)),
        Column::count(tr::report_column_active_customers(language)),
        Column::text(tr::report_column_complete(language)),
    ];
    let rows = report.datasets.iter().flat_map(|dataset| {
        let months = dataset.months.iter();
        months.map(|month| month_row(&dataset.name, month, language))
    });
    let title = Section::Datasets.title(language);
    Table::new("months", title, columns, rows, report.locale())
}

fn month_row(dataset: &str, month: &PurchaseMonth, language: Language) -> Vec<Cell> {
    let complete = if month.full {
        tr::report_yes(language)
    } else {
        tr::report_no(language)
    };
    let money = |amount: Decimal| Cell::number(amount, Unit::Money);
    vec![
        dataset.into(),
        date_of(month).map(Cell::month).into(),
        money(month.revenue),
        money(month.refunds),
        Cell::count(month.orders),
        Cell::count(month.new_customers),
        Cell::count(month.active_customers),
        complete.into(),
    ]
}
