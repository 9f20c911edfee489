//! What a person does with ecosystems of loops: each action is one named undo step.

use growth_i18n::Language;
use growth_model::business::BusinessKind;
use growth_model::economics::{Inputs, published};
use growth_model::loops::graph::{LoopGraph, LoopKind};

use super::begun::take_conversion;
use super::{
    LoopChange, LoopEcosystem, Template, choose, create, delete, duplicate, free_name, get,
    graph_of, is_id, price, rename, save, set_note, with_fresh_ids, with_loop,
};
use crate::projects::{self, NewProject, Project};
use crate::{
    Coalesce, Committed, EcosystemId, Operation, ProjectId, Result, ScenarioId, Tx, Workspace,
    economics::{self, SourceKind},
};

impl Workspace {
    /// Makes an ecosystem from a template, under a name of its own: `name`, or the template's; see
    /// [`create`]. Leads become customers in it as the calculator says, where it says so.
    pub fn create_ecosystem(
        &mut self,
        project: &ProjectId,
        template: Template,
        name: Option<&str>,
        language: Language,
    ) -> Result<Committed<LoopEcosystem>> {
        self.transact_described(None, |tx| {
            let name = match name {
                Some(name) => name.to_owned(),
                None => free_name(tx, project, &template.name(language))?,
            };
            let business = projects::get(tx, project)?.business_kind;
            let mut graph = graph_of(template, business, language);
            take_conversion(tx, project, &mut graph, language)?;
            let ecosystem = create(tx, project, &name, &graph)?;
            let operation = Operation::CreateEcosystem {
                name: ecosystem.name.clone(),
            };
            Ok((operation, ecosystem))
        })
    }

    /// Makes a project as one step; see [`economics::create_project`]. Where it is said what the business
    /// lives on, the calculator counts revenue accordingly and there is a loop to begin with; `assume`
    /// fills in what is published of such businesses, as assumptions.
    pub fn create_business(
        &mut self,
        new: &NewProject,
        assume: bool,
    ) -> Result<Committed<Project>> {
        self.transact_described(None, |tx| {
            let project = economics::create_project(tx, new)?;
            if let Some(scenario) = &project.active_scenario_id {
                begin_scenario(tx, scenario, new.business_kind, assume)?;
            }
            if let Some(first) = Template::first_of(new.business_kind) {
                let graph = graph_of(first, new.business_kind, new.language);
                create(tx, &project.id, &first.name(new.language), &graph)?;
            }
            let operation = Operation::CreateProject {
                name: project.name.clone(),
            };
            Ok((operation, projects::get(tx, &project.id)?))
        })
    }

    /// Copies an ecosystem under a name of its own; see [`duplicate`].
    pub fn duplicate_ecosystem(
        &mut self,
        id: &EcosystemId,
        name: Option<&str>,
    ) -> Result<Committed<LoopEcosystem>> {
        self.transact_described(None, |tx| {
            let original = get(tx, id)?;
            let name = match name {
                Some(name) => name.to_owned(),
                None => free_name(tx, &original.project_id, &original.name)?,
            };
            let copy = duplicate(tx, id, &name)?;
            let operation = Operation::DuplicateEcosystem {
                from: original.name,
                to: copy.name.clone(),
            };
            Ok((operation, copy))
        })
    }

    /// Gives an ecosystem another name; see [`rename`]. Typing joins into one step.
    pub fn rename_ecosystem(
        &mut self,
        id: &EcosystemId,
        name: &str,
    ) -> Result<Committed<LoopEcosystem>> {
        self.change_ecosystem(id, "name", |tx, before| {
            let after = rename(tx, id, name)?;
            let operation = Operation::RenameEcosystem {
                from: before.name,
                to: after.name.clone(),
            };
            Ok((operation, after))
        })
    }

    /// Makes an ecosystem the one that its project's overview and report show; see [`choose`].
    pub fn choose_ecosystem(&mut self, id: &EcosystemId) -> Result<Committed<LoopEcosystem>> {
        self.transact_described(None, |tx| {
            let ecosystem = choose(tx, id)?;
            let operation = Operation::ChooseEcosystem {
                name: ecosystem.name.clone(),
            };
            Ok((operation, ecosystem))
        })
    }

