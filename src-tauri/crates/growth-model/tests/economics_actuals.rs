//! Months, channels, rates, customers that it takes, and remarks: against numbers computed by hand
//! or in exact fractions (`tests/cases/economics_months.json`).
#![allow(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use growth_model::economics::{
    BreakEvenInput, ChannelsInput, MonthsInput, NoteCode, RateInput, VerdictReason, break_even,
    channels, convert_rate, evaluate, months,
};
use growth_model::{ModelError, Outcome};
use proptest::prelude::*;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

const MONTHS: &str = include_str!("../../../../tests/cases/economics_months.json");

/// Sends JSON through a request, as a script does.
fn ask<I: DeserializeOwned, O: Serialize>(
    request: fn(&I) -> Result<O, ModelError>,
    input: Value,
) -> Result<Value, (String, String)> {
    request(&serde_json::from_value(input).unwrap())
        .map(|answer| serde_json::to_value(answer).unwrap())
        .map_err(|error| (error.field().to_owned(), error.code().to_owned()))
}

/// The number of an outcome, or of an exact decimal.
fn number(found: &Value) -> Option<f64> {
    let text = if found.is_object() {
        &found["value"]
    } else {
        found
    };
    text.as_str().and_then(|text| text.parse().ok())
}

fn assert_close(found: &Value, wanted: f64, what: &str) {
    let number = number(found).unwrap_or(f64::NAN);
    let close = (number - wanted).abs() <= 1e-9 * wanted.abs().max(1.0);
    assert!(close, "{what}: {found} for {wanted}");
}

#[test]
fn months_of_a_subscription() {
    for case in serde_json::from_str::<Vec<Value>>(MONTHS).unwrap() {
        let found = ask(months, case["input"].clone()).unwrap();
        let expected = case["expect"]["months"].as_array().unwrap();
        for (found, wanted) in found["months"].as_array().unwrap().iter().zip(expected) {
            for set in ["own", "smoothed"] {
                for (key, wanted) in wanted[set].as_object().unwrap() {
                    let found = &found[set][key];
                    match wanted.as_str() {
                        Some(text) => assert_close(found, text.parse().unwrap(), key),
                        None => assert_eq!(found, wanted, "{key}"),
                    }
                }
            }
        }
        for trend in found["trends"].as_array().unwrap() {
            let wanted = case["expect"]["trends"][trend["figure"].as_str().unwrap()].as_str();
            assert_close(&trend["change"], wanted.unwrap().parse().unwrap(), "trend");
        }
    }
}

#[test]
fn a_single_month_equals_evaluate() {
    let found = ask(months, json!({
        "base": {"assumptions": {"discount_per_month": "0.01", "horizon_months": 36}},
        "months": [{"month": "2026-05", "marketing_cost": 420000, "salaries_cost": 260000, "software_cost": 40000,
            "leads": 2400, "new_customers": 150, "active_customers": 1150, "churned_customers": 50,
            "revenue": 2185000, "gross_margin": "0.8"}],
    }))
    .unwrap();
    let exact = evaluate(&serde_json::from_value(json!({
        "subscription": {"arpa_per_month": 1900, "churn_per_month": "0.05"}, "gross_margin": "0.8",
        "acquisition": {"marketing_cost": 420000, "salaries_cost": 260000, "software_cost": 40000,
            "leads": 2400, "new_customers": 150},
        "assumptions": {"discount_per_month": "0.01", "horizon_months": 36},
    })).unwrap()).unwrap();
    let own = &found["months"][0]["own"];
    for (key, figure) in [
        ("cac", &exact.cac),
        ("ltv_gross_margin", &exact.ltv_gross_margin),
        ("ltv_to_cac", &exact.ltv_to_cac),
        ("payback_days", &exact.payback_days),
        ("margin_per_lead", &exact.margin_per_lead),
    ] {
        assert_close(
            &own[key],
            figure.outcome.value().unwrap().to_f64().unwrap(),
            key,
        );
    }
    assert_eq!(own["payback_band"], json!("redesign_funnel"));
    assert_eq!(
        found["trends"][0]["before"]["reason"],
        json!("too_few_observations")
    );
}

