//! The instruments of the audit: what a project wrote into them, and what they say.

mod experiments;
mod items;
mod journey;
mod lifecycle;
mod overview;
mod retention;
pub(super) mod section;
mod services;
mod shareable;
mod start;
mod tracking;

use std::collections::BTreeMap;

use growth_model::audit::Layer;
use growth_workspace::audit::growth_points;
use growth_workspace::audit::instruments::{Instrument, Item, Saved};
use growth_workspace::{ProjectId, View};

use crate::{Failure, Request, names::code};

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

/// The growth points that were made of what an instrument found: their ids by what they refer to.
pub(crate) fn made(
    view: &View<'_>,
    project: &ProjectId,
    instrument: Instrument,
) -> Result<BTreeMap<String, String>, Failure> {
    let source = code(instrument);
    Ok(growth_points(view, project)?
        .into_iter()
        .filter(|point| code(point.content.source.kind) == source)
        .map(|point| (point.content.source.reference, point.id.to_string()))
        .collect())
}

/// What items are called, by their id.
fn names<T: Item>(items: &[Saved<T>]) -> BTreeMap<String, String> {
    items
        .iter()
        .map(|saved| (saved.id.to_string(), saved.item.label().to_owned()))
        .collect()
}
