//! Sheets and cells.

use growth_i18n::Language;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use rust_xlsxwriter::{
    Color, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use crate::{
    csv::{Cell, Table},
    document::Report,
    text::currency_sign,
};

/// Longest text that a cell holds.
const MAX_CELL_CHARS: usize = 32_767;
/// Longest name of a sheet.
const MAX_SHEET_CHARS: usize = 31;
/// Widths of columns in characters.
const WIDTHS: (usize, usize) = (9, 60);

/// How cells look.
pub(super) struct Formats {
    title: Format,
    head: Format,
    text: Format,
    /// For a text that begins like a formula: it stays a text when the cell is edited.
    guarded: Format,
    whole: Format,
    number: Format,
    money: Format,
    share: Format,
    date: Format,
    pub(super) input: Format,
}

impl Formats {
    pub(super) fn new(report: &Report) -> Self {
        let sign = currency_sign(report.currency).replace('"', "");
        let (money, date) = match report.settings.language {
            Language::Ru => (format!("#,##0.00\\ \"{sign}\""), "dd.mm.yyyy"),
            Language::En => (format!("\"{sign}\"#,##0.00"), "yyyy-mm-dd"),
        };
        let cell = || Format::new().set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(14),
            head: cell()
                .set_bold()
                .set_text_wrap()
                .set_background_color(Color::RGB(0x00F1_F1ED))
                .set_border_bottom(FormatBorder::Thin),
            text: cell().set_text_wrap(),
            guarded: cell().set_text_wrap().set_quote_prefix(),
            whole: cell().set_num_format("#,##0"),
            number: cell().set_num_format("#,##0.00"),
            money: cell().set_num_format(&money),
            share: cell().set_num_format("0.00%"),
            date: cell().set_num_format(date),
            input: Format::new()
                .set_align(FormatAlign::Top)
                .set_background_color(Color::RGB(0x00FB_F0D9)),
        }
    }

    fn of(&self, cell: &Cell) -> &Format {
        match cell {
            Cell::Text(text) if begins_like_a_formula(text) => &self.guarded,
            Cell::Text(_) | Cell::Empty => &self.text,
            Cell::Number(number) if number.fract().is_zero() => &self.whole,
            Cell::Number(_) => &self.number,
            Cell::Money(_) => &self.money,
            Cell::Share(_) => &self.share,
            Cell::Date(_) => &self.date,
        }
    }

    /// The format of a cell that a client may change.
    pub(super) fn changeable(&self, cell: &Cell) -> Format {
        self.of(cell).merge(&self.input)
    }
}

fn begins_like_a_formula(text: &str) -> bool {
    crate::csv::guarded(text).starts_with('\'') && !text.starts_with('\'')
}

/// The sheets of a workbook.
pub(super) struct Sheets<'a> {
    workbook: &'a mut Workbook,
    pub(super) formats: &'a Formats,
    names: Vec<String>,
}

impl<'a> Sheets<'a> {
    pub(super) fn new(workbook: &'a mut Workbook, formats: &'a Formats) -> Self {
        Self {
            workbook,
            formats,
            names: vec![],
        }
    }

    /// A new sheet, under a name that no other has.
    pub(super) fn add(&mut self, name: &str) -> Result<&mut Worksheet, XlsxError> {
        let name = sheet_name(name, &self.names);
        self.names.push(name.clone());
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_paper_size(9);
        sheet.set_print_fit_to_pages(1, 0);
        Ok(sheet)
    }

    /// A sheet of names and values under a title.
    pub(super) fn facts(
        &mut self,
        name: &str,
        title: &str,
        rows: &[Vec<Cell>],
    ) -> Result<(), XlsxError> {
        let formats = self.formats;
        let sheet = self.add(name)?;
        sheet.set_column_width(0, 24)?;
        sheet.set_column_width(1, 60)?;
        sheet.write_string_with_format(0, 0, cut(title), &formats.title)?;
        for (at, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                write(sheet, formats, (at + 2) as u32, column as u16, cell)?;
            }
        }
        Ok(())
    }

    /// A sheet of one table.
    pub(super) fn table(&mut self, table: &Table) -> Result<(), XlsxError> {
        let formats = self.formats;
        let sheet = self.add(&table.title)?;
        head(sheet, formats, 0, &table.head)?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_repeat_rows(0, 0)?;
        for (at, row) in table.rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                write(sheet, formats, (at + 1) as u32, column as u16, cell)?;
            }
        }
        for (column, title) in table.head.iter().enumerate() {
            let cells = table.rows.iter().filter_map(|row| row.get(column));
            sheet.set_column_width(column as u16, width(title, cells) as f64)?;
        }
        Ok(())
    }
}

