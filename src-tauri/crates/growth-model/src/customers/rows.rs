//! What the models need to know of a customer.

use rust_decimal::Decimal;

use crate::ModelError;
use crate::checks::{inconsistent, real_within, within};

/// Longest time, in units.
const MAX_TIME: f64 = 1e6;
/// Most repeat purchases of one customer.
const MAX_FREQUENCY: u32 = 1_000_000;
/// Largest mean amount. Money.
const MAX_MONETARY: i64 = 1_000_000_000_000_000;

/// One customer, or `count` customers who bought alike. All times are in the same unit (days, weeks),
/// which the caller chooses.
#[shape(skip_serializing_none, deny_unknown_fields)]
pub struct CustomerRow {
    /// Who: the caller's number. Absent for a group.
    pub customer: Option<u32>,
    /// x: purchases after the first (days of purchase − 1), 0…1e6.
    pub frequency: u32,
    /// t_x: time from the first to the last purchase, 0…`age`. Not the time since the last purchase.
    /// Zero exactly when `frequency` is zero.
    pub recency: f64,
    /// T: time from the first purchase to the end of observation, 0…1e6.
    pub age: f64,
    /// m: mean amount of the purchases after the first; 0 when there is none. Money. Only spending
    /// needs it.
    pub monetary: Option<Decimal>,
    /// Customers with these numbers, from 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    #[schemars(range(min = 1))]
    pub count: u32,
}

fn one() -> u32 {
    1
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde calls it with a reference"
)]
fn is_one(count: &u32) -> bool {
    *count == 1
}

impl CustomerRow {
    /// x as a number.
    pub(crate) fn x(&self) -> f64 {
        f64::from(self.frequency)
    }

    /// How many customers the row stands for.
    pub(crate) fn weight(&self) -> f64 {
        f64::from(self.count)
    }
}

/// Refuses rows that no customer can have.
pub(crate) fn check_rows(rows: &[CustomerRow]) -> Result<(), ModelError> {
    for (i, row) in rows.iter().enumerate() {
        check_row(row).map_err(|error| error.within(&format!("customers[{i}]")))?;
    }
    Ok(())
}

fn check_row(row: &CustomerRow) -> Result<(), ModelError> {
    let name = |name: &'static str| move || name.to_owned();
    let most = MAX_FREQUENCY.into();
    within(name("frequency"), row.frequency.into(), None, Some(most))?;
    real_within(name("age"), row.age, 0.0, MAX_TIME)?;
    // Quotients of days may differ in the last digit.
    real_within(name("recency"), row.recency, 0.0, row.age * (1.0 + 1e-12))?;
    if (row.frequency == 0) != (row.recency == 0.0) {
        let rule = if row.frequency == 0 {
            "recency_without_repeat"
        } else {
            "repeat_without_recency"
        };
        return Err(inconsistent("recency", rule));
    }
    if let Some(monetary) = row.monetary {
        let most = MAX_MONETARY.into();
        let least = Decimal::ZERO;
        within(name("monetary"), monetary, Some(least), Some(most))?;
    }
    within(name("count"), row.count.into(), Some(Decimal::ONE), None)?;
    Ok(())
}
