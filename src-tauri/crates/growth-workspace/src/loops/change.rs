//! What a change of a drawing was, for a line of the history.

use growth_model::loops::graph::{Element, LoopEdge, LoopGraph, ValueField};

use crate::undo::LoopChange;

impl LoopChange {
    /// What lies between two drawings, and a key that only changes of the same thing share.
    pub(super) fn between(before: &LoopGraph, after: &LoopGraph) -> (Self, String) {
        let added = missing_in(before, after);
        let removed = missing_in(after, before);
        let names = |elements: &[Element], graph: &LoopGraph| -> Vec<String> {
            // The arrows of a box come and go with it: the box says enough.
            let boxes = elements
                .iter()
                .any(|element| !matches!(element, Element::Edge(_)));
            let loops = elements
                .iter()
                .any(|element| matches!(element, Element::Loop(_)));
            elements
                .iter()
                .filter(|element| match element {
                    Element::Edge(_) => !boxes,
                    Element::Node(_) => !loops,
                    _ => true,
                })
                .filter_map(|element| name_of(element, graph))
                .collect()
        };
        match (added.as_slice(), removed.as_slice()) {
            ([], []) => {}
            (added, []) => {
                let change = Self::Added {
                    names: names(added, after),
                };
                return (change, format!("{added:?}"));
            }
            ([], removed) => {
                let change = Self::Removed {
                    names: names(removed, before),
                };
                return (change, format!("{removed:?}"));
            }
            _ => {
                let change = Self::Edited {
                    names: names(&added, after),
                };
                return (change, format!("{added:?}{removed:?}"));
            }
        }
        let values = changed_values(before, after);
        let moved: Vec<String> = before
            .nodes
            .iter()
            .zip(nodes_in_order_of(after, before))
            .filter(|(old, new)| (old.x, old.y) != (new.x, new.y))
            .map(|(old, _)| old.id.clone())
            .collect();
        let others = otherwise_changed(before, after);
        match (values.as_slice(), moved.as_slice(), others.as_slice()) {
            ([(element, field)], [], []) => (
                Self::Value {
                    element: name_of(element, after),
                    field: *field,
                    from: before.value(element, *field),
                    to: after.value(element, *field),
                },
                format!("{element:?}/{field:?}"),
            ),
            ([], moved, []) if !moved.is_empty() => (
                Self::Moved {
                    names: moved
                        .iter()
                        .filter_map(|id| name_of(&Element::Node(id.clone()), after))
                        .collect(),
                },
                format!("moved {moved:?}"),
            ),
            ([], [], [element]) => {
                let (from, to) = (name_of(element, before), name_of(element, after));
                let key = format!("{element:?}");
                match (from, to) {
                    (Some(from), Some(to))
                        if from != to && !matches!(element, Element::Edge(_)) =>
                    {
                        (Self::Renamed { from, to }, key)
                    }
                    (_, to) => (
                        Self::Edited {
                            names: to.into_iter().collect(),
                        },
                        key,
                    ),
                }
            }
            (values, moved, others) => {
                let mut names: Vec<String> = Vec::new();
                let all = values
                    .iter()
                    .map(|(element, _)| element.clone())
                    .chain(moved.iter().map(|id| Element::Node(id.clone())))
                    .chain(others.iter().cloned());
                for name in all.filter_map(|element| name_of(&element, after)) {
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
                let key = format!("{values:?}{moved:?}{others:?}");
                (Self::Edited { names }, key)
            }
        }
    }
}

/// How an element is called; `None` for what holds for all loops.
fn name_of(element: &Element, graph: &LoopGraph) -> Option<String> {
    let node = |id: &str| {
        let found = graph.nodes.iter().find(|node| node.id == id)?;
        Some(found.name.clone())
    };
    match element {
        Element::Node(id) => node(id),
        Element::Loop(id) => {
            let found = graph.loops.iter().find(|item| item.id == *id)?;
            Some(found.name.clone())
        }
        Element::Edge(id) => {
            let edge = graph.edges.iter().find(|edge| edge.id == *id)?;
            Some(format!("{} → {}", node(&edge.from)?, node(&edge.to)?))
        }
        Element::Settings => None,
    }
}

fn elements(graph: &LoopGraph) -> Vec<Element> {
    let loops = graph
        .loops
        .iter()
        .map(|item| Element::Loop(item.id.clone()));
    let nodes = graph
        .nodes
        .iter()
        .map(|node| Element::Node(node.id.clone()));
    let edges = graph
        .edges
        .iter()
        .map(|edge| Element::Edge(edge.id.clone()));
    loops.chain(nodes).chain(edges).collect()
}

/// What `graph` has and `other` has not.
fn missing_in(other: &LoopGraph, graph: &LoopGraph) -> Vec<Element> {
    let known = elements(other);
    elements(graph)
        .into_iter()
        .filter(|element| !known.contains(element))
        .collect()
}

fn nodes_in_order_of<'g>(
    graph: &'g LoopGraph,
    order: &'g LoopGraph,
) -> impl Iterator<Item = &'g growth_model::loops::graph::LoopNode> {
    order
        .nodes
        .iter()
        .filter_map(|wanted| graph.nodes.iter().find(|node| node.id == wanted.id))
}

