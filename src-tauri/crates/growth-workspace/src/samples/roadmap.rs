//! The plan of the service for cafés: on its 28th day, three days behind what was agreed.

use chrono::{Days, NaiveDate};
use growth_model::ModelError;
use growth_model::roadmap::{
    self as model, LATEST_PLAN_TEMPLATE, OutlookInput, PLAN_DAYS, PersonalPlanInput, PlanTask,
    TaskOrigin, Weekday, WorkingDays, day_of_date, planned_share,
};
use rust_decimal::Decimal;

use super::Text;
use crate::roadmap::{
    ChecklistItem, LinkKind, NewPlan, NewTask, StoredTexts, TaskDetails, TaskLink, TaskStatus,
    TaskTexts, ThreePoint, add, create,
};
use crate::{Language, ProjectId, Result, Tx, audit, loops};

/// The day of the plan that today is.
const DAY: u64 = 28;
/// Days that the plan is to be behind.
const BEHIND: f64 = 3.0;
/// What is done of the plan is what was to be done by one of these days: the one that comes closest.
const DONE_BY: [usize; 5] = [25, 24, 26, 23, 22];

/// The task that holds the plan up, and how far it came.
const HELD_UP: &str = "analytics-check";
const HELD_UP_AT: Decimal = Decimal::from_parts(7, 0, 0, false, 1);

const PLAN_NAME: Text = Text {
    ru: "Первый квартал роста",
    en: "First quarter of growth",
};
const ANNA: Text = Text {
    ru: "Анна",
    en: "Anna",
};
const ILYA: Text = Text {
    ru: "Илья",
    en: "Ilya",
};
const MARIA: Text = Text {
    ru: "Мария",
    en: "Maria",
};
const RECONCILE_NOTE: Text = Text {
    ru: "GA4 и кабинеты рекламы расходятся на 4 %: две кампании без меток.",
    en: "GA4 and the ad accounts differ by 4%: two campaigns have no tags.",
};
const RECONCILE: [(Text, bool); 3] = [
    (
        Text {
            ru: "Сверить оплаты с расчётным счётом",
            en: "Compare payments with the bank",
        },
        true,
    ),
    (
        Text {
            ru: "Сверить расходы GA4 с кабинетами рекламы",
            en: "Compare GA4 costs with the ad accounts",
        },
        false,
    ),
    (
        Text {
            ru: "Разобрать возвраты",
            en: "Explain the refunds",
        },
        true,
    ),
];
const ONBOARDING: Text = Text {
    ru: "Онбординг: касса за 2 минуты",
    en: "Onboarding: the till in 2 minutes",
};
const ONBOARDING_DONE: Text = Text {
    ru: "Девять из десяти кофеен подключают кассу за две минуты без помощи.",
    en: "Nine cafés out of ten connect the till in two minutes without help.",
};

pub(super) fn fill(tx: &Tx<'_>, project: &ProjectId, language: Language) -> Result<()> {
    let today = tx.today();
    let start_date = today.checked_sub_days(Days::new(DAY - 1)).unwrap_or(today);
    let chosen_loop = loops::list(tx, project)?
        .into_iter()
        .find(|ecosystem| ecosystem.chosen)
        .and_then(|ecosystem| ecosystem.loops.into_iter().next())
        .map(|found| found.id.to_string());
    let personal = model::personal_plan(&PersonalPlanInput {
        template_version: LATEST_PLAN_TEMPLATE,
        start_date,
        working_days: WorkingDays::default(),
        growth_points: Vec::new(),
        loops: chosen_loop.into_iter().collect(),
        weak_layers: Vec::new(),
    })?;
    let done_by = closest(&personal.plan, today)?;
    let tasks = personal
        .plan
        .tasks
        .iter()
        .zip(&personal.origins)
        .filter_map(|(task, origin)| match origin {
            TaskOrigin::Template {
                task: id, loops, ..
            } => {
                let template = template(id)?;
                Some(planned(
                    task, template, loops, start_date, done_by, language,
                ))
            }
            _ => None,
        })
        .collect();
    let plan = create(
        tx,
        project,
        &NewPlan {
            name: PLAN_NAME.in_language(language).to_owned(),
            start_date,
            working_days: WorkingDays::default(),
            check_in_weekday: Some(Weekday::Friday),
            template_version: Some(LATEST_PLAN_TEMPLATE),
            tasks,
        },
        today,
    )?;
    // Added since the plan was agreed: the first growth point, by whoever answers for it.
    let points = audit::growth_points(tx, project)?;
    let Some(point) = points.into_iter().find(|point| point.rank == Some(1)) else {
        return Ok(());
    };
    let date = |number| plan.working_days.nth_from(today, number).unwrap_or(today);
    add(
        tx,
        &plan.id,
        &TaskTexts {
            title: ONBOARDING.in_language(language).to_owned(),
            done_when: ONBOARDING_DONE.in_language(language).to_owned(),
            ..TaskTexts::default()
        },
        &TaskDetails {
            owner: point.content.owner,
            effort_person_days: point.content.effort_days.unwrap_or_default(),
            estimate: Some(ThreePoint {
                optimistic_days: Decimal::from(7),
                likely_days: Decimal::from(10),
                pessimistic_days: Decimal::from(16),
            }),
            phase: Some(model::RoadmapPhase::Autonomy),
            links: vec![TaskLink {
                kind: LinkKind::GrowthPoint,
                id: point.id.to_string(),
            }],
            ..TaskDetails::planned(date(1), date(10))
        },
        today,
    )?;
    Ok(())
}

