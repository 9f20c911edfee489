//! Two audits laid over each other.

use std::error::Error;

use growth_model::{
    Outcome, Reason,
    audit::{AuditComparison, AuditComparisonInput, Layer, compare},
};
use serde_json::{Value, json};

type Tested = Result<(), Box<dyn Error>>;

fn compared(earlier: Value, later: Value) -> Result<AuditComparison, Box<dyn Error>> {
    let input: AuditComparisonInput = serde_json::from_value(
        [("earlier", earlier), ("later", later)]
            .into_iter()
            .collect(),
    )?;
    Ok(compare(&input)?)
}

fn delta(comparison: &AuditComparison, layer: Layer) -> Option<&Outcome<f64>> {
    let mut layers = comparison.layers.iter();
    layers.find(|l| l.layer == layer).map(|l| &l.delta)
}

#[test]
fn what_moved_is_listed_the_largest_improvement_first() -> Tested {
    let found = compared(
        json!({ "stage": "growth", "answers": {
            "ue-full-cac": 1, "ue-ltv-margin": 2, "ue-break-point": 3, "ue-by-segment": 2,
            "re-cohorts": 4, "re-winback": "unknown" } }),
        json!({ "stage": "growth", "answers": {
            "ue-full-cac": 4, "ue-ltv-margin": 2, "ue-break-point": 2, "ue-by-segment": 3,
            "re-cohorts": "not_applicable", "re-winback": 0 } }),
    )?;
    let moved: Vec<(&str, u8, u8)> = found
        .moved
        .iter()
        .map(|m| (m.question.as_str(), m.from, m.to))
        .collect();
    assert_eq!(
        moved,
        [
            ("ue-full-cac", 1, 4),
            ("ue-by-segment", 2, 3),
            ("ue-break-point", 3, 2)
        ]
    );
    assert_eq!(found.newly_answered, ["re-winback"]);
    assert_eq!(found.no_longer_answered, ["re-cohorts"]);
    // Weights at this stage 4.5, 4.5, 4.5, 3: (3 − 1)·4.5 + 1·3 over 4·16.5.
    let found = delta(&found, Layer::UnitEconomics)
        .and_then(Outcome::value)
        .copied()
        .ok_or("no difference")?;
    assert!((found - 100.0 * 12.0 / 66.0).abs() < 1e-9, "{found}");
    Ok(())
}

#[test]
fn a_new_stage_alone_moves_nothing() -> Tested {
    let answers = json!({ "ue-full-cac": 1, "ue-margin-per-order": 4, "ue-break-point": 2,
        "ue-ltv-margin": 0, "ux-clear-offer": 3, "ux-mobile-speed": 1, "ux-payment": 2 });
    let found = compared(
        json!({ "stage": "idea", "answers": answers }),
        json!({ "stage": "scale", "answers": answers }),
    )?;
    assert_eq!(found.moved, []);
    assert_eq!(found.earlier, found.later);
    assert_eq!(found.overall_delta, Outcome::of(0.0));
    assert_eq!(
        delta(&found, Layer::Retention),
        Some(&Outcome::undefined(Reason::NothingAnswered))
    );
    Ok(())
}

#[test]
fn a_refusal_names_the_audit() -> Tested {
    let input: AuditComparisonInput = serde_json::from_value(json!({
        "earlier": { "stage": "idea" },
        "later": { "stage": "idea", "answers": { "ux-horoscope": 1 } }
    }))?;
    let error = compare(&input).err().ok_or("was compared")?;
    assert_eq!(error.field(), "later.answers.ux-horoscope");
    Ok(())
}
