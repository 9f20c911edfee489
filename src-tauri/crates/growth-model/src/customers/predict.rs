//! What a fitted model expects of each customer.

use super::alike::Alike;
use super::model::{PurchaseModel, PurchaseParams};
use super::rows::{CustomerRow, check_rows};
use crate::ModelError;
use crate::checks::{count, real_within};

/// Most times that one request can ask for.
const MAX_TIMES: u32 = 1_000;
/// Longest time ahead. Units.
const MAX_TIME: f64 = 1e6;

/// A fitted model, customers, and how far ahead to look.
#[shape(deny_unknown_fields)]
pub struct PredictInput {
    /// The model.
    pub model: PurchaseModel,
    /// Its parameters, in the unit of time of the rows.
    pub params: PurchaseParams,
    /// The customers; may be empty.
    #[serde(default)]
    pub customers: Vec<CustomerRow>,
    /// Times ahead, from the end of observation (for the customers) or from the first purchase (for a
    /// new one). Units, 0…1e6; at most 1000 of them.
    pub times: Vec<f64>,
}

/// What the model expects.
#[shape]
pub struct Predictions {
    /// The customers, as they were given.
    pub customers: Vec<CustomerPrediction>,
    /// Expected number of the customers who are still there.
    pub alive: f64,
    /// Expected purchases of all customers together within each of the times.
    pub total_purchases: Vec<f64>,
    /// Expected repeat purchases of a customer of whom nothing is known yet, E[X(t)], for each time.
    pub new_customer: Vec<NewCustomer>,
}

/// What the model expects of one customer, or of each of a group.
#[shape(skip_serializing_none)]
pub struct CustomerPrediction {
    /// Who.
    pub customer: Option<u32>,
    /// Customers that this is said of.
    pub count: u32,
    /// Probability that the customer still buys, at the end of observation, 0…1. BG/NBD says 1 of
    /// everybody who bought once: use MBG/NBD for them.
    pub p_alive: f64,
    /// Expected purchases within each of the times, E[X(T, T+t) | x, t_x, T].
    pub expected_purchases: Vec<f64>,
    /// Probability of at least one purchase within each of the times, 0…1.
    pub p_purchase: Vec<f64>,
}

/// What the model expects of a new customer.
#[shape(Copy)]
pub struct NewCustomer {
    /// Time since the first purchase. Units.
    pub time: f64,
    /// Expected purchases after the first within it.
    pub expected_purchases: f64,
}

/// Says what a fitted model expects of each customer.
///
/// # Errors
/// Parameters, rows or times outside their range, with their path.
pub fn predict(input: &PredictInput) -> Result<Predictions, ModelError> {
    input.params.check("params")?;
    check_rows(&input.customers)?;
    check_times(&input.times)?;
    let PredictInput { model, params, .. } = input;
    // What is expected of those who are there, once for each kind.
    let alike = Alike::new(&input.customers);
    let expected = alike.each(|row| {
        let any = |time: &f64| model.any_alive(params, row, *time);
        let any: Vec<f64> = input.times.iter().map(any).collect();
        (model.expected_alive(params, row, &input.times), any)
    });
    let customers: Vec<CustomerPrediction> = input
        .customers
        .iter()
        .zip(expected.iter())
        .map(|(row, (expected, any))| {
            let p_alive = model.alive_after(params, row, 0.0);
            let if_alive = |values: &[f64]| values.iter().map(|value| p_alive * value).collect();
            CustomerPrediction {
                customer: row.customer,
                count: row.count,
                p_alive,
                expected_purchases: if_alive(expected),
                p_purchase: if_alive(any),
            }
        })
        .collect();
    let mut total_purchases = vec![0.0; input.times.len()];
    let mut alive = 0.0;
    for customer in &customers {
        let count = f64::from(customer.count);
        alive += count * customer.p_alive;
        for (total, expected) in total_purchases.iter_mut().zip(&customer.expected_purchases) {
            *total += count * expected;
        }
    }
    Ok(Predictions {
        customers,
        alive,
        total_purchases,
        new_customer: input
            .times
            .iter()
            .zip(model.expected_new(params, &input.times))
            .map(|(&time, expected_purchases)| NewCustomer {
                time,
                expected_purchases,
            })
            .collect(),
    })
}

pub(super) fn check_times(times: &[f64]) -> Result<(), ModelError> {
    let found = u32::try_from(times.len()).unwrap_or(u32::MAX);
    count(|| "times".to_owned(), found, 0, MAX_TIMES)?;
    for (i, time) in times.iter().enumerate() {
        real_within(|| format!("times[{i}]"), *time, 0.0, MAX_TIME)?;
    }
    Ok(())
}
