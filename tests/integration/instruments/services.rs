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
    assert_eq!(state["undo"]["text"], "Added the usual services");
    let refused = desk.refused(
        "audit.save_service",
        json!({ "name": "x", "kind": "crm", "weight": 0 }),
    )?;
    assert_eq!(refused, ("out_of_range".to_owned(), "weight".to_owned()));
    Ok(())
}
