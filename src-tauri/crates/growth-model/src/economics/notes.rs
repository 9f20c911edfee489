//! What a reviewer would ask about a plan: values that are admissible but hardly believable.

use rust_decimal::Decimal;

use super::{Evaluation, FigureName, InputField, Inputs, LeverName};

/// Customers below which a month's figures are mostly chance.
pub(crate) const FEW_CUSTOMERS: u32 = 30;

/// A remark on a plan. It changes no figure.
#[shape(Eq, skip_serializing_none)]
pub struct Note {
    /// What is remarkable; its text is `note-<code>`.
    pub code: NoteCode,
    /// The input or figure that it is about.
    pub about: LeverName,
    /// Its value.
    pub value: Decimal,
    /// The value beyond which it is remarkable.
    pub limit: Decimal,
    /// What was probably meant: a share typed without percent (8.5 % as 0.085 %) is a hundred times
    /// that.
    pub likely: Option<Decimal>,
}

/// What is remarkable about a plan.
#[shape(Copy, Eq, Hash)]
pub enum NoteCode {
    /// Gross margin above 95 %: is the cost of serving customers in it?
    MarginVeryHigh,
    /// Gross margin below 1 %: was a share typed without percent?
    MarginVeryLow,
    /// Churn below 0.2 % a month: was it measured over long enough, or was a share meant?
    ChurnVeryLow,
    /// LTV/CAC above 50: is a cost or a share mistyped?
    RatioVeryHigh,
    /// More than 60 % of leads become customers: are all leads counted?
    ConversionVeryHigh,
    /// Payback within a day: are all costs of acquisition in it?
    PaybackVeryFast,
    /// More new customers than leads: are both of the same period, and all leads counted?
    MoreCustomersThanLeads,
    /// Fewer than 30 new customers: the figures rest on few cases.
    FewCustomers,
    /// The payback is longer than the expected lifetime: most customers leave before it.
    PaybackBeyondLifetime,
}

impl NoteCode {
    /// Whether it doubts that the value can be meant: then a verdict does not praise.
    pub fn is_implausible(self) -> bool {
        match self {
            Self::MarginVeryHigh
            | Self::MarginVeryLow
            | Self::ChurnVeryLow
            | Self::RatioVeryHigh
            | Self::ConversionVeryHigh
            | Self::MoreCustomersThanLeads => true,
            Self::PaybackVeryFast | Self::FewCustomers | Self::PaybackBeyondLifetime => false,
        }
    }
}

/// What a share comes to that was typed without percent, where that can be one.
fn typed_without_percent(share: Decimal) -> Option<Decimal> {
    let likely = share.checked_mul(Decimal::ONE_HUNDRED)?.normalize();
    (likely > Decimal::ZERO && likely < Decimal::ONE).then_some(likely)
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
                likely: None,
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
        let about = LeverName::Input(InputField::GrossMargin);
        let (high, low) = (Decimal::new(95, 2), Decimal::new(1, 2));
        note(margin > high, NoteCode::MarginVeryHigh, about, margin, high);
        let little = margin > Decimal::ZERO && margin < low;
        note(little, NoteCode::MarginVeryLow, about, margin, low);
    }
    if let Some(churn) = used(InputField::ChurnPerMonth) {
        let limit = Decimal::new(2, 3);
        let about = LeverName::Input(InputField::ChurnPerMonth);
        note(churn < limit, NoteCode::ChurnVeryLow, about, churn, limit);
    }
    if let Some(ratio) = value(FigureName::LtvToCac) {
        let limit = Decimal::from(50);
        let about = LeverName::Figure(FigureName::LtvToCac);
        note(ratio > limit, NoteCode::RatioVeryHigh, about, ratio, limit);
    }
    let payback = value(FigureName::PaybackDays);
    if let (Some(days), Some(cac)) = (payback, value(FigureName::Cac)) {
        let about = LeverName::Figure(FigureName::PaybackDays);
        let fast = days <= Decimal::ONE && !cac.is_zero();
        note(fast, NoteCode::PaybackVeryFast, about, days, Decimal::ONE);
    }
    if let Some(conversion) = value(FigureName::ConversionRate) {
        let about = LeverName::Figure(FigureName::ConversionRate);
        let limit = Decimal::new(6, 1);
        let high = conversion > limit && conversion <= Decimal::ONE;
        note(high, NoteCode::ConversionVeryHigh, about, conversion, limit);
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
    for note in &mut notes {
        if matches!(note.code, NoteCode::ChurnVeryLow | NoteCode::MarginVeryLow) {
            note.likely = typed_without_percent(note.value);
        }
    }
    notes
}
