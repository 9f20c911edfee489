//! The coefficients of an ecosystem, checked and laid out for computing.

use rust_decimal::Decimal;

use super::ecosystem::{Customers, Ecosystem, Loop, PAID};
use crate::ModelError;
use crate::checks::{SMALLEST_POSITIVE, count, fraction, inconsistent, not_negative, within};

/// Loops that one ecosystem may have.
pub(crate) const MOST_LOOPS: usize = 32;
/// Steps that an action may lag behind.
pub(crate) const LONGEST_DELAY: u32 = 3_650;

/// The coefficients of MATHEMATICS.md B.7. Sources are numbered from 0 ([`PAID`]), loops from 0;
/// loop `l` is source `l + 1`. Matrices are row-major: `[loop][source]`, `[loop][loop]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Names of the loops.
    pub(crate) loop_ids: Vec<String>,
    /// c, by source. Fraction per step.
    pub(crate) churn: Vec<f64>,
    /// Customers at step 0, by source.
    pub(crate) at_start: Vec<f64>,
    /// α: actions once, by a newcomer.
    pub(crate) newcomer_actions: Vec<f64>,
    /// β: actions per step of an active customer.
    pub(crate) active_actions: Vec<f64>,
    /// φ: assets in the row's loop per action of the column's loop; zero on the diagonal.
    pub(crate) cross_feed: Vec<f64>,
    /// Steps between customer and action, by loop.
    pub(crate) delay: Vec<usize>,
    /// δ, by loop.
    pub(crate) decay: Vec<f64>,
    /// Assets at step 0, by loop.
    pub(crate) assets_at_start: Vec<f64>,
    /// v, by loop.
    pub(crate) views: Vec<f64>,
    /// conv, by loop.
    pub(crate) conversion: Vec<f64>,
    /// Money per customer, by loop.
    pub(crate) reward: Vec<f64>,
    /// Money per asset, by loop.
    pub(crate) asset_cost: Vec<f64>,
    /// Money per step.
    pub(crate) fixed_cost: f64,
    /// Customers; `None` is without limit.
    pub(crate) market: Option<f64>,
}

impl Model {
    /// Number of loops.
    pub(crate) fn loops(&self) -> usize {
        self.loop_ids.len()
    }

    /// Number of sources.
    pub(crate) fn sources(&self) -> usize {
        self.loop_ids.len() + 1
    }

    /// Name of a source.
    pub(crate) fn source_id(&self, source: usize) -> &str {
        source
            .checked_sub(1)
            .and_then(|index| self.loop_ids.get(index))
            .map_or(PAID, String::as_str)
    }

    /// New customers per asset and step while the market is untouched.
    pub(crate) fn yield_per_asset(&self, index: usize) -> f64 {
        self.conversion[index] * self.views[index]
    }

    /// The ecosystem with one loop that brings nobody (its assets are no longer seen to any
    /// effect); everything else stays.
    pub(crate) fn without(&self, index: usize) -> Self {
        let mut model = self.clone();
        model.conversion[index] = 0.0;
        model
    }

    /// Customers at step 0.
    pub(crate) fn customers_at_start(&self) -> f64 {
        self.at_start.iter().sum()
    }
}

impl Ecosystem {
    /// Checks the ecosystem and lays its coefficients out. `path` is where the ecosystem stands in
    /// the request (`ecosystem`), for the paths of refused fields.
    ///
    /// # Errors
    /// A field outside its range, two loops of one name, a source or loop that does not exist, a
    /// loop that feeds itself in zero time, a market smaller than the customers at the start.
    pub fn compile(&self, path: &str) -> Result<Model, ModelError> {
        let at = |field: &str| format!("{path}.{field}");
        if self.loops.len() > MOST_LOOPS {
            return Err(inconsistent(at("loops"), "too_many_loops"));
        }
        let loop_ids = self.names(path)?;
        let fixed_cost = not_negative(|| at("fixed_cost_per_step"), self.fixed_cost_per_step)?;

        let size = self.loops.len();
        let mut model = Model {
            loop_ids,
            churn: Vec::with_capacity(size + 1),
            at_start: Vec::with_capacity(size + 1),
            newcomer_actions: Vec::with_capacity(size * (size + 1)),
            active_actions: Vec::with_capacity(size * (size + 1)),
            cross_feed: vec![0.0; size * size],
            delay: Vec::with_capacity(size),
            decay: Vec::with_capacity(size),
            assets_at_start: Vec::with_capacity(size),
            views: Vec::with_capacity(size),
            conversion: Vec::with_capacity(size),
            reward: Vec::with_capacity(size),
            asset_cost: Vec::with_capacity(size),
            fixed_cost,
            market: None,
        };
        model.add_customers(&self.paid, &at("paid"))?;
        for (index, item) in self.loops.iter().enumerate() {
            model.add_loop(index, item, &format!("{path}.loops[{index}]"))?;
        }
        if let Some(market) = self.market_size {
            let market_size = not_negative(|| at("market_size"), market)?;
            let at_start = self.loops.iter().fold(self.paid.at_start, |sum, item| {
                sum.saturating_add(item.customers.at_start)
            });
            if market < at_start || market.is_zero() {
                return Err(inconsistent(at("market_size"), "market_below_start"));
            }
            model.market = Some(market_size);
        }
        Ok(model)
    }

