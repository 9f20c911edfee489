//! The overview of a project, and the portfolio of all clients: what the other features know,
//! brought together for one look.

mod figures;
mod points;
mod portfolio;
mod source;
mod state;
mod tasks;
mod warnings;

use chrono::NaiveDate;
use growth_workspace::{ProjectId, kpi, projects};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use figures::OverviewFigure;
pub use points::OverviewPoints;
pub use source::AsOf;
pub use state::TextRun;
pub use tasks::OverviewPlan;
pub use warnings::Warning;

use crate::{
    Context, Failure, Request,
    audit::foundation_of,
    kpi::{Clock, clock, standings},
    router::request,
    shared::ChartRequest,
};

pub(crate) fn requests() -> Vec<Request> {
    vec![
        request(
            "overview.view",
            "A project at one look: figures, growth points, tasks, warnings, and its state in words.",
            view,
        ),
        request(
            "overview.portfolio",
            "All clients at one look: figures, audit score, place in the plan, last check-in.",
            portfolio::portfolio,
        ),
    ]
}

/// Whose overview, and how its charts are drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OverviewInput {
    /// The project.
    pub project_id: ProjectId,
    /// The day at whose end one looks; today when absent.
    #[serde(default)]
    pub today: Option<NaiveDate>,
    /// How the small charts of the figures are drawn.
    pub sparkline: ChartRequest,
    /// How the chart of the plan is drawn.
    pub chart: ChartRequest,
}

/// A project at one look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Overview {
    /// The state in words: one to four sentences, in runs of plain and strong text.
    pub state: Vec<TextRun>,
    /// Where the figures come from.
    pub as_of: AsOf,
    /// The five figures.
    pub figures: Vec<OverviewFigure>,
    /// Where the project is in its plan, or since its first check-in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<Clock>,
    /// The growth points.
    pub points: OverviewPoints,
    /// The plan; absent without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<OverviewPlan>,
    /// What the guide warns of, the worst first.
    pub warnings: Vec<Warning>,
}

fn view(context: &Context<'_>, input: OverviewInput) -> Result<Overview, Failure> {
    let language = context.language;
    let today = input.today.unwrap_or_else(|| context.app.today());
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        let check_ins = kpi::check_ins(&view, &project.id)?;
        let clock = clock(&view, &project.id, today, &check_ins)?;
        let targets = kpi::targets(&view, &project.id)?;
        let standings = standings(&check_ins, &targets, clock.as_ref())?;
        let source = source::of(&view, &project, check_ins, language)?;
        let source = source::with_loops(source, &view, &project)?;
        let foundation = foundation_of(&view, &project.id, language)?;
        let audited = foundation.audit_id.is_some();
        let chart = input.chart.style(language, project.currency);
        let planned = tasks::planned(&view, &project.id, today, &chart)?;
        let (points, best_point) =
            points::points(&view, &project.id, audited, &planned.points, language)?;
        let rest = state::Rest {
            late_tasks: planned.late,
            best_point,
        };
        let style = input.sparkline.style(language, project.currency);
        Ok(Overview {
            state: state::state(&source, clock.as_ref(), &rest, language),
            figures: figures::figures(&source, &standings, &style)?,
            points,
            plan: planned.plan,
            warnings: warnings::warnings(&project, &source, clock.as_ref(), &foundation, language),
            as_of: source.as_of,
            clock,
        })
    })
}
