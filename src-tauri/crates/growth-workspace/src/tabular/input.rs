//! A file of a table, whatever it is packed in: text, a workbook, an archive with one text file.
//!
//! A large text file is read from the disk a buffer at a time. What has to be unpacked or rewritten
//! first is kept in memory as UTF-8 text; from there on all kinds are read in the same way.

use std::{
    fs::File,
    io::{self, Cursor, Read, Seek as _},
    path::{Path, PathBuf},
    sync::Arc,
};

use sha2::{Digest, Sha256};

use super::{
    TableError,
    format::{Delimiter, TextEncoding},
    records::{Found, Records},
    source::Source,
    workbook,
};

/// The most bytes that are unpacked into memory.
pub(super) const MAX_UNPACKED_BYTES: u64 = 1024 * 1024 * 1024;

/// Lines that tell whether every line is quoted as a whole.
const QUOTED_SAMPLE_LINES: usize = 40;

/// A file of a table, ready to be read as often as needed.
#[derive(Debug, Clone)]
pub struct TableFile {
    path: PathBuf,
    /// Size of the file on the disk, in bytes.
    file_bytes: u64,
    /// The text, where it is not the file itself.
    text: Option<Arc<[u8]>>,
    /// The sheet of a workbook, or the file of an archive, that is read.
    part: Option<String>,
    /// Numbers are numbers of a workbook: a point in them stands before a fraction.
    typed_numbers: bool,
    /// Every line was one quoted cell.
    unquoted_lines: bool,
}

impl TableFile {
    /// Opens a file. `part` is the sheet or the archived file to read where there are several.
    ///
    /// # Errors
    /// If the file cannot be read, is no table, or holds several parts and none is named.
    pub fn open(path: &Path, part: Option<&str>) -> Result<Self, TableError> {
        let failed = |error| TableError::io(path, error);
        // A pipe or a device would be waited for, or would never end.
        if !std::fs::metadata(path).map_err(failed)?.is_file() {
            let kind = io::ErrorKind::InvalidInput;
            return Err(failed(io::Error::new(kind, "not a regular file")));
        }
        let mut file = File::open(path).map_err(failed)?;
        let file_bytes = file.metadata().map_err(failed)?.len();
        // Longer than any mark, and than the spaces that stand before a page.
        let mut magic = [0; 64];
        let read = super::source::read_fully(&mut file, &mut magic).map_err(failed)?;
        let magic = magic.get(..read).unwrap_or_default();
        let mut opened = Self {
            path: path.to_owned(),
            file_bytes,
            text: None,
            part: None,
            typed_numbers: false,
            unquoted_lines: false,
        };
        if magic.starts_with(b"PK\x03\x04") || magic.starts_with(workbook::OLE_MAGIC) {
            file.rewind().map_err(failed)?;
            let unpacked = workbook::unpack(path, file, part)?;
            opened.text = Some(unpacked.text.into());
            opened.part = Some(unpacked.part);
            opened.typed_numbers = unpacked.typed_numbers;
        } else if magic.starts_with(workbook::GZIP_MAGIC) {
            file.rewind().map_err(failed)?;
            let unpacked = workbook::gunzip(path, file)?;
            opened.text = Some(unpacked.text.into());
            opened.part = Some(unpacked.part);
            opened.typed_numbers = unpacked.typed_numbers;
        } else if super::encoding::is_markup(magic) {
            let page = workbook::table_of_page(path, file, part)?;
            if let Some(unpacked) = page {
                opened.text = Some(unpacked.text.into());
                opened.part = (!unpacked.part.is_empty()).then_some(unpacked.part);
                opened.typed_numbers = unpacked.typed_numbers;
            }
        }
        Ok(opened)
    }

