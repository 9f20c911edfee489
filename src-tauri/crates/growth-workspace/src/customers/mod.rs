//! Customers: forecasts from purchases, kept views of the list, and models of leads.
//!
//! A forecast is one row: the fits, the hold-out, the intervals and the options that it was made with.
//! Its list of customers is not stored: purchases never change, so the fits and the options give the
//! same list again.

mod forecasts;
mod leads;
mod segments;

pub use forecasts::{SavedForecast, forecast_of, forecasts};
pub use leads::{LeadSettings, SavedLeadModel, lead_model, lead_models};
pub use segments::{
    CustomerFilter, CustomerSegment, MAX_SEGMENTS, NewSegment, delete_segment, segments,
};