#[test]
fn months_of_a_shop_and_without_customers() {
    let found = ask(months, json!({
        "base": {"model": "one_off", "gross_margin": "0.4",
            "one_off": {"purchases_per_lifetime": "3.2", "lifetime_days": 240}},
        "months": [
            {"month": "2026-01", "revenue": 500000, "orders": 200, "marketing_cost": 500000, "new_customers": 250, "leads": 5000},
            {"month": "2026-02", "revenue": 0, "orders": 0, "marketing_cost": 1000, "new_customers": 0},
        ],
    }))
    .unwrap();
    let own = &found["months"][0]["own"];
    assert_close(&own["payment"], 2500.0, "average order value");
    assert_close(&own["ltv_gross_margin"], 3200.0, "LTV");
    assert_close(&own["payback_days"], 150.0, "payback");
    let empty = &found["months"][1]["own"];
    assert_eq!(empty["payment"]["reason"], json!("no_purchases"));
    assert_eq!(empty["cac"]["reason"], json!("no_new_customers"));
    assert_eq!(empty["margin_per_lead"]["status"], json!("missing"));
    assert_eq!(empty["few_customers"], json!(true));
}

#[test]
fn recurring_revenue_moves() {
    let moved = |movement: Value| {
        ask(
            months,
            json!({"base": {}, "months": [{"month": "2026-01", "recurring_revenue": movement}]}),
        )
        .map(|found| found["months"][0]["recurring_revenue"].clone())
    };
    let found = moved(
        json!({"start": 1000, "new": 200, "expansion": 100, "contraction": 25, "churned": 50}),
    )
    .unwrap();
    assert_close(&found["end"], 1225.0, "end");
    assert_close(&found["net_new"], 225.0, "net new");
    assert_close(&found["quick_ratio"], 4.0, "quick ratio");
    assert_close(&found["gross_churn"], 0.075, "gross churn");
    assert_close(&found["net_retention"], 1.025, "net retention");
    assert_eq!(
        moved(json!({"start": 0, "new": 10})).unwrap()["quick_ratio"]["status"],
        json!("unbounded")
    );
    assert_eq!(
        moved(json!({"start": 5})).unwrap()["quick_ratio"]["status"],
        json!("undefined")
    );
    assert_eq!(
        moved(json!({"start": 0})).unwrap()["gross_churn"]["reason"],
        json!("zero_base")
    );
    assert_eq!(
        moved(json!({"start": 5, "churned": 6})).unwrap_err().0,
        "months[0].recurring_revenue.churned"
    );
}

#[test]
fn months_refuse_at_the_field() {
    for (changes, field) in [
        (json!([{"month": "2026-13"}]), "months[0].month"),
        (json!([{"month": "26-01"}]), "months[0].month"),
        (
            json!([{"month": "2026-02"}, {"month": "2026-01"}]),
            "months[1].month",
        ),
        (
            json!([{"month": "2026-02"}, {"month": "2026-02"}]),
            "months[1].month",
        ),
        (
            json!([{"month": "2026-02", "leads": -1}]),
            "months[0].leads",
        ),
        (
            json!([{"month": "2026-02", "gross_margin": 2}]),
            "months[0].gross_margin",
        ),
        (
            json!([{"month": "2026-02", "active_customers": 5, "new_customers": 6}]),
            "months[0].active_customers",
        ),
        (
            json!([{"month": "2026-02", "active_customers": 5, "new_customers": 3, "churned_customers": 3}]),
            "months[0].churned_customers",
        ),
    ] {
        assert_eq!(
            ask(months, json!({"base": {}, "months": changes}))
                .unwrap_err()
                .0,
            field
        );
    }
    let window = json!({"base": {}, "months": [], "window_months": 13});
    assert_eq!(ask(months, window).unwrap_err().0, "window_months");
    assert_eq!(
        ask(months, json!({"base": {}, "months": []})).unwrap()["trends"],
        json!([])
    );
}

