//! A small table of any meaning as cells: months, plans, observations.

use std::{io::Cursor, path::Path};

use super::{
    Delimiter, MAX_COLUMNS, MAX_RECORD_BYTES, TableError, TextEncoding,
    encoding::detect as detect_encoding,
    input::TableFile,
    names::plain_heading,
    records::{Found, Records},
    source::Source,
};

/// The largest text that is read whole.
const MAX_TABLE_BYTES: u64 = 16 * 1024 * 1024;

/// Rows that decide about the delimiter.
const SAMPLE_ROWS: usize = 50;

/// Rows among which the headings are looked for.
const MAX_ROWS_ABOVE: usize = 30;

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    /// The line of the file, or the row of the sheet, on which it begins, from 1.
    pub line: u64,
    /// Its cells, without spaces around them.
    pub cells: Vec<String>,
}

/// A table with its headings found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// The headings, as they are written.
    pub header: Vec<String>,
    /// The rows below.
    pub rows: Vec<GridRow>,
}

impl Grid {
    /// Finds the headings: the first row that names most of what is known. Titles and comments above
    /// it are passed over. `None` when no row names anything.
    pub fn with_headings(rows: Vec<GridRow>, knows: impl Fn(&str) -> bool) -> Option<Self> {
        let known = |row: &GridRow| row.cells.iter().filter(|cell| knows(cell)).count();
        let (place, _) = rows
            .iter()
            .take(MAX_ROWS_ABOVE)
            .enumerate()
            .map(|(place, row)| (place, known(row)))
            .filter(|&(_, count)| count > 0)
            .reduce(|best, next| if next.1 > best.1 { next } else { best })?;
        let mut rows = rows;
        let below = rows.split_off(place + 1);
        let header = rows.pop()?.cells;
        Some(Self {
            rows: below
                .into_iter()
                .filter(|row| row.cells != header)
                .collect(),
            header,
        })
    }

    /// The first column whose heading is one of the names; they are compared by their words.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        self.columns(names).first().copied()
    }

    /// All columns whose heading is one of the names.
    pub fn columns(&self, names: &[&str]) -> Vec<usize> {
        self.header
            .iter()
            .enumerate()
            .filter(|(_, heading)| is_heading(heading, names))
            .map(|(column, _)| column)
            .collect()
    }
}

/// Whether a heading is one of the names: case, signs and units in brackets or behind a comma do not
/// matter.
pub fn is_heading(heading: &str, names: &[&str]) -> bool {
    let whole = plain_heading(heading);
    let before_unit = heading
        .split(['(', '[', ','])
        .next()
        .map(plain_heading)
        .unwrap_or_default();
    !whole.is_empty()
        && names.iter().any(|name| {
            let name = plain_heading(name);
            name == whole || name == before_unit
        })
}

/// Reads a table of cells; encoding and delimiter are found out. Lines with nothing in them are left
/// out.
///
/// # Errors
/// If the file cannot be read, is empty, no text, or too large for a table that is read whole.
pub fn read_table(path: &Path) -> Result<Vec<Vec<String>>, TableError> {
    Ok(read_rows(&mut TableFile::open(path, None)?)?
        .into_iter()
        .map(|row| row.cells)
        .collect())
}

/// Reads the rows of a table that is open; see [`read_table`].
///
/// # Errors
/// As [`read_table`].
pub fn read_rows(file: &mut TableFile) -> Result<Vec<GridRow>, TableError> {
    read_rows_up_to(file, MAX_TABLE_BYTES)
}

/// As [`read_rows`], of a text of at most so many bytes.
///
/// # Errors
/// As [`read_table`].
pub fn read_rows_up_to(file: &mut TableFile, max_bytes: u64) -> Result<Vec<GridRow>, TableError> {
    if file.text_bytes() > max_bytes {
        return Err(TableError::LineTooLong {
            line: 1,
            max_bytes: MAX_RECORD_BYTES,
        });
    }
    let mut bytes = file.head(max_bytes)?;
    if bytes.trim_ascii().is_empty() {
        return Err(TableError::Empty);
    }
    let mut encoding = match file.known_encoding() {
        Some(encoding) => encoding,
        None => detect_encoding(file.path(), &bytes, file.text_bytes())?,
    };
    if file.unquote_lines(&bytes, encoding)? {
        bytes = file.head(max_bytes)?;
        encoding = TextEncoding::Utf8;
    }
    let failed = |error| TableError::io(file.path(), error);
    let delimiter = match declared_delimiter(&bytes, encoding).map_err(failed)? {
        Some(delimiter) => delimiter,
        None => delimiter_of(&bytes, encoding).map_err(failed)?,
    };
    let rows = rows(&bytes, encoding, delimiter, usize::MAX).map_err(failed)?;
    let widest = rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default();
    if widest > MAX_COLUMNS {
        return Err(TableError::TooManyColumns {
            found: widest,
            max: MAX_COLUMNS,
        });
    }
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    Ok(rows)
}

