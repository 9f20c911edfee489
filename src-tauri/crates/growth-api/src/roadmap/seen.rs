//! What the program itself can see done: tasks of the guide whose result lies in the project.

use growth_i18n::{Language, tr::roadmap as tr};
use growth_workspace::{
    View,
    roadmap::{self, RoadmapPlan, TaskStatus},
    ticks::{Evidence, Sight, seen},
};

use super::rows::PlanTaskRow;
use crate::Failure;

/// Notes at each open task what of it is seen done.
pub(super) fn mark(
    view: &View<'_>,
    plan: &RoadmapPlan,
    rows: &mut [PlanTaskRow],
    language: Language,
) -> Result<(), Failure> {
    let tasks = roadmap::tasks(view, &plan.id)?;
    for row in rows.iter_mut().filter(|row| row.status != TaskStatus::Done) {
        if let Some(task) = tasks.iter().find(|task| task.id == row.id) {
            let sight = seen(view, &plan.project_id, task)?;
            row.seen_done = sight.map(|sight| words(&sight, language));
        }
    }
    Ok(())
}

fn words(sight: &Sight, language: Language) -> String {
    let Sight {
        evidence,
        count,
        name,
    } = sight;
    let count = *count;
    match evidence {
        Evidence::Purchases => tr::roadmap_seen_purchases(language, name),
        Evidence::WholeAudit => tr::roadmap_seen_audit(language, count),
        Evidence::ChosenPoints => tr::roadmap_seen_points(language, count),
        Evidence::Costs | Evidence::FullCac => tr::roadmap_seen_costs(language, name),
        Evidence::Ltv => tr::roadmap_seen_ltv(language, name),
        Evidence::Loops(_) => tr::roadmap_seen_loops(language, count),
        Evidence::Sequences => tr::roadmap_seen_sequences(language, count),
        Evidence::Documents => tr::roadmap_seen_documents(language, count),
        Evidence::Questions => tr::roadmap_seen_questions(language, count),
        Evidence::Measures => tr::roadmap_seen_measures(language, count),
        Evidence::CheckIns => tr::roadmap_seen_check_ins(language, count),
        Evidence::DesignedTest => tr::roadmap_seen_designed(language, count),
        Evidence::StartedTest => tr::roadmap_seen_started(language, count),
        Evidence::DecidedTest => tr::roadmap_seen_decided(language, count),
        Evidence::Forecast => tr::roadmap_seen_forecast(language),
    }
}
