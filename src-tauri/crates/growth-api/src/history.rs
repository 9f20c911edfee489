//! Undo, redo, and the readable history: of a project, of the workspace, or of both.

use chrono::{DateTime, Utc};
use growth_i18n::tr::history as tr;
use growth_workspace::{
    Change, HistoryEntry, Operation, ProjectId, Replayed, Scope, StepOrigin, StepState, View,
    Workspace, history as log, projects,
};

use crate::{Context, Failure, Request, router::request, steps};

/// How many steps the history shows unless asked otherwise.
const PAGE: usize = 200;

pub(crate) fn requests() -> Vec<Request> {
    vec![
        request("history.state", "What undo and redo would do now.", state),
        request("history.undo", "Takes the last step back.", undo),
        request("history.redo", "Takes the last undone step again.", redo),
        request("history.list", "The steps, newest first.", list),
    ]
}

/// Whose steps.
#[shape(Default, Eq)]
pub enum HistoryScope {
    /// All of the workspace file, in the order of time.
    #[default]
    All,
    /// Those of the workspace as a whole: its settings, and what happened to projects as such.
    Workspace,
    /// Those of one project.
    Project(ProjectId),
}

impl HistoryScope {
    /// The same for the workspace.
    ///
    /// # Errors
    /// When there is no such project.
    fn read(self, view: &View<'_>) -> Result<Scope, Failure> {
        Ok(match self {
            Self::All => Scope::All,
            Self::Workspace => Scope::Workspace,
            Self::Project(id) => Scope::Project(projects::get(view, &id)?.id),
        })
    }
}

/// Whose undo and redo.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct HistoryOf {
    /// Whose steps.
    pub scope: HistoryScope,
}

/// A project that a step belongs to.
#[shape(Eq)]
pub struct StepProject {
    /// Its id.
    pub id: ProjectId,
    /// Its name.
    pub name: String,
}

/// A step as a person reads it.
#[shape(Eq)]
pub struct Step {
    /// What was done.
    pub text: String,
    /// What was done, for a script.
    pub operation: Operation,
    /// The projects it belongs to, as far as they are there; empty for a step of the workspace.
    pub projects: Vec<StepProject>,
}

/// What undo and redo would do now.
#[shape(Eq, skip_serializing_none)]
pub struct HistoryState {
    /// The step that undo takes back; absent when there is none.
    pub undo: Option<Step>,
    /// The step that redo takes again; absent when there is none.
    pub redo: Option<Step>,
}

fn step(
    context: &Context<'_>,
    view: &View<'_>,
    operation: Operation,
    of: Vec<ProjectId>,
) -> Result<Step, Failure> {
    Ok(Step {
        text: steps::text(&operation, context.language),
        operation,
        projects: present(view, of)?,
    })
}

/// The projects of these ids that are there.
fn present(view: &View<'_>, ids: Vec<ProjectId>) -> Result<Vec<StepProject>, Failure> {
    let mut found = Vec::new();
    for id in ids {
        match projects::get(view, &id) {
            Ok(project) => found.push(StepProject {
                id,
                name: project.name,
            }),
            Err(growth_workspace::WorkspaceError::NotFound { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(found)
}

fn state(context: &Context<'_>, of: HistoryOf) -> Result<HistoryState, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let scope = of.scope.read(&view)?;
        let read = |entry: Option<HistoryEntry>| {
            entry
                .map(|entry| step(context, &view, entry.operation, entry.projects))
                .transpose()
        };
        Ok(HistoryState {
            undo: read(log::undo_step_in(&view, &scope)?)?,
            redo: read(log::redo_step_in(&view, &scope)?)?,
        })
    })
}

/// What a step back or forward did.
#[shape(Eq, skip_serializing_none)]
pub struct Replay {
    /// The step; absent when there was none to take.
    pub step: Option<Step>,
    /// The rows that changed.
    pub changed: Vec<Change>,
}

fn undo(context: &Context<'_>, of: HistoryOf) -> Result<Replay, Failure> {
    replay(context, of, Workspace::undo_in)
}

fn redo(context: &Context<'_>, of: HistoryOf) -> Result<Replay, Failure> {
    replay(context, of, Workspace::redo_in)
}

fn replay(
    context: &Context<'_>,
    of: HistoryOf,
    take: fn(&mut Workspace, &Scope) -> growth_workspace::Result<Option<Replayed>>,
) -> Result<Replay, Failure> {
    context.app.with(|workspace| {
        let scope = of.scope.read(&workspace.view())?;
        Ok(match take(workspace, &scope)? {
            Some(replayed) => Replay {
                step: Some(step(
                    context,
                    &workspace.view(),
                    replayed.operation,
                    replayed.projects,
                )?),
                changed: replayed.changed,
            },
            None => Replay {
                step: None,
                changed: vec![],
            },
        })
    })
}

/// How much of the history.
#[shape(Eq, default, deny_unknown_fields)]
pub struct HistoryPage {
    /// Whose steps.
    pub scope: HistoryScope,
    /// Most steps to answer.
    pub limit: usize,
}

impl Default for HistoryPage {
    fn default() -> Self {
        Self {
            scope: HistoryScope::All,
            limit: PAGE,
        }
    }
}

/// The steps.
#[shape(Eq)]
pub struct History {
    /// Newest first.
    pub entries: Vec<HistoryLine>,
    /// How many steps can be undone, and how long deleted data stay in the file, in words.
    pub horizon_text: String,
}

/// A step of the history.
#[shape(Eq)]
pub struct HistoryLine {
    /// What was done.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it holds or has been undone.
    pub state: StepState,
    /// Through what it was made, in words; empty for a person.
    pub through: String,
    /// The projects it belongs to, as far as they are there; empty for a step of the workspace.
    pub projects: Vec<StepProject>,
}

fn list(context: &Context<'_>, page: HistoryPage) -> Result<History, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let scope = page.scope.read(&view)?;
        let line = |entry: HistoryEntry| {
            Ok(HistoryLine {
                text: steps::text(&entry.operation, context.language),
                at: entry.at,
                state: entry.state,
                through: match entry.origin {
                    StepOrigin::Person => String::new(),
                    StepOrigin::Mcp => tr::history_through_mcp(context.language),
                },
                projects: present(&view, entry.projects)?,
            })
        };
        Ok(History {
            entries: log::list_in(&view, &scope, page.limit)?
                .into_iter()
                .map(line)
                .collect::<Result<_, Failure>>()?,
            horizon_text: tr::history_horizon(context.language, log::MAX_STEPS),
        })
    })
}
