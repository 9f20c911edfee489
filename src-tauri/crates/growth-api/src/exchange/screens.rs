//! Whether every screen can show a project that comes from outside.
//!
//! The project is taken into a workspace of its own, in a folder that is gone afterwards, and every
//! request that a screen reads with is asked there. What one record of it would break is then known
//! before anything is written.

use growth_i18n::Language;
use growth_workspace::{
    Clock, Workspace, WorkspaceError,
    exchange::{Bundle, BundleProblem},
    scratch,
};
use serde_json::{Value, json};

use crate::{App, AppOptions, CancelToken, Context, Failure, Router, Silent, report};

/// Requests that read a project as a whole.
pub(crate) const OF_PROJECT: &[&str] = &[
    "overview.view",
    "economics.get",
    "economics.tabs",
    "months.list",
    "audit.list",
    "audit.foundation",
    "audit.growth_points",
    "audit.instruments",
    "audit.journeys",
    "audit.lifecycle_profit",
    "audit.shareable_actions",
    "audit.service_matrix",
    "audit.tracking_map",
    "audit.retention_map",
    "audit.experiment_log",
    "loops.list",
    "loops.figures",
    "roadmap.get",
    "kpi.check_ins",
    "kpi.draft",
    "kpi.view",
    "experiments.list",
    "datasets.list",
    "report.get",
    "report.summary",
];

/// Requests that read one of several things, with the request that lists them, where in its answer
/// they are, and by which field they are asked for.
const OF_EACH: &[(&str, &str, &str, &str)] = &[
    (
        "economics.get",
        "scenarios",
        "scenario_id",
        "economics.lifecycle_view",
    ),
    (
        "economics.get",
        "scenarios",
        "scenario_id",
        "economics.sensitivity_view",
    ),
    (
        "economics.get",
        "scenarios",
        "scenario_id",
        "economics.goal_view",
    ),
    (
        "economics.get",
        "scenarios",
        "scenario_id",
        "economics.channels_view",
    ),
    (
        "economics.get",
        "scenarios",
        "scenario_id",
        "economics.compare_view",
    ),
    ("economics.get", "scenarios", "scenario_id", "months.view"),
    (
        "economics.get",
        "scenarios",
        "scenario_id",
        "months.sparklines",
    ),
    ("audit.list", "audits", "id", "audit.view"),
    ("loops.list", "ecosystems", "id", "loops.view"),
    ("roadmap.get", "plans", "plan_id", "roadmap.get"),
    ("datasets.list", "datasets", "id", "datasets.view"),
];

/// Refuses a project of which some screen could not show a part.
///
/// # Errors
/// [`WorkspaceError::Bundle`], or what keeps the check itself from being made.
pub(super) fn check(context: &Context<'_>, bundle: &Bundle) -> Result<(), Failure> {
    let folder = scratch::folder()?;
    // What was accepted on the day of the export is accepted later too.
    let day = bundle.info().exported_at;
    let options = AppOptions::in_folder(folder.path(), Clock::by_hand(move || day));
    let project = {
        let open =
            growth_workspace::OpenOptions::new(&options.backups_folder, options.clock.clone());
        let mut workspace = Workspace::open(&options.workspace, &open)?;
        workspace.import_project(bundle)?.value
    };
    let look = Look {
        router: Router::new(App::new(options)),
        project: json!(project.id),
    };
    let problem = look.problem(context)?;
    drop(look);
    match problem {
        None => Ok(()),
        Some(detail) => {
            // The log names what failed, never a client's data.
            let request = detail.split(':').next();
            tracing::warn!(request, "a project file was refused");
            Err(bundle.refusal(BundleProblem::Unreadable { detail }).into())
        }
    }
}

/// A look at the screens of the project.
struct Look {
    router: Router,
    project: Value,
}

impl Look {
    /// The first thing that is wrong; `None` when all screens show everything.
    fn problem(&self, context: &Context<'_>) -> Result<Option<String>, Failure> {
        for request in OF_PROJECT {
            if let Some(problem) = self.ask(request, json!({}))?.1 {
                return Ok(Some(problem));
            }
        }
        for (list, things, field, request) in OF_EACH {
            let (answer, problem) = self.ask(list, json!({}))?;
            if problem.is_some() {
                return Ok(problem);
            }
            for thing in answer[*things].as_array().into_iter().flatten() {
                if context.cancel.is_cancelled() {
                    return Err(Failure::Cancelled);
                }
                let id = [&thing["id"], &thing["dataset"]["id"], &thing["audit"]["id"]]
                    .into_iter()
                    .find(|id| id.is_string());
                let input = json!({ *field: id });
                if let Some(problem) = self.ask(request, input)?.1 {
                    return Ok(Some(problem));
                }
            }
        }
        let project = serde_json::from_value(self.project.clone())
            .map_err(|error| Failure::Internal(error.to_string()))?;
        let inside = Context {
            app: self.router.app(),
            ..*context
        };
        let problems = report::problems(&inside, &project)?;
        Ok(problems.map(|problem| format!("report: {problem}")))
    }

    /// What a request answers, and what is wrong with that.
    fn ask(&self, request: &str, mut input: Value) -> Result<(Value, Option<String>), Failure> {
        let chart = json!({ "theme": "light", "width": 640, "height": 240 });
        for (field, value) in [
            ("project_id", &self.project),
            ("chart", &chart),
            ("sparkline", &chart),
        ] {
            if self.router.takes(request, field) {
                input[field] = value.clone();
            }
        }
        let answer = self.router.call(
            request,
            input,
            Language::En,
            &Silent,
            &CancelToken::default(),
        );
        match answer {
            Ok(answer) => {
                let text = answer["problem"]
                    .as_str()
                    .or_else(|| answer["problems"][0]["text"].as_str());
                let problem = text.map(|text| format!("{request}: {text}"));
                Ok((answer, problem))
            }
            Err(error) if error.code == "disk_full" => Err(WorkspaceError::DiskFull.into()),
            Err(error) => {
                let field = error.field.unwrap_or_default();
                let problem = format!("{request}: {} {field}", error.code);
                Ok((Value::Null, Some(problem)))
            }
        }
    }
}
