//! Growth OS: scenarios that are rehearsed on recorded events, what a segment does, and the files that
//! an engine runs (MATHEMATICS.md G.1, G.2).
//!
//! A scenario is trigger → analysis → action → control, with a person for what is left over. Nothing
//! here sends anything: a rehearsal says what would have been sent, to whom, when, and why not.

mod catalogue;
mod compare;
mod condition;
mod draw;
pub(crate) mod engine;
mod events;
mod export;
mod message;
mod problems;
mod properties;
mod rehearse;
mod scenario;
mod segments;
mod stack;
mod totals;
mod trace;
mod when;

pub use catalogue::{
    ApiKind, AuthKind, CatalogueInput, Layer as StackLayer, N8nAccess, PriceBand, Residency,
    Role as StackRole, RoleFlow, ScenarioTemplate, ScenarioTemplates, SourcedText, StartingStack,
    TemplatesInput, Tool, ToolCatalogue, catalogue, templates, tools,
};
pub use compare::{
    CompareRehearsalInput, Execution, PromisedMessage, ReachedGoal, RehearsalComparison,
    SegmentComparison, compare_rehearsal,
};
pub use condition::{Condition as EventCondition, EventValue, Operator};
pub use engine::{ExportedFile, MAX_RECORDED};
pub use events::{EventNotes, Person as EventPerson, RecordedEvent};
pub use export::{
    EngineTarget, ExpectedDecision, ExportInput as AutomationExportInput, ExportedScenario, export,
};
pub use message::{LocalText, MessageTemplate};
pub use problems::{ProblemLevel, ScenarioProblem, ScenarioProblemCode};
pub use properties::Properties;
pub use rehearse::{Rehearsal, RehearseInput, TraceMode, rehearse};
pub use scenario::{
    Action, Analysis as ScenarioAnalysis, Branch, Cap, ChannelKind, Control, Decision,
    DecisionChoice, ExceptionReason, ExceptionRule, KnowledgeLookup, QuietHours,
    Scenario as AutomationScenario, Trigger as ScenarioTrigger, ValueRule, ValueSource,
    check_scenario,
};
pub use segments::{
    Segment, SegmentDashboard, SegmentFigures, SegmentsInput, ViewCondition, segments,
};
pub use stack::{
    FlowState, GapKind, RoleNeed, RoleState, StackGap, StackInput, StackTool, StackView, ToolState,
    stack,
};
pub use totals::{ReasonCount, RehearsalDay, ScenarioTotals};
pub use trace::{TraceOutcome, TraceRow, WrittenMessage};

pub use when::is_time_zone;

pub(crate) use condition::check_conditions;
pub(crate) use events::{Recorded, property_of};
pub(crate) use message::{fill, fixed_length, length, limit, subject_limit};
pub(crate) use problems::GIVEN;
pub(crate) use scenario::name_of;
pub(crate) use when::{DAY, after_quiet, at_local, local, minutes, point, utc, written, zone};
