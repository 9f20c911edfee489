//! Who bought, and what is told of the rows.

use std::collections::HashMap;

use super::super::{
    decision::{DecisionKind, Tally},
    identity::Customers,
    row::Line,
    rules::OnNobody,
    status::StatusMeaning,
};

/// Customers, and what is told.
pub(super) struct People {
    pub(super) customers: Customers,
    pub(super) tally: Tally,
    pub(super) on_nobody: OnNobody,
    pub(super) no_buyers: bool,
    /// Names of customers of whom no purchase has been handed out yet. The order by which one became
    /// known may be left out, or handed out later than another.
    pub(super) unnamed: HashMap<u32, Box<str>>,
}

/// Who bought.
pub(super) struct Buyer {
    pub(super) customer: Option<u32>,
}

impl People {
    /// The customer of a row, new or known; an anonymous order is told.
    pub(super) fn buyer(&mut self, row: &Line<'_>) -> Buyer {
        let buyer = self.known(row);
        if buyer.is_none() && !self.no_buyers {
            let nobody = row.nobody.unwrap_or_default();
            self.tally
                .add(DecisionKind::Anonymous, || nobody.to_owned());
        }
        buyer.unwrap_or(Buyer { customer: None })
    }

    /// The customer that a row names.
    pub(super) fn known(&mut self, row: &Line<'_>) -> Option<Buyer> {
        row.with_identities(|identities| {
            let (customer, is_new) = self.customers.resolve(identities)?;
            if is_new {
                let text = identities.first().map_or("", |(_, text)| *text);
                // The apostrophe by which a spreadsheet is told that a cell is text.
                let name = text.strip_prefix('\'').unwrap_or(text);
                self.unnamed.insert(customer, name.into());
            }
            Some(Buyer {
                customer: Some(customer),
            })
        })
    }

    /// Tells in which state a row counts.
    pub(super) fn tell_state(&mut self, row: &Line<'_>) {
        if let Some(state) = row.state {
            self.tally.add(
                DecisionKind::StatusCounted {
                    status: state.text.to_owned(),
                },
                String::new,
            );
        }
    }
}

/// Why a row does not count, if it does not.
pub(super) fn left_out(row: &Line<'_>) -> Option<DecisionKind> {
    if row.left_out.is_some() {
        return row.left_out.clone();
    }
    let state = row.state?;
    let is_refund = state.meaning == StatusMeaning::Refunded
        && row.amount.is_some_and(|amount| amount.is_sign_negative());
    (!state.meaning.counts() && !is_refund).then(|| DecisionKind::StatusLeftOut {
        status: state.text.to_owned(),
        meaning: state.meaning,
    })
}

/// A row as an example: its date, amount and customer.
pub(super) fn example_of(row: &Line<'_>) -> String {
    let name = row
        .with_identities(|identities| identities.first().map(|(_, text)| (*text).to_owned()))
        .or_else(|| row.nobody.map(str::to_owned));
    let parts = [
        row.date.map(|date| date.to_string()),
        row.amount.map(|amount| amount.to_string()),
        name,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
