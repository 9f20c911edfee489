//! Purchases from a table, one after the other: lines of orders put together, what does not count
//! left out and told.

use std::{
    io::{self, Read},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use growth_model::Currency;
use rust_decimal::Decimal;

use super::{
    MAX_COLUMNS, MAX_RECORD_BYTES, TableError,
    assembler::Assembler,
    cells::Spelled,
    decision::Decision,
    format::Format,
    input::{Stream, TableFile},
    mapping::{Mapping, Role},
    records::{Found, Records},
    reject::{RejectReason, RejectedRow},
    row::RowReader,
    rules::Rules,
    source::Source,
};

/// Rows between two calls of the progress callback.
const ROWS_BETWEEN_PROGRESS: u64 = 4096;

/// A purchase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sale {
    /// Physical line of the file on which it begins, from 1. Refunds that stand on the line of their
    /// order have lines behind the last one of the file.
    pub line: u64,
    /// The number of its customer among those of the file, from 0; `None` for an anonymous order.
    pub customer: Option<u32>,
    /// The customer as the file first writes him, when this is his first purchase.
    pub new_customer: Option<Box<str>>,
    /// When, as it is written, in whatever time zone.
    pub date: NaiveDate,
    /// For how much, exact; negative for a refund. Its absolute value is below 10^15.
    pub amount: Decimal,
    /// How many pieces; `None` where the file does not say.
    pub quantity: Option<Decimal>,
    /// Number of the order; `None` where the file does not say.
    pub order: Option<Box<str>>,
}

/// What comes out of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A purchase.
    Sale(Sale),
    /// A row that cannot be read.
    Rejected(RejectedRow),
}

/// How far reading has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the file that have been taken.
    pub bytes_read: u64,
    /// Bytes of the file; 0 if it is not known.
    pub total_bytes: u64,
    /// Purchases read.
    pub rows: u64,
    /// Rows that cannot be read.
    pub rejected: u64,
}

impl Progress {
    /// Between 0 and 1; 0 if the size of the file is not known.
    pub fn fraction(&self) -> f64 {
        if self.total_bytes == 0 {
            return 0.0;
        }
        // A fraction for a progress bar: 53 bits are plenty.
        (self.bytes_read as f64 / self.total_bytes as f64).min(1.0)
    }
}

/// Reads purchases. Memory is bounded where the lines of orders stand together; otherwise it grows
/// with the orders. Blank lines are passed over.
pub struct Reader<R> {
    records: Records<R>,
    assembler: Assembler,
    path: PathBuf,
    header: Vec<String>,
    columns: usize,
    /// A record that has been advanced to, but not handed out.
    pending: Option<Found>,
    progress: Progress,
    ended: bool,
}

impl Reader<Stream> {
    /// Opens a table.
    ///
    /// # Errors
    /// If the file cannot be read, is empty or no table, if the mapping does not fit it, or if the
    /// format is not decided.
    pub fn open(
        file: &TableFile,
        format: &Format,
        mapping: &Mapping,
        rules: &Rules,
    ) -> Result<Self, TableError> {
        let bytes = file.text_bytes();
        Self::from_input(file.stream()?, file.path(), bytes, format, mapping, rules)
    }
}

