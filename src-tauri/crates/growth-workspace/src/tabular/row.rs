//! One row of a table of purchases: its values, or why it is none.

use std::io::Read;

use chrono::NaiveDate;
use growth_model::Currency;
use rust_decimal::Decimal;

use super::{
    cells::{self, RunningCurrency, Spelled, check_width},
    currency::named_currency,
    decision::DecisionKind,
    identity::{Identity, is_nobody},
    mapping::{Mapping, Role},
    records::Records,
    reject::{Problem, RejectReason},
    rules::{Discount, OnOddDate, Outgoing, Rules},
    status::{StatusMeaning, plain_status, usual_meaning},
};

/// Identities of one row.
const MAX_IDENTITIES: usize = 6;

/// The values of a row. What is absent may stand in another row of the same order.
#[derive(Debug)]
pub(super) struct Line<'a> {
    identities: [Identity<'a>; MAX_IDENTITIES],
    identity_count: usize,
    /// The name that several columns make together, and its kind.
    joined: Option<(usize, Box<str>)>,
    /// A cell that names nobody, where no other names somebody.
    pub(super) nobody: Option<&'a str>,
    pub(super) date: Option<NaiveDate>,
    pub(super) amount: Option<Decimal>,
    pub(super) quantity: Option<Decimal>,
    /// What was paid back of it; not negative.
    pub(super) refund: Decimal,
    pub(super) order: Option<&'a str>,
    pub(super) state: Option<State<'a>>,
    /// Why the row does not count, if it does not.
    pub(super) left_out: Option<DecisionKind>,
    /// The date cannot be meant, and the row counts all the same.
    pub(super) odd_date_kept: bool,
}

/// The state of an order as a row writes it.
#[derive(Debug, Clone, Copy)]
pub(super) struct State<'a> {
    pub(super) text: &'a str,
    pub(super) meaning: StatusMeaning,
}

