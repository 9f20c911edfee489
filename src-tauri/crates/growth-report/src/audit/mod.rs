//! The audit in words.

pub mod instruments;
