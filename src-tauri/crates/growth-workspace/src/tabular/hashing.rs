//! A quick hash of cells and rows, for telling whether two are the same within one run.

use std::hash::{BuildHasherDefault, Hasher};

/// Odd numbers without a pattern (digits of π).
const SEEDS: [u64; 2] = [0x2437_0734_4A40_9382, 0xA409_3822_299F_31D1];

/// Hash of a cell or a row. Multiplied and folded word by word, so that every bit of the text moves
/// half of the bits of the hash: rows that differ hardly ever share one.
pub(super) fn hash_of(bytes: &[u8]) -> u64 {
    let mut hash = SEEDS[0] ^ bytes.len() as u64;
    let mut words = bytes.chunks_exact(8);
    for word in &mut words {
        hash = folded(hash ^ word_of(word));
    }
    let rest = words.remainder();
    if !rest.is_empty() {
        hash = folded(hash ^ word_of(rest));
    }
    folded(hash)
}

fn word_of(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .rev()
        .fold(0, |word, &byte| (word << 8) | u64::from(byte))
}

fn folded(value: u64) -> u64 {
    let product = u128::from(value) * u128::from(SEEDS[1]);
    // Both halves of the product.
    (product as u64) ^ ((product >> 64) as u64)
}

/// For collections whose keys are hashes already.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash_of(bytes);
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// Builds [`AsItIs`].
pub(super) type Hashed = BuildHasherDefault<AsItIs>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_differ_have_different_hashes() {
        let mut seen = std::collections::HashSet::new();
        for customer in 0..300 {
            for day in 1..=28 {
                for amount in [0, 1, 10, 100, 1000, 10_000] {
                    let row = format!("c{customer},2025-01-{day:02},{amount}.00");
                    assert!(seen.insert(hash_of(row.as_bytes())), "{row}");
                }
            }
        }
        assert_ne!(hash_of(b""), hash_of(b"\0"));
        assert_ne!(hash_of(b"a"), hash_of(b"a\0"));
    }
}
