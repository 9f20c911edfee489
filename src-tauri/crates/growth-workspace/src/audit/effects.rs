//! What the effects of growth points come to: changes of a scenario, or of a drawing of loops.

use growth_model::audit::{EffectInput, GrowthEffect, StepEffectInput, effect, step_effect};
use growth_model::{ModelError, Outcome};
use rust_decimal::Decimal;

use super::{Expected, GrowthPoint, GrowthPointContent, PointEffect};
use crate::{InvalidRule, Result, View, WorkspaceError, economics, loops};

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

    /// The likely change of the cash in 12 months, where it is a number. Money.
    pub fn likely_cash_12_months(&self) -> Option<Decimal> {
        (self.known()?.likely.delta.cash_12_months.value()).copied()
    }
}

/// What the effect of a growth point comes to.
pub(super) fn state(view: &View<'_>, content: &GrowthPointContent) -> Result<EffectState> {
    match &content.effect {
        Some(effect) => effect_state(view, effect),
        None => Ok(EffectState::None),
    }
}

/// What an effect comes to.
///
/// # Errors
/// [`WorkspaceError`] for a workspace that cannot be read.
pub fn effect_state(view: &View<'_>, wanted: &PointEffect) -> Result<EffectState> {
    match wanted {
        PointEffect::Scenario {
            scenario_id,
            changes,
        } => {
            let Some(scenario) = present(economics::get(view, scenario_id))? else {
                return Ok(EffectState::ScenarioDeleted);
            };
            let computed = effect(&EffectInput {
                inputs: scenario.inputs,
                changes: changes.clone(),
            });
            Ok(known_or_refused(scenario.name, computed))
        }
        PointEffect::Ecosystem {
            ecosystem_id,
            changes,
        } => {
            let Some(ecosystem) = present(loops::get(view, ecosystem_id))? else {
                return Ok(EffectState::EcosystemDeleted);
            };
            let economy = loops::priced_by(view, &ecosystem)?.economy;
            let computed = step_effect(&StepEffectInput {
                graph: ecosystem.graph,
                economy,
                changes: changes.clone(),
            });
            Ok(known_or_refused(ecosystem.name, computed))
        }
    }
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
    if content.effect == before.content.effect {
        return Ok(());
    }
    let Some(effect) = &content.effect else {
        return Ok(());
    };
    let (owner, field) = match effect {
        PointEffect::Scenario { scenario_id, .. } => (
            economics::get(view, scenario_id)?.project_id,
            "effect.scenario_id",
        ),
        PointEffect::Ecosystem { ecosystem_id, .. } => (
            loops::get(view, ecosystem_id)?.project_id,
            "effect.ecosystem_id",
        ),
    };
    if owner != before.project_id {
        return Err(WorkspaceError::invalid(field, InvalidRule::OtherProject));
    }
    match effect_state(view, effect)? {
        EffectState::Refused { error, .. } => Err(error.within("effect").into()),
        _ => Ok(()),
    }
}

/// The lifetime value of one month's new customers that is expected now, where it can be computed.
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