impl<R: Read> Reader<R> {
    /// Reads from anything. `path` is only used to name the file in errors; `total_bytes` only for
    /// the progress.
    ///
    /// # Errors
    /// As [`Reader::open`].
    pub fn from_input(
        input: R,
        path: &Path,
        total_bytes: u64,
        format: &Format,
        mapping: &Mapping,
        rules: &Rules,
    ) -> Result<Self, TableError> {
        let spelled = Spelled::new(format)?;
        let failed = |error: io::Error| TableError::io(path, error);
        let mut records =
            Records::new(Source::new(input, format.encoding), format.delimiter.byte());
        records.skip_lines(format.skip_lines).map_err(failed)?;
        let mut found = records.advance().map_err(failed)?;
        let mut columns = match found {
            Found::End => return Err(TableError::Empty),
            Found::TooLong => {
                return Err(TableError::LineTooLong {
                    line: records.line(),
                    max_bytes: MAX_RECORD_BYTES,
                });
            }
            Found::Record => records.len(),
            // Its cells are not known; how many there are can still be counted.
            Found::UnclosedQuote => records
                .raw()
                .split(|&byte| byte == format.delimiter.byte())
                .count(),
        };
        let mut headings: Vec<Vec<String>> = Vec::new();
        for _ in 0..format.header_rows {
            headings.push(records.texts().map(|name| name.trim().to_owned()).collect());
            columns = columns.max(records.len());
            found = records.advance().map_err(failed)?;
            if found == Found::End {
                mapping.check(columns)?;
                return Err(TableError::OnlyHeader);
            }
        }
        if found == Found::Record {
            // Headings may end before the rows do.
            columns = columns.max(records.filled_len());
        }
        columns = columns.max(rules.columns);
        if columns > MAX_COLUMNS {
            return Err(TableError::TooManyColumns {
                found: columns,
                max: MAX_COLUMNS,
            });
        }
        mapping.check(columns)?;
        let rows: Vec<&[String]> = headings.iter().map(Vec::as_slice).collect();
        let header = if rows.is_empty() {
            Vec::new()
        } else {
            super::shape::names_of(&rows, columns)
        };
        let linking = if rules.linking.is_empty() {
            vec![true; mapping.columns(Role::Customer).len()]
        } else {
            rules.linking.clone()
        };
        let rows = RowReader::new(
            mapping.clone(),
            spelled,
            rules.clone(),
            format.currency,
            columns,
        );
        Ok(Self {
            records,
            assembler: Assembler::new(rows, headings.pop().unwrap_or_default(), linking),
            path: path.to_owned(),
            header,
            columns,
            pending: Some(found),
            progress: Progress {
                total_bytes,
                ..Progress::default()
            },
            ended: false,
        })
    }

    /// The names of the columns; empty if the file does not name them.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Columns of the table.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The currency of the amounts, as the format says or as the first sign met says.
    pub fn currency(&self) -> Option<Currency> {
        self.assembler.rows.currency.current
    }

    /// Different customers so far.
    pub fn customers(&self) -> u32 {
        self.assembler.customers()
    }

    /// What is read from; all of it has been read once [`Reader::next_item`] has come to the end.
    pub fn into_input(self) -> R {
        self.records.into_input()
    }

    /// How far reading has come.
    pub fn progress(&self) -> Progress {
        Progress {
            bytes_read: self.records.bytes_read(),
            ..self.progress
        }
    }

    /// What was decided by itself; complete once [`Reader::next_item`] has come to the end.
    pub fn take_decisions(&mut self) -> Vec<Decision> {
        self.assembler.take_decisions()
    }

    /// The next purchase or rejected row; `None` at the end of the file.
    ///
    /// # Errors
    /// [`TableError::Unreadable`] if reading breaks off.
    pub fn next_item(&mut self) -> Result<Option<Item>, TableError> {
        loop {
            if let Some(item) = self.assembler.pop() {
                match &item {
                    Item::Sale(_) => self.progress.rows += 1,
                    Item::Rejected(_) => self.progress.rejected += 1,
                }
                return Ok(Some(item));
            }
            if self.ended {
                return Ok(None);
            }
            let found = match self.pending.take() {
                Some(found) => found,
                None => match self.records.advance() {
                    Ok(found) => found,
                    Err(error) => return Err(TableError::io(&self.path, error)),
                },
            };
            match found {
                Found::End => {
                    self.ended = true;
                    self.assembler.finish();
                }
                Found::Record => self.assembler.take(&self.records),
                Found::UnclosedQuote => self
                    .assembler
                    .reject(&self.records, RejectReason::UnclosedQuote),
                Found::TooLong => self
                    .assembler
                    .reject(&self.records, RejectReason::LineTooLong),
            }
        }
    }

    /// Reads to the end. `each` gets every item; `progress` is called now and then, and at the end,
    /// and may ask to stop.
    ///
    /// # Errors
    /// [`TableError::Cancelled`] if `progress` asked to stop, [`TableError::Unreadable`] if reading
    /// breaks off, and whatever `each` returns.
    pub fn visit<E: From<TableError>>(
        &mut self,
        mut progress: impl FnMut(Progress) -> ControlFlow<()>,
        mut each: impl FnMut(Item) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut until_progress = 0_u64;
        loop {
            if until_progress == 0 {
                if progress(self.progress()).is_break() {
                    return Err(TableError::Cancelled.into());
                }
                until_progress = ROWS_BETWEEN_PROGRESS;
            }
            until_progress -= 1;
            match self.next_item()? {
                Some(item) => each(item)?,
                None => break,
            }
        }
        if progress(self.progress()).is_break() {
            return Err(TableError::Cancelled.into());
        }
        Ok(())
    }
}
