//! What a whole file says about how it has to be read: one pass over all of its rows.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    io::Read,
};

use growth_model::Currency;

use super::{
    TableError,
    currency::{CurrencyMark, named_currency},
    dates::DateEvidence,
    format::Format,
    hashing::{Hashed, hash_of},
    input::TableFile,
    mapping::{Mapping, Role},
    numbers::{NumberEvidence, shape_of},
    records::{Found, Records},
    source::Source,
    status::plain_status,
};

/// More different states are no states.
const MAX_STATUSES: usize = 200;

/// Rows of which repetitions are looked for; of longer files repetitions without an order's number
/// are not told.
const MAX_HASHED_ROWS: usize = 4_000_000;

/// What was found.
#[derive(Default)]
pub(super) struct Survey {
    pub(super) rows: u64,
    pub(super) dates: DateEvidence,
    pub(super) numbers: NumberEvidence,
    /// States of the first column of states: as they are written, and how many rows.
    pub(super) statuses: BTreeMap<String, (String, u64)>,
    /// States of the other columns.
    pub(super) other_statuses: BTreeMap<String, (String, u64)>,
    currencies: Vec<(CurrencyMark, u64)>,
    /// Rows that are the same as an earlier one.
    pub(super) duplicates: u64,
    /// Rows whose every identity is empty.
    pub(super) nameless: u64,
    /// Rows with outgoing money.
    pub(super) outgoing: u64,
    pub(super) orders: OrderEvidence,
    hashes: HashSet<u64, Hashed>,
}

/// What the numbers of orders say.
#[derive(Default)]
pub(super) struct OrderEvidence {
    seen: HashMap<u64, Seen, Hashed>,
    last: Option<u64>,
    /// An order's rows do not all stand together.
    pub(super) scattered: bool,
}

/// The rows of one order so far.
#[derive(Default)]
struct Seen {
    /// Hash of the first amount; 0 while there is none.
    amount: u64,
    rows: u32,
    amounts: u32,
    differ: bool,
}

/// How the amounts of orders with several lines are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct LineCounts {
    /// Orders with several rows.
    pub(super) several: u64,
    /// Orders with several amounts, all the same.
    pub(super) repeated: u64,
    /// Orders with several amounts that differ.
    pub(super) differing: u64,
}

impl OrderEvidence {
    fn add(&mut self, order: &[u8], amount: &[u8]) {
        let key = hash_of(order);
        let seen = self.seen.entry(key).or_default();
        if seen.rows > 0 && self.last != Some(key) {
            self.scattered = true;
        }
        self.last = Some(key);
        seen.rows += 1;
        if !amount.is_empty() {
            let amount = hash_of(amount).max(1);
            seen.amounts += 1;
            if seen.amount == 0 {
                seen.amount = amount;
            } else if seen.amount != amount {
                seen.differ = true;
            }
        }
    }

    /// Counts the orders of each kind.
    pub(super) fn lines(&self) -> LineCounts {
        let mut counts = LineCounts::default();
        for seen in self.seen.values().filter(|seen| seen.rows > 1) {
            counts.several += 1;
            match (seen.amounts > 1, seen.differ) {
                (true, false) => counts.repeated += 1,
                (true, true) => counts.differing += 1,
                (false, _) => {}
            }
        }
        counts
    }
}

impl Survey {
    /// Reads the whole file.
    pub(super) fn gather(
        file: &TableFile,
        format: &Format,
        mapping: &Mapping,
    ) -> Result<Self, TableError> {
        let failed = |error| TableError::io(file.path(), error);
        let source = Source::new(file.stream()?, format.encoding);
        let mut records = Records::new(source, format.delimiter.byte());
        records.skip_lines(format.skip_lines).map_err(failed)?;
        let mut survey = Self::default();
        let mut headings = format.header_rows;
        let columns = Columns::new(mapping);
        loop {
            match records.advance().map_err(failed)? {
                Found::End => break,
                Found::UnclosedQuote | Found::TooLong => continue,
                Found::Record if headings > 0 => headings -= 1,
                Found::Record => survey.add(&records, &columns),
            }
        }
        survey.hashes = HashSet::default();
        if survey.statuses.len() > MAX_STATUSES {
            survey.statuses.clear();
        }
        Ok(survey)
    }

