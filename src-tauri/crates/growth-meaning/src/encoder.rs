//! A pack that is ready.

use std::ops::Range;

use ndarray::{Array2, Axis};

use crate::PackError;
use crate::format::{Checked, Header, check};
use crate::layers::{Layer, Norm};
use crate::normaliser::Normaliser;
use crate::quantised::{packed_bytes, unpack};
use crate::reader::Reader;
use crate::vocabulary::Vocabulary;

/// What is read of a text at most: more than 512 tokens have. Characters.
const LONGEST: usize = 16_384;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A question, or the words of a search.
    Query,
    /// A text that may answer.
    Passage,
}

/// Makes vectors of texts.
///
/// Takes about three times the size of its pack in memory: weights are unpacked once, but for the
/// embeddings of the pieces, which stay as they are in the file.
pub struct Encoder {
    header: Header,
    sha256: String,
    bytes: Vec<u8>,
    embeddings: Range<usize>,
    normaliser: Normaliser,
    vocabulary: Vocabulary,
    positions: Array2<f32>,
    norm: Norm,
    layers: Vec<Layer>,
}

impl Encoder {
    /// Reads a pack.
    ///
    /// # Errors
    /// Whatever is not as the [format](mod@crate::format) says.
    pub fn read(bytes: Vec<u8>) -> Result<Self, PackError> {
        let Checked {
            header,
            sha256,
            body,
        } = check(&bytes)?;
        let shape = header.shape;
        let [pieces, positions, hidden] =
            [shape.pieces, shape.positions, shape.hidden].map(|size| size as usize);
        let begin = body.start;
        let mut reader = Reader::new(bytes.get(body).unwrap_or_default());
        let vocabulary = Vocabulary::read(&mut reader, &header)?;
        let normaliser = Normaliser::read(&mut reader, shape.normaliser_bytes as usize)?;
        let from = begin + reader.place();
        reader.take(packed_bytes(pieces as u64, hidden as u64) as usize)?;
        let embeddings = from..begin + reader.place();
        let positions = reader.float_matrix("positions", positions, hidden)?;
        let norm = Norm::read(&mut reader, "norm", &shape)?;
        let layers = (0..shape.layers)
            .map(|_| Layer::read(&mut reader, &shape))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            header,
            sha256,
            embeddings,
            normaliser,
            vocabulary,
            positions,
            norm,
            layers,
            bytes,
        })
    }

    /// What the pack says about itself.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The checksum that names the pack: 64 small hexadecimal digits.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Length of a vector.
    pub fn dimensions(&self) -> usize {
        self.header.shape.hidden as usize
    }

    /// The tokens of a text, with those before and after it; at most `positions` of the pack.
    pub fn tokens(&self, text: &str, role: Role) -> Vec<u32> {
        let prefix = match role {
            Role::Query => &self.header.query_prefix,
            Role::Passage => &self.header.passage_prefix,
        };
        let text: String = prefix.chars().chain(text.chars()).take(LONGEST).collect();
        let text = self.normaliser.normalise(&text);
        let most = self.positions.nrows().saturating_sub(2);
        let mut tokens = vec![self.header.begin];
        tokens.extend(self.vocabulary.tokens(&text, most));
        tokens.push(self.header.end);
        tokens
    }

    /// The vector of a text: `hidden` numbers whose squares add up to 1.
    ///
    /// # Errors
    /// [`PackError::NoVector`] where the weights of the pack lead to numbers that are too large, and
    /// [`PackError::NotFinite`] where they are no numbers.
    pub fn encode(&self, text: &str, role: Role) -> Result<Vec<f32>, PackError> {
        let mut rows = self.embedded(&self.tokens(text, role))?;
        self.norm.apply(&mut rows);
        for layer in &self.layers {
            layer.apply(&mut rows);
        }
        let mean = rows.mean_axis(Axis(0)).ok_or(PackError::NoVector)?;
        let length = mean.iter().map(|value| value * value).sum::<f32>().sqrt();
        if !length.is_finite() || length <= 0.0 {
            return Err(PackError::NoVector);
        }
        let vector: Vec<f32> = mean.iter().map(|value| value / length).collect();
        if vector.iter().all(|value| value.is_finite()) {
            Ok(vector)
        } else {
            Err(PackError::NoVector)
        }
    }

    /// Embeddings of tokens and of their positions, a token a row.
    fn embedded(&self, tokens: &[u32]) -> Result<Array2<f32>, PackError> {
        let hidden = self.dimensions();
        let part = "embeddings";
        let width = packed_bytes(1, hidden as u64) as usize;
        let table = self.bytes.get(self.embeddings.clone()).unwrap_or_default();
        let mut values = Vec::with_capacity(tokens.len() * hidden);
        for token in tokens {
            let from = *token as usize * width;
            let entry = *token as usize;
            let row = table
                .get(from..from + width)
                .ok_or(PackError::Part { part, entry })?;
            if !unpack(row, &mut values) {
                return Err(PackError::NotFinite { part });
            }
        }
        let broken = PackError::Part { part, entry: 0 };
        let mut rows =
            Array2::from_shape_vec((tokens.len(), hidden), values).map_err(|_| broken)?;
        for (mut row, position) in rows.rows_mut().into_iter().zip(self.positions.rows()) {
            row += &position;
        }
        Ok(rows)
    }
}
