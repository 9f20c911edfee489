//! A whole small table as text, for what is no list of purchases (a table of months).

use std::{fs, io::Cursor, path::Path};

use super::{
    CsvError, Delimiter, MAX_COLUMNS, MAX_RECORD_BYTES, TextEncoding,
    records::{Found, Records},
    sniff::detect_encoding,
    source::Source,
};

/// The largest file that is read whole.
const MAX_TABLE_BYTES: u64 = 16 * 1024 * 1024;

/// Rows that decide about the delimiter.
const SAMPLE_ROWS: usize = 50;

/// Reads a table of cells; encoding and delimiter are found out. Lines with nothing in them are left
/// out.
///
/// # Errors
/// If the file cannot be read, is empty, no text, or too large for a table of months.
pub fn read_table(path: &Path) -> Result<Vec<Vec<String>>, CsvError> {
    let failed = |error| CsvError::io(path, error);
    let file_bytes = fs::metadata(path).map_err(failed)?.len();
    if file_bytes > MAX_TABLE_BYTES {
        return Err(CsvError::LineTooLong {
            line: 1,
            max_bytes: MAX_RECORD_BYTES,
        });
    }
    let bytes = fs::read(path).map_err(failed)?;
    if bytes.trim_ascii().is_empty() {
        return Err(CsvError::Empty);
    }
    let encoding = detect_encoding(path, &bytes, file_bytes)?;
    let mut best = (0, Delimiter::Comma);
    for delimiter in Delimiter::ALL {
        let rows = rows(&bytes, encoding, delimiter, SAMPLE_ROWS).map_err(failed)?;
        let cells = rows.iter().map(Vec::len).min().unwrap_or_default();
        // More rows of one and the same width speak for the delimiter more than one long row.
        let score = if cells > 1 {
            1000 + cells
        } else {
            rows.iter().map(Vec::len).sum()
        };
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    let rows = rows(&bytes, encoding, best.1, usize::MAX).map_err(failed)?;
    let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
    if widest > MAX_COLUMNS {
        return Err(CsvError::TooManyColumns {
            found: widest,
            max: MAX_COLUMNS,
        });
    }
    if rows.is_empty() {
        return Err(CsvError::Empty);
    }
    Ok(rows)
}

fn rows(
    bytes: &[u8],
    encoding: TextEncoding,
    delimiter: Delimiter,
    most: usize,
) -> std::io::Result<Vec<Vec<String>>> {
    let source = Source::new(Cursor::new(bytes), encoding);
    let mut records = Records::new(source, delimiter.byte());
    let mut rows = Vec::new();
    while rows.len() < most {
        match records.advance()? {
            Found::End => break,
            Found::Record => {
                rows.push(records.texts().map(|cell| cell.trim().to_owned()).collect());
            }
            // Of a row that cannot be taken apart, what can be seen of it.
            Found::UnclosedQuote | Found::TooLong => {
                rows.push(vec![String::from_utf8_lossy(records.raw()).into_owned()]);
            }
        }
    }
    // Excel's own line about the delimiter is no part of the table.
    if rows.first().is_some_and(|row: &Vec<String>| {
        row.first()
            .is_some_and(|cell| cell.to_lowercase().starts_with("sep="))
    }) {
        rows.remove(0);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

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