impl Line<'_> {
    /// Hands out who bought, the strongest identity first; nothing where nobody is named.
    pub(super) fn with_identities<T>(&self, use_them: impl FnOnce(&[Identity<'_>]) -> T) -> T {
        let single = self
            .identities
            .get(..self.identity_count)
            .unwrap_or_default();
        match &self.joined {
            None => use_them(single),
            Some((kind, name)) => {
                let mut all: Vec<Identity<'_>> = single.to_vec();
                all.push((*kind, name));
                all.sort_by_key(|&(kind, _)| kind);
                use_them(&all)
            }
        }
    }

    /// Whether anybody is named.
    pub(super) fn names_somebody(&self) -> bool {
        self.identity_count > 0 || self.joined.is_some()
    }
}

/// Reads rows in the way that a format, a mapping and rules say.
pub(super) struct RowReader {
    pub(super) mapping: Mapping,
    pub(super) spelled: Spelled,
    pub(super) rules: Rules,
    customers: Vec<usize>,
    columns: usize,
    needed_columns: usize,
    /// What must be there for a row to stand alone.
    pub(super) currency: RunningCurrency,
}

impl RowReader {
    pub(super) fn new(
        mapping: Mapping,
        spelled: Spelled,
        rules: Rules,
        currency: Option<Currency>,
        columns: usize,
    ) -> Self {
        Self {
            customers: mapping
                .columns(Role::Customer)
                .into_iter()
                .take(MAX_IDENTITIES)
                .collect(),
            needed_columns: mapping.needed_columns(),
            mapping,
            spelled,
            rules,
            columns,
            currency: RunningCurrency { current: currency },
        }
    }

    /// The values of the current record, or the first thing that is wrong with it.
    pub(super) fn read<'a, R: Read>(
        &mut self,
        records: &'a Records<R>,
    ) -> Result<Line<'a>, Problem> {
        check_width(records, self.columns, self.needed_columns)?;
        let cell = |column: Option<usize>| -> &'a [u8] {
            column
                .and_then(|column| records.cell(column))
                .unwrap_or_default()
        };
        let blame = |role: Role| {
            move |reason: RejectReason| Problem {
                reason,
                role: Some(role),
            }
        };
        let mut line = Line {
            identities: [(0, ""); MAX_IDENTITIES],
            identity_count: 0,
            joined: None,
            nobody: None,
            date: None,
            amount: None,
            quantity: None,
            refund: Decimal::ZERO,
            order: None,
            state: None,
            left_out: None,
            odd_date_kept: false,
        };
        for (kind, &column) in self.customers.iter().enumerate() {
            if self.rules.joined.contains(&column) {
                line.joined = self
                    .joined_name(kind, cell)
                    .map_err(blame(Role::Customer))?;
                continue;
            }
            let text = cells::identity(cell(Some(column))).map_err(blame(Role::Customer))?;
            if text.is_empty() {
                continue;
            }
            if is_nobody(text) {
                line.nobody = line.nobody.or(Some(text));
            } else if let Some(place) = line.identities.get_mut(line.identity_count) {
                *place = (kind, text);
                line.identity_count += 1;
            }
        }
        if line.names_somebody() {
            line.nobody = None;
        }
        line.date =
            cells::date(cell(self.mapping.date), self.spelled.dates).map_err(blame(Role::Date))?;
        let mark = self.read_amount(&mut line, cell)?;
        let named = self
            .mapping
            .currency
            .and_then(|column| named_currency(std::str::from_utf8(cell(Some(column))).ok()?));
        if let Some(mark) = named.or(mark) {
            if self.rules.only_currency {
                let found = mark.resolve(self.currency.current);
                if self.currency.current.is_some_and(|wanted| wanted != found) {
                    line.left_out = Some(DecisionKind::OtherCurrencyLeftOut {
                        currency: found.code().to_owned(),
                    });
                }
            } else if self.currency.take(mark).is_err() {
                let role = if named.is_some() {
                    Role::Currency
                } else {
                    Role::Amount
                };
                return Err(blame(role)(RejectReason::OtherCurrency));
            }
        }
        line.order = cells::order(cell(self.mapping.order)).map_err(blame(Role::Order))?;
        self.read_state(&mut line, cell);
        self.settle_refund(&mut line, cell)
            .map_err(blame(Role::Customer))?;
        if line.left_out.is_none() && line.date.is_some_and(|date| self.rules.is_odd(date)) {
            match self.rules.on_odd_date {
                OnOddDate::Skip => line.left_out = Some(DecisionKind::OddDatesLeftOut),
                OnOddDate::Keep => line.odd_date_kept = true,
            }
        }
        Ok(line)
    }

    /// The name that several columns make together; `None` where all of them are empty.
    fn joined_name<'a>(
        &self,
        kind: usize,
        cell: impl Fn(Option<usize>) -> &'a [u8],
    ) -> Result<Option<(usize, Box<str>)>, RejectReason> {
        let mut name = String::new();
        for &column in &self.rules.joined {
            let part = cells::identity(cell(Some(column)))?;
            if part.is_empty() || is_nobody(part) {
                continue;
            }
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(part);
        }
        Ok((!name.is_empty()).then(|| (kind, name.into())))
    }

    /// What a row of money that went back or out means, where the program that wrote the file has its
    /// own way of saying it.
    fn settle_refund<'a>(
        &self,
        line: &mut Line<'a>,
        cell: impl Fn(Option<usize>) -> &'a [u8],
    ) -> Result<(), RejectReason> {
        let Some(amount) = line.amount.filter(|amount| !amount.is_zero()) else {
            return Ok(());
        };
        let is_refund = line
            .state
            .is_some_and(|state| state.meaning == StatusMeaning::Refunded);
        if self.rules.unsigned_refunds && is_refund {
            line.amount = Some(-amount.abs());
        }
        if !amount.is_sign_negative() {
            return Ok(());
        }
        let counts = line.state.is_none_or(|state| state.meaning.counts());
        if self.rules.own_spending && counts && line.left_out.is_none() {
            line.left_out = Some(DecisionKind::OutgoingLeftOut);
        }
        if self.rules.refund_to.is_some() {
            // The strongest identity is the seller's own here.
            let to = cells::identity(cell(self.rules.refund_to))?;
            let named = line.identities;
            let weaker = named
                .into_iter()
                .take(line.identity_count)
                .filter(|&(kind, _)| kind > 0);
            let known = (!to.is_empty() && !is_nobody(to)).then_some((0, to));
            let all = known.into_iter().chain(weaker);
            line.identity_count = 0;
            for (place, identity) in line.identities.iter_mut().zip(all) {
                *place = identity;
                line.identity_count += 1;
            }
        }
        Ok(())
    }

    /// The amount of a row: as it stands, price × quantity, or in and out. Answers with the currency
    /// beside it.
    fn read_amount<'a>(
        &self,
        line: &mut Line<'a>,
        cell: impl Fn(Option<usize>) -> &'a [u8],
    ) -> Result<Option<super::currency::CurrencyMark>, Problem> {
        let blame = |role: Role, reason: RejectReason| Problem {
            reason,
            role: Some(role),
        };
        let numbers = self.spelled.numbers;
        let read = |role: Role| {
            cells::amount(cell(self.mapping.get(role)), numbers)
                .and_then(|found| {
                    found
                        .map(|(value, mark)| Ok((self.in_whole_units(value)?, mark)))
                        .transpose()
                })
                .map_err(|reason| blame(role, reason))
        };
        if self.mapping.quantity.is_some() {
            line.quantity = cells::quantity(cell(self.mapping.quantity), numbers)
                .map_err(|reason| blame(Role::Quantity, reason))?;
        }
        let mut mark = None;
        if self.mapping.amount.is_some() {
            let found = read(Role::Amount)?;
            line.amount = found.map(|(amount, _)| amount);
            mark = found.and_then(|(_, mark)| mark);
        } else if let Some((price, found)) = read(Role::Price)? {
            mark = found;
            // One piece where the file does not say how many.
            let quantity = line.quantity.unwrap_or(Decimal::ONE);
            let amount = price
                .checked_mul(quantity)
                .filter(|amount| amount.abs() < cells::AMOUNT_LIMIT)
                .ok_or_else(|| blame(Role::Price, RejectReason::BadAmount))?;
            let amount = self.after_discount(amount, cell(self.mapping.discount))?;
            line.amount = Some(amount.normalize());
        }
        if self.mapping.outgoing.is_some()
            && let Some((outgoing, found)) = read(Role::Outgoing)?
            && !outgoing.is_zero()
        {
            mark = mark.or(found);
            if self.rules.outgoing == Some(Outgoing::Skip) {
                if line.amount.is_none_or(|amount| amount.is_zero()) {
                    line.left_out = Some(DecisionKind::OutgoingLeftOut);
                }
            } else {
                let incoming = line.amount.unwrap_or_default();
                if incoming.is_zero() {
                    line.amount = Some(-outgoing.abs());
                } else {
                    line.refund += outgoing.abs();
                }
            }
        }
        if self.mapping.refund.is_some()
            && let Some((refund, _)) = read(Role::Refund)?
        {
            line.refund += refund.abs();
        }
        // `Returned: yes` takes back the whole of an amount, unless the row says how much.
        let is_returned = line.refund.is_zero()
            && self
                .rules
                .returned
                .iter()
                .any(|&column| flag(cell(Some(column))) == Some(true));
        if is_returned && line.left_out.is_none() {
            line.left_out = Some(DecisionKind::ReturnedLeftOut);
        }
        Ok(mark)
    }

    /// An amount as its heading counts: `Сумма, коп.`, `Сумма, тыс. руб.`
    fn in_whole_units(&self, value: Decimal) -> Result<Decimal, RejectReason> {
        if self.rules.hundredths {
            return Ok((value / Decimal::ONE_HUNDRED).normalize());
        }
        match self.rules.unit {
            Some(unit) => value
                .checked_mul(unit.factor())
                .map(|value| value.normalize())
                .filter(|value| value.abs() < cells::AMOUNT_LIMIT)
                .ok_or(RejectReason::BadAmount),
            None => Ok(value),
        }
    }

    /// A price times a quantity, less the discount of the line.
    fn after_discount(&self, amount: Decimal, cell: &[u8]) -> Result<Decimal, Problem> {
        let kind = match self.rules.discount {
            None | Some(Discount::Included) => return Ok(amount),
            Some(kind) => kind,
        };
        let bad = |reason| Problem {
            reason,
            role: Some(Role::Discount),
        };
        let bare = cell.trim_ascii();
        let bare = bare.strip_suffix(b"%").unwrap_or(bare).trim_ascii();
        let discount = cells::amount(bare, self.spelled.numbers)
            .map_err(bad)?
            .map_or(Decimal::ZERO, |(value, _)| value.abs());
        let off = match kind {
            Discount::Percent => amount
                .checked_mul(discount)
                .map(|off| off / Decimal::ONE_HUNDRED),
            _ => Some(self.in_whole_units(discount).map_err(bad)?),
        };
        off.and_then(|off| amount.checked_sub(off))
            .ok_or_else(|| bad(RejectReason::BadAmount))
    }

    /// The state of the row's order, and whether it counts.
    fn read_state<'a>(&self, line: &mut Line<'a>, cell: impl Fn(Option<usize>) -> &'a [u8]) {
        let state = |column: usize| -> Option<State<'a>> {
            let text = std::str::from_utf8(cell(Some(column))).ok()?.trim();
            if text.is_empty() {
                return None;
            }
            let plain = plain_status(text);
            let meaning = self
                .rules
                .statuses
                .get(&plain)
                .copied()
                .or_else(|| usual_meaning(&plain))
                .unwrap_or(StatusMeaning::Counts);
            Some(State { text, meaning })
        };
        line.state = self.mapping.status.and_then(state);
        if line.state.is_none_or(|state| state.meaning.counts()) {
            // Other columns of states do not make an unpaid order paid, but a paid one cancelled.
            let other = self
                .mapping
                .other_statuses
                .iter()
                .filter_map(|&column| state(column))
                .find(|state| {
                    matches!(
                        state.meaning,
                        StatusMeaning::Cancelled | StatusMeaning::Refunded | StatusMeaning::NoSale
                    )
                });
            line.state = other.or(line.state);
        }
        if line.left_out.is_none() && self.mapping.cancelled.is_some() {
            let text = cell(self.mapping.cancelled);
            if !text.trim_ascii().is_empty() && flag(text) != Some(false) {
                line.left_out = Some(DecisionKind::CancelledLeftOut);
            }
        }
        if line.left_out.is_none() && self.mapping.test.is_some() {
            let said = flag(cell(self.mapping.test));
            if said == Some(!self.rules.live_flag) {
                line.left_out = Some(DecisionKind::TestsLeftOut);
            }
        }
    }
}

/// What a cell of yes and no says; `None` for an empty cell and for anything else.
pub(super) fn flag(cell: &[u8]) -> Option<bool> {
    // Longer than any of the words: do not lower a novel.
    if cell.len() > 32 {
        return None;
    }
    let text = std::str::from_utf8(cell).ok()?;
    match plain_status(text).as_str() {
        "да" | "yes" | "true" | "1" | "y" | "t" | "+" | "x" | "✓" | "истина" | "test" | "тест"
        | "тестовый" | "sandbox" | "testing" => Some(true),
        "нет" | "no" | "false" | "0" | "n" | "f" | "-" | "ложь" | "live" | "боевой"
        | "production" | "prod" => Some(false),
        _ => None,
    }
}
