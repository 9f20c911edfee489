//! How long an experiment takes.

use chrono::{Datelike, Days, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};

use super::input::{one, positive_share, whole};
use crate::checks::within;
use crate::{ModelError, Outcome, Reason};

/// No experiment is shorter: two of each weekday.
pub(super) const MIN_DAYS: u64 = 14;
/// A longer one measures other visitors, other seasons and deleted cookies.
pub(super) const MAX_DAYS: u64 = 56;

/// Visitors to collect, and how many come.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct DurationInput {
    /// Visitors of all arms together, a whole number 1…10¹².
    pub total_visitors: Decimal,
    /// Visitors per week who could take part, 0…10¹².
    pub weekly_visitors: Decimal,
    /// Share of them who do take part, above 0 and up to 1.
    #[serde(default = "one")]
    pub allocation: Decimal,
    /// First day of the experiment, for the dates in the answer.
    pub starts_on: Option<NaiveDate>,
    /// Last day on which a decision is still wanted (the last day of the plan).
    pub decide_by: Option<NaiveDate>,
}

/// How long it takes.
#[shape(skip_serializing_none)]
pub struct Duration {
    /// Days until enough visitors came, rounded up.
    pub days_needed: Outcome<u64>,
    /// Days to run: whole weeks, at least two.
    pub planned_days: Outcome<u64>,
    /// The same in weeks.
    pub planned_weeks: Outcome<u64>,
    /// Longer than 56 days: change the effect, the share of visitors or the question.
    pub too_long: Outcome<bool>,
    /// The last planned day of the experiment: the first day on which it may be decided.
    pub earliest_decision: Option<Outcome<NaiveDate>>,
    /// The last day on which it still may be decided: after 56 days, or `decide_by` if that is
    /// sooner.
    pub latest_decision: Option<Outcome<NaiveDate>>,
    /// The planned end lies on or before the latest decision.
    pub in_time: Option<Outcome<bool>>,
}

/// Duration in whole weeks, at least two.
///
/// # Errors
/// Visitors that are negative or not whole, an allocation outside 0…1, `decide_by` before
/// `starts_on` (rule `ends_before_it_begins`).
pub fn duration(input: &DurationInput) -> Result<Duration, ModelError> {
    let total = whole(|| "total_visitors".to_owned(), input.total_visitors, 1)?;
    within(
        || "weekly_visitors".to_owned(),
        input.weekly_visitors,
        Some(Decimal::ZERO),
        Some(Decimal::from(1_000_000_000_000_u64)),
    )?;
    positive_share(|| "allocation".to_owned(), input.allocation)?;
    if let (Some(start), Some(end)) = (input.starts_on, input.decide_by)
        && end < start
    {
        return Err(crate::checks::inconsistent(
            "decide_by",
            "ends_before_it_begins",
        ));
    }
    let days_needed = days(total, input.weekly_visitors, input.allocation);
    let planned_days = days_needed.clone().map(whole_weeks);
    let earliest = input.starts_on.map(|start| {
        planned_days
            .clone()
            .and_then(|days| day_of(start, days).into())
    });
    let latest = input.starts_on.map(|start| {
        Outcome::from(day_of(start, MAX_DAYS)).map(|last| {
            input
                .decide_by
                .map_or(last, |decide_by| last.min(decide_by))
        })
    });
    let in_time = earliest.clone().zip(latest.clone()).map(|(first, last)| {
        match (first, last) {
            // However far away it is, it is too late.
            (Outcome::Undefined { .. } | Outcome::Never { .. }, _) => Outcome::of(false),
            (first, last) => first.zip(last).map(|(first, last)| first <= last),
        }
    });
    Ok(Duration {
        planned_weeks: planned_days.clone().map(|days| days / 7),
        too_long: planned_days.clone().map(|days| days > MAX_DAYS),
        days_needed,
        planned_days,
        earliest_decision: earliest,
        latest_decision: latest,
        in_time,
    })
}

/// `ceil(visitors / (weekly / 7 · allocation))`, exactly.
pub(super) fn days(total: u64, weekly: Decimal, allocation: Decimal) -> Outcome<u64> {
    let per_week = weekly.checked_mul(allocation).unwrap_or_default();
    if per_week.is_zero() {
        return Outcome::never(Reason::NoVisitors);
    }
    let days = Decimal::from(7)
        .checked_mul(total.into())
        .and_then(|visitors| visitors.checked_div(per_week));
    Outcome::from(days).and_then(|days| {
        // A quotient with 28 digits that exceeds a whole number by its last digit is that number.
        let days = days.round_dp(12);
        days.round_dp_with_strategy(0, RoundingStrategy::AwayFromZero)
            .to_u64()
            .into()
    })
}

/// Up to whole weeks, at least two.
pub(super) fn whole_weeks(days: u64) -> u64 {
    (days.div_ceil(7) * 7).max(MIN_DAYS)
}

/// Day `number` of an experiment, of which day 1 is its first.
pub(super) fn day_of(start: NaiveDate, number: u64) -> Option<NaiveDate> {
    start
        .checked_add_days(Days::new(number.checked_sub(1)?))
        .filter(|day| day.year() <= 9_999)
}
