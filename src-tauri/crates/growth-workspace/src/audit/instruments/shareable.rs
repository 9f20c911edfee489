//! Shareable actions: what customers do that could be public.

use growth_model::audit::{self as model, ShareableInput, ShareableKind};
use rust_decimal::Decimal;

use super::{Instrument, Item};
use crate::{Result, WorkspaceError, text};

/// Something that customers do. What is absent has not been estimated yet.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "ShareableEntry")]
pub struct ShareableAction {
    /// What they do, 1…200 characters.
    pub name: String,
    /// What could be shown to others.
    pub yields: ShareableKind,
    /// How often all customers together do it, 0…1 000 000 000. Actions per month.
    pub actions_per_month: Option<Decimal>,
    /// What it is worth to those who see it: 0 nothing, 1 curious, 2 useful, 3 saves them work, 4
    /// they would pay for it.
    pub value_to_others: Option<u8>,
    /// Share of the actions that become public already, 0…1. Fraction.
    #[serde(default)]
    pub shared_now: Decimal,
    /// Work to make it shareable, 0.1…10 000. Person-days.
    pub effort_person_days: Option<Decimal>,
    /// Who would see it and where; may be empty.
    #[serde(default)]
    pub note: String,
}

impl ShareableAction {
    /// What the model reads.
    pub fn input(&self, id: &str) -> model::ShareableAction {
        model::ShareableAction {
            id: id.to_owned(),
            yields: self.yields,
            actions_per_month: self.actions_per_month,
            value_to_others: self.value_to_others,
            shared_now: self.shared_now,
            effort_person_days: self.effort_person_days,
        }
    }
}

impl Item for ShareableAction {
    const INSTRUMENT: Instrument = Instrument::Shareable;
    const TABLE: &'static str = "shareable_actions";
    const MAX: usize = crate::limits::MAX_ACTIONS;

    fn label(&self) -> &str {
        &self.name
    }

    fn checked(mut self) -> Result<Self> {
        self.name = text::name("name", &self.name)?;
        self.note = text::note("note", &self.note)?;
        model::shareable(&ShareableInput {
            actions: vec![self.input("0")],
        })
        .map_err(|error| WorkspaceError::of_item(error, "actions[0]."))?;
        Ok(self)
    }
}
