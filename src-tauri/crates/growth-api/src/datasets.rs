//! A client's purchases: reading the file, what they tell, and using it.

mod section;
mod view;

use std::path::PathBuf;

use growth_i18n::{Language, text};
use growth_model::economics::{InputField, RevenueModel};
use growth_workspace::{
    Committed, DatasetId, ProjectId, ScenarioId,
    datasets::{
        self, Dataset, NewDataset,
        csv::{
            Delimiter, Overrides, RejectReason, RejectsHeader, Sniff, sniff_with, write_rejects,
        },
    },
    economics::{self as scenarios, Save, Scenario, SourceKind},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) use section::section;
pub(crate) use view::summary_of;

use crate::{
    Context, Failure, Phase, Request,
    router::request,
    shared::{OfProject, Written},
    write,
};

pub(crate) fn requests() -> Vec<Request> {
    vec![
        request(
            "datasets.preview",
            "How a CSV file would be read: format, columns, first rows, and what is in doubt.",
            preview,
        ),
        request(
            "datasets.import",
            "Imports purchases from a CSV file, or nothing of it.",
            import,
        ),
        request(
            "datasets.list",
            "The data sets of a project, last imported first.",
            list,
        ),
        request(
            "datasets.view",
            "What a data set tells, in words and charts.",
            view::view,
        ),
        request(
            "datasets.apply",
            "Uses what a data set tells as inputs of a scenario.",
            apply,
        ),
        request("datasets.rename", "Gives a data set another name.", rename),
        request(
            "datasets.delete",
            "Deletes a data set; undo brings it back.",
            delete,
        ),
        request(
            "datasets.save_rejected",
            "Saves the rows that could not be read as CSV.",
            save_rejected,
        ),
    ]
}

/// A file, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewInput {
    /// The CSV file.
    pub path: PathBuf,
    /// What a person has decided; the rest is found out.
    #[serde(default)]
    pub overrides: Overrides,
}

fn preview(_: &Context<'_>, input: PreviewInput) -> Result<Sniff, Failure> {
    Ok(sniff_with(&input.path, &input.overrides)?)
}

/// An import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportInput {
    /// The project.
    pub project_id: ProjectId,
    /// The CSV file.
    pub path: PathBuf,
    /// Name of the data set; the file's when absent.
    #[serde(default)]
    pub name: Option<String>,
    /// What a person has decided; the rest is found out. What stays in doubt is refused.
    #[serde(default)]
    pub overrides: Overrides,
}

fn import(context: &Context<'_>, input: ImportInput) -> Result<Committed<Dataset>, Failure> {
    let found = sniff_with(&input.path, &input.overrides)?;
    let file_name = input
        .path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let new = NewDataset {
        project_id: input.project_id,
        name: input.name.unwrap_or_else(|| file_name.clone()),
        file_name,
    };
    datasets::import_purchases(
        &input.path,
        &found.format,
        &found.mapping.complete()?,
        &new,
        |work| context.app.with(|workspace| Ok(work(workspace)?)),
        |fraction| {
            context.report(Phase::Reading, fraction);
            !context.cancel.is_cancelled()
        },
    )
}

/// The data sets of a project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DatasetList {
    /// Last imported first.
    pub datasets: Vec<Dataset>,
}

fn list(context: &Context<'_>, input: OfProject) -> Result<DatasetList, Failure> {
    context.app.with(|workspace| {
        Ok(DatasetList {
            datasets: datasets::list(&workspace.view(), &input.project_id)?,
        })
    })
}

/// What is used of a data set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplyInput {
    /// The data set.
    pub dataset_id: DatasetId,
    /// The scenario.
    pub scenario_id: ScenarioId,
    /// The inputs to fill; all that the data set offers when absent.
    #[serde(default)]
    pub fields: Option<Vec<InputField>>,
    /// Revenue model to switch to; the scenario keeps its own when absent.
    #[serde(default)]
    pub model: Option<RevenueModel>,
}

fn apply(context: &Context<'_>, input: ApplyInput) -> Result<Committed<Scenario>, Failure> {
    context.app.with(|workspace| {
        let saved = workspace.view();
        let summary = summary_of(&datasets::get(&saved, &input.dataset_id)?)?;
        let mut inputs = scenarios::get(&saved, &input.scenario_id)?.inputs;
        let mut confirm = vec![];
        for (field, value) in view::offered(&summary) {
            if input
                .fields
                .as_ref()
                .is_none_or(|fields| fields.contains(&field))
            {
                inputs.set(field, Some(value))?;
                confirm.push(field);
            }
        }
        inputs.model = input.model.unwrap_or(inputs.model);
        let save = Save {
            kind: SourceKind::Dataset,
            dataset_id: Some(input.dataset_id),
            note: String::new(),
            confirm,
        };
        Ok(workspace.save_inputs(&input.scenario_id, &inputs, &save, None)?)
    })
}

/// Another name for a data set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameDataset {
    /// The data set.
    pub id: DatasetId,
    /// Its new name, 1 to 200 characters.
    pub name: String,
}

fn rename(context: &Context<'_>, input: RenameDataset) -> Result<Committed<Dataset>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.rename_dataset(&input.id, &input.name)?))
}

/// A data set, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DatasetRef {
    /// The data set.
    pub id: DatasetId,
}

fn delete(context: &Context<'_>, input: DatasetRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_dataset(&input.id)?))
}

/// Where the rejected rows go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveRejected {
    /// The data set.
    pub id: DatasetId,
    /// The CSV file to write; one that is there is replaced.
    pub path: PathBuf,
}

fn save_rejected(context: &Context<'_>, input: SaveRejected) -> Result<Written, Failure> {
    let language = context.language;
    let label = |name: &str| text(language, &format!("datasets-unread-{name}"), &[]);
    let (line, code, reason, row) = (label("line"), label("code"), label("reason"), label("row"));
    let header = RejectsHeader {
        line: &line,
        code: &code,
        reason: &reason,
        text: &row,
    };
    let mut rows = vec![];
    context.app.with(|workspace| {
        datasets::for_each_reject::<Failure>(&workspace.view(), &input.id, |row| {
            rows.push(row);
            Ok(())
        })
    })?;
    let delimiter = match language {
        Language::Ru => Delimiter::Semicolon,
        Language::En => Delimiter::Comma,
    };
    let mut bytes = vec![];
    write_rejects(&mut bytes, rows, &header, delimiter, |reason| {
        reason_text(reason, language)
    })
    .map_err(|error| Failure::file(&input.path, error))?;
    write::file(&input.path, &bytes)?;
    Ok(Written {
        files: vec![input.path.display().to_string()],
    })
}

fn reason_text(reason: RejectReason, language: Language) -> String {
    text(language, &format!("reject-{}", reason.code()), &[])
}
