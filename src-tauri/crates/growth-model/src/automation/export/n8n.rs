//! n8n workflows: one collects and decides, one acts. Types and versions are those that 1.123 and 2.40
//! both import.
//!
//! Texts of the client never stand in an expression: they are data of the script in a code node, and
//! an expression only names the field that carries them.

use serde_json::{Map, Value, json};

use super::{Export, ScenarioFile, hash, literal, pretty, uuid};

/// What the first workflow does with the events.
const READ: &str = "\
const one = (body) => ({
  person: String(body.person ?? ''),
  at: new Date(body.at ?? Date.now()).toISOString(),
  kind: String(body.kind ?? ''),
  properties: JSON.stringify(body.properties ?? {}),
});
return $input.all().map((item) => ({ json: one(item.json.body ?? item.json) }));
";

const DECIDE: &str = "
const items = $input.all().map((item) => item.json);
const rehearsal = items[0]?.rehearsal === true;
const read = (text) => (typeof text === 'string' ? JSON.parse(text) : (text ?? {}));
const events = rehearsal
  ? items[0].events
  : items.map(({ person, at, kind, properties }) => ({ person, at, kind, properties: read(properties) }));
const people = rehearsal ? items[0].people : {};
const rows = decide(config, events, people);
if (rehearsal) return [{ json: { rehearsal, rows, expected: items[0].expected } }];
const last = $('Read the event').first().json;
const of = (row) => events[row.event];
const mine = rows.filter((row) => of(row).kind === last.kind && of(row).at === last.at).slice(-1);
return mine.map((row) => ({ json: { ...row, rehearsal, scenario: config.scenario.id } }));
";

const COMPARE: &str = "\
const { rows, expected } = $input.first().json;
const keep = (row) => ({
  event: row.event,
  person: row.person,
  outcome: row.outcome,
  send_at: row.send_at ?? null,
  channel: row.channel ?? null,
  texts: ['exception', 'skipped', 'handed_over', 'message'].includes(row.outcome)
    ? (row.texts ?? []).map(({ language, subject, body }) => ({ language, subject: subject ?? '', body }))
    : [],
});
const found = rows.map((row) => JSON.stringify(keep(row)));
const wanted = expected.map((row) => JSON.stringify(keep(row)));
const differences = [];
for (let place = 0; place < Math.max(found.length, wanted.length); place++) {
  if (found[place] !== wanted[place]) {
    differences.push({ expected: wanted[place] ?? null, found: found[place] ?? null });
  }
}
const messages = rows.filter((row) => row.outcome === 'message');
return [{
  json: {
    equal: differences.length === 0,
    decisions: rows.length,
    messages: messages.length,
    people: [...new Set(messages.map((row) => row.person))],
    differences: differences.slice(0, 20),
  },
}];
";

/// Whether the goal was reached while the message waited.
const STILL: &str = "
const message = $('Decided').first().json;
const goal = config.scenario.control?.goal;
const from = Date.parse(message.at);
const reached = $input.all().some(({ json }) =>
  goal && json.kind === goal && Date.parse(json.at) > from);
return reached ? [] : [{ json: message }];
";

struct Workflow<'a> {
    export: &'a Export<'a>,
    part: &'static str,
    nodes: Vec<Value>,
    connections: Map<String, Value>,
}

impl<'a> Workflow<'a> {
    fn new(export: &'a Export<'a>, part: &'static str) -> Self {
        Self {
            export,
            part,
            nodes: Vec::new(),
            connections: Map::new(),
        }
    }

    fn node(
        &mut self,
        name: &str,
        kind: &str,
        version: f64,
        place: (i32, i32),
        parameters: &Value,
    ) {
        let id = uuid(
            &self.export.input.scenario.id,
            &format!("{}/{name}", self.part),
        );
        let mut node = json!({
            "parameters": parameters,
            "id": id,
            "name": name,
            "type": format!("n8n-nodes-base.{kind}"),
            "typeVersion": version,
            "position": [place.0 * 220, place.1 * 180],
        });
        if matches!(kind, "webhook" | "wait" | "telegram") {
            let id = uuid(
                &self.export.input.scenario.id,
                &format!("{}/{name}/hook", self.part),
            );
            node["webhookId"] = id.into();
        }
        // What needs credentials waits for the engineer.
        if matches!(kind, "telegram" | "emailSend" | "httpRequest") {
            node["disabled"] = true.into();
        }
        self.nodes.push(node);
    }

    fn code(&mut self, name: &str, place: (i32, i32), script: &str) {
        let parameters = json!({
            "mode": "runOnceForAllItems",
            "language": "javaScript",
            "jsCode": script,
        });
        self.node(name, "code", 2.0, place, &parameters);
    }

