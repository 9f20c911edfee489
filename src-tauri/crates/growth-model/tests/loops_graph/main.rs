//! Drawings of loops: what they compile to, and what is said of those that cannot run.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

macro_rules! dec {
    ($number:expr) => {
        stringify!($number)
            .parse::<rust_decimal::Decimal>()
            .unwrap()
    };
}

mod coefficients;
mod drawings;
mod extremes;
mod problems;
mod properties;