const FIELDS: [ValueField; 17] = [
    ValueField::Amount,
    ValueField::Share,
    ValueField::Click,
    ValueField::Signup,
    ValueField::Activation,
    ValueField::DelayDays,
    ValueField::LifeDays,
    ValueField::CostPerAsset,
    ValueField::AssetsAtStart,
    ValueField::RewardPerCustomer,
    ValueField::RewardMonths,
    ValueField::FixedCostPerMonth,
    ValueField::ChurnPerMonth,
    ValueField::CustomersAtStart,
    ValueField::MarketSize,
    ValueField::PaidPerMonth,
    ValueField::Cac,
];

fn changed_values(before: &LoopGraph, after: &LoopGraph) -> Vec<(Element, ValueField)> {
    let mut changed = Vec::new();
    for element in elements(after).into_iter().chain([Element::Settings]) {
        if whole(&element, before) == whole(&element, after) {
            continue;
        }
        for field in FIELDS {
            if before.value(&element, field) != after.value(&element, field) {
                changed.push((element.clone(), field));
            }
        }
    }
    changed
}

/// Elements that differ in something that is neither a number nor a place.
fn otherwise_changed(before: &LoopGraph, after: &LoopGraph) -> Vec<Element> {
    let (before, after) = (without_numbers(before), without_numbers(after));
    elements(&after)
        .into_iter()
        .chain([Element::Settings])
        .filter(|element| whole(element, &before) != whole(element, &after))
        .collect()
}

fn whole(element: &Element, graph: &LoopGraph) -> Option<serde_json::Value> {
    let json = |value: Result<serde_json::Value, serde_json::Error>| value.ok();
    match element {
        Element::Node(id) => json(serde_json::to_value(
            graph.nodes.iter().find(|node| node.id == *id)?,
        )),
        Element::Edge(id) => json(serde_json::to_value(
            graph.edges.iter().find(|edge| edge.id == *id)?,
        )),
        Element::Loop(id) => json(serde_json::to_value(
            graph.loops.iter().find(|item| item.id == *id)?,
        )),
        Element::Settings => json(serde_json::to_value(&graph.settings)),
    }
}

fn without_numbers(graph: &LoopGraph) -> LoopGraph {
    let mut plain = graph.clone();
    for node in &mut plain.nodes {
        (node.x, node.y) = (0, 0);
        node.life_days = None;
        node.cost_per_asset = None;
        node.assets_at_start = None;
    }
    for edge in &mut plain.edges {
        *edge = LoopEdge {
            amount: None,
            share: None,
            click: None,
            signup: None,
            activation: None,
            delay_days: None,
            ..edge.clone()
        };
    }
    for item in &mut plain.loops {
        item.reward_per_customer = None;
        item.reward_months = None;
        item.fixed_cost_per_month = None;
        item.churn_per_month = None;
    }
    let settings = &mut plain.settings;
    settings.paid_per_month = None;
    settings.cac = None;
    settings.customers_at_start = None;
    settings.churn_per_month = None;
    settings.market_size = None;
    plain
}
