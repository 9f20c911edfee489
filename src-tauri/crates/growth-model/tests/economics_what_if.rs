//! Goal seek, scenarios and sensitivity: what must hold between them and `evaluate`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

use growth_model::Outcome;
use growth_model::economics::{
    Bound, CompareInput, FigureName, GoalSeek, GoalSeekInput, InputField, Inputs, LeverName,
    Method, NamedInputs, Sensitivity, SensitivityInput, compare, evaluate, goal_seek, sensitivity,
};
use proptest::prelude::*;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde_json::json;

fn subscription() -> Inputs {
    serde_json::from_value(json!({
        "model": "subscription",
        "subscription": {"arpa_per_month": "1900", "churn_per_month": "0.05"},
        "gross_margin": "0.8",
        "acquisition": {"marketing_cost": "420000", "salaries_cost": "260000",
            "software_cost": "40000", "leads": "2400", "new_customers": "150"}
    }))
    .unwrap()
}

fn one_off() -> Inputs {
    serde_json::from_value(json!({
        "model": "one_off",
        "one_off": {"average_order_value": "2500", "purchases_per_lifetime": "3.2", "lifetime_days": "240"},
        "gross_margin": "0.4",
        "acquisition": {"marketing_cost": "300000", "salaries_cost": "150000",
            "software_cost": "50000", "leads": "5000", "new_customers": "250"}
    }))
    .unwrap()
}

fn seek(inputs: Inputs, figure: FigureName, target: &str) -> GoalSeek {
    goal_seek(&GoalSeekInput {
        inputs,
        figure,
        target: target.parse().unwrap(),
        levers: Vec::new(),
    })
    .unwrap()
}

fn needed(goal: &GoalSeek, lever: LeverName) -> Outcome<Decimal> {
    let found = goal.levers.iter().find(|known| known.lever == lever);
    found.unwrap().needed.clone()
}

#[test]
fn published_closed_forms() {
    // MATHEMATICS.md A.9 on its second example: gR/(cρ) = 10133.3, ρ·CAC·c/g = 900,
    // gR/(ρCAC) = 0.10556, D·gR/dpm = 2280, CAC·dpm/(D g) = 4000.
    let ratio = seek(subscription(), FigureName::LtvToCac, "3");
    assert!(ratio.reached);
    let rounded =
        |goal: &GoalSeek, lever| needed(goal, lever).map(|value| value.round_dp(5).normalize());
    let value = |text: &str| Outcome::of(text.parse::<Decimal>().unwrap());
    assert_eq!(
        rounded(&ratio, LeverName::Figure(FigureName::Cac)),
        value("10133.33333")
    );
    assert_eq!(
        rounded(&ratio, LeverName::Input(InputField::ArpaPerMonth)),
        value("900")
    );
    assert_eq!(
        rounded(&ratio, LeverName::Input(InputField::ChurnPerMonth)),
        value("0.10556")
    );
    let payback = seek(subscription(), FigureName::PaybackDays, "45");
    assert!(!payback.reached);
    assert_eq!(
        rounded(&payback, LeverName::Figure(FigureName::Cac)),
        value("2280")
    );
    assert_eq!(
        rounded(&payback, LeverName::Input(InputField::ArpaPerMonth)),
        value("4000")
    );
    assert!(matches!(
        needed(&payback, LeverName::Input(InputField::GrossMargin)),
        Outcome::Infeasible { .. }
    ));
    // Found by search, and known: 720000 / (2280·n) = 1 at n = 315.789…; costs of 342000 in total.
    assert_eq!(
        rounded(&payback, LeverName::Input(InputField::NewCustomers)),
        value("315.78947")
    );
    assert_eq!(
        rounded(&payback, LeverName::Input(InputField::MarketingCost)),
        value("42000")
    );
    // Churn plays no part in the simple payback, so it is no lever of it.
    assert!(
        payback
            .levers
            .iter()
            .all(|lever| lever.lever != LeverName::Input(InputField::ChurnPerMonth))
    );
}

#[test]
fn discounted_churn_has_its_closed_form() {
    // MATHEMATICS.md A.9: c = m(1+d)/(ρ·CAC) − d = 1520·1.01/14400 − 0.01.
    let mut inputs = subscription();
    inputs.assumptions.discount_per_month = Some(Decimal::new(1, 2));
    let goal = seek(inputs, FigureName::LtvToCac, "3");
    let churn = needed(&goal, LeverName::Input(InputField::ChurnPerMonth));
    let expected = 1520.0 * 1.01 / 14400.0 - 0.01;
    assert!((churn.value().unwrap().to_f64().unwrap() - expected).abs() < 1e-12);
}

