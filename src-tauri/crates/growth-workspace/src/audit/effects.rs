//! What the effects of growth points come to: changes of a scenario, or of a drawing of loops.

use growth_model::audit::{EffectInput, GrowthEffect, StepEffectInput, effect, step_effect};
use growth_model::{ModelError, Outcome};
use rust_decimal::Decimal;

use super::{Expected, GrowthPoint, GrowthPointContent, LoopEffect, PointEffect};
use crate::{InvalidRule, ProjectId, Result, View, WorkspaceError, economics, loops};

/// What the effect of a growth point comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum EffectState {
    /// Nobody has said what it changes.
    None,
    /// It was put through the calculator, or through the simulation of the loops.
    Known {
        /// Name of the scenario or the ecosystem.
        base: String,
        /// What it comes to.
        effect: Box<GrowthEffect>,
    },
    /// The scenario was deleted; the changes are kept.
    ScenarioDeleted,
    /// The ecosystem was deleted; the changes are kept.
    EcosystemDeleted,
    /// The scenario or the drawing has changed since and refuses the changes, which are kept.
    Refused {
        /// Name of the scenario or the ecosystem.
        base: String,
        /// Why.
        error: ModelError,
    },
}

impl EffectState {
    /// The effect, where it is known.
    pub fn known(&self) -> Option<&GrowthEffect> {
        match self {
            Self::Known { effect, .. } => Some(effect),
            _ => None,
        }
    }

    /// The likely change of value, where it is a number. Money per month.
    pub fn likely_value(&self) -> Option<Decimal> {
        let Outcome::Value { value } = &self.known()?.likely.delta.value_per_month else {
            return None;
        };
        Some(*value)
    }
}

/// What the effect of a growth point comes to.
pub(super) fn state(view: &View<'_>, content: &GrowthPointContent) -> Result<EffectState> {
    match (&content.effect, &content.loop_effect) {
        (Some(wanted), _) => Ok(of_scenario(view, wanted)?.unwrap_or(EffectState::ScenarioDeleted)),
        (None, Some(wanted)) => {
            Ok(of_loops(view, wanted)?.unwrap_or(EffectState::EcosystemDeleted))
        }
        (None, None) => Ok(EffectState::None),
    }
}

/// What changes of a drawing of loops come to; nothing when the ecosystem is gone.
///
/// # Errors
/// [`WorkspaceError`] for a workspace that cannot be read.
pub fn of_loops(view: &View<'_>, wanted: &LoopEffect) -> Result<Option<EffectState>> {
    let Some(ecosystem) = present(loops::get(view, &wanted.ecosystem_id))? else {
        return Ok(None);
    };
    let economy = loops::priced_by(view, &ecosystem)?.economy;
    let computed = step_effect(&StepEffectInput {
        graph: ecosystem.graph,
        economy,
        changes: wanted.changes.clone(),
    });
    Ok(Some(known_or_refused(ecosystem.name, computed)))
}

/// What changes of a scenario come to; nothing when it is gone.
///
/// # Errors
/// [`WorkspaceError`] for a workspace that cannot be read.
pub fn of_scenario(view: &View<'_>, wanted: &PointEffect) -> Result<Option<EffectState>> {
    let Some(scenario) = present(economics::get(view, &wanted.scenario_id))? else {
        return Ok(None);
    };
    let computed = effect(&EffectInput {
        inputs: scenario.inputs,
        changes: wanted.changes.clone(),
    });
    Ok(Some(known_or_refused(scenario.name, computed)))
}

fn known_or_refused(base: String, computed: Result<GrowthEffect, ModelError>) -> EffectState {
    match computed {
        Ok(effect) => EffectState::Known {
            base,
            effect: Box::new(effect),
        },
        Err(error) => EffectState::Refused { base, error },
    }
}

fn present<T>(found: Result<T>) -> Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(WorkspaceError::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Refuses an effect that is new and cannot be computed. What is as it was is kept, whatever has
/// become of its scenario or its ecosystem.
pub(super) fn check(
    view: &View<'_>,
    before: &GrowthPoint,
    content: &GrowthPointContent,
) -> Result<()> {
    if content.effect.is_some() && content.loop_effect.is_some() {
        return Err(ModelError::Inconsistent {
            field: "loop_effect".to_owned(),
            rule: "two_effects",
        }
        .into());
    }
    let own = |project: &ProjectId, field: &'static str| {
        if *project == before.project_id {
            Ok(())
        } else {
            Err(WorkspaceError::invalid(field, InvalidRule::OtherProject))
        }
    };
    if content.effect != before.content.effect
        && let Some(effect) = &content.effect
    {
        let scenario = economics::get(view, &effect.scenario_id)?;
        own(&scenario.project_id, "effect.scenario_id")?;
        accepted(of_scenario(view, effect)?, "effect")?;
    }
    if content.loop_effect != before.content.loop_effect
        && let Some(effect) = &content.loop_effect
    {
        let ecosystem = loops::get(view, &effect.ecosystem_id)?;
        own(&ecosystem.project_id, "loop_effect.ecosystem_id")?;
        accepted(of_loops(view, effect)?, "loop_effect")?;
    }
    Ok(())
}

fn accepted(state: Option<EffectState>, field: &str) -> Result<()> {
    match state {
        Some(EffectState::Refused { error, .. }) => Err(error.within(field).into()),
        _ => Ok(()),
    }
}

/// The money that is expected now, where it can be computed.
pub(super) fn expected(view: &View<'_>, content: &GrowthPointContent) -> Result<Option<Expected>> {
    let state = state(view, content)?;
    let Some(effect) = state.known() else {
        return Ok(None);
    };
    Ok(
        match (
            &effect.likely.delta.value_per_month,
            &effect.delta_value_range,
        ) {
            (Outcome::Value { value: likely }, Outcome::Value { value: range }) => Some(Expected {
                likely: *likely,
                from: range.from,
                to: range.to,
            }),
            _ => None,
        },
    )
}
