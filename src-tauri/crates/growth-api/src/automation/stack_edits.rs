//! Changing the stack of a project.

use growth_model::automation::ToolState;
use growth_model::economics::InputField;
use growth_report::csv;
use growth_workspace::{
    Committed, ProjectId, ScenarioId, StackToolId,
    automation::{StackEntry, ToolFields},
    economics::{self as scenarios, Save, Scenario, SourceKind},
    projects,
};

use super::section::stack_table;
use super::stack::{catalogue, looked};
use crate::{Context, Failure, Request, WritePath, router::request, shared::Written, write};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "automation.add_tool",
            "Puts a tool of the catalogue, or one of one's own, into a role of the stack.",
            add,
        ),
        request(
            "automation.change_tool",
            "Changes a tool of the stack.",
            change,
        ),
        request(
            "automation.remove_tool",
            "Takes a tool out of the stack.",
            remove,
        ),
        request(
            "automation.start_stack",
            "Puts the tools of a stack to begin with into their roles, as planned.",
            start,
        ),
        request(
            "automation.apply_cost",
            "Uses what the stack costs a month as the software cost of a scenario of the calculator.",
            apply_cost,
        ),
        request(
            "automation.save_stack",
            "Saves the stack of a project as a table (CSV).",
            save,
        ),
    ]
}

/// A tool to add.
#[shape(Eq, deny_unknown_fields)]
pub struct AddTool {
    /// The project.
    pub project_id: ProjectId,
    /// The tool.
    pub fields: ToolFields,
}

fn add(context: &Context<'_>, input: AddTool) -> Result<Committed<StackEntry>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.add_tool(&input.project_id, input.fields)?))
}

/// A tool to change.
#[shape(Eq, deny_unknown_fields)]
pub struct ChangeTool {
    /// The entry of the stack.
    pub id: StackToolId,
    /// What it is to be.
    pub fields: ToolFields,
}

fn change(context: &Context<'_>, input: ChangeTool) -> Result<Committed<StackEntry>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.change_tool(&input.id, input.fields)?))
}

/// A tool of a stack, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct StackToolRef {
    /// The entry of the stack.
    pub id: StackToolId,
}

fn remove(context: &Context<'_>, input: StackToolRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.remove_tool(&input.id)?))
}

/// A stack to begin with.
#[shape(Eq, deny_unknown_fields)]
pub struct StartStack {
    /// The project.
    pub project_id: ProjectId,
    /// Key of the stack in the catalogue.
    pub stack: String,
}

fn start(context: &Context<'_>, input: StartStack) -> Result<Committed<Vec<StackEntry>>, Failure> {
    let start = (catalogue().stacks.iter())
        .find(|start| start.id == input.stack)
        .ok_or(Failure::Value {
            field: "stack",
            code: "no_such_stack",
            value: input.stack.clone(),
        })?;
    context.app.with(|workspace| {
        let currency = projects::get(&workspace.view(), &input.project_id)?.currency;
        let mut tools: Vec<ToolFields> = Vec::new();
        for id in &start.tools {
            let Some(tool) = catalogue().tools.iter().find(|tool| tool.id == *id) else {
                continue;
            };
            for role in &tool.roles {
                // A role that another tool of the stack fills already needs no second one.
                if tools.iter().any(|other| other.role == *role) {
                    continue;
                }
                let price = tool
                    .price
                    .as_ref()
                    .filter(|price| price.currency == currency);
                let is_first = tools.iter().all(|other| other.tool.as_ref() != Some(id));
                tools.push(ToolFields {
                    role: role.clone(),
                    tool: Some(id.clone()),
                    name: String::new(),
                    state: ToolState::Planned,
                    // A tool in two roles is paid for once.
                    cost_month: if is_first {
                        price.map(|price| price.from)
                    } else {
                        Some(rust_decimal::Decimal::ZERO)
                    },
                    identities: None,
                    gives: None,
                    note: String::new(),
                });
            }
        }
        Ok(workspace.start_stack(&input.project_id, tools)?)
    })
}

/// The cost of a stack, for the calculator.
#[shape(Eq, deny_unknown_fields)]
pub struct ApplyStackCost {
    /// The scenario of the calculator.
    pub scenario_id: ScenarioId,
}

fn apply_cost(
    context: &Context<'_>,
    input: ApplyStackCost,
) -> Result<Committed<Scenario>, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let scenario = scenarios::get(&view, &input.scenario_id)?;
        let project = projects::get(&view, &scenario.project_id)?;
        let looked = looked(&view, &project)?;
        let mut inputs = scenario.inputs;
        inputs.set(InputField::SoftwareCost, Some(looked.found.cost_now))?;
        let save = Save {
            kind: SourceKind::Typed,
            dataset_id: None,
            note: growth_i18n::tr::automation::automation_offer_note(context.language),
            confirm: vec![InputField::SoftwareCost],
        };
        Ok(workspace.save_inputs(&input.scenario_id, &inputs, &save, None)?)
    })
}

/// Where a stack is written to.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveStack {
    /// The project.
    pub project_id: ProjectId,
    /// The CSV file to write; one that is there is replaced.
    pub path: WritePath,
}

fn save(context: &Context<'_>, input: SaveStack) -> Result<Written, Failure> {
    let language = context.language;
    let table = context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        let looked = looked(&view, &project)?;
        Ok(stack_table(&looked, &project, language))
    })?;
    write::file(&input.path, &csv::of_table(&table, language))?;
    Ok(Written {
        files: vec![input.path.display().to_string()],
    })
}
