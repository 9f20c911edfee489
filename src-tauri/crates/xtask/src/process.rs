//! Runs other programs.

use std::{
    env,
    ffi::{OsStr, OsString},
    fmt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context as _, Result, bail};

/// A program with its arguments, folder and environment.
#[derive(Clone)]
pub(crate) struct Run {
    program: OsString,
    arguments: Vec<OsString>,
    folder: Option<PathBuf>,
    environment: Vec<(OsString, OsString)>,
}

impl Run {
    /// A program on the `PATH`, or a file.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        // npm is a script on Windows, which the system does not find by its bare name.
        let program = match program.as_ref().to_str() {
            Some("npm") if cfg!(windows) => "npm.cmd".into(),
            _ => program.as_ref().to_owned(),
        };
        Self {
            program,
            arguments: Vec::new(),
            folder: None,
            environment: Vec::new(),
        }
    }

    /// `cargo` with the arguments of a line, which contain no spaces themselves.
    pub(crate) fn cargo(line: &str) -> Self {
        Self::new("cargo").args(line.split_whitespace())
    }

    pub(crate) fn args<S: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = S>) -> Self {
        let added = arguments
            .into_iter()
            .map(|argument| argument.as_ref().to_owned());
        self.arguments.extend(added);
        self
    }

    pub(crate) fn folder(mut self, folder: &Path) -> Self {
        self.folder = Some(folder.to_path_buf());
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.environment
            .push((name.into(), value.as_ref().to_owned()));
        self
    }

    /// The same with Clippy as the compiler of the project's own code: it builds and lints in one pass,
    /// where `cargo clippy` would check all dependencies a second time. Cargo keeps what it makes apart
    /// from what the compiler makes.
    pub(crate) fn linted(self) -> Self {
        self.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver").env(
            "CLIPPY_ARGS",
            "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__",
        )
    }

    /// The same under another program that takes it as its arguments (`xvfb-run`).
    pub(crate) fn under<S: AsRef<OsStr>>(
        self,
        program: &str,
        arguments: impl IntoIterator<Item = S>,
    ) -> Self {
        let mut outer = Self::new(program).args(arguments);
        outer.arguments.push(self.program);
        outer.arguments.extend(self.arguments);
        outer.folder = self.folder;
        outer.environment = self.environment;
        outer
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments);
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        command
    }

    /// Runs it to its end, showing what it says; an exit status other than 0 is an error.
    pub(crate) fn run(&self) -> Result<()> {
        let status = self
            .command()
            .status()
            .with_context(|| format!("`{self}` cannot be started"))?;
        if !status.success() {
            bail!("`{self}` failed ({status})");
        }
        Ok(())
    }

    /// Runs it to its end, and gives what it writes to standard output.
    pub(crate) fn output(&self) -> Result<String> {
        let output = self
            .command()
            .stderr(Stdio::inherit())
            .output()
            .with_context(|| format!("`{self}` cannot be started"))?;
        if !output.status.success() {
            bail!("`{self}` failed ({})", output.status);
        }
        String::from_utf8(output.stdout).with_context(|| format!("`{self}` does not write text"))
    }

    /// Standard output whatever the exit status, silently; `None` when it cannot be started.
    pub(crate) fn answer(&self) -> Option<String> {
        let output = self.command().stdin(Stdio::null()).output().ok()?;
        Some(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Whether it can be started and ends with status 0. It is not heard.
    pub(crate) fn succeeds(&self) -> bool {
        self.command()
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }
}

impl fmt::Display for Run {
    /// As it is typed in a shell.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(folder) = self.folder.as_deref().and_then(shown_folder) {
            write!(f, "cd {folder} && ")?;
        }
        for (name, value) in &self.environment {
            write!(f, "{}={} ", name.display(), quoted(value))?;
        }
        write!(f, "{}", quoted(&self.program))?;
        for argument in &self.arguments {
            write!(f, " {}", quoted(argument))?;
        }
        Ok(())
    }
}

/// The folder as seen from where the person is, if it is another one.
fn shown_folder(folder: &Path) -> Option<String> {
    let here = env::current_dir().ok()?;
    if here == folder {
        return None;
    }
    let shown = folder.strip_prefix(&here).unwrap_or(folder);
    Some(quoted(shown.as_os_str()))
}

fn quoted(text: &OsStr) -> String {
    let text = text.to_string_lossy();
    let plain = |c: char| c.is_alphanumeric() || "-_./:=@,+%\\".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.into_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::Run;

    #[test]
    fn a_command_is_shown_as_it_is_typed() {
        let run = Run::cargo("nextest run")
            .args(["-E", "not binary(e2e)"])
            .env("TAURI_DRIVER", "/opt/tauri-driver");
        assert_eq!(
            run.to_string(),
            "TAURI_DRIVER=/opt/tauri-driver cargo nextest run -E 'not binary(e2e)'"
        );
        let under = run.under("xvfb-run", ["-a", "-s", "-screen 0 800x600x24"]);
        assert_eq!(
            under.to_string(),
            "TAURI_DRIVER=/opt/tauri-driver xvfb-run -a -s '-screen 0 800x600x24' \
             cargo nextest run -E 'not binary(e2e)'"
        );
    }

    #[test]
    fn a_status_other_than_zero_is_an_error() {
        assert!(Run::cargo("--version").run().is_ok());
        let error = Run::cargo("no-such-command-at-all")
            .run()
            .map_err(|error| error.to_string());
        assert!(error.is_err_and(|text| text.contains("no-such-command-at-all")));
    }
}
