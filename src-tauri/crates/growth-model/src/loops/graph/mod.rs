//! A drawn ecosystem of loops: nodes and edges, as the guide draws them, and the way from the
//! drawing to the coefficients of MATHEMATICS.md B.7.
//!
//! A loop is a chain: customers act, some of what they get becomes a public asset, the asset is
//! seen, and some of those who see it become customers. [`compile`] follows the chain of every
//! loop. What it cannot follow it says at the element ([`Problem`]); the loops that can be followed
//! run all the same.

mod compile;
mod economy;
mod fields;
mod levers;
mod paths;
mod problem;
mod run;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Rate, StepUnit};
use crate::ModelError;
use crate::checks::at_most;

pub use compile::{ActionTerm, CompiledGraph, CompiledLoop, Factor, compile, days_per_step};
pub use economy::Economy;
pub use fields::{ValueField, ValueUnit};
pub use levers::{GraphLever, graph_levers};
pub use problem::{Element, Problem, ProblemCode};
pub use run::{GraphInput, GraphRun, compile_graph, run_graph};

/// A drawn ecosystem.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct LoopGraph {
    /// What holds for all loops together.
    #[serde(default)]
    pub settings: GraphSettings,
    /// The loops, at most 32.
    #[serde(default)]
    pub loops: Vec<GraphLoop>,
    /// The boxes, at most 300.
    #[serde(default)]
    pub nodes: Vec<LoopNode>,
    /// The arrows, at most 600.
    #[serde(default)]
    pub edges: Vec<LoopEdge>,
}

/// Loops of a drawing, those included that cannot run.
const MAX_LOOPS: u32 = 100;
/// Boxes of a drawing.
const MAX_NODES: u32 = 300;
/// Arrows of a drawing.
const MAX_EDGES: u32 = 600;

impl LoopGraph {
    /// Refuses a drawing that is larger than anybody could draw, and that would take long to compile.
    ///
    /// # Errors
    /// Too many loops, boxes or arrows; `path` is where the drawing stands in the request.
    pub fn check_size(&self, path: &str) -> Result<(), ModelError> {
        let field = |name: &str| format!("{path}.{name}");
        at_most(&field("loops"), self.loops.len(), MAX_LOOPS)?;
        at_most(&field("nodes"), self.nodes.len(), MAX_NODES)?;
        at_most(&field("edges"), self.edges.len(), MAX_EDGES)
    }
}

/// What holds for all loops of an ecosystem together.
#[shape(Eq, default, deny_unknown_fields)]
pub struct GraphSettings {
    /// Length of a step of the simulation.
    pub step: StepUnit,
    /// How far the simulation looks, 4…157. Weeks.
    pub horizon_weeks: u32,
    /// First day of the simulation, for its comparison with actual months; absent means that of the
    /// plan or, before there is an actual month of the plan, so that the last actual month ends it.
    pub begins_on: Option<NaiveDate>,
    /// How customers are bought.
    pub paid_mode: PaidMode,
    /// Customers or money per month, as `paid_mode` says, ≥ 0; absent means what the scenario has.
    pub paid_per_month: Option<Decimal>,
    /// What a bought customer costs, > 0; absent means the scenario's CAC. Money per customer.
    pub cac: Option<Decimal>,
    /// Customers there are at the start, ≥ 0; absent means none. Customers.
    pub customers_at_start: Option<Decimal>,
    /// Share of the customers who leave in a month, 0…1; absent means the scenario's churn.
    /// Fraction per month.
    pub churn_per_month: Option<Decimal>,
    /// People who can ever become customers; absent means without limit. Customers.
    pub market_size: Option<Decimal>,
    /// Seed of the simulations with uncertain rates.
    pub seed: u32,
    /// Rates that are not certain.
    pub uncertain: Vec<UncertainFactor>,
}

impl Default for GraphSettings {
    fn default() -> Self {
        Self {
            step: StepUnit::Week,
            horizon_weeks: 26,
            begins_on: None,
            paid_mode: PaidMode::default(),
            paid_per_month: None,
            cac: None,
            customers_at_start: None,
            churn_per_month: None,
            market_size: None,
            seed: 1,
            uncertain: Vec::new(),
        }
    }
}

/// How customers are bought.
#[shape(Copy, Default, Eq, Hash)]
pub enum PaidMode {
    /// So many customers a month, whatever the loops cost.
    #[default]
    Customers,
    /// So much money a month: it pays the loops first and buys customers with the rest.
    Budget,
}

/// A rate that is not certain: it lies between two multiples of its value, most likely at the value
/// itself.
#[shape(Eq, deny_unknown_fields)]
pub struct UncertainFactor {
    /// Which rate; loops are named by their ids.
    pub rate: Rate,
    /// Lowest value as a multiple of the rate, 0…1. Fraction.
    pub low: Decimal,
    /// Highest value as a multiple of the rate, 1…10. Fraction.
    pub high: Decimal,
}

