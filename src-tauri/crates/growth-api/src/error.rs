//! What a request answers when it cannot do what was asked.

use growth_i18n::Language;
use growth_model::ModelError;
use growth_report::ReportError;
use growth_workspace::{
    WorkspaceError,
    tabular::{Candidate, TableError},
};

use crate::messages;

/// A refusal or a failure, in the language of the caller.
#[shape(Eq, skip_serializing_none)]
pub struct ApiError {
    /// Stable code that a script or the UI can act on (`out_of_range`).
    pub code: String,
    /// What is wrong, for a person.
    pub message: String,
    /// Path of the input that the error concerns (`acquisition.new_customers`).
    pub field: Option<String>,
    /// What would be right.
    pub hint: Option<String>,
    /// What has to be said before the job can be done, for a person.
    pub question: Option<String>,
    /// The answers there are; each is a value that `option` takes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
    /// The same with what stands in the file, and how often.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<Candidate>,
    /// The option of the command line that answers the question.
    pub option: Option<String>,
    /// True when the input was refused: the same request with another input may be answered. False
    /// when something failed that the input did not cause (a full disk).
    pub refused: bool,
}

/// Why a handler gave up. The router turns it into an [`ApiError`], once, in the caller's language.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The model refuses an input.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// The workspace refuses or fails.
    #[error(transparent)]
    Workspace(#[from] WorkspaceError),
    /// The report refuses or fails.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// There is no request of this name.
    #[error("there is no request `{0}`")]
    UnknownRequest(String),
    /// The payload is not of the request's shape.
    #[error("{path}: {problem}")]
    BadPayload {
        /// Path of the field.
        path: String,
        /// What serde says.
        problem: String,
    },
    /// The file cannot be read as a table of what was expected.
    #[error(transparent)]
    Table(#[from] TableError),
    /// No project has this name or id.
    #[error("no project is called `{name}`")]
    NoProject {
        /// What was asked for.
        name: String,
    },
    /// A value is refused; `code` names the text that says why.
    #[error("{field}: `{value}` is refused: {code}")]
    Value {
        /// Path of the field.
        field: &'static str,
        /// Stable code.
        code: &'static str,
        /// What was given.
        value: String,
    },
    /// A number or a date is not written as requests write them; `code` names the text that says how.
    #[error("{field}: `{value}` is refused: {code}")]
    Written {
        /// Path of the field.
        field: String,
        /// Stable code.
        code: &'static str,
        /// What was given, cut short.
        value: String,
    },
    /// An error of the program.
    #[error("{0}")]
    Internal(String),
    /// A handler panicked: an error of the program.
    #[error("panicked at {place}")]
    Panicked {
        /// File and line of the source.
        place: String,
    },
    /// A file cannot be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// The caller asked to stop.
    #[error("cancelled")]
    Cancelled,
}

/// Longest text of a refusal. Characters.
const LONGEST: usize = 1_000;

fn cut(text: &mut String) {
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(end);
        text.push('…');
    }
}

impl Failure {
    /// A failure of the file system at `path`.
    pub fn file(path: &std::path::Path, source: std::io::Error) -> Self {
        Self::File {
            path: path.display().to_string(),
            source,
        }
    }

    /// The failure as a caller sees it.
    pub fn localise(&self, language: Language) -> ApiError {
        let mut answer = messages::localise(self, language);
        // What was refused may be as long as a request may be; its beginning is enough to know it by.
        for text in [
            Some(&mut answer.message),
            answer.hint.as_mut(),
            answer.field.as_mut(),
        ]
        .into_iter()
        .flatten()
        {
            cut(text);
        }
        answer
    }
}
