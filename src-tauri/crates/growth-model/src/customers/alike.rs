//! Customers of whom the same is expected while they are there.

use std::collections::HashMap;

use rayon::prelude::*;

use super::rows::CustomerRow;

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
    pub(super) fn each<T: Copy + Send>(
        &self,
        expected: impl Fn(&CustomerRow) -> T + Sync,
    ) -> impl Iterator<Item = T> {
        let of_kind: Vec<T> = self.kinds.par_iter().map(|row| expected(row)).collect();
        self.kind_of.iter().map(move |kind| of_kind[*kind])
    }
}
