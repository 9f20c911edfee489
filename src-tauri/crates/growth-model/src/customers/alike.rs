//! Customers of whom the same is expected while they are there.

use std::collections::HashMap;

use rayon::prelude::*;

use super::rows::CustomerRow;

/// What is said of each row, kept once for each kind.
pub(super) struct OfRows<'a, T> {
    of_kind: Vec<T>,
    kind_of: &'a [usize],
}

impl<T> OfRows<'_, T> {
    /// In the order of the rows.
    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.kind_of.iter().map(|kind| &self.of_kind[*kind])
    }
}

/// Rows by x and T. How many purchases are expected of a customer who is still there depends on these
/// alone, and is a long series: of many customers it is summed up once for each kind.
pub(super) struct Alike<'a> {
    /// One row of each kind.
    kinds: Vec<&'a CustomerRow>,
    /// The kind of each row.
    kind_of: Vec<usize>,
}

impl<'a> Alike<'a> {
    pub(super) fn new(rows: &'a [CustomerRow]) -> Self {
        let mut known: HashMap<(u32, u64), usize> = HashMap::new();
        let mut kinds = Vec::new();
        let kind_of = rows
            .iter()
            .map(|row| {
                let key = (row.frequency, row.age.to_bits());
                *known.entry(key).or_insert_with(|| {
                    kinds.push(row);
                    kinds.len() - 1
                })
            })
            .collect();
        Self { kinds, kind_of }
    }

    /// What `expected` says of each row. It must not look at anything but x and T.
    pub(super) fn each<T: Send>(
        &self,
        expected: impl Fn(&CustomerRow) -> T + Sync,
    ) -> OfRows<'_, T> {
        OfRows {
            of_kind: self.kinds.par_iter().map(|row| expected(row)).collect(),
            kind_of: &self.kind_of,
        }
    }

    /// Sums over the rows of what `expected` says of each, times the row's weight: one sum for each
    /// number that it says.
    pub(super) fn sums(
        &self,
        weights: &[f64],
        expected: impl Fn(&CustomerRow) -> Vec<f64> + Sync,
    ) -> Vec<f64> {
        let mut of_kind = vec![0.0; self.kinds.len()];
        for (kind, weight) in self.kind_of.iter().zip(weights) {
            of_kind[*kind] += weight;
        }
        let expected: Vec<Vec<f64>> = self.kinds.par_iter().map(|row| expected(row)).collect();
        let mut sums = vec![0.0; expected.first().map_or(0, Vec::len)];
        for (weight, expected) in of_kind.iter().zip(&expected) {
            for (sum, expected) in sums.iter_mut().zip(expected) {
                *sum += weight * expected;
            }
        }
        sums
    }
}
