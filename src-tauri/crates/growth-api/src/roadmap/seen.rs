//! What the program itself can see done: tasks of the guide whose result lies in the project.

use std::collections::HashMap;

use growth_i18n::{Language, tr::roadmap as tr};
use growth_model::{audit::bank, economics::evaluate};
use growth_workspace::{
    ProjectId, View, audit, automation, customers, datasets, economics, experiments, knowledge,
    kpi, loops, projects,
    roadmap::{self, RoadmapPlan, TaskStatus},
};

use super::rows::PlanTaskRow;
use crate::Failure;

/// Test questions from which on a knowledge base is measured by more than a few.
const MANY_QUESTIONS: usize = 10;

/// What is seen, by the task of the template.
type Seen = HashMap<&'static str, String>;

/// Notes at each open task what of it is seen done.
pub(super) fn mark(
    view: &View<'_>,
    plan: &RoadmapPlan,
    rows: &mut [PlanTaskRow],
    language: Language,
) -> Result<(), Failure> {
    let seen = seen(view, &plan.project_id, language)?;
    let tasks = roadmap::tasks(view, &plan.id)?;
    for row in rows.iter_mut().filter(|row| row.status != TaskStatus::Done) {
        let task = tasks.iter().find(|task| task.id == row.id);
        row.seen_done = task
            .and_then(|task| seen.get(task.template_task.as_deref()?))
            .cloned();
    }
    Ok(())
}

/// Looks at the project.
fn seen(view: &View<'_>, project: &ProjectId, language: Language) -> Result<Seen, Failure> {
    let mut seen = Seen::new();
    let mut see = |task: &'static str, is_done: bool, text: String| {
        if is_done {
            seen.insert(task, text);
        }
    };
    let purchases = datasets::list(view, project)?;
    if let Some(dataset) = purchases.first() {
        see(
            "import-purchases",
            true,
            tr::roadmap_seen_purchases(language, &dataset.name),
        );
    }
    if let Some(latest) = audit::latest(view, project)? {
        let questions = bank(latest.bank_version).map_or(0, |bank| bank.questions().count());
        let said = audit::bank_answers(view, &latest)?.answers.len();
        let is_whole = questions > 0 && said >= questions;
        see(
            "audit-layers",
            is_whole,
            tr::roadmap_seen_audit(language, questions),
        );
    }
    let chosen = audit::choice(view, project)?.chosen.unwrap_or_default();
    see(
        "growth-points",
        !chosen.is_empty(),
        tr::roadmap_seen_points(language, chosen.len()),
    );
    unit_economics(view, project, language, &mut see)?;
    let ecosystems = loops::list(view, project)?;
    let count: usize = ecosystems
        .iter()
        .map(|ecosystem| ecosystem.loops.len())
        .sum();
    see(
        "loop-choice",
        count >= 1,
        tr::roadmap_seen_loops(language, count),
    );
    see(
        "second-loop",
        count >= 2,
        tr::roadmap_seen_loops(language, count),
    );
    let sequences = automation::sequences(view, project)?.len();
    see(
        "message-map",
        sequences >= 1,
        tr::roadmap_seen_sequences(language, sequences),
    );
    let documents = (knowledge::heads(view, project)?.iter())
        .filter(|head| head.problem.is_none())
        .count();
    see(
        "knowledge-base",
        documents >= 1,
        tr::roadmap_seen_documents(language, documents),
    );
    let questions = knowledge::tests(view, project)?.len();
    let are_many = questions >= MANY_QUESTIONS;
    see(
        "questions-inventory",
        are_many,
        tr::roadmap_seen_questions(language, questions),
    );
    let measures = knowledge::measures(view, project)?.len();
    see(
        "rag-chat-test",
        measures >= 1,
        tr::roadmap_seen_measures(language, measures),
    );
    let check_ins = kpi::check_ins(view, project)?.len();
    see(
        "first-check-in",
        check_ins >= 1,
        tr::roadmap_seen_check_ins(language, check_ins),
    );
    let tests = experiments::list(view, project)?;
    let designed = tests
        .iter()
        .filter(|test| test.design.is_some() || test.plan.is_some())
        .count();
    let started = tests.iter().filter(|test| test.plan.is_some()).count();
    let decided = tests.iter().filter(|test| test.verdict.is_some()).count();
    see(
        "offer-hypotheses",
        designed >= 1,
        tr::roadmap_seen_designed(language, designed),
    );
    see(
        "offer-test-design",
        started >= 1,
        tr::roadmap_seen_started(language, started),
    );
    see(
        "offer-test-run",
        decided >= 1,
        tr::roadmap_seen_decided(language, decided),
    );
    see(
        "offer-decision",
        decided >= 1,
        tr::roadmap_seen_decided(language, decided),
    );
    let forecasts = customers::forecasts(view, project)?.len();
    see(
        "ltv-model",
        forecasts >= 1,
        tr::roadmap_seen_forecast(language),
    );
    Ok(seen)
}

fn unit_economics(
    view: &View<'_>,
    project: &ProjectId,
    language: Language,
    see: &mut impl FnMut(&'static str, bool, String),
) -> Result<(), Failure> {
    let Some(scenario) = projects::get(view, project)?.active_scenario_id else {
        return Ok(());
    };
    let scenario = economics::get(view, &scenario)?;
    let Ok(figures) = evaluate(&scenario.inputs) else {
        // The calculator says what is wrong.
        return Ok(());
    };
    let costs = &scenario.inputs.acquisition;
    let are_all_typed = costs.marketing_cost.is_some()
        && costs.salaries_cost.is_some()
        && costs.software_cost.is_some();
    let name = &scenario.name;
    see(
        "cost-collection",
        are_all_typed,
        tr::roadmap_seen_costs(language, name),
    );
    let has_cac = are_all_typed && figures.cac.outcome.value().is_some();
    see("full-cac", has_cac, tr::roadmap_seen_costs(language, name));
    let has_ltv = figures.ltv_gross_margin.outcome.value().is_some();
    see("real-ltv", has_ltv, tr::roadmap_seen_ltv(language, name));
    Ok(())
}
