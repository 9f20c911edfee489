//! What many draws come to.

use std::collections::BTreeMap;

use crate::{Outcome, Reason};

/// The results of many draws of one figure.
#[shape]
pub struct DrawSummary {
    /// Draws that were made.
    pub draws: u64,
    /// Figures over the draws that ended in a number.
    pub figures: Outcome<DrawFigures>,
    /// Draws that did not end in a number, by reason. They are in no percentile and no mean.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without_value: Vec<WithoutValue>,
}

/// Mean and percentiles (linear interpolation, R type 7).
#[shape(Copy)]
pub struct DrawFigures {
    /// Draws that ended in a number.
    pub draws: u64,
    /// Mean.
    pub mean: f64,
    /// 5th percentile.
    pub p5: f64,
    /// 10th percentile.
    pub p10: f64,
    /// 25th percentile.
    pub p25: f64,
    /// Median.
    pub p50: f64,
    /// 75th percentile.
    pub p75: f64,
    /// 90th percentile.
    pub p90: f64,
    /// 95th percentile.
    pub p95: f64,
}

/// Draws that ended in the same non-value.
#[shape(Copy)]
pub struct WithoutValue {
    /// Why there was no number.
    pub reason: Reason,
    /// How many draws.
    pub draws: u64,
    /// Share of all draws. Fraction.
    pub share: f64,
}

/// Quantile `q` (0…1) of numbers in ascending order, with linear interpolation (R type 7, NumPy's
/// default); `None` without numbers.
pub fn quantile_of_sorted(sorted: &[f64], q: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let position = last as f64 * q.clamp(0.0, 1.0);
    let below = sorted.get(position.floor() as usize)?;
    let above = sorted.get(position.ceil() as usize)?;
    Some(below + position.fract() * (above - below))
}

impl DrawFigures {
    /// Figures of `values`, which are finite; `None` without values. Sorts them.
    pub fn of(values: &mut [f64]) -> Option<Self> {
        values.sort_unstable_by(f64::total_cmp);
        let count = values.len() as f64;
        let at = |q| quantile_of_sorted(values, q);
        Some(Self {
            draws: values.len() as u64,
            // Divided first, so that the sum of large values stays finite.
            mean: values.iter().map(|value| value / count).sum(),
            p5: at(0.05)?,
            p10: at(0.1)?,
            p25: at(0.25)?,
            p50: at(0.5)?,
            p75: at(0.75)?,
            p90: at(0.9)?,
            p95: at(0.95)?,
        })
    }
}

/// Sums up draws of one figure. What is no number is counted by its reason.
pub fn summarise(draws: impl IntoIterator<Item = Result<f64, Reason>>) -> DrawSummary {
    let mut values = Vec::new();
    let mut reasons: BTreeMap<Reason, u64> = BTreeMap::new();
    for draw in draws {
        match draw {
            Ok(value) => values.push(value),
            Err(reason) => *reasons.entry(reason).or_default() += 1,
        }
    }
    let count = values.len() as u64 + reasons.values().sum::<u64>();
    let most_frequent = reasons
        .iter()
        .max_by_key(|(_, draws)| **draws)
        .map_or(Reason::NothingMeasured, |(reason, _)| *reason);
    DrawSummary {
        draws: count,
        figures: DrawFigures::of(&mut values)
            .map_or(Outcome::undefined(most_frequent), Outcome::of),
        without_value: reasons
            .into_iter()
            .map(|(reason, draws)| WithoutValue {
                reason,
                draws,
                share: draws as f64 / count as f64,
            })
            .collect(),
    }
}
