//! A small pack with weights by chance.

use growth_meaning::format::{Content, Header, LayerContent, Shape, Source};
use growth_meaning::quantise;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

pub(crate) const HIDDEN: usize = 32;
pub(crate) const INTERMEDIATE: usize = 64;
pub(crate) const POSITIONS: usize = 24;

/// Weights, evenly distributed over −0.5…0.5.
struct Weights(ChaCha8Rng);

impl Weights {
    fn floats(&mut self, count: usize) -> Vec<f32> {
        (0..count).map(|_| self.0.random_range(-0.5..0.5)).collect()
    }

    fn matrix(&mut self, rows: usize, columns: usize) -> Vec<u8> {
        quantise(&self.floats(rows * columns))
    }

    fn linear(&mut self, rows: usize, columns: usize) -> (Vec<u8>, Vec<f32>) {
        (self.matrix(rows, columns), self.floats(rows))
    }

    fn norm(&mut self) -> Vec<f32> {
        let gain = self.floats(HIDDEN).into_iter().map(|value| 1.0 + value);
        gain.chain(self.floats(HIDDEN)).collect()
    }
}

/// Marks, letters and a few longer pieces.
pub(crate) fn pieces() -> Vec<(Vec<u8>, f32)> {
    let marks = [(); 4].map(|()| (Vec::new(), 0.0));
    let letters = ('a'..='z').chain('а'..='я').chain(['▁', ':']);
    let letters = letters.map(|letter| (letter.to_string().into_bytes(), -6.0));
    let words = ["▁ко", "фе", "йня", "▁кофе", "▁query", "▁passage", "по"];
    let words = words.into_iter().zip(0_u8..);
    let words = words.map(|(word, place)| (word.into(), -7.0 - f32::from(place) / 8.0));
    marks.into_iter().chain(letters).chain(words).collect()
}

/// A pack with two layers.
pub(crate) fn content(
    pieces: Vec<(Vec<u8>, f32)>,
    rules: Vec<(char, String)>,
    positions: usize,
) -> Content {
    let mut weights = Weights(ChaCha8Rng::seed_from_u64(20_260_501));
    let origin = Source {
        name: "made in a test".to_owned(),
        address: String::new(),
        licence: "MIT".to_owned(),
        licence_found: "here".to_owned(),
    };
    let header = Header {
        name: "synthetic".to_owned(),
        licence: "MIT".to_owned(),
        sources: vec![origin],
        shape: Shape {
            pieces: pieces.len() as u32,
            vocabulary_bytes: 0,
            normaliser_bytes: 0,
            positions: positions as u32,
            hidden: HIDDEN as u32,
            layers: 2,
            heads: 4,
            intermediate: INTERMEDIATE as u32,
            epsilon: 1e-12,
        },
        query_prefix: "query: ".to_owned(),
        passage_prefix: "passage: ".to_owned(),
        begin: 0,
        end: 2,
        unknown: 3,
    };
    Content {
        header,
        embeddings: weights.matrix(pieces.len(), HIDDEN),
        positions: weights.floats(positions * HIDDEN),
        norm: weights.norm(),
        layers: (0..2)
            .map(|_| LayerContent {
                attention: weights.linear(3 * HIDDEN, HIDDEN),
                attention_output: weights.linear(HIDDEN, HIDDEN),
                attention_norm: weights.norm(),
                intermediate: weights.linear(INTERMEDIATE, HIDDEN),
                output: weights.linear(HIDDEN, INTERMEDIATE),
                output_norm: weights.norm(),
            })
            .collect(),
        pieces,
        rules,
    }
}

/// The pack of most tests.
pub(crate) fn small() -> Content {
    let rules = vec![
        ('\n', " ".to_owned()),
        ('\u{ad}', String::new()),
        ('½', "1⁄2".to_owned()),
        ('ｋ', "k".to_owned()),
    ];
    content(pieces(), rules, POSITIONS)
}

/// A pack whose checksum fits whatever was changed in it.
pub(crate) fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    use sha2::Digest as _;
    let content = bytes.len() - 32;
    let sum = sha2::Sha256::digest(&bytes[..content]);
    bytes[content..].copy_from_slice(&sum);
    bytes
}
