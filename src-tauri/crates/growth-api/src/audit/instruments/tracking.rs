//! The tracking map.

use growth_i18n::{Language, text};
use growth_model::audit::{self as model, TrackingInput, TrackingMap, TrackingState};
use growth_report::audit::instruments::{self as words, Reading};
use growth_workspace::audit::instruments::{self as stored, Instrument, Saved, TrackingStep};

use super::{
    items::{delete, reorder, save},
    made, names, start,
};
use crate::{Context, Failure, Request, names::code, router::request, shared::OfProject};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "audit.tracking_map",
            "The steps of a project's funnel, what measures each, and where the trace breaks.",
            map,
        ),
        request(
            "audit.save_tracking_step",
            "Writes a step of the funnel, a new one without an id.",
            save::<TrackingStep>,
        ),
        request(
            "audit.delete_tracking_step",
            "Deletes a step of the funnel.",
            delete::<TrackingStep>,
        ),
        request(
            "audit.reorder_tracking_steps",
            "Puts the steps of the funnel in another order.",
            reorder::<TrackingStep>,
        ),
        request(
            "audit.add_usual_funnel",
            "Adds the steps that most funnels have, to be filled in.",
            start::funnel,
        ),
    ]
}

/// The map.
#[shape]
pub struct TrackingView {
    /// The steps, in the order of the funnel.
    pub steps: Vec<TrackingStepView>,
    /// Tools that the steps name, for choosing one again.
    pub tools: Vec<String>,
    /// Ids that the steps name, for choosing one again.
    pub ids: Vec<String>,
    /// What the map says.
    pub reading: Reading,
}

/// A step of the funnel on the map.
#[shape(skip_serializing_none)]
pub struct TrackingStepView {
    /// The step.
    pub saved: Saved<TrackingStep>,
    /// How it is measured.
    pub state: TrackingState,
    /// The same in words.
    pub state_text: String,
    /// Whether it is joined to the step before; absent for the first.
    pub joined: Option<bool>,
    /// By what, in words; empty for the first.
    pub joined_text: String,
}

fn map(context: &Context<'_>, input: OfProject) -> Result<TrackingView, Failure> {
    let (saved, made) = context.app.with(|workspace| {
        let view = workspace.view();
        let project = &input.project_id;
        Ok((
            stored::list::<TrackingStep>(&view, project)?,
            made(&view, project, Instrument::Tracking)?,
        ))
    })?;
    let language = context.language;
    let (map, mut reading) = read(&saved, language)?;
    reading.note_made(&made);
    let sources = || saved.iter().flat_map(|saved| &saved.item.sources);
    let mut tools: Vec<String> = sources().map(|source| source.tool.clone()).collect();
    let mut ids: Vec<String> = sources().flat_map(|source| source.ids.clone()).collect();
    for list in [&mut tools, &mut ids] {
        list.sort_unstable();
        list.dedup();
    }
    Ok(TrackingView {
        steps: steps(saved, map, language),
        tools,
        ids,
        reading,
    })
}

pub(super) fn read(
    saved: &[Saved<TrackingStep>],
    language: Language,
) -> Result<(TrackingMap, Reading), Failure> {
    let map = model::tracking(&TrackingInput {
        steps: saved
            .iter()
            .map(|saved| saved.item.input(saved.id.as_str()))
            .collect(),
    })?;
    let reading = words::tracking(&map, &names(saved), language);
    Ok((map, reading))
}

pub(super) fn steps(
    saved: Vec<Saved<TrackingStep>>,
    map: TrackingMap,
    language: Language,
) -> Vec<TrackingStepView> {
    saved
        .into_iter()
        .zip(map.steps)
        .enumerate()
        .map(|(place, (saved, step))| TrackingStepView {
            state: step.state,
            state_text: text(
                language,
                &format!("tracking-state-{}", code(step.state)),
                &[],
            ),
            joined: (place > 0).then_some(!step.joined_by.is_empty()),
            joined_text: if place == 0 {
                String::new()
            } else {
                words::joined_text(&step.joined_by, language)
            },
            saved,
        })
        .collect()
}
