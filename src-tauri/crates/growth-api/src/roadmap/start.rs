//! Starting a plan: the guide's, made for the project.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, Language, text};
use growth_model::{
    ModelError,
    audit::{FOUNDATION_NEEDED, Layer},
    roadmap::{
        self as model, GrowthPointWork, LATEST_PLAN_TEMPLATE, MoveCause, PersonalPlan,
        PersonalPlanInput, TaskOrigin, Weekday, WorkingDays,
    },
};
use growth_workspace::{
    Committed, ProjectId,
    roadmap::{
        LinkKind, NewPlan, NewTask, RoadmapPlan, StoredTexts, TaskDetails, TaskLink, in_language,
    },
};

use super::{plan::today_or, targets::Targets, words};
use crate::{Context, Failure, audit::layer_title, names::code};

/// A plan to start.
#[shape(Eq, deny_unknown_fields)]
pub struct StartRoadmap {
    /// The project.
    pub project_id: ProjectId,
    /// Day 1, any date; also one that has passed.
    pub start_date: NaiveDate,
    /// Its name, 1…200 characters; named after its start when absent.
    pub name: Option<String>,
    /// Which days are worked; Monday to Friday unless said otherwise.
    #[serde(default)]
    pub working_days: WorkingDays,
    /// Weekday of the weekly check-in.
    #[serde(default = "friday")]
    pub check_in_weekday: Option<Weekday>,
    /// Ids of growth points that become tasks, the most important first.
    #[serde(default)]
    pub growth_points: Vec<String>,
    /// Ids of loops that are built: the first is the plan's, the others are for the next quarter.
    #[serde(default)]
    pub loops: Vec<String>,
    /// Layers that must be strengthened before automation; as the audit finds them when absent.
    pub weak_layers: Option<Vec<Layer>>,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

#[allow(clippy::unnecessary_wraps, reason = "the default of an optional field")]
fn friday() -> Option<Weekday> {
    Some(Weekday::Friday)
}

/// What a plan would contain.
#[shape(Eq)]
pub struct StartPreview {
    /// Its name.
    pub name: String,
    /// Day 1.
    pub start_date: NaiveDate,
    /// Day 90.
    pub last_date: NaiveDate,
    /// Last day of the last task.
    pub finish_date: NaiveDate,
    /// Its tasks.
    pub task_count: u32,
    /// Tasks that were to be finished before today, when the start has passed.
    pub overdue_count: u32,
    /// Tasks that are added for the project.
    pub added: Vec<PlannedTask>,
    /// Tasks of the guide that have other days than in its plan.
    pub moved: Vec<PlannedTask>,
    /// Growth points, loops and layers that a plan can be made for.
    pub choices: StartChoices,
}

/// A task of a plan to come.
#[shape(Eq)]
pub struct PlannedTask {
    /// What to do.
    pub title: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub finish: NaiveDate,
    /// First day in the guide's plan, where it is another.
    pub guide_start: Option<NaiveDate>,
    /// Why it is there, or on these days.
    pub reason: String,
}

/// What a plan can be made for.
#[shape(Eq)]
pub struct StartChoices {
    /// Growth points, the most important first.
    pub growth_points: Vec<StartChoice>,
    /// Loops.
    pub loops: Vec<StartChoice>,
    /// Layers of the foundation that the audit finds weak.
    pub weak_layers: Vec<PlanWeakLayer>,
}

/// Something to choose.
#[shape(Eq)]
pub struct StartChoice {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Chosen unless the person says otherwise.
    pub proposed: bool,
}

/// A weak layer.
#[shape(Eq)]
pub struct PlanWeakLayer {
    /// Which.
    pub layer: Layer,
    /// Its name.
    pub title: String,
}

/// A plan that has been composed and not written.
struct Composed {
    name: String,
    personal: PersonalPlan,
    titles: Vec<String>,
    new: NewPlan,
}

pub(super) fn preview(context: &Context<'_>, input: StartRoadmap) -> Result<StartPreview, Failure> {
    let today = today_or(context, input.today);
    let language = context.language;
    let targets = context
        .app
        .with(|workspace| Targets::of(&workspace.view(), &input.project_id, language))?;
    let Composed {
        name,
        personal,
        titles,
        ..
    } = compose(&input, &targets, language)?;
    let tasks = &personal.plan.tasks;
    let planned = |index: usize, guide_start, reason| PlannedTask {
        title: titles.get(index).cloned().unwrap_or_default(),
        start: tasks[index].start,
        finish: tasks[index].finish,
        guide_start,
        reason,
    };
    let added = personal
        .origins
        .iter()
        .enumerate()
        .filter_map(|(index, origin)| {
            let reason = match origin {
                TaskOrigin::Template { .. } => return None,
                TaskOrigin::GrowthPoint { .. } => text(language, "roadmap-added-growth_point", &[]),
                TaskOrigin::Foundation { .. } => text(language, "roadmap-added-foundation", &[]),
            };
            Some(planned(index, None, reason))
        })
        .collect();
    let moved = personal
        .moved
        .iter()
        .filter_map(|moved| {
            let index = tasks.iter().position(|task| task.id == moved.id)?;
            let TaskOrigin::Template { waits_for, .. } = &personal.origins[index] else {
                return None;
            };
            let reason = words::waits(waits_for, language).unwrap_or_else(|| match &moved.cause {
                MoveCause::Predecessor { task } => {
                    let before = tasks.iter().position(|other| other.id == *task);
                    let title = before.and_then(|before| titles.get(before));
                    text(
                        language,
                        "roadmap-moved-predecessor",
                        &[("task", title.cloned().unwrap_or_default().into())],
                    )
                }
                _ => text(language, "roadmap-late-not_worked", &[]),
            });
            Some(planned(index, Some(moved.from_start), reason))
        })
        .collect();
    Ok(StartPreview {
        name,
        start_date: input.start_date,
        last_date: model::date_of_day(input.start_date, model::PLAN_DAYS, "start_date")?,
        finish_date: tasks
            .iter()
            .map(|task| task.finish)
            .max()
            .unwrap_or(input.start_date),
        task_count: tasks.len() as u32,
        overdue_count: tasks.iter().filter(|task| task.finish < today).count() as u32,
        added,
        moved,
        choices: StartChoices {
            growth_points: targets
                .growth_points
                .iter()
                .filter(|point| point.open)
                .map(|point| StartChoice {
                    id: point.id.clone(),
                    title: point.title.clone(),
                    proposed: point.chosen,
                })
                .collect(),
            loops: targets
                .loops
                .iter()
                .map(|found| StartChoice {
                    id: found.id.clone(),
                    title: found.name.clone(),
                    proposed: found.chosen,
                })
                .collect(),
            weak_layers: targets
                .weak_layers
                .iter()
                .map(|&layer| PlanWeakLayer {
                    layer,
                    title: layer_title(layer, language),
                })
                .collect(),
        },
    })
}

pub(super) fn start(
    context: &Context<'_>,
    input: StartRoadmap,
) -> Result<Committed<RoadmapPlan>, Failure> {
    let today = today_or(context, input.today);
    context.app.with(|workspace| {
        let targets = Targets::of(&workspace.view(), &input.project_id, context.language)?;
        let composed = compose(&input, &targets, context.language)?;
        Ok(workspace.start_plan(&input.project_id, &composed.new, today)?)
    })
}

/// Name of a plan that nobody has named.
pub(super) fn usual_name(start_date: NaiveDate, language: Language) -> String {
    text(
        language,
        "roadmap-plan-name",
        &[("date", Format::new(language).date_long(start_date).into())],
    )
}

fn compose(
    input: &StartRoadmap,
    targets: &Targets,
    language: Language,
) -> Result<Composed, Failure> {
    let growth_points = input
        .growth_points
        .iter()
        .enumerate()
        .map(|(index, id)| {
            let point = targets
                .growth_points
                .iter()
                .find(|point| point.id == *id)
                .ok_or_else(|| gone(format!("growth_points[{index}]")))?;
            Ok(GrowthPointWork {
                id: point.id.clone(),
                effort_person_days: point.effort_person_days,
            })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    for (index, id) in input.loops.iter().enumerate() {
        if !targets.loops.iter().any(|found| found.id == *id) {
            return Err(gone(format!("loops[{index}]")));
        }
    }
    let personal = model::personal_plan(&PersonalPlanInput {
        template_version: LATEST_PLAN_TEMPLATE,
        start_date: input.start_date,
        working_days: input.working_days.clone(),
        growth_points,
        loops: input.loops.clone(),
        weak_layers: input
            .weak_layers
            .clone()
            .unwrap_or_else(|| targets.weak_layers.clone()),
    })?;
    let mut titles = Vec::with_capacity(personal.plan.tasks.len());
    let mut tasks = Vec::with_capacity(personal.plan.tasks.len());
    for (task, origin) in personal.plan.tasks.iter().zip(&personal.origins) {
        let new = new_task(task, origin, targets, language);
        titles.push(title(&new, language));
        tasks.push(new);
    }
    let name = match input.name.as_deref().map(str::trim) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => usual_name(input.start_date, language),
    };
    let new = NewPlan {
        name: name.clone(),
        start_date: input.start_date,
        working_days: input.working_days.clone(),
        check_in_weekday: input.check_in_weekday,
        template_version: Some(LATEST_PLAN_TEMPLATE),
        tasks,
    };
    Ok(Composed {
        name,
        personal,
        titles,
        new,
    })
}

fn gone(field: String) -> Failure {
    ModelError::Inconsistent {
        field,
        rule: "link_is_gone",
    }
    .into()
}

fn title(task: &NewTask, language: Language) -> String {
    task.texts.title.clone().unwrap_or_else(|| {
        model::plan_template(LATEST_PLAN_TEMPLATE)
            .and_then(|template| {
                let id = task.template_task.as_deref()?;
                template.tasks.iter().find(|task| task.id == id)
            })
            .map(|task| in_language(&task.title, language).to_owned())
            .unwrap_or_default()
    })
}

fn new_task(
    task: &model::Task,
    origin: &TaskOrigin,
    targets: &Targets,
    language: Language,
) -> NewTask {
    let mut new = NewTask {
        key: task.id.clone(),
        template_task: None,
        texts: StoredTexts::default(),
        details: TaskDetails {
            effort_person_days: task.effort_person_days,
            ..TaskDetails::planned(task.start, task.finish)
        },
        predecessors: task.predecessors.clone(),
        waits_for_layers: Vec::new(),
        baseline: task.baseline,
    };
    let link = |kind, id: &str| TaskLink {
        kind,
        id: id.to_owned(),
    };
    let points = Format::new(language).number(FOUNDATION_NEEDED, Digits::WHOLE);
    let say = |id: &str, layer: &str| {
        let points = points.as_str();
        text(
            language,
            id,
            &[("layer", layer.into()), ("points", points.into())],
        )
    };
    match origin {
        TaskOrigin::Template {
            task: id,
            loops,
            waits_for,
        } => {
            let template = model::plan_template(LATEST_PLAN_TEMPLATE)
                .and_then(|template| template.tasks.iter().find(|task| task.id == *id));
            new.template_task = Some(id.clone());
            new.waits_for_layers.clone_from(waits_for);
            new.details.links = loops.iter().map(|id| link(LinkKind::Loop, id)).collect();
            if let Some(template) = template {
                new.details.is_automation = template.is_automation;
                new.details.phase = Some(model::RoadmapPhase::of_week(template.start.week));
                new.details
                    .links
                    .push(link(LinkKind::Section, &code(template.part)));
            }
        }
        TaskOrigin::GrowthPoint { id } => {
            let point = targets.growth_points.iter().find(|point| point.id == *id);
            new.texts.title = point.map(|point| point.title.clone());
            new.texts.done_when = Some(text(language, "roadmap-growth_point-done_when", &[]));
            new.details.links = vec![link(LinkKind::GrowthPoint, id)];
        }
        TaskOrigin::Foundation { layer } => {
            let name = layer_title(*layer, language);
            new.texts = StoredTexts {
                title: Some(say("roadmap-foundation-title", &name)),
                description: Some(say("roadmap-foundation-description", &name)),
                deliverable: Some(say("roadmap-foundation-deliverable", &name)),
                done_when: Some(say("roadmap-foundation-done_when", &name)),
            };
            new.details.links = vec![link(LinkKind::Section, "audit")];
        }
    }
    new
}
