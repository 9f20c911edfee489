//! The overview of a project, and the portfolio of all clients: what the other features know,
//! brought together for one look.

mod basis;
mod figures;
mod points;
mod portfolio;
mod readiness;
mod source;
mod state;
mod tasks;
mod warnings;

use chrono::NaiveDate;
use growth_workspace::{ProjectId, kpi, projects};

pub use basis::Basis;
pub(crate) use basis::of_project as basis_of_project;
pub use figures::OverviewFigure;
pub use points::OverviewPoints;
pub(crate) use portfolio::verdict_words;
pub use readiness::AutomationGate;
pub(crate) use readiness::automation_gate;
pub use source::AsOf;
pub use state::TextRun;
pub use tasks::OverviewPlan;
pub use warnings::Warning;

use crate::{
    Context, Failure, Request,
    audit::{Foundation, foundation_of},
    kpi::{Clock, clock, standings},
    problems::{PartProblem, Problems},
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
        request(
            "overview.take_over",
            "Takes the values of the last check-in, or the last actual month, over into the active scenario.",
            basis::take_over,
        ),
    ]
}

/// Whose overview, and how its charts are drawn.
#[shape(Eq, deny_unknown_fields)]
pub struct OverviewInput {
    /// The project.
    pub project_id: ProjectId,
    /// The day at whose end one looks; today when absent.
    pub today: Option<NaiveDate>,
    /// How the small charts of the figures are drawn.
    pub sparkline: ChartRequest,
    /// How the chart of the plan is drawn.
    pub chart: ChartRequest,
}

/// A project at one look.
#[shape(skip_serializing_none)]
pub struct Overview {
    /// The state in words: one to four sentences, in runs of plain and strong text.
    pub state: Vec<TextRun>,
    /// Where the figures come from.
    pub as_of: AsOf,
    /// Sources that disagree with the one in use; absent where all agree.
    pub basis: Option<Basis>,
    /// The five figures.
    pub figures: Vec<OverviewFigure>,
    /// Where the project is in its plan, or since its first check-in.
    pub clock: Option<Clock>,
    /// The growth points.
    pub points: OverviewPoints,
    /// The plan; absent without one.
    pub plan: Option<OverviewPlan>,
    /// What the guide warns of, the worst first.
    pub warnings: Vec<Warning>,
    /// Parts that could not be computed (`figures`, `points`, `plan`, `audit`), and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<PartProblem>,
}

fn view(context: &Context<'_>, input: OverviewInput) -> Result<Overview, Failure> {
    let language = context.language;
    let today = input.today.unwrap_or_else(|| context.app.today());
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        let id = &project.id;
        let mut problems = Problems::new(language);
        let check_ins = problems
            .part("figures", || Ok(kpi::check_ins(&view, id)?))?
            .unwrap_or_default();
        let clock = problems
            .part("plan", || clock(&view, id, today, &check_ins))?
            .flatten();
        let standings = problems
            .part("figures", || {
                let targets = kpi::targets(&view, id)?;
                standings(&check_ins, &targets, clock.as_ref())
            })?
            .unwrap_or_default();
        let source = problems.part("figures", || {
            source::of(&view, &project, check_ins, language)
        })?;
        let source = match source {
            Some(source) => {
                let plain = source.clone();
                problems
                    .part("figures", || source::with_loops(source, &view, &project))?
                    .unwrap_or(plain)
            }
            None => source::nothing()?,
        };
        let basis = problems
            .part("figures", || {
                basis::basis(&view, &project, &source, language)
            })?
            .flatten();
        let foundation = problems
            .part("audit", || foundation_of(&view, id, language))?
            .unwrap_or_else(|| Foundation::unknown(language));
        let audited = foundation.audit_id.is_some();
        let chart = input.chart.style(language, project.currency);
        let planned = problems
            .part("plan", || tasks::planned(&view, id, today, &chart))?
            .unwrap_or_default();
        let (points, best_point) = problems
            .part("points", || {
                points::points(&view, id, audited, &planned.points, language)
            })?
            .unwrap_or_else(|| (OverviewPoints::none(audited), None));
        let rest = state::Rest {
            late_tasks: planned.late,
            best_point,
        };
        let style = input.sparkline.style(language, project.currency);
        Ok(Overview {
            state: state::state(&source, clock.as_ref(), &rest, language),
            basis,
            figures: figures::figures(&source, &standings, &style)?,
            points,
            plan: planned.plan,
            warnings: warnings::warnings(&project, &source, clock.as_ref(), &foundation, language),
            as_of: source.as_of,
            clock,
            problems: problems.found(),
        })
    })
}
