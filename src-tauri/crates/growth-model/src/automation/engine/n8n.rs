//! An n8n workflow in the making. Types and versions of nodes are those that 1.123 and 2.40 both import.
//!
//! Texts of the client never stand in an expression: they are data of the script in a code node, and an
//! expression only names the field that carries them.

use serde_json::{Map, Value, json};

use super::{ExportedFile, hash, literal, pretty, uuid};

/// An event as it is kept.
const READ: &str = "\
const one = (body) => ({
  person: String(body.person ?? ''),
  at: new Date(body.at ?? Date.now()).toISOString(),
  kind: String(body.kind ?? ''),
  properties: JSON.stringify(body.properties ?? {}),
});
return $input.all().map((item) => ({ json: one(item.json.body ?? item.json) }));
";

/// What a script decides about: recorded events where there are some, else the rows of the table.
pub(crate) const EVENTS: &str = "
const items = $input.all().map((item) => item.json);
const rehearsal = items[0]?.rehearsal === true;
const read = (text) => (typeof text === 'string' ? JSON.parse(text) : (text ?? {}));
const events = rehearsal
  ? items[0].events
  : items.map(({ person, at, kind, properties }) => ({ person, at, kind, properties: read(properties) }));
const people = rehearsal ? items[0].people : {};
";

/// Compares what was decided with what was rehearsed: `keep` says what of it, `isMessage` counts.
const COMPARE: &str = "\
const { rows, expected } = $input.first().json;
const found = rows.map((row) => JSON.stringify(keep(row)));
const wanted = expected.map((row) => JSON.stringify(keep(row)));
const differences = [];
for (let place = 0; place < Math.max(found.length, wanted.length); place++) {
  if (found[place] !== wanted[place]) {
    differences.push({ expected: wanted[place] ?? null, found: found[place] ?? null });
  }
}
const messages = rows.filter(isMessage);
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

/// What the workflows of one scenario or sequence have in common.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Of<'a> {
    /// Its key: ids are made of it, so that they are the same in every export.
    pub(crate) id: &'a str,
    /// Its name, for people; the key where it has none.
    pub(crate) name: &'a str,
    /// Its key in names of files and paths.
    pub(crate) key: &'a str,
    /// Time zone (IANA).
    pub(crate) time_zone: &'a str,
}

/// A workflow in the making.
#[derive(Debug)]
pub(crate) struct Workflow<'a> {
    of: Of<'a>,
    part: &'static str,
    nodes: Vec<Value>,
    connections: Map<String, Value>,
}

impl<'a> Workflow<'a> {
    pub(crate) fn new(of: Of<'a>, part: &'static str) -> Self {
        Self {
            of,
            part,
            nodes: Vec::new(),
            connections: Map::new(),
        }
    }

    fn uuid(&self, name: &str) -> String {
        uuid(self.of.id, &format!("{}/{name}", self.part))
    }

    pub(crate) fn node(
        &mut self,
        name: &str,
        kind: &str,
        version: f64,
        place: (i32, i32),
        parameters: &Value,
    ) {
        let id = self.uuid(name);
        let mut node = json!({
            "parameters": parameters,
            "id": id,
            "name": name,
            "type": format!("n8n-nodes-base.{kind}"),
            "typeVersion": version,
            "position": [place.0 * 220, place.1 * 180],
        });
        if matches!(kind, "webhook" | "wait" | "telegram") {
            let id = self.uuid(&format!("{name}/hook"));
            node["webhookId"] = id.into();
        }
        // What needs credentials waits for the engineer.
        if matches!(kind, "telegram" | "emailSend" | "httpRequest") {
            node["disabled"] = true.into();
        }
        self.nodes.push(node);
    }

    pub(crate) fn code(&mut self, name: &str, place: (i32, i32), script: &str) {
        let parameters = json!({
            "mode": "runOnceForAllItems",
            "language": "javaScript",
            "jsCode": script,
        });
        self.node(name, "code", 2.0, place, &parameters);
    }

