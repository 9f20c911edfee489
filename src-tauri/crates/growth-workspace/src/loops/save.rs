//! Writing a drawing: what differs from what is kept, and nothing else.

use std::collections::BTreeSet;

use growth_model::ModelError;
use growth_model::loops::graph::{
    Element, GraphLoop, GraphSettings, LoopEdge, LoopGraph, LoopNode, ValueField,
};
use rusqlite::{OptionalExtension, params};
use rust_decimal::Decimal;

use super::{ENTITY, is_id};
use crate::sql::{json_text, name_of, time_text};
use crate::{EcosystemId, InvalidRule, Result, Tx, WorkspaceError, text};

/// Saves a drawing in place of the one that is kept. Only rows that differ are written.
///
/// # Errors
/// [`WorkspaceError::NotFound`]; [`WorkspaceError::Invalid`] for names, notes and ids;
/// [`WorkspaceError::Model`] for a number outside its range.
pub fn save(tx: &Tx<'_>, id: &EcosystemId, graph: &LoopGraph) -> Result<()> {
    let before = super::get(tx, id)?.graph;
    let graph = checked(tx, id, graph)?;
    if before == graph {
        return Ok(());
    }
    write_settings(tx, id, &before.settings, &graph.settings)?;
    let kept = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    let edges = kept(graph.edges.iter().map(|edge| edge.id.as_str()).collect());
    let nodes = kept(graph.nodes.iter().map(|node| node.id.as_str()).collect());
    let loops = kept(graph.loops.iter().map(|item| item.id.as_str()).collect());
    delete(
        tx,
        "loop_edges",
        before.edges.iter().map(|edge| edge.id.as_str()),
        &edges,
    )?;
    for (place, item) in graph.loops.iter().enumerate() {
        match before
            .loops
            .iter()
            .enumerate()
            .find(|(_, old)| old.id == item.id)
        {
            Some((was, old)) if was == place && old == item => {}
            old => write_loop(tx, id, item, place as i64, old.is_some())?,
        }
    }
    for (place, node) in graph.nodes.iter().enumerate() {
        match before
            .nodes
            .iter()
            .enumerate()
            .find(|(_, old)| old.id == node.id)
        {
            Some((was, old)) if was == place && old == node => {}
            old => write_node(tx, id, node, place as i64, old.is_some())?,
        }
    }
    for (place, edge) in graph.edges.iter().enumerate() {
        match before
            .edges
            .iter()
            .enumerate()
            .find(|(_, old)| old.id == edge.id)
        {
            Some((was, old)) if was == place && old == edge => {}
            old => write_edge(tx, id, edge, place as i64, old.is_some())?,
        }
    }
    delete(
        tx,
        "loop_nodes",
        before.nodes.iter().map(|node| node.id.as_str()),
        &nodes,
    )?;
    delete(
        tx,
        "loops",
        before.loops.iter().map(|item| item.id.as_str()),
        &loops,
    )?;
    tx.conn
        .prepare_cached("UPDATE loop_ecosystems SET updated_at = ?2 WHERE id = ?1")?
        .execute(params![id, time_text(tx.now())])?;
    Ok(())
}

/// The drawing as it is kept: texts trimmed, ids and numbers checked.
fn checked(tx: &Tx<'_>, id: &EcosystemId, graph: &LoopGraph) -> Result<LoopGraph> {
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

fn delete<'a>(
    tx: &Tx<'_>,
    table: &str,
    before: impl Iterator<Item = &'a str>,
    kept: &BTreeSet<String>,
) -> Result<()> {
    let sql = format!("DELETE FROM {table} WHERE id = ?1");
    let mut statement = tx.conn.prepare_cached(&sql)?;
    for row in before.filter(|row| !kept.contains(*row)) {
        statement.execute([row])?;
    }
    Ok(())
}

fn typed(value: Option<Decimal>) -> Option<String> {
    value.map(|value| value.to_string())
}

fn write_settings(
    tx: &Tx<'_>,
    id: &EcosystemId,
    before: &GraphSettings,
    after: &GraphSettings,
) -> Result<()> {
    if before == after {
        return Ok(());
    }
    tx.conn
        .prepare_cached(
            "UPDATE loop_ecosystems SET step = ?2, horizon_weeks = ?3, paid_mode = ?4,
                 paid_per_month = ?5, cac = ?6, customers_at_start = ?7, churn_per_month = ?8,
                 market_size = ?9, seed = ?10, uncertain = ?11, begins_on = ?12
             WHERE id = ?1",
        )?
        .execute(params![
            id,
            name_of(ENTITY, "step", after.step)?,
            after.horizon_weeks,
            name_of(ENTITY, "paid_mode", after.paid_mode)?,
            typed(after.paid_per_month),
            typed(after.cac),
            typed(after.customers_at_start),
            typed(after.churn_per_month),
            typed(after.market_size),
            after.seed,
            json_text(ENTITY, "uncertain", &after.uncertain)?,
            after.begins_on.map(|day| day.to_string()),
        ])?;
    Ok(())
}

