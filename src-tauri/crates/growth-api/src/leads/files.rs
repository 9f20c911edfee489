//! What leaves the program: scored leads for the CRM, and the folder for the client's engineer.

use std::path::PathBuf;

use growth_model::leads::{Cell, ExportInput, LeadTable, export};
use growth_report::content::Locale;
use growth_report::{csv, leads as words};
use growth_workspace::{LeadModelId, customers as saved, datasets, projects, tabular::DateFormat};

use super::stored::{cells, table};
use super::view::{open_rows, scored};
use crate::{
    Context, Failure, Phase, ReadPath, Request, WritePath,
    customers::{ImportTable, read_file},
    router::request,
    shared::Written,
    write,
};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "leads.save_scores",
            "Saves leads as CSV with score, grade, reasons and expected margin: open ones, or a file's.",
            save_scores,
        ),
        request(
            "leads.save_folder",
            "Saves a model as a folder for an engineer: LightGBM, Python, JavaScript, SQL, test.",
            save_folder,
        ),
    ]
}

/// Leads to score.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveScores {
    /// The model.
    pub model_id: LeadModelId,
    /// A table of new leads with the columns that the model reads; the leads without an outcome of the
    /// list that it learnt from when absent.
    pub from: Option<ReadPath>,
    /// How dates of that table are written, where the file leaves it open.
    pub date: Option<DateFormat>,
    /// The CSV file to write; one that is there is replaced.
    pub path: WritePath,
}

fn save_scores(context: &Context<'_>, input: SaveScores) -> Result<Written, Failure> {
    context.report(Phase::Reading, 0.0);
    let (model, own, currency) = context.app.with(|workspace| {
        let view = workspace.view();
        let model = saved::lead_model(&view, &input.model_id)?;
        let own = match input.from {
            Some(_) => None,
            None => Some(table(&view, &model.dataset_id)?),
        };
        let currency = projects::get(&view, &model.project_id)?.currency;
        Ok((model, own, currency))
    })?;
    let (table, rows) = match (own, &input.from) {
        (Some(own), _) => {
            let rows = open_rows(&model, &own);
            (own, rows)
        }
        (None, Some(path)) => {
            let asked = ImportTable {
                project_id: model.project_id.clone(),
                path: path.clone(),
                name: None,
                date: input.date,
                part: None,
            };
            let (read, _) = read_file(&asked, datasets::lead_lines)?;
            let width = read.columns.len();
            let rows = (0..read.lines.len()).collect();
            let table = LeadTable {
                columns: read.columns,
                rows: read
                    .lines
                    .into_iter()
                    .map(|line| cells(line.cells, width))
                    .collect(),
            };
            (table, rows)
        }
        (None, None) => return Err(Failure::Internal("no leads".to_owned())),
    };
    let (table, scores) = scored(&model, table, &rows, model.settings.money.clone())?;
    let texts: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(written).collect())
        .collect();
    let locale = Locale {
        language: context.language,
        currency,
    };
    let scored = words::scored_table(&table.columns, &texts, &scores.leads, locale);
    context.report(Phase::Writing, 0.9);
    write::file(&input.path, &csv::of_table(&scored, context.language))?;
    Ok(Written {
        files: vec![input.path.display().to_string()],
    })
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        other => other.text().unwrap_or_default(),
    }
}

/// A folder to write.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveFolder {
    /// The model.
    pub model_id: LeadModelId,
    /// The folder; files of the same names are replaced.
    pub path: WritePath,
}

fn save_folder(context: &Context<'_>, input: SaveFolder) -> Result<Written, Failure> {
    let (model, examples) = context.app.with(|workspace| {
        let view = workspace.view();
        let model = saved::lead_model(&view, &input.model_id)?;
        let examples = table(&view, &model.dataset_id)?;
        Ok((model, examples))
    })?;
    let trained = model.trained.model.value().cloned().ok_or(Failure::Value {
        field: "model_id",
        code: "no_lead_model",
        value: String::new(),
    })?;
    let folder = export(&ExportInput {
        model: trained,
        examples,
    })?;
    let files: Vec<(PathBuf, Vec<u8>)> = folder
        .files
        .into_iter()
        .map(|file| (input.path.join(file.name), file.text.into_bytes()))
        .collect();
    write::files(&files)?;
    Ok(Written {
        files: files
            .iter()
            .map(|(path, _)| path.display().to_string())
            .collect(),
    })
}
