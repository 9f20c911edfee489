//! The open workspace: reading, and changing in named, undoable steps.

use std::ops::Deref;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, TransactionBehavior};
use uuid::{ContextV7, Timestamp, Uuid};

use crate::backups::{BackupFolder, BackupReason};
use crate::file::{Follow, Identity, LockFile};
use crate::limits;
use crate::schema;
use crate::scratch::Scratch;
use crate::undo::log::{self, Stack};
use crate::{
    Access, Change, Clock, Operation, ProjectId, Result, Scope, StepOrigin, WorkspaceError,
};

/// Steps of typing that follow each other within this time are one undo step.
const TYPING_PAUSE_MS: i64 = 2_000;

/// An open workspace file. One value of this type is the only writer of its file.
///
/// It is `Send` but not `Sync`: keep it behind a mutex, and hold the lock for short steps only (see
/// [`crate::datasets::Import`] for how a long import lives with that).
pub struct Workspace {
    pub(crate) conn: Connection,
    pub(crate) path: PathBuf,
    pub(crate) access: Access,
    pub(crate) clock: Clock,
    pub(crate) backups: BackupFolder,
    /// [`Connection::total_changes`] when the newest backup was made: without a change since then
    /// another one would be the same.
    pub(crate) changes_at_backup: Option<u64>,
    /// When the newest backup of this session was made, or the session began.
    pub(crate) backed_up_at: DateTime<Utc>,
    pub(crate) opening_backup_problem: Option<WorkspaceError>,
    pub(crate) is_new: bool,
    pub(crate) ids: ContextV7,
    /// Held as long as the workspace is open; other processes see it and open read-only.
    pub(crate) lock: Option<LockFile>,
    /// A copy that is read in place of the file itself, where SQLite cannot read the file in its
    /// unwritable folder. Removed when the workspace is closed.
    pub(crate) copy: Option<Scratch>,
    /// The file that was opened; absent where nothing is written.
    pub(crate) identity: Option<Identity>,
    /// Whether it was found to be taken away.
    pub(crate) is_lost: bool,
    pub(crate) journal_was_lost: bool,
    /// Whether this session has counted its change in the header of the file.
    pub(crate) has_written: bool,
    /// Through what steps are made.
    pub(crate) origin: StepOrigin,
    /// What follows from them.
    pub(crate) follow: Option<Follow>,
}

/// Reading access to the workspace.
#[derive(Clone, Copy)]
pub struct View<'c> {
    pub(crate) conn: &'c Connection,
}

/// A change of the workspace that is under way: one transaction, one undo step. It reads like a
/// [`View`], and sees its own changes.
pub struct Tx<'c> {
    view: View<'c>,
    now: DateTime<Utc>,
    today: NaiveDate,
    ids: &'c ContextV7,
}

impl<'c> Deref for Tx<'c> {
    type Target = View<'c>;

    fn deref(&self) -> &View<'c> {
        &self.view
    }
}

impl Tx<'_> {
    /// The time of the step, one for all its changes.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The day of the step where the person is.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// A fresh UUIDv7. Later ids sort after earlier ones.
    pub(crate) fn new_id<T: From<String>>(&self) -> T {
        let seconds = u64::try_from(self.now.timestamp()).unwrap_or(0);
        let time = Timestamp::from_unix(self.ids, seconds, self.now.timestamp_subsec_nanos());
        T::from(Uuid::new_v7(time).to_string())
    }
}

/// What a committed step answers with.
#[shape(Eq)]
#[schemars(rename = "Committed{T}")]
pub struct Committed<T> {
    /// The answer of the step itself.
    pub value: T,
    /// The rows that it changed; empty when it left everything as it was.
    pub changed: Vec<Change>,
}

/// How a step may join the one before it, so that typing a number or dragging a slider is one step
/// back. Only steps of the same kind and `key` join.
#[derive(Debug, Clone, Copy)]
pub struct Coalesce<'a> {
    /// What is being changed (`<scenario id>/leads`).
    pub key: &'a str,
    /// An id that the caller gives to all steps of one drag; without it, steps join when they follow
    /// each other within two seconds.
    pub gesture: Option<&'a str>,
}