    /// A table that was pasted as text.
    pub fn pasted(text: &str) -> Self {
        Self {
            path: PathBuf::new(),
            file_bytes: text.len() as u64,
            text: Some(text.as_bytes().into()),
            part: None,
            typed_numbers: false,
            unquoted_lines: false,
        }
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Size of the file on the disk, in bytes.
    pub fn file_bytes(&self) -> u64 {
        self.file_bytes
    }

    /// The sheet of a workbook, or the file of an archive, that is read.
    pub fn part(&self) -> Option<&str> {
        self.part.as_deref()
    }

    /// Whether the numbers are those of a workbook, with a point before the fraction.
    pub(super) fn has_typed_numbers(&self) -> bool {
        self.typed_numbers
    }

    /// Whether every line was one quoted cell.
    pub(super) fn has_unquoted_lines(&self) -> bool {
        self.unquoted_lines
    }

    /// Size of the text that is read, in bytes.
    pub(super) fn text_bytes(&self) -> u64 {
        self.text
            .as_ref()
            .map_or(self.file_bytes, |text| text.len() as u64)
    }

    /// The encoding, where the text has been decoded already.
    pub(super) fn known_encoding(&self) -> Option<TextEncoding> {
        self.text.as_ref().map(|_| TextEncoding::Utf8)
    }

    /// The text from its beginning.
    pub(super) fn stream(&self) -> Result<Stream, TableError> {
        Ok(match &self.text {
            Some(text) => Stream::Memory(Cursor::new(Arc::clone(text))),
            None => Stream::File(
                File::open(&self.path).map_err(|error| TableError::io(&self.path, error))?,
            ),
        })
    }

    /// The first bytes of the text.
    pub(super) fn head(&self, bytes: u64) -> Result<Vec<u8>, TableError> {
        let mut head = Vec::new();
        self.stream()?
            .take(bytes)
            .read_to_end(&mut head)
            .map_err(|error| TableError::io(&self.path, error))?;
        Ok(head)
    }

    /// The bytes of the file as they are on the disk, or of the text that was pasted.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn bytes(&self) -> Result<Stream, TableError> {
        if self.path.as_os_str().is_empty() {
            return self.stream();
        }
        let file = File::open(&self.path).map_err(|error| TableError::io(&self.path, error))?;
        Ok(Stream::File(file))
    }

    /// SHA-256 of the file's bytes, in hexadecimal.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn sha256(&self) -> Result<String, TableError> {
        let mut hash = Sha256::new();
        let mut input = self.bytes()?;
        let mut buffer = vec![0; 256 * 1024];
        loop {
            let count = input
                .read(&mut buffer)
                .map_err(|error| TableError::io(&self.path, error))?;
            if count == 0 {
                break;
            }
            hash.update(buffer.get(..count).unwrap_or_default());
        }
        Ok(hexadecimal(&hash.finalize()))
    }

    /// Takes the quotes off lines that are quoted as a whole, which some programs do to a table that
    /// they take for one column: `"a,b,""1,5"""`.
    pub(super) fn unquote_lines(
        &mut self,
        head: &[u8],
        encoding: TextEncoding,
    ) -> Result<bool, TableError> {
        if !are_lines_quoted(head, encoding) || self.text_bytes() > MAX_UNPACKED_BYTES {
            return Ok(false);
        }
        let failed = |error| TableError::io(&self.path, error);
        let mut records = Records::new(Source::new(self.stream()?, encoding), NO_DELIMITER);
        let mut text = Vec::with_capacity(usize::try_from(self.text_bytes()).unwrap_or(0));
        let mut line = 1;
        loop {
            let found = records.advance().map_err(failed)?;
            // Blank lines keep their places, so that the numbers of lines stay true.
            while line < records.line() && found != Found::End {
                text.push(b'\n');
                line += 1;
            }
            match found {
                Found::End => break,
                Found::Record => text.extend_from_slice(records.cell(0).unwrap_or_default()),
                Found::UnclosedQuote | Found::TooLong => text.extend_from_slice(records.raw()),
            }
            text.push(b'\n');
            line += 1;
        }
        self.text = Some(text.into());
        self.unquoted_lines = true;
        Ok(true)
    }
}

/// Bytes as text, two digits each.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A byte that no table has between its cells.
const NO_DELIMITER: u8 = 0x1F;

/// Whether every line is one cell in quotes that holds the delimiters of a table.
fn are_lines_quoted(head: &[u8], encoding: TextEncoding) -> bool {
    let lines = |delimiter: u8| -> Vec<(usize, Vec<u8>)> {
        let mut records = Records::new(Source::new(Cursor::new(head), encoding), delimiter);
        let mut lines = Vec::new();
        while lines.len() < QUOTED_SAMPLE_LINES {
            match records.advance() {
                Ok(Found::Record) => lines.push((records.len(), records.raw().to_vec())),
                _ => break,
            }
        }
        lines
    };
    Delimiter::ALL.into_iter().any(|delimiter| {
        let lines = lines(delimiter.byte());
        lines.len() > 1
            && lines.iter().all(|(cells, line)| {
                let line = line.trim_ascii();
                *cells == 1
                    && line.len() > 2
                    && line.starts_with(b"\"")
                    && line.ends_with(b"\"")
                    && line.contains(&delimiter.byte())
            })
    })
}

/// The text of a table file.
pub enum Stream {
    /// Read from the disk.
    File(File),
    /// Unpacked or rewritten in memory.
    Memory(Cursor<Arc<[u8]>>),
}

impl Read for Stream {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.read(out),
            Self::Memory(text) => text.read(out),
        }
    }
}
