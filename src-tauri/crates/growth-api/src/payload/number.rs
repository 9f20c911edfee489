//! How exact decimals are written.

/// What a text is as a decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notation {
    /// A number that the program holds digit by digit.
    Exact,
    /// A number of more digits than it can hold.
    TooManyDigits,
    /// Not written as numbers are: `-12.5`, `3e-4`.
    NoNumber,
}

/// Digits after the decimal point that are held.
const DECIMALS: i64 = 28;
/// The largest whole number of units in the last place: 2^96 − 1.
const LARGEST: u128 = (1 << 96) - 1;

/// Reads a text as a decimal: digits, after a point more digits, and an exponent, with a minus sign if
/// there is one; no plus sign, no separators, a digit on each side of the point.
pub(super) fn notation(text: &str) -> Notation {
    let Some((whole, fraction, exponent)) = parts(text) else {
        return Notation::NoNumber;
    };
    let digits = format!("{whole}{fraction}");
    let significant = digits.trim_start_matches('0');
    let shortest = significant.trim_end_matches('0');
    if shortest.is_empty() {
        return Notation::Exact;
    }
    let dropped = (significant.len() - shortest.len()) as i64;
    // The number is `shortest · 10^power`.
    let power = exponent.and_then(|exponent| {
        exponent
            .checked_add(dropped)?
            .checked_sub(fraction.len() as i64)
    });
    let held = power.is_some_and(|power| {
        let zeros = power.clamp(0, 29) as usize;
        let units = format!("{shortest}{}", "0".repeat(zeros)).parse::<u128>();
        (-DECIMALS..=28).contains(&power) && units.is_ok_and(|units| units <= LARGEST)
    });
    if held {
        Notation::Exact
    } else {
        Notation::TooManyDigits
    }
}

/// Whole part, fraction and exponent; an exponent that no number of the program has is `None`.
fn parts(text: &str) -> Option<(&str, &str, Option<i64>)> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (number, exponent) = match unsigned.split_once(['e', 'E']) {
        None => (unsigned, Some(0)),
        Some((number, exponent)) => {
            let digits = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
            if !is_digits(digits) {
                return None;
            }
            (number, exponent.parse().ok())
        }
    };
    let (whole, fraction) = match number.split_once('.') {
        None => (number, ""),
        Some((whole, fraction)) if is_digits(fraction) => (whole, fraction),
        Some(_) => return None,
    };
    is_digits(whole).then_some((whole, fraction, exponent))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a JSON number has more significant digits than a double keeps for certain.
pub(super) fn is_longer_than_a_double(literal: &str) -> bool {
    let Some((whole, fraction, _)) = parts(literal) else {
        return false;
    };
    let digits = format!("{whole}{fraction}");
    digits.trim_start_matches('0').trim_end_matches('0').len() > 15
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    #[test]
    fn numbers_are_written_in_one_way() {
        for text in [
            "0",
            "-0.5",
            "1200.50",
            "3e-4",
            "3E+4",
            "007",
            "1.000000000000000000000000000000000000000",
            "0.0000000000000000000000000001",
            "79228162514264337593543950335",
        ] {
            assert_eq!(notation(text), Notation::Exact, "{text}");
            let read = text
                .parse::<Decimal>()
                .or_else(|_| Decimal::from_scientific(text));
            assert!(read.is_ok(), "{text}");
        }
        for text in [
            "", "-", "+5", ".5", "5.", "1_000", "1 000", "1,5", "e5", "5e", "0x1f", "NaN", "1e5.5",
            " 1", "--1", "∞",
        ] {
            assert_eq!(notation(text), Notation::NoNumber, "{text}");
        }
    }

    #[test]
    fn no_digit_is_rounded_away() {
        for text in [
            "0.12345678901234567890123456789",
            "0.00000000000000000000000000001",
            "79228162514264337593543950336",
            "7922816251426433759354395033.55",
            "1e29",
            "1e-29",
            "1e99999999999999999999",
        ] {
            assert_eq!(notation(text), Notation::TooManyDigits, "{text}");
        }
        // A zero is one at every length and with every exponent.
        assert_eq!(notation("0.00000000000000000000000000000"), Notation::Exact);
        assert_eq!(notation("0e-999"), Notation::Exact);
    }
}
