//! Tasks that were deleted: a calendar that has them is told so.

use chrono::NaiveDate;
use growth_model::roadmap as model;
use rusqlite::params;
use serde::{Deserialize, Serialize};

use super::types::{RoadmapTask, in_language};
use crate::limits::MAX_TASKS;
use crate::sql::entity::{self, Elsewhere, Entity};
use crate::{Language, PlanId, Result, TaskId, Tx, View};

/// A task that was deleted from a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeletedTask {
    /// The id that it had.
    pub id: TaskId,
    /// The plan that it belonged to.
    pub plan_id: PlanId,
    /// Task of the template that it came from.
    pub template_task: Option<String>,
    /// Its title; `None` where it was that of the template.
    pub title: Option<String>,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub finish: NaiveDate,
    /// Version of the template of its plan.
    pub(super) template_version: Option<u32>,
}

impl Entity for DeletedTask {
    const TABLE: &'static str = "plan_deleted_tasks";
    const NAME: &'static str = "deleted task";
    const ELSEWHERE: &'static [Elsewhere] = &[Elsewhere {
        field: "template_version",
        read: "(SELECT template_version FROM plans WHERE id = plan_deleted_tasks.plan_id)",
        write: &[],
    }];
    const TIMES: &'static [&'static str] = &["created_at"];
}

impl DeletedTask {
    /// The title that it had, in a language.
    pub fn title(&self, language: Language) -> String {
        if let Some(own) = &self.title {
            return own.clone();
        }
        let template = self.template_version.and_then(model::plan_template);
        let mut tasks = template.into_iter().flat_map(|template| &template.tasks);
        tasks
            .find(|task| self.template_task.as_ref() == Some(&task.id))
            .map_or_else(String::new, |task| {
                in_language(&task.title, language).to_owned()
            })
    }
}

/// The tasks that were deleted from a plan, the first one first.
///
/// # Errors
/// What reading may fail with.
pub fn deleted_tasks(view: &View<'_>, plan: &PlanId) -> Result<Vec<DeletedTask>> {
    entity::list(view, "plan_id = ?1 ORDER BY created_at, id", [plan])
}

/// Remembers a task that is about to be deleted; the oldest ones are forgotten.
pub(super) fn remember(tx: &Tx<'_>, gone: &RoadmapTask) -> Result<()> {
    entity::insert(
        tx,
        &DeletedTask {
            id: gone.id.clone(),
            plan_id: gone.plan_id.clone(),
            template_task: gone.template_task.clone(),
            title: gone.texts.title.clone(),
            start: gone.details.start,
            finish: gone.details.finish,
            template_version: gone.template_version,
        },
    )?;
    tx.conn
        .prepare_cached(
            "DELETE FROM plan_deleted_tasks WHERE plan_id = ?1 AND id NOT IN (
                 SELECT id FROM plan_deleted_tasks WHERE plan_id = ?1
                 ORDER BY created_at DESC, id DESC LIMIT ?2)",
        )?
        .execute(params![
            gone.plan_id,
            i64::try_from(MAX_TASKS).unwrap_or(i64::MAX)
        ])?;
    Ok(())
}
