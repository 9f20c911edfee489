//! Ids of rows: UUIDv7 text, one type per kind, so that they cannot be mixed up.

use std::fmt;

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[shape(Eq, Hash, PartialOrd, Ord, transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                String::column_result(value).map(Self)
            }
        }
    };
}

id! {
    /// Id of a project.
    ProjectId
}
id! {
    /// Id of an ecosystem of growth loops.
    EcosystemId
}
id! {
    /// Id of a growth loop.
    LoopId
}
id! {
    /// Id of a template of reports.
    TemplateId
}
id! {
    /// Id of a scenario.
    ScenarioId
}
id! {
    /// Id of an imported data set.
    DatasetId
}
id! {
    /// Id of a forecast of customers.
    ForecastId
}
id! {
    /// Id of a kept view of the list of customers.
    SegmentId
}
id! {
    /// Id of a model of leads.
    LeadModelId
}
id! {
    /// Id of a tool in a stack.
    StackToolId
}
id! {
    /// Id of a scenario of Growth OS.
    AutomationId
}
id! {
    /// Id of a sequence of messages.
    SequenceId
}
id! {
    /// Id of an actual month.
    MonthId
}
id! {
    /// Id of a weekly check-in.
    CheckInId
}
id! {
    /// Id of an audit.
    AuditId
}
id! {
    /// Id of a growth point.
    GrowthPointId
}
id! {
    /// Id of a piece of evidence.
    EvidenceId
}
id! {
    /// Id of a journey, a service, a step of the funnel and the like: an item of an instrument.
    InstrumentItemId
}
id! {
    /// Id of a plan of the roadmap.
    PlanId
}
id! {
    /// Id of a task of a plan.
    TaskId
}
id! {
    /// Id of a baseline of a plan.
    BaselineId
}
id! {
    /// Id of a document of the knowledge base.
    DocumentId
}
id! {
    /// Id of a question that waits for a person.
    OpenQuestionId
}
id! {
    /// Id of a question that answers are measured by.
    TestQuestionId
}
id! {
    /// Id of a measurement of answers.
    MeasureId
}
