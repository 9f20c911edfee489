//! Which encoding a file is in, or what it is instead of text.

use std::{fs::File, io::Seek, path::Path};

use encoding_rs::DecoderResult;

use super::{
    TableError, charset,
    format::TextEncoding,
    source::{UTF8_MARK, read_fully},
};

/// Bytes that are looked at around the first character that is not ASCII.
const WINDOW_BYTES: usize = 64 * 1024;

/// How far the search for that character goes; an ASCII file reads the same in every encoding.
const SEARCH_BYTES: u64 = 512 * 1024 * 1024;

/// The encoding of text that is wholly in memory.
pub(crate) fn of_bytes(bytes: &[u8]) -> Result<TextEncoding, TableError> {
    detect(Path::new(""), bytes, bytes.len() as u64)
}

/// The encoding of a file that begins with `head`.
pub(crate) fn detect(
    path: &Path,
    head: &[u8],
    file_bytes: u64,
) -> Result<TextEncoding, TableError> {
    refuse_other_kinds(head)?;
    if head.starts_with(UTF8_MARK) {
        return Ok(TextEncoding::Utf8);
    }
    let utf16 = match head {
        [0xFF, 0xFE, ..] => Some(TextEncoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(TextEncoding::Utf16Be),
        _ => utf16_without_mark(head),
    };
    if let Some(encoding) = utf16 {
        return if decodes(head, encoding) {
            Ok(encoding)
        } else {
            Err(TableError::Binary)
        };
    }
    if head.contains(&0) || has_many_controls(head) {
        return Err(TableError::Binary);
    }
    if !head.is_ascii() {
        return Ok(utf8_or_legacy(head));
    }
    let window = first_beyond_ascii(path, head.len() as u64, file_bytes)
        .map_err(|error| TableError::io(path, error))?;
    Ok(utf8_or_legacy(&window))
}

/// Refuses files that are known by their first bytes.
pub(crate) fn refuse_other_kinds(head: &[u8]) -> Result<(), TableError> {
    const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    const OTHERS: [&[u8]; 7] = [
        b"%PDF-",
        b"\x1F\x8B",
        b"7z\xBC\xAF",
        b"Rar!",
        b"\x89PNG",
        b"\xFF\xD8\xFF",
        b"SQLite format 3\0",
    ];
    let contains = |needle: &[u8]| head.windows(needle.len()).any(|window| window == needle);
    if head.starts_with(OLE) {
        return Err(super::workbook::ole_kind(head));
    }
    if head.starts_with(b"PK\x03\x04") {
        let is_workbook = contains(b"[Content_Types].xml")
            || contains(b"xl/")
            || contains(b"opendocument.spreadsheet");
        return Err(if is_workbook {
            TableError::Spreadsheet
        } else {
            TableError::Binary
        });
    }
    if OTHERS.into_iter().any(|magic| head.starts_with(magic)) {
        return Err(TableError::Binary);
    }
    if is_markup(head) {
        return Err(TableError::Markup);
    }
    Ok(())
}

/// Whether a file begins as web pages and XML do.
pub(crate) fn is_markup(head: &[u8]) -> bool {
    let text = head
        .strip_prefix(UTF8_MARK)
        .unwrap_or(head)
        .trim_ascii_start();
    let begins = |tag: &[u8]| {
        text.get(..tag.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(tag))
    };
    let tags: [&[u8]; 7] = [
        b"<!doctype",
        b"<html",
        b"<?xml",
        b"<table",
        b"<meta",
        b"<head",
        b"<style",
    ];
    tags.into_iter().any(begins)
}

/// Text in UTF-16 is full of zero bytes, all on one side of the pairs: digits, signs and line ends
/// have them, in every language.
fn utf16_without_mark(head: &[u8]) -> Option<TextEncoding> {
    let zeros_at = |offset: usize| {
        head.iter()
            .skip(offset)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd) = (zeros_at(0), zeros_at(1));
    let enough = head.len() / 10;
    if odd > enough && even * 20 <= odd {
        Some(TextEncoding::Utf16Le)
    } else if even > enough && odd * 20 <= even {
        Some(TextEncoding::Utf16Be)
    } else {
        None
    }
}

/// Whether the beginning of a file means something in UTF-16, and holds no zero characters.
fn decodes(head: &[u8], encoding: TextEncoding) -> bool {
    let mut decoder = encoding.decoder().new_decoder_with_bom_removal();
    let mut text = String::with_capacity(head.len() * 2 + 16);
    // Not the last of it: the beginning may be cut inside a character.
    let (result, _) = decoder.decode_to_string_without_replacement(head, &mut text, false);
    matches!(result, DecoderResult::InputEmpty) && !text.contains('\0')
}

/// Text holds no control characters but tabs and line ends.
fn has_many_controls(head: &[u8]) -> bool {
    let controls = head
        .iter()
        .filter(|&&byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1A))
        .count();
    controls * 100 > head.len()
}

