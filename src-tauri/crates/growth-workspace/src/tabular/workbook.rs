//! Workbooks and archives as text: the cells of a sheet as comma-separated UTF-8, line by line.

mod ods;
mod page;
mod xls;
mod xlsx;
pub(crate) mod xml;

use std::{
    borrow::Cow,
    fs::File,
    io::{Cursor, Read, Seek},
    path::Path,
};

use flate2::read::GzDecoder;
use zip::ZipArchive;

use super::{
    DecimalSign, MAX_COLUMNS, TableError,
    input::MAX_UNPACKED_BYTES,
    numbers::{Signs, shape_of},
};

/// How workbooks of Excel 97–2003 begin.
pub(super) const OLE_MAGIC: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// How a file begins that was packed by `gzip`.
pub(super) const GZIP_MAGIC: &[u8] = b"\x1F\x8B\x08";

/// The largest workbook that is opened, in bytes.
const MAX_WORKBOOK_BYTES: u64 = 256 * 1024 * 1024;

/// Longer than any number, in bytes.
const MAX_NUMBER_BYTES: usize = 48;

/// Rows that a sheet may have above its first one with cells.
const MAX_BLANK_ROWS: u64 = 1_000;

/// What was in the file.
pub(super) struct Unpacked {
    pub(super) text: Vec<u8>,
    /// The sheet, or the archived file.
    pub(super) part: String,
    /// The text was written here, from cells that know their kinds.
    pub(super) typed_numbers: bool,
}

/// Unpacks a workbook or an archive.
pub(super) fn unpack(
    path: &Path,
    mut file: File,
    part: Option<&str>,
) -> Result<Unpacked, TableError> {
    let failed = |error| TableError::io(path, error);
    let size = file.metadata().map_err(failed)?.len();
    let mut magic = [0; 4];
    file.read_exact(&mut magic).map_err(failed)?;
    file.rewind().map_err(failed)?;
    if magic != *b"PK\x03\x04" {
        return workbook(read_whole(&mut file, size, path)?, part);
    }
    // A broken archive is told by what it seems to be.
    let mut archive = ZipArchive::new(&file).map_err(|_| kind_by_content(&file, path))?;
    let names: Vec<(String, u64)> = (0..archive.len())
        .filter_map(|index| {
            let entry = archive.by_index(index).ok()?;
            Some((entry.name().ok()?.into_owned(), entry.size()))
        })
        .collect();
    let unpacked: u64 = names.iter().map(|(_, bytes)| *bytes).sum();
    if unpacked > MAX_UNPACKED_BYTES {
        return Err(TableError::TooLarge {
            max_bytes: MAX_UNPACKED_BYTES,
        });
    }
    let is_workbook = names.iter().any(|(name, _)| {
        name == "[Content_Types].xml" || name == "content.xml" || name.starts_with("xl/")
    });
    if is_workbook {
        return workbook(read_whole(&mut file, size, path)?, part);
    }
    let tables: Vec<String> = names
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| is_table_name(name))
        .collect();
    let name = choose(&tables, part)?.ok_or(TableError::Binary)?;
    let mut text = Vec::new();
    archive
        .by_name(&name)
        .map_err(|_| TableError::Binary)?
        .take(MAX_UNPACKED_BYTES)
        .read_to_end(&mut text)
        .map_err(failed)?;
    archived(text, name)
}

