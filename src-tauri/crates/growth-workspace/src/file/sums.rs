//! Checksums of a closed file: what SQLite cannot see.
//!
//! SQLite notices a page that makes no sense. A bit that flips inside a text or a number (a bad cable, an
//! old disk) only makes another text or number. So the sums of all blocks are noted when a file is closed,
//! and compared when it is opened: those of a workspace in its lock file, those of a backup beside it.
//!
//! Another program may write into the workspace meanwhile, and that is no damage. It never changes its
//! blocks by a bit or two alone, and the difference of two CRCs tells whether a block was.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufReader, Read as _};
use std::path::{Path, PathBuf};

use crate::{Result, WorkspaceError};

const BLOCK_BYTES: usize = 1_024;
const READ_BYTES: usize = 1 << 20;
const MAGIC: &[u8; 8] = b"GASUMS1\n";
/// Where the header of a database counts its changes, and repeats the count ("The Database Header",
/// sqlite.org/fileformat2.html).
const COUNTERS: [usize; 2] = [24, 92];

/// The sums of a file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sums {
    /// What its header counts, twice.
    changes: [u32; 2],
    /// CRC-32 of each block; the last block may be shorter.
    blocks: Vec<u32>,
    bytes: u64,
}

impl Sums {
    /// Those of the file at a path.
    pub(crate) fn of(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let bytes = file.metadata()?.len();
        let mut file = BufReader::with_capacity(READ_BYTES, file);
        let mut sums = Self {
            changes: [0; 2],
            blocks: Vec::new(),
            bytes,
        };
        let mut block = Vec::with_capacity(BLOCK_BYTES);
        loop {
            block.clear();
            (&mut file)
                .take(BLOCK_BYTES as u64)
                .read_to_end(&mut block)?;
            if block.is_empty() {
                return Ok(sums);
            }
            if sums.blocks.is_empty() {
                sums.changes = COUNTERS.map(|at| word(&block, at).unwrap_or_default());
            }
            sums.blocks.push(crc32fast::hash(&block));
        }
    }

    /// Reads what [`Self::bytes`] wrote; anything else, and what was cut short, says nothing.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let (head, blocks) = rest.split_at_checked(16)?;
        let sums = Self {
            changes: [word(head, 0)?, word(head, 4)?],
            bytes: u64::from_be_bytes(head[8..].try_into().ok()?),
            blocks: blocks
                .chunks_exact(4)
                .filter_map(|sum| word(sum, 0))
                .collect(),
        };
        (sums.bytes.div_ceil(BLOCK_BYTES as u64) == sums.blocks.len() as u64
            && blocks.len().is_multiple_of(4))
        .then_some(sums)
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        for number in self.changes {
            bytes.extend(number.to_be_bytes());
        }
        bytes.extend(self.bytes.to_be_bytes());
        for sum in &self.blocks {
            bytes.extend(sum.to_be_bytes());
        }
        bytes
    }

    /// Whether the other file is the same state: as long, and with as many changes by one of the two
    /// counts (a bit may have flipped there too).
    fn is_state_of(&self, other: &Self) -> bool {
        let mut counts = self.changes.iter().zip(&other.changes);
        self.bytes == other.bytes && counts.any(|(mine, its)| mine == its)
    }

    /// The blocks that differ, each with the difference of its sums.
    fn differences<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = (usize, u32)> + 'a {
        let pairs = self.blocks.iter().zip(&other.blocks).enumerate();
        pairs.filter_map(|(block, (a, b))| (a != b).then_some((block, a ^ b)))
    }
}

impl Sums {
    /// Refuses a file that differs from the noted one by flipped bits alone.
    ///
    /// # Errors
    /// [`WorkspaceError::Damaged`].
    pub(crate) fn require_unflipped(&self, path: &Path) -> Result<()> {
        let Ok(found) = Self::of(path) else {
            return Ok(());
        };
        if !self.is_state_of(&found) {
            return Ok(());
        }
        let differences: Vec<(usize, u32)> = self.differences(&found).collect();
        if differences.is_empty() {
            return Ok(());
        }
        let flips = single_bits();
        let one = |difference: &u32| flips.contains(difference);
        let two = |difference: &u32| {
            flips
                .iter()
                .any(|flip| flips.contains(&(flip ^ difference)))
        };
        let are_flips = differences.iter().any(|(_, it)| one(it))
            && differences.iter().all(|(_, it)| one(it) || two(it));
        match differences.first() {
            Some((block, _)) if are_flips => Err(damaged(differences.len(), *block)),
            _ => Ok(()),
        }
    }
}

