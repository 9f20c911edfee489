//! Lists that are full, and what lies above their limits all the same.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use serde_json::json;

use super::{chart, database};
use crate::desk::Desk;

const MANY: usize = 520;

fn with_points(count: usize) -> Result<Desk> {
    let desk = Desk::with_project(&json!({ "name": "Many", "currency": "USD" }))?;
    let project = desk.project_id.as_str().unwrap_or_default();
    database(desk.cli.folder())?.execute_batch(&format!(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
         INSERT INTO growth_points (id, project_id, layer, title, source_kind, status,
                ai_or_automation, created_at, updated_at)
         SELECT printf('0199c5a0-0000-7000-8000-%012d', i), '{project}', 'retention',
                'Point ' || i, 'manual', 'open', 0,
                '2026-11-05T12:41:07.123Z', '2026-11-05T12:41:07.123Z'
         FROM n"
    ))?;
    Ok(desk)
}

#[test]
fn a_full_list_takes_no_more() -> Result<()> {
    let desk = with_points(499)?;
    let finding = json!({
        "project_id": desk.project_id, "layer": "retention", "title": "One more",
        "source": { "kind": "manual", "reference": "" },
    });
    desk.cli.call("audit.add_finding", &finding)?;
    let error = desk.cli.refusal("audit.add_finding", &finding)?;
    assert_eq!(error["code"], "list_full", "{error}");
    ensure!(
        error["message"]
            .as_str()
            .is_some_and(|text| text.contains("500")),
        "{error}"
    );
    Ok(())
}

#[test]
fn what_lies_above_a_limit_can_be_read_and_deleted() -> Result<()> {
    let desk = with_points(MANY)?;
    let list = |desk: &Desk| {
        desk.cli.call(
            "audit.growth_points",
            &json!({ "project_id": desk.project_id }),
        )
    };
    let points = list(&desk)?;
    assert_eq!(points["points"].as_array().map(Vec::len), Some(MANY));
    desk.cli.call(
        "overview.view",
        &json!({ "project_id": desk.project_id, "chart": chart(), "sparkline": chart() }),
    )?;
    let input = json!({ "id": points["points"][MANY - 1]["id"] });
    desk.cli.call("audit.delete_growth_point", &input)?;
    let points = list(&desk)?;
    assert_eq!(points["points"].as_array().map(Vec::len), Some(MANY - 1));
    Ok(())
}

#[test]
fn a_drawing_that_nobody_could_draw_is_refused_at_once() -> Result<()> {
    let desk = Desk::with_project(&json!({ "name": "Large", "currency": "USD" }))?;
    let nodes: Vec<_> = (0..100_000)
        .map(|i| json!({ "id": format!("n{i}"), "kind": "asset", "name": "Box", "x": 0, "y": 0 }))
        .collect();
    let begun = Instant::now();
    let input = json!({ "graph": { "nodes": nodes }, "economy": {} });
    let error = desk.cli.refusal("loops.compile", &input)?;
    assert_eq!(error["field"], "graph.nodes", "{error}");
    ensure!(begun.elapsed() < Duration::from_secs(20));
    Ok(())
}
