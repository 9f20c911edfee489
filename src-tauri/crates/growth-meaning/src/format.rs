//! The file of a pack.
//!
//! All numbers are little-endian. In this order, without gaps:
//!
//! | what | type |
//! |---|---|
//! | `GROWTHPK` | 8 bytes |
//! | version of the format, [`VERSION`] | u32 |
//! | length of the header, at most [`MAX_HEADER`] bytes | u32 |
//! | the header: [`Header`] as JSON | UTF-8 |
//! | scores of the pieces: natural logarithms of their probabilities | f32 × `pieces` |
//! | lengths of the pieces, bytes | u8 × `pieces` |
//! | the pieces, one after the other | `vocabulary_bytes` |
//! | rules of the normaliser, by code point: code point (u32), length of what replaces it (u8), that text (UTF-8) | `normaliser_bytes` |
//! | embeddings of the pieces | 4-bit, `pieces` × `hidden` |
//! | embeddings of the positions, each plus that of the first segment | f32, `positions` × `hidden` |
//! | layer normalisation of the embeddings: gain, then bias | f32, 2 × `hidden` |
//! | the layers | as below |
//! | SHA-256 of everything before it | 32 bytes |
//!
//! A piece of no bytes is a mark (the beginning and the end of a text, for instance): no text becomes one.
//!
//! A layer is, each matrix followed by its bias (f32, one for each row):
//!
//! 1. queries, keys and values of the attention: 4-bit, 3 · `hidden` × `hidden`;
//! 2. output of the attention: 4-bit, `hidden` × `hidden`;
//! 3. layer normalisation, as above;
//! 4. the map to `intermediate`: 4-bit, `intermediate` × `hidden`;
//! 5. the map back: 4-bit, `hidden` × `intermediate`;
//! 6. layer normalisation.
//!
//! A matrix has one row for each value that it gives.
//!
//! 4-bit: each row is cut into blocks of 32 weights. A block is a scale (IEEE half) and 16 bytes; byte
//! `i` holds weight `i` in its lower four bits and weight `i + 16` in its upper four, each as
//! `weight / scale + 8`.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::PackError;
use crate::quantised::packed_bytes;

/// How a pack begins.
pub const MAGIC: [u8; 8] = *b"GROWTHPK";
/// The version of the format.
pub const VERSION: u32 = 1;
/// Longest header. Bytes.
pub const MAX_HEADER: usize = 65_536;
/// Longest pack. Bytes.
pub const MAX_PACK: u64 = 256 << 20;
/// Most tokens of a text.
pub const MAX_TOKENS: usize = 512;
/// Bytes before the header.
const BEFORE_HEADER: usize = 16;
/// Bytes of the checksum.
const CHECKSUM: usize = 32;

/// What a pack says about itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Its name, for people.
    pub name: String,
    /// The licence of the weights, as an SPDX expression.
    pub licence: String,
    /// Where the weights come from and where it says so of the licence.
    pub sources: Vec<Source>,
    /// Its sizes.
    pub shape: Shape,
    /// What is put before a question.
    pub query_prefix: String,
    /// What is put before a passage.
    pub passage_prefix: String,
    /// The token before a text.
    pub begin: u32,
    /// The token after a text.
    pub end: u32,
    /// The token of what is in no piece.
    pub unknown: u32,
}

/// Where something of a pack comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name and version.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Its licence, as an SPDX expression.
    pub licence: String,
    /// Where it says so of its licence, and where nothing was found.
    pub licence_found: String,
}

/// The sizes of a pack.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    /// Pieces of the vocabulary, 4…500,000.
    pub pieces: u32,
    /// All pieces together. Bytes.
    pub vocabulary_bytes: u32,
    /// All rules of the normaliser. Bytes.
    pub normaliser_bytes: u32,
    /// Most tokens of a text, 3…512.
    pub positions: u32,
    /// Length of a vector: a multiple of 32, at most 1,024.
    pub hidden: u32,
    /// Layers, 1…24.
    pub layers: u32,
    /// Heads of the attention: `hidden` is a multiple of them.
    pub heads: u32,
    /// Values between the two linear maps of a layer: a multiple of 32, at most 4,096.
    pub intermediate: u32,
    /// What is added to a variance before its root is taken, above 0, at most 0.01.
    pub epsilon: f32,
}

