//! The roadmap of 90 days: its calendar, its schedule, how far it is and where it will end
//! (MATHEMATICS.md F).

mod calendar;
mod earned_value;
mod kpi;
mod network;
mod outlook;
mod pace;
mod personal;
mod pert;
mod placement;
mod plan;
mod progress;
mod schedule;
mod template;
mod throughput;
mod working_days;

pub use calendar::{
    Calendar, CalendarInput, Gate, PLAN_DAYS, PLAN_WEEKS, RoadmapPhase, Week, calendar,
    date_of_day, day_of_date, days_between_phases, days_of_week, week_of_day,
};
pub use earned_value::{
    BaselineTask, EarnedScheduleInput, EarnedValue, EarnedValueInput, earned_schedule,
    earned_value, planned_share,
};
pub use kpi::{KpiForecast, KpiForecastBasis, KpiInput, KpiMeasurement, KpiPoint, kpi_forecast};
pub use network::{Activity, ActivityTimes, CriticalPath, CriticalPathInput, critical_path};
pub use outlook::{Outlook, OutlookInput, ThroughputDates, outlook};
pub use pace::{DonePoint, PaceForecast, PacePoint};
pub use personal::{GrowthPointWork, PersonalPlan, PersonalPlanInput, TaskOrigin, personal_plan};
pub use pert::{Criticality, PertForecast, PertInput, UncertainActivity, pert};
pub use plan::{BaselineDates, Plan, Task};
pub use progress::{ProgressInput, progress};
pub use schedule::{Move, MoveCause, MovedTask, Schedule, ScheduleInput, ScheduledTask, schedule};
pub use template::{
    LATEST_PLAN_TEMPLATE, PlanDay, PlanFromTemplateInput, PlanPhase, PlanStep, PlanTask,
    PlanTemplate, PlanText, ProgramPart, StepOrigin, plan_from_template, plan_template,
};
pub use throughput::{ThroughputForecast, ThroughputInput, forecast};
pub use working_days::{Weekday, WorkingDays};
