//! Saving inputs.

use growth_model::economics::{InputField, Inputs};

use super::{Scenario, SourceKind, get, sources, types};
use crate::sql::entity;
use crate::{DatasetId, Operation, Result, ScenarioId, Tx, projects};

/// Where the values that are saved come from.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct Save {
    /// Kind of source of every value that changes.
    pub kind: SourceKind,
    /// The data set, for [`SourceKind::Dataset`].
    pub dataset_id: Option<DatasetId>,
    /// What a reader should know about the values; may be empty.
    pub note: String,
    /// Inputs whose source is noted even if their value stays the same (an offer from a data set
    /// that happens to equal what was typed).
    pub confirm: Vec<InputField>,
}

/// What saving changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputChanges {
    before: Scenario,
    /// The scenario as it is now.
    pub after: Scenario,
    fields: Vec<InputField>,
    confirmed: Vec<InputField>,
}

/// Replaces the inputs of a scenario, and notes where the values that changed came from. Values that
/// are equal (`5` and `5.0`) are left as they are; without a change nothing is written.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] for the scenario or data set; [`crate::WorkspaceError::Model`]
/// for a value outside its domain; [`crate::WorkspaceError::Invalid`] for `note` or `dataset_id`.
pub fn save_inputs(
    tx: &Tx<'_>,
    id: &ScenarioId,
    inputs: &Inputs,
    save: &Save,
) -> Result<InputChanges> {
    inputs.validate()?;
    let before = get(tx, id)?;
    let fields = changed_fields(&before.inputs, inputs);
    let confirmed: Vec<InputField> = save
        .confirm
        .iter()
        .copied()
        .filter(|field| !fields.contains(field) && inputs.get(*field).is_some())
        .collect();
    let mut changes = InputChanges {
        after: before.clone(),
        before,
        fields,
        confirmed,
    };
    if changes.is_empty(inputs) {
        return Ok(changes);
    }
    let with_inputs = Scenario {
        inputs: inputs.clone(),
        ..changes.before.clone()
    };
    if entity::update(tx, &changes.before, &with_inputs)?.is_empty() {
        entity::touch::<Scenario>(tx, id)?;
    }
    for field in changes.fields.iter().chain(&changes.confirmed) {
        match inputs.get(*field) {
            Some(_) => sources::set(tx, &changes.before, *field, save)?,
            None => sources::remove(tx, id, *field)?,
        }
    }
    projects::touch(tx, &changes.before.project_id)?;
    changes.after = get(tx, id)?;
    Ok(changes)
}

/// The inputs whose values differ.
pub(super) fn changed_fields(before: &Inputs, after: &Inputs) -> Vec<InputField> {
    InputField::ALL
        .into_iter()
        .filter(|field| before.get(*field) != after.get(*field))
        .collect()
}

impl InputChanges {
    fn is_empty(&self, inputs: &Inputs) -> bool {
        let before = &self.before.inputs;
        self.fields.is_empty()
            && self.confirmed.is_empty()
            && before.model == inputs.model
            && before.assumptions.payment_timing == inputs.assumptions.payment_timing
    }

    /// What a line of the history says.
    pub(super) fn operation(&self) -> Operation {
        let (before, after) = (&self.before.inputs, &self.after.inputs);
        let scenario = self.after.name.clone();
        let model = before.model != after.model;
        let timing = before.assumptions.payment_timing != after.assumptions.payment_timing;
        match (self.fields.as_slice(), model, timing) {
            ([], true, false) => Operation::ChangeModel {
                scenario,
                from: before.model,
                to: after.model,
            },
            ([], false, true) => Operation::ChangePaymentTiming {
                scenario,
                from: before.assumptions.payment_timing,
                to: after.assumptions.payment_timing,
            },
            ([field], false, false) => Operation::ChangeInput {
                scenario,
                field: *field,
                from: before.get(*field),
                to: after.get(*field),
            },
            (fields, ..) => Operation::ChangeInputs {
                scenario,
                fields: [(model, "model"), (timing, "payment_timing")]
                    .into_iter()
                    .filter_map(|(changed, name)| changed.then_some(name))
                    .chain(
                        fields
                            .iter()
                            .chain(&self.confirmed)
                            .copied()
                            .map(types::column),
                    )
                    .map(str::to_owned)
                    .collect(),
            },
        }
    }
}
