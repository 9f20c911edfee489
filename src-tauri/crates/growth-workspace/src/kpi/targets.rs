//! Where the KPIs are to be.

use growth_model::kpi::KpiName;
use rust_decimal::Decimal;

use crate::sql::entity::{self, Entity, OfProject};
use crate::{InvalidRule, ProjectId, Result, Tx, View, WorkspaceError, projects};

/// Largest target, either sign.
const MAX_VALUE: i64 = 1_000_000_000_000_000;
/// The farthest day of a target: ten years.
const MAX_DAY: u32 = 3_660;

/// Where a KPI comes from and where it is to be.
#[shape(Eq, deny_unknown_fields)]
pub struct KpiTarget {
    /// Which KPI.
    pub kpi: KpiName,
    /// Its value when the plan began, in its unit, −1e15…1e15; absent means that of the first
    /// check-in.
    pub baseline: Option<Decimal>,
    /// Its value to be reached, in its unit, −1e15…1e15; absent means what the guide asks, if it
    /// asks something.
    pub goal: Option<Decimal>,
    /// Day of the plan by which it is to be reached, 1…3660.
    #[serde(default = "default_day")]
    pub by_day: u32,
}

impl Entity for OfProject<KpiTarget> {
    const TABLE: &'static str = "kpi_targets";
    const NAME: &'static str = "kpi_target";
    const KEY: &'static [&'static str] = &["project_id", "kpi"];
    const GROUPS: &'static [&'static str] = &["value"];
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
    let rows: Vec<OfProject<KpiTarget>> = entity::list(view, "project_id = ?1", [project])?;
    let mut targets: Vec<KpiTarget> = rows.into_iter().map(|row| row.value).collect();
    targets.sort_by_key(|target| target.kpi);
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
        let row = |target: &KpiTarget| OfProject {
            project_id: project.clone(),
            value: target.clone(),
        };
        match old {
            Some(_) if !kept => entity::delete(tx, &row(target))?,
            None => entity::insert(tx, &row(target))?,
            Some(old) => {
                entity::update(tx, &row(old), &row(target))?;
            }
        }
    }
    if !changed.is_empty() {
        projects::touch(tx, project)?;
    }
    Ok(changed)
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
