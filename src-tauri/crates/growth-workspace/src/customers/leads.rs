//! Models of leads: one of a list of leads, with what it was trained with and how good it is.

use chrono::{DateTime, Utc};
use growth_model::leads::{LeadDates, MoneyPlan, OutcomeColumn, Trained};

use crate::sql::entity::{self, Entity};
use crate::{
    Committed, DatasetId, LeadModelId, Operation, ProjectId, Result, Tx, View, Workspace,
    datasets::{self, DatasetKind},
    projects,
};

/// What a model of leads is trained with.
#[shape(deny_unknown_fields)]
pub struct LeadSettings {
    /// Which of the leads became customers.
    pub outcome: OutcomeColumn,
    /// When they came and when the outcome was known.
    #[serde(default)]
    pub dates: LeadDates,
    /// Column that names each lead; not used for learning.
    pub key: Option<String>,
    /// Columns to leave out.
    #[serde(default)]
    pub exclude: Vec<String>,
    /// Columns to use although they look as if they knew the outcome.
    #[serde(default)]
    pub keep: Vec<String>,
    /// What a deal brings and a contact costs.
    pub money: Option<MoneyPlan>,
    /// Seed of what is drawn at random.
    #[serde(default)]
    pub seed: u64,
}

/// A trained model of leads. There is at most one of a list: a new one takes its place.
#[shape]
pub struct SavedLeadModel {
    /// Its id.
    pub id: LeadModelId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// The leads that it was trained on.
    pub dataset_id: DatasetId,
    /// What it was trained with.
    pub settings: LeadSettings,
    /// What was found.
    pub trained: Trained,
    /// When it was first made.
    pub created_at: DateTime<Utc>,
    /// When it was trained last.
    pub updated_at: DateTime<Utc>,
}

impl Entity for SavedLeadModel {
    const TABLE: &'static str = "lead_models";
    const NAME: &'static str = "lead_model";
}

/// The models of leads of a project, last trained first.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] for the project.
pub fn lead_models(view: &View<'_>, project: &ProjectId) -> Result<Vec<SavedLeadModel>> {
    projects::get(view, project)?;
    entity::list(
        view,
        "project_id = ?1 ORDER BY updated_at DESC, id DESC",
        [project],
    )
}

/// A model of leads.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`].
pub fn lead_model(view: &View<'_>, id: &LeadModelId) -> Result<SavedLeadModel> {
    entity::get(view, id)
}

fn save(
    tx: &Tx<'_>,
    dataset: &DatasetId,
    settings: &LeadSettings,
    trained: &Trained,
) -> Result<SavedLeadModel> {
    let project_id = datasets::get_of_kind(tx, DatasetKind::Leads, dataset)?.project_id;
    let before: Option<SavedLeadModel> = entity::first(tx, "dataset_id = ?1", [dataset])?;
    let after = SavedLeadModel {
        id: before
            .as_ref()
            .map_or_else(|| tx.new_id(), |before| before.id.clone()),
        project_id: project_id.clone(),
        dataset_id: dataset.clone(),
        settings: settings.clone(),
        trained: trained.clone(),
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    entity::put(tx, before.as_ref(), &after)?;
    projects::touch(tx, &project_id)?;
    entity::get(tx, &after.id)
}

impl Workspace {
    /// Keeps a model of leads, in place of an earlier one of the same list.
    pub fn save_lead_model(
        &mut self,
        dataset: &DatasetId,
        settings: &LeadSettings,
        trained: &Trained,
    ) -> Result<Committed<SavedLeadModel>> {
        self.transact_described(None, |tx| {
            let saved = save(tx, dataset, settings, trained)?;
            let name = datasets::get_of_kind(tx, DatasetKind::Leads, dataset)?.name;
            Ok((Operation::TrainLeads { name }, saved))
        })
    }
}
