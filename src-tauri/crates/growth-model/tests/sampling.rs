//! Distributions, streams and quantiles against what is known of them in closed form.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

use std::sync::Mutex;

use growth_model::sampling::{
    Distribution, DrawFigures, Stream, Work, draw_all, quantile_of_sorted, stream, summarise,
};
use growth_model::{Outcome, Reason};
use serde_json::{Value, json};

const DRAWS: u32 = 200_000;

fn draws(distribution: &Value) -> Vec<f64> {
    let distribution: Distribution = serde_json::from_value(distribution.clone()).unwrap();
    let sampler = distribution.sampler("distribution").unwrap();
    draw_all(
        11,
        DRAWS,
        Work::Light,
        || (),
        |(), random| sampler.draw(random),
        &|_| true,
    )
    .unwrap()
}

fn moments(draws: &[f64]) -> (f64, f64) {
    let mean = draws.iter().sum::<f64>() / draws.len() as f64;
    let variance = draws.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / draws.len() as f64;
    (mean, variance)
}

fn close(found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() < tolerance,
        "{found} should be {wanted}"
    );
}

#[test]
fn pert_has_its_mean_and_variance() {
    let (a, m, b) = (2.0, 3.0, 10.0);
    let (mean, variance) = moments(&draws(
        &json!({"kind": "pert", "min": 2, "mode": 3, "max": 10}),
    ));
    let expected = (a + 4.0 * m + b) / 6.0;
    close(mean, expected, 0.02);
    close(variance, (expected - a) * (b - expected) / 7.0, 0.03);
}

#[test]
fn pert_with_the_mode_at_an_end_stays_inside() {
    let draws = draws(&json!({"kind": "pert", "min": 1, "mode": 1, "max": 4}));
    assert!(draws.iter().all(|x| (1.0..=4.0).contains(x)));
    close(moments(&draws).0, 1.5, 0.01);
}

#[test]
fn triangular_has_its_quantiles() {
    let mut draws = draws(&json!({"kind": "triangular", "min": 0, "mode": 1, "max": 4}));
    draws.sort_by(f64::total_cmp);
    // F(1) = 1/4; above it 1 − (4 − x)²/12.
    close(quantile_of_sorted(&draws, 0.25).unwrap(), 1.0, 0.02);
    close(
        quantile_of_sorted(&draws, 0.75).unwrap(),
        4.0 - 3.0_f64.sqrt(),
        0.02,
    );
    close(moments(&draws).0, 5.0 / 3.0, 0.01);
}

#[test]
fn the_three_ways_to_say_a_lognormal_agree() {
    let percentiles = json!({"kind": "lognormal_p10_p90", "p10": 1, "p90": 9});
    let (p10, p50, p90) = ends(&percentiles);
    close(p10, 1.0, 0.02);
    close(p50, 3.0, 0.04);
    close(p90, 9.0, 0.15);
    let (_, p50, p90) = ends(&json!({
        "kind": "lognormal_median", "median": 3, "sigma_log": "0.8573"
    }));
    close(p50, 3.0, 0.04);
    close(p90, 9.0, 0.15);
    let (mean, variance) = moments(&draws(
        &json!({"kind": "lognormal_mean", "mean": 4, "sd": 2}),
    ));
    close(mean, 4.0, 0.02);
    close(variance.sqrt(), 2.0, 0.05);
}

fn ends(distribution: &Value) -> (f64, f64, f64) {
    let mut draws = draws(distribution);
    draws.sort_by(f64::total_cmp);
    let at = |q| quantile_of_sorted(&draws, q).unwrap();
    (at(0.1), at(0.5), at(0.9))
}

#[test]
fn three_equal_points_are_a_constant() {
    for kind in ["triangular", "pert"] {
        let draws = draws(&json!({"kind": kind, "min": "0.3", "mode": "0.3", "max": "0.3"}));
        assert!(draws.iter().all(|&x| x == 0.3));
    }
}

#[test]
fn a_draw_depends_on_its_number_alone() {
    use rand::Rng;
    for work in [Work::Light, Work::Heavy] {
        let random = |(): &mut (), random: &mut Stream| random.next_u64();
        let drawn = draw_all(5, 3_000, work, || (), random, &|_| true).unwrap();
        for number in [0, 1, 999, 2_999] {
            assert_eq!(drawn[number as usize], stream(5, number).next_u64());
        }
        let mut distinct = drawn.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), drawn.len());
    }
}

#[test]
fn heavy_draws_are_told_as_they_go_and_can_be_left() {
    let told = Mutex::new(Vec::new());
    let until_a_hundred = |done| {
        told.lock().unwrap().push(done);
        done < 100
    };
    let drawn = draw_all(5, 200, Work::Heavy, || (), |(), _| (), &until_a_hundred);
    assert_eq!(drawn, None);
    let told = told.into_inner().unwrap();
    assert!(
        told.windows(2)
            .all(|pair| pair[0] < pair[1] && pair[1] - pair[0] <= 10)
    );
    assert_eq!(told.first(), Some(&0));
}

#[test]
fn quantiles_are_those_of_numpy() {
    // numpy.quantile([1, 2, 4, 8, 16], [0, .1, .25, .5, .9, 1])
    let numbers = [1.0, 2.0, 4.0, 8.0, 16.0];
    let wanted = [
        (0.0, 1.0),
        (0.1, 1.4),
        (0.25, 2.0),
        (0.5, 4.0),
        (0.9, 12.8),
        (1.0, 16.0),
    ];
    for (q, value) in wanted {
        close(quantile_of_sorted(&numbers, q).unwrap(), value, 1e-12);
    }
    assert_eq!(quantile_of_sorted(&[], 0.5), None);
    assert_eq!(quantile_of_sorted(&[3.0], 0.9), Some(3.0));
}

#[test]
fn draws_without_a_number_are_shown_beside_the_figures() {
    let draws = [Ok(1.0), Err(Reason::NoChurn), Ok(3.0), Err(Reason::NoChurn)];
    let summary = summarise(draws);
    assert_eq!(summary.draws, 4);
    assert_eq!(summary.without_value[0].reason, Reason::NoChurn);
    assert_eq!(summary.without_value[0].share, 0.5);
    let figures: &DrawFigures = summary.figures.value().unwrap();
    assert_eq!((figures.draws, figures.mean, figures.p50), (2, 2.0, 2.0));
    let nothing = summarise([Err(Reason::NoCost)]);
    assert_eq!(nothing.figures, Outcome::undefined(Reason::NoCost));
}
