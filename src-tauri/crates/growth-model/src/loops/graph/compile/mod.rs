//! From the drawing to the coefficients of MATHEMATICS.md B.7.
//!
//! `checks` looks for what cannot be meant. Then every loop is followed: who acts and how often
//! (`actions`), what a view comes to and all that makes the loop run (`coefficients`). `feeds` lays
//! the arrows between loops, `settling` what all loops share. `reading` takes a number from the
//! drawing or says what is wrong with it, `steps` counts in steps.

mod actions;
mod checks;
mod coefficients;
mod compiled;
mod feeds;
mod reading;
mod settling;
mod steps;

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::paths::{Chain, Network};
use super::{Economy, Element, GraphLoop, LoopGraph, Problem, ValueField};
use crate::loops::model::MOST_LOOPS;
use crate::loops::{Loop, PAID};

pub use compiled::{ActionTerm, CompiledGraph, CompiledLoop, Factor};
pub use steps::days_per_step;

/// Follows every loop of a drawing and lays out the coefficients. Never fails: what cannot be
/// computed is left out and said in `problems`.
pub fn compile(graph: &LoopGraph, economy: &Economy) -> CompiledGraph {
    Compiler {
        graph,
        economy,
        network: Network::of(graph),
        step_days: days_per_step(graph.settings.step),
        problems: Vec::new(),
    }
    .run()
}

struct Compiler<'g> {
    graph: &'g LoopGraph,
    economy: &'g Economy,
    network: Network<'g>,
    step_days: Decimal,
    problems: Vec<Problem>,
}

/// A loop on the way to becoming coefficients.
struct Followed<'g> {
    item: &'g GraphLoop,
    chain: Chain<'g>,
}

impl<'g> Compiler<'g> {
    fn run(mut self) -> CompiledGraph {
        self.check_ids();
        let churn = self.read(
            &Element::Settings,
            ValueField::ChurnPerMonth,
            self.graph
                .settings
                .churn_per_month
                .or(self.economy.churn_per_month),
        );
        let mut loops = Vec::new();
        let mut followed: Vec<Followed<'g>> = Vec::new();
        let mut running: Vec<Loop> = Vec::new();
        let mut assets_counted = BTreeSet::new();
        let mut fixed_cost = Decimal::ZERO;
        let mut taken = BTreeSet::from([PAID, ""]);
        for item in self.graph.loops.iter().take(MOST_LOOPS) {
            let mut compiled = CompiledLoop {
                id: item.id.clone(),
                runs: false,
                edges: Vec::new(),
                asset: None,
                actions: Vec::new(),
                conversion: Vec::new(),
            };
            if !taken.insert(item.id.trim()) {
                loops.push(compiled);
                continue;
            }
            match self.network.chain(item) {
                Err(problem) => self.note(problem),
                Ok(chain) => {
                    compiled.edges = chain.edges().map(|edge| edge.id.clone()).collect();
                    compiled.edges.dedup();
                    compiled.asset = Some(chain.asset.id.clone());
                    let first = assets_counted.insert(chain.asset.id.as_str());
                    if let Some((model, cost)) =
                        self.coefficients(item, &chain, churn, first, &mut compiled)
                    {
                        compiled.runs = true;
                        running.push(model);
                        fixed_cost += cost;
                    }
                    followed.push(Followed { item, chain });
                }
            }
            loops.push(compiled);
        }
        self.feeds(&followed, &mut running);
        self.hints(&loops);
        self.finish(loops, running, churn, fixed_cost)
    }
}
