//! Services, and what blocks their automation.

use anyhow::Result;
use serde_json::{Value, json};

use super::{desk, fact, references};

#[test]
fn services_name_what_blocks_automation() -> Result<()> {
    let desk = desk()?;
    assert_eq!(desk.of("audit.service_matrix")?["services"], json!([]));
    desk.of("audit.add_usual_services")?;
    let matrix = desk.of("audit.service_matrix")?;
    assert_eq!(matrix["services"].as_array().map(Vec::len), Some(7));
    // Nothing is known yet: no readiness, and certainly no 0.
    assert_eq!(matrix["services"][0]["readiness"], Value::Null);
    assert_eq!(matrix["reading"]["summary"], "");
    let full = json!({
        "name": "CRM", "kind": "crm", "api": "yes", "structured_data": "yes", "triggers": "yes",
        "owner_name": "Anna", "data_age_hours": "0.5",
    });
    let crm = desk.save("audit.save_service", &matrix["services"][0]["saved"], full)?;
    assert_eq!(crm["item"]["owner"], "yes");
    desk.save(
        "audit.save_service",
        &matrix["services"][1]["saved"],
        json!({
            "name": "Ads", "kind": "ads", "api": "no", "structured_data": "partly",
            "triggers": "no", "owner": "no", "data_age_hours": 48,
        }),
    )?;
    let matrix = desk.of("audit.service_matrix")?;
    assert_eq!(matrix["services"][0]["ready"], true);
    assert_eq!(matrix["services"][0]["readiness"], 100.0);
    assert_eq!(matrix["services"][1]["readiness"], 15.0);
    assert_eq!(
        references(&matrix["reading"]),
        ["api", "triggers", "owner", "freshness"]
    );
    assert_eq!(fact(&matrix["reading"], "overall"), "58 of 100");
    desk.cli.call("history.undo", &json!({}))?;
    desk.cli.call("history.undo", &json!({}))?;
    let state = desk.cli.call("history.state", &json!({}))?;
    assert_eq!(state["undo"]["text"], "Began the list of services");
    let refused = desk.refused(
        "audit.save_service",
        json!({ "name": "x", "kind": "crm", "weight": 0 }),
    )?;
    assert_eq!(refused, ("out_of_range".to_owned(), "weight".to_owned()));
    Ok(())
}

/// What is known of the client's tools is not typed a second time.
#[test]
fn the_list_begins_with_the_tools_of_the_map() -> Result<()> {
    let desk = desk()?;
    for (role, tool, name, state) in [
        ("web_analytics", Some("ga4"), "", "now"),
        ("product_analytics", Some("ga4"), "", "now"),
        ("crm", None, "Тетрадь", "now"),
        ("warehouse", Some("bigquery"), "", "planned"),
    ] {
        let tool = json!({ "role": role, "tool": tool, "name": name, "state": state });
        let asked = json!({ "project_id": desk.project_id, "fields": tool });
        desk.cli.call("automation.add_tool", &asked)?;
    }
    desk.of("audit.add_usual_services")?;
    let matrix = desk.of("audit.service_matrix")?;
    let services = matrix["services"].as_array().map_or(&[][..], Vec::as_slice);
    let said = |service: &Value| {
        ["name", "kind", "api", "owner"].map(|field| service["saved"]["item"][field].clone())
    };
    assert_eq!(
        services.iter().map(said).collect::<Vec<_>>(),
        [
            [
                json!("Google Analytics 4"),
                json!("analytics"),
                json!("yes"),
                json!("unknown")
            ],
            [
                json!("Тетрадь"),
                json!("crm"),
                json!("unknown"),
                json!("unknown")
            ],
        ]
    );
    // What is put on the map later is offered, and what was written about the others stays.
    assert_eq!(matrix["on_map"], json!([]));
    let tool = json!({ "role": "email", "name": "Почтальон", "state": "now" });
    let asked = json!({ "project_id": desk.project_id, "fields": tool });
    desk.cli.call("automation.add_tool", &asked)?;
    assert_eq!(
        desk.of("audit.service_matrix")?["on_map"],
        json!(["Почтальон"])
    );
    desk.of("audit.add_usual_services")?;
    let matrix = desk.of("audit.service_matrix")?;
    assert_eq!(matrix["services"].as_array().map(Vec::len), Some(3));
    assert_eq!(matrix["on_map"], json!([]));
    desk.of("audit.add_usual_services")?;
    let matrix = desk.of("audit.service_matrix")?;
    assert_eq!(matrix["services"].as_array().map(Vec::len), Some(3));
    Ok(())
}
