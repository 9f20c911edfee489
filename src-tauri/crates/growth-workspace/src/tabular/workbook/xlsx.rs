//! Office Open XML (ISO/IEC 29500): the sheets of an Excel workbook.

use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use rust_decimal::{Decimal, prelude::FromPrimitive as _};

use super::{
    MAX_COLUMNS, Sheet,
    xml::{Archive, Event, attribute, walk},
};
use crate::tabular::currency::strip_currency_end;

/// Rows of a sheet, by the standard.
const MAX_ROWS: u64 = 1_048_576;

/// How a number is shown: the workbook keeps a bare one whatever it means.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    Plain,
    /// As a day, perhaps with a time.
    Date,
    /// As a share of a hundred.
    Percent,
    /// With the sign or code of a currency.
    Money(String),
}

/// What holds for the whole workbook.
#[derive(Default)]
struct Book {
    /// Names of the visible sheets and their files.
    sheets: Vec<(String, String)>,
    strings: Vec<String>,
    /// How each style of cells shows its numbers.
    styles: Vec<Shown>,
    /// Days are counted from 1904.
    since_1904: bool,
}

/// All sheets that are not hidden. `None` if the archive is no workbook.
pub(super) fn sheets(archive: &mut Archive) -> Option<Vec<Sheet>> {
    let mut book = Book::default();
    let mut listed: Vec<(String, String)> = Vec::new();
    walk(archive, "xl/workbook.xml", |event| {
        if let Event::Start(start) = event {
            match start.local_name().as_ref() {
                b"sheet" if attribute(start, "state").is_none_or(|state| state == "visible") => {
                    listed.push((attribute(start, "name")?, attribute(start, "id")?));
                }
                b"workbookPr" => {
                    book.since_1904 = attribute(start, "date1904")
                        .is_some_and(|value| matches!(value.as_str(), "1" | "true"));
                }
                _ => {}
            }
        }
        Some(())
    })?;
    let mut files: HashMap<String, String> = HashMap::new();
    walk(archive, "xl/_rels/workbook.xml.rels", |event| {
        if let Event::Start(start) = event
            && let (Some(id), Some(target)) = (attribute(start, "Id"), attribute(start, "Target"))
        {
            let path = match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => format!("xl/{target}"),
            };
            files.insert(id, path);
        }
        Some(())
    })?;
    book.sheets = listed
        .into_iter()
        .filter_map(|(name, id)| Some((name, files.get(&id)?.clone())))
        .collect();
    // Both may be absent: without shared texts or without styles.
    read_strings(archive, &mut book);
    read_styles(archive, &mut book);
    std::mem::take(&mut book.sheets)
        .into_iter()
        .map(|(name, file)| {
            Some(Sheet {
                rows: read_sheet(archive, &file, &book)?,
                name,
            })
        })
        .collect()
}

fn read_strings(archive: &mut Archive, book: &mut Book) {
    let mut text = String::new();
    let (mut inside, mut phonetic) = (false, false);
    walk(archive, "xl/sharedStrings.xml", |event| {
        match event {
            Event::Start(start) => match start.local_name().as_ref() {
                b"si" => text.clear(),
                b"t" => inside = true,
                b"rPh" => phonetic = true,
                _ => {}
            },
            Event::End(name) => match name {
                b"si" => book.strings.push(std::mem::take(&mut text)),
                b"t" => inside = false,
                b"rPh" => phonetic = false,
                _ => {}
            },
            Event::Text(part) if inside && !phonetic => text.push_str(part),
            Event::Text(_) => {}
        }
        Some(())
    });
}

fn read_styles(archive: &mut Archive, book: &mut Book) {
    let mut formats: HashMap<u32, Shown> = HashMap::new();
    let mut in_cell_styles = false;
    walk(archive, "xl/styles.xml", |event| {
        match event {
            Event::Start(start) => {
                let number = |name: &str| attribute(start, name)?.parse::<u32>().ok();
                match start.local_name().as_ref() {
                    b"numFmt" => {
                        let code = attribute(start, "formatCode").unwrap_or_default();
                        if let Some(id) = number("numFmtId") {
                            formats.insert(id, shown_by(&code));
                        }
                    }
                    b"cellXfs" => in_cell_styles = true,
                    b"xf" if in_cell_styles => {
                        let id = number("numFmtId").unwrap_or(0);
                        let usual = match id {
                            9 | 10 => Shown::Percent,
                            14..=22 | 27..=36 | 45..=47 | 50..=58 => Shown::Date,
                            _ => Shown::Plain,
                        };
                        book.styles.push(formats.get(&id).cloned().unwrap_or(usual));
                    }
                    _ => {}
                }
            }
            Event::End(b"cellXfs") => in_cell_styles = false,
            _ => {}
        }
        Some(())
    });
}

