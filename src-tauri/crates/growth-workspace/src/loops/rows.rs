//! Reading the rows of a drawing.

use growth_model::loops::graph::{GraphLoop, GraphSettings, LoopEdge, LoopGraph, LoopNode};
use rusqlite::Row;

use super::{ENTITY, LoopEcosystem};
use crate::sql::Columns;
use crate::{EcosystemId, Result, View, WorkspaceError};

pub(super) fn ecosystem(row: &Row<'_>) -> Result<LoopEcosystem> {
    let columns = Columns::new(ENTITY, row);
    Ok(LoopEcosystem {
        id: columns.get("id")?,
        project_id: columns.get("project_id")?,
        name: columns.get("name")?,
        position: columns.get("position")?,
        chosen: columns.get("chosen")?,
        scenario_id: columns.get("scenario_id")?,
        note: columns.get("note")?,
        graph: LoopGraph {
            settings: GraphSettings {
                step: columns.named("step")?,
                horizon_weeks: columns.get("horizon_weeks")?,
                begins_on: columns.optional_date("begins_on")?,
                paid_mode: columns.named("paid_mode")?,
                paid_per_month: columns.decimal("paid_per_month")?,
                cac: columns.decimal("cac")?,
                customers_at_start: columns.decimal("customers_at_start")?,
                churn_per_month: columns.decimal("churn_per_month")?,
                market_size: columns.decimal("market_size")?,
                seed: columns.get("seed")?,
                uncertain: columns.json("uncertain")?,
            },
            ..LoopGraph::default()
        },
        created_at: columns.time("created_at")?,
        updated_at: columns.time("updated_at")?,
    })
}

/// The rows of a table that belong to an ecosystem, in their order.
fn rows<T>(
    view: &View<'_>,
    id: &EcosystemId,
    table: &'static str,
    read: impl Fn(&Columns<'_, '_>) -> Result<T>,
) -> Result<Vec<T>> {
    let sql = format!("SELECT * FROM {table} WHERE ecosystem_id = ?1 ORDER BY position, id");
    let mut statement = view.conn.prepare_cached(&sql)?;
    let mut rows = statement.query([id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(&Columns::new(table, row))?);
    }
    Ok(found)
}

pub(super) fn loops(view: &View<'_>, id: &EcosystemId) -> Result<Vec<GraphLoop>> {
    rows(view, id, "loops", |columns| {
        let count = |column| -> Result<Option<u64>> {
            let value: Option<i64> = columns.get(column)?;
            value
                .map(|value| {
                    u64::try_from(value)
                        .map_err(|error| WorkspaceError::unreadable("loops", column, &error))
                })
                .transpose()
        };
        Ok(GraphLoop {
            id: columns.get("id")?,
            name: columns.get("name")?,
            kind: columns.named("kind")?,
            reward_per_customer: columns.decimal("reward_per_customer")?,
            reward_months: columns.decimal("reward_months")?,
            fixed_cost_per_month: columns.decimal("fixed_cost_per_month")?,
            churn_per_month: columns.decimal("churn_per_month")?,
            observed_customers: count("observed_customers")?,
            observed_new_customers: count("observed_new_customers")?,
            note: columns.get("note")?,
        })
    })
}

pub(super) fn nodes(view: &View<'_>, id: &EcosystemId) -> Result<Vec<LoopNode>> {
    rows(view, id, "loop_nodes", |columns| {
        Ok(LoopNode {
            id: columns.get("id")?,
            kind: columns.named("kind")?,
            name: columns.get("name")?,
            x: columns.get("x")?,
            y: columns.get("y")?,
            life_days: columns.decimal("life_days")?,
            cost_per_asset: columns.decimal("cost_per_asset")?,
            assets_at_start: columns.decimal("assets_at_start")?,
            note: columns.get("note")?,
        })
    })
}

pub(super) fn edges(view: &View<'_>, id: &EcosystemId) -> Result<Vec<LoopEdge>> {
    rows(view, id, "loop_edges", |columns| {
        Ok(LoopEdge {
            id: columns.get("id")?,
            from: columns.get("from_node_id")?,
            to: columns.get("to_node_id")?,
            loop_id: columns.get("loop_id")?,
            kind: columns.named("kind")?,
            actor: columns.named("actor")?,
            amount: columns.decimal("amount")?,
            period: columns.named("period")?,
            amounts_by_source: columns.json("amounts_by_source")?,
            share: columns.decimal("share")?,
            click: columns.decimal("click")?,
            signup: columns.decimal("signup")?,
            activation: columns.decimal("activation")?,
            delay_days: columns.decimal("delay_days")?,
            note: columns.get("note")?,
        })
    })
}
