//! Journey maps: the curve of a customer's emotion, minute by minute.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::{desk, fact, references};

#[test]
fn a_journey_with_missing_minutes_is_kept_and_read() -> Result<()> {
    let desk = desk()?;
    let journey = json!({
        "name": "First launch",
        "emotion": [1.0, 2.0, null, null, 3.0, -3.0, -1.0, 2.0, null, null, null, null, 4.0, null],
        "stages": [{ "name": "Set-up", "kind": "onboarding", "first_minute": 4, "last_minute": 6 }],
        "marks": [{ "minute": 5, "kind": "pause", "text": "the till" }],
    });
    let saved = desk.add("audit.save_journey", journey.clone())?;
    let read = &desk.of("audit.journeys")?["journeys"][0];
    assert_eq!(read["saved"]["item"]["emotion"], journey["emotion"]);
    assert_eq!(read["curve"]["measured_minutes"], 7);
    // Two minutes are bridged, four are not, the end is not extended.
    let bridged: Vec<&Value> = read["curve"]["gaps"]
        .as_array()
        .context("gaps")?
        .iter()
        .map(|gap| &gap["bridged"])
        .collect();
    assert_eq!(bridged, [&json!(true), &json!(false), &json!(false)]);
    assert_eq!(fact(&read["reading"], "friction"), "4");
    assert_eq!(fact(&read["reading"], "below_zero"), "2\u{a0}minutes");
    assert_eq!(fact(&read["reading"], "measured"), "7 of 14\u{a0}minutes");
    let dip = format!("{}/5", saved["id"].as_str().context("id")?);
    assert_eq!(references(&read["reading"]), [dip.as_str()]);
    let finding = &read["reading"]["findings"][0];
    assert_eq!(finding["title"], "“Set-up”: dip at minute 5, \u{2212}3");
    assert!(
        finding["description"]
            .as_str()
            .is_some_and(|text| text.contains("Pause: the till.")),
        "{finding}"
    );

    // A finding of the dip is a growth point, and is not offered twice.
    let made = desk.cli.call(
        "audit.add_finding",
        &json!({
            "project_id": desk.project_id, "layer": "ux_friction", "title": finding["title"],
            "source": { "kind": "journey", "reference": dip },
        }),
    )?;
    let again = &desk.of("audit.journeys")?["journeys"][0]["reading"]["findings"][0];
    assert_eq!(again["growth_point"], made["value"]["id"]);
    desk.cli.call("history.undo", &json!({}))?;
    let again = &desk.of("audit.journeys")?["journeys"][0]["reading"]["findings"][0];
    assert_eq!(again["growth_point"], Value::Null);
    Ok(())
}

#[test]
fn an_empty_journey_says_that_nothing_is_measured() -> Result<()> {
    let desk = desk()?;
    desk.add(
        "audit.save_journey",
        json!({ "name": "Blank", "emotion": [null, null, null] }),
    )?;
    let reading = &desk.of("audit.journeys")?["journeys"][0]["reading"];
    assert_eq!(reading["summary"], "");
    assert_eq!(
        fact(reading, "peak_end"),
        "Nothing that this could rest on has been measured yet."
    );
    assert!(references(reading).is_empty());
    for (item, code, field) in [
        (json!({ "name": " " }), "required", "name"),
        (
            json!({ "name": "x", "emotion": [6] }),
            "out_of_range",
            "emotion[0]",
        ),
        (
            json!({ "name": "x", "emotion": [1], "marks": [{ "minute": 1, "kind": "doubt" }] }),
            "inconsistent",
            "marks[0].minute",
        ),
        (
            json!({ "name": "x", "emotion": [1, 2], "stages": [
                { "name": "a", "first_minute": 0, "last_minute": 1 },
                { "name": "b", "first_minute": 1, "last_minute": 1 },
            ] }),
            "inconsistent",
            "stages[1].first_minute",
        ),
        (
            json!({ "name": "x", "feeling": 1 }),
            "unknown_field",
            "item.feeling",
        ),
    ] {
        let found = desk.refused("audit.save_journey", item)?;
        assert_eq!(found, (code.to_owned(), field.to_owned()));
    }
    Ok(())
}

#[test]
fn a_stroke_is_one_step_and_every_edit_can_be_undone() -> Result<()> {
    let desk = desk()?;
    let saved = desk.add(
        "audit.save_journey",
        json!({ "name": "Path", "emotion": [null, null, null] }),
    )?;
    for emotion in [
        json!([1, null, null]),
        json!([1, 2, null]),
        json!([1, 2, -4]),
    ] {
        desk.cli.call(
            "audit.save_journey",
            &json!({
                "project_id": desk.project_id, "id": saved["id"], "gesture": "stroke",
                "item": { "name": "Path", "emotion": emotion },
            }),
        )?;
    }
    let state = desk.cli.call("history.state", &json!({}))?;
    assert_eq!(state["undo"]["text"], "Journey map “Path”: curve");
    desk.cli.call("history.undo", &json!({}))?;
    let journey = &desk.of("audit.journeys")?["journeys"][0]["saved"]["item"];
    assert_eq!(journey["emotion"], json!([null, null, null]));
    desk.cli.call("history.undo", &json!({}))?;
    assert_eq!(desk.of("audit.journeys")?["journeys"], json!([]));
    desk.cli.call("history.redo", &json!({}))?;
    desk.cli.call("history.redo", &json!({}))?;
    let journey = &desk.of("audit.journeys")?["journeys"][0]["saved"]["item"];
    assert_eq!(journey["emotion"], json!([1.0, 2.0, -4.0]));
    desk.cli
        .call("audit.delete_journey", &json!({ "id": saved["id"] }))?;
    desk.cli.call("history.undo", &json!({}))?;
    assert_eq!(
        desk.of("audit.journeys")?["journeys"][0]["saved"]["id"],
        saved["id"]
    );
    Ok(())
}
