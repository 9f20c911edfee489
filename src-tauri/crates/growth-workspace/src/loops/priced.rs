//! The scenario that prices an ecosystem.

use growth_model::loops::graph::Economy;

use super::LoopEcosystem;
use crate::{Result, View, economics, projects};

/// The scenario that prices an ecosystem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PricedBy {
    /// Its name; absent when the project has none.
    pub scenario: Option<String>,
    /// Whether the scenario that was chosen is gone, so that the active one stands in.
    pub deleted: bool,
    /// What it says.
    pub economy: Economy,
}

/// What the scenario of an ecosystem says: the one chosen for it, or the project's active one.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when its project is gone; [`crate::WorkspaceError::Model`]
/// for a scenario that cannot be computed.
pub fn priced_by(view: &View<'_>, ecosystem: &LoopEcosystem) -> Result<PricedBy> {
    let scenarios = economics::list(view, &ecosystem.project_id)?;
    let find = |id| scenarios.iter().find(|scenario| Some(&scenario.id) == id);
    let own = find(ecosystem.scenario_id.as_ref());
    let active = projects::get(view, &ecosystem.project_id)?.active_scenario_id;
    let scenario = own.or_else(|| find(active.as_ref()));
    Ok(PricedBy {
        deleted: ecosystem.scenario_id.is_some() && own.is_none(),
        economy: match scenario {
            Some(scenario) => Economy::of(&scenario.inputs)?,
            None => Economy::default(),
        },
        scenario: scenario.map(|scenario| scenario.name.clone()),
    })
}
