//! A Node-RED flow: for those who may not use n8n's licence.

use serde_json::{Value, json};

use super::super::engine::{ExportedFile, literal, pretty, uuid};
use super::Export;

const DECIDE: &str = "
if (msg.rehearsal) {
  const rows = decide(config, msg.payload.events, msg.payload.people);
  const keep = (row) => JSON.stringify([row.event, row.person, row.outcome, row.send_at ?? null]);
  const found = rows.map(keep);
  const wanted = msg.payload.expected.map(keep);
  const equal = found.length === wanted.length && found.every((row, place) => row === wanted[place]);
  const messages = rows.filter((row) => row.outcome === 'message').length;
  msg.payload = { equal, decisions: rows.length, messages };
  return [null, null, msg];
}
const event = { at: new Date().toISOString(), properties: {}, ...msg.payload };
event.at = new Date(event.at).toISOString();
const key = 'events|' + event.person;
const events = [...(flow.get(key) ?? []), event].slice(-1000);
flow.set(key, events);
const rows = decide(config, events, {});
const row = rows.filter(({ event: place }) => events[place] === event).pop();
if (!row) return null;
msg.payload = row;
if (row.outcome === 'message') {
  msg.delay = Math.max(0, Date.parse(row.send_at) - Date.now());
  return [msg, null, null];
}
return row.outcome === 'exception' ? [null, msg, null] : null;
";

pub(super) fn files(export: &Export<'_>) -> Vec<ExportedFile> {
    let scenario = &export.input.scenario;
    let id = |name: &str| -> String {
        uuid(&scenario.id, &format!("node-red/{name}"))
            .replace('-', "")
            .chars()
            .take(16)
            .collect()
    };
    let tab = id("tab");
    let title = export.title();
    let node = |name: &str, kind: &str, place: (i32, i32), wires: &[&[&str]], more: Value| {
        let wires: Vec<Vec<String>> = wires
            .iter()
            .map(|targets| targets.iter().map(|target| id(target)).collect())
            .collect();
        let mut node = json!({
            "id": id(name), "type": kind, "z": tab, "name": name,
            "x": 140 + place.0 * 220, "y": 80 + place.1 * 80, "wires": wires,
        });
        if let (Some(node), Value::Object(more)) = (node.as_object_mut(), more) {
            node.extend(more);
        }
        node
    };
    let recorded = json!({
        "events": export.events, "people": export.people, "expected": export.expected,
    });
    let function = |script: String, outputs: u32| {
        json!({ "func": script, "outputs": outputs, "timeout": 0, "noerr": 0, "initialize": "",
            "finalize": "", "libs": [] })
    };
    let inject = json!({
        "props": [], "repeat": "", "crontab": "", "once": false, "onceDelay": 0.1, "topic": "",
    });
    let flow = json!([
        { "id": tab, "type": "tab", "label": title, "disabled": true, "info": "" },
        node("Event", "http in", (0, 0), &[&["Answer", "Decide"]],
            json!({ "url": format!("/growth-{}", export.key), "method": "post", "upload": false })),
        node("Answer", "http response", (1, -1), &[], json!({ "statusCode": "202", "headers": {} })),
        node("Rehearse", "inject", (0, 2), &[&["Recorded events"]], inject),
        node("Recorded events", "function", (1, 2), &[&["Decide"]],
            function(
                format!("msg.rehearsal = true;\nmsg.payload = {};\nreturn msg;\n", literal(&recorded)),
                1,
            )),
        node("Decide", "function", (2, 0), &[&["Wait"], &["Ask a person"], &["Rehearsal"]],
            function(format!("{}{DECIDE}", export.engine), 3)),
        node("Wait", "delay", (3, -1), &[&["Send (connect a service)"]],
            json!({ "pauseType": "delayv", "timeout": "1", "timeoutUnits": "milliseconds",
                "rate": "1", "nbRateUnits": "1", "rateUnits": "second", "randomFirst": "1",
                "randomLast": "5", "randomUnits": "seconds", "drop": false, "allowrate": false,
                "outputs": 1 })),
        node("Send (connect a service)", "debug", (4, -1), &[], debug()),
        node("Ask a person", "debug", (3, 0), &[], debug()),
        node("Rehearsal", "debug", (3, 1), &[], debug()),
    ]);
    vec![ExportedFile {
        name: format!("{}.node-red.json", export.key),
        text: pretty(&flow),
    }]
}

fn debug() -> Value {
    json!({
        "active": true, "tosidebar": true, "console": false, "tostatus": false,
        "complete": "payload", "targetType": "msg", "statusVal": "", "statusType": "auto",
    })
}
