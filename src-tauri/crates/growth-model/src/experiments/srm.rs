//! Sample ratio mismatch: whether the arms got the share of visitors that was planned.

use rust_decimal::Decimal;

use super::input::{MAX_ARMS, length, whole};
use crate::ModelError;
use crate::checks::{fraction, inconsistent};
use crate::statistics::chi_squared_p;

/// Below this p value the split is broken, and with it every result.
const MISMATCH: f64 = 0.001;
/// Below this p value one should look for a reason.
const SUSPECT: f64 = 0.01;

/// Arms with their visitors and their planned shares.
#[shape(Eq, deny_unknown_fields)]
pub struct SrmInput {
    /// The arms, 2…10.
    pub arms: Vec<PlannedArm>,
}

/// One arm.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct PlannedArm {
    /// Name, for the answer.
    pub name: Option<String>,
    /// Visitors, a whole number 0…10¹².
    pub visitors: Decimal,
    /// Planned share of the visitors, 0…1; those of all arms add up to 1 (thirds may be rounded).
    pub planned_share: Decimal,
}

/// Whether the split is as planned.
#[shape]
pub struct Srm {
    /// χ² of the visitors against the planned shares.
    pub chi_squared: f64,
    /// Arms that should get visitors − 1.
    pub degrees_of_freedom: u32,
    /// Chance of a split at least as far off if the plan holds; 1 without visitors.
    pub p_value: f64,
    /// What it means.
    pub verdict: SrmVerdict,
    /// The arms, as given.
    pub arms: Vec<SrmArm>,
}

/// What a split means.
#[shape(Copy, Eq)]
pub enum SrmVerdict {
    /// There are no visitors yet.
    NoData,
    /// As planned.
    Fits,
    /// p < 0.01: look for a reason.
    Suspect,
    /// p < 0.001: results must not be read.
    Mismatch,
}

/// One arm.
#[shape(skip_serializing_none)]
pub struct SrmArm {
    /// Name, as given.
    pub name: Option<String>,
    /// Visitors.
    pub visitors: u64,
    /// Visitors that the plan would have given it.
    pub expected_visitors: f64,
    /// Planned share, with rounded thirds made whole.
    pub planned_share: f64,
    /// Share of the visitors that it got, less the planned one. Of huge numbers a difference can be
    /// certain and yet too small to matter.
    pub deviation: f64,
}

/// χ² goodness of fit of the visitors to the planned shares.
///
/// # Errors
/// Fewer than 2 or more than 10 arms, visitors that are negative or not whole, shares that do not
/// add up to 1 (rule `shares_do_not_add_up`), fewer than two arms with a share (`one_arm_only`),
/// visitors in an arm whose share is 0 (`visitors_without_share`).
pub fn srm(input: &SrmInput) -> Result<Srm, ModelError> {
    length("arms", input.arms.len(), 2, MAX_ARMS)?;
    let mut arms = Vec::with_capacity(input.arms.len());
    for (i, arm) in input.arms.iter().enumerate() {
        let visitors = whole(|| format!("arms[{i}].visitors"), arm.visitors, 0)?;
        let share = fraction(|| format!("arms[{i}].planned_share"), arm.planned_share)?;
        if share == 0.0 && visitors > 0 {
            return Err(inconsistent(
                format!("arms[{i}].planned_share"),
                "visitors_without_share",
            ));
        }
        arms.push((visitors, share));
    }
    let sum: Decimal = input.arms.iter().map(|arm| arm.planned_share).sum();
    if (sum - Decimal::ONE).abs() > Decimal::new(2, 3) {
        return Err(inconsistent("arms", "shares_do_not_add_up"));
    }
    let with_share = arms.iter().filter(|(_, share)| *share > 0.0).count();
    if with_share < 2 {
        return Err(inconsistent("arms", "one_arm_only"));
    }
    let whole: f64 = arms.iter().map(|(_, share)| share).sum();
    let total = arms
        .iter()
        .map(|(visitors, _)| *visitors as f64)
        .sum::<f64>();
    let mut chi_squared = 0.0;
    let results = (input.arms.iter().zip(&arms))
        .map(|(arm, (visitors, share))| {
            let planned_share = share / whole;
            let expected = planned_share * total;
            let off = *visitors as f64 - expected;
            if expected > 0.0 {
                chi_squared += off * off / expected;
            }
            SrmArm {
                name: arm.name.clone(),
                visitors: *visitors,
                expected_visitors: expected,
                planned_share,
                deviation: if total > 0.0 { off / total } else { 0.0 },
            }
        })
        .collect();
    let degrees_of_freedom = u32::try_from(with_share - 1).unwrap_or(1);
    let p_value = chi_squared_p(chi_squared, degrees_of_freedom);
    Ok(Srm {
        chi_squared,
        degrees_of_freedom,
        p_value,
        verdict: if total == 0.0 {
            SrmVerdict::NoData
        } else if p_value < MISMATCH {
            SrmVerdict::Mismatch
        } else if p_value < SUSPECT {
            SrmVerdict::Suspect
        } else {
            SrmVerdict::Fits
        },
        arms: results,
    })
}
