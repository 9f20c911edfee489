//! An ecosystem over time.

use rust_decimal::Decimal;

use super::comparison::FunnelComparison;
use super::ecosystem::Ecosystem;
use super::engine::{Engine, Inflow};
use super::model::Model;
use crate::checks::{SMALLEST_POSITIVE, count, inconsistent, not_negative, within};
use crate::{ModelError, Outcome, Reason};

/// Steps that can be simulated.
const LONGEST_HORIZON: u32 = 10_000;

/// What to simulate.
#[shape(Eq, deny_unknown_fields)]
pub struct SimulationInput {
    /// The loops and their market.
    pub ecosystem: Ecosystem,
    /// How far to look, 1…10000. Steps.
    pub horizon_steps: u32,
    /// Customers from outside the loops; nobody when absent.
    #[serde(default)]
    pub acquisition: PaidInflow,
    /// Also simulate the ecosystem with each loop switched off in turn.
    #[serde(default)]
    pub compare_without: bool,
}

/// How customers are bought.
#[shape(Eq, tag = "mode", deny_unknown_fields)]
pub enum PaidInflow {
    /// A number of customers per step, whatever the loops cost.
    Customers {
        /// Customers per step, ≥ 0.
        per_step: AmountSchedule,
        /// What one of them costs, ≥ 0. Money per customer.
        #[serde(default)]
        cac: Decimal,
    },
    /// A budget per step that pays the loops first and buys customers with the rest.
    Budget {
        /// Money per step, ≥ 0.
        per_step: AmountSchedule,
        /// What a bought customer costs, ≥ 0.000001. Money per customer.
        cac: Decimal,
    },
}

impl Default for PaidInflow {
    fn default() -> Self {
        Self::Customers {
            per_step: AmountSchedule::default(),
            cac: Decimal::ZERO,
        }
    }
}

/// An amount per step that may change over time.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct AmountSchedule {
    /// Amount per step from step 1 on, ≥ 0.
    pub amount: Decimal,
    /// Later amounts, in the order of their steps.
    #[serde(default)]
    pub changes: Vec<AmountChange>,
}

/// A new amount from a step on.
#[shape(Eq, deny_unknown_fields)]
pub struct AmountChange {
    /// First step of the new amount, ≥ 1 and later than that of the change before.
    pub from_step: u32,
    /// Amount per step, ≥ 0.
    pub amount: Decimal,
}

impl AmountSchedule {
    /// The same amount in every step.
    pub fn constant(amount: Decimal) -> Self {
        Self {
            amount,
            changes: Vec::new(),
        }
    }

    /// Amounts of steps 1..=`horizon`.
    fn expand(&self, path: &str, horizon: usize) -> Result<Vec<f64>, ModelError> {
        let first = not_negative(|| format!("{path}.amount"), self.amount)?;
        let mut amounts = vec![first; horizon];
        let mut last = 0;
        for (index, change) in self.changes.iter().enumerate() {
            let at = |name: &str| format!("{path}.changes[{index}].{name}");
            let amount = not_negative(|| at("amount"), change.amount)?;
            if change.from_step <= last {
                return Err(inconsistent(at("from_step"), "steps_not_ascending"));
            }
            last = change.from_step;
            if let Some(rest) = amounts.get_mut(change.from_step as usize - 1..) {
                rest.fill(amount);
            }
        }
        Ok(amounts)
    }
}

/// PaidInflow, checked and laid out step by step.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Plan {
    /// Customers or money of steps 1..=horizon.
    pub amounts: Vec<f64>,
    pub cac: f64,
    pub is_budget: bool,
}

impl Plan {
    pub(crate) fn inflow(&self, amount: f64) -> Inflow {
        if self.is_budget {
            Inflow::Budget {
                money: amount,
                cac: self.cac,
            }
        } else {
            Inflow::Customers {
                customers: amount,
                cac: self.cac,
            }
        }
    }
}

