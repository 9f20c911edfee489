//! Growth points: reading, saving, deleting.

use chrono::NaiveDate;
use growth_model::ModelError;
use growth_model::audit::{Layer, Rice, bank};
use rust_decimal::Decimal;

use super::{
    Finding, GrowthPoint, GrowthPointContent, PointSource, PointStatus, SourceKind, audits, effects,
};
use crate::sql::entity;
use crate::{AuditId, GrowthPointId, ProjectId, Result, Tx, View, WorkspaceError, projects, text};

/// The growth points of a project in the order in which they were found, without their ranks.
pub(super) fn rows(view: &View<'_>, project: &ProjectId) -> Result<Vec<GrowthPoint>> {
    projects::get(view, project)?;
    entity::list(view, "project_id = ?1 ORDER BY id", [project])
}

/// A growth point, without its rank.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get_point(view: &View<'_>, id: &GrowthPointId) -> Result<GrowthPoint> {
    entity::get(view, id)
}

/// Notes a finding: a growth point that nobody has sized yet.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project; [`WorkspaceError::Invalid`] for `title`,
/// `description` or `source.reference`.
pub fn add_finding(tx: &Tx<'_>, finding: &Finding) -> Result<GrowthPoint> {
    projects::get(tx, &finding.project_id)?;
    let (effort_days, ai_or_automation) = usual(tx, finding)?;
    let content = checked(&GrowthPointContent {
        layer: finding.layer,
        title: finding.title.clone(),
        description: finding.description.clone(),
        source: finding.source.clone(),
        effort_days,
        confidence: None,
        owner: String::new(),
        status: PointStatus::Open,
        ai_or_automation,
        ice_impact: None,
        ice_ease: None,
        rice_reach: None,
        rice_impact: None,
        effect: None,
    })?;
    let point = GrowthPoint {
        id: tx.new_id(),
        project_id: finding.project_id.clone(),
        content,
        rank: None,
        done_on: None,
        expected: None,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    entity::insert(tx, &point)?;
    projects::touch(tx, &finding.project_id)?;
    get_point(tx, &point.id)
}

/// Saves what a person says about a growth point, as a whole. Answers with the names of what really
/// changed. When it becomes done, the day and the money that is expected of it now are kept.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the growth point; [`WorkspaceError::Invalid`] for a text;
/// [`WorkspaceError::Model`] for a number outside its range, and for an effect that its scenario
/// or its drawing of loops refuses (`effect.changes[0].high`). An effect on a scenario or an
/// ecosystem that is gone is kept as it is.
pub fn save_point(
    tx: &Tx<'_>,
    id: &GrowthPointId,
    content: &GrowthPointContent,
) -> Result<Vec<String>> {
    let before = get_point(tx, id)?;
    let mut after = before.clone();
    after.content = checked(content)?;
    effects::check(tx, &before, &after.content)?;
    if after.content.status != before.content.status {
        let done = after.content.status == PointStatus::Done;
        after.done_on = done.then(|| tx.today());
        after.expected = if done {
            effects::expected(tx, &after.content)?
        } else {
            None
        };
    }
    let mut changed = entity::update(tx, &before, &after)?;
    // These follow from the status.
    changed.retain(|name| name != "done_on" && name != "expected");
    if !changed.is_empty() {
        projects::touch(tx, &before.project_id)?;
    }
    Ok(changed)
}

/// Says on which day a growth point was done; for samples, whose past is made up.
pub(crate) fn set_done_on(tx: &Tx<'_>, id: &GrowthPointId, day: NaiveDate) -> Result<()> {
    let before = get_point(tx, id)?;
    let after = GrowthPoint {
        done_on: Some(day),
        ..before.clone()
    };
    entity::update(tx, &before, &after)?;
    Ok(())
}

/// Deletes a growth point. Where it was one of the chosen three, its place stays empty.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn delete_point(tx: &Tx<'_>, id: &GrowthPointId) -> Result<()> {
    let point = get_point(tx, id)?;
    entity::delete(tx, &point)?;
    projects::touch(tx, &point.project_id)
}

/// What the question of an answer says about effort and automation.
fn usual(view: &View<'_>, finding: &Finding) -> Result<(Option<Decimal>, bool)> {
    let of_layer = finding.layer == Layer::AiReadiness;
    let Some((audit, question)) = finding
        .source
        .reference
        .split_once('/')
        .filter(|_| finding.source.kind == SourceKind::Answer)
    else {
        return Ok((None, of_layer));
    };
    let audit = match audits::get(view, &AuditId::from(audit)) {
        Ok(audit) => audit,
        Err(WorkspaceError::NotFound { .. }) => return Ok((None, of_layer)),
        Err(error) => return Err(error),
    };
    let question = bank(audit.bank_version).and_then(|bank| bank.question(question));
    Ok((
        question.map(|question| question.effort_person_days),
        question.map_or(of_layer, |question| question.ai_or_automation),
    ))
}

/// The content with its texts in order.
fn checked(content: &GrowthPointContent) -> Result<GrowthPointContent> {
    let within = |field: &str, value: Option<Decimal>, min: Decimal, max: Decimal| match value {
        Some(value) if value < min || value > max => Err(ModelError::OutOfRange {
            field: field.to_owned(),
            value,
            min: Some(min),
            max: Some(max),
        }),
        _ => Ok(()),
    };
    let (one, ten) = (Decimal::ONE, Decimal::TEN);
    within(
        "effort_days",
        content.effort_days,
        Decimal::new(5, 2),
        Decimal::from(10_000),
    )?;
    within("ice_impact", content.ice_impact, one, ten)?;
    within("ice_ease", content.ice_ease, one, ten)?;
    within(
        "rice_reach",
        content.rice_reach,
        Decimal::ZERO,
        Decimal::from(1_000_000_000_000_u64),
    )?;
    if content
        .rice_impact
        .is_some_and(|impact| !Rice::IMPACTS.contains(&impact))
    {
        return Err(ModelError::Inconsistent {
            field: "rice_impact".to_owned(),
            rule: "not_a_rice_impact",
        }
        .into());
    }
    Ok(GrowthPointContent {
        title: text::name("title", &content.title)?,
        description: text::note("description", &content.description)?,
        owner: text::line("owner", &content.owner)?,
        source: PointSource {
            kind: content.source.kind,
            reference: text::line("source.reference", &content.source.reference)?,
        },
        // An effect that changes nothing is none.
        effect: content.effect.clone().filter(|effect| !effect.is_empty()),
        ..content.clone()
    })
}
