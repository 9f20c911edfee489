//! Experiments without an effect, looked at every day: how often each rule raises a false alarm.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "helpers of tests fail like tests"
)]

use growth_model::experiments::{
    CompareInput, CumulativeLook, MetricSample, PeekingInput, RateArm, SequentialInput, compare,
    peeking, sequential,
};
use growth_model::sampling::stream;
use rand::Rng;
use rand_distr::{Binomial, Distribution};
use rust_decimal::Decimal;

const TESTS: u32 = 2_000;
const DAYS: u64 = 14;
const VISITORS_PER_DAY: u64 = 500;
const RATE: f64 = 0.1;

/// Conversions of both arms at the end of each day.
fn counts(random: &mut impl Rng, effect: f64) -> Vec<(u64, u64)> {
    let control = Binomial::new(VISITORS_PER_DAY, RATE).unwrap();
    let variant = Binomial::new(VISITORS_PER_DAY, RATE + effect).unwrap();
    let mut sum = (0, 0);
    (0..DAYS)
        .map(|_| {
            sum = (
                sum.0 + control.sample(random),
                sum.1 + variant.sample(random),
            );
            sum
        })
        .collect()
}

fn looks(counts: &[(u64, u64)]) -> Vec<CumulativeLook> {
    let rate = |day: u64, conversions: u64| MetricSample::Rate {
        visitors: (day * VISITORS_PER_DAY).into(),
        conversions: conversions.into(),
    };
    (1..)
        .zip(counts)
        .map(|(day, (control, variant))| CumulativeLook {
            on: None,
            control: rate(day, *control),
            variant: rate(day, *variant),
        })
        .collect()
}

fn ever_significant(counts: &[(u64, u64)]) -> bool {
    (1..).zip(counts).any(|(day, (control, variant))| {
        let arm = |conversions: u64| RateArm {
            visitors: (day * VISITORS_PER_DAY).into(),
            conversions: conversions.into(),
        };
        let found = compare(&CompareInput {
            control: arm(*control),
            variant: arm(*variant),
            alpha: Decimal::new(5, 2),
        });
        found.unwrap().significant.value() == Some(&true)
    })
}

fn share(of: u32) -> f64 {
    f64::from(of) / f64::from(TESTS)
}

#[test]
fn daily_looks_stay_under_alpha_with_the_sequential_rules_only() {
    let (mut naive, mut mixture, mut growthbook) = (0, 0, 0);
    for test in 0..TESTS {
        let counts = counts(&mut stream(17, test), 0.0);
        naive += u32::from(ever_significant(&counts));
        let found = sequential(&SequentialInput {
            looks: looks(&counts),
            tau: Decimal::new(2, 2),
            alpha: Decimal::new(5, 2),
            min_conversions: Decimal::from(30),
            tuning_visitors: Decimal::from(5_000),
            relative: true,
        })
        .unwrap();
        mixture += u32::from(found.stopped_at.value().is_some());
        growthbook += u32::from(
            (found.looks.iter()).any(|look| look.growthbook_p.value().is_some_and(|p| *p <= 0.05)),
        );
    }
    assert!(share(mixture) < 0.05, "mixture: {}", share(mixture));
    assert!(
        share(growthbook) < 0.05,
        "GrowthBook: {}",
        share(growthbook)
    );
    assert!(
        (0.14..=0.25).contains(&share(naive)),
        "naive: {}",
        share(naive)
    );
    // What the formula says of fourteen looks is what happens.
    let expected = peeking(&PeekingInput {
        visitors_at_looks: (1..=DAYS).map(Decimal::from).collect(),
        alpha: Decimal::new(5, 2),
    })
    .unwrap()
    .false_alarm_rate;
    // Four standard errors of a share of 2,000.
    let margin = 4.0 * (expected * (1.0 - expected) / f64::from(TESTS)).sqrt();
    assert!(
        (share(naive) - expected).abs() < margin,
        "naive: {}, expected {expected}",
        share(naive)
    );
}

#[test]
fn an_effect_is_found_before_the_end() {
    let found = (0..200)
        .filter(|test| {
            let counts = counts(&mut stream(18, *test), 0.025);
            let input = SequentialInput {
                looks: looks(&counts),
                tau: Decimal::new(2, 2),
                alpha: Decimal::new(5, 2),
                min_conversions: Decimal::from(30),
                tuning_visitors: Decimal::from(5_000),
                relative: false,
            };
            sequential(&input).unwrap().stopped_at.value().is_some()
        })
        .count();
    assert!(found > 180, "{found} of 200");
}
