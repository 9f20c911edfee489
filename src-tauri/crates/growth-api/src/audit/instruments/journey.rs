//! Journey maps.

use growth_i18n::Language;
use growth_model::audit as model;
use growth_report::audit::instruments::{
    self as words, ExtremeText, JourneyMap, MapMark, MapStage, Reading,
};
use growth_workspace::audit::instruments::{self as stored, Instrument, Journey, Saved, StageKind};

use super::{
    items::{delete, save},
    made,
};
use crate::{Context, Failure, Request, router::request, shared::OfProject};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "audit.journeys",
            "The journey maps of a project, each with what its curve says.",
            journeys,
        ),
        request(
            "audit.save_journey",
            "Draws a journey map, a new one without an id.",
            save::<Journey>,
        ),
        request(
            "audit.delete_journey",
            "Deletes a journey map.",
            delete::<Journey>,
        ),
    ]
}

/// The journey maps of a project.
#[shape]
pub struct JourneyList {
    /// In the order in which they were made.
    pub journeys: Vec<JourneyView>,
}

/// A journey map and what it says.
#[shape]
pub struct JourneyView {
    /// The map.
    pub saved: Saved<Journey>,
    /// What the curve says.
    pub curve: model::Journey,
    /// Its peaks and dips in words, in the order of time.
    pub extremes: Vec<ExtremeText>,
    /// The same in words.
    pub reading: Reading,
}

fn journeys(context: &Context<'_>, input: OfProject) -> Result<JourneyList, Failure> {
    let (saved, made) = context.app.with(|workspace| {
        let view = workspace.view();
        let project = &input.project_id;
        Ok((
            stored::list::<Journey>(&view, project)?,
            made(&view, project, Instrument::Journey)?,
        ))
    })?;
    let journeys = saved
        .into_iter()
        .map(|saved| {
            let mut journey = view(saved, context.language)?;
            journey.reading.note_made(&made);
            Ok(journey)
        })
        .collect::<Result<_, Failure>>()?;
    Ok(JourneyList { journeys })
}

pub(super) fn view(saved: Saved<Journey>, language: Language) -> Result<JourneyView, Failure> {
    let curve = model::journey(&saved.item.input())?;
    let map = map(&saved.item);
    let id = saved.id.as_str();
    Ok(JourneyView {
        extremes: words::extremes(&map, &curve, id, language),
        reading: words::journey(&map, &curve, id, language),
        curve,
        saved,
    })
}

pub(super) fn map(journey: &Journey) -> JourneyMap {
    JourneyMap {
        name: journey.name.clone(),
        stages: journey
            .stages
            .iter()
            .map(|stage| MapStage {
                name: stage.name.clone(),
                marked: stage.kind != StageKind::Step,
                first_minute: stage.first_minute,
                last_minute: stage.last_minute,
            })
            .collect(),
        marks: journey
            .marks
            .iter()
            .map(|mark| MapMark {
                minute: mark.minute,
                kind: mark.kind,
                text: mark.text.clone(),
            })
            .collect(),
    }
}
