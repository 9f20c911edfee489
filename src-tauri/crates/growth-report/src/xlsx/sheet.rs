//! Sheets and cells.

use growth_i18n::{Language, tr::report as tr};
use growth_model::economics::Unit;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use rust_xlsxwriter::{
    Color, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use crate::{
    content::{Cell, CellValue, ColumnKind, FileColumn, Locale, Table},
    text::currency_sign,
};

/// Longest text that a cell holds.
const MAX_CELL_CHARS: usize = 32_767;
/// Longest text above a printed page.
const MAX_HEADER_CHARS: usize = 200;
/// Longest name of a sheet.
const MAX_SHEET_CHARS: usize = 31;
/// Widths of columns in characters.
const WIDTHS: (usize, usize) = (9, 60);
/// Characters that fit across a page in portrait.
const PORTRAIT_CHARS: usize = 100;
/// Characters that can still be read across a page in landscape.
const WIDEST_CHARS: usize = 200;
/// Height of a line of text. Points.
const LINE_HEIGHT: f64 = 15.0;
/// Highest row that a spreadsheet shows. Points.
const MAX_ROW_HEIGHT: f64 = 409.0;

/// How cells look.
pub(super) struct Formats {
    locale: Locale,
    title: Format,
    /// For a line that may run over its neighbours.
    pub(super) over: Format,
    head: Format,
    text: Format,
    /// For a text that begins like a formula: it stays a text when the cell is edited.
    guarded: Format,
    date: Format,
    month: Format,
    input: Format,
}

/// Whether a number says its unit, which its heading does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Units {
    InHeading,
    InCell,
}

impl Formats {
    pub(super) fn new(locale: Locale) -> Self {
        let date = match locale.language {
            Language::Ru => "dd.mm.yyyy",
            Language::En => "yyyy-mm-dd",
        };
        let cell = || Format::new().set_align(FormatAlign::Top);
        // A text keeps its distance from the number before it.
        let text = || cell().set_text_wrap().set_indent(1);
        Self {
            locale,
            title: Format::new().set_bold().set_font_size(14),
            over: cell().set_indent(1),
            head: cell()
                .set_bold()
                .set_text_wrap()
                .set_indent(1)
                .set_background_color(Color::RGB(0x00F1_F1ED))
                .set_border_bottom(FormatBorder::Thin),
            text: text(),
            guarded: text().set_quote_prefix(),
            date: cell().set_num_format(date),
            month: cell().set_num_format("mmm yyyy"),
            input: Format::new()
                .set_align(FormatAlign::Top)
                .set_background_color(Color::RGB(0x00FB_F0D9)),
        }
    }

    /// The format of numbers of a unit; `whole` where none of them has a fraction.
    fn number(&self, unit: Unit, whole: bool, units: Units) -> Format {
        let digits = match unit {
            Unit::Money => self.locale.currency.minor_digits(),
            Unit::Fraction | Unit::Ratio | Unit::Count => 2,
            Unit::Days | Unit::Months => 1,
        };
        let digits = if whole && unit != Unit::Money {
            0
        } else {
            digits
        };
        let number = match digits {
            0 => "#,##0".to_owned(),
            digits => format!("#,##0.{}", "0".repeat(digits as usize)),
        };
        let code = match (unit, units) {
            (Unit::Fraction, _) => format!("{number}%"),
            (_, Units::InHeading) | (Unit::Count, _) => number,
            (Unit::Money, Units::InCell) => {
                let sign = currency_sign(self.locale.currency).replace('"', "");
                match self.locale.language {
                    Language::Ru => format!("{number}\\ \"{sign}\""),
                    Language::En => format!("\"{sign}\"{number}"),
                }
            }
            (Unit::Ratio, Units::InCell) => format!("{number}\"×\""),
            (Unit::Days, Units::InCell) => {
                format!(
                    "{number}\\ \"{}\"",
                    tr::chart_unit_days(self.locale.language)
                )
            }
            (Unit::Months, Units::InCell) => {
                format!(
                    "{number}\\ \"{}\"",
                    tr::chart_unit_months(self.locale.language)
                )
            }
        };
        Format::new()
            .set_align(FormatAlign::Top)
            .set_num_format(code)
    }

    fn of(&self, cell: &Cell, whole: bool, units: Units) -> Format {
        match &cell.value {
            CellValue::Number { unit, .. } => self.number(*unit, whole, units),
            CellValue::Date { .. } => self.date.clone(),
            CellValue::Month { .. } => self.month.clone(),
            CellValue::Text if begins_like_a_formula(&cell.text) => self.guarded.clone(),
            CellValue::Text | CellValue::Absent | CellValue::Empty => self.text.clone(),
        }
    }

