//! Scenarios on recorded events: decisions, sums, what is refused and what is told (MATHEMATICS.md G.2).
#![allow(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use growth_model::automation::{
    AutomationExportInput, Rehearsal, RehearseInput, SegmentsInput, TraceOutcome, catalogue,
    compare_rehearsal, export, rehearse, segments, stack, templates, tools,
};
use growth_model::{ModelError, Outcome};
use serde_json::{Value, json};

/// The guide's scenario: somebody of a startup looks three times at the integration with the CRM.
fn guide() -> Value {
    json!({
        "id": "crm",
        "trigger": {
            "event": "page_view", "count": 3, "within_minutes": 7 * 1440,
            "filters": [{ "field": "event.page", "is": "equal", "than": ["integration_crm"] }],
        },
        "segment": [
            { "field": "person.employees", "is": "at_least", "than": [10] },
            { "field": "person.employees", "is": "at_most", "than": [50] },
        ],
        "analysis": { "forecast": { "property": "ltv", "otherwise": 30000 } },
        "branches": [{
            "when": [{ "field": "value.ltv", "is": "at_least", "than": [60000] }],
            "action": {
                "channel": "telegram", "delay_minutes": 15, "cost": "6",
                "message": { "body": { "ru": "{name}, здравствуйте. {{ $json.x }}", "en": "Hello {name}" } },
                "quiet_hours": { "from": "20:00", "to": "09:00" },
                "cap": { "messages": 1, "days": 14 },
            },
        }],
        "control": { "goal": "demo", "margin": "13968" },
        "exceptions": [
            { "name": "large", "when": [{ "field": "value.ltv", "is": "above", "than": [150000] }] },
        ],
    })
}

fn view(person: &str, at: &str) -> Value {
    json!({ "person": person, "at": at, "kind": "page_view", "properties": { "page": "integration_crm" } })
}

fn person(key: &str, ltv: f64) -> Value {
    json!({
        "person": key,
        "properties": { "employees": 14, "ltv": ltv, "chat_id": 5, "name": "Олег" },
        "time_zone": "Europe/Moscow",
    })
}

fn views(of: &str) -> Vec<Value> {
    [
        "2026-11-24T10:12:00",
        "2026-11-25T16:40:00",
        "2026-11-26T19:52:00",
    ]
    .map(|at| view(of, at))
    .to_vec()
}

fn run(input: Value) -> Rehearsal {
    rehearse(&serde_json::from_value::<RehearseInput>(input).unwrap()).unwrap()
}

fn refused(input: Value) -> ModelError {
    rehearse(&serde_json::from_value::<RehearseInput>(input).unwrap()).unwrap_err()
}

fn base(events: Vec<Value>, people: Vec<Value>) -> Value {
    json!({
        "scenarios": [guide()], "events": Value::Array(events), "people": Value::Array(people),
        "time_zone": "Europe/Moscow",
    })
}

fn outcomes(rehearsal: &Rehearsal) -> Vec<TraceOutcome> {
    rehearsal.trace.iter().map(|row| row.outcome).collect()
}

fn codes(rehearsal: &Rehearsal) -> Vec<String> {
    let code = |code| {
        serde_json::to_value(code)
            .unwrap()
            .as_str()
            .unwrap()
            .to_owned()
    };
    rehearsal
        .problems
        .iter()
        .map(|problem| code(problem.code))
        .collect()
}

#[test]
fn rehearses_the_scenario_of_the_guide() {
    let mut events = views("oleg");
    events.push(view("oleg", "2026-11-27T11:30:00"));
    let rehearsal = run(base(events, vec![person("oleg", 91_200.0)]));
    use TraceOutcome::{Capped, Message, NotYet};
    assert_eq!(outcomes(&rehearsal), [NotYet, NotYet, Message, Capped]);
    let sent = &rehearsal.trace[2];
    assert_eq!(sent.count, Some(3));
    assert_eq!(sent.ltv, Some(91_200.0));
    // 19:52 and a quarter of an hour is in the quiet hours: the next morning.
    assert_eq!(sent.send_at.as_deref(), Some("2026-11-27T09:00:00+03:00"));
    assert!(sent.moved);
    // Braces of an engine are text of the client.
    assert_eq!(sent.texts[0].body, "Олег, здравствуйте. {{ $json.x }}");
    assert_eq!(sent.texts[1].body, "Hello Олег");
    assert_eq!(
        rehearsal.trace[3].next_at.as_deref(),
        Some("2026-12-11T09:00:00+03:00")
    );
    let totals = &rehearsal.totals[0];
    assert_eq!((totals.met, totals.capped, totals.messages), (2, 1, 1));
    assert_eq!(totals.cost.to_string(), "6");
    assert_eq!(totals.pays_one_in, Outcome::of(2_328.0));
    assert_eq!(totals.goals_anyway, Outcome::of(0));
    assert_eq!(totals.days[0].day.to_string(), "2026-11-27");
}

