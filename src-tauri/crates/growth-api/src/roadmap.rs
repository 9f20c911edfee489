//! The 90-day roadmap: its mathematics on the input alone, and the plans of a project.

mod bars;
mod edit;
mod estimates;
mod exchange;
mod plan;
mod rows;
mod section;
mod seen;
mod start;
mod targets;
mod words;

use growth_model::roadmap;

#[allow(
    unused_imports,
    reason = "the overview and the report look at plans through these"
)]
pub(crate) use plan::{PlanView, outlook_of, view_of};
pub(crate) use rows::PlanTaskRow;
pub(crate) use section::{TASKS, section};

use crate::{
    Request,
    router::{computation, request, simulation},
};

pub(crate) fn requests() -> Vec<Request> {
    let mut requests = mathematics();
    requests.extend([
        request(
            "roadmap.get",
            "The plan of a project: tasks on their days, progress, what is late and why, forecast.",
            plan::get,
        ),
        request(
            "roadmap.task",
            "A task with its texts, checklist, links and what it waits for.",
            rows::task,
        ),
        request(
            "roadmap.progress_chart",
            "Plan and forecast as a picture: planned, done, and what will be.",
            plan::progress_chart,
        ),
        request(
            "roadmap.preview_start",
            "What a new plan would contain: what is added and moved for the project, and why.",
            start::preview,
        ),
        request(
            "roadmap.start",
            "Starts the guide's plan, made for the project, from any day.",
            start::start,
        ),
    ]);
    requests.extend(edit::requests());
    requests.extend(exchange::requests());
    requests
}

fn mathematics() -> Vec<Request> {
    vec![
        computation(
            "roadmap.calendar",
            "Weeks, phases and gates of a plan of 90 days.",
            roadmap::calendar,
        ),
        computation(
            "roadmap.schedule",
            "Dates of tasks along what they wait for; what moves when one is moved.",
            roadmap::schedule,
        ),
        computation(
            "roadmap.critical_path",
            "Earliest and latest times, floats and the critical path.",
            roadmap::critical_path,
        ),
        computation(
            "roadmap.progress",
            "Planned and earned value and earned schedule of a dated plan.",
            roadmap::progress,
        ),
        computation(
            "roadmap.earned_value",
            "Earned value figures of tasks in plan days.",
            roadmap::earned_value,
        ),
        computation(
            "roadmap.earned_schedule",
            "Earned schedule from cumulative planned value by period.",
            roadmap::earned_schedule,
        ),
        computation(
            "roadmap.forecast",
            "Weeks until a backlog is done, from past throughput, exactly.",
            roadmap::forecast,
        ),
        simulation(
            "roadmap.pert",
            "Finish of a plan with three-point estimates, repeatable by seed.",
            |input: &roadmap::PertInput| input.draws,
            roadmap::pert,
        ),
        computation(
            "roadmap.kpi_forecast",
            "What the slip of the plan does to a KPI by its last day.",
            roadmap::kpi_forecast,
        ),
        computation(
            "roadmap.plan_from_template",
            "The guide's plan as dated tasks, from any start.",
            roadmap::plan_from_template,
        ),
        computation(
            "roadmap.personal_plan",
            "The guide's plan made for growth points, loops and a weak foundation.",
            roadmap::personal_plan,
        ),
        computation(
            "roadmap.outlook",
            "A dated plan at a glance: schedule, earned value, pace, throughput.",
            roadmap::outlook,
        ),
    ]
}
