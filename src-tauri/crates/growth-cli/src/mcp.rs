//! `growth mcp`: the Model Context Protocol over standard input and output, for assistants that run on
//! this computer. A chosen set of requests is offered as tools; every change is a step of the history,
//! marked as made through it, and can be undone.

use std::{future::Future, sync::Arc};

use growth_api::{ApiError, CancelToken, Payload, Silent};
use rmcp::{
    ErrorData, RoleServer, ServerHandler, ServiceExt as _,
    model::{
        CallToolRequestParams, CallToolResponse, CallToolResult, Implementation, JsonObject,
        ListToolsResult, PaginatedRequestParams, ServerCapabilities, ServerConfig, Tool,
        ToolAnnotations,
    },
    service::RequestContext,
    transport::stdio,
};
use serde_json::{Value, json};

use crate::session::{Session, Stop};

/// What a tool does to the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    Reads,
    Changes,
}

use Access::{Changes, Reads};

/// The requests that are offered: what an assistant needs to read a client's state, to compute, and to
/// write findings, tasks and check-ins down. Nothing that touches files.
const TOOLS: &[(&str, Access)] = &[
    ("projects.list", Reads),
    ("projects.find", Reads),
    ("projects.create", Changes),
    ("search.find", Reads),
    ("overview.portfolio", Reads),
    ("report.summary", Reads),
    ("economics.get", Reads),
    ("economics.save", Changes),
    ("economics.evaluate", Reads),
    ("economics.sensitivity", Reads),
    ("economics.goal_seek", Reads),
    ("economics.monte_carlo", Reads),
    ("economics.cash_curve", Reads),
    ("economics.lifecycle", Reads),
    ("months.list", Reads),
    ("months.save", Changes),
    ("audit.list", Reads),
    ("audit.get", Reads),
    ("audit.create", Changes),
    ("audit.answer", Changes),
    ("audit.growth_points", Reads),
    ("audit.add_finding", Changes),
    ("audit.save_growth_point", Changes),
    ("audit.prioritise", Reads),
    ("loops.list", Reads),
    ("loops.get", Reads),
    ("loops.simulate", Reads),
    ("roadmap.get", Reads),
    ("roadmap.add_task", Changes),
    ("roadmap.save_task", Changes),
    ("roadmap.set_progress", Changes),
    ("roadmap.add_from_growth_point", Changes),
    ("kpi.check_ins", Reads),
    ("kpi.figures", Reads),
    ("kpi.save_check_in", Changes),
    ("customers.list", Reads),
    ("experiments.list", Reads),
    ("experiments.sample_size", Reads),
    ("experiments.detectable", Reads),
    ("experiments.compare", Reads),
    ("automation.list", Reads),
    ("automation.rehearsal", Reads),
    ("knowledge.ask", Reads),
    ("knowledge.view", Reads),
    ("knowledge.write", Changes),
    ("history.list", Reads),
    ("history.undo", Changes),
    ("history.redo", Changes),
];

/// The name of a tool: hosts take letters, digits, `_` and `-` only.
fn tool_name(request: &str) -> String {
    request.replace('.', "_")
}

fn request_of(tool: &str, only_reads: bool) -> Option<&'static str> {
    offered(only_reads)
        .map(|(name, _)| *name)
        .find(|name| tool_name(name) == tool)
}

fn offered(only_reads: bool) -> impl Iterator<Item = &'static (&'static str, Access)> {
    TOOLS
        .iter()
        .filter(move |(_, access)| !only_reads || *access == Reads)
}

struct Server {
    session: Arc<Session>,
    only_reads: bool,
    tools: Vec<Tool>,
}

impl Server {
    fn new(session: Session, only_reads: bool) -> Result<Self, ApiError> {
        let tools = offered(only_reads)
            .map(|(name, access)| tool(name, *access, &session))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            session: Arc::new(session),
            only_reads,
            tools,
        })
    }
}

fn tool(name: &'static str, access: Access, session: &Session) -> Result<Tool, ApiError> {
    let documentation = growth_api::documentation_of(name, session.language)?;
    let summary = documentation["summary"].as_str().unwrap_or_default();
    let mut schema: JsonObject = match &documentation["input"] {
        Value::Object(schema) => schema.clone(),
        _ => JsonObject::new(),
    };
    // The protocol wants it at the root, where a schema may be a reference only.
    schema.insert("type".to_owned(), "object".into());
    // A change can be undone, and nothing leaves this computer.
    let annotations = ToolAnnotations::new()
        .read_only(access == Reads)
        .destructive(false)
        .open_world(false);
    Ok(Tool::new(tool_name(name), summary.to_owned(), schema).with_annotations(annotations))
}

impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        let mut info = ServerConfig::new(ServerCapabilities::builder().enable_tools().build());
        info.server_info = Implementation::new("growth-architect", env!("CARGO_PKG_VERSION"));
        info.instructions = Some(growth_api::words(
            "history-mcp_instructions",
            self.session.language,
        ));
        info
    }

    fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> impl Future<Output = Result<ListToolsResult, ErrorData>> + Send + '_ {
        std::future::ready(Ok(ListToolsResult::with_all_items(self.tools.clone())))
    }

    async fn call_tool(
        &self,
        asked: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let Some(request) = request_of(&asked.name, self.only_reads) else {
            let message = format!("there is no tool `{}`", asked.name);
            return Err(ErrorData::invalid_params(message, None));
        };
        let input = Value::Object(asked.arguments.unwrap_or_default()).to_string();
        let session = Arc::clone(&self.session);
        let cancel = CancelToken::default();
        let token = cancel.clone();
        let mut answer =
            tokio::task::spawn_blocking(move || answer(&session, request, &input, &token));
        let ended = tokio::select! {
            ended = &mut answer => ended,
            () = context.ct.cancelled() => {
                cancel.cancel();
                answer.await
            }
        };
        ended
            .map(Into::into)
            .map_err(|error| ErrorData::internal_error(error.to_string(), None))
    }
}

fn answer(session: &Session, request: &str, input: &str, cancel: &CancelToken) -> CallToolResult {
    let language = session.language;
    let answer = Payload::parse(input)
        .map_err(|error| ApiError::bad_json(&error.to_string(), language))
        .and_then(|payload| {
            session
                .router()
                .call(request, payload, language, &Silent, cancel)
        });
    match answer {
        // Structured contents are an object by the protocol.
        Ok(Value::Object(value)) => CallToolResult::structured(Value::Object(value)),
        Ok(value) => CallToolResult::structured(json!({ "value": value })),
        Err(error) => CallToolResult::structured_error(json!({ "error": error })),
    }
}

/// Serves until the other side closes the input.
pub fn run(session: Session, only_reads: bool) -> Result<(), Stop> {
    let server = Server::new(session, only_reads).map_err(|error| Stop::Api {
        error,
        as_json: false,
    })?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let running = server.serve(stdio()).await?;
        running.waiting().await?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_tool_is_a_request_and_has_a_name_of_its_own() {
        let requests: BTreeSet<&str> =
            (growth_api::request_list().into_iter().map(|(name, _)| name)).collect();
        let mut names = BTreeSet::new();
        for (request, _) in TOOLS {
            assert!(requests.contains(request), "{request}");
            assert!(names.insert(tool_name(request)), "{request}");
        }
        assert_eq!(request_of("economics_save", false), Some("economics.save"));
        assert_eq!(request_of("economics_save", true), None);
        assert_eq!(request_of("charts_save", false), None);
    }
}
