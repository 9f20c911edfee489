//! Who is who: spellings of one person put together, and cells that name nobody.

use std::{borrow::Cow, collections::HashMap};

/// The longest text that is made small: longer ones are compared as they are, in bytes.
const MAX_KEY_BYTES: usize = 1_000;

/// Words that stand where a customer's name should, and name nobody.
// In small letters, `е` for `ё`.
const NOBODY: &[&str] = &[
    "0",
    "-1",
    "null",
    "none",
    "nil",
    "nan",
    "n/a",
    "na",
    "#n/a",
    "-",
    "--",
    "–",
    "—",
    "?",
    ".",
    "(not set)",
    "not set",
    "(none)",
    "(empty)",
    "undefined",
    "unknown",
    "unregistered",
    "anonymous",
    "guest",
    "guest customer",
    "guest user",
    "guest checkout",
    "walk-in",
    "walk in",
    "walk-in customer",
    "cash customer",
    "retail customer",
    "no customer",
    "no name",
    "гость",
    "аноним",
    "анонимный покупатель",
    "розничный покупатель",
    "розничный клиент",
    "розничные покупатели",
    "розница",
    "частное лицо",
    "физическое лицо",
    "физические лица",
    "физлицо",
    "физ. лицо",
    "физ.лицо",
    "без имени",
    "без названия",
    "не указан",
    "не указано",
    "не указана",
    "не задан",
    "неизвестно",
    "неизвестный",
    "незарегистрированный",
    "нет",
    "нет данных",
    "н/д",
    "покупатель",
    "клиент",
    "наличные",
    "розничная продажа",
    "розничные продажи",
    "покупатель розничный",
    "покупатель (розница)",
    "конечный покупатель",
    "кінцевий споживач",
    "роздрібний покупець",
    "физ лицо",
    "физ. лица",
    "физ.лица",
    "физлица",
    "без регистрации",
    "не авторизован",
    "неавторизованный",
    "неавторизованный пользователь",
    "незарегистрированный пользователь",
    "не определен",
    "не выбран",
    "не указано имя",
    "клиент не указан",
    "покупатель не указан",
    "\\n",
    "customer",
    "client",
    "guest buyer",
    "(guest)",
    "(anonymous)",
    "anonymous user",
    "anonymous customer",
    "pos customer",
    "cash sale",
    "counter sale",
    "default customer",
    "walk-in client",
    "walkin",
    "walk in customer",
    "not provided",
    "not available",
    "no email",
    "00000000-0000-0000-0000-000000000000",
];

/// Whether a cell that is not empty names nobody.
pub(super) fn is_nobody(cell: &str) -> bool {
    if cell.len() > 64 {
        return false;
    }
    let lower = cell.to_lowercase().replace('ё', "е");
    // `<Не указан>`, `[Guest]`
    let bare = lower.trim_matches(['<', '>', '[', ']', '«', '»', '"', ' ']);
    bare.is_empty()
        || NOBODY.contains(&lower.as_str())
        || NOBODY.contains(&bare)
        || lower.len() > 1 && lower.bytes().all(|byte| byte == b'0')
        || lower
            .strip_prefix('+')
            .is_some_and(|digits| digits.bytes().all(|byte| byte == b'0'))
}

/// A cell as it identifies a customer: an e-mail in small letters, the digits of a telephone number,
/// anything else in small letters with single spaces. Spellings with the same key are one customer.
pub(super) fn key_of(cell: &str) -> Cow<'_, str> {
    let is_space = |c: char| c.is_whitespace() || c == '\u{FEFF}' || c == '\u{200B}';
    // A spreadsheet is told by an apostrophe that a cell is text.
    let cell = cell
        .trim_start_matches(|c: char| c == '\'' || is_space(c))
        .trim_end_matches(is_space);
    if cell.len() > MAX_KEY_BYTES {
        return Cow::Borrowed(cell);
    }
    if let Some(digits) = phone_digits(cell) {
        return digits;
    }
    let cell = match cell.get(..7) {
        Some(start) if start.eq_ignore_ascii_case("mailto:") => {
            cell.get(7..).unwrap_or(cell).trim()
        }
        _ => cell,
    };
    let cell = address_in_brackets(cell).unwrap_or(cell);
    let is_plain = cell
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !byte.is_ascii_uppercase() && byte != b'"');
    if is_plain {
        return Cow::Borrowed(cell);
    }
    let mut key = String::with_capacity(cell.len());
    let mut spaced = false;
    for character in cell.chars() {
        match character {
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
            // One and the same company is written with either quotes, and with none.
            '"' | '«' | '»' | '„' | '“' | '”' => {}
            c if c.is_whitespace() => spaced = true,
            c => {
                if spaced && !key.is_empty() {
                    key.push(' ');
                }
                spaced = false;
                key.extend(c.to_lowercase().map(|c| if c == 'ё' { 'е' } else { c }));
            }
        }
    }
    Cow::Owned(key)
}

/// The address of `Anna K <anna@example.org>`.
fn address_in_brackets(cell: &str) -> Option<&str> {
    let (_, address) = cell.strip_suffix('>')?.rsplit_once('<')?;
    let is_address = address.contains('@') && !address.contains(char::is_whitespace);
    is_address.then_some(address)
}

