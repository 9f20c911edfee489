//! Which three growth points a project has chosen, and by which method they are put in order.

use std::collections::BTreeSet;

use growth_model::audit::{CHOSEN, PriorityMethod};

use super::points;
use crate::sql::entity::{self, Elsewhere, Entity, OfProject};
use crate::{
    GrowthPointId, InvalidRule, ProjectId, Result, Tx, View, WorkspaceError, projects, text,
};

/// How the three are chosen.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct Choice {
    /// The score that puts the growth points in order.
    #[serde(default)]
    pub method: PriorityMethod,
    /// Up to three growth points in place of the proposed ones, the first first; absent means as
    /// proposed.
    pub chosen: Option<Vec<GrowthPointId>>,
    /// Why these; not empty when they are given, and empty otherwise.
    #[serde(default)]
    pub reason: String,
}

/// How the three of a project are chosen.
pub fn choice(view: &View<'_>, project: &ProjectId) -> Result<Choice> {
    Ok(entity::of_project(view, project)?.unwrap_or_default())
}

/// Chooses the three, or leaves it to the program again.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project or a growth point; [`WorkspaceError::Invalid`] for
/// more than three, the same twice, one of another project (`chosen`), or no `reason`.
pub fn choose(tx: &Tx<'_>, project: &ProjectId, choice: &Choice) -> Result<()> {
    projects::get(tx, project)?;
    let refuse = |rule| Err(WorkspaceError::invalid("chosen", rule));
    let reason = match &choice.chosen {
        None => String::new(),
        Some(ids) => {
            if ids.is_empty() || ids.len() > CHOSEN {
                return refuse(InvalidRule::OutOfRange { min: 1, max: 3 });
            }
            if ids.iter().collect::<BTreeSet<_>>().len() < ids.len() {
                return refuse(InvalidRule::NotAPermutation);
            }
            for id in ids {
                if points::get_point(tx, id)?.project_id != *project {
                    return refuse(InvalidRule::OtherProject);
                }
            }
            let reason = text::note("reason", &choice.reason)?;
            if reason.is_empty() {
                return Err(WorkspaceError::invalid("reason", InvalidRule::Required));
            }
            reason
        }
    };
    let after = Choice {
        reason,
        ..choice.clone()
    };
    let before = self::choice(tx, project)?;
    if !entity::set_of_project(tx, project, before, after)?.is_empty() {
        projects::touch(tx, project)?;
    }
    Ok(())
}

impl Entity for OfProject<Choice> {
    const TABLE: &'static str = "growth_choices";
    const NAME: &'static str = "growth_choice";
    const KEY: &'static [&'static str] = &["project_id"];
    const GROUPS: &'static [&'static str] = &["value"];
    const ELSEWHERE: &'static [Elsewhere] = &[Elsewhere {
        field: "chosen",
        read: "nullif(chosen, 'null')",
        write: &[("chosen", "coalesce(?, 'null')")],
    }];
}
