//! Brings a text into the form that the vocabulary was made for.

use unicode_normalization::UnicodeNormalization as _;

use crate::PackError;
use crate::reader::Reader;

const PART: &str = "normaliser";

/// What replaces single characters: the rules of the vocabulary's own normaliser, which are those of
/// Unicode's NFKC with some more (control characters go, every kind of space is a space).
pub(crate) struct Normaliser {
    /// By code point.
    rules: Vec<(char, Box<str>)>,
}

impl Normaliser {
    pub(crate) fn read(reader: &mut Reader<'_>, bytes: usize) -> Result<Self, PackError> {
        let mut rest = Reader::new(reader.take(bytes)?);
        let mut rules: Vec<(char, Box<str>)> = Vec::new();
        while rest.place() < bytes {
            let broken = || PackError::Part {
                part: PART,
                entry: rules.len(),
            };
            let (&code, length) = rest.take(5)?.split_first_chunk::<4>().ok_or_else(broken)?;
            let from = char::from_u32(u32::from_le_bytes(code)).ok_or_else(broken)?;
            let length = length.first().copied().ok_or_else(broken)?;
            let to = std::str::from_utf8(rest.take(usize::from(length))?).map_err(|_| broken())?;
            if rules.last().is_some_and(|(last, _)| *last >= from) {
                return Err(broken());
            }
            rules.push((from, to.into()));
        }
        Ok(Self { rules })
    }

    /// The text with composed characters and with the rules applied, and one space between words.
    ///
    /// Characters that are written with a separate accent are composed first (`и` and U+0306 are `й`,
    /// as in names of files on macOS); the rules know single characters only.
    pub(crate) fn normalise(&self, text: &str) -> String {
        let mut normal = String::with_capacity(text.len());
        for sign in text.nfc() {
            match self.rules.binary_search_by_key(&sign, |(from, _)| *from) {
                Ok(place) => normal.push_str(self.rules.get(place).map_or("", |(_, to)| to)),
                Err(_) => normal.push(sign),
            }
        }
        let mut words = normal.split(' ').filter(|word| !word.is_empty());
        let mut text = words.next().unwrap_or_default().to_owned();
        for word in words {
            text.push(' ');
            text.push_str(word);
        }
        text
    }
}
