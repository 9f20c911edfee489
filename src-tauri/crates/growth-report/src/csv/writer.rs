//! Cells to bytes.

use growth_i18n::Language;
use rust_decimal::Decimal;

use super::table::{Cell, Table};

/// What tells spreadsheets that a file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What separates cells in a spreadsheet of the language.
pub(super) fn separator(language: Language) -> char {
    match language {
        Language::En => ',',
        Language::Ru => ';',
    }
}

/// What stands before a fraction.
pub(super) fn decimal(language: Language) -> char {
    match language {
        Language::En => '.',
        Language::Ru => ',',
    }
}

/// The bytes of a CSV file.
pub(super) fn bytes(table: &Table, language: Language) -> Vec<u8> {
    let head = table.head.iter().cloned().map(Cell::Text).collect();
    let rows: Vec<&Vec<Cell>> = std::iter::once(&head).chain(&table.rows).collect();
    lines(&rows, language)
}

/// The bytes of rows, the heading among them.
pub(super) fn lines(rows: &[&Vec<Cell>], language: Language) -> Vec<u8> {
    let separator = separator(language);
    let mut text = String::from(BYTE_ORDER_MARK);
    for row in rows {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                text.push(separator);
            }
            match cell {
                Cell::Text(value) => text.push_str(&quoted(&guarded(value), separator)),
                Cell::Number(number) | Cell::Money(number) => {
                    text.push_str(&plain(*number, language));
                }
                Cell::Share(share) => {
                    text.push_str(&plain(*share * Decimal::ONE_HUNDRED, language));
                }
                // A spreadsheet reads YYYY-MM-DD as a date in every language.
                Cell::Date(date) => text.push_str(&date.format("%Y-%m-%d").to_string()),
                Cell::Empty => {}
            }
        }
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// `-1234,5`: no grouping, a hyphen for a minus, the decimal sign of the language.
fn plain(number: Decimal, language: Language) -> String {
    let text = number.normalize().to_string();
    text.replace('.', &decimal(language).to_string())
}

/// A text that spreadsheets show and do not calculate: one that begins like a formula gets an
/// apostrophe before it. Spaces before the sign do not make it safe.
pub(crate) fn guarded(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|&character| character != '\0')
        .collect();
    let first = text
        .trim_start_matches([' ', '\u{a0}', '\n'])
        .chars()
        .next()
        .unwrap_or(' ');
    if matches!(
        first,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠'
    ) {
        format!("'{text}")
    } else {
        text
    }
}

/// RFC 4180: quotes around what would break the table, quotes inside doubled. Both separators are
/// quoted, so that a file opened with the wrong one still has its columns.
fn quoted(text: &str, separator: char) -> String {
    let special = [separator, ';', ',', '"', '\r', '\n', '\t'];
    if text.contains(special) || text.starts_with(' ') || text.ends_with(' ') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(rows: &[Vec<Cell>], language: Language) -> String {
        let rows: Vec<&Vec<Cell>> = rows.iter().collect();
        let bytes = lines(&rows, language);
        assert_eq!(&bytes[..3], b"\xef\xbb\xbf");
        String::from_utf8(bytes[3..].to_vec()).unwrap()
    }

    #[test]
    fn numbers_are_plain_and_in_the_language_of_the_spreadsheet() {
        let row = vec![vec![
            Cell::from("CAC"),
            Decimal::new(-123_456_750, 3).into(),
            Cell::Empty,
            Decimal::from(7).into(),
        ]];
        assert_eq!(written(&row, Language::Ru), "CAC;-123456,75;;7\r\n");
        assert_eq!(written(&row, Language::En), "CAC,-123456.75,,7\r\n");
    }

    #[test]
    fn texts_cannot_become_formulas_or_break_the_table() {
        let check = |text: &str, expected: &str| {
            let row = vec![vec![Cell::from(text)]];
            assert_eq!(written(&row, Language::Ru), format!("{expected}\r\n"));
        };
        check(
            "=HYPERLINK(\"http://x\")",
            "\"'=HYPERLINK(\"\"http://x\"\")\"",
        );
        check("+7 900", "'+7 900");
        check("-5", "'-5");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "\"'\t=1\"");
        check("\r=1", "\"'\r=1\"");
        check(" =1", "' =1");
        check("＝1", "'＝1");
        check("a\nb", "\"a\nb\"");
        check("a;b", "\"a;b\"");
        check("a,b", "\"a,b\"");
        check("5 − 3", "5 − 3");
        check("", "");
    }
}
