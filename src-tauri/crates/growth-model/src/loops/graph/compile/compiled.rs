//! What a drawing comes to.

use rust_decimal::Decimal;

use super::super::{Actor, Element, Problem, ValueField};
use crate::loops::{Ecosystem, PaidInflow, Pricing};

/// A drawing as coefficients.
#[shape(Eq, skip_serializing_none)]
pub struct CompiledGraph {
    /// The loops that can run, ready to be analysed and simulated.
    pub ecosystem: Ecosystem,
    /// How customers are bought.
    pub acquisition: PaidInflow,
    /// How far to simulate. Steps.
    pub horizon_steps: u32,
    /// What a customer costs and is worth; absent where the scenario does not say it.
    pub pricing: Option<Pricing>,
    /// Every loop of the drawing and its way through it, in the order of the drawing.
    pub loops: Vec<CompiledLoop>,
    /// What keeps loops from running, and hints.
    pub problems: Vec<Problem>,
    /// Whether the ecosystem can be simulated; what can be said without simulating is said all the
    /// same.
    pub can_simulate: bool,
}

/// A loop as the drawing has it.
#[shape(Eq, skip_serializing_none)]
pub struct CompiledLoop {
    /// Id of the loop.
    pub id: String,
    /// Whether it has everything to run.
    pub runs: bool,
    /// The arrows on its way, in their order; empty when it could not be followed.
    pub edges: Vec<String>,
    /// Its public asset.
    pub asset: Option<String>,
    /// Who acts and what remains of the actions as assets.
    pub actions: Vec<ActionTerm>,
    /// What a view comes to: the factors of the conversion.
    pub conversion: Vec<Factor>,
}

/// One action of a loop.
#[shape(Eq)]
pub struct ActionTerm {
    /// Who acts.
    pub actor: Actor,
    /// The amount and the shares that it is multiplied with.
    pub factors: Vec<Factor>,
}

/// One number of the drawing in a product.
#[shape(Eq)]
pub struct Factor {
    /// Where it stands.
    pub element: Element,
    /// Which number of it.
    pub field: ValueField,
    /// Its value.
    pub value: Decimal,
}
