//! The program as its hosts know it: where its files lie, and the workspace that is open.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use growth_workspace::{
    Access, Clock, OpenOptions, StepOrigin, Workspace, WorkspaceError, scratch, ticks,
};

use crate::{
    Failure, IssuedPaths, customer_lists::CustomerLists, event_sets::EventSets,
    knowledge_indexes::KnowledgeIndexes, memory::Memory, purchase_days::PurchaseDays,
    report::LaidOut,
};

/// Name of the variable that puts all files of the program into another folder (a portable
/// installation, a test).
pub const DATA_FOLDER_VARIABLE: &str = "GROWTH_DATA_DIR";

/// Name of the variable at whose time the program's clock starts, in place of the system's time
/// (`2026-11-30T12:00:00Z`): for looking at the program on another day, and for tests. The clock runs
/// on from there.
pub const CLOCK_VARIABLE: &str = "GROWTH_CLOCK";

/// Where the program keeps its files, and how it tells the time.
#[derive(Clone)]
pub struct AppOptions {
    /// The workspace file; made on first use.
    pub workspace: PathBuf,
    /// Folder of the backups, outside of the workspace file's folder.
    pub backups_folder: PathBuf,
    /// Folder of the log.
    pub log_folder: PathBuf,
    /// Folder of the optional pack of the knowledge base, with the vectors that it made.
    pub pack_folder: PathBuf,
    /// Where a window remembers what it must know before a workspace is open; `None` when the host
    /// was told which workspace to use.
    pub memory: Option<PathBuf>,
    /// Tells the time and the day.
    pub clock: Clock,
    /// The paths that a window's dialogs have issued; `None` where paths are taken as they are.
    pub issued: Option<IssuedPaths>,
    /// The program that reads documents in a process of its own (see
    /// [`read_document_if_asked`](crate::read_document_if_asked)); `None` where they are read in this one.
    pub reader: Option<PathBuf>,
    /// Through what steps are made.
    pub origin: StepOrigin,
    /// Whether the workspace is only read, whoever else has it open.
    pub only_reads: bool,
}

/// What the program finds around it is not enough to start with.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnvironmentError {
    /// The system names no folder for the user's data.
    #[error("the system names no folder for the user's data; set {DATA_FOLDER_VARIABLE}")]
    NoDataFolder,
    /// The variable of the clock does not say a time.
    #[error("{CLOCK_VARIABLE} is `{0}`, not a time such as 2026-11-30T12:00:00Z")]
    Clock(String),
}

/// Returns the system's clock, or one that starts where `GROWTH_CLOCK` says. Called once, by the
/// hosts.
///
/// # Errors
/// When the variable does not say a time.
#[allow(clippy::disallowed_methods, reason = "read once, by the hosts")]
pub fn clock_from_environment() -> Result<Clock, EnvironmentError> {
    match std::env::var_os(CLOCK_VARIABLE) {
        None => Ok(Clock::system()),
        Some(text) => clock_starting_at(&text.to_string_lossy()),
    }
}

fn clock_starting_at(text: &str) -> Result<Clock, EnvironmentError> {
    DateTime::parse_from_rfc3339(text)
        .map(|start| Clock::starting_at(start.to_utc()))
        .map_err(|_| EnvironmentError::Clock(text.to_owned()))
}

impl AppOptions {
    /// The user's own files: in the system's folder for data, or where `GROWTH_DATA_DIR` says.
    ///
    /// # Errors
    /// When neither is known, or `GROWTH_CLOCK` does not say a time.
    #[allow(clippy::disallowed_methods, reason = "read once, by the hosts")]
    pub fn from_environment() -> Result<Self, EnvironmentError> {
        let clock = clock_from_environment()?;
        let mut options = match std::env::var_os(DATA_FOLDER_VARIABLE) {
            Some(folder) => Self::in_folder(Path::new(&folder), clock),
            None => {
                let folders = directories::ProjectDirs::from("app", "", "growth-architect")
                    .ok_or(EnvironmentError::NoDataFolder)?;
                Self::in_folder(folders.data_local_dir(), clock)
            }
        };
        options.reader = std::env::current_exe().ok();
        Ok(options)
    }

    /// All files below one folder.
    pub fn in_folder(folder: &Path, clock: Clock) -> Self {
        Self {
            workspace: folder.join("workspace").join("workspace.growth"),
            backups_folder: folder.join("backups"),
            log_folder: folder.join("log"),
            pack_folder: folder.join("pack"),
            memory: Some(folder.join("window.json")),
            clock,
            issued: None,
            reader: None,
            origin: StepOrigin::Person,
            only_reads: false,
        }
    }
}

