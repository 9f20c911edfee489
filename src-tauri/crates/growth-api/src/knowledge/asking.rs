//! A question and its answer, and what becomes of one that has none.

use chrono::{DateTime, Utc};
use growth_i18n::{Digits, Format, tr::knowledge as tr};
use growth_model::knowledge::{KnowledgeAnswer, check_question};
use growth_workspace::{
    Committed, DocumentId, OpenQuestionId, ProjectId, View,
    knowledge::{self as stored, QuestionSource},
    tabular::{Grid, TableFile, is_heading, read_rows},
};

use super::{
    documents::{DocumentRef, reference},
    pack::left_text,
    view::{MarkedPart, marked, page_of, place},
};
use crate::{Context, Failure, ReadPath, Request, knowledge_indexes::options, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "knowledge.ask",
            "An answer from the documents of a project, each sentence with its place; or none.",
            ask,
        ),
        request(
            "knowledge.ask_person",
            "Keeps a question that the documents do not answer, for a person.",
            ask_person,
        ),
        request(
            "knowledge.import_questions",
            "Takes in the questions that the chat of a site could not answer (CSV).",
            import_questions,
        ),
        request(
            "knowledge.answer_question",
            "Answers a question that waited: the answer is a draft among the documents.",
            answer_question,
        ),
        request(
            "knowledge.delete_question",
            "Deletes a question that waited for a person.",
            delete_question,
        ),
        request(
            "knowledge.save_synonyms",
            "Says which words mean the same in a project.",
            save_synonyms,
        ),
    ]
}

/// A question to a project's documents.
#[shape(Eq, deny_unknown_fields)]
pub struct AskDocuments {
    /// The project.
    pub project_id: ProjectId,
    /// The question, in Russian or English, 1…2 000 characters.
    pub question: String,
}

/// An answer of a project's documents.
#[shape]
pub struct AnswerView {
    /// The question.
    pub question: String,
    /// Whether nothing in the documents supports an answer well enough: ask a person.
    pub abstained: bool,
    /// The sentences that answer.
    pub sentences: Vec<CitedSentence>,
    /// The passages that were found, best first.
    pub passages: Vec<CitedPassage>,
    /// What should be known about the answer.
    pub notes: Vec<String>,
}

/// A sentence of an answer.
#[shape(Eq)]
pub struct CitedSentence {
    /// The sentence as it stands in its document.
    pub text: String,
    /// Place of its passage among those that were found, from 0.
    pub citation: usize,
}

/// A passage that was found.
#[shape(Eq, skip_serializing_none)]
pub struct CitedPassage {
    /// The document.
    pub document_id: DocumentId,
    /// Title of the document.
    pub title: String,
    /// Headings and page, in words; may be empty.
    pub place: String,
    /// The innermost heading above it; absent without any.
    pub heading: Option<String>,
    /// A text that nobody has confirmed yet.
    pub draft: bool,
    /// Place among the passages of the document, from 0.
    pub passage: usize,
    /// Where the sentences of the answer stand in the document. Characters from the beginning.
    pub marks: Vec<(usize, usize)>,
    /// Its text, with the sentences of the answer marked.
    pub parts: Vec<MarkedPart>,
    /// How much of the question stands in it, or how well its meaning fits too, in words.
    pub support_text: String,
}

fn ask(context: &Context<'_>, input: AskDocuments) -> Result<AnswerView, Failure> {
    check_question("question", &input.question)?;
    context.app.with(|workspace| {
        let view = workspace.view();
        let found = found(context, &view, &input.project_id, &input.question)?;
        shown(context, &view, input.question, found)
    })
}

/// What was found for a question.
#[derive(Clone)]
pub(super) struct Found {
    /// The answer, by words and, with a pack, by meaning.
    pub(super) answer: KnowledgeAnswer,
    /// Passages that the pack has not encoded yet; until all are, answers go by words.
    left: usize,
}

pub(super) fn found(
    context: &Context<'_>,
    view: &View<'_>,
    project: &ProjectId,
    question: &str,
) -> Result<Found, Failure> {
    let knowledge = context.app.knowledge();
    let indexed = knowledge.of(view, project)?;
    let known = knowledge.meaning().of(project, &indexed.index);
    let likeness = known.likeness(question);
    let options = options(view, project)?;
    Ok(Found {
        answer: (indexed.index).answer_like(question, &options, likeness.as_deref()),
        left: known.left(),
    })
}

