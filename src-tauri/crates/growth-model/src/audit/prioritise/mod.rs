//! Which growth points come first: ICE and RICE, ties, the gate of the foundation, and how sure the
//! order is (MATHEMATICS.md E.4, E.5).

mod chance;
mod numbers;

use std::{
    cmp::{Ordering, Reverse},
    collections::{BTreeMap, BTreeSet},
};

use rust_decimal::Decimal;

pub use numbers::{Ice, Rice};

use self::numbers::Numbers;
use super::check::{at_most, quotient, reaches, real, unique, within};
use crate::{ModelError, Outcome, Reason};

/// How many growth points the guide asks for.
pub const CHOSEN: usize = 3;
/// Below this difference of their chances, the third and the fourth are equal. Fraction.
pub const EQUAL_BELOW: f64 = 0.10;

/// Growth points to put in order.
#[shape(Eq, deny_unknown_fields)]
pub struct PrioritiseInput {
    /// Which score decides the order; the other is computed beside it.
    #[serde(default)]
    pub method: PriorityMethod,
    /// The growth points, at most 500, in any order: the answer does not depend on it.
    pub points: Vec<PriorityPoint>,
    /// True when the foundation is weak ([`crate::audit::FoundationGate::foundation_first`]): points about AI
    /// and automation then do not enter the top three by themselves.
    #[serde(default)]
    pub foundation_first: bool,
    /// Seed of the simulation; the same seed gives the same chances.
    #[serde(default)]
    pub seed: u64,
    /// Draws of the simulation, 1…1 000 000.
    #[serde(default = "default_draws")]
    pub draws: u32,
}

fn default_draws() -> u32 {
    10_000
}

/// A way to score growth points.
#[shape(Copy, Default, Eq, Hash)]
pub enum PriorityMethod {
    /// Impact × confidence × ease.
    #[default]
    Ice,
    /// Reach × impact × confidence / effort.
    Rice,
}

/// One growth point. A point without the numbers of the chosen method is listed as not ranked.
#[shape(Eq, deny_unknown_fields)]
pub struct PriorityPoint {
    /// Id, not empty, unique.
    pub id: String,
    /// True when the point is about AI or automation.
    #[serde(default)]
    pub ai_or_automation: bool,
    /// True when its likely effect loses money: such a point does not enter the top three by itself.
    #[serde(default)]
    pub loses_money: bool,
    /// Numbers for ICE.
    #[serde(default)]
    pub ice: Ice,
    /// Numbers for RICE.
    #[serde(default)]
    pub rice: Rice,
}

/// The growth points in order.
#[shape(skip_serializing_none)]
pub struct Priorities {
    /// The method that decided.
    pub method: PriorityMethod,
    /// The points that have the numbers of the method, the best first.
    pub ranked: Vec<RankedPoint>,
    /// The points that lack them, by id.
    pub not_ranked: Vec<NotRanked>,
    /// Ids of the proposed three (fewer when there are fewer), the best first.
    pub top_three: Vec<String>,
    /// ICE only: the three that the mean of the three numbers would propose instead of their
    /// product. Sources differ on which to take, and the three can differ.
    pub top_three_by_mean: Option<Vec<String>>,
    /// How clearly the third is ahead of the fourth; absent when fewer than four may be proposed.
    pub cut: Option<Cut>,
    /// Seed that was used.
    pub seed: u64,
    /// Draws that were made.
    pub draws: u32,
}

/// A growth point with its place.
#[shape]
pub struct RankedPoint {
    /// Id of the point.
    pub id: String,
    /// Place by score among all ranked points, from 1.
    pub place: u32,
    /// The score of the chosen method: ICE 1…1000, RICE ≥ 0.
    pub score: f64,
    /// Product of impact, confidence and ease, 1…1000, if they are given.
    pub ice: Outcome<f64>,
    /// Mean of impact, confidence and ease, 1…10, if they are given.
    pub ice_mean: Outcome<f64>,
    /// Reach × impact × confidence / effort, if they are given.
    pub rice: Outcome<f64>,
    /// Chance that the point belongs to the best three, given how sure its numbers are, 0…1.
    /// Undefined for a point that waits for the foundation, or loses money.
    pub chance_in_top_three: Outcome<f64>,
    /// True: "foundation first". The point does not enter the top three by itself.
    pub foundation_first: bool,
    /// True when the point is one of the proposed three.
    pub proposed: bool,
}

/// A growth point without the numbers of the chosen method.
#[shape(Eq)]
pub struct NotRanked {
    /// Id of the point.
    pub id: String,
    /// Paths of what it lacks (`points[2].rice`).
    pub missing: Vec<String>,
}

/// The line between the third and the fourth.
#[shape]
pub struct Cut {
    /// Id of the third.
    pub third: String,
    /// Id of the fourth.
    pub fourth: String,
    /// Distance between their chances, 0…1.
    pub difference: f64,
    /// True when the distance is under ten percentage points: the program cannot tell which is
    /// better.
    pub equal: bool,
}

/// A point with the numbers of the chosen method.
struct Scored<'a> {
    point: &'a PriorityPoint,
    numbers: Numbers,
}

