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
///
/// Within each of `times`, which share the terms of the series.
pub(crate) fn purchases_while_alive(r: f64, alpha: f64, a: f64, b: f64, times: &[f64]) -> Vec<f64> {
    let longest = times.iter().copied().fold(0.0, f64::max);
    let reference = longest / (alpha + longest);
    let c = a + b - 1.0;
    let terms = terms(c, r, a, reference);
    // What is too large for the longest time may be a number for the others.
    if let [_, _, ..] = times
        && terms.last().is_some_and(|term| !term.is_finite())
    {
        let alone = times
            .iter()
            .map(|time| purchases_while_alive(r, alpha, a, b, &[*time]));
        return alone.flatten().collect();
    }
    let within = |t: f64| {
        if t <= 0.0 {
            return 0.0;
        }
        let z = t / (alpha + t);
        let ln_rest = -(t / alpha).ln_1p();
        let ratio = z / reference;
        let (mut sum, mut factor) = (0.0, 1.0);
        for term in &terms {
            factor *= ratio;
            let term = term * factor;
            sum += term;
            if is_last(term, sum, z) {
                break;
            }
        }
        let power = (a - 1.0) * ln_rest;
        (-c * ln_rest * exp_m1_ratio(power) - power.exp() * sum).max(0.0)
    };
    times.iter().map(|time| within(*time)).collect()
}

/// The terms of `(c·₂F₁(c−r, a−1; c; z) − c)/(a−1)`.
fn terms(c: f64, r: f64, a: f64, z: f64) -> Vec<f64> {
    let mut term = (c - r) * z;
    let mut sum = term;
    let mut terms = vec![term];
    let mut n = 1.0;
    for _ in 0..MAX_TERMS {
        term *= (c - r + n) * (a - 1.0 + n) / ((c + n) * (n + 1.0)) * z;
        sum += term;
        n += 1.0;
        terms.push(term);
        if is_last(term, sum, z) || !term.is_finite() {
            break;
        }
    }
    terms
}

/// Whether a series needs no more terms: they fall at least as fast as a geometric series.
fn is_last(term: f64, sum: f64, z: f64) -> bool {
    term.abs() <= 1e-17 * sum.abs() * (1.0 - z) || term == 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn within(r: f64, alpha: f64, a: f64, b: f64, t: f64) -> f64 {
        purchases_while_alive(r, alpha, a, b, &[t])[0]
    }

    #[test]
    fn times_that_share_their_terms_give_what_each_gives_alone() {
        let times = [360.0, 0.0, 1e-9, 30.0, 60.0, 1e4];
        for (r, alpha, a, b) in [
            (0.2426, 4.4135, 0.7929, 2.4258),
            (1.5, 3.0, 1.0, 2.0),
            (26.2, 310.0, 0.61, 28.6),
            // Terms of the long times are too large.
            (1e9, 4.4, 0.79, 2.4),
        ] {
            let together = purchases_while_alive(r, alpha, a, b, &times);
            assert_eq!(together.len(), times.len());
            for (t, found) in times.iter().zip(together) {
                let alone = within(r, alpha, a, b, *t);
                let near = (found - alone).abs() <= 1e-12 * alone.abs();
                assert!(
                    near || found.to_bits() == alone.to_bits(),
                    "{t}: {found} for {alone}"
                );
            }
        }
    }

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
            let found = within(r, alpha, a, b, t);
            let wanted = by_quadrature(r, alpha, a, b, t);
            assert!(
                (found / wanted - 1.0).abs() < 2e-4,
                "{r} {alpha} {a} {b} {t}: {found} for {wanted}"
            );
        }
    }

    #[test]
    fn is_smooth_where_the_written_formula_divides_by_zero() {
        let at = |a: f64| within(1.5, 3.0, a, 2.0, 10.0);
        let middle = f64::midpoint(at(1.0 - 1e-4), at(1.0 + 1e-4));
        assert!((at(1.0) - middle).abs() < 1e-7);
        let at = |b: f64| within(0.8, 3.0, 0.6, b, 5.0);
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
            let found = within(r, alpha, a, b, t);
            assert!(found.is_finite() && found >= 0.0, "{found}");
        }
        // Nobody can buy more often than at the mean rate.
        let slow = within(0.24, 4.4, 0.79, 2.4, 1e-9);
        assert!((slow / (0.24 / 4.4 * 1e-9) - 1.0).abs() < 1e-6, "{slow}");
    }
}
