//! What an audit is.

use chrono::{DateTime, NaiveDate, Utc};
use growth_model::audit::{Answer, ProjectStage};

use crate::sql::entity::{Elsewhere, Entity};
use crate::{AuditId, EvidenceId, GrowthPointId, ProjectId};

/// One audit of a project, on one day.
#[shape(Eq)]
pub struct Audit {
    /// Its id.
    pub id: AuditId,
    /// The project that it looks at.
    pub project_id: ProjectId,
    /// Its name, up to 200 characters; empty when the day names it.
    pub name: String,
    /// Its day.
    pub date: NaiveDate,
    /// Version of the question bank that it is answered with. It never changes.
    pub bank_version: u32,
    /// Stage of the project: it decides the weights.
    pub stage: ProjectStage,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it, an answer or a piece of evidence of it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// What an audit begins with.
#[shape(Eq, deny_unknown_fields)]
pub struct NewAudit {
    /// The project.
    pub project_id: ProjectId,
    /// Its name; empty when the day names it.
    #[serde(default)]
    pub name: String,
    /// Its day; today when absent.
    pub date: Option<NaiveDate>,
    /// Stage of the project; the project's own when absent.
    pub stage: Option<ProjectStage>,
    /// An earlier audit of the project whose answers it begins with. The notes stay behind: they
    /// were about then.
    pub answers_of: Option<AuditId>,
}

/// What is changed of an audit; what is absent stays.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct AuditPatch {
    /// Its name; empty when the day names it.
    pub name: Option<String>,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// Stage of the project.
    pub stage: Option<ProjectStage>,
}

/// What was said about one question.
#[shape(Eq)]
pub struct SavedAnswer {
    /// The audit.
    pub audit_id: AuditId,
    /// Id of the question in the bank.
    pub question: String,
    /// The answer; absent when there is only a note.
    pub answer: Option<Answer>,
    /// What a reader should know about it; may be empty.
    pub note: String,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Entity for SavedAnswer {
    const TABLE: &'static str = "audit_answers";
    const NAME: &'static str = "audit_answer";
    const KEY: &'static [&'static str] = &["audit_id", "question"];
    // Levels are kept as text, too.
    const ELSEWHERE: &'static [Elsewhere] = &[Elsewhere {
        field: "answer",
        read: "iif(answer GLOB '[0-9]', CAST(answer AS INTEGER), answer)",
        write: &[("answer", "?")],
    }];
}

/// A file that shows what an answer or a growth point rests on.
#[shape(Eq)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// The project.
    pub project_id: ProjectId,
    /// What it belongs to.
    pub of: EvidenceOf,
    /// Name of the file.
    pub file_name: String,
    /// Where the file was when it was attached.
    pub path: String,
    /// SHA-256 of its bytes then, in hexadecimal digits.
    pub sha256: String,
    /// Its size then. Bytes.
    pub size_bytes: u64,
    /// True when the workspace keeps a copy, false when the file stays where it is.
    pub stored: bool,
    /// When it was attached.
    pub created_at: DateTime<Utc>,
}

impl Entity for Evidence {
    const TABLE: &'static str = "audit_evidence";
    const NAME: &'static str = "evidence";
    const ELSEWHERE: &'static [Elsewhere] = &[Elsewhere {
        field: "of",
        read: "CASE WHEN audit_id IS NOT NULL
            THEN json_object('kind', 'answer', 'audit_id', audit_id, 'question', question)
            ELSE json_object('kind', 'growth_point', 'growth_point_id', growth_point_id) END",
        write: &[
            ("audit_id", "? ->> 'audit_id'"),
            ("question", "coalesce(? ->> 'question', '')"),
            ("growth_point_id", "? ->> 'growth_point_id'"),
        ],
    }];
}

/// What a piece of evidence belongs to.
#[shape(Eq, tag = "kind", deny_unknown_fields)]
pub enum EvidenceOf {
    /// An answer.
    Answer {
        /// The audit.
        audit_id: AuditId,
        /// Id of the question in the bank.
        question: String,
    },
    /// A growth point.
    GrowthPoint {
        /// The growth point.
        growth_point_id: GrowthPointId,
    },
}
