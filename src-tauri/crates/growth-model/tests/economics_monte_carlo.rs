//! Simulation against exact distributions: `tests/cases/economics_monte_carlo.json`.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use growth_model::economics::{
    Condition, FigureName, InputField, Inputs, MonteCarlo, MonteCarloInput, NonValue,
    SimulatedFigure, Threshold, evaluate, monte_carlo,
};
use growth_model::sampling::DrawFigures;
use growth_model::{ModelError, Outcome, Reason};
use proptest::prelude::*;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde::Deserialize;
use serde_json::{Value, json};

const CASES: &str = include_str!("../../../../tests/cases/economics_monte_carlo.json");
/// Random sampling may miss an exact value by so many standard errors.
const STANDARD_ERRORS: f64 = 5.0;

#[derive(Deserialize)]
struct Case {
    name: String,
    distribution: Value,
    expect: Expected,
}

#[derive(Deserialize)]
struct Expected {
    mean: f64,
    sd: f64,
    quantiles: [f64; 7],
    /// Density at the quantiles: it tells their standard error.
    density: [f64; 7],
}

fn subscription() -> Value {
    json!({
        "model": "subscription",
        "subscription": {"arpa_per_month": "1900", "churn_per_month": "0.05"},
        "gross_margin": "0.8",
        "acquisition": {"marketing_cost": "420000", "salaries_cost": "260000",
            "software_cost": "40000", "leads": "2400", "new_customers": "150"}
    })
}

fn run(request: Value) -> Result<MonteCarlo, ModelError> {
    let input: MonteCarloInput = serde_json::from_value(request).unwrap();
    Ok(monte_carlo(&input, &|_| true)?.unwrap())
}

fn uncertain(fields: &[(&str, Value)]) -> Value {
    fields
        .iter()
        .map(|(field, distribution)| json!({"field": field, "distribution": distribution}))
        .collect()
}

fn figure(found: &MonteCarlo, name: FigureName) -> &SimulatedFigure {
    found
        .figures
        .iter()
        .find(|figure| figure.figure == name)
        .unwrap()
}

fn quantiles(values: &DrawFigures) -> [f64; 7] {
    [
        values.p5, values.p10, values.p25, values.p50, values.p75, values.p90, values.p95,
    ]
}

#[test]
fn every_distribution_is_what_it_says() {
    for case in serde_json::from_str::<Vec<Case>>(CASES).unwrap() {
        // With a churn of one the lifetime value on revenue is the ARPA itself.
        let mut inputs = subscription();
        inputs["subscription"]["churn_per_month"] = json!(1);
        let found = run(json!({
            "inputs": inputs, "draws": 400_000, "seed": 11, "figures": ["ltv_revenue"], "thresholds": [],
            "uncertain": uncertain(&[("arpa_per_month", case.distribution)]),
        }))
        .unwrap();
        let values = *figure(&found, FigureName::LtvRevenue)
            .values
            .value()
            .unwrap();
        let draws = f64::from(found.draws);
        let expect = case.expect;
        let error = STANDARD_ERRORS * expect.sd / draws.sqrt();
        assert!(
            (values.mean - expect.mean).abs() < error,
            "{}: mean {}",
            case.name,
            values.mean
        );
        for (((value, exact), density), q) in (quantiles(&values).into_iter())
            .zip(expect.quantiles)
            .zip(expect.density)
            .zip([0.05f64, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])
        {
            let error = STANDARD_ERRORS * (q * (1.0 - q) / draws).sqrt() / density;
            assert!(
                (value - exact).abs() < error,
                "{}: P{q} {value} for {exact} ± {error}",
                case.name
            );
        }
    }
}

