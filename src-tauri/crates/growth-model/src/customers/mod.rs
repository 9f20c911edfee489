//! What customers who buy without a contract are worth: who is still there, how often each will buy
//! again and for how much, and on which day a message to them pays.
//!
//! The models see a customer as three numbers in one unit of time: repeat purchases, time from the
//! first to the last purchase, and time from the first purchase to the end of observation. Customers
//! with the same three numbers are one row with a count, so a million purchases cost no more than
//! their different histories.
//!
//! Sources: Fader, Hardie and Lee, "Counting Your Customers the Easy Way: An Alternative to the
//! Pareto/NBD Model" (Marketing Science, 2005) for BG/NBD; Batislam, Denizel and Filiztekin (2007) for
//! MBG/NBD; Fader and Hardie, "The Gamma-Gamma Model of Monetary Value" (2013).

mod alike;
mod amount;
mod bootstrap;
mod fit;
mod forecast;
mod histories;
mod holdout;
mod likelihood;
mod list;
mod message;
mod model;
mod predict;
mod rows;
mod scores;
mod spend;
mod summary;
mod value;

pub use bootstrap::{Bootstrap, Interval, IntervalInput, Intervals, bootstrap};
pub use fit::{FitInput, FitQuality, Fitted, Shortfall, ShortfallKind, fit};
pub use forecast::{CustomerForecast, CustomerState, Forecast, ForecastOptions, StateTotal};
pub use histories::Histories;
pub use holdout::{Holdout, HoldoutInput, HoldoutModel, HoldoutPoint, RetroTest, holdout};
pub use message::{CustomerMessage, MessageInput, MessagePlan, Messages, day_to_write};
pub use model::{PurchaseModel, PurchaseParams};
pub use predict::{CustomerPrediction, NewCustomer, PredictInput, Predictions, predict};
pub use rows::CustomerRow;
pub use scores::{CustomerScore, ScoreClass, Scores, ScoresInput, Thresholds, scores};
pub use spend::{
    SpendFitInput, SpendFitted, SpendParams, SpendPredictInput, SpendPrediction, SpendPredictions,
    spend_fit, spend_predict,
};
pub use summary::{CustomerSummary, RefundedCustomer, SummaryInput, group, summary};
pub use value::{CustomerValue, CustomerValues, ValueInput, value};
