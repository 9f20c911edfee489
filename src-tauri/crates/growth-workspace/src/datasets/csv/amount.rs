//! Amounts as people and programs write them, read exactly.

use growth_model::Currency;
use rust_decimal::Decimal;

use super::{
    currency::{strip_currency_end, strip_currency_start},
    format::{NumberFormat, is_apostrophe, is_space},
};

/// A number as it is written, with what stands around it taken off.
pub(crate) struct Written<'a> {
    /// A minus of any kind, or parentheses.
    pub(crate) negative: bool,
    /// Digits and what stands between them.
    pub(crate) digits: &'a str,
    /// The currency whose sign or code stands beside it.
    pub(crate) currency: Option<Currency>,
}

impl Written<'_> {
    fn value(&self, format: NumberFormat) -> Option<Decimal> {
        let value = grouped(self.digits, format)?;
        // There is no negative zero.
        Some(if self.negative && !value.is_zero() {
            -value
        } else {
            value
        })
    }
}

/// Reads an amount of money. `None` if it is not a number in this format: percentages, powers of ten
/// (`1.5E+06`, digits lost by a spreadsheet) and more digits than can be held exactly are none.
pub(crate) fn parse_amount(
    cell: &[u8],
    format: NumberFormat,
) -> Option<(Decimal, Option<Currency>)> {
    if let Some(value) = plain(cell, format.decimal().byte()) {
        return Some((value, None));
    }
    let written = strip(std::str::from_utf8(cell).ok()?)?;
    Some((written.value(format)?, written.currency))
}

/// Reads a number of pieces; `шт.`, `pcs` after it are passed over.
pub(crate) fn parse_quantity(cell: &[u8], format: NumberFormat) -> Option<Decimal> {
    if let Some(value) = plain(cell, format.decimal().byte()) {
        return Some(value);
    }
    let text = std::str::from_utf8(cell).ok()?.trim();
    let number = ["шт.", "шт", "ед.", "ед", "pcs.", "pcs"]
        .into_iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text);
    let written = strip(number)?;
    if written.currency.is_some() {
        return None;
    }
    written.value(format)
}

/// Digits, perhaps a minus before and one decimal sign between: what nearly every cell is.
fn plain(cell: &[u8], decimal: u8) -> Option<Decimal> {
    /// More could overflow; the careful way reads those.
    const MOST_DIGITS: usize = 18;
    let (negative, digits) = match cell {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    if digits.is_empty() || digits.len() > MOST_DIGITS + 1 {
        return None;
    }
    let mut value = 0_i64;
    let mut count = 0_usize;
    let mut decimal_at = None;
    for (at, &byte) in digits.iter().enumerate() {
        if byte.is_ascii_digit() {
            value = value * 10 + i64::from(byte - b'0');
            count += 1;
        } else if byte == decimal && decimal_at.is_none() {
            decimal_at = Some(at);
        } else {
            return None;
        }
    }
    if count == 0 || count > MOST_DIGITS {
        return None;
    }
    let scale = decimal_at.map_or(0, |at| digits.len() - at - 1);
    Decimal::try_new(
        if negative { -value } else { value },
        u32::try_from(scale).ok()?,
    )
    .ok()
}

/// Takes signs, parentheses and currencies off a number, in whatever order they stand. None if
/// something contradicts itself (two minuses, two currencies) or nothing is left.
pub(crate) fn strip(text: &str) -> Option<Written<'_>> {
    let mut rest = text.trim();
    let mut negative = None;
    let mut currency = None;
    loop {
        let found = if let Some(inner) = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')')) {
            rest = inner.trim();
            Mark::Sign { negative: true }
        } else if let Some(after) = rest.strip_prefix(is_sign) {
            let negative = !rest.starts_with('+');
            rest = after.trim_start();
            Mark::Sign { negative }
        } else if let Some(before) = rest.strip_suffix(is_minus) {
            // `100-`, as bookkeeping programs write.
            rest = before.trim_end();
            Mark::Sign { negative: true }
        } else if let Some((found, after)) = strip_currency_start(rest) {
            rest = after.trim_start();
            Mark::Currency(found)
        } else if let Some((found, before)) = strip_currency_end(rest) {
            rest = before.trim_end();
            Mark::Currency(found)
        } else {
            break;
        };
        match found {
            Mark::Sign { negative: sign } => {
                if negative.replace(sign).is_some() {
                    return None;
                }
            }
            Mark::Currency(found) => {
                if currency.replace(found).is_some_and(|other| other != found) {
                    return None;
                }
            }
        }
    }
    (!rest.is_empty()).then_some(Written {
        negative: negative.unwrap_or(false),
        digits: rest,
        currency,
    })
}

/// What stands around a number.
enum Mark {
    Sign { negative: bool },
    Currency(Currency),
}

fn is_minus(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{2212}' | '\u{2013}' | '\u{2010}' | '\u{2011}'
    )
}

fn is_sign(character: char) -> bool {
    character == '+' || is_minus(character)
}

/// Digits in groups of three, and a fraction.
fn grouped(digits: &str, format: NumberFormat) -> Option<Decimal> {
    let decimal = char::from(format.decimal().byte());
    let (whole, fraction) = digits.split_once(decimal).unwrap_or((digits, ""));
    let mut value = 0_i128;
    let mut count = 0;
    let mut push = |character: char| -> Option<()> {
        let digit = character.to_digit(10)?;
        value = value.checked_mul(10)?.checked_add(i128::from(digit))?;
        count += 1;
        Some(())
    };
    let mut groups = whole.split(|character| format.thousands().separates(character));
    let first = groups.next()?;
    first.chars().try_for_each(&mut push)?;
    for group in groups {
        if group.len() != 3 || !(1..=3).contains(&first.len()) {
            return None;
        }
        group.chars().try_for_each(&mut push)?;
    }
    fraction.chars().try_for_each(&mut push)?;
    if count == 0 {
        return None;
    }
    Decimal::try_from_i128_with_scale(value, u32::try_from(fraction.len()).ok()?).ok()
}

/// Whether a character may stand inside a number, in some format.
pub(crate) fn may_be_in_number(character: char) -> bool {
    character.is_ascii_digit()
        || matches!(character, '.' | ',')
        || is_space(character)
        || is_apostrophe(character)
}
