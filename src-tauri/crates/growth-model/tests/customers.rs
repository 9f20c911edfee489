//! Customer models and retention against published figures: `tests/cases/customers.json`, which is
//! also sent through the command line.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod cdnow;

use cdnow::cdnow;
use growth_model::customers::{
    Bootstrap, FitInput, Forecast, ForecastOptions, Histories, IntervalInput, PurchaseModel,
    SummaryInput, bootstrap, day_to_write, fit, holdout, predict, scores, spend_fit, spend_predict,
    summary, value,
};
use growth_model::purchases::Purchase;
use growth_model::retention::{sbg, survival};
use growth_model::{ModelError, Outcome};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

const CASES: &str = include_str!("../../../../tests/cases/customers.json");

/// Sends JSON through a request, as a script does.
fn ask<I: DeserializeOwned, O: Serialize>(
    request: fn(&I) -> Result<O, ModelError>,
    input: Value,
) -> Result<Value, (String, String)> {
    request(&serde_json::from_value(input).unwrap())
        .map(|answer| serde_json::to_value(answer).unwrap())
        .map_err(|error| (error.code().to_owned(), error.field().to_owned()))
}

fn call(request: &str, input: Value) -> Result<Value, (String, String)> {
    match request {
        "customers.summary" => ask(summary, input),
        "customers.scores" => ask(scores, input),
        "customers.fit" => ask(fit, input),
        "customers.predict" => ask(predict, input),
        "customers.spend_fit" => ask(spend_fit, input),
        "customers.spend_predict" => ask(spend_predict, input),
        "customers.value" => ask(value, input),
        "customers.holdout" => ask(holdout, input),
        "customers.day_to_write" => ask(day_to_write, input),
        "retention.sbg" => ask(sbg, input),
        "retention.survival" => ask(survival, input),
        other => Err(("unknown_request".to_owned(), other.to_owned())),
    }
}

/// The input of a case, with what the fixture stands for.
fn input(case: &Value) -> Value {
    let mut input = case["input"].clone();
    let fixture = &case["cdnow"];
    match fixture["as"].as_str() {
        Some("purchases") => input["purchases"] = serde_json::to_value(cdnow()).unwrap(),
        Some(list) => {
            let found = call(
                "customers.summary",
                json!({
                    "purchases": cdnow(),
                    "observed_until": fixture["until"],
                    "unit_days": fixture["unit_days"],
                }),
            );
            input["customers"] = found.unwrap()[list].clone();
        }
        None => {}
    }
    input
}

#[test]
fn every_case_comes_out() {
    let cases: Vec<Value> = serde_json::from_str(CASES).unwrap();
    assert!(cases.len() >= 40);
    for case in cases {
        let name = &case["name"];
        let found = call(case["request"].as_str().unwrap(), input(&case));
        if let Some(refused) = case.get("refused") {
            let (code, field) = found.expect_err(&name.to_string());
            assert_eq!(json!({ "code": code, "field": field }), *refused, "{name}");
            continue;
        }
        let found = found.unwrap_or_else(|error| panic!("{name}: {error:?}"));
        for (path, wanted) in case["expect"].as_object().unwrap() {
            let found = found.pointer(path).unwrap_or(&Value::Null);
            match wanted.get("near").and_then(Value::as_f64) {
                Some(near) => {
                    let within =
                        wanted["within"].as_f64().unwrap() * 1.0_f64.max(near.abs() * 1e-3);
                    let off = (found.as_f64().unwrap_or(f64::NAN) - near).abs();
                    assert!(off <= within, "{name}, {path}: {found} for {near}");
                }
                None => assert_eq!(found, wanted, "{name}, {path}"),
            }
        }
    }
}

fn cdnow_intervals(draws: u32, seed: u64, proceed: bool) -> Option<Bootstrap> {
    let customers = summary(&SummaryInput {
        purchases: cdnow(),
        observed_until: Some("1997-09-30".parse().unwrap()),
        unit_days: 7.0,
    });
    let input = IntervalInput {
        model: PurchaseModel::BgNbd,
        customers: customers.unwrap().groups,
        times: vec![39.0],
        draws,
        seed,
        level: 0.95,
    };
    bootstrap(&input, &|_| proceed).unwrap()
}

