//! The weekly check-in: the guide's KPIs from raw numbers, their way to a goal, and the reminder.
//!
//! The KPIs are computed by the same model as a scenario ([`crate::economics`]); what a check-in
//! adds is the viral coefficient, and a date.

mod check_in;
mod reminder;
mod standing;

pub use check_in::{
    CheckInNumbers, Explained, KpiFigures, KpiName, Virality, figures, growth_multiplier,
};
pub use reminder::{Reminder, due, next_reminder};
pub use standing::{Standing, StandingInput, reached, standing};
