//! Whether an imported project can be read by everything that reads projects.

use growth_model::economics::evaluate;

use super::{Bundle, BundleProblem};
use crate::projects::ProjectFilter;
use crate::{
    Project, ProjectId, Result, Tx, WorkspaceError, datasets, economics, projects, report,
};

/// The imported project, once all of it could be read. What a crafted file holds would otherwise stand
/// in the way of every list of projects.
pub(super) fn verified(tx: &Tx<'_>, id: &ProjectId, bundle: &Bundle) -> Result<Project> {
    read_everything(tx, id).map_err(|error| match error {
        full @ (WorkspaceError::DiskFull | WorkspaceError::DiskFailure { .. }) => full,
        other => bundle.refused(BundleProblem::Unreadable {
            detail: other.to_string(),
        }),
    })
}

fn read_everything(tx: &Tx<'_>, id: &ProjectId) -> Result<Project> {
    let project = projects::get(tx, id)?;
    crate::text::name("name", &project.name)?;
    projects::list(tx, &ProjectFilter::default())?;
    for scenario in economics::list(tx, id)? {
        economics::sources(tx, &scenario.id)?;
        evaluate(&scenario.inputs)?;
    }
    datasets::list(tx, id)?;
    let settings = report::get(tx, id)?;
    report::texts(tx, id, settings.language)?;
    Ok(project)
}
