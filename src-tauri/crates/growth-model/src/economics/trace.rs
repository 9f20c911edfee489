//! A number that writes its formula down while it is computed, so that the explanation of a figure
//! is always the calculation that was really made.

use std::{
    cmp::Ordering,
    ops::{Add, Div, Mul, Sub},
};

use rust_decimal::Decimal;

use super::quantity::{Gap, Quantity};
use super::scalar::{Exact, Scalar, geometric_sum, rising_sum};
use super::{FigureName, InputField, Term};

impl Quantity<Traced> {
    /// The value alone.
    pub(crate) fn exact(&self) -> Quantity<Exact> {
        Quantity {
            number: self.number.value,
            gap: self.gap,
        }
    }
}

/// How tightly a formula holds together, loosest first: decides about brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Sum,
    Product,
    Power,
    Atom,
}

/// An exact number and its formula.
#[derive(Debug, Clone)]
pub(crate) struct Traced {
    value: Exact,
    terms: Vec<Term>,
    binding: Binding,
}

impl Traced {
    /// An input, present or not.
    pub(crate) fn input(name: InputField, value: Option<Decimal>) -> Quantity<Self> {
        let missing = Gap::missing(name);
        let term = Term::Input {
            name,
            value: value.map_or_else(|| missing.outcome(), crate::Outcome::of),
            unit: name.unit(),
        };
        Quantity {
            number: Self::atom(Exact(value), term),
            gap: value.is_none().then_some(missing),
        }
    }

    /// The same number, called by the name of the figure instead of by its formula.
    pub(crate) fn reference(&self, name: FigureName, gap: Option<Gap>) -> Self {
        let quantity = Quantity {
            number: self.value,
            gap,
        };
        Self::atom(
            self.value,
            Term::Figure {
                name,
                value: quantity.outcome(),
                unit: name.unit(),
            },
        )
    }

    /// The formula in reading order.
    pub(crate) fn into_terms(self) -> Vec<Term> {
        self.terms
    }

    fn atom(value: Exact, term: Term) -> Self {
        Self {
            value,
            terms: vec![term],
            binding: Binding::Atom,
        }
    }

    /// A number of the formula that was computed; where it could not be, the formula shows a zero and
    /// the result is none.
    fn of(value: Exact) -> Self {
        let shown = value.0.unwrap_or_default().normalize();
        Self::atom(value, Term::Number { value: shown })
    }

    fn number(value: Decimal) -> Self {
        Self::atom(Exact(Some(value)), Term::Number { value })
    }

    /// The terms, in brackets unless they bind at least as tightly as `needed`.
    fn bracketed(self, needed: Binding) -> Vec<Term> {
        if self.binding >= needed {
            return self.terms;
        }
        let mut terms = Vec::with_capacity(self.terms.len() + 2);
        terms.push(Term::Operator { sign: '(' });
        terms.extend(self.terms);
        terms.push(Term::Operator { sign: ')' });
        terms
    }

    fn join(
        self,
        sign: char,
        other: Self,
        binding: Binding,
        (left, right): (Binding, Binding),
        value: Exact,
    ) -> Self {
        let mut terms = self.bracketed(left);
        terms.push(Term::Operator { sign });
        terms.extend(other.bracketed(right));
        Self {
            value,
            terms,
            binding,
        }
    }

    /// Whether a difference counts as none (MATHEMATICS.md A.4).
    fn is_nearly_nothing(&self) -> bool {
        let gap = self.value.0;
        gap.is_some_and(|gap| gap.abs() < Decimal::new(1, 12))
    }

    /// `self ^ exponent`, for the eye: the value is given, not computed.
    fn power(self, exponent: Self, value: Exact) -> Self {
        self.join(
            '^',
            exponent,
            Binding::Power,
            (Binding::Atom, Binding::Atom),
            value,
        )
    }
}

impl Add for Traced {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let value = self.value + other.value;
        self.join(
            '+',
            other,
            Binding::Sum,
            (Binding::Sum, Binding::Sum),
            value,
        )
    }
}

impl Sub for Traced {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        let value = self.value - other.value;
        let bindings = (Binding::Sum, Binding::Product);
        self.join('−', other, Binding::Sum, bindings, value)
    }
}

impl Mul for Traced {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        let value = self.value * other.value;
        let bindings = (Binding::Product, Binding::Product);
        self.join('×', other, Binding::Product, bindings, value)
    }
}

impl Div for Traced {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        let value = self.value / other.value;
        let bindings = (Binding::Product, Binding::Power);
        self.join('÷', other, Binding::Product, bindings, value)
    }
}

impl Scalar for Traced {
    fn whole(number: u32) -> Self {
        Self::number(Decimal::from(number))
    }

    fn constant(number: Decimal) -> Self {
        Self::number(number)
    }

    fn sign(&self) -> Option<Ordering> {
        self.value.sign()
    }

    /// Written as `(1 − ratio ^ terms) ÷ (1 − ratio)`, or as the number of terms where the ratio is
    /// one (MATHEMATICS.md A.4: nearer than 1e-12 is one).
    fn geometric_sum(self, terms: u32, complement: Self, terms_written: Self) -> Self {
        let value = geometric_sum(&self.value, terms);
        if complement.is_nearly_nothing() {
            return Self {
                value,
                ..terms_written
            };
        }
        let power = self.power(terms_written, Exact(None));
        let written = (Self::whole(1) - power) / complement;
        Self { value, ..written }
    }

    /// Written as `(ratio × S − terms × ratio ^ terms) ÷ (1 − ratio)`, with the geometric sum `S`, or
    /// as `terms × (terms − 1) ÷ 2` where the ratio is one.
    fn rising_sum(self, terms: u32, complement: Self, terms_written: Self) -> Self {
        let value = rising_sum(&self.value, terms);
        let written = if complement.is_nearly_nothing() {
            terms_written.clone() * (terms_written - Self::whole(1)) / Self::whole(2)
        } else {
            let all =
                (self.clone()).geometric_sum(terms, complement.clone(), terms_written.clone());
            let last = self.clone().power(terms_written.clone(), Exact(None));
            (self * all - terms_written * last) / complement
        };
        Self { value, ..written }
    }

    /// Written as `1 − (1 + rate) ^ (0 − periods)`.
    fn discount_loss(rate: Self, periods: Self) -> Self {
        let value = Exact::discount_loss(rate.value, periods.value);
        let exponent = Self::whole(0) - periods;
        let written = Self::whole(1) - (Self::whole(1) + rate).power(exponent, Exact(None));
        Self { value, ..written }
    }

    fn floor(&self) -> Self {
        Self::of(self.value.floor())
    }

    fn ceil(&self) -> Self {
        Self::of(self.value.ceil())
    }

    fn as_constant(&self) -> Self {
        Self::of(self.value)
    }
}
