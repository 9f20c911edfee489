//! Rows that sum up others: told apart from purchases by their label, and by adding up.

use rust_decimal::Decimal;

/// Labels that name a total whatever else stands in the row.
const SURE: [&str; 15] = [
    "итого",
    "всего",
    "итог",
    "итоги",
    "общий итог",
    "итого общий",
    "подытог",
    "промежуточный итог",
    "итого всего",
    "grand total",
    "subtotal",
    "sub total",
    "sub-total",
    "totals",
    "overall total",
];

/// Labels that somebody may be called: such a row is a total if it adds up or has no date.
const LIKELY: [&str; 6] = ["total", "sum", "сумма", "overall", "all", "gesamt"];

/// Labels of figures that stand below a table beside its totals, and that somebody may be called: such a
/// row is none of the table's if it has no date.
const ASIDE: [&str; 14] = [
    "average",
    "avg",
    "mean",
    "median",
    "max",
    "min",
    "maximum",
    "minimum",
    "среднее",
    "в среднем",
    "средний чек",
    "медиана",
    "максимум",
    "минимум",
];

/// Beginnings of labels: `Итого за январь`.
const STARTS: [&str; 6] = [
    "итого ",
    "всего ",
    "total for ",
    "total:",
    "итого:",
    "total of ",
];

/// The longest label, in bytes.
const MAX_LABEL_BYTES: usize = 80;

/// How sure a label is one of a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Sure,
    Likely,
    Aside,
}

/// Whether a cell labels a total.
pub(super) fn label(cell: &str) -> Option<Label> {
    if cell.len() > MAX_LABEL_BYTES {
        return None;
    }
    let lower = cell.trim().to_lowercase();
    let word = lower.trim_end_matches([':', '.', ' ']);
    if SURE.contains(&word) || STARTS.iter().any(|start| lower.starts_with(start)) {
        Some(Label::Sure)
    } else if LIKELY.contains(&word) {
        Some(Label::Likely)
    } else if ASIDE.contains(&word) {
        Some(Label::Aside)
    } else {
        None
    }
}

/// Whether a cell may label the total of a group (`Anna Total`, `Total Anna`), or name a customer: a
/// row without a date is a total then.
pub(super) fn may_label_group(cell: &str) -> bool {
    if cell.len() > MAX_LABEL_BYTES {
        return false;
    }
    let lower = cell.trim().to_lowercase();
    lower.starts_with("total ") || lower.ends_with(" total") || lower.ends_with(" итог")
}

/// Whether a cell labels a row of totals.
pub fn is_total_label(cell: &str) -> bool {
    label(cell).is_some()
}

/// The sums of the rows so far, for recognising a total by its amount.
#[derive(Debug, Default)]
pub(super) struct RunningSums {
    all: Decimal,
    since_total: Decimal,
    rows: u64,
}

impl RunningSums {
    /// Takes the amount of a row that is no total.
    pub(super) fn add(&mut self, amount: Decimal) {
        // Amounts are below 10^15; where the sums of very many leave the range, nothing adds up.
        self.all = self.all.checked_add(amount).unwrap_or_default();
        self.since_total = self.since_total.checked_add(amount).unwrap_or_default();
        self.rows += 1;
    }

    /// Whether an amount is the sum of what came before.
    pub(super) fn adds_up(&self, amount: Decimal) -> bool {
        self.rows > 1 && (amount == self.all || amount == self.since_total)
    }

    /// A total was met: what follows may be summed up anew.
    pub(super) fn restart(&mut self) {
        self.since_total = Decimal::ZERO;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_totals_are_told_from_names() {
        for cell in ["ИТОГО", "Итого:", "Grand total", "Итого за январь", "Всего"]
        {
            assert_eq!(label(cell), Some(Label::Sure), "{cell}");
        }
        assert_eq!(label("Total"), Some(Label::Likely));
        assert_eq!(label("Max"), Some(Label::Aside));
        for cell in ["Total Energies", "Всеволод", "ООО Итог", ""] {
            assert_eq!(label(cell), None, "{cell}");
        }
        for cell in ["Total Anna", "Anna Total", "Анна Итог", "Total Energies"] {
            assert!(may_label_group(cell), "{cell}");
        }
        assert!(!may_label_group("Anna"));
    }

    #[test]
    fn a_total_is_what_came_before() {
        let mut sums = RunningSums::default();
        assert!(!sums.adds_up(Decimal::ZERO));
        sums.add(Decimal::ONE);
        sums.add(Decimal::TWO);
        assert!(sums.adds_up(Decimal::from(3)));
        sums.restart();
        sums.add(Decimal::TEN);
        assert!(sums.adds_up(Decimal::TEN) && sums.adds_up(Decimal::from(13)));
        assert!(!sums.adds_up(Decimal::from(12)));
    }
}
