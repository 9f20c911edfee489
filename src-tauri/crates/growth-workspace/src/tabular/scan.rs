//! One record of delimited text, found in a buffer.

/// A cell: where it lies, in the record or among the cells that had to be rewritten.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell {
    start: usize,
    end: usize,
    rewritten: bool,
}

impl Cell {
    pub(crate) fn bytes<'a>(&self, record: &'a [u8], rewritten: &'a [u8]) -> &'a [u8] {
        let text = if self.rewritten { rewritten } else { record };
        text.get(self.start..self.end).unwrap_or_default()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.start == self.end
    }
}

/// What the buffer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scan {
    /// A record of `length` bytes; the next one begins after `consumed`, `lines` further down.
    Complete {
        length: usize,
        consumed: usize,
        lines: u64,
    },
    /// The record goes on behind the buffer.
    More,
    /// A quote is opened and runs over the end of the line, and where it is closed no cell ends: it
    /// was never meant to be closed there.
    UnclosedQuote,
}

/// A quoted cell: its content, and where to go on.
enum Quoted {
    Closed {
        end: usize,
        next: usize,
        doubled: bool,
        lines: u64,
    },
    /// A character follows the closing quote: on one line, the quotes are part of the text.
    Literal,
    More,
    Unclosed,
}

/// Finds the first record in `bytes` and its cells. `ended`: nothing comes after `bytes`.
pub(crate) fn scan(
    bytes: &[u8],
    delimiter: u8,
    ended: bool,
    cells: &mut Vec<Cell>,
    rewritten: &mut Vec<u8>,
) -> Scan {
    cells.clear();
    rewritten.clear();
    let mut at = 0;
    let mut lines = 0;
    loop {
        let mut next = None;
        let quote = at + spaces(bytes, at);
        if bytes.get(quote) == Some(&b'"') {
            match quoted(bytes, quote + 1, delimiter, ended) {
                Quoted::Closed {
                    end,
                    next: after,
                    doubled,
                    lines: inside,
                } => {
                    let content = bytes.get(quote + 1..end).unwrap_or_default();
                    cells.push(if doubled {
                        undouble(content, rewritten)
                    } else {
                        Cell {
                            start: quote + 1,
                            end,
                            rewritten: false,
                        }
                    });
                    lines += inside;
                    next = Some(after);
                }
                Quoted::Literal => {}
                Quoted::More => return Scan::More,
                Quoted::Unclosed => return Scan::UnclosedQuote,
            }
        }
        let stop = next.unwrap_or_else(|| {
            let stop = at
                + bytes
                    .get(at..)
                    .unwrap_or_default()
                    .iter()
                    .position(|&byte| byte == delimiter || byte == b'\n' || byte == b'\r')
                    .unwrap_or(bytes.len() - at);
            cells.push(literal(bytes, at, stop));
            stop
        });
        match bytes.get(stop) {
            Some(&byte) if byte == delimiter => at = stop + 1,
            Some(b'\r') => match bytes.get(stop + 1) {
                None if !ended => return Scan::More,
                Some(b'\n') => return complete(stop, stop + 2, lines),
                _ => return complete(stop, stop + 1, lines),
            },
            Some(_) => return complete(stop, stop + 1, lines),
            None if ended => return complete(stop, stop, lines),
            None => return Scan::More,
        }
    }
}

fn complete(length: usize, consumed: usize, lines: u64) -> Scan {
    Scan::Complete {
        length,
        consumed,
        lines: lines + 1,
    }
}

/// Spaces before an opening quote, as people leave them after a comma.
fn spaces(bytes: &[u8], at: usize) -> usize {
    bytes
        .get(at..)
        .unwrap_or_default()
        .iter()
        .take_while(|&&byte| byte == b' ')
        .count()
}

/// An unquoted cell. Quotes around the whole of it (`"ООО "Ромашка""`) are taken off.
fn literal(bytes: &[u8], start: usize, stop: usize) -> Cell {
    match bytes.get(start..stop) {
        Some([b'"', inner @ .., b'"']) => Cell {
            start: start + 1,
            end: start + 1 + inner.len(),
            rewritten: false,
        },
        _ => Cell {
            start,
            end: stop,
            rewritten: false,
        },
    }
}

/// Reads from behind the opening quote.
fn quoted(bytes: &[u8], start: usize, delimiter: u8, ended: bool) -> Quoted {
    let mut lines = 0;
    let mut doubled = false;
    let mut at = start;
    loop {
        let Some(&byte) = bytes.get(at) else {
            return if ended {
                Quoted::Unclosed
            } else {
                Quoted::More
            };
        };
        at += 1;
        match byte {
            b'\n' => lines += 1,
            // Together with `\n` it is one line ending, which is counted there.
            b'\r' if bytes.get(at) != Some(&b'\n') => lines += 1,
            b'"' => match bytes.get(at) {
                Some(b'"') => {
                    doubled = true;
                    at += 1;
                }
                None if !ended => return Quoted::More,
                _ => {
                    let next = at + spaces(bytes, at);
                    return match bytes.get(next) {
                        None if !ended => Quoted::More,
                        Some(&byte) if byte != delimiter && byte != b'\n' && byte != b'\r' => {
                            if lines == 0 {
                                Quoted::Literal
                            } else {
                                Quoted::Unclosed
                            }
                        }
                        _ => Quoted::Closed {
                            end: at - 1,
                            next,
                            doubled,
                            lines,
                        },
                    };
                }
            },
            _ => {}
        }
    }
}

/// Writes the content with single quotes for doubled ones.
fn undouble(content: &[u8], rewritten: &mut Vec<u8>) -> Cell {
    let start = rewritten.len();
    let mut previous_was_quote = false;
    for &byte in content {
        let second = byte == b'"' && previous_was_quote;
        if !second {
            rewritten.push(byte);
        }
        previous_was_quote = byte == b'"' && !second;
    }
    Cell {
        start,
        end: rewritten.len(),
        rewritten: true,
    }
}

/// The first physical line of `bytes`: its length, and where the next one begins.
pub(crate) fn end_of_line(bytes: &[u8], ended: bool) -> Option<(usize, usize)> {
    let length = bytes
        .iter()
        .position(|&byte| byte == b'\n' || byte == b'\r')?;
    match (bytes.get(length), bytes.get(length + 1)) {
        (Some(b'\r'), Some(b'\n')) => Some((length, length + 2)),
        (Some(b'\r'), None) if !ended => None,
        _ => Some((length, length + 1)),
    }
}
