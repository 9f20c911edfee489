//! All clients at one look.

use chrono::NaiveDate;
use growth_i18n::{Format, Language};
use growth_model::{Outcome, economics::Verdict, kpi::KpiName};
use growth_report::kpi::KpiWords;
use growth_workspace::{
    ProjectId, View,
    audit::latest_of_all,
    kpi,
    projects::{self, Project, ProjectFilter},
    roadmap::{self, TaskStatus},
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::source::{self, AsOfKind};
use crate::{
    Context, Failure,
    kpi::{Clock, clock},
    names::code,
};

/// Which clients.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PortfolioInput {
    /// Which projects, and their order.
    pub filter: ProjectFilter,
    /// The day at whose end one looks; today when absent.
    pub today: Option<NaiveDate>,
}

/// All clients.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Portfolio {
    /// The clients, in the order asked for.
    pub clients: Vec<PortfolioRow>,
}

/// A client at one look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PortfolioRow {
    /// The project.
    pub project_id: ProjectId,
    /// Its name.
    pub name: String,
    /// The client's name; may be empty.
    pub client: String,
    /// The stage in words.
    pub stage_text: String,
    /// Where the figures come from.
    pub source: AsOfKind,
    /// LTV on gross margin / CAC.
    pub ltv_to_cac: Outcome<Decimal>,
    /// The same in words.
    pub ltv_to_cac_text: String,
    /// Payback on margin. Days.
    pub payback_days: Outcome<Decimal>,
    /// The same in words.
    pub payback_days_text: String,
    /// Traffic light of the economics.
    pub verdict: Outcome<Verdict>,
    /// Overall score of the latest audit, 0…100; absent without an audit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audit_score: Option<Outcome<f64>>,
    /// Where the project is in its plan; absent without a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Clock>,
    /// Tasks of the plan that were to be finished before today and are not; absent without a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_tasks: Option<usize>,
    /// Day of the last check-in; absent without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_check_in: Option<NaiveDate>,
    /// The same in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_check_in_text: Option<String>,
}

pub(super) fn portfolio(
    context: &Context<'_>,
    input: PortfolioInput,
) -> Result<Portfolio, Failure> {
    let today = input.today.unwrap_or_else(|| context.app.today());
    context.app.with(|workspace| {
        let view = workspace.view();
        let mut audits = latest_of_all(&view)?;
        Ok(Portfolio {
            clients: projects::list(&view, &input.filter)?
                .into_iter()
                .map(|project| {
                    let score = audits
                        .remove(&project.id)
                        .map(|scores| scores.overall.score);
                    row(&view, project, score, today, context.language)
                })
                .collect::<Result<_, Failure>>()?,
        })
    })
}

fn row(
    view: &View<'_>,
    project: Project,
    audit_score: Option<Outcome<f64>>,
    today: NaiveDate,
    language: Language,
) -> Result<PortfolioRow, Failure> {
    let words = KpiWords::new(language, project.currency);
    let check_ins = kpi::check_ins(view, &project.id)?;
    let last_check_in = check_ins.last().map(|check_in| check_in.date);
    let plan = clock(view, &project.id, today, &check_ins)?.filter(|clock| clock.has_plan);
    let source = source::of(view, &project, check_ins, language)?;
    let figures = source.now.figures;
    Ok(PortfolioRow {
        stage_text: growth_i18n::text(language, &format!("stage-{}", code(project.stage)), &[]),
        source: source.as_of.kind,
        ltv_to_cac_text: words.outcome(KpiName::LtvToCac, &figures.ltv_to_cac),
        ltv_to_cac: figures.ltv_to_cac,
        payback_days_text: words.outcome(KpiName::PaybackDays, &figures.payback_days),
        payback_days: figures.payback_days,
        verdict: figures.verdict,
        audit_score,
        late_tasks: late_tasks(view, &project.id, today)?,
        plan,
        last_check_in_text: last_check_in.map(|date| Format::new(language).date(date)),
        last_check_in,
        project_id: project.id,
        name: project.name,
        client: project.client,
    })
}

fn late_tasks(
    view: &View<'_>,
    project: &ProjectId,
    today: NaiveDate,
) -> Result<Option<usize>, Failure> {
    let Some(plan) = roadmap::active_plan(view, project)? else {
        return Ok(None);
    };
    let late = roadmap::tasks(view, &plan.id)?
        .iter()
        .filter(|task| task.details.status != TaskStatus::Done && task.details.finish < today)
        .count();
    Ok(Some(late))
}
