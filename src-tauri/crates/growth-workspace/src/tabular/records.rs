//! From bytes to records: cells between delimiters, quotes, physical lines.
//!
//! Written for files as they are: any line ending, quotes that nobody doubled, a quote that is never
//! closed, lines without end. Memory is bounded by [`MAX_RECORD_BYTES`].

use std::io::{self, Read};

use super::{
    MAX_RECORD_BYTES,
    scan::{Cell, Scan, end_of_line, scan},
    source::Source,
};

/// The buffer at the start; it grows only for records that do not fit. Tests start with a tiny one,
/// so that records and their parts lie across its end.
const BUFFER_BYTES: usize = if cfg!(test) { 32 } else { 256 * 1024 };

/// The smallest room that is worth a read.
const SMALLEST_READ: usize = if cfg!(test) { 8 } else { 16 * 1024 };

/// What [`Records::advance`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// A record; its cells can be asked for.
    Record,
    /// A physical line that opens a quote which is never closed.
    UnclosedQuote,
    /// A physical line longer than [`MAX_RECORD_BYTES`]; only its beginning can be asked for.
    TooLong,
    /// Nothing more.
    End,
}

/// The records of a file, one at a time.
pub(crate) struct Records<R> {
    source: Source<R>,
    buffer: Vec<u8>,
    /// Where the current record begins.
    start: usize,
    /// Length of the current record without its line ending.
    length: usize,
    /// Where the next record begins.
    next: usize,
    /// End of what is filled.
    end: usize,
    line: u64,
    next_line: u64,
    delimiter: u8,
    cells: Vec<Cell>,
    unescaped: Vec<u8>,
    /// The rest of a line that is too long has still to be passed over.
    passing_over: bool,
}

impl<R: Read> Records<R> {
    pub(crate) fn new(source: Source<R>, delimiter: u8) -> Self {
        Self {
            source,
            buffer: vec![0; BUFFER_BYTES],
            start: 0,
            length: 0,
            next: 0,
            end: 0,
            line: 1,
            next_line: 1,
            delimiter,
            cells: Vec::new(),
            unescaped: Vec::new(),
            passing_over: false,
        }
    }

    /// Goes to the next record. Lines with nothing but spaces and delimiters are passed over.
    pub(crate) fn advance(&mut self) -> io::Result<Found> {
        loop {
            if self.passing_over && !self.pass_over_line()? {
                return Ok(Found::End);
            }
            let found = self.step()?;
            if found == Found::Record && self.is_blank() {
                continue;
            }
            return Ok(found);
        }
    }

    /// Passes over physical lines, whatever is in them.
    pub(crate) fn skip_lines(&mut self, count: u32) -> io::Result<()> {
        for _ in 0..count {
            if !self.pass_over_line()? {
                break;
            }
        }
        Ok(())
    }

    /// The physical line on which the current record begins, from 1.
    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    /// What is read from.
    pub(crate) fn into_input(self) -> R {
        self.source.into_input()
    }

    /// Bytes taken from the file so far.
    pub(crate) fn bytes_read(&self) -> u64 {
        self.source.bytes_read()
    }

    /// The current record as it stands in the file.
    pub(crate) fn raw(&self) -> &[u8] {
        self.buffer
            .get(self.start..self.start + self.length)
            .unwrap_or_default()
    }

    /// Cells of the current record.
    pub(crate) fn len(&self) -> usize {
        self.cells.len()
    }

    /// Cells of the current record up to the last one that holds anything.
    pub(crate) fn filled_len(&self) -> usize {
        self.cells
            .iter()
            .rposition(|c| !c.is_empty())
            .map_or(0, |last| last + 1)
    }

    /// A cell of the current record, without its quotes.
    pub(crate) fn cell(&self, index: usize) -> Option<&[u8]> {
        self.cells
            .get(index)
            .map(|cell| text_of_formula(cell.bytes(self.raw(), &self.unescaped)))
    }

    /// All cells of the current record as text, with a sign in place of what cannot be decoded.
    pub(crate) fn texts(&self) -> impl Iterator<Item = String> + '_ {
        self.cells.iter().map(|cell| {
            let bytes = text_of_formula(cell.bytes(self.raw(), &self.unescaped));
            String::from_utf8_lossy(bytes).into_owned()
        })
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| {
            cell.bytes(self.raw(), &self.unescaped)
                .iter()
                .all(|byte| matches!(byte, b' ' | b'\t'))
        })
    }

    fn step(&mut self) -> io::Result<Found> {
        self.start = self.next;
        self.line = self.next_line;
        self.length = 0;
        self.cells.clear();
        loop {
            let bytes = self.buffer.get(self.start..self.end).unwrap_or_default();
            let ended = self.source.ended();
            if bytes.is_empty() && ended {
                return Ok(Found::End);
            }
            match scan(
                bytes,
                self.delimiter,
                ended,
                &mut self.cells,
                &mut self.unescaped,
            ) {
                Scan::Complete {
                    length,
                    consumed,
                    lines,
                } => {
                    self.length = length;
                    self.next = self.start + consumed;
                    self.next_line = self.line + lines;
                    return Ok(if length > MAX_RECORD_BYTES {
                        Found::TooLong
                    } else {
                        Found::Record
                    });
                }
                Scan::UnclosedQuote => return Ok(self.give_up_line()),
                Scan::More if bytes.len() >= MAX_RECORD_BYTES => return Ok(self.give_up_line()),
                Scan::More => self.fill()?,
            }
        }
    }

    /// The record cannot be read: takes only its first physical line, so that the rows below it are
    /// not lost with it.
    fn give_up_line(&mut self) -> Found {
        self.cells.clear();
        let bytes = self.buffer.get(self.start..self.end).unwrap_or_default();
        match end_of_line(bytes, self.source.ended()) {
            Some((length, consumed)) => {
                self.length = length;
                self.next = self.start + consumed;
                self.next_line = self.line + 1;
                Found::UnclosedQuote
            }
            None if self.source.ended() => {
                self.length = bytes.len();
                self.next = self.end;
                Found::UnclosedQuote
            }
            None => {
                self.length = bytes.len();
                self.next = self.end;
                self.passing_over = true;
                Found::TooLong
            }
        }
    }

    /// Goes behind the next line ending; false if the file ends before it.
    fn pass_over_line(&mut self) -> io::Result<bool> {
        loop {
            let ended = self.source.ended();
            let bytes = self.buffer.get(self.next..self.end).unwrap_or_default();
            if let Some((_, consumed)) = end_of_line(bytes, ended) {
                self.next += consumed;
                self.next_line += 1;
                self.passing_over = false;
                return Ok(true);
            }
            if ended {
                self.next = self.end;
                return Ok(false);
            }
            // A carriage return at the very end may be half of a line ending: keep it.
            let kept = usize::from(bytes.last() == Some(&b'\r'));
            self.start = self.end - kept;
            self.next = self.start;
            self.fill()?;
            self.next = self.start;
        }
    }

    /// Makes room behind the current record and reads on.
    fn fill(&mut self) -> io::Result<()> {
        if self.start > 0 {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
        if self.buffer.len() - self.end < SMALLEST_READ {
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        let room = self.buffer.get_mut(self.end..).unwrap_or_default();
        self.end += self.source.fill(room)?;
        Ok(())
    }
}

/// The text of `="00123"`, by which a spreadsheet is kept from taking a cell for a number.
fn text_of_formula(cell: &[u8]) -> &[u8] {
    match cell {
        [b'=', b'"', text @ .., b'"'] if !text.contains(&b'"') => text,
        _ => cell,
    }
}
