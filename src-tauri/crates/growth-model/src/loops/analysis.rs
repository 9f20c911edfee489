//! What can be said of an ecosystem without simulating it.

use super::ecosystem::Ecosystem;
use super::elasticity::{Contribution, Elasticities, RateLever};
use super::matrix::Square;
use super::model::Model;
use super::pricing::{EcosystemPricing, Pricing};
use super::reproduction::{Reproduction, lifetime_actions};
use super::viral::doubling_time;
use crate::checks::{finite, reaches};
use crate::{ModelError, Outcome, Reason};

/// What to analyse.
#[shape(Eq, deny_unknown_fields)]
pub struct AnalysisInput {
    /// The loops and their market.
    pub ecosystem: Ecosystem,
    /// What a customer costs and is worth, to price the loops.
    pub pricing: Option<Pricing>,
}

/// An ecosystem in the long run, while its market is untouched.
#[shape(skip_serializing_none)]
pub struct Analysis {
    /// Joint K: the factor from one generation of customers to the next, over all loops together
    /// (spectral radius of the next-generation matrix). Growth feeds itself from 1 on.
    pub joint_k: Outcome<f64>,
    /// Customers that one paid customer ends up as, itself included; unbounded from K = 1 on.
    pub amplification: Outcome<f64>,
    /// Joint K less the largest K of a loop alone: what the loops gain from each other.
    pub reinforcement: Outcome<f64>,
    /// Factor by which the ecosystem multiplies per step in the long run; above 1 exactly when the
    /// joint K is.
    pub growth_factor_per_step: Outcome<f64>,
    /// Steps in which it doubles; never unless it grows.
    pub doubling_steps: Outcome<f64>,
    /// Probability that the loops carry on for ever from the customers at the start, if every
    /// customer brings others independently (a Poisson number with the joint K as its mean).
    pub survival_probability: Outcome<f64>,
    /// Each loop by itself and in its place.
    pub loops: Vec<LoopAnalysis>,
    /// Every entry of the next-generation matrix: loop by loop, sources in their order.
    pub contributions: Vec<Contribution>,
    /// Rates that move the joint K, the strongest first: "improve this step first".
    pub levers: Outcome<Vec<RateLever>>,
    /// CAC and LTV with the loops, if they were asked for.
    pub pricing: Option<EcosystemPricing>,
}

/// One loop of an ecosystem.
#[shape]
pub struct LoopAnalysis {
    /// `id` of the loop.
    pub r#loop: String,
    /// K of this loop if there were no other.
    pub k_alone: Outcome<f64>,
    /// Customers that come through this loop after one paid customer; unbounded from a joint K of
    /// 1 on.
    pub customers_per_paid_customer: Outcome<f64>,
    /// The ecosystem with this loop switched off (nobody converts in it any more).
    pub without: Ablation,
}

/// An ecosystem with one loop switched off.
#[shape]
pub struct Ablation {
    /// Joint K of the rest.
    pub joint_k: Outcome<f64>,
    /// Customers that one paid customer ends up as in the rest.
    pub amplification: Outcome<f64>,
}

/// Analyses an ecosystem (MATHEMATICS.md B.5, B.7, B.9).
///
/// # Errors
/// An input outside its range; the path of the field is in the error.
pub fn analyse(input: &AnalysisInput) -> Result<Analysis, ModelError> {
    let model = input.ecosystem.compile("ecosystem")?;
    let reproduction = Reproduction::of(&model);
    let joint_k = reproduction.joint_k();
    let totals = reproduction.totals();
    let elasticities = Elasticities::of(&reproduction);
    let growth = finite(model.growth_factor());

    let loops: Vec<LoopAnalysis> = (0..model.loops())
        .map(|index| {
            let rest = Reproduction::of(&model.without(index));
            LoopAnalysis {
                r#loop: model.loop_ids[index].clone(),
                k_alone: k_alone(&model, index),
                customers_per_paid_customer: totals.clone().map(|totals| totals.at(index + 1, 0)),
                without: Ablation {
                    joint_k: rest.joint_k(),
                    amplification: rest.totals().map(|totals| amplification(&totals, &model)),
                },
            }
        })
        .collect();
    let strongest = loops
        .iter()
        .fold(Outcome::of(0.0), |best: Outcome<f64>, item| {
            best.zip(item.k_alone.clone()).map(|(a, b)| a.max(b))
        });
    let contributions = (0..model.loops())
        .flat_map(|item| (0..model.sources()).map(move |source| (item, source)))
        .map(|(item, source)| {
            let k = reproduction.offspring(item, source);
            Contribution {
                source: model.source_id(source).to_owned(),
                r#loop: model.loop_ids[item].clone(),
                k: if k == f64::INFINITY {
                    Outcome::unbounded(Reason::NoChurn)
                } else {
                    finite(k)
                },
                elasticity: elasticities
                    .as_ref()
                    .map(|found| found.entry(&reproduction, item, source)),
            }
        })
        .collect();
    let pricing = match &input.pricing {
        None => None,
        Some(pricing) => Some(pricing.of(&model, &reproduction, "pricing")?),
    };
    Ok(Analysis {
        amplification: totals.map(|totals| amplification(&totals, &model)),
        reinforcement: joint_k
            .clone()
            .zip(strongest)
            .map(|(joint, strongest)| (joint - strongest).max(0.0)),
        doubling_steps: growth.clone().and_then(|factor| {
            // A factor that misses 1 by rounding alone doubles in no time worth naming.
            if reaches(1.0, factor) {
                Outcome::never(Reason::NoGrowth)
            } else {
                doubling_time(factor - 1.0)
            }
        }),
        growth_factor_per_step: growth,
        survival_probability: joint_k
            .clone()
            .map(|k| 1.0 - super::branching::extinction_probability(k, model.customers_at_start())),
        loops,
        contributions,
        levers: elasticities.map(|found| found.levers(&model, &reproduction)),
        pricing,
        joint_k,
    })
}

/// Customers of every source that one paid customer ends up as.
fn amplification(totals: &Square, model: &Model) -> f64 {
    (0..model.sources())
        .map(|source| totals.at(source, 0))
        .sum()
}

/// K of one loop that has no others beside it: nobody feeds it but its own customers.
fn k_alone(model: &Model, index: usize) -> Outcome<f64> {
    let customers_per_asset = model.yield_per_asset(index) / model.decay[index];
    let actions = lifetime_actions(model, index, index + 1);
    if customers_per_asset == 0.0 {
        Outcome::of(0.0)
    } else if actions == f64::INFINITY {
        Outcome::unbounded(Reason::NoChurn)
    } else {
        finite(customers_per_asset * actions)
    }
}
