//! Views of the list of customers that are kept under a name.

use chrono::{DateTime, NaiveDate, Utc};
use growth_model::customers::CustomerState;
use rust_decimal::Decimal;

use crate::sql::entity::{self, Entity};
use crate::{
    Committed, InvalidRule, Operation, ProjectId, Result, SegmentId, Tx, View, Workspace,
    WorkspaceError, projects, text,
};

/// Most segments of a project.
pub const MAX_SEGMENTS: usize = 50;

/// Which customers a list shows. What is absent leaves nobody out.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct CustomerFilter {
    /// Part of the customer's name, up to 200 characters; case does not matter.
    pub search: String,
    /// Whether they are still there.
    pub state: Option<CustomerState>,
    /// Fewest purchases, from 1.
    pub min_purchases: Option<u32>,
    /// Least value of the horizon. Money, ≥ 0.
    pub min_value: Option<Decimal>,
    /// The day to write is not after this one.
    pub write_by: Option<NaiveDate>,
}

impl CustomerFilter {
    /// The filter with its text in order.
    ///
    /// # Errors
    /// [`WorkspaceError::Invalid`] for `search` or `min_value`.
    pub fn checked(&self) -> Result<Self> {
        if self
            .min_value
            .is_some_and(|value| value.is_sign_negative() && !value.is_zero())
        {
            return Err(WorkspaceError::invalid(
                "min_value",
                InvalidRule::OutOfRange {
                    min: 0,
                    max: 1_000_000_000_000_000,
                },
            ));
        }
        Ok(Self {
            search: text::line("search", &self.search)?,
            ..self.clone()
        })
    }
}

/// A view of the list of customers.
#[shape(Eq)]
pub struct CustomerSegment {
    /// Its id.
    pub id: SegmentId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// Its name, 1…200 characters.
    pub name: String,
    /// Whom it shows.
    pub filter: CustomerFilter,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Entity for CustomerSegment {
    const TABLE: &'static str = "customer_segments";
    const NAME: &'static str = "customer_segment";
}

/// A segment to keep.
#[shape(Eq, deny_unknown_fields)]
pub struct NewSegment {
    /// The project.
    pub project_id: ProjectId,
    /// Its name, 1…200 characters. One of this name is replaced.
    pub name: String,
    /// Whom it shows.
    pub filter: CustomerFilter,
}

/// The segments of a project, by name.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project.
pub fn segments(view: &View<'_>, project: &ProjectId) -> Result<Vec<CustomerSegment>> {
    projects::get(view, project)?;
    entity::list(view, "project_id = ?1 ORDER BY name, id", [project])
}

fn save(tx: &Tx<'_>, new: &NewSegment) -> Result<CustomerSegment> {
    let present = segments(tx, &new.project_id)?;
    let name = text::name("name", &new.name)?;
    let filter = new.filter.checked().map_err(|error| match error {
        WorkspaceError::Invalid { field, rule } => WorkspaceError::Invalid {
            field: if field == "search" {
                "filter.search"
            } else {
                "filter.min_value"
            },
            rule,
        },
        other => other,
    })?;
    let before = present.iter().find(|segment| segment.name == name);
    if before.is_none() && present.len() >= MAX_SEGMENTS {
        return Err(WorkspaceError::invalid(
            "name",
            InvalidRule::OutOfRange { min: 0, max: 50 },
        ));
    }
    let after = CustomerSegment {
        id: before.map_or_else(|| tx.new_id(), |before| before.id.clone()),
        project_id: new.project_id.clone(),
        name,
        filter,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    entity::put(tx, before, &after)?;
    entity::get(tx, &after.id)
}

/// Deletes a segment; the customers stay.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn delete_segment(tx: &Tx<'_>, id: &SegmentId) -> Result<CustomerSegment> {
    let segment: CustomerSegment = entity::get(tx, id)?;
    entity::delete(tx, &segment)?;
    Ok(segment)
}

impl Workspace {
    /// Keeps a view of the list of customers.
    pub fn save_segment(&mut self, new: &NewSegment) -> Result<Committed<CustomerSegment>> {
        self.transact_described(None, |tx| {
            let segment = save(tx, new)?;
            let name = segment.name.clone();
            Ok((Operation::SaveCustomerSegment { name }, segment))
        })
    }

    /// Deletes a view of the list of customers; see [`delete_segment`].
    pub fn delete_segment(&mut self, id: &SegmentId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = delete_segment(tx, id)?.name;
            Ok((Operation::DeleteCustomerSegment { name }, ()))
        })
    }
}
