//! The log file: what failed, and when. No client's data is ever written to it.

use std::path::Path;

use tracing_appender::rolling::{Builder, Rotation};

/// Days that are kept.
const DAYS: usize = 14;

/// Writes errors and warnings to a file a day in `folder`. Without a log the program still works, so
/// a folder that cannot be written is no reason to stop.
pub fn to_folder(folder: &Path) {
    if std::fs::create_dir_all(folder).is_err() {
        return;
    }
    let appender = Builder::new()
        .rotation(Rotation::DAILY)
        .filename_prefix("growth-architect")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(folder);
    if let Ok(appender) = appender {
        tracing_subscriber::fmt()
            .with_writer(appender)
            .with_ansi(false)
            .with_max_level(tracing_subscriber::filter::LevelFilter::INFO)
            .init();
    }
}