    pub(crate) fn condition(
        &mut self,
        name: &str,
        place: (i32, i32),
        left: &str,
        right: Option<&str>,
    ) {
        let operator = match right {
            Some(_) => json!({ "type": "string", "operation": "equals" }),
            None => json!({ "type": "boolean", "operation": "true", "singleValue": true }),
        };
        let id = self.uuid(&format!("{name}/if"));
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

    pub(crate) fn connect(&mut self, from: &str, outputs: &[&[&str]]) {
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

    /// The id of a workflow.
    pub(crate) fn id(of: Of<'_>, part: &str) -> String {
        let text = format!("{}\n{part}", of.id);
        format!(
            "ga{:08x}{:06x}",
            hash(&text, 5),
            hash(&text, 6) & 0x00ff_ffff
        )
    }

    /// “Event” receives events from outside and keeps them.
    pub(crate) fn receive(&mut self, next: &[&str]) {
        let webhook = json!({
            "httpMethod": "POST",
            "path": format!("growth-{}", self.of.key),
            "responseMode": "onReceived",
            "options": {},
        });
        self.node("Event", "webhook", 2.0, (0, 0), &webhook);
        self.code("Read the event", (1, 0), READ);
        self.insert("Keep the event", (2, 0));
        self.connect("Event", &[&["Read the event"]]);
        self.connect("Read the event", &[&["Keep the event"]]);
        self.connect("Keep the event", &[next]);
    }

    /// Keeps what arrives as an event.
    pub(crate) fn insert(&mut self, name: &str, place: (i32, i32)) {
        let insert = json!({
            "resource": "row",
            "operation": "insert",
            "dataTableId": table(),
            "columns": { "mappingMode": "autoMapInputData", "value": {}, "matchingColumns": [], "schema": [] },
            "options": {},
        });
        self.node(name, "dataTable", 1.0, place, &insert);
    }

    /// “Rehearse” gives the recorded events to `next`.
    pub(crate) fn rehearse(&mut self, place: (i32, i32), recorded: &Value, next: &str) {
        let (column, row) = place;
        self.node("Rehearse", "manualTrigger", 1.0, place, &json!({}));
        self.code(
            "Recorded events",
            (column + 1, row),
            &format!("return [{{ json: {} }}];\n", literal(recorded)),
        );
        self.connect("Rehearse", &[&["Recorded events"]]);
        self.connect("Recorded events", &[&[next]]);
    }

    /// Answers whether what was decided is what was rehearsed.
    pub(crate) fn compare(&mut self, place: (i32, i32), keep: &str) {
        self.code(
            "Compare with the rehearsal",
            place,
            &format!("{keep}{COMPARE}"),
        );
    }

    /// Lets through what it has not seen.
    pub(crate) fn once(&mut self, place: (i32, i32), value: &str) {
        let once = json!({
            "operation": "removeItemsSeenInPreviousExecutions",
            "logic": "removeItemsWithAlreadySeenKeyValues",
            "dedupeValue": value,
            "options": { "scope": "node", "historySize": 10000 },
        });
        self.node("Once", "removeDuplicates", 2.0, place, &once);
    }

    /// Asks a service that the engineer names.
    pub(crate) fn request(&mut self, name: &str, what: &str, place: (i32, i32)) {
        let request = json!({
            "method": "POST",
            "url": format!("https://example.invalid/{what}"),
            "sendBody": true,
            "specifyBody": "json",
            "jsonBody": "={{ JSON.stringify($json) }}",
            "options": {},
        });
        self.node(name, "httpRequest", 4.2, place, &request);
    }

    /// From “Mail?” on: a message goes out in its channel.
    pub(crate) fn channels(&mut self, (column, row): (i32, i32)) {
        let channel = "={{ $json.channel }}";
        self.condition("Mail?", (column, row), channel, Some("email"));
        self.condition(
            "Telegram?",
            (column + 1, row + 1),
            channel,
            Some("telegram"),
        );
        let mail = json!({
            "toEmail": "={{ $json.address }}",
            "subject": "={{ $json.texts[0].subject }}",
            "emailFormat": "text",
            "text": "={{ $json.texts[0].body }}",
            "options": {},
        });
        let last = column + 2;
        self.node(
            "Mail (connect an account)",
            "emailSend",
            2.1,
            (last, row),
            &mail,
        );
        let telegram = json!({
            "chatId": "={{ $json.address }}",
            // Telegram reads a text as markup: what the client wrote stays text.
            "text": "={{ $json.texts[0].body.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') }}",
            "additionalFields": { "appendAttribution": false, "parse_mode": "HTML" },
        });
        self.node(
            "Telegram (connect an account)",
            "telegram",
            1.2,
            (last, row + 1),
            &telegram,
        );
        self.request(
            "Other channel (connect a service)",
            "message",
            (last, row + 2),
        );
        self.connect("Mail?", &[&["Mail (connect an account)"], &["Telegram?"]]);
        self.connect(
            "Telegram?",
            &[
                &["Telegram (connect an account)"],
                &["Other channel (connect a service)"],
            ],
        );
    }

    /// A note in the workflow. It begins with a word of ours, so that nothing of the client's is read as
    /// an expression.
    pub(crate) fn about(&mut self, events: usize, decisions: usize) {
        let note = json!({
            "content": format!(
                "## Growth Architect\nPress “Rehearse”: {events} recorded events, {decisions} decisions to \
                 compare. Nothing is sent by a rehearsal. Before it goes live: create the data table \
                 growth_events (person, at, kind, properties: text), in n8n 1.x choose it in the nodes that use \
                 it, and connect the accounts that are switched off.",
            ),
            "height": 220,
            "width": 420,
        });
        self.node("About", "stickyNote", 1.0, (0, -2), &note);
    }

    /// The file to import.
    pub(crate) fn file(self) -> ExportedFile {
        let Of {
            name,
            key,
            time_zone,
            ..
        } = self.of;
        let part = self.part;
        let workflow = json!({
            "id": Self::id(self.of, part),
            "name": format!("{name} · {part}"),
            "active": false,
            "nodes": self.nodes,
            "connections": self.connections,
            "settings": { "executionOrder": "v1", "timezone": time_zone },
            "pinData": {},
            "meta": { "templateCredsSetupCompleted": false },
            "tags": [],
            "staticData": null,
        });
        ExportedFile {
            name: format!("{key}-{part}.n8n.json"),
            text: pretty(&workflow),
        }
    }
}

/// The table that holds the events. 2.x finds it by its name; 1.x only by an id, which is made where it
/// runs, so there the engineer chooses it.
fn table() -> Value {
    json!({ "__rl": true, "mode": "name", "value": "growth_events" })
}

/// The events of a person; of all people without one.
pub(crate) fn history(person: Option<&str>) -> Value {
    let mut get = json!({
        "resource": "row",
        "operation": "get",
        "dataTableId": table(),
        "returnAll": true,
    });
    if let Some(person) = person {
        get["matchType"] = "allConditions".into();
        get["filters"] = json!({
            "conditions": [{ "keyName": "person", "condition": "eq", "keyValue": person }],
        });
    }
    get
}
