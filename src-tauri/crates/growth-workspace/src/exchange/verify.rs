//! Whether an imported project can be read by everything that reads projects.

use growth_model::economics::evaluate;
use growth_model::roadmap::{ScheduleInput, schedule};

use super::{Bundle, BundleProblem};
use crate::projects::ProjectFilter;
use crate::{
    Project, ProjectId, Result, Tx, WorkspaceError, audit, datasets, economics, knowledge, kpi,
    loops, projects, report, roadmap,
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
    // What the list of projects and the overview read of every project.
    economics::months(tx, id)?;
    audit::board(tx, id, 0, 1)?;
    audit::growth_points(tx, id)?;
    for audit in audit::list(tx, id)? {
        audit::scores(tx, &audit)?;
    }
    audit::latest_of_all(tx)?;
    kpi::check_ins(tx, id)?;
    kpi::targets(tx, id)?;
    kpi::last_of_all(tx)?;
    kpi::active_reminders(tx)?;
    knowledge::documents(tx, id)?;
    knowledge::synonyms(tx, id)?;
    knowledge::questions(tx, id)?;
    knowledge::tests(tx, id)?;
    knowledge::measures(tx, id)?;
    for ecosystem in loops::list(tx, id)? {
        loops::get(tx, &ecosystem.id)?;
    }
    for plan in roadmap::plans(tx, id)? {
        let tasks = roadmap::tasks(tx, &plan.id)?;
        schedule(&ScheduleInput {
            plan: roadmap::model_plan(&plan, &tasks),
            today: None,
            moves: Vec::new(),
        })?;
        roadmap::baselines(tx, &plan.id)?;
    }
    roadmap::plans_of_all(tx)?;
    Ok(project)
}
