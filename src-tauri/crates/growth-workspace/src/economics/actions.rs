//! What a person does with scenarios, and a project begins with one: each action is one named undo step.

use growth_model::economics::Inputs;

use super::{
    Save, Scenario, activate, branch, create, create_project, delete, duplicate, free_name, get,
    rename, reorder, save_inputs,
};
use crate::projects::NewProject;
use crate::{
    Coalesce, Committed, Operation, Project, ProjectId, Result, ScenarioId, Workspace, projects,
};

impl Workspace {
    /// Makes a project; see [`create_project`].
    pub fn create_project(&mut self, new: &NewProject) -> Result<Committed<Project>> {
        self.transact_described(None, |tx| {
            let project = create_project(tx, new)?;
            let operation = Operation::CreateProject {
                name: project.name.clone(),
            };
            Ok((operation, project))
        })
    }

    /// Makes an empty scenario; see [`create`].
    pub fn create_scenario(
        &mut self,
        project: &ProjectId,
        name: &str,
    ) -> Result<Committed<Scenario>> {
        self.transact_described(None, |tx| {
            let scenario = create(tx, project, name)?;
            let operation = Operation::CreateScenario {
                name: scenario.name.clone(),
            };
            Ok((operation, scenario))
        })
    }

    /// Copies a scenario under a name of its own: `name`, or the original's with a number; see
    /// [`duplicate`].
    pub fn duplicate_scenario(
        &mut self,
        id: &ScenarioId,
        name: Option<&str>,
    ) -> Result<Committed<Scenario>> {
        self.transact_described(None, |tx| {
            let original = get(tx, id)?;
            let name = match name {
                Some(name) => name.to_owned(),
                None => free_name(tx, &original.project_id, &original.name)?,
            };
            let copy = duplicate(tx, id, &name)?;
            let operation = Operation::DuplicateScenario {
                from: original.name,
                to: copy.name.clone(),
            };
            Ok((operation, copy))
        })
    }

    /// Makes a scenario out of another; see [`branch`].
    pub fn branch_scenario(
        &mut self,
        id: &ScenarioId,
        name: &str,
        inputs: &Inputs,
    ) -> Result<Committed<Scenario>> {
        self.transact_described(None, |tx| {
            let original = get(tx, id)?;
            let name = free_name(tx, &original.project_id, name)?;
            let scenario = branch(tx, id, &name, inputs)?;
            let operation = Operation::BranchScenario {
                from: original.name,
                to: scenario.name.clone(),
            };
            Ok((operation, scenario))
        })
    }

    /// Gives a scenario another name; see [`rename`]. Typing joins into one step.
    pub fn rename_scenario(&mut self, id: &ScenarioId, name: &str) -> Result<Committed<Scenario>> {
        let key = format!("{id}/name");
        self.transact_described(Some(Coalesce::typing(&key)), |tx| {
            let from = get(tx, id)?.name;
            let scenario = rename(tx, id, name)?;
            let operation = Operation::RenameScenario {
                from,
                to: scenario.name.clone(),
            };
            Ok((operation, scenario))
        })
    }

    /// Puts the scenarios of a project into another order; see [`reorder`].
    pub fn reorder_scenarios(
        &mut self,
        project: &ProjectId,
        order: &[ScenarioId],
    ) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            reorder(tx, project, order)?;
            let operation = Operation::ReorderScenarios {
                project: projects::get(tx, project)?.name,
            };
            Ok((operation, ()))
        })
    }

    /// Makes a scenario the one that its project's figures are taken from; see [`activate`].
    pub fn activate_scenario(&mut self, id: &ScenarioId) -> Result<Committed<Scenario>> {
        self.transact_described(None, |tx| {
            let scenario = activate(tx, id)?;
            let operation = Operation::ActivateScenario {
                name: scenario.name.clone(),
            };
            Ok((operation, scenario))
        })
    }

    /// Deletes a scenario; see [`delete`].
    pub fn delete_scenario(&mut self, id: &ScenarioId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = get(tx, id)?.name;
            delete(tx, id)?;
            Ok((Operation::DeleteScenario { name }, ()))
        })
    }

    /// Saves inputs; see [`save_inputs`]. Saves of the same single input join into one step: those
    /// of one `gesture` (a drag of the slider), or without one those within two seconds (typing).
    pub fn save_inputs(
        &mut self,
        id: &ScenarioId,
        inputs: &Inputs,
        save: &Save,
        gesture: Option<&str>,
    ) -> Result<Committed<Scenario>> {
        let key = coalesce_key(&get(&self.view(), id)?, inputs);
        let coalesce = Coalesce { key: &key, gesture };
        self.transact_described(Some(coalesce), |tx| {
            let changes = save_inputs(tx, id, inputs, save)?;
            Ok((changes.operation(), changes.after))
        })
    }
}

/// Names what would change, so that only steps on the same input join.
fn coalesce_key(before: &Scenario, inputs: &Inputs) -> String {
    let fields: Vec<&str> = super::changed_fields(&before.inputs, inputs)
        .into_iter()
        .map(super::types::column)
        .collect();
    format!("{}/{}", before.id, fields.join(","))
}
