//! The simulator's step: MATHEMATICS.md B.7, equation by equation, without an allocation.

use super::model::Model;
use super::saturation::logistic_factor;

/// Sums of four are computed side by side; rows are padded to a multiple of it.
const LANES: usize = 4;

/// What comes from outside the loops in a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Inflow {
    /// So many customers are bought, at `cac` each.
    Customers { customers: f64, cac: f64 },
    /// So much money is there; the loops are paid first and the rest buys customers at `cac` each.
    Budget { money: f64, cac: f64 },
}

/// Money that a step has moved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct StepMoney {
    /// Fixed cost, rewards and assets.
    pub loops: f64,
    /// All spending: the loops and the bought customers.
    pub spend: f64,
}

/// State of one simulation. Synchronous: the right-hand sides of a step use earlier steps only.
#[derive(Debug, Clone)]
pub(crate) struct Engine {
    loops: usize,
    sources: usize,
    /// Length of a ring row: newcomers of every source, then active customers, padded with zeros.
    stride: usize,
    /// Ring rows minus one; the number of rows is a power of two larger than the longest delay.
    mask: usize,
    /// Newcomers and active customers of the last steps.
    ring: Vec<f64>,
    /// α and β of every loop, laid out like a ring row.
    actions_per_customer: Vec<f64>,
    /// φ, or empty when no loop feeds another.
    cross_feed: Vec<f64>,
    delay: Vec<usize>,
    keep_assets: Vec<f64>,
    keep_customers: Vec<f64>,
    yield_per_asset: Vec<f64>,
    reward: Vec<f64>,
    asset_cost: Vec<f64>,
    fixed_cost: f64,
    market: Option<f64>,
    assets_at_start: Vec<f64>,
    at_start: Vec<f64>,
    actions: Vec<f64>,
    /// P of every loop.
    pub assets: Vec<f64>,
    /// A of every source.
    pub active: Vec<f64>,
    /// New of every source in the last step.
    pub new: Vec<f64>,
    /// C.
    pub cumulative: f64,
    time: usize,
}

impl Engine {
    /// An engine at step 0.
    pub(crate) fn new(model: &Model) -> Self {
        let (loops, sources) = (model.loops(), model.sources());
        let stride = (2 * sources).next_multiple_of(LANES);
        let longest = model.delay.iter().copied().max().unwrap_or(1);
        let rows = (longest + 1).next_power_of_two();
        let mut engine = Self {
            loops,
            sources,
            stride,
            mask: rows - 1,
            ring: vec![0.0; rows * stride],
            actions_per_customer: vec![0.0; loops * stride],
            cross_feed: Vec::with_capacity(loops * loops),
            delay: model.delay.clone(),
            keep_assets: vec![0.0; loops],
            keep_customers: vec![0.0; sources],
            yield_per_asset: vec![0.0; loops],
            reward: vec![0.0; loops],
            asset_cost: vec![0.0; loops],
            fixed_cost: 0.0,
            market: None,
            assets_at_start: vec![0.0; loops],
            at_start: vec![0.0; sources],
            actions: vec![0.0; loops],
            assets: vec![0.0; loops],
            active: vec![0.0; sources],
            new: vec![0.0; sources],
            cumulative: 0.0,
            time: 0,
        };
        engine.restart(model);
        engine
    }

