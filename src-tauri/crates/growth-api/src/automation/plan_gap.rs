//! A gap of the map as a task of the roadmap.

use growth_i18n::{Language, tr::automation as tr};
use growth_model::{ModelError, automation::GapKind};
use growth_workspace::{
    Committed, ProjectId, TaskId, projects,
    roadmap::{self, LinkKind, TaskChange, TaskDetails, TaskLink, TaskStatus, TaskTexts},
};

use super::stack::{MapGap, gap_view, looked};
use crate::{Context, Failure, Request, router::request};

/// Working days that closing a gap is planned for, until somebody says otherwise.
const DAYS: usize = 3;

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "automation.plan_gap",
        "Makes a task of a gap of the map in the plan that is worked on; one that is there is the answer.",
        plan_gap,
    )]
}

/// A gap to put into the plan.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct PlanGap {
    /// The project.
    pub project_id: ProjectId,
    /// What is wrong.
    pub kind: GapKind,
    /// The role that it is about.
    pub role: String,
    /// The role that takes, where a person is lost between two.
    pub to: Option<String>,
}

/// The task of a gap.
#[shape(Eq)]
pub struct PlannedGap {
    /// The task.
    pub task_id: TaskId,
    /// What there is now, in words.
    pub summary: String,
}

fn plan_gap(context: &Context<'_>, input: PlanGap) -> Result<Committed<PlannedGap>, Failure> {
    let language = context.language;
    let today = context.app.today();
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        let gaps = looked(&view, &project)?.found.gaps;
        let gap = gaps
            .iter()
            .find(|gap| gap.kind == input.kind && gap.role == input.role && gap.to == input.to)
            .ok_or_else(|| refused("role", "gap_is_gone"))?;
        let gap = gap_view(gap, language);
        let plan = roadmap::active_plan(&view, &project.id)?
            .ok_or_else(|| refused("project_id", "no_plan_yet"))?;
        let title = title(&gap, language);
        let link = TaskLink {
            kind: LinkKind::Section,
            id: "automation".to_owned(),
        };
        let present = roadmap::tasks(&view, &plan.id)?.into_iter().find(|task| {
            task.details.status != TaskStatus::Done
                && task.details.links.contains(&link)
                && task.title(language) == title
        });
        let planned = |task_id| PlannedGap {
            task_id,
            summary: tr::automation_gap_planned(language, &title),
        };
        if let Some(task) = present {
            return Ok(Committed {
                value: planned(task.id),
                changed: Vec::new(),
            });
        }
        let first = today.max(plan.start_date);
        let date = |number| plan.working_days.nth_from(first, number).unwrap_or(first);
        let details = TaskDetails {
            links: vec![link],
            ..TaskDetails::planned(date(0), date(DAYS - 1))
        };
        let texts = TaskTexts {
            title: title.clone(),
            description: gap.advice,
            done_when: tr::automation_gap_done_when(language),
            ..TaskTexts::default()
        };
        let change = TaskChange {
            texts: &texts,
            details: &details,
            today,
            language,
        };
        let Committed { value, changed } = workspace.add_task(&plan.id, change)?;
        Ok(Committed {
            value: planned(value.id),
            changed,
        })
    })
}

fn title(gap: &MapGap, language: Language) -> String {
    match gap.kind {
        GapKind::EmptyRole => tr::automation_gap_task_empty_role(language, &gap.place),
        GapKind::IdentityLost => tr::automation_gap_task_identity_lost(language, &gap.place),
        GapKind::DeadEnd => tr::automation_gap_task_dead_end(language, &gap.place),
    }
}

fn refused(field: &str, rule: &'static str) -> Failure {
    ModelError::Inconsistent {
        field: field.to_owned(),
        rule,
    }
    .into()
}