impl<'a> Coalesce<'a> {
    /// Typing: what follows within two seconds joins.
    #[must_use]
    pub const fn typing(key: &'a str) -> Self {
        Self { key, gesture: None }
    }
}

/// A step that was undone or redone.
#[shape(Eq)]
pub struct Replayed {
    /// The step.
    pub operation: Operation,
    /// The projects it belongs to; empty for a step of the workspace.
    pub projects: Vec<ProjectId>,
    /// The rows that changed.
    pub changed: Vec<Change>,
}

impl Workspace {
    /// The workspace file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the workspace can be changed, and if not, why.
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// Whether the file was made by this opening.
    pub fn is_new(&self) -> bool {
        self.is_new
    }

    /// Whether the program ended in the midst of its work last time and its journal is gone: the last
    /// changes may be missing, and the person should know.
    pub fn journal_was_lost(&self) -> bool {
        self.journal_was_lost
    }

    /// Reading access.
    pub fn view(&self) -> View<'_> {
        View { conn: &self.conn }
    }

    /// Why the automatic backup on opening was not made, if it was due and failed. The workspace
    /// works, but the person should know.
    pub fn opening_backup_problem(&self) -> Option<&WorkspaceError> {
        self.opening_backup_problem.as_ref()
    }

    /// Makes a change: one transaction and one undo step, called `operation` in the history. When
    /// `change` fails, nothing has happened; when it changes nothing, no step is kept and what could
    /// be redone still can be.
    ///
    /// Before a project is deleted, a backup is made.
    pub fn transact<T>(
        &mut self,
        operation: Operation,
        change: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Committed<T>> {
        self.back_up_before(&operation)?;
        self.step(None, |tx| Ok((operation, change(tx)?)))
    }

    /// As [`Self::transact`], but joins the step before it where `coalesce` says so.
    pub fn transact_coalescing<T>(
        &mut self,
        operation: Operation,
        coalesce: Coalesce<'_>,
        change: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Committed<T>> {
        self.step(Some(coalesce), |tx| Ok((operation, change(tx)?)))
    }

    /// As [`Self::transact`], for a step whose description is known only when it is done (what a
    /// value was before).
    pub fn transact_described<T>(
        &mut self,
        coalesce: Option<Coalesce<'_>>,
        change: impl FnOnce(&Tx<'_>) -> Result<(Operation, T)>,
    ) -> Result<Committed<T>> {
        self.step(coalesce, change)
    }

    /// Takes back the last step of the file. `None` when there is none.
    pub fn undo(&mut self) -> Result<Option<Replayed>> {
        self.undo_in(&Scope::All)
    }

    /// Takes the last undone step of the file again. `None` when there is none.
    pub fn redo(&mut self) -> Result<Option<Replayed>> {
        self.redo_in(&Scope::All)
    }

    /// Takes back the last step of a scope. `None` when there is none.
    ///
    /// # Errors
    /// [`WorkspaceError::StepInTheWay`] when a later step rests on it.
    pub fn undo_in(&mut self, scope: &Scope) -> Result<Option<Replayed>> {
        self.replay(scope, Stack::Undo)
    }

    /// Takes the last undone step of a scope again. `None` when there is none.
    ///
    /// # Errors
    /// As [`Self::undo_in`].
    pub fn redo_in(&mut self, scope: &Scope) -> Result<Option<Replayed>> {
        self.replay(scope, Stack::Redo)
    }

    /// Refuses when the workspace was opened read-only.
    pub(crate) fn require_writable(&self) -> Result<()> {
        match &self.access {
            Access::Writable => Ok(()),
            Access::ReadOnly { reason } => Err(WorkspaceError::ReadOnly {
                reason: reason.clone(),
            }),
        }
    }

    /// Refuses to go on where the file was taken away: nothing that is written now would be found
    /// again. What SQLite still holds of it is backed up first, once.
    pub(crate) fn require_present(&mut self) -> Result<()> {
        let Some(identity) = self.identity else {
            return Ok(());
        };
        if identity.holds(&self.path) {
            return Ok(());
        }
        let path = self.path.clone();
        if !std::mem::replace(&mut self.is_lost, true) {
            self.back_up_always(BackupReason::Restore)?;
        }
        Err(WorkspaceError::TakenAway { path })
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// A transaction outside of undo, for tables that undo does not know.
    pub(crate) fn write<T>(&mut self, change: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.require_writable()?;
        self.require_present()?;
        let now = self.now();
        let transaction = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = change(&Tx {
            view: View { conn: &transaction },
            now,
            today: self.clock.day_of(now),
            ids: &self.ids,
        })?;
        if !self.has_written {
            schema::count_change(&transaction)?;
        }
        transaction.commit()?;
        self.has_written = true;
        // Taken away in between, it keeps nothing of this.
        self.require_present()?;
        Ok(value)
    }

    fn back_up_before(&mut self, operation: &Operation) -> Result<()> {
        if matches!(operation, Operation::DeleteProject { .. }) {
            self.back_up(BackupReason::Deletion)?;
        }
        Ok(())
    }

    fn step<T>(
        &mut self,
        coalesce: Option<Coalesce<'_>>,
        change: impl FnOnce(&Tx<'_>) -> Result<(Operation, T)>,
    ) -> Result<Committed<T>> {
        self.back_up_now_and_then();
        let (origin, follow) = (self.origin, self.follow);
        self.write(|tx| {
            let conn = tx.conn;
            let previous = log::latest(conn)?.filter(|previous| previous.origin == origin);
            let start = log::last_seq(conn)?;
            // The description follows when the change is made and its old values are known.
            let id = log::reserve(conn, tx.now)?;
            log::begin(conn, id, Stack::Undo)?;
            let (operation, value) = change(tx)?;
            // A record that cannot be read keeps no other from being changed.
            let followed = follow.map_or(Ok(Vec::new()), |follow| {
                let changed = log::changes_since(conn, id, start)?;
                follow(tx, &log::projects(conn, id)?, &changed)
            });
            let effects = log::effects(conn)?;
            log::end(conn)?;

            if effects == 0 {
                log::take_back(conn, id)?;
                let changed = Vec::new();
                return Ok(Committed { value, changed });
            }
            let mut changed = log::changes_since(conn, id, start)?;
            limits::check(conn, &changed)?;
            changed.extend(followed.unwrap_or_default());
            log::drop_redo(conn, id)?;
            match (previous, coalesce) {
                (Some(previous), Some(coalesce))
                    if joins(&previous, &operation, coalesce, tx.now) =>
                {
                    log::move_statements(conn, id, previous.id)?;
                    log::forget(conn, id)?;
                    log::compact(conn, previous.id)?;
                    let merged = previous.operation.merged_with(operation);
                    if merged.leads_back() || log::comes_to_nothing(conn, previous.id)? {
                        // There and back within one step: as if nothing had been done.
                        log::take_back(conn, previous.id)?;
                        return Ok(Committed { value, changed });
                    }
                    log::describe(conn, previous.id, &merged, tx.now, Some(coalesce), origin)?;
                }
                (_, coalesce) => {
                    log::describe(conn, id, &operation, tx.now, coalesce, origin)?;
                }
            }
            log::prune(conn)?;
            Ok(Committed { value, changed })
        })
    }

    fn replay(&mut self, scope: &Scope, stack: Stack) -> Result<Option<Replayed>> {
        self.write(|tx| {
            let Some(entry) = log::next(tx.conn, scope, stack)? else {
                return Ok(None);
            };
            if let Some(other) = log::in_the_way(tx.conn, entry.id)? {
                return Err(WorkspaceError::StepInTheWay {
                    operation: Box::new(other.operation),
                });
            }
            let projects = log::projects(tx.conn, entry.id)?;
            let changed = log::replay(tx.conn, &entry, stack)?;
            Ok(Some(Replayed {
                operation: entry.operation,
                projects,
                changed,
            }))
        })
    }
}

/// Whether a step joins the one before it.
fn joins(
    previous: &log::Entry,
    operation: &Operation,
    coalesce: Coalesce<'_>,
    now: DateTime<Utc>,
) -> bool {
    let pause_ms = (now - previous.at).num_milliseconds();
    previous.done
        && previous.operation.kind() == operation.kind()
        && previous.coalesce_key.as_deref() == Some(coalesce.key)
        && previous.gesture.as_deref() == coalesce.gesture
        && (coalesce.gesture.is_some() || (0..=TYPING_PAUSE_MS).contains(&pause_ms))
}

#[cfg(test)]
mod tests;