#[test]
fn channels_by_hand() {
    let request = |share_by: &str| {
        json!({
            "channels": [
                {"name": "Search", "media_cost": 300000, "new_customers": 100},
                {"name": "Social", "media_cost": 100000, "new_customers": 60},
            ],
            "overhead_cost": 160000, "organic_customers": 40, "share_by": share_by,
        })
    };
    let found = ask(channels, request("customers")).unwrap();
    assert_close(&found["blended_cac"], 2800.0, "560000 / 200");
    assert_close(&found["paid_cac"], 2500.0, "400000 / 160");
    assert_close(&found["loaded_cac"], 3500.0, "560000 / 160");
    assert_close(
        &found["channels"][0]["loaded_cac"],
        4000.0,
        "(300000 + 100000) / 100",
    );
    assert_close(
        &found["channels"][1]["loaded_cac"],
        160_000.0 / 60.0,
        "(100000 + 60000) / 60",
    );
    let found = ask(channels, request("spend")).unwrap();
    assert_close(
        &found["channels"][0]["loaded_cac"],
        4200.0,
        "(300000 + 120000) / 100",
    );
    assert_close(
        &found["channels"][1]["overhead_share"],
        0.25,
        "100000 / 400000",
    );
    let none = ask(channels, json!({"channels": [{"name": "New", "media_cost": 0, "new_customers": 0}], "overhead_cost": 5, "share_by": "spend"})).unwrap();
    assert_eq!(
        none["channels"][0]["loaded_cac"]["reason"],
        json!("no_cost")
    );
    assert_eq!(none["blended_cac"]["reason"], json!("no_new_customers"));
    let refused = json!({"channels": [{"name": "A", "media_cost": 1, "new_customers": -1}]});
    assert_eq!(
        ask(channels, refused).unwrap_err().0,
        "channels[0].new_customers"
    );
}

#[test]
fn rates_by_hand() {
    // (1 − 0.05)^12 = 0.540360087662637…; (1.01)^12 − 1 = 0.126825030131969…
    let rates = |kind: &str, rate: &str, period: &str| {
        ask(
            convert_rate,
            json!({"kind": kind, "rate": rate, "period": period}),
        )
        .unwrap()
    };
    let churn = rates("churn", "0.05", "month");
    assert_close(
        &churn["per_year"],
        1.0 - 0.540_360_087_662_637,
        "annual churn",
    );
    assert_close(
        &churn["per_day"],
        1.0 - 0.95f64.powf(1.0 / 30.0),
        "daily churn",
    );
    assert_eq!(churn["per_month"]["value"], json!("0.05"));
    assert_close(
        &rates("growth", "0.01", "month")["per_year"],
        0.126_825_030_131_969,
        "annual growth",
    );
    assert_close(
        &rates("growth", "0.126825030131969720661201", "year")["per_month"],
        0.01,
        "monthly growth",
    );
    assert_close(&rates("churn", "1", "year")["per_day"], 1.0, "all leave");
    assert_close(
        &rates("churn", "0", "year")["per_day"],
        0.0,
        "nobody leaves",
    );
    assert_eq!(
        rates("growth", "10", "day")["per_year"]["reason"],
        json!("too_large")
    );
    for (input, field) in [
        (
            json!({"kind": "churn", "rate": "1.5", "period": "day"}),
            "rate",
        ),
        (
            json!({"kind": "growth", "rate": "-1", "period": "day"}),
            "rate",
        ),
        (
            json!({"kind": "churn", "rate": "0.5", "period": "day", "days_per_month": 27}),
            "days_per_month",
        ),
    ] {
        assert_eq!(ask(convert_rate, input).unwrap_err().0, field);
    }
}

fn subscription() -> Value {
    json!({
        "subscription": {"arpa_per_month": 1900, "churn_per_month": "0.05"}, "gross_margin": "0.8",
        "acquisition": {"marketing_cost": 420000, "salaries_cost": 260000, "software_cost": 40000,
            "leads": 2400, "new_customers": 150},
    })
}

