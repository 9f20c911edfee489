//! What can be wrong with a pack.

use thiserror::Error;

use crate::format::VERSION;

/// Why a file cannot be used as a pack.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum PackError {
    /// It does not begin as a pack does.
    #[error("this is not a pack: it does not begin with `GROWTHPK`")]
    NotAPack,
    /// It was made for another version of the program.
    #[error("the pack has format {found}; this program reads format {VERSION}")]
    Version {
        /// The format of the file.
        found: u32,
    },
    /// It is shorter or longer than what its header describes: it was not copied whole, for instance.
    #[error("the pack is {found} bytes long, but {expected} bytes belong to it")]
    Length {
        /// What belongs to it. Bytes.
        expected: u64,
        /// What is there. Bytes.
        found: u64,
    },
    /// Its content is not what was written.
    #[error("the pack is damaged: its checksum is not that of its content")]
    Checksum,
    /// Its header is not the JSON that the format describes.
    #[error("the header of the pack cannot be read: {0}")]
    Header(String),
    /// A number of its header is not usable.
    #[error("`{field}` of the pack is {value}; it can be {allowed}")]
    OutOfRange {
        /// The number.
        field: &'static str,
        /// Its value.
        value: u64,
        /// What it can be.
        allowed: &'static str,
    },
    /// A weight is infinite or not a number.
    #[error("`{part}` of the pack has a value that is not a finite number")]
    NotFinite {
        /// The part of the file.
        part: &'static str,
    },
    /// A part whose content contradicts itself.
    #[error("`{part}` of the pack is damaged at entry {entry}")]
    Part {
        /// The part of the file.
        part: &'static str,
        /// Place of the entry in it, from 0.
        entry: usize,
    },
    /// Its weights lead to numbers that are too large.
    #[error("the weights of the pack give no vector for this text")]
    NoVector,
}
