//! A figure, or the reason why there is none.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A computed figure, or a typed statement why it is not a number. Never NaN, infinity, `null` or a
/// silent zero (`domain.md`, section 0). A chain that consumes a non-value passes it on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Outcome<T> {
    /// The figure.
    Value {
        /// The figure, in the unit that its field states.
        value: T,
    },
    /// An input that the figure needs has not been entered yet.
    Missing {
        /// Paths of the inputs that are needed (`acquisition.new_customers`).
        fields: Vec<String>,
    },
    /// 0/0 or no data: there is no such number.
    Undefined {
        /// Why.
        reason: Reason,
    },
    /// Mathematically infinite.
    Unbounded {
        /// Why.
        reason: Reason,
    },
    /// No finite time or step reaches it.
    Never {
        /// Why.
        reason: Reason,
    },
    /// No admissible input reaches the goal.
    Infeasible {
        /// Why.
        reason: Reason,
    },
}

/// Why a figure is not a number: a stable code that is localised as `reason-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// There are no new customers to spread the costs over.
    NoNewCustomers,
    /// There are no leads.
    NoLeads,
    /// Nobody leaves, and neither a horizon nor a discount bounds the sum.
    NoChurn,
    /// Expansion outweighs churn and discount, and no horizon bounds the sum.
    ExpansionOutweighsChurn,
    /// Acquiring customers costs nothing.
    NoCost,
    /// A customer earns nothing, so there is nothing to compare.
    NoValue,
    /// A customer's daily margin is zero or negative.
    NoMargin,
    /// The customers leave before they have returned what they cost.
    ChurnOutpacesPayback,
    /// The customer's lifetime is zero days.
    NoLifetime,
    /// The number is larger than the program can hold exactly (about 7.9e28).
    TooLarge,
    /// There are no purchases.
    NoPurchases,
    /// No value of this input in its domain reaches the goal.
    GoalOutOfReach,
    /// The base is zero, so a relative change does not exist.
    ZeroBase,
}

impl<T> Outcome<T> {
    /// The figure itself.
    pub fn of(value: T) -> Self {
        Self::Value { value }
    }

    /// No such number.
    pub fn undefined(reason: Reason) -> Self {
        Self::Undefined { reason }
    }

    /// Infinite.
    pub fn unbounded(reason: Reason) -> Self {
        Self::Unbounded { reason }
    }

    /// Not reached in finite time.
    pub fn never(reason: Reason) -> Self {
        Self::Never { reason }
    }

    /// Out of reach for every admissible input.
    pub fn infeasible(reason: Reason) -> Self {
        Self::Infeasible { reason }
    }

    /// One input is missing.
    pub fn missing(field: impl Into<String>) -> Self {
        Self::Missing {
            fields: vec![field.into()],
        }
    }

    /// The figure, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value { value } => Some(value),
            _ => None,
        }
    }

    /// Applies `f` to the figure; a non-value stays what it is.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Outcome<U> {
        self.and_then(|value| Outcome::of(f(value)))
    }

    /// Continues the chain with `f`; a non-value stays what it is.
    pub fn and_then<U>(self, f: impl FnOnce(T) -> Outcome<U>) -> Outcome<U> {
        match self {
            Self::Value { value } => f(value),
            Self::Missing { fields } => Outcome::Missing { fields },
            Self::Undefined { reason } => Outcome::Undefined { reason },
            Self::Unbounded { reason } => Outcome::Unbounded { reason },
            Self::Never { reason } => Outcome::Never { reason },
            Self::Infeasible { reason } => Outcome::Infeasible { reason },
        }
    }

    /// Both figures, or the first non-value; what both miss is listed together.
    pub fn zip<U>(self, other: Outcome<U>) -> Outcome<(T, U)> {
        match (self, other) {
            (Self::Missing { mut fields }, Outcome::Missing { fields: more }) => {
                for field in more {
                    if !fields.contains(&field) {
                        fields.push(field);
                    }
                }
                Outcome::Missing { fields }
            }
            // What is missing matters more than what the rest would come to.
            (Self::Value { .. }, Outcome::Missing { fields }) => Outcome::Missing { fields },
            (first, Outcome::Missing { fields }) if !matches!(first, Self::Missing { .. }) => {
                Outcome::Missing { fields }
            }
            (first, second) => first.and_then(|a| second.map(|b| (a, b))),
        }
    }
}

impl<T> From<Option<T>> for Outcome<T> {
    /// `None` is the answer of checked arithmetic: too large.
    fn from(value: Option<T>) -> Self {
        value.map_or(
            Self::Undefined {
                reason: Reason::TooLarge,
            },
            Self::of,
        )
    }
}
