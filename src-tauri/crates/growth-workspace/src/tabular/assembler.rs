//! From rows to purchases: lines of an order put together, what does not count left out and told.

mod order;
mod people;

use std::{
    collections::{HashMap, HashSet, VecDeque},
    io::Read,
};

use rust_decimal::Decimal;

use super::{
    cells,
    decision::{Decision, DecisionKind, Tally},
    hashing::{Hashed, hash_of},
    identity::Customers,
    mapping::Mapping,
    mapping::Role,
    reader::{Item, Sale},
    records::Records,
    reject::{Problem, RejectReason, RejectedRow, excerpt},
    row::{Line, RowReader},
    rules::{Lines, OnDuplicate, OnNobody},
    totals::{self, RunningSums},
};

use self::{
    order::OpenOrder,
    people::{Buyer, People, example_of, left_out},
};

/// The longest text of a cell that is kept of a rejected row, in bytes.
const CELL_BYTES: usize = 200;

/// The longest text of a rejected row that is kept, in bytes.
const TEXT_BYTES: usize = 2_000;

/// Puts rows together.
pub(super) struct Assembler {
    pub(super) rows: RowReader,
    /// The cells of the last row of headings: exports that were joined repeat it.
    heading: Vec<String>,
    people: People,
    sums: RunningSums,
    duplicates: HashSet<u64, Hashed>,
    /// Orders whose lines are still coming.
    open: Vec<OpenOrder>,
    open_by_number: HashMap<Box<str>, usize>,
    queue: VecDeque<Item>,
    /// Refunds that stand on the lines of their orders.
    deferred: Vec<Sale>,
    last_line: u64,
}

impl Assembler {
    pub(super) fn new(rows: RowReader, heading: Vec<String>, linking: Vec<bool>) -> Self {
        Self {
            people: People {
                customers: Customers::new(linking),
                tally: Tally::default(),
                on_nobody: rows.rules.on_nobody,
                no_buyers: rows.mapping.customer.is_none(),
                unnamed: HashMap::new(),
            },
            rows,
            heading,
            sums: RunningSums::default(),
            duplicates: HashSet::default(),
            open: Vec::new(),
            open_by_number: HashMap::new(),
            queue: VecDeque::new(),
            deferred: Vec::new(),
            last_line: 0,
        }
    }

    /// Different customers so far.
    pub(super) fn customers(&self) -> u32 {
        self.people.customers.len()
    }

    /// The next finished item.
    pub(super) fn pop(&mut self) -> Option<Item> {
        let mut item = self.queue.pop_front()?;
        if let Item::Sale(sale) = &mut item
            && let Some(customer) = sale.customer
            && !self.people.unnamed.is_empty()
        {
            sale.new_customer = self.people.unnamed.remove(&customer);
        }
        Some(item)
    }

    /// What was decided by itself.
    pub(super) fn take_decisions(&mut self) -> Vec<Decision> {
        let mut tally = std::mem::take(&mut self.people.tally);
        let customers = &self.people.customers;
        if customers.respelled > 0 {
            tally.add_many(DecisionKind::Respelled, customers.respelled, || {
                customers
                    .respelled_example
                    .as_ref()
                    .map_or_else(String::new, |(first, other)| format!("{first} = {other}"))
            });
        }
        tally.finish()
    }

    /// Takes a row that is no row of a table.
    pub(super) fn reject<R: Read>(&mut self, records: &Records<R>, reason: RejectReason) {
        let row = rejected(records, &self.rows.mapping, Problem { reason, role: None });
        self.queue.push_back(Item::Rejected(row));
    }

    /// Takes a row: as a purchase, as a line of an order, or out.
    pub(super) fn take<R: Read>(&mut self, records: &Records<R>) {
        let at = records.line();
        self.last_line = at;
        let raw = records.raw();
        if self.repeats_heading(records) {
            self.people
                .tally
                .add(DecisionKind::HeadingsLeftOut, || at.to_string());
            return;
        }
        if is_comment(records) {
            self.people
                .tally
                .add(DecisionKind::CommentsLeftOut, || excerpt(raw, CELL_BYTES));
            return;
        }
        if self.rows.rules.on_duplicate == OnDuplicate::Skip
            && !self.duplicates.insert(hash_of(raw))
        {
            self.people
                .tally
                .add(DecisionKind::DuplicatesSkipped, || excerpt(raw, CELL_BYTES));
            return;
        }
        let read = self.rows.read(records);
        if self.rows.rules.find_totals && self.is_total(records, read.as_ref().ok()) {
            self.people
                .tally
                .add(DecisionKind::TotalsLeftOut, || excerpt(raw, CELL_BYTES));
            self.sums.restart();
            return;
        }
        let row = match read {
            Ok(row) => row,
            Err(problem) => {
                let row = rejected(records, &self.rows.mapping, problem);
                self.queue.push_back(Item::Rejected(row));
                return;
            }
        };
        if let Some(amount) = row.amount {
            self.sums.add(amount);
        }
        if row.odd_date_kept {
            self.people
                .tally
                .add(DecisionKind::OddDatesKept, || example_of(&row));
        }
        match (row.order, self.rows.rules.lines) {
            (Some(number), Some(_)) => self.take_line(at, number, &row, raw),
            _ => {
                if let Err(problem) = self.take_alone(at, &row) {
                    let row = rejected(records, &self.rows.mapping, problem);
                    self.queue.push_back(Item::Rejected(row));
                }
            }
        }
    }

