//! Unit economics: what a customer costs, brings in, and how fast the money comes back
//! (`domain.md`, part A).

mod evaluation;
mod inputs;

pub use evaluation::{
    Band, Bound, Evaluation, Explanation, Figure, FigureName, Goal, Lever, LeverName, Term, Unit,
    Verdict,
};
pub use inputs::{
    Acquisition, Assumptions, InputField, Inputs, OneOff, PaymentTiming, RevenueModel, Subscription,
};
