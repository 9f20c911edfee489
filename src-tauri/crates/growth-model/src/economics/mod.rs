//! Unit economics: what a customer costs, brings in, and how fast the money comes back
//! (MATHEMATICS.md A).
//!
//! The formulas stand once, in `formulas`, generic over the kind of number: exact decimals answer
//! requests, floating point carries simulation, and a number that writes its own formula down makes
//! the explanations.

mod bands;
mod break_even;
mod cash_curve;
mod channels;
mod compute;
mod evaluate;
mod evaluation;
mod fields;
mod formulas;
mod goal_seek;
mod goals;
mod inputs;
mod lifecycle;
mod ltv_series;
mod monte_carlo;
mod months;
mod notes;
mod operand;
mod params;
mod published;
mod quantity;
mod rates;
mod root;
mod scalar;
mod scenarios;
mod sensitivity;
mod trace;

pub use bands::{REDESIGN_PAYBACK_DAYS, TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, at_least};
pub use break_even::{BreakEven, BreakEvenInput, break_even};
pub use cash_curve::{CashCurve, CashPoint, CashSpan, cash_curve, cash_in};
pub use channels::{Channel, ChannelCost, Channels, ChannelsInput, ShareBy, channels};
pub use evaluate::evaluate;
pub use evaluation::{
    Band, Bound, Evaluation, Explanation, Figure, FigureName, Goal, Lever, LeverName, Term, Unit,
    Verdict, VerdictReason,
};
pub use fields::Domain;
pub use goal_seek::{GoalLever, GoalSeek, GoalSeekInput, Method, goal_seek};
pub use inputs::{
    Acquisition, Assumptions, InputField, Inputs, OneOff, PaymentTiming, RevenueModel, Subscription,
};
pub use lifecycle::{
    Lifecycle, LifecycleInput, LifecyclePoint, LifecyclePurchase, WeakestRepeat, lifecycle,
};
pub use ltv_series::{LtvSeries, LtvSeriesInput, ltv_series};
pub use monte_carlo::{
    Condition, Histogram, MonteCarlo, MonteCarloInput, NonValue, NonValueShare, RankCorrelation,
    SimulatedFigure, Threshold, ThresholdProbability, UncertainInput, monte_carlo,
};
pub use months::{
    FigureSet, FigureTrend, MonthActuals, MonthFigures, Months, MonthsInput, MrrFigures,
    MrrMovement, first_day_of_month, months,
};
pub(crate) use notes::FEW_CUSTOMERS;
pub use notes::{Note, NoteCode};
pub use published::{PublishedFigure, published};
pub use rates::{Period, RateInput, RateKind, Rates, convert_rate};
pub use scenarios::{
    CompareInput, Comparison, FigureDifference, InputDifference, NamedInputs, ScenarioComparison,
    compare,
};
pub use sensitivity::{Sensitivity, SensitivityBar, SensitivityInput, sensitivity};