impl PaidInflow {
    pub(crate) fn plan(&self, path: &str, horizon_steps: u32) -> Result<Plan, ModelError> {
        let horizon = count(
            || "horizon_steps".to_owned(),
            horizon_steps,
            1,
            LONGEST_HORIZON,
        )?;
        let (per_step, cac, is_budget) = match self {
            Self::Customers { per_step, cac } => (per_step, cac, false),
            Self::Budget { per_step, cac } => (per_step, cac, true),
        };
        let least = if is_budget {
            SMALLEST_POSITIVE
        } else {
            Decimal::ZERO
        };
        Ok(Plan {
            cac: within(|| format!("{path}.cac"), *cac, Some(least), None)?,
            amounts: per_step.expand(&format!("{path}.per_step"), horizon)?,
            is_budget,
        })
    }
}

/// What happened. Every series has one number per step, the first for step 0 (the start).
#[shape(skip_serializing_none)]
pub struct Simulation {
    /// Customers by the source that brought them: `paid` first, then the loops in their order.
    pub sources: Vec<SourceSeries>,
    /// Public assets of every loop.
    pub assets: Vec<LoopAssets>,
    /// Everybody who has become a customer so far, those of the start included. Customers.
    pub cumulative_customers: Vec<f64>,
    /// Fixed cost, rewards and assets of the step. Money.
    pub loop_cost: Vec<f64>,
    /// All spending of the step. Money.
    pub spend: Vec<f64>,
    /// Sums at the end.
    pub totals: Totals,
    /// The same money spent on bought customers only.
    pub funnel: FunnelComparison,
    /// With `compare_without`: the ecosystem with each loop switched off in turn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Without>,
    /// Present when the simulation had to stop before its horizon; the series end there.
    pub stopped: Option<Stop>,
}

/// Customers of one source over time.
#[shape]
pub struct SourceSeries {
    /// `paid`, or the `id` of a loop.
    pub source: String,
    /// New customers of the step; those of the start in step 0. Customers.
    pub new_customers: Vec<f64>,
    /// Active customers at the end of the step. Customers.
    pub active_customers: Vec<f64>,
}

/// Assets of one loop over time.
#[shape]
pub struct LoopAssets {
    /// `id` of the loop.
    pub r#loop: String,
    /// Assets at the end of the step.
    pub assets: Vec<f64>,
}

/// Sums of a simulation.
#[shape]
pub struct Totals {
    /// Customers who came after the start. Customers.
    pub new_customers: f64,
    /// Active customers at the end. Customers.
    pub active_customers: f64,
    /// All spending. Money.
    pub spend: f64,
    /// Share of the new customers whom the loops brought. Fraction.
    pub earned_share: Outcome<f64>,
    /// Spending / new customers. Money per customer.
    pub blended_cac: Outcome<f64>,
    /// Share of the market that has become a customer; undefined without a market size. Fraction.
    pub market_share: Outcome<f64>,
}

/// The ecosystem with one loop switched off (nobody converts in it any more).
#[shape]
pub struct Without {
    /// `id` of the loop that is off.
    pub r#loop: String,
    /// Everybody who has become a customer so far. Customers.
    pub cumulative_customers: Vec<f64>,
}

/// Where and why a simulation stopped.
#[shape]
pub struct Stop {
    /// The step that could not be computed.
    pub step: u32,
    /// Why.
    pub reason: Reason,
}

/// Simulates an ecosystem step by step (MATHEMATICS.md B.7).
///
/// # Errors
/// An input outside its range; the path of the field is in the error.
pub fn simulate(input: &SimulationInput) -> Result<Simulation, ModelError> {
    let model = input.ecosystem.compile("ecosystem")?;
    let plan = input.acquisition.plan("acquisition", input.horizon_steps)?;
    let mut simulation = model.simulate(&plan);
    if input.compare_without {
        simulation.without = (0..model.loops())
            .map(|index| Without {
                r#loop: model.loop_ids[index].clone(),
                cumulative_customers: model.without(index).cumulative(&plan),
            })
            .collect();
    }
    Ok(simulation)
}

