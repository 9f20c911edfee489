//! The bytes of a file as UTF-8, a buffer at a time.

use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult};

use super::format::TextEncoding;

/// Raw bytes that are read at once when they have to be converted. Odd and tiny in tests, so that
/// characters lie across the end.
const RAW_BYTES: usize = if cfg!(test) { 13 } else { 64 * 1024 };

/// The byte order mark of UTF-8.
pub(crate) const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Stands for bytes that mean nothing in the file's encoding. It is no UTF-8 either, so the row that
/// holds it is found out in the same way, whatever the encoding.
const UNDECODABLE: u8 = 0xFF;

/// Reads a file and hands it out as UTF-8, without its byte order mark.
pub(crate) struct Source<R> {
    input: R,
    conversion: Option<Conversion>,
    bytes_read: u64,
    at_start: bool,
    ended: bool,
}

/// From an encoding that is not UTF-8.
struct Conversion {
    decoder: Decoder,
    raw: Box<[u8]>,
    start: usize,
    end: usize,
    input_ended: bool,
    /// Broken bytes were met, and their mark has not been written yet.
    mark_pending: bool,
}

impl<R: Read> Source<R> {
    pub(crate) fn new(input: R, encoding: TextEncoding) -> Self {
        let encoding = (encoding != TextEncoding::Utf8).then(|| encoding.decoder());
        Self {
            input,
            conversion: encoding.map(|encoding| Conversion {
                decoder: encoding.new_decoder_with_bom_removal(),
                raw: vec![0; RAW_BYTES].into_boxed_slice(),
                start: 0,
                end: 0,
                input_ended: false,
                mark_pending: false,
            }),
            bytes_read: 0,
            at_start: true,
            ended: false,
        }
    }

    /// What is read from.
    pub(crate) fn into_input(self) -> R {
        self.input
    }

    /// Bytes taken from the file so far, in its own encoding.
    pub(crate) fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// Whether everything has been handed out.
    pub(crate) fn ended(&self) -> bool {
        self.ended
    }

    /// Writes the next bytes to `out` (eight or more) and says how many. It may be fewer than
    /// `out` holds before the end, and none only at the end.
    pub(crate) fn fill(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match &mut self.conversion {
            None => {
                let mut filled = self.read(out)?;
                if std::mem::take(&mut self.at_start) && out.starts_with(UTF8_MARK) {
                    out.copy_within(UTF8_MARK.len()..filled, 0);
                    filled -= UTF8_MARK.len();
                    if !self.ended {
                        filled += self.read(out.get_mut(filled..).unwrap_or_default())?;
                    }
                }
                Ok(filled)
            }
            Some(conversion) => {
                let (filled, read) = conversion.fill(&mut self.input, out)?;
                self.bytes_read += read;
                self.ended = conversion.finished();
                Ok(filled)
            }
        }
    }

    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let filled = read_fully(&mut self.input, out)?;
        self.bytes_read += filled as u64;
        self.ended = filled < out.len();
        Ok(filled)
    }
}

impl Conversion {
    /// Nothing is left in the file, in the buffer or in the decoder.
    fn finished(&self) -> bool {
        self.input_ended && self.start > self.end
    }

    /// Bytes written to `out` and bytes read from `input`.
    fn fill(&mut self, input: &mut impl Read, out: &mut [u8]) -> io::Result<(usize, u64)> {
        let mut filled = 0;
        let mut bytes_read = 0;
        while !self.finished() {
            let room = out.get_mut(filled..).unwrap_or_default();
            if self.mark_pending {
                let Some(first) = room.first_mut() else { break };
                *first = UNDECODABLE;
                self.mark_pending = false;
                filled += 1;
                continue;
            }
            if self.start == self.end && !self.input_ended {
                self.start = 0;
                self.end = read_fully(input, &mut self.raw)?;
                bytes_read += self.end as u64;
                self.input_ended = self.end < self.raw.len();
            }
            let raw = self.raw.get(self.start..self.end).unwrap_or_default();
            let (result, read, written) =
                self.decoder
                    .decode_to_utf8_without_replacement(raw, room, self.input_ended);
            self.start += read;
            filled += written;
            match result {
                // One past the end: the decoder has been told that this was the last of it.
                DecoderResult::InputEmpty if self.input_ended => self.start = self.end + 1,
                DecoderResult::InputEmpty => {}
                DecoderResult::OutputFull => break,
                DecoderResult::Malformed(..) => self.mark_pending = true,
            }
        }
        Ok((filled, bytes_read))
    }
}

/// Reads until `out` is full or the input has ended.
pub(crate) fn read_fully(input: &mut impl Read, out: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(room) = out.get_mut(filled..).filter(|room| !room.is_empty()) {
        match input.read(room) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