#[test]
fn customers_that_it_takes() {
    // MATHEMATICS.md A.9 on its second example: ceil(3·720000/30400) = ceil(71.05) = 72;
    // F = 300000, q = 175: ceil(900000/(30400 − 3·175/0.0625)) = ceil(900000/22000) = 41;
    // ceil(1000000/1520) = ceil(657.9) = 658.
    let found = ask(
        break_even,
        json!({
            "inputs": subscription(), "media_price_per_lead": 175, "fixed_acquisition_cost": 300000,
            "fixed_cost_per_month": 1000000,
        }),
    )
    .unwrap();
    assert_close(&found["new_customers"], 72.0, "customers");
    assert_close(&found["new_customers_with_media"], 41.0, "with media");
    assert_close(&found["active_customers"], 658.0, "active");
    // Leads so dear that no number of customers pays for them.
    let dear =
        json!({"inputs": subscription(), "media_price_per_lead": 700, "fixed_acquisition_cost": 1});
    assert_eq!(
        ask(break_even, dear).unwrap()["new_customers_with_media"]["status"],
        json!("infeasible")
    );
    let exact = json!({"inputs": subscription(), "fixed_cost_per_month": 15200});
    assert_close(
        &ask(break_even, exact).unwrap()["active_customers"],
        10.0,
        "exactly ten",
    );
    let bare = ask(break_even, json!({"inputs": {}})).unwrap();
    assert_eq!(
        bare["active_customers"]["fields"],
        json!(["fixed_cost_per_month"])
    );
    let refused = json!({"inputs": subscription(), "fixed_cost_per_month": -1});
    assert_eq!(
        ask(break_even, refused).unwrap_err().0,
        "fixed_cost_per_month"
    );
}