/// How a format shows numbers: days, months and years, percent, money (`[$€-407]`, `0.00 "руб."`).
fn shown_by(code: &str) -> Shown {
    let mut bare = String::new();
    let mut currency = None;
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        let quoted = match character {
            '"' => characters.by_ref().take_while(|&c| c != '"').collect(),
            '[' => {
                let inside: String = characters.by_ref().take_while(|&c| c != ']').collect();
                // The sign, and the language that it is written in.
                let sign = inside.strip_prefix('$').unwrap_or_default();
                sign.split('-').next().unwrap_or_default().to_owned()
            }
            '\\' => characters.next().map(String::from).unwrap_or_default(),
            '_' | '*' => {
                characters.next();
                String::new()
            }
            '$' | '€' | '£' | '¥' | '₽' => character.to_string(),
            other => {
                bare.extend(other.to_lowercase());
                String::new()
            }
        };
        let sign = quoted.trim();
        if currency.is_none() && is_currency(sign) {
            currency = Some(sign.to_owned());
        }
    }
    if !bare.contains("general") && bare.contains(['d', 'y', 'm', 'д', 'г']) {
        Shown::Date
    } else if bare.contains('%') {
        Shown::Percent
    } else {
        currency.map_or(Shown::Plain, Shown::Money)
    }
}

/// Whether a text beside a number is the sign or code of a currency.
fn is_currency(sign: &str) -> bool {
    !sign.is_empty() && strip_currency_end(&format!("1 {sign}")).is_some()
}

/// The cell that is being read.
#[derive(Default)]
struct Cell {
    column: usize,
    kind: String,
    style: usize,
    value: String,
}

fn read_sheet(archive: &mut Archive, file: &str, book: &Book) -> Option<Vec<(u64, Vec<String>)>> {
    let mut rows: Vec<(u64, Vec<String>)> = Vec::new();
    let mut row: Vec<String> = Vec::new();
    let mut number = 0_u64;
    let mut next_column = 0;
    let mut cell = Cell::default();
    let mut inside = false;
    walk(archive, file, |event| {
        match event {
            Event::Start(start) => match start.local_name().as_ref() {
                b"row" => {
                    number = attribute(start, "r")
                        .and_then(|number| number.parse().ok())
                        .unwrap_or(number + 1);
                    (number <= MAX_ROWS).then_some(())?;
                    next_column = 0;
                }
                b"c" => {
                    cell = Cell {
                        column: attribute(start, "r")
                            .and_then(|name| column_of(&name))
                            .unwrap_or(next_column),
                        kind: attribute(start, "t").unwrap_or_default(),
                        style: attribute(start, "s")
                            .and_then(|style| style.parse().ok())
                            .unwrap_or(usize::MAX),
                        value: String::new(),
                    };
                    next_column = cell.column + 1;
                }
                b"v" | b"t" => inside = true,
                _ => {}
            },
            Event::End(name) => match name {
                b"v" | b"t" => inside = false,
                b"c" => {
                    let text = text_of(&cell, book);
                    if !text.is_empty() && cell.column <= MAX_COLUMNS {
                        row.resize(row.len().max(cell.column + 1), String::new());
                        if let Some(place) = row.get_mut(cell.column) {
                            *place = text;
                        }
                    }
                }
                b"row" if !row.is_empty() => rows.push((number, std::mem::take(&mut row))),
                _ => {}
            },
            Event::Text(part) if inside => cell.value.push_str(part),
            Event::Text(_) => {}
        }
        Some(())
    })?;
    Some(rows)
}

/// The column of a cell's name, from 0: `B2` is 1.
fn column_of(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let number = letters.fold(0_usize, |sum, letter| {
        sum.saturating_mul(26)
            .saturating_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)
    });
    number.checked_sub(1)
}