#[test]
fn sums_of_decisions_add_up() {
    let mut events = Vec::new();
    let mut people = Vec::new();
    for number in 0..400_u32 {
        let key = format!("p{number}");
        events.extend(views(&key));
        events.push(view(&key, "2026-11-27T12:00:00"));
        let ltv = [50_000.0, 90_000.0, 200_000.0][number as usize % 3];
        people.push(person(&key, ltv));
    }
    let mut input = base(events, people);
    input["scenarios"][0]["control"]["hold_out"] = json!("0.1");
    let rehearsal = run(input);
    let totals = &rehearsal.totals[0];
    let parts = totals.capped
        + totals.goal_reached
        + totals.held_out
        + totals.exceptions
        + totals.skipped
        + totals.handed_over
        + totals.messages;
    assert_eq!(totals.met, parts);
    assert_eq!(
        totals.triggered,
        totals.not_in_segment + totals.not_yet + totals.no_branch + totals.met
    );
    // A tenth of 266 people, give or take: they are drawn by their keys.
    assert!((12..=42).contains(&totals.held_out), "{}", totals.held_out);
    assert!(totals.exceptions > 80);
}

#[test]
fn decisions_about_exceptions_are_kept() {
    let mut without = person("anna", 90_000.0);
    without["properties"] =
        json!({ "employees": 20, "ltv": 90000, "email": "a@b.c", "name": "Анна" });
    let mut input = base(views("anna"), vec![without]);
    let undecided = run(input.clone());
    assert_eq!(undecided.totals[0].exceptions, 1);
    assert_eq!(
        serde_json::to_value(&undecided.trace[2].reasons).unwrap(),
        json!([{ "kind": "no_address" }])
    );
    input["decisions"] =
        json!([{ "scenario": "crm", "reason": { "kind": "no_address" }, "choice": "email" }]);
    let by_mail = run(input.clone());
    assert_eq!(by_mail.trace[2].outcome, TraceOutcome::Message);
    assert_eq!(by_mail.trace[2].address.as_deref(), Some("a@b.c"));
    input["decisions"][0]["choice"] = json!("send");
    assert_eq!(
        run(input.clone()).totals[0].exceptions,
        1,
        "a message without an address cannot go out"
    );
    input["decisions"][0]["choice"] = json!("skip");
    assert_eq!(run(input).totals[0].skipped, 1);
}

#[test]
fn who_reaches_the_goal_before_gets_no_message() {
    let mut events = views("oleg");
    events.push(json!({ "person": "oleg", "at": "2026-11-27T08:00:00", "kind": "demo" }));
    let rehearsal = run(base(events, vec![person("oleg", 91_200.0)]));
    assert_eq!(rehearsal.totals[0].goal_reached, 1);
    assert_eq!(rehearsal.totals[0].messages, 0);
}

#[test]
fn two_scenarios_that_write_to_one_person_are_a_conflict() {
    let mut input = base(views("oleg"), vec![person("oleg", 91_200.0)]);
    let mut other = guide();
    other["id"] = json!("second");
    input["scenarios"].as_array_mut().unwrap().push(other);
    let rehearsal = run(input);
    assert_eq!(rehearsal.conflicts, 1);
    assert_eq!(rehearsal.totals[0].messages, 1);
    assert_eq!(rehearsal.totals[1].exceptions, 1);
    let row = rehearsal
        .trace
        .iter()
        .find(|row| row.conflicts_with.is_some())
        .unwrap();
    assert_eq!(row.conflicts_with.as_deref(), Some("crm"));
}

