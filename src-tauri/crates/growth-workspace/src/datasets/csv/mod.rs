//! Purchases from CSV: fast, exact, and kind to files as they are.
//!
//! [`sniff`] looks at a file and proposes a [`Format`] and a mapping of its columns; what can be
//! read in two ways (`01.02.2024`, `1,234`) it reports and does not guess. [`preview`] shows the
//! first rows as a format and a mapping read them. [`Reader`] then streams the whole file in bounded
//! memory; a row that cannot be read is handed out with its line and the reason, and
//! [`write_rejects`] saves such rows.

mod amount;
mod cells;
mod currency;
mod date;
mod error;
mod format;
mod mapping;
mod preview;
mod reader;
mod records;
mod reject;
mod scan;
mod sniff;
mod source;
mod table;
#[cfg(test)]
mod tests;

pub use error::CsvError;
pub use format::{DateFormat, DecimalSign, Delimiter, Format, TextEncoding, Thousands, Undecided};
pub use mapping::{Mapping, MappingDraft, Role};
pub use preview::{CellProblem, ParsedCells, Preview, PreviewRow, preview};
pub use reader::{Item, Progress, Reader, Rejected, Row};
pub use reject::{RejectReason, RejectedRow, RejectsHeader, guard_formula, write_rejects};
pub use sniff::{Ambiguity, Column, ColumnContent, Overrides, Sniff, sniff, sniff_with};
pub use table::read_table;

/// The longest row that is read, in bytes of UTF-8.
pub const MAX_RECORD_BYTES: usize = 1024 * 1024;

/// The most columns that a table may have.
pub const MAX_COLUMNS: usize = 500;

/// Rows that a preview shows.
pub const PREVIEW_ROWS: usize = 20;
