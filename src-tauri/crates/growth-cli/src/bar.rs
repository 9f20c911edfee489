//! A progress bar on standard error, when that is a terminal.

use growth_api::{Progress, ProgressSink};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const STEPS: u64 = 1_000;

/// The bar of one request.
pub struct Bar(ProgressBar);

impl Bar {
    /// A bar that shows itself with the first progress; none where `quiet`.
    pub fn new(quiet: bool) -> Self {
        // indicatif draws nothing where standard error is not a terminal.
        let target = if quiet {
            ProgressDrawTarget::hidden()
        } else {
            ProgressDrawTarget::stderr()
        };
        let style = ProgressStyle::with_template("{bar:32} {percent:>3} % {eta}")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        Self(ProgressBar::with_draw_target(Some(STEPS), target).with_style(style))
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

impl ProgressSink for Bar {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a share of 0…1 in thousandths"
    )]
    fn report(&self, progress: Progress) {
        self.0
            .set_position((progress.fraction * STEPS as f64) as u64);
    }
}
