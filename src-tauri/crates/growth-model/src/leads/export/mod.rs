//! A model as files that run where the client's engineer wants it, without this program.

mod javascript;
mod lightgbm;
mod sql;

use serde_json::json;

use super::metrics::sigmoid;
use super::model::{LeadForm, LeadModel};
use super::table::{Cell, LeadTable};
use crate::ModelError;

/// Leads in the acceptance test.
const EXAMPLES: usize = 20;

/// A trained model, and leads to try it on.
#[shape(deny_unknown_fields)]
#[schemars(rename = "LeadExportInput")]
pub struct ExportInput {
    /// The model, as `leads.train` returned it.
    pub model: LeadModel,
    /// Leads of which the first 20 become the engineer's acceptance test.
    pub examples: LeadTable,
}

/// A folder of files.
#[shape(Eq)]
pub struct ExportedModel {
    /// The files, by name.
    pub files: Vec<ExportedFile>,
}

/// One file.
#[shape(Eq)]
pub struct ExportedFile {
    /// Its name.
    pub name: String,
    /// What is in it, UTF-8.
    pub text: String,
}

/// Writes a model as files: `schema.json` (how columns are read), `score.js` and `score.sql` (no
/// dependency), `score.py`, `expected.csv` (20 leads with their probabilities), `Dockerfile`, and for
/// boosted trees `model.txt`, which LightGBM 4 loads.
///
/// # Errors
/// As [`super::score`].
pub fn export(input: &ExportInput) -> Result<ExportedModel, ModelError> {
    input.model.check().map_err(|error| error.within("model"))?;
    input
        .examples
        .check()
        .map_err(|error| error.within("examples"))?;
    let model = &input.model;
    let mut files = Vec::new();
    let mut add = |name: &str, text: String| {
        files.push(ExportedFile {
            name: name.to_owned(),
            text,
        });
    };
    let requirements = match &model.form {
        LeadForm::Boosting { trees } => {
            add("model.txt", lightgbm::text(trees, &model.features));
            "lightgbm>=4,<5"
        }
        LeadForm::Logistic { .. } => "",
    };
    add("schema.json", schema(model));
    add("score.py", include_str!("score.py").to_owned());
    add("score.js", javascript::text(model));
    add("score.sql", sql::text(model));
    add("expected.csv", expected(model, &input.examples));
    add("requirements.txt", format!("{requirements}\n"));
    add("Dockerfile", include_str!("Dockerfile").to_owned());
    Ok(ExportedModel { files })
}

/// How the columns are read, and the terms of a linear model.
fn schema(model: &LeadModel) -> String {
    let value = match &model.form {
        LeadForm::Boosting { .. } => json!({
            "features": model.features,
            "model": "model.txt",
        }),
        LeadForm::Logistic { linear } => json!({
            "features": model.features,
            "linear": linear,
        }),
    };
    serde_json::to_string_pretty(&value).unwrap_or_default() + "\n"
}

/// Leads with their probabilities.
fn expected(model: &LeadModel, examples: &LeadTable) -> String {
    let table = LeadTable {
        columns: examples.columns.clone(),
        rows: examples.rows.iter().take(EXAMPLES).cloned().collect(),
    };
    let values = model.read(&table);
    let head = table.columns.iter().map(|column| quoted(column));
    let mut lines = vec![
        head.chain(["probability".to_owned()])
            .collect::<Vec<_>>()
            .join(","),
    ];
    for (row, cells) in table.rows.iter().enumerate() {
        let probability = sigmoid(model.log_odds(|feature| values[feature][row]));
        let cells = cells.iter().map(|cell| match cell {
            Cell::Missing(()) => String::new(),
            cell => quoted(&cell.text().unwrap_or_default()),
        });
        lines.push(
            cells
                .chain([format!("{probability}")])
                .collect::<Vec<_>>()
                .join(","),
        );
    }
    lines.join("\n") + "\n"
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
