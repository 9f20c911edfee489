//! The instruments of the audit: what a project wrote into them, and what they say.

mod experiments;
mod items;
mod journey;
mod lifecycle;
mod overview;
mod retention;
mod services;
mod shareable;
mod start;
mod tracking;

use std::collections::BTreeMap;

use growth_model::audit::Layer;
use growth_workspace::audit::instruments::{Instrument, Item, Saved};

use crate::Request;

pub(super) fn requests() -> Vec<Request> {
    [
        overview::requests(),
        journey::requests(),
        lifecycle::requests(),
        shareable::requests(),
        services::requests(),
        tracking::requests(),
        retention::requests(),
        experiments::requests(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The layer that an instrument belongs to.
fn layer(instrument: Instrument) -> Layer {
    match instrument {
        Instrument::Journey => Layer::UxFriction,
        Instrument::Lifecycle => Layer::UnitEconomics,
        Instrument::Shareable => Layer::ViralPotential,
        Instrument::Services => Layer::AiReadiness,
        Instrument::Tracking => Layer::Analytics,
        Instrument::Retention => Layer::Retention,
        Instrument::Experiments => Layer::Experimentation,
    }
}

/// What items are called, by their id.
fn names<T: Item>(items: &[Saved<T>]) -> BTreeMap<String, String> {
    items
        .iter()
        .map(|saved| (saved.id.to_string(), saved.item.label().to_owned()))
        .collect()
}
