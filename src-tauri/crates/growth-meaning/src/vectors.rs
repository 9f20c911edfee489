//! Vectors that were made once, so that a text is encoded only once.

use std::collections::{BTreeMap, BTreeSet};

use half::f16;
use sha2::{Digest as _, Sha256};

use crate::reader::Reader;
use crate::{Encoder, Role};

/// How a file of vectors begins; the last letter is the version.
const MAGIC: [u8; 8] = *b"GROWTHV1";
/// Bytes of a checksum.
const CHECKSUM: usize = 32;
/// The first bytes of the SHA-256 of a role and a text.
type Key = [u8; 16];

/// Vectors of one pack by their texts, which are not kept themselves.
///
/// As a file: `GROWTHV1`, SHA-256 of the pack (64 hexadecimal digits), length of a vector and number of
/// vectors (u32, little-endian), then for each a key (16 bytes) and its numbers (IEEE half), by key;
/// SHA-256 of everything before it.
#[derive(Debug, Clone, PartialEq)]
pub struct Vectors {
    pack: String,
    dimensions: usize,
    by_text: BTreeMap<Key, Vec<f16>>,
}

fn key(text: &str, role: Role) -> Key {
    let mark: &[u8] = match role {
        Role::Query => b"query\0",
        Role::Passage => b"passage\0",
    };
    let sum = Sha256::new()
        .chain_update(mark)
        .chain_update(text)
        .finalize();
    let mut key = Key::default();
    key.iter_mut().zip(sum).for_each(|(to, from)| *to = from);
    key
}

impl Vectors {
    /// None yet.
    pub fn new(encoder: &Encoder) -> Self {
        Self {
            pack: encoder.sha256().to_owned(),
            dimensions: encoder.dimensions(),
            by_text: BTreeMap::new(),
        }
    }

    /// Those of a file; none where it is damaged or of another pack, since they can be made again.
    pub fn read(bytes: &[u8], encoder: &Encoder) -> Self {
        let mut vectors = Self::new(encoder);
        vectors.by_text = vectors.read_all(bytes).unwrap_or_default();
        vectors
    }

    fn read_all(&self, bytes: &[u8]) -> Option<BTreeMap<Key, Vec<f16>>> {
        let (content, checksum) = bytes.split_last_chunk::<CHECKSUM>()?;
        if Sha256::digest(content).as_slice() != checksum {
            return None;
        }
        let mut reader = Reader::new(content);
        let is_ours = reader.take(MAGIC.len()).ok()? == MAGIC
            && reader.take(self.pack.len()).ok()? == self.pack.as_bytes();
        let [dimensions, count] = [reader.number()?, reader.number()?];
        let entry = size_of::<Key>() + 2 * self.dimensions;
        let is_whole = dimensions == self.dimensions
            && content.len().checked_sub(reader.place()) == count.checked_mul(entry);
        if !is_ours || !is_whole {
            return None;
        }
        let mut by_text = BTreeMap::new();
        for _ in 0..count {
            let key = Key::try_from(reader.take(size_of::<Key>()).ok()?).ok()?;
            let (numbers, _) = reader.take(2 * self.dimensions).ok()?.as_chunks::<2>();
            let vector = numbers.iter().map(|bytes| f16::from_le_bytes(*bytes));
            by_text.insert(key, vector.collect());
        }
        Some(by_text)
    }

    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.pack.as_bytes());
        bytes.extend((self.dimensions as u32).to_le_bytes());
        bytes.extend((self.by_text.len() as u32).to_le_bytes());
        for (key, vector) in &self.by_text {
            bytes.extend(key);
            bytes.extend(vector.iter().flat_map(|value| value.to_le_bytes()));
        }
        let sum = Sha256::digest(&bytes);
        bytes.extend(sum);
        bytes
    }

    /// Whether the vector of a text is there.
    pub fn contains(&self, text: &str, role: Role) -> bool {
        self.by_text.contains_key(&key(text, role))
    }

    /// The vector of a text, rounded to halves.
    pub fn get(&self, text: &str, role: Role) -> Option<Vec<f32>> {
        let vector = self.by_text.get(&key(text, role))?;
        Some(vector.iter().map(|value| value.to_f32()).collect())
    }

    /// Keeps a vector of the length of the pack's.
    pub fn insert(&mut self, text: &str, role: Role, vector: &[f32]) {
        if vector.len() == self.dimensions {
            let halves = vector.iter().map(|value| f16::from_f32(*value)).collect();
            self.by_text.insert(key(text, role), halves);
        }
    }

    /// Forgets all but those of these texts. Returns whether there were others.
    pub fn retain<'a>(&mut self, texts: impl IntoIterator<Item = (&'a str, Role)>) -> bool {
        let keys: BTreeSet<Key> = (texts.into_iter())
            .map(|(text, role)| key(text, role))
            .collect();
        let before = self.by_text.len();
        self.by_text.retain(|key, _| keys.contains(key));
        self.by_text.len() < before
    }
}
