//! What a plan and its tasks are.

use chrono::{DateTime, NaiveDate, Utc};
use growth_model::audit::Layer;
use growth_model::roadmap as model;
use growth_model::roadmap::{BaselineDates, PlanTask, PlanText, Weekday, WorkingDays};
use serde::{Deserialize, Serialize};

use super::details::{TaskDetails, TaskTexts};
use crate::sql::entity::{Elsewhere, Entity};
use crate::{BaselineId, Language, PlanId, ProjectId, TaskId};

/// A plan of 90 days.
#[shape(Eq)]
pub struct RoadmapPlan {
    /// Its id.
    pub id: PlanId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// Its name, 1…200 characters.
    pub name: String,
    /// Day 1.
    pub start_date: NaiveDate,
    /// Which days are worked.
    pub working_days: WorkingDays,
    /// Weekday of the weekly check-in; absent when there is none.
    pub check_in_weekday: Option<Weekday>,
    /// Version of the template that its tasks come from; absent for a plan of one's own.
    pub template_version: Option<u32>,
    /// The plan that is worked on.
    pub active: bool,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it, or one of its tasks, was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Entity for RoadmapPlan {
    const TABLE: &'static str = "plans";
    const NAME: &'static str = "plan";
    const ELSEWHERE: &'static [Elsewhere] = &[Elsewhere {
        field: "active",
        read: "is_active",
        write: &[("is_active", "?")],
    }];
}

/// A task of a plan, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoadmapTask {
    /// Its id; also the stable part of its UID in a calendar.
    pub id: TaskId,
    /// The plan that it belongs to.
    pub plan_id: PlanId,
    /// Place in the plan; smaller comes first.
    pub position: i64,
    /// Task of the template that it comes from.
    pub template_task: Option<String>,
    /// Its texts; `None` while they are those of the template.
    pub texts: StoredTexts,
    /// Everything else a person can change.
    pub details: TaskDetails,
    /// Whether it was ever done: then the program does not tick it a second time.
    pub was_done: bool,
    /// Layers of the audit that must be sound before it begins: automation waits for them.
    pub waits_for_layers: Vec<Layer>,
    /// Dates of the newest baseline; absent for tasks added since.
    pub baseline: Option<BaselineDates>,
    /// Version of the template of its plan.
    pub(super) template_version: Option<u32>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Entity for RoadmapTask {
    const TABLE: &'static str = "plan_tasks";
    const NAME: &'static str = "task";
    const GROUPS: &'static [&'static str] = &["texts", "details"];
    const ELSEWHERE: &'static [Elsewhere] = &[
        Elsewhere {
            field: "estimate",
            read: "CASE WHEN likely_days IS NOT NULL THEN json_object(
                'optimistic_days', optimistic_days, 'likely_days', likely_days,
                'pessimistic_days', pessimistic_days) END",
            write: &[
                ("optimistic_days", "? ->> 'optimistic_days'"),
                ("likely_days", "? ->> 'likely_days'"),
                ("pessimistic_days", "? ->> 'pessimistic_days'"),
            ],
        },
        Elsewhere {
            field: "predecessors",
            read: "(SELECT json_group_array(predecessor_id ORDER BY position)
                FROM plan_dependencies WHERE task_id = plan_tasks.id)",
            write: &[],
        },
        Elsewhere {
            field: "baseline",
            read: "(SELECT json_object('start', agreed.start, 'finish', agreed.finish)
                FROM plan_baseline_tasks AS agreed
                WHERE agreed.task_id = plan_tasks.id AND agreed.baseline_id =
                    (SELECT id FROM plan_baselines WHERE plan_id = plan_tasks.plan_id
                     ORDER BY number DESC LIMIT 1))",
            write: &[],
        },
        Elsewhere {
            field: "template_version",
            read: "(SELECT template_version FROM plans WHERE id = plan_tasks.plan_id)",
            write: &[],
        },
    ];
}

/// The texts of a task, as they are kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StoredTexts {
    /// What to do.
    pub title: Option<String>,
    /// How to do it.
    pub description: Option<String>,
    /// What there is afterwards.
    pub deliverable: Option<String>,
    /// How to see that it is done.
    pub done_when: Option<String>,
}

