//! The Model Context Protocol, spoken as an assistant speaks it: one line of JSON-RPC at a time.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use anyhow::{Context as _, Result, ensure};
use growth_tests::{Cli, environment, program};
use serde_json::{Value, json};

/// A running server and the next number of a request.
struct Server {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    next: u64,
}

impl Server {
    fn start(data: &std::path::Path, arguments: &[&str]) -> Result<Self> {
        let mut child = Command::new(program("growth")?)
            .arg("mcp")
            .args(arguments)
            .envs(environment(data)?)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut server = Self {
            input: child.stdin.take().context("an input")?,
            output: BufReader::new(child.stdout.take().context("an output")?),
            child,
            next: 0,
        };
        let asked = json!({
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": { "name": "test", "version": "1" },
        });
        let greeted = server.ask("initialize", &asked)?;
        ensure!(
            greeted["serverInfo"]["name"] == "growth-architect",
            "{greeted}"
        );
        server.send(&json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }))?;
        Ok(server)
    }

    fn send(&mut self, message: &Value) -> Result<()> {
        writeln!(self.input, "{message}")?;
        Ok(self.input.flush()?)
    }

    /// Asks, and waits for the answer of this number.
    fn ask(&mut self, method: &str, params: &Value) -> Result<Value> {
        self.next += 1;
        let id = self.next;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }))?;
        loop {
            let mut line = String::new();
            ensure!(
                self.output.read_line(&mut line)? > 0,
                "the server has ended"
            );
            let answer: Value = serde_json::from_str(&line)?;
            if answer["id"] == id {
                ensure!(answer["error"].is_null(), "{answer}");
                return Ok(answer["result"].clone());
            }
        }
    }

    fn tool(&mut self, name: &str, arguments: &Value) -> Result<Value> {
        self.ask(
            "tools/call",
            &json!({ "name": name, "arguments": arguments }),
        )
    }

    /// Closes the input, at which the server ends by itself.
    fn end(mut self) -> Result<()> {
        drop(self.input);
        ensure!(self.child.wait()?.success(), "the server failed");
        Ok(())
    }
}

#[test]
fn an_assistant_reads_computes_and_changes_by_steps_that_can_be_undone() -> Result<()> {
    let data = tempfile::tempdir()?;
    let mut server = Server::start(data.path(), &["--lang", "en"])?;
    let tools = server.ask("tools/list", &json!({}))?;
    let tools = tools["tools"].as_array().context("tools")?;
    for tool in tools {
        ensure!(tool["inputSchema"]["type"] == "object", "{tool}");
        ensure!(
            tool["description"]
                .as_str()
                .is_some_and(|text| !text.is_empty()),
            "{tool}"
        );
    }
    let made = json!({ "name": "Sour Cream", "currency": "RUB" });
    let made = server.tool("projects_create", &made)?;
    let project = &made["structuredContent"]["value"]["id"];
    ensure!(project.is_string(), "{made}");
    let refused = server.tool("projects_create", &json!({ "name": "", "currency": "RUB" }))?;
    assert_eq!(refused["isError"], true);
    assert_eq!(
        refused["structuredContent"]["error"]["field"], "name",
        "{refused}"
    );

    let history = server.tool("history_list", &json!({}))?;
    let step = &history["structuredContent"]["entries"][0];
    assert_eq!(step["through"], "through MCP", "{history}");
    server.tool("history_undo", &json!({}))?;
    let listed = server.tool("projects_list", &json!({}))?;
    assert_eq!(
        listed["structuredContent"]["projects"],
        json!([]),
        "{listed}"
    );
    server.end()?;

    // What a person does bears no mark.
    let cli = Cli::new(data.path());
    cli.call(
        "projects.create",
        &json!({ "name": "By hand", "currency": "RUB" }),
    )?;
    let history = cli.call("history.list", &json!({}))?;
    assert_eq!(history["entries"][0]["through"], "");
    Ok(())
}

#[test]
fn one_that_only_reads_changes_nothing_and_leaves_the_workspace_free() -> Result<()> {
    let cli = Cli::fresh()?;
    let made = cli.call(
        "projects.create",
        &json!({ "name": "Before", "currency": "RUB" }),
    )?;
    let mut server = Server::start(cli.folder(), &["--lang", "en", "--read-only"])?;
    let tools = server.ask("tools/list", &json!({}))?;
    for tool in tools["tools"].as_array().context("tools")? {
        assert_eq!(tool["annotations"]["readOnlyHint"], true, "{tool}");
    }
    let listed = server.tool("projects_list", &json!({}))?;
    let projects = &listed["structuredContent"]["projects"];
    assert_eq!(projects.as_array().map(Vec::len), Some(1), "{listed}");
    // It is open there, and a person goes on writing.
    let id = &made["value"]["id"];
    cli.call(
        "projects.update",
        &json!({ "id": id, "change": { "name": "After" } }),
    )?;
    let listed = server.tool("projects_list", &json!({}))?;
    ensure!(listed.to_string().contains("After"), "{listed}");
    assert!(
        server
            .tool(
                "projects_create",
                &json!({ "name": "X", "currency": "RUB" })
            )
            .is_err()
    );
    server.end()
}
