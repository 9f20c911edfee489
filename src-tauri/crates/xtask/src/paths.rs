//! Where things are.

use std::{env, path::PathBuf};

use anyhow::{Context as _, Result};

use crate::process::Run;

/// Folders that the commands work in.
pub(crate) struct Paths {
    /// The repository.
    pub(crate) root: PathBuf,
    /// `ui/`.
    pub(crate) ui: PathBuf,
    /// Where Cargo builds: `CARGO_TARGET_DIR`, or `target/` in the repository.
    pub(crate) target: PathBuf,
    /// What is kept between checkouts: the tools.
    pub(crate) cache: PathBuf,
}

impl Paths {
    /// Finds the folders from where this program's sources are. `cargo run` says where that is now:
    /// a build cache that several checkouts share may hold a program that another one compiled.
    pub(crate) fn find() -> Result<Self> {
        let here = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = here
            .ancestors()
            .nth(3)
            .context("xtask lies in src-tauri/crates/xtask")?
            .to_path_buf();
        let metadata = Run::new("cargo")
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .folder(&root)
            .output()?;
        let target =
            target_directory(&metadata).context("cargo metadata names no target folder")?;
        Ok(Self {
            ui: root.join("ui"),
            target,
            cache: cache_folder().context("there is no home folder: set XDG_CACHE_HOME")?,
            root,
        })
    }
}

impl Paths {
    /// A program of the project, once [`BUILD`] has been run.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        self.target.join("debug").join(file)
    }
}

/// Cargo's arguments that build all programs. Always the whole workspace with its examples: less would be
/// built with other features of its dependencies, and these a second time for the tests.
pub(crate) const BUILD: &str = "build --workspace --bins --examples";

/// `target_directory` of Cargo's metadata, which respects every way of setting it.
fn target_directory(metadata: &str) -> Option<PathBuf> {
    let (_, rest) = metadata.split_once("\"target_directory\":\"")?;
    let (path, _) = rest.split_once('"')?;
    Some(PathBuf::from(path.replace("\\\\", "\\")))
}

fn cache_folder() -> Option<PathBuf> {
    let set = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let base = set("XDG_CACHE_HOME").or_else(|| {
        if cfg!(windows) {
            set("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            set("HOME").map(|home| home.join("Library/Caches"))
        } else {
            set("HOME").map(|home| home.join(".cache"))
        }
    })?;
    Some(base.join("growth-architect"))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::target_directory;

    #[test]
    fn the_target_folder_is_read_from_metadata() {
        let metadata = r#"{"packages":[],"target_directory":"C:\\work\\target","version":1}"#;
        assert_eq!(
            target_directory(metadata),
            Some(PathBuf::from(r"C:\work\target"))
        );
        assert_eq!(target_directory("{}"), None);
    }
}