    /// Whether a row says again what the columns are, in quotes or without.
    fn repeats_heading<R: Read>(&self, records: &Records<R>) -> bool {
        let trimmed = |column: usize| records.cell(column).unwrap_or_default().trim_ascii();
        let mut named = self
            .heading
            .iter()
            .enumerate()
            .filter(|(_, name)| !name.is_empty())
            .peekable();
        // Nearly every row differs in its first cell.
        named.peek().is_some()
            && named.all(|(column, name)| trimmed(column) == name.as_bytes())
            && records.filled_len() <= self.heading.len()
    }

    /// Takes a line of an order.
    fn take_line(&mut self, at: u64, number: &str, row: &Line<'_>, raw: &[u8]) {
        let adjacent = self.rows.rules.lines_adjacent;
        let place = if adjacent {
            let is_open = self
                .open
                .first()
                .is_some_and(|open| *open.number == *number);
            is_open.then_some(0)
        } else {
            self.open_by_number.get(number).copied()
        };
        let place = place.unwrap_or_else(|| {
            if adjacent {
                self.close_all();
            } else {
                self.open_by_number.insert(number.into(), self.open.len());
            }
            self.open.push(OpenOrder::new(at, number, raw));
            self.open.len() - 1
        });
        if let Some(open) = self.open.get_mut(place) {
            open.add(row, &mut self.people);
        }
    }

    /// Takes a row that is a purchase of its own.
    fn take_alone(&mut self, at: u64, row: &Line<'_>) -> Result<(), Problem> {
        let missing = |reason, role| Problem {
            reason,
            role: Some(role),
        };
        // What does not count may lack anything.
        if let Some(reason) = left_out(row) {
            self.people.tally.add(reason, || example_of(row));
            return Ok(());
        }
        if !self.people.no_buyers
            && !row.names_somebody()
            && row.nobody.is_none()
            && self.people.on_nobody == OnNobody::Reject
        {
            return Err(missing(RejectReason::MissingCustomer, Role::Customer));
        }
        let date = row
            .date
            .ok_or_else(|| missing(RejectReason::MissingDate, Role::Date))?;
        let amount = row
            .amount
            .ok_or_else(|| missing(RejectReason::MissingAmount, Role::Amount))?;
        self.people.tell_state(row);
        let buyer = self.people.buyer(row);
        let refund = row.refund;
        if amount.is_sign_negative() && !amount.is_zero() {
            self.people
                .tally
                .add(DecisionKind::Refunds, || format!("{date} {amount}"));
        }
        let sale = Sale {
            line: at,
            customer: buyer.customer,
            new_customer: None,
            date,
            amount,
            quantity: row.quantity,
            order: row.order.map(Into::into),
        };
        if !refund.is_zero() {
            self.defer_refund(&sale, refund);
        }
        self.queue.push_back(Item::Sale(sale));
        Ok(())
    }

    fn defer_refund(&mut self, sale: &Sale, refund: Decimal) {
        let amount = -refund;
        let date = sale.date;
        self.people
            .tally
            .add(DecisionKind::Refunds, || format!("{date} {amount}"));
        self.deferred.push(Sale {
            amount,
            quantity: None,
            ..sale.clone()
        });
    }

    /// Hands out the orders that are open, in the order of their first lines.
    pub(super) fn close_all(&mut self) {
        self.open_by_number.clear();
        for open in std::mem::take(&mut self.open) {
            self.close(open);
        }
    }