    fn add<R: Read>(&mut self, records: &Records<R>, columns: &Columns) {
        self.rows += 1;
        let cell = |column: Option<usize>| -> &str {
            column
                .and_then(|column| records.cell(column))
                .and_then(|cell| std::str::from_utf8(cell).ok())
                .unwrap_or_default()
        };
        let is_repeated = (columns.order.is_some() || self.hashes.len() < MAX_HASHED_ROWS)
            && !self.hashes.insert(hash_of(records.raw()));
        self.duplicates += u64::from(is_repeated);
        self.dates.add(cell(columns.date));
        let mut mark = None;
        for &column in &columns.numbers {
            let text = cell(Some(column));
            let Some(shape) = shape_of(text) else {
                continue;
            };
            self.numbers.add(column, text, &shape);
            mark = mark.or(shape.currency);
        }
        if let Some(column) = columns.currency {
            mark = named_currency(cell(Some(column))).or(mark);
        }
        if let Some(mark) = mark {
            match self.currencies.iter_mut().find(|(known, _)| *known == mark) {
                Some((_, count)) => *count += 1,
                None => self.currencies.push((mark, 1)),
            }
        }
        let count = |states: &mut BTreeMap<String, (String, u64)>, text: &str| {
            let plain = plain_status(text);
            if plain.is_empty() || states.len() > MAX_STATUSES {
                return;
            }
            states
                .entry(plain)
                .or_insert_with(|| (text.trim().to_owned(), 0))
                .1 += 1;
        };
        if columns.status.is_some() {
            count(&mut self.statuses, cell(columns.status));
        }
        for &column in &columns.other_statuses {
            count(&mut self.other_statuses, cell(Some(column)));
        }
        self.outgoing += u64::from(!cell(columns.outgoing).trim().is_empty());
        let is_named = columns
            .customers
            .iter()
            .any(|&column| !cell(Some(column)).trim().is_empty());
        self.nameless += u64::from(!is_named);
        let order = cell(columns.order).trim();
        if !order.is_empty() && !is_repeated {
            let amount = cell(columns.amount).trim();
            self.orders.add(order.as_bytes(), amount.as_bytes());
        }
    }

    /// The currencies beside the amounts, the most frequent first, and how many rows have each.
    pub(super) fn currencies(&self, expected: Option<Currency>) -> Vec<(Currency, u64)> {
        let mut counts: Vec<(Currency, u64)> = Vec::new();
        for &(mark, count) in &self.currencies {
            let currency = mark.resolve(expected);
            match counts.iter_mut().find(|(known, _)| *known == currency) {
                Some((_, sum)) => *sum += count,
                None => counts.push((currency, count)),
            }
        }
        counts.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        counts
    }
}

/// The columns that are looked at.
struct Columns {
    date: Option<usize>,
    amount: Option<usize>,
    order: Option<usize>,
    status: Option<usize>,
    outgoing: Option<usize>,
    currency: Option<usize>,
    numbers: Vec<usize>,
    other_statuses: Vec<usize>,
    customers: Vec<usize>,
}

impl Columns {
    fn new(mapping: &Mapping) -> Self {
        let numbers = [
            Role::Amount,
            Role::Price,
            Role::Outgoing,
            Role::Refund,
            Role::Quantity,
        ];
        Self {
            date: mapping.date,
            amount: mapping.amount.or(mapping.price),
            order: mapping.order,
            status: mapping.status,
            outgoing: mapping.outgoing,
            currency: mapping.currency,
            numbers: numbers
                .into_iter()
                .filter_map(|role| mapping.get(role))
                .collect(),
            other_statuses: mapping.other_statuses.clone(),
            customers: mapping.columns(Role::Customer),
        }
    }
}