    /// The format of a cell of the calculator, whose unit stands beside it.
    pub(super) fn calculated(&self, cell: &Cell) -> Format {
        let whole = cell
            .amount()
            .is_some_and(|(number, _)| number.fract().is_zero());
        self.of(cell, whole, Units::InHeading)
    }

    /// The same for a cell that a client may change.
    pub(super) fn changeable(&self, cell: &Cell) -> Format {
        self.calculated(cell).merge(&self.input)
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

    /// A new sheet, under a name that no other has. Its whole title stands above its printed pages.
    pub(super) fn add(&mut self, name: &str) -> Result<&mut Worksheet, XlsxError> {
        let title = name.replace('&', "&&");
        let name = sheet_name(name, &self.names);
        self.names.push(name.clone());
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_paper_size(9);
        sheet.set_print_fit_to_pages(1, 0);
        let title: String = title.chars().take(MAX_HEADER_CHARS).collect();
        sheet.set_header(format!("&L{title}"));
        sheet.set_footer("&R&P / &N");
        Ok(sheet)
    }

    /// A sheet of names and values under a title.
    pub(super) fn facts(
        &mut self,
        name: &str,
        title: &str,
        rows: &[(String, Cell)],
    ) -> Result<(), XlsxError> {
        let formats = self.formats;
        let sheet = self.add(name)?;
        sheet.set_column_width(0, 24)?;
        sheet.set_column_width(1, 60)?;
        sheet.write_string_with_format(0, 0, cut(title), &formats.title)?;
        for (at, (label, cell)) in (2_u32..).zip(rows) {
            write(sheet, formats, at, 0, &label.as_str().into())?;
            write(sheet, formats, at, 1, cell)?;
            set_height(sheet, at, [(cell.text.as_str(), 60)])?;
        }
        Ok(())
    }

    /// A sheet of one table.
    pub(super) fn table(&mut self, table: &Table) -> Result<(), XlsxError> {
        let formats = self.formats;
        let columns = table.file_columns();
        let headings: Vec<String> = columns.iter().map(heading).collect();
        let widths: Vec<usize> = columns
            .iter()
            .zip(&headings)
            .map(|(column, heading)| {
                let cells = table.rows.iter().filter_map(|row| row.get(column.at));
                width(heading, cells)
            })
            .collect();
        let sheet = self.add(&table.title)?;
        for (at, width) in (0_u16..).zip(&widths) {
            sheet.set_column_width(at, *width as f64)?;
        }
        head(sheet, formats, 0, &headings)?;
        set_height(
            sheet,
            0,
            headings
                .iter()
                .map(String::as_str)
                .zip(widths.iter().copied()),
        )?;
        sheet.set_freeze_panes(1, 1)?;
        sheet.set_repeat_rows(0, 0)?;
        let across = widths.iter().sum::<usize>();
        if across > PORTRAIT_CHARS {
            sheet.set_landscape();
        }
        // What is wider than a page can show legibly goes on beside it, each page with the first column.
        if across > WIDEST_CHARS {
            let pages = across.div_ceil(WIDEST_CHARS);
            sheet.set_print_fit_to_pages(u16::try_from(pages).unwrap_or(u16::MAX), 0);
            sheet.set_repeat_columns(0, 0)?;
        }
        for (place, column) in (0_u16..).zip(&columns) {
            let whole = table
                .rows
                .iter()
                .filter_map(|row| row.get(column.at)?.amount())
                .all(|(number, unit)| match unit {
                    Unit::Fraction => (number * Decimal::ONE_HUNDRED).fract().is_zero(),
                    _ => number.fract().is_zero(),
                });
            let units = match column.column.kind {
                ColumnKind::ByRow => Units::InCell,
                _ => Units::InHeading,
            };
            for (row, cells) in (1_u32..).zip(&table.rows) {
                if let Some(cell) = cells.get(column.at) {
                    write_as(sheet, row, place, cell, &formats.of(cell, whole, units))?;
                }
            }
        }
        for (row, cells) in (1_u32..).zip(&table.rows) {
            let texts = columns.iter().zip(&widths).filter_map(|(column, width)| {
                let cell = cells.get(column.at)?;
                let wraps = matches!(cell.value, CellValue::Text | CellValue::Absent);
                wraps.then_some((cell.text.as_str(), *width))
            });
            set_height(sheet, row, texts)?;
        }
        let last = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
        if let (Some(end), true) = (columns.len().checked_sub(1), last > 0) {
            sheet.autofilter(0, 0, last, end as u16)?;
        }
        Ok(())
    }
}

/// The heading of a column: percentages say their sign themselves.
fn heading(column: &FileColumn<'_>) -> String {
    match column.column.kind {
        ColumnKind::Amount(Unit::Fraction) => column.heading.replacen(", %", "", 1),
        _ => column.heading.clone(),
    }
}

/// Makes a row as high as its wrapped texts need: not every spreadsheet does it on its own.
fn set_height<'t>(
    sheet: &mut Worksheet,
    row: u32,
    texts: impl IntoIterator<Item = (&'t str, usize)>,
) -> Result<(), XlsxError> {
    let lines = texts
        .into_iter()
        .map(|(text, width)| lines_of(text, width))
        .max()
        .unwrap_or(1);
    if lines > 1 {
        sheet.set_row_height(row, (lines as f64 * LINE_HEIGHT).min(MAX_ROW_HEIGHT))?;
    }
    Ok(())
}

/// Lines that a text takes in a column of so many characters, broken between words.
fn lines_of(text: &str, width: usize) -> usize {
    let width = width.saturating_sub(1).max(1);
    text.split('\n')
        .map(|paragraph| {
            let (mut lines, mut used) = (1, 0);
            for word in paragraph.split(' ') {
                let length = word.chars().count();
                if used > 0 && used + 1 + length > width {
                    lines += 1;
                    used = 0;
                }
                used += length + usize::from(used > 0);
                // A word that no line holds goes on in the next.
                lines += used.saturating_sub(1) / width;
                used = if used > width {
                    (used - 1) % width + 1
                } else {
                    used
                };
            }
            lines
        })
        .sum()
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
    write_as(sheet, row, column, cell, &formats.calculated(cell))
}

/// As [`write`], in a format.
pub(super) fn write_as(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    format: &Format,
) -> Result<(), XlsxError> {
    match &cell.value {
        CellValue::Text | CellValue::Absent => {
            sheet.write_string_with_format(row, column, cut(&cell.text), format)?;
        }
        CellValue::Number { number, .. } => {
            sheet.write_number_with_format(row, column, float(*number), format)?;
        }
        CellValue::Date { date } | CellValue::Month { month: date } => {
            sheet.write_datetime_with_format(row, column, date, format)?;
        }
        CellValue::Empty => {}
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
    let shown = match result.amount() {
        Some((number, _)) => float(number).to_string(),
        None => "—".to_owned(),
    };
    let formula = Formula::new(formula).set_result(shown);
    sheet.write_formula_with_format(row, column, formula, &formats.calculated(result))?;
    Ok(())
}

fn float(number: Decimal) -> f64 {
    number.to_f64().unwrap_or_default()
}

pub(super) fn cut(text: &str) -> String {
    text.chars().take(MAX_CELL_CHARS).collect()
}

/// As wide as its widest cell, within reason.
pub(super) fn width<'c>(title: &str, cells: impl Iterator<Item = &'c Cell>) -> usize {
    let (least, most) = WIDTHS;
    let longest = cells
        .map(|cell| match &cell.value {
            CellValue::Text | CellValue::Absent => {
                cell.text.split('\n').map(|line| line.chars().count()).max()
            }
            CellValue::Number { number, .. } => Some(number.trunc().to_string().len() * 4 / 3 + 6),
            CellValue::Date { .. } | CellValue::Month { .. } => Some(10),
            CellValue::Empty => None,
        })
        .max()
        .flatten()
        .unwrap_or(0);
    // The mark of the filter stands beside the last word.
    let words = title
        .split_whitespace()
        .map(|word| word.chars().count() + 2);
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
        let room = MAX_SHEET_CHARS - suffix.encode_utf16().count();
        format!("{}{suffix}", shortened(plain, room))
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

/// A name in so many UTF-16 units, which Excel counts: whole words where it must be cut.
fn shortened(name: &str, room: usize) -> String {
    if name.encode_utf16().count() <= room {
        return name.to_owned();
    }
    let mut units = 0;
    let fitting: String = name
        .chars()
        .take_while(|character| {
            units += character.len_utf16();
            units < room
        })
        .collect();
    let whole = match fitting.rsplit_once(' ') {
        Some((words, _)) if words.chars().count() * 2 > fitting.chars().count() => words,
        _ => &fitting,
    };
    format!("{}…", whole.trim_end_matches(['\'', ' ', ',', ':']))
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
        assert_eq!(first, "Очень длинное название…");
        let second = sheet_name(long, &[first.to_uppercase()]);
        assert!(second.ends_with(" 2") && second.chars().count() <= MAX_SHEET_CHARS);
        assert!(sheet_name(&"🚀".repeat(40), &[]).encode_utf16().count() <= MAX_SHEET_CHARS);
    }

    #[test]
    fn rows_are_as_high_as_their_texts() {
        assert_eq!(lines_of("", 10), 1);
        assert_eq!(lines_of("one two", 10), 1);
        assert_eq!(lines_of("one two three", 10), 2);
        assert_eq!(lines_of("one\ntwo", 10), 2);
        assert_eq!(lines_of(&"x".repeat(28), 10), 4);
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