#[test]
fn events_that_are_not_in_order_are_put_in_order() {
    let mut events = views("oleg");
    events.reverse();
    events.push(events[0].clone());
    events.push(view("", "2026-11-24T10:12:00"));
    events.push(view("oleg", "2027-01-01T10:00:00"));
    let mut input = base(events, vec![person("oleg", 91_200.0)]);
    input["until"] = json!("2026-11-30T00:00:00");
    let rehearsal = run(input);
    let notes = rehearsal.notes;
    assert_eq!((notes.used, notes.people, notes.without_person), (3, 1, 1));
    assert_eq!(
        (notes.repeated, notes.in_future, notes.out_of_order),
        (1, 1, 2)
    );
    assert_eq!(rehearsal.totals[0].messages, 1);
}

#[test]
fn many_events_of_one_moment_are_read_once() {
    let events: Vec<Value> = (0..100)
        .map(|number| {
            json!({ "person": "a", "at": "2026-11-24T10:12:00Z", "kind": "x",
                "properties": { "n": number % 50 } })
        })
        .collect();
    let notes = run(base(events, vec![])).notes;
    assert_eq!((notes.used, notes.repeated), (50, 50));
}

#[test]
fn clocks_that_change_are_read_from_the_wall() {
    // In New York, the clocks go forward in the night of 8 March 2026.
    let mut input = base(views("oleg"), vec![person("oleg", 91_200.0)]);
    input["people"][0]["time_zone"] = json!("America/New_York");
    input["events"] = json!([view("oleg", "2026-03-07T22:00:00-05:00")]);
    input["scenarios"][0]["trigger"]["count"] = json!(1);
    let rehearsal = run(input);
    assert_eq!(
        rehearsal.trace[0].send_at.as_deref(),
        Some("2026-03-08T09:00:00-04:00")
    );
}

#[test]
fn tells_of_a_scenario_that_never_fires() {
    let input = base(
        vec![view("oleg", "2026-11-24T10:12:00")],
        vec![person("oleg", 1.0)],
    );
    assert_eq!(
        codes(&run(input.clone())),
        ["never_often_enough", "no_such_goal"]
    );
    let mut other = input.clone();
    other["scenarios"][0]["trigger"]["event"] = json!("never");
    assert!(codes(&run(other)).contains(&"no_such_event".to_owned()));
    let mut other = input.clone();
    other["scenarios"][0]["trigger"]["filters"][0]["than"] = json!(["elsewhere"]);
    assert!(codes(&run(other)).contains(&"filters_match_nothing".to_owned()));
    let mut other = input.clone();
    other["scenarios"][0]["segment"][0]["than"] = json!([1000]);
    assert!(codes(&run(other)).contains(&"nobody_in_segment".to_owned()));
    let mut other = input;
    other["scenarios"][0]["trigger"]["count"] = json!(1);
    assert!(codes(&run(other)).contains(&"no_branch_holds".to_owned()));
}

#[test]
fn tells_of_a_scenario_for_everybody() {
    let mut events = views("oleg");
    events.extend(views("anna"));
    let people = vec![person("oleg", 90_000.0), person("anna", 90_000.0)];
    assert!(codes(&run(base(events, people))).contains(&"fires_for_everybody".to_owned()));
}

#[test]
fn tells_of_loops_long_waits_and_messages_that_cannot_go_out() {
    let mut input = base(views("oleg"), vec![person("oleg", 91_200.0)]);
    let mut other = guide();
    other["id"] = json!("second");
    other["trigger"] = json!({ "event": "written" });
    other["branches"][0]["action"]["emits"] = json!("page_view");
    input["scenarios"].as_array_mut().unwrap().push(other);
    let action = &mut input["scenarios"][0]["branches"][0]["action"];
    action["emits"] = json!("written");
    action["delay_minutes"] = json!(100 * 1440);
    action["message"]["body"]["ru"] = json!(format!("{{nobody}}{}", "ж".repeat(4_097)));
    let found = codes(&run(input));
    for code in [
        "loops_on_itself",
        "waits_longer_than_plan",
        "unknown_variable",
        "too_long_for_channel",
    ] {
        assert!(found.contains(&code.to_owned()), "{code}: {found:?}");
    }
}

#[test]
fn a_message_with_a_hole_or_too_long_is_for_a_person() {
    let mut input = base(views("oleg"), vec![person("oleg", 91_200.0)]);
    input["people"][0]["properties"]["name"] = json!(" ");
    let rehearsal = run(input.clone());
    assert_eq!(rehearsal.trace[2].outcome, TraceOutcome::Exception);
    input["people"][0]["properties"]["name"] = json!("ж".repeat(4_200));
    let reasons = serde_json::to_value(&run(input).trace[2].reasons).unwrap();
    assert_eq!(reasons, json!([{ "kind": "too_long" }]));
}

