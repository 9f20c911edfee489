//! Actions that are worth showing to others.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::{desk, fact, references};

#[test]
fn shareable_actions_are_ranked_with_ties_and_missing_estimates() -> Result<()> {
    let desk = desk()?;
    let action = |name: &str, often: Value, value: Value, effort: Value| {
        json!({
            "name": name, "yields": "content", "actions_per_month": often,
            "value_to_others": value, "effort_person_days": effort,
        })
    };
    // The first two have the same score: the more valuable to others comes first.
    desk.add(
        "audit.save_shareable_action",
        action("often", json!(200), json!(2), json!(10)),
    )?;
    desk.add(
        "audit.save_shareable_action",
        action("valuable", json!(100), json!(4), json!(10)),
    )?;
    desk.add(
        "audit.save_shareable_action",
        action("unknown", json!(50), Value::Null, Value::Null),
    )?;
    desk.add(
        "audit.save_shareable_action",
        action("worthless", json!(900), json!(0), json!(1)),
    )?;
    let list = desk.of("audit.shareable_actions")?;
    let names: Vec<&Value> = list["actions"]
        .as_array()
        .context("actions")?
        .iter()
        .map(|action| &action["saved"]["item"]["name"])
        .collect();
    assert_eq!(names, ["valuable", "often", "worthless", "unknown"]);
    assert_eq!(
        list["actions"][3]["missing_text"],
        "Missing: value to others and effort"
    );
    assert_eq!(list["actions"][3]["place"], Value::Null);
    // What nobody wants is no candidate.
    assert_eq!(references(&list["reading"]).len(), 2);
    assert_eq!(fact(&list["reading"], "best"), "valuable");
    let refused = desk.refused(
        "audit.save_shareable_action",
        action("x", json!(1), json!(5), json!(1)),
    )?;
    assert_eq!(
        refused,
        ("out_of_range".to_owned(), "value_to_others".to_owned())
    );
    Ok(())
}