#[test]
fn intervals_hold_the_fit_and_repeat_with_their_seed() {
    let found = cdnow_intervals(40, 7, true).unwrap();
    let Outcome::Value { value: intervals } = &found.intervals else {
        panic!("{found:?}");
    };
    assert_eq!(intervals.without_fit, 0);
    let total = intervals.total_purchases[0];
    assert!((total.value - 1653.4).abs() < 0.5, "{total:?}");
    for interval in [
        intervals.r,
        intervals.alpha,
        intervals.a,
        intervals.b,
        intervals.alive,
        total,
    ] {
        assert!(
            interval.low < interval.value && interval.value < interval.high,
            "{interval:?}"
        );
    }
    // 300 refits elsewhere gave 1,497 to 1,813.
    assert!((1_450.0..1_600.0).contains(&total.low), "{total:?}");
    assert!((1_720.0..1_900.0).contains(&total.high), "{total:?}");
    assert_eq!(cdnow_intervals(40, 7, true).unwrap(), found);
    assert_ne!(cdnow_intervals(40, 8, true).unwrap(), found);
}

#[test]
fn refits_stop_when_told() {
    assert_eq!(cdnow_intervals(40, 7, false), None);
}

#[test]
fn groups_say_what_their_customers_say() {
    let one = json!({ "frequency": 2, "recency": 30.43, "age": 38.86 });
    let three = json!({ "frequency": 2, "recency": 30.43, "age": 38.86, "count": 3 });
    let at = json!({ "r": 0.3, "alpha": 4, "a": 0.8, "b": 2.5 });
    let likelihood = |customers: Value| {
        let input = json!({ "model": "mbg_nbd", "at": at, "customers": customers });
        call("customers.fit", input).unwrap()["log_likelihood"]["value"]
            .as_f64()
            .unwrap()
    };
    let apart = likelihood(json!([one, one, one]));
    assert!((apart - likelihood(json!([three]))).abs() < 1e-9);
}

#[test]
fn a_million_customers_are_fitted_in_groups() {
    // Every row of CDNOW stands for 424 customers: the parameters are the same.
    let mut input: FitInput =
        serde_json::from_value(json!({ "model": "bg_nbd", "customers": [] })).unwrap();
    input.customers = summary(&SummaryInput {
        purchases: cdnow(),
        observed_until: Some("1997-09-30".parse().unwrap()),
        unit_days: 7.0,
    })
    .unwrap()
    .groups;
    for row in &mut input.customers {
        row.count *= 424;
    }
    let found = fit(&input).unwrap();
    assert_eq!(found.customers, 2_357 * 424);
    let params = *found.params.value().unwrap();
    assert!((params.r - 0.243).abs() < 5e-4 && (params.alpha - 4.414).abs() < 5e-4);
}

#[test]
fn a_forecast_is_one_coherent_answer() {
    let mut histories = Histories::new();
    for purchase in cdnow() {
        histories.add(&purchase).unwrap();
    }
    let options: ForecastOptions = serde_json::from_value(json!({
        "gross_margin": "0.3",
        "message_cost": "1",
        "draws": 20,
    }))
    .unwrap();
    let found = histories.forecast(&options, &|_| true).unwrap().unwrap();
    assert_eq!(found.customers, 2_357);
    assert_eq!(found.list.len(), 2_357);
    let alive: f64 = found.list.iter().map(|customer| customer.p_alive).sum();
    let stays = found.alive.value().unwrap();
    assert!(
        stays.low < stays.value && stays.value < stays.high,
        "{stays:?}"
    );
    // Of customers with one purchase the list believes MBG/NBD, of the others the chosen model.
    assert!(
        (alive / stays.value - 1.0).abs() < 0.25,
        "{alive} {stays:?}"
    );
    let purchases: f64 = found
        .list
        .iter()
        .map(|customer| customer.expected_purchases)
        .sum();
    let total = found.purchases.value().unwrap();
    assert!(
        (purchases / total.value - 1.0).abs() < 1e-9,
        "{purchases} {total:?}"
    );
    let value: f64 = found.list.iter().map(|customer| customer.value).sum();
    assert!((value / found.value.value().unwrap() - 1.0).abs() < 1e-9);
    let of_states: u64 = found.states.iter().map(|state| state.customers).sum();
    assert_eq!(of_states, 2_357);
    assert!(
        found
            .list
            .iter()
            .any(|customer| customer.write_on.value().is_some())
    );
    assert!(found.holdout.retro_test.value().unwrap().left_named > 0);
    assert!(!has_null(&serde_json::to_value(&found).unwrap()));
    // The list follows from the kept fits alone.
    let kept = Forecast {
        list: Vec::new(),
        ..found.clone()
    };
    let again = histories.list(&kept, &options).unwrap();
    assert_eq!(again, found.list);
    assert_eq!(histories.forecast(&options, &|_| false).unwrap(), None);
}

