//! The system's file dialogs. The page asks for one and gets a token for what the person chose; no
//! other path is worth anything in a request (see `growth_api::IssuedPaths`).

use std::path::PathBuf;

use growth_api::{IssuedPaths, Language, Purpose, host_consent};
use serde::Deserialize;
use tauri::{State, WebviewWindow};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath, MessageDialogButtons};

/// Name of the variable that names a file with the path that every dialog answers, for tests: the
/// system's dialogs are no part of the page, and cannot be driven from there.
const ANSWER_VARIABLE: &str = "GROWTH_DIALOG_ANSWER";

/// Longest name of a host. Bytes.
const LONGEST_HOST: usize = 300;

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

    /// What a test answers to the question whether a computer may be asked; `None` outside of tests.
    fn allows(&self, host: &str) -> Option<bool> {
        let text = std::fs::read_to_string(self.answers.as_ref()?).unwrap_or_default();
        let wanted = format!("allow:{host}");
        Some(text.lines().any(|line| line == wanted))
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

/// Asks the person whether another computer may get questions and passages of documents. The words are
/// the program's own: a page that was taken over cannot ask for something else.
#[tauri::command]
pub async fn allow_host(
    dialogs: State<'_, Dialogs>,
    window: WebviewWindow,
    host: String,
    language: Language,
) -> Result<bool, String> {
    if host.len() > LONGEST_HOST || host.chars().any(char::is_control) {
        return Ok(false);
    }
    let is_allowed = match dialogs.allows(&host) {
        Some(given) => given,
        None => {
            let question = host_consent(&host, language);
            let dialog = window
                .dialog()
                .message(question.text)
                .title(question.title)
                .parent(&window)
                .buttons(MessageDialogButtons::OkCancelCustom(
                    question.allow,
                    question.cancel,
                ));
            tauri::async_runtime::spawn_blocking(move || dialog.blocking_show())
                .await
                .map_err(|error| error.to_string())?
        }
    };
    if is_allowed {
        dialogs.issued.allow_host(&host);
    }
    Ok(is_allowed)
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
