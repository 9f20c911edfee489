//! How fast an ecosystem grows per step once its first steps are forgotten.

use super::matrix::Square;
use super::model::Model;

/// The root of a function that falls on the whole line, such as the logarithm of a loop's strength
/// over the logarithm of the growth factor it is discounted with. −∞ when it is negative
/// everywhere, +∞ when positive everywhere (as far as doubles reach).
pub(crate) fn rate_at_one(falling: impl Fn(f64) -> f64) -> f64 {
    const FARTHEST: f64 = 700.0;
    let mut low = 0.0;
    let mut high = 0.0;
    let mut at_low = falling(0.0);
    let mut at_high = at_low;
    let mut width = 0.125;
    while at_low < 0.0 {
        if low <= -FARTHEST {
            return f64::NEG_INFINITY;
        }
        (high, at_high) = (low, at_low);
        low = (low - width).max(-FARTHEST);
        at_low = falling(low);
        width *= 2.0;
    }
    while at_high > 0.0 {
        if high >= FARTHEST {
            return f64::INFINITY;
        }
        (low, at_low) = (high, at_high);
        high = (high + width).min(FARTHEST);
        at_high = falling(high);
        width *= 2.0;
    }
    // False position with the Illinois weights; bisection where an end is infinite or the step
    // would leave the bracket as wide as it was.
    let mut side = 0_i8;
    for _ in 0..300 {
        // Relative to the root itself: the growth of a slow loop is next to nothing.
        if high - low <= 1e-15 * low.abs().max(high.abs()) {
            break;
        }
        let weighted = (low * at_high - high * at_low) / (at_high - at_low);
        let middle = if weighted > low && weighted < high && side.abs() < 4 {
            weighted
        } else {
            side = 0;
            low + (high - low) / 2.0
        };
        let value = falling(middle);
        if value > 0.0 {
            (low, at_low) = (middle, value);
            if side > 0 {
                at_high /= 2.0;
            }
            side = side.max(0) + 1;
        } else if value < 0.0 {
            (high, at_high) = (middle, value);
            if side < 0 {
                at_low /= 2.0;
            }
            side = side.min(0) - 1;
        } else {
            return middle;
        }
    }
    low + (high - low) / 2.0
}

impl Model {
    /// The factor by which the ecosystem multiplies per step in the long run, market untouched: the
    /// spectral radius of the linear operator on its state (active customers, newcomers with their
    /// lags, assets). Customers who neither act nor leave are no part of that state: they only
    /// count up.
    ///
    /// Instead of an eigenvalue of that large matrix (a lag of 90 days makes hundreds of rows) this
    /// finds the λ at which the ecosystem, with all that comes later discounted by λ per step, just
    /// reproduces itself: `ρ(M(λ)) = 1`. At λ = 1 that is the next-generation matrix, so K < 1
    /// exactly when λ < 1.
    pub(crate) fn growth_factor(&self) -> f64 {
        let feeds = |source: usize| {
            (0..self.loops()).any(|item| self.active_actions[item * self.sources() + source] > 0.0)
        };
        let decaying = (0..self.sources())
            .filter(|&source| self.churn[source] > 0.0 || feeds(source))
            .map(|source| 1.0 - self.churn[source]);
        let fading = self.decay.iter().map(|decay| 1.0 - decay);
        let slowest = decaying.chain(fading).fold(0.0, f64::max);

        // λ runs over everything above the slowest decay.
        let strength = |logarithm: f64| {
            let factor = slowest + logarithm.exp();
            self.discounted(factor, slowest, logarithm.exp())
                .spectral_radius()
                .ln()
        };
        let logarithm = rate_at_one(strength);
        slowest + logarithm.exp()
    }

    /// Next-generation matrix of the loops, with what happens `d` steps later divided by
    /// `factor^d`. `factor` is `slowest + above`, given apart so that differences near the slowest
    /// decay keep their digits.
    fn discounted(&self, factor: f64, slowest: f64, above: f64) -> Square {
        let sources = self.sources();
        // λ/(λ − keep), the discounted length of stay.
        let stay = |keep: f64| factor / ((slowest - keep) + above);
        Square::from_fn(self.loops(), |item, column| {
            let source = column + 1;
            let strength = self.yield_per_asset(item) * stay(1.0 - self.decay[item]);
            if strength == 0.0 {
                return 0.0;
            }
            let assets: f64 = (0..self.loops())
                .map(|from| {
                    let share = self.asset_share(item, from);
                    let cell = from * sources + source;
                    let mut actions = self.newcomer_actions[cell];
                    if self.active_actions[cell] > 0.0 {
                        actions += self.active_actions[cell] * stay(1.0 - self.churn[source]);
                    }
                    if share == 0.0 || actions == 0.0 {
                        0.0
                    } else {
                        share * actions * (-(self.delay[from] as f64) * factor.ln()).exp()
                    }
                })
                .sum();
            strength * assets
        })
    }

    /// Assets in loop `item` per action of loop `from`: 1 for its own, φ for others.
    pub(crate) fn asset_share(&self, item: usize, from: usize) -> f64 {
        if item == from {
            1.0
        } else {
            self.cross_feed[item * self.loops() + from]
        }
    }
}
