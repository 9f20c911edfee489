//! A decimal number as its digits: exact rounding and shifting, without the limits of any number
//! type. `ui/src/i18n/decimal.ts` does the same.

/// `digits / 10^scale`, with a sign. Zero has no sign; there are no leading zeros but one, and no
/// zeros at the end of the fraction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DecimalText {
    negative: bool,
    integer: String,
    fraction: String,
}

impl DecimalText {
    /// Reads plain notation: `-12.5`, no exponent, no grouping. `None` when it is anything else
    /// (`NaN`, `inf`).
    pub(crate) fn from_plain(text: &str) -> Option<Self> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (integer, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if integer.len() + fraction.len() == 0 || !digits(integer) || !digits(fraction) {
            return None;
        }
        Some(Self::new(negative, integer, fraction))
    }

    /// From digits, which are brought into the one form.
    pub(crate) fn new(negative: bool, integer: &str, fraction: &str) -> Self {
        let significant = integer.trim_start_matches('0');
        let integer = if significant.is_empty() {
            "0".to_owned()
        } else {
            significant.to_owned()
        };
        let fraction = fraction.trim_end_matches('0').to_owned();
        let zero = integer == "0" && fraction.is_empty();
        Self {
            negative: negative && !zero,
            integer,
            fraction,
        }
    }

    pub(crate) fn is_negative(&self) -> bool {
        self.negative
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.integer == "0" && self.fraction.is_empty()
    }

    pub(crate) fn integer(&self) -> &str {
        &self.integer
    }

    pub(crate) fn fraction(&self) -> &str {
        &self.fraction
    }

    /// Times `10^places`.
    pub(crate) fn shifted(&self, places: i32) -> Self {
        let distance = places.unsigned_abs() as usize;
        if places >= 0 {
            let padded = format!("{:0<distance$}", self.fraction);
            let (moved, rest) = padded.split_at(distance);
            Self::new(self.negative, &format!("{}{moved}", self.integer), rest)
        } else {
            let padded = format!("{:0>distance$}", self.integer);
            let (rest, moved) = padded.split_at(padded.len() - distance);
            Self::new(self.negative, rest, &format!("{moved}{}", self.fraction))
        }
    }

    /// Rounded to so many digits after the decimal sign, halves away from zero.
    pub(crate) fn rounded(&self, digits: usize) -> Self {
        if self.fraction.len() <= digits {
            return self.clone();
        }
        let (kept, cut) = self.fraction.split_at(digits);
        let up = cut.starts_with(|digit: char| digit >= '5');
        let mut all: Vec<u8> = format!("0{}{kept}", self.integer).into_bytes();
        if up {
            // The zero in front takes the carry of 9.99.
            for digit in all.iter_mut().rev() {
                if *digit == b'9' {
                    *digit = b'0';
                } else {
                    *digit += 1;
                    break;
                }
            }
        }
        let all: String = all.into_iter().map(char::from).collect();
        let (integer, fraction) = all.split_at(all.len() - kept.len());
        Self::new(self.negative, integer, fraction)
    }

    /// Plain notation: `-12.5`.
    pub(crate) fn plain(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        if self.fraction.is_empty() {
            format!("{sign}{}", self.integer)
        } else {
            format!("{sign}{}.{}", self.integer, self.fraction)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DecimalText;

    fn of(text: &str) -> DecimalText {
        DecimalText::from_plain(text).expect("a plain number")
    }

    #[test]
    fn one_number_has_one_form() {
        for (text, plain) in [
            ("007.50", "7.5"),
            ("-0.00", "0"),
            (".5", "0.5"),
            ("5.", "5"),
            ("-1.20", "-1.2"),
        ] {
            assert_eq!(of(text).plain(), plain, "{text}");
        }
        for text in ["", ".", "-", "NaN", "inf", "1e5", "1,5"] {
            assert_eq!(DecimalText::from_plain(text), None, "{text}");
        }
    }

    #[test]
    fn halves_round_away_from_zero() {
        for (text, digits, plain) in [
            ("0.125", 2, "0.13"),
            ("-0.125", 2, "-0.13"),
            ("2.5", 0, "3"),
            ("9.996", 2, "10"),
            ("0.04", 1, "0"),
            ("-0.04", 1, "0"),
            ("999.5", 0, "1000"),
        ] {
            assert_eq!(of(text).rounded(digits).plain(), plain, "{text}");
        }
    }

    #[test]
    fn shifting_moves_the_point() {
        for (text, places, plain) in [
            ("0.125", 2, "12.5"),
            ("12.5", -2, "0.125"),
            ("1.2", 6, "1200000"),
            ("1200000", -6, "1.2"),
            ("-5", -3, "-0.005"),
            ("0", 5, "0"),
        ] {
            assert_eq!(of(text).shifted(places).plain(), plain, "{text} {places}");
        }
    }
}
