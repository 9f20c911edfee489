//! Whose steps undo, redo and the history are about.
//!
//! A step belongs to the projects whose rows it changed; the triggers note them. The rows of
//! different projects are disjoint, so that each project has a line of steps of its own, and any of
//! them can go back without the others.

use super::log::Stack;
use crate::ProjectId;

/// Whose steps undo, redo and the history are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Every step of the file, in the order of time.
    All,
    /// The steps of one project.
    Project(ProjectId),
    /// The steps of the workspace as a whole: its settings, and what happened to projects as such
    /// (made, renamed, archived, deleted), as far as nothing was done inside of them since.
    Workspace,
}

/// Kinds of steps about a project as such, which are taken where all projects are listed.
const ABOUT_WHOLE_PROJECTS: &[&str] = &[
    "create_project",
    "create_sample",
    "rename_project",
    "change_project",
    "archive_project",
    "unarchive_project",
    "duplicate_project",
    "delete_project",
    "import_project",
    "replace_project",
    "make_playbook",
];

impl Scope {
    pub(super) fn project(&self) -> Option<&ProjectId> {
        match self {
            Self::Project(id) => Some(id),
            Self::All | Self::Workspace => None,
        }
    }

    /// The SQL condition that the operation `step` is of this scope. The project is `:project`.
    pub(super) fn condition(&self) -> String {
        match self {
            Self::All => "1".to_owned(),
            Self::Project(_) => "EXISTS (SELECT 1 FROM operation_projects AS own
                 WHERE own.operation_id = step.id AND own.project_id = :project)"
                .to_owned(),
            Self::Workspace => {
                let kinds = ABOUT_WHOLE_PROJECTS
                    .iter()
                    .map(|kind| format!("'{kind}'"))
                    .collect::<Vec<_>>()
                    .join(", ");
                // What was a project is reached from here alone.
                format!(
                    "(step.kind IN ({kinds}) OR NOT EXISTS (
                         SELECT 1 FROM operation_projects AS own JOIN projects
                             ON projects.id = own.project_id
                         WHERE own.operation_id = step.id))"
                )
            }
        }
    }

    /// The SQL condition that undo (or redo) may take the operation `step` next, among those of the
    /// same state: that it is of this scope, and the next one of each of its projects.
    pub(super) fn condition_of_next(&self, stack: Stack) -> String {
        let before = match stack {
            Stack::Undo => ">",
            Stack::Redo => "<",
        };
        let scope = self.condition();
        let next_of_its_projects = format!(
            "NOT EXISTS (
                 SELECT 1 FROM operation_projects AS own
                     JOIN operation_projects AS other ON other.project_id = own.project_id
                     JOIN operations AS nearer ON nearer.id = other.operation_id
                 WHERE own.operation_id = step.id AND nearer.state = '{}'
                   AND nearer.id {before} step.id)",
            stack.state()
        );
        match (self, stack) {
            // As in one line of steps: a new one, whatever its project, ends what can be redone. A project
            // whose steps went back by themselves has one before it that is to be redone first.
            (Self::All, Stack::Redo) => format!(
                "NOT EXISTS (
                     SELECT 1 FROM operations AS later
                     WHERE later.state = 'done' AND later.id > step.id)
                 AND {next_of_its_projects}"
            ),
            (Self::All, Stack::Undo) | (Self::Project(_), _) => scope,
            (Self::Workspace, _) => format!("{scope} AND {next_of_its_projects}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Operation;

    #[test]
    fn steps_about_whole_projects_are_known_kinds() {
        for kind in ABOUT_WHOLE_PROJECTS {
            let text = format!(r#"{{"kind":"{kind}","name":"А","from":"А","to":"Б","fields":[]}}"#);
            let operation: Operation = serde_json::from_str(&text).unwrap();
            assert_eq!(operation.kind(), *kind);
        }
    }
}