    fn condition(&mut self, name: &str, place: (i32, i32), left: &str, right: Option<&str>) {
        let operator = match right {
            Some(_) => json!({ "type": "string", "operation": "equals" }),
            None => json!({ "type": "boolean", "operation": "true", "singleValue": true }),
        };
        let id = uuid(
            &self.export.input.scenario.id,
            &format!("{}/{name}/if", self.part),
        );
        let parameters = json!({
            "conditions": {
                "options": {
                    "caseSensitive": true, "leftValue": "", "typeValidation": "strict", "version": 2,
                },
                "conditions": [{
                    "id": id, "leftValue": left, "rightValue": right.unwrap_or(""), "operator": operator,
                }],
                "combinator": "and",
            },
            "options": {},
        });
        self.node(name, "if", 2.2, place, &parameters);
    }

    fn connect(&mut self, from: &str, outputs: &[&[&str]]) {
        let main: Vec<Value> = outputs
            .iter()
            .map(|targets| {
                (targets.iter())
                    .map(|node| json!({ "node": node, "type": "main", "index": 0 }))
                    .collect()
            })
            .collect();
        self.connections
            .insert(from.to_owned(), json!({ "main": main }));
    }

    fn id(export: &Export<'_>, part: &str) -> String {
        let text = format!("{}\n{part}", export.input.scenario.id);
        format!(
            "ga{:08x}{:06x}",
            hash(&text, 5),
            hash(&text, 6) & 0x00ff_ffff
        )
    }

    fn file(self, name: &str) -> ScenarioFile {
        let scenario = &self.export.input.scenario;
        let title = if scenario.name.trim().is_empty() {
            &scenario.id
        } else {
            &scenario.name
        };
        let workflow = json!({
            "id": Self::id(self.export, self.part),
            "name": format!("{title} · {}", self.part),
            "active": false,
            "nodes": self.nodes,
            "connections": self.connections,
            "settings": { "executionOrder": "v1", "timezone": self.export.input.time_zone },
            "pinData": {},
            "meta": { "templateCredsSetupCompleted": false },
            "tags": [],
            "staticData": null,
        });
        ScenarioFile {
            name: format!("{}-{name}.n8n.json", self.export.key),
            text: pretty(&workflow),
        }
    }
}

pub(super) fn files(export: &Export<'_>) -> Vec<ScenarioFile> {
    vec![collect(export), act(export)]
}

/// The table that holds the events. 2.x finds it by its name; 1.x only by an id, which is made where it
/// runs, so there the engineer chooses it.
fn table() -> Value {
    json!({ "__rl": true, "mode": "name", "value": "growth_events" })
}

fn history(person: &str) -> Value {
    json!({
        "resource": "row",
        "operation": "get",
        "dataTableId": table(),
        "matchType": "allConditions",
        "filters": { "conditions": [{ "keyName": "person", "condition": "eq", "keyValue": person }] },
        "returnAll": true,
    })
}

fn collect(export: &Export<'_>) -> ScenarioFile {
    let mut flow = Workflow::new(export, "decide");
    let recorded = json!({
        "rehearsal": true,
        "events": export.events,
        "people": export.people,
        "expected": export.expected,
    });
    let webhook = json!({
        "httpMethod": "POST",
        "path": format!("growth-{}", export.key),
        "responseMode": "onReceived",
        "options": {},
    });
    flow.node("Event", "webhook", 2.0, (0, 0), &webhook);
    flow.code("Read the event", (1, 0), READ);
    let insert = json!({
        "resource": "row",
        "operation": "insert",
        "dataTableId": table(),
        "columns": { "mappingMode": "autoMapInputData", "value": {}, "matchingColumns": [], "schema": [] },
        "options": {},
    });
    flow.node("Keep the event", "dataTable", 1.0, (2, 0), &insert);
    let person = "={{ $('Read the event').first().json.person }}";
    flow.node(
        "History of the person",
        "dataTable",
        1.0,
        (3, 0),
        &history(person),
    );
    flow.node("Rehearse", "manualTrigger", 1.0, (2, 2), &json!({}));
    flow.code(
        "Recorded events",
        (3, 2),
        &format!("return [{{ json: {} }}];\n", literal(&recorded)),
    );
    flow.code("Decide", (4, 0), &format!("{}{DECIDE}", export.engine));
    flow.condition("Rehearsal?", (5, 0), "={{ $json.rehearsal }}", None);
    flow.code("Compare with the rehearsal", (6, 2), COMPARE);
    flow.condition("Message?", (6, 0), "={{ $json.outcome }}", Some("message"));
    let once = json!({
        "operation": "removeItemsSeenInPreviousExecutions",
        "logic": "removeItemsWithAlreadySeenKeyValues",
        "dedupeValue": "={{ $json.scenario + '|' + $json.person + '|' + $json.send_at }}",
        "options": { "scope": "node", "historySize": 10000 },
    });
    flow.node("Once", "removeDuplicates", 2.0, (7, -1), &once);
    let run = json!({
        "workflowId": { "__rl": true, "mode": "id", "value": Workflow::id(export, "act") },
        "workflowInputs": { "mappingMode": "defineBelow", "value": {}, "matchingColumns": [], "schema": [] },
        "mode": "each",
        "options": { "waitForSubWorkflow": false },
    });
    flow.node("Act", "executeWorkflow", 1.2, (8, -1), &run);
    flow.condition(
        "For a person?",
        (7, 1),
        "={{ $json.outcome }}",
        Some("exception"),
    );
    flow.node(
        "Ask a person",
        "httpRequest",
        4.2,
        (8, 1),
        &request("decision"),
    );
    flow.node("About", "stickyNote", 1.0, (0, -2), &about(export));
    flow.connect("Event", &[&["Read the event"]]);
    flow.connect("Read the event", &[&["Keep the event"]]);
    flow.connect("Keep the event", &[&["History of the person"]]);
    flow.connect("History of the person", &[&["Decide"]]);
    flow.connect("Rehearse", &[&["Recorded events"]]);
    flow.connect("Recorded events", &[&["Decide"]]);
    flow.connect("Decide", &[&["Rehearsal?"]]);
    flow.connect(
        "Rehearsal?",
        &[&["Compare with the rehearsal"], &["Message?"]],
    );
    flow.connect("Message?", &[&["Once"], &["For a person?"]]);
    flow.connect("Once", &[&["Act"]]);
    flow.connect("For a person?", &[&["Ask a person"], &[]]);
    flow.file("decide")
}