/// The part of a file that begins near the first character that is not ASCII; empty if there is none.
fn first_beyond_ascii(path: &Path, from: u64, file_bytes: u64) -> std::io::Result<Vec<u8>> {
    if from >= file_bytes {
        return Ok(Vec::new());
    }
    let mut file = File::open(path)?;
    let mut at = file.seek(std::io::SeekFrom::Start(from))?;
    let mut buffer = vec![0; WINDOW_BYTES];
    while at < SEARCH_BYTES {
        let count = read_fully(&mut file, &mut buffer)?;
        let read = buffer.get(..count).unwrap_or_default();
        if let Some(first) = read.iter().position(|byte| !byte.is_ascii()) {
            let start = file.seek(std::io::SeekFrom::Start(at + first as u64))?;
            debug_assert!(start >= from);
            let count = read_fully(&mut file, &mut buffer)?;
            buffer.truncate(count);
            return Ok(buffer);
        }
        if count < WINDOW_BYTES {
            break;
        }
        at += count as u64;
    }
    Ok(Vec::new())
}

/// UTF-8 if the characters beyond ASCII are well-formed, apart from one that is cut at the end and
/// from some damage; letters in an encoding of one byte hardly ever look like that.
fn utf8_or_legacy(bytes: &[u8]) -> TextEncoding {
    let mut well_formed = 0_usize;
    let mut broken = 0_usize;
    let mut rest = bytes;
    while !rest.is_empty() {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                well_formed += beyond_ascii(text);
                break;
            }
            Err(error) => {
                let (valid, after) = rest
                    .split_at_checked(error.valid_up_to())
                    .unwrap_or((rest, &[]));
                well_formed += std::str::from_utf8(valid).map_or(0, beyond_ascii);
                let Some(length) = error.error_len() else {
                    break; // cut at the end
                };
                broken += 1;
                rest = after.get(length..).unwrap_or_default();
            }
        }
    }
    if broken == 0 || well_formed > broken * 10 {
        TextEncoding::Utf8
    } else {
        charset::guess(bytes)
    }
}

fn beyond_ascii(text: &str) -> usize {
    text.chars()
        .filter(|character| !character.is_ascii())
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(head: &[u8]) -> Result<TextEncoding, &'static str> {
        detect(Path::new("/nonexistent"), head, head.len() as u64).map_err(|error| error.code())
    }

    #[test]
    fn a_character_cut_at_the_end_is_still_utf8() {
        let text = "клиент;дата".as_bytes();
        assert_eq!(of(&text[..text.len() - 1]), Ok(TextEncoding::Utf8));
    }

    #[test]
    fn some_damage_does_not_make_utf8_another_encoding() {
        let mut text = "клиент;дата;сумма;Иванов;Петров".as_bytes().to_vec();
        text.extend_from_slice(b"\xD0;1\n");
        assert_eq!(of(&text), Ok(TextEncoding::Utf8));
    }

    #[test]
    fn cyrillic_in_1251_is_found() {
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode("клиент;дата\nЁлкин «и К°»;№ 5");
        assert_eq!(of(&bytes), Ok(TextEncoding::Windows1251));
    }

    #[test]
    fn utf16_is_found_with_and_without_mark() {
        let utf16 = |text: &str, little: bool| -> Vec<u8> {
            text.encode_utf16()
                .flat_map(|unit| {
                    if little {
                        unit.to_le_bytes()
                    } else {
                        unit.to_be_bytes()
                    }
                })
                .collect()
        };
        let text = "клиент;дата;сумма\r\nИванов;01.02.2024;12,50\r\n";
        assert_eq!(of(&utf16(text, true)), Ok(TextEncoding::Utf16Le));
        assert_eq!(of(&utf16(text, false)), Ok(TextEncoding::Utf16Be));
        assert_eq!(
            of(&utf16(&format!("\u{FEFF}{text}"), true)),
            Ok(TextEncoding::Utf16Le)
        );
        assert_eq!(
            of(&utf16(&format!("\u{FEFF}{text}"), false)),
            Ok(TextEncoding::Utf16Be)
        );
    }

    #[test]
    fn what_is_not_text_is_named() {
        assert_eq!(
            of(b"PK\x03\x04\x14\0\x06\0[Content_Types].xml"),
            Err("spreadsheet_file")
        );
        assert_eq!(of(b"PK\x03\x04\x14\0\x06\0photo.jpg"), Err("binary_file"));
        assert_eq!(
            of(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"),
            Err("old_workbook_file")
        );
        assert_eq!(of(b"\n <HTML><table>"), Err("markup_file"));
        assert_eq!(of(b"%PDF-1.7"), Err("binary_file"));
        assert_eq!(of(b"a,b,c\n1,\0\0,3\n"), Err("binary_file"));
        assert_eq!(of(&[7; 100]), Err("binary_file"));
    }
}
