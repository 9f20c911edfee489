//! What the calculator answers.

use rust_decimal::Decimal;

use super::{InputField, Note};
use crate::Outcome;

/// All figures of one scenario, each with its unit, its verdict and its explanation.
#[shape(Eq)]
pub struct Evaluation {
    /// Full cost of acquiring one customer.
    pub cac: Figure,
    /// Lifetime value on gross margin: what verdicts use.
    pub ltv_gross_margin: Figure,
    /// Lifetime value on revenue, as in the guide.
    pub ltv_revenue: Figure,
    /// Lifetime value on gross margin, over 36 months (whatever the horizon) and discounted at the
    /// given rate, or at 1 % a month when none is given. Orders of the one-off model are spread
    /// evenly over the lifetime, the first on day 0.
    pub ltv_discounted: Figure,
    /// LTV on gross margin / CAC.
    pub ltv_to_cac: Figure,
    /// LTV on revenue / CAC, always shown beside the former.
    pub ltv_to_cac_revenue: Figure,
    /// Days until a customer's margin has returned the CAC.
    pub payback_days: Figure,
    /// Days until a customer's revenue has returned the CAC, as in the guide.
    pub payback_days_revenue: Figure,
    /// Acquisition cost per lead.
    pub cost_per_lead: Figure,
    /// New customers / leads.
    pub conversion_rate: Figure,
    /// Conversion × (LTV on gross margin − CAC), which is conversion × LTV − cost per lead and is
    /// computed so when nobody is acquired.
    pub margin_per_lead: Figure,
    /// Conversion × margin of the first order (or first month) − cost per lead: cash at once.
    pub margin_per_lead_first_order: Figure,
    /// Expected lifetime of a customer in days: month / churn, or the given lifetime.
    pub lifetime_days: Figure,
    /// Overall traffic light: that of the reason.
    pub verdict: Outcome<Verdict>,
    /// The one verdict on a client, from the weaker of LTV/CAC and payback: what it is that decides.
    pub verdict_reason: Outcome<VerdictReason>,
    /// What a reviewer would ask about: admissible values that are hardly believable.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// Names of the figures, as they are in [`Evaluation`].
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum FigureName {
    /// [`Evaluation::cac`]
    Cac,
    /// [`Evaluation::ltv_gross_margin`]
    LtvGrossMargin,
    /// [`Evaluation::ltv_revenue`]
    LtvRevenue,
    /// [`Evaluation::ltv_discounted`]
    LtvDiscounted,
    /// [`Evaluation::ltv_to_cac`]
    LtvToCac,
    /// [`Evaluation::ltv_to_cac_revenue`]
    LtvToCacRevenue,
    /// [`Evaluation::payback_days`]
    PaybackDays,
    /// [`Evaluation::payback_days_revenue`]
    PaybackDaysRevenue,
    /// [`Evaluation::cost_per_lead`]
    CostPerLead,
    /// [`Evaluation::conversion_rate`]
    ConversionRate,
    /// [`Evaluation::margin_per_lead`]
    MarginPerLead,
    /// [`Evaluation::margin_per_lead_first_order`]
    MarginPerLeadFirstOrder,
    /// [`Evaluation::lifetime_days`]
    LifetimeDays,
}

/// One figure.
#[shape(Eq, skip_serializing_none)]
pub struct Figure {
    /// The value, or why there is none.
    #[serde(flatten)]
    pub outcome: Outcome<Decimal>,
    /// Unit of the value.
    pub unit: Unit,
    /// Band that the value falls into, where the guide sets one.
    pub band: Option<Band>,
    /// Where the value comes from and what would move it to its target.
    pub explanation: Explanation,
}

/// Unit of a number.
#[shape(Copy, Eq, Hash)]
pub enum Unit {
    /// Money (per period, per order, per customer or per lead, as the field's name says).
    Money,
    /// Dimensionless ratio, shown as 6.3×.
    Ratio,
    /// Fraction, shown as a percentage.
    Fraction,
    /// Days.
    Days,
    /// Months.
    Months,
    /// A number of customers, orders or leads.
    Count,
}

/// Verdict, said with colour, icon and word.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// On target.
    Good,
    /// Sound enough to run, not to scale.
    Watch,
    /// Off.
    Bad,
}

/// What decides the verdict on a client (MATHEMATICS.md A.14); each has a text of its own.
#[shape(Copy, Eq, Hash)]
pub enum VerdictReason {
    /// LTV/CAC < 1: every customer loses money.
    LosesMoney,
    /// Payback of 90 days or more, or never.
    FixPayback,
    /// LTV/CAC in [1, 3).
    FixMargin,
    /// LTV/CAC ≥ 3, payback in [45, 90) days.
    RunDoNotScaleYet,
    /// LTV/CAC ≥ 3, payback < 45 days.
    Scale,
    /// It would be praise, but an input is hardly believable.
    CheckInput,
}

