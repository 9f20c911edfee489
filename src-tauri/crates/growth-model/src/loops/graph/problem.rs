//! What is wrong with a drawing, said at the element.

use rust_decimal::Decimal;

use super::ValueField;

/// Something that keeps a loop from running, or a hint.
#[shape(Eq, skip_serializing_none)]
pub struct Problem {
    /// Where.
    pub element: Element,
    /// At which value, if it is about one.
    pub field: Option<ValueField>,
    /// What.
    pub code: ProblemCode,
    /// Smallest value that is accepted, for a value outside its range.
    pub min: Option<Decimal>,
    /// Largest value that is accepted, for a value outside its range.
    pub max: Option<Decimal>,
}

/// An element of a drawing.
#[shape(Eq, Hash, PartialOrd, Ord, tag = "kind", content = "id")]
#[schemars(rename = "GraphElement")]
pub enum Element {
    /// A box.
    Node(String),
    /// An arrow.
    Edge(String),
    /// A loop.
    Loop(String),
    /// What holds for all loops.
    Settings,
}

/// What is wrong: a stable code that is localised as `loops-problem-<code>`.
#[shape(Copy, Eq, Hash)]
#[schemars(rename = "GraphProblemCode")]
pub enum ProblemCode {
    /// A value is not given yet.
    Missing,
    /// A value is outside its range.
    OutOfRange,
    /// Nobody acts in the loop.
    NoAction,
    /// An action must leave customers.
    ActsWithoutCustomers,
    /// Nothing of the loop goes on from here.
    LeadsNowhere,
    /// The arrow begins or ends at a box that is not there.
    EdgeToNowhere,
    /// Several arrows of the loop go on from here.
    Branches,
    /// The way returns to where it was without passing an asset or customers.
    FeedsItselfInZeroTime,
    /// The loop returns to customers without a public asset.
    NoAsset,
    /// The loop passes two public assets.
    TwoAssets,
    /// Views or sign-ups come before the public asset.
    BeforeAsset,
    /// Nobody sees the asset.
    NoViews,
    /// Nothing says how many of those who see it become customers.
    NoConversion,
    /// The actions of the loop have different delays.
    DelaysDiffer,
    /// The delay is shorter than a step.
    DelayBelowStep,
    /// A feeding arrow must leave a public asset of a loop.
    FeedNotFromAsset,
    /// A feeding arrow must enter another loop before or at its asset.
    FeedIntoNothing,
    /// The market is smaller than the customers at the start.
    MarketBelowStart,
    /// The loop does not exist (any more).
    UnknownLoop,
    /// Two elements have the same id.
    DuplicateId,
    /// Too many loops.
    TooManyLoops,
    /// The element is in no loop; a hint.
    Unused,
}

impl ProblemCode {
    /// Whether it keeps nothing from running.
    pub fn is_hint(self) -> bool {
        self == Self::Unused
    }
}

impl Problem {
    /// A problem of an element as a whole.
    pub(super) fn of(element: Element, code: ProblemCode) -> Self {
        Self {
            element,
            field: None,
            code,
            min: None,
            max: None,
        }
    }

    /// A problem of one value.
    pub(super) fn at(element: Element, field: ValueField, code: ProblemCode) -> Self {
        Self {
            field: Some(field),
            ..Self::of(element, code)
        }
    }
}
