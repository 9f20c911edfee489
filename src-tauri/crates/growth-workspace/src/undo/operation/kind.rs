//! The stable names of the kinds of steps.

use super::Operation;

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
}
