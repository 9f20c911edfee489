//! Profit by purchase and retention.

use chrono::{Datelike, Months, NaiveDate};
use growth_model::economics::LifecyclePurchase;
use growth_model::retention::{TypedCohort, TypedRetention};
use rust_decimal::Decimal;

use crate::audit::instruments::{LifecycleProfile, NumbersFrom, RetentionProfile, set_profile};
use crate::{DatasetId, ProjectId, Result, Tx};

/// Modules that a café buys one after another: share who go on (percent), price, cost to serve, cost
/// of the offer. The first earns, the second hardly, the third loses.
const MODULES: [(i64, i64, i64, i64); 4] = [
    (100, 11_400, 1_200, 0),
    (31, 5_400, 900, 600),
    (54, 3_600, 1_500, 800),
    (45, 3_600, 1_800, 800),
];

/// Active cafés of each cohort after one month, two months and so on; the oldest first.
const COHORTS: [(u64, &[u64]); 6] = [
    (132, &[121, 115, 110, 105, 101]),
    (138, &[126, 121, 115, 110]),
    (141, &[130, 124, 118]),
    (146, &[136, 129]),
    (149, &[139]),
    (150, &[]),
];

/// Cafés that bought at least one module, at least two, and so on.
const BUYERS: [u64; 4] = [1_840, 570, 308, 139];

pub(super) fn fill_service(tx: &Tx<'_>, project: &ProjectId) -> Result<()> {
    let steps = MODULES
        .iter()
        .map(|(percent, price, serve, offer)| LifecyclePurchase {
            repeat_probability: Decimal::new(*percent, 2).normalize(),
            order_value: Decimal::from(*price),
            gross_margin: Decimal::new(8, 1),
            cost_to_serve: Decimal::from(*serve),
            trigger_cost: Decimal::from(*offer),
        })
        .collect();
    let lifecycle = LifecycleProfile {
        steps,
        ..LifecycleProfile::default()
    };
    set_profile(tx, project, Some(lifecycle))?;

    let today = tx.today();
    let this_month = today.with_day(1).unwrap_or(today);
    let month = |ago: usize| -> NaiveDate {
        let ago = Months::new(u32::try_from(ago).unwrap_or(0));
        this_month.checked_sub_months(ago).unwrap_or(this_month)
    };
    let retention = RetentionProfile {
        typed: TypedRetention {
            cohorts: COHORTS
                .iter()
                .enumerate()
                .map(|(place, (size, active))| TypedCohort {
                    month: month(COHORTS.len() - place),
                    size: *size,
                    active: active.iter().map(|active| Some(*active)).collect(),
                })
                .collect(),
            buyers: BUYERS.to_vec(),
        },
        ..RetentionProfile::default()
    };
    set_profile(tx, project, Some(retention))
}

pub(super) fn fill_shop(tx: &Tx<'_>, project: &ProjectId, orders: &DatasetId) -> Result<()> {
    set_profile(
        tx,
        project,
        Some(LifecycleProfile {
            numbers_from: NumbersFrom::Dataset,
            dataset_id: Some(orders.clone()),
            cost_to_serve: Decimal::from(180),
            trigger_cost: Decimal::from(60),
            ..LifecycleProfile::default()
        }),
    )?;
    set_profile(
        tx,
        project,
        Some(RetentionProfile {
            numbers_from: NumbersFrom::Dataset,
            dataset_id: Some(orders.clone()),
            ..RetentionProfile::default()
        }),
    )
}