fn text_of(cell: &Cell, book: &Book) -> String {
    let value = cell.value.trim();
    match cell.kind.as_str() {
        "s" => value
            .parse::<usize>()
            .ok()
            .and_then(|index| book.strings.get(index))
            .map(|text| on_one_line(text))
            .unwrap_or_default(),
        "str" | "inlineStr" => on_one_line(&cell.value),
        "b" => if value == "1" { "true" } else { "false" }.to_owned(),
        "e" => String::new(),
        "d" => value.replace('T', " "),
        _ => match book.styles.get(cell.style) {
            Some(Shown::Date) => {
                date_of(value, book.since_1904).unwrap_or_else(|| value.to_owned())
            }
            Some(Shown::Percent) => percent_of(value),
            Some(Shown::Money(sign)) if !value.is_empty() => {
                format!("{} {sign}", number_of(value))
            }
            _ => number_of(value),
        },
    }
}

/// A share as it is shown: `0.4` as `40%`.
pub(super) fn percent_of(value: &str) -> String {
    number_of(value)
        .parse::<Decimal>()
        .ok()
        .and_then(|share| share.checked_mul(Decimal::ONE_HUNDRED))
        .map_or_else(
            || value.to_owned(),
            |percent| format!("{}%", percent.normalize()),
        )
}

/// Cells are lines of the text: what is broken in a cell is joined.
pub(super) fn on_one_line(text: &str) -> String {
    text.replace(['\r', '\n', '\t'], " ").trim().to_owned()
}

/// Fifteen digits are what a workbook keeps: more are an artefact of binary fractions.
pub(super) fn number_of(value: &str) -> String {
    value
        .parse::<f64>()
        .ok()
        .and_then(Decimal::from_f64)
        .map_or_else(|| value.to_owned(), |number| number.normalize().to_string())
}

/// A date, with its time where it has one, of a serial number of days.
fn date_of(value: &str, since_1904: bool) -> Option<String> {
    let serial: f64 = value.parse().ok()?;
    if !(0.0..3_000_000.0).contains(&serial) {
        return None;
    }
    let epoch = if since_1904 {
        NaiveDate::from_ymd_opt(1904, 1, 1)?
    } else {
        NaiveDate::from_ymd_opt(1899, 12, 30)?
    };
    // Checked above: whole days fit.
    let day = epoch.checked_add_days(Days::new(serial.trunc() as u64))?;
    let seconds = (serial.fract() * 86_400.0).round() as i64;
    let time: NaiveDateTime = day
        .and_hms_opt(0, 0, 0)?
        .checked_add_signed(TimeDelta::try_seconds(seconds)?)?;
    Some(moment(time))
}

/// A day, with its time where it has one.
pub(super) fn moment(time: NaiveDateTime) -> String {
    if time.time() == NaiveTime::MIN {
        time.format("%Y-%m-%d").to_string()
    } else {
        time.format("%Y-%m-%d %H:%M:%S").to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_dates_are_told_from_those_of_money() {
        for code in [
            "dd.mm.yyyy",
            "[$-419]d mmm yy;@",
            "m/d/yy h:mm",
            "ДД.ММ.ГГГГ",
        ] {
            assert_eq!(shown_by(code), Shown::Date, "{code}");
        }
        for code in ["General", "#,##0.00 \"dm\"", "@", "0.00_);[Red]\\(0.00\\)"] {
            assert_eq!(shown_by(code), Shown::Plain, "{code}");
        }
        assert_eq!(shown_by("0.0%"), Shown::Percent);
        for (code, sign) in [
            ("[$$-409]#,##0.00", "$"),
            ("#,##0.00\\ [$€-407]", "€"),
            ("#,##0.00 \"₽\"", "₽"),
            ("\"$\"#,##0.00", "$"),
            ("#,##0.00\\ \"руб.\"", "руб."),
            ("[$USD] #,##0", "USD"),
        ] {
            assert_eq!(shown_by(code), Shown::Money(sign.to_owned()), "{code}");
        }
        assert_eq!(percent_of("0.4"), "40%");
    }

    #[test]
    fn serial_numbers_are_days_and_times() {
        assert_eq!(date_of("45667", false).as_deref(), Some("2025-01-10"));
        assert_eq!(
            date_of("45667.5", false).as_deref(),
            Some("2025-01-10 12:00:00")
        );
        assert_eq!(date_of("44205", true).as_deref(), Some("2025-01-10"));
        assert_eq!(number_of("0.30000000000000004"), "0.3");
        assert_eq!(number_of("79161234567"), "79161234567");
    }

    #[test]
    fn columns_are_counted_by_letters() {
        assert_eq!(column_of("A1"), Some(0));
        assert_eq!(column_of("AA10"), Some(26));
        assert_eq!(column_of("1"), None);
    }
}