pub(super) fn shown(
    context: &Context<'_>,
    view: &View<'_>,
    question: String,
    found: Found,
) -> Result<AnswerView, Failure> {
    let left = found.left;
    let found = found.answer;
    let language = context.language;
    let format = Format::new(language);
    let mut passages = Vec::new();
    for (number, passage) in found.passages.iter().enumerate() {
        let document = stored::document(view, &DocumentId::from(passage.document.as_str()))?;
        let marks: Vec<(usize, usize)> = (found.answer.iter())
            .filter(|sentence| sentence.citation == number)
            .map(|sentence| (sentence.start, sentence.end))
            .collect();
        passages.push(CitedPassage {
            title: passage.title.clone(),
            place: place(
                &passage.headings,
                page_of(&document, passage.start),
                language,
            ),
            heading: passage.headings.last().cloned(),
            draft: document.draft,
            passage: passage.passage,
            parts: marked(&passage.text, passage.start, &marks),
            marks,
            support_text: {
                let support = format.percent(passage.support, Digits::WHOLE);
                match passage.likeness {
                    None => tr::knowledge_support(language, support),
                    Some(_) => tr::knowledge_support_meaning(language, support),
                }
            },
            document_id: document.id,
        });
    }
    let mut notes: Vec<String> = found
        .read_as
        .iter()
        .map(|word| tr::knowledge_read_as(language, word.asked.as_str(), word.read_as.as_str()))
        .collect();
    let unknown: Vec<&String> = found
        .unknown
        .iter()
        .filter(|word| !found.read_as.iter().any(|read| read.asked == **word))
        .collect();
    if !unknown.is_empty() {
        notes.push(tr::knowledge_unknown(language, format.list(&unknown)));
    }
    if left > 0 {
        notes.push(left_text(left, language));
    }
    Ok(AnswerView {
        question,
        abstained: found.abstained,
        sentences: found
            .answer
            .into_iter()
            .map(|sentence| CitedSentence {
                text: sentence.text,
                citation: sentence.citation,
            })
            .collect(),
        passages,
        notes,
    })
}

/// How many questions were kept.
#[shape(Eq)]
pub struct KeptQuestions {
    /// Those that were not there yet.
    pub added: usize,
    /// In words.
    pub summary: String,
}

fn kept(
    context: &Context<'_>,
    committed: Committed<Vec<stored::OpenQuestion>>,
) -> Committed<KeptQuestions> {
    let added = committed.value.len();
    Committed {
        value: KeptQuestions {
            added,
            summary: tr::knowledge_asked(context.language, added as u64),
        },
        changed: committed.changed,
    }
}

fn ask_person(
    context: &Context<'_>,
    input: AskDocuments,
) -> Result<Committed<KeptQuestions>, Failure> {
    let asked = [(input.question, context.app.now())];
    let committed = context.app.with(|workspace| {
        Ok(workspace.ask_person(&input.project_id, &asked, QuestionSource::Window)?)
    })?;
    Ok(kept(context, committed))
}

/// A table of questions.
#[shape(Eq, deny_unknown_fields)]
pub struct ImportQuestions {
    /// The project.
    pub project_id: ProjectId,
    /// The table, as the chat of the site writes it: `at;question`.
    pub path: ReadPath,
}

fn import_questions(
    context: &Context<'_>,
    input: ImportQuestions,
) -> Result<Committed<KeptQuestions>, Failure> {
    const QUESTION: &[&str] = &["question", "вопрос", "questions", "вопросы"];
    const TIME: &[&str] = &["at", "when", "time", "date", "когда", "дата", "время"];
    let rows = read_rows(&mut TableFile::open(&input.path, None)?)?;
    let knows = |cell: &str| is_heading(cell, QUESTION) || is_heading(cell, TIME);
    let no_column = || Failure::Value {
        field: "path",
        code: "no_question_column",
        value: String::new(),
    };
    let grid = Grid::with_headings(rows, knows).ok_or_else(no_column)?;
    let question = grid.column(QUESTION).ok_or_else(no_column)?;
    let time = grid.column(TIME);
    let now = context.app.now();
    let asked: Vec<(String, DateTime<Utc>)> = grid
        .rows
        .iter()
        .filter_map(|row| {
            let words = row.cells.get(question)?.chars().take(2_000).collect();
            let at = time
                .and_then(|column| row.cells.get(column))
                .and_then(|cell| cell.parse::<DateTime<Utc>>().ok())
                .filter(|at| *at <= now);
            let words: String = words;
            words
                .chars()
                .any(char::is_alphanumeric)
                .then(|| (words, at.unwrap_or(now)))
        })
        .collect();
    let committed = context.app.with(|workspace| {
        Ok(workspace.ask_person(&input.project_id, &asked, QuestionSource::Site)?)
    })?;
    Ok(kept(context, committed))
}

/// An answer to a question.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "AnswerOpenQuestion")]
pub struct AnswerQuestion {
    /// The question.
    pub id: OpenQuestionId,
    /// The answer, 1…200 000 characters.
    pub text: String,
}

fn answer_question(
    context: &Context<'_>,
    input: AnswerQuestion,
) -> Result<Committed<DocumentRef>, Failure> {
    let committed = context
        .app
        .with(|workspace| Ok(workspace.answer_open_question(&input.id, &input.text)?))?;
    Ok(reference(committed))
}

/// A question that waits, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct OpenQuestionRef {
    /// The question.
    pub id: OpenQuestionId,
}

fn delete_question(
    context: &Context<'_>,
    input: OpenQuestionRef,
) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_open_question(&input.id)?))
}

/// Words that mean the same.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveSynonyms {
    /// The project.
    pub project_id: ProjectId,
    /// All groups, at most 1,000 of at most 50 words; a group of one word is left out.
    pub groups: Vec<Vec<String>>,
}

fn save_synonyms(context: &Context<'_>, input: SaveSynonyms) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.set_synonyms(&input.project_id, &input.groups)?))
}
