//! What a person did, with what a readable line of the history needs.
//!
//! Here are the steps themselves, by features. What each is called stands in `kind`, and what
//! becomes one step with what came before it in `merging`.

mod kind;
mod merging;

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
