//! Special functions that are not in `statrs`.

/// Terms after which a series is given up. At the largest argument that callers admit it needs far
/// fewer.
const MAX_TERMS: u32 = 2_000_000;

/// `(eˣ − 1)/x`, 1 at zero.
fn exp_m1_ratio(x: f64) -> f64 {
    if x == 0.0 { 1.0 } else { x.exp_m1() / x }
}

/// Expected purchases within `t` of a customer who is alive now, buys at rate λ ~ Gamma(`r`, `alpha`)
/// and drops out after each purchase with probability p ~ Beta(`a`, `b`):
///
/// `(a+b−1)/(a−1) · [1 − (α/(α+t))^r ₂F₁(r, b; a+b−1; t/(α+t))]`.
///
/// After Euler's transform of ₂F₁ all terms are of moderate size, and the factors that vanish at
/// `a = 1` and `a+b = 1` cancel term by term, so these are ordinary points here. The published
/// formula: Fader, Hardie and Lee, "Counting Your Customers the Easy Way" (2005), equation 9.
pub(crate) fn purchases_while_alive(r: f64, alpha: f64, a: f64, b: f64, t: f64) -> f64 {
    if t <= 0.0 {
        return 0.0;
    }
    let z = t / (alpha + t);
    let ln_rest = -(t / alpha).ln_1p();
    let c = a + b - 1.0;
    // (c·₂F₁(c−r, a−1; c; z) − c)/(a−1), term by term.
    let mut term = (c - r) * z;
    let mut sum = term;
    let mut n = 1.0;
    for _ in 0..MAX_TERMS {
        term *= (c - r + n) * (a - 1.0 + n) / ((c + n) * (n + 1.0)) * z;
        sum += term;
        n += 1.0;
        // The terms fall at least as fast as a geometric series from here on.
        if term.abs() <= 1e-17 * sum.abs() * (1.0 - z) || term == 0.0 {
            break;
        }
    }
    let power = (a - 1.0) * ln_rest;
    (-c * ln_rest * exp_m1_ratio(power) - power.exp() * sum).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same as a mean over p: `E[(1 − (α/(α+pt))^r)/p]`, by Simpson's rule in `u` with
    /// `p = u²(3−2u)` so that the ends of the beta density are tame.
    fn by_quadrature(r: f64, alpha: f64, a: f64, b: f64, t: f64) -> f64 {
        let (mut sum, mut mass) = (0.0, 0.0);
        let steps = 400_000;
        for i in 1..steps {
            let u = f64::from(i) / f64::from(steps);
            let p = u * u * (3.0 - 2.0 * u);
            let weight = p.powf(a - 1.0) * (1.0 - p).powf(b - 1.0) * u * (1.0 - u);
            mass += weight;
            sum += weight * -(-r * (p * t / alpha).ln_1p()).exp_m1() / p;
        }
        sum / mass
    }

    #[test]
    fn agrees_with_quadrature() {
        for (r, alpha, a, b, t) in [
            (0.2426, 4.4135, 0.7929, 2.4258, 39.0),
            (2.2426, 43.4, 0.7929, 4.4258, 39.0),
            (1.5, 3.0, 1.0, 2.0, 10.0),
            (0.8, 3.0, 0.6, 0.4, 5.0),
            (12.0, 50.0, 2.5, 13.0, 200.0),
            (0.5, 0.1, 1.5, 3.0, 100.0),
        ] {
            let found = purchases_while_alive(r, alpha, a, b, t);
            let wanted = by_quadrature(r, alpha, a, b, t);
            assert!(
                (found / wanted - 1.0).abs() < 2e-4,
                "{r} {alpha} {a} {b} {t}: {found} for {wanted}"
            );
        }
    }

    #[test]
    fn is_smooth_where_the_written_formula_divides_by_zero() {
        let at = |a: f64| purchases_while_alive(1.5, 3.0, a, 2.0, 10.0);
        let middle = f64::midpoint(at(1.0 - 1e-4), at(1.0 + 1e-4));
        assert!((at(1.0) - middle).abs() < 1e-7);
        let at = |b: f64| purchases_while_alive(0.8, 3.0, 0.6, b, 5.0);
        let middle = f64::midpoint(at(0.4 - 1e-4), at(0.4 + 1e-4));
        assert!((at(0.4) - middle).abs() < 1e-7);
    }

    #[test]
    fn stays_finite_for_heavy_buyers_and_long_times() {
        for (r, alpha, a, b, t) in [
            (1000.24, 1004.0, 0.79, 1002.4, 1000.0),
            (0.24, 4.4, 0.79, 2.4, 1e5),
            (0.24, 4.4, 0.79, 2.4, 1e-9),
        ] {
            let found = purchases_while_alive(r, alpha, a, b, t);
            assert!(found.is_finite() && found >= 0.0, "{found}");
        }
        // Nobody can buy more often than at the mean rate.
        let slow = purchases_while_alive(0.24, 4.4, 0.79, 2.4, 1e-9);
        assert!((slow / (0.24 / 4.4 * 1e-9) - 1.0).abs() < 1e-6, "{slow}");
    }
}
