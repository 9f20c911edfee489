//! The sample project shows all seven.

use anyhow::{Context as _, Result};
use growth_tests::Cli;
use serde_json::json;

#[test]
fn the_sample_has_all_seven_in_both_languages() -> Result<()> {
    let cli = Cli::fresh()?;
    let mut summaries = Vec::new();
    for language in ["ru", "en"] {
        let made = cli.call(
            "projects.create_sample",
            &json!({ "kind": "saas", "language": language }),
        )?;
        let answer = cli.run(
            &["--lang", language, "call", "audit.instruments", "-"],
            &json!({ "project_id": made["value"]["id"] }).to_string(),
        )?;
        let overview = answer.json()?;
        let cards = overview["instruments"].as_array().context("cards")?;
        assert_eq!(cards.len(), 7);
        for card in cards {
            assert_eq!(card["filled"], true, "{card}");
            let summary = card["summary"].as_str().context("summary")?;
            assert!(!summary.is_empty(), "{card}");
            assert_eq!(
                summary.chars().any(|c| ('а'..='я').contains(&c)),
                language == "ru",
                "{summary}"
            );
        }
        summaries.push(cards[0]["summary"].clone());
    }
    // The numbers of the picture: friction 14 over seven minutes below zero.
    assert_eq!(
        summaries[1],
        "Hardest at minute 19, stage “Payment”: \u{2212}4. Friction 14, 7\u{a0}minutes below zero."
    );
    Ok(())
}