/// ln(LTV/CAC) of lognormal ARPA, churn, cost and customers is normal: its percentiles are exact.
#[test]
fn the_ratio_of_lognormals_is_lognormal() {
    let lognormal = |median: f64, sigma: f64| json!({"kind": "lognormal_median", "median": median, "sigma_log": sigma});
    let mut inputs = subscription();
    inputs["acquisition"] = json!({});
    for rank in [0.0, 0.6] {
        let found = run(json!({
            "inputs": inputs, "draws": 400_000, "seed": 3, "figures": ["ltv_to_cac"], "thresholds": [
                {"figure": "ltv_to_cac", "condition": "at_least", "value": 5},
                {"figure": "ltv_to_cac", "condition": "below", "value": 5},
            ],
            "correlations": [
                {"first": "arpa_per_month", "second": "churn_per_month", "rank_correlation": rank},
            ],
            "uncertain": uncertain(&[
                ("arpa_per_month", lognormal(1900.0, 0.2)), ("churn_per_month", lognormal(0.05, 0.3)),
                ("marketing_cost", lognormal(720_000.0, 0.15)), ("new_customers", lognormal(150.0, 0.1)),
            ]),
        }))
        .unwrap();
        // ARPA and churn pull the ratio apart: their correlation takes variance away.
        let pearson = 2.0 * (std::f64::consts::PI * rank / 6.0).sin();
        let sigma = (0.04 + 0.09 + 0.0225 + 0.01 - 2.0 * pearson * 0.2 * 0.3f64).sqrt();
        let median = (1900.0 * 0.8 / 0.05) / (720_000.0 / 150.0);
        let values = *figure(&found, FigureName::LtvToCac).values.value().unwrap();
        let z = [
            -1.644_854, -1.281_552, -0.674_490, 0.0, 0.674_490, 1.281_552, 1.644_854,
        ];
        for (value, z) in quantiles(&values).into_iter().zip(z) {
            let exact = median * (sigma * z).exp();
            assert!(
                (value / exact - 1.0).abs() < 0.006,
                "{rank}: {value} for {exact}"
            );
        }
        let probability = |index: usize| *found.thresholds[index].probability.value().unwrap();
        // Φ(ln(6.3333/5)/σ), by scipy.
        let exact = if rank == 0.0 { 0.721_199 } else { 0.786_795 };
        assert!(
            (probability(0) - exact).abs() < 0.004,
            "{rank}: {}",
            probability(0)
        );
        assert!((probability(0) + probability(1) - 1.0).abs() < 1e-12);
    }
}

#[test]
fn the_same_bits_on_any_number_of_threads() {
    let request = json!({
        "inputs": subscription(), "draws": 30_001, "seed": 99,
        "uncertain": uncertain(&[
            ("arpa_per_month", json!({"kind": "lognormal_mean", "mean": 1900, "sd": 500})),
            ("churn_per_month", json!({"kind": "pert", "min": "0.01", "mode": "0.05", "max": "0.2"})),
            ("gross_margin", json!({"kind": "triangular", "min": "-0.1", "mode": "0.6", "max": "0.9"})),
        ]),
    });
    let with_threads = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        serde_json::to_string(&pool.install(|| run(request.clone()).unwrap())).unwrap()
    };
    let one = with_threads(1);
    assert_eq!(one, with_threads(2));
    assert_eq!(one, with_threads(7));
    let mut other = request;
    other["seed"] = json!(100);
    assert_ne!(one, serde_json::to_string(&run(other).unwrap()).unwrap());
}

