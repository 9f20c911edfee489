//! The common jobs as plain sub-commands: tables for people, `--json` for scripts.

use std::path::{Path, PathBuf};

use growth_api::words;
use serde_json::{Value, json};

use crate::{
    args::{
        BackupJob, DecimalSign, Delimiter, Discount, ImportJob, OrderLines, Outgoing, ProjectJob,
        ReportFormat, ReportJob, Sample, SkipKeep,
    },
    session::{Session, Stop, print_json},
    table,
};

/// `growth project …`
pub fn project(session: &Session, job: &ProjectJob) -> Result<(), Stop> {
    match job {
        ProjectJob::List { archived } => {
            let which = if *archived { "all" } else { "active" };
            let answer = session.ask("projects.list", json!({ "archived": which }))?;
            session.tell(&answer, |answer| {
                let columns = [
                    "name",
                    "client",
                    "currency",
                    "ltv_to_cac_text",
                    "payback_days_text",
                    "id",
                ];
                session.table(answer["projects"].as_array(), "column", &columns);
            })
        }
        ProjectJob::Create {
            name,
            client,
            currency,
        } => {
            let input = json!({
                "name": name,
                "client": client,
                "currency": currency,
                "language": session.language,
            });
            let answer = session.ask("projects.create", input)?;
            session.tell(&answer, |answer| {
                println!("{}", text(&answer["value"]["id"]));
            })
        }
        ProjectJob::Sample { kind } => {
            let kind = match kind {
                Sample::Saas => "saas",
                Sample::Shop => "shop",
            };
            let input = json!({ "kind": kind, "language": session.language });
            let answer = session.ask("projects.create_sample", input)?;
            session.tell(&answer, |answer| {
                println!("{}", text(&answer["value"]["id"]));
            })
        }
        ProjectJob::Export { project, out } => {
            let input = json!({
                "id": session.project_id(project)?,
                "path": absolute(out)?,
            });
            let answer = session.ask("projects.export", input)?;
            session.tell(&answer, print_files)
        }
        ProjectJob::Import { file, replace } => {
            let replace = match replace {
                Some(project) => Some(session.project_id(project)?),
                None => None,
            };
            let input = json!({ "path": absolute(file)?, "replace": replace });
            let answer = session.ask("projects.import", input)?;
            session.tell(&answer, |answer| {
                println!("{}", text(&answer["value"]["id"]));
            })
        }
        ProjectJob::Delete { project } => {
            let id = session.project_id(project)?;
            let answer = session.ask("projects.delete", json!({ "id": id }))?;
            session.tell(&answer, |_| {})
        }
    }
}

/// Most rejected rows that are printed.
const PRINTED_REJECTS: usize = 10;