fn act(export: &Export<'_>) -> ScenarioFile {
    let mut flow = Workflow::new(export, "act");
    let input = json!({ "inputSource": "passthrough" });
    flow.node("Decided", "executeWorkflowTrigger", 1.1, (0, 0), &input);
    let wait = json!({ "resume": "specificTime", "dateTime": "={{ $json.send_at }}" });
    flow.node("Wait", "wait", 1.1, (1, 0), &wait);
    let person = "={{ $('Decided').first().json.person }}";
    flow.node("Events since", "dataTable", 1.0, (2, 0), &history(person));
    let scenario = json!({ "scenario": { "control": export.input.scenario.control } });
    flow.code(
        "Goal not reached",
        (3, 0),
        &format!("const config = {};{STILL}", literal(&scenario)),
    );
    let channels = ["email", "telegram"];
    flow.condition(
        "Mail?",
        (4, 0),
        "={{ $json.channel }}",
        channels.first().copied(),
    );
    flow.condition(
        "Telegram?",
        (5, 1),
        "={{ $json.channel }}",
        channels.last().copied(),
    );
    let mail = json!({
        "toEmail": "={{ $json.address }}",
        "subject": "={{ $json.texts[0].subject }}",
        "emailFormat": "text",
        "text": "={{ $json.texts[0].body }}",
        "options": {},
    });
    flow.node("Mail (connect an account)", "emailSend", 2.1, (6, 0), &mail);
    let telegram = json!({
        "chatId": "={{ $json.address }}",
        // Telegram reads a text as markup: what the client wrote stays text.
        "text": "={{ $json.texts[0].body.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') }}",
        "additionalFields": { "appendAttribution": false, "parse_mode": "HTML" },
    });
    flow.node(
        "Telegram (connect an account)",
        "telegram",
        1.2,
        (6, 1),
        &telegram,
    );
    flow.node(
        "Other channel (connect a service)",
        "httpRequest",
        4.2,
        (6, 2),
        &request("message"),
    );
    flow.connect("Decided", &[&["Wait"]]);
    flow.connect("Wait", &[&["Events since"]]);
    flow.connect("Events since", &[&["Goal not reached"]]);
    flow.connect("Goal not reached", &[&["Mail?"]]);
    flow.connect("Mail?", &[&["Mail (connect an account)"], &["Telegram?"]]);
    flow.connect(
        "Telegram?",
        &[
            &["Telegram (connect an account)"],
            &["Other channel (connect a service)"],
        ],
    );
    flow.file("act")
}

fn request(what: &str) -> Value {
    json!({
        "method": "POST",
        "url": format!("https://example.invalid/{what}"),
        "sendBody": true,
        "specifyBody": "json",
        "jsonBody": "={{ JSON.stringify($json) }}",
        "options": {},
    })
}

/// A note in the workflow. It begins with a word of ours, so that nothing of the client's is read as
/// an expression.
fn about(export: &Export<'_>) -> Value {
    json!({
        "content": format!(
            "## Growth Architect\nPress “Rehearse”: {} recorded events, {} decisions to compare. \
             Nothing is sent by a rehearsal. Before it goes live: create the data table growth_events \
             (person, at, kind, properties: text), in n8n 1.x choose it in the nodes that use it, and connect \
             the accounts that are switched off.",
            export.events.as_array().map_or(0, Vec::len),
            export.expected.as_array().map_or(0, Vec::len),
        ),
        "height": 220,
        "width": 420,
    })
}
