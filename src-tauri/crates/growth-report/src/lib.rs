//! What leaves the program: charts, the PDF report, CSV, workbooks.
//!
//! Everything is a function of its arguments. No clock, no file, no system font: the same data come
//! out as the same bytes.

pub mod audit;
pub mod charts;
pub mod content;
pub mod csv;
pub mod document;
pub mod economics;
mod fonts;
pub mod kpi;
pub mod loops;
pub mod roadmap;
pub mod summary;
mod text;
pub mod xlsx;

pub use document::ReportError;
