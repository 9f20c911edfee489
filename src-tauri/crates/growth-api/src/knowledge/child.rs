//! A process of one's own that is given something, says something and ends.

use std::{
    io::{self, Read as _, Write as _},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{CancelToken, Failure};

/// How often the process is looked after.
const PAUSE: Duration = Duration::from_millis(5);
/// Longest answer. Bytes.
const LONGEST_ANSWER: u64 = 400_000_000;

/// How a process ended.
pub(super) struct Ended {
    pub(super) status: ExitStatus,
    /// What it said on standard output.
    pub(super) said: Vec<u8>,
}

/// Starts a program, gives it `input` and waits for its answer; ends it when `longest` is over (`None`
/// then) or the person has had enough.
///
/// # Errors
/// [`Failure::Cancelled`]; [`Failure::File`] for a program that cannot be started.
pub(super) fn run(
    program: &Path,
    arguments: &[&str],
    input: Vec<u8>,
    longest: Duration,
    cancel: &CancelToken,
) -> Result<Option<Ended>, Failure> {
    let failed = |error| Failure::file(program, error);
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(failed)?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let (Some(mut stdin), Some(stdout)) = (stdin, stdout) else {
        return Err(Failure::Internal("a pipe is missing".to_owned()));
    };
    // A reader that has seen enough closes its end.
    let feeding = thread::spawn(move || stdin.write_all(&input).is_ok());
    let listening = thread::spawn(move || {
        let mut said = Vec::new();
        let read = stdout.take(LONGEST_ANSWER).read_to_end(&mut said);
        read.map(|_| said)
    });
    let ended = wait(&mut child, longest, cancel).map_err(failed)?;
    let _ = feeding.join();
    let said = listening.join();
    match ended {
        Some(status) => Ok(Some(Ended {
            status,
            said: said.ok().and_then(Result::ok).unwrap_or_default(),
        })),
        None if cancel.is_cancelled() => Err(Failure::Cancelled),
        None => Ok(None),
    }
}

/// Waits for a process; ends it when its time is over or the person has had enough. `None` then.
fn wait(
    child: &mut Child,
    longest: Duration,
    cancel: &CancelToken,
) -> io::Result<Option<ExitStatus>> {
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if begun.elapsed() > longest || cancel.is_cancelled() {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(PAUSE);
    }
}
