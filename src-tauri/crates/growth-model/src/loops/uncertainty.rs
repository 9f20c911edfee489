//! An ecosystem simulated many times with rates that are not certain.

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::Ecosystem;
use super::engine::Engine;
use super::model::Model;
use super::rate::{Rate, RateSlot};
use super::reproduction::Reproduction;
use super::simulation::{PaidInflow, Plan};
use crate::checks::{count, inconsistent, not_negative, reaches};
use crate::sampling::{
    Distribution, DrawFigures, DrawSummary, Sampler, Stream, Work, draw_all, summarise,
};
use crate::{ModelError, Outcome, Reason};

/// Points in time of which percentiles are kept, at most (and the last step).
const MOST_BANDS: usize = 160;

/// What to simulate, and what is uncertain about it.
#[shape(Eq, deny_unknown_fields)]
pub struct UncertaintyInput {
    /// The loops and their market.
    pub ecosystem: Ecosystem,
    /// How far to look, 1…10000. Steps.
    pub horizon_steps: u32,
    /// Customers from outside the loops; nobody when absent.
    #[serde(default)]
    pub acquisition: PaidInflow,
    /// The uncertain rates, each drawn independently; the others stay as the ecosystem has them.
    pub rates: Vec<UncertainRate>,
    /// Simulations, 100…50000.
    #[serde(default = "usual_draws")]
    pub draws: u32,
    /// Seed: the same seed gives the same answer on any machine.
    pub seed: u64,
    /// Customers to have at the end, for the probability of reaching them.
    pub goal_customers: Option<Decimal>,
}

fn usual_draws() -> u32 {
    10_000
}

/// A rate and what is known of it.
#[shape(Eq, deny_unknown_fields)]
pub struct UncertainRate {
    /// Which rate.
    pub rate: Rate,
    /// What is known of it, in the unit of the rate.
    pub distribution: Distribution,
}

/// What many simulations come to. Shares and probabilities are of all draws.
#[shape]
pub struct Uncertainty {
    /// Percentiles of the cumulative customers over time.
    pub bands: Vec<CustomersBand>,
    /// Cumulative customers at the end. Customers.
    pub customers: DrawSummary,
    /// Share of the new customers whom the loops brought. Fraction.
    pub earned_share: DrawSummary,
    /// Spending / new customers. Money per customer.
    pub blended_cac: DrawSummary,
    /// Customers that the loops are ahead of the funnel at the end, on the same money.
    pub lead_over_funnel: DrawSummary,
    /// Joint K.
    pub joint_k: DrawSummary,
    /// Probability that growth feeds itself (joint K ≥ 1 or unbounded). Fraction.
    pub self_sustaining_probability: f64,
    /// Probability of being ahead of the funnel at the end. Fraction.
    pub ahead_of_funnel_probability: Outcome<f64>,
    /// Probability of having the goal's customers at the end; missing without a goal. Fraction.
    pub goal_probability: Outcome<f64>,
}

/// Percentiles at one point in time.
#[shape]
pub struct CustomersBand {
    /// The step.
    pub step: u32,
    /// Cumulative customers. Customers.
    pub customers: Outcome<DrawFigures>,
}

/// One simulation.
#[derive(Clone)]
struct Draw {
    /// Cumulative customers at the steps of the bands, as far as they could be computed.
    points: Vec<f64>,
    customers: Result<f64, Reason>,
    earned_share: Result<f64, Reason>,
    blended_cac: Result<f64, Reason>,
    lead: Result<f64, Reason>,
    joint_k: Result<f64, Reason>,
}

/// Simulates an ecosystem many times. `proceed` hears now and then how many simulations are done
/// and says whether to go on; `Ok(None)` when it said no.
///
/// # Errors
/// An input outside its range, a rate that does not exist or is named twice, a distribution that
/// reaches outside the range of its rate.
pub fn uncertainty(
    input: &UncertaintyInput,
    proceed: &(dyn Fn(u32) -> bool + Sync),
) -> Result<Option<Uncertainty>, ModelError> {
    let model = input.ecosystem.compile("ecosystem")?;
    let plan = input.acquisition.plan("acquisition", input.horizon_steps)?;
    let rates = compile_rates(&input.rates, &model)?;
    count(|| "draws".to_owned(), input.draws, 100, 50_000)?;
    let goal = input
        .goal_customers
        .map(|goal| not_negative(|| "goal_customers".to_owned(), goal))
        .transpose()?;

    let every = plan.amounts.len().div_ceil(MOST_BANDS);
    // With nothing uncertain, all draws are the same.
    let differing = if rates.is_empty() { 1 } else { input.draws };
    let drawn = draw_all(
        input.seed,
        differing,
        Work::Light,
        || (model.clone(), Engine::new(&model)),
        |(model, engine), random| one_draw(model, engine, &rates, &plan, every, random),
        proceed,
    );
    Ok(drawn.map(|mut drawn| {
        if let Some(same) = drawn.first().filter(|_| rates.is_empty()).cloned() {
            drawn.resize(input.draws as usize, same);
        }
        Uncertainty::of(&drawn, every, plan.amounts.len(), goal)
    }))
}