#[test]
fn a_forecast_from_little_says_what_is_missing() {
    let mut histories = Histories::new();
    for purchase in cdnow()
        .into_iter()
        .filter(|purchase| purchase.customer <= 50)
    {
        histories.add(&purchase).unwrap();
    }
    let found = histories
        .forecast(&ForecastOptions::default(), &|_| true)
        .unwrap()
        .unwrap();
    let few = json!({ "status": "undefined", "reason": "too_few_observations" });
    assert_eq!(serde_json::to_value(&found.fit).unwrap(), few);
    assert_eq!(serde_json::to_value(&found.value).unwrap(), few);
    assert!(found.list.is_empty() && found.customers == 50);
    let short = &found.holdout.models[0].fit.shortfalls;
    assert!(short.iter().any(|short| short.missing >= 50.0), "{short:?}");
}

fn any_row() -> impl Strategy<Value = Value> {
    (0_u32..40, 0.0..1.0_f64, 0.1..400.0_f64).prop_map(|(frequency, part, age)| {
        let recency = if frequency == 0 {
            0.0
        } else {
            (part * age).max(0.01)
        };
        json!({ "frequency": frequency, "recency": recency, "age": age })
    })
}

fn any_purchases() -> impl Strategy<Value = Vec<Purchase>> {
    prop::collection::vec((0_u32..12, 0_i64..500, -50_i64..500), 0..120).prop_map(|rows| {
        rows.into_iter()
            .map(|(customer, day, amount)| Purchase {
                customer,
                date: "2024-01-01".parse::<chrono::NaiveDate>().unwrap()
                    + chrono::Days::new(day.unsigned_abs()),
                amount: amount.into(),
                quantity: None,
            })
            .collect()
    })
}

/// No `null` anywhere: serde writes NaN and infinities so.
fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.iter().any(has_null),
        Value::Object(fields) => fields.values().any(has_null),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn predictions_are_probabilities_and_grow_with_time(
        row in any_row(),
        (r, alpha, a, b) in (0.01..20.0_f64, 0.01..500.0_f64, 0.01..20.0_f64, 0.01..20.0_f64),
        model in prop::sample::select(vec!["bg_nbd", "mbg_nbd"]),
    ) {
        let found = call("customers.predict", json!({
            "model": model,
            "params": { "r": r, "alpha": alpha, "a": a, "b": b },
            "customers": [row],
            "times": [1.0, 10.0, 100.0],
        })).unwrap();
        prop_assert!(!has_null(&found), "{found}");
        let customer = &found["customers"][0];
        let alive = customer["p_alive"].as_f64().unwrap();
        prop_assert!((0.0..=1.0).contains(&alive));
        let expected: Vec<f64> = serde_json::from_value(customer["expected_purchases"].clone()).unwrap();
        let any: Vec<f64> = serde_json::from_value(customer["p_purchase"].clone()).unwrap();
        for pair in expected.windows(2) {
            prop_assert!(pair[0] <= pair[1] * (1.0 + 1e-9), "{expected:?}");
        }
        for (expected, any) in expected.iter().zip(&any) {
            // Markov: P(X ≥ 1) is at most E[X].
            prop_assert!(*any <= expected * (1.0 + 1e-7) + 1e-12, "{found}");
            prop_assert!(*any <= alive * (1.0 + 1e-12));
        }
    }

    #[test]
    fn no_list_of_purchases_makes_a_figure_that_is_none(purchases in any_purchases()) {
        let input = json!({ "purchases": purchases, "observed_until": "2025-03-01" });
        for request in ["customers.summary", "customers.scores", "customers.holdout"] {
            match call(request, input.clone()) {
                Ok(found) => prop_assert!(!has_null(&found), "{request}: {found}"),
                Err(error) => prop_assert!(false, "{request}: {error:?}"),
            }
        }
    }
}
