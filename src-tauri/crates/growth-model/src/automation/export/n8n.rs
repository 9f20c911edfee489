//! A scenario in n8n: one workflow collects and decides, one acts.

use serde_json::json;

use super::super::engine::{EVENTS, ExportedFile, Of, Workflow, history, literal};
use super::Export;

/// Answers the rehearsal, or what is decided about the event that arrived.
const DECIDE: &str = "\
const rows = decide(config, events, people);
if (rehearsal) return [{ json: { rehearsal, rows, expected: items[0].expected } }];
const last = $('Read the event').first().json;
const of = (row) => events[row.event];
const mine = rows.filter((row) => of(row).kind === last.kind && of(row).at === last.at).slice(-1);
return mine.map((row) => ({ json: { ...row, rehearsal, scenario: config.scenario.id } }));
";

/// What is compared of a decision, and which of them are messages.
const KEEP: &str = "\
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
const isMessage = (row) => row.outcome === 'message';
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

pub(super) fn files(export: &Export<'_>) -> Vec<ExportedFile> {
    let scenario = &export.input.scenario;
    let of = Of {
        id: &scenario.id,
        name: export.title(),
        key: &export.key,
        time_zone: &export.input.time_zone,
    };
    vec![decide(export, of), act(export, of)]
}

fn decide(export: &Export<'_>, of: Of<'_>) -> ExportedFile {
    let mut flow = Workflow::new(of, "decide");
    flow.receive(&["History of the person"]);
    let person = "={{ $('Read the event').first().json.person }}";
    flow.node(
        "History of the person",
        "dataTable",
        1.0,
        (3, 0),
        &history(Some(person)),
    );
    let recorded = json!({
        "rehearsal": true,
        "events": export.events,
        "people": export.people,
        "expected": export.expected,
    });
    flow.rehearse((2, 2), &recorded, "Decide");
    flow.code(
        "Decide",
        (4, 0),
        &format!("{}{EVENTS}{DECIDE}", export.engine),
    );
    flow.condition("Rehearsal?", (5, 0), "={{ $json.rehearsal }}", None);
    flow.compare((6, 2), KEEP);
    flow.condition("Message?", (6, 0), "={{ $json.outcome }}", Some("message"));
    flow.once(
        (7, -1),
        "={{ $json.scenario + '|' + $json.person + '|' + $json.send_at }}",
    );
    let run = json!({
        "workflowId": { "__rl": true, "mode": "id", "value": Workflow::id(of, "act") },
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
    flow.request("Ask a person", "decision", (8, 1));
    flow.about(
        export.events.as_array().map_or(0, Vec::len),
        export.expected.as_array().map_or(0, Vec::len),
    );
    flow.connect("History of the person", &[&["Decide"]]);
    flow.connect("Decide", &[&["Rehearsal?"]]);
    flow.connect(
        "Rehearsal?",
        &[&["Compare with the rehearsal"], &["Message?"]],
    );
    flow.connect("Message?", &[&["Once"], &["For a person?"]]);
    flow.connect("Once", &[&["Act"]]);
    flow.connect("For a person?", &[&["Ask a person"], &[]]);
    flow.file()
}

fn act(export: &Export<'_>, of: Of<'_>) -> ExportedFile {
    let mut flow = Workflow::new(of, "act");
    let input = json!({ "inputSource": "passthrough" });
    flow.node("Decided", "executeWorkflowTrigger", 1.1, (0, 0), &input);
    let wait = json!({ "resume": "specificTime", "dateTime": "={{ $json.send_at }}" });
    flow.node("Wait", "wait", 1.1, (1, 0), &wait);
    let person = "={{ $('Decided').first().json.person }}";
    flow.node(
        "Events since",
        "dataTable",
        1.0,
        (2, 0),
        &history(Some(person)),
    );
    let scenario = json!({ "scenario": { "control": export.input.scenario.control } });
    flow.code(
        "Goal not reached",
        (3, 0),
        &format!("const config = {};{STILL}", literal(&scenario)),
    );
    flow.connect("Decided", &[&["Wait"]]);
    flow.connect("Wait", &[&["Events since"]]);
    flow.connect("Events since", &[&["Goal not reached"]]);
    flow.connect("Goal not reached", &[&["Mail?"]]);
    flow.channels((4, 0));
    flow.file()
}
