//! What imported purchases tell, as a section of the report.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, tr::report as tr};
use growth_model::{ModelError, economics::Unit, purchases::PurchaseMonth};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use crate::{
    charts::{MonthValue, monthly_new_customers, monthly_revenue},
    content::{Cell, Column, Fact, Locale, Table},
    report::{Block, Look, Page, Section, SummaryLines, section_title},
};

/// Height of a chart, in pixels of the drawing.
const HEIGHT: u32 = 190;

/// The data sets of a project.
pub struct DatasetsSection(pub Vec<ReportedDataset>);

/// Imported purchases.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportedDataset {
    /// Name of the data set.
    pub name: String,
    /// What it tells, in the language of the report.
    pub facts: Vec<Fact>,
    /// Its months within the period of the report, in order.
    pub months: Vec<PurchaseMonth>,
    /// Whether it has others, which its facts are about, too.
    pub cut: bool,
}

/// The first day of a month of purchases.
pub fn first_day(month: &PurchaseMonth) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(&format!("{}-01", month.month), "%Y-%m-%d").ok()
}

/// The months of a data set as a chart takes them.
pub fn month_values(
    months: &[PurchaseMonth],
    value: impl Fn(&PurchaseMonth) -> Decimal,
) -> Vec<MonthValue> {
    months
        .iter()
        .filter_map(|month| {
            Some(MonthValue {
                month: first_day(month)?,
                value: value(month).to_f64()?,
                complete: month.full,
            })
        })
        .collect()
}

impl Section for DatasetsSection {
    fn id(&self) -> &'static str {
        "datasets"
    }

    fn applies(&self) -> bool {
        !self.0.is_empty()
    }

    fn months(&self) -> Option<(NaiveDate, NaiveDate)> {
        let months = || {
            let all = self.0.iter().flat_map(|dataset| &dataset.months);
            all.filter_map(first_day)
        };
        Some((months().min()?, months().max()?))
    }

    fn summary(&self, page: Page) -> SummaryLines {
        let mut lines = SummaryLines::default();
        match self
            .0
            .first()
            .and_then(|dataset| revenue(&dataset.months, page))
        {
            Some((line, true)) => lines.good.push(line),
            Some((line, false)) => lines.weak.push(line),
            None => {}
        }
        lines
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let style = page.style(HEIGHT);
        let mut blocks = Vec::new();
        for dataset in &self.0 {
            blocks.push(Block::heading(dataset.name.as_str()));
            blocks.extend(Block::facts(dataset.facts.clone()));
            if dataset.cut {
                let note = tr::report_datasets_cut(page.language());
                blocks.extend(Block::text(note, Look::Small));
            }
            if !dataset.months.is_empty() {
                let revenue = month_values(&dataset.months, |month| month.revenue);
                let customers = month_values(&dataset.months, |month| month.new_customers.into());
                blocks.push(Block::figure(monthly_revenue(&revenue, &style)));
                blocks.push(Block::figure(monthly_new_customers(&customers, &style)));
            }
        }
        if self.0.iter().any(|dataset| !dataset.months.is_empty()) {
            blocks.push(Block::Table(self.table(page.locale).files_only()));
        }
        Ok(blocks)
    }
}

impl DatasetsSection {
    fn table(&self, locale: Locale) -> Table {
        let language = locale.language;
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
        let rows = self.0.iter().flat_map(|dataset| {
            dataset.months.iter().map(|month| {
                let complete = if month.full {
                    tr::report_yes(language)
                } else {
                    tr::report_no(language)
                };
                vec![
                    dataset.name.as_str().into(),
                    first_day(month).map(Cell::month).into(),
                    Cell::number(month.revenue, Unit::Money),
                    Cell::number(month.refunds, Unit::Money),
                    Cell::count(month.orders),
                    Cell::count(month.new_customers),
                    Cell::count(month.active_customers),
                    complete.into(),
                ]
            })
        });
        let title = section_title("datasets", language);
        Table::new("months", title, columns, rows, locale)
    }
}

/// The revenue of the last full month against the three before it, where the data reach that far, and
/// whether it grows.
fn revenue(months: &[PurchaseMonth], page: Page) -> Option<(String, bool)> {
    let language = page.language();
    let format = Format::new(language);
    let full: Vec<&PurchaseMonth> = months.iter().filter(|month| month.full).collect();
    let [.., a, b, c, last] = full.as_slice() else {
        return None;
    };
    let before = (a.revenue + b.revenue + c.revenue) / Decimal::from(3);
    if before <= Decimal::ZERO {
        return None;
    }
    let change = last.revenue / before - Decimal::ONE;
    let currency = page.locale.currency;
    let money = format.money_with(last.revenue, currency.code(), Digits::WHOLE);
    let share = format.percent(change.abs(), Digits::WHOLE);
    let day = first_day(last)?;
    let month = format.month(day);
    let grows = change >= Decimal::ZERO;
    let line = if grows {
        tr::report_summary_revenue_up(language, money, month, share)
    } else {
        tr::report_summary_revenue_down(language, money, month, share)
    };
    Some(match year_before(&full, day) {
        Some(earlier) => {
            let change = (last.revenue / earlier - Decimal::ONE).round_dp(4);
            let earlier = format.money_with(earlier, currency.code(), Digits::WHOLE);
            let change = format.signed().percent(change, Digits::WHOLE);
            let year = tr::report_summary_revenue_year(language, change, earlier);
            (format!("{line} {year}"), grows)
        }
        None => (line, grows),
    })
}

/// Revenue of the same month a year before: many trades have their season.
fn year_before(months: &[&PurchaseMonth], day: NaiveDate) -> Option<Decimal> {
    let wanted = day.checked_sub_months(chrono::Months::new(12));
    let month = months.iter().find(|month| first_day(month) == wanted)?;
    (month.revenue > Decimal::ZERO).then_some(month.revenue)
}
