//! Unit economics: what a customer costs, brings in, and how fast the money comes back
//! (`domain.md`, part A).
//!
//! The formulas stand once, in `formulas`, generic over the kind of number: exact decimals answer
//! requests, floating point carries simulation, and a number that writes its own formula down makes
//! the explanations.

mod bands;
mod cash_curve;
mod evaluate;
mod evaluation;
mod fields;
mod formulas;
mod goals;
mod inputs;
mod params;
mod quantity;
mod root;
mod scalar;
mod trace;

pub use bands::{REDESIGN_PAYBACK_DAYS, TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, at_least};
pub use cash_curve::{CashCurve, CashPoint, cash_curve};
pub use evaluate::evaluate;
pub use evaluation::{
    Band, Bound, Evaluation, Explanation, Figure, FigureName, Goal, Lever, LeverName, Term, Unit,
    Verdict,
};
pub use fields::Domain;
pub use inputs::{
    Acquisition, Assumptions, InputField, Inputs, OneOff, PaymentTiming, RevenueModel, Subscription,
};