#[test]
fn draws_without_a_number_are_counted_and_kept() {
    // A margin between −0.2 and 0.6 with the mode at 0.2 is negative with probability 1/8, and then
    // never pays back. Below 4800/38000 the lifetime does not return the CAC: (0.2 + 4800/38000)²/0.32
    // − 1/8 of the draws.
    let found = run(json!({
        "inputs": subscription(), "draws": 200_000, "seed": 5,
        "figures": ["payback_days", "ltv_to_cac"],
        "uncertain": uncertain(&[
            ("gross_margin", json!({"kind": "triangular", "min": "-0.2", "mode": "0.2", "max": "0.6"})),
        ]),
    }))
    .unwrap();
    let payback = figure(&found, FigureName::PaybackDays);
    let mut drawn = 0;
    for (reason, share) in [
        (Reason::NoMargin, 0.125),
        (Reason::ChurnOutpacesPayback, 0.207_76),
    ] {
        let kind = NonValue::Never { reason };
        let never = (payback.without_value.iter())
            .find(|never| never.kind == kind)
            .unwrap();
        assert!((never.share - share).abs() < 0.005, "{}", never.share);
        drawn += u64::from(never.draws);
    }
    assert_eq!(payback.without_value.len(), 2);
    let values = payback.values.value().unwrap();
    assert_eq!(values.draws + drawn, 200_000);
    let histogram = payback.histogram.as_ref().unwrap();
    let shown = u64::from(histogram.counts.iter().sum::<u32>() + histogram.below + histogram.above);
    assert_eq!(shown, values.draws);

    // A lognormal churn may exceed one: such draws are no draws of the model.
    let found = run(json!({
        "inputs": subscription(), "draws": 100_000, "seed": 5, "figures": ["ltv_revenue"],
        "uncertain": uncertain(&[
            ("churn_per_month", json!({"kind": "lognormal_median", "median": "0.5", "sigma_log": "0.693147180559945"})),
        ]),
    }))
    .unwrap();
    let [outside] = figure(&found, FigureName::LtvRevenue)
        .without_value
        .as_slice()
    else {
        unreachable!()
    };
    assert_eq!(
        outside.kind,
        NonValue::Undefined {
            reason: Reason::OutsideDomain
        }
    );
    // P(ln 2·Z > ln 2) = P(Z > 1) = 0.158655.
    assert!((outside.share - 0.158_655).abs() < 0.005);

    // Nobody leaves: infinitely good, in every draw.
    let found = run(json!({
        "inputs": subscription(), "draws": 1000,
        "uncertain": uncertain(&[("churn_per_month", json!({"kind": "fixed", "value": 0}))]),
    }))
    .unwrap();
    let ratio = figure(&found, FigureName::LtvToCac);
    assert!(matches!(
        ratio.values,
        Outcome::Unbounded {
            reason: Reason::NoChurn
        }
    ));
    assert_eq!(ratio.without_value[0].draws, 1000);
    assert_eq!(found.thresholds[0].probability, Outcome::of(1.0));

    // What nobody entered is missing, not drawn.
    let found = run(json!({"inputs": {}, "uncertain": []})).unwrap();
    assert!(
        found
            .figures
            .iter()
            .all(|figure| matches!(figure.values, Outcome::Missing { .. }))
    );
    assert!(
        found
            .thresholds
            .iter()
            .all(|known| matches!(known.probability, Outcome::Missing { .. }))
    );
}

#[test]
fn stops_when_told_to() {
    let input: MonteCarloInput = serde_json::from_value(json!({
        "inputs": subscription(), "uncertain": [], "draws": 1_000_000,
    }))
    .unwrap();
    assert_eq!(monte_carlo(&input, &|done| done < 300_000).unwrap(), None);
}

#[test]
fn refusals_name_the_field() {
    let pert = |min: &str, mode: &str, max: &str| {
        uncertain(&[(
            "churn_per_month",
            json!({"kind": "pert", "min": min, "mode": mode, "max": max}),
        )])
    };
    let pair = |rank: f64| json!({"first": "arpa_per_month", "second": "churn_per_month", "rank_correlation": rank});
    let fixed = json!({"kind": "lognormal_median", "median": 1, "sigma_log": 1});
    let two = uncertain(&[
        ("arpa_per_month", fixed.clone()),
        ("churn_per_month", fixed.clone()),
    ]);
    let three = uncertain(&[
        ("arpa_per_month", fixed.clone()),
        ("churn_per_month", fixed.clone()),
        ("gross_margin", fixed.clone()),
    ]);
    let third = |first: &str, rank: f64| json!({"first": first, "second": "gross_margin", "rank_correlation": rank});
    for (changes, field, code) in [
        (json!({"draws": 0}), "draws", "out_of_range"),
        (json!({"draws": 2_000_001}), "draws", "out_of_range"),
        (
            json!({"uncertain": pert("0.1", "0.05", "0.2")}),
            "uncertain[0].distribution.mode",
            "inconsistent",
        ),
        (
            json!({"uncertain": pert("0.3", "0.25", "0.2")}),
            "uncertain[0].distribution.min",
            "inconsistent",
        ),
        (
            json!({"uncertain": pert("0.1", "0.5", "1.2")}),
            "uncertain[0].distribution.max",
            "out_of_range",
        ),
        (
            json!({"uncertain": pert("-0.1", "0.5", "0.8")}),
            "uncertain[0].distribution.min",
            "out_of_range",
        ),
        (
            json!({"uncertain": uncertain(&[("leads", json!({"kind": "fixed", "value": -1}))])}),
            "uncertain[0].distribution.value",
            "out_of_range",
        ),
        (
            json!({"uncertain": uncertain(&[("leads", json!({"kind": "lognormal_median", "median": 0, "sigma_log": 1}))])}),
            "uncertain[0].distribution.median",
            "out_of_range",
        ),
        (
            json!({"uncertain": uncertain(&[("horizon_months", fixed.clone())])}),
            "uncertain[0].field",
            "inconsistent",
        ),
        (
            json!({"uncertain": uncertain(&[("leads", fixed.clone()), ("leads", fixed.clone())])}),
            "uncertain[1].field",
            "inconsistent",
        ),
        (
            json!({"uncertain": two, "correlations": [pair(1.0)]}),
            "correlations[0].rank_correlation",
            "out_of_range",
        ),
        (
            json!({"uncertain": two, "correlations": [pair(0.5), pair(0.5)]}),
            "correlations[1]",
            "inconsistent",
        ),
        (
            json!({"correlations": [pair(0.5)]}),
            "correlations[0].first",
            "inconsistent",
        ),
        // Each pair is possible, all three together are not.
        (
            json!({"uncertain": three, "correlations": [pair(0.9), third("arpa_per_month", 0.9), third("churn_per_month", -0.9)]}),
            "correlations",
            "inconsistent",
        ),
        (
            json!({"inputs": {"gross_margin": 2}}),
            "inputs.gross_margin",
            "out_of_range",
        ),
    ] {
        let mut request = json!({"inputs": subscription(), "uncertain": []});
        for (key, value) in changes.as_object().unwrap() {
            request[key] = value.clone();
        }
        let error = run(request).unwrap_err();
        assert_eq!((error.field(), error.code()), (field, code));
    }
}

