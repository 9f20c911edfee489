//! Files of known programs with something broken in them: read or refused, never a panic, never
//! without end. `GROWTH_FUZZ_FILES=20000` tries more of them.

use std::time::{Duration, Instant};

use super::*;
use crate::{
    loops::observed_rows,
    roadmap::{PlanHeadings, read_tasks},
};

/// Files of one run of the tests.
const FILES: u64 = 300;

/// The longest that one small file may take.
const MAX_TIME: Duration = Duration::from_secs(10);

/// A generator of numbers (xorshift64*), the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % (end.max(1) as u64)) as usize
    }
}

fn seeds() -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    for folder in ["imports", "imports/recipes", "csv"] {
        let mut paths: Vec<_> = std::fs::read_dir(fixture(folder))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file())
            .collect();
        paths.sort();
        files.extend(paths.iter().map(|path| std::fs::read(path).unwrap()));
    }
    files
}

/// Breaks something.
fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    const PIECES: [&[u8]; 16] = [
        b"\"",
        b";",
        b",",
        b"\t",
        b"\n",
        b"\r\n",
        b"\0",
        b"\xFF",
        b"-",
        b"1e309",
        b"%",
        b"9999-99-99",
        b"=1+1",
        b"\xEF\xBB\xBF",
        b"PK\x03\x04",
        b"99999999999999999999999999",
    ];
    for _ in 0..=random.below(6) {
        let at = random.below(bytes.len() + 1);
        match random.below(6) {
            0 if !bytes.is_empty() => {
                let at = random.below(bytes.len());
                bytes[at] = random.next() as u8;
            }
            1 => bytes.truncate(at),
            2 => {
                let piece = PIECES[random.below(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
            3 => {
                let end = (at + random.below(40)).min(bytes.len());
                bytes.drain(at..end);
            }
            4 => {
                let end = (at + random.below(200)).min(bytes.len());
                let copy = bytes[at..end].to_vec();
                let to = random.below(bytes.len() + 1);
                bytes.splice(to..to, copy);
            }
            _ => {
                // Lines change places.
                let mut lines: Vec<Vec<u8>> =
                    bytes.split(|&b| b == b'\n').map(<[u8]>::to_vec).collect();
                let (a, b) = (random.below(lines.len()), random.below(lines.len()));
                lines.swap(a, b);
                *bytes = lines.join(&b'\n');
            }
        }
    }
}

/// Reads the file in every way that a table is read.
fn read_in_every_way(path: &Path) {
    if let Ok(mut file) = TableFile::open(path, None)
        && let Ok(sniffed) = sniff_file(&mut file, &Overrides::default(), &Surroundings::default())
        && let Ok(Reading {
            format,
            mapping,
            rules,
        }) = sniffed.reading()
    {
        // What was looked at, and leaves nothing to ask, can be read.
        drain(Reader::open(&file, &format, &mapping, &rules).unwrap());
    }
    if let Ok(mut file) = TableFile::open(path, None) {
        let _ = read_tasks(&mut file, None, &PlanHeadings::new());
    }
    if let Ok(mut file) = TableFile::open(path, None)
        && let Ok(rows) = read_rows(&mut file)
    {
        let _ = observed_rows(rows, None, None);
    }
}

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "how many files to try is asked of the person who runs the test"
)]
fn broken_files_are_read_or_refused() {
    let count = std::env::var("GROWTH_FUZZ_FILES")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(FILES);
    let seeds = seeds();
    let file = tempfile::NamedTempFile::new().unwrap();
    for number in 0..count {
        let mut random =
            Random(0x9E37_79B9_7F4A_7C15 ^ (number + 1).wrapping_mul(0xD134_2543_DE82_EF95));
        let mut bytes = seeds[random.below(seeds.len())].clone();
        mutate(&mut bytes, &mut random);
        std::fs::write(file.path(), &bytes).unwrap();
        let begun = Instant::now();
        read_in_every_way(file.path());
        assert!(begun.elapsed() < MAX_TIME, "file {number}");
    }
}
