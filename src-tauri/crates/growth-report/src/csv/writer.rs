//! Tables to bytes.

use growth_i18n::Language;
use rust_decimal::Decimal;

use crate::content::{Cell, CellValue, Table};

/// What tells spreadsheets that a file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Digits after the decimal sign of computed values: more than any spreadsheet shows, without the
/// noise of a division.
const DIGITS: u32 = 6;

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

/// The headings of a file: those of the table, and one for the unit where it differs from row to row.
pub(super) fn headings(table: &Table, language: Language) -> Vec<String> {
    let columns = table.file_columns();
    let unit = Table::unit_heading(&columns, language);
    let mut headings: Vec<String> = columns
        .iter()
        .map(|column| column.heading.clone())
        .collect();
    if let Some(first) = columns.iter().position(|column| column.column.by_row) {
        headings.insert(first, unit);
    }
    headings
}

/// A table as a CSV file; see [`files`](super::files).
pub fn of_table(table: &Table, language: Language) -> Vec<u8> {
    let columns = table.file_columns();
    let by_row = columns.iter().position(|column| column.column.by_row);
    let head = headings(table, language);
    let head = head.iter().map(|text| Field::Text(text)).collect();
    let rows = table.rows.iter().enumerate().map(|(place, row)| {
        let mut fields: Vec<Field<'_>> = columns
            .iter()
            .map(|column| row.get(column.at).map_or(Field::Empty, Field::of))
            .collect();
        if let Some(first) = by_row {
            let unit = table.row_units.get(place).map_or("", String::as_str);
            fields.insert(first, Field::Text(unit));
        }
        fields
    });
    lines(std::iter::once(head).chain(rows), language)
}

/// What stands between two separators.
enum Field<'a> {
    Text(&'a str),
    Number(Decimal),
    Date(chrono::NaiveDate),
    Empty,
}

impl<'a> Field<'a> {
    fn of(cell: &'a Cell) -> Self {
        match &cell.value {
            CellValue::Text | CellValue::Absent => Self::Text(&cell.text),
            CellValue::Number { number, unit } => Self::Number(match unit {
                // CSV writes percent, because `0,05 %` would be misread.
                growth_model::economics::Unit::Fraction => {
                    number.saturating_mul(Decimal::ONE_HUNDRED)
                }
                _ => *number,
            }),
            CellValue::Date { date } => Self::Date(*date),
            CellValue::Month { month } => Self::Date(*month),
            CellValue::Empty => Self::Empty,
        }
    }
}

fn lines<'a>(rows: impl Iterator<Item = Vec<Field<'a>>>, language: Language) -> Vec<u8> {
    let separator = separator(language);
    let mut text = String::from(BYTE_ORDER_MARK);
    for row in rows {
        for (index, field) in row.iter().enumerate() {
            if index > 0 {
                text.push(separator);
            }
            match field {
                Field::Text(value) => text.push_str(&quoted(&guarded(value), separator)),
                Field::Number(number) => text.push_str(&plain(number.round_dp(DIGITS), language)),
                // A spreadsheet reads YYYY-MM-DD as a date in every language.
                Field::Date(date) => text.push_str(&date.format("%Y-%m-%d").to_string()),
                Field::Empty => {}
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
    use growth_model::{Currency, economics::Unit};

    use super::*;
    use crate::content::{Column, Locale};

    fn written(columns: Vec<Column>, rows: Vec<Vec<Cell>>, language: Language) -> String {
        let locale = Locale {
            language,
            currency: Currency::RUB,
        };
        let bytes = of_table(&Table::new("t", "", columns, rows, locale), language);
        assert_eq!(&bytes[..3], b"\xef\xbb\xbf");
        String::from_utf8(bytes[3..].to_vec()).unwrap()
    }

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_plain_and_in_the_language_of_the_spreadsheet() {
        let columns = || {
            vec![
                Column::text("x"),
                Column::amount("y", Unit::Money),
                Column::amount("z", Unit::Fraction),
                Column::count("n"),
            ]
        };
        let rows = || {
            vec![vec![
                "CAC".into(),
                Cell::number(dec("-123456.750"), Unit::Money),
                Cell::empty(),
                Cell::count(7),
            ]]
        };
        assert_eq!(
            written(columns(), rows(), Language::Ru),
            "x;\"y, ₽\";\"z, %\";n\r\nCAC;-123456,75;;7\r\n"
        );
        assert_eq!(
            written(columns(), rows(), Language::En),
            "x,\"y, ₽\",\"z, %\",n\r\nCAC,-123456.75,,7\r\n"
        );
    }

    #[test]
    fn what_has_no_number_is_a_word_and_units_that_differ_have_a_column() {
        let columns = vec![
            Column::text("Показатель"),
            Column::by_row("База"),
            Column::by_row("База"),
            Column::text("Единица"),
        ];
        let rows = vec![
            vec![
                "Отток".into(),
                Cell::number(dec("0.05"), Unit::Fraction),
                Cell::absent("Недостижимо"),
                "+x".into(),
            ],
            vec!["Пусто".into()],
        ];
        assert_eq!(
            written(columns, rows, Language::Ru),
            "Показатель;Единица (2);База;База (2);Единица\r\n\
             Отток;%;5;Недостижимо;'+x\r\nПусто;;;;\r\n"
        );
    }

    #[test]
    fn texts_cannot_become_formulas_or_break_the_table() {
        let check = |text: &str, expected: &str| {
            let rows = vec![vec![Cell::from(text)]];
            let file = written(vec![Column::text("x")], rows, Language::Ru);
            assert_eq!(file, format!("x\r\n{expected}\r\n"));
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
