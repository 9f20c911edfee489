//! Reads a number that a person typed.
//!
//! The rule: what can mean one number only is read, whatever the habit it is written in; what can
//! mean two is refused, with both readings; nothing is guessed.
//!
//! | typed | Russian | English |
//! |---|---|---|
//! | `1 234,56` | 1234.56 | 1234.56 |
//! | `1,234.56` | 1234.56 | 1234.56 |
//! | `1.234,56` | 1234.56 | 1234.56 |
//! | `1,234` | 1.234: the comma is the decimal sign | 1234: the comma separates thousands |
//! | `1.234` | refused: 1,234 or 1 234? | 1.234 |
//! | `1.5` | 1.5: no thousands are separated there | 1.5 |
//! | `1,5` | 1.5 | refused: a comma separates thousands |
//! | `12 34` | refused | refused |
//!
//! Thousands are separated by spaces of any width too. `ui/src/i18n/parse.ts` does the same.

use rust_decimal::Decimal;

use crate::{
    Language, currency,
    decimal_text::DecimalText,
    parse_error::{ParseNumberError, number_text},
    scale::power_meant_by,
};

/// Words and signs that people write after a number, in lower case without a full stop.
const DAYS: [&str; 7] = ["день", "дня", "дней", "дн", "day", "days", "d"];
const MONTHS: [&str; 7] = ["месяц", "месяца", "месяцев", "мес", "month", "months", "mo"];
/// The sign of multiplication, and the Latin and the Cyrillic letter that look like it.
const TIMES: [&str; 3] = ["×", "x", "х"];

/// What a field expects besides digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberKind<'a> {
    /// A number alone, or with `тыс.`, `млн`, `K`, `M`.
    Plain,
    /// A fraction typed as a percentage, with or without `%`: `12,5` and `12,5 %` are 0.125.
    Fraction,
    /// An amount, with or without the sign, code or name of this currency (ISO 4217).
    Money(&'a str),
    /// Days, with or without the word.
    Days,
    /// Months, with or without the word.
    Months,
    /// A ratio, with or without `×`.
    Ratio,
}

/// Reads a typed number by the rules of the language (see the source of this module for the table).
///
/// # Errors
/// When the text is no number, when it could mean two, or when its unit does not fit; the error says
/// what would be right.
///
/// ```
/// use growth_i18n::{Language, NumberKind, parse_number};
/// let read = |text| parse_number(Language::Ru, text, NumberKind::Fraction);
/// assert_eq!(read("12,5 %").unwrap().to_string(), "0.125");
/// assert!(read("1.234").is_err());
/// ```
pub fn parse_number(
    language: Language,
    text: &str,
    kind: NumberKind<'_>,
) -> Result<Decimal, ParseNumberError> {
    let number = parse_text(language, text, kind)?;
    Decimal::from_str_exact(&number.plain()).map_err(|_| ParseNumberError::TooLong)
}

fn parse_text(
    language: Language,
    text: &str,
    kind: NumberKind<'_>,
) -> Result<DecimalText, ParseNumberError> {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    let typed = spaced.trim();
    if typed.is_empty() {
        return Err(ParseNumberError::Empty);
    }
    let not_a_number = || ParseNumberError::NotANumber {
        text: typed.to_owned(),
        example: number_text(language, "1234.5"),
    };

    let is_body = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ');
    let start = typed
        .find(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','))
        .ok_or_else(not_a_number)?;
    let (before, rest) = typed.split_at(start);
    let end = rest.find(|c| !is_body(c)).unwrap_or(rest.len());
    let (body, after) = rest.split_at(end);
    let body = body.trim_end();
    if !body.contains(|c: char| c.is_ascii_digit()) {
        return Err(not_a_number());
    }

    let (negative, prefix) = sign_of(before).ok_or_else(not_a_number)?;
    let (power, suffix) = power_of(after);
    let shift = unit(kind, prefix, suffix, power, &not_a_number)?;

    let separators = Body {
        language,
        text: body,
        negative,
    };
    separators
        .read(&not_a_number)
        .map(|number| number.shifted(shift))
}

/// Splits the sign off what stands before the digits.
fn sign_of(before: &str) -> Option<(bool, String)> {
    let mut negative = None;
    let mut rest = String::new();
    for c in before.chars() {
        match c {
            // Hyphen, minus sign and en dash: all are typed for a minus.
            '-' | '\u{2212}' | '\u{2013}' if negative.is_none() => negative = Some(true),
            '+' if negative.is_none() => negative = Some(false),
            '-' | '\u{2212}' | '\u{2013}' | '+' => return None,
            _ => rest.push(c),
        }
    }
    Some((negative.unwrap_or(false), rest.trim().to_owned()))
}

/// Splits `млн` and the like off what stands after the digits.
fn power_of(after: &str) -> (i32, String) {
    let after = after.trim();
    let end = after
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(after.len());
    let (word, rest) = after.split_at(end);
    match power_meant_by(&word.to_lowercase()) {
        Some(power) => {
            let rest = rest.strip_prefix('.').unwrap_or(rest);
            (power, rest.trim().to_owned())
        }
        None => (0, after.to_owned()),
    }
}

