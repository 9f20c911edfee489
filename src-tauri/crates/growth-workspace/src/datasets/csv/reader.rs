//! Purchases from a file, one row at a time.

use std::{
    fs::File,
    io::{self, Read},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use growth_model::Currency;
use rust_decimal::Decimal;

use super::{
    CsvError, MAX_COLUMNS, MAX_RECORD_BYTES,
    cells::Cells,
    format::Format,
    mapping::{Mapping, Role},
    records::{Found, Records},
    reject::{Problem, RejectReason, RejectedRow, excerpt},
    source::Source,
};

/// Rows between two calls of the progress callback.
const ROWS_BETWEEN_PROGRESS: u64 = 4096;

/// A purchase, or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    /// Physical line of the file on which the row begins, from 1.
    pub line: u64,
    /// Who bought; never empty, without spaces around it.
    pub customer: &'a str,
    /// When, as it is written, in whatever time zone.
    pub date: NaiveDate,
    /// For how much, exact; zero and negative amounts are kept. Its absolute value is below 10^15.
    pub amount: Decimal,
    /// How many pieces; `None` where the file does not say.
    pub quantity: Option<Decimal>,
    /// Number of the order; `None` where the file does not say.
    pub order: Option<&'a str>,
}

/// A row that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rejected<'a> {
    /// Physical line of the file on which the row begins, from 1.
    pub line: u64,
    /// Why.
    pub reason: RejectReason,
    /// The cell that is to blame, if it is one.
    cell: Option<&'a [u8]>,
    /// The row as it stands in the file, as UTF-8 where it can be decoded.
    text: &'a [u8],
}

impl Rejected<'_> {
    /// What is kept of it: long texts are shortened.
    pub fn to_row(&self) -> RejectedRow {
        const CELL_BYTES: usize = 200;
        const TEXT_BYTES: usize = 2_000;
        RejectedRow {
            line: self.line,
            reason: self.reason,
            cell: self.cell.map(|cell| excerpt(cell.trim_ascii(), CELL_BYTES)),
            text: excerpt(self.text, TEXT_BYTES),
        }
    }
}

/// What a row of the file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item<'a> {
    /// It was read.
    Row(Row<'a>),
    /// It cannot be read.
    Rejected(Rejected<'a>),
}

/// How far reading has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the file that have been taken.
    pub bytes_read: u64,
    /// Bytes of the file; 0 if it is not known.
    pub total_bytes: u64,
    /// Rows read.
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

/// Reads purchases in bounded memory, however long the file is. Blank lines are passed over.
pub struct Reader<R> {
    records: Records<R>,
    cells: Cells,
    path: PathBuf,
    header: Vec<String>,
    columns: usize,
    needed_columns: usize,
    /// A record that has been advanced to, but not handed out.
    pending: Option<Found>,
    progress: Progress,
}

impl Reader<File> {
    /// Opens a file.
    ///
    /// # Errors
    /// If the file cannot be read, is empty or no table, if the mapping does not fit it, or if the
    /// format is not decided.
    pub fn open(path: &Path, format: &Format, mapping: &Mapping) -> Result<Self, CsvError> {
        let file = File::open(path).map_err(|error| CsvError::io(path, error))?;
        let bytes = file
            .metadata()
            .map_err(|error| CsvError::io(path, error))?
            .len();
        Self::from_input(file, path, bytes, format, mapping)
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
    ) -> Result<Self, CsvError> {
        let cells = Cells::new(format, *mapping)?;
        let failed = |error: io::Error| CsvError::io(path, error);
        let mut records =
            Records::new(Source::new(input, format.encoding), format.delimiter.byte());
        records.skip_lines(format.skip_lines).map_err(failed)?;
        let first = records.advance().map_err(failed)?;
        let columns = match first {
            Found::End => return Err(CsvError::Empty),
            Found::TooLong => {
                return Err(CsvError::LineTooLong {
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
        if columns > MAX_COLUMNS {
            return Err(CsvError::TooManyColumns {
                found: columns,
                max: MAX_COLUMNS,
            });
        }
        mapping.check(columns)?;
        let (header, pending) = if format.header {
            let header = records.texts().map(|name| name.trim().to_owned()).collect();
            match records.advance().map_err(failed)? {
                Found::End => return Err(CsvError::OnlyHeader),
                next => (header, next),
            }
        } else {
            (Vec::new(), first)
        };
        Ok(Self {
            records,
            cells,
            path: path.to_owned(),
            header,
            columns,
            needed_columns: mapping.needed_columns(),
            pending: Some(pending),
            progress: Progress {
                total_bytes,
                ..Progress::default()
            },
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
        self.cells.currency()
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

    /// The next row; `None` at the end of the file.
    ///
    /// # Errors
    /// [`CsvError::Unreadable`] if reading breaks off.
    pub fn next_item(&mut self) -> Result<Option<Item<'_>>, CsvError> {
        let found = match self.pending.take() {
            Some(found) => found,
            None => match self.records.advance() {
                Ok(found) => found,
                Err(error) => return Err(CsvError::io(&self.path, error)),
            },
        };
        let row = match found {
            Found::End => return Ok(None),
            Found::Record => self
                .cells
                .row(&self.records, self.columns, self.needed_columns),
            Found::UnclosedQuote => Err(Problem {
                reason: RejectReason::UnclosedQuote,
                role: None,
            }),
            Found::TooLong => Err(Problem {
                reason: RejectReason::LineTooLong,
                role: None,
            }),
        };
        Ok(Some(match row {
            Ok(row) => {
                self.progress.rows += 1;
                Item::Row(row)
            }
            Err(Problem { reason, role }) => {
                self.progress.rejected += 1;
                Item::Rejected(Rejected {
                    line: self.records.line(),
                    reason,
                    cell: role
                        .and_then(|role: Role| self.cells.column(role))
                        .and_then(|column| self.records.cell(column)),
                    text: self.records.raw(),
                })
            }
        }))
    }

    /// Reads to the end. `each` gets every row; `progress` is called now and then, and at the end,
    /// and may ask to stop.
    ///
    /// # Errors
    /// [`CsvError::Cancelled`] if `progress` asked to stop, [`CsvError::Unreadable`] if reading
    /// breaks off, and whatever `each` returns.
    pub fn visit<E: From<CsvError>>(
        &mut self,
        mut progress: impl FnMut(Progress) -> ControlFlow<()>,
        mut each: impl FnMut(Item<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut until_progress = 0_u64;
        loop {
            if until_progress == 0 {
                if progress(self.progress()).is_break() {
                    return Err(CsvError::Cancelled.into());
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
            return Err(CsvError::Cancelled.into());
        }
        Ok(())
    }
}