    fn close(&mut self, mut open: OpenOrder) {
        let once = self.rows.rules.lines == Some(Lines::Once);
        if open.lines > 1 {
            let kind = if once && open.amounts > 1 {
                DecisionKind::LinesOnce
            } else {
                DecisionKind::LinesSummed
            };
            let number = &open.number;
            self.people.tally.add(kind, || number.to_string());
        }
        if open.counting == 0 {
            // What was left out has been told line by line.
            return;
        }
        let amount = if once {
            open.first_amount
        } else {
            open.first_amount.map(|_| open.sum)
        };
        let nameless = open.buyer.is_none() && open.nobody.is_none();
        let missing =
            if nameless && !self.people.no_buyers && self.people.on_nobody == OnNobody::Reject {
                Some(RejectReason::MissingCustomer)
            } else if open.date.is_none() {
                Some(RejectReason::MissingDate)
            } else if amount.is_none() {
                Some(RejectReason::MissingAmount)
            } else {
                None
            };
        let (Some(date), Some(amount), None) = (open.date, amount, missing) else {
            self.queue.push_back(Item::Rejected(RejectedRow {
                line: open.line,
                reason: missing.unwrap_or(RejectReason::MissingAmount),
                cell: None,
                text: open.text,
            }));
            return;
        };
        let buyer = open.buyer.take().unwrap_or(Buyer { customer: None });
        if buyer.customer.is_none() && !self.people.no_buyers {
            let nobody = open.nobody.as_deref().unwrap_or_default().to_owned();
            self.people.tally.add(DecisionKind::Anonymous, || nobody);
        }
        let sale = Sale {
            line: open.line,
            customer: buyer.customer,
            new_customer: None,
            date,
            amount,
            quantity: open.quantity,
            order: Some(open.number),
        };
        if sale.amount.is_sign_negative() && !sale.amount.is_zero() {
            self.people
                .tally
                .add(DecisionKind::Refunds, || format!("{date} {amount}"));
        }
        if !open.refund.is_zero() {
            self.defer_refund(&sale, open.refund);
        }
        // An order of which everything was returned is no purchase of nothing.
        if !sale.amount.is_zero() || open.refund.is_zero() {
            self.queue.push_back(Item::Sale(sale));
        }
    }

    /// Hands out what has been kept back until the end.
    pub(super) fn finish(&mut self) {
        self.close_all();
        for (index, refund) in std::mem::take(&mut self.deferred).into_iter().enumerate() {
            self.queue.push_back(Item::Sale(Sale {
                line: self.last_line + 1 + index as u64,
                ..refund
            }));
        }
    }

    /// Whether the current row sums up others.
    fn is_total<R: Read>(&self, records: &Records<R>, row: Option<&Line<'_>>) -> bool {
        let mapping = &self.rows.mapping;
        let labels = || {
            (0..records.len().min(4))
                .chain(records.filled_len().checked_sub(1))
                .chain(mapping.columns(Role::Customer))
                .chain(mapping.order)
                .filter(|&column| Some(column) != mapping.amount)
                .filter_map(|column| std::str::from_utf8(records.cell(column)?).ok())
        };
        let amount = row.and_then(|row| row.amount);
        let has_date = match row {
            Some(row) => row.date.is_some(),
            // The label of a total often stands where the date should.
            None => mapping
                .date
                .and_then(|column| records.cell(column))
                .is_none_or(|cell| {
                    matches!(cells::date(cell, self.rows.spelled.dates), Ok(Some(_)))
                }),
        };
        let adds_up = || amount.is_some_and(|amount| self.sums.adds_up(amount));
        match labels().find_map(totals::label) {
            Some(totals::Label::Sure) => true,
            Some(totals::Label::Likely) => !has_date || adds_up(),
            Some(totals::Label::Aside) => !has_date,
            None if !has_date && labels().any(totals::may_label_group) => true,
            // A row of nothing but a sum.
            None => {
                row.is_some_and(|row| {
                    row.date.is_none()
                        && row.order.is_none()
                        && !row.names_somebody()
                        && row.nobody.is_none()
                }) && adds_up()
            }
        }
    }
}

/// Whether a row is a remark (`# 3 rows`), or a line of dashes between rows.
fn is_comment<R: Read>(records: &Records<R>) -> bool {
    let first = records.cell(0).unwrap_or_default().trim_ascii();
    if first.starts_with(b"#") && records.filled_len() <= 1 {
        return true;
    }
    let is_rule = |cell: &[u8]| {
        cell.iter()
            .all(|byte| matches!(byte, b'-' | b'=' | b':' | b' ' | b'_'))
    };
    let cells = || (0..records.len()).filter_map(|column| records.cell(column));
    cells().all(is_rule) && cells().any(|cell| cell.len() > 2)
}

/// What is kept of a row that cannot be read.
fn rejected<R: Read>(records: &Records<R>, mapping: &Mapping, problem: Problem) -> RejectedRow {
    RejectedRow {
        line: records.line(),
        reason: problem.reason,
        cell: problem
            .role
            .and_then(|role| mapping.get(role))
            .and_then(|column| records.cell(column))
            .map(|cell| excerpt(cell.trim_ascii(), CELL_BYTES)),
        text: excerpt(records.raw(), TEXT_BYTES),
    }
}
