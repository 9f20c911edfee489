//! An order whose rows are its lines.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{
    super::{decision::DecisionKind, reject::excerpt, row::Line, status::StatusMeaning},
    TEXT_BYTES,
    people::{Buyer, People, left_out},
};

/// An order whose lines are being put together.
pub(super) struct OpenOrder {
    pub(super) line: u64,
    pub(super) number: Box<str>,
    pub(super) buyer: Option<Buyer>,
    pub(super) nobody: Option<Box<str>>,
    pub(super) date: Option<NaiveDate>,
    pub(super) first_amount: Option<Decimal>,
    pub(super) sum: Decimal,
    /// Lines with an amount.
    pub(super) amounts: u32,
    pub(super) quantity: Option<Decimal>,
    pub(super) refund: Decimal,
    /// What the last line said was paid back.
    pub(super) last_refund: Decimal,
    pub(super) lines: u32,
    /// Why the line that last said it does not count; lines without a state follow it.
    pub(super) left_out: Option<DecisionKind>,
    /// Lines that count.
    pub(super) counting: u32,
    /// The first line as it stands in the file.
    pub(super) text: String,
}

impl OpenOrder {
    pub(super) fn new(line: u64, number: &str, raw: &[u8]) -> Self {
        Self {
            line,
            number: number.into(),
            buyer: None,
            nobody: None,
            date: None,
            first_amount: None,
            sum: Decimal::ZERO,
            amounts: 0,
            quantity: None,
            refund: Decimal::ZERO,
            last_refund: Decimal::ZERO,
            lines: 0,
            left_out: None,
            counting: 0,
            text: excerpt(raw, TEXT_BYTES),
        }
    }

    /// Takes one more line.
    pub(super) fn add(&mut self, row: &Line<'_>, people: &mut People) {
        self.lines += 1;
        self.date = self.date.or(row.date);
        let reason = left_out(row);
        // A line without a state of its own follows the line before it.
        let says = row.state.is_some() || reason.is_some();
        if says || self.lines == 1 {
            self.left_out = reason;
        }
        if let Some(reason) = &self.left_out {
            if says {
                let number = &self.number;
                people.tally.add(reason.clone(), || number.to_string());
            }
            return;
        }
        if row.state.is_some() {
            people.tell_state(row);
        }
        self.counting += 1;
        if self.buyer.is_none() {
            self.buyer = people.known(row);
        }
        if self.nobody.is_none() {
            self.nobody = row.nobody.map(Into::into);
        }
        if let Some(amount) = row.amount {
            let returned = row
                .quantity
                .is_some_and(|quantity| quantity.is_sign_negative() && !quantity.is_zero())
                || row
                    .state
                    .is_some_and(|state| state.meaning == StatusMeaning::Refunded);
            // A piece that came back is a refund, a negative line without one is a discount.
            if returned && amount.is_sign_negative() && self.lines > 1 {
                self.refund -= amount;
            } else {
                self.amounts += 1;
                self.first_amount.get_or_insert(amount);
                self.sum = self.sum.checked_add(amount).unwrap_or(self.sum);
            }
        }
        if let Some(quantity) = row.quantity {
            let sum = self.quantity.unwrap_or_default();
            self.quantity = Some(sum.checked_add(quantity).unwrap_or(sum));
        }
        // A refund that is repeated on each line is one.
        if row.refund != self.last_refund {
            self.refund += row.refund;
            self.last_refund = row.refund;
        }
    }
}
