//! The system's file dialogs. The page asks for one and gets a token for what the person chose; no
//! other path is worth anything in a request (see `growth_api::IssuedPaths`).

use std::path::PathBuf;

use growth_api::{IssuedPaths, Purpose};
use serde::Deserialize;
use tauri::{State, WebviewWindow};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath};

/// Name of the variable that names a file with the path that every dialog answers, for tests: the
/// system's dialogs are no part of the page, and cannot be driven from there.
const ANSWER_VARIABLE: &str = "GROWTH_DIALOG_ANSWER";

/// What the dialogs go by.
pub struct Dialogs {
    issued: IssuedPaths,
    /// Where a test puts the answers.
    answers: Option<PathBuf>,
}

impl Dialogs {
    /// Dialogs that issue paths.
    #[allow(clippy::disallowed_methods, reason = "read once, by the host")]
    pub fn new(issued: IssuedPaths) -> Self {
        Self {
            issued,
            answers: std::env::var_os(ANSWER_VARIABLE).map(PathBuf::from),
        }
    }

    /// Whether a person chose this place, or a folder that it lies in.
    pub fn knows(&self, path: &std::path::Path) -> bool {
        self.issued.knows(path)
    }

    /// The answer of a test: of the paths in its file, one a line, the first that fits, or all that fit
    /// where several are wanted. None of them where nothing does.
    fn given(&self, wanted: &Wanted, name: Option<&str>) -> Option<Vec<PathBuf>> {
        let answers = self.answers.as_ref()?;
        let text = std::fs::read_to_string(answers).unwrap_or_default();
        let lines = || {
            text.lines()
                .filter(|line| !line.is_empty())
                .map(PathBuf::from)
        };
        let folder = || lines().find(|path| path.is_dir());
        let one = match wanted {
            Wanted::Files => return Some(lines().filter(|path| path.is_file()).collect()),
            Wanted::File => lines().find(|path| path.is_file()),
            Wanted::Folder | Wanted::FolderToRead => folder(),
            Wanted::NewFile => folder()
                .zip(name)
                .map(|(folder, name)| folder.join(name))
                .or_else(|| lines().next()),
        };
        Some(one.into_iter().collect())
    }
}

/// A kind of file that a dialog offers.
#[derive(Debug, Deserialize)]
pub struct Filter {
    name: String,
    extensions: Vec<String>,
}

/// What a dialog is asked for.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// A file that is there.
    File,
    /// Files that are there.
    Files,
    /// A folder to write into.
    Folder,
    /// A folder whose files are read.
    FolderToRead,
    /// The name of a file to write.
    NewFile,
}

impl Wanted {
    fn purpose(&self) -> Purpose {
        match self {
            Self::File | Self::Files | Self::FolderToRead => Purpose::Read,
            Self::Folder => Purpose::WriteInto,
            Self::NewFile => Purpose::Write,
        }
    }
}

/// Asks the person for a file or several, and answers with a token for each; nothing when they chose
/// none.
#[tauri::command]
pub async fn choose(
    dialogs: State<'_, Dialogs>,
    window: WebviewWindow,
    wanted: Wanted,
    title: String,
    filters: Vec<Filter>,
    default_name: Option<String>,
) -> Result<Vec<String>, String> {
    let purpose = wanted.purpose();
    let paths = match dialogs.given(&wanted, default_name.as_deref()) {
        Some(given) => given,
        None => {
            let mut dialog = window.dialog().file().set_parent(&window).set_title(title);
            for filter in &filters {
                let extensions: Vec<&str> = filter.extensions.iter().map(String::as_str).collect();
                dialog = dialog.add_filter(&filter.name, &extensions);
            }
            if let Some(name) = default_name {
                dialog = dialog.set_file_name(name);
            }
            ask(dialog, wanted).await?
        }
    };
    Ok(paths
        .into_iter()
        .map(|path| dialogs.issued.issue(path, purpose))
        .collect())
}

/// Waits for the person, off the UI thread.
async fn ask<R: tauri::Runtime>(
    dialog: FileDialogBuilder<R>,
    wanted: Wanted,
) -> Result<Vec<PathBuf>, String> {
    let chosen: Vec<FilePath> = tauri::async_runtime::spawn_blocking(move || {
        let one = match wanted {
            Wanted::Files => return dialog.blocking_pick_files().unwrap_or_default(),
            Wanted::File => dialog.blocking_pick_file(),
            Wanted::Folder | Wanted::FolderToRead => dialog.blocking_pick_folder(),
            Wanted::NewFile => dialog.blocking_save_file(),
        };
        one.into_iter().collect()
    })
    .await
    .map_err(|error| error.to_string())?;
    chosen
        .into_iter()
        .map(FilePath::into_path)
        .collect::<Result<_, _>>()
        .map_err(|error| error.to_string())
}
