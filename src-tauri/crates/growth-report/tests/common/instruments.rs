//! A journey and a year of purchases.

use growth_model::audit::{JourneyInput, JourneyMark, JourneyStage, MarkKind, journey};
use growth_model::purchases::Purchase;
use growth_model::retention::{Retention, RetentionInput, cohorts};
use rust_decimal::Decimal;

use growth_report::audit::instruments::{JourneyMap, MapMark, MapStage};
use growth_report::charts::{self, Chart, ChartStyle, JourneyCurve};

/// A journey with two dips, a bridged gap and one that is not.
pub fn journey_chart(style: &ChartStyle) -> Chart {
    let known = |values: &[i8]| -> Vec<Option<f64>> {
        values.iter().map(|value| Some(f64::from(*value))).collect()
    };
    let mut emotion = known(&[1, 2, 3, 2, 0, -2, -3]);
    emotion.extend([None, None]);
    emotion.extend(known(&[1, 2, 4, 3]));
    emotion.extend([None; 4]);
    emotion.extend(known(&[-1, -4, -2, 2]));
    let stages = [("Онбординг", true, 4, 8), ("Оплата", true, 17, 19)];
    let marks = [
        (6, MarkKind::Pause, "касса"),
        (6, MarkKind::Question, ""),
        (18, MarkKind::Doubt, "цена"),
    ];
    let map = JourneyMap {
        name: "Первый запуск".to_owned(),
        stages: stages
            .iter()
            .map(|(name, marked, first_minute, last_minute)| MapStage {
                name: (*name).to_owned(),
                marked: *marked,
                first_minute: *first_minute,
                last_minute: *last_minute,
            })
            .collect(),
        marks: marks
            .iter()
            .map(|(minute, kind, text)| MapMark {
                minute: *minute,
                kind: *kind,
                text: (*text).to_owned(),
            })
            .collect(),
    };
    let curve = journey(&JourneyInput {
        emotion: emotion.clone(),
        prominence: Decimal::TWO,
        stages: map
            .stages
            .iter()
            .enumerate()
            .map(|(place, stage)| JourneyStage {
                id: place.to_string(),
                first_minute: stage.first_minute,
                last_minute: stage.last_minute,
            })
            .collect(),
        marks: map
            .marks
            .iter()
            .map(|mark| JourneyMark {
                minute: mark.minute,
                kind: mark.kind,
            })
            .collect(),
    })
    .unwrap();
    charts::journey(
        &JourneyCurve {
            map: &map,
            emotion: &emotion,
            curve: &curve,
        },
        style,
    )
}

/// Six cohorts of customers who come back less and less.
pub fn retention() -> Retention {
    let mut purchases = Vec::new();
    for customer in 0..60_u32 {
        let month = customer % 6;
        // Every second customer comes back, every fourth twice, and so on.
        let orders = 1 + (customer / 6).trailing_zeros().min(3);
        for order in 0..orders {
            let day = month * 30 + order * 31;
            let first: chrono::NaiveDate = "2026-01-05".parse().unwrap();
            purchases.push(Purchase {
                customer,
                date: first + chrono::Days::new(day.into()),
                amount: Decimal::ONE_HUNDRED,
                quantity: None,
            });
        }
    }
    cohorts(&RetentionInput {
        purchases,
        observed_until: Some("2026-06-30".parse().unwrap()),
    })
    .unwrap()
}
