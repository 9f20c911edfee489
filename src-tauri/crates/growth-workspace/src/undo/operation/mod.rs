//! What a person did: every undoable step is one declaration.
//!
//! A step is its fields. From them come its JSON in the log, the values of its text in the history
//! (`operation-<kind>` of the catalogues, with the fields by their names), and how two steps join.

mod shown;
mod subjects;

use chrono::NaiveDate;
use growth_model::audit::Answer;
use growth_model::economics::{InputField, PaymentTiming, RevenueModel};
use growth_model::kpi::KpiName;
use rust_decimal::Decimal;
use serde_json::Value;

pub use shown::Shown;
pub use subjects::{Instrument, LoopChange};

/// Declares the steps. A field is shown as its type is, or as `as` says.
macro_rules! operations {
    ($(
        $(#[$doc:meta])*
        $variant:ident { $( $field:ident : $type:ty $(as $shown:expr)? ),* $(,)? }
    )*) => {
        /// One named, undoable step.
        #[allow(missing_docs, reason = "the fields are what their names say")]
        #[shape(Eq, strum::IntoStaticStr, tag = "kind")]
        #[strum(serialize_all = "snake_case")]
        pub enum Operation {
            $( $(#[$doc])* $variant { $( $field: $type ),* } ),*
        }

        impl Operation {
            /// The values of its text, by the names of its fields.
            pub fn arguments(&self) -> Vec<(&'static str, Shown<'_>)> {
                match self {
                    $( Self::$variant { $( $field ),* } => vec![
                        $( (stringify!($field), shown!($field $(, $shown)?)) ),*
                    ] ),*
                }
            }
        }
    };
}

macro_rules! shown {
    ($field:ident) => {
        Shown::from($field)
    };
    ($field:ident, $shown:expr) => {
        $shown
    };
}

operations! {
/// A project was made.
CreateProject { name: String }
/// A sample project was made.
CreateSample { name: String }
/// A project got another name.
RenameProject { from: String, to: String }
/// Other properties of a project were changed.
ChangeProject {
    name: String,
    fields: Vec<String> as Shown::Labels(&["projects-field-"], fields),
}
/// A project was put into the archive.
ArchiveProject { name: String }
/// A project was taken out of the archive.
UnarchiveProject { name: String }
/// A project was copied.
DuplicateProject { from: String, to: String }
/// A project was deleted, with everything in it.
DeleteProject { name: String }
/// A scenario was made.
CreateScenario { name: String }
/// A scenario was copied.
DuplicateScenario { from: String, to: String }
/// A scenario got another name.
RenameScenario { from: String, to: String }
/// The scenarios of a project were put into another order.
ReorderScenarios { project: String }
/// Another scenario became the one that the project's figures are taken from.
ActivateScenario { name: String }
/// A scenario was deleted.
DeleteScenario { name: String }
/// One input of a scenario was changed.
ChangeInput {
    scenario: String,
    field: InputField,
    from: Option<Decimal> as Shown::InputValue(*field, *from),
    to: Option<Decimal> as Shown::InputValue(*field, *to),
}
/// The revenue model of a scenario was changed.
ChangeModel { scenario: String, from: RevenueModel, to: RevenueModel }
/// When customers of a scenario pay was changed.
ChangePaymentTiming { scenario: String, from: PaymentTiming, to: PaymentTiming }
/// Several inputs of a scenario were changed at once.
ChangeInputs { scenario: String, fields: Vec<String> as Shown::Labels(&["input-"], fields) }
/// Purchases were imported.
ImportDataset { name: String, rows: u64 }
/// Something about the file of a data set was decided otherwise.
ChangeDatasetReading { name: String }
/// A data set got another name.
RenameDataset { from: String, to: String }
/// A data set was deleted.
DeleteDataset { name: String }
/// Settings of the workspace were changed.
ChangeSettings { fields: Vec<String> as Shown::Labels(&["settings-field-"], fields) }
/// What a project's report contains was changed.
ChangeReport {
    project: String,
    fields: Vec<String> as Shown::Labels(&["report-field-"], fields),
}

// Customers
/// A forecast was made from purchases.
ForecastCustomers { name: String }
/// A view of the list of customers was kept.
SaveCustomerSegment { name: String }
/// A view of the list of customers was deleted.
DeleteCustomerSegment { name: String }
/// Subscriptions were imported.
ImportSubscriptions { name: String, rows: u64 }
/// Leads were imported.
ImportLeads { name: String, rows: u64 }
/// A model of leads was trained.
TrainLeads { name: String }

// Growth OS
/// Events were imported.
ImportEvents { name: String, rows: u64 }
/// A tool was put into a role of the stack.
AddStackTool { name: String }
/// A tool of the stack was changed.
ChangeStackTool {
    name: String,
    fields: Vec<String> as Shown::Labels(&["automation-field-"], fields),
}
/// A tool was taken out of the stack.
RemoveStackTool { name: String }
/// A stack to begin with was taken over.
StartStack { project: String, count: u64 }
/// A scenario of messages was made.
CreateAutomation { name: String }
/// A scenario of messages was changed.
ChangeAutomation {
    name: String,
    fields: Vec<String> as Shown::Labels(&["automation-field-"], fields),
}
/// A scenario of messages was copied.
DuplicateAutomation { from: String, to: String }
/// A scenario of messages was deleted.
DeleteAutomation { name: String }
/// It was decided what is done about an exception.
DecideException { name: String }
/// What a rehearsal came to was kept.
KeepRehearsal { name: String }
/// A scenario of messages was written for an engine.
ExportAutomation { name: String }
/// A sequence of messages was made.
CreateSequence { name: String }
/// A sequence of messages was changed.
ChangeSequence {
    name: String,
    fields: Vec<String> as Shown::Labels(&["automation-field-"], fields),
}
/// A sequence of messages was deleted.
DeleteSequence { name: String }

// Economics
/// A scenario was made out of another, with one thing changed, and opened.
BranchScenario { from: String, to: String }
/// Actual months were changed.
ChangeMonths {
    months: Vec<String> as Shown::Months(months),
    fields: Vec<String> as Shown::Labels(&["months-field-"], fields),
}
/// Actual months were pasted from a spreadsheet.
PasteMonths { months: Vec<String> as Shown::Months(months) }
/// Actual months were imported from a file.
ImportMonths { file: String, months: Vec<String> as Shown::Months(months) }
/// Actual months were filled from imported purchases.
FillMonths { dataset: String, months: Vec<String> as Shown::Months(months) }
/// Actual months were deleted.
DeleteMonths { months: Vec<String> as Shown::Months(months) }
/// Tabs of the economics workbench were set otherwise.
ChangeEconomicsTabs { tabs: Vec<String> as Shown::Labels(&["economics-tab-"], tabs) }

// Audit
/// An audit was begun.
CreateAudit { name: String as Shown::Audit(name, *date), date: NaiveDate }
/// An audit got another name, day or stage.
ChangeAudit {
    name: String as Shown::Audit(name, *date),
    date: NaiveDate,
    fields: Vec<String> as Shown::Labels(&["audit-field-"], fields),
}
/// An audit was deleted.
DeleteAudit { name: String as Shown::Audit(name, *date), date: NaiveDate }
/// A question was answered, or its answer taken back.
AnswerQuestion {
    bank_version: u32,
    question: String as Shown::Question(*bank_version, question),
    from: Option<Answer>,
    to: Option<Answer>,
}
/// Something was noted about an answer.
NoteAnswer { bank_version: u32, question: String as Shown::Question(*bank_version, question) }
/// A file was attached as evidence.
AttachEvidence { name: String }
/// A piece of evidence was taken away.
RemoveEvidence { name: String }
/// A finding was noted.
AddFinding { name: String }
/// A growth point was changed.
SaveGrowthPoint {
    name: String,
    fields: Vec<String> as Shown::Labels(&["audit-field-"], fields),
}
/// A growth point was deleted.
DeleteGrowthPoint { name: String }
/// The three growth points were chosen, or the method that orders them.
ChooseGrowthPoints { project: String }

// Instruments
/// Something was added to an instrument of the audit.
AddInstrumentItem { instrument: Instrument, name: String }
/// Something in an instrument of the audit was changed.
ChangeInstrumentItem {
    instrument: Instrument,
    name: String,
    fields: Vec<String> as Shown::Labels(&["instrument-field-"], fields),
}
/// Something was deleted from an instrument of the audit.
DeleteInstrumentItem { instrument: Instrument, name: String }
/// What is in an instrument of the audit was put into another order.
ReorderInstrumentItems { instrument: Instrument }
/// The entries that most projects have were added to an instrument of the audit.
StartInstrument { instrument: Instrument }
/// An instrument that a project has one of was changed.
ChangeInstrument {
    instrument: Instrument,
    fields: Vec<String> as Shown::Labels(&["instrument-field-"], fields),
}
/// An instrument that a project has one of was emptied.
ClearInstrument { instrument: Instrument }

// Experiments
/// A test was planned.
AddExperiment { name: String }
/// The plan of a test was changed.
ChangeExperiment {
    name: String,
    fields: Vec<String> as Shown::Labels(&["experiments-field-", "instrument-field-"], fields),
}
/// A test was begun, and its plan frozen.
StartExperiment { name: String }
/// What was counted of a test was written.
CountExperiment { name: String, days: u64 }
/// Somebody looked at the results of a running test.
LookAtExperiment { name: String }
/// A test was decided.
DecideExperiment { name: String }
/// Tests were put into the roadmap.
PlaceExperiments { project: String, count: u64 }
/// A test was deleted.
DeleteExperiment { name: String }

// Knowledge
/// Documents were read.
TakeDocuments { project: String, count: u64 }
/// A document was typed.
WriteDocument { name: String }
/// Title, address or state of a document was changed.
ChangeDocument { name: String }
/// A document was deleted.
DeleteDocument { name: String }
/// Questions were put to a person.
AskPerson { project: String, count: u64 }
/// A question that waited for a person was answered.
AnswerOpenQuestion { question: String }
/// A question that waited for a person was deleted.
DeleteOpenQuestion { question: String }
/// Test questions were added.
AddTestQuestions { project: String, count: u64 }
/// A test question was deleted.
DeleteTestQuestion { question: String }
/// Answers were measured.
MeasureAnswers { project: String, count: u64 }
/// Words that mean the same were changed.
ChangeSynonyms { project: String }
/// A task was made out of questions without an answer.
PlanAnswers { task: String, count: u64 }

// Loops
/// An ecosystem of loops was made.
CreateEcosystem { name: String }
/// An ecosystem of loops was copied.
DuplicateEcosystem { from: String, to: String }
/// An ecosystem of loops got another name.
RenameEcosystem { from: String, to: String }
/// Another ecosystem became the one that the overview and the report show.
ChooseEcosystem { name: String }
/// Another scenario prices an ecosystem.
PriceEcosystem { name: String }
/// The note of an ecosystem was changed.
NoteEcosystem { name: String }
/// An ecosystem of loops was deleted.
DeleteEcosystem { name: String }
/// The drawing of an ecosystem was changed.
ChangeLoops { ecosystem: String, change: LoopChange as Shown::Loops(ecosystem, change) }

// Roadmap
/// A plan was made.
StartPlan { plan: String }
/// What was not finished was taken into a new plan.
RollOverPlan { from: String, to: String }
/// Properties of a plan were changed.
ChangePlan {
    plan: String,
    fields: Vec<String> as Shown::Labels(&["roadmap-plan-field-"], fields),
}
/// Another plan became the one that is worked on.
ActivatePlan { plan: String }
/// A plan was deleted.
DeletePlan { plan: String }
/// New dates were agreed on.
RebaselinePlan { plan: String, reason: String }
/// A task was added.
AddTask { task: String }
/// A task was changed.
SaveTask {
    task: String,
    fields: Vec<String> as Shown::Labels(&["roadmap-task-field-"], fields),
}
/// More or less of a task is done.
SetTaskProgress {
    task: String,
    from: Decimal as Shown::Percent(*from),
    to: Decimal as Shown::Percent(*to),
}
/// A task was moved to other days, with what waits for it.
MoveTask {
    task: String,
    from: NaiveDate,
    to: NaiveDate,
    others: u64,
}
/// A task was deleted.
DeleteTask { task: String }
/// Several tasks were changed alike.
ChangeTasks {
    plan: String,
    count: u64,
    fields: Vec<String> as Shown::Labels(&["roadmap-task-field-"], fields),
}
/// Several tasks were deleted.
DeleteTasks { plan: String, count: u64 }
/// Tasks were imported.
ImportTasks { plan: String, count: u64 }

// Check-ins
/// A check-in was made.
AddCheckIn { date: NaiveDate }
/// A check-in was changed.
ChangeCheckIn {
    date: NaiveDate,
    fields: Vec<String> as Shown::Labels(&["kpi-field-", "input-"], fields),
}
/// A check-in was deleted.
DeleteCheckIn { date: NaiveDate }
/// Targets of KPIs were changed.
ChangeKpiTargets { project: String, kpis: Vec<KpiName> }
/// The reminder of the check-in was changed.
ChangeReminder { project: String, enabled: bool }

// Report and exchange
/// A part of a report's summary was written anew.
EditSummary { project: String }
/// The look of a report was kept as a template.
SaveReportTemplate { name: String }
/// A report got the look of a template.
ApplyReportTemplate { name: String, project: String }
/// A template of reports was deleted.
DeleteReportTemplate { name: String }
/// A project came from a file.
ImportProject { name: String }
/// A project was replaced by what a file holds.
ReplaceProject { name: String }
/// A project was copied without the client's data.
MakePlaybook { from: String, to: String }}

impl Operation {
    /// The stable name of the kind of step (`rename_project`).
    pub fn kind(&self) -> &'static str {
        self.into()
    }

    /// One step out of `self` and a later one of its kind, as typing and dragging save many times
    /// and are undone at once: from where the first began to where the second ended.
    pub(crate) fn merged_with(self, later: Self) -> Self {
        let (Ok(first), Ok(mut merged)) =
            (serde_json::to_value(&self), serde_json::to_value(&later))
        else {
            return later;
        };
        merge(&first, &mut merged);
        serde_json::from_value(merged).unwrap_or(later)
    }

    /// Whether a step that was merged ends where it began, so that nothing is left of it.
    pub(crate) fn leads_back(&self) -> bool {
        let json = serde_json::to_value(self).unwrap_or_default();
        let moved_others = json.get("others").is_some_and(|others| *others != 0);
        json.get("from").is_some() && json.get("from") == json.get("to") && !moved_others
    }
}

/// Merges what an earlier step says into a later one: the old value is that of the first, lists
/// name what either names, and of the tasks that moved along there are as many as moved most.
fn merge(first: &Value, later: &mut Value) {
    let Some(fields) = later.as_object_mut() else {
        return;
    };
    for tag in ["kind", "what"] {
        if first.get(tag) != fields.get(tag) {
            return;
        }
    }
    for (name, value) in fields {
        let Some(earlier) = first.get(name) else {
            continue;
        };
        match value {
            value if name == "from" => *value = earlier.clone(),
            Value::Array(items) => {
                let mut all = earlier.as_array().cloned().unwrap_or_default();
                let new: Vec<Value> = items.drain(..).filter(|item| !all.contains(item)).collect();
                all.extend(new);
                *items = all;
            }
            Value::Number(_) if name == "others" && earlier.as_u64() > value.as_u64() => {
                *value = earlier.clone();
            }
            Value::Object(_) => merge(earlier, value),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(fields: &str) -> Operation {
        serde_json::from_str(fields).unwrap()
    }

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
        for (first, later, merged) in [
            (
                r#"{"kind":"change_input","scenario":"А","field":"leads","from":"1","to":"2"}"#,
                r#"{"kind":"change_input","scenario":"Б","field":"leads","from":"2","to":null}"#,
                r#"{"kind":"change_input","scenario":"Б","field":"leads","from":"1","to":null}"#,
            ),
            (
                r#"{"kind":"save_task","task":"А","fields":["title","owner"]}"#,
                r#"{"kind":"save_task","task":"Б","fields":["notes","title"]}"#,
                r#"{"kind":"save_task","task":"Б","fields":["title","owner","notes"]}"#,
            ),
            (
                r#"{"kind":"move_task","task":"А","from":"2026-01-01","to":"2026-01-02","others":3}"#,
                r#"{"kind":"move_task","task":"А","from":"2026-01-02","to":"2026-01-05","others":1}"#,
                r#"{"kind":"move_task","task":"А","from":"2026-01-01","to":"2026-01-05","others":3}"#,
            ),
            (
                r#"{"kind":"change_loops","ecosystem":"П","change":{"what":"renamed","from":"А","to":"Б"}}"#,
                r#"{"kind":"change_loops","ecosystem":"П","change":{"what":"renamed","from":"Б","to":"В"}}"#,
                r#"{"kind":"change_loops","ecosystem":"П","change":{"what":"renamed","from":"А","to":"В"}}"#,
            ),
            (
                r#"{"kind":"change_loops","ecosystem":"П","change":{"what":"renamed","from":"А","to":"Б"}}"#,
                r#"{"kind":"change_loops","ecosystem":"П","change":{"what":"moved","names":["Б"]}}"#,
                r#"{"kind":"change_loops","ecosystem":"П","change":{"what":"moved","names":["Б"]}}"#,
            ),
            (
                r#"{"kind":"answer_question","bank_version":1,"question":"q","from":4,"to":3}"#,
                r#"{"kind":"answer_question","bank_version":1,"question":"q","from":3,"to":1}"#,
                r#"{"kind":"answer_question","bank_version":1,"question":"q","from":4,"to":1}"#,
            ),
        ] {
            assert_eq!(step(first).merged_with(step(later)), step(merged));
        }
    }

    #[test]
    fn a_step_leads_back_when_it_ends_where_it_began() {
        for (text, back) in [
            (r#"{"kind":"rename_project","from":"А","to":"А"}"#, true),
            (r#"{"kind":"rename_project","from":"А","to":"Б"}"#, false),
            (
                r#"{"kind":"change_input","scenario":"А","field":"leads","from":null,"to":null}"#,
                true,
            ),
            (
                r#"{"kind":"move_task","task":"А","from":"2026-01-01","to":"2026-01-01","others":3}"#,
                false,
            ),
            (
                r#"{"kind":"save_task","task":"А","fields":["title"]}"#,
                false,
            ),
        ] {
            assert_eq!(step(text).leads_back(), back, "{text}");
        }
    }
}
