//! The beta distribution, also far in its tails and for millions of observations.

use statrs::function::gamma::ln_gamma;

use super::bisect;

/// From here on the series of [`stirling_error`] is exact to the last digits.
const LARGE: f64 = 10.0;
/// Bound on the steps of the continued fraction; it needs about the square root of the larger
/// parameter.
const MAX_STEPS: u32 = 1_000_000;

/// Beta(a, b), a and b > 0 and finite.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Beta {
    a: f64,
    b: f64,
}

impl Beta {
    pub(crate) fn new(a: f64, b: f64) -> Self {
        Self { a, b }
    }

    pub(crate) fn a(self) -> f64 {
        self.a
    }

    pub(crate) fn b(self) -> f64 {
        self.b
    }

    pub(crate) fn mean(self) -> f64 {
        self.a / (self.a + self.b)
    }

    /// Logarithm of `xᵃ (1−x)ᵇ / B(a, b)`: the density of the log-odds of `x`, and the leading factor
    /// of the distribution function. `y` is `1 − x`, both > 0.
    pub(crate) fn ln_kernel(self, x: f64, y: f64) -> f64 {
        let Self { a, b } = self;
        let n = a + b;
        if a >= LARGE && b >= LARGE {
            // Relative to the mode, where large terms cancel exactly (Loader 2000).
            // The smaller of x and 1 − x has all the digits.
            let (off_a, off_b) = if a < b {
                let off = x * n - a;
                (off / a, -off / b)
            } else {
                let off = y * n - b;
                (-off / a, off / b)
            };
            let deviance = a * ln_1p_minus(off_a) + b * ln_1p_minus(off_b);
            let norm = 0.5 * (a * b / (2.0 * std::f64::consts::PI * n)).ln();
            deviance + norm + stirling_error(n) - stirling_error(a) - stirling_error(b)
        } else {
            a * ln_of(x, y) + b * ln_of(y, x) - ln_beta(a, b)
        }
    }

    /// `P(X ≤ x)` and `P(X > x)`, each without cancellation; `y` is `1 − x`.
    pub(crate) fn tails(self, x: f64, y: f64) -> (f64, f64) {
        let Self { a, b } = self;
        if x <= 0.0 {
            return (0.0, 1.0);
        }
        if y <= 0.0 {
            return (1.0, 0.0);
        }
        let kernel = self.ln_kernel(x, y).exp();
        if x < (a + 1.0) / (a + b + 2.0) {
            let lower = (kernel / continued_fraction(a, b, x, y)).min(1.0);
            (lower, 1.0 - lower)
        } else {
            let upper = (kernel / continued_fraction(b, a, y, x)).min(1.0);
            (1.0 - upper, upper)
        }
    }

    /// The `x` with `P(X ≤ x) = probability`, by bisection on the log-odds.
    pub(crate) fn quantile(self, probability: f64) -> f64 {
        let log_odds = bisect(-745.0, 745.0, |log_odds| {
            let (x, y) = from_log_odds(log_odds);
            let (lower, upper) = self.tails(x, y);
            // The smaller tail is the exact one.
            if probability <= 0.5 {
                lower < probability
            } else {
                upper > 1.0 - probability
            }
        });
        from_log_odds(log_odds).0
    }
}

/// `x` and `1 − x` of the log-odds `ln(x / (1 − x))`, each with all its digits.
pub(crate) fn from_log_odds(log_odds: f64) -> (f64, f64) {
    if log_odds >= 0.0 {
        let e = (-log_odds).exp();
        (1.0 / (1.0 + e), e / (1.0 + e))
    } else {
        let e = log_odds.exp();
        (e / (1.0 + e), 1.0 / (1.0 + e))
    }
}

/// `ln x`, where `y` is `1 − x`: near 1, from the digits of `y`.
fn ln_of(x: f64, y: f64) -> f64 {
    if x > 0.5 { (-y).ln_1p() } else { x.ln() }
}

