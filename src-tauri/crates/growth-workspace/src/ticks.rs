//! What the program itself can see done: tasks of the guide whose result lies in the project.

use growth_model::{audit::bank, economics::evaluate};

use crate::roadmap::{RoadmapTask, active_plan, set_done};
use crate::sql::entity;
use crate::{
    Change, ProjectId, Result, Tx, View, WorkspaceError, audit, automation, customers, datasets,
    economics, experiments, knowledge, kpi, loops, projects,
};

/// What a ticked task is called among the changes of a step.
const TICKED: &str = "ticked_tasks";

/// Test questions from which on a knowledge base is measured by more than a few.
const MANY_QUESTIONS: usize = 10;

/// A result of a task that lies in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Imported purchases.
    Purchases,
    /// An audit whose questions are all answered.
    WholeAudit,
    /// Chosen growth points.
    ChosenPoints,
    /// All costs of acquisition, in the active scenario.
    Costs,
    /// CAC with all costs, in the active scenario.
    FullCac,
    /// LTV on margin, in the active scenario.
    Ltv,
    /// At least so many loops.
    Loops(usize),
    /// Sequences of messages.
    Sequences,
    /// Documents of the knowledge base.
    Documents,
    /// Enough test questions.
    Questions,
    /// Measured answers.
    Measures,
    /// Check-ins.
    CheckIns,
    /// A designed experiment.
    DesignedTest,
    /// An experiment with a frozen plan.
    StartedTest,
    /// An experiment with a verdict.
    DecidedTest,
    /// A forecast of customers.
    Forecast,
}

/// Evidence that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// What it is.
    pub evidence: Evidence,
    /// How many there are.
    pub count: usize,
    /// Name of what it lies in, where that has one.
    pub name: String,
}

/// Tasks of the template, with what shows that each is done.
const TASKS: &[(&str, Evidence)] = &[
    ("import-purchases", Evidence::Purchases),
    ("audit-layers", Evidence::WholeAudit),
    ("growth-points", Evidence::ChosenPoints),
    ("cost-collection", Evidence::Costs),
    ("full-cac", Evidence::FullCac),
    ("real-ltv", Evidence::Ltv),
    ("loop-choice", Evidence::Loops(1)),
    ("second-loop", Evidence::Loops(2)),
    ("message-map", Evidence::Sequences),
    ("knowledge-base", Evidence::Documents),
    ("questions-inventory", Evidence::Questions),
    ("rag-chat-test", Evidence::Measures),
    ("first-check-in", Evidence::CheckIns),
    ("offer-hypotheses", Evidence::DesignedTest),
    ("offer-test-design", Evidence::StartedTest),
    ("offer-test-run", Evidence::DecidedTest),
    ("offer-decision", Evidence::DecidedTest),
    ("ltv-model", Evidence::Forecast),
];

/// What shows that a task is done, where the program can see that.
fn evidence_of(task: &RoadmapTask) -> Option<Evidence> {
    let template = task.template_task.as_deref()?;
    let (_, evidence) = TASKS.iter().find(|(task, _)| *task == template)?;
    Some(*evidence)
}

/// What of a task's result lies in its project.
///
/// # Errors
/// What reading may fail with.
pub fn seen(view: &View<'_>, project: &ProjectId, task: &RoadmapTask) -> Result<Option<Sight>> {
    let Some(evidence) = evidence_of(task) else {
        return Ok(None);
    };
    let (count, name) = evidence.look(view, project)?;
    Ok((count > 0).then_some(Sight {
        evidence,
        count,
        name,
    }))
}

