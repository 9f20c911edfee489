//! The roadmap: plans of 90 days, their tasks, what waits for what, and the dates that were agreed.

mod actions;
mod baselines;
mod check;
mod deleted;
mod details;
mod import;
mod plans;
mod status;
mod table;
mod tasks;
mod types;

pub use actions::{TaskChange, TasksPatch};
pub use baselines::{baselines, rebaseline};
pub use deleted::{DeletedTask, deleted_tasks};
pub use details::{
    ChecklistItem, LinkKind, TaskDetails, TaskLink, TaskStatus, TaskTexts, ThreePoint,
};
pub use import::{ImportedTasks, RejectedTask, import};
pub use plans::{
    PlanPatch, activate, active_plan, create, delete, plan, plans, plans_of_all, roll_over, update,
};
pub use table::{ImportRow, ImportTable, PlanColumn, PlanHeadings, UnreadableFile, read_tasks};
pub(crate) use tasks::set_done;
pub use tasks::{Shift, add, delete_task, move_task, save, task, tasks};
pub use types::{
    Baseline, NewPlan, NewTask, RoadmapPlan, RoadmapTask, StoredTexts, in_language, model_plan,
};
