//! Customers in words: what a forecast says, the list, and the section of the report.

mod list;
mod reading;
mod section;
mod survival;

pub use list::{NamedCustomer, list_table, state_text, write_text};
pub use reading::{CustomerFigure, ForecastReading, holdout_chart, reading};
pub use section::{CustomersSection, ReportedForecast};
pub use survival::survival_table;