/// The digits of a telephone number, a Russian one beginning with 7; `None` if it is none.
fn phone_digits(cell: &str) -> Option<Cow<'_, str>> {
    let first = cell.bytes().next()?;
    if !(first.is_ascii_digit() || matches!(first, b'+' | b'(')) {
        return None;
    }
    let is_written = cell.chars().all(|c| {
        c.is_ascii_digit()
            || matches!(c, '+' | '-' | '(' | ')' | '.' | '\u{2010}'..='\u{2013}')
            || c.is_whitespace()
    });
    if !is_written {
        return None;
    }
    let count = cell.bytes().filter(u8::is_ascii_digit).count();
    let has_signs = count < cell.len();
    let is_russian = count == 11 && (first == b'8' || first == b'7' || cell.starts_with("+7"));
    // Written without the 7 or 8 at its beginning.
    let is_short =
        count == 10 && first != b'+' && cell.bytes().find(u8::is_ascii_digit) == Some(b'9');
    let is_phone = is_russian || is_short || cell.starts_with('+') && (7..=15).contains(&count);
    // In North America: an area, three digits and four, perhaps behind a 1.
    let groups: Vec<usize> = cell
        .split(|c: char| !c.is_ascii_digit())
        .map(str::len)
        .filter(|length| *length > 0)
        .collect();
    let is_american = matches!(groups.as_slice(), [3, 3, 4] | [1, 3, 3, 4])
        && (count == 10 || cell.bytes().find(u8::is_ascii_digit) == Some(b'1'));
    if is_american && !is_short && !is_russian {
        let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
        let code = if count == 10 { "1" } else { "" };
        return Some(Cow::Owned(format!("{code}{digits}")));
    }
    // A number with separators may as well be an id or a date: only what is surely a telephone.
    let is_bracketed = has_signs && cell.starts_with('(') && (10..=15).contains(&count);
    if !is_phone && !is_bracketed {
        return None;
    }
    let mut digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    if is_russian && digits.starts_with('8') {
        digits.replace_range(..1, "7");
    } else if is_short {
        digits.insert(0, '7');
    }
    Some(Cow::Owned(digits))
}

/// Customers by everything that identifies them.
#[derive(Debug, Default)]
pub(super) struct Customers {
    by_key: HashMap<Box<str>, u32>,
    /// The kinds of identity that prove who somebody is, one bit each: not a name.
    linking: u8,
    /// Of each customer, the kinds of identity that are known, one bit each. Empty while the table
    /// has one column of identities.
    kinds: Vec<u8>,
    count: u32,
    /// First spellings that differ from their keys; an empty one of a customer who was already told
    /// to have several.
    spellings: HashMap<u32, Box<str>>,
    /// Customers who were met in several spellings.
    pub(super) respelled: u64,
    /// An example of two spellings of one customer.
    pub(super) respelled_example: Option<(String, String)>,
}

/// A column of identities: its number among them, and the cell.
pub(super) type Identity<'a> = (usize, &'a str);

impl Customers {
    /// Nobody yet. `linking` says of each kind of identity whether it proves who somebody is.
    pub(super) fn new(linking: impl IntoIterator<Item = bool>) -> Self {
        let linking = linking
            .into_iter()
            .enumerate()
            .filter(|&(_, links)| links)
            .fold(0, |bits, (kind, _)| bits | bit(kind));
        Self {
            linking,
            ..Self::default()
        }
    }

    /// Different customers so far.
    pub(super) fn len(&self) -> u32 {
        self.count
    }