impl Model {
    /// Runs the plan and keeps every series.
    pub(crate) fn simulate(&self, plan: &Plan) -> Simulation {
        let (loops, sources, steps) = (self.loops(), self.sources(), plan.amounts.len() + 1);
        let series = |count: usize| -> Vec<Vec<f64>> {
            (0..count).map(|_| Vec::with_capacity(steps)).collect()
        };
        let (mut new, mut active, mut assets) = (series(sources), series(sources), series(loops));
        let mut cumulative = Vec::with_capacity(steps);
        let mut loop_cost = Vec::with_capacity(steps);
        let mut spend = Vec::with_capacity(steps);
        let mut stopped = None;

        let mut engine = Engine::new(self);
        let mut record = |engine: &Engine| {
            for (series, value) in new.iter_mut().zip(&engine.new) {
                series.push(*value);
            }
            for (series, value) in active.iter_mut().zip(&engine.active) {
                series.push(*value);
            }
            for (series, value) in assets.iter_mut().zip(&engine.assets) {
                series.push(*value);
            }
            cumulative.push(engine.cumulative);
        };
        record(&engine);
        loop_cost.push(0.0);
        spend.push(0.0);
        let mut spent = 0.0;
        for (index, &amount) in plan.amounts.iter().enumerate() {
            let money = engine.step(plan.inflow(amount));
            spent += money.spend;
            let assets: f64 = engine.assets.iter().sum();
            if !(engine.cumulative + spent + assets).is_finite() {
                stopped = Some(Stop {
                    step: index as u32 + 1,
                    reason: Reason::TooLarge,
                });
                break;
            }
            record(&engine);
            loop_cost.push(money.loops);
            spend.push(money.spend);
        }
        let totals = self.totals(&new, &active, &cumulative, spent_until(&spend));
        let funnel = FunnelComparison::of(plan, &spend, &cumulative, self.market);
        Simulation {
            sources: new
                .into_iter()
                .zip(active)
                .enumerate()
                .map(|(source, (new_customers, active_customers))| SourceSeries {
                    source: self.source_id(source).to_owned(),
                    new_customers,
                    active_customers,
                })
                .collect(),
            assets: self
                .loop_ids
                .iter()
                .zip(assets)
                .map(|(id, assets)| LoopAssets {
                    r#loop: id.clone(),
                    assets,
                })
                .collect(),
            cumulative_customers: cumulative,
            loop_cost,
            spend,
            totals,
            funnel,
            without: Vec::new(),
            stopped,
        }
    }

    /// Runs the plan and keeps only the cumulative customers, as far as they stay finite.
    fn cumulative(&self, plan: &Plan) -> Vec<f64> {
        let mut engine = Engine::new(self);
        let mut cumulative = Vec::with_capacity(plan.amounts.len() + 1);
        cumulative.push(engine.cumulative);
        for &amount in &plan.amounts {
            engine.step(plan.inflow(amount));
            if !engine.cumulative.is_finite() {
                break;
            }
            cumulative.push(engine.cumulative);
        }
        cumulative
    }

    fn totals(
        &self,
        new: &[Vec<f64>],
        active: &[Vec<f64>],
        cumulative: &[f64],
        spend: f64,
    ) -> Totals {
        let came = |source: &[f64]| source.iter().skip(1).sum::<f64>();
        let earned: f64 = new.iter().skip(1).map(|source| came(source)).sum();
        let new_customers = earned + new.first().map_or(0.0, |paid| came(paid));
        let per_customer = |sum: f64| {
            if new_customers > 0.0 {
                Outcome::of(sum / new_customers)
            } else {
                Outcome::undefined(Reason::NoNewCustomers)
            }
        };
        Totals {
            new_customers,
            active_customers: active.iter().filter_map(|source| source.last()).sum(),
            spend,
            earned_share: per_customer(earned),
            blended_cac: per_customer(spend),
            market_share: match (self.market, cumulative.last()) {
                (Some(market), Some(customers)) => Outcome::of(customers / market),
                _ => Outcome::undefined(Reason::NoMarketSize),
            },
        }
    }
}

fn spent_until(spend: &[f64]) -> f64 {
    spend.iter().sum()
}
