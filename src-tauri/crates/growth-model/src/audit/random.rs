//! Random numbers that depend only on where they are used: the same bits in whatever order, or on
//! however many threads, they are drawn.

use std::f64::consts::TAU;

/// A stream of random numbers addressed by counters instead of by a state.
#[derive(Debug, Clone, Copy)]
pub(super) struct CounterRandom {
    key: u64,
}

impl CounterRandom {
    /// The stream of one thing: the same seed and name give the same stream, whatever else is drawn.
    pub(super) fn named(seed: u64, name: &str) -> Self {
        // FNV-1a folds the name into the seed; the mixing makes neighbouring seeds independent.
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Self {
            key: mix(mix(seed) ^ hash),
        }
    }

    /// A standard normal number, the same for the same counter (Box–Muller).
    pub(super) fn normal(self, counter: u64) -> f64 {
        let radius = (-2.0 * self.uniform(counter, 0).ln()).sqrt();
        radius * (TAU * self.uniform(counter, 1)).cos()
    }

    /// Uniform in (0, 1]: its logarithm is finite.
    fn uniform(self, counter: u64, lane: u64) -> f64 {
        let step = counter.wrapping_mul(2).wrapping_add(lane);
        let bits = mix(self.key ^ mix(step.wrapping_add(0x9e37_79b9_7f4a_7c15)));
        ((bits >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }
}

/// Finaliser of SplitMix64: every bit of the input moves every bit of the output.
fn mix(mut bits: u64) -> u64 {
    bits = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::CounterRandom;

    #[test]
    fn normal_numbers_have_mean_zero_and_variance_one() {
        let stream = CounterRandom::named(7, "a");
        let draws: Vec<f64> = (0..100_000).map(|i| stream.normal(i)).collect();
        let mean = draws.iter().sum::<f64>() / 1e5;
        let variance = draws.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / 1e5;
        let beyond_two = draws.iter().filter(|x| x.abs() > 2.0).count() as f64 / 1e5;
        assert!(mean.abs() < 0.02, "mean {mean}");
        assert!((variance - 1.0).abs() < 0.02, "variance {variance}");
        assert!((beyond_two - 0.0455).abs() < 0.003, "tails {beyond_two}");
    }

    #[test]
    fn streams_of_neighbouring_seeds_and_names_are_not_correlated() {
        let pairs = [
            (CounterRandom::named(1, "a"), CounterRandom::named(2, "a")),
            (CounterRandom::named(1, "a"), CounterRandom::named(1, "b")),
        ];
        for (left, right) in pairs {
            let product: f64 = (0..100_000)
                .map(|i| left.normal(i) * right.normal(i))
                .sum::<f64>()
                / 1e5;
            assert!(product.abs() < 0.02, "correlation {product}");
        }
    }
}
