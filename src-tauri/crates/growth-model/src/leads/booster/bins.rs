//! Features of leads, cut into bins.

use rayon::prelude::*;

use crate::leads::tree::Tree;

/// Most bins of a number, without the one of missing values.
const BINS: usize = 254;

/// Features of leads, cut into bins.
pub(in crate::leads) struct Binned {
    pub(super) columns: Vec<Column>,
}

pub(super) struct Column {
    pub(super) bins: Vec<u8>,
    pub(super) cut: Cut,
}

/// How numbers become bins.
pub(super) enum Cut {
    /// Bin 0 is missing; bin i + 1 holds numbers up to bound i, the last bin the rest.
    Number { bounds: Vec<f64> },
    /// Bins are codes of the categories.
    Category { codes: usize },
}

impl Binned {
    /// Cuts features; `categories[i]` is the number of codes of feature i, `None` for a number. The
    /// bounds come from the leads in `rows`.
    pub(in crate::leads) fn new(
        features: &[Vec<f64>],
        categories: &[Option<usize>],
        rows: &[usize],
    ) -> Self {
        let columns = features
            .par_iter()
            .zip(categories)
            .map(|(values, codes)| match codes {
                Some(codes) => Column {
                    bins: values.iter().map(|code| *code as u8).collect(),
                    cut: Cut::Category { codes: *codes },
                },
                None => {
                    let bounds = bounds(values, rows);
                    let bin = |value: &f64| {
                        if value.is_nan() {
                            0
                        } else {
                            1 + bounds.partition_point(|bound| bound < value) as u8
                        }
                    };
                    Column {
                        bins: values.iter().map(bin).collect(),
                        cut: Cut::Number { bounds },
                    }
                }
            })
            .collect();
        Self { columns }
    }

    /// What a tree adds for a lead that was cut into bins.
    pub(super) fn predict(&self, tree: &Tree, row: usize) -> f64 {
        tree.predict(|feature| {
            let column = &self.columns[feature];
            let bin = usize::from(column.bins[row]);
            match &column.cut {
                Cut::Category { .. } => bin as f64,
                Cut::Number { .. } if bin == 0 => f64::NAN,
                // The bin's upper bound is within it, and the last bin lies above all bounds.
                Cut::Number { bounds } => bounds.get(bin - 1).copied().unwrap_or(f64::INFINITY),
            }
        })
    }
}

/// Bounds between the bins: in the middle of two values that occur, each bin with about as many leads.
fn bounds(values: &[f64], rows: &[usize]) -> Vec<f64> {
    let mut sorted: Vec<f64> = rows
        .iter()
        .filter_map(|row| values.get(*row).copied())
        .filter(|value| !value.is_nan())
        .collect();
    sorted.sort_unstable_by(f64::total_cmp);
    let mut bounds = Vec::new();
    let fill = sorted.len() / BINS;
    let mut in_bin = 0;
    for pair in sorted.windows(2) {
        let &[value, next] = pair else { continue };
        in_bin += 1;
        if next > value && in_bin > fill && bounds.len() < BINS - 1 {
            let middle = f64::midpoint(value, next);
            // Neighbouring doubles have no middle between them.
            bounds.push(if middle < next { middle } else { value });
            in_bin = 0;
        }
    }
    bounds
}