/// Checks what stands around the digits and says by which power of ten they are to be multiplied.
fn unit(
    kind: NumberKind<'_>,
    prefix: String,
    suffix: String,
    power: i32,
    not_a_number: &impl Fn() -> ParseNumberError,
) -> Result<i32, ParseNumberError> {
    if !prefix.is_empty() && !suffix.is_empty() {
        return Err(not_a_number());
    }
    let before = !prefix.is_empty();
    let mark = if before { prefix } else { suffix };
    let takes_power = matches!(kind, NumberKind::Plain | NumberKind::Money(_));
    if power != 0 && !takes_power {
        return Err(not_a_number());
    }
    let word = mark.to_lowercase();
    let word = word.trim_end_matches('.');
    let fits = match kind {
        _ if mark.is_empty() => true,
        NumberKind::Money(code) => {
            mark.eq_ignore_ascii_case(code)
                || currency::meant_by(&mark).is_some_and(|meant| meant == code)
        }
        NumberKind::Fraction => mark == "%",
        _ if before => false,
        NumberKind::Plain => false,
        NumberKind::Days => DAYS.contains(&word),
        NumberKind::Months => MONTHS.contains(&word),
        NumberKind::Ratio => TIMES.contains(&word),
    };
    if fits {
        return Ok(power + if kind == NumberKind::Fraction { -2 } else { 0 });
    }
    Err(match (kind, currency::meant_by(&mark)) {
        _ if mark == "%" => ParseNumberError::UnexpectedPercent,
        (NumberKind::Money(expected), Some(_)) => ParseNumberError::WrongCurrency {
            found: mark,
            expected: expected.to_owned(),
        },
        (_, Some(_)) => ParseNumberError::UnexpectedCurrency { found: mark },
        (_, None) => not_a_number(),
    })
}

/// Digits with their separators.
struct Body<'a> {
    language: Language,
    text: &'a str,
    negative: bool,
}

impl Body<'_> {
    fn read(
        &self,
        not_a_number: &impl Fn() -> ParseNumberError,
    ) -> Result<DecimalText, ParseNumberError> {
        let decimal = self.decimal_sign(not_a_number)?;
        let (integer, fraction) = match decimal {
            Some(sign) => self.text.rsplit_once(sign).unwrap_or((self.text, "")),
            None => (self.text, ""),
        };
        if fraction.contains(' ') {
            return Err(not_a_number());
        }
        let digits: String = integer.chars().filter(char::is_ascii_digit).collect();
        let number = DecimalText::new(self.negative, &digits, fraction);
        if is_grouped(integer) {
            Ok(number)
        } else if integer
            .split(|c: char| !c.is_ascii_digit())
            .skip(1)
            .any(|group| group.len() == 1)
        {
            // Nobody groups single digits: there is no number that this can mean.
            Err(not_a_number())
        } else {
            Err(ParseNumberError::BadGrouping {
                text: self.text.to_owned(),
                suggestion: number_text(self.language, &number.plain()),
            })
        }
    }

    /// The sign that starts the fraction, if there is a fraction.
    fn decimal_sign(
        &self,
        not_a_number: &impl Fn() -> ParseNumberError,
    ) -> Result<Option<char>, ParseNumberError> {
        let commas = self.text.matches(',').count();
        let dots = self.text.matches('.').count();
        match (commas, dots) {
            (0, 0) => Ok(None),
            (1, 0) => self.lone_comma(),
            (0, 1) => self.lone_dot(),
            // A sign that occurs twice can only separate thousands.
            (_, 0) | (0, _) => Ok(None),
            // Of two signs, the last is the decimal one, and there is only one of it.
            _ => match self.text.rfind([',', '.']).map(|at| &self.text[at..=at]) {
                Some(",") if commas == 1 => Ok(Some(',')),
                Some(".") if dots == 1 => Ok(Some('.')),
                _ => Err(not_a_number()),
            },
        }
    }

    fn lone_comma(&self) -> Result<Option<char>, ParseNumberError> {
        match self.language {
            Language::Ru => Ok(Some(',')),
            // Where spaces separate the thousands, the comma cannot.
            Language::En if self.text.contains(' ') => Ok(Some(',')),
            Language::En if is_grouped(self.text) => Ok(None),
            Language::En => Err(ParseNumberError::WrongSeparator {
                text: self.text.to_owned(),
                suggestion: self.as_fraction(','),
            }),
        }
    }

    fn lone_dot(&self) -> Result<Option<char>, ParseNumberError> {
        let ambiguous =
            self.language == Language::Ru && !self.text.contains(' ') && is_grouped(self.text);
        if ambiguous {
            let whole: String = self.text.chars().filter(char::is_ascii_digit).collect();
            let whole = DecimalText::new(self.negative, &whole, "");
            return Err(ParseNumberError::Ambiguous {
                text: self.text.to_owned(),
                first: self.as_fraction('.'),
                second: number_text(self.language, &whole.plain()),
            });
        }
        Ok(Some('.'))
    }

    /// The text of the number in which `sign` starts the fraction.
    fn as_fraction(&self, sign: char) -> String {
        let (integer, fraction) = self.text.split_once(sign).unwrap_or((self.text, ""));
        let number = DecimalText::new(self.negative, integer, fraction);
        number_text(self.language, &number.plain())
    }
}

/// Whether digits stand alone or in groups of three, all separated by the same sign.
fn is_grouped(integer: &str) -> bool {
    let Some(separator) = integer.chars().find(|c| !c.is_ascii_digit()) else {
        return true;
    };
    let mut groups = integer.split(separator);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&first.len())
        && digits(first)
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && digits(group))
}
