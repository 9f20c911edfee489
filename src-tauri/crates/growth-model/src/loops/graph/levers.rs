//! Which number of the drawing to improve first.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{CompiledGraph, Economy, EdgeKind, Element, LoopGraph, ValueField, compile};
use crate::loops::reproduction::Reproduction;
use crate::{Outcome, Reason};

/// What one percent more of a number does to the joint K.
#[shape]
pub struct GraphLever {
    /// Where the number stands.
    pub element: Element,
    /// Which number.
    pub field: ValueField,
    /// Relative change of the joint K for one percent more of the number (less, where more would
    /// be outside its range; then with the sign turned). Fraction.
    pub change: f64,
}

/// Every number that moves the joint K, the strongest first. Each is computed by changing the
/// number and nothing else, so that numbers shared by several loops count in all of them.
pub fn graph_levers(
    graph: &LoopGraph,
    economy: &Economy,
    compiled: &CompiledGraph,
) -> Outcome<Vec<GraphLever>> {
    let base = match k_of(compiled) {
        Outcome::Value { value } if value > 0.0 => value,
        Outcome::Value { .. } => return Outcome::undefined(Reason::NoReproduction),
        other => return other.map(|_| Vec::new()),
    };
    let mut draft = graph.clone();
    // The churn may come from the scenario: then it is moved here as if it had been typed.
    draft.settings.churn_per_month = draft.settings.churn_per_month.or(economy.churn_per_month);
    let mut levers: Vec<GraphLever> = places(graph, compiled)
        .into_iter()
        .filter_map(|(element, field)| {
            let value = draft.value(&element, field)?;
            if value.is_zero() {
                return None;
            }
            let more = value * Decimal::new(101, 2);
            let (moved, sign) = if more <= field.range().1 {
                (more, 1.0)
            } else {
                (value * Decimal::new(99, 2), -1.0)
            };
            *draft.slot(&element, field)? = Some(moved);
            let k = k_of(&compile(&draft, economy));
            *draft.slot(&element, field)? = Some(value);
            let change = sign * (k.value()? / base - 1.0);
            (change.abs() > 1e-9).then_some(GraphLever {
                element,
                field,
                change,
            })
        })
        .collect();
    levers.sort_by(|a, b| b.change.abs().total_cmp(&a.change.abs()));
    Outcome::of(levers)
}

/// The numbers of the loops that run.
fn places(graph: &LoopGraph, compiled: &CompiledGraph) -> Vec<(Element, ValueField)> {
    let mut places: Vec<(Element, ValueField)> = Vec::new();
    for item in compiled.loops.iter().filter(|item| item.runs) {
        let factors = item
            .actions
            .iter()
            .flat_map(|term| &term.factors)
            .chain(&item.conversion);
        places.extend(factors.map(|factor| (factor.element.clone(), factor.field)));
        let views = graph
            .edges
            .iter()
            .filter(|edge| edge.kind == EdgeKind::Views && item.edges.contains(&edge.id));
        places.extend(views.map(|edge| (Element::Edge(edge.id.clone()), ValueField::Amount)));
        places.extend(
            item.asset
                .iter()
                .map(|id| (Element::Node(id.clone()), ValueField::LifeDays)),
        );
        places.push((Element::Loop(item.id.clone()), ValueField::ChurnPerMonth));
    }
    let feeds = graph
        .edges
        .iter()
        .filter(|edge| edge.kind == EdgeKind::Feed);
    places.extend(feeds.map(|edge| (Element::Edge(edge.id.clone()), ValueField::Amount)));
    places.push((Element::Settings, ValueField::ChurnPerMonth));
    let mut seen = BTreeSet::new();
    places.retain(|place| seen.insert(place.clone()));
    places
}

fn k_of(compiled: &CompiledGraph) -> Outcome<f64> {
    match compiled.ecosystem.compile("ecosystem") {
        Ok(model) => Reproduction::of(&model).joint_k(),
        Err(_) => Outcome::undefined(Reason::NoReproduction),
    }
}