#[test]
fn remarks_of_a_reviewer() {
    let codes = |changes: Value| -> Vec<NoteCode> {
        let mut inputs = subscription();
        for (key, value) in changes.as_object().unwrap() {
            for (name, value) in value.as_object().unwrap() {
                inputs[key][name] = value.clone();
            }
        }
        let evaluation = evaluate(&serde_json::from_value(inputs).unwrap()).unwrap();
        evaluation.notes.into_iter().map(|note| note.code).collect()
    };
    assert_eq!(codes(json!({})), []);
    assert_eq!(
        codes(json!({"subscription": {"churn_per_month": "0.0019"}})),
        [NoteCode::ChurnVeryLow, NoteCode::RatioVeryHigh]
    );
    assert_eq!(
        codes(json!({"subscription": {"churn_per_month": "0.002"}})),
        [NoteCode::RatioVeryHigh]
    );
    assert_eq!(
        codes(json!({"subscription": {"churn_per_month": "0.007"}})),
        []
    );
    // Those who stay pay more and more, so the lifetime is worth the wait.
    let worth = json!({"subscription": {"churn_per_month": "0.5", "expansion_per_month": "0.4"}});
    assert_eq!(codes(worth), [NoteCode::PaybackBeyondLifetime]);
    assert_eq!(
        codes(json!({"acquisition": {"leads": 249}})),
        [NoteCode::ConversionVeryHigh]
    );
    assert_eq!(codes(json!({"acquisition": {"leads": 250}})), []);
    // A margin of 80 %, typed without percent.
    let mut typed = subscription();
    typed["gross_margin"] = json!("0.008");
    let typed = evaluate(&serde_json::from_value(typed).unwrap()).unwrap();
    assert_eq!(typed.notes[0].code, NoteCode::MarginVeryLow);
    assert_eq!(typed.notes[0].likely, Some(Decimal::new(8, 1)));
    assert_eq!(typed.verdict_reason, Outcome::of(VerdictReason::LosesMoney));
    assert_eq!(
        codes(json!({"acquisition": {"leads": 100}})),
        [NoteCode::MoreCustomersThanLeads]
    );
    assert_eq!(
        codes(json!({"subscription": {"arpa_per_month": 190_000}})),
        [NoteCode::RatioVeryHigh, NoteCode::PaybackVeryFast]
    );
    assert_eq!(
        codes(
            json!({"acquisition": {"new_customers": 20, "marketing_cost": 0, "salaries_cost": 0}})
        ),
        [NoteCode::FewCustomers]
    );
    let margin = evaluate(&serde_json::from_value(json!({
        "subscription": {"arpa_per_month": 1900, "churn_per_month": "0.05"}, "gross_margin": "0.96",
    })).unwrap()).unwrap();
    assert_eq!(margin.notes[0].code, NoteCode::MarginVeryHigh);
    assert_eq!(
        (margin.notes[0].value, margin.notes[0].limit),
        (Decimal::new(96, 2), Decimal::new(95, 2))
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    /// MATHEMATICS.md A.3: the customer-weighted mean of the loaded CACs is the blended one, organic
    /// customers costing nothing.
    #[test]
    fn loaded_cacs_reproduce_the_blended_one(
        given in prop::collection::vec((1u32..1_000_000, 1u32..5000), 1..6),
        overhead in 0u32..1_000_000, organic in 0u32..1000, by_spend: bool,
    ) {
        let list: Vec<_> = given.iter().map(|(cost, new)| json!({"name": "", "media_cost": cost, "new_customers": new})).collect();
        let input: ChannelsInput = serde_json::from_value(json!({
            "channels": list, "overhead_cost": overhead, "organic_customers": organic,
            "share_by": if by_spend { "spend" } else { "customers" },
        })).unwrap();
        let found = channels(&input).unwrap();
        let weighted: f64 = found.channels.iter().zip(&given)
            .map(|(channel, (_, new))| channel.loaded_cac.value().unwrap().to_f64().unwrap() * f64::from(*new))
            .sum();
        let all: u32 = given.iter().map(|(_, new)| new).sum::<u32>() + organic;
        let blended = found.blended_cac.value().unwrap().to_f64().unwrap();
        prop_assert!((weighted / f64::from(all) - blended).abs() <= 1e-9 * blended);
    }

    /// There and back again.
    #[test]
    fn a_rate_survives_the_way_there_and_back(rate in 1u32..999, growth: bool) {
        let kind = if growth { "growth" } else { "churn" };
        let input = |rate: &str, period: &str| -> RateInput {
            serde_json::from_value(json!({"kind": kind, "rate": rate, "period": period})).unwrap()
        };
        let rate = Decimal::new(rate.into(), 3);
        let day = convert_rate(&input(&rate.to_string(), "month")).unwrap().per_day;
        let Outcome::Value { value: day } = day else { return Err(TestCaseError::fail("no value")) };
        let back = convert_rate(&input(&day.to_string(), "day")).unwrap().per_month;
        let back = back.value().unwrap().to_f64().unwrap();
        prop_assert!((back - rate.to_f64().unwrap()).abs() < 1e-11);
    }

    /// Taking every month for itself, or all of them as one, adds up to the same.
    #[test]
    fn smoothing_of_equal_months_changes_nothing(new in 1u32..500, revenue in 1u32..1_000_000, count in 2u32..12) {
        let list: Vec<_> = (1..=count).map(|month| json!({
            "month": format!("2026-{month:02}"), "marketing_cost": 100_000, "leads": 1000, "new_customers": new,
            "active_customers": new + 100, "churned_customers": 7, "revenue": revenue, "gross_margin": "0.7",
        })).collect();
        let input: MonthsInput = serde_json::from_value(json!({"base": {}, "months": list, "window_months": 4})).unwrap();
        let found = months(&input).unwrap();
        for month in &found.months {
            for (own, smoothed) in [
                (&month.own.cac, &month.smoothed.cac),
                (&month.own.ltv_to_cac, &month.smoothed.ltv_to_cac),
                (&month.own.margin_per_lead, &month.smoothed.margin_per_lead),
            ] {
                let (own, smoothed) = (own.value().unwrap(), smoothed.value().unwrap());
                prop_assert!((own - smoothed).abs() <= own.abs() * Decimal::new(1, 18) + Decimal::new(1, 18));
            }
        }
        prop_assert_eq!(found.months.last().unwrap().smoothed.months, count.min(4));
    }

    /// What `evaluate` finds remarkable or not, the break-even is never below the target ratio.
    #[test]
    fn so_many_customers_are_enough(cost in 1u32..10_000_000, arpa in 1u32..100_000) {
        let input: BreakEvenInput = serde_json::from_value(json!({
            "inputs": {"subscription": {"arpa_per_month": arpa, "churn_per_month": "0.05"}, "gross_margin": "0.8",
                "acquisition": {"marketing_cost": cost, "new_customers": 1}},
        })).unwrap();
        let needed = *break_even(&input).unwrap().new_customers.value().unwrap();
        let ratio = |customers: Decimal| {
            let mut inputs = input.inputs.clone();
            inputs.acquisition.new_customers = Some(customers);
            evaluate(&inputs).unwrap().ltv_to_cac.outcome.value().copied()
        };
        prop_assert!(ratio(needed).unwrap() >= Decimal::new(299_999_999, 8));
        if needed > Decimal::ONE {
            prop_assert!(ratio(needed - Decimal::ONE).unwrap() < Decimal::from(3));
        }
    }
}
