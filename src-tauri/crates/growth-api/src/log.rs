//! The log file: what failed, and when. No client's data is ever written to it.

use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};

use tracing_appender::rolling::{Builder, RollingFileAppender, RollingWriter, Rotation};
use tracing_subscriber::fmt::{MakeWriter, writer::OptionalWriter};

/// Days that are kept.
const DAYS: usize = 14;

/// Writes errors and warnings to a file a day in `folder`, which is made when there is something to
/// write. Without a log the program still works, so a folder that cannot be written is no reason to
/// stop.
pub fn log_to_folder(folder: &Path) {
    // A log that is set up already stays.
    let _ = tracing_subscriber::fmt()
        .with_writer(Log {
            folder: folder.to_path_buf(),
            file: OnceLock::new(),
        })
        .with_ansi(false)
        .with_max_level(tracing_subscriber::filter::LevelFilter::INFO)
        .try_init();
}

struct Log {
    folder: PathBuf,
    file: OnceLock<Option<RollingFileAppender>>,
}

impl Log {
    fn open(&self) -> Option<RollingFileAppender> {
        std::fs::create_dir_all(&self.folder).ok()?;
        Builder::new()
            .rotation(Rotation::DAILY)
            .filename_prefix("growth-architect")
            .filename_suffix("log")
            .max_log_files(DAYS)
            .build(&self.folder)
            .ok()
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = OptionalWriter<RollingWriter<'a>>;

    fn make_writer(&'a self) -> Self::Writer {
        match self.file.get_or_init(|| self.open()) {
            Some(file) => OptionalWriter::some(file.make_writer()),
            None => OptionalWriter::none(),
        }
    }
}
