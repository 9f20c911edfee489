//! What the reader asks and what it decided, in the words of the caller's language.

use growth_i18n::{Arg, Digits, Format, Language, text};
use growth_workspace::tabular::{
    Candidate, Decision, DecisionKind, Question, QuestionKind, StatusMeaning, TableError, recipes,
};
use rust_decimal::Decimal;

use crate::names::code;

/// What is asked, as a person reads it.
#[shape(Eq)]
pub struct Asked {
    /// The question.
    #[serde(flatten)]
    pub question: Question,
    /// The same in words.
    pub text: String,
    /// The option of the command line that answers it.
    pub option: String,
}

impl Asked {
    pub(crate) fn new(question: Question, language: Language) -> Self {
        Self {
            text: question_text(&question, language),
            option: question.option().to_owned(),
            question,
        }
    }
}

/// What was decided, as a person reads it.
#[shape(Eq, skip_serializing_none)]
pub struct Told {
    /// The decision.
    #[serde(flatten)]
    pub decision: Decision,
    /// The same in words.
    pub text: String,
    /// The option of the command line that decides it otherwise.
    pub option: Option<String>,
}

impl Told {
    pub(crate) fn new(decision: Decision, language: Language) -> Self {
        Self {
            text: decision_text(&decision, language),
            option: decision.kind.option().map(str::to_owned),
            decision,
        }
    }
}

/// What a refusal asks, if it asks.
pub(crate) fn question_of(error: &TableError) -> Option<Question> {
    match error {
        TableError::Asks { question } => Some((**question).clone()),
        TableError::SeveralParts { parts } => Some(Question {
            kind: QuestionKind::Part,
            role: None,
            subject: parts.join(", "),
            example: String::new(),
            candidates: parts.iter().map(Candidate::new).collect(),
        }),
        _ => None,
    }
}

/// A question in words.
pub(crate) fn question_text(question: &Question, language: Language) -> String {
    let role = question.role.map_or("", |role| role.name());
    text(
        language,
        &format!("question-{}", question.kind.code()),
        &[
            ("role", role.into()),
            ("subject", question.subject.as_str().into()),
            ("example", question.example.as_str().into()),
        ],
    )
}

/// A decision in words.
pub(crate) fn decision_text(decision: &Decision, language: Language) -> String {
    let format = Format::new(language);
    let mut args: Vec<(&str, Arg<'_>)> = vec![
        ("count", Arg::from(decision.count)),
        (
            "number",
            format
                .number(Decimal::from(decision.count), Digits::WHOLE)
                .into(),
        ),
        ("example", decision.examples.join("; ").into()),
    ];
    match &decision.kind {
        DecisionKind::Recipe { name } => {
            args.push(("name", recipe_title(name, language).into()));
        }
        DecisionKind::StatusLeftOut { status, meaning } => {
            args.push(("status", status.as_str().into()));
            args.push(("meaning", meaning_text(*meaning, language).into()));
        }
        DecisionKind::StatusCounted { status } => args.push(("status", status.as_str().into())),
        DecisionKind::OtherCurrencyLeftOut { currency }
        | DecisionKind::OtherCurrency { currency } => {
            args.push(("currency", currency.as_str().into()));
        }
        DecisionKind::Discount { discount } => args.push(("kind", code(*discount).into())),
        DecisionKind::Part { name } => args.push(("name", name.as_str().into())),
        DecisionKind::AlreadyImported { dataset } => args.push(("name", dataset.as_str().into())),
        _ => {}
    }
    text(
        language,
        &format!("decision-{}", decision.kind.code()),
        &args,
    )
}

/// What a state of orders is taken to mean, in words.
pub(crate) fn meaning_text(meaning: StatusMeaning, language: Language) -> String {
    text(language, &format!("status-meaning-{}", code(meaning)), &[])
}

/// What the export of a known program is called.
pub(crate) fn recipe_title(name: &str, language: Language) -> String {
    recipes()
        .iter()
        .find(|recipe| recipe.name == name)
        .map_or_else(
            || name.to_owned(),
            |recipe| match language {
                Language::Ru => recipe.title.ru.clone(),
                Language::En => recipe.title.en.clone(),
            },
        )
}