/// The headings of a table.
pub(super) fn head(
    sheet: &mut Worksheet,
    formats: &Formats,
    row: u32,
    titles: &[String],
) -> Result<(), XlsxError> {
    for (column, title) in titles.iter().enumerate() {
        sheet.write_string_with_format(row, column as u16, cut(title), &formats.head)?;
    }
    Ok(())
}

/// A cell as what it is. A text is never a formula, whatever it begins with.
pub(super) fn write(
    sheet: &mut Worksheet,
    formats: &Formats,
    row: u32,
    column: u16,
    cell: &Cell,
) -> Result<(), XlsxError> {
    write_as(sheet, row, column, cell, formats.of(cell))
}

/// As [`write`], in a format.
pub(super) fn write_as(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => {
            sheet.write_string_with_format(row, column, cut(text), format)?;
        }
        Cell::Number(number) | Cell::Money(number) | Cell::Share(number) => {
            sheet.write_number_with_format(row, column, float(*number), format)?;
        }
        Cell::Date(date) => {
            sheet.write_datetime_with_format(row, column, date, format)?;
        }
        Cell::Empty => {}
    }
    Ok(())
}

/// A live formula, with what the program computed for readers that do not calculate.
pub(super) fn write_formula(
    sheet: &mut Worksheet,
    formats: &Formats,
    (row, column): (u32, u16),
    formula: &str,
    result: &Cell,
) -> Result<(), XlsxError> {
    let shown = match result {
        Cell::Number(number) | Cell::Money(number) | Cell::Share(number) => {
            float(*number).to_string()
        }
        _ => "—".to_owned(),
    };
    let formula = Formula::new(formula).set_result(shown);
    sheet.write_formula_with_format(row, column, formula, formats.of(result))?;
    Ok(())
}

fn float(number: Decimal) -> f64 {
    number.to_f64().unwrap_or_default()
}

fn cut(text: &str) -> String {
    text.chars().take(MAX_CELL_CHARS).collect()
}

/// As wide as its widest cell, within reason.
pub(super) fn width<'c>(title: &str, cells: impl Iterator<Item = &'c Cell>) -> usize {
    let (least, most) = WIDTHS;
    let longest = cells
        .map(|cell| match cell {
            Cell::Text(text) => text.chars().count(),
            Cell::Number(number) | Cell::Money(number) | Cell::Share(number) => {
                number.trunc().to_string().len() * 4 / 3 + 6
            }
            Cell::Date(_) => 10,
            Cell::Empty => 0,
        })
        .max()
        .unwrap_or(0);
    let words = title.split_whitespace().map(|word| word.chars().count());
    longest.max(words.max().unwrap_or(0)).clamp(least, most) + 2
}

/// A name that a workbook takes: short, without its special characters, and its own.
fn sheet_name(name: &str, taken: &[String]) -> String {
    let plain: String = name
        .chars()
        .map(|character| match character {
            '[' | ']' | ':' | '*' | '?' | '/' | '\\' => ' ',
            other if other.is_control() => ' ',
            other => other,
        })
        .collect();
    let plain = plain.trim_matches(['\'', ' ']);
    let plain = if plain.is_empty() { "1" } else { plain };
    let with = |suffix: &str| {
        let room = MAX_SHEET_CHARS - suffix.chars().count();
        // Excel counts UTF-16 units.
        let mut units = 0;
        let head: String = plain
            .chars()
            .take_while(|character| {
                units += character.len_utf16();
                units <= room
            })
            .collect();
        format!("{}{suffix}", head.trim_end_matches(['\'', ' ']))
    };
    let mut candidate = with("");
    let mut number = 1;
    while taken
        .iter()
        .any(|other| other.to_lowercase() == candidate.to_lowercase())
    {
        number += 1;
        candidate = with(&format!(" {number}"));
    }
    candidate
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_have_names_that_a_workbook_takes() {
        let long = "Очень длинное название таблицы, которое не поместится";
        assert_eq!(sheet_name("Резюме: [1]", &[]), "Резюме   1");
        assert_eq!(sheet_name("''", &[]), "1");
        let first = sheet_name(long, &[]);
        assert!(first.chars().count() <= MAX_SHEET_CHARS, "{first}");
        let second = sheet_name(long, &[first.to_uppercase()]);
        assert!(second.ends_with(" 2") && second.chars().count() <= MAX_SHEET_CHARS);
        assert!(sheet_name(&"🚀".repeat(40), &[]).encode_utf16().count() <= MAX_SHEET_CHARS);
    }

    #[test]
    fn what_begins_like_a_formula_is_known() {
        for text in ["=1+1", "+7 900", "-5", "@x", " =1", "\t=1"] {
            assert!(begins_like_a_formula(text), "{text}");
        }
        for text in ["5 − 3", "", "'=1", "a=1"] {
            assert!(!begins_like_a_formula(text), "{text}");
        }
    }
}
