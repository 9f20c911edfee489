//! What a person did, with what a readable line of the history needs.

use chrono::NaiveDate;
use growth_model::audit::Answer;
use growth_model::economics::{InputField, PaymentTiming, RevenueModel};
use growth_model::kpi::KpiName;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::audit::instruments::Instrument;

/// One named, undoable step. The history shows it as the localised text `operation-<kind>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Operation {
    /// A project was made.
    CreateProject {
        /// Its name.
        name: String,
    },
    /// A sample project was made.
    CreateSample {
        /// Its name.
        name: String,
    },
    /// A project got another name.
    RenameProject {
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// Other properties of a project were changed.
    ChangeProject {
        /// Its name.
        name: String,
        /// The properties, as they are written in JSON (`client`, `currency`).
        fields: Vec<String>,
    },
    /// A project was put into the archive.
    ArchiveProject {
        /// Its name.
        name: String,
    },
    /// A project was taken out of the archive.
    UnarchiveProject {
        /// Its name.
        name: String,
    },
    /// A project was copied.
    DuplicateProject {
        /// Name of the original.
        from: String,
        /// Name of the copy.
        to: String,
    },
    /// A project was deleted, with everything in it.
    DeleteProject {
        /// Its name.
        name: String,
    },
    /// A scenario was made.
    CreateScenario {
        /// Its name.
        name: String,
    },
    /// A scenario was copied.
    DuplicateScenario {
        /// Name of the original.
        from: String,
        /// Name of the copy.
        to: String,
    },
    /// A scenario got another name.
    RenameScenario {
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// The scenarios of a project were put into another order.
    ReorderScenarios {
        /// Name of the project.
        project: String,
    },
    /// Another scenario became the one that the project's figures are taken from.
    ActivateScenario {
        /// Its name.
        name: String,
    },
    /// A scenario was deleted.
    DeleteScenario {
        /// Its name.
        name: String,
    },
    /// One input of a scenario was changed.
    ChangeInput {
        /// Name of the scenario.
        scenario: String,
        /// The input.
        field: InputField,
        /// The old value; absent when there was none.
        from: Option<Decimal>,
        /// The new value; absent when it was emptied.
        to: Option<Decimal>,
    },
    /// The revenue model of a scenario was changed.
    ChangeModel {
        /// Name of the scenario.
        scenario: String,
        /// The old model.
        from: RevenueModel,
        /// The new model.
        to: RevenueModel,
    },
    /// When customers of a scenario pay was changed.
    ChangePaymentTiming {
        /// Name of the scenario.
        scenario: String,
        /// The old timing.
        from: PaymentTiming,
        /// The new timing.
        to: PaymentTiming,
    },
    /// Several inputs of a scenario were changed at once.
    ChangeInputs {
        /// Name of the scenario.
        scenario: String,
        /// The inputs, by the names of [`InputField`]; also `model` and `payment_timing`.
        fields: Vec<String>,
    },
    /// Purchases were imported.
    ImportDataset {
        /// Name of the data set.
        name: String,
        /// Rows that were read.
        rows: u64,
    },
    /// A data set got another name.
    RenameDataset {
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// A data set was deleted.
    DeleteDataset {
        /// Its name.
        name: String,
    },
    /// Settings of the workspace were changed.
    ChangeSettings {
        /// The settings, as they are written in JSON (`default_currency`).
        fields: Vec<String>,
    },
    /// What a project's report contains was changed.
    ChangeReport {
        /// Name of the project.
        project: String,
        /// The settings, as they are written in JSON (`title`).
        fields: Vec<String>,
    },
    // Economics -----------
    /// A scenario was made out of another, with one thing changed, and opened.
    BranchScenario {
        /// Name of the original.
        from: String,
        /// Name of the new one.
        to: String,
    },
    /// Actual months were changed.
    ChangeMonths {
        /// The months, `YYYY-MM`, in their order.
        months: Vec<String>,
        /// What was changed in them, by the names of the months' numbers; also `annotation`.
        fields: Vec<String>,
    },
    /// Actual months were pasted from a spreadsheet.
    PasteMonths {
        /// The months, `YYYY-MM`, in their order.
        months: Vec<String>,
    },
    /// Actual months were imported from a file.
    ImportMonths {
        /// Name of the file.
        file: String,
        /// The months, `YYYY-MM`, in their order.
        months: Vec<String>,
    },
    /// Actual months were filled from imported purchases.
    FillMonths {
        /// Name of the data set.
        dataset: String,
        /// The months, `YYYY-MM`, in their order.
        months: Vec<String>,
    },
    /// Actual months were deleted.
    DeleteMonths {
        /// The months, `YYYY-MM`, in their order.
        months: Vec<String>,
    },
    /// Tabs of the economics workbench were set otherwise.
    ChangeEconomicsTabs {
        /// The tabs, by their names.
        tabs: Vec<String>,
    },

    // Audit -----------
    /// An audit was begun.
    CreateAudit {
        /// Its name; empty when its day names it.
        name: String,
        /// Its day.
        date: NaiveDate,
    },
    /// An audit got another name, day or stage.
    ChangeAudit {
        /// Its name; empty when its day names it.
        name: String,
        /// Its day.
        date: NaiveDate,
        /// What was changed, as it is written in JSON (`stage`).
        fields: Vec<String>,
    },
    /// An audit was deleted.
    DeleteAudit {
        /// Its name; empty when its day names it.
        name: String,
        /// Its day.
        date: NaiveDate,
    },
    /// A question was answered, or its answer taken back.
    AnswerQuestion {
        /// Version of the bank.
        bank_version: u32,
        /// Id of the question in the bank.
        question: String,
        /// The answer before; absent when there was none.
        from: Option<Answer>,
        /// The answer after; absent when it was taken back.
        to: Option<Answer>,
    },
    /// Something was noted about an answer.
    NoteAnswer {
        /// Version of the bank.
        bank_version: u32,
        /// Id of the question in the bank.
        question: String,
    },
    /// A file was attached as evidence.
    AttachEvidence {
        /// Name of the file.
        name: String,
    },
    /// A piece of evidence was taken away.
    RemoveEvidence {
        /// Name of the file.
        name: String,
    },
    /// A finding was noted.
    AddFinding {
        /// Its title.
        name: String,
    },
    /// A growth point was changed.
    SaveGrowthPoint {
        /// Its title.
        name: String,
        /// What was changed, as it is written in JSON (`effort_days`).
        fields: Vec<String>,
    },
    /// A growth point was deleted.
    DeleteGrowthPoint {
        /// Its title.
        name: String,
    },
    /// The three growth points were chosen, or the method that orders them.
    ChooseGrowthPoints {
        /// Name of the project.
        project: String,
    },

    // Instruments -----------
    /// Something was added to an instrument of the audit.
    AddInstrumentItem {
        /// The instrument.
        instrument: Instrument,
        /// What a person knows the item by.
        name: String,
    },
    /// Something in an instrument of the audit was changed.
    ChangeInstrumentItem {
        /// The instrument.
        instrument: Instrument,
        /// What a person knows the item by.
        name: String,
        /// What was changed, as it is written in JSON (`data_age_hours`).
        fields: Vec<String>,
    },
    /// Something was deleted from an instrument of the audit.
    DeleteInstrumentItem {
        /// The instrument.
        instrument: Instrument,
        /// What a person knew the item by.
        name: String,
    },
    /// What is in an instrument of the audit was put into another order.
    ReorderInstrumentItems {
        /// The instrument.
        instrument: Instrument,
    },
    /// The entries that most projects have were added to an instrument of the audit.
    StartInstrument {
        /// The instrument.
        instrument: Instrument,
    },
    /// An instrument that a project has one of was changed.
    ChangeInstrument {
        /// The instrument.
        instrument: Instrument,
        /// What was changed, as it is written in JSON (`cac`).
        fields: Vec<String>,
    },
    /// An instrument that a project has one of was emptied.
    ClearInstrument {
        /// The instrument.
        instrument: Instrument,
    },
    // Loops -----------
    /// An ecosystem of loops was made.
    CreateEcosystem {
        /// Its name.
        name: String,
    },
    /// An ecosystem of loops was copied.
    DuplicateEcosystem {
        /// Name of the original.
        from: String,
        /// Name of the copy.
        to: String,
    },
    /// An ecosystem of loops got another name.
    RenameEcosystem {
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// Another ecosystem became the one that the overview and the report show.
    ChooseEcosystem {
        /// Its name.
        name: String,
    },
    /// Another scenario prices an ecosystem.
    PriceEcosystem {
        /// Its name.
        name: String,
    },
    /// The note of an ecosystem was changed.
    NoteEcosystem {
        /// Its name.
        name: String,
    },
    /// An ecosystem of loops was deleted.
    DeleteEcosystem {
        /// Its name.
        name: String,
    },
    /// The drawing of an ecosystem was changed.
    ChangeLoops {
        /// Name of the ecosystem.
        ecosystem: String,
        /// What was changed.
        change: crate::loops::LoopChange,
    },
    // Roadmap -----------
    /// A plan was made.
    StartPlan {
        /// Its name.
        plan: String,
    },
    /// What was not finished was taken into a new plan.
    RollOverPlan {
        /// Name of the old plan.
        from: String,
        /// Name of the new one.
        to: String,
    },
    /// Properties of a plan were changed.
    ChangePlan {
        /// Its name.
        plan: String,
        /// The properties (`name`, `working_days`, `check_in`).
        fields: Vec<String>,
    },
    /// Another plan became the one that is worked on.
    ActivatePlan {
        /// Its name.
        plan: String,
    },
    /// A plan was deleted.
    DeletePlan {
        /// Its name.
        plan: String,
    },
    /// New dates were agreed on.
    RebaselinePlan {
        /// Name of the plan.
        plan: String,
        /// Why.
        reason: String,
    },
    /// A task was added.
    AddTask {
        /// Its title.
        task: String,
    },
    /// A task was changed.
    SaveTask {
        /// Its title.
        task: String,
        /// What was changed (`dates`, `owner`).
        fields: Vec<String>,
    },
    /// More or less of a task is done.
    SetTaskProgress {
        /// Its title.
        task: String,
        /// The old share. Fraction.
        from: Decimal,
        /// The new share. Fraction.
        to: Decimal,
    },
    /// A task was moved to other days, with what waits for it.
    MoveTask {
        /// Its title.
        task: String,
        /// First day before.
        from: NaiveDate,
        /// First day now.
        to: NaiveDate,
        /// Other tasks that moved with it.
        others: u64,
    },
    /// A task was deleted.
    DeleteTask {
        /// Its title.
        task: String,
    },
    /// Tasks were imported.
    ImportTasks {
        /// Name of the plan.
        plan: String,
        /// How many.
        count: u64,
    },

    // Check-ins -----------
    /// A check-in was made.
    AddCheckIn {
        /// Its day.
        date: NaiveDate,
    },
    /// A check-in was changed.
    ChangeCheckIn {
        /// Its day.
        date: NaiveDate,
        /// What of it: inputs by the names of [`InputField`], the numbers of the viral coefficient,
        /// `date`, `note`, `decision`, `next_step`.
        fields: Vec<String>,
    },
    /// A check-in was deleted.
    DeleteCheckIn {
        /// Its day.
        date: NaiveDate,
    },
    /// Targets of KPIs were changed.
    ChangeKpiTargets {
        /// Name of the project.
        project: String,
        /// The KPIs.
        kpis: Vec<KpiName>,
    },
    /// The reminder of the check-in was changed.
    ChangeReminder {
        /// Name of the project.
        project: String,
        /// Whether there is one now.
        enabled: bool,
    },
    // Report and exchange -----------
    /// A part of a report's summary was written anew.
    EditSummary {
        /// Name of the project.
        project: String,
    },
    /// The look of a report was kept as a template.
    SaveReportTemplate {
        /// Name of the template.
        name: String,
    },
    /// A report got the look of a template.
    ApplyReportTemplate {
        /// Name of the template.
        name: String,
        /// Name of the project.
        project: String,
    },
    /// A template of reports was deleted.
    DeleteReportTemplate {
        /// Its name.
        name: String,
    },
    /// A project came from a file.
    ImportProject {
        /// Its name.
        name: String,
    },
    /// A project was replaced by what a file holds.
    ReplaceProject {
        /// Its name.
        name: String,
    },
    /// A project was copied without the client's data.
    MakePlaybook {
        /// Name of the original.
        from: String,
        /// Name of the copy.
        to: String,
    },
}

impl Operation {
    /// The stable name of the kind of step (`rename_project`).
    pub fn kind(&self) -> &'static str {
        match self {
            Self::CreateProject { .. } => "create_project",
            Self::CreateSample { .. } => "create_sample",
            Self::RenameProject { .. } => "rename_project",
            Self::ChangeProject { .. } => "change_project",
            Self::ArchiveProject { .. } => "archive_project",
            Self::UnarchiveProject { .. } => "unarchive_project",
            Self::DuplicateProject { .. } => "duplicate_project",
            Self::DeleteProject { .. } => "delete_project",
            Self::CreateScenario { .. } => "create_scenario",
            Self::DuplicateScenario { .. } => "duplicate_scenario",
            Self::RenameScenario { .. } => "rename_scenario",
            Self::ReorderScenarios { .. } => "reorder_scenarios",
            Self::ActivateScenario { .. } => "activate_scenario",
            Self::DeleteScenario { .. } => "delete_scenario",
            Self::ChangeInput { .. } => "change_input",
            Self::ChangeModel { .. } => "change_model",
            Self::ChangePaymentTiming { .. } => "change_payment_timing",
            Self::ChangeInputs { .. } => "change_inputs",
            Self::ImportDataset { .. } => "import_dataset",
            Self::RenameDataset { .. } => "rename_dataset",
            Self::DeleteDataset { .. } => "delete_dataset",
            Self::ChangeSettings { .. } => "change_settings",
            Self::ChangeReport { .. } => "change_report",
            // Economics -----------
            Self::BranchScenario { .. } => "branch_scenario",
            Self::ChangeMonths { .. } => "change_months",
            Self::PasteMonths { .. } => "paste_months",
            Self::ImportMonths { .. } => "import_months",
            Self::FillMonths { .. } => "fill_months",
            Self::DeleteMonths { .. } => "delete_months",
            Self::ChangeEconomicsTabs { .. } => "change_economics_tabs",
            // Audit -----------
            Self::CreateAudit { .. } => "create_audit",
            Self::ChangeAudit { .. } => "change_audit",
            Self::DeleteAudit { .. } => "delete_audit",
            Self::AnswerQuestion { .. } => "answer_question",
            Self::NoteAnswer { .. } => "note_answer",
            Self::AttachEvidence { .. } => "attach_evidence",
            Self::RemoveEvidence { .. } => "remove_evidence",
            Self::AddFinding { .. } => "add_finding",
            Self::SaveGrowthPoint { .. } => "save_growth_point",
            Self::DeleteGrowthPoint { .. } => "delete_growth_point",
            Self::ChooseGrowthPoints { .. } => "choose_growth_points",
            // Instruments -----------
            Self::AddInstrumentItem { .. } => "add_instrument_item",
            Self::ChangeInstrumentItem { .. } => "change_instrument_item",
            Self::DeleteInstrumentItem { .. } => "delete_instrument_item",
            Self::ReorderInstrumentItems { .. } => "reorder_instrument_items",
            Self::StartInstrument { .. } => "start_instrument",
            Self::ChangeInstrument { .. } => "change_instrument",
            Self::ClearInstrument { .. } => "clear_instrument",
            // Loops -----------
            Self::CreateEcosystem { .. } => "create_ecosystem",
            Self::DuplicateEcosystem { .. } => "duplicate_ecosystem",
            Self::RenameEcosystem { .. } => "rename_ecosystem",
            Self::ChooseEcosystem { .. } => "choose_ecosystem",
            Self::PriceEcosystem { .. } => "price_ecosystem",
            Self::NoteEcosystem { .. } => "note_ecosystem",
            Self::DeleteEcosystem { .. } => "delete_ecosystem",
            Self::ChangeLoops { .. } => "change_loops",
            // Roadmap -----------
            Self::StartPlan { .. } => "start_plan",
            Self::RollOverPlan { .. } => "roll_over_plan",
            Self::ChangePlan { .. } => "change_plan",
            Self::ActivatePlan { .. } => "activate_plan",
            Self::DeletePlan { .. } => "delete_plan",
            Self::RebaselinePlan { .. } => "rebaseline_plan",
            Self::AddTask { .. } => "add_task",
            Self::SaveTask { .. } => "save_task",
            Self::SetTaskProgress { .. } => "set_task_progress",
            Self::MoveTask { .. } => "move_task",
            Self::DeleteTask { .. } => "delete_task",
            Self::ImportTasks { .. } => "import_tasks",
            // Check-ins -----------
            Self::AddCheckIn { .. } => "add_check_in",
            Self::ChangeCheckIn { .. } => "change_check_in",
            Self::DeleteCheckIn { .. } => "delete_check_in",
            Self::ChangeKpiTargets { .. } => "change_kpi_targets",
            Self::ChangeReminder { .. } => "change_reminder",
            // Report and exchange -----------
            Self::EditSummary { .. } => "edit_summary",
            Self::SaveReportTemplate { .. } => "save_report_template",
            Self::ApplyReportTemplate { .. } => "apply_report_template",
            Self::DeleteReportTemplate { .. } => "delete_report_template",
            Self::ImportProject { .. } => "import_project",
            Self::ReplaceProject { .. } => "replace_project",
            Self::MakePlaybook { .. } => "make_playbook",
        }
    }

    /// One step out of `self` and what followed it: from where the first began to where the second
    /// ended.
    pub(crate) fn merged_with(self, later: Self) -> Self {
        match (self, later) {
            (Self::RenameProject { from, .. }, Self::RenameProject { to, .. }) => {
                Self::RenameProject { from, to }
            }
            (Self::RenameScenario { from, .. }, Self::RenameScenario { to, .. }) => {
                Self::RenameScenario { from, to }
            }
            (Self::RenameEcosystem { from, .. }, Self::RenameEcosystem { to, .. }) => {
                Self::RenameEcosystem { from, to }
            }
            (Self::ChangeLoops { change: first, .. }, Self::ChangeLoops { ecosystem, change }) => {
                Self::ChangeLoops {
                    ecosystem,
                    change: first.merged_with(change),
                }
            }
            (Self::RenameDataset { from, .. }, Self::RenameDataset { to, .. }) => {
                Self::RenameDataset { from, to }
            }
            (
                Self::ChangeInput { from, .. },
                Self::ChangeInput {
                    scenario,
                    field,
                    to,
                    ..
                },
            ) => Self::ChangeInput {
                scenario,
                field,
                from,
                to,
            },
            (
                Self::ChangeInputs {
                    fields: mut all, ..
                },
                Self::ChangeInputs { scenario, fields },
            ) => {
                add_new(&mut all, fields);
                Self::ChangeInputs {
                    scenario,
                    fields: all,
                }
            }
            (
                Self::ChangeProject {
                    fields: mut all, ..
                },
                Self::ChangeProject { name, fields },
            ) => {
                add_new(&mut all, fields);
                Self::ChangeProject { name, fields: all }
            }
            (Self::ChangeSettings { fields: mut all }, Self::ChangeSettings { fields }) => {
                add_new(&mut all, fields);
                Self::ChangeSettings { fields: all }
            }
            (
                Self::ChangeReport {
                    fields: mut all, ..
                },
                Self::ChangeReport { project, fields },
            ) => {
                add_new(&mut all, fields);
                Self::ChangeReport {
                    project,
                    fields: all,
                }
            }
            (
                Self::ChangeCheckIn {
                    fields: mut all, ..
                },
                Self::ChangeCheckIn { date, fields },
            ) => {
                add_new(&mut all, fields);
                Self::ChangeCheckIn { date, fields: all }
            }
            (
                Self::AnswerQuestion { from, .. },
                Self::AnswerQuestion {
                    bank_version,
                    question,
                    to,
                    ..
                },
            ) => Self::AnswerQuestion {
                bank_version,
                question,
                from,
                to,
            },
            (
                Self::ChangeAudit {
                    fields: mut all, ..
                },
                Self::ChangeAudit { name, date, fields },
            ) => {
                add_new(&mut all, fields);
                Self::ChangeAudit {
                    name,
                    date,
                    fields: all,
                }
            }
            (
                Self::SaveGrowthPoint {
                    fields: mut all, ..
                },
                Self::SaveGrowthPoint { name, fields },
            ) => {
                add_new(&mut all, fields);
                Self::SaveGrowthPoint { name, fields: all }
            }
            (
                Self::ChangeMonths {
                    months: mut all_months,
                    fields: mut all,
                },
                Self::ChangeMonths { months, fields },
            ) => {
                add_new(&mut all_months, months);
                add_new(&mut all, fields);
                Self::ChangeMonths {
                    months: all_months,
                    fields: all,
                }
            }
            (Self::ChangeEconomicsTabs { tabs: mut all }, Self::ChangeEconomicsTabs { tabs }) => {
                add_new(&mut all, tabs);
                Self::ChangeEconomicsTabs { tabs: all }
            }
            (
                Self::SaveTask {
                    fields: mut all, ..
                },
                Self::SaveTask { task, fields },
            ) => {
                add_new(&mut all, fields);
                Self::SaveTask { task, fields: all }
            }
            (Self::SetTaskProgress { from, .. }, Self::SetTaskProgress { task, to, .. }) => {
                Self::SetTaskProgress { task, from, to }
            }
            (
                Self::MoveTask {
                    from,
                    others: before,
                    ..
                },
                Self::MoveTask {
                    task, to, others, ..
                },
            ) => Self::MoveTask {
                task,
                from,
                to,
                others: others.max(before),
            },
            (
                Self::ChangePlan {
                    fields: mut all, ..
                },
                Self::ChangePlan { plan, fields },
            ) => {
                add_new(&mut all, fields);
                Self::ChangePlan { plan, fields: all }
            }
            (_, later) => later,
        }
    }
}

fn add_new(all: &mut Vec<String>, more: Vec<String>) {
    for field in more {
        if !all.contains(&field) {
            all.push(field);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_what_serde_writes() {
        let operation = Operation::RenameProject {
            from: "а".into(),
            to: "б".into(),
        };
        let json = serde_json::to_value(&operation).unwrap();
        assert_eq!(json["kind"], operation.kind());
        assert_eq!(
            serde_json::from_value::<Operation>(json).unwrap(),
            operation
        );
    }

    #[test]
    fn merging_keeps_the_first_old_value_and_the_last_new_value() {
        let change = |from: i64, to: i64| Operation::ChangeInput {
            scenario: "База".into(),
            field: InputField::Leads,
            from: Some(from.into()),
            to: Some(to.into()),
        };
        assert_eq!(change(1, 2).merged_with(change(2, 3)), change(1, 3));
    }
}
