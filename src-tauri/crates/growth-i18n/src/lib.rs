//! Fluent catalogues in Russian and English, and the formats of numbers, money and dates.
//!
//! - [`tr`] has one function per text, generated from `locales/<language>/<feature>.ftl`; a
//!   catalogue that is wrong or incomplete fails the build. [`text()`] is for identifiers that are
//!   computed.
//! - [`Called`] has the texts call customers as a kind of business does.
//! - [`Format`] writes numbers, money, percentages and dates as the language does.
//! - [`parse_number`] reads what a person typed and refuses what could mean two numbers.
//!
//! `ui/src/i18n` does the same in the window; `tests/cases/formats.json` holds both to the same
//! answers.

#[macro_use]
extern crate growth_shape;

mod calendar;
mod called;
mod currency;
mod decimal_text;
mod format;
mod language;
mod parse;
mod parse_error;
mod scale;
mod text;

mod catalogues {
    include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));
}

pub use called::Called;
pub use catalogues::tr;
pub use format::{Digits, Format, Quantity, Shown};
pub use language::{Language, UnknownLanguage};
pub use parse::{NumberKind, parse_number};
pub use parse_error::ParseNumberError;
pub use text::{Arg, exists, message_ids, text, variables, within_sentence};
