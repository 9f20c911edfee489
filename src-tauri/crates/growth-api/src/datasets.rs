//! A client's purchases: reading the file, what they tell, and using it.

mod section;
mod told;
mod view;

use growth_i18n::{Language, text};
use growth_model::economics::{InputField, RevenueModel};
use growth_workspace::{
    Committed, DatasetId, ProjectId, ScenarioId,
    datasets::{self, Dataset, NewDataset, TableImport},
    economics::{self as scenarios, Save, Scenario, SourceKind},
    projects,
    tabular::{
        Decision, DecisionKind, Delimiter, Overrides, RejectReason, RejectsHeader, Sniff,
        Surroundings, TableFile, headings, sniff_file, write_rejects,
    },
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) use section::section;
pub use told::{Asked, Told};
pub(crate) use told::{question_of, question_text};
pub use view::RejectedLine;
pub(crate) use view::{require_own_currency, summary_of};

use crate::{
    Context, Failure, Phase, ReadPath, Request, WritePath,
    router::request,
    shared::{OfProject, Written},
    write,
};

pub(crate) fn requests() -> Vec<Request> {
    vec![
        request(
            "datasets.preview",
            "How a table would be read: format, columns, first rows, what is decided and what is asked.",
            preview,
        ),
        request(
            "datasets.import",
            "Imports purchases from a table, or nothing of it.",
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
    /// The file: CSV or other delimited text, a workbook (XLSX, ODS, XLS), an archive with one of them.
    pub path: ReadPath,
    /// The project that it would be imported into: its currency is compared with the file's.
    #[serde(default)]
    pub project_id: Option<ProjectId>,
    /// What a person has decided; the rest is found out.
    #[serde(default)]
    pub overrides: Overrides,
}

/// How a file would be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ImportPreview {
    /// What was found out.
    #[serde(flatten)]
    pub found: Sniff,
    /// The questions in words: as long as there is one, nothing can be imported.
    pub asked: Vec<Asked>,
    /// What was decided by itself, in words.
    pub told: Vec<Told>,
}

fn preview(context: &Context<'_>, input: PreviewInput) -> Result<ImportPreview, Failure> {
    let language = context.language;
    let looked = look(
        context,
        input.project_id.as_ref(),
        &input.path,
        &input.overrides,
    )?;
    let found = looked.found;
    Ok(ImportPreview {
        asked: found
            .questions
            .iter()
            .map(|question| Asked::new(question.clone(), language))
            .collect(),
        told: found
            .decisions
            .iter()
            .map(|decision| Told::new(decision.clone(), language))
            .collect(),
        found,
    })
}

/// A file that was looked at.
struct Looked {
    file: TableFile,
    found: Sniff,
    /// What a person has said, of this file or of an earlier one with the same headings.
    answers: Overrides,
}

/// Looks at a file. What a person said of an earlier file with the same headings holds where nothing
/// is said of this one.
fn look(
    context: &Context<'_>,
    project: Option<&ProjectId>,
    path: &std::path::Path,
    overrides: &Overrides,
) -> Result<Looked, Failure> {
    let mut file = TableFile::open(path, overrides.part.as_deref())?;
    let mut answers = overrides.clone();
    let mut is_remembered = false;
    let mut around = Surroundings {
        currency: None,
        today: Some(context.app.today()),
    };
    if let Some(project) = project {
        around.currency = context
            .app
            .with(|workspace| Ok::<_, Failure>(projects::get(&workspace.view(), project)?.currency))
            .map(Some)?;
    }
    if !overrides.says_columns()
        && let Ok(names) = headings(&mut file, overrides)
    {
        let earlier = context.app.with(|workspace| {
            Ok::<_, Failure>(datasets::remembered_answers(&workspace.view(), &names)?)
        });
        // Without a workspace nothing is remembered.
        if let Ok(Some(earlier)) = earlier {
            answers = overrides.clone().or(earlier);
            is_remembered = true;
        }
    }
    let mut found = sniff_file(&mut file, &answers, &around)?;
    if is_remembered {
        found
            .decisions
            .push(Decision::of_file(DecisionKind::Remembered));
    }
    if let Some(project) = project {
        let sha256 = file.sha256()?;
        let same = context.app.with(|workspace| {
            Ok::<_, Failure>(datasets::find_same_file(
                &workspace.view(),
                project,
                &sha256,
            )?)
        })?;
        if let Some(same) = same {
            found
                .decisions
                .push(Decision::of_file(DecisionKind::AlreadyImported {
                    dataset: same.name,
                }));
        }
    }
    Ok(Looked {
        file,
        found,
        answers,
    })
}

/// An import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportInput {
    /// The project.
    pub project_id: ProjectId,
    /// The file: CSV or other delimited text, a workbook (XLSX, ODS, XLS), an archive with one of them.
    pub path: ReadPath,
    /// Name of the data set; the file's when absent.
    #[serde(default)]
    pub name: Option<String>,
    /// What a person has decided; the rest is found out. What stays in doubt is asked, and nothing is
    /// imported.
    #[serde(default)]
    pub overrides: Overrides,
}

/// A data set that was imported, and what was decided about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ImportedDataset {
    /// The data set.
    #[serde(flatten)]
    pub dataset: Dataset,
    /// What was decided by itself, in words.
    pub decisions: Vec<Told>,
    /// The first rows that could not be read.
    pub rejected: Vec<RejectedLine>,
}

fn import(
    context: &Context<'_>,
    input: ImportInput,
) -> Result<Committed<ImportedDataset>, Failure> {
    let Looked {
        file,
        found,
        answers,
    } = look(
        context,
        Some(&input.project_id),
        &input.path,
        &input.overrides,
    )?;
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
    let reading = found.reading()?;
    let committed = datasets::import_purchases(
        &TableImport {
            file: &file,
            reading: &reading,
            answers: (answers != Overrides::default()).then_some(&answers),
            decisions: &found.decisions,
            new: &new,
        },
        |work| context.app.with(|workspace| Ok(work(workspace)?)),
        |fraction| {
            context.report(Phase::Reading, fraction);
            !context.cancel.is_cancelled()
        },
    )?;
    let language = context.language;
    let dataset = committed.value;
    let rejected = context
        .app
        .with(|workspace| view::rejected_lines(&workspace.view(), &dataset.id, language))?;
    Ok(Committed {
        value: ImportedDataset {
            decisions: view::told(&dataset, language),
            dataset,
            rejected,
        },
        changed: committed.changed,
    })
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
    /// The inputs to fill; when absent, all that the data set offers for one-off purchases.
    #[serde(default)]
    pub fields: Option<Vec<InputField>>,
    /// Revenue model to switch to; the scenario keeps its own when absent.
    #[serde(default)]
    pub model: Option<RevenueModel>,
}

fn apply(context: &Context<'_>, input: ApplyInput) -> Result<Committed<Scenario>, Failure> {
    context.app.with(|workspace| {
        let saved = workspace.view();
        let dataset = datasets::get(&saved, &input.dataset_id)?;
        let summary = summary_of(&dataset)?;
        require_own_currency(&saved, &dataset, "dataset_id")?;
        let mut inputs = scenarios::get(&saved, &input.scenario_id)?.inputs;
        let mut confirm = vec![];
        for (field, value) in view::offered(&summary) {
            // What nobody asked for by name is filled only where it suits a list of purchases.
            let is_wanted = match &input.fields {
                Some(fields) => fields.contains(&field),
                None => view::is_of_purchases(field),
            };
            if is_wanted {
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
    pub path: WritePath,
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