    /// The loops' names, which must be unique and usable as names of sources.
    fn names(&self, path: &str) -> Result<Vec<String>, ModelError> {
        let mut names: Vec<String> = Vec::with_capacity(self.loops.len());
        for (index, item) in self.loops.iter().enumerate() {
            let field = || format!("{path}.loops[{index}].id");
            if item.id.trim().is_empty() {
                return Err(ModelError::Required { field: field() });
            }
            if item.id == PAID {
                return Err(inconsistent(field(), "reserved_name"));
            }
            if names.contains(&item.id) {
                return Err(inconsistent(field(), "name_taken"));
            }
            names.push(item.id.clone());
        }
        Ok(names)
    }
}

impl Model {
    fn add_customers(&mut self, customers: &Customers, path: &str) -> Result<(), ModelError> {
        self.churn.push(fraction(
            || format!("{path}.churn_per_step"),
            customers.churn_per_step,
        )?);
        self.at_start.push(not_negative(
            || format!("{path}.at_start"),
            customers.at_start,
        )?);
        Ok(())
    }

    fn add_loop(&mut self, index: usize, item: &Loop, path: &str) -> Result<(), ModelError> {
        let at = |field: &str| format!("{path}.{field}");
        self.add_customers(&item.customers, &at("customers"))?;
        for (actions, name) in [
            (&item.actions_per_newcomer, "actions_per_newcomer"),
            (
                &item.actions_per_active_per_step,
                "actions_per_active_per_step",
            ),
        ] {
            not_negative(|| format!("{path}.{name}.each"), actions.each)?;
            for (source, &value) in &actions.by_source {
                let field = || format!("{path}.{name}.by_source.{source}");
                if source != PAID && !self.loop_ids.contains(source) {
                    return Err(inconsistent(field(), "unknown_source"));
                }
                not_negative(field, value)?;
            }
        }
        for source in 0..self.sources() {
            let of = |actions: Decimal| not_negative(|| at("actions_per_newcomer"), actions);
            let once = of(item.actions_per_newcomer.of(self.source_id(source)))?;
            let each_step = of(item.actions_per_active_per_step.of(self.source_id(source)))?;
            self.newcomer_actions.push(once);
            self.active_actions.push(each_step);
        }
        self.add_feeds(index, item, path)?;
        self.delay.push(count(
            || at("delay_steps"),
            item.delay_steps,
            1,
            LONGEST_DELAY,
        )?);
        self.decay.push(within(
            || at("asset_decay_per_step"),
            item.asset_decay_per_step,
            Some(SMALLEST_POSITIVE),
            Some(Decimal::ONE),
        )?);
        self.assets_at_start.push(not_negative(
            || at("assets_at_start"),
            item.assets_at_start,
        )?);
        self.views.push(not_negative(
            || at("views_per_asset_per_step"),
            item.views_per_asset_per_step,
        )?);
        self.conversion
            .push(fraction(|| at("conversion"), item.conversion)?);
        self.reward.push(not_negative(
            || at("reward_per_customer"),
            item.reward_per_customer,
        )?);
        self.asset_cost
            .push(not_negative(|| at("cost_per_asset"), item.cost_per_asset)?);
        Ok(())
    }

    fn add_feeds(&mut self, index: usize, item: &Loop, path: &str) -> Result<(), ModelError> {
        let size = self.loops();
        let mut seen = vec![false; size];
        for (position, feed) in item.fed_by.iter().enumerate() {
            let field = |name: &str| format!("{path}.fed_by[{position}].{name}");
            let Some(from) = self.loop_ids.iter().position(|id| *id == feed.r#loop) else {
                return Err(inconsistent(field("loop"), "unknown_loop"));
            };
            if from == index {
                return Err(inconsistent(field("loop"), "feeds_itself_in_zero_time"));
            }
            if seen[from] {
                return Err(inconsistent(field("loop"), "named_twice"));
            }
            seen[from] = true;
            self.cross_feed[index * size + from] =
                not_negative(|| field("assets_per_action"), feed.assets_per_action)?;
        }
        Ok(())
    }
}
