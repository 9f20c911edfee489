//! Growth points: reading, saving, deleting.

use chrono::NaiveDate;
use growth_model::ModelError;
use growth_model::audit::{Layer, Rice, bank};
use rusqlite::{OptionalExtension, params};
use rust_decimal::Decimal;
use serde::Deserialize;

use super::{
    Finding, GrowthPoint, GrowthPointContent, LoopEffect, PointEffect, PointSource, PointStatus,
    SourceKind, audits, effects,
};
use crate::sql::{Columns, json_text, name_of, time_text};
use crate::{
    AuditId, GrowthPointId, ProjectId, Result, ScenarioId, Tx, View, WorkspaceError, projects, text,
};

const ENTITY: &str = "growth_points";

/// The growth points of a project in the order in which they were found, without their ranks.
pub(super) fn rows(view: &View<'_>, project: &ProjectId) -> Result<Vec<GrowthPoint>> {
    projects::get(view, project)?;
    let mut statement = view
        .conn
        .prepare_cached("SELECT * FROM growth_points WHERE project_id = ?1 ORDER BY id")?;
    let mut rows = statement.query([project])?;
    let mut points = Vec::new();
    while let Some(row) = rows.next()? {
        points.push(read(row)?);
    }
    Ok(points)
}

/// A growth point, without its rank.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get_point(view: &View<'_>, id: &GrowthPointId) -> Result<GrowthPoint> {
    view.conn
        .prepare_cached("SELECT * FROM growth_points WHERE id = ?1")?
        .query_row([id], |row| Ok(read(row)))
        .optional()?
        .unwrap_or_else(|| Err(WorkspaceError::not_found("growth_point", id)))
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
        loop_effect: None,
    })?;
    let id: GrowthPointId = tx.new_id();
    tx.conn
        .prepare_cached(
            "INSERT INTO growth_points
                 (id, project_id, layer, title, source_kind, ai_or_automation, created_at,
                  updated_at)
             VALUES (?1, ?2, ?3, ?4, 'manual', 0, ?5, ?5)",
        )?
        .execute(params![
            id,
            finding.project_id,
            name_of(ENTITY, "layer", content.layer)?,
            content.title,
            time_text(tx.now()),
        ])?;
    write(tx, &id, &content)?;
    projects::touch(tx, &finding.project_id)?;
    get_point(tx, &id)
}

/// Saves what a person says about a growth point, as a whole. Answers with the names of what really
/// changed. When it becomes done, the day and the money that is expected of it now are kept.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the growth point; [`WorkspaceError::Invalid`] for a text;
/// [`WorkspaceError::Model`] for a number outside its range, and for an effect that its scenario
/// or its drawing of loops refuses (`effect.changes[0].high`, `loop_effect.changes[0].high`), or for
/// both at once. An effect on a scenario or an ecosystem that is gone is kept as it is.
pub fn save_point(
    tx: &Tx<'_>,
    id: &GrowthPointId,
    content: &GrowthPointContent,
) -> Result<Vec<&'static str>> {
    let before = get_point(tx, id)?;
    let content = checked(content)?;
    effects::check(tx, &before, &content)?;
    let changed = differences(&before.content, &content);
    if changed.is_empty() {
        return Ok(changed);
    }
    write(tx, id, &content)?;
    if content.status != before.content.status {
        let done = content.status == PointStatus::Done;
        let expected = if done {
            effects::expected(tx, &content)?
        } else {
            None
        };
        tx.conn
            .prepare_cached("UPDATE growth_points SET done_on = ?2, expected = ?3 WHERE id = ?1")?
            .execute(params![
                id,
                done.then(|| tx.today().to_string()),
                json_text(ENTITY, "expected", &expected)?,
            ])?;
    }
    projects::touch(tx, &before.project_id)?;
    Ok(changed)
}

/// Says on which day a growth point was done; for samples, whose past is made up.
pub(crate) fn set_done_on(tx: &Tx<'_>, id: &GrowthPointId, day: NaiveDate) -> Result<()> {
    tx.conn
        .prepare_cached("UPDATE growth_points SET done_on = ?2 WHERE id = ?1")?
        .execute(params![id, day.to_string()])?;
    Ok(())
}

/// Deletes a growth point. Where it was one of the chosen three, its place stays empty.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn delete_point(tx: &Tx<'_>, id: &GrowthPointId) -> Result<()> {
    let point = get_point(tx, id)?;
    tx.conn
        .prepare_cached("DELETE FROM growth_points WHERE id = ?1")?
        .execute([id])?;
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
        effect: content
            .effect
            .clone()
            .filter(|effect| !effect.changes.is_empty()),
        loop_effect: content
            .loop_effect
            .clone()
            .filter(|effect| !effect.changes.is_empty()),
        ..content.clone()
    })
}

