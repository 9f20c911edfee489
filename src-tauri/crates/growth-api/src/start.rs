//! What a host needs to know before it shows anything.

use chrono::{DateTime, NaiveDate, Timelike as _, Utc};
use growth_i18n::{Language, text};
use growth_workspace::{
    Access,
    preferences::{self, Preferences},
    settings::{self, Settings},
};

use crate::{ApiError, Context, Failure, Nothing, Request, messages, names::code, router::request};

pub(crate) fn requests() -> Vec<Request> {
    vec![
        request(
            "app.start",
            "The state of the program: workspace, preferences, what can be undone.",
            start,
        ),
        request(
            "app.now",
            "The time, and the day that it is where the person is.",
            |context, _: Nothing| Ok(now(context)),
        ),
        request("app.log", "The end of the newest log file.", log),
    ]
}

/// The state of the program.
#[shape(skip_serializing_none)]
pub struct Start {
    /// Version of the program.
    pub version: String,
    /// The workspace file.
    pub workspace_path: String,
    /// The user's own workspace file, which is opened when no other was chosen.
    pub own_workspace_path: String,
    /// The language that was chosen last, known even where the workspace cannot be opened.
    pub language: Option<Language>,
    /// Folder of the log files.
    pub log_folder: String,
    /// The time and the day.
    pub now: Now,
    /// The open workspace, or why it cannot be opened.
    pub workspace: WorkspaceState,
}

/// The time by the program's clock, the only one that a host goes by.
#[shape(Copy, Eq)]
pub struct Now {
    /// The time.
    pub time: DateTime<Utc>,
    /// The civil date where the person is.
    pub today: NaiveDate,
    /// Until another day begins there, 1…86400. Where the clocks change in the meantime it is off by
    /// the change: ask again then. Seconds.
    pub seconds_left: u32,
}

/// Seconds of a day on which no clocks change.
const DAY_SECONDS: u32 = 86_400;

fn now(context: &Context<'_>) -> Now {
    let time = context.app.now();
    let local = context.app.local(time);
    Now {
        time,
        today: local.date(),
        seconds_left: DAY_SECONDS - local.num_seconds_from_midnight(),
    }
}

/// The open workspace, or why there is none.
#[shape(tag = "state")]
#[allow(clippy::large_enum_variant, reason = "made once")]
pub enum WorkspaceState {
    /// It is open.
    Open {
        /// Whether it can be changed.
        access: Access,
        /// Why it can only be read.
        #[serde(skip_serializing_if = "Option::is_none")]
        access_text: Option<String>,
        /// Why the automatic backup was not made.
        #[serde(skip_serializing_if = "Option::is_none")]
        backup_problem: Option<ApiError>,
        /// The program was killed last time, and its journal is gone since: in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        journal_problem: Option<String>,
        /// How the program looks and where the person left off.
        preferences: Preferences,
        /// Default currency and branding.
        settings: Settings,
    },
    /// It cannot be opened.
    Unavailable {
        /// Why.
        error: ApiError,
        /// Whether restoring a backup is the way on.
        restorable: bool,
    },
}

fn start(context: &Context<'_>, _: Nothing) -> Result<Start, Failure> {
    let options = context.app.options();
    context.app.recall();
    context.app.try_to_write();
    let workspace = match open(context) {
        Ok(state) => {
            // A workspace brings its language along, chosen perhaps on another machine.
            if let WorkspaceState::Open { preferences, .. } = &state
                && preferences.language.is_some()
            {
                context
                    .app
                    .remember(|memory| memory.language = preferences.language);
            }
            state
        }
        Err(failure) => WorkspaceState::Unavailable {
            error: failure.localise(context.language),
            restorable: messages::is_unreadable_file(&failure),
        },
    };
    Ok(Start {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        workspace_path: context.app.workspace_path().display().to_string(),
        own_workspace_path: options.workspace.display().to_string(),
        language: context.app.memory().language,
        log_folder: options.log_folder.display().to_string(),
        now: now(context),
        workspace,
    })
}

fn open(context: &Context<'_>) -> Result<WorkspaceState, Failure> {
    let language = context.language;
    let (access, backup_problem, lost, preferences, settings) = context.app.with(|workspace| {
        let problem = workspace
            .opening_backup_problem()
            .map(|error| messages::workspace(error, language));
        let view = workspace.view();
        let access = workspace.access().clone();
        Ok((
            access,
            problem,
            workspace.journal_was_lost(),
            preferences::get(&view)?,
            settings::get(&view)?,
        ))
    })?;
    Ok(WorkspaceState::Open {
        access_text: match &access {
            Access::Writable => None,
            Access::ReadOnly { reason } => {
                Some(text(language, &format!("read_only-{}", code(reason)), &[]))
            }
        },
        access,
        backup_problem,
        journal_problem: lost.then(|| text(language, "app-journal-lost", &[])),
        preferences,
        settings,
    })
}

/// Most bytes of the log that are shown.
const LOG_BYTES: usize = 64 * 1024;

/// The end of the newest log file.
#[shape(Eq)]
pub struct Log {
    /// Folder of the log files.
    pub folder: String,
    /// Text; empty when nothing was logged.
    pub text: String,
}

fn log(context: &Context<'_>, _: Nothing) -> Result<Log, Failure> {
    let folder = &context.app.options().log_folder;
    let newest = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        // The date is part of the name.
        .max();
    let bytes = match newest {
        None => vec![],
        Some(path) => std::fs::read(&path).map_err(|error| Failure::file(&path, error))?,
    };
    let tail = &bytes[bytes.len().saturating_sub(LOG_BYTES)..];
    Ok(Log {
        folder: folder.display().to_string(),
        text: String::from_utf8_lossy(tail).into_owned(),
    })
}