impl VerdictReason {
    /// Its traffic light.
    pub fn verdict(self) -> Verdict {
        match self {
            Self::LosesMoney | Self::FixPayback => Verdict::Bad,
            Self::FixMargin | Self::RunDoNotScaleYet | Self::CheckInput => Verdict::Watch,
            Self::Scale => Verdict::Good,
        }
    }

    /// Whether it says that a business is sound.
    fn praises(self) -> bool {
        matches!(self, Self::Scale | Self::RunDoNotScaleYet)
    }

    /// The verdict where an input is hardly believable: doubt instead of praise.
    pub(crate) fn doubted(self) -> Self {
        if self.praises() {
            Self::CheckInput
        } else {
            self
        }
    }
}

/// Band of a figure (MATHEMATICS.md A.6); each has a text of its own.
#[shape(Copy, Eq, Hash)]
pub enum Band {
    /// LTV/CAC ≥ 3: ready to scale.
    Scale,
    /// LTV/CAC in [1, 3): below target.
    BelowTarget,
    /// LTV/CAC < 1: every customer destroys value.
    DestroysValue,
    /// Payback < 45 days.
    FastPayback,
    /// Payback in [45, 90) days: run, do not scale.
    SlowPayback,
    /// Payback ≥ 90 days or never: redesign the funnel.
    RedesignFunnel,
    /// Margin per lead > 0.
    LeadEarns,
    /// Margin per lead ≤ 0.
    LeadLoses,
}

impl Band {
    /// The traffic light of the band.
    pub fn verdict(self) -> Verdict {
        match self {
            Self::Scale | Self::FastPayback | Self::LeadEarns => Verdict::Good,
            Self::BelowTarget | Self::SlowPayback => Verdict::Watch,
            Self::DestroysValue | Self::RedesignFunnel | Self::LeadLoses => Verdict::Bad,
        }
    }
}

/// Why a figure is what it is. `terms` is the formula in reading order; written with the names of
/// its terms it is the formula, written with their values it is the calculation.
#[shape(Eq, skip_serializing_none)]
pub struct Explanation {
    /// The formula.
    pub terms: Vec<Term>,
    /// Inputs that the figure rests on, each once, in the order of the formula.
    pub inputs: Vec<InputField>,
    /// What would bring the figure to its target, where the guide sets one.
    pub goal: Option<Goal>,
}

/// One piece of a formula.
#[shape(Eq, tag = "kind")]
pub enum Term {
    /// An input.
    Input {
        /// Which.
        name: InputField,
        /// Its value, as used.
        value: Outcome<Decimal>,
        /// Its unit.
        unit: Unit,
    },
    /// Another figure.
    Figure {
        /// Which.
        name: FigureName,
        /// Its value, as used.
        value: Outcome<Decimal>,
        /// Its unit.
        unit: Unit,
    },
    /// A number of the formula itself, exact.
    Number {
        /// The number.
        value: Decimal,
    },
    /// An operator or bracket: `+ − × ÷ ^ ( )`, with the usual precedence.
    Operator {
        /// The sign as it is written.
        sign: char,
    },
}

/// The target of a figure and what, alone, would reach it.
#[shape(Eq)]
pub struct Goal {
    /// The target, in the unit of the figure (3 for LTV/CAC, 45 for payback).
    pub target: Decimal,
    /// True when the figure is at its target already.
    pub reached: bool,
    /// Each lever alone, the others as they are.
    pub levers: Vec<Lever>,
}

/// One input or figure that, changed alone, brings a figure to its target.
#[shape(Eq)]
pub struct Lever {
    /// What would have to change: an input, or the CAC as a whole.
    pub lever: LeverName,
    /// The value at which the target is just met, or why no value does it.
    pub needed: Outcome<Decimal>,
    /// Whether the lever must be at most or at least that value.
    pub bound: Bound,
    /// Unit of `needed`.
    pub unit: Unit,
}

/// What can be moved.
#[shape(Copy, Eq, Hash, tag = "kind", content = "name")]
pub enum LeverName {
    /// An input.
    Input(InputField),
    /// A figure, by whatever means (the CAC, through any of its costs).
    Figure(FigureName),
}

/// Side on which a lever has to be.
#[shape(Copy, Eq, Hash)]
pub enum Bound {
    /// ≤ the value.
    AtMost,
    /// ≥ the value.
    AtLeast,
}
