//! How sure a fitted model is: refits on customers weighted at random.

use rand::Rng;
use rand_distr::{Distribution as _, Exp1, Gamma};

use super::alike::Alike;
use super::fit::{Fitted, Problem, fit_rows};
use super::model::{PurchaseModel, PurchaseParams};
use super::predict::check_times;
use super::rows::{CustomerRow, check_rows};
use super::summary::group;
use crate::checks::{count, real_within};
use crate::sampling::{Work, draw_all, quantile_of_sorted};
use crate::{ModelError, Outcome, Reason};

/// Fewest and most refits.
const DRAWS: (u32, u32) = (20, 10_000);

/// A model, customers, and how often to refit.
#[shape(deny_unknown_fields)]
pub struct IntervalInput {
    /// The model.
    pub model: PurchaseModel,
    /// The customers, one by one or in groups.
    pub customers: Vec<CustomerRow>,
    /// Times ahead at which the expected purchases of all customers are wanted. Units, 0…1e6.
    #[serde(default)]
    pub times: Vec<f64>,
    /// Refits, 20…10000.
    #[serde(default = "draws")]
    pub draws: u32,
    /// Seed of the random weights: the same seed gives the same numbers.
    #[serde(default)]
    pub seed: u64,
    /// Share of the refits that an interval holds, 0.5…0.999.
    #[serde(default = "level")]
    pub level: f64,
}

fn draws() -> u32 {
    200
}

fn level() -> f64 {
    0.95
}

/// The fit and its intervals.
#[shape]
pub struct Bootstrap {
    /// The fit to the customers as they are.
    pub fit: Fitted,
    /// Seed of the random weights.
    pub seed: u64,
    /// Share of the refits that each interval holds.
    pub level: f64,
    /// The intervals. Undefined where there is no fit, or where half of the refits have none.
    pub intervals: Outcome<Intervals>,
}

/// Intervals from refits (the weighted, or Bayesian, bootstrap): every customer counts with a random
/// weight of mean one. They hold what is not known of the parameters, not the luck of the future.
#[shape]
pub struct Intervals {
    /// Refits that were made.
    pub draws: u32,
    /// Those of them that the weighted customers did not determine. They are in no interval.
    pub without_fit: u32,
    /// r.
    pub r: Interval,
    /// α. Units.
    pub alpha: Interval,
    /// a.
    pub a: Interval,
    /// b.
    pub b: Interval,
    /// Customers who are still there.
    pub alive: Interval,
    /// Purchases of all customers together within each of the times.
    pub total_purchases: Vec<Interval>,
}

/// A figure with its interval.
#[shape(Copy)]
pub struct Interval {
    /// The figure of the fit to the customers as they are.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Fits a model and refits it `draws` times. `proceed` hears how many refits are done and says
/// whether to go on; `None` when it said no.
///
/// # Errors
/// Rows, times, draws or level outside their range.
pub fn bootstrap(
    input: &IntervalInput,
    proceed: &(dyn Fn(u32) -> bool + Sync),
) -> Result<Option<Bootstrap>, ModelError> {
    check_rows(&input.customers)?;
    check_times(&input.times)?;
    count(|| "draws".to_owned(), input.draws, DRAWS.0, DRAWS.1)?;
    real_within(|| "level".to_owned(), input.level, 0.5, 0.999)?;
    let rows = group(&input.customers);
    let fit = fit_rows(input.model, &rows);
    let drawn = match fit.params.value() {
        Some(params) => match intervals_of(input, params, &rows, proceed) {
            Some(intervals) => intervals,
            None => return Ok(None),
        },
        None => fit.params.clone().and_then(|_| no_intervals()),
    };
    Ok(Some(Bootstrap {
        fit,
        seed: input.seed,
        level: input.level,
        intervals: drawn,
    }))
}

/// The intervals of a model that has been fitted to `rows`, which are in groups; of `input`, the
/// customers are not looked at. `None` when `proceed` said no.
pub(super) fn intervals_of(
    input: &IntervalInput,
    params: &PurchaseParams,
    rows: &[CustomerRow],
    proceed: &(dyn Fn(u32) -> bool + Sync),
) -> Option<Outcome<Intervals>> {
    let alike = Alike::new(rows);
    let figures = |params: &PurchaseParams| figures(input, params, rows, &alike);
    let problem = Problem::new(input.model, rows);
    let near = problem.near(params);
    let customers = &problem.observed.weights;
    let drawn = draw_all(
        input.seed,
        input.draws,
        Work::Heavy,
        || customers.clone(),
        |weights, random| {
            reweigh(customers, weights, random);
            let params = problem.solve_near(weights, &near)?;
            Some(figures(&params))
        },
        proceed,
    )?;
    Some(intervals(input, &figures(params), &drawn))
}

fn no_intervals() -> Outcome<Intervals> {
    Outcome::undefined(Reason::NotIdentifiable)
}

/// A group of n customers weighs as much as n exponential weights together: Gamma(n, 1).
fn reweigh(customers: &[f64], weights: &mut [f64], random: &mut impl Rng) {
    for (customers, weight) in customers.iter().zip(weights) {
        *weight = if *customers == 1.0 {
            Exp1.sample(random)
        } else {
            // A count from 1 is a valid shape.
            Gamma::new(*customers, 1.0).map_or(*customers, |gamma| gamma.sample(random))
        };
    }
}

/// Parameters, customers alive, and purchases within each of the times.
fn figures(
    input: &IntervalInput,
    params: &PurchaseParams,
    rows: &[CustomerRow],
    alike: &Alike,
) -> Vec<f64> {
    let alive: Vec<f64> = rows
        .iter()
        .map(|row| row.weight() * input.model.alive_after(params, row, 0.0))
        .collect();
    let mut figures = vec![params.r, params.alpha, params.a, params.b];
    figures.push(alive.iter().sum());
    figures.extend(alike.sums(&alive, |row| {
        input.model.expected_alive(params, row, &input.times)
    }));
    figures
}

fn intervals(
    input: &IntervalInput,
    figures: &[f64],
    drawn: &[Option<Vec<f64>>],
) -> Outcome<Intervals> {
    let fitted: Vec<&Vec<f64>> = drawn.iter().flatten().collect();
    if fitted.len() * 2 < drawn.len() {
        return no_intervals();
    }
    let tail = (1.0 - input.level) / 2.0;
    let mut all = figures.iter().enumerate().map(|(i, &value)| {
        let mut sorted: Vec<f64> = fitted.iter().filter_map(|d| d.get(i)).copied().collect();
        sorted.sort_unstable_by(f64::total_cmp);
        let at = |q| quantile_of_sorted(&sorted, q).unwrap_or(value);
        Interval {
            value,
            low: at(tail),
            high: at(1.0 - tail),
        }
    });
    let mut next = || all.next();
    let parts = (next(), next(), next(), next(), next());
    let (Some(r), Some(alpha), Some(a), Some(b), Some(alive)) = parts else {
        return no_intervals();
    };
    Outcome::of(Intervals {
        draws: input.draws,
        without_fit: u32::try_from(drawn.len() - fitted.len()).unwrap_or(u32::MAX),
        r,
        alpha,
        a,
        b,
        alive,
        total_purchases: all.collect(),
    })
}
