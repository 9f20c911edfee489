//! Where the KPIs are to be.

use growth_model::kpi::KpiName;
use rusqlite::params;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::sql::{Columns, name_of, time_text};
use crate::{InvalidRule, ProjectId, Result, Tx, View, WorkspaceError, projects};

const ENTITY: &str = "kpi_targets";

/// Largest target, either sign.
const MAX_VALUE: i64 = 1_000_000_000_000_000;
/// The farthest day of a target: ten years.
const MAX_DAY: u32 = 3_660;

/// Where a KPI comes from and where it is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KpiTarget {
    /// Which KPI.
    pub kpi: KpiName,
    /// Its value when the plan began, in its unit, −1e15…1e15; absent means that of the first
    /// check-in.
    #[serde(default)]
    pub baseline: Option<Decimal>,
    /// Its value to be reached, in its unit, −1e15…1e15; absent means what the guide asks, if it
    /// asks something.
    #[serde(default)]
    pub goal: Option<Decimal>,
    /// Day of the plan by which it is to be reached, 1…3660.
    #[serde(default = "default_day")]
    pub by_day: u32,
}

fn default_day() -> u32 {
    growth_model::roadmap::PLAN_DAYS
}

/// The targets of a project, in the order of the KPIs; those that were never set are left out.
///
/// # Errors
/// [`WorkspaceError::NotFound`] when there is no such project.
pub fn targets(view: &View<'_>, project: &ProjectId) -> Result<Vec<KpiTarget>> {
    projects::get(view, project)?;
    let mut statement = view
        .conn
        .prepare_cached("SELECT * FROM kpi_targets WHERE project_id = ?1")?;
    let mut rows = statement.query([project])?;
    let mut targets = Vec::new();
    while let Some(row) = rows.next()? {
        let columns = Columns::new(ENTITY, row);
        targets.push(KpiTarget {
            kpi: columns.named("kpi")?,
            baseline: columns.decimal("baseline")?,
            goal: columns.decimal("goal")?,
            by_day: columns.get("by_day")?,
        });
    }
    targets.sort_by_key(|target: &KpiTarget| target.kpi);
    Ok(targets)
}

/// Sets the targets given; those of other KPIs stay. One without baseline and goal is removed.
/// Answers with the KPIs whose targets really changed.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project; [`WorkspaceError::Invalid`] for `baseline`, `goal`
/// or `by_day`.
pub fn set_targets(tx: &Tx<'_>, project: &ProjectId, new: &[KpiTarget]) -> Result<Vec<KpiName>> {
    let before = targets(tx, project)?;
    let mut changed = Vec::new();
    for target in new {
        check("baseline", target.baseline)?;
        check("goal", target.goal)?;
        if !(1..=MAX_DAY).contains(&target.by_day) {
            return Err(WorkspaceError::invalid(
                "by_day",
                InvalidRule::OutOfRange {
                    min: 1,
                    max: MAX_DAY.into(),
                },
            ));
        }
        let old = before.iter().find(|old| old.kpi == target.kpi);
        let kept = target.baseline.is_some() || target.goal.is_some();
        if old == Some(target) || (old.is_none() && !kept) {
            continue;
        }
        changed.push(target.kpi);
        let kpi = name_of(ENTITY, "kpi", target.kpi)?;
        if kept {
            write(tx, project, &kpi, target)?;
        } else {
            tx.conn
                .prepare_cached("DELETE FROM kpi_targets WHERE project_id = ?1 AND kpi = ?2")?
                .execute(params![project, kpi])?;
        }
    }
    if !changed.is_empty() {
        projects::touch(tx, project)?;
    }
    Ok(changed)
}

fn write(tx: &Tx<'_>, project: &ProjectId, kpi: &str, target: &KpiTarget) -> Result<()> {
    tx.conn
        .prepare_cached(
            "INSERT INTO kpi_targets
                 (project_id, kpi, baseline, goal, by_day, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
             ON CONFLICT (project_id, kpi) DO UPDATE SET
                 baseline = excluded.baseline, goal = excluded.goal, by_day = excluded.by_day,
                 updated_at = excluded.updated_at",
        )?
        .execute(params![
            project,
            kpi,
            target.baseline.map(|value| value.to_string()),
            target.goal.map(|value| value.to_string()),
            target.by_day,
            time_text(tx.now()),
        ])?;
    Ok(())
}

fn check(field: &'static str, value: Option<Decimal>) -> Result<()> {
    if value.is_some_and(|value| value.abs() > Decimal::from(MAX_VALUE)) {
        return Err(WorkspaceError::invalid(
            field,
            InvalidRule::OutOfRange {
                min: -MAX_VALUE,
                max: MAX_VALUE,
            },
        ));
    }
    Ok(())
}
