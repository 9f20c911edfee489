//! Failures in the words of the caller's language: once, here.

use growth_i18n::{Arg, Digits, Format, Language, exists, text};
use growth_model::{
    ModelError,
    economics::{InputField, Unit},
};
use growth_report::ReportError;
use growth_workspace::{InvalidRule, WorkspaceError, exchange::BundleProblem, tabular::TableError};
use rust_decimal::Decimal;

use crate::{ApiError, Failure, names::code, steps};

/// Characters of a problem that a message repeats.
const QUOTED: usize = 200;

type Args<'a> = Vec<(&'a str, Arg<'a>)>;

pub(crate) fn localise(failure: &Failure, language: Language) -> ApiError {
    match failure {
        Failure::Model(error) => model(error, language),
        Failure::Workspace(error) => workspace(error, language),
        Failure::Report(error) => report(error, language),
        Failure::Table(error) => table(error, language),
        Failure::UnknownRequest(name) => {
            say(language, "unknown_request", vec![("name", name.into())])
        }
        Failure::BadPayload { path, problem } => payload(path, problem, language),
        Failure::NoProject { name } => {
            say(language, "project_not_found", vec![("name", name.into())]).at("name")
        }
        Failure::Value { field, code, value } => {
            say(language, code, vec![("value", value.into())]).at(field)
        }
        Failure::Written { field, code, value } => {
            say(language, code, vec![("value", value.into())]).at(field)
        }
        Failure::File { path, source } => file(path, source, language),
        Failure::Cancelled => say(language, "cancelled", vec![]),
        Failure::Internal(_) | Failure::Panicked { .. } => ApiError {
            refused: false,
            ..say(language, "internal", vec![])
        },
    }
}

impl ApiError {
    /// Text that should be JSON and is not.
    pub fn bad_json(problem: &str, language: Language) -> Self {
        say(language, "bad_json", vec![("detail", problem.into())])
    }

    /// A request that ended without an answer: an error of the program. `problem` goes to the log.
    pub fn crashed(problem: &str, language: Language) -> Self {
        tracing::error!(problem, "a request crashed");
        Self {
            refused: false,
            ..say(language, "internal", vec![])
        }
    }

    fn at(self, field: &str) -> Self {
        Self {
            field: Some(field.to_owned()),
            ..self
        }
    }
}

/// `error-<code>` and, where there is one, `error-<code>-hint`.
fn say(language: Language, code: &str, args: Args<'_>) -> ApiError {
    say_with_hint(language, code, &format!("error-{code}-hint"), &args)
}

fn say_with_hint(language: Language, code: &str, hint: &str, args: &Args<'_>) -> ApiError {
    ApiError {
        code: code.to_owned(),
        message: text(language, &format!("error-{code}"), args),
        field: None,
        hint: exists(hint).then(|| text(language, hint, args)),
        question: None,
        candidates: vec![],
        details: vec![],
        option: None,
        refused: true,
    }
}

fn model(error: &ModelError, language: Language) -> ApiError {
    let format = Format::new(language);
    let number = |value: &Decimal| Arg::from(format.number(*value, Digits::ALL));
    let answer = match error {
        ModelError::OutOfRange {
            field,
            value,
            min,
            max,
        } => {
            let share = is_share(field, *min, *max);
            let number = |value: &Decimal| {
                if share {
                    Arg::from(format.percent(*value, Digits::ALL))
                } else {
                    number(value)
                }
            };
            // A loss of a thousand times the revenue is a bound of the arithmetic, not of the word.
            let min = min.filter(|min| !share || *min >= Decimal::NEGATIVE_ONE);
            let mut args = vec![("value", number(value))];
            args.extend(min.as_ref().map(|min| ("min", number(min))));
            args.extend(max.as_ref().map(|max| ("max", number(max))));
            let hint = match (min, max) {
                (Some(_), Some(_)) => "error-out_of_range-between-hint",
                (Some(_), None) => "error-out_of_range-at_least-hint",
                _ => "error-out_of_range-at_most-hint",
            };
            say_with_hint(language, error.code(), hint, &args)
        }
        ModelError::NotWhole { value, .. } => {
            say(language, error.code(), vec![("value", number(value))])
        }
        // A rule says itself what would be right.
        ModelError::Inconsistent { rule, .. } => ApiError {
            message: text(language, &format!("rule-{rule}"), &[]),
            ..say(language, error.code(), vec![])
        },
        ModelError::Required { .. } => say(language, error.code(), vec![]),
    };
    answer.at(error.field())
}