/// The program: its options, and the workspace once something has needed it.
pub struct App {
    options: AppOptions,
    place: Mutex<Place>,
    laid_out: Mutex<Option<Arc<LaidOut>>>,
    purchase_days: PurchaseDays,
    customer_lists: CustomerLists,
    event_sets: EventSets,
    knowledge: KnowledgeIndexes,
}

/// The workspace file at hand.
struct Place {
    path: PathBuf,
    /// Open once something has needed it.
    workspace: Option<Workspace>,
}

impl App {
    /// Nothing is opened yet.
    pub fn new(options: AppOptions) -> Self {
        let place = Mutex::new(Place {
            path: options.workspace.clone(),
            workspace: None,
        });
        let knowledge = KnowledgeIndexes::new(options.pack_folder.clone());
        Self {
            options,
            place,
            laid_out: Mutex::new(None),
            purchase_days: PurchaseDays::default(),
            customer_lists: CustomerLists::default(),
            event_sets: EventSets::default(),
            knowledge,
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

    /// The purchases that were looked at last.
    pub(crate) fn purchase_days(&self) -> &PurchaseDays {
        &self.purchase_days
    }

    /// The list of customers that was looked at last.
    pub(crate) fn customer_lists(&self) -> &CustomerLists {
        &self.customer_lists
    }

    /// The events that were looked at last.
    pub(crate) fn event_sets(&self) -> &EventSets {
        &self.event_sets
    }

    /// The index of the knowledge base that was searched last.
    pub(crate) fn knowledge(&self) -> &KnowledgeIndexes {
        &self.knowledge
    }

    fn place(&self) -> MutexGuard<'_, Place> {
        self.place.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where the workspace file at hand lies: the user's own, or another that was opened.
    pub(crate) fn workspace_path(&self) -> PathBuf {
        self.place().path.clone()
    }

    /// Whether a path leads to a file of the program: the workspace with what SQLite lays beside it,
    /// a backup, the log, the pack. Nothing else is ever written there.
    pub(crate) fn is_own(&self, path: &Path) -> bool {
        let options = &self.options;
        let path = resolved(path);
        let mut folders = vec![
            options.backups_folder.clone(),
            options.log_folder.clone(),
            options.pack_folder.clone(),
        ];
        let mut files = vec![options.workspace.clone(), self.workspace_path()];
        if let Some(memory) = &options.memory {
            // The user's own workspace lies in a folder that is the program's alone.
            folders.extend(options.workspace.parent().map(Path::to_path_buf));
            files.push(memory.clone());
        }
        let beside = |file: &PathBuf| {
            ["", "-wal", "-shm", "-lock", "-journal"].map(|suffix| {
                let mut name = file.clone().into_os_string();
                name.push(suffix);
                resolved(Path::new(&name))
            })
        };
        folders.iter().any(|own| path.starts_with(resolved(own)))
            || files.iter().flat_map(beside).any(|own| own == path)
    }

    /// What is remembered beside the user's own workspace.
    pub(crate) fn memory(&self) -> Memory {
        self.options
            .memory
            .as_deref()
            .map(Memory::read)
            .unwrap_or_default()
    }

    /// Changes what is remembered.
    pub(crate) fn remember(&self, change: impl FnOnce(&mut Memory)) {
        let Some(path) = &self.options.memory else {
            return;
        };
        let before = Memory::read(path);
        let mut memory = before.clone();
        change(&mut memory);
        if memory != before {
            memory.write(path);
        }
    }

    /// Begins with the workspace that was open last, unless one is open already.
    pub(crate) fn recall(&self) {
        let remembered = self.memory().workspace;
        let mut place = self.place();
        if place.workspace.is_none()
            && place.path == self.options.workspace
            && let Some(path) = remembered
        {
            place.path = path;
        }
    }

    /// Opens another workspace file in place of the one at hand, which stays when that fails.
    /// Without `may_make` the file must be there.
    pub(crate) fn go_to(&self, path: &Path, may_make: bool) -> Result<(), Failure> {
        {
            let mut place = self.place();
            if place.workspace.is_none() || place.path != path {
                if !may_make {
                    must_exist(path)?;
                }
                let workspace = Workspace::open(path, &self.open_options())?;
                *place = Place {
                    path: path.to_owned(),
                    workspace: Some(workspace),
                };
            }
        }
        let is_own = path == self.options.workspace;
        self.remember(|memory| memory.workspace = (!is_own).then(|| path.to_owned()));
        Ok(())
    }

    /// The time.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.options.clock.now()
    }

    /// The civil date where the person is.
    pub(crate) fn today(&self) -> NaiveDate {
        self.options.clock.today()
    }

    /// What a clock on the wall showed at a time where the person is.
    pub(crate) fn local(&self, time: DateTime<Utc>) -> NaiveDateTime {
        self.options.clock.local(time)
    }

    pub(crate) fn open_options(&self) -> OpenOptions {
        OpenOptions {
            origin: self.options.origin,
            only_reads: self.options.only_reads,
            follow: Some(ticks::tick),
            ..OpenOptions::new(&self.options.backups_folder, self.options.clock.clone())
        }
    }

    /// Does something with the workspace, which is opened when it is not yet. The lock is held
    /// meanwhile: keep `work` short.
    pub(crate) fn with<T>(
        &self,
        work: impl FnOnce(&mut Workspace) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut place = self.place();
        let Place { path, workspace } = &mut *place;
        let workspace = match workspace {
            Some(workspace) => workspace,
            None => {
                // Another's file that is gone (a disk that was unplugged) is not made anew.
                if self.options.memory.is_some() && *path != self.options.workspace {
                    must_exist(path)?;
                }
                self.tidy();
                workspace.insert(Workspace::open(path, &self.open_options())?)
            }
        };
        let answer = work(workspace);
        if let Err(Failure::Workspace(WorkspaceError::TakenAway { .. })) = &answer {
            // What is opened next is what lies there now, or one of the backups.
            place.workspace = None;
        }
        answer
    }

    /// Opens the workspace anew that could only be read: whatever was in the way (another window, a full
    /// disk) may be gone. What is in the way still leaves it as it is.
    pub(crate) fn try_to_write(&self) {
        let mut place = self.place();
        let is_read_only =
            |workspace: &Workspace| matches!(workspace.access(), Access::ReadOnly { .. });
        if place.workspace.as_ref().is_some_and(is_read_only)
            && let Ok(again) = Workspace::open(&place.path, &self.open_options())
        {
            place.workspace = Some(again);
        }
    }

    /// Removes what a killed program left behind, and keeps others out of the program's own folders.
    fn tidy(&self) {
        scratch::sweep();
        #[cfg(unix)]
        if self.options.memory.is_some() {
            use std::os::unix::fs::PermissionsExt as _;
            let options = &self.options;
            let folders = [&options.backups_folder, &options.log_folder];
            for folder in folders
                .into_iter()
                .map(PathBuf::as_path)
                .chain(options.workspace.parent())
            {
                // One that is not there yet, or another person's.
                let _ = std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700));
            }
        }
    }

    /// Makes an empty workspace where the file at hand is gone. Its backups stay.
    pub(crate) fn begin_anew(&self) -> Result<(), Failure> {
        let mut place = self.place();
        if place.workspace.is_none() {
            let options = self.open_options().beginning_anew();
            place.workspace = Some(Workspace::open(&place.path, &options)?);
        }
        Ok(())
    }

    /// Puts another open workspace in place of the one that is open, or that could not be opened.
    pub(crate) fn replace<T>(
        &self,
        open: impl FnOnce() -> Result<(Workspace, T), Failure>,
    ) -> Result<T, Failure> {
        let mut place = self.place();
        place.workspace = None;
        let (workspace, value) = open()?;
        place.workspace = Some(workspace);
        Ok(value)
    }
}

