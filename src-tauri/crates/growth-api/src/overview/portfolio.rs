//! All clients at one look.

use chrono::NaiveDate;
use growth_i18n::{Format, Language};
use growth_model::{
    Outcome,
    economics::{Verdict, VerdictReason},
    kpi::KpiName,
};
use growth_report::{economics::verdict_text, kpi::KpiWords};
use growth_workspace::{
    ProjectId, View, audit, kpi,
    projects::{self, Project, ProjectFilter},
    roadmap::{self, TaskStatus},
};
use rust_decimal::Decimal;

use super::source::{self, AsOfKind};
use crate::{
    Context, Failure,
    kpi::{Clock, clock},
    names::code,
    problems::Problems,
};

/// Which clients.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct PortfolioInput {
    /// Which projects, and their order.
    pub filter: ProjectFilter,
    /// The day at whose end one looks; today when absent.
    pub today: Option<NaiveDate>,
}

/// All clients.
#[shape]
pub struct Portfolio {
    /// The clients, in the order asked for.
    pub clients: Vec<PortfolioRow>,
}

/// A client at one look.
#[shape(skip_serializing_none)]
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
    /// What decides the verdict, in words; empty where it is too early to judge.
    pub verdict_text: String,
    /// Overall score of the latest audit, 0…100; absent without an audit.
    pub audit_score: Option<Outcome<f64>>,
    /// Where the project is in its plan; absent without a plan.
    pub plan: Option<Clock>,
    /// Tasks of the plan that were to be finished before today and are not; absent without a plan.
    pub late_tasks: Option<usize>,
    /// Day of the last check-in; absent without one.
    pub last_check_in: Option<NaiveDate>,
    /// The same in words.
    pub last_check_in_text: Option<String>,
    /// Why some of this could not be computed, in words; absent when all of it could.
    pub problem: Option<String>,
}

pub(super) fn portfolio(
    context: &Context<'_>,
    input: PortfolioInput,
) -> Result<Portfolio, Failure> {
    let today = input.today.unwrap_or_else(|| context.app.today());
    context.app.with(|workspace| {
        let view = workspace.view();
        let clients = projects::list(&view, &input.filter)?
            .into_iter()
            .map(|project| row(&view, project, today, context.language))
            .collect::<Result<_, Failure>>()?;
        Ok(Portfolio { clients })
    })
}

/// A client. A record that cannot be read or computed leaves its own cells empty, nobody else's.
fn row(
    view: &View<'_>,
    project: Project,
    today: NaiveDate,
    language: Language,
) -> Result<PortfolioRow, Failure> {
    let words = KpiWords::new(language, project.currency);
    let id = &project.id;
    let mut problems = Problems::new(language);
    let check_ins = problems
        .part("check_ins", || Ok(kpi::check_ins(view, id)?))?
        .unwrap_or_default();
    let last_check_in = check_ins.last().map(|check_in| check_in.date);
    let plan = problems
        .part("plan", || clock(view, id, today, &check_ins))?
        .flatten()
        .filter(|clock| clock.has_plan);
    let late_tasks = problems
        .part("plan", || late_tasks(view, id, today))?
        .flatten();
    let audit_score = problems.part("audit", || audit_score(view, id))?.flatten();
    let figures = problems.part("figures", || {
        source::of(view, &project, check_ins, language)
    })?;
    let (source, figures) = match figures {
        Some(source) => (source.as_of.kind, source.now.figures),
        None => (AsOfKind::Scenario, source::nothing()?.now.figures),
    };
    Ok(PortfolioRow {
        stage_text: growth_i18n::text(language, &format!("stage-{}", code(project.stage)), &[]),
        source,
        ltv_to_cac_text: words.outcome(KpiName::LtvToCac, &figures.ltv_to_cac),
        ltv_to_cac: figures.ltv_to_cac,
        payback_days_text: words.outcome(KpiName::PaybackDays, &figures.payback_days),
        payback_days: figures.payback_days,
        verdict_text: verdict_words(&figures.verdict_reason, language),
        verdict: figures.verdict,
        audit_score,
        late_tasks,
        plan,
        last_check_in_text: last_check_in.map(|date| Format::new(language).date(date)),
        last_check_in,
        project_id: project.id,
        name: project.name,
        client: project.client,
        problem: problems.in_words(),
    })
}

/// What decides a verdict, in words; empty where there is none.
pub(crate) fn verdict_words(reason: &Outcome<VerdictReason>, language: Language) -> String {
    reason
        .value()
        .map(|reason| verdict_text(*reason, language))
        .unwrap_or_default()
}

fn audit_score(view: &View<'_>, project: &ProjectId) -> Result<Option<Outcome<f64>>, Failure> {
    let Some(latest) = audit::latest(view, project)? else {
        return Ok(None);
    };
    Ok(audit::scores(view, &latest)?.map(|scores| scores.overall.score))
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