impl Evidence {
    /// The table in which it lies.
    fn table(self) -> &'static str {
        match self {
            Self::Purchases => "datasets",
            Self::WholeAudit => "audit_answers",
            Self::ChosenPoints => "growth_choices",
            Self::Costs | Self::FullCac | Self::Ltv => "scenarios",
            Self::Loops(_) => "loops",
            Self::Sequences => "message_sequences",
            Self::Documents => "knowledge_documents",
            Self::Questions => "knowledge_tests",
            Self::Measures => "knowledge_measures",
            Self::CheckIns => "check_ins",
            Self::DesignedTest | Self::StartedTest | Self::DecidedTest => "experiments",
            Self::Forecast => "customer_forecasts",
        }
    }

    /// How many there are, 0 where they are too few, and the name of what they lie in.
    fn look(self, view: &View<'_>, project: &ProjectId) -> Result<(usize, String)> {
        let count = match self {
            Self::Purchases => {
                let purchases = datasets::list(view, project)?;
                let name = purchases.first().map(|dataset| dataset.name.clone());
                return Ok((purchases.len(), name.unwrap_or_default()));
            }
            Self::Costs | Self::FullCac | Self::Ltv => return self.look_at_scenario(view, project),
            Self::WholeAudit => {
                let Some(latest) = audit::latest(view, project)? else {
                    return Ok((0, String::new()));
                };
                let questions =
                    bank(latest.bank_version).map_or(0, |bank| bank.questions().count());
                let said = audit::bank_answers(view, &latest)?.answers.len();
                if said >= questions { questions } else { 0 }
            }
            Self::ChosenPoints => {
                let chosen = audit::choice(view, project)?.chosen;
                chosen.map_or(0, |chosen| chosen.len())
            }
            Self::Loops(fewest) => {
                let drawings = loops::list(view, project)?;
                let count = drawings.iter().map(|drawing| drawing.loops.len()).sum();
                if count >= fewest { count } else { 0 }
            }
            Self::Sequences => automation::sequences(view, project)?.len(),
            Self::Documents => {
                let heads = knowledge::heads(view, project)?;
                heads.iter().filter(|head| head.problem.is_none()).count()
            }
            Self::Questions => {
                let count = knowledge::tests(view, project)?.len();
                if count >= MANY_QUESTIONS { count } else { 0 }
            }
            Self::Measures => knowledge::measures(view, project)?.len(),
            Self::CheckIns => kpi::check_ins(view, project)?.len(),
            Self::DesignedTest | Self::StartedTest | Self::DecidedTest => {
                let tests = experiments::list(view, project)?;
                let is_meant = |test: &&experiments::StoredTest| match self {
                    Self::DecidedTest => test.verdict.is_some(),
                    Self::StartedTest => test.plan.is_some(),
                    _ => test.design.is_some() || test.plan.is_some(),
                };
                tests.iter().filter(is_meant).count()
            }
            Self::Forecast => customers::forecasts(view, project)?.len(),
        };
        Ok((count, String::new()))
    }

    fn look_at_scenario(self, view: &View<'_>, project: &ProjectId) -> Result<(usize, String)> {
        let nothing = (0, String::new());
        let Some(scenario) = projects::get(view, project)?.active_scenario_id else {
            return Ok(nothing);
        };
        let scenario = economics::get(view, &scenario)?;
        let Ok(figures) = evaluate(&scenario.inputs) else {
            // The calculator says what is wrong.
            return Ok(nothing);
        };
        let costs = &scenario.inputs.acquisition;
        let are_all_typed = costs.marketing_cost.is_some()
            && costs.salaries_cost.is_some()
            && costs.software_cost.is_some();
        let is_there = match self {
            Self::Ltv => figures.ltv_gross_margin.outcome.value().is_some(),
            Self::FullCac => are_all_typed && figures.cac.outcome.value().is_some(),
            _ => are_all_typed,
        };
        Ok((usize::from(is_there), scenario.name))
    }
}

/// Ticks the open tasks of active plans whose result a step has brought into the project. A task that
/// was done before is a person's to tick, and so is one that the same step has changed. Returns those
/// that are done now.
///
/// # Errors
/// What reading and writing may fail with.
pub fn tick(tx: &Tx<'_>, projects: &[ProjectId], changed: &[Change]) -> Result<Vec<Change>> {
    let is_touched = |table: &str| changed.iter().any(|change| change.entity == table);
    let mut ticked = Vec::new();
    if !TASKS
        .iter()
        .any(|(_, evidence)| is_touched(evidence.table()))
    {
        return Ok(ticked);
    }
    for project in projects {
        let plan = match active_plan(tx, project) {
            Ok(Some(plan)) => plan,
            // The step has deleted the project.
            Ok(None) | Err(WorkspaceError::NotFound { .. }) => continue,
            Err(error) => return Err(error),
        };
        let open: Vec<RoadmapTask> = entity::list(
            tx,
            "plan_id = ?1 AND template_task IS NOT NULL AND NOT was_done AND status <> 'done'",
            [&plan.id],
        )?;
        for before in open {
            let is_meant = evidence_of(&before)
                .is_some_and(|evidence| is_touched(evidence.table()))
                && !changed.iter().any(|change| change.id == before.id.as_str());
            if !is_meant || seen(tx, project, &before)?.is_none() {
                continue;
            }
            set_done(tx, &before)?;
            ticked.push(Change {
                entity: TICKED.to_owned(),
                id: before.id.to_string(),
            });
        }
    }
    Ok(ticked)
}
