//! Undo, redo, and the readable history.

use chrono::{DateTime, Utc};
use growth_workspace::{Change, HistoryEntry, Operation, StepState, history as log};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Context, Failure, Nothing, Request, router::request, steps};

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

/// A step as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Step {
    /// What was done.
    pub text: String,
    /// What was done, for a script.
    pub operation: Operation,
}

/// What undo and redo would do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HistoryState {
    /// The step that undo takes back; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undo: Option<Step>,
    /// The step that redo takes again; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redo: Option<Step>,
}

pub(crate) fn current(context: &Context<'_>) -> Result<HistoryState, Failure> {
    let step = |entry: HistoryEntry| Step {
        text: steps::text(&entry.operation, context.language),
        operation: entry.operation,
    };
    context.app.with(|workspace| {
        Ok(HistoryState {
            undo: log::undo_step(&workspace.view())?.map(step),
            redo: log::redo_step(&workspace.view())?.map(step),
        })
    })
}

fn state(context: &Context<'_>, _: Nothing) -> Result<HistoryState, Failure> {
    current(context)
}

/// What a step back or forward did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Replay {
    /// The step; absent when there was none to take.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<Step>,
    /// The rows that changed.
    pub changed: Vec<Change>,
}

fn undo(context: &Context<'_>, _: Nothing) -> Result<Replay, Failure> {
    replay(context, growth_workspace::Workspace::undo)
}

fn redo(context: &Context<'_>, _: Nothing) -> Result<Replay, Failure> {
    replay(context, growth_workspace::Workspace::redo)
}

fn replay(
    context: &Context<'_>,
    take: fn(
        &mut growth_workspace::Workspace,
    ) -> growth_workspace::Result<Option<growth_workspace::Replayed>>,
) -> Result<Replay, Failure> {
    let replayed = context.app.with(|workspace| Ok(take(workspace)?))?;
    Ok(match replayed {
        Some(replayed) => Replay {
            step: Some(Step {
                text: steps::text(&replayed.operation, context.language),
                operation: replayed.operation,
            }),
            changed: replayed.changed,
        },
        None => Replay {
            step: None,
            changed: vec![],
        },
    })
}

/// How much of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct HistoryPage {
    /// Most steps to answer.
    pub limit: usize,
}

impl Default for HistoryPage {
    fn default() -> Self {
        Self { limit: PAGE }
    }
}

/// The steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct History {
    /// Newest first.
    pub entries: Vec<HistoryLine>,
}

/// A step of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HistoryLine {
    /// What was done.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it holds or has been undone.
    pub state: StepState,
}

fn list(context: &Context<'_>, page: HistoryPage) -> Result<History, Failure> {
    context.app.with(|workspace| {
        let line = |entry: HistoryEntry| HistoryLine {
            text: steps::text(&entry.operation, context.language),
            at: entry.at,
            state: entry.state,
        };
        Ok(History {
            entries: log::list(&workspace.view(), page.limit)?
                .into_iter()
                .map(line)
                .collect(),
        })
    })
}