/// Whether people see the field in percent: an input of the calculator that is a share, or anything
/// else of which there is at most one whole. Bounds are told the way the field is typed.
fn is_share(field: &str, min: Option<Decimal>, max: Option<Decimal>) -> bool {
    let input = InputField::ALL.into_iter().find(|input| {
        field
            .strip_suffix(input.path())
            .is_some_and(|before| before.is_empty() || before.ends_with('.'))
    });
    match input {
        Some(input) => input.unit() == Unit::Fraction,
        None => max == Some(Decimal::ONE) && min.is_none_or(|min| min <= Decimal::ZERO),
    }
}

pub(crate) fn workspace(error: &WorkspaceError, language: Language) -> ApiError {
    match error {
        WorkspaceError::Model(error) => return model(error, language),
        WorkspaceError::Io { path, source } => {
            return file(&path.display().to_string(), source, language);
        }
        _ => {}
    }
    let args: Args<'_> = match error {
        WorkspaceError::Invalid { rule, .. } => match rule {
            InvalidRule::TooLong { max_chars } => vec![("max", Arg::from(*max_chars))],
            InvalidRule::OutOfRange { min, max } => {
                vec![("min", Arg::from(*min)), ("max", Arg::from(*max))]
            }
            InvalidRule::FileTooLarge { max_bytes } => {
                vec![("max", Format::new(language).file_size(*max_bytes).into())]
            }
            InvalidRule::Malformed { form } => vec![("form", Arg::from(*form))],
            _ => vec![],
        },
        WorkspaceError::ReadOnly { reason } => {
            vec![(
                "reason",
                text(language, &format!("read_only-{}", code(reason)), &[]).into(),
            )]
        }
        WorkspaceError::ListFull { max, .. } => vec![("max", Arg::from(*max))],
        WorkspaceError::StepInTheWay { operation } => {
            vec![("name", steps::text(operation, language).into())]
        }
        WorkspaceError::Bundle {
            path,
            problem: BundleProblem::TooLarge { max_bytes },
        } => vec![
            ("path", path.display().to_string().into()),
            ("max", Format::new(language).file_size(*max_bytes).into()),
        ],
        WorkspaceError::Bundle { path, .. }
        | WorkspaceError::NotAWorkspace { path }
        | WorkspaceError::Foreign { path, .. }
        | WorkspaceError::Vanished { path }
        | WorkspaceError::TakenAway { path }
        | WorkspaceError::TooNew { path, .. } => {
            vec![("path", path.display().to_string().into())]
        }
        _ => vec![],
    };
    let answer = match error {
        WorkspaceError::Invalid {
            rule: InvalidRule::OutOfRange { .. },
            ..
        } => say_with_hint(
            language,
            error.code(),
            "error-out_of_range-between-hint",
            &args,
        ),
        _ => say(language, error.code(), args),
    };
    ApiError {
        refused: is_refusal(error),
        field: error.field().map(ToOwned::to_owned),
        ..answer
    }
}

fn table(error: &TableError, language: Language) -> ApiError {
    if let Some(question) = crate::datasets::question_of(error) {
        let text = crate::datasets::question_text(&question, language);
        let hint = format!("question-{}-hint", question.kind.code());
        return ApiError {
            code: question.kind.code().to_owned(),
            message: text.clone(),
            field: error.field(),
            hint: exists(&hint).then(|| self::text(language, &hint, &[])),
            question: Some(text),
            candidates: question
                .candidates
                .iter()
                .map(|candidate| candidate.value.clone())
                .collect(),
            option: Some(question.option().to_owned()),
            details: question.candidates,
            refused: true,
        };
    }
    let args = error.args();
    let args: Args<'_> = args
        .iter()
        .map(|(name, value)| (*name, Arg::from(value)))
        .collect();
    ApiError {
        field: error.field(),
        ..say(language, error.code(), args)
    }
}

