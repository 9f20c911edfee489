//! OpenDocument (ISO/IEC 26300): the tables of a spreadsheet.

use super::{
    MAX_COLUMNS, Sheet,
    xlsx::{number_of, on_one_line, percent_of},
    xml::{Archive, Event, attribute, walk},
};

/// Rows that a row with cells may be repeated.
const MAX_REPEATED_ROWS: u64 = 10_000;

/// The cell that is being read.
#[derive(Default)]
struct Cell {
    /// What the cell holds as a value, if it holds one.
    value: Option<String>,
    text: String,
    repeated: usize,
}

/// All tables. `None` if the archive is no spreadsheet.
pub(super) fn sheets(archive: &mut Archive) -> Option<Vec<Sheet>> {
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut row: Vec<String> = Vec::new();
    let mut number = 0_u64;
    let mut repeated_rows = 1_u64;
    let mut cell = Cell::default();
    // Columns without cells before the next one with some.
    let mut empty = 0_usize;
    let mut inside = false;
    walk(archive, "content.xml", |event| {
        match event {
            Event::Start(start) => match start.local_name().as_ref() {
                b"table" => {
                    sheets.push(Sheet {
                        name: attribute(start, "name").unwrap_or_default(),
                        rows: Vec::new(),
                    });
                    number = 0;
                }
                b"table-row" => {
                    repeated_rows = attribute(start, "number-rows-repeated")
                        .and_then(|count| count.parse().ok())
                        .unwrap_or(1);
                    row.clear();
                    empty = 0;
                }
                b"table-cell" | b"covered-table-cell" => {
                    let kind = attribute(start, "value-type").unwrap_or_default();
                    cell = Cell {
                        value: match kind.as_str() {
                            "float" => attribute(start, "value").map(|value| number_of(&value)),
                            "percentage" => {
                                attribute(start, "value").map(|value| percent_of(&value))
                            }
                            "currency" => attribute(start, "value").map(|value| {
                                let code = attribute(start, "currency").unwrap_or_default();
                                format!("{} {code}", number_of(&value)).trim().to_owned()
                            }),
                            "date" => {
                                attribute(start, "date-value").map(|date| date.replace('T', " "))
                            }
                            "boolean" => attribute(start, "boolean-value"),
                            _ => None,
                        },
                        text: String::new(),
                        repeated: attribute(start, "number-columns-repeated")
                            .and_then(|count| count.parse().ok())
                            .unwrap_or(1),
                    };
                }
                b"p" => {
                    inside = true;
                    if !cell.text.is_empty() {
                        cell.text.push(' ');
                    }
                }
                b"s" if inside => cell.text.push(' '),
                _ => {}
            },
            Event::End(name) => match name {
                b"p" => inside = false,
                b"table-cell" | b"covered-table-cell" => {
                    let text = cell.value.take().unwrap_or_else(|| on_one_line(&cell.text));
                    if text.is_empty() {
                        empty = empty.saturating_add(cell.repeated);
                    } else {
                        let end = row
                            .len()
                            .saturating_add(empty)
                            .saturating_add(cell.repeated);
                        (end <= MAX_COLUMNS + 1).then_some(())?;
                        row.resize(row.len() + empty, String::new());
                        row.resize(end, text);
                        empty = 0;
                    }
                }
                b"table-row" => {
                    let count = if row.is_empty() {
                        0
                    } else {
                        repeated_rows.min(MAX_REPEATED_ROWS)
                    };
                    if let Some(sheet) = sheets.last_mut() {
                        for index in 0..count {
                            sheet.rows.push((number + 1 + index, row.clone()));
                        }
                    }
                    number = number.saturating_add(repeated_rows);
                }
                _ => {}
            },
            Event::Text(part) if inside => cell.text.push_str(part),
            Event::Text(_) => {}
        }
        Some(())
    })?;
    Some(sheets)
}
