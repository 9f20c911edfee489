//! The tracking map: the steps of the funnel and what measures them.

use std::collections::BTreeSet;

use growth_model::audit::{self as model, FunnelStep, TrackingInput, TrackingSource};

use super::{Instrument, Item};
use crate::{Result, WorkspaceError, text};

/// One step of the funnel.
#[shape(Eq, deny_unknown_fields)]
pub struct TrackingStep {
    /// Its name, 1…200 characters.
    pub name: String,
    /// What measures it; empty when nothing does.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// The tool whose number is taken when several measure the step: one of `sources`.
    pub source_of_truth: Option<String>,
    /// Anything else; may be empty.
    #[serde(default)]
    pub note: String,
}

/// A tool that measures a step.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "StepSource")]
pub struct Source {
    /// Name of the tool, 1…200 characters, once per step.
    pub tool: String,
    /// Ids that it stores with the step (`client_id`, `utm`, `email`, `order_id` …).
    #[serde(default)]
    pub ids: BTreeSet<String>,
}

impl TrackingStep {
    /// What the model reads.
    pub fn input(&self, id: &str) -> FunnelStep {
        FunnelStep {
            id: id.to_owned(),
            sources: self
                .sources
                .iter()
                .map(|source| TrackingSource {
                    tool: source.tool.clone(),
                    ids: source.ids.clone(),
                })
                .collect(),
            source_of_truth: self.source_of_truth.clone(),
        }
    }
}

impl Item for TrackingStep {
    const INSTRUMENT: Instrument = Instrument::Tracking;
    const TABLE: &'static str = "tracking_steps";
    const MAX: usize = crate::limits::MAX_TRACKING_STEPS;

    fn label(&self) -> &str {
        &self.name
    }

    fn checked(mut self) -> Result<Self> {
        self.name = text::name("name", &self.name)?;
        self.note = text::note("note", &self.note)?;
        for source in &mut self.sources {
            source.tool = text::name("sources", &source.tool)?;
            source.ids = std::mem::take(&mut source.ids)
                .into_iter()
                .map(|id| text::name("sources", &id))
                .collect::<Result<_>>()?;
        }
        // A tool that no longer measures the step cannot have the last word on it.
        if let Some(truth) = &self.source_of_truth
            && !self.sources.iter().any(|source| source.tool == *truth)
        {
            self.source_of_truth = None;
        }
        model::tracking(&TrackingInput {
            steps: vec![self.input("0")],
        })
        .map_err(|error| WorkspaceError::of_item(error, "steps[0]."))?;
        Ok(self)
    }
}
