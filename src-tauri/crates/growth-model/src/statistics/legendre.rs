//! Integrals of smooth functions.

use std::f64::consts::PI;
use std::sync::LazyLock;

const POINTS: usize = 16;

/// Places and weights of Gauss-Legendre on −1…1.
static RULE: LazyLock<[(f64, f64); POINTS]> = LazyLock::new(|| {
    let degree = POINTS as f64;
    std::array::from_fn(|i| {
        // Newton's method from a start that is right in the third digit.
        let mut x = (PI * (i as f64 + 0.75) / (degree + 0.5)).cos();
        let mut slope = 1.0;
        for _ in 0..8 {
            let (value, before) = legendre(x);
            slope = degree * (x * value - before) / (x * x - 1.0);
            x -= value / slope;
        }
        (x, 2.0 / ((1.0 - x * x) * slope * slope))
    })
});

/// Legendre's polynomial of degree [`POINTS`], and the one before.
fn legendre(x: f64) -> (f64, f64) {
    let (mut value, mut before) = (x, 1.0);
    for degree in 2..=POINTS {
        let n = degree as f64;
        let next = ((2.0 * n - 1.0) * x * value - (n - 1.0) * before) / n;
        (value, before) = (next, value);
    }
    (value, before)
}

/// Places, ascending, and weights of a rule of 16 points on `low..=high`.
pub(crate) fn gauss_legendre(low: f64, high: f64) -> [(f64, f64); POINTS] {
    let middle = f64::midpoint(low, high);
    let half = (high - low) / 2.0;
    RULE.map(|(x, weight)| (middle - half * x, half * weight))
}

/// `∫ f` over `low..=high`, by one rule of 16 points: exact for polynomials up to degree 31.
pub(crate) fn integrate(low: f64, high: f64, f: impl Fn(f64) -> f64) -> f64 {
    (gauss_legendre(low, high).iter())
        .map(|(x, weight)| weight * f(*x))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polynomials_are_exact() {
        assert!((integrate(-1.0, 3.0, |x| x.powi(9)) - 5_904.8).abs() < 1e-9);
        assert!((integrate(0.0, PI, f64::sin) - 2.0).abs() < 1e-15);
    }
}