impl Shape {
    fn check(&self) -> Result<(), PackError> {
        let number = |field, value: u32, allowed, is_allowed: bool| {
            if is_allowed {
                Ok(())
            } else {
                let value = u64::from(value);
                Err(PackError::OutOfRange {
                    field,
                    value,
                    allowed,
                })
            }
        };
        let whole = |value: u32, most: u32| value > 0 && value <= most && value.is_multiple_of(32);
        let pieces = (4..=500_000).contains(&self.pieces);
        number("pieces", self.pieces, "4…500,000", pieces)?;
        let positions = (3..=MAX_TOKENS as u32).contains(&self.positions);
        number("positions", self.positions, "3…512", positions)?;
        let allowed = "a multiple of 32, at most 1,024";
        number("hidden", self.hidden, allowed, whole(self.hidden, 1_024))?;
        let allowed = "a multiple of 32, at most 4,096";
        number(
            "intermediate",
            self.intermediate,
            allowed,
            whole(self.intermediate, 4_096),
        )?;
        let layers = (1..=24).contains(&self.layers);
        number("layers", self.layers, "1…24", layers)?;
        let heads = self.heads > 0 && self.hidden.is_multiple_of(self.heads);
        number("heads", self.heads, "a divisor of `hidden`", heads)?;
        if self.epsilon > 0.0 && self.epsilon <= 0.01 {
            Ok(())
        } else {
            let part = "epsilon";
            Err(PackError::NotFinite { part })
        }
    }

    /// Everything between the header and the checksum. Bytes.
    fn body_bytes(&self) -> u64 {
        let [pieces, positions, hidden, intermediate] =
            [self.pieces, self.positions, self.hidden, self.intermediate].map(u64::from);
        let floats = |count: u64| 4 * count;
        let layer = packed_bytes(4 * hidden, hidden)
            + packed_bytes(intermediate, hidden)
            + packed_bytes(hidden, intermediate)
            + floats(4 * hidden + intermediate + hidden + 4 * hidden);
        floats(pieces)
            + pieces
            + u64::from(self.vocabulary_bytes)
            + u64::from(self.normaliser_bytes)
            + packed_bytes(pieces, hidden)
            + floats(positions * hidden + 2 * hidden)
            + u64::from(self.layers) * layer
    }
}

impl Header {
    fn check(&self) -> Result<(), PackError> {
        self.shape.check()?;
        for (field, token) in [
            ("begin", self.begin),
            ("end", self.end),
            ("unknown", self.unknown),
        ] {
            if token >= self.shape.pieces {
                return Err(PackError::OutOfRange {
                    field,
                    value: u64::from(token),
                    allowed: "below `pieces`",
                });
            }
        }
        Ok(())
    }
}

/// A pack whose header is sound, whose length fits it and whose checksum is right.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// What it says about itself.
    pub header: Header,
    /// Its checksum: 64 small hexadecimal digits. Names the pack.
    pub sha256: String,
    /// Where its body begins and ends.
    pub(crate) body: std::ops::Range<usize>,
}

/// Checks a pack without making it ready: its header, its length and its checksum.
///
/// # Errors
/// The first that is wrong, in this order.
pub fn check(bytes: &[u8]) -> Result<Checked, PackError> {
    let (begin, rest) = bytes
        .split_at_checked(MAGIC.len())
        .ok_or(PackError::NotAPack)?;
    if begin != MAGIC {
        return Err(PackError::NotAPack);
    }
    let found = bytes.len() as u64;
    let too_short = |expected: usize| PackError::Length {
        expected: expected as u64,
        found,
    };
    let Some((&version, rest)) = rest.split_first_chunk::<4>() else {
        return Err(too_short(BEFORE_HEADER));
    };
    let version = u32::from_le_bytes(version);
    if version != VERSION {
        return Err(PackError::Version { found: version });
    }
    let Some((&length, rest)) = rest.split_first_chunk::<4>() else {
        return Err(too_short(BEFORE_HEADER));
    };
    let length = u32::from_le_bytes(length);
    let header_bytes = length as usize;
    if header_bytes > MAX_HEADER {
        return Err(PackError::OutOfRange {
            field: "length of the header",
            value: u64::from(length),
            allowed: "at most 65,536",
        });
    }
    let header = rest
        .get(..header_bytes)
        .ok_or_else(|| too_short(BEFORE_HEADER + header_bytes))?;
    let header: Header =
        serde_json::from_slice(header).map_err(|error| PackError::Header(error.to_string()))?;
    header.check()?;
    let body = BEFORE_HEADER + header_bytes;
    let expected = body as u64 + header.shape.body_bytes() + CHECKSUM as u64;
    if expected > MAX_PACK {
        return Err(PackError::OutOfRange {
            field: "length of the pack",
            value: expected,
            allowed: "at most 256 MiB",
        });
    }
    if expected != found {
        return Err(PackError::Length { expected, found });
    }
    let (content, checksum) = bytes
        .split_last_chunk::<CHECKSUM>()
        .ok_or_else(|| too_short(CHECKSUM))?;
    let sum = Sha256::digest(content);
    if sum.as_slice() != checksum {
        return Err(PackError::Checksum);
    }
    Ok(Checked {
        header,
        sha256: hexadecimal(&sum),
        body: body..content.len(),
    })
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a `String` cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Everything that a pack is made of. Matrices are 4-bit, as [`quantise`](crate::quantise) makes them.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// What it says about itself; `vocabulary_bytes` and `normaliser_bytes` are filled in.
    pub header: Header,
    /// Pieces with their scores; their places are the tokens.
    pub pieces: Vec<(Vec<u8>, f32)>,
    /// What replaces a character, by code point.
    pub rules: Vec<(char, String)>,
    /// Embeddings of the pieces, 4-bit.
    pub embeddings: Vec<u8>,
    /// Embeddings of the positions.
    pub positions: Vec<f32>,
    /// Layer normalisation of the embeddings: gain, then bias.
    pub norm: Vec<f32>,
    /// The layers.
    pub layers: Vec<LayerContent>,
}

