//! The ways of a KPI.

use growth_i18n::Language;
use growth_model::economics::Unit;
use growth_report::charts::KpiPath;

/// The payback: measured above its planned way, and not back on it by the last day.
pub fn late_payback(language: Language) -> KpiPath {
    KpiPath {
        name: match language {
            Language::Ru => "Окупаемость".to_owned(),
            Language::En => "Payback".to_owned(),
        },
        unit: Unit::Days,
        days: 90,
        planned: vec![(0.0, 103.0), (90.0, 45.0)],
        measured: vec![(7.0, 101.0), (14.0, 99.0), (21.0, 97.0), (28.0, 94.7)],
        forecast: vec![(28.0, 94.7), (90.0, 51.9)],
        goal: Some(45.0),
        today: Some(28.0),
        done_until: Some(25.0),
    }
}

/// A year of check-ins, long after a plan of ninety days has ended.
pub fn a_year(language: Language) -> KpiPath {
    KpiPath {
        measured: (1..=52)
            .map(|week| (f64::from(7 * week), f64::from(110 - week)))
            .collect(),
        forecast: vec![],
        today: Some(364.0),
        done_until: None,
        ..late_payback(language)
    }
}
