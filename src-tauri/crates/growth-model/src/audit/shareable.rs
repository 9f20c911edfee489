//! Shareable actions: what customers do that could be public, and which of it to start with.

use std::{cmp::Reverse, collections::BTreeSet};

use rust_decimal::Decimal;

use super::check::{at_most, real, unique, within};
use crate::ModelError;

/// The inventory of actions.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct ShareableInput {
    /// The actions, at most 200, in any order.
    pub actions: Vec<ShareableAction>,
}

/// Something that customers do in or with the product. What is absent has not been estimated yet.
#[shape(Eq, deny_unknown_fields)]
pub struct ShareableAction {
    /// Id, not empty, unique.
    pub id: String,
    /// What could be shown to others.
    pub yields: ShareableKind,
    /// How often all customers together do it, 0…1 000 000 000. Actions per month.
    pub actions_per_month: Option<Decimal>,
    /// What it is worth to those who see it: 0 nothing, 1 curious, 2 useful, 3 saves them work, 4
    /// they would pay for it.
    pub value_to_others: Option<u8>,
    /// Share of the actions that become public already, 0…1. Fraction; 0 when absent.
    #[serde(default)]
    pub shared_now: Decimal,
    /// Work to make it shareable, 0.1…10 000. Person-days.
    pub effort_person_days: Option<Decimal>,
}

/// What the guide looks for: content, status or data that can be shared.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum ShareableKind {
    /// A report, a picture, a text.
    Content,
    /// An achievement, a certificate, a level.
    Status,
    /// Figures that others can compare themselves with.
    Data,
}

/// The actions in order.
#[shape]
pub struct ShareableRanking {
    /// The actions that have all estimates, the best candidate for a loop first.
    pub ranked: Vec<RankedAction>,
    /// The actions that lack an estimate, by id.
    pub not_ranked: Vec<UnrankedAction>,
}

/// An action with its place.
#[shape]
pub struct RankedAction {
    /// Id of the action.
    pub id: String,
    /// Place, from 1.
    pub place: u32,
    /// Actions that stay private today. Actions per month.
    pub unshared_per_month: f64,
    /// `unshared_per_month` × (value to others / 4) / effort, ≥ 0: how many fully valuable actions a
    /// month one person-day opens up.
    pub score: f64,
}

/// An action that cannot be put in order yet.
#[shape(Eq)]
pub struct UnrankedAction {
    /// Id of the action.
    pub id: String,
    /// Paths of what it lacks (`actions[2].value_to_others`).
    pub missing: Vec<String>,
}

/// Puts the actions in order: the higher score; of equals the higher value to others, then the
/// smaller effort, then the id.
///
/// # Errors
/// A value outside its range (`actions[1].value_to_others`), an id that is empty or stands twice,
/// more than 200 actions.
pub fn shareable(input: &ShareableInput) -> Result<ShareableRanking, ModelError> {
    check(input)?;
    let (mut ranked, mut not_ranked) = (Vec::new(), Vec::new());
    for (i, action) in input.actions.iter().enumerate() {
        let (Some(per_month), Some(value), Some(effort)) = (
            action.actions_per_month,
            action.value_to_others,
            action.effort_person_days,
        ) else {
            not_ranked.push(UnrankedAction {
                id: action.id.clone(),
                missing: missing(i, action),
            });
            continue;
        };
        let unshared = per_month * (Decimal::ONE - action.shared_now);
        let score = unshared * Decimal::from(value) / (Decimal::from(4) * effort);
        ranked.push((
            Reverse((score, value, Reverse(effort))),
            action.id.as_str(),
            unshared,
        ));
    }
    ranked.sort();
    not_ranked.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(ShareableRanking {
        ranked: (1..)
            .zip(ranked)
            .map(
                |(place, (Reverse((score, ..)), id, unshared))| RankedAction {
                    id: id.to_owned(),
                    place,
                    unshared_per_month: real(unshared),
                    score: real(score),
                },
            )
            .collect(),
        not_ranked,
    })
}

fn missing(i: usize, action: &ShareableAction) -> Vec<String> {
    [
        ("actions_per_month", action.actions_per_month.is_none()),
        ("value_to_others", action.value_to_others.is_none()),
        ("effort_person_days", action.effort_person_days.is_none()),
    ]
    .into_iter()
    .filter(|(_, missing)| *missing)
    .map(|(name, _)| format!("actions[{i}].{name}"))
    .collect()
}

fn check(input: &ShareableInput) -> Result<(), ModelError> {
    at_most("actions", input.actions.len(), 200)?;
    let mut seen = BTreeSet::new();
    for (i, action) in input.actions.iter().enumerate() {
        let field = |name: &str| format!("actions[{i}].{name}");
        unique(&mut seen, || field("id"), &action.id)?;
        for (name, value, least, most) in [
            (
                "actions_per_month",
                action.actions_per_month,
                Decimal::ZERO,
                Decimal::from(1_000_000_000),
            ),
            (
                "value_to_others",
                action.value_to_others.map(Decimal::from),
                Decimal::ZERO,
                Decimal::from(4),
            ),
            (
                "shared_now",
                Some(action.shared_now),
                Decimal::ZERO,
                Decimal::ONE,
            ),
            (
                "effort_person_days",
                action.effort_person_days,
                Decimal::new(1, 1),
                Decimal::from(10_000),
            ),
        ] {
            if let Some(value) = value {
                within(|| field(name), value, least, most)?;
            }
        }
    }
    Ok(())
}