pub(super) fn differences(a: &GrowthPointContent, b: &GrowthPointContent) -> Vec<&'static str> {
    [
        ("layer", a.layer != b.layer),
        ("title", a.title != b.title),
        ("description", a.description != b.description),
        ("source", a.source != b.source),
        ("effort_days", a.effort_days != b.effort_days),
        ("confidence", a.confidence != b.confidence),
        ("owner", a.owner != b.owner),
        ("status", a.status != b.status),
        ("ai_or_automation", a.ai_or_automation != b.ai_or_automation),
        ("ice_impact", a.ice_impact != b.ice_impact),
        ("ice_ease", a.ice_ease != b.ice_ease),
        ("rice_reach", a.rice_reach != b.rice_reach),
        ("rice_impact", a.rice_impact != b.rice_impact),
        (
            "effect",
            a.effect != b.effect || a.loop_effect != b.loop_effect,
        ),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .collect()
}

fn write(tx: &Tx<'_>, id: &GrowthPointId, content: &GrowthPointContent) -> Result<()> {
    let decimal = |value: Option<Decimal>| value.map(|value| value.to_string());
    // Without a scenario, what changes in loops stands in the same column with its ecosystem.
    let (scenario, changes) = match (&content.effect, &content.loop_effect) {
        (Some(effect), _) => (
            Some(&effect.scenario_id),
            json_text(ENTITY, "effect_changes", &effect.changes)?,
        ),
        (None, Some(effect)) => (None, json_text(ENTITY, "effect_changes", effect)?),
        (None, None) => (None, "[]".to_owned()),
    };
    tx.conn
        .prepare_cached(
            "UPDATE growth_points SET
                 layer = ?2, title = ?3, description = ?4, source_kind = ?5,
                 source_reference = ?6, effort_days = ?7, confidence = ?8, owner = ?9, status = ?10,
                 ai_or_automation = ?11, ice_impact = ?12, ice_ease = ?13, rice_reach = ?14,
                 rice_impact = ?15, effect_scenario = ?16, effect_changes = ?17, updated_at = ?18
             WHERE id = ?1",
        )?
        .execute(params![
            id,
            name_of(ENTITY, "layer", content.layer)?,
            content.title,
            content.description,
            name_of(ENTITY, "source_kind", content.source.kind)?,
            content.source.reference,
            decimal(content.effort_days),
            content
                .confidence
                .map(|confidence| name_of(ENTITY, "confidence", confidence))
                .transpose()?,
            content.owner,
            name_of(ENTITY, "status", content.status)?,
            content.ai_or_automation,
            decimal(content.ice_impact),
            decimal(content.ice_ease),
            decimal(content.rice_reach),
            decimal(content.rice_impact),
            scenario,
            changes,
            time_text(tx.now()),
        ])?;
    Ok(())
}

/// What the column of the changes holds without a scenario.
#[derive(Deserialize)]
#[serde(untagged)]
enum ChangedLoops {
    None([(); 0]),
    Of(LoopEffect),
}

fn read(row: &rusqlite::Row<'_>) -> Result<GrowthPoint> {
    let columns = Columns::new(ENTITY, row);
    let scenario: Option<ScenarioId> = columns.get("effect_scenario")?;
    let (effect, loop_effect) = match scenario {
        Some(scenario_id) => {
            let changes = columns.json("effect_changes")?;
            let effect = PointEffect {
                scenario_id,
                changes,
            };
            (Some(effect), None)
        }
        None => match columns.json("effect_changes")? {
            ChangedLoops::Of(effect) => (None, Some(effect)),
            ChangedLoops::None([]) => (None, None),
        },
    };
    Ok(GrowthPoint {
        id: columns.get("id")?,
        project_id: columns.get("project_id")?,
        content: GrowthPointContent {
            layer: columns.named("layer")?,
            title: columns.get("title")?,
            description: columns.get("description")?,
            source: PointSource {
                kind: columns.named("source_kind")?,
                reference: columns.get("source_reference")?,
            },
            effort_days: columns.decimal("effort_days")?,
            confidence: match columns.text("confidence")? {
                Some(_) => Some(columns.named("confidence")?),
                None => None,
            },
            owner: columns.get("owner")?,
            status: columns.named("status")?,
            ai_or_automation: columns.get("ai_or_automation")?,
            ice_impact: columns.decimal("ice_impact")?,
            ice_ease: columns.decimal("ice_ease")?,
            rice_reach: columns.decimal("rice_reach")?,
            rice_impact: columns.decimal("rice_impact")?,
            effect,
            loop_effect,
        },
        rank: None,
        done_on: match columns.text("done_on")? {
            Some(_) => Some(columns.date("done_on")?),
            None => None,
        },
        expected: columns.json("expected")?,
        created_at: columns.time("created_at")?,
        updated_at: columns.time("updated_at")?,
    })
}
