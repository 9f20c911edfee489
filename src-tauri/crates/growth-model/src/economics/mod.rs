//! Unit economics: what a customer costs, brings in, and how fast the money comes back
//! (`domain.md`, part A).
//!
//! The formulas stand once, in `formulas`, generic over the kind of number: exact decimals answer
//! requests, floating point carries simulation, and a number that writes its own formula down makes
//! the explanations.

mod bands;
mod cash_curve;
mod compute;
mod evaluate;
mod evaluation;
mod fields;
mod formulas;
mod goal_seek;
mod goals;
mod inputs;
mod lifecycle;
mod monte_carlo;
mod operand;
mod params;
mod quantity;
mod root;
mod scalar;
mod scenarios;
mod sensitivity;
mod trace;

pub use bands::{REDESIGN_PAYBACK_DAYS, TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, at_least};
pub use cash_curve::{CashCurve, CashPoint, cash_curve};
pub use evaluate::evaluate;
pub use evaluation::{
    Band, Bound, Evaluation, Explanation, Figure, FigureName, Goal, Lever, LeverName, Term, Unit,
    Verdict,
};
pub use fields::Domain;
pub use goal_seek::{GoalLever, GoalSeek, GoalSeekInput, Method, goal_seek};
pub use inputs::{
    Acquisition, Assumptions, InputField, Inputs, OneOff, PaymentTiming, RevenueModel, Subscription,
};
pub use lifecycle::{
    Lifecycle, LifecycleInput, LifecyclePoint, LifecyclePurchase, WeakestRepeat, lifecycle,
};
pub use monte_carlo::{
    Condition, Histogram, MonteCarlo, MonteCarloInput, NonValue, NonValueShare, RankCorrelation,
    SimulatedFigure, Threshold, ThresholdProbability, UncertainInput, monte_carlo,
};
pub use scenarios::{
    CompareInput, Comparison, FigureDifference, InputDifference, NamedInputs, ScenarioComparison,
    compare,
};
pub use sensitivity::{Sensitivity, SensitivityBar, SensitivityInput, sensitivity};
