//! The audit against cases written as data, against its properties, and the question bank.

mod bank;
mod cases;
mod compare;
mod effect;
mod instruments;
mod properties;
