//! Numbers, money, percentages and quantities as a language writes them.

use rust_decimal::Decimal;

use crate::{
    Arg, Language, currency,
    decimal_text::DecimalText,
    scale::{byte_names, power_names, scaled},
    text,
};

/// Keeps a number and its unit on one line, and separates thousands in Russian.
const NO_BREAK_SPACE: char = '\u{a0}';
/// The minus sign; a hyphen is too short beside digits.
const MINUS: char = '\u{2212}';
/// What is shown for a float that is not a number. The model never yields one.
const NOT_A_NUMBER: &str = "—";

/// How many digits follow the decimal sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digits {
    min: usize,
    max: usize,
}

impl Digits {
    /// None: rounded to a whole number.
    pub const WHOLE: Self = Self { min: 0, max: 0 };
    /// As many as the number has: what a person typed is shown unchanged.
    pub const ALL: Self = Self {
        min: 0,
        max: usize::MAX,
    };

    /// At most so many; zeros at the end are left out.
    pub const fn up_to(max: usize) -> Self {
        Self { min: 0, max }
    }

    /// Always so many, so that the numbers of a column stand under each other.
    pub const fn exactly(digits: usize) -> Self {
        Self {
            min: digits,
            max: digits,
        }
    }
}

/// A number that can be shown: exact decimals, whole numbers and floats.
pub trait Shown {
    /// Plain notation with all digits: `-1234.5`.
    fn plain(&self) -> String;
}

impl Shown for Decimal {
    fn plain(&self) -> String {
        self.to_string()
    }
}

macro_rules! shown {
    ($($number:ty),*) => {$(
        impl Shown for $number {
            fn plain(&self) -> String {
                self.to_string()
            }
        }
    )*};
}
// Floats are written with the fewest digits that read back as the same number, without exponent.
shown!(i32, u32, i64, u64, usize, f32, f64);

impl<T: Shown> Shown for &T {
    fn plain(&self) -> String {
        (*self).plain()
    }
}

/// What kind of quantity a number is, for [`Format::quantity`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity<'a> {
    /// An amount in the currency of this ISO 4217 code.
    Money(&'a str),
    /// A ratio, shown as `6.3×`.
    Ratio,
    /// A fraction, shown as a percentage.
    Percent,
    /// Days.
    Days,
    /// Months.
    Months,
    /// A number of things.
    Count,
}

/// Writes numbers and dates in one language.
///
/// ```
/// use growth_i18n::{Digits, Format, Language};
/// let format = Format::new(Language::Ru);
/// assert_eq!(format.money(1234.56, "RUB"), "1\u{a0}234,56\u{a0}₽");
/// assert_eq!(format.percent(0.125, Digits::up_to(2)), "12,5\u{a0}%");
/// assert_eq!(format.days(95, Digits::WHOLE), "95\u{a0}дней");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format {
    language: Language,
    signed: bool,
}

impl Format {
    /// The formats of a language.
    pub const fn new(language: Language) -> Self {
        Self {
            language,
            signed: false,
        }
    }

    /// The same formats with a plus before what is above zero: for differences.
    #[must_use]
    pub const fn signed(self) -> Self {
        Self {
            signed: true,
            ..self
        }
    }

    /// The language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// `1 234,5`, `1,234.5`.
    pub fn number(&self, value: impl Shown, digits: Digits) -> String {
        self.show(&value, |number| {
            let number = number.rounded(digits.max);
            format!(
                "{}{}",
                self.sign(&number),
                self.unsigned(&number, digits.min)
            )
        })
    }

    /// `1 234,56 ₽`, `₽1,234.56`; a whole amount without its zeros: `1 234 ₽`. `currency` is an ISO
    /// 4217 code; one without a well-known sign is written out.
    pub fn money(&self, value: impl Shown, currency: &str) -> String {
        self.show(&value, |number| {
            let minor = currency::minor_digits(currency);
            let number = number.rounded(minor);
            let min = if number.fraction().is_empty() {
                0
            } else {
                minor
            };
            self.with_currency(&number, &self.unsigned(&number, min), currency)
        })
    }

    /// An amount with a chosen number of digits.
    pub fn money_with(&self, value: impl Shown, currency: &str, digits: Digits) -> String {
        self.show(&value, |number| {
            let number = number.rounded(digits.max);
            self.with_currency(&number, &self.unsigned(&number, digits.min), currency)
        })
    }

    /// An amount in three digits, for axes and tight places: `1,2 млн ₽`, `₽1.2M`.
    pub fn money_compact(&self, value: impl Shown, currency: &str) -> String {
        self.show(&value, |number| {
            let (number, shown) = self.compact_unsigned(number);
            self.with_currency(&number, &shown, currency)
        })
    }

    /// A number in three digits: `1,2 млн`, `1.2M`.
    pub fn compact(&self, value: impl Shown) -> String {
        self.show(&value, |number| {
            let (number, shown) = self.compact_unsigned(number);
            format!("{}{shown}", self.sign(&number))
        })
    }

    /// A fraction as a percentage: 0.125 is `12,5 %`, `12.5%`. `digits` are those of the percentage.
    pub fn percent(&self, fraction: impl Shown, digits: Digits) -> String {
        self.show(&fraction, |number| {
            let number = number.shifted(2).rounded(digits.max);
            let space = match self.language {
                Language::En => "",
                Language::Ru => "\u{a0}",
            };
            format!(
                "{}{}{space}%",
                self.sign(&number),
                self.unsigned(&number, digits.min)
            )
        })
    }

