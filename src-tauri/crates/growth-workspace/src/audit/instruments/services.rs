//! Services and what they allow.

use growth_model::audit::{self as model, Have, ServiceKind, ServicesInput};
use rust_decimal::Decimal;

use super::{Instrument, Item};
use crate::{Result, WorkspaceError, text};

/// A service as it is used today.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "ServiceEntry")]
pub struct Service {
    /// Its name, 1…200 characters.
    pub name: String,
    /// What it is for.
    pub kind: ServiceKind,
    /// Weight in the overall readiness, 0.01…1000.
    #[serde(default = "one")]
    pub weight: Decimal,
    /// It has an API that the project may use.
    #[serde(default)]
    pub api: Have,
    /// Its data is structured: fields, lists and ids instead of free text.
    #[serde(default)]
    pub structured_data: Have,
    /// It can start something by itself: webhooks, events, rules.
    #[serde(default)]
    pub triggers: Have,
    /// A named person is responsible for it; "yes" follows from `owner_name`.
    #[serde(default)]
    pub owner: Have,
    /// That person; may be empty.
    #[serde(default)]
    pub owner_name: String,
    /// Age of the data that others get from it, 0…100 000; absent when not known. Hours.
    pub data_age_hours: Option<Decimal>,
    /// Anything else; may be empty.
    #[serde(default)]
    pub note: String,
}

fn one() -> Decimal {
    Decimal::ONE
}

impl Service {
    /// What the model reads.
    pub fn input(&self, id: &str) -> model::Service {
        model::Service {
            id: id.to_owned(),
            kind: self.kind,
            weight: self.weight,
            api: self.api,
            structured_data: self.structured_data,
            triggers: self.triggers,
            owner: self.owner,
            data_age_hours: self.data_age_hours,
        }
    }
}

impl Item for Service {
    const INSTRUMENT: Instrument = Instrument::Services;
    const TABLE: &'static str = "services";
    const MAX: usize = crate::limits::MAX_SERVICES;

    fn label(&self) -> &str {
        &self.name
    }

    fn checked(mut self) -> Result<Self> {
        self.name = text::name("name", &self.name)?;
        self.owner_name = text::line("owner_name", &self.owner_name)?;
        self.note = text::note("note", &self.note)?;
        if !self.owner_name.is_empty() {
            self.owner = Have::Yes;
        }
        model::services(&ServicesInput {
            services: vec![self.input("0")],
        })
        .map_err(|error| WorkspaceError::of_item(error, "services[0]."))?;
        Ok(self)
    }
}
