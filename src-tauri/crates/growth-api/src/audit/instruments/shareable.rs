//! The inventory of shareable actions.

use growth_i18n::{Digits, Format, Language, tr::instruments as tr};
use growth_model::audit::{self as model, ShareableInput, ShareableRanking};
use growth_report::audit::instruments::{self as words, Reading};
use growth_workspace::audit::instruments::{self as stored, Instrument, Saved, ShareableAction};

use super::{
    items::{delete, save},
    made, names,
};
use crate::{Context, Failure, Request, router::request, shared::OfProject};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "audit.shareable_actions",
            "What customers do that could be public, the best candidate first.",
            actions,
        ),
        request(
            "audit.save_shareable_action",
            "Writes a shareable action, a new one without an id.",
            save::<ShareableAction>,
        ),
        request(
            "audit.delete_shareable_action",
            "Deletes a shareable action.",
            delete::<ShareableAction>,
        ),
    ]
}

/// The inventory.
#[shape]
pub struct ShareableList {
    /// The actions, the best candidate first; those that lack an estimate follow in the order in
    /// which they were written.
    pub actions: Vec<ShareableView>,
    /// What the inventory says.
    pub reading: Reading,
}

/// An action with its place.
#[shape(skip_serializing_none)]
pub struct ShareableView {
    /// The action.
    pub saved: Saved<ShareableAction>,
    /// Its place, from 1; absent when it lacks an estimate.
    pub place: Option<u32>,
    /// How often it stays private.
    pub unshared_text: Option<String>,
    /// What a day of work opens up.
    pub score_text: Option<String>,
    /// What it lacks.
    pub missing_text: Option<String>,
}

fn actions(context: &Context<'_>, input: OfProject) -> Result<ShareableList, Failure> {
    let (saved, made) = context.app.with(|workspace| {
        let view = workspace.view();
        let project = &input.project_id;
        Ok((
            stored::list::<ShareableAction>(&view, project)?,
            made(&view, project, Instrument::Shareable)?,
        ))
    })?;
    let (ranking, mut reading) = read(&saved, context.language)?;
    reading.note_made(&made);
    Ok(ShareableList {
        actions: views(saved, &ranking, context.language),
        reading,
    })
}

/// The actions with their places, the best candidate first.
pub(super) fn views(
    saved: Vec<Saved<ShareableAction>>,
    ranking: &ShareableRanking,
    language: Language,
) -> Vec<ShareableView> {
    let mut actions: Vec<ShareableView> = saved
        .into_iter()
        .map(|saved| view(saved, ranking, language))
        .collect();
    // Stable: what has no place keeps its order.
    actions.sort_by_key(|action| action.place.unwrap_or(u32::MAX));
    actions
}

pub(super) fn read(
    saved: &[Saved<ShareableAction>],
    language: Language,
) -> Result<(ShareableRanking, Reading), Failure> {
    let ranking = model::shareable(&ShareableInput {
        actions: saved
            .iter()
            .map(|saved| saved.item.input(saved.id.as_str()))
            .collect(),
    })?;
    let reading = words::shareable(&ranking, &names(saved), language);
    Ok((ranking, reading))
}

fn view(
    saved: Saved<ShareableAction>,
    ranking: &ShareableRanking,
    language: Language,
) -> ShareableView {
    let format = Format::new(language);
    let id = saved.id.as_str();
    let ranked = ranking.ranked.iter().find(|action| action.id == id);
    let missing = ranking.not_ranked.iter().find(|action| action.id == id);
    ShareableView {
        place: ranked.map(|action| action.place),
        unshared_text: ranked.map(|action| {
            tr::sharing_unshared(
                language,
                format.number(action.unshared_per_month, Digits::WHOLE),
            )
        }),
        score_text: ranked.map(|action| {
            tr::sharing_score(language, format.number(action.score, Digits::up_to(1)))
        }),
        missing_text: missing.map(|action| {
            let fields: Vec<String> = action
                .missing
                .iter()
                .map(|path| {
                    let name = path
                        .rsplit_once('.')
                        .map_or(path.as_str(), |(_, name)| name);
                    growth_i18n::text(language, &format!("instrument-field-{name}"), &[])
                })
                .collect();
            tr::sharing_missing(language, format.list(&fields))
        }),
        saved,
    }
}
