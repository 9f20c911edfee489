//! What formulas are written with: numbers that know why they are none, and, for the bulk of a
//! simulation, bare floating point.

use std::{
    cmp::Ordering,
    ops::{Add, Div, Mul, Sub},
};

use rust_decimal::Decimal;

use super::quantity::{Gap, Quantity};
use super::scalar::Scalar;

/// An operand of the formulas.
pub(crate) trait Operand:
    Clone + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// A whole number of a formula.
    fn whole(number: u32) -> Self;

    /// An exact constant of a formula.
    fn constant(number: Decimal) -> Self;

    /// Why it is no number.
    fn gap(&self) -> Option<Gap>;

    /// The same formula without a number. What is missing stays the reason.
    fn without(self, gap: Gap) -> Self;

    /// Where the arithmetic itself failed, says so: too large.
    fn sealed(self) -> Self;

    /// Sign; `None` when there is no number.
    fn sign(&self) -> Option<Ordering>;

    /// See [`Scalar::geometric_sum`].
    fn geometric_sum(self, terms: u32, complement: Self, terms_written: Self) -> Self;

    /// See [`Scalar::rising_sum`].
    fn rising_sum(self, terms: u32, complement: Self, terms_written: Self) -> Self;

    /// See [`Scalar::discount_loss`].
    fn discount_loss(rate: Self, periods: Self) -> Self;

    /// See [`Scalar::floor`].
    fn floor(&self) -> Self;

    /// See [`Scalar::ceil`].
    fn ceil(&self) -> Self;

    /// See [`Scalar::as_constant`].
    fn as_constant(&self) -> Self;

    /// Is a number, and zero.
    fn is_zero(&self) -> bool {
        self.sign() == Some(Ordering::Equal)
    }

    /// Is a number, and above zero.
    fn is_positive(&self) -> bool {
        self.sign() == Some(Ordering::Greater)
    }

    /// Is a number, and zero or below.
    fn is_not_positive(&self) -> bool {
        matches!(self.sign(), Some(Ordering::Less | Ordering::Equal))
    }

    /// Waits for an input that has not been entered.
    fn is_missing(&self) -> bool {
        matches!(self.gap(), Some(Gap::Missing(_)))
    }
}

impl<S: Scalar> Operand for Quantity<S> {
    fn whole(number: u32) -> Self {
        Self::of(S::whole(number))
    }

    fn constant(number: Decimal) -> Self {
        Self::of(S::constant(number))
    }

    fn gap(&self) -> Option<Gap> {
        self.gap
    }

    fn without(self, gap: Gap) -> Self {
        let gap = match self.gap {
            Some(Gap::Missing(fields)) => Gap::Missing(fields),
            _ => gap,
        };
        Self {
            number: self.number,
            gap: Some(gap),
        }
    }

    fn sealed(self) -> Self {
        let gap = match self.gap {
            None if self.number.sign().is_none() => Some(Gap::TOO_LARGE),
            gap => gap,
        };
        Self {
            number: self.number,
            gap,
        }
    }

    fn sign(&self) -> Option<Ordering> {
        match self.gap {
            None => self.number.sign(),
            Some(_) => None,
        }
    }

    fn geometric_sum(self, terms: u32, complement: Self, terms_written: Self) -> Self {
        Self {
            number: (self.number).geometric_sum(terms, complement.number, terms_written.number),
            gap: self.gap,
        }
    }

    fn rising_sum(self, terms: u32, complement: Self, terms_written: Self) -> Self {
        Self {
            number: (self.number).rising_sum(terms, complement.number, terms_written.number),
            gap: self.gap,
        }
    }

    fn discount_loss(rate: Self, periods: Self) -> Self {
        rate.combine(periods, S::discount_loss)
    }

    fn floor(&self) -> Self {
        Self {
            number: self.number.floor(),
            gap: self.gap,
        }
    }

    fn ceil(&self) -> Self {
        Self {
            number: self.number.ceil(),
            gap: self.gap,
        }
    }

    fn as_constant(&self) -> Self {
        Self {
            number: self.number.as_constant(),
            gap: self.gap,
        }
    }
}

/// Floating point that does not remember why it is no number: NaN says that it is none, and who
/// wants to know why computes the same with [`Quantity`]. Where all is well, which in a simulation
/// is nearly always, it gives the same bits in a fraction of the time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bare(pub(crate) f64);

macro_rules! operation {
    ($trait:ident, $method:ident) => {
        impl $trait for Bare {
            type Output = Self;

            #[inline]
            fn $method(self, other: Self) -> Self {
                Self(self.0.$method(other.0))
            }
        }
    };
}
operation!(Add, add);
operation!(Sub, sub);
operation!(Mul, mul);
operation!(Div, div);

impl Operand for Bare {
    #[inline]
    fn whole(number: u32) -> Self {
        Self(f64::from(number))
    }

    fn constant(number: Decimal) -> Self {
        Self(f64::constant(number))
    }

    #[inline]
    fn gap(&self) -> Option<Gap> {
        None
    }

    #[inline]
    fn without(self, _: Gap) -> Self {
        Self(f64::NAN)
    }

    #[inline]
    fn sealed(self) -> Self {
        // An infinite intermediate result must not turn into a number again.
        if self.0.is_finite() {
            self
        } else {
            Self(f64::NAN)
        }
    }

    #[inline]
    fn sign(&self) -> Option<Ordering> {
        self.0.partial_cmp(&0.0)
    }

    fn geometric_sum(self, terms: u32, complement: Self, terms_written: Self) -> Self {
        Self(self.0.geometric_sum(terms, complement.0, terms_written.0))
    }

    fn rising_sum(self, terms: u32, complement: Self, terms_written: Self) -> Self {
        Self(self.0.rising_sum(terms, complement.0, terms_written.0))
    }

    fn discount_loss(rate: Self, periods: Self) -> Self {
        Self(<f64 as Scalar>::discount_loss(rate.0, periods.0))
    }

    fn floor(&self) -> Self {
        Self(Scalar::floor(&self.0))
    }

    fn ceil(&self) -> Self {
        Self(Scalar::ceil(&self.0))
    }

    fn as_constant(&self) -> Self {
        *self
    }

    #[inline]
    fn is_zero(&self) -> bool {
        self.0 == 0.0
    }

    #[inline]
    fn is_positive(&self) -> bool {
        self.0 > 0.0
    }

    #[inline]
    fn is_not_positive(&self) -> bool {
        self.0 <= 0.0
    }
}
