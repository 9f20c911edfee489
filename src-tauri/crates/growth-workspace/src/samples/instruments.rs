//! The instruments of the audit, filled in for the sample service and the sample shop.

mod experiments;
mod funnel;
mod journey;
mod numbers;
mod services;
mod sharing;
mod tests;

use crate::projects::Project;
use crate::{DatasetId, Language, Result, Tx};

/// All seven instruments of the service.
pub(super) fn fill_service(tx: &Tx<'_>, project: &Project, language: Language) -> Result<()> {
    journey::fill(tx, &project.id, language)?;
    numbers::fill_service(tx, &project.id)?;
    sharing::fill(tx, &project.id, language)?;
    services::fill(tx, &project.id, language)?;
    funnel::fill(tx, &project.id, language)?;
    experiments::fill(tx, &project.id, language)?;
    tests::fill(tx, &project.id, language)
}

/// What the orders of the shop show.
pub(super) fn fill_shop(tx: &Tx<'_>, project: &Project, orders: &DatasetId) -> Result<()> {
    numbers::fill_shop(tx, &project.id, orders)
}