fn template(id: &str) -> Option<&'static PlanTask> {
    model::plan_template(LATEST_PLAN_TEMPLATE)?
        .tasks
        .iter()
        .find(|task| task.id == id)
}

/// The day of the plan whose planned work, done by today, leaves the plan as late as it is to be.
/// (On weekends nothing was planned, so not every day does.)
fn closest(plan: &model::Plan, today: NaiveDate) -> Result<usize, ModelError> {
    let mut best = (f64::MAX, DONE_BY[0]);
    for day in DONE_BY {
        let mut worked = plan.clone();
        for task in &mut worked.tasks {
            task.progress = share_by(task, plan.start_date, day);
        }
        let looked_at = model::outlook(&OutlookInput {
            plan: worked,
            today,
            planned_days: PLAN_DAYS,
            actual_cost: None,
        })?;
        if let Some(ahead) = looked_at.progress.schedule_variance_time.value() {
            let off = (-ahead - BEHIND).abs();
            if off < best.0 - 1e-9 {
                best = (off, day);
            }
        }
    }
    Ok(best.1)
}

/// Share of a task that was to be done by a day of the plan, in tenths.
fn share_by(task: &model::Task, start_date: NaiveDate, day: usize) -> Decimal {
    let at = |date| usize::try_from(day_of_date(start_date, date)).unwrap_or(0);
    let share = planned_share(day, at(task.start), at(task.finish));
    let share = Decimal::new((share * 10.0).round() as i64, 1).normalize();
    if task.id == HELD_UP {
        share.min(HELD_UP_AT)
    } else {
        share
    }
}

fn planned(
    task: &model::Task,
    template: &PlanTask,
    loops: &[String],
    start_date: NaiveDate,
    done_by: usize,
    language: Language,
) -> NewTask {
    let mut details = TaskDetails {
        owner: owner(&template.step).in_language(language).to_owned(),
        phase: Some(model::RoadmapPhase::of_week(template.start.week)),
        progress: share_by(task, start_date, done_by),
        effort_person_days: task.effort_person_days,
        is_automation: template.is_automation,
        links: loops
            .iter()
            .map(|id| TaskLink {
                kind: LinkKind::Loop,
                id: id.clone(),
            })
            .collect(),
        ..TaskDetails::planned(task.start, task.finish)
    };
    if let Ok(serde_json::Value::String(part)) = serde_json::to_value(template.part) {
        details.links.push(TaskLink {
            kind: LinkKind::Section,
            id: part,
        });
    }
    if details.progress >= Decimal::ONE {
        details.status = TaskStatus::Done;
        (details.actual_start, details.actual_finish) = (Some(task.start), Some(task.finish));
    } else if details.progress > Decimal::ZERO {
        details.status = TaskStatus::InProgress;
        details.actual_start = Some(task.start);
    }
    match template.id.as_str() {
        HELD_UP => {
            details.notes = RECONCILE_NOTE.in_language(language).to_owned();
            details.checklist = RECONCILE
                .iter()
                .map(|(text, done)| ChecklistItem {
                    text: text.in_language(language).to_owned(),
                    done: *done,
                })
                .collect();
        }
        "loop-build" => {
            details.estimate = Some(ThreePoint {
                optimistic_days: Decimal::from(3),
                likely_days: Decimal::from(4),
                pessimistic_days: Decimal::from(8),
            });
        }
        "rag-chat-build" => {
            details.estimate = Some(ThreePoint {
                optimistic_days: Decimal::from(2),
                likely_days: Decimal::from(3),
                pessimistic_days: Decimal::from(7),
            });
        }
        _ => {}
    }
    NewTask {
        key: task.id.clone(),
        template_task: Some(template.id.clone()),
        texts: StoredTexts::default(),
        details,
        predecessors: task.predecessors.clone(),
        waits_for_layers: Vec::new(),
        baseline: task.baseline,
    }
}

fn owner(step: &str) -> Text {
    match step {
        "analytics" | "messaging" | "rag-chat" | "ltv-model" => ANNA,
        "first-loop" | "loop-launch" | "loop-optimisation" | "offer-tests" => ILYA,
        _ => MARIA,
    }
}
