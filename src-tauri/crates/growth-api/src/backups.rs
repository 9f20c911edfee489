//! Backups of the workspace, and going back to one.

use growth_i18n::{Format, Language, text};
use growth_workspace::{
    Workspace,
    backups::{Backup, BackupFolder},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Context, Failure, Nothing, Request, messages, names::code, router::request};

pub(crate) fn requests() -> Vec<Request> {
    vec![
        request(
            "backups.list",
            "The backups, newest first; needs no readable workspace.",
            list,
        ),
        request("backups.create", "Makes a backup now.", create),
        request(
            "backups.restore",
            "Puts the workspace back to a backup; the present state is kept as a backup, a damaged file aside.",
            restore,
        ),
    ]
}

/// A backup as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BackupLine {
    /// The backup.
    #[serde(flatten)]
    pub backup: Backup,
    /// Why it was made.
    pub reason_text: String,
    /// Its size.
    pub size_text: String,
}

impl BackupLine {
    fn new(backup: Backup, language: Language) -> Self {
        let reason = format!("backup-reason-{}", code(backup.reason));
        Self {
            reason_text: text(language, &reason, &[]),
            size_text: Format::new(language).file_size(backup.size_bytes),
            backup,
        }
    }
}

/// The backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BackupList {
    /// Newest first.
    pub backups: Vec<BackupLine>,
    /// Where they lie.
    pub folder: String,
}

fn list(context: &Context<'_>, _: Nothing) -> Result<BackupList, Failure> {
    let path = context.app.workspace_path();
    let folder = BackupFolder::of(&context.app.options().backups_folder, &path)?;
    let backups = folder.list()?;
    Ok(BackupList {
        backups: backups
            .into_iter()
            .map(|backup| BackupLine::new(backup, context.language))
            .collect(),
        folder: folder.path().display().to_string(),
    })
}

fn create(context: &Context<'_>, _: Nothing) -> Result<BackupLine, Failure> {
    let backup = context
        .app
        .with(|workspace| Ok(workspace.create_backup()?))?;
    Ok(BackupLine::new(backup, context.language))
}

/// Which backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BackupRef {
    /// Its id, as listed.
    pub id: String,
}

/// What restoring did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RestoredBackup {
    /// The state before, kept as a backup; absent where the file was damaged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<BackupLine>,
    /// The damaged file, kept aside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<String>,
}

fn restore(context: &Context<'_>, input: BackupRef) -> Result<RestoredBackup, Failure> {
    let readable = context
        .app
        .with(|workspace| Ok(workspace.restore_backup(&input.id)?));
    match readable {
        Ok(restored) => Ok(RestoredBackup {
            before: Some(BackupLine::new(restored.before, context.language)),
            set_aside: None,
        }),
        Err(failure) if messages::is_unreadable_file(&failure) => {
            let path = context.app.workspace_path();
            let options = context.app.open_options();
            let aside = context
                .app
                .replace(|| Ok(Workspace::restore_damaged(&path, &options, &input.id)?))?;
            Ok(RestoredBackup {
                before: None,
                set_aside: aside.map(|path| path.display().to_string()),
            })
        }
        Err(failure) => Err(failure),
    }
}
