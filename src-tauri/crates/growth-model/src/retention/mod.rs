//! Who comes back: the cohort table (MATHEMATICS.md C.8), repeat rates from purchase to purchase, and
//! how long the second purchase takes.

mod builder;
mod repeat;
mod sbg;
mod survival;
mod table;
mod typed;

use chrono::NaiveDate;

pub use builder::RetentionBuilder;
pub use sbg::{Sbg, SbgCohort, SbgInput, SbgParams, SbgPeriod, SbgPredictions, SbgResidual, sbg};
pub use survival::{
    ObservedDuration, Survival, SurvivalCurve, SurvivalInput, SurvivalInterval, SurvivalSegment,
    SurvivalStep, survival,
};
pub use typed::{TypedCohort, TypedRetention, typed};

use crate::checks::{date_in_range, inconsistent};
use crate::purchases::Purchase;
use crate::{ModelError, Outcome};

/// Most purchases of one customer whose repeat rates are listed one by one.
pub const LISTED_PURCHASES: usize = 12;

/// Days within which a second purchase is looked for.
pub const SECOND_WITHIN_DAYS: [u32; 5] = [30, 60, 90, 180, 365];

/// Calendar months that a table of cohorts may span: it has a cell for every pair of them.
const MOST_MONTHS: i32 = 600;

/// A list of purchases, and until when it is complete.
#[shape(Eq, deny_unknown_fields)]
pub struct RetentionInput {
    /// The purchases, in any order, within 50 years. A customer's rows of one day are one purchase; refunds (negative
    /// amounts) are none, amounts of zero are.
    pub purchases: Vec<Purchase>,
    /// The last day that the list covers; the day of the last purchase when absent. What lies after
    /// it is ignored.
    pub observed_until: Option<NaiveDate>,
}

/// What a list of purchases tells about coming back.
#[shape]
pub struct Retention {
    /// The last day that was observed. Undefined without purchases or where only totals are known.
    pub observed_until: Outcome<NaiveDate>,
    /// Customers with at least one purchase.
    pub customers: u64,
    /// The months with new customers, in the order of time.
    pub cohorts: Vec<Cohort>,
    /// Retention by age, from age 0: the cohorts that were observed at that age, weighted by their
    /// size. As long as the longest row.
    pub average: Vec<AverageRetention>,
    /// From purchase to purchase: who goes on.
    pub repeat: Vec<RepeatStep>,
    /// The step at which most customers are lost (the first such): where the repeat sale is missing.
    /// Counted in customers, because the smallest share is mostly that of a handful of them far down
    /// the list. Undefined when nobody is lost.
    pub largest_loss: Outcome<RepeatStep>,
    /// Customers who bought at least twice / customers, 0…1.
    pub repeat_share: Outcome<f64>,
    /// The second purchase within so many days of the first.
    pub second_within: Vec<SecondWithin>,
}

/// The customers whose first purchase lies in one calendar month.
#[shape]
pub struct Cohort {
    /// `YYYY-MM`.
    pub month: String,
    /// Customers.
    pub size: u64,
    /// Those who bought in the month that is so many months after the first, from age 0. `null`
    /// where that month has not ended by the last observed day (age 0 is always known).
    pub active: Vec<Option<u64>>,
    /// `active / size`, 0…1; `null` where it is not observable.
    pub retention: Vec<Option<f64>>,
}

/// Retention at one age, over the cohorts.
#[shape]
pub struct AverageRetention {
    /// Months since the month of the first purchase.
    pub age: u32,
    /// Active customers / customers of the cohorts observed at this age, 0…1.
    pub retention: Outcome<f64>,
    /// Customers of these cohorts.
    pub customers: u64,
}

/// One purchase of a customer's life.
#[shape]
pub struct RepeatStep {
    /// Its number, from 2.
    pub purchase: u32,
    /// Customers who made the purchase before.
    pub before: u64,
    /// Those of them who made this one.
    pub customers: u64,
    /// `customers / before`, 0…1. Of a young list it is too low: customers still have time.
    pub repeat_probability: f64,
    /// Median days between the purchase before and this one.
    pub median_days: Outcome<f64>,
}

/// The second purchase within a time.
#[shape]
pub struct SecondWithin {
    /// Days after the first purchase.
    pub days: u32,
    /// Customers who have been observed for as long.
    pub observed: u64,
    /// Those of them who bought again within the time.
    pub returned: u64,
    /// `returned / observed`, 0…1.
    pub share: Outcome<f64>,
}

/// Reads who comes back from a list of purchases.
///
/// # Errors
/// As [`RetentionBuilder::add`], with the place in the list (`purchases[3].date`); more than
/// [`MOST_MONTHS`] from the first purchase to the last observed day (rule `span_too_long`).
pub fn cohorts(input: &RetentionInput) -> Result<Retention, ModelError> {
    if let Some(until) = input.observed_until {
        date_in_range("observed_until", until)?;
    }
    let mut builder = RetentionBuilder::new();
    for (i, purchase) in input.purchases.iter().enumerate() {
        builder
            .add(purchase)
            .map_err(|error| error.within(&format!("purchases[{i}]")))?;
    }
    check_span(input)?;
    Ok(builder.finish(input.observed_until))
}

/// Refuses a list that spans more months than a table of cohorts has.
fn check_span(input: &RetentionInput) -> Result<(), ModelError> {
    let dates = || input.purchases.iter().map(|purchase| purchase.date);
    let Some(first) = dates().min() else {
        return Ok(());
    };
    let last = input.observed_until.or(dates().max()).unwrap_or(first);
    if table::month(last) - table::month(first) < MOST_MONTHS {
        return Ok(());
    }
    let field = match input.observed_until {
        Some(_) => "observed_until".to_owned(),
        None => {
            let place = dates().position(|date| date == last).unwrap_or(0);
            format!("purchases[{place}].date")
        }
    };
    Err(inconsistent(field, "span_too_long"))
}