    /// `6,3×`, `6.3×`.
    pub fn ratio(&self, value: impl Shown, digits: Digits) -> String {
        self.show(&value, |number| {
            let number = number.rounded(digits.max);
            format!(
                "{}{}×",
                self.sign(&number),
                self.unsigned(&number, digits.min)
            )
        })
    }

    /// `1 день`, `94,7 дня`, `95 дней`; `1 day`, `95 days`.
    pub fn days(&self, value: impl Shown, digits: Digits) -> String {
        self.counted("unit-days", value, digits)
    }

    /// `1 месяц`, `5 месяцев`; `1 month`, `5 months`.
    pub fn months(&self, value: impl Shown, digits: Digits) -> String {
        self.counted("unit-months", value, digits)
    }

    /// A number with a noun that follows it, by a text of the catalogues with the variables `$n`
    /// (chooses the form) and `$number` (is shown), such as `unit-customers`.
    pub fn counted(&self, id: &str, value: impl Shown, digits: Digits) -> String {
        self.show(&value, |number| {
            let number = number.rounded(digits.max);
            let shown = format!(
                "{}{}",
                self.sign(&number),
                self.unsigned(&number, digits.min)
            );
            // Beyond what a decimal holds, the form is that of a large round number.
            let n: Decimal = number.plain().parse().unwrap_or(Decimal::ONE_HUNDRED);
            text(
                self.language,
                id,
                &[("n", Arg::Number(n)), ("number", Arg::from(shown.as_str()))],
            )
            .replacen(&format!("{shown} "), &format!("{shown}{NO_BREAK_SPACE}"), 1)
        })
    }

    /// A quantity with the digits that suit a figure: money to its minor unit, percentages to two
    /// digits, ratios, days and months to one.
    pub fn quantity(&self, value: impl Shown, quantity: Quantity<'_>) -> String {
        match quantity {
            Quantity::Money(currency) => self.money(value, currency),
            Quantity::Ratio => self.ratio(value, Digits::up_to(1)),
            Quantity::Percent => self.percent(value, Digits::up_to(2)),
            Quantity::Days => self.days(value, Digits::up_to(1)),
            Quantity::Months => self.months(value, Digits::up_to(1)),
            Quantity::Count => self.number(value, Digits::up_to(2)),
        }
    }

    /// The size of a file in three digits: `1,2 МБ`, `1.2 MB`; a kilobyte is 1000 bytes.
    pub fn file_size(&self, bytes: u64) -> String {
        self.show(&bytes, |number| {
            let names = byte_names(self.language);
            let scaled = scaled(number, names.len() - 1);
            let unit = names.get(scaled.step).copied().unwrap_or_default();
            format!("{}{NO_BREAK_SPACE}{unit}", self.unsigned(&scaled.number, 0))
        })
    }

    /// `a, b и c`, `a, b and c`; `a, per month; b; c` where an item holds a comma itself.
    pub fn list(&self, items: &[impl AsRef<str>]) -> String {
        let Some((last, first)) = items.split_last() else {
            return String::new();
        };
        let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
        if first.is_empty() {
            return last.as_ref().to_owned();
        }
        if items.iter().any(|item| item.as_ref().contains(", ")) {
            return format!("{}; {}", first.join("; "), last.as_ref());
        }
        text(
            self.language,
            "list-and",
            &[
                ("first", Arg::from(first.join(", "))),
                ("last", Arg::from(last.as_ref())),
            ],
        )
    }

    fn show(&self, value: &impl Shown, write: impl FnOnce(&DecimalText) -> String) -> String {
        DecimalText::from_plain(&value.plain())
            .map_or_else(|| NOT_A_NUMBER.to_owned(), |number| write(&number))
    }

    fn sign(&self, number: &DecimalText) -> String {
        if number.is_negative() {
            MINUS.to_string()
        } else if self.signed && !number.is_zero() {
            "+".to_owned()
        } else {
            String::new()
        }
    }

    /// Digits, grouped, without a sign, with at least `min` digits after the decimal sign.
    fn unsigned(&self, number: &DecimalText, min: usize) -> String {
        let (group, decimal) = match self.language {
            Language::En => (',', '.'),
            Language::Ru => (NO_BREAK_SPACE, ','),
        };
        let mut shown = String::new();
        let length = number.integer().len();
        for (index, digit) in number.integer().chars().enumerate() {
            if index > 0 && (length - index).is_multiple_of(3) {
                shown.push(group);
            }
            shown.push(digit);
        }
        let fraction = format!("{:0<min$}", number.fraction());
        if !fraction.is_empty() {
            shown.push(decimal);
            shown.push_str(&fraction);
        }
        shown
    }

    fn compact_unsigned(&self, number: &DecimalText) -> (DecimalText, String) {
        let names = power_names(self.language);
        let scaled = scaled(number, names.len());
        let digits = self.unsigned(&scaled.number, 0);
        let name = scaled.step.checked_sub(1).and_then(|step| names.get(step));
        let shown = match (name, self.language) {
            (None, _) => digits,
            (Some(name), Language::En) => format!("{digits}{name}"),
            (Some(name), Language::Ru) => format!("{digits}{NO_BREAK_SPACE}{name}"),
        };
        (scaled.number, shown)
    }

    fn with_currency(&self, number: &DecimalText, shown: &str, code: &str) -> String {
        let sign = self.sign(number);
        match (self.language, currency::sign(code)) {
            (Language::En, Some(symbol)) => format!("{sign}{symbol}{shown}"),
            (Language::En, None) => format!("{sign}{code}{NO_BREAK_SPACE}{shown}"),
            (Language::Ru, symbol) => {
                format!("{sign}{shown}{NO_BREAK_SPACE}{}", symbol.unwrap_or(code))
            }
        }
    }
}
