//! Cohorts and repeat rates: where they come from.

use chrono::NaiveDate;
use growth_model::retention::{TypedRetention, typed};

use super::{Instrument, NumbersFrom, Profile};
use crate::{DatasetId, InvalidRule, ProjectId, Result, View, WorkspaceError, datasets};

/// What the retention of a project is read from.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct RetentionProfile {
    /// Whether the counts are typed or follow from purchases.
    pub numbers_from: NumbersFrom,
    /// The purchases, for [`NumbersFrom::Dataset`]. The data set may have been deleted since.
    pub dataset_id: Option<DatasetId>,
    /// The last day that the purchases cover; the day of the last one when absent.
    pub observed_until: Option<NaiveDate>,
    /// The typed counts.
    pub typed: TypedRetention,
}

impl Profile for RetentionProfile {
    const INSTRUMENT: Instrument = Instrument::Retention;
    const TABLE: &'static str = "retention_profiles";

    fn checked(self, view: &View<'_>, project: &ProjectId) -> Result<Self> {
        owned_dataset(view, project, self.dataset_id.as_ref())?;
        typed(&self.typed).map_err(|error| error.within("typed"))?;
        Ok(self)
    }
}

/// Refuses a data set of another project. One that is gone is not refused: what rests on it says so,
/// and everything else stays editable.
pub(super) fn owned_dataset(
    view: &View<'_>,
    project: &ProjectId,
    dataset: Option<&DatasetId>,
) -> Result<()> {
    let Some(id) = dataset else { return Ok(()) };
    match datasets::get(view, id) {
        Ok(dataset) if dataset.project_id == *project => Ok(()),
        Ok(_) => Err(WorkspaceError::invalid(
            "dataset_id",
            InvalidRule::OtherProject,
        )),
        Err(WorkspaceError::NotFound { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}