/// Unpacks a single file that was packed by itself (`orders.csv.gz`).
pub(super) fn gunzip(path: &Path, file: File) -> Result<Unpacked, TableError> {
    let mut text = Vec::new();
    GzDecoder::new(file)
        .take(MAX_UNPACKED_BYTES + 1)
        .read_to_end(&mut text)
        .map_err(|_| TableError::Binary)?;
    if text.len() as u64 > MAX_UNPACKED_BYTES {
        return Err(TableError::TooLarge {
            max_bytes: MAX_UNPACKED_BYTES,
        });
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    archived(text, name.into_owned())
}

/// What was in an archive: a workbook, or text.
fn archived(mut text: Vec<u8>, name: String) -> Result<Unpacked, TableError> {
    if text.starts_with(b"PK\x03\x04") || text.starts_with(OLE_MAGIC) {
        return workbook(text, None);
    }
    // Archived text may be in any encoding: it is decoded like the text of a file.
    let encoding = super::encoding::of_bytes(&text)?;
    if encoding != super::TextEncoding::Utf8 {
        let (decoded, _) = encoding.decoder().decode_with_bom_removal(&text);
        text = decoded.into_owned().into_bytes();
    }
    Ok(Unpacked {
        text,
        part: name,
        typed_numbers: false,
    })
}

/// Takes the table out of a web page or of Excel's old XML; `None` where it holds none.
pub(super) fn table_of_page(
    path: &Path,
    mut file: File,
    part: Option<&str>,
) -> Result<Option<Unpacked>, TableError> {
    let size = file
        .metadata()
        .map_err(|error| TableError::io(path, error))?
        .len();
    if size > MAX_WORKBOOK_BYTES {
        return Ok(None);
    }
    let text = page::decoded(&read_whole(&mut file, size, path)?)?;
    let sheets = page::tables(&text);
    // Numbers of Excel's XML are written with a point; a page writes them as people do.
    let typed_numbers = text.contains("<Workbook") || text.contains("<ss:Workbook");
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let largest = || {
        sheets
            .iter()
            .max_by_key(|sheet| sheet.rows.len() * sheet.width())
    };
    let sheet = match part {
        // Pages lay out their text in tables too: the largest is the one.
        None if !typed_numbers => largest(),
        part => {
            let name = choose(&names, part)?;
            sheets
                .iter()
                .find(|sheet| Some(&sheet.name) == name.as_ref())
        }
    };
    let Some(sheet) = sheet else { return Ok(None) };
    Ok(Some(Unpacked {
        text: text_of(sheet, typed_numbers)?,
        part: if typed_numbers {
            sheet.name.clone()
        } else {
            String::new()
        },
        typed_numbers,
    }))
}

/// What a file that should be an archive is, by its first bytes.
fn kind_by_content(mut file: &File, path: &Path) -> TableError {
    let mut head = vec![0; 64 * 1024];
    let read = file
        .rewind()
        .and_then(|()| super::source::read_fully(&mut file, &mut head));
    match read {
        Ok(count) => super::encoding::refuse_other_kinds(head.get(..count).unwrap_or_default())
            .err()
            .unwrap_or(TableError::Binary),
        Err(error) => TableError::io(path, error),
    }
}

fn read_whole(file: &mut File, size: u64, path: &Path) -> Result<Vec<u8>, TableError> {
    if size > MAX_WORKBOOK_BYTES {
        return Err(TableError::TooLarge {
            max_bytes: MAX_WORKBOOK_BYTES,
        });
    }
    let mut bytes = Vec::new();
    file.rewind()
        .and_then(|()| file.read_to_end(&mut bytes))
        .map_err(|error| TableError::io(path, error))?;
    Ok(bytes)
}

fn is_table_name(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let ending = file.rsplit('.').next().unwrap_or_default();
    !file.starts_with('.')
        && !name.starts_with("__MACOSX/")
        && ["csv", "tsv", "txt", "xlsx", "xls", "ods"]
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
}

/// The named part, or the only one; `None` if there is none.
fn choose(parts: &[String], wanted: Option<&str>) -> Result<Option<String>, TableError> {
    let several = || TableError::SeveralParts {
        parts: parts.to_vec(),
    };
    match wanted {
        Some(wanted) => parts
            .iter()
            .find(|part| part.trim().to_lowercase() == wanted.trim().to_lowercase())
            .cloned()
            .map(Some)
            .ok_or_else(several),
        None if parts.len() > 1 => Err(several()),
        None => Ok(parts.first().cloned()),
    }
}

/// What a file in Microsoft's old container is: a workbook of Excel 97–2003 that may be read, or one with
/// a password.
pub(crate) fn ole_kind(bytes: &[u8]) -> TableError {
    // The names of what is in the container are in UTF-16.
    let encrypted: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes
        .windows(encrypted.len())
        .any(|window| window == encrypted)
    {
        TableError::Spreadsheet
    } else {
        TableError::OldWorkbook
    }
}

/// Reads a sheet of a workbook.
fn workbook(bytes: Vec<u8>, part: Option<&str>) -> Result<Unpacked, TableError> {
    let sheets = if bytes.starts_with(OLE_MAGIC) {
        let kind = ole_kind(&bytes);
        if !matches!(kind, TableError::OldWorkbook) {
            return Err(kind);
        }
        xls::sheets(bytes).ok_or(kind)?
    } else {
        let mut archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableError::Spreadsheet)?;
        let is_ods = archive.index_for_name("content.xml").is_some();
        if is_ods {
            ods::sheets(&mut archive)
        } else {
            xlsx::sheets(&mut archive)
        }
        .ok_or(TableError::Spreadsheet)?
    };
    // A sheet of remarks is no table.
    let is_table = |sheet: &&Sheet| sheet.rows.len() > 1 && sheet.width() > 1;
    let mut offered: Vec<&Sheet> = sheets.iter().filter(is_table).collect();
    if part.is_some() || offered.is_empty() {
        offered = sheets
            .iter()
            .filter(|sheet| !sheet.rows.is_empty())
            .collect();
    }
    let names: Vec<String> = offered.iter().map(|sheet| sheet.name.clone()).collect();
    let name = choose(&names, part)?.ok_or(TableError::Empty)?;
    let sheet = offered
        .into_iter()
        .find(|sheet| sheet.name == name)
        .ok_or(TableError::Empty)?;
    Ok(Unpacked {
        text: text_of(sheet, true)?,
        part: name,
        typed_numbers: true,
    })
}

