//! Writing a drawing: what differs from what is kept, and nothing else.

use std::collections::BTreeSet;

use growth_model::ModelError;
use growth_model::loops::graph::{Element, GraphSettings, LoopGraph, ValueField};
use rusqlite::OptionalExtension;
use rust_decimal::Decimal;

use super::types::ElementRow;
use super::{LoopEcosystem, is_id};
use crate::sql::entity::{self, Entity};
use crate::sql::name_of;
use crate::{EcosystemId, InvalidRule, Result, Tx, WorkspaceError, text};

/// Saves a drawing in place of the one that is kept. Only rows that differ are written.
///
/// # Errors
/// [`WorkspaceError::NotFound`]; [`WorkspaceError::Invalid`] for names, notes and ids;
/// [`WorkspaceError::Model`] for a number outside its range, and for a drawing that is too large.
pub fn save(tx: &Tx<'_>, id: &EcosystemId, graph: &LoopGraph) -> Result<()> {
    let before = super::get(tx, id)?.graph;
    let graph = checked(tx, id, graph)?;
    if before == graph {
        return Ok(());
    }
    write_settings(tx, id, graph.settings.clone())?;
    // Arrows stand between boxes and belong to loops.
    delete(tx, id, &before.edges, &graph.edges, |edge| &edge.id)?;
    write(tx, id, &before.loops, &graph.loops, |item| &item.id)?;
    write(tx, id, &before.nodes, &graph.nodes, |node| &node.id)?;
    write(tx, id, &before.edges, &graph.edges, |edge| &edge.id)?;
    delete(tx, id, &before.nodes, &graph.nodes, |node| &node.id)?;
    delete(tx, id, &before.loops, &graph.loops, |item| &item.id)
}

/// The drawing as it is kept: texts trimmed, ids and numbers checked.
fn checked(tx: &Tx<'_>, id: &EcosystemId, graph: &LoopGraph) -> Result<LoopGraph> {
    graph.check_size("graph")?;
    let mut graph = graph.clone();
    let mut seen = BTreeSet::new();
    for (table, ids) in [
        (
            "loops",
            graph.loops.iter().map(|item| &item.id).collect::<Vec<_>>(),
        ),
        (
            "loop_nodes",
            graph.nodes.iter().map(|node| &node.id).collect(),
        ),
        (
            "loop_edges",
            graph.edges.iter().map(|edge| &edge.id).collect(),
        ),
    ] {
        for row in ids {
            if !is_id(row) {
                return Err(WorkspaceError::invalid(
                    "graph",
                    InvalidRule::Malformed {
                        form: "01939b0e-0000-7000-8000-000000000000",
                    },
                ));
            }
            if !seen.insert(row.clone()) || elsewhere(tx, table, row, id)? {
                return Err(WorkspaceError::invalid(
                    "graph",
                    InvalidRule::NotAPermutation,
                ));
            }
        }
    }
    for item in &mut graph.loops {
        item.name = text::name("graph.loops.name", &item.name)?;
        item.note = text::note("graph.loops.note", &item.note)?;
    }
    for node in &mut graph.nodes {
        node.name = text::name("graph.nodes.name", &node.name)?;
        node.note = text::note("graph.nodes.note", &node.note)?;
        node.x = node.x.clamp(-100_000, 100_000);
        node.y = node.y.clamp(-100_000, 100_000);
    }
    for edge in &mut graph.edges {
        edge.note = text::note("graph.edges.note", &edge.note)?;
        let known = |end: &String| graph.nodes.iter().any(|node| node.id == *end);
        let in_loop = |item: &String| graph.loops.iter().any(|other| other.id == *item);
        if !known(&edge.from)
            || !known(&edge.to)
            || edge.loop_id.as_ref().is_some_and(|id| !in_loop(id))
        {
            return Err(WorkspaceError::invalid("graph.edges", InvalidRule::Unknown));
        }
    }
    check_numbers(&graph)?;
    Ok(graph)
}

fn elsewhere(tx: &Tx<'_>, table: &str, row: &str, id: &EcosystemId) -> Result<bool> {
    let owner: Option<EcosystemId> = tx
        .conn
        .prepare_cached(&format!("SELECT ecosystem_id FROM {table} WHERE id = ?1"))?
        .query_row([row], |row| row.get(0))
        .optional()?;
    Ok(owner.is_some_and(|owner| owner != *id))
}