/// `growth import`
pub fn import(session: &Session, job: &ImportJob) -> Result<(), Stop> {
    let project_id = session.project_id(&job.project)?;
    let mut answer = match (&job.file, &job.dataset) {
        (Some(file), _) => session.ask(
            "datasets.import",
            json!({
                "project_id": project_id,
                "path": absolute(file)?,
                "name": job.name,
                "overrides": answers(job),
            }),
        )?,
        (None, dataset) => {
            let list = session.ask("datasets.list", json!({ "project_id": project_id }))?;
            let wanted = dataset.as_deref().unwrap_or_default();
            // Of several with one name, the last imported.
            let found = list["datasets"]
                .as_array()
                .into_iter()
                .flatten()
                .find(|set| set["id"] == wanted || set["name"] == wanted);
            let id = found.map_or_else(|| json!(wanted), |set| set["id"].clone());
            session.ask(
                "datasets.change",
                json!({ "id": id, "overrides": answers(job) }),
            )?
        }
    };
    if job.apply {
        let scenario = session.ask("economics.get", json!({ "project_id": project_id }))?;
        session.ask(
            "datasets.apply",
            json!({
                "dataset_id": answer["value"]["id"],
                "scenario_id": scenario["active_scenario_id"],
                "model": "one_off",
            }),
        )?;
    }
    let view = session.ask(
        "datasets.view",
        json!({
            "id": answer["value"]["id"],
            "chart": { "theme": "print", "width": 640, "height": 320 },
        }),
    )?;
    let decisions = answer["value"]["decisions"].take();
    let rejected = answer["value"]["rejected"].take();
    session.tell_decisions(&decisions, &rejected, &answer["value"]["rejected_count"]);
    if let Some(answer) = answer.as_object_mut() {
        answer.insert("decisions".to_owned(), decisions);
        answer.insert("rejected".to_owned(), rejected);
        if let Some(summary) = view.get("summary") {
            answer.insert("summary".to_owned(), summary.clone());
        }
        if let Some(value) = answer.get_mut("value").and_then(Value::as_object_mut) {
            value.remove("decisions");
            value.remove("rejected");
        }
    }
    session.tell(&answer, |answer| {
        let rows: Vec<Vec<String>> = view["facts"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|fact| vec![text(&fact["label"]), text(&fact["text"])])
            .collect();
        table::print(&[text(&answer["value"]["name"]), String::new()], &rows);
    })
}

/// What the options say about the file, as the API takes it.
fn answers(job: &ImportJob) -> Value {
    let mut said = serde_json::Map::new();
    let mut say = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            said.insert(name.to_owned(), value);
        }
    };
    let mut headings = serde_json::Map::new();
    for column in &job.column {
        let (role, heading) = column.split_once('=').unwrap_or((column, ""));
        let list = headings
            .entry(role.trim().to_lowercase())
            .or_insert_with(|| json!([]));
        if let (Some(list), false) = (list.as_array_mut(), heading.trim().is_empty()) {
            list.push(json!(heading.trim()));
        }
    }
    say("headings", (!headings.is_empty()).then(|| headings.into()));
    say("part", job.sheet.as_ref().map(|name| json!(name)));
    say(
        "encoding",
        job.encoding.as_ref().map(|name| json!(name.to_lowercase())),
    );
    say(
        "delimiter",
        job.delimiter.map(|delimiter| {
            json!(match delimiter {
                Delimiter::Comma => "comma",
                Delimiter::Semicolon => "semicolon",
                Delimiter::Tab => "tab",
                Delimiter::Pipe => "pipe",
            })
        }),
    );
    say("skip_lines", job.lines_above.map(|lines| json!(lines)));
    say("header_rows", job.header_rows.map(|rows| json!(rows)));
    say("date", job.date_format.map(|format| json!(format.name())));
    say(
        "decimal",
        job.decimal.map(|sign| {
            json!(match sign {
                DecimalSign::Point => "point",
                DecimalSign::Comma => "comma",
            })
        }),
    );
    say(
        "currency",
        job.currency.as_ref().map(|code| json!(code.to_uppercase())),
    );
    say(
        "recipe",
        job.recipe
            .as_ref()
            .map(|name| json!(if name == "none" { "" } else { name })),
    );
    let list = |states: &[String]| (!states.is_empty()).then(|| json!(states));
    say("status_include", list(&job.status_include));
    say("status_exclude", list(&job.status_exclude));
    let skip_keep = |choice: SkipKeep| {
        json!(match choice {
            SkipKeep::Skip => "skip",
            SkipKeep::Keep => "keep",
        })
    };
    say("on_duplicate", job.on_duplicate.map(skip_keep));
    say("on_odd_date", job.on_odd_date.map(skip_keep));
    say(
        "lines",
        job.lines.map(|lines| {
            json!(match lines {
                OrderLines::Sum => "sum",
                OrderLines::Once => "once",
            })
        }),
    );
    say(
        "outgoing",
        job.outgoing.map(|outgoing| {
            json!(match outgoing {
                Outgoing::Refunds => "refunds",
                Outgoing::Skip => "skip",
            })
        }),
    );
    say(
        "discount",
        job.discount.map(|discount| {
            json!(match discount {
                Discount::Money => "money",
                Discount::Percent => "percent",
                Discount::Included => "included",
            })
        }),
    );
    said.into()
}