#[test]
fn refuses_what_cannot_be_run_by_its_field() {
    let good = base(views("oleg"), vec![person("oleg", 91_200.0)]);
    let cases = [
        ("/scenarios", json!([]), "scenarios"),
        ("/time_zone", json!("Moscow"), "time_zone"),
        ("/until", json!("soon"), "until"),
        ("/events/1/at", json!("2026-02-30T10:00:00"), "events[1].at"),
        (
            "/events/1/at",
            json!("2026-11-25T16:40:00+25:00"),
            "events[1].at",
        ),
        ("/events/1/kind", json!(" "), "events[1].kind"),
        (
            "/people/0/time_zone",
            json!("Mars/Base"),
            "people[0].time_zone",
        ),
        ("/scenarios/0/id", json!(""), "scenarios[0].id"),
        ("/scenarios/0/branches", json!([]), "scenarios[0].branches"),
        (
            "/scenarios/0/trigger/count",
            json!(0),
            "scenarios[0].trigger.count",
        ),
        (
            "/scenarios/0/trigger/within_minutes",
            json!(0),
            "scenarios[0].trigger.within_minutes",
        ),
        (
            "/scenarios/0/segment/0/field",
            json!("employees"),
            "scenarios[0].segment[0].field",
        ),
        (
            "/scenarios/0/segment/0/than",
            json!(["many"]),
            "scenarios[0].segment[0].than[0]",
        ),
        (
            "/scenarios/0/segment/0/than",
            json!([]),
            "scenarios[0].segment[0].than",
        ),
        (
            "/scenarios/0/branches/0/action/quiet_hours/to",
            json!("24:00"),
            "scenarios[0].branches[0].action.quiet_hours.to",
        ),
        (
            "/scenarios/0/branches/0/action/quiet_hours/to",
            json!("20:00"),
            "scenarios[0].branches[0].action.quiet_hours.to",
        ),
        (
            "/scenarios/0/branches/0/action/cap/days",
            json!(0),
            "scenarios[0].branches[0].action.cap.days",
        ),
        (
            "/scenarios/0/branches/0/action/cost",
            json!("-1"),
            "scenarios[0].branches[0].action.cost",
        ),
        (
            "/scenarios/0/branches/0/action/message/body",
            json!({}),
            "scenarios[0].branches[0].action.message.body",
        ),
        (
            "/scenarios/0/exceptions/0/when",
            json!([]),
            "scenarios[0].exceptions[0].when",
        ),
    ];
    for (pointer, value, field) in cases {
        let mut input = good.clone();
        *input.pointer_mut(pointer).unwrap_or(&mut Value::Null) = value.clone();
        if input.pointer(pointer).is_none() {
            input["until"] = value.clone();
        }
        assert_eq!(refused(input).field(), field, "{pointer} {value}");
    }
    let mut twice = good.clone();
    twice["scenarios"] = json!([guide(), guide()]);
    assert_eq!(refused(twice).field(), "scenarios[1].id");
    let mut held = good;
    held["scenarios"][0]["control"]["hold_out"] = json!("0.95");
    assert_eq!(refused(held).field(), "scenarios[0].control.hold_out");
}

#[test]
fn a_short_trace_is_the_beginning_of_the_long_one() {
    let mut events = Vec::new();
    for number in 0..300 {
        events.extend(views(&format!("p{number}")));
    }
    let mut input = base(events, vec![]);
    let long = run(input.clone());
    input["trace_limit"] = json!(7);
    let short = run(input);
    assert_eq!(short.trace.as_slice(), &long.trace[..7]);
    assert_eq!(short.trace_left_out, 893);
    assert_eq!(short.totals, long.totals);
}

