//! Why a typed number is refused, and what would be right.

use crate::{Digits, Format, Language, decimal_text::DecimalText, format::Shown, tr::errors};

/// Why a typed number is refused. [`Self::message`] and [`Self::hint`] say it to a person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseNumberError {
    /// There is no text.
    #[error("no number")]
    Empty,
    /// The text is no number.
    #[error("`{text}` is not a number")]
    NotANumber {
        /// What was typed.
        text: String,
        /// A number as the language writes it.
        example: String,
    },
    /// The text can be read as two numbers.
    #[error("`{text}` is `{first}` or `{second}`")]
    Ambiguous {
        /// The digits that were typed.
        text: String,
        /// One reading, as the language writes it.
        first: String,
        /// The other.
        second: String,
    },
    /// The decimal sign is that of the other language.
    #[error("`{text}` has the wrong decimal sign, `{suggestion}` is right")]
    WrongSeparator {
        /// The digits that were typed.
        text: String,
        /// The same with the right sign.
        suggestion: String,
    },
    /// Groups of digits are not of three.
    #[error("`{text}` is grouped wrongly, `{suggestion}` is right")]
    BadGrouping {
        /// The digits that were typed.
        text: String,
        /// The same, grouped rightly.
        suggestion: String,
    },
    /// A percentage where a plain number or an amount is expected.
    #[error("a percentage does not fit here")]
    UnexpectedPercent,
    /// An amount where a plain number is expected.
    #[error("`{found}` does not fit here")]
    UnexpectedCurrency {
        /// The sign, code or name of the currency, as typed.
        found: String,
    },
    /// An amount in another currency than that of the field.
    #[error("`{found}` is not `{expected}`")]
    WrongCurrency {
        /// The sign, code or name of the currency, as typed.
        found: String,
        /// Code of the right one.
        expected: String,
    },
    /// More digits than can be held exactly.
    #[error("too many digits")]
    TooLong,
}

impl ParseNumberError {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotANumber { .. } => "not_a_number",
            Self::Ambiguous { .. } => "ambiguous",
            Self::WrongSeparator { .. } => "wrong_separator",
            Self::BadGrouping { .. } => "bad_grouping",
            Self::UnexpectedPercent => "unexpected_percent",
            Self::UnexpectedCurrency { .. } => "unexpected_currency",
            Self::WrongCurrency { .. } => "wrong_currency",
            Self::TooLong => "too_long",
        }
    }

    /// What could have been meant, as the language writes it.
    pub fn suggestions(&self) -> Vec<&str> {
        match self {
            Self::Ambiguous { first, second, .. } => vec![first, second],
            Self::WrongSeparator { suggestion, .. } | Self::BadGrouping { suggestion, .. } => {
                vec![suggestion]
            }
            _ => Vec::new(),
        }
    }

    /// What is wrong, for a person.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Empty => errors::parse_empty(language),
            Self::NotANumber { text, .. } => errors::parse_not_a_number(language, text),
            Self::Ambiguous { text, .. } => errors::parse_ambiguous(language, text),
            Self::WrongSeparator { text, .. } => errors::parse_wrong_separator(language, text),
            Self::BadGrouping { text, .. } => errors::parse_bad_grouping(language, text),
            Self::UnexpectedPercent => errors::parse_unexpected_percent(language),
            Self::UnexpectedCurrency { .. } => errors::parse_unexpected_currency(language),
            Self::WrongCurrency { found, .. } => errors::parse_wrong_currency(language, found),
            Self::TooLong => errors::parse_too_long(language),
        }
    }

    /// What would be right, for a person.
    pub fn hint(&self, language: Language) -> String {
        match self {
            Self::Empty => errors::parse_empty_hint(language),
            Self::NotANumber { example, .. } => errors::parse_not_a_number_hint(language, example),
            Self::Ambiguous { first, second, .. } => {
                errors::parse_ambiguous_hint(language, first, second)
            }
            Self::WrongSeparator { suggestion, .. } => {
                errors::parse_wrong_separator_hint(language, suggestion)
            }
            Self::BadGrouping { suggestion, .. } => {
                errors::parse_bad_grouping_hint(language, suggestion)
            }
            Self::UnexpectedPercent => errors::parse_unexpected_percent_hint(language),
            Self::UnexpectedCurrency { found } => {
                errors::parse_unexpected_currency_hint(language, found)
            }
            Self::WrongCurrency { expected, .. } => {
                errors::parse_wrong_currency_hint(language, expected)
            }
            Self::TooLong => errors::parse_too_long_hint(language),
        }
    }
}

/// A number in plain notation as the language writes it, with all its digits.
pub(crate) fn number_text(language: Language, plain: &str) -> String {
    Format::new(language).number(Plain(plain), Digits::ALL)
}

/// Digits that need not fit any number type.
struct Plain<'a>(&'a str);

impl Shown for Plain<'_> {
    fn plain(&self) -> String {
        DecimalText::from_plain(self.0).map_or_else(String::new, |number| number.plain())
    }
}
