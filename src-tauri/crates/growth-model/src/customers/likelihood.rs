//! The likelihood of the models of purchases and its gradient.

use statrs::function::gamma::{digamma, ln_gamma};

use super::model::{PurchaseModel, PurchaseParams};
use super::rows::CustomerRow;
use crate::numeric::special::ln_sum_exp;

/// A row as the likelihood reads it, with times scaled and customers weighted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Observed {
    pub(crate) x: f64,
    pub(crate) recency: f64,
    pub(crate) age: f64,
    pub(crate) weight: f64,
}

/// The rows in ascending x, so that the gamma functions are computed once per x. Times are divided by
/// `scale`.
pub(crate) fn observed(rows: &[CustomerRow], scale: f64) -> Vec<Observed> {
    let mut observed: Vec<Observed> = rows
        .iter()
        .map(|row| Observed {
            x: row.x(),
            recency: row.recency / scale,
            age: row.age / scale,
            weight: row.weight(),
        })
        .collect();
    observed.sort_by(|one, other| one.x.total_cmp(&other.x));
    observed
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
pub(crate) fn log_likelihood(
    model: PurchaseModel,
    params: &PurchaseParams,
    rows: &[Observed],
    gradient: &mut [f64; 4],
) -> f64 {
    let PurchaseParams { r, alpha, a, b } = *params;
    let ln_a = a.ln();
    let mut known: Option<(f64, OfFrequency)> = None;
    let mut sum = 0.0;
    *gradient = [0.0; 4];
    for row in rows {
        let part = match known {
            Some((x, part)) if x == row.x => part,
            _ => OfFrequency::new(model, params, row.x),
        };
        known = Some((row.x, part));
        let shape = r + row.x;
        let ln_age = (alpha + row.age).ln();
        let alive = -shape * ln_age;
        let [mut by_r, mut by_alpha, mut by_a, mut by_b] = [
            part.by_r - ln_age,
            r / alpha - shape / (alpha + row.age),
            part.by_a,
            part.by_b,
        ];
        let mut value = part.value + alive;
        let draws = model.draws(row.x);
        if draws > 0.0 {
            let ln_recency = (alpha + row.recency).ln();
            let gone = ln_a - part.ln_last - shape * ln_recency;
            let both = ln_sum_exp(alive, gone);
            value = part.value + both;
            // Share of the second way, and how it pulls each derivative its way.
            let share = (gone - both).exp();
            by_r += share * (ln_age - ln_recency);
            by_alpha += share * shape * (1.0 / (alpha + row.age) - 1.0 / (alpha + row.recency));
            by_a += share / a;
            by_b -= share / (b + draws - 1.0);
        }
        sum += row.weight * value;
        for (sum, by) in gradient.iter_mut().zip([by_r, by_alpha, by_a, by_b]) {
            *sum += row.weight * by;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gradient_is_the_slope() {
        let rows: Vec<Observed> = [(0.0, 0.0, 38.9), (2.0, 30.4, 38.9), (7.0, 29.4, 38.0)]
            .map(|(x, recency, age)| Observed {
                x,
                recency,
                age,
                weight: 1.5,
            })
            .to_vec();
        for model in [PurchaseModel::BgNbd, PurchaseModel::MbgNbd] {
            let at = |p: [f64; 4], gradient: &mut [f64; 4]| {
                let [r, alpha, a, b] = p;
                let params = PurchaseParams { r, alpha, a, b };
                log_likelihood(model, &params, &rows, gradient)
            };
            let point = [0.3, 4.0, 0.8, 2.5];
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
