//! `growth demo`: the whole job on the sample projects, in a workspace of its own.

use std::path::Path;

use growth_api::{App, AppOptions, Language, clock_from_environment};
use serde_json::json;

use crate::{
    args::Args,
    jobs::text,
    session::{Session, Stop},
    table,
};

/// Makes both sample projects in both languages, prints their figures, and writes their PDF and CSV
/// below `out`. The user's own workspace is not touched.
pub fn run(args: &Args, out: &Path) -> Result<(), Stop> {
    let out = std::path::absolute(out)?;
    std::fs::create_dir_all(&out).map_err(|error| anyhow::anyhow!("{}: {error}", out.display()))?;
    let folder = tempfile::tempdir()?;
    let session = Session::over(
        App::new(AppOptions::in_folder(
            folder.path(),
            clock_from_environment()?,
        )),
        args,
    );

    for (language, tag) in [(Language::Ru, "ru"), (Language::En, "en")] {
        for kind in ["saas", "shop"] {
            let sample = json!({ "kind": kind, "language": language });
            let project = session.ask_in(language, "projects.create_sample", sample)?;
            let project_id = &project["value"]["id"];
            if language == session.language {
                print_figures(
                    &session,
                    &text(&project["value"]["name"]),
                    &text(project_id),
                )?;
            }
            for (format, target) in [
                ("pdf", out.join(format!("{kind}-{tag}.pdf"))),
                ("csv", out.join(format!("{kind}-{tag}-csv"))),
            ] {
                let export = json!({
                    "project_id": project_id,
                    "format": format,
                    "path": target,
                    "language": language,
                });
                let answer = session.ask_in(language, "report.export", export)?;
                for file in answer["files"].as_array().into_iter().flatten() {
                    println!("{}", text(file));
                }
            }
        }
    }
    Ok(())
}

fn print_figures(session: &Session, name: &str, project_id: &str) -> Result<(), Stop> {
    let economics = session.ask("economics.get", json!({ "project_id": project_id }))?;
    let view = session.ask(
        "economics.view",
        json!({
            "scenario_id": economics["active_scenario_id"],
            "chart": { "theme": "print", "width": 640, "height": 360 },
        }),
    )?;
    let rows: Vec<Vec<String>> = view["figures"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|figure| {
            ["label", "text", "verdict_text", "calculation"]
                .map(|key| text(&figure[key]))
                .to_vec()
        })
        .collect();
    table::print(
        &[name.to_owned(), String::new(), String::new(), String::new()],
        &rows,
    );
    println!();
    Ok(())
}
