//! How currencies are written.

/// One currency that has a sign or a name of its own; any other is written by its code.
struct Currency {
    code: &'static str,
    sign: &'static str,
    /// Digits after the decimal sign in everyday use, where they are not two.
    minor_digits: usize,
    /// How people write it otherwise, in lower case, without a full stop at the end.
    names: &'static [&'static str],
}

const fn currency(
    code: &'static str,
    sign: &'static str,
    names: &'static [&'static str],
) -> Currency {
    Currency {
        code,
        sign,
        minor_digits: 2,
        names,
    }
}

const fn whole(code: &'static str, sign: &'static str) -> Currency {
    Currency {
        code,
        sign,
        minor_digits: 0,
        names: &[],
    }
}

/// Signs that more than one currency shares are given to the most widespread only.
const CURRENCIES: &[Currency] = &[
    currency("RUB", "₽", &["руб", "р", "рубль", "рубля", "рублей"]),
    currency("USD", "$", &["долл", "доллар", "доллара", "долларов"]),
    currency("EUR", "€", &["евро"]),
    currency("GBP", "£", &[]),
    currency("KZT", "₸", &["тг", "тенге"]),
    currency("UAH", "₴", &["грн"]),
    currency("GEL", "₾", &["лари"]),
    currency("AZN", "₼", &[]),
    currency("TRY", "₺", &[]),
    currency("INR", "₹", &[]),
    currency("ILS", "₪", &[]),
    whole("JPY", "¥"),
    whole("KRW", "₩"),
    whole("VND", "₫"),
    whole("CLP", ""),
    whole("ISK", ""),
    whole("XAF", ""),
    whole("XOF", ""),
    whole("PYG", ""),
    whole("UGX", ""),
    whole("RWF", ""),
    three("BHD"),
    three("IQD"),
    three("JOD"),
    three("KWD"),
    three("LYD"),
    three("OMR"),
    three("TND"),
];

const fn three(code: &'static str) -> Currency {
    Currency {
        code,
        sign: "",
        minor_digits: 3,
        names: &[],
    }
}

fn known(code: &str) -> Option<&'static Currency> {
    CURRENCIES.iter().find(|known| known.code == code)
}

/// The sign of a currency, if it has one that everybody knows.
pub(crate) fn sign(code: &str) -> Option<&'static str> {
    known(code)
        .map(|known| known.sign)
        .filter(|sign| !sign.is_empty())
}

/// Digits after the decimal sign in everyday use (ISO 4217 minor unit).
pub(crate) fn minor_digits(code: &str) -> usize {
    known(code).map_or(2, |known| known.minor_digits)
}

/// The code of the currency that a person means by `text`: a sign, a name (`руб.`), a code in
/// capitals, or a code in small letters that is one of the well-known ones.
pub(crate) fn meant_by(text: &str) -> Option<String> {
    let small = text.to_lowercase();
    let word = small.trim_end_matches('.');
    let capitals = text.to_uppercase();
    CURRENCIES
        .iter()
        .find(|known| {
            known.code == capitals
                || (!known.sign.is_empty() && known.sign == text)
                || known.names.contains(&word)
        })
        .map(|known| known.code.to_owned())
        .or_else(|| {
            (text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()))
                .then(|| text.to_owned())
        })
}
