//! What stands beside the amounts: their unit, discounts, marks of returns.

use super::{Findings, has_no_fractions, heading};
use crate::tabular::{
    mapping::{Mapping, Role},
    names,
    profile::Profile,
    question::{Candidate, Question, QuestionKind},
    rules::{AmountUnit, Discount, Rules},
    sniff::column_candidate,
};

/// Whether the amounts are whole numbers of hundredths, by their heading.
pub(super) fn is_in_hundredths(found: &Findings<'_>, mapping: &Mapping) -> bool {
    if has_no_fractions(found) {
        return false;
    }
    let by_recipe = found.recipe.is_some_and(|recipe| recipe.hundredths);
    mapping.amount.or(mapping.price).is_some_and(|column| {
        (by_recipe || names::is_in_hundredths(&heading(found, column)))
            && found
                .table
                .profiles
                .get(column)
                .is_some_and(|profile| profile.fractions == 0)
    })
}

/// The unit of amounts that a heading counts in thousands or millions. Whoever writes whole roubles to
/// the hundredth under such a heading is believed all the same: that is what it says.
pub(super) fn amount_unit(found: &Findings<'_>, mapping: &Mapping) -> Option<AmountUnit> {
    let column = mapping.amount.or(mapping.price)?;
    names::amount_unit(&heading(found, column))
}

/// Columns that say yes where an order was returned.
pub(super) fn returned_flags(found: &Findings<'_>, mapping: &Mapping) -> Vec<usize> {
    let is_said = [Role::Cancelled, Role::Refund]
        .into_iter()
        .any(|role| found.overrides.headings.contains_key(&role));
    if is_said {
        return Vec::new();
    }
    (0..found.table.names.len())
        .filter(|&column| {
            mapping.role_of(column).is_none()
                && names::is_returned_flag(&heading(found, column))
                && (found.table.profiles)
                    .get(column)
                    .is_some_and(|profile| profile.is_flag() && profile.says_yes())
        })
        .collect()
}

/// What a discount beside a price is. Beside an amount it has been taken off already.
pub(super) fn discount(
    found: &Findings<'_>,
    mapping: &mut Mapping,
    rules: &mut Rules,
    questions: &mut Vec<Question>,
) {
    let Some(column) = mapping.discount else {
        return;
    };
    let profile = found.table.profiles.get(column);
    if mapping.amount.is_some() || !profile.is_some_and(Profile::has_amounts) {
        mapping.set(Role::Discount, None);
        return;
    }
    let by_cells = profile
        .filter(|profile| profile.is_percentages())
        .map(|_| Discount::Percent);
    rules.discount = found
        .overrides
        .discount
        .or(by_cells)
        .or_else(|| names::discount_kind(&heading(found, column)));
    if rules.discount.is_none() {
        rules.discount = Some(Discount::Included);
        questions.push(Question {
            example: column_candidate(found.table, Role::Discount, column)
                .example
                .unwrap_or_default(),
            candidates: ["money", "percent", "included"]
                .into_iter()
                .map(Candidate::new)
                .collect(),
            ..Question::about(
                QuestionKind::Discount,
                Role::Discount,
                heading(found, column),
            )
        });
    }
}
