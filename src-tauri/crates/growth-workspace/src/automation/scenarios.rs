//! Scenarios of messages.

use chrono::{DateTime, NaiveDate, Utc};
use growth_model::automation::{
    AutomationScenario, Decision, EventNotes, ScenarioTotals, check_scenario,
};

use super::within_definition;
use crate::sql::entity::{self, Entity};
use crate::{
    AutomationId, Coalesce, Committed, DatasetId, Operation, ProjectId, Result, Tx, View,
    Workspace, projects, text,
};

/// Most decisions that a scenario keeps.
const MAX_DECISIONS: usize = 5_000;

/// A scenario of messages.
#[shape]
pub struct Automation {
    /// Its id.
    pub id: AutomationId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// Place in the list.
    pub position: i64,
    /// Its name, 1…200 characters; the definition has the same.
    pub name: String,
    /// The template that it was made from.
    pub template: Option<String>,
    /// What it does.
    pub definition: AutomationScenario,
    /// What was decided about its exceptions.
    pub decisions: Vec<Decision>,
    /// The rehearsal that was kept last.
    pub rehearsal: Option<KeptRehearsal>,
    /// The day on which it was last written for an engine.
    pub exported_on: Option<NaiveDate>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Entity for Automation {
    const TABLE: &'static str = "automations";
    const NAME: &'static str = "automation";
}

/// What a rehearsal came to.
#[shape]
pub struct KeptRehearsal {
    /// The day on which it was kept.
    pub kept_on: NaiveDate,
    /// The events; they may have been deleted since.
    pub dataset_id: DatasetId,
    /// Their name.
    pub dataset: String,
    /// What was left out of them and put right.
    pub notes: EventNotes,
    /// The scenario as it was rehearsed.
    pub definition: AutomationScenario,
    /// The decisions that counted.
    pub decisions: Vec<Decision>,
    /// What it came to.
    pub totals: ScenarioTotals,
}

impl Automation {
    /// Whether the kept rehearsal is of the scenario as it is.
    pub fn is_rehearsed(&self) -> bool {
        (self.rehearsal.as_ref()).is_some_and(|kept| {
            kept.definition == self.definition && kept.decisions == self.decisions
        })
    }
}

/// The scenarios of a project, in their order.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] for the project.
pub fn automations(view: &View<'_>, project: &ProjectId) -> Result<Vec<Automation>> {
    projects::get(view, project)?;
    entity::list(view, "project_id = ?1 ORDER BY position, id", [project])
}

/// A scenario.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`].
pub fn automation(view: &View<'_>, id: &AutomationId) -> Result<Automation> {
    entity::get(view, id)
}

/// Makes a scenario; its key is made unique in the project.
pub(crate) fn create(
    tx: &Tx<'_>,
    project: &ProjectId,
    name: &str,
    template: Option<&str>,
    definition: AutomationScenario,
) -> Result<Automation> {
    let present = automations(tx, project)?;
    let name = text::name("name", name)?;
    let is_free = |key: &str| present.iter().all(|other| other.definition.id != key);
    let base = definition.id.clone();
    let id = std::iter::once(base.clone())
        .chain((2..).map(|number| format!("{base}-{number}")))
        .find(|key| is_free(key))
        .unwrap_or(base);
    let definition = AutomationScenario {
        id,
        name: name.clone(),
        ..definition
    };
    check_scenario(&definition).map_err(within_definition)?;
    let made = Automation {
        id: tx.new_id(),
        project_id: project.clone(),
        position: entity::next_position::<Automation>(tx, project)?,
        name,
        template: template.map(str::to_owned),
        definition,
        decisions: Vec::new(),
        rehearsal: None,
        exported_on: None,
        updated_at: tx.now(),
    };
    entity::insert(tx, &made)?;
    projects::touch(tx, project)?;
    entity::get(tx, &made.id)
}

/// Deletes a scenario.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`].
pub fn delete_automation(tx: &Tx<'_>, id: &AutomationId) -> Result<Automation> {
    let before = automation(tx, id)?;
    entity::delete(tx, &before)?;
    projects::touch(tx, &before.project_id)?;
    Ok(before)
}

/// Keeps what a rehearsal came to.
pub(crate) fn set_rehearsal(
    tx: &Tx<'_>,
    id: &AutomationId,
    kept: KeptRehearsal,
) -> Result<Automation> {
    let before = automation(tx, id)?;
    let after = Automation {
        rehearsal: Some(kept),
        ..before.clone()
    };
    write(tx, &before, &after)?;
    automation(tx, id)
}

fn write(tx: &Tx<'_>, before: &Automation, after: &Automation) -> Result<Vec<String>> {
    let fields = entity::update(tx, before, after)?;
    if !fields.is_empty() {
        projects::touch(tx, &after.project_id)?;
    }
    Ok(fields)
}

impl Workspace {
    /// Makes a scenario.
    pub fn create_automation(
        &mut self,
        project: &ProjectId,
        name: &str,
        template: Option<&str>,
        definition: AutomationScenario,
    ) -> Result<Committed<Automation>> {
        self.transact_described(None, |tx| {
            let made = create(tx, project, name, template, definition)?;
            let name = made.name.clone();
            Ok((Operation::CreateAutomation { name }, made))
        })
    }

