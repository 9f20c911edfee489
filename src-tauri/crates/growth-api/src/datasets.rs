//! A client's purchases: reading the file, what they tell, and using it.

mod reading;
mod section;
mod told;
mod view;

use growth_i18n::{Language, text};
use growth_model::economics::{InputField, RevenueModel};
use growth_workspace::{
    Committed, DatasetId, ScenarioId,
    datasets::{self, Dataset},
    economics::{self as scenarios, Save, Scenario, SourceKind},
    tabular::{Delimiter, RejectReason, RejectsHeader, write_rejects},
};

pub(crate) use section::section;
pub use told::{Asked, Told};
pub(crate) use told::{question_of, question_text};
pub use view::{Offer, RejectedLine};
pub(crate) use view::{offered_to_one_off, require_own_currency, summary_of};

use crate::{
    Context, Failure, Request, WritePath,
    router::request,
    shared::{OfProject, Written},
    write,
};

pub(crate) fn requests() -> Vec<Request> {
    vec![
        request(
            "datasets.preview",
            "How a table would be read: format, columns, first rows, what is decided and what is asked.",
            reading::preview,
        ),
        request(
            "datasets.trial",
            "What the import of a table would come to; nothing is written.",
            reading::trial,
        ),
        request(
            "datasets.import",
            "Imports purchases from a table, or nothing of it.",
            reading::import,
        ),
        request(
            "datasets.change",
            "Decides something about the file of a data set otherwise, and reads the kept file again.",
            reading::change,
        ),
        request(
            "datasets.forget_file",
            "Forgets the file that is kept with a data set; its purchases stay.",
            forget_file,
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

/// The data sets of a project.
#[shape]
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
#[shape(Eq, deny_unknown_fields)]
pub struct ApplyInput {
    /// The data set.
    pub dataset_id: DatasetId,
    /// The scenario.
    pub scenario_id: ScenarioId,
    /// The inputs to fill; when absent, all that the data set offers for one-off purchases.
    pub fields: Option<Vec<InputField>>,
    /// Revenue model to switch to; the scenario keeps its own when absent.
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
#[shape(Eq, deny_unknown_fields)]
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
#[shape(Eq, deny_unknown_fields)]
pub struct DatasetRef {
    /// The data set.
    pub id: DatasetId,
}

fn delete(context: &Context<'_>, input: DatasetRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_dataset(&input.id)?))
}

/// A data set whose file was forgotten.
#[shape(Eq)]
pub struct ForgottenFile {
    /// Bytes that the file took.
    pub bytes: u64,
}

fn forget_file(context: &Context<'_>, input: DatasetRef) -> Result<ForgottenFile, Failure> {
    context.app.with(|workspace| {
        let bytes = datasets::kept_bytes(&workspace.view(), &input.id)?;
        workspace.forget_dataset_file(&input.id)?;
        Ok(ForgottenFile {
            bytes: bytes.unwrap_or_default(),
        })
    })
}

/// Where the rejected rows go.
#[shape(Eq, deny_unknown_fields)]
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