/// Puts the growth points in order and proposes three.
///
/// Order: the higher score; of equals the higher impact, then the greater ease (ICE) or the smaller
/// effort (RICE), then the id in alphabetical order.
///
/// # Errors
/// An ICE number outside 1…10, a RICE impact or confidence that is not one of the named ones (rules
/// `not_a_rice_impact`, `not_a_rice_confidence`), reach, effort or draws outside their range, an id
/// that is empty or stands twice (rule `duplicate_id`), more than 500 points.
pub fn prioritise(input: &PrioritiseInput) -> Result<Priorities, ModelError> {
    check(input)?;
    let waits = |point: &PriorityPoint| input.foundation_first && point.ai_or_automation;
    let competes = |point: &PriorityPoint| !waits(point) && !point.loses_money;

    let (mut scored, mut not_ranked) = (Vec::new(), Vec::new());
    for (i, point) in input.points.iter().enumerate() {
        match input.method.numbers(point) {
            Outcome::Value { value } => scored.push(Scored {
                point,
                numbers: value,
            }),
            Outcome::Missing { fields } => not_ranked.push(NotRanked {
                id: point.id.clone(),
                missing: fields
                    .into_iter()
                    .map(|field| format!("points[{i}].{field}"))
                    .collect(),
            }),
            // The numbers are checked: they are either there or missing.
            _ => {}
        }
    }
    scored.sort_by(|a, b| order(a, b, |numbers| numbers.score));
    not_ranked.sort_by(|a, b| a.id.cmp(&b.id));

    let eligible: Vec<&Scored<'_>> = scored.iter().filter(|s| competes(s.point)).collect();
    let chances = chances(&eligible, input);
    let top_three = ids(&eligible);
    let top_three_by_mean = (input.method == PriorityMethod::Ice).then(|| {
        let mut by_mean = eligible.clone();
        // The sum orders like the mean, and exactly.
        by_mean.sort_by(|a, b| order(a, b, |numbers| numbers.sum));
        ids(&by_mean)
    });

    Ok(Priorities {
        method: input.method,
        ranked: (1..)
            .zip(&scored)
            .map(|(place, s)| ranked(place, s, waits(s.point), &chances, &top_three))
            .collect(),
        not_ranked,
        cut: cut(&eligible, &chances),
        top_three,
        top_three_by_mean,
        seed: input.seed,
        draws: input.draws,
    })
}

fn order(a: &Scored<'_>, b: &Scored<'_>, decides: fn(&Numbers) -> Decimal) -> Ordering {
    let key = |s: &Scored<'_>| Reverse((decides(&s.numbers), s.numbers.impact, s.numbers.ease));
    key(a)
        .cmp(&key(b))
        .then_with(|| a.point.id.cmp(&b.point.id))
}

fn chances<'a>(eligible: &[&Scored<'a>], input: &PrioritiseInput) -> BTreeMap<&'a str, f64> {
    let contenders: Vec<chance::Contender<'a>> = eligible
        .iter()
        .map(|s| chance::Contender {
            id: &s.point.id,
            score: real(s.numbers.score),
            spread: chance::spread(s.numbers.confidence),
        })
        .collect();
    let chances = chance::of_top(CHOSEN, &contenders, input.seed, input.draws);
    contenders.iter().map(|c| c.id).zip(chances).collect()
}

fn cut(eligible: &[&Scored<'_>], chances: &BTreeMap<&str, f64>) -> Option<Cut> {
    let third = &eligible.get(CHOSEN - 1)?.point.id;
    let fourth = &eligible.get(CHOSEN)?.point.id;
    let difference = (chances.get(third.as_str())? - chances.get(fourth.as_str())?).abs();
    Some(Cut {
        third: third.clone(),
        fourth: fourth.clone(),
        difference,
        equal: !reaches(difference, EQUAL_BELOW),
    })
}

fn ranked(
    place: u32,
    scored: &Scored<'_>,
    foundation_first: bool,
    chances: &BTreeMap<&str, f64>,
    top_three: &[String],
) -> RankedPoint {
    let point = scored.point;
    let chance = chances.get(point.id.as_str());
    let ice = point.ice.numbers();
    RankedPoint {
        id: point.id.clone(),
        place,
        score: real(scored.numbers.score),
        ice_mean: ice
            .clone()
            .and_then(|numbers| quotient(numbers.sum, Decimal::from(3)).into()),
        ice: ice.map(|numbers| real(numbers.score)),
        rice: point.rice.numbers().map(|numbers| real(numbers.score)),
        chance_in_top_three: match chance {
            Some(chance) => Outcome::of(*chance),
            None if foundation_first => Outcome::undefined(Reason::FoundationFirst),
            None => Outcome::undefined(Reason::LosesMoney),
        },
        foundation_first,
        proposed: top_three.contains(&point.id),
    }
}

fn ids(best_first: &[&Scored<'_>]) -> Vec<String> {
    best_first
        .iter()
        .take(CHOSEN)
        .map(|scored| scored.point.id.clone())
        .collect()
}

impl PriorityMethod {
    fn numbers(self, point: &PriorityPoint) -> Outcome<Numbers> {
        match self {
            Self::Ice => point.ice.numbers(),
            Self::Rice => point.rice.numbers(),
        }
    }
}

fn check(input: &PrioritiseInput) -> Result<(), ModelError> {
    at_most("points", input.points.len(), 500)?;
    within(
        || "draws".to_owned(),
        input.draws.into(),
        Decimal::ONE,
        Decimal::from(1_000_000),
    )?;
    let mut seen = BTreeSet::new();
    for (i, point) in input.points.iter().enumerate() {
        unique(&mut seen, || format!("points[{i}].id"), &point.id)?;
        point.ice.check(|name| format!("points[{i}].ice.{name}"))?;
        point
            .rice
            .check(|name| format!("points[{i}].rice.{name}"))?;
    }
    Ok(())
}
