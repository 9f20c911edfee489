//! What everything that the program shows is made of: tables with typed cells, lists of facts,
//! figures, and the blocks of a section.
//!
//! A value is formatted once, here, with its unit and its digits; the window, the document, CSV files
//! and workbooks all take the same [`Table`], and none of them reads a formatted text back.

mod cell;
mod column;
mod facts;
mod file;
mod page;
mod precision;
mod table;

pub use cell::{Cell, CellValue};
pub use column::Column;
pub(crate) use column::{ColumnKind, ShownIn, unit_name};
pub use facts::{Fact, Remark};
pub(crate) use file::FileColumn;
pub use table::Table;

use growth_i18n::Language;
use growth_model::Currency;

/// The language and the currency in which contents are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locale {
    /// Language of words, numbers and dates.
    pub language: Language,
    /// Currency of all amounts.
    pub currency: Currency,
}

impl Locale {
    /// For contents without amounts of money.
    pub fn without_money(language: Language) -> Self {
        Self {
            language,
            currency: Currency::RUB,
        }
    }
}
