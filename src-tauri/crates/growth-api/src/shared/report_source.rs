//! What the sections of a report are gathered from.

use std::sync::Arc;

use chrono::NaiveDate;
use growth_report::{
    economics::ScenarioSet,
    report::{Page, Section},
};
use growth_workspace::{View, projects::Project};

use crate::{
    Failure, customer_lists::CustomerLists, knowledge_indexes::KnowledgeIndexes,
    purchase_days::PurchaseDays,
};

/// What a section of a report is gathered from.
pub(crate) struct ReportSource<'a> {
    /// The workspace.
    pub(crate) view: View<'a>,
    /// The project that is reported.
    pub(crate) project: &'a Project,
    /// Language, currency and date of the report.
    pub(crate) page: Page,
    /// The local day.
    pub(crate) today: NaiveDate,
    /// Days of imported purchases.
    pub(crate) purchases: &'a PurchaseDays,
    /// Lists of customers.
    pub(crate) lists: &'a CustomerLists,
    /// The index of the knowledge base.
    pub(crate) knowledge: &'a KnowledgeIndexes,
    /// The scenarios that are reported; absent where there are none.
    pub(crate) scenarios: Option<Arc<ScenarioSet>>,
}

/// Gathers a section; nothing where it has nothing to say.
pub(crate) type Gather = fn(&ReportSource<'_>) -> Result<Option<Box<dyn Section>>, Failure>;