/// One loop of a drawn ecosystem.
#[shape(Eq, deny_unknown_fields)]
pub struct GraphLoop {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Kind of loop, as the guide names them.
    pub kind: LoopKind,
    /// What a customer whom the loop brings costs, ≥ 0. Money per new customer.
    pub reward_per_customer: Option<Decimal>,
    /// The same as months of subscription, which cost what serving them costs, 0…120. Months per
    /// new customer; added to `reward_per_customer`.
    pub reward_months: Option<Decimal>,
    /// What running the loop costs whether or not it brings anybody, ≥ 0. Money per month.
    pub fixed_cost_per_month: Option<Decimal>,
    /// Churn of the customers whom the loop brings, 0…1; absent means that of the ecosystem.
    /// Fraction per month.
    pub churn_per_month: Option<Decimal>,
    /// Customers observed for longer than a cycle of the loop, for K from data. Customers.
    pub observed_customers: Option<u64>,
    /// Activated customers whom those brought. Customers.
    pub observed_new_customers: Option<u64>,
    /// A note.
    #[serde(default)]
    pub note: String,
}

/// Kind of loop.
#[shape(Copy, Eq, Hash)]
pub enum LoopKind {
    /// The product makes content that customers share (product to content).
    Content,
    /// A customer's success becomes a story (customer to ambassador).
    Ambassador,
    /// An integration becomes a channel (product to product).
    Integration,
    /// Any other.
    Custom,
}

/// One box of the drawing.
#[shape(Eq, deny_unknown_fields)]
pub struct LoopNode {
    /// Its id.
    pub id: String,
    /// What it stands for.
    pub kind: NodeKind,
    /// Its name.
    pub name: String,
    /// Place of its left edge on the canvas. Pixels.
    pub x: i32,
    /// Place of its upper edge on the canvas. Pixels.
    pub y: i32,
    /// How long a public asset lives on average, > 0. Days.
    pub life_days: Option<Decimal>,
    /// What a public asset costs, ≥ 0; absent means nothing. Money per asset.
    pub cost_per_asset: Option<Decimal>,
    /// Public assets there are at the start, ≥ 0; absent means none. Assets.
    pub assets_at_start: Option<Decimal>,
    /// A note.
    #[serde(default)]
    pub note: String,
}

/// What a box stands for.
#[shape(Copy, Eq, Hash)]
pub enum NodeKind {
    /// Customers: loops begin and end here.
    Customers,
    /// What a customer gets and could show.
    Value,
    /// What others can see. Each loop passes through one.
    Asset,
    /// People who became interested.
    Leads,
    /// New customers: loops may begin and end here.
    Activation,
    /// Where customers come from without a loop: advertising, the first ones.
    Source,
    /// Anything else on the way.
    Custom,
}

/// One arrow of the drawing.
#[shape(Eq, deny_unknown_fields)]
pub struct LoopEdge {
    /// Its id.
    pub id: String,
    /// The box it leaves.
    pub from: String,
    /// The box it enters.
    pub to: String,
    /// The loop it belongs to; absent means that every loop that comes along uses it.
    pub loop_id: Option<String>,
    /// What happens on the way.
    pub kind: EdgeKind,
    /// Who acts.
    #[serde(default)]
    pub actor: Actor,
    /// Actions per customer (`act`), views per asset (`views`), assets per action of the feeding
    /// loop (`feed`), ≥ 0. Active customers and assets: per `period`.
    pub amount: Option<Decimal>,
    /// What `amount` is per.
    #[serde(default)]
    pub period: RatePeriod,
    /// Other amounts for customers of single sources.
    #[serde(default)]
    pub amounts_by_source: Vec<SourceAmount>,
    /// Share that goes on (`share`), 0…1. Fraction.
    pub share: Option<Decimal>,
    /// Share of the views that are clicked (`views`), 0…1. Fraction.
    pub click: Option<Decimal>,
    /// Share of the leads who sign up (`convert`), 0…1. Fraction.
    pub signup: Option<Decimal>,
    /// Share of those who become active customers (`convert`), 0…1. Fraction.
    pub activation: Option<Decimal>,
    /// How long it takes, 0…3650; absent means that it happens at the next step. Days.
    pub delay_days: Option<Decimal>,
    /// A note.
    #[serde(default)]
    pub note: String,
}

/// What happens along an arrow.
#[shape(Copy, Eq, Hash)]
pub enum EdgeKind {
    /// Customers do something: where a loop begins.
    Act,
    /// A share of what comes goes on.
    Share,
    /// A public asset is seen and clicked.
    Views,
    /// Leads become customers.
    Convert,
    /// The assets of one loop make another stronger.
    Feed,
    /// Customers come without a loop.
    Inflow,
}

/// Who acts in a loop.
#[shape(Copy, Default, Eq, Hash)]
pub enum Actor {
    /// A newcomer, once.
    Newcomer,
    /// An active customer, in every period.
    #[default]
    Active,
}

/// What a rate is per.
#[shape(Copy, Default, Eq, Hash)]
pub enum RatePeriod {
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A month of the scenario (30 days unless it says otherwise).
    #[default]
    Month,
}

/// An amount for customers of one source.
#[shape(Eq, deny_unknown_fields)]
pub struct SourceAmount {
    /// `paid`, or the id of a loop.
    pub source: String,
    /// The amount, in the unit of the edge, ≥ 0.
    pub amount: Decimal,
}