#[test]
fn segments_have_wilson_intervals() {
    let dashboard =
        |input: Value| segments(&serde_json::from_value::<SegmentsInput>(input).unwrap());
    let counted = dashboard(json!({
        "segments": [
            { "name": "Startups", "people": 100, "converted": 12, "acquisition_cost": "10",
              "action_cost": "20", "ltv": "1200" },
            { "name": "Nobody", "people": 0, "converted": 0 },
        ],
    }))
    .unwrap();
    let first = &counted.segments[0];
    assert_eq!(first.conversion, Outcome::of(0.12));
    let interval = *first.interval.value().unwrap();
    // statsmodels.stats.proportion.proportion_confint(12, 100, method="wilson")
    assert!(
        (interval.low - 0.069_994_1).abs() < 1e-6,
        "{}",
        interval.low
    );
    assert!(
        (interval.high - 0.198_121_0).abs() < 1e-6,
        "{}",
        interval.high
    );
    assert_eq!(first.cac, Outcome::of(85.0));
    assert_eq!(first.margin_per_lead, Outcome::of(0.12 * 1200.0 - 10.2));
    assert!(counted.segments[1].conversion.value().is_none());
    let refused = dashboard(json!({ "segments": [{ "name": "a", "people": 1, "converted": 2 }] }));
    assert_eq!(refused.unwrap_err().field(), "segments[0].converted");
    let refused = dashboard(json!({ "segments": [{ "name": "a" }] }));
    assert_eq!(refused.unwrap_err().field(), "view");
}

#[test]
fn segments_count_a_person_once_and_only_goals_in_time() {
    let mut events = views("a");
    events.push(json!({ "person": "a", "at": "2026-11-26T20:00:00", "kind": "demo" }));
    events.extend(views("b"));
    events.push(json!({ "person": "b", "at": "2026-12-20T20:00:00", "kind": "demo" }));
    events.push(json!({ "person": "c", "at": "2026-12-21T20:00:00", "kind": "page_view" }));
    let input = json!({
        "view": { "event": "page_view" }, "target": "demo", "events": events,
        "segments": [{ "name": "all" }],
    });
    let dashboard = segments(&serde_json::from_value(input).unwrap()).unwrap();
    let all = &dashboard.segments[0];
    assert_eq!((all.people, all.converted, all.still_open), (3, 1, 1));
}

fn exported(target: &str) -> (Vec<(String, String)>, usize) {
    let mut scenario = guide();
    scenario["name"] = json!("={{ $env.SECRET }}");
    let input = json!({
        "scenario": scenario, "target": target, "events": views("oleg"),
        "people": [person("oleg", 91_200.0)], "time_zone": "Europe/Moscow",
    });
    let input: AutomationExportInput = serde_json::from_value(input).unwrap();
    let exported = export(&input).unwrap();
    let files = exported
        .files
        .into_iter()
        .map(|file| (file.name, file.text))
        .collect();
    (files, exported.expected.len())
}

#[test]
fn no_text_of_the_client_becomes_an_expression_of_the_engine() {
    let (files, expected) = exported("n8n");
    assert_eq!(expected, 3);
    let mut workflows = 0;
    for (name, text) in &files {
        if !name.ends_with(".n8n.json") {
            continue;
        }
        workflows += 1;
        let workflow: Value = serde_json::from_str(text).unwrap();
        assert_eq!(workflow["active"], false);
        assert!(!workflow.to_string().contains("credentials\":"));
        let names: Vec<&str> = workflow["nodes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|n| n["name"].as_str().unwrap())
            .collect();
        for (from, outputs) in workflow["connections"].as_object().unwrap() {
            assert!(names.contains(&from.as_str()));
            for target in outputs["main"]
                .as_array()
                .unwrap()
                .iter()
                .flat_map(|o| o.as_array().unwrap())
            {
                assert!(names.contains(&target["node"].as_str().unwrap()));
            }
        }
        for node in workflow["nodes"].as_array().unwrap() {
            expressions(&node["parameters"], &mut |text| {
                assert!(
                    !text.contains("здравствуйте") && !text.contains("SECRET"),
                    "{text}"
                );
            });
        }
    }
    assert_eq!(workflows, 2);
    assert!(files.iter().any(|(name, _)| name == "README.ru.md"));
}

/// n8n 1.x finds a data table by its id alone, which nobody knows before it is made.
#[test]
fn the_note_names_every_node_whose_table_is_chosen_by_hand() {
    let (files, _) = exported("n8n");
    let text = |name: &str| &files.iter().find(|(file, _)| file == name).unwrap().1;
    let notes = [text("README.ru.md"), text("README.en.md")];
    let mut nodes = 0;
    for (_, workflow) in files.iter().filter(|(name, _)| name.ends_with(".n8n.json")) {
        let workflow: Value = serde_json::from_str(workflow).unwrap();
        for node in workflow["nodes"].as_array().unwrap() {
            if node["parameters"].get("dataTableId").is_some() {
                nodes += 1;
                let name = node["name"].as_str().unwrap();
                assert!(notes.iter().all(|note| note.contains(name)), "{name}");
            }
        }
    }
    assert_eq!(nodes, 3);
}

/// Calls with every text that n8n would evaluate.
fn expressions(value: &Value, found: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) if text.starts_with('=') => found(text),
        Value::Array(items) => items.iter().for_each(|item| expressions(item, found)),
        Value::Object(members) => members
            .values()
            .for_each(|member| expressions(member, found)),
        _ => {}
    }
}

