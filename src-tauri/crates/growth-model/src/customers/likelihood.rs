//! The likelihood of the models of purchases and its gradient.

use statrs::function::gamma::{digamma, ln_gamma};

use super::model::{PurchaseModel, PurchaseParams};
use super::rows::CustomerRow;

/// Customers as the likelihood reads them, in ascending x, so that the gamma functions are computed
/// once per x. Their times are few and recur, so that each has its logarithm taken once.
pub(super) struct Observations {
    rows: Vec<Observed>,
    /// The times that occur, scaled.
    times: Vec<f64>,
    /// Customers in each row.
    pub(super) weights: Vec<f64>,
}

#[derive(Debug, Clone, Copy)]
struct Observed {
    x: f64,
    /// Places among the times.
    recency: u32,
    age: u32,
}

impl Observations {
    /// Of rows whose times are divided by `scale`.
    pub(super) fn new(rows: &[CustomerRow], scale: f64) -> Self {
        let mut rows: Vec<&CustomerRow> = rows.iter().collect();
        rows.sort_by_key(|row| row.frequency);
        let mut times: Vec<f64> = rows.iter().flat_map(|row| [row.recency, row.age]).collect();
        times.sort_unstable_by(f64::total_cmp);
        times.dedup();
        let place = |time: f64| times.partition_point(|other| *other < time) as u32;
        Self {
            weights: rows.iter().map(|row| row.weight()).collect(),
            rows: rows
                .iter()
                .map(|row| Observed {
                    x: row.x(),
                    recency: place(row.recency),
                    age: place(row.age),
                })
                .collect(),
            times: times.iter().map(|time| time / scale).collect(),
        }
    }

    /// Purchases after the first, by these weights.
    pub(super) fn purchases(&self, weights: &[f64]) -> f64 {
        let each = self.rows.iter().zip(weights);
        each.map(|(row, weight)| row.x * weight).sum()
    }
}

/// A time as the likelihood needs it: `ln(α + t)` and `1/(α + t)`.
#[derive(Clone, Copy)]
struct OfTime {
    ln: f64,
    inverse: f64,
}

/// What depends on x alone, and its derivatives.
#[derive(Clone, Copy)]
struct OfFrequency {
    value: f64,
    by_r: f64,
    by_a: f64,
    by_b: f64,
    /// ln(b + draws − 1): the draw that ended it.
    ln_last: f64,
}

impl OfFrequency {
    fn new(model: PurchaseModel, params: &PurchaseParams, x: f64) -> Self {
        let PurchaseParams { r, alpha, a, b } = *params;
        let draws = model.draws(x);
        let rate = ln_gamma(r + x) - ln_gamma(r) + r * alpha.ln();
        let stays = ln_gamma(a + b) + ln_gamma(b + draws) - ln_gamma(b) - ln_gamma(a + b + draws);
        let all = digamma(a + b) - digamma(a + b + draws);
        Self {
            value: rate + stays,
            by_r: digamma(r + x) - digamma(r) + alpha.ln(),
            by_a: all,
            by_b: all + digamma(b + draws) - digamma(b),
            ln_last: (b + draws - 1.0).ln(),
        }
    }
}

/// The log-likelihood, and its gradient by (r, α, a, b):
/// `ln L = lnΓ(r+x) − lnΓ(r) + r ln α + ln B-ratio + ln(e^A3 + 1[draws > 0]·e^A4)`,
/// `A3 = −(r+x) ln(α+T)`, `A4 = ln a − ln(b+draws−1) − (r+x) ln(α+t_x)`.
pub(super) fn log_likelihood(
    model: PurchaseModel,
    params: &PurchaseParams,
    observations: &Observations,
    weights: &[f64],
    gradient: &mut [f64; 4],
) -> f64 {
    let PurchaseParams { r, alpha, a, b } = *params;
    let ln_a = a.ln();
    let of_time: Vec<OfTime> = observations
        .times
        .iter()
        .map(|time| OfTime {
            ln: (alpha + time).ln(),
            inverse: 1.0 / (alpha + time),
        })
        .collect();
    let mut known: Option<(f64, OfFrequency)> = None;
    let mut sum = 0.0;
    *gradient = [0.0; 4];
    for (row, weight) in observations.rows.iter().zip(weights) {
        let part = match known {
            Some((x, part)) if x == row.x => part,
            _ => OfFrequency::new(model, params, row.x),
        };
        known = Some((row.x, part));
        let shape = r + row.x;
        let age = of_time[row.age as usize];
        let alive = -shape * age.ln;
        let [mut by_r, mut by_alpha, mut by_a, mut by_b] = [
            part.by_r - age.ln,
            r / alpha - shape * age.inverse,
            part.by_a,
            part.by_b,
        ];
        let mut value = part.value + alive;
        let draws = model.draws(row.x);
        if draws > 0.0 {
            let recency = of_time[row.recency as usize];
            let gone = ln_a - part.ln_last - shape * recency.ln;
            // ln(e^alive + e^gone), and the share of the second way in it.
            let less = (-(alive - gone).abs()).exp();
            let smaller_share = less / (1.0 + less);
            let (larger, share) = if gone > alive {
                (gone, 1.0 - smaller_share)
            } else {
                (alive, smaller_share)
            };
            value = part.value + larger + less.ln_1p();
            // How it pulls each derivative its way.
            by_r += share * (age.ln - recency.ln);
            by_alpha += share * shape * (age.inverse - recency.inverse);
            by_a += share / a;
            by_b -= share / (b + draws - 1.0);
        }
        sum += weight * value;
        for (sum, by) in gradient.iter_mut().zip([by_r, by_alpha, by_a, by_b]) {
            *sum += weight * by;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gradient_is_the_slope() {
        let rows: Vec<CustomerRow> = [(0, 0.0, 38.9), (2, 30.4, 38.9), (7, 29.4, 38.0)]
            .map(|(frequency, recency, age)| CustomerRow {
                customer: None,
                frequency,
                recency,
                age,
                monetary: None,
                count: 3,
            })
            .to_vec();
        let observations = Observations::new(&rows, 2.0);
        for model in [PurchaseModel::BgNbd, PurchaseModel::MbgNbd] {
            let at = |p: [f64; 4], gradient: &mut [f64; 4]| {
                let [r, alpha, a, b] = p;
                let params = PurchaseParams { r, alpha, a, b };
                log_likelihood(
                    model,
                    &params,
                    &observations,
                    &observations.weights,
                    gradient,
                )
            };
            let point = [0.3, 2.0, 0.8, 2.5];
            let mut gradient = [0.0; 4];
            at(point, &mut gradient);
            for i in 0..4 {
                let moved = |by: f64| {
                    let mut point = point;
                    point[i] += by;
                    at(point, &mut [0.0; 4])
                };
                let slope = (moved(1e-5) - moved(-1e-5)) / 2e-5;
                assert!(
                    (slope - gradient[i]).abs() < 1e-6 * slope.abs().max(1.0),
                    "{model:?} {i}: {slope} {}",
                    gradient[i]
                );
            }
        }
    }
}
