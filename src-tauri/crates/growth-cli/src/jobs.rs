//! The common jobs as plain sub-commands: tables for people, `--json` for scripts.

use std::path::{Path, PathBuf};

use growth_api::words;
use serde_json::{Value, json};

use crate::{
    args::{
        BackupJob, DateOrder, DecimalSign, ImportJob, ProjectJob, ReportFormat, ReportJob, Sample,
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

/// `growth import`
pub fn import(session: &Session, job: &ImportJob) -> Result<(), Stop> {
    let project_id = session.project_id(&job.project)?;
    let path = absolute(&job.file)?;
    let mut overrides = json!({});
    if let Some(order) = job.date_order {
        overrides["date"] = json!(match order {
            DateOrder::DayFirst => "day_month_year",
            DateOrder::MonthFirst => "month_day_year",
        });
    }
    if let Some(sign) = job.decimal {
        overrides["decimal"] = json!(match sign {
            DecimalSign::Point => "point",
            DecimalSign::Comma => "comma",
        });
    }
    let input = json!({ "project_id": project_id, "path": path, "overrides": overrides });
    let answer = session.ask("datasets.import", input)?;
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

fn print_files(answer: &Value) {
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
    /// JSON where it was asked for, otherwise what `print` prints.
    fn tell(&self, answer: &Value, print: impl Fn(&Value)) -> Result<(), Stop> {
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
    fn project_id(&self, name: &str) -> Result<String, Stop> {
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

fn absolute(path: &Path) -> Result<PathBuf, Stop> {
    Ok(std::path::absolute(path)?)
}
