//! What was forecast from the purchases of a data set.

use chrono::{DateTime, Utc};
use growth_model::customers::{Forecast, ForecastOptions};

use crate::sql::entity::{self, Entity};
use crate::{
    Committed, DatasetId, ForecastId, Operation, ProjectId, Result, Tx, View, Workspace, datasets,
    projects,
};

/// A forecast from the purchases of a data set. There is at most one of a data set: a new one takes its
/// place.
#[shape]
pub struct SavedForecast {
    /// Its id.
    pub id: ForecastId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// The purchases that it was made from.
    pub dataset_id: DatasetId,
    /// What it assumes.
    pub options: ForecastOptions,
    /// What was found, without the list of customers.
    pub found: Forecast,
    /// When it was first made.
    pub created_at: DateTime<Utc>,
    /// When it was made last.
    pub updated_at: DateTime<Utc>,
}

impl Entity for SavedForecast {
    const TABLE: &'static str = "customer_forecasts";
    const NAME: &'static str = "customer_forecast";
}

/// The forecast from a data set; absent when there is none yet.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] for the data set.
pub fn forecast_of(view: &View<'_>, dataset: &DatasetId) -> Result<Option<SavedForecast>> {
    datasets::get(view, dataset)?;
    entity::first(view, "dataset_id = ?1", [dataset])
}

/// The forecasts of a project, last made first.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] for the project.
pub fn forecasts(view: &View<'_>, project: &ProjectId) -> Result<Vec<SavedForecast>> {
    projects::get(view, project)?;
    entity::list(
        view,
        "project_id = ?1 ORDER BY updated_at DESC, id DESC",
        [project],
    )
}

fn save(
    tx: &Tx<'_>,
    dataset: &DatasetId,
    options: &ForecastOptions,
    found: &Forecast,
) -> Result<SavedForecast> {
    let project_id = datasets::get(tx, dataset)?.project_id;
    let before = forecast_of(tx, dataset)?;
    let after = SavedForecast {
        id: before
            .as_ref()
            .map_or_else(|| tx.new_id(), |before| before.id.clone()),
        project_id: project_id.clone(),
        dataset_id: dataset.clone(),
        options: options.clone(),
        found: Forecast {
            list: Vec::new(),
            ..found.clone()
        },
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    entity::put(tx, before.as_ref(), &after)?;
    projects::touch(tx, &project_id)?;
    entity::get(tx, &after.id)
}

impl Workspace {
    /// Keeps a forecast from a data set, in place of an earlier one.
    pub fn save_forecast(
        &mut self,
        dataset: &DatasetId,
        options: &ForecastOptions,
        found: &Forecast,
    ) -> Result<Committed<SavedForecast>> {
        self.transact_described(None, |tx| {
            let saved = save(tx, dataset, options, found)?;
            let name = datasets::get(tx, dataset)?.name;
            Ok((Operation::ForecastCustomers { name }, saved))
        })
    }
}
