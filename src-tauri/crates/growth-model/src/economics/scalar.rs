//! One source of formulas for exact decimals, for floating point and for the written explanation.

use std::{
    cmp::Ordering,
    ops::{Add, Div, Mul, Sub},
};

use rust_decimal::{Decimal, prelude::FromPrimitive, prelude::ToPrimitive};

/// A number that the formulas of unit economics can be written with.
///
/// [`Exact`] answers requests, `f64` carries simulation, and [`super::trace::Traced`] writes the
/// formula down while it computes it. An impossible operation (overflow, division by zero) does not
/// panic: the result is "no number" ([`Scalar::sign`] is `None`) and stays so.
pub(crate) trait Scalar:
    Clone + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// A whole number of a formula.
    fn whole(number: u32) -> Self;

    /// An exact constant of a formula.
    fn constant(number: Decimal) -> Self;

    /// Sign of the number as compared with zero; `None` when there is no number.
    fn sign(&self) -> Option<Ordering>;

    /// `Σ ratio^k` for `k = 0..terms`, without cancellation near `ratio = 1`.
    ///
    /// `complement` is `1 − ratio` as the caller would write it, `terms_written` the number of
    /// terms as an operand: both serve the written formula only.
    fn geometric_sum(self, terms: u32, complement: Self, terms_written: Self) -> Self {
        let _ = (complement, terms_written);
        geometric_sum(&self, terms)
    }

    /// `Σ k·ratio^k` for `k = 0..terms`, without cancellation; the rest as for
    /// [`Self::geometric_sum`].
    fn rising_sum(self, terms: u32, complement: Self, terms_written: Self) -> Self {
        let _ = (complement, terms_written);
        rising_sum(&self, terms)
    }

    /// `1 − (1 + rate)^(−periods)`, accurate for small rates.
    fn discount_loss(rate: Self, periods: Self) -> Self;

    /// The largest whole number that is at most this one, as a number of its own in the formula.
    fn floor(&self) -> Self;

    /// The smallest whole number that is at least this one, which may be more by the rounding of the
    /// calculation; a number of its own in the formula.
    fn ceil(&self) -> Self;

    /// The same number, as one of its own in the formula.
    fn as_constant(&self) -> Self;
}

/// What rounding may have added to a number that should be whole.
const ROUNDING: f64 = 1e-9;

/// `Σ ratio^k`, `k = 0..terms`, by doubling: S(2n) = S(n)·(1 + ratioⁿ), S(n+1) = 1 + ratio·S(n).
/// Every term is added, none subtracted, so nothing cancels, and `ratio = 1` is no special case.
pub(super) fn geometric_sum<S: Scalar>(ratio: &S, terms: u32) -> S {
    let Some(highest) = terms.checked_ilog2() else {
        return S::whole(0);
    };
    // From the highest bit downwards; `power` is needed as long as a doubling is still to come.
    let mut sum = S::whole(1);
    let mut power = ratio.clone();
    for bit in (0..highest).rev() {
        sum = sum * (S::whole(1) + power.clone());
        let odd = terms >> bit & 1 == 1;
        if bit > 0 {
            power = power.clone() * power;
        }
        if odd {
            sum = S::whole(1) + ratio.clone() * sum;
            if bit > 0 {
                power = power * ratio.clone();
            }
        }
    }
    sum
}

/// `Σ k·ratio^k`, `k = 0..terms`, by doubling beside the geometric sum `S`:
/// T(2n) = T(n) + ratioⁿ·(T(n) + n·S(n)), T(n+1) = ratio·(T(n) + S(n)).
pub(super) fn rising_sum<S: Scalar>(ratio: &S, terms: u32) -> S {
    let Some(highest) = terms.checked_ilog2() else {
        return S::whole(0);
    };
    let mut count = 1;
    let mut plain = S::whole(1);
    let mut rising = S::whole(0);
    let mut power = ratio.clone();
    for bit in (0..highest).rev() {
        let second = rising.clone() + S::whole(count) * plain.clone();
        rising = rising + power.clone() * second;
        plain = plain * (S::whole(1) + power.clone());
        power = power.clone() * power;
        count *= 2;
        if terms >> bit & 1 == 1 {
            rising = ratio.clone() * (rising + plain.clone());
            plain = S::whole(1) + ratio.clone() * plain;
            power = power * ratio.clone();
            count += 1;
        }
    }
    rising
}

impl Scalar for f64 {
    fn whole(number: u32) -> Self {
        Self::from(number)
    }

    fn constant(number: Decimal) -> Self {
        number.to_f64().unwrap_or(Self::NAN)
    }

    fn sign(&self) -> Option<Ordering> {
        self.is_finite().then(|| self.partial_cmp(&0.0)).flatten()
    }

    fn discount_loss(rate: Self, periods: Self) -> Self {
        -(-periods * rate.ln_1p()).exp_m1()
    }

    fn floor(&self) -> Self {
        f64::floor(*self)
    }

    fn ceil(&self) -> Self {
        (self - ROUNDING).ceil()
    }

    fn as_constant(&self) -> Self {
        *self
    }
}

/// A decimal of which every operation is checked: `None` once a result could not be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Exact(pub(crate) Option<Decimal>);

/// Decimal digits of an `f64` that are worth keeping when a transcendental function was involved.
const F64_DIGITS: u32 = 15;

impl Exact {
    /// The value of an `f64` result, without the digits that it cannot know.
    pub(crate) fn approximate(value: f64) -> Self {
        Self(
            Decimal::from_f64(value)
                .and_then(|value| value.round_sf(F64_DIGITS))
                .filter(|_| value.is_finite()),
        )
    }
}

macro_rules! checked {
    ($trait:ident, $method:ident, $checked:ident) => {
        impl $trait for Exact {
            type Output = Self;

            fn $method(self, other: Self) -> Self {
                match (self.0, other.0) {
                    (Some(a), Some(b)) => Self(a.$checked(b)),
                    _ => Self(None),
                }
            }
        }
    };
}
checked!(Add, add, checked_add);
checked!(Sub, sub, checked_sub);
checked!(Mul, mul, checked_mul);
checked!(Div, div, checked_div);

impl Scalar for Exact {
    fn whole(number: u32) -> Self {
        Self(Some(Decimal::from(number)))
    }

    fn constant(number: Decimal) -> Self {
        Self(Some(number))
    }

    fn sign(&self) -> Option<Ordering> {
        self.0.map(|value| value.cmp(&Decimal::ZERO))
    }

    fn discount_loss(rate: Self, periods: Self) -> Self {
        match (
            rate.0.and_then(|r| r.to_f64()),
            periods.0.and_then(|p| p.to_f64()),
        ) {
            (Some(rate), Some(periods)) => {
                Self::approximate(<f64 as Scalar>::discount_loss(rate, periods))
            }
            _ => Self(None),
        }
    }

    fn floor(&self) -> Self {
        Self(self.0.map(|value| value.floor()))
    }

    fn ceil(&self) -> Self {
        let least = self
            .0
            .and_then(|value| value.checked_sub(Decimal::new(1, 9)));
        Self(least.map(|value| value.ceil()))
    }

    fn as_constant(&self) -> Self {
        *self
    }
}
