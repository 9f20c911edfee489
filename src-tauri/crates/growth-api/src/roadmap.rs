//! The 90-day roadmap: the mathematics, on the input alone.

use growth_model::roadmap;

use crate::{
    Request,
    router::{computation, simulation},
};

pub(crate) fn requests() -> Vec<Request> {
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
    ]
}
