//! Customers for the report.

use growth_report::{
    customers::{CustomersSection, ReportedForecast},
    report::Section,
};
use growth_workspace::{customers as stored, datasets};

use crate::customer_lists::write_day;
use crate::{Failure, datasets::summary_of, shared::ReportSource};

/// Customers who are named in the report.
const NAMED: usize = 20;

/// Gathers the section.
pub(crate) fn section(source: &ReportSource<'_>) -> Result<Option<Box<dyn Section>>, Failure> {
    let mut reported = Vec::new();
    for saved in stored::forecasts(&source.view, &source.project.id)? {
        let dataset = datasets::get(&source.view, &saved.dataset_id)?;
        let list = source.lists.of(&source.view, &saved)?;
        let mut named: Vec<_> = list
            .iter()
            .filter(|listed| write_day(listed).is_some())
            .collect();
        named.sort_by(|one, other| {
            write_day(one)
                .cmp(&write_day(other))
                .then(other.forecast.value.total_cmp(&one.forecast.value))
        });
        let summary = summary_of(&dataset)?;
        reported.push(ReportedForecast {
            named: named
                .into_iter()
                .take(NAMED)
                .map(|listed| (listed.name.to_string(), listed.forecast.clone()))
                .collect(),
            days: summary
                .first_date
                .value()
                .copied()
                .zip(summary.last_date.value().copied()),
            dataset: dataset.name,
            options: saved.options,
            found: saved.found,
        });
    }
    Ok(Some(Box::new(CustomersSection(reported))))
}
