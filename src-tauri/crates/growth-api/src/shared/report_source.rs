//! What the sections of a report are gathered from.

use std::sync::Arc;

use chrono::{Months, NaiveDate};
use growth_report::{
    economics::ScenarioSet,
    report::{Page, Section},
};
use growth_workspace::{View, projects::Project, report::ReportPeriod};

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
    /// The time that the report is about: what happened outside of it is left out.
    pub(crate) period: ReportPeriod,
    /// Days of imported purchases.
    pub(crate) purchases: &'a PurchaseDays,
    /// Lists of customers.
    pub(crate) lists: &'a CustomerLists,
    /// The index of the knowledge base.
    pub(crate) knowledge: &'a KnowledgeIndexes,
    /// The scenarios that are reported; absent where there are none.
    pub(crate) scenarios: Option<Arc<ScenarioSet>>,
}

impl ReportSource<'_> {
    /// Whether a day is in the time that the report is about.
    pub(crate) fn covers(&self, day: NaiveDate) -> bool {
        let ReportPeriod { from, to } = self.period;
        from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
    }

    /// Whether a month has a day in it. Of a month that cannot be told, everything is.
    pub(crate) fn covers_month(&self, month: &str) -> bool {
        let first = NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").ok();
        let Some(first) = first else { return true };
        let last = first
            .checked_add_months(Months::new(1))
            .and_then(|next| next.pred_opt())
            .unwrap_or(first);
        let ReportPeriod { from, to } = self.period;
        from.is_none_or(|from| from <= last) && to.is_none_or(|to| first <= to)
    }
}

/// Gathers a section; nothing where it has nothing to say.
pub(crate) type Gather = fn(&ReportSource<'_>) -> Result<Option<Box<dyn Section>>, Failure>;