    /// The customer of a row, and whether he is met for the first time. `identities` hold no empty
    /// cell and no stand-in for nobody, the strongest first; `None` when there are none.
    pub(super) fn resolve(&mut self, identities: &[Identity<'_>]) -> Option<(u32, bool)> {
        let (&(kind, cell), weaker) = identities.split_first()?;
        let key = key_of(cell);
        if let Some(&customer) = self.by_key.get(key.as_ref()) {
            if !weaker.is_empty() {
                self.mark(customer, kind);
                self.learn(customer, weaker);
            }
            if key.as_ref() != cell || !self.spellings.is_empty() {
                let key = key.into_owned();
                self.note_spelling(customer, cell, &key);
            }
            return Some((customer, false));
        }
        let linked = weaker.iter().find_map(|&(weaker_kind, cell)| {
            self.links(weaker_kind)
                .then(|| self.by_key.get(key_of(cell).as_ref()).copied())
                .flatten()
                .filter(|&customer| !self.knows(customer, kind))
        });
        if let Some(customer) = linked {
            self.by_key.insert(key.into(), customer);
            self.mark(customer, kind);
            self.learn(customer, weaker);
            return Some((customer, false));
        }
        let customer = self.count;
        self.count = self.count.saturating_add(1);
        self.spellings_of_new(customer, cell, &key);
        self.by_key.insert(key.into(), customer);
        if !weaker.is_empty() || !self.kinds.is_empty() || kind > 0 {
            self.mark(customer, kind);
            self.learn(customer, weaker);
        }
        Some((customer, true))
    }

    fn learn(&mut self, customer: u32, weaker: &[Identity<'_>]) {
        for &(kind, cell) in weaker {
            if !self.links(kind) || self.knows(customer, kind) {
                continue;
            }
            let key = key_of(cell);
            if !self.by_key.contains_key(key.as_ref()) {
                self.by_key.insert(key.into(), customer);
            }
            self.mark(customer, kind);
        }
    }

    fn links(&self, kind: usize) -> bool {
        self.linking & bit(kind) != 0
    }

    fn knows(&self, customer: u32, kind: usize) -> bool {
        self.kinds
            .get(customer as usize)
            .is_some_and(|kinds| kinds & bit(kind) != 0)
    }

    fn mark(&mut self, customer: u32, kind: usize) {
        let place = customer as usize;
        if self.kinds.len() <= place {
            // Those met before were known by the strongest kind alone.
            self.kinds.resize(place + 1, 0);
        }
        if let Some(kinds) = self.kinds.get_mut(place) {
            *kinds |= bit(kind);
        }
    }

    fn spellings_of_new(&mut self, customer: u32, cell: &str, key: &str) {
        if cell.len() != key.len() || cell != key {
            self.spellings.insert(customer, cell.into());
        }
    }

    /// Tells a spelling that differs from the first one.
    fn note_spelling(&mut self, customer: u32, cell: &str, key: &str) {
        let first = self.spellings.get(&customer).map_or(key, AsRef::as_ref);
        if first.is_empty() || first == cell {
            return;
        }
        self.respelled += 1;
        if self.respelled_example.is_none() {
            self.respelled_example = Some((first.to_owned(), cell.to_owned()));
        }
        self.spellings.insert(customer, "".into());
    }
}

fn bit(kind: usize) -> u8 {
    1_u8.checked_shl(u32::try_from(kind).unwrap_or(7))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_person_have_one_key() {
        for (cell, key) in [
            ("Anna.K@Example.org", "anna.k@example.org"),
            ("mailto:anna@example.org", "anna@example.org"),
            ("Anna K <Anna@example.org>", "anna@example.org"),
            (" ANNA@example.org\u{A0}", "anna@example.org"),
            ("8 (912) 000-00-01", "79120000001"),
            ("+7 912 000 00 01", "79120000001"),
            ("'+79120000001", "79120000001"),
            ("89120000001", "79120000001"),
            ("9120000001", "79120000001"),
            ("(912) 000-00-01", "79120000001"),
            ("Пётр  Ершов", "петр ершов"),
            ("+44 20 7946 0958", "442079460958"),
            ("(555) 010-0001", "15550100001"),
            ("+1 555 010 0001", "15550100001"),
            ("1-555-010-0001", "15550100001"),
            ("555.010.0001", "15550100001"),
            ("Иванов  И.\u{A0}И.", "иванов и. и."),
            ("cus_A1", "cus_a1"),
            ("ООО «Ромашка»", "ооо ромашка"),
            ("ООО \"Ромашка\"", "ооо ромашка"),
            ("12-34", "12-34"),
            ("10.01.2025", "10.01.2025"),
        ] {
            assert_eq!(key_of(cell), key, "{cell}");
        }
    }

    #[test]
    fn stand_ins_name_nobody() {
        for cell in [
            "0",
            "NULL",
            "-",
            "Розничный покупатель",
            "Guest",
            "0000000000",
        ] {
            assert!(is_nobody(cell), "{cell}");
        }
        for cell in ["Нуль", "10", "Guest House Ltd", "ООО Гость"] {
            assert!(!is_nobody(cell), "{cell}");
        }
    }

    #[test]
    fn links_identities_of_one_person_and_keeps_others_apart() {
        let mut customers = Customers::new([true, true]);
        let mut of = |identities: &[Identity<'_>]| customers.resolve(identities).unwrap().0;
        let anna = of(&[(0, "anna@example.org"), (1, "+7 912 000 00 01")]);
        assert_eq!(of(&[(1, "8 912 000 00 01")]), anna);
        assert_eq!(of(&[(0, "ANNA@example.org")]), anna);
        // Another e-mail is another person, though the telephone is the same.
        let boris = of(&[(0, "boris@example.org"), (1, "+7 912 000 00 01")]);
        assert_ne!(boris, anna);
        // The telephone came first, the e-mail later.
        let vera = of(&[(1, "+79990000000")]);
        assert_eq!(of(&[(0, "vera@example.org"), (1, "89990000000")]), vera);
        assert_eq!(customers.len(), 3);
    }

    #[test]
    fn who_is_known_by_one_identity_is_not_taken_for_another_by_the_next() {
        let mut customers = Customers::new([true, true]);
        let mut of = |identities: &[Identity<'_>]| customers.resolve(identities).unwrap().0;
        let anna = of(&[(0, "anna@example.org")]);
        assert_eq!(of(&[(0, "anna@example.org"), (1, "+79120000001")]), anna);
        assert_ne!(of(&[(0, "boris@example.org"), (1, "+79120000001")]), anna);
    }
}
