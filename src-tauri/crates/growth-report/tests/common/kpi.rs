//! Four weekly check-ins of the guide's plan, three days behind it.

use chrono::{Days, NaiveDate};
use growth_i18n::Language;
use growth_model::{
    Outcome,
    economics::Unit,
    kpi::{CheckInNumbers, KpiName, Standing, Virality, figures},
};
use growth_report::{
    charts::KpiPath,
    document::{ReportCheckIn, ReportKpi, ReportKpiRow},
};
use rust_decimal::Decimal;

use super::{dec, subscription};

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

/// What the report prints of them.
pub fn reported(language: Language) -> ReportKpi {
    let first = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    let check_ins: Vec<ReportCheckIn> = (0u32..4)
        .map(|week| {
            let mut inputs = subscription();
            inputs.acquisition.new_customers = Some((135 + 5 * i64::from(week)).into());
            let numbers = CheckInNumbers {
                inputs,
                virality: Virality {
                    active_customers: Some(dec(1_500)),
                    invitations: Some(dec(1_950)),
                    invited_customers: Some(dec(465)),
                    viral_coefficient: None,
                },
            };
            ReportCheckIn {
                date: first + Days::new(7 * u64::from(week)),
                week: Some(week + 1),
                figures: figures(&numbers).unwrap(),
                numbers,
                note: format!("#let note = {week}"),
                decision: if week == 3 {
                    "Budget $x$ stays".to_owned()
                } else {
                    String::new()
                },
                next_step: String::new(),
            }
        })
        .collect();
    let last = &check_ins[3].figures;
    let row = |kpi, goal: Option<i64>, planned, standing| ReportKpiRow {
        kpi,
        value: last.get(kpi).clone(),
        planned,
        standing,
        baseline: goal.map(|goal| Decimal::from(2 * goal)),
        goal: goal.map(Decimal::from),
        by_day: 90,
    };
    ReportKpi {
        rows: vec![
            row(
                KpiName::Cac,
                Some(4_200),
                Some(4_820.0),
                Some(Standing::OnPlan),
            ),
            row(
                KpiName::PaybackDays,
                Some(45),
                Some(84.0),
                Some(Standing::Behind),
            ),
            ReportKpiRow {
                value: Outcome::Missing {
                    fields: vec!["leads".to_owned()],
                },
                ..row(KpiName::MarginPerLead, None, None, None)
            },
        ],
        paths: vec![(KpiName::PaybackDays, late_payback(language))],
        slips: vec![match language {
            Language::Ru => "План отстаёт на 3 дня.".to_owned(),
            Language::En => "The plan is 3 days behind.".to_owned(),
        }],
        check_ins,
    }
}
