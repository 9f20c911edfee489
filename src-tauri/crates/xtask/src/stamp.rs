//! Remembers what a result was made from, so that it is made again only when that has changed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

/// A fingerprint of files, their names and further texts. Not cryptographic: it guards against
/// forgetting, not against attack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fingerprint(String);

impl Fingerprint {
    /// Of the files at `paths`, folders with all they hold, and of `texts`. A path that does not
    /// exist counts as empty.
    pub(crate) fn of(paths: &[PathBuf], texts: &[&str]) -> Result<Self> {
        let mut hash = Fnv::default();
        let mut files = Vec::new();
        for path in paths {
            collect(path, &mut files)?;
        }
        files.sort();
        for file in &files {
            hash.add(file.to_string_lossy().as_bytes());
            hash.add(&fs::read(file).with_context(|| file.display().to_string())?);
        }
        for text in texts {
            hash.add(text.as_bytes());
        }
        Ok(Self(format!("{:016x}", hash.0)))
    }

    /// Whether `stamp` holds this fingerprint.
    pub(crate) fn is_in(&self, stamp: &Path) -> bool {
        fs::read_to_string(stamp).is_ok_and(|kept| kept == self.0)
    }

    /// Keeps this fingerprint in `stamp`.
    pub(crate) fn keep(&self, stamp: &Path) -> Result<()> {
        fs::write(stamp, &self.0).with_context(|| stamp.display().to_string())
    }
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path).with_context(|| path.display().to_string())? {
            collect(&entry?.path(), files)?;
        }
    } else if path.exists() {
        files.push(path.to_path_buf());
    }
    Ok(())
}

/// FNV-1a, 64 bits: the same on every machine and with every compiler.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    /// Adds the bytes and their number, so that `ab`, `c` is not `a`, `bc`.
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().copied().chain(bytes.len().to_le_bytes()) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use super::Fingerprint;

    #[test]
    fn a_change_of_any_file_is_seen() {
        let folder = env::temp_dir().join(format!("xtask-stamp-{}", process::id()));
        fs::create_dir_all(folder.join("deep")).expect("a folder");
        fs::write(folder.join("deep/a"), "1").expect("a file");
        let of = |text: &str| {
            Fingerprint::of(std::slice::from_ref(&folder), &[text]).expect("a fingerprint")
        };
        let stamp = env::temp_dir().join(format!("xtask-stamp-{}.txt", process::id()));

        let first = of("node 20");
        assert!(!first.is_in(&stamp));
        first.keep(&stamp).expect("a stamp");
        assert!(of("node 20").is_in(&stamp));
        assert!(!of("node 22").is_in(&stamp));
        fs::write(folder.join("deep/a"), "2").expect("a file");
        assert!(!of("node 20").is_in(&stamp));
        fs::write(folder.join("deep/a"), "1").expect("a file");
        fs::rename(folder.join("deep/a"), folder.join("deep/b")).expect("a file");
        assert!(!of("node 20").is_in(&stamp));

        fs::remove_dir_all(&folder).expect("a folder");
        fs::remove_file(&stamp).expect("a file");
    }
}
