//! The real window: how long frames take while a canvas of 200 boxes is dragged, and while a timeline
//! of 2,000 tasks scrolls.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]
#![allow(dead_code, reason = "other benches use the rest of what pages share")]

mod desk;
mod page;

use std::{fmt::Write as _, fs, path::Path};

use anyhow::{Context as _, Result};
use desk::Desk;
use page::{frame_times, line, percentile, window::Window};
use serde_json::json;

const BOXES: usize = 200;
const TASKS: usize = 2_000;
const FRAMES: usize = 180;

/// Without a GPU, half of the frames or more come 30 times a second. Milliseconds.
const FRAME_LIMIT: f64 = 1e3 / 30.0;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let data = tempfile::tempdir()?;
    prepare(data.path())?;
    let window = Window::open(data.path()).await?;
    window.resize(1600, 1000).await?;

    window.section("loops").await?;
    window.wait_for(".svelte-flow__node").await?;
    window.still().await?;
    let drag = frame_times(
        &window,
        r"
            const box = document.querySelector('.svelte-flow__node');
            const { left, top, width, height } = box.getBoundingClientRect();
            const at = [left + width / 2, top + height / 2];
            const tell = (target, type, x, y) => target.dispatchEvent(new MouseEvent(type, {
                bubbles: true, cancelable: true, view: window, button: 0, buttons: 1,
                clientX: x, clientY: y }));
            tell(box, 'mousedown', ...at);
            const before = box.style.transform;
            setTimeout(() => { if (box.style.transform === before) done('the box did not move'); }, 500);
        ",
        "tell(window, 'mousemove', at[0] + 4 * (frame % 60), at[1] + 2 * (frame % 60));",
        FRAMES,
    )
    .await
    .context("dragging a box")?;
    frames("canvas of 200 boxes, dragged", &drag)?;
    window
        .script(
            "window.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, view: window }))",
            vec![],
        )
        .await?;

    window.section("roadmap").await?;
    window.tab(1).await?;
    window.wait_for("main .frame[role=region]").await?;
    window.still().await?;
    let scroll = frame_times(
        &window,
        r"
            const lane = document.querySelector('main .frame[role=region]');
            setTimeout(() => { if (lane.scrollTop === 0) done('the timeline did not scroll'); }, 500);
        ",
        "lane.scrollTop += 60;",
        FRAMES,
    )
    .await
    .context("scrolling the timeline")?;
    frames("timeline of 2,000 tasks, scrolled", &scroll)?;
    window.close().await
}

fn frames(what: &str, times: &[f64]) -> Result<()> {
    line(
        &format!("{what}: frame, median"),
        "ms",
        percentile(times, 0.5)?,
        Some(FRAME_LIMIT),
    );
    line(
        &format!("{what}: frame, 95th percentile"),
        "ms",
        percentile(times, 0.95)?,
        None,
    );
    Ok(())
}

/// A project with a large canvas and a long plan, opened where one left off.
fn prepare(folder: &Path) -> Result<()> {
    let desk = Desk::new(folder);
    let sample = desk.ask("projects.create_sample", json!({ "kind": "saas" }))?;
    let project = sample["value"]["id"].clone();
    desk.ask(
        "preferences.update",
        json!({ "welcomed": true, "language": "ru", "last_project_id": project, "last_section": "economics" }),
    )?;

    let list = desk.ask("loops.list", json!({ "project_id": project }))?;
    let id = list["ecosystems"][0]["id"].clone();
    let mut graph = desk.ask("loops.get", json!({ "id": id }))?["graph"].clone();
    let nodes = graph["nodes"].as_array_mut().context("the boxes")?;
    let first = nodes[0].clone();
    for index in nodes.len()..BOXES {
        let mut node = first.clone();
        node["id"] = json!(format!("01a21273-07bb-7078-a66f-{index:012x}"));
        node["kind"] = json!("value");
        node["name"] = json!(format!("Шаг {index}"));
        node["x"] = json!(260 * (index % 20));
        node["y"] = json!(450 + 120 * (index / 20));
        nodes.push(node);
    }
    desk.ask("loops.save_graph", json!({ "id": id, "graph": graph }))?;

    let plan = desk.ask("roadmap.get", json!({ "project_id": project }))?["plan"]["id"].clone();
    let mut tasks = String::from("Task,Start,End,Effort\n");
    for index in 0..TASKS {
        let (day, last) = (1 + index % 20, 4 + index % 20);
        writeln!(tasks, "Task {index},2026-11-{day:02},2026-11-{last:02},1.5")?;
    }
    let file = folder.join("tasks.csv");
    fs::write(&file, tasks)?;
    desk.ask(
        "roadmap.import_csv",
        json!({ "plan_id": plan, "path": file }),
    )?;
    Ok(())
}
