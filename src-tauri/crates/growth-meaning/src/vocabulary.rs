//! The vocabulary: which cut of a text into pieces is the most likely.

use crate::PackError;
use crate::format::Header;
use crate::reader::Reader;

const PART: &str = "vocabulary";
/// What stands for the space before a word.
const SPACE: char = '▁';
/// How much less likely a character that is in no piece is than the least likely piece (SentencePiece).
const UNKNOWN: f32 = 10.0;

/// Pieces with the logarithms of their probabilities.
pub(crate) struct Vocabulary {
    bytes: Box<[u8]>,
    /// Where each piece begins, and where the last one ends.
    starts: Vec<usize>,
    scores: Vec<f32>,
    /// The tokens that text can become, by their bytes.
    sorted: Vec<u32>,
    unknown: u32,
    unknown_score: f32,
}

/// The best way to a place in a word.
#[derive(Clone, Copy)]
struct Step {
    score: f32,
    from: usize,
    token: u32,
}

impl Vocabulary {
    pub(crate) fn read(reader: &mut Reader<'_>, header: &Header) -> Result<Self, PackError> {
        let pieces = header.shape.pieces as usize;
        let scores = reader.floats("scores", pieces)?;
        let lengths = reader.take(pieces)?;
        let bytes: Box<[u8]> = reader.take(header.shape.vocabulary_bytes as usize)?.into();
        let mut starts = Vec::with_capacity(pieces + 1);
        let mut start = 0;
        starts.push(start);
        for length in lengths {
            start += usize::from(*length);
            starts.push(start);
        }
        if start != bytes.len() {
            return Err(PackError::Part {
                part: PART,
                entry: pieces,
            });
        }
        let least = scores.iter().copied().fold(f32::INFINITY, f32::min);
        let mut vocabulary = Self {
            bytes,
            starts,
            scores,
            sorted: Vec::new(),
            unknown: header.unknown,
            unknown_score: least - UNKNOWN,
        };
        let mut sorted: Vec<u32> = (0..header.shape.pieces)
            .filter(|token| !vocabulary.piece(*token).is_empty())
            .collect();
        sorted.sort_unstable_by_key(|token| vocabulary.piece(*token));
        vocabulary.sorted = sorted;
        Ok(vocabulary)
    }

    fn piece(&self, token: u32) -> &[u8] {
        let token = token as usize;
        match (self.starts.get(token), self.starts.get(token + 1)) {
            (Some(from), Some(to)) => self.bytes.get(*from..*to).unwrap_or_default(),
            _ => &[],
        }
    }

    /// Tokens of a normalised text, at most `most`.
    ///
    /// A piece never goes beyond a word, so each word is cut for itself.
    pub(crate) fn tokens(&self, text: &str, most: usize) -> Vec<u32> {
        let mut tokens: Vec<u32> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            if tokens.len() >= most {
                break;
            }
            for token in self.cut(&format!("{SPACE}{word}")) {
                // Characters that are in no piece are one token together.
                if token != self.unknown || tokens.last() != Some(&self.unknown) {
                    tokens.push(token);
                }
            }
        }
        tokens.truncate(most);
        tokens
    }

    /// The cut with the highest sum of scores (Viterbi).
    fn cut(&self, word: &str) -> Vec<u32> {
        let bytes = word.as_bytes();
        let mut steps: Vec<Option<Step>> = vec![None; bytes.len() + 1];
        for (from, sign) in word.char_indices() {
            let before = match steps.get(from) {
                _ if from == 0 => 0.0,
                Some(Some(step)) => step.score,
                _ => continue,
            };
            let mut reach = |to: usize, token: u32, score: f32| {
                let score = before + score;
                if let Some(step) = steps.get_mut(to)
                    && step.is_none_or(|known| score > known.score)
                {
                    *step = Some(Step { score, from, token });
                }
            };
            let rest = bytes.get(from..).unwrap_or_default();
            self.beginnings(rest, |length, token| {
                if word.is_char_boundary(from + length) {
                    let score = self.scores.get(token as usize).copied();
                    reach(from + length, token, score.unwrap_or(self.unknown_score));
                }
            });
            reach(from + sign.len_utf8(), self.unknown, self.unknown_score);
        }
        let mut tokens = Vec::new();
        let mut place = bytes.len();
        while place > 0 {
            let Some(Some(step)) = steps.get(place) else {
                break;
            };
            tokens.push(step.token);
            place = step.from;
        }
        tokens.reverse();
        tokens
    }

    /// All pieces that `text` begins with, from the shortest, with their lengths in bytes.
    fn beginnings(&self, text: &[u8], mut found: impl FnMut(usize, u32)) {
        let mut candidates = self.sorted.as_slice();
        for (place, byte) in text.iter().enumerate() {
            // All candidates share the first `place` bytes of the text.
            let of = |token: &u32| self.piece(*token).get(place).copied();
            let from = candidates.partition_point(|token| of(token) < Some(*byte));
            let to = candidates.partition_point(|token| of(token) <= Some(*byte));
            candidates = candidates.get(from..to).unwrap_or_default();
            let Some(first) = candidates.first() else {
                return;
            };
            if self.piece(*first).len() == place + 1 {
                found(place + 1, *first);
            }
        }
    }
}
