//! What a person does with the items of any instrument.

use growth_workspace::audit::instruments::{Item, Profile, Saved};
use growth_workspace::{Committed, InstrumentItemId, ProjectId};

use crate::{Context, Failure};

/// An item to write.
#[shape(deny_unknown_fields)]
#[schemars(rename = "Save{T}")]
pub struct SaveItem<T> {
    /// The project.
    pub project_id: ProjectId,
    /// The item that is written anew; a new one is added at the end when absent.
    pub id: Option<InstrumentItemId>,
    /// What is written.
    pub item: T,
    /// An id that all saves of one stroke or drag have in common, so that they are one undo step.
    pub gesture: Option<String>,
}

pub(super) fn save<T: Item>(
    context: &Context<'_>,
    input: SaveItem<T>,
) -> Result<Committed<Saved<T>>, Failure> {
    context.app.with(|workspace| {
        Ok(match &input.id {
            None => workspace.add_instrument_item(&input.project_id, input.item)?,
            Some(id) => workspace.save_instrument_item(id, input.item, input.gesture.as_deref())?,
        })
    })
}

/// An item of an instrument, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct InstrumentItemRef {
    /// The item.
    pub id: InstrumentItemId,
}

pub(super) fn delete<T: Item>(
    context: &Context<'_>,
    input: InstrumentItemRef,
) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_instrument_item::<T>(&input.id)?))
}

/// Another order of the items of an instrument.
#[shape(Eq, deny_unknown_fields)]
pub struct ReorderItems {
    /// The project.
    pub project_id: ProjectId,
    /// All items, in the order wanted.
    pub order: Vec<InstrumentItemId>,
}

pub(super) fn reorder<T: Item>(
    context: &Context<'_>,
    input: ReorderItems,
) -> Result<Committed<()>, Failure> {
    context.app.with(|workspace| {
        Ok(workspace.reorder_instrument_items::<T>(&input.project_id, &input.order)?)
    })
}

/// What a project has one of, to write.
#[shape(deny_unknown_fields)]
#[schemars(rename = "Save{T}")]
pub struct SaveProfile<T> {
    /// The project.
    pub project_id: ProjectId,
    /// What is written.
    pub profile: T,
    /// As in the saves of items.
    pub gesture: Option<String>,
}

pub(super) fn save_profile<T: Profile>(
    context: &Context<'_>,
    input: SaveProfile<T>,
) -> Result<Committed<()>, Failure> {
    context.app.with(|workspace| {
        let gesture = input.gesture.as_deref();
        Ok(workspace.save_instrument(&input.project_id, Some(input.profile), gesture)?)
    })
}

pub(super) fn clear<T: Profile>(
    context: &Context<'_>,
    input: crate::shared::OfProject,
) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.save_instrument::<T>(&input.project_id, None, None)?))
}
