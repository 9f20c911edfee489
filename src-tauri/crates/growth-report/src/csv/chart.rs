//! The table of a chart as a CSV file.

use std::str::FromStr as _;

use growth_i18n::Language;
use rust_decimal::Decimal;

use super::{table::Cell, writer};
use crate::charts::Table;

/// The table behind a chart, as [`super::files`] writes tables. Columns of one unit (`720 000 ₽`)
/// become columns of numbers with the unit in their heading; others stay as they are read.
pub fn of_chart(table: &Table, language: Language) -> Vec<u8> {
    let units: Vec<Option<String>> = (0..table.columns.len())
        .map(|column| unit_of(table, column, language))
        .collect();
    let head = table
        .columns
        .iter()
        .zip(&units)
        .map(|(name, unit)| match unit {
            Some(unit) if !unit.is_empty() => Cell::Text(format!("{name}, {unit}")),
            _ => Cell::Text(name.clone()),
        });
    let mut rows = vec![head.collect::<Vec<_>>()];
    rows.extend(table.rows.iter().map(|row| {
        row.iter()
            .enumerate()
            .map(|(column, text)| {
                match units
                    .get(column)
                    .and_then(Option::as_ref)
                    .and(amount(text, language))
                {
                    Some((number, _)) => Cell::Number(number),
                    None => Cell::from(text.as_str()),
                }
            })
            .collect()
    }));
    writer::lines(&rows.iter().collect::<Vec<_>>(), language)
}

/// The one unit of a column of numbers; `None` where numbers of several units stand in it, or none.
fn unit_of(table: &Table, column: usize, language: Language) -> Option<String> {
    // What a row is about: months and names, even where they are written in digits.
    if column == 0 {
        return None;
    }
    let mut units = table
        .rows
        .iter()
        .filter_map(|row| amount(row.get(column)?, language))
        .map(|(_, unit)| unit);
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
}

/// A number as [`growth_i18n::Format`] writes it, and the sign of its unit; `None` for anything else.
fn amount(text: &str, language: Language) -> Option<(Decimal, String)> {
    let text = text.trim();
    let first = text.find(|character: char| character.is_ascii_digit())?;
    let after = text
        .rfind(|character: char| character.is_ascii_digit())
        .map(|last| last + 1)?;
    let (before, digits, behind) = (&text[..first], &text[first..after], &text[after..]);
    let negative = before.contains(['−', '-']);
    let sign_of_currency = before.trim_matches(|character: char| "−-+ \u{a0}".contains(character));
    let unit = format!("{sign_of_currency}{}", behind.trim());
    // A word before a number, or much behind it, is a sentence and not an amount.
    if sign_of_currency.chars().count() > 3 || unit.chars().count() > 12 {
        return None;
    }
    let plain: String = match language {
        Language::Ru => digits
            .chars()
            .filter(|character| !matches!(character, '\u{a0}' | '\u{202f}'))
            .map(|character| if character == ',' { '.' } else { character })
            .collect(),
        Language::En => digits
            .chars()
            .filter(|&character| character != ',')
            .collect(),
    };
    if plain.starts_with('.') || plain.contains([' ', '-', '–']) {
        return None;
    }
    let number = Decimal::from_str(&plain).ok()?;
    Some((if negative { -number } else { number }, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(columns: &[&str], rows: &[&[&str]], language: Language) -> String {
        let table = Table {
            columns: columns.iter().map(ToString::to_string).collect(),
            rows: rows
                .iter()
                .map(|row| row.iter().map(ToString::to_string).collect())
                .collect(),
        };
        String::from_utf8(of_chart(&table, language)[3..].to_vec()).unwrap()
    }

    #[test]
    fn a_column_of_one_unit_can_be_summed_up() {
        assert_eq!(
            written(
                &["Когда", "Поток"],
                &[
                    &["1-й месяц", "−492\u{a0}000\u{a0}₽"],
                    &["2-й месяц", "+1\u{a0}246,50\u{a0}₽"],
                    &["3-й месяц", "нет"]
                ],
                Language::Ru,
            ),
            "Когда;\"Поток, ₽\"\r\n1-й месяц;-492000\r\n2-й месяц;1246,5\r\n3-й месяц;нет\r\n"
        );
        assert_eq!(
            written(
                &["Month", "Cash", "Share"],
                &[&["2025", "−$1,234.5", "12.5%"]],
                Language::En,
            ),
            "Month,\"Cash, $\",\"Share, %\"\r\n2025,-1234.5,12.5\r\n"
        );
    }

    #[test]
    fn units_that_differ_stay_beside_their_numbers() {
        assert_eq!(
            written(
                &["Что", "ниже"],
                &[&["CAC", "3\u{a0}840\u{a0}₽"], &["Отток", "4\u{a0}%"]],
                Language::Ru
            ),
            "Что;ниже\r\nCAC;3\u{a0}840\u{a0}₽\r\nОтток;4\u{a0}%\r\n"
        );
    }

    #[test]
    fn no_cell_becomes_a_formula() {
        let text = written(
            &["=cmd()", "+x"],
            &[&["@SUM(A1)", "=1+1"], &["-2+3", "от 1× до 2×"]],
            Language::Ru,
        );
        assert_eq!(
            text,
            "'=cmd();'+x\r\n'@SUM(A1);'=1+1\r\n'-2+3;от 1× до 2×\r\n"
        );
    }
}
