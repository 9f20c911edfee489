//! What a person does with findings and growth points.

use growth_i18n::Language;
use growth_model::{
    Currency,
    audit::{EffectChange, StepChange},
};
use growth_workspace::{
    Committed, EcosystemId, GrowthPointId, ProjectId, ScenarioId,
    audit::{
        self as saved, Choice, EffectState, Finding, GrowthPoint, GrowthPointContent, LoopEffect,
        PointEffect,
    },
    economics, loops, projects,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::effects::{Changed, EffectView, effect_view};
use crate::{Context, Failure, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "audit.effect_view",
            "What changes of a saved scenario are worth, in words: for an effect that is being edited.",
            effect_of_changes,
        ),
        request(
            "audit.loop_effect_view",
            "What changes of a saved drawing of loops are worth, in words: for an effect that is being edited.",
            effect_of_steps,
        ),
        request(
            "audit.add_finding",
            "Notes a finding: a growth point that nobody has sized yet.",
            add_finding,
        ),
        request(
            "audit.save_growth_point",
            "Saves what a person says about a growth point, as a whole.",
            save_growth_point,
        ),
        request(
            "audit.delete_growth_point",
            "Deletes a growth point; undo brings it back.",
            delete_growth_point,
        ),
        request(
            "audit.choose",
            "Chooses the three growth points with a reason, or leaves it to the program again.",
            choose,
        ),
    ]
}

/// Changes of a saved scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EffectOfChanges {
    /// The scenario.
    pub scenario_id: ScenarioId,
    /// The changes, each of another input, at most 15.
    pub changes: Vec<EffectChange>,
}

fn effect_of_changes(context: &Context<'_>, input: EffectOfChanges) -> Result<EffectView, Failure> {
    let (state, currency) = context.app.with(|workspace| {
        let view = workspace.view();
        let scenario = economics::get(&view, &input.scenario_id)?;
        let currency = projects::get(&view, &scenario.project_id)?.currency;
        let wanted = PointEffect {
            scenario_id: input.scenario_id,
            changes: input.changes.clone(),
        };
        Ok::<_, Failure>((saved::of_scenario(&view, &wanted)?, currency))
    })?;
    let changed = Changed::Inputs(&input.changes);
    in_words(state, changed, context.language, currency)
}

/// Changes of a saved drawing of loops.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EffectOfSteps {
    /// The ecosystem.
    pub ecosystem_id: EcosystemId,
    /// The changes, each of another number, at most 15.
    pub changes: Vec<StepChange>,
}

fn effect_of_steps(context: &Context<'_>, input: EffectOfSteps) -> Result<EffectView, Failure> {
    let (state, ecosystem, currency) = context.app.with(|workspace| {
        let view = workspace.view();
        let ecosystem = loops::get(&view, &input.ecosystem_id)?;
        let currency = projects::get(&view, &ecosystem.project_id)?.currency;
        let wanted = LoopEffect {
            ecosystem_id: input.ecosystem_id,
            changes: input.changes.clone(),
        };
        Ok::<_, Failure>((saved::of_loops(&view, &wanted)?, ecosystem, currency))
    })?;
    let changed = Changed::Steps(&input.changes, Some(&ecosystem.graph));
    in_words(state, changed, context.language, currency)
}

/// What is being edited, in words; what cannot be computed is refused at its field.
fn in_words(
    state: Option<EffectState>,
    changed: Changed<'_>,
    language: Language,
    currency: Currency,
) -> Result<EffectView, Failure> {
    match state {
        Some(EffectState::Refused { error, .. }) => Err(error.into()),
        Some(state) if !changed.is_empty() => Ok(effect_view(&state, changed, language, currency)),
        _ => Ok(effect_view(
            &EffectState::None,
            Changed::Nothing,
            language,
            currency,
        )),
    }
}

fn add_finding(context: &Context<'_>, input: Finding) -> Result<Committed<GrowthPoint>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.add_finding(&input)?))
}

/// A growth point as it is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveGrowthPoint {
    /// The growth point.
    pub id: GrowthPointId,
    /// All that is said about it.
    pub content: GrowthPointContent,
}

fn save_growth_point(
    context: &Context<'_>,
    input: SaveGrowthPoint,
) -> Result<Committed<GrowthPoint>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.save_growth_point(&input.id, &input.content)?))
}

/// A growth point, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrowthPointRef {
    /// The growth point.
    pub id: GrowthPointId,
}

fn delete_growth_point(
    context: &Context<'_>,
    input: GrowthPointRef,
) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_growth_point(&input.id)?))
}

/// How the three are chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseInput {
    /// The project.
    pub project_id: ProjectId,
    /// The choice.
    #[serde(default)]
    pub choice: Choice,
}

fn choose(context: &Context<'_>, input: ChooseInput) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.choose_growth_points(&input.project_id, &input.choice)?))
}
