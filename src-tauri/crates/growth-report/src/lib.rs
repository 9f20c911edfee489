//! What leaves the program: charts, the PDF report, CSV, workbooks.
//!
//! Everything is a function of its arguments. No clock, no file, no system font: the same data come
//! out as the same bytes.
//!
//! From the bottom up: [`content`] has what everything is made of (tables, facts, blocks), [`charts`]
//! draw, the modules of the features say what their figures mean, [`report`] composes their sections,
//! and [`document`], [`csv`] and [`xlsx`] render what was composed.

#[macro_use]
extern crate growth_shape;

pub mod audit;
pub mod automation;
pub mod charts;
pub mod content;
pub mod csv;
pub mod customers;
pub mod datasets;
pub mod document;
pub mod economics;
mod error;
mod fonts;
pub mod kpi;
pub mod leads;
pub mod loops;
pub mod outcomes;
pub mod report;
pub mod roadmap;
mod text;
pub mod xlsx;

pub use error::ReportError;
