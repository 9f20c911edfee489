//! Amounts as people and programs write them, read exactly.

use rust_decimal::Decimal;

use super::{
    currency::{CurrencyMark, strip_currency_end, strip_currency_start},
    format::{DecimalSign, NumberFormat, is_apostrophe, is_space},
};

/// A number as it is written, with what stands around it taken off.
pub(crate) struct Written<'a> {
    /// A minus of any kind, or parentheses.
    pub(crate) negative: bool,
    /// Digits and what stands between them.
    pub(crate) digits: &'a str,
    /// The currency whose sign or code stands beside it.
    pub(crate) currency: Option<CurrencyMark>,
    /// The decimal sign before a dash that stands for no fraction (`99,-`).
    pub(crate) dash_after: Option<DecimalSign>,
}

impl Written<'_> {
    fn value(&self, format: NumberFormat) -> Option<Decimal> {
        if self.dash_after.is_some_and(|sign| sign != format.decimal()) {
            return None;
        }
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
) -> Option<(Decimal, Option<CurrencyMark>)> {
    if let Some(value) = plain(cell, format.decimal().byte()) {
        return Some((value, None));
    }
    let text = std::str::from_utf8(cell).ok()?;
    if let Some((whole, hundredths)) = split_kopecks(text) {
        let written = strip(whole)?;
        let whole = written
            .value(format)
            .filter(|value| value.fract().is_zero())?;
        let part = Decimal::new(hundredths, 2);
        let value = if whole.is_sign_negative() {
            whole.checked_sub(part)?
        } else {
            whole.checked_add(part)?
        };
        return Some((value, written.currency));
    }
    let written = strip(text)?;
    Some((written.value(format)?, written.currency))
}

/// Reads a number of pieces; `шт.`, `pcs` after it are passed over.
pub(crate) fn parse_quantity(cell: &[u8], format: NumberFormat) -> Option<Decimal> {
    if let Some(value) = plain(cell, format.decimal().byte()) {
        return Some(value);
    }
    let text = std::str::from_utf8(cell).ok()?.trim();
    let written = strip(without_unit(text))?;
    if written.currency.is_some() {
        return None;
    }
    written.value(format)
}

/// A number of pieces without the unit behind it.
pub(crate) fn without_unit(text: &str) -> &str {
    const UNITS: [&str; 12] = [
        "шт.",
        "шт",
        "ед.",
        "ед",
        "уп.",
        "уп",
        "компл.",
        "компл",
        "pcs.",
        "pcs",
        "pc",
        "ea",
    ];
    UNITS
        .into_iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text)
}

/// `1 200 руб. 50 коп.`: the roubles, and the kopecks.
pub(crate) fn split_kopecks(text: &str) -> Option<(&str, i64)> {
    if !text.contains('к') {
        return None;
    }
    let text = text.trim();
    let before = match text.rsplit_once("коп") {
        Some((before, "" | "." | "еек" | "ейка" | "ейки")) => before,
        Some(_) => return None,
        None => text.trim_end_matches('.').strip_suffix('к')?,
    };
    let before = before.trim_end();
    let start = before.len() - before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (whole, digits) = before.split_at_checked(start)?;
    (matches!(digits.len(), 1 | 2) && whole.contains('р'))
        .then(|| Some((whole.trim_end(), digits.parse().ok()?)))?
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
    // The apostrophe by which a spreadsheet is told that a cell is text.
    rest = rest.strip_prefix('\'').unwrap_or(rest).trim_start();
    let mut negative = None;
    let mut currency = None;
    let mut dash_after = None;
    loop {
        // `99:-`, as Swedish shops write.
        if let Some(before) = rest.strip_suffix(":-") {
            rest = before;
            continue;
        }
        if dash_after.is_none()
            && let Some((sign, before)) = strip_dash(rest)
        {
            dash_after = Some(sign);
            rest = before;
            continue;
        }
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
        dash_after,
    })
}

/// `99,-`, `99.–`: a dash in place of a fraction.
fn strip_dash(text: &str) -> Option<(DecimalSign, &str)> {
    let before = text.strip_suffix(is_dash)?;
    let before = before.strip_suffix(is_dash).unwrap_or(before);
    let (sign, whole) = match before.strip_suffix(',') {
        Some(whole) => (DecimalSign::Comma, whole),
        None => (DecimalSign::Point, before.strip_suffix('.')?),
    };
    whole
        .ends_with(|c: char| c.is_ascii_digit())
        .then_some((sign, whole))
}

fn is_dash(character: char) -> bool {
    is_minus(character) || character == '\u{2014}'
}

/// What stands around a number.
enum Mark {
    Sign { negative: bool },
    Currency(CurrencyMark),
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
    if !is_grouped(whole, |character| format.thousands().separates(character)) {
        return None;
    }
    for group in whole.split(|character| format.thousands().separates(character)) {
        group.chars().try_for_each(&mut push)?;
    }
    fraction.chars().try_for_each(&mut push)?;
    if count == 0 {
        return None;
    }
    Decimal::try_from_i128_with_scale(value, u32::try_from(fraction.len()).ok()?).ok()
}

/// Whether groups of digits have the lengths that groups have: the last one three, those before it
/// three (`1,234,567`) or, as in India, two (`12,34,567`). Without separators any length is fine.
pub(crate) fn is_grouped(whole: &str, separates: impl Fn(char) -> bool) -> bool {
    let lengths = || whole.split(&separates).map(str::len);
    let count = lengths().count();
    if count == 1 {
        return true;
    }
    let middle = |size: usize| {
        lengths()
            .skip(1)
            .take(count.saturating_sub(2))
            .all(|length| length == size)
    };
    let first = lengths().next().unwrap_or_default();
    lengths().last() == Some(3)
        && ((1..=3).contains(&first) && middle(3)
            || count > 2 && (1..=2).contains(&first) && middle(2))
}

/// Whether a character may stand inside a number, in some format.
pub(crate) fn may_be_in_number(character: char) -> bool {
    character.is_ascii_digit()
        || matches!(character, '.' | ',')
        || is_space(character)
        || is_apostrophe(character)
}
