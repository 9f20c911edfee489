//! Long work: how far it is, and how to stop it.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// How far a long request is.
#[shape(Copy)]
pub struct Progress {
    /// Share done, 0…1.
    pub fraction: f64,
    /// What is being done.
    pub phase: Phase,
}

/// What a long request is doing; localised as `phase-<code>`.
#[shape(Copy, Eq, Hash)]
pub enum Phase {
    /// Reading the file.
    Reading,
    /// Writing into the workspace.
    Saving,
    /// Fitting models.
    Fitting,
    /// Drawing from distributions.
    Simulating,
    /// Setting the pages.
    Typesetting,
    /// Writing the file.
    Writing,
}

/// Receives the progress of a request. Implemented by the hosts: a channel to the window, a bar on a
/// terminal, or nothing.
pub trait ProgressSink: Sync {
    /// Called now and then from the thread that works.
    fn report(&self, progress: Progress);
}

/// For requests that nobody watches.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl ProgressSink for Silent {
    fn report(&self, _: Progress) {}
}

/// Stops a long request at its next safe point. Clones share the same switch.
#[derive(Debug, Clone, Default)]
pub struct CancelToken(Arc<AtomicBool>);

impl CancelToken {
    /// Asks the request to stop.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
