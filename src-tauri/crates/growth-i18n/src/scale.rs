//! Short forms of large numbers and of file sizes.

use crate::{Language, decimal_text::DecimalText};

/// A number brought to at most three digits before the decimal sign, with the power of ten that was
/// taken out.
pub(crate) struct Scaled {
    pub(crate) number: DecimalText,
    /// 0, 1, 2 …: none, thousand, million …
    pub(crate) step: usize,
}

/// Three digits are enough to compare amounts at a glance: `1,38`, `13,8`, `138`.
const SIGNIFICANT_DIGITS: usize = 3;

/// Takes thousands out of a number, at most `steps` times, and rounds it to three digits.
pub(crate) fn scaled(number: &DecimalText, steps: usize) -> Scaled {
    let digits_before = number.integer().len();
    let mut step = ((digits_before - 1) / 3).min(steps);
    loop {
        let moved = number.shifted(-3 * i32::try_from(step).unwrap_or(0));
        let kept = SIGNIFICANT_DIGITS.saturating_sub(moved.integer().len());
        let rounded = moved.rounded(kept);
        // 999 950 is not `1 000 thousand` but a million.
        if rounded.integer().len() > 3 && step < steps {
            step += 1;
            continue;
        }
        return Scaled {
            number: rounded,
            step,
        };
    }
}

/// Names of thousand, million, billion and trillion.
pub(crate) fn power_names(language: Language) -> &'static [&'static str; 4] {
    match language {
        Language::En => &["K", "M", "B", "T"],
        Language::Ru => &["тыс.", "млн", "млрд", "трлн"],
    }
}

/// Units of file sizes, each a thousand of the one before.
pub(crate) fn byte_names(language: Language) -> &'static [&'static str; 5] {
    match language {
        Language::En => &["B", "kB", "MB", "GB", "TB"],
        Language::Ru => &["Б", "КБ", "МБ", "ГБ", "ТБ"],
    }
}

/// The power of ten of a word that people write after a number, in lower case without a full stop.
pub(crate) fn power_meant_by(word: &str) -> Option<i32> {
    match word {
        "тыс" | "тысяча" | "тысячи" | "тысяч" | "к" | "k" => Some(3),
        "млн" | "миллион" | "миллиона" | "миллионов" | "m" | "mln" => {
            Some(6)
        }
        "млрд" | "миллиард" | "миллиарда" | "миллиардов" | "b" | "bn" => {
            Some(9)
        }
        "трлн" | "триллион" | "триллиона" | "триллионов" | "t" | "tn" => {
            Some(12)
        }
        _ => None,
    }
}
