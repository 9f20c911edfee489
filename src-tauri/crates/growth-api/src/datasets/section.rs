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
            Ok(ReportedDataset {
                facts: facts(&summary, language, currency),
                name: dataset.name,
                months: summary.months,
            })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    Ok(Some(Box::new(DatasetsSection(read))))
}
