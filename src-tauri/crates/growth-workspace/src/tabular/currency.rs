//! Signs, abbreviations, names and codes of currencies.

use growth_model::Currency;

/// A currency as a file names it: exactly, or by a sign that several currencies share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct CurrencyMark {
    /// The currency that the mark most often means.
    usual: Currency,
    /// Codes of the currencies that the mark may mean, joined by spaces.
    codes: &'static str,
}

impl CurrencyMark {
    /// A mark that means one currency.
    pub(crate) fn exact(currency: Currency) -> Self {
        Self {
            usual: currency,
            codes: "",
        }
    }

    /// The currency meant, where `expected` is the one that the file is otherwise known to be in:
    /// `$` in the file of a Canadian shop means its dollars.
    pub(crate) fn resolve(self, expected: Option<Currency>) -> Currency {
        expected
            .filter(|expected| self.codes.split(' ').any(|code| code == expected.code()))
            .unwrap_or(self.usual)
    }
}

/// Marks in lower case, and the codes that they may mean, the most usual first.
const MARKS: &[(&str, &str)] = &[
    ("₽", "RUB"),
    ("руб.", "RUB BYN"),
    ("руб", "RUB BYN"),
    ("рублей", "RUB BYN"),
    ("рубля", "RUB BYN"),
    ("рубль", "RUB BYN"),
    ("рубли", "RUB BYN"),
    ("рос. руб.", "RUB"),
    ("р.", "RUB BYN"),
    ("р", "RUB BYN"),
    ("p.", "RUB BYN"),
    ("p", "RUB BYN"),
    ("rur", "RUB"),
    ("российский рубль", "RUB"),
    ("российские рубли", "RUB"),
    ("рубль рф", "RUB"),
    ("russian ruble", "RUB"),
    ("russian rouble", "RUB"),
    ("белорусский рубль", "BYN"),
    ("бел. руб.", "BYN"),
    ("br", "BYN ETB"),
    ("byr", "BYN"),
    (
        "$",
        "USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU JMD TTD BBD BSD BZD DOP FJD",
    ),
    ("us$", "USD"),
    ("долл.", "USD"),
    ("долл", "USD"),
    ("доллар", "USD"),
    ("доллары", "USD"),
    ("долларов", "USD"),
    ("доллар сша", "USD"),
    ("доллары сша", "USD"),
    ("us dollar", "USD"),
    ("u.s. dollar", "USD"),
    ("dollar", "USD CAD AUD NZD SGD HKD"),
    ("dollars", "USD CAD AUD NZD SGD HKD"),
    ("ca$", "CAD"),
    ("c$", "CAD"),
    ("cad$", "CAD"),
    ("canadian dollar", "CAD"),
    ("a$", "AUD"),
    ("au$", "AUD"),
    ("australian dollar", "AUD"),
    ("nz$", "NZD"),
    ("s$", "SGD"),
    ("hk$", "HKD"),
    ("nt$", "TWD"),
    ("mx$", "MXN"),
    ("mex$", "MXN"),
    ("r$", "BRL"),
    ("ar$", "ARS"),
    ("$u", "UYU"),
    ("€", "EUR"),
    ("евро", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("£", "GBP EGP LBP"),
    ("фунт стерлингов", "GBP"),
    ("pound sterling", "GBP"),
    ("british pound", "GBP"),
    ("e£", "EGP"),
    ("₴", "UAH"),
    ("грн", "UAH"),
    ("грн.", "UAH"),
    ("гривна", "UAH"),
    ("гривен", "UAH"),
    ("гривня", "UAH"),
    ("₸", "KZT"),
    ("тг", "KZT"),
    ("тг.", "KZT"),
    ("тенге", "KZT"),
    ("казахстанский тенге", "KZT"),
    ("сум", "UZS"),
    ("so'm", "UZS"),
    ("soʻm", "UZS"),
    ("֏", "AMD"),
    ("драм", "AMD"),
    ("₾", "GEL"),
    ("лари", "GEL"),
    ("₼", "AZN"),
    ("манат", "AZN TMT"),
    ("сом", "KGS"),
    ("сомони", "TJS"),
    ("₮", "MNT"),
    ("zł", "PLN"),
    ("zł.", "PLN"),
    ("zl", "PLN"),
    ("злотый", "PLN"),
    ("złoty", "PLN"),
    ("kč", "CZK"),
    ("kčs", "CZK"),
    ("kr", "SEK NOK DKK ISK"),
    ("kr.", "DKK SEK NOK ISK"),
    ("ft", "HUF"),
    ("lei", "RON MDL"),
    ("leu", "RON MDL"),
    ("лей", "MDL RON"),
    ("лв", "BGN"),
    ("лв.", "BGN"),
    ("дин.", "RSD"),
    ("din.", "RSD"),
    ("chf", "CHF"),
    ("fr.", "CHF"),
    ("sfr.", "CHF"),
    ("₺", "TRY"),
    ("tl", "TRY"),
    ("₪", "ILS"),
    ("₹", "INR"),
    ("rs", "INR PKR LKR NPR"),
    ("rs.", "INR PKR LKR NPR"),
    ("₨", "PKR INR LKR NPR"),
    ("¥", "CNY JPY"),
    ("￥", "CNY JPY"),
    ("元", "CNY"),
    ("cn¥", "CNY"),
    ("rmb", "CNY"),
    ("юань", "CNY"),
    ("円", "JPY"),
    ("jp¥", "JPY"),
    ("₩", "KRW KPW"),
    ("฿", "THB"),
    ("₫", "VND"),
    ("đ", "VND"),
    ("₱", "PHP"),
    ("rp", "IDR"),
    ("rp.", "IDR"),
    ("rm", "MYR"),
    ("৳", "BDT"),
    ("₭", "LAK"),
    ("៛", "KHR"),
    ("₦", "NGN"),
    ("₵", "GHS"),
    ("gh₵", "GHS"),
    ("r", "ZAR"),
    ("ksh", "KES"),
    ("ksh.", "KES"),
    ("د.إ", "AED"),
    ("dh", "AED MAD"),
    ("dhs", "AED MAD"),
    ("﷼", "SAR QAR OMR YER IRR"),
    ("₲", "PYG"),
    ("s/", "PEN"),
    ("s/.", "PEN"),
    ("₡", "CRC"),
];

/// ISO 4217 codes in use.
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB \
    BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR \
    FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES \
    KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR \
    MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR \
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH \
    UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG";

/// Longer than any mark, in bytes: do not lower a novel.
const MAX_MARK_BYTES: usize = 48;

/// Takes a currency off the beginning.
pub(crate) fn strip_currency_start(text: &str) -> Option<(CurrencyMark, &str)> {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let length = text
        .find(|c: char| c.is_ascii_digit() || c.is_whitespace() || "+-\u{2212}(".contains(c))
        .unwrap_or(text.len());
    let (mark, rest) = text.split_at_checked(length)?;
    Some((beside_amount(mark)?, rest))
}

/// Takes a currency off the end.
pub(crate) fn strip_currency_end(text: &str) -> Option<(CurrencyMark, &str)> {
    if text.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let length = text
        .rfind(|c: char| {
            c.is_ascii_digit() || c.is_whitespace() || "-\u{2212}\u{2013})".contains(c)
        })
        .and_then(|at| Some(at + text.get(at..)?.chars().next()?.len_utf8()))
        .unwrap_or(0);
    let (rest, mark) = text.split_at_checked(length)?;
    Some((beside_amount(mark)?, rest))
}

/// The currency of a sign, an abbreviation or a code beside an amount.
fn beside_amount(mark: &str) -> Option<CurrencyMark> {
    let lower = lowered(mark)?;
    if let Some(found) = listed(&lower) {
        return Some(found);
    }
    if mark.len() != 3 || !CODES.split(' ').any(|code| code.eq_ignore_ascii_case(mark)) {
        return None;
    }
    // A code in small letters could be any word: only the usual ones are taken.
    let code: Currency = mark.to_ascii_uppercase().parse().ok()?;
    let is_capital = mark.bytes().all(|byte| byte.is_ascii_uppercase());
    (is_capital || Currency::COMMON.contains(&code)).then(|| CurrencyMark::exact(code))
}

/// The currency that a cell of a column of currencies names: a code in any letters, a sign or a name.
pub(crate) fn named_currency(cell: &str) -> Option<CurrencyMark> {
    let cell = cell.trim();
    let lower = lowered(cell)?;
    if let Some(found) = listed(&lower) {
        return Some(found);
    }
    let code = cell.get(..3).filter(|code| {
        let after = cell.get(3..).and_then(|rest| rest.chars().next());
        !after.is_some_and(char::is_alphabetic)
            && CODES
                .split(' ')
                .any(|known| known.eq_ignore_ascii_case(code))
    })?;
    code.to_ascii_uppercase()
        .parse()
        .ok()
        .map(CurrencyMark::exact)
}

/// The currency that a heading names beside other words: `Сумма, руб.`, `Amount (USD)`, `Бюджет ₽`.
pub(crate) fn currency_in_heading(heading: &str) -> Option<CurrencyMark> {
    heading
        .split(|c: char| c.is_whitespace() || "(),;:/[]_".contains(c))
        .filter(|word| !word.is_empty())
        .find_map(|word| {
            let lower = lowered(word)?;
            // One letter may be anything in a heading.
            let is_sign = !word.starts_with(char::is_alphabetic);
            let found = listed(&lower).filter(|_| is_sign || lower.chars().count() > 2);
            found.or_else(|| {
                (word.len() == 3 && CODES.split(' ').any(|code| code == word))
                    .then(|| word.parse().ok().map(CurrencyMark::exact))
                    .flatten()
            })
        })
}

/// The currency that a heading names, where amounts are otherwise expected in this one.
pub fn heading_currency(heading: &str, expected: Currency) -> Option<Currency> {
    currency_in_heading(heading).map(|mark| mark.resolve(Some(expected)))
}

fn listed(lower: &str) -> Option<CurrencyMark> {
    let &(_, codes) = MARKS.iter().find(|(mark, _)| *mark == lower)?;
    let usual = codes.split(' ').next()?.parse().ok()?;
    Some(CurrencyMark {
        usual,
        codes: if codes.contains(' ') { codes } else { "" },
    })
}

fn lowered(mark: &str) -> Option<String> {
    (!mark.is_empty() && mark.len() <= MAX_MARK_BYTES).then(|| mark.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(mark: Option<CurrencyMark>) -> Option<String> {
        mark.map(|mark| mark.resolve(None).code().to_owned())
    }

    #[test]
    fn resolves_a_shared_sign_by_the_expected_currency() {
        let dollar = beside_amount("$").unwrap();
        assert_eq!(dollar.resolve(None), Currency::USD);
        assert_eq!(dollar.resolve("CAD".parse().ok()).code(), "CAD");
        assert_eq!(dollar.resolve(Some(Currency::RUB)), Currency::USD);
        assert_eq!(
            beside_amount("kr")
                .unwrap()
                .resolve("NOK".parse().ok())
                .code(),
            "NOK"
        );
    }

    #[test]
    fn reads_signs_codes_and_names() {
        for (cell, expected) in [
            ("rub", "RUB"),
            ("Российский рубль", "RUB"),
            ("US Dollar", "USD"),
            ("eur", "EUR"),
            ("грн", "UAH"),
            ("USD - US Dollar", "USD"),
        ] {
            assert_eq!(
                code(named_currency(cell)).as_deref(),
                Some(expected),
                "{cell}"
            );
        }
        assert_eq!(code(named_currency("Да")), None);
        assert_eq!(code(beside_amount("PCS")), None);
        assert_eq!(code(beside_amount("pln")), None);
        assert_eq!(code(beside_amount("PLN")).as_deref(), Some("PLN"));
    }

    #[test]
    fn reads_the_currency_of_a_heading() {
        for (heading, expected) in [
            ("Бюджет ₽", Some("RUB")),
            ("Сумма, руб.", Some("RUB")),
            ("Amount (USD)", Some("USD")),
            ("Стоимость, RUB", Some("RUB")),
            ("Total", None),
            ("R score", None),
        ] {
            assert_eq!(
                code(currency_in_heading(heading)).as_deref(),
                expected,
                "{heading}"
            );
        }
    }
}