#[test]
fn out_of_reach_and_always_met_are_told_apart() {
    let far = seek(subscription(), FigureName::LtvToCac, "400");
    assert!(matches!(
        needed(&far, LeverName::Input(InputField::GrossMargin)),
        Outcome::Infeasible { .. }
    ));
    let mut free = subscription();
    for field in [
        InputField::MarketingCost,
        InputField::SalariesCost,
        InputField::SoftwareCost,
    ] {
        free.set(field, Some(Decimal::ZERO)).unwrap();
    }
    let goal = seek(free, FigureName::Cac, "10");
    assert!(goal.reached);
    assert!(matches!(
        needed(&goal, LeverName::Input(InputField::NewCustomers)),
        Outcome::Undefined { .. }
    ));
    let empty = seek(Inputs::default(), FigureName::LtvToCac, "3");
    assert!(
        empty
            .levers
            .iter()
            .all(|lever| matches!(lever.needed, Outcome::Missing { .. }))
    );
}

#[test]
fn refusals_name_the_field() {
    let refused = |levers: Vec<InputField>, target: &str| {
        goal_seek(&GoalSeekInput {
            inputs: subscription(),
            figure: FigureName::Cac,
            target: target.parse().unwrap(),
            levers,
        })
        .unwrap_err()
    };
    assert_eq!(
        refused(
            vec![InputField::NewCustomers, InputField::ChurnPerMonth],
            "5"
        )
        .field(),
        "levers[1]"
    );
    assert_eq!(refused(vec![], "1000000000000001").field(), "target");
    let change = |change: i64, fields: Vec<InputField>| {
        sensitivity(&SensitivityInput {
            inputs: subscription(),
            figure: FigureName::LtvToCac,
            change: Decimal::new(change, 2),
            fields,
        })
        .map_err(|error| error.field().to_owned())
    };
    assert_eq!(change(100, vec![]).unwrap_err(), "change");
    assert_eq!(change(-1, vec![]).unwrap_err(), "change");
    assert_eq!(
        change(10, vec![InputField::HorizonMonths]).unwrap_err(),
        "fields[0]"
    );
    assert_eq!(
        change(10, vec![InputField::AverageOrderValue]).unwrap_err(),
        "fields[0]"
    );
    let mut wrong = subscription();
    wrong.subscription.churn_per_month = Some(Decimal::TWO);
    let scenarios = vec![NamedInputs {
        name: "B".to_owned(),
        inputs: wrong,
    }];
    let error = compare(&CompareInput {
        base: subscription(),
        scenarios,
    })
    .unwrap_err();
    assert_eq!(
        error.field(),
        "scenarios[0].inputs.subscription.churn_per_month"
    );
}

fn tornado(inputs: Inputs, figure: FigureName, percent: i64) -> Sensitivity {
    sensitivity(&SensitivityInput {
        inputs,
        figure,
        change: Decimal::new(percent, 2),
        fields: Vec::new(),
    })
    .unwrap()
}

#[test]
fn tornado_of_the_second_example() {
    // ±20 %: churn 0.04 and 0.06 give 7.9167 and 5.2778 (asymmetric); costs by their shares.
    let found = tornado(subscription(), FigureName::LtvToCac, 20);
    let order: Vec<_> = found.bars.iter().map(|bar| bar.field).collect();
    assert_eq!(
        order,
        [
            // Churn, customers, margin and ARPA: 38000·0.8·(…)/4800; equal ones by path.
            InputField::ChurnPerMonth,
            InputField::NewCustomers,
            InputField::GrossMargin,
            InputField::ArpaPerMonth,
            InputField::MarketingCost,
            InputField::SalariesCost,
            InputField::SoftwareCost,
        ]
    );
    let churn = &found.bars[0];
    let round = |outcome: &Outcome<Decimal>| outcome.value().unwrap().round_dp(4).to_string();
    assert_eq!(
        (round(&churn.low), round(&churn.high)),
        ("7.9167".to_owned(), "5.2778".to_owned())
    );
    // Linear inputs have elasticity one; the margin of 0.96 is within its domain.
    let arpa = found
        .bars
        .iter()
        .find(|bar| bar.field == InputField::ArpaPerMonth)
        .unwrap();
    assert_eq!(arpa.elasticity, Outcome::of(Decimal::ONE));
    let margin = tornado(subscription(), FigureName::LtvToCac, 30);
    let margin = margin
        .bars
        .iter()
        .find(|bar| bar.field == InputField::GrossMargin)
        .unwrap();
    assert!(margin.high_clamped && margin.high_value == Decimal::ONE && !margin.low_clamped);
}

