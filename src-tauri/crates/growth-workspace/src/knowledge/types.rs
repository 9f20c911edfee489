//! What is kept of a knowledge base.

use chrono::{DateTime, Utc};
use growth_model::knowledge::DocumentFormat;
use serde::{Deserialize, Serialize};

use super::reading::DocumentTrouble;
use crate::sql::entity::Entity;
use crate::{DocumentId, MeasureId, OpenQuestionId, ProjectId, TestQuestionId};

/// A document with its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnowledgeDocument {
    /// Its id.
    pub id: DocumentId,
    /// The project.
    pub project_id: ProjectId,
    /// Its title, 1…200 characters.
    pub title: String,
    /// The path of the file, as it was said; empty where the text was typed.
    pub source: String,
    /// The kind of file (`pdf`).
    pub kind: String,
    /// How headings are told from text.
    pub format: DocumentFormat,
    /// SHA-256 of the file, or of the typed text. Hexadecimal.
    pub sha256: String,
    /// Of the file, or of the typed text. Bytes.
    pub size: u64,
    /// The text.
    pub text: String,
    /// Where each page begins. Characters from the beginning of the text; empty where there are no pages.
    pub pages: Vec<u32>,
    /// Why the file could not be read; what was read before stays.
    #[serde(with = "trouble")]
    pub problem: Option<DocumentTrouble>,
    /// A text that nobody has confirmed yet: found here, and not published.
    pub draft: bool,
    /// Its address on the site; may be empty.
    pub link: String,
    /// When the file was read, or the text typed.
    pub read_at: DateTime<Utc>,
}

impl Entity for KnowledgeDocument {
    const TABLE: &'static str = "knowledge_documents";
    const NAME: &'static str = "knowledge_document";
}

/// A document without its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentHead {
    /// Its id.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// The path of the file, as it was said; empty where the text was typed.
    pub source: String,
    /// The kind of file (`pdf`).
    pub kind: String,
    /// SHA-256 of the file, or of the typed text. Hexadecimal.
    pub sha256: String,
    /// Of the file, or of the typed text. Bytes.
    pub size: u64,
    /// Why the file could not be read.
    #[serde(with = "trouble")]
    pub problem: Option<DocumentTrouble>,
    /// A text that nobody has confirmed yet.
    pub draft: bool,
    /// Its address on the site; may be empty.
    pub link: String,
    /// When the file was read, or the text typed.
    pub read_at: DateTime<Utc>,
}

impl Entity for DocumentHead {
    const TABLE: &'static str = "knowledge_documents";
    const NAME: &'static str = "knowledge_document";
}

/// A problem as the text of a column: empty where there is none.
mod trouble {
    use serde::{Deserialize, Deserializer, Serialize as _, Serializer, de::IntoDeserializer as _};

    use super::DocumentTrouble;

    pub(super) fn serialize<S: Serializer>(
        problem: &Option<DocumentTrouble>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        match problem {
            None => "".serialize(to),
            Some(problem) => problem.serialize(to),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<DocumentTrouble>, D::Error> {
        let text = String::deserialize(from)?;
        if text.is_empty() {
            return Ok(None);
        }
        DocumentTrouble::deserialize(text.into_deserializer()).map(Some)
    }
}

/// A text that a person types.
#[shape(Eq, deny_unknown_fields)]
pub struct TypedDocument {
    /// Its title, 1…200 characters.
    pub title: String,
    /// The text, 1…200 000 characters, with `# Heading` lines where it has headings.
    pub text: String,
    /// A text that nobody has confirmed yet: found here, and not published.
    #[serde(default)]
    pub draft: bool,
}

/// Groups of words that mean the same in a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonyms {
    /// The project.
    pub project_id: ProjectId,
    /// The groups.
    pub groups: Vec<Vec<String>>,
}

impl Entity for Synonyms {
    const TABLE: &'static str = "knowledge_synonyms";
    const NAME: &'static str = "knowledge_synonyms";
    const KEY: &'static [&'static str] = &["project_id"];
}

/// Where a question was asked.
#[shape(Copy, Eq, Hash)]
pub enum QuestionSource {
    /// Here.
    Window,
    /// In the chat of the site.
    Site,
}

/// A question that the documents do not answer: it waits for a person.
#[shape(Eq)]
pub struct OpenQuestion {
    /// Its id.
    pub id: OpenQuestionId,
    /// The project.
    pub project_id: ProjectId,
    /// The question, 1…2 000 characters.
    pub question: String,
    /// Where it was asked.
    pub source: QuestionSource,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// The document that answers it; absent while it waits. It may be gone.
    pub document_id: Option<DocumentId>,
}

impl Entity for OpenQuestion {
    const TABLE: &'static str = "knowledge_questions";
    const NAME: &'static str = "open_question";
}

/// The place that answers a test question.
#[shape(Eq, deny_unknown_fields)]
pub struct ExpectedPlace {
    /// The document.
    pub document_id: DocumentId,
    /// A heading above the passage; any passage of the document when absent.
    pub heading: Option<String>,
}

/// A question whose answer is known.
#[shape(Eq)]
pub struct TestOfAnswers {
    /// Its id.
    pub id: TestQuestionId,
    /// The project.
    pub project_id: ProjectId,
    /// The question, 1…2 000 characters.
    pub question: String,
    /// What answers it. Absent: nothing does, and there should be no answer.
    pub expected: Option<ExpectedPlace>,
}

impl Entity for TestOfAnswers {
    const TABLE: &'static str = "knowledge_tests";
    const NAME: &'static str = "test_question";
}

/// A test question to add.
#[shape(Eq, deny_unknown_fields)]
pub struct NewTest {
    /// The question, 1…2 000 characters.
    pub question: String,
    /// What answers it. Absent: nothing does, and there should be no answer.
    pub expected: Option<ExpectedPlace>,
}

/// What answers were worth at a time.
#[shape]
pub struct Measure {
    /// Its id.
    pub id: MeasureId,
    /// The project.
    pub project_id: ProjectId,
    /// When it was measured.
    pub measured_at: DateTime<Utc>,
    /// What was found.
    pub found: MeasuredQuality,
}

impl Entity for Measure {
    const TABLE: &'static str = "knowledge_measures";
    const NAME: &'static str = "measure";
}

/// The report card of the answers in numbers. A share is absent where no question has an answer.
#[shape]
pub struct MeasuredQuality {
    /// Number of test questions.
    pub questions: u64,
    /// Number of passages that were searched.
    pub passages: u64,
    /// Share of the questions with an answer whose passage is first. Fraction.
    pub hit_at_1: Option<f64>,
    /// Share whose passage is among the first three.
    pub hit_at_3: Option<f64>,
    /// Mean of 1 ÷ rank; 0 where it was not found.
    pub mrr: Option<f64>,
    /// Share of all questions without an answer.
    pub abstained: Option<f64>,
    /// Questions that nothing answers and that got no answer, and all that nothing answers.
    pub unanswerable: (u64, u64),
    /// Least support of an answer, chosen on these questions. 0…1.
    pub threshold: f64,
}
