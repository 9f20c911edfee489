//! An operand of a formula: a number, or the reason why there is none, handed on by every operation.

use std::ops::{Add, Div, Mul, Sub};

use rust_decimal::Decimal;

use super::InputField;
use super::scalar::{Exact, Scalar};
use crate::{Outcome, Reason};

/// A set of inputs, as bits in the order of [`InputField::ALL`]: small enough for simulation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct FieldSet(u16);

impl FieldSet {
    /// One field.
    pub(crate) fn one(field: InputField) -> Self {
        Self(1 << field as u16)
    }

    /// Fields of either.
    pub(crate) fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The fields, in the order of [`InputField::ALL`].
    pub(crate) fn iter(self) -> impl Iterator<Item = InputField> {
        InputField::ALL
            .into_iter()
            .filter(move |&field| self.0 >> field as u16 & 1 == 1)
    }
}

/// Why there is no number: the non-values of [`Outcome`], small and `Copy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Inputs that have not been entered.
    Missing(FieldSet),
    /// No such number.
    Undefined(Reason),
    /// Out of reach of any admissible input.
    Infeasible(Reason),
    /// Not in finite time.
    Never(Reason),
    /// Infinite.
    Unbounded(Reason),
}

impl Gap {
    /// More than the kind of number can hold.
    pub(crate) const TOO_LARGE: Self = Self::Undefined(Reason::TooLarge);

    /// An input that has not been entered.
    pub(crate) fn missing(field: InputField) -> Self {
        Self::Missing(FieldSet::one(field))
    }

    /// The non-value of a figure that consumes two: what is missing comes first, then what does not
    /// exist at all, then the first.
    fn merge(self, other: Self) -> Self {
        match (self, other) {
            (Self::Missing(a), Self::Missing(b)) => Self::Missing(a.union(b)),
            (_, Self::Missing(_)) => other,
            (Self::Missing(_) | Self::Undefined(_), _) => self,
            (_, Self::Undefined(_)) => other,
            _ => self,
        }
    }

    /// As an outcome of any type.
    pub(crate) fn outcome<T>(self) -> Outcome<T> {
        match self {
            Self::Missing(fields) => Outcome::Missing {
                fields: fields.iter().map(|field| field.path().to_owned()).collect(),
            },
            Self::Undefined(reason) => Outcome::undefined(reason),
            Self::Infeasible(reason) => Outcome::infeasible(reason),
            Self::Never(reason) => Outcome::never(reason),
            Self::Unbounded(reason) => Outcome::unbounded(reason),
        }
    }
}

/// A number, or the reason why there is none. `number` is there in both cases, because the written
/// formula is; it may only be trusted where `gap` is `None`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quantity<S> {
    pub(crate) number: S,
    pub(crate) gap: Option<Gap>,
}

impl<S: Scalar> Quantity<S> {
    /// A number.
    pub(crate) fn of(number: S) -> Self {
        Self { number, gap: None }
    }

    /// The result of an operation on both, or the gap of either.
    pub(crate) fn combine(self, other: Self, number: impl FnOnce(S, S) -> S) -> Self {
        let gap = match (self.gap, other.gap) {
            (None, None) => None,
            (Some(gap), None) | (None, Some(gap)) => Some(gap),
            (Some(a), Some(b)) => Some(a.merge(b)),
        };
        Self {
            number: number(self.number, other.number),
            gap,
        }
    }
}

impl Quantity<Exact> {
    /// As an answer, without trailing zeros.
    pub(crate) fn outcome(self) -> Outcome<Decimal> {
        match self.gap {
            Some(gap) => gap.outcome(),
            None => Outcome::exact(self.number.0),
        }
    }
}

macro_rules! operation {
    ($trait:ident, $method:ident) => {
        impl<S: Scalar> $trait for Quantity<S> {
            type Output = Self;

            #[inline]
            fn $method(self, other: Self) -> Self {
                self.combine(other, S::$method)
            }
        }
    };
}
operation!(Add, add);
operation!(Sub, sub);
operation!(Mul, mul);
operation!(Div, div);
