//! The mathematics and the rules of Growth Architect.
//!
//! Pure: no I/O, no clock, no environment, no unseeded randomness. Time and randomness are
//! arguments. Nothing here panics on input, and nothing that leaves this crate is NaN or infinite:
//! what is not a number says so as an [`Outcome`].

#[macro_use]
extern crate growth_shape;

pub mod audit;
pub mod automation;
pub mod business;
mod checks;
pub mod customers;
pub mod economics;
pub mod error;
pub mod experiments;
pub mod knowledge;
pub mod kpi;
pub mod leads;
pub mod loops;
pub mod mathematics {
    #![doc = include_str!("../MATHEMATICS.md")]
}
pub mod money;
mod numeric;
pub mod outcome;
pub mod purchases;
pub mod retention;
pub mod roadmap;
pub mod sampling;
pub mod sequences;
pub mod statistics;

pub use checks::YEARS;
pub use error::ModelError;
pub use money::{Currency, Money};
pub use outcome::{Outcome, Reason};
