//! Tables from other programs: the one reader of purchases, months, plans and observations.
//!
//! [`TableFile`] opens what a table is packed in; [`sniff`] looks at it and proposes a [`Format`], a
//! [`Mapping`] of its columns and [`Rules`] of what counts; what can be read in two ways it asks
//! ([`Question`]) and does not guess. [`Reader`] then streams the purchases: lines of orders put
//! together, what does not count left out and told ([`Decision`]); a row that cannot be read is handed
//! out with its line and the reason, and [`write_rejects`] saves such rows. [`read_table`] reads a
//! small table of any meaning as cells.
//!
//! # A new kind of table
//!
//! Plans (`roadmap::read_tasks`) and observations (`loops::observed_rows`) show how; the same five
//! steps serve any other meaning (subscriptions, leads, events):
//!
//! 1. [`TableFile::open`], or [`TableFile::pasted`]: text in whatever encoding, workbooks, archives.
//! 2. [`read_rows`]: the cells, with encoding, delimiter, and lines quoted as a whole found out.
//! 3. [`Grid::with_headings`] finds the headings among titles and comments; [`Grid::column`] finds a
//!    column by its names in both languages, whatever case, signs and units they have.
//! 4. Each column is read as a whole, because one cell alone may be read in two ways: [`DateColumn`],
//!    [`NumberColumn`] ([`NumberColumn::of_counts`] for whole numbers), [`read_month`];
//!    [`is_total_label`] tells rows of totals, [`ColumnContent::of`] what a column holds.
//! 5. What the file leaves open is a [`Question`] with its candidates and the option that answers it,
//!    and headings that nobody understands are named in the answer: nothing is guessed.

mod amount;
mod assembler;
mod cells;
mod charset;
mod column;
mod currency;
mod date;
mod dates;
mod decide;
mod decision;
mod encoding;
mod error;
mod format;
mod grid;
mod hashing;
mod identity;
mod input;
mod mapping;
mod names;
mod numbers;
mod preview;
mod profile;
mod question;
mod reader;
mod recipe;
mod records;
mod reject;
mod roles;
mod row;
mod rules;
mod scan;
mod shape;
mod sniff;
mod source;
mod status;
mod survey;
#[cfg(test)]
mod tests;
mod totals;
mod workbook;

pub(crate) use encoding::of_bytes as encoding_of;
pub(crate) use workbook::{ole_kind, sheets_of, xml};

pub use column::{DateColumn, NumberColumn, read_decimal};
pub use currency::heading_currency;
pub use date::read_month;
pub use decision::{Decision, DecisionKind};
pub use error::TableError;
pub use format::{DateFormat, DecimalSign, Delimiter, Format, TextEncoding, Thousands, Undecided};
pub use grid::{Grid, GridRow, is_heading, read_rows, read_rows_up_to, read_table};
pub use input::{Stream, TableFile, hexadecimal};
pub use mapping::{Mapping, Role};
pub use names::heading_factor;
pub use preview::{CellProblem, ParsedCells, Preview, PreviewRow, preview};
pub use profile::ColumnContent;
pub use question::{Candidate, Question, QuestionKind};
pub use reader::{Item, Progress, Reader, Sale};
pub use recipe::{Recipe, RecipeTitle, recipes};
pub use reject::{RejectReason, RejectedRow, RejectsHeader, guard_formula, write_rejects};
pub use rules::{AmountUnit, Discount, Lines, OnDuplicate, OnNobody, OnOddDate, Outgoing, Rules};
pub use sniff::{
    Ambiguity, Column, FoundRecipe, FoundStatus, Overrides, Reading, Sniff, Surroundings, headings,
    sniff, sniff_file, sniff_with,
};
pub use status::StatusMeaning;
pub use totals::is_total_label;

/// The longest row that is read, in bytes of UTF-8.
pub const MAX_RECORD_BYTES: usize = 1024 * 1024;

/// The most columns that a table may have.
pub const MAX_COLUMNS: usize = 500;

/// Rows that a preview shows.
pub const PREVIEW_ROWS: usize = 20;