fn compile_rates(
    rates: &[UncertainRate],
    model: &Model,
) -> Result<Vec<(RateSlot, Sampler)>, ModelError> {
    let mut compiled: Vec<(RateSlot, Sampler)> = Vec::with_capacity(rates.len());
    for (index, rate) in rates.iter().enumerate() {
        let path = format!("rates[{index}]");
        let slot = rate.rate.slot(model, &format!("{path}.rate"))?;
        if compiled.iter().any(|(other, _)| other.overlaps(&slot)) {
            return Err(inconsistent(format!("{path}.rate"), "named_twice"));
        }
        let sampler = rate.distribution.sampler(&format!("{path}.distribution"))?;
        let (least, most) = sampler.support();
        let bounded_ends = if most.is_finite() {
            slot.admits(least) && slot.admits(most)
        } else {
            // A lognormal has no upper end; draws beyond the range are counted as such.
            true
        };
        if !bounded_ends {
            return Err(inconsistent(
                format!("{path}.distribution"),
                "distribution_outside_range",
            ));
        }
        compiled.push((slot, sampler));
    }
    Ok(compiled)
}

fn one_draw(
    model: &mut Model,
    engine: &mut Engine,
    rates: &[(RateSlot, Sampler)],
    plan: &Plan,
    every: usize,
    random: &mut Stream,
) -> Draw {
    for (slot, sampler) in rates {
        let value = sampler.draw(random);
        if !slot.admits(value) {
            return Draw::without(Reason::OutsideDomain);
        }
        slot.set(model, value);
    }
    let joint_k = match Reproduction::of(model).joint_k() {
        Outcome::Value { value } => Ok(value),
        Outcome::Unbounded { reason } | Outcome::Undefined { reason } => Err(reason),
        _ => Err(Reason::TooLarge),
    };
    engine.restart(model);
    let at_start = engine.cumulative;
    let steps = plan.amounts.len();
    let mut points = Vec::with_capacity(steps / every + 2);
    points.push(at_start);
    let (mut spend, mut bought) = (0.0, 0.0);
    for (index, &amount) in plan.amounts.iter().enumerate() {
        spend += engine.step(plan.inflow(amount)).spend;
        bought += engine.new[0];
        let step = index + 1;
        if step % every == 0 || step == steps {
            // Sums only grow, so what has become infinite since the last point still is.
            if !(engine.cumulative + spend).is_finite() {
                return Draw {
                    points,
                    joint_k,
                    ..Draw::without(Reason::TooLarge)
                };
            }
            points.push(engine.cumulative);
        }
    }
    let customers = engine.cumulative;
    let new = customers - at_start;
    let per_customer = |sum: f64| {
        if new > 0.0 {
            Ok(sum / new)
        } else {
            Err(Reason::NoNewCustomers)
        }
    };
    Draw {
        points,
        customers: Ok(customers),
        earned_share: per_customer((new - bought).max(0.0)),
        blended_cac: per_customer(spend),
        lead: if plan.cac > 0.0 {
            let money = if plan.is_budget {
                plan.amounts.iter().sum()
            } else {
                spend
            };
            let limit = model.market.unwrap_or(f64::INFINITY);
            Ok(customers - (at_start + money / plan.cac).min(limit))
        } else {
            Err(Reason::NoCost)
        },
        joint_k,
    }
}

impl Draw {
    fn without(reason: Reason) -> Self {
        Self {
            points: Vec::new(),
            customers: Err(reason),
            earned_share: Err(reason),
            blended_cac: Err(reason),
            lead: Err(reason),
            joint_k: Err(reason),
        }
    }
}

impl Uncertainty {
    fn of(drawn: &[Draw], every: usize, steps: usize, goal: Option<f64>) -> Self {
        let share = |holds: &dyn Fn(&Draw) -> bool| {
            drawn.iter().filter(|draw| holds(draw)).count() as f64 / drawn.len() as f64
        };
        let points = steps.div_ceil(every) + 1;
        let bands = (0..points)
            .into_par_iter()
            .map(|point| {
                let mut values: Vec<f64> = drawn
                    .iter()
                    .filter_map(|draw| draw.points.get(point).copied())
                    .collect();
                CustomersBand {
                    step: (point * every).min(steps) as u32,
                    customers: DrawFigures::of(&mut values)
                        .map_or(Outcome::undefined(Reason::TooLarge), Outcome::of),
                }
            })
            .collect();
        let lead_is_known = drawn.iter().any(|draw| draw.lead != Err(Reason::NoCost));
        Self {
            bands,
            customers: summarise(drawn.iter().map(|draw| draw.customers)),
            earned_share: summarise(drawn.iter().map(|draw| draw.earned_share)),
            blended_cac: summarise(drawn.iter().map(|draw| draw.blended_cac)),
            lead_over_funnel: summarise(drawn.iter().map(|draw| draw.lead)),
            joint_k: summarise(drawn.iter().map(|draw| draw.joint_k)),
            self_sustaining_probability: share(&|draw| match draw.joint_k {
                Ok(k) => reaches(k, 1.0),
                Err(reason) => reason == Reason::NoChurn,
            }),
            ahead_of_funnel_probability: if lead_is_known {
                Outcome::of(share(&|draw| draw.lead.is_ok_and(|lead| lead > 0.0)))
            } else {
                Outcome::undefined(Reason::NoCost)
            },
            goal_probability: goal.map_or(Outcome::missing("goal_customers"), |goal| {
                Outcome::of(share(&|draw| {
                    draw.customers
                        .is_ok_and(|customers| reaches(customers, goal))
                }))
            }),
        }
    }
}
