//! Student's t distribution.

use super::{Beta, bisect, normal_quantile};

/// t with so many degrees of freedom (> 0, not necessarily whole).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct StudentsT(f64);

impl StudentsT {
    pub(crate) fn new(degrees: f64) -> Self {
        Self(degrees)
    }

    /// `P(|T| ≥ |t|)`.
    pub(crate) fn two_sided_p(self, t: f64) -> f64 {
        // `P(|T| ≥ t) = I_x(d/2, ½)` with x = d / (d + t²).
        let sum = self.0 + t * t;
        let (x, y) = (self.0 / sum, t * t / sum);
        Beta::new(self.0 / 2.0, 0.5).tails(x, y).0
    }

    /// The t ≥ 0 with `P(|T| ≥ t) = probability`, for 0 < `probability` < 1.
    pub(crate) fn two_sided_quantile(self, probability: f64) -> f64 {
        let mut high = normal_quantile(1.0 - probability / 2.0).max(1e-3);
        // The tail of one degree falls like 1/t: doubling reaches it in a thousand steps.
        for _ in 0..1_100 {
            if self.two_sided_p(high) <= probability {
                break;
            }
            high *= 2.0;
        }
        bisect(0.0, high, |t| self.two_sided_p(t) > probability)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// mpmath 1.3 with 30 digits.
    #[test]
    fn agrees_with_tables() {
        for (degrees, quantile) in [
            (1.0, 12.706_204_736_174_705),
            (10.0, 2.228_138_851_986_275),
            (1e6, 1.959_966_356_814_107),
        ] {
            let t = StudentsT::new(degrees);
            let found = t.two_sided_quantile(0.05);
            assert!(
                (found - quantile).abs() < 1e-12 * quantile,
                "{degrees}: {found} instead of {quantile}"
            );
            let found = t.two_sided_p(quantile);
            assert!((found - 0.05).abs() < 1e-12, "{degrees}: {found}");
        }
    }
}