    /// Sets the scenario that prices an ecosystem; see [`price`].
    pub fn price_ecosystem(
        &mut self,
        id: &EcosystemId,
        scenario: Option<&ScenarioId>,
    ) -> Result<Committed<LoopEcosystem>> {
        self.transact_described(None, |tx| {
            let ecosystem = price(tx, id, scenario)?;
            let operation = Operation::PriceEcosystem {
                name: ecosystem.name.clone(),
            };
            Ok((operation, ecosystem))
        })
    }

    /// Sets the note of an ecosystem; see [`set_note`]. Typing joins into one step.
    pub fn note_ecosystem(
        &mut self,
        id: &EcosystemId,
        note: &str,
    ) -> Result<Committed<LoopEcosystem>> {
        self.change_ecosystem(id, "note", |tx, before| {
            let after = set_note(tx, id, note)?;
            let operation = Operation::NoteEcosystem { name: before.name };
            Ok((operation, after))
        })
    }

    /// Deletes an ecosystem; see [`delete`].
    pub fn delete_ecosystem(&mut self, id: &EcosystemId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = get(tx, id)?.name;
            delete(tx, id)?;
            Ok((Operation::DeleteEcosystem { name }, ()))
        })
    }

    /// Saves a drawing; see [`save`]. Saves of the same thing join into one step: those of one
    /// `gesture` (a drag), or without one those within two seconds (typing).
    pub fn save_ecosystem(
        &mut self,
        id: &EcosystemId,
        graph: &LoopGraph,
        gesture: Option<&str>,
    ) -> Result<Committed<LoopEcosystem>> {
        let before = get(&self.view(), id)?;
        let (_, what) = LoopChange::between(&before.graph, graph);
        let key = format!("{id}/{what}");
        let coalesce = Coalesce { key: &key, gesture };
        self.transact_described(Some(coalesce), |tx| {
            save(tx, id, graph)?;
            let after = get(tx, id)?;
            let (change, _) = LoopChange::between(&before.graph, &after.graph);
            let operation = Operation::ChangeLoops {
                ecosystem: after.name.clone(),
                change,
            };
            Ok((operation, after))
        })
    }

    /// Adds a loop of a kind to an ecosystem, with starting values; see [`with_loop`].
    pub fn add_loop(
        &mut self,
        id: &EcosystemId,
        kind: LoopKind,
        language: Language,
    ) -> Result<Committed<LoopEcosystem>> {
        self.transact_described(None, |tx| {
            let before = get(tx, id)?;
            let business = projects::get(tx, &before.project_id)?.business_kind;
            let (graph, name) = with_loop(&before.graph, kind, business, language);
            save(tx, id, &with_fresh_ids(tx, &graph, is_id)?)?;
            let after = get(tx, id)?;
            let operation = Operation::ChangeLoops {
                ecosystem: after.name.clone(),
                change: LoopChange::Added { names: vec![name] },
            };
            Ok((operation, after))
        })
    }

    fn change_ecosystem(
        &mut self,
        id: &EcosystemId,
        what: &str,
        change: impl FnOnce(&Tx<'_>, LoopEcosystem) -> Result<(Operation, LoopEcosystem)>,
    ) -> Result<Committed<LoopEcosystem>> {
        let key = format!("{id}/{what}");
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| change(tx, get(tx, id)?))
    }
}

/// Sets how a scenario counts revenue, and fills in what is published.
fn begin_scenario(
    tx: &Tx<'_>,
    scenario: &ScenarioId,
    business: BusinessKind,
    assume: bool,
) -> Result<()> {
    let mut inputs = Inputs::default();
    if let Some(model) = business.revenue_model() {
        inputs.model = model;
        economics::save_inputs(tx, scenario, &inputs, &economics::Save::default())?;
    }
    let figures = if assume {
        published(business)
    } else {
        Vec::new()
    };
    for figure in figures {
        inputs.set(figure.field, Some(figure.value))?;
        let save = economics::Save {
            kind: SourceKind::Published,
            note: figure.publication(),
            ..economics::Save::default()
        };
        economics::save_inputs(tx, scenario, &inputs, &save)?;
    }
    Ok(())
}
