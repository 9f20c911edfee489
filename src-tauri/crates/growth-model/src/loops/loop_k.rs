//! K next to 1.

use rust_decimal::Decimal;

use crate::checks::real;

/// K of a loop and how far it is below 1. Whether growth feeds itself, and how much a loop amplifies
/// below that, hangs on the distance, of which a double next to 1 has lost most digits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LoopK {
    k: f64,
    below_one: f64,
}

impl LoopK {
    /// K as it was typed: the distance is exact.
    pub fn typed(k: Decimal) -> Self {
        Self {
            k: real(k),
            // A K that is too large for the difference is far from 1.
            below_one: Decimal::ONE.checked_sub(k).map_or(-real(k), real),
        }
    }

    /// K.
    pub fn value(self) -> f64 {
        self.k
    }

    /// 1 − K.
    pub fn below_one(self) -> f64 {
        self.below_one
    }

    /// Whether growth feeds itself: K ≥ 1.
    pub fn sustains_itself(self) -> bool {
        self.below_one <= 0.0
    }
}
