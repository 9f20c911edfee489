//! Views of the list that are kept under a name.

use growth_workspace::{
    Committed, SegmentId,
    customers::{CustomerSegment, NewSegment},
};

use crate::{Context, Failure, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "customers.save_segment",
            "Keeps a filter of the list of customers under a name; one of this name is replaced.",
            save,
        ),
        request(
            "customers.delete_segment",
            "Deletes a kept filter of the list of customers; the customers stay.",
            delete,
        ),
    ]
}

fn save(context: &Context<'_>, input: NewSegment) -> Result<Committed<CustomerSegment>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.save_segment(&input)?))
}

/// A kept filter, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct SegmentRef {
    /// The filter.
    pub id: SegmentId,
}

fn delete(context: &Context<'_>, input: SegmentRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_segment(&input.id)?))
}
