//! Importing leads, and training a model of them.

use growth_model::leads::{STEPS, train};
use growth_workspace::{
    Committed, DatasetId,
    customers::{LeadSettings, SavedLeadModel},
    datasets::{self, DatasetKind},
};

use super::guess::{self, LeadColumn};
use super::stored::{table, train_input};
use crate::{
    Context, Failure, Phase, Request,
    customers::{ImportTable, ImportedTable, import_table},
    router::request,
};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "leads.import",
            "Imports leads with all their columns from a table, or nothing of it.",
            import,
        ),
        request(
            "leads.columns",
            "The columns of imported leads, and which of them are probably what.",
            columns,
        ),
        request(
            "leads.learn",
            "Trains a model on imported leads and tests it on unseen ones; kept in place of an earlier one.",
            learn,
        ),
    ]
}

fn import(context: &Context<'_>, input: ImportTable) -> Result<Committed<ImportedTable>, Failure> {
    import_table(context, &input, DatasetKind::Leads, datasets::lead_lines)
}

/// Leads, by their data set.
#[shape(Eq, deny_unknown_fields)]
pub struct LeadsRef {
    /// The leads.
    pub dataset_id: DatasetId,
}

/// The columns of leads.
#[shape(skip_serializing_none)]
pub struct LeadColumns {
    /// The columns, in the order of the file.
    pub columns: Vec<LeadColumn>,
    /// What a model would probably be trained with; absent where no column can be the outcome.
    pub proposed: Option<LeadSettings>,
}

fn columns(context: &Context<'_>, input: LeadsRef) -> Result<LeadColumns, Failure> {
    let table = context
        .app
        .with(|workspace| table(&workspace.view(), &input.dataset_id))?;
    let columns = guess::columns(&table);
    Ok(LeadColumns {
        proposed: guess::settings(&table, &columns),
        columns,
    })
}

/// A model to train.
#[shape(deny_unknown_fields)]
pub struct LearnInput {
    /// The leads.
    pub dataset_id: DatasetId,
    /// What it is trained with.
    pub settings: LeadSettings,
}

fn learn(context: &Context<'_>, input: LearnInput) -> Result<Committed<SavedLeadModel>, Failure> {
    context.report(Phase::Reading, 0.0);
    let table = context
        .app
        .with(|workspace| table(&workspace.view(), &input.dataset_id))?;
    let asked = train_input(&input.settings, table);
    let trained = train(&asked, &|done| {
        context.report(Phase::Fitting, f64::from(done) / f64::from(STEPS));
        !context.cancel.is_cancelled()
    })
    .map_err(|error| error.within("settings"))?
    .ok_or(Failure::Cancelled)?;
    context.report(Phase::Saving, 1.0);
    context.app.with(|workspace| {
        Ok(workspace.save_lead_model(&input.dataset_id, &input.settings, &trained)?)
    })
}