/// The path without links and dots, as far as it exists.
fn resolved(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut rest = Vec::new();
    let mut exists = path.as_path();
    loop {
        if let Ok(found) = exists.canonicalize() {
            return rest
                .iter()
                .rev()
                .fold(found, |found, name| found.join(name));
        }
        match (exists.parent(), exists.file_name()) {
            (Some(parent), Some(name)) => {
                rest.push(name.to_owned());
                exists = parent;
            }
            _ => return path,
        }
    }
}

fn must_exist(path: &Path) -> Result<(), Failure> {
    std::fs::metadata(path)
        .map(|_| ())
        .map_err(|error| Failure::file(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_starts_where_the_environment_says() {
        let clock = clock_starting_at("2028-02-29T23:30:00+03:00").unwrap();
        let late = clock.now() - "2028-02-29T20:30:00Z".parse::<DateTime<Utc>>().unwrap();
        assert!((0..60).contains(&late.num_seconds()), "{late}");
    }

    #[test]
    fn what_is_no_time_is_refused_by_name() {
        for text in ["", "2026-11-30", "2026-11-30T12:00:00", "tomorrow"] {
            let error = clock_starting_at(text).err().map(|error| error.to_string());
            assert_eq!(
                error,
                Some(format!(
                    "GROWTH_CLOCK is `{text}`, not a time such as 2026-11-30T12:00:00Z"
                ))
            );
        }
    }
}
