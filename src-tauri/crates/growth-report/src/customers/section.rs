//! Customers as a section of the report.

use chrono::{Datelike as _, NaiveDate};
use growth_i18n::{Format, tr::customers as tr};
use growth_model::ModelError;
use growth_model::customers::{CustomerForecast, Forecast, ForecastOptions};

use super::{NamedCustomer, holdout_chart, list_table, reading};
use crate::content::{Fact, Table};
use crate::report::{Block, Look, Page, Section, SummaryLines};

/// Height of a chart, in pixels of the drawing.
const HEIGHT: u32 = 220;

/// Forecasts of a project.
pub struct CustomersSection(pub Vec<ReportedForecast>);

/// A forecast from the purchases of a data set.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportedForecast {
    /// Name of the data set.
    pub dataset: String,
    /// What it assumes.
    pub options: ForecastOptions,
    /// What was found.
    pub found: Forecast,
    /// The customers who are named, those to be written to first.
    pub named: Vec<(String, CustomerForecast)>,
    /// First and last day of the purchases.
    pub days: Option<(NaiveDate, NaiveDate)>,
}

impl Section for CustomersSection {
    fn id(&self) -> &'static str {
        "customers"
    }

    fn applies(&self) -> bool {
        !self.0.is_empty()
    }

    fn months(&self) -> Option<(NaiveDate, NaiveDate)> {
        let days = || self.0.iter().filter_map(|forecast| forecast.days);
        let first = days().map(|(first, _)| first).min()?;
        let last = days().map(|(_, last)| last).max()?;
        Some((first.with_day(1)?, last.with_day(1)?))
    }

    fn summary(&self, page: Page) -> SummaryLines {
        let mut lines = SummaryLines::default();
        if let Some(forecast) = self.0.first() {
            let said = forecast.reading(page);
            if let Some(finding) = said.findings.into_iter().next() {
                lines.weak.push(finding.description);
            }
        }
        lines
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let language = page.language();
        let mut blocks = Vec::new();
        for forecast in &self.0 {
            let said = forecast.reading(page);
            blocks.push(Block::heading(forecast.dataset.as_str()));
            if !said.refused.is_empty() {
                blocks.extend(Block::text(said.refused, Look::Plain));
                continue;
            }
            blocks.extend(Block::facts(
                said.figures
                    .into_iter()
                    .map(|figure| {
                        Fact::new(figure.id, figure.label, figure.text).noted(figure.note)
                    })
                    .collect(),
            ));
            blocks.extend(holdout_chart(&forecast.found, &page.style(HEIGHT)).map(Block::figure));
            for note in said.notes {
                blocks.extend(Block::text(note, Look::Small));
            }
            if !forecast.named.is_empty() {
                blocks.push(Block::small_heading(tr::customers_report_named(language)));
                blocks.push(Block::Table(forecast.table(page)));
            }
            let made = forecast.found.observed_until.value();
            if let Some(day) = made {
                let day = Format::new(language).date_long(*day);
                blocks.extend(Block::text(
                    tr::customers_report_basis(language, day),
                    Look::Small,
                ));
            }
        }
        Ok(blocks)
    }
}

impl ReportedForecast {
    fn reading(&self, page: Page) -> super::ForecastReading {
        reading(
            &self.options,
            &self.found,
            page.date,
            page.language(),
            page.locale.currency,
        )
    }

    fn table(&self, page: Page) -> Table {
        let named = self
            .named
            .iter()
            .map(|(name, forecast)| NamedCustomer { name, forecast });
        let title = tr::customers_report_named(page.language());
        list_table("customers", &title, named, page.locale)
    }
}