    /// Back to step 0, with the rates of `model`, which has the loops and delays of the model the
    /// engine was made for.
    pub(crate) fn restart(&mut self, model: &Model) {
        let (loops, sources) = (self.loops, self.sources);
        for item in 0..loops {
            let row = &mut self.actions_per_customer[item * self.stride..][..self.stride];
            let cells = item * sources..(item + 1) * sources;
            row[..sources].copy_from_slice(&model.newcomer_actions[cells.clone()]);
            row[sources..2 * sources].copy_from_slice(&model.active_actions[cells]);
            self.keep_assets[item] = 1.0 - model.decay[item];
            self.yield_per_asset[item] = model.yield_per_asset(item);
        }
        for source in 0..sources {
            self.keep_customers[source] = 1.0 - model.churn[source];
        }
        self.cross_feed.clear();
        if model.cross_feed.iter().any(|&share| share > 0.0) {
            self.cross_feed.extend_from_slice(&model.cross_feed);
        }
        self.reward.copy_from_slice(&model.reward);
        self.asset_cost.copy_from_slice(&model.asset_cost);
        self.fixed_cost = model.fixed_cost;
        self.market = model.market;
        self.assets_at_start.copy_from_slice(&model.assets_at_start);
        self.at_start.copy_from_slice(&model.at_start);

        self.time = 0;
        self.assets.copy_from_slice(&self.assets_at_start);
        self.active.copy_from_slice(&self.at_start);
        self.new.copy_from_slice(&self.at_start);
        self.cumulative = self.at_start.iter().sum();
        self.remember();
    }

    /// Writes newcomers and active customers of the present step to the ring. Rows of steps before
    /// the first are never read, so what an earlier run left there does not matter.
    fn remember(&mut self) {
        let start = (self.time & self.mask) * self.stride;
        let row = &mut self.ring[start..start + 2 * self.sources];
        let (new, active) = row.split_at_mut(self.sources);
        new.copy_from_slice(&self.new);
        active.copy_from_slice(&self.active);
    }

    /// One step further.
    pub(crate) fn step(&mut self, inflow: Inflow) -> StepMoney {
        self.time += 1;
        let open = logistic_factor(self.cumulative, self.market);
        // act
        for item in 0..self.loops {
            self.actions[item] = match self.time.checked_sub(self.delay[item]) {
                None => 0.0,
                Some(then) => {
                    let row = &self.ring[(then & self.mask) * self.stride..][..self.stride];
                    let rates = &self.actions_per_customer[item * self.stride..][..self.stride];
                    dot(row, rates)
                }
            };
        }
        // inflow, P, New of the loops, and what they cost
        let mut loop_cost = self.fixed_cost;
        let mut arrivals = 0.0;
        for item in 0..self.loops {
            let mut made = self.actions[item];
            if !self.cross_feed.is_empty() {
                let shares = &self.cross_feed[item * self.loops..][..self.loops];
                made += shares
                    .iter()
                    .zip(&self.actions)
                    .map(|(share, actions)| share * actions)
                    .sum::<f64>();
            }
            self.assets[item] = self.keep_assets[item] * self.assets[item] + made;
            let new = self.yield_per_asset[item] * self.assets[item] * open;
            self.new[item + 1] = new;
            arrivals += new;
            loop_cost += self.reward[item] * new + self.asset_cost[item] * made;
        }
        // New of paid
        let (bought, spend) = match inflow {
            Inflow::Customers { customers, cac } => (customers, customers * cac + loop_cost),
            Inflow::Budget { money, cac } => {
                ((money - loop_cost).max(0.0) / cac, money.max(loop_cost))
            }
        };
        self.new[0] = bought;
        arrivals += bought;
        // A step can overshoot the market: what is left of it is shared out in proportion.
        if let Some(market) = self.market {
            let left = (market - self.cumulative).max(0.0);
            if arrivals > left {
                let share = left / arrivals;
                for new in &mut self.new {
                    *new *= share;
                }
                arrivals = left;
            }
        }
        for ((active, keep), new) in self
            .active
            .iter_mut()
            .zip(&self.keep_customers)
            .zip(&self.new)
        {
            *active = keep * *active + new;
        }
        self.cumulative += arrivals;
        self.remember();
        StepMoney {
            loops: loop_cost,
            spend,
        }
    }
}

/// Σ aᵢ·bᵢ in four parallel sums; the lengths are equal multiples of [`LANES`].
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; LANES];
    for (a, b) in a.chunks_exact(LANES).zip(b.chunks_exact(LANES)) {
        for lane in 0..LANES {
            sums[lane] += a[lane] * b[lane];
        }
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3])
}
