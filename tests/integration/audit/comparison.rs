//! Two audits, one over the other.

use anyhow::Result;

use growth_tests::Cli;
use serde_json::json;

use super::{answer, audit, point, project, text};

#[test]
fn two_audits_show_what_moved_and_what_was_done_between() -> Result<()> {
    let cli = Cli::fresh()?;
    let (project, scenario) = project(&cli)?;
    let earlier = audit(&cli, &project, "2020-03-14")?;
    for (question, level) in [
        ("ux-payment", 1),
        ("ux-clear-offer", 2),
        ("ux-first-value", 2),
    ] {
        answer(&cli, &earlier, question, &json!(level))?;
    }
    let made = cli.call(
        "audit.create",
        &json!({ "project_id": project, "date": "2027-11-14", "answers_of": earlier }),
    )?;
    let later = text(&made["value"]["id"])?;
    answer(&cli, &later, "ux-payment", &json!(3))?;
    answer(&cli, &later, "ux-mobile-speed", &json!(2))?;
    answer(&cli, &later, "ux-first-value", &json!("not_applicable"))?;
    let done = json!({ "status": "done" });
    point(&cli, &project, &scenario, "Форма заявки", "0.02", &done)?;

    let compare = |earlier: &str, later: &str| {
        json!({
            "earlier": earlier, "later": later,
            "chart": { "theme": "print", "width": 640, "height": 360 },
        })
    };
    let compared = cli.call("audit.compare_view", &compare(&earlier, &later))?;
    assert_eq!(compared["moved"].as_array().map(Vec::len), Some(1));
    assert_eq!(compared["moved"][0]["id"], "ux-payment");
    assert_eq!(
        (&compared["moved"][0]["from"], &compared["moved"][0]["to"]),
        (&json!(1), &json!(3))
    );
    assert_eq!(compared["newly_answered"][0]["id"], "ux-mobile-speed");
    assert_eq!(compared["no_longer_answered"][0]["id"], "ux-first-value");
    assert_eq!(compared["done"][0]["title"], "Форма заявки");
    assert_eq!(compared["done"][0]["value_text"], "+₽91,200");
    assert_eq!(
        compared["radar"]["series"].as_array().map(Vec::len),
        Some(2)
    );

    let (other, _) = self::project(&cli)?;
    let foreign = audit(&cli, &other, "2026-11-14")?;
    assert_eq!(
        cli.refusal("audit.compare_view", &compare(&foreign, &later))?["code"],
        "other_project"
    );
    Ok(())
}
