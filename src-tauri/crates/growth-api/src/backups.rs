//! Backups of the workspace, and going back to one.

use growth_i18n::{Format, Language, text};
use growth_workspace::{
    Committed, ProjectId, Workspace,
    backups::{Backup, BackupFolder},
    projects::{self, Project},
};

use crate::{
    Context, Failure, Nothing, Request,
    exchange::{BundleView, described},
    messages,
    names::code,
    router::request,
};

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
        request(
            "backups.projects",
            "The projects of a backup, by name.",
            backup_projects,
        ),
        request(
            "backups.inspect_project",
            "What a backup holds of one project, and in what that differs from the project now.",
            inspect_project,
        ),
        request(
            "backups.restore_project",
            "Puts one project back to what it is in a backup; the others stay. One step, after a backup.",
            restore_project,
        ),
    ]
}

/// A backup as a person reads it.
#[shape(Eq)]
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
#[shape(Eq)]
pub struct BackupList {
    /// Newest first.
    pub backups: Vec<BackupLine>,
    /// Where they lie.
    pub folder: String,
}

fn list(context: &Context<'_>, _: Nothing) -> Result<BackupList, Failure> {
    let folder = folder(context)?;
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
#[shape(Eq, deny_unknown_fields)]
pub struct BackupRef {
    /// Its id, as listed.
    pub id: String,
}

/// What restoring did.
#[shape(Eq, skip_serializing_none)]
pub struct RestoredBackup {
    /// The state before, kept as a backup; absent where the file was damaged.
    pub before: Option<BackupLine>,
    /// The damaged file, kept aside.
    pub set_aside: Option<String>,
}

/// The projects of a backup.
#[shape(Eq)]
pub struct BackupProjects {
    /// By name, those in the archive too.
    pub projects: Vec<Project>,
}

fn folder(context: &Context<'_>) -> Result<BackupFolder, Failure> {
    let path = context.app.workspace_path();
    Ok(BackupFolder::of(
        &context.app.options().backups_folder,
        &path,
    )?)
}

fn backup_projects(context: &Context<'_>, input: BackupRef) -> Result<BackupProjects, Failure> {
    let projects = folder(context)?.projects(&input.id)?;
    Ok(BackupProjects { projects })
}

/// One project of a backup.
#[shape(Eq, deny_unknown_fields)]
pub struct BackupProjectRef {
    /// The backup, as listed.
    pub id: String,
    /// The project in it.
    pub project_id: ProjectId,
}

fn inspect_project(context: &Context<'_>, input: BackupProjectRef) -> Result<BundleView, Failure> {
    let bundle = folder(context)?.bundle(&input.id, &input.project_id, context.app.now())?;
    described(context, &bundle, None)
}

fn restore_project(
    context: &Context<'_>,
    input: BackupProjectRef,
) -> Result<Committed<Project>, Failure> {
    let bundle = folder(context)?.bundle(&input.id, &input.project_id, context.app.now())?;
    context.app.with(|workspace| {
        let is_here = projects::get(&workspace.view(), &input.project_id).is_ok();
        Ok(if is_here {
            workspace.replace_project(&bundle, &input.project_id)?
        } else {
            workspace.import_project(&bundle)?
        })
    })
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
