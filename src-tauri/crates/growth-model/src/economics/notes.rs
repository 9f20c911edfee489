//! What a reviewer would ask about a plan: values that are admissible but hardly believable.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Evaluation, FigureName, InputField, Inputs, LeverName};

/// Customers below which a month's figures are mostly chance.
pub(crate) const FEW_CUSTOMERS: u32 = 30;

/// A remark on a plan. It changes no figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    /// What is remarkable; its text is `note-<code>`.
    pub code: NoteCode,
    /// The input or figure that it is about.
    pub about: LeverName,
    /// Its value.
    pub value: Decimal,
    /// The value beyond which it is remarkable.
    pub limit: Decimal,
}

/// What is remarkable about a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoteCode {
    /// Gross margin above 95 %: is the cost of serving customers in it?
    MarginVeryHigh,
    /// Churn below 0.5 % a month: was it measured over long enough?
    ChurnVeryLow,
    /// Payback within a day: are all costs of acquisition in it?
    PaybackVeryFast,
    /// More new customers than leads: are both of the same period, and all leads counted?
    MoreCustomersThanLeads,
    /// Fewer than 30 new customers: the figures rest on few cases.
    FewCustomers,
    /// The payback is longer than the expected lifetime: most customers leave before it.
    PaybackBeyondLifetime,
}

/// Remarks on the inputs and what they lead to.
pub(crate) fn notes(inputs: &Inputs, evaluation: &Evaluation) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut note = |applies: bool, code, about, value, limit| {
        if applies {
            notes.push(Note {
                code,
                about,
                value,
                limit,
            });
        }
    };
    let used = |field| {
        let resting = [&evaluation.ltv_to_cac, &evaluation.payback_days];
        let used = resting
            .iter()
            .any(|figure| figure.explanation.inputs.contains(&field));
        inputs.get(field).filter(|_| used)
    };
    let value = |name| evaluation.figure(name).outcome.value().copied();

    if let Some(margin) = used(InputField::GrossMargin) {
        let limit = Decimal::new(95, 2);
        let about = LeverName::Input(InputField::GrossMargin);
        note(
            margin > limit,
            NoteCode::MarginVeryHigh,
            about,
            margin,
            limit,
        );
    }
    if let Some(churn) = used(InputField::ChurnPerMonth) {
        let limit = Decimal::new(5, 3);
        let about = LeverName::Input(InputField::ChurnPerMonth);
        note(churn < limit, NoteCode::ChurnVeryLow, about, churn, limit);
    }
    let payback = value(FigureName::PaybackDays);
    if let (Some(days), Some(cac)) = (payback, value(FigureName::Cac)) {
        let about = LeverName::Figure(FigureName::PaybackDays);
        let fast = days <= Decimal::ONE && !cac.is_zero();
        note(fast, NoteCode::PaybackVeryFast, about, days, Decimal::ONE);
    }
    if let Some(conversion) = value(FigureName::ConversionRate) {
        let about = LeverName::Figure(FigureName::ConversionRate);
        let many = conversion > Decimal::ONE;
        note(
            many,
            NoteCode::MoreCustomersThanLeads,
            about,
            conversion,
            Decimal::ONE,
        );
    }
    if let Some(customers) = used(InputField::NewCustomers) {
        let limit = Decimal::from(FEW_CUSTOMERS);
        let about = LeverName::Input(InputField::NewCustomers);
        let few = customers < limit && !customers.is_zero();
        note(few, NoteCode::FewCustomers, about, customers, limit);
    }
    if let (Some(days), Some(lifetime)) = (payback, value(FigureName::LifetimeDays)) {
        let about = LeverName::Figure(FigureName::PaybackDays);
        note(
            days > lifetime,
            NoteCode::PaybackBeyondLifetime,
            about,
            days,
            lifetime,
        );
    }
    notes
}