/// Notes the sums of a file beside it. Where they cannot be written, less can be said of it.
pub(crate) fn note_beside(path: &Path) {
    let Ok(sums) = Sums::of(path) else {
        return forget_beside(path);
    };
    let beside = beside(path);
    let written = super::make_private(&beside)
        .and_then(|()| std::fs::write(&beside, sums.bytes()).map_err(WorkspaceError::io(&beside)));
    if written.is_err() {
        forget_beside(path);
    }
}

/// Removes what was noted beside a file.
pub(crate) fn forget_beside(path: &Path) {
    // It may have none.
    let _ = std::fs::remove_file(beside(path));
}

/// Refuses a file that is not, byte for byte, what it was when it was closed.
///
/// # Errors
/// [`WorkspaceError::Damaged`].
pub(crate) fn require_noted(path: &Path) -> Result<()> {
    let noted = std::fs::read(beside(path)).ok();
    let (Some(noted), Ok(found)) = (noted.and_then(|noted| Sums::read(&noted)), Sums::of(path))
    else {
        return Ok(());
    };
    if noted.bytes != found.bytes {
        return Err(WorkspaceError::Damaged {
            detail: format!(
                "{} bytes, and {} when it was closed",
                found.bytes, noted.bytes
            ),
        });
    }
    let changed: Vec<usize> = noted.differences(&found).map(|(block, _)| block).collect();
    match changed.first() {
        Some(first) => Err(damaged(changed.len(), *first)),
        None => Ok(()),
    }
}

fn damaged(blocks: usize, first: usize) -> WorkspaceError {
    WorkspaceError::Damaged {
        detail: format!(
            "{blocks} blocks of {BLOCK_BYTES} bytes are not as they were closed, the first at byte {}",
            first * BLOCK_BYTES
        ),
    }
}

/// By what the sum of a block changes when one of its bits flips: a CRC is linear, so it depends on the
/// place alone.
fn single_bits() -> HashSet<u32> {
    let mut block = [0; BLOCK_BYTES];
    let empty = crc32fast::hash(&block);
    let mut flips = HashSet::with_capacity(8 * BLOCK_BYTES);
    for at in 0..BLOCK_BYTES {
        for bit in 0..8 {
            block[at] = 1 << bit;
            flips.insert(crc32fast::hash(&block) ^ empty);
        }
        block[at] = 0;
    }
    flips
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    let word = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes(word.try_into().ok()?))
}

fn beside(path: &Path) -> PathBuf {
    super::beside(path, "-sums")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flipped_bits_are_damage_and_what_a_program_writes_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let bytes: Vec<u8> = (0..10_000_u32).flat_map(u32::to_be_bytes).collect();
        std::fs::write(&path, &bytes).unwrap();
        let noted = Sums::of(&path).unwrap();
        assert!(require_noted(&path).is_ok(), "nothing is noted");
        note_beside(&path);
        let refused = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            (
                noted.require_unflipped(&path).is_err(),
                require_noted(&path).is_err(),
            )
        };
        assert_eq!(refused(&bytes), (false, false));
        for at in [0, 26, 1_023, 1_024, 20_000, 39_936, 39_999] {
            for bit in 0..8 {
                let mut flipped = bytes.clone();
                flipped[at] ^= 1 << bit;
                assert_eq!(refused(&flipped), (true, true), "{at} {bit}");
                // Two more in another block.
                flipped[5_000] ^= 1;
                flipped[5_100] ^= 64;
                assert_eq!(refused(&flipped), (true, true), "{at} {bit}");
            }
        }
        let mut written = bytes.clone();
        written[5_000..5_010].copy_from_slice(b"0123456789");
        assert_eq!(refused(&written), (false, true));
        // One of its blocks may well differ by one bit.
        written[9_000] ^= 1;
        assert_eq!(refused(&written), (false, true));
        // Another state of the file: both counts have gone on.
        let mut later = bytes.clone();
        later[27] ^= 1;
        later[95] ^= 1;
        assert_eq!(refused(&later), (false, true));
        assert_eq!(refused(&bytes[..39_000]), (false, true));
    }

    #[test]
    fn a_note_that_was_cut_short_says_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        std::fs::write(&path, [7; 5_000]).unwrap();
        let sums = Sums::of(&path).unwrap();
        let bytes = sums.bytes();
        assert_eq!(Sums::read(&bytes), Some(sums));
        for end in 0..bytes.len() {
            assert_eq!(Sums::read(&bytes[..end]), None, "{end}");
        }
    }
}