#[test]
fn defaults_are_the_figures_of_the_guide() {
    let input: MonteCarloInput =
        serde_json::from_value(json!({"inputs": {}, "uncertain": []})).unwrap();
    assert_eq!(input.draws, 100_000);
    let threshold = |figure, condition, value: i64| Threshold {
        figure,
        condition,
        value: value.into(),
    };
    assert_eq!(
        input.thresholds,
        [
            threshold(FigureName::LtvToCac, Condition::AtLeast, 3),
            threshold(FigureName::PaybackDays, Condition::Below, 45),
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    /// Certain inputs give, in every draw, what `evaluate` gives, whichever inputs are drawn.
    #[test]
    fn fixed_inputs_equal_evaluate(
        arpa in 0u32..5000, churn in 0u32..=100, margin in -50i32..=100, cost in 0u32..1_000_000,
        customers in 0u32..300, leads in 0u32..3000, horizon in prop::option::of(1u32..60), shop: bool,
    ) {
        let given = json!({
            "model": if shop { "one_off" } else { "subscription" },
            "subscription": {"arpa_per_month": arpa, "churn_per_month": Decimal::new(churn.into(), 2)},
            "one_off": {"average_order_value": arpa, "purchases_per_lifetime": "3.2", "lifetime_days": churn},
            "gross_margin": Decimal::new(margin.into(), 2),
            "acquisition": {"marketing_cost": cost, "leads": leads, "new_customers": customers},
            "assumptions": {"horizon_months": horizon, "discount_per_month": "0.01"},
        });
        let inputs: Inputs = serde_json::from_value(given.clone()).unwrap();
        let drawn: Value = InputField::ALL.iter()
            .filter(|&&field| field != InputField::HorizonMonths)
            .filter_map(|&field| Some((field, inputs.get(field)?)))
            .map(|(field, value)| json!({"field": field, "distribution": {"kind": "fixed", "value": value}}))
            .collect();
        let found = run(json!({
            "inputs": {"model": given["model"], "assumptions": {"horizon_months": horizon}},
            "uncertain": drawn, "draws": 3, "figures": FigureName::ALL,
        })).unwrap();
        let exact = evaluate(&inputs).unwrap();
        for name in FigureName::ALL {
            let simulated = &figure(&found, name).values;
            match (&exact.figure(name).outcome, simulated) {
                (Outcome::Value { value }, Outcome::Value { value: simulated }) => {
                    let value = value.to_f64().unwrap();
                    let scale = 1e-11 * value.abs().max(1e-6) + 1e-9;
                    for found in quantiles(simulated).into_iter().chain([simulated.mean]) {
                        prop_assert!((found - value).abs() <= scale, "{name:?}: {found} for {value}");
                    }
                }
                (exact, simulated) => prop_assert_eq!(json!(exact), json!(simulated), "{:?}", name),
            }
        }
    }
}
