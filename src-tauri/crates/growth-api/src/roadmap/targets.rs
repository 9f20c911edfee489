//! What tasks can be about: growth points, loops, figures and parts of the program. References are
//! plain ids; what is gone says so.

use growth_i18n::{Language, exists, text};
use growth_model::audit::{FOUNDATION_NEEDED, Layer};
use growth_workspace::{
    ProjectId, View, audit, loops,
    roadmap::{LinkKind, TaskLink},
};
use rust_decimal::Decimal;

use crate::Failure;

/// Something a task is about, in words.
#[shape(Eq)]
pub struct TaskLinkView {
    /// Kind of thing.
    pub kind: LinkKind,
    /// Its id.
    pub id: String,
    /// Its name; for what is gone, that it is deleted.
    pub title: String,
    /// The thing no longer exists.
    pub deleted: bool,
}

/// A growth point that a plan can take up.
pub(super) struct GrowthPointTarget {
    pub id: String,
    pub title: String,
    pub effort_person_days: Option<Decimal>,
    /// It is neither done nor dropped.
    pub open: bool,
    /// It is one of the three that were chosen.
    pub chosen: bool,
}

/// A loop that a plan can build.
pub(super) struct LoopTarget {
    pub id: String,
    pub name: String,
    /// It belongs to the ecosystem that the project shows.
    pub chosen: bool,
}

/// Everything in a project that tasks can be about.
pub(super) struct Targets {
    pub growth_points: Vec<GrowthPointTarget>,
    pub loops: Vec<LoopTarget>,
    /// Layers of the foundation that the audit finds weak.
    pub weak_layers: Vec<Layer>,
    language: Language,
}

impl Targets {
    pub(super) fn of(
        view: &View<'_>,
        project: &ProjectId,
        language: Language,
    ) -> Result<Self, Failure> {
        let growth_points = audit::growth_points(view, project)?
            .into_iter()
            .map(|point| GrowthPointTarget {
                id: point.id.to_string(),
                open: point.content.status.competes(),
                chosen: point.rank.is_some(),
                title: point.content.title,
                effort_person_days: point.content.effort_days,
            })
            .collect();
        Ok(Self {
            growth_points,
            loops: loops_of(view, project)?,
            weak_layers: weak_layers(view, project)?,
            language,
        })
    }

    /// A link in words.
    pub(super) fn link(&self, link: &TaskLink) -> TaskLinkView {
        let found = match link.kind {
            LinkKind::GrowthPoint => self
                .growth_points
                .iter()
                .find(|point| point.id == link.id)
                .map(|point| point.title.clone()),
            LinkKind::Loop => self
                .loops
                .iter()
                .find(|found| found.id == link.id)
                .map(|found| found.name.clone()),
            LinkKind::Kpi => named(self.language, "figure", &link.id),
            LinkKind::Section => named(self.language, "roadmap-part", &link.id),
        };
        let deleted = found.is_none();
        TaskLinkView {
            kind: link.kind,
            id: link.id.clone(),
            title: found.unwrap_or_else(|| text(self.language, "roadmap-link-deleted", &[])),
            deleted,
        }
    }
}

fn named(language: Language, prefix: &str, id: &str) -> Option<String> {
    let id = format!("{prefix}-{id}");
    exists(&id).then(|| text(language, &id, &[]))
}

/// The loops of the project's ecosystems, those of the chosen ecosystem first.
fn loops_of(view: &View<'_>, project: &ProjectId) -> Result<Vec<LoopTarget>, Failure> {
    let mut ecosystems = loops::list(view, project)?;
    ecosystems.sort_by_key(|ecosystem| !ecosystem.chosen);
    Ok(ecosystems
        .into_iter()
        .flat_map(|ecosystem| {
            ecosystem
                .loops
                .into_iter()
                .map(move |one| (ecosystem.chosen, one))
        })
        .map(|(chosen, found)| LoopTarget {
            id: found.id.to_string(),
            name: found.name,
            chosen,
        })
        .collect())
}

/// Layers that automation would rest on.
const FOUNDATION: [Layer; 3] = [Layer::UnitEconomics, Layer::AiReadiness, Layer::Analytics];

/// Those layers of the foundation that the latest audit finds weak, with enough answers to say so.
fn weak_layers(view: &View<'_>, project: &ProjectId) -> Result<Vec<Layer>, Failure> {
    let Some(latest) = audit::latest(view, project)? else {
        return Ok(Vec::new());
    };
    let Some(scores) = audit::scores(view, &latest)? else {
        return Ok(Vec::new());
    };
    Ok(scores
        .layers
        .iter()
        .filter(|layer| layer.counts && FOUNDATION.contains(&layer.layer))
        .filter(|layer| {
            layer
                .score
                .value()
                .is_some_and(|score| *score < FOUNDATION_NEEDED)
        })
        .map(|layer| layer.layer)
        .collect())
}
