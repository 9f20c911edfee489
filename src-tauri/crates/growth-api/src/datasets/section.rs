//! Imported purchases for the report.

use growth_report::{
    content::Locale,
    datasets::{DatasetsSection, ReportedDataset},
    report::Section,
};
use growth_workspace::datasets;

use super::view::{facts, summary_of};
use crate::{Failure, shared::ReportSource};

/// Gathers the section.
pub(crate) fn section(source: &ReportSource<'_>) -> Result<Option<Box<dyn Section>>, Failure> {
    let Locale { language, currency } = source.page.locale;
    let read = datasets::list(&source.view, &source.project.id)?
        .into_iter()
        .map(|dataset| {
            let summary = summary_of(&dataset)?;
            let (facts, all) = (facts(&summary, language, currency), summary.months.len());
            let mut months = summary.months;
            months.retain(|month| source.covers_month(&month.month));
            Ok(ReportedDataset {
                facts,
                name: dataset.name,
                cut: months.len() < all,
                months,
            })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    Ok(Some(Box::new(DatasetsSection(read))))
}