#[test]
fn band_changes_come_first() {
    let mut better = subscription();
    better.subscription.arpa_per_month = Some(Decimal::from(3000));
    let comparison = compare(&CompareInput {
        base: subscription(),
        scenarios: vec![NamedInputs {
            name: "Price".to_owned(),
            inputs: better.clone(),
        }],
    })
    .unwrap();
    let scenario = &comparison.scenarios[0];
    // Payback 94.7 → 60 days changes its band; LTV/CAC stays ready to scale.
    assert_eq!(scenario.figures[0].figure, FigureName::PaybackDays);
    assert!(scenario.figures[0].band_changed && !scenario.figures[1].band_changed);
    assert_eq!(scenario.inputs.len(), 1);
    assert_eq!(scenario.evaluation, evaluate(&better).unwrap());
    let ltv = scenario
        .figures
        .iter()
        .find(|row| row.figure == FigureName::LtvRevenue)
        .unwrap();
    assert_eq!(ltv.absolute, Outcome::of(Decimal::from(22_000)));
    assert_eq!(
        ltv.relative.value().unwrap().round_dp(6).to_string(),
        "0.578947"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn an_answer_re_evaluates_to_the_goal(
        shop: bool, figure in 0usize..13, target in 1i64..2_000_000, digits in 0u32..5,
        churn in 1i64..400, margin in 5i64..100, horizon in prop::option::of(1u32..60),
    ) {
        let mut inputs = if shop { one_off() } else { subscription() };
        inputs.subscription.churn_per_month = Some(Decimal::new(churn, 3));
        inputs.gross_margin = Some(Decimal::new(margin, 2));
        inputs.assumptions.horizon_months = horizon;
        let figure = FigureName::ALL[figure];
        let target = Decimal::new(target, digits);
        let goal = seek(inputs.clone(), figure, &target.to_string());
        for lever in &goal.levers {
            let (LeverName::Input(field), Outcome::Value { value }) = (lever.lever, &lever.needed) else { continue };
            let mut moved = inputs.clone();
            moved.set(field, Some(*value)).unwrap();
            let evaluation = evaluate(&moved).unwrap();
            let number = |name| evaluation.figure(name).outcome.value().and_then(ToPrimitive::to_f64);
            let after = number(figure);
            let wanted = target.to_f64().unwrap();
            // Payback is never beyond the point where the lifetime value just returns the CAC.
            let at_worth = figure == FigureName::PaybackDays
                && after.is_some_and(|after| after < wanted)
                && number(FigureName::LtvToCac).is_some_and(|ratio| (ratio - 1.0).abs() <= 1e-6);
            // A closed form may stop at the end of the domain, where the goal is met with room.
            let at_the_end = lever.method == Method::ClosedForm
                && lever.bound == Bound::AtMost && *value == field.domain().max;
            prop_assert!(
                at_the_end || at_worth || after.is_some_and(|after| (after - wanted).abs() <= 1e-5 * wanted.max(1e-6)),
                "{figure:?} = {target} by {field:?} = {value} gives {after:?}"
            );
        }
    }

    #[test]
    fn a_tornado_of_nothing_is_the_base(shop: bool, figure in 0usize..13) {
        let inputs = if shop { one_off() } else { subscription() };
        let figure = FigureName::ALL[figure];
        let found = tornado(inputs.clone(), figure, 0);
        let evaluation = evaluate(&inputs).unwrap();
        prop_assert_eq!(&found.base, &evaluation.figure(figure).outcome);
        prop_assert!(!found.bars.is_empty());
        for bar in found.bars {
            prop_assert_eq!(&bar.low, &found.base);
            prop_assert_eq!(&bar.high, &found.base);
            prop_assert_eq!(bar.swing, Outcome::of(Decimal::ZERO));
        }
    }

    #[test]
    fn bars_are_evaluations(percent in 1i64..99, figure in 0usize..13, shop: bool) {
        let inputs = if shop { one_off() } else { subscription() };
        let figure = FigureName::ALL[figure];
        for bar in tornado(inputs.clone(), figure, percent).bars {
            for (value, outcome) in [(bar.low_value, bar.low), (bar.high_value, bar.high)] {
                let mut moved = inputs.clone();
                moved.set(bar.field, Some(value)).unwrap();
                let evaluation = evaluate(&moved).unwrap();
                let expected = &evaluation.figure(figure).outcome;
                match (expected, &outcome) {
                    (Outcome::Value { value: a }, Outcome::Value { value: b }) => {
                        prop_assert!((a - b).abs() <= a.abs() * Decimal::new(1, 20) + Decimal::new(1, 20));
                    }
                    (expected, outcome) => prop_assert_eq!(expected, outcome),
                }
            }
        }
    }

    #[test]
    fn a_scenario_equals_its_base_without_differences(shop: bool) {
        let inputs = if shop { one_off() } else { subscription() };
        let comparison = compare(&CompareInput {
            base: inputs.clone(),
            scenarios: vec![NamedInputs { name: String::new(), inputs }],
        }).unwrap();
        let scenario = &comparison.scenarios[0];
        prop_assert_eq!(&scenario.evaluation, &comparison.base);
        prop_assert!(scenario.inputs.is_empty());
        for row in &scenario.figures {
            prop_assert!(!row.band_changed);
            prop_assert_eq!(&row.absolute, &Outcome::of(Decimal::ZERO));
        }
    }
}
