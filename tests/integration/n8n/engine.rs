//! n8n as it is run from a command line, in a folder of its own, without talking to anybody.

use std::{
    env,
    ffi::OsString,
    fs::File,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

/// One n8n with its own database.
pub(super) struct N8n {
    /// The script of its command line.
    script: PathBuf,
    node: OsString,
    /// Where it keeps its database.
    folder: PathBuf,
    version: String,
}

impl N8n {
    /// The one that `cargo xtask n8n` has installed.
    pub(super) fn installed(folder: &Path) -> Result<Self> {
        let named = |name: &str| env::var_os(name).with_context(|| format!("{name} is not set"));
        let package = PathBuf::from(named("GROWTH_N8N")?).join("node_modules/n8n");
        let manifest = std::fs::read_to_string(package.join("package.json"))?;
        let manifest: Value = serde_json::from_str(&manifest)?;
        Ok(Self {
            script: package.join("bin/n8n"),
            node: named("GROWTH_N8N_NODE")?,
            folder: folder.to_path_buf(),
            version: manifest["version"]
                .as_str()
                .context("a version")?
                .to_owned(),
        })
    }

    pub(super) fn version(&self) -> &str {
        &self.version
    }

    fn run(&self, arguments: &[&str]) -> Result<String> {
        // It ends before a pipe has taken all that it says; a file takes it at once.
        let said = self.folder.join("said.txt");
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new(&self.node);
        command
            .arg(&self.script)
            .args(arguments)
            .current_dir(&self.folder)
            .env("N8N_USER_FOLDER", &self.folder)
            .env("GENERIC_TIMEZONE", "Europe/Moscow")
            // Scripts in a process of their own, as 2.x always does, on a port that is free.
            .env("N8N_RUNNERS_ENABLED", "true")
            .env("N8N_RUNNERS_BROKER_PORT", port.to_string())
            .stdin(Stdio::null())
            .stdout(File::create(&said)?)
            .stderr(Stdio::piped());
        for name in [
            "N8N_DIAGNOSTICS_ENABLED",
            "N8N_HIRING_BANNER_ENABLED",
            "N8N_LICENSE_AUTO_RENEW_ENABLED",
            "N8N_PERSONALIZATION_ENABLED",
            "N8N_TEMPLATES_ENABLED",
            "N8N_VERSION_NOTIFICATIONS_ENABLED",
        ] {
            command.env(name, "false");
        }
        if self.version.starts_with("1.") {
            // The default needs a package that does not compile with every Node.js that it runs on.
            command.env("N8N_EXPRESSION_ENGINE", "legacy");
        }
        // What asks the network is refused at once.
        for name in ["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"] {
            command.env(name, "http://127.0.0.1:9");
        }
        command.env("NO_PROXY", "127.0.0.1,localhost");
        let run = command.output().context("n8n cannot be started")?;
        let said = std::fs::read_to_string(&said)?;
        ensure!(
            run.status.success(),
            "n8n {}: {said}{}",
            arguments.join(" "),
            String::from_utf8_lossy(&run.stderr)
        );
        Ok(said)
    }

    /// Imports a workflow; answers what it holds of it afterwards.
    pub(super) fn import(&self, file: &Path) -> Result<Value> {
        let path = file.to_str().context("a path")?;
        let said = self.run(&["import:workflow", &format!("--input={path}")])?;
        ensure!(said.contains("Successfully imported 1 workflow"), "{said}");
        let workflow: Value = serde_json::from_str(&std::fs::read_to_string(file)?)?;
        let id = workflow["id"].as_str().context("an id")?;
        let out = self.folder.join("exported.json");
        let path = out.to_str().context("a path")?;
        self.run(&[
            "export:workflow",
            &format!("--id={id}"),
            &format!("--output={path}"),
        ])?;
        let held: Value = serde_json::from_str(&std::fs::read_to_string(out)?)?;
        held.get(0).cloned().context("one workflow")
    }

    /// Runs a workflow from its “Rehearse”; answers what each node gave.
    pub(super) fn execute(&self, id: &str) -> Result<Value> {
        let said = self.run(&["execute", &format!("--id={id}"), "--rawOutput"])?;
        // Before the answer there may be lines of its log.
        let begin = if said.starts_with('{') {
            0
        } else {
            said.find("\n{").with_context(|| said.clone())? + 1
        };
        let answer = serde_json::Deserializer::from_str(&said[begin..])
            .into_iter::<Value>()
            .next()
            .context("an answer")??;
        let result = &answer["data"]["resultData"];
        ensure!(result["error"].is_null(), "{}", result["error"]);
        Ok(result["runData"].clone())
    }
}