/// The delimiter that Excel's own first line names: `sep=;`.
fn declared_delimiter(bytes: &[u8], encoding: TextEncoding) -> std::io::Result<Option<Delimiter>> {
    let mut records = Records::new(Source::new(Cursor::new(bytes), encoding), 0x1F);
    let found = records.advance()?;
    let line = String::from_utf8_lossy(records.raw()).trim().to_lowercase();
    let sign = line.strip_prefix("sep=").filter(|_| found == Found::Record);
    Ok(sign.and_then(|sign| {
        Delimiter::ALL
            .into_iter()
            .find(|delimiter| sign.as_bytes().first() == Some(&delimiter.byte()))
            // The sign itself may have been trimmed away: a tab.
            .or(sign.is_empty().then_some(Delimiter::Tab))
    }))
}

/// The delimiter that makes the best table: most rows of one and the same width above one.
fn delimiter_of(bytes: &[u8], encoding: TextEncoding) -> std::io::Result<Delimiter> {
    let mut best = (0, Delimiter::Comma);
    for delimiter in Delimiter::ALL {
        let rows = rows(bytes, encoding, delimiter, SAMPLE_ROWS)?;
        let mut widths = std::collections::BTreeMap::new();
        for row in rows.iter().filter(|row| row.cells.len() > 1) {
            *widths.entry(row.cells.len()).or_insert(0_usize) += 1;
        }
        // Titles and comments above are single cells; what tells are the rows of the table.
        let same = widths.values().copied().max().unwrap_or_default();
        let width = widths
            .iter()
            .filter(|&(_, &count)| count == same)
            .map(|(&width, _)| width)
            .max()
            .unwrap_or_default();
        let all = rows.len().max(1);
        let score = if same > 0 {
            same * 10_000 / all + width
        } else {
            1
        };
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    Ok(best.1)
}

fn rows(
    bytes: &[u8],
    encoding: TextEncoding,
    delimiter: Delimiter,
    most: usize,
) -> std::io::Result<Vec<GridRow>> {
    let source = Source::new(Cursor::new(bytes), encoding);
    let mut records = Records::new(source, delimiter.byte());
    let mut rows = Vec::new();
    while rows.len() < most {
        let cells = match records.advance()? {
            Found::End => break,
            Found::Record => records.texts().map(|cell| cell.trim().to_owned()).collect(),
            // Of a row that cannot be taken apart, what can be seen of it.
            Found::UnclosedQuote | Found::TooLong => {
                vec![String::from_utf8_lossy(records.raw()).into_owned()]
            }
        };
        rows.push(GridRow {
            line: records.line(),
            cells,
        });
    }
    // Excel's own line about the delimiter is no part of the table.
    if rows.first().is_some_and(|row: &GridRow| {
        row.cells
            .first()
            .is_some_and(|cell| cell.to_lowercase().starts_with("sep="))
    }) {
        rows.remove(0);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn read(bytes: &[u8]) -> Vec<Vec<String>> {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), bytes).unwrap();
        read_table(file.path()).unwrap()
    }

    #[test]
    fn any_delimiter_and_encoding_is_found_out() {
        let expected = [["Месяц", "Лиды"], ["2026-01", "2 400"]];
        for text in [
            "Месяц;Лиды\n2026-01;2 400\n",
            "Месяц\tЛиды\r\n2026-01\t2 400",
            "sep=,\nМесяц,Лиды\n\n2026-01,2 400\n",
        ] {
            assert_eq!(read(text.as_bytes()), expected, "{text}");
        }
        let (cp1251, _, _) = encoding_rs::WINDOWS_1251.encode("Месяц;Лиды\n2026-01;2 400\n");
        assert_eq!(read(&cp1251), expected);
    }

    #[test]
    fn a_decimal_comma_does_not_pass_for_a_delimiter() {
        assert_eq!(
            read("Месяц;Маржа\n2026-01;80,5\n2026-02;81,5\n".as_bytes()),
            [["Месяц", "Маржа"], ["2026-01", "80,5"], ["2026-02", "81,5"]]
        );
    }
}
