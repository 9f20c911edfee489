//! How the tabs of the workbench are set.

use growth_workspace::{
    Committed, ProjectId,
    economics::{self as saved, TabPatch, TabSettings},
};

use crate::shared::OfProject;
use crate::{Context, Failure, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "economics.tabs",
            "How the tabs of the workbench are set: steps, spans, goals, distributions, channels.",
            get,
        ),
        request(
            "economics.save_tabs",
            "Saves how tabs of the workbench are set.",
            save,
        ),
    ]
}

fn get(context: &Context<'_>, input: OfProject) -> Result<TabSettings, Failure> {
    context
        .app
        .with(|workspace| Ok(saved::tabs(&workspace.view(), &input.project_id)?))
}

/// Settings of tabs to save.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveTabs {
    /// The project.
    pub project_id: ProjectId,
    /// The tabs that change, each whole.
    pub tabs: TabPatch,
    /// Id that all saves of one drag share, so that the drag is one undo step.
    pub gesture: Option<String>,
}

fn save(context: &Context<'_>, input: SaveTabs) -> Result<Committed<TabSettings>, Failure> {
    context.app.with(|workspace| {
        let gesture = input.gesture.as_deref();
        Ok(workspace.save_economics_tabs(&input.project_id, &input.tabs, gesture)?)
    })
}