/// What a layer is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct LayerContent {
    /// Queries, keys and values: matrix and bias.
    pub attention: (Vec<u8>, Vec<f32>),
    /// Output of the attention: matrix and bias.
    pub attention_output: (Vec<u8>, Vec<f32>),
    /// Layer normalisation after it: gain, then bias.
    pub attention_norm: Vec<f32>,
    /// The map to `intermediate`: matrix and bias.
    pub intermediate: (Vec<u8>, Vec<f32>),
    /// The map back: matrix and bias.
    pub output: (Vec<u8>, Vec<f32>),
    /// Layer normalisation after it: gain, then bias.
    pub output_norm: Vec<f32>,
}

impl Content {
    /// The file.
    ///
    /// # Errors
    /// Parts whose lengths are not those of the shape, pieces and replacements longer than 255 bytes.
    pub fn to_bytes(&self) -> Result<Vec<u8>, PackError> {
        let mut body = Vec::new();
        for (_, score) in &self.pieces {
            body.extend(score.to_le_bytes());
        }
        for (entry, (piece, _)) in self.pieces.iter().enumerate() {
            let part = "vocabulary";
            body.push(u8::try_from(piece.len()).map_err(|_| PackError::Part { part, entry })?);
        }
        let mut header = self.header.clone();
        let before = body.len();
        body.extend(self.pieces.iter().flat_map(|(piece, _)| piece));
        header.shape.vocabulary_bytes = (body.len() - before) as u32;
        let before = body.len();
        for (entry, (from, to)) in self.rules.iter().enumerate() {
            let part = "normaliser";
            body.extend(u32::from(*from).to_le_bytes());
            body.push(u8::try_from(to.len()).map_err(|_| PackError::Part { part, entry })?);
            body.extend(to.as_bytes());
        }
        header.shape.normaliser_bytes = (body.len() - before) as u32;
        let floats = |body: &mut Vec<u8>, values: &[f32]| {
            body.extend(values.iter().flat_map(|value| value.to_le_bytes()));
        };
        body.extend(&self.embeddings);
        floats(&mut body, &self.positions);
        floats(&mut body, &self.norm);
        for layer in &self.layers {
            for (matrix, bias) in [&layer.attention, &layer.attention_output] {
                body.extend(matrix);
                floats(&mut body, bias);
            }
            floats(&mut body, &layer.attention_norm);
            for (matrix, bias) in [&layer.intermediate, &layer.output] {
                body.extend(matrix);
                floats(&mut body, bias);
            }
            floats(&mut body, &layer.output_norm);
        }
        let json =
            serde_json::to_vec(&header).map_err(|error| PackError::Header(error.to_string()))?;
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend((json.len() as u32).to_le_bytes());
        bytes.extend(json);
        bytes.extend(body);
        let sum = Sha256::digest(&bytes);
        bytes.extend(sum);
        check(&bytes)?;
        Ok(bytes)
    }
}
