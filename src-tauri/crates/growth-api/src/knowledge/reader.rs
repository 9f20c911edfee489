//! Reading a file in a process of its own: the program starts itself with another argument, passes the
//! bytes on and takes the text. A file that makes a reader panic, loop or eat memory costs that process
//! and one line of explanation.

use std::{
    io::{self, Read as _, Write as _},
    path::Path,
    process::ExitStatus,
    time::Duration,
};

use growth_workspace::knowledge::reading::{self, DocumentTrouble, ReadText};
use serde::{Deserialize, Serialize};

use super::child;
use crate::{CancelToken, Failure, panics::caught};

/// The argument that makes the program read one document and end.
const ARGUMENT: &str = "--read-document";
/// How long reading may take.
const LONGEST: Duration = Duration::from_secs(60);
/// Memory that the reading process may map. Bytes. The window's own libraries are in it.
#[cfg(target_os = "linux")]
const MAX_MEMORY_BYTES: u64 = 3 << 30;

/// What the reading process answers.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Text(ReadText),
    Problem(DocumentTrouble),
}

/// Reads a document from standard input, if the program was started for that, and says whether it was:
/// then there is nothing else to do. Hosts call it before anything else.
pub fn read_document_if_asked() -> bool {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next().is_none_or(|first| first != ARGUMENT) {
        return false;
    }
    let name = arguments
        .next()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    limit_memory();
    // What cannot be said has nobody to say it to.
    let _ = answer(&name);
    true
}

fn answer(name: &str) -> io::Result<()> {
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .take(reading::MAX_FILE_BYTES + 1)
        .read_to_end(&mut bytes)?;
    let answer = match reading::read(name, bytes) {
        Ok(text) => Answer::Text(text),
        Err(problem) => Answer::Problem(problem),
    };
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, &answer)?;
    out.flush()
}

#[cfg(target_os = "linux")]
fn limit_memory() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = Rlimit {
        current: Some(MAX_MEMORY_BYTES),
        maximum: Some(MAX_MEMORY_BYTES),
    };
    // A system that allows less already does so.
    let _ = setrlimit(Resource::As, limit);
}

#[cfg(not(target_os = "linux"))]
fn limit_memory() {}

/// Reads a file: in a process of its own where other people's code takes it apart.
pub(super) fn read(
    program: Option<&Path>,
    name: &str,
    bytes: Vec<u8>,
    cancel: &CancelToken,
) -> Result<Result<ReadText, DocumentTrouble>, Failure> {
    let kind = reading::kind_of(name);
    let is_plain = matches!(kind.as_str(), "txt" | "md" | "csv" | "");
    match program {
        Some(program) if !is_plain && !bytes.is_empty() => apart(program, name, bytes, cancel),
        _ => Ok(caught(|| reading::read(name, bytes)).unwrap_or(Err(DocumentTrouble::Damaged))),
    }
}

fn apart(
    program: &Path,
    name: &str,
    bytes: Vec<u8>,
    cancel: &CancelToken,
) -> Result<Result<ReadText, DocumentTrouble>, Failure> {
    let Some(ended) = child::run(program, &[ARGUMENT, name], bytes, LONGEST, cancel)? else {
        return Ok(Err(DocumentTrouble::TooLong));
    };
    if !ended.status.success() {
        return Ok(Err(trouble(ended.status)));
    }
    Ok(match serde_json::from_slice(&ended.said) {
        Ok(Answer::Text(text)) => Ok(text),
        Ok(Answer::Problem(problem)) => Err(problem),
        Err(_) => Err(DocumentTrouble::Damaged),
    })
}

/// A process that panicked met a damaged file; one that the system ended wanted too much.
fn trouble(status: ExitStatus) -> DocumentTrouble {
    match status.code() {
        Some(_) => DocumentTrouble::Damaged,
        None => DocumentTrouble::TooLong,
    }
}
