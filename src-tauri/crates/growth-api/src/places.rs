//! Which workspace file is open: the user's own, or another.

use std::path::{Path, PathBuf};

use crate::{Context, Failure, Nothing, ReadPath, Request, WritePath, router::request};

/// How names of workspace files end.
const EXTENSION: &str = "growth";

pub(crate) fn requests() -> Vec<Request> {
    vec![
        request(
            "workspace.open",
            "Opens another workspace file; the one that is open stays open when that fails.",
            open,
        ),
        request(
            "workspace.create",
            "Makes an empty workspace file and opens it; refuses a name that is taken.",
            create,
        ),
        request(
            "workspace.begin_anew",
            "Makes an empty workspace where the file is gone; its backups stay.",
            begin_anew,
        ),
        request(
            "workspace.open_own",
            "Goes back to the user's own workspace file.",
            open_own,
        ),
    ]
}

/// A workspace file.
#[shape(Eq, deny_unknown_fields)]
pub struct WorkspaceFile {
    /// Where it lies.
    pub path: ReadPath,
}

/// A workspace file to make.
#[shape(Eq, deny_unknown_fields)]
pub struct NewWorkspaceFile {
    /// Where it is to lie; a name that is taken is refused.
    pub path: WritePath,
}

/// The workspace that is open now.
#[shape(Eq)]
pub struct OpenedWorkspace {
    /// Where it lies.
    pub path: String,
}

fn open(context: &Context<'_>, input: WorkspaceFile) -> Result<OpenedWorkspace, Failure> {
    go(context, &absolute(&input.path)?, false)
}

fn create(context: &Context<'_>, input: NewWorkspaceFile) -> Result<OpenedWorkspace, Failure> {
    let mut path = absolute(&input.path)?;
    if path.extension().is_none_or(|found| found != EXTENSION) {
        path.as_mut_os_string().push(format!(".{EXTENSION}"));
    }
    if path.exists() {
        return Err(Failure::Value {
            field: "path",
            code: "file_exists",
            value: path.display().to_string(),
        });
    }
    go(context, &path, true)
}

fn begin_anew(context: &Context<'_>, _: Nothing) -> Result<OpenedWorkspace, Failure> {
    context.app.begin_anew()?;
    Ok(OpenedWorkspace {
        path: context.app.workspace_path().display().to_string(),
    })
}

fn open_own(context: &Context<'_>, _: Nothing) -> Result<OpenedWorkspace, Failure> {
    let own = context.app.options().workspace.clone();
    go(context, &own, true)
}

fn go(context: &Context<'_>, path: &Path, may_make: bool) -> Result<OpenedWorkspace, Failure> {
    context.app.go_to(path, may_make)?;
    Ok(OpenedWorkspace {
        path: path.display().to_string(),
    })
}

fn absolute(path: &Path) -> Result<PathBuf, Failure> {
    std::path::absolute(path).map_err(|error| Failure::file(path, error))
}
