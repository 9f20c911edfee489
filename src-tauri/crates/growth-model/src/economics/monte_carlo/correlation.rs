//! Rank correlation by a Gaussian copula: correlated normal numbers keep their ranks when each is
//! turned into its own distribution.

use std::f64::consts::PI;

use rust_decimal::Decimal;

use super::{RankCorrelation, UncertainInput};
use crate::ModelError;
use crate::checks::real;
use crate::economics::Domain;

/// Smallest pivot of a matrix that counts as positive definite.
const SMALLEST_PIVOT: f64 = 1e-10;

/// The lower triangle `L` with `L·Lᵀ` = the correlation of the normal numbers, by rows.
#[derive(Debug, Clone)]
pub(super) struct Cholesky {
    rows: Vec<Vec<f64>>,
}

impl Cholesky {
    /// `None` when there is nothing correlated.
    pub(super) fn new(
        uncertain: &[UncertainInput],
        correlations: &[RankCorrelation],
    ) -> Result<Option<Self>, ModelError> {
        if correlations.is_empty() {
            return Ok(None);
        }
        let size = uncertain.len();
        let mut matrix: Vec<Vec<f64>> = (0..size)
            .map(|row| {
                (0..size)
                    .map(|column| f64::from(u8::from(row == column)))
                    .collect()
            })
            .collect();
        let mut named = Vec::with_capacity(correlations.len());
        for (index, correlation) in correlations.iter().enumerate() {
            let (row, column) = pair(index, correlation, uncertain)?;
            if named.contains(&(row, column)) || named.contains(&(column, row)) {
                return Err(refuse(&format!("correlations[{index}]"), "named_twice"));
            }
            named.push((row, column));
            // Spearman's ρ of a Gaussian copula with Pearson's r is 6/π·asin(r/2).
            let pearson = 2.0 * (PI * real(correlation.rank_correlation) / 6.0).sin();
            matrix[row][column] = pearson;
            matrix[column][row] = pearson;
        }
        decompose(&matrix).map(Some)
    }

    /// Correlated normal numbers from independent ones, in place; a column per input.
    pub(super) fn apply(&self, columns: &mut [Vec<f64>]) {
        // From the last to the first: each needs the independent ones before it only.
        for (index, row) in self.rows.iter().enumerate().rev() {
            let (before, rest) = columns.split_at_mut(index);
            let Some((column, weight)) = rest.first_mut().zip(row.last()) else {
                continue;
            };
            for z in &mut *column {
                *z *= weight;
            }
            for (other, weight) in before.iter().zip(row) {
                for (z, independent) in column.iter_mut().zip(other) {
                    *z += weight * independent;
                }
            }
        }
    }
}

fn pair(
    index: usize,
    correlation: &RankCorrelation,
    uncertain: &[UncertainInput],
) -> Result<(usize, usize), ModelError> {
    let place = |name: &str, field| {
        (uncertain.iter().position(|known| known.field == field))
            .ok_or_else(|| refuse(&format!("correlations[{index}].{name}"), "is_not_uncertain"))
    };
    let first = place("first", correlation.first)?;
    let second = place("second", correlation.second)?;
    if first == second {
        return Err(refuse(
            &format!("correlations[{index}].second"),
            "named_twice",
        ));
    }
    let limit = Decimal::new(999, 3);
    Domain {
        min: -limit,
        max: limit,
        whole: false,
    }
    .check(
        &format!("correlations[{index}].rank_correlation"),
        correlation.rank_correlation,
    )?;
    Ok((first, second))
}

fn decompose(matrix: &[Vec<f64>]) -> Result<Cholesky, ModelError> {
    let mut rows: Vec<Vec<f64>> = Vec::with_capacity(matrix.len());
    for (index, given) in matrix.iter().enumerate() {
        let mut row: Vec<f64> = Vec::with_capacity(index + 1);
        for (column, before) in rows.iter().enumerate() {
            let shared: f64 = row.iter().zip(before).map(|(a, b)| a * b).sum();
            row.push((given[column] - shared) / before[column]);
        }
        let pivot = given[index] - row.iter().map(|weight| weight * weight).sum::<f64>();
        if pivot < SMALLEST_PIVOT {
            return Err(refuse("correlations", "correlations_cannot_all_hold"));
        }
        row.push(pivot.sqrt());
        rows.push(row);
    }
    Ok(Cholesky { rows })
}

fn refuse(field: &str, rule: &'static str) -> ModelError {
    ModelError::Inconsistent {
        field: field.to_owned(),
        rule,
    }
}