fn write_loop(
    tx: &Tx<'_>,
    id: &EcosystemId,
    item: &GraphLoop,
    position: i64,
    exists: bool,
) -> Result<()> {
    let count = |value: Option<u64>| value.map(|value| i64::try_from(value).unwrap_or(i64::MAX));
    let sql = if exists {
        "UPDATE loops SET name = ?3, kind = ?4, position = ?5, reward_per_customer = ?6,
             reward_months = ?7, fixed_cost_per_month = ?8, churn_per_month = ?9,
             observed_customers = ?10, observed_new_customers = ?11, note = ?12, updated_at = ?13
         WHERE id = ?1 AND ecosystem_id = ?2"
    } else {
        "INSERT INTO loops (id, ecosystem_id, name, kind, position, reward_per_customer,
             reward_months, fixed_cost_per_month, churn_per_month, observed_customers,
             observed_new_customers, note, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13)"
    };
    tx.conn.prepare_cached(sql)?.execute(params![
        item.id,
        id,
        item.name,
        name_of("loops", "kind", item.kind)?,
        position,
        typed(item.reward_per_customer),
        typed(item.reward_months),
        typed(item.fixed_cost_per_month),
        typed(item.churn_per_month),
        count(item.observed_customers),
        count(item.observed_new_customers),
        item.note,
        time_text(tx.now()),
    ])?;
    Ok(())
}

fn write_node(
    tx: &Tx<'_>,
    id: &EcosystemId,
    node: &LoopNode,
    position: i64,
    exists: bool,
) -> Result<()> {
    let sql = if exists {
        "UPDATE loop_nodes SET kind = ?3, name = ?4, position = ?5, x = ?6, y = ?7,
             life_days = ?8, cost_per_asset = ?9, assets_at_start = ?10, note = ?11,
             updated_at = ?12
         WHERE id = ?1 AND ecosystem_id = ?2"
    } else {
        "INSERT INTO loop_nodes (id, ecosystem_id, kind, name, position, x, y, life_days,
             cost_per_asset, assets_at_start, note, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)"
    };
    tx.conn.prepare_cached(sql)?.execute(params![
        node.id,
        id,
        name_of("loop_nodes", "kind", node.kind)?,
        node.name,
        position,
        node.x,
        node.y,
        typed(node.life_days),
        typed(node.cost_per_asset),
        typed(node.assets_at_start),
        node.note,
        time_text(tx.now()),
    ])?;
    Ok(())
}

fn write_edge(
    tx: &Tx<'_>,
    id: &EcosystemId,
    edge: &LoopEdge,
    position: i64,
    exists: bool,
) -> Result<()> {
    const TABLE: &str = "loop_edges";
    let sql = if exists {
        "UPDATE loop_edges SET from_node_id = ?3, to_node_id = ?4, loop_id = ?5, kind = ?6,
             position = ?7, actor = ?8, period = ?9, amount = ?10, amounts_by_source = ?11,
             share = ?12, click = ?13, signup = ?14, activation = ?15, delay_days = ?16,
             note = ?17, updated_at = ?18
         WHERE id = ?1 AND ecosystem_id = ?2"
    } else {
        "INSERT INTO loop_edges (id, ecosystem_id, from_node_id, to_node_id, loop_id, kind,
             position, actor, period, amount, amounts_by_source, share, click, signup, activation,
             delay_days, note, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,
             ?18, ?18)"
    };
    tx.conn.prepare_cached(sql)?.execute(params![
        edge.id,
        id,
        edge.from,
        edge.to,
        edge.loop_id,
        name_of(TABLE, "kind", edge.kind)?,
        position,
        name_of(TABLE, "actor", edge.actor)?,
        name_of(TABLE, "period", edge.period)?,
        typed(edge.amount),
        json_text(TABLE, "amounts_by_source", &edge.amounts_by_source)?,
        typed(edge.share),
        typed(edge.click),
        typed(edge.signup),
        typed(edge.activation),
        typed(edge.delay_days),
        edge.note,
        time_text(tx.now()),
    ])?;
    Ok(())
}
