//! The program as its hosts know it: where its files lie, and the workspace that is open.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use chrono::{DateTime, Local, NaiveDate, Utc};
use growth_workspace::{Clock, OpenOptions, Workspace};

use crate::{Failure, report::LaidOut};

/// Name of the variable that puts all files of the program into another folder (a portable
/// installation, a test).
pub const DATA_FOLDER_VARIABLE: &str = "GROWTH_DATA_DIR";

/// Where the program keeps its files, and how it tells the time.
#[derive(Clone)]
pub struct AppOptions {
    /// The workspace file; made on first use.
    pub workspace: PathBuf,
    /// Folder of the backups, outside of the workspace file's folder.
    pub backups_folder: PathBuf,
    /// Folder of the log.
    pub log_folder: PathBuf,
    /// Tells the time.
    pub clock: Clock,
}

/// The system names no folder for the user's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the system names no folder for the user's data; set {DATA_FOLDER_VARIABLE}")]
pub struct NoDataFolder;

impl AppOptions {
    /// The user's own files: in the system's folder for data, or where `GROWTH_DATA_DIR` says.
    ///
    /// # Errors
    /// When neither is known.
    #[allow(clippy::disallowed_methods, reason = "read once, by the hosts")]
    pub fn from_environment() -> Result<Self, NoDataFolder> {
        if let Some(folder) = std::env::var_os(DATA_FOLDER_VARIABLE) {
            return Ok(Self::in_folder(Path::new(&folder)));
        }
        let folders =
            directories::ProjectDirs::from("app", "", "growth-architect").ok_or(NoDataFolder)?;
        Ok(Self::in_folder(folders.data_local_dir()))
    }

    /// All files below one folder.
    #[allow(clippy::disallowed_methods, reason = "the program's one clock")]
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            workspace: folder.join("workspace").join("workspace.growth"),
            backups_folder: folder.join("backups"),
            log_folder: folder.join("log"),
            clock: Arc::new(Utc::now),
        }
    }
}

/// The program: its options, and the workspace once something has needed it.
pub struct App {
    options: AppOptions,
    workspace: Mutex<Option<Workspace>>,
    laid_out: Mutex<Option<Arc<LaidOut>>>,
}

impl App {
    /// Nothing is opened yet.
    pub fn new(options: AppOptions) -> Self {
        Self {
            options,
            workspace: Mutex::new(None),
            laid_out: Mutex::new(None),
        }
    }

    /// Where the files lie.
    pub fn options(&self) -> &AppOptions {
        &self.options
    }

    /// The report that was laid out last.
    pub(crate) fn laid_out(&self) -> &Mutex<Option<Arc<LaidOut>>> {
        &self.laid_out
    }

    /// The time.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.options.clock)()
    }

    /// The civil date where the program runs.
    pub(crate) fn today(&self) -> NaiveDate {
        self.now().with_timezone(&Local).date_naive()
    }

    pub(crate) fn open_options(&self) -> OpenOptions {
        let clock = Arc::clone(&self.options.clock);
        OpenOptions::new(&self.options.backups_folder, move || clock())
    }

    /// Does something with the workspace, which is opened when it is not yet. The lock is held
    /// meanwhile: keep `work` short.
    pub(crate) fn with<T>(
        &self,
        work: impl FnOnce(&mut Workspace) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut open = self
            .workspace
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let workspace = match open.as_mut() {
            Some(workspace) => workspace,
            None => open.insert(Workspace::open(
                &self.options.workspace,
                &self.open_options(),
            )?),
        };
        work(workspace)
    }

    /// Puts another open workspace in place of the one that is open, or that could not be opened.
    pub(crate) fn replace<T>(
        &self,
        open: impl FnOnce() -> Result<(Workspace, T), Failure>,
    ) -> Result<T, Failure> {
        let mut place = self
            .workspace
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *place = None;
        let (workspace, value) = open()?;
        *place = Some(workspace);
        Ok(value)
    }
}