/// A baseline: the dates as they were agreed.
#[shape(Eq)]
pub struct Baseline {
    /// Its id.
    pub id: BaselineId,
    /// The plan that it belongs to.
    pub plan_id: PlanId,
    /// 1 for the first.
    pub number: u32,
    /// Why it was made; empty for the first.
    pub reason: String,
    /// The day it was made on.
    pub made_on: NaiveDate,
    /// Last day of its last task; absent when it has no tasks.
    pub finish_date: Option<NaiveDate>,
}

impl Entity for Baseline {
    const TABLE: &'static str = "plan_baselines";
    const NAME: &'static str = "baseline";
    const ELSEWHERE: &'static [Elsewhere] = &[Elsewhere {
        field: "finish_date",
        read: "(SELECT max(finish) FROM plan_baseline_tasks WHERE baseline_id = plan_baselines.id)",
        write: &[],
    }];
    const TIMES: &'static [&'static str] = &["created_at"];
}

/// A plan to make: its properties and its tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPlan {
    /// Its name.
    pub name: String,
    /// Day 1.
    pub start_date: NaiveDate,
    /// Which days are worked.
    pub working_days: WorkingDays,
    /// Weekday of the weekly check-in.
    pub check_in_weekday: Option<Weekday>,
    /// Version of the template that tasks refer to.
    pub template_version: Option<u32>,
    /// Its tasks in their order.
    pub tasks: Vec<NewTask>,
}

/// A task of a plan to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTask {
    /// Its name in the list, for `predecessors`.
    pub key: String,
    /// Task of the template that it comes from.
    pub template_task: Option<String>,
    /// Texts that are not the template's.
    pub texts: StoredTexts,
    /// Everything else; its predecessors are those of `predecessors`.
    pub details: TaskDetails,
    /// Keys of the tasks that it waits for.
    pub predecessors: Vec<String>,
    /// Layers that must be sound before it begins.
    pub waits_for_layers: Vec<Layer>,
    /// Dates of the baseline, when they are not those of the plan (a plan that is under way).
    pub baseline: Option<BaselineDates>,
}

impl StoredTexts {
    /// Texts that a person wrote.
    pub(super) fn own(texts: TaskTexts) -> Self {
        Self {
            title: Some(texts.title),
            description: Some(texts.description),
            deliverable: Some(texts.deliverable),
            done_when: Some(texts.done_when),
        }
    }
}

impl RoadmapTask {
    /// Its title in a language.
    pub fn title(&self, language: Language) -> String {
        self.text(&self.texts.title, language, |task| &task.title)
    }

    /// Its texts in a language.
    pub fn texts_in(&self, language: Language) -> TaskTexts {
        TaskTexts {
            title: self.title(language),
            description: self.text(&self.texts.description, language, |t| &t.description),
            deliverable: self.text(&self.texts.deliverable, language, |t| &t.deliverable),
            done_when: self.text(&self.texts.done_when, language, |t| &t.done_when),
        }
    }

    /// The task of the template that it comes from, with the texts of its plan's version.
    pub fn template(&self) -> Option<&'static PlanTask> {
        let id = self.template_task.as_deref()?;
        let template = model::plan_template(self.template_version?)?;
        template.tasks.iter().find(|task| task.id == id)
    }

    /// The task as the model schedules it.
    pub fn planned(&self) -> model::Task {
        let details = &self.details;
        model::Task {
            id: self.id.to_string(),
            effort_person_days: details.effort_person_days,
            start: details.start,
            finish: details.finish,
            predecessors: details
                .predecessors
                .iter()
                .map(ToString::to_string)
                .collect(),
            progress: details.progress,
            actual_start: details.actual_start,
            actual_finish: details.actual_finish,
            baseline: self.baseline,
        }
    }

    fn text(
        &self,
        own: &Option<String>,
        language: Language,
        of: fn(&PlanTask) -> &PlanText,
    ) -> String {
        match (own, self.template()) {
            (Some(own), _) => own.clone(),
            (None, Some(task)) => in_language(of(task), language).to_owned(),
            (None, None) => String::new(),
        }
    }
}

/// A text of the template in a language.
pub fn in_language(text: &PlanText, language: Language) -> &str {
    match language {
        Language::Ru => &text.ru,
        Language::En => &text.en,
    }
}

/// A plan and its tasks as the model schedules them.
pub fn model_plan(plan: &RoadmapPlan, tasks: &[RoadmapTask]) -> model::Plan {
    model::Plan {
        start_date: plan.start_date,
        working_days: plan.working_days.clone(),
        tasks: tasks.iter().map(RoadmapTask::planned).collect(),
    }
}
