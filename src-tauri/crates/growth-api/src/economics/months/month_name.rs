//! Months as people and spreadsheets write them.

use chrono::Datelike as _;
use growth_model::{ModelError, economics::first_day_of_month};
use growth_workspace::tabular::read_month;

pub(crate) use crate::shared::month_text;

/// A month as it is written in JSON, or the refusal.
pub(super) fn checked(text: &str) -> Result<String, ModelError> {
    let good = text.len() == 7 && text.as_bytes()[4] == b'-';
    read_month(text)
        .filter(|month| good && month == text)
        .ok_or(ModelError::Inconsistent {
            field: "month".to_owned(),
            rule: "not_a_month",
        })
}

/// The month after.
pub(super) fn next(month: &str) -> String {
    first_day_of_month(month)
        .and_then(|day| day.checked_add_months(chrono::Months::new(1)))
        .map_or_else(String::new, |day| {
            format!("{:04}-{:02}", day.year(), day.month())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn december_is_followed_by_january() {
        assert_eq!(next("2025-12"), "2026-01");
        assert_eq!(next("2025-09"), "2025-10");
    }
}
