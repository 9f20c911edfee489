//! What several features share.

mod report_source;
mod requests;
mod words;

pub(crate) use report_source::{Gather, ReportSource};
pub use requests::{ChartRequest, OfProject, Written};
pub(crate) use words::{input_label, month_text, status_text};
