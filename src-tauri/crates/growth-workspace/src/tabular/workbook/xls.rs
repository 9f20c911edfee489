//! Workbooks of Excel 97–2003 (BIFF), as 1C and older systems export them, through `calamine`.

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{Data, Reader as _, SheetVisible, Xls};

use super::{
    MAX_COLUMNS, Sheet,
    xlsx::{moment, number_of, on_one_line},
};

/// All sheets that are not hidden. `None` if the container holds no workbook that can be read.
pub(super) fn sheets(bytes: Vec<u8>) -> Option<Vec<Sheet>> {
    // What the library does not expect of a file must not end the program.
    catch_unwind(AssertUnwindSafe(|| read(bytes)))
        .ok()
        .flatten()
}

fn read(bytes: Vec<u8>) -> Option<Vec<Sheet>> {
    let mut book = Xls::new(Cursor::new(bytes)).ok()?;
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    names
        .into_iter()
        .map(|name| {
            let range = book.worksheet_range(&name).ok()?;
            let (first, left) = range.start().unwrap_or_default();
            let left = usize::try_from(left).ok()?.min(MAX_COLUMNS);
            let rows = (u64::from(first) + 1..)
                .zip(range.rows())
                .filter(|(_, cells)| cells.iter().any(|cell| !matches!(cell, Data::Empty)))
                .map(|(number, cells)| {
                    let before = std::iter::repeat_n(String::new(), left);
                    (number, before.chain(cells.iter().map(written)).collect())
                })
                .collect();
            Some(Sheet { name, rows })
        })
        .collect()
}

/// A cell as the reader of text takes it.
fn written(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => on_one_line(text),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number_of(&number.to_string()),
        Data::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(time) => match time.as_datetime() {
            Some(time) => moment(time),
            None => number_of(&time.as_f64().to_string()),
        },
    }
}
