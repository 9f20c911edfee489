//! Signs and codes of currencies beside an amount.

use growth_model::Currency;

/// Signs that stand for one currency here. `$` and `¥` serve several; the most usual one is meant,
/// and all that matters is that one file does not mix them.
const SIGNS: [(&str, &str); 23] = [
    ("руб.", "RUB"),
    ("руб", "RUB"),
    ("рублей", "RUB"),
    ("рубля", "RUB"),
    ("рубль", "RUB"),
    ("р.", "RUB"),
    ("р", "RUB"),
    ("₽", "RUB"),
    ("rur", "RUB"),
    ("us$", "USD"),
    ("долл.", "USD"),
    ("$", "USD"),
    ("€", "EUR"),
    ("евро", "EUR"),
    ("£", "GBP"),
    ("₸", "KZT"),
    ("тг", "KZT"),
    ("тенге", "KZT"),
    ("br", "BYN"),
    ("сум", "UZS"),
    ("֏", "AMD"),
    ("₾", "GEL"),
    ("¥", "CNY"),
];

/// Takes a currency off the beginning.
pub(crate) fn strip_currency_start(text: &str) -> Option<(Currency, &str)> {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let length = text
        .find(|c: char| c.is_ascii_digit() || c.is_whitespace() || "+-\u{2212}(".contains(c))
        .unwrap_or(text.len());
    let (mark, rest) = text.split_at_checked(length)?;
    Some((currency_of(mark)?, rest))
}

/// Takes a currency off the end.
pub(crate) fn strip_currency_end(text: &str) -> Option<(Currency, &str)> {
    if text.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let length = text
        .rfind(|c: char| c.is_ascii_digit() || c.is_whitespace() || "-\u{2212})".contains(c))
        .and_then(|at| Some(at + text.get(at..)?.chars().next()?.len_utf8()))
        .unwrap_or(0);
    let (rest, mark) = text.split_at_checked(length)?;
    Some((currency_of(mark)?, rest))
}

/// The currency of a sign, an abbreviation or an ISO 4217 code.
fn currency_of(mark: &str) -> Option<Currency> {
    // Longer than any of them: do not lower a novel.
    if mark.is_empty() || mark.len() > 16 {
        return None;
    }
    let lower = mark.to_lowercase();
    let sign = SIGNS.into_iter().find(|(sign, _)| *sign == lower);
    match sign {
        Some((_, code)) => code.parse().ok(),
        // A code in small letters could be any word: only the usual ones are taken.
        None => mark.parse().ok().or_else(|| {
            let code = mark.to_ascii_uppercase().parse().ok()?;
            Currency::COMMON.contains(&code).then_some(code)
        }),
    }
}
