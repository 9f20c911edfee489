//! What all black-box tests share: where the built programs are, and how the command line is run.

pub mod events;
pub mod language_model;

use std::{
    ffi::OsString,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::LazyLock,
    time::Instant,
};

use anyhow::{Context as _, Result, bail, ensure};
use chrono::{DateTime, NaiveDate};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Root of the repository, as Cargo says when it runs a test: a build cache that several checkouts
/// share may hold a test that another one compiled.
pub fn repository() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent()
        .map_or_else(|| here.clone(), Path::to_path_buf)
}

/// A program that was built beside this test (`growth`, `growth-architect`).
///
/// # Errors
/// When it has not been built.
pub fn program(name: &str) -> Result<PathBuf> {
    let test = std::env::current_exe()?;
    let folder = test
        .parent()
        .and_then(Path::parent)
        .context("a test lies in target/<profile>/deps")?;
    let path = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    ensure!(
        path.exists(),
        "{} is not built: run `cargo build -p growth-cli`",
        path.display()
    );
    Ok(path)
}

/// When the programs under test begin, unless `GROWTH_CLOCK` says otherwise: a Thursday that has
/// begun where [`ZONE`] is and not yet in UTC, so that a day taken from the wrong one shows.
const START: &str = "2026-11-25T21:30:00Z";

/// Where the programs under test are, unless `TZ` says otherwise.
const ZONE: &str = "Europe/Moscow";

/// Environment of a program under test: its data folder, its language, its clock and its time zone.
/// The clock runs on from one program to the next, so that what is made later is later.
///
/// # Errors
/// When `GROWTH_CLOCK` is not a time.
pub fn environment(data: &Path) -> Result<[(&'static str, OsString); 4]> {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let given = |name: &str, otherwise: &str| {
        std::env::var_os(name).unwrap_or_else(|| otherwise.to_owned().into())
    };
    let start = given("GROWTH_CLOCK", START);
    let start = DateTime::parse_from_rfc3339(&start.to_string_lossy())
        .with_context(|| format!("GROWTH_CLOCK is {}", start.display()))?;
    let now = start + BEGUN.elapsed();
    Ok([
        ("GROWTH_DATA_DIR", data.into()),
        ("LANG", "en_US.UTF-8".into()),
        ("GROWTH_CLOCK", now.to_rfc3339().into()),
        ("TZ", given("TZ", ZONE)),
    ])
}

/// The command line over a data folder.
pub struct Cli {
    data: PathBuf,
    /// The data folder, when it goes with this.
    _own: Option<TempDir>,
    /// Time and time zone that differ from those of the tests.
    moment: Vec<(&'static str, String)>,
}

/// What a call came to.
pub struct Answer {
    /// Exit status.
    pub status: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Answer {
    /// Standard output as JSON.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn json(&self) -> Result<Value> {
        serde_json::from_str(&self.out)
            .with_context(|| format!("not JSON: {}{}", self.out, self.err))
    }
}

impl Cli {
    /// Over `data`.
    pub fn new(data: &Path) -> Self {
        Self {
            data: data.to_path_buf(),
            _own: None,
            moment: Vec::new(),
        }
    }

    /// Over a data folder of its own, which is removed with it.
    ///
    /// # Errors
    /// When no folder can be made.
    pub fn fresh() -> Result<Self> {
        let own = tempfile::tempdir()?;
        let cli = Self::new(own.path());
        Ok(Self {
            _own: Some(own),
            ..cli
        })
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        &self.data
    }

    /// The same at another time and in another time zone (`2026-11-30T12:00:00Z`, `Europe/Moscow`).
    #[must_use]
    pub fn at(self, time: &str, zone: &str) -> Self {
        let moment = vec![("GROWTH_CLOCK", time.to_owned()), ("TZ", zone.to_owned())];
        Self { moment, ..self }
    }

    /// Runs `growth` with `arguments` and `input` on standard input.
    ///
    /// # Errors
    /// When the program cannot be run at all.
    pub fn run(&self, arguments: &[&str], input: &str) -> Result<Answer> {
        let mut child = Command::new(program("growth")?)
            .args(arguments)
            .envs(environment(&self.data)?)
            .envs(self.moment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        if let Some(mut stdin) = child.stdin.take() {
            // The program may refuse before it has read everything.
            let _ = stdin.write_all(input.as_bytes());
        }
        let Output {
            status,
            stdout,
            stderr,
        } = child.wait_with_output()?;
        Ok(Answer {
            status: status.code().unwrap_or(-1),
            out: String::from_utf8(stdout)?,
            err: String::from_utf8_lossy(&stderr).into_owned(),
        })
    }

    /// `growth call`: the answer, which must not be a refusal.
    ///
    /// # Errors
    /// When the request is refused or fails.
    pub fn call(&self, request: &str, input: &Value) -> Result<Value> {
        let answer = self.run(&["call", request, "-"], &input.to_string())?;
        if answer.status != 0 {
            bail!("{request}: {}{}", answer.out, answer.err);
        }
        answer.json()
    }

    /// The day that it is where the program is, as `2026-11-26`.
    ///
    /// # Errors
    /// When the program does not say it.
    pub fn today(&self) -> Result<NaiveDate> {
        let now = self.call("app.now", &json!({}))?;
        let today = now["today"].as_str().context("a day")?;
        today.parse().with_context(|| today.to_owned())
    }

    /// `growth call`: the error of a request that must be refused (exit status 2).
    ///
    /// # Errors
    /// When the request is not refused.
    pub fn refusal(&self, request: &str, input: &Value) -> Result<Value> {
        let answer = self.run(&["call", request, "-"], &input.to_string())?;
        ensure!(
            answer.status == 2,
            "{request}: status {}: {}",
            answer.status,
            answer.out
        );
        answer.json().map(|value| value["error"].clone())
    }
}

/// Most memory that this process has held so far. Megabytes.
///
/// # Errors
/// Where the system does not tell (only Linux does, in `/proc`).
pub fn peak_memory_mb() -> Result<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let kilobytes: f64 = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.split_whitespace().next())
        .context("/proc/self/status names no VmHWM")?
        .parse()?;
    Ok(kilobytes / 1024.0)
}
