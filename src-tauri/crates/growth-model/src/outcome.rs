//! A figure, or the reason why there is none.

use rust_decimal::Decimal;

/// A computed figure, or a typed statement why it is not a number. Never NaN, infinity, `null` or a
/// silent zero (MATHEMATICS.md 0). A chain that consumes a non-value passes it on.
#[shape(Eq, tag = "status")]
#[schemars(rename = "OutcomeOf{T}")]
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
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// There are no new customers to spread the costs over.
    NoNewCustomers,
    /// There are no leads.
    NoLeads,
    /// Nobody leaves, and neither a horizon nor a discount bounds the sum.
    NoChurn,
    /// Expansion outweighs churn and discount, and no horizon bounds the sum.
    ExpansionOutweighsChurn,
    /// Every customer loses money month after month, without end.
    EndlessLoss,
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
    /// No customer has bought more than once.
    NoRepeatPurchases,
    /// Every purchase looked at earns something.
    EveryPurchaseEarns,
    /// No revenue was gained or lost.
    NothingMoved,
    /// Revenue was gained and none was lost.
    NothingLost,
    /// A drawn input is outside its domain (a churn above 100 %).
    OutsideDomain,
    /// The input has a value, but not one that can be varied relative to itself: it is zero.
    ZeroInput,
    /// The data covers no calendar month from its first to its last day.
    NoFullMonth,
    /// No value of this input in its domain reaches the goal.
    GoalOutOfReach,
    /// Every value of this input in its domain reaches the goal.
    GoalAlwaysMet,
    /// The base is zero, so a relative change does not exist.
    ZeroBase,
    /// No question that it rests on has been answered.
    NothingAnswered,
    /// None of the questions that it rests on applies to the project.
    NotApplicable,
    /// Nothing was measured that it could rest on.
    NothingMeasured,
    /// No experiment that it could rest on has ended.
    NothingEnded,
    /// Experiments have ended, and none of them has told anything.
    NothingTelling,
    /// A growth point about AI or automation waits until the foundation is sound.
    FoundationFirst,
    /// A growth point that loses money is not proposed.
    LosesMoney,
    /// K is 1 or more: growth feeds itself, and nothing bounds it while the market lasts.
    SelfSustaining,
    /// The loop levels off before it reaches that.
    LevelsOff,
    /// It does not grow, so it never doubles.
    NoGrowth,
    /// There are no customers that it could be observed on.
    NoCustomers,
    /// Too little was observed to tell.
    TooFewObservations,
    /// No customer brings another one.
    NoReproduction,
    /// Several loops that do not feed each other are equally strong, so there is no first step.
    TiedLoops,
    /// The size of the market is not given.
    NoMarketSize,
    /// The loops are not ahead of the funnel within the time looked at.
    FunnelAhead,
    /// Nothing was planned until then.
    NothingPlanned,
    /// The plan has no work in it.
    NoWork,
    /// Nothing has been spent.
    NothingSpent,
    /// Nothing has been done.
    NoProgress,
    /// The plan has not begun.
    NotBegun,
    /// There is no past week to learn from.
    NoHistory,
    /// Nothing was finished in any past week.
    NothingFinished,
    /// The goal is where one starts, so there is no way to be ahead or behind on.
    GoalAtBaseline,
    /// There are no visitors.
    NoVisitors,
    /// Nobody converted, so there is no ratio to compare.
    NoConversions,
    /// The values do not vary, so chance cannot be told from effect.
    NoSpread,
    /// What a ratio is taken of is zero.
    ZeroDenominator,
    /// No look has decided it yet.
    NotDecided,
    /// The weeks and visitors of the plan are taken by other tests.
    NoRoomInPlan,
    /// The data do not determine the parameters of the model.
    NotIdentifiable,
    /// All values are equal, so there is no spread to learn from.
    AllEqual,
    /// The distribution has no mean.
    NoMean,
    /// What would be lost by waiting is less than a message costs.
    NotWorthAMessage,
    /// No lead brings more than contacting it costs.
    NotWorthAContact,
    /// All outcomes are the same, so there is nothing to tell apart.
    OneOutcome,
    /// No column is left to learn from.
    NoColumns,
    /// No message would have gone out.
    NoMessages,
    /// It costs nothing, so there is nothing to earn back.
    CostsNothing,
    /// There is no question to measure on.
    NoQuestions,
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

    /// The outcome by reference.
    pub fn as_ref(&self) -> Outcome<&T> {
        match self {
            Self::Value { value } => Outcome::Value { value },
            Self::Missing { fields } => Outcome::Missing {
                fields: fields.clone(),
            },
            Self::Undefined { reason } => Outcome::Undefined { reason: *reason },
            Self::Unbounded { reason } => Outcome::Unbounded { reason: *reason },
            Self::Never { reason } => Outcome::Never { reason: *reason },
            Self::Infeasible { reason } => Outcome::Infeasible { reason: *reason },
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

impl Outcome<Decimal> {
    /// The answer of checked arithmetic without trailing zeros, so that nothing is `0` and not
    /// `0.0000`; `None` is too large.
    pub fn exact(value: Option<Decimal>) -> Self {
        Self::from(value).map(|value| value.normalize())
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
