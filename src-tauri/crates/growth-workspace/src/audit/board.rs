//! A project's growth points with what they are worth, in order, and the three chosen ones.

use growth_model::audit::{
    FoundationGate, FoundationState, Ice, Priorities, PrioritiseInput, PriorityPoint, Rice,
    ease_of_effort, impact_of_value, person_months, prioritise,
};
use rust_decimal::Decimal;

use super::{Choice, EffectState, GrowthPoint, audits, choice, effects, points};
use crate::limits::MAX_GROWTH_POINTS;
use crate::{GrowthPointId, ProjectId, Result, View};

/// Everything that decides about a project's growth points.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    /// All of them, in the order in which they were found, each with its rank.
    pub points: Vec<ValuedPoint>,
    /// Those that compete, in order, and the three that the program proposes.
    pub priorities: Priorities,
    /// Whether automation may be built on the foundation, by the latest audit. Without an audit
    /// nothing is known, and nothing waits.
    pub foundation: Option<FoundationGate>,
    /// How the three are chosen.
    pub choice: Choice,
    /// The chosen ones that are still there, the first first.
    pub chosen: Vec<GrowthPointId>,
}

/// A growth point and what it is worth.
#[derive(Debug, Clone, PartialEq)]
pub struct ValuedPoint {
    /// The growth point.
    pub point: GrowthPoint,
    /// What its effect comes to.
    pub effect: EffectState,
    /// Its impact for ICE.
    pub impact: Option<IceNumber>,
    /// Its ease for ICE.
    pub ease: Option<IceNumber>,
}

/// A number of ICE.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IceNumber {
    /// 1…10.
    pub value: Decimal,
    /// Typed by a person; otherwise it follows from the money or the effort.
    pub typed: bool,
}

/// The growth points of a project: the chosen ones first, then the others by their place, then those
/// that are not ranked.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such project.
pub fn growth_points(view: &View<'_>, project: &ProjectId) -> Result<Vec<GrowthPoint>> {
    // The chances play no part in the order: one draw is enough.
    let board = board(view, project, 0, 1)?;
    let place = |id: &GrowthPointId| {
        board
            .priorities
            .ranked
            .iter()
            .position(|ranked| ranked.id == id.as_str())
            .unwrap_or(usize::MAX)
    };
    let mut points: Vec<GrowthPoint> = board.points.into_iter().map(|p| p.point).collect();
    points.sort_by_key(|point| (point.rank.unwrap_or(u32::MAX), place(&point.id)));
    Ok(points)
}

/// Everything that decides about a project's growth points; `draws` are those of the simulation of
/// the chances.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] when there is no such project; [`crate::WorkspaceError::Model`]
/// for a number of draws outside 1…1 000 000.
pub fn board(view: &View<'_>, project: &ProjectId, seed: u64, draws: u32) -> Result<Board> {
    let choice = choice(view, project)?;
    let foundation = foundation(view, project)?;
    let points = points::rows(view, project)?
        .into_iter()
        .map(|point| Ok((effects::state(view, &point.content)?, point)))
        .collect::<Result<Vec<_>>>()?;
    let largest = points
        .iter()
        .filter(|(_, point)| point.content.status.competes())
        .filter_map(|(effect, _)| effect.likely_cash_12_months())
        .max();
    let mut points: Vec<ValuedPoint> = points
        .into_iter()
        .map(|(effect, point)| valued(point, effect, largest))
        .collect();
    let priorities = prioritise(&PrioritiseInput {
        method: choice.method,
        points: points
            .iter()
            .filter(|valued| valued.point.content.status.competes())
            // More of them, in a file of an older version, are shown without a place.
            .take(MAX_GROWTH_POINTS)
            .map(priority)
            .collect(),
        foundation_first: foundation.is_some_and(|gate| gate.foundation_first),
        seed,
        draws,
    })?;
    let chosen: Vec<GrowthPointId> = match &choice.chosen {
        None => priorities
            .top_three
            .iter()
            .map(|id| GrowthPointId::from(id.as_str()))
            .collect(),
        Some(ids) => ids
            .iter()
            .filter(|id| points.iter().any(|valued| valued.point.id == **id))
            .cloned()
            .collect(),
    };
    for valued in &mut points {
        valued.point.rank = (1..)
            .zip(&chosen)
            .find_map(|(rank, id)| (*id == valued.point.id).then_some(rank));
    }
    Ok(Board {
        points,
        priorities,
        foundation,
        choice,
        chosen,
    })
}

/// What the latest audit says about the foundation; nothing when there is no audit.
fn foundation(view: &View<'_>, project: &ProjectId) -> Result<Option<FoundationGate>> {
    let Some(audit) = audits::latest(view, project)? else {
        return Ok(None);
    };
    Ok(Some(audits::scores(view, &audit)?.map_or(
        FoundationGate {
            foundation_first: true,
            state: FoundationState::NotAssessed,
        },
        |scores| scores.foundation,
    )))
}

fn valued(point: GrowthPoint, effect: EffectState, largest: Option<Decimal>) -> ValuedPoint {
    let number = |typed: Option<Decimal>, derived: Option<Decimal>| match (typed, derived) {
        (Some(value), _) => Some(IceNumber { value, typed: true }),
        (None, Some(value)) => Some(IceNumber {
            value,
            typed: false,
        }),
        (None, None) => None,
    };
    let by_money = effect
        .likely_cash_12_months()
        .zip(largest)
        .map(|(value, largest)| impact_of_value(value, largest));
    ValuedPoint {
        impact: number(point.content.ice_impact, by_money),
        ease: number(
            point.content.ice_ease,
            point.content.effort_days.map(ease_of_effort),
        ),
        point,
        effect,
    }
}

fn priority(valued: &ValuedPoint) -> PriorityPoint {
    let content = &valued.point.content;
    let confidence = content.confidence.map(super::Confidence::fraction);
    PriorityPoint {
        id: valued.point.id.as_str().to_owned(),
        ai_or_automation: content.ai_or_automation,
        loses_money: (valued.effect.likely_cash_12_months())
            .is_some_and(|cash| cash < Decimal::ZERO),
        ice: Ice {
            impact: valued.impact.map(|number| number.value),
            confidence: confidence.map(|fraction| (fraction * Decimal::TEN).normalize()),
            ease: valued.ease.map(|number| number.value),
        },
        rice: Rice {
            reach: content.rice_reach,
            impact: content.rice_impact,
            confidence,
            effort_person_months: content.effort_days.map(person_months),
        },
    }
}
