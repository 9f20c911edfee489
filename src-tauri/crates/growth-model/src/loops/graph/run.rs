//! Everything that a drawing says, computed at once.

use super::{CompiledGraph, Economy, GraphLever, LoopGraph, compile, graph_levers};
use crate::loops::uncertainty::UncertainRate;
use crate::loops::{
    Analysis, AnalysisInput, Ecosystem, Rate, Simulation, SimulationInput, UncertaintyInput,
    analyse, simulate,
};
use crate::sampling::Distribution;
use crate::{ModelError, Outcome};
use rust_decimal::Decimal;

/// What to compile or run.
#[shape(Eq, deny_unknown_fields)]
pub struct GraphInput {
    /// The drawing.
    pub graph: LoopGraph,
    /// What the unit economics say of a customer.
    #[serde(default)]
    pub economy: Economy,
}

/// A drawing, run.
#[shape(skip_serializing_none)]
pub struct GraphRun {
    /// The coefficients.
    pub compiled: CompiledGraph,
    /// What can be said without simulating.
    pub analysis: Analysis,
    /// The simulation with and without each loop; absent where it cannot run.
    pub simulation: Option<Simulation>,
    /// New customers at the end of the same simulation without cross-feeding; absent where nothing
    /// is fed. Customers.
    pub without_feeds: Option<f64>,
    /// Which number to improve first.
    pub levers: Outcome<Vec<GraphLever>>,
}

/// Compiles a drawing and runs it.
///
/// # Errors
/// A number of the economy outside its range, a drawing that is too large. What is wrong with the drawing is in the answer.
pub fn run_graph(input: &GraphInput) -> Result<GraphRun, ModelError> {
    input.graph.check_size("graph")?;
    input.economy.validate("economy")?;
    let compiled = compile(&input.graph, &input.economy);
    let analysis = analyse(&AnalysisInput {
        ecosystem: compiled.ecosystem.clone(),
        pricing: compiled.pricing.clone(),
    })?;
    let run = |ecosystem: Ecosystem, compare_without: bool| {
        simulate(&SimulationInput {
            ecosystem,
            horizon_steps: compiled.horizon_steps,
            acquisition: compiled.acquisition.clone(),
            compare_without,
        })
    };
    let simulation = if compiled.can_simulate {
        Some(run(compiled.ecosystem.clone(), true)?)
    } else {
        None
    };
    let fed = compiled
        .ecosystem
        .loops
        .iter()
        .any(|item| !item.fed_by.is_empty());
    let without_feeds = if simulation.is_some() && fed {
        let mut alone = compiled.ecosystem.clone();
        for item in &mut alone.loops {
            item.fed_by.clear();
        }
        Some(run(alone, false)?.totals.new_customers)
    } else {
        None
    };
    Ok(GraphRun {
        levers: graph_levers(&input.graph, &input.economy, &compiled),
        compiled,
        analysis,
        simulation,
        without_feeds,
    })
}

/// Compiles a drawing: a request of its own, for scripts.
///
/// # Errors
/// A number of the economy outside its range, a drawing that is too large. What is wrong with the drawing is in the answer.
pub fn compile_graph(input: &GraphInput) -> Result<CompiledGraph, ModelError> {
    input.graph.check_size("graph")?;
    input.economy.validate("economy")?;
    Ok(compile(&input.graph, &input.economy))
}

impl CompiledGraph {
    /// The simulation with uncertain rates that the drawing's settings ask for; `None` where it
    /// cannot run or nothing is uncertain.
    pub fn uncertainty_input(&self, graph: &LoopGraph, draws: u32) -> Option<UncertaintyInput> {
        if !self.can_simulate {
            return None;
        }
        let rates: Vec<UncertainRate> = graph
            .settings
            .uncertain
            .iter()
            .filter_map(|factor| {
                let value = self.rate(&factor.rate)?;
                let low = value.checked_mul(factor.low)?;
                let high = value.checked_mul(factor.high)?;
                let most = match factor.rate {
                    Rate::Conversion { .. }
                    | Rate::ChurnPerStep { .. }
                    | Rate::AssetDecayPerStep { .. } => Decimal::ONE,
                    _ => Decimal::MAX,
                };
                Some(UncertainRate {
                    rate: factor.rate.clone(),
                    distribution: Distribution::Triangular {
                        min: match factor.rate {
                            Rate::AssetDecayPerStep { .. } => low.max(Decimal::new(1, 6)),
                            _ => low,
                        },
                        mode: value,
                        max: high.min(most),
                    },
                })
            })
            .collect();
        (!rates.is_empty()).then(|| UncertaintyInput {
            ecosystem: self.ecosystem.clone(),
            horizon_steps: self.horizon_steps,
            acquisition: self.acquisition.clone(),
            rates,
            draws,
            seed: graph.settings.seed.into(),
            goal_customers: None,
        })
    }

    /// The value of a rate of the loops that run; `None` for one that is not there.
    pub fn rate(&self, rate: &Rate) -> Option<Decimal> {
        let find = |id: &String| self.ecosystem.loops.iter().find(|item| item.id == *id);
        match rate {
            Rate::Conversion { r#loop } => Some(find(r#loop)?.conversion),
            Rate::ViewsPerAssetPerStep { r#loop } => Some(find(r#loop)?.views_per_asset_per_step),
            Rate::AssetDecayPerStep { r#loop } => Some(find(r#loop)?.asset_decay_per_step),
            Rate::ActionsPerNewcomer {
                r#loop,
                source: None,
            } => {
                let amounts = &find(r#loop)?.actions_per_newcomer;
                amounts.by_source.is_empty().then_some(amounts.each)
            }
            Rate::ActionsPerActivePerStep {
                r#loop,
                source: None,
            } => {
                let amounts = &find(r#loop)?.actions_per_active_per_step;
                amounts.by_source.is_empty().then_some(amounts.each)
            }
            Rate::ActionsPerNewcomer {
                r#loop,
                source: Some(source),
            } => Some(find(r#loop)?.actions_per_newcomer.of(source)),
            Rate::ActionsPerActivePerStep {
                r#loop,
                source: Some(source),
            } => Some(find(r#loop)?.actions_per_active_per_step.of(source)),
            Rate::AssetsPerAction { r#loop, from } => find(r#loop)?
                .fed_by
                .iter()
                .find(|feed| feed.r#loop == *from)
                .map(|feed| feed.assets_per_action),
            Rate::ChurnPerStep { source } if source == crate::loops::PAID => {
                Some(self.ecosystem.paid.churn_per_step)
            }
            Rate::ChurnPerStep { source } => Some(find(source)?.customers.churn_per_step),
        }
    }
}
