//! Following a loop through the drawing: from customers to its public asset, and back to customers.

use std::collections::{BTreeMap, BTreeSet};

use super::{EdgeKind, Element, GraphLoop, LoopEdge, LoopGraph, LoopNode, NodeKind, Problem};
use super::{ProblemCode, ValueField};

/// The way of one loop.
#[derive(Debug, Clone)]
pub(super) struct Chain<'g> {
    /// How it begins: each action with the arrows between it and the asset.
    pub acts: Vec<Act<'g>>,
    /// The asset that all actions lead to.
    pub asset: &'g LoopNode,
    /// The arrows from the asset back to customers.
    pub after: Vec<&'g LoopEdge>,
}

/// An action and the arrows that follow it up to the asset.
#[derive(Debug, Clone)]
pub(super) struct Act<'g> {
    pub edge: &'g LoopEdge,
    pub between: Vec<&'g LoopEdge>,
}

/// The drawing, prepared for following arrows.
pub(super) struct Network<'g> {
    graph: &'g LoopGraph,
    nodes: BTreeMap<&'g str, &'g LoopNode>,
    leaving: BTreeMap<&'g str, Vec<&'g LoopEdge>>,
}

impl<'g> Network<'g> {
    pub(super) fn of(graph: &'g LoopGraph) -> Self {
        let mut leaving: BTreeMap<&str, Vec<&LoopEdge>> = BTreeMap::new();
        for edge in &graph.edges {
            leaving.entry(&edge.from).or_default().push(edge);
        }
        Self {
            graph,
            nodes: graph
                .nodes
                .iter()
                .map(|node| (node.id.as_str(), node))
                .collect(),
            leaving,
        }
    }

