//! Columns that know the outcome because they were written down after it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::columns::{ColumnKind, ExcludedColumn, ExclusionReason};
use super::metrics::auc;
use super::table::{Cell, LeadTable};

/// AUC of a single column from which it is taken for a copy of the outcome.
const TELLS: f64 = 0.95;
/// A column that is filled in for at least so many leads, nearly all with one outcome.
const LEAST_FILLED: usize = 10;
const NEARLY_ALL: f64 = 0.98;
/// Share of all leads of that outcome for which it must be filled in.
const MUCH_OF_IT: f64 = 0.3;

/// Leads whose outcome is known.
pub(super) struct Known<'a> {
    pub(super) table: &'a LeadTable,
    /// Their rows.
    pub(super) rows: &'a [usize],
    /// Their outcomes.
    pub(super) outcomes: &'a [bool],
    /// Column of the date of the outcome.
    pub(super) closed: Option<usize>,
}

impl<'a> Known<'a> {
    /// Why the column must not be used, if it knows the outcome.
    pub(super) fn leak(&self, place: usize, kind: ColumnKind) -> Option<ExcludedColumn> {
        let column = self.table.columns.get(place)?.clone();
        let excluded = |reason, auc| {
            Some(ExcludedColumn {
                column: column.clone(),
                reason,
                auc,
            })
        };
        if kind == ColumnKind::Date && self.dates_after_outcome(place) {
            return excluded(ExclusionReason::AfterOutcome, None);
        }
        if let Some(reason) = self.filled_with_outcome(place) {
            return excluded(reason, None);
        }
        let alone = self.auc_alone(place, kind)?;
        if alone > TELLS {
            return excluded(ExclusionReason::TellsOutcome, Some(alone));
        }
        None
    }

    fn cells(&self, place: usize) -> impl Iterator<Item = &'a Cell> {
        let table = self.table;
        let cell = move |row: &usize| table.rows.get(*row)?.get(place);
        self.rows.iter().filter_map(cell)
    }

    fn dates_after_outcome(&self, place: usize) -> bool {
        let Some(closed) = self.closed else {
            return false;
        };
        let (mut after, mut all) = (0_usize, 0_usize);
        for (cell, closed) in self.cells(place).zip(self.cells(closed)) {
            if let Some((date, closed)) = cell.date().zip(closed.date()) {
                all += 1;
                after += usize::from(date >= closed);
            }
        }
        all >= LEAST_FILLED && after * 2 > all
    }

    fn filled_with_outcome(&self, place: usize) -> Option<ExclusionReason> {
        let (mut filled, mut converted_filled, mut converted) = (0_usize, 0_usize, 0_usize);
        for (cell, outcome) in self.cells(place).zip(self.outcomes) {
            converted += usize::from(*outcome);
            if !cell.is_missing() {
                filled += 1;
                converted_filled += usize::from(*outcome);
            }
        }
        let lost = self.outcomes.len() - converted;
        let lost_filled = filled - converted_filled;
        if filled < LEAST_FILLED || filled == self.outcomes.len() {
            return None;
        }
        let much = |part: usize, whole: usize| part as f64 >= MUCH_OF_IT * whole as f64;
        let nearly = |part: usize| part as f64 >= NEARLY_ALL * filled as f64;
        // A share of 98 % says something only where fewer are expected.
        let rate = converted as f64 / self.outcomes.len() as f64;
        if nearly(converted_filled) && much(converted_filled, converted) && rate < 0.8 {
            return Some(ExclusionReason::FilledWhenConverted);
        }
        if nearly(lost_filled) && much(lost_filled, lost) && rate > 0.2 {
            return Some(ExclusionReason::FilledWhenLost);
        }
        None
    }

    /// AUC of the column alone, from 0.5: numbers as they are, words by the conversion that the other
    /// half of the leads had with them; a missing value is a word too.
    fn auc_alone(&self, place: usize, kind: ColumnKind) -> Option<f64> {
        let numeric = matches!(kind, ColumnKind::Number | ColumnKind::Date);
        let by_word = self.auc_by_word(place, numeric);
        let by_number = numeric
            .then(|| {
                let number = |cell: &Cell| match kind {
                    ColumnKind::Date => cell.date().map(|date| {
                        use chrono::Datelike;
                        f64::from(date.num_days_from_ce())
                    }),
                    _ => cell.number(),
                };
                let (values, outcomes): (Vec<f64>, Vec<bool>) = self
                    .cells(place)
                    .zip(self.outcomes)
                    .filter_map(|(cell, outcome)| Some((number(cell)?, *outcome)))
                    .unzip();
                // Among few filled cells a high AUC is chance.
                let enough = values.len() >= 50;
                enough.then(|| auc(&outcomes, &values)).flatten()
            })
            .flatten()
            .map(|auc| auc.max(1.0 - auc));
        match (by_word, by_number) {
            (Some(one), Some(other)) => Some(one.max(other)),
            (one, other) => one.or(other),
        }
    }

    fn auc_by_word(&self, place: usize, only_filled: bool) -> Option<f64> {
        let mut rates: [BTreeMap<Cow<'_, str>, (f64, f64)>; 2] = [BTreeMap::new(), BTreeMap::new()];
        let word = |cell: &'a Cell| -> Cow<'a, str> {
            if only_filled {
                Cow::Borrowed(if cell.is_missing() {
                    "missing"
                } else {
                    "filled"
                })
            } else {
                cell.words().unwrap_or_default()
            }
        };
        for (i, (cell, outcome)) in self.cells(place).zip(self.outcomes).enumerate() {
            let (sum, count) = rates[i % 2].entry(word(cell)).or_default();
            *sum += f64::from(u8::from(*outcome));
            *count += 1.0;
        }
        let converted = self.outcomes.iter().filter(|outcome| **outcome).count() as f64;
        let rate = converted / self.outcomes.len().max(1) as f64;
        let scores: Vec<f64> = self
            .cells(place)
            .enumerate()
            .map(|(i, cell)| {
                // Of a word that the other half does not have, nothing is known.
                let (sum, count) = rates[1 - i % 2]
                    .get(&word(cell))
                    .copied()
                    .unwrap_or_default();
                (sum + rate) / (count + 1.0)
            })
            .collect();
        auc(self.outcomes, &scores)
    }
}
