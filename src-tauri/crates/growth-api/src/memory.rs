//! What the window must know before a workspace is open, and when it cannot be opened: a small file
//! beside the user's own workspace. Nothing of a client is in it.

use std::path::{Path, PathBuf};

use growth_i18n::Language;
use serde::{Deserialize, Serialize};

/// What is remembered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Memory {
    /// Language that was chosen last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) language: Option<Language>,
    /// The workspace that was open last, when it is not the user's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) workspace: Option<PathBuf>,
    /// The language model that a person has set up on this computer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) assistant: Option<Assistant>,
}

/// A language model that words answers, asked through a program of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Assistant {
    /// Address of its interface.
    pub(crate) address: String,
    /// Name of its host, with the port: what a person has allowed.
    pub(crate) host: String,
    /// Whether the host is this computer.
    pub(crate) is_here: bool,
    /// Name of the model.
    pub(crate) model: String,
    /// Whether the system's keyring holds a key for it.
    pub(crate) with_key: bool,
    /// Whether a person has seen what is sent to it.
    pub(crate) seen: bool,
}

impl Memory {
    /// What the file says; nothing where there is none, or none that can be read.
    pub(crate) fn read(path: &Path) -> Self {
        std::fs::read(path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Keeps it. Who cannot keep it starts in the system's language next time; no reason to stop.
    pub(crate) fn write(&self, path: &Path) {
        let written = serde_json::to_vec_pretty(self)
            .map_err(|error| error.to_string())
            .and_then(|bytes| crate::write::file(path, &bytes).map_err(|error| error.to_string()));
        if let Err(problem) = written {
            tracing::warn!(problem, "language and workspace are not remembered");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_and_a_broken_file_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("window.json");
        assert_eq!(Memory::read(&path), Memory::default());
        let memory = Memory {
            language: Some(Language::Ru),
            workspace: Some(PathBuf::from("/disk/Клиенты.growth")),
            assistant: None,
        };
        memory.write(&path);
        assert_eq!(Memory::read(&path), memory);
        std::fs::write(&path, "{").unwrap();
        assert_eq!(Memory::read(&path), Memory::default());
    }
}
