//! Which step of which loop to improve first.

use std::cmp::Ordering;

use super::matrix::Square;
use super::model::Model;
use super::rate::Rate;
use super::reproduction::Reproduction;
use crate::{Outcome, Reason};

/// One entry of the next-generation matrix.
#[shape]
pub struct Contribution {
    /// Source that brought the customer who acts: `paid`, or the `id` of a loop.
    pub source: String,
    /// `id` of the loop through which others come.
    pub r#loop: String,
    /// New customers that one such customer brings through this loop over the lifetime.
    pub k: Outcome<f64>,
    /// Relative change of the joint K for a relative change of this entry. The elasticities of all
    /// entries sum to 1.
    pub elasticity: Outcome<f64>,
}

/// A rate and what it moves.
#[shape]
pub struct RateLever {
    /// Which rate.
    pub rate: Rate,
    /// Relative change of the joint K for a small relative change of the rate: 0.5 says that 10 %
    /// more of the rate give about 5 % more K. Negative when more of the rate gives less.
    pub elasticity: f64,
}

/// Elasticities of the joint K with respect to the entries of the next-generation matrix.
pub(crate) struct Elasticities {
    /// `∂ρ/∂M · 1/ρ`; multiplied with an entry it is the entry's elasticity.
    slopes: Square,
}

impl Elasticities {
    pub(crate) fn of(reproduction: &Reproduction) -> Outcome<Self> {
        reproduction.joint_k().and_then(|k| {
            if k == 0.0 {
                return Outcome::undefined(Reason::NoReproduction);
            }
            match reproduction.between_loops().sensitivities() {
                None => Outcome::undefined(Reason::TiedLoops),
                Some(sensitivities) => Outcome::of(Self {
                    slopes: {
                        let mut slopes = sensitivities;
                        slopes.divide(k);
                        slopes
                    },
                }),
            }
        })
    }

    /// Elasticity of `M[item][source]`. What paid customers bring does not enter K: nobody brings
    /// paid customers.
    pub(crate) fn entry(&self, reproduction: &Reproduction, item: usize, source: usize) -> f64 {
        source.checked_sub(1).map_or(0.0, |column| {
            self.slopes.at(item, column) * reproduction.offspring(item, source)
        })
    }

    /// Every rate that moves the joint K, the strongest first.
    pub(crate) fn levers(&self, model: &Model, reproduction: &Reproduction) -> Vec<RateLever> {
        let (loops, sources) = (model.loops(), model.sources());
        let mut levers = Vec::new();
        let mut add = |rate: Rate, elasticity: f64| {
            if elasticity != 0.0 {
                levers.push(RateLever { rate, elasticity });
            }
        };
        // Elasticity of the part of M that `from`'s actions, and of these the given share, make up.
        let through = |item: usize, from: usize, source: usize, actions: f64| {
            let share = model.asset_share(item, from);
            if actions == 0.0 || share == 0.0 {
                return 0.0;
            }
            let per_asset = model.yield_per_asset(item) / model.decay[item];
            self.slopes.at(item, source - 1) * per_asset * share * actions
        };
        let once = |from: usize, source: usize| model.newcomer_actions[from * sources + source];
        let recurring = |from: usize, source: usize| {
            let per_step = model.active_actions[from * sources + source];
            if per_step == 0.0 {
                0.0
            } else {
                per_step / model.churn[source]
            }
        };
        for item in 0..loops {
            let id = &model.loop_ids[item];
            let row: f64 = (1..sources)
                .map(|source| self.entry(reproduction, item, source))
                .sum();
            add(Rate::Conversion { r#loop: id.clone() }, row);
            add(Rate::ViewsPerAssetPerStep { r#loop: id.clone() }, row);
            add(Rate::AssetDecayPerStep { r#loop: id.clone() }, -row);
            let sum = |actions: &dyn Fn(usize, usize) -> f64| -> f64 {
                (0..loops)
                    .flat_map(|target| (1..sources).map(move |source| (target, source)))
                    .map(|(target, source)| through(target, item, source, actions(item, source)))
                    .sum()
            };
            add(
                Rate::ActionsPerNewcomer {
                    r#loop: id.clone(),
                    source: None,
                },
                sum(&once),
            );
            add(
                Rate::ActionsPerActivePerStep {
                    r#loop: id.clone(),
                    source: None,
                },
                sum(&recurring),
            );
            for from in (0..loops).filter(|&from| from != item) {
                let fed = (1..sources)
                    .map(|source| {
                        let actions = once(from, source) + recurring(from, source);
                        through(item, from, source, actions)
                    })
                    .sum();
                add(
                    Rate::AssetsPerAction {
                        r#loop: id.clone(),
                        from: model.loop_ids[from].clone(),
                    },
                    fed,
                );
            }
        }
        for source in 1..sources {
            let stay: f64 = (0..loops)
                .flat_map(|item| (0..loops).map(move |from| (item, from)))
                .map(|(item, from)| through(item, from, source, recurring(from, source)))
                .sum();
            let name = model.source_id(source).to_owned();
            add(Rate::ChurnPerStep { source: name }, -stay);
        }
        // The sort is stable: equals stay in the order of the ecosystem.
        levers.sort_by(|a, b| {
            b.elasticity
                .abs()
                .partial_cmp(&a.elasticity.abs())
                .unwrap_or(Ordering::Equal)
        });
        levers
    }
}