/// `ln(1 + x) − x`.
fn ln_1p_minus(x: f64) -> f64 {
    // ln 0 only at the very ends, where the density is zero.
    x.ln_1p() - x
}

/// `ln Γ(x) − (x − ½) ln x + x − ½ ln 2π`, for x ≥ 10 (Stirling's series).
fn stirling_error(x: f64) -> f64 {
    const TERMS: [f64; 7] = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1_260.0,
        -1.0 / 1_680.0,
        1.0 / 1_188.0,
        -691.0 / 360_360.0,
        1.0 / 156.0,
    ];
    let square = x * x;
    TERMS
        .iter()
        .rev()
        .fold(0.0, |sum, term| sum / square + term)
        / x
}

/// `ln B(a, b)`, where a or b is small.
fn ln_beta(a: f64, b: f64) -> f64 {
    let (small, large) = if a < b { (a, b) } else { (b, a) };
    if large < LARGE {
        return ln_gamma(small) + ln_gamma(large) - ln_gamma(small + large);
    }
    // ln Γ(large) − ln Γ(small + large), whose leading digits cancel.
    let sum = small + large;
    let difference =
        -(large - 0.5) * (small / large).ln_1p() - small * sum.ln() + small + stirling_error(large)
            - stirling_error(sum);
    ln_gamma(small) + difference
}

/// `xᵃ (1−x)ᵇ / B(a, b) / P(X ≤ x)` as a continued fraction, for `x` below the border of
/// [`Beta::tails`] (Didonato and Morris 1992, equation 9), by Lentz's method. It takes what it can
/// from `y = 1 − x`, whose digits `x` near 1 has lost.
fn continued_fraction(a: f64, b: f64, x: f64, y: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let off_zero = |value: f64| {
        if value.abs() < TINY { TINY } else { value }
    };
    let lead = a * y - b * x + 1.0;
    let partial_denominator = |m: f64| {
        m + m * (b - m) * x / (a + 2.0 * m - 1.0)
            + (a + m) * (lead + m * (1.0 + y)) / (a + 2.0 * m + 1.0)
    };
    let mut fraction = off_zero(a * lead / (a + 1.0));
    let mut c = fraction;
    let mut d = 0.0;
    for step in 1..=MAX_STEPS {
        let m = f64::from(step);
        let odd = a + 2.0 * m - 1.0;
        let numerator = m * (a + m - 1.0) / odd * ((a + b + m - 1.0) / odd) * (b - m) * x * x;
        let denominator = partial_denominator(m);
        d = 1.0 / off_zero(denominator + numerator * d);
        c = off_zero(denominator + numerator / c);
        let change = d * c;
        fraction *= change;
        if (change - 1.0).abs() < 1e-16 {
            break;
        }
    }
    fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    /// mpmath 1.3, `betainc(a, b, 0, x, regularized=True)` with 30 digits.
    #[test]
    fn agrees_with_tables() {
        for (a, b, x, lower) in [
            (1.0, 1.0, 0.3, 0.3),
            (2.0, 3.0, 0.4, 0.5248),
            (0.5, 0.5, 0.25, 1.0 / 3.0),
            (2.5, 300.0, 0.01, 0.698_159_208_311_286),
        ] {
            let (found, upper) = Beta::new(a, b).tails(x, 1.0 - x);
            assert!((found - lower).abs() < 1e-14, "{a} {b} {x}: {found}");
            assert!((found + upper - 1.0).abs() < 1e-15);
        }
    }

    #[test]
    fn quantiles_invert_the_distribution() {
        for (a, b) in [
            (1.0, 1.0),
            (0.5, 0.5),
            (21.0, 980.0),
            (300_001.0, 9_700_001.0),
        ] {
            for probability in [1e-9, 0.025, 0.5, 0.975] {
                let x = Beta::new(a, b).quantile(probability);
                let (lower, _) = Beta::new(a, b).tails(x, 1.0 - x);
                assert!(
                    (lower / probability - 1.0).abs() < 1e-8,
                    "{a} {b} {probability}: {lower}"
                );
            }
        }
    }
}