/// The rows of every sheet of a workbook that is not hidden.
pub(crate) fn sheets_of(bytes: Vec<u8>) -> Result<Vec<Vec<Vec<String>>>, TableError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableError::Spreadsheet)?;
    let has = |archive: &xml::Archive, name: &str| archive.index_for_name(name).is_some();
    let sheets = if has(&archive, "content.xml") {
        ods::sheets(&mut archive)
    } else if has(&archive, "xl/workbook.xml") {
        xlsx::sheets(&mut archive)
    } else {
        return Err(TableError::Binary);
    };
    let rows = |sheet: Sheet| sheet.rows.into_iter().map(|(_, cells)| cells).collect();
    Ok(sheets
        .ok_or(TableError::Spreadsheet)?
        .into_iter()
        .map(rows)
        .collect())
}

/// A sheet of a workbook.
pub(super) struct Sheet {
    pub(super) name: String,
    /// Rows with cells: the number of the row, from 1, and its cells from the first column on.
    pub(super) rows: Vec<(u64, Vec<String>)>,
}

impl Sheet {
    fn width(&self) -> usize {
        self.rows
            .iter()
            .map(|(_, cells)| cells.len())
            .max()
            .unwrap_or_default()
    }
}

/// The cells as comma-separated text; the lines of the text are the rows of the sheet.
fn text_of(sheet: &Sheet, typed_numbers: bool) -> Result<Vec<u8>, TableError> {
    let width = sheet.width();
    if width > MAX_COLUMNS {
        return Err(TableError::TooManyColumns {
            found: width,
            max: MAX_COLUMNS,
        });
    }
    let mut text = Vec::new();
    let mut line = 1;
    for (number, cells) in &sheet.rows {
        let blank = number.saturating_sub(line).min(MAX_BLANK_ROWS);
        text.extend(std::iter::repeat_n(
            b'\n',
            usize::try_from(blank).unwrap_or(0),
        ));
        line = number + 1;
        for column in 0..width {
            if column > 0 {
                text.push(b',');
            }
            let cell = cells.get(column).map_or("", String::as_str);
            if typed_numbers {
                write_cell(&mut text, &with_point(cell));
            } else {
                write_cell(&mut text, cell);
            }
        }
        text.push(b'\n');
        if text.len() as u64 > MAX_UNPACKED_BYTES {
            return Err(TableError::TooLarge {
                max_bytes: MAX_UNPACKED_BYTES,
            });
        }
    }
    Ok(text)
}

/// A number that somebody typed as text (`1 200,50 ₽`) with a point, as all other numbers of a workbook
/// have it.
fn with_point(cell: &str) -> Cow<'_, str> {
    let is_decimal_comma = cell.contains(',')
        && cell.len() <= MAX_NUMBER_BYTES
        && shape_of(cell).is_some_and(|shape| shape.signs == Signs::Decimal(DecimalSign::Comma));
    if !is_decimal_comma {
        return Cow::Borrowed(cell);
    }
    let (whole, fraction) = cell.rsplit_once(',').unwrap_or((cell, ""));
    Cow::Owned(format!("{}.{fraction}", whole.replace('.', "")))
}

fn write_cell(text: &mut Vec<u8>, cell: &str) {
    if !cell.contains([',', '"']) && cell.trim().len() == cell.len() {
        text.extend_from_slice(cell.as_bytes());
        return;
    }
    text.push(b'"');
    for byte in cell.bytes() {
        if byte == b'"' {
            text.push(b'"');
        }
        text.push(byte);
    }
    text.push(b'"');
}
