//! The folder that a knowledge base follows: new files in it are taken in, changed ones read again.

use std::{collections::HashSet, fs, path::PathBuf};

use growth_i18n::tr::knowledge as tr;
use growth_workspace::{
    Committed, ProjectId,
    knowledge::{self as stored, reading},
};

use super::documents::{TakenDocuments, refreshed};
use crate::{Context, Failure, ReadPath, Request, router::request};

/// Most files of a folder that are followed.
const MAX_FILES: usize = 1_000;
/// How deep folders in it are looked into.
const MAX_DEPTH: usize = 6;

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "knowledge.watch",
        "Follows a folder: what is in it now is read, what comes later by `knowledge.refresh`.",
        watch,
    )]
}

/// A folder to follow.
#[shape(Eq, deny_unknown_fields)]
pub struct WatchFolder {
    /// The project.
    pub project_id: ProjectId,
    /// The folder; none is followed any more when absent.
    pub folder: Option<ReadPath>,
}

fn watch(context: &Context<'_>, input: WatchFolder) -> Result<Committed<TakenDocuments>, Failure> {
    let path = match &input.folder {
        None => None,
        Some(folder) => {
            let absolute =
                std::path::absolute(folder).map_err(|error| Failure::file(folder, error))?;
            if !absolute.is_dir() {
                return Err(Failure::Value {
                    field: "folder",
                    code: "no_folder",
                    value: folder.display().to_string(),
                });
            }
            Some(absolute.display().to_string())
        }
    };
    context
        .app
        .with(|workspace| Ok(workspace.watch_folder(&input.project_id, path.as_deref())?))?;
    match path {
        Some(_) => refreshed(context, &input.project_id),
        None => Ok(Committed {
            value: TakenDocuments {
                documents: Vec::new(),
                summary: tr::knowledge_watch_none(context.language),
            },
            changed: Vec::new(),
        }),
    }
}

/// The files of the followed folder that are not in the knowledge base yet, by name.
///
/// # Errors
/// A folder that is not there any more.
pub(super) fn new_files(
    context: &Context<'_>,
    project: &ProjectId,
) -> Result<Vec<PathBuf>, Failure> {
    let (folder, known) = context.app.with(|workspace| {
        let view = workspace.view();
        let known = stored::heads(&view, project)?;
        Ok((stored::watched_folder(&view, project)?, known))
    })?;
    let Some(folder) = folder else {
        return Ok(Vec::new());
    };
    let mut passed_over: HashSet<String> = folder.left_out.into_iter().collect();
    passed_over.extend(known.into_iter().map(|head| head.source));
    let path = PathBuf::from(folder.path);
    fs::read_dir(&path).map_err(|error| Failure::file(&path, error))?;
    let mut found = Vec::new();
    let mut folders = vec![(path, 0)];
    while let Some((folder, depth)) = folders.pop() {
        // What cannot be looked into has nothing to offer.
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            // A link may lead anywhere; programs hide what is theirs.
            let Ok(kind) = entry.file_type() else {
                continue;
            };
            if name.starts_with(['.', '~']) || found.len() >= MAX_FILES {
                continue;
            }
            if kind.is_dir() && depth < MAX_DEPTH {
                folders.push((entry.path(), depth + 1));
            } else if kind.is_file() && reading::KINDS.contains(&reading::kind_of(&name).as_str()) {
                found.push(entry.path());
            }
        }
    }
    found.retain(|path| !passed_over.contains(&path.display().to_string()));
    found.sort();
    Ok(found)
}