    /// Writes what a scenario is to do, and its name. Typing in one place joins into one step.
    pub fn save_automation(
        &mut self,
        id: &AutomationId,
        name: &str,
        definition: AutomationScenario,
    ) -> Result<Committed<Automation>> {
        let before = automation(&self.view(), id)?;
        let name = text::name("name", name)?;
        let definition = AutomationScenario {
            // The draw of the part without a message hangs on it.
            id: before.definition.id.clone(),
            name: name.clone(),
            ..definition
        };
        check_scenario(&definition).map_err(within_definition)?;
        let fields = entity::differences(&before.definition, &definition, &[])?;
        let key = format!("{id}/definition/{}", fields.join(","));
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let before = automation(tx, id)?;
            let after = Automation {
                name,
                definition,
                ..before.clone()
            };
            write(tx, &before, &after)?;
            let name = after.name;
            Ok((
                Operation::ChangeAutomation { name, fields },
                automation(tx, id)?,
            ))
        })
    }

    /// Copies a scenario, without its rehearsal.
    pub fn duplicate_automation(
        &mut self,
        id: &AutomationId,
        name: &str,
    ) -> Result<Committed<Automation>> {
        self.transact_described(None, |tx| {
            let from = automation(tx, id)?;
            let template = from.template.as_deref();
            let made = create(tx, &from.project_id, name, template, from.definition)?;
            let to = made.name.clone();
            let from = from.name;
            Ok((Operation::DuplicateAutomation { from, to }, made))
        })
    }

    /// Deletes a scenario; see [`delete_automation`].
    pub fn delete_automation(&mut self, id: &AutomationId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = delete_automation(tx, id)?.name;
            Ok((Operation::DeleteAutomation { name }, ()))
        })
    }

    /// Decides about an exception, or (`None`) takes a decision back.
    pub fn decide_exception(
        &mut self,
        id: &AutomationId,
        about: &Decision,
        keep: bool,
    ) -> Result<Committed<Automation>> {
        self.transact_described(None, |tx| {
            let before = automation(tx, id)?;
            let mut after = before.clone();
            after
                .decisions
                .retain(|other| other.reason != about.reason || other.person != about.person);
            if keep {
                after.decisions.push(Decision {
                    scenario: before.definition.id.clone(),
                    ..about.clone()
                });
            }
            if after.decisions.len() > MAX_DECISIONS {
                return Err(crate::WorkspaceError::ListFull {
                    entity: "automations",
                    max: MAX_DECISIONS,
                });
            }
            write(tx, &before, &after)?;
            let name = after.name;
            Ok((Operation::DecideException { name }, automation(tx, id)?))
        })
    }

    /// Keeps what a rehearsal came to.
    pub fn keep_rehearsal(
        &mut self,
        id: &AutomationId,
        kept: KeptRehearsal,
    ) -> Result<Committed<Automation>> {
        self.transact_described(None, |tx| {
            let after = set_rehearsal(tx, id, kept)?;
            let name = after.name.clone();
            Ok((Operation::KeepRehearsal { name }, after))
        })
    }

    /// Notes that a scenario was written for an engine.
    pub fn note_export(
        &mut self,
        id: &AutomationId,
        day: NaiveDate,
    ) -> Result<Committed<Automation>> {
        self.transact_described(None, |tx| {
            let before = automation(tx, id)?;
            let after = Automation {
                exported_on: Some(day),
                ..before.clone()
            };
            write(tx, &before, &after)?;
            let name = after.name;
            Ok((Operation::ExportAutomation { name }, automation(tx, id)?))
        })
    }
}