    pub(super) fn node(&self, id: &str) -> Option<&'g LoopNode> {
        self.nodes.get(id).copied()
    }

    /// The way of a loop, or the first thing that keeps one from following it.
    pub(super) fn chain(&self, item: &GraphLoop) -> Result<Chain<'g>, Problem> {
        let mut acts = Vec::new();
        let mut asset: Option<&LoopNode> = None;
        for edge in self.actions_of(item) {
            let (act, end) = self.to_asset(item, edge)?;
            match asset {
                Some(other) if other.id != end.id => {
                    return Err(at_node(end, ProblemCode::TwoAssets));
                }
                _ => asset = Some(end),
            }
            acts.push(act);
        }
        let Some(asset) = asset else {
            return Err(at_loop(item, ProblemCode::NoAction));
        };
        Ok(Chain {
            after: self.to_customers(item, asset)?,
            acts,
            asset,
        })
    }

    /// The loop's own actions; those that belong to every loop when it has none.
    fn actions_of(&self, item: &GraphLoop) -> Vec<&'g LoopEdge> {
        let actions = |own: bool| {
            self.graph
                .edges
                .iter()
                .filter(|edge| edge.kind == EdgeKind::Act)
                .filter(|edge| match &edge.loop_id {
                    Some(id) => own && *id == item.id,
                    None => !own,
                })
                .collect::<Vec<_>>()
        };
        let own = actions(true);
        if own.is_empty() { actions(false) } else { own }
    }

    fn to_asset(
        &self,
        item: &GraphLoop,
        edge: &'g LoopEdge,
    ) -> Result<(Act<'g>, &'g LoopNode), Problem> {
        match self.node(&edge.from) {
            None => return Err(at_edge(edge, ProblemCode::EdgeToNowhere)),
            Some(node) if !is_customers(node) => {
                return Err(at_edge(edge, ProblemCode::ActsWithoutCustomers));
            }
            Some(_) => {}
        }
        let mut act = Act {
            edge,
            between: Vec::new(),
        };
        let mut seen = BTreeSet::from([edge.from.as_str()]);
        let mut last = edge;
        loop {
            let node = self.end_of(last)?;
            if node.kind == NodeKind::Asset {
                return Ok((act, node));
            }
            if is_customers(node) {
                return Err(at_loop(item, ProblemCode::NoAsset));
            }
            if !seen.insert(&node.id) {
                return Err(at_edge(last, ProblemCode::FeedsItselfInZeroTime));
            }
            last = self.onward(item, node)?;
            if matches!(last.kind, EdgeKind::Views | EdgeKind::Convert) {
                return Err(at_edge(last, ProblemCode::BeforeAsset));
            }
            act.between.push(last);
        }
    }

    fn to_customers(
        &self,
        item: &GraphLoop,
        asset: &'g LoopNode,
    ) -> Result<Vec<&'g LoopEdge>, Problem> {
        let mut after = Vec::new();
        let mut seen = BTreeSet::from([asset.id.as_str()]);
        let mut node = asset;
        loop {
            let edge = self.onward(item, node)?;
            after.push(edge);
            node = self.end_of(edge)?;
            let ends = match node.kind {
                NodeKind::Customers => true,
                // «Leads → new customers → customers» is one way; most end at the new customers.
                NodeKind::Activation => self.candidates(item, node).is_empty(),
                NodeKind::Asset if node.id != asset.id => {
                    return Err(at_node(node, ProblemCode::TwoAssets));
                }
                _ => false,
            };
            if ends {
                break;
            }
            if !seen.insert(&node.id) {
                return Err(at_edge(edge, ProblemCode::FeedsItselfInZeroTime));
            }
        }
        let has = |kind| after.iter().any(|edge| edge.kind == kind);
        if !has(EdgeKind::Views) {
            return Err(at_node(asset, ProblemCode::NoViews));
        }
        if !has(EdgeKind::Convert) {
            return Err(at_loop(item, ProblemCode::NoConversion));
        }
        Ok(after)
    }

    fn end_of(&self, edge: &'g LoopEdge) -> Result<&'g LoopNode, Problem> {
        self.node(&edge.to)
            .ok_or_else(|| at_edge(edge, ProblemCode::EdgeToNowhere))
    }

    /// The one arrow on which the loop goes on.
    fn onward(&self, item: &GraphLoop, node: &'g LoopNode) -> Result<&'g LoopEdge, Problem> {
        match self.candidates(item, node).as_slice() {
            [edge] => Ok(edge),
            [] => Err(at_node(node, ProblemCode::LeadsNowhere)),
            _ => Err(at_node(node, ProblemCode::Branches)),
        }
    }

    /// The loop's own arrows from here; those that belong to every loop when it has none.
    fn candidates(&self, item: &GraphLoop, node: &LoopNode) -> Vec<&'g LoopEdge> {
        let leaving = self
            .leaving
            .get(node.id.as_str())
            .map(Vec::as_slice)
            .unwrap_or_default();
        let onward = |own: bool| {
            leaving
                .iter()
                .copied()
                .filter(|edge| {
                    matches!(
                        edge.kind,
                        EdgeKind::Share | EdgeKind::Views | EdgeKind::Convert
                    )
                })
                .filter(|edge| match &edge.loop_id {
                    Some(id) => own && *id == item.id,
                    None => !own,
                })
                .collect::<Vec<_>>()
        };
        let own = onward(true);
        if own.is_empty() { onward(false) } else { own }
    }
}

impl<'g> Chain<'g> {
    /// Every arrow on the way.
    pub(super) fn edges(&self) -> impl Iterator<Item = &'g LoopEdge> + '_ {
        self.acts
            .iter()
            .flat_map(|act| std::iter::once(act.edge).chain(act.between.iter().copied()))
            .chain(self.after.iter().copied())
    }

    /// The arrows from a box before or at the asset up to the asset; `None` when the loop does not
    /// pass it before its asset.
    pub(super) fn way_to_asset(&self, node: &str) -> Option<&[&'g LoopEdge]> {
        if self.asset.id == node {
            return Some(&[]);
        }
        self.acts.iter().find_map(|act| {
            if act.edge.to == node {
                return Some(act.between.as_slice());
            }
            let place = act.between.iter().position(|edge| edge.to == node)?;
            Some(&act.between[place + 1..])
        })
    }
}

pub(super) fn is_customers(node: &LoopNode) -> bool {
    matches!(node.kind, NodeKind::Customers | NodeKind::Activation)
}

pub(super) fn at_edge(edge: &LoopEdge, code: ProblemCode) -> Problem {
    Problem::of(Element::Edge(edge.id.clone()), code)
}

pub(super) fn missing(edge: &LoopEdge, field: ValueField) -> Problem {
    Problem::at(Element::Edge(edge.id.clone()), field, ProblemCode::Missing)
}

fn at_node(node: &LoopNode, code: ProblemCode) -> Problem {
    Problem::of(Element::Node(node.id.clone()), code)
}

fn at_loop(item: &GraphLoop, code: ProblemCode) -> Problem {
    Problem::of(Element::Loop(item.id.clone()), code)
}
