//! Random numbers by their place: number `k` of a seed is computed from `k`, so that any thread can
//! make any draw and the answer has the same bits.

use std::f64::consts::SQRT_2;
use std::sync::LazyLock;

use statrs::function::erf::{erfc, erfc_inv};

/// Knots of the table of normal quantiles.
const KNOTS: u32 = 2_048;
/// Below this knot, and as near to the other end, the quantile bends too much for cubics.
const TAIL_KNOTS: u32 = 48;
/// Step between two places: 2⁶⁴ / golden ratio, odd.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// Normal quantile at equal steps of the probability, with its slope per step.
static NORMAL_QUANTILES: LazyLock<Vec<(f64, f64)>> = LazyLock::new(|| {
    let step = 1.0 / f64::from(KNOTS);
    (0..=KNOTS)
        .map(|knot| {
            let z = exact_normal(f64::from(knot.clamp(1, KNOTS - 1)) * step);
            let density = (-0.5 * z * z).exp() / (2.0 * std::f64::consts::PI).sqrt();
            (z, step / density)
        })
        .collect()
});

/// SplitMix64 (Steele, Lea, Flood 2014), entered at any place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places(u64);

impl Places {
    /// The numbers of a seed. The seed is mixed first, so that neighbouring seeds are far apart.
    pub(super) fn new(seed: u64) -> Self {
        Self(mix(seed ^ 0x6A09_E667_F3BC_C908))
    }

    /// Number `place`: between 0 and 1, neither of them, with 53 bits.
    pub(super) fn uniform(self, place: u64) -> f64 {
        const UNIT: f64 = 1.0 / (1u64 << 53) as f64;
        let bits = mix(self
            .0
            .wrapping_add(place.wrapping_add(1).wrapping_mul(STEP)));
        ((bits >> 11) as f64 + 0.5) * UNIT
    }
}

fn mix(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

/// Turns probabilities into standard normal numbers; exact to 1e-9.
#[derive(Debug, Clone, Copy)]
pub(super) struct Normal(&'static [(f64, f64)]);

impl Normal {
    pub(super) fn new() -> Self {
        Self(&NORMAL_QUANTILES)
    }

    /// Standard normal number at the quantile `u`, 0 < u < 1.
    pub(super) fn of_uniform(self, u: f64) -> f64 {
        let position = u * f64::from(KNOTS);
        let index = position as u32;
        if index.wrapping_sub(TAIL_KNOTS) >= KNOTS - 2 * TAIL_KNOTS {
            return exact_normal(u);
        }
        let index = index as usize;
        cubic(self.0[index], self.0[index + 1], position - index as f64)
    }
}

fn exact_normal(u: f64) -> f64 {
    -SQRT_2 * erfc_inv(2.0 * u)
}

/// Probability of a standard normal number below `z`.
pub(super) fn uniform_of_normal(z: f64) -> f64 {
    0.5 * erfc(-z / SQRT_2)
}

/// The cubic through two knots with their slopes per step, at `t` (0…1) between them.
pub(super) fn cubic((from, from_slope): (f64, f64), (to, to_slope): (f64, f64), t: f64) -> f64 {
    let rise = to - from;
    from + t * (rise + (1.0 - t) * ((1.0 - t) * (from_slope - rise) - t * (to_slope - rise)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_numbers_of_the_published_generator() {
        // SplitMix64 from state 1234567, as published with its reference code.
        let published = [
            6_457_827_717_110_365_317_u64,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
        ];
        for (place, expected) in (1u64..).zip(published) {
            assert_eq!(
                mix(1_234_567_u64.wrapping_add(place.wrapping_mul(STEP))),
                expected
            );
        }
    }

    #[test]
    fn normal_numbers_are_the_inverse_of_the_distribution() {
        let normal = Normal::new();
        let mut worst: f64 = 0.0;
        for step in 1..200_000 {
            let u = f64::from(step) / 200_000.0;
            worst = worst.max((normal.of_uniform(u) - exact_normal(u)).abs());
            assert!((uniform_of_normal(normal.of_uniform(u)) - u).abs() < 1e-9);
        }
        assert!(worst < 5e-9, "{worst}");
        // Published quantiles.
        for (u, z) in [
            (0.975, 1.959_963_984_540_054),
            (0.9, 1.281_551_565_544_600_4),
            (1e-10, -6.361_340_902_404_056),
        ] {
            assert!((normal.of_uniform(u) - z).abs() < 5e-9, "{u}");
        }
    }
}