fn file(path: &str, source: &std::io::Error, language: Language) -> ApiError {
    use std::io::ErrorKind;
    let code = match source.kind() {
        ErrorKind::NotFound => "file_not_found",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "disk_full",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "file_not_writable",
        _ => "file_failed",
    };
    let answer = say(language, code, vec![("path", path.into())]);
    ApiError {
        refused: code != "disk_full",
        ..answer
    }
    .at("path")
}

/// serde's own words are English and name the type; what a person needs is the field, and whether
/// it is unknown, absent or of another kind.
fn payload(path: &str, problem: &str, language: Language) -> ApiError {
    let quoted = problem.split('`').nth(1).unwrap_or_default();
    let join = |name: &str| match path {
        "." | "" => name.to_owned(),
        path => format!("{path}.{name}"),
    };
    if problem.starts_with("unknown field") {
        // The path may or may not end with the unknown field already.
        let field = if path.ends_with(quoted) {
            path.to_owned()
        } else {
            join(quoted)
        };
        return say(language, "unknown_field", vec![("name", quoted.into())]).at(&field);
    }
    if problem.starts_with("missing field") {
        return say(language, "required", vec![]).at(&join(quoted));
    }
    // serde quotes what it found, however long that is.
    let detail: String = problem.chars().take(QUOTED).collect();
    let answer = say(language, "bad_payload", vec![("detail", detail.into())]);
    if matches!(path, "." | "") {
        answer
    } else {
        answer.at(path)
    }
}

fn report(error: &ReportError, language: Language) -> ApiError {
    match error {
        ReportError::Logo => say(language, "report_logo", vec![]).at("branding.logo"),
        ReportError::LogoTooLarge => {
            say(language, "report_logo_too_large", vec![]).at("branding.logo")
        }
        ReportError::Accent(value) => {
            say(language, "report_accent", vec![("value", value.into())]).at("branding.color")
        }
        ReportError::Drawing => say(language, "report_drawing", vec![]),
        ReportError::Typesetting(problem) => {
            // The text names templates and positions, not what they print.
            tracing::error!(problem, "the report could not be set");
            ApiError {
                refused: false,
                ..say(language, "report_failed", vec![])
            }
        }
    }
}

/// Whether another input, or another state that the person can bring about, would be accepted.
fn is_refusal(error: &WorkspaceError) -> bool {
    use WorkspaceError as E;
    match error {
        E::Invalid { .. }
        | E::ListFull { .. }
        | E::Model(_)
        | E::NotFound { .. }
        | E::ReadOnly { .. }
        | E::TooNew { .. }
        | E::NotAWorkspace { .. }
        | E::Foreign { .. }
        | E::BackupUnusable { .. }
        | E::StepInTheWay { .. }
        | E::Bundle { .. } => true,
        E::Damaged { .. }
        | E::Vanished { .. }
        | E::TakenAway { .. }
        | E::DiskFull
        | E::NotWritable
        | E::Busy
        | E::Io { .. }
        | E::DiskFailure { .. }
        | E::BackupFailed { .. }
        | E::Migration { .. }
        | E::Unreadable { .. }
        | E::Database(_) => false,
    }
}

/// Whether the workspace file itself is what is wrong, so that a backup is the way on.
pub(crate) fn is_unreadable_file(failure: &Failure) -> bool {
    matches!(
        failure,
        Failure::Workspace(
            WorkspaceError::Damaged { .. }
                | WorkspaceError::NotAWorkspace { .. }
                | WorkspaceError::Foreign { .. }
                | WorkspaceError::Vanished { .. }
        )
    )
}
