//! The tracking map: which step of the funnel is measured, by what, joined by which id.

use std::collections::BTreeSet;

use super::check::{at_most, inconsistent, unique};
use crate::{ModelError, Outcome, Reason};

/// The funnel and what measures it.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct TrackingInput {
    /// The steps in the order of the funnel, from the first contact to the repeat sale; at most 100.
    pub steps: Vec<FunnelStep>,
}

/// One step of the funnel.
#[shape(Eq, deny_unknown_fields)]
pub struct FunnelStep {
    /// Id, not empty, unique.
    pub id: String,
    /// What measures the step; empty when nothing does.
    #[serde(default)]
    pub sources: Vec<TrackingSource>,
    /// The tool whose number is taken when several measure the step: one of `sources`.
    pub source_of_truth: Option<String>,
}

/// A tool that measures a step.
#[shape(Eq, deny_unknown_fields)]
pub struct TrackingSource {
    /// Name of the tool, not empty, once per step.
    pub tool: String,
    /// Ids that it stores with the step (`client_id`, `utm`, `email`, `order_id` …).
    #[serde(default)]
    pub ids: BTreeSet<String>,
}

/// What the map shows.
#[shape(skip_serializing_none)]
pub struct TrackingMap {
    /// Each step, in the order of the funnel.
    pub steps: Vec<StepTracking>,
    /// Steps that are measured / steps, 0…1. Undefined without steps.
    pub measured_share: Outcome<f64>,
    /// Transitions joined by an id / transitions, 0…1. Undefined with fewer than two steps.
    pub joined_share: Outcome<f64>,
    /// Ids of the steps that nothing measures.
    pub gaps: Vec<String>,
    /// Ids of the steps that several tools measure without one whose number is taken.
    pub double_counted: Vec<String>,
    /// Transitions between two measured steps that no common id joins.
    pub broken_joins: Vec<BrokenJoin>,
    /// The last step to which a contact can be followed from the first step without a break; absent
    /// when the first step is not measured.
    pub followed_until: Option<String>,
    /// True when every step is measured and every transition joined: attribution is end to end.
    pub end_to_end: bool,
}

/// One step on the map.
#[shape(Eq)]
pub struct StepTracking {
    /// Id of the step.
    pub id: String,
    /// How it is measured.
    pub state: TrackingState,
    /// Ids that join it to the step before; empty for the first step.
    pub joined_by: Vec<String>,
}

/// How a step is measured.
#[shape(Copy, Eq, Hash)]
pub enum TrackingState {
    /// Not at all.
    Gap,
    /// By one tool, or by several of which one is the source of truth.
    Measured,
    /// By several tools, and nobody says whose number is taken.
    DoubleCounted,
}

/// Two neighbouring steps that are measured but not joined.
#[shape(Eq)]
pub struct BrokenJoin {
    /// Id of the earlier step.
    pub from: String,
    /// Id of the later step.
    pub to: String,
}

/// Reads the map. Two neighbouring steps are joined when the tools whose numbers are taken (the
/// source of truth, or all tools where none is named) share at least one id.
///
/// # Errors
/// An id that is empty or stands twice, a tool that stands twice at one step
/// (`steps[2].sources[1].tool`), a source of truth that does not measure the step (rule
/// `not_a_source`), more than 100 steps.
pub fn tracking(input: &TrackingInput) -> Result<TrackingMap, ModelError> {
    check(input)?;
    let mut steps: Vec<StepTracking> = Vec::with_capacity(input.steps.len());
    let mut broken_joins = Vec::new();
    let (mut joined, mut followed, mut unbroken) = (0_usize, None, true);
    let mut before: Option<&FunnelStep> = None;
    for step in &input.steps {
        let joined_by: Vec<String> = before.map_or_else(Vec::new, |before| {
            ids(before).intersection(&ids(step)).cloned().collect()
        });
        let state = state(step);
        if let Some(before) = before {
            joined += usize::from(!joined_by.is_empty());
            unbroken &= !joined_by.is_empty();
            if joined_by.is_empty() && !before.sources.is_empty() && state != TrackingState::Gap {
                broken_joins.push(BrokenJoin {
                    from: before.id.clone(),
                    to: step.id.clone(),
                });
            }
        }
        unbroken &= state != TrackingState::Gap;
        if unbroken {
            followed = Some(step.id.clone());
        }
        steps.push(StepTracking {
            id: step.id.clone(),
            state,
            joined_by,
        });
        before = Some(step);
    }

    let with = |wanted: TrackingState| -> Vec<String> {
        steps
            .iter()
            .filter(|step| step.state == wanted)
            .map(|step| step.id.clone())
            .collect()
    };
    let (gaps, double_counted) = (with(TrackingState::Gap), with(TrackingState::DoubleCounted));
    Ok(TrackingMap {
        measured_share: share(steps.len() - gaps.len(), steps.len()),
        joined_share: share(joined, steps.len().saturating_sub(1)),
        end_to_end: unbroken && !steps.is_empty(),
        followed_until: followed,
        gaps,
        double_counted,
        broken_joins,
        steps,
    })
}

fn share(part: usize, whole: usize) -> Outcome<f64> {
    if whole == 0 {
        return Outcome::undefined(Reason::NothingMeasured);
    }
    Outcome::of(part as f64 / whole as f64)
}

fn state(step: &FunnelStep) -> TrackingState {
    match step.sources.len() {
        0 => TrackingState::Gap,
        1 => TrackingState::Measured,
        _ if step.source_of_truth.is_some() => TrackingState::Measured,
        _ => TrackingState::DoubleCounted,
    }
}

/// Ids stored by the tools whose numbers are taken.
fn ids(step: &FunnelStep) -> BTreeSet<String> {
    step.sources
        .iter()
        .filter(|source| {
            step.source_of_truth
                .as_ref()
                .is_none_or(|truth| *truth == source.tool)
        })
        .flat_map(|source| source.ids.iter().cloned())
        .collect()
}

fn check(input: &TrackingInput) -> Result<(), ModelError> {
    at_most("steps", input.steps.len(), 100)?;
    let mut seen = BTreeSet::new();
    for (i, step) in input.steps.iter().enumerate() {
        unique(&mut seen, || format!("steps[{i}].id"), &step.id)?;
        let mut tools = BTreeSet::new();
        for (s, source) in step.sources.iter().enumerate() {
            let field = || format!("steps[{i}].sources[{s}].tool");
            unique(&mut tools, field, &source.tool)?;
        }
        if let Some(truth) = &step.source_of_truth
            && !tools.contains(truth.as_str())
        {
            return Err(inconsistent(
                format!("steps[{i}].source_of_truth"),
                "not_a_source",
            ));
        }
    }
    Ok(())
}
