//! The section of imported purchases.

use growth_model::purchases::PurchaseMonth;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde::Serialize;

use super::{
    Fact, Report, ReportDataset, Section,
    content::{ChartContent, Draw, chart_style, date_of},
    plain,
};
use crate::charts::{MonthValue, monthly_new_customers, monthly_revenue};

#[derive(Serialize)]
pub(super) struct Datasets {
    title: String,
    datasets: Vec<DatasetContent>,
}

#[derive(Serialize)]
struct DatasetContent {
    name: String,
    facts: Vec<Fact>,
    charts: Vec<ChartContent>,
}

pub(super) fn section(report: &Report, draw: &mut Draw<'_>) -> Datasets {
    Datasets {
        title: Section::Datasets.title(report.settings.language),
        datasets: report
            .datasets
            .iter()
            .enumerate()
            .map(|(index, dataset)| DatasetContent {
                name: plain::first_shown([&dataset.name]),
                facts: dataset.facts.clone(),
                charts: charts(report, dataset, index, draw),
            })
            .collect(),
    }
}

fn charts(
    report: &Report,
    dataset: &ReportDataset,
    index: usize,
    draw: &mut Draw<'_>,
) -> Vec<ChartContent> {
    if dataset.months.is_empty() {
        return vec![];
    }
    let style = chart_style(report, 190);
    let revenue = monthly_revenue(&months(dataset, |month| month.revenue), &style);
    let customers =
        monthly_new_customers(&months(dataset, |month| month.new_customers.into()), &style);
    vec![
        ChartContent::new(&format!("revenue-{index}"), revenue, draw),
        ChartContent::new(&format!("new-customers-{index}"), customers, draw),
    ]
}

fn months(dataset: &ReportDataset, value: fn(&PurchaseMonth) -> Decimal) -> Vec<MonthValue> {
    dataset
        .months
        .iter()
        .filter_map(|month| {
            Some(MonthValue {
                month: date_of(month)?,
                value: value(month).to_f64()?,
                complete: month.full,
            })
        })
        .collect()
}