/// `growth report`
pub fn report(session: &Session, job: &ReportJob) -> Result<(), Stop> {
    let archive = job.out.extension().is_some_and(|ending| ending == "zip");
    let format = match job.format {
        ReportFormat::Csv if archive => "csv_zip",
        format => format.name(),
    };
    let input = json!({
        "project_id": session.project_id(&job.project)?,
        "format": format,
        "path": absolute(&job.out)?,
        "language": session.language,
    });
    let answer = session.ask("report.export", input)?;
    session.tell(&answer, print_files)
}

/// The files that were written, a line each.
pub fn print_files(answer: &Value) {
    for file in answer["files"].as_array().into_iter().flatten() {
        println!("{}", text(file));
    }
}

/// `growth backup …`
pub fn backup(session: &Session, job: &BackupJob) -> Result<(), Stop> {
    match job {
        BackupJob::List => {
            let answer = session.ask("backups.list", json!({}))?;
            session.tell(&answer, |answer| {
                let columns = ["id", "time", "reason_text", "size_text"];
                session.table(answer["backups"].as_array(), "column", &columns);
            })
        }
        BackupJob::Create => {
            let answer = session.ask("backups.create", json!({}))?;
            session.tell(&answer, |answer| println!("{}", text(&answer["id"])))
        }
        BackupJob::Restore { name } => {
            let answer = session.ask("backups.restore", json!({ "id": name }))?;
            session.tell(&answer, |_| {})
        }
    }
}

impl Session {
    /// Says on standard error what was decided and what could not be read, a line each.
    fn tell_decisions(&self, decisions: &Value, rejected: &Value, count: &Value) {
        for decision in decisions.as_array().into_iter().flatten() {
            eprintln!("{}", text(&decision["text"]));
        }
        let rows = rejected.as_array().map_or(&[] as &[Value], Vec::as_slice);
        for row in rows.iter().take(PRINTED_REJECTS) {
            eprintln!(
                "{} {}: {} {}",
                words("datasets-unread-line", self.language),
                text(&row["line"]),
                text(&row["reason_text"]),
                text(&row["text"]),
            );
        }
        let count = count.as_u64().unwrap_or_default();
        if count > PRINTED_REJECTS as u64 {
            eprintln!(
                "{}: {count}",
                words("datasets-rejected-title", self.language)
            );
        }
    }

    /// JSON where it was asked for, otherwise what `print` prints.
    pub fn tell(&self, answer: &Value, print: impl Fn(&Value)) -> Result<(), Stop> {
        if self.json {
            return print_json(answer);
        }
        print(answer);
        Ok(())
    }

    /// A table of `rows`, a column per key, under localised headers.
    fn table(&self, rows: Option<&Vec<Value>>, prefix: &str, columns: &[&str]) {
        let header: Vec<String> = columns
            .iter()
            .map(|column| {
                let name = column.strip_suffix("_text").unwrap_or(column);
                words(&format!("{prefix}-{name}"), self.language)
            })
            .collect();
        let rows: Vec<Vec<String>> = rows
            .into_iter()
            .flatten()
            .map(|row| columns.iter().map(|column| text(&row[column])).collect())
            .collect();
        table::print(&header, &rows);
    }

    /// The id of the project that a person named, by name or by id.
    pub fn project_id(&self, name: &str) -> Result<String, Stop> {
        let found = self.ask("projects.find", json!({ "name": name }))?;
        Ok(text(&found["id"]))
    }
}

/// Text as it is, anything else as JSON.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// The path from the root.
pub fn absolute(path: &Path) -> Result<PathBuf, Stop> {
    Ok(std::path::absolute(path)?)
}
