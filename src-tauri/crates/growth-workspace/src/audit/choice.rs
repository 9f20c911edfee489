//! Which three growth points a project has chosen, and by which method they are put in order.

use std::collections::BTreeSet;

use growth_model::audit::{CHOSEN, PriorityMethod};
use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::points;
use crate::sql::{Columns, json_text, name_of, time_text};
use crate::{
    GrowthPointId, InvalidRule, ProjectId, Result, Tx, View, WorkspaceError, projects, text,
};

const ENTITY: &str = "growth_choices";

/// How the three are chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The score that puts the growth points in order.
    #[serde(default)]
    pub method: PriorityMethod,
    /// Up to three growth points in place of the proposed ones, the first first; absent means as
    /// proposed.
    #[serde(default)]
    pub chosen: Option<Vec<GrowthPointId>>,
    /// Why these; not empty when they are given, and empty otherwise.
    #[serde(default)]
    pub reason: String,
}

/// How the three of a project are chosen.
pub fn choice(view: &View<'_>, project: &ProjectId) -> Result<Choice> {
    Ok(view
        .conn
        .prepare_cached("SELECT * FROM growth_choices WHERE project_id = ?1")?
        .query_row([project], |row| Ok(read(row)))
        .optional()?
        .transpose()?
        .unwrap_or_default())
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
    if after == self::choice(tx, project)? {
        return Ok(());
    }
    tx.conn
        .prepare_cached(
            "INSERT INTO growth_choices
                 (project_id, method, chosen, reason, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?5)
             ON CONFLICT (project_id) DO UPDATE SET
                 method = excluded.method, chosen = excluded.chosen, reason = excluded.reason,
                 updated_at = excluded.updated_at",
        )?
        .execute(params![
            project,
            name_of(ENTITY, "method", after.method)?,
            json_text(ENTITY, "chosen", &after.chosen)?,
            after.reason,
            time_text(tx.now()),
        ])?;
    projects::touch(tx, project)
}

fn read(row: &rusqlite::Row<'_>) -> Result<Choice> {
    let columns = Columns::new(ENTITY, row);
    Ok(Choice {
        method: columns.named("method")?,
        chosen: columns.json("chosen")?,
        reason: columns.get("reason")?,
    })
}