fn check_numbers(graph: &LoopGraph) -> Result<()> {
    use ValueField as F;
    let check = |path: String, element: &Element, fields: &[F]| -> Result<()> {
        for field in fields {
            let (min, max) = field.range();
            match graph.value(element, *field) {
                Some(value) if !(min..=max).contains(&value) => {
                    let name = name_of("loops", "field", *field)?;
                    return Err(ModelError::OutOfRange {
                        field: format!("{path}.{name}"),
                        value,
                        min: Some(min),
                        max: Some(max),
                    }
                    .into());
                }
                _ => {}
            }
        }
        Ok(())
    };
    for (place, edge) in graph.edges.iter().enumerate() {
        let path = format!("graph.edges[{place}]");
        let fields = [
            F::Amount,
            F::Share,
            F::Click,
            F::Signup,
            F::Activation,
            F::DelayDays,
        ];
        check(path.clone(), &Element::Edge(edge.id.clone()), &fields)?;
        let (min, max) = F::Amount.range();
        for (other, amount) in edge.amounts_by_source.iter().enumerate() {
            in_range(
                format!("{path}.amounts_by_source[{other}].amount"),
                amount.amount,
                min,
                max,
            )?;
        }
    }
    for (place, node) in graph.nodes.iter().enumerate() {
        let fields = [F::LifeDays, F::CostPerAsset, F::AssetsAtStart];
        check(
            format!("graph.nodes[{place}]"),
            &Element::Node(node.id.clone()),
            &fields,
        )?;
    }
    for (place, item) in graph.loops.iter().enumerate() {
        let fields = [
            F::RewardPerCustomer,
            F::RewardMonths,
            F::FixedCostPerMonth,
            F::ChurnPerMonth,
        ];
        check(
            format!("graph.loops[{place}]"),
            &Element::Loop(item.id.clone()),
            &fields,
        )?;
    }
    let fields = [
        F::PaidPerMonth,
        F::Cac,
        F::CustomersAtStart,
        F::ChurnPerMonth,
        F::MarketSize,
    ];
    check("graph.settings".to_owned(), &Element::Settings, &fields)?;
    let (min, max) = F::HorizonWeeks.range();
    in_range(
        "graph.settings.horizon_weeks".to_owned(),
        graph.settings.horizon_weeks.into(),
        min,
        max,
    )?;
    for (place, factor) in graph.settings.uncertain.iter().enumerate() {
        let path = format!("graph.settings.uncertain[{place}]");
        in_range(
            format!("{path}.low"),
            factor.low,
            Decimal::ZERO,
            Decimal::ONE,
        )?;
        in_range(
            format!("{path}.high"),
            factor.high,
            Decimal::ONE,
            Decimal::TEN,
        )?;
    }
    Ok(())
}

fn in_range(field: String, value: Decimal, min: Decimal, max: Decimal) -> Result<()> {
    if (min..=max).contains(&value) {
        return Ok(());
    }
    Err(ModelError::OutOfRange {
        field,
        value,
        min: Some(min),
        max: Some(max),
    }
    .into())
}

fn write_settings(tx: &Tx<'_>, id: &EcosystemId, settings: GraphSettings) -> Result<()> {
    let before: LoopEcosystem = entity::get(tx, id)?;
    let mut after = before.clone();
    after.graph.settings = settings;
    if entity::update(tx, &before, &after)?.is_empty() {
        entity::touch::<LoopEcosystem>(tx, id)?;
    }
    Ok(())
}

/// Writes the elements of one kind that are new, other than they were, or at another place.
fn write<T: Clone + PartialEq>(
    tx: &Tx<'_>,
    ecosystem: &EcosystemId,
    before: &[T],
    after: &[T],
    id_of: fn(&T) -> &str,
) -> Result<()>
where
    ElementRow<T>: Entity,
{
    for (place, element) in after.iter().enumerate() {
        let row = row(ecosystem, place, element);
        let old = before
            .iter()
            .enumerate()
            .find(|(_, old)| id_of(old) == id_of(element));
        match old {
            Some((was, old)) if was == place && old == element => {}
            old => {
                let before = old.map(|(was, old)| self::row(ecosystem, was, old));
                entity::put(tx, before.as_ref(), &row)?;
            }
        }
    }
    Ok(())
}

/// Deletes the elements of one kind that are no longer there.
fn delete<T: Clone>(
    tx: &Tx<'_>,
    ecosystem: &EcosystemId,
    before: &[T],
    after: &[T],
    id_of: fn(&T) -> &str,
) -> Result<()>
where
    ElementRow<T>: Entity,
{
    let kept: BTreeSet<&str> = after.iter().map(id_of).collect();
    for (place, element) in before.iter().enumerate() {
        if !kept.contains(id_of(element)) {
            entity::delete(tx, &row(ecosystem, place, element))?;
        }
    }
    Ok(())
}

fn row<T: Clone>(ecosystem: &EcosystemId, place: usize, element: &T) -> ElementRow<T> {
    ElementRow {
        ecosystem_id: ecosystem.clone(),
        position: place as i64,
        element: element.clone(),
    }
}