#[test]
fn the_same_export_has_the_same_bytes() {
    assert_eq!(exported("n8n"), exported("n8n"));
    let (files, _) = exported("node_red");
    let flow: Value = serde_json::from_str(&files[0].1).unwrap();
    let ids: Vec<&str> = flow
        .as_array()
        .unwrap()
        .iter()
        .map(|node| node["id"].as_str().unwrap())
        .collect();
    for node in flow.as_array().unwrap() {
        for target in node["wires"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|w| w.as_array().unwrap())
        {
            assert!(ids.contains(&target.as_str().unwrap()));
        }
    }
}

#[test]
fn the_catalogue_is_whole() {
    let all = catalogue();
    assert!(all.tools.len() >= 50, "{}", all.tools.len());
    let roles: Vec<&String> = all.roles.iter().map(|role| &role.id).collect();
    let ids: Vec<&String> = all.tools.iter().map(|tool| &tool.id).collect();
    for tool in &all.tools {
        assert!(
            !tool.name.ru.is_empty() && !tool.name.en.is_empty() && !tool.identities.is_empty()
        );
        assert!(
            tool.roles.iter().all(|role| roles.contains(&role)),
            "{}",
            tool.id
        );
        assert!(
            tool.replaces
                .iter()
                .chain(&tool.pairs_with)
                .all(|other| ids.contains(&other))
        );
        assert_eq!(
            ids.iter().filter(|id| **id == &tool.id).count(),
            1,
            "{}",
            tool.id
        );
    }
    assert!(
        all.flows
            .iter()
            .all(|flow| roles.contains(&&flow.from) && roles.contains(&&flow.to))
    );
    assert!(
        all.stacks
            .iter()
            .flat_map(|stack| &stack.tools)
            .all(|tool| ids.contains(&tool))
    );
    // Some prices were read, and some were not: nothing stands in for them.
    assert!(all.tools.iter().any(|tool| tool.price.is_none()));
    let of_role = tools(&serde_json::from_value(json!({ "role": "crm" })).unwrap()).unwrap();
    assert!(
        of_role
            .tools
            .iter()
            .all(|tool| tool.roles.contains(&"crm".to_owned()))
    );
}

#[test]
fn every_template_can_be_rehearsed() {
    let all = templates(&serde_json::from_value(json!({})).unwrap())
        .unwrap()
        .templates;
    assert_eq!(all.len(), 7);
    let roles: Vec<&String> = catalogue().roles.iter().map(|role| &role.id).collect();
    for template in all {
        assert!(
            template.roles.iter().all(|role| roles.contains(&role)),
            "{}",
            template.id
        );
        let input = json!({ "scenarios": [template.scenario] });
        let rehearsal = run(input);
        assert!(
            rehearsal.problems.is_empty(),
            "{}: {:?}",
            template.id,
            rehearsal.problems
        );
    }
}

#[test]
fn a_stack_tells_its_gaps_and_its_cost() {
    let input = json!({
        "tools": [
            { "tool": "amocrm", "role": "crm", "cost_month": "9500" },
            { "tool": "growth-architect", "role": "lead_score", "cost_month": "0" },
            { "tool": "n8n", "role": "workflow", "cost_month": "5300" },
            { "tool": "telegram-bot", "role": "messenger", "cost_month": "0" },
            { "name": "Own mailer", "role": "email", "state": "planned" },
        ],
        "needs": [{ "role": "site_chat", "scenarios": 3 }, { "role": "messenger", "scenarios": 1 }],
        "new_customers": "100", "cac": "1480",
    });
    let view = stack(&serde_json::from_value(input).unwrap()).unwrap();
    assert_eq!(view.cost_now.to_string(), "14800");
    assert_eq!(view.without_cost, 1);
    assert_eq!(view.cost_per_customer, Outcome::of("148".parse().unwrap()));
    assert_eq!(view.share_of_cac, Outcome::of("0.1".parse().unwrap()));
    let kinds: Vec<Value> = view
        .gaps
        .iter()
        .map(|gap| json!([gap.kind, gap.role, gap.to]))
        .collect();
    assert_eq!(kinds[0], json!(["empty_role", "site_chat", null]));
    // The bot knows a chat, the CRM a telephone.
    assert!(
        kinds.contains(&json!(["identity_lost", "messenger", "crm"])),
        "{kinds:?}"
    );
    assert!(view.gaps[0].candidates.contains(&"jivo".to_owned()));
    let refused = |input: Value| {
        stack(&serde_json::from_value(input).unwrap())
            .unwrap_err()
            .field()
            .to_owned()
    };
    assert_eq!(
        refused(json!({ "tools": [{ "tool": "x", "role": "crm" }] })),
        "tools[0].tool"
    );
    assert_eq!(
        refused(json!({ "tools": [{ "role": "crm" }] })),
        "tools[0].tool"
    );
    assert_eq!(
        refused(json!({ "tools": [{ "tool": "n8n", "role": "x" }] })),
        "tools[0].role"
    );
    let none = stack(&serde_json::from_value(json!({ "tools": [] })).unwrap()).unwrap();
    assert!(none.cost_per_customer.value().is_none());
}

#[test]
fn a_question_is_answered_from_the_documents_or_handed_over() {
    let all = templates(&serde_json::from_value(json!({})).unwrap())
        .unwrap()
        .templates;
    let template = all
        .iter()
        .find(|template| template.id == "answer-or-person")
        .unwrap();
    let ask = |person: &str, question: &str| {
        json!({ "person": person, "at": "2026-11-24T10:12:00", "kind": "question_asked",
            "properties": { "question": question, "chat_id": 4 } })
    };
    let rehearsal = run(json!({
        "scenarios": [template.scenario],
        "events": [ask("a", "Сколько стоят точки?"), ask("b", "Возят ли слонов?")],
        "documents": [{ "id": "t", "title": "Тарифы",
            "text": "# Точки\n\nВторая точка стоит 1 300 ₽ в месяц. Мастер не нужен.\n" }],
    }));
    assert_eq!(rehearsal.trace[0].branch, Some(0));
    let text = &rehearsal.trace[0].texts[0].body;
    assert!(
        text.starts_with("Вторая точка стоит 1 300 ₽ в месяц."),
        "{text}"
    );
    assert!(text.contains("Источник: Тарифы › Точки"), "{text}");
    assert_eq!(rehearsal.trace[1].branch, Some(1));
}

#[test]
fn executions_are_laid_over_the_rehearsal() {
    let promise = |person: &str, held_out: bool| json!({ "person": person, "send_at": "2026-11-27T09:00:00", "segment": "s", "held_out": held_out });
    let execution =
        |person: &str, at: &str, sent: bool| json!({ "person": person, "at": at, "sent": sent });
    let input = json!({
        "promised": [promise("a", false), promise("b", false), promise("c", false), promise("d", false),
            promise("e", true), promise("f", true)],
        "executions": [
            execution("a", "2026-11-27T09:10:00", true), execution("b", "2026-11-28T09:10:00", true),
            execution("c", "2026-11-27T09:00:00", false), execution("x", "2026-11-27T09:00:00", true),
            execution("f", "2026-11-27T09:00:00", true),
        ],
        "goals": [{ "person": "a", "at": "2026-11-29T12:00:00" }, { "person": "b", "at": "2026-12-29T12:00:00" }],
    });
    let said = compare_rehearsal(&serde_json::from_value(input).unwrap()).unwrap();
    let segment = &said.segments[0];
    assert_eq!(
        (segment.promised, segment.in_time, segment.off_time),
        (4, 1, 1)
    );
    assert_eq!((segment.failed, segment.missing), (1, 1));
    assert_eq!(
        (segment.people, segment.converted, segment.held_out),
        (2, 1, 2)
    );
    assert_eq!(segment.difference, Outcome::of(0.5));
    let interval = segment.difference_interval.value().unwrap();
    assert!(interval.low < 0.0 && interval.high > 0.5);
    assert_eq!(
        (said.unexpected, said.spoilt),
        (vec!["x".to_owned()], vec!["f".to_owned()])
    );
    let bad = json!({ "promised": [{ "person": "a", "send_at": "soon" }], "executions": [] });
    let error = compare_rehearsal(&serde_json::from_value(bad).unwrap()).unwrap_err();
    assert_eq!(error.field(), "promised[0].send_at");
}
