//! The documents of a project, and one of them passage by passage.

use growth_i18n::{Digits, Format, Language, tr::knowledge as tr};
use growth_model::knowledge::DocumentProblem;
use growth_workspace::{
    DocumentId, OpenQuestionId,
    knowledge::{self as stored, DocumentHead, KnowledgeDocument, OpenQuestion, QuestionSource},
};

use super::{documents::problem_text, pack::left_text};
use crate::{
    Context, Failure, Request, knowledge_indexes::Indexed, problems::Problems, router::request,
    shared::OfProject,
};

/// Passages of a document that are shown at once.
const SHOWN: usize = 40;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "knowledge.view",
            "The knowledge base of a project: documents with their problems, and open questions.",
            view,
        ),
        request(
            "knowledge.state",
            "How complete the knowledge base of a project is: documents, test questions.",
            state,
        ),
        request(
            "knowledge.document",
            "A document passage by passage, with places in it marked.",
            document,
        ),
    ]
}

/// The knowledge base of a project.
#[shape]
pub struct KnowledgeView {
    /// The documents, by title.
    pub documents: Vec<DocumentRow>,
    /// What there is, in words; empty without documents.
    pub summary: String,
    /// Why nothing can be searched; empty where it can.
    pub problem: String,
    /// Questions that wait for a person, then those that were answered; the newest first.
    pub questions: Vec<QuestionRow>,
    /// Number of questions that wait.
    pub open: usize,
    /// Groups of words that mean the same in this project.
    pub synonyms: Vec<Vec<String>>,
    /// The folder that is followed; empty where none is.
    pub folder: String,
    /// Passages that the pack has not encoded yet; none without a pack.
    pub to_encode: usize,
    /// The same in words; empty where there are none.
    pub to_encode_text: String,
}

/// How complete a knowledge base is.
#[shape(Copy)]
pub struct KnowledgeState {
    /// A half for documents, a half for test questions. 0…1.
    pub completeness: f64,
}

fn state(context: &Context<'_>, input: OfProject) -> Result<KnowledgeState, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let has_documents = !stored::heads(&view, &input.project_id)?.is_empty();
        let has_tests = !stored::tests(&view, &input.project_id)?.is_empty();
        let parts = u8::from(has_documents) + u8::from(has_tests);
        Ok(KnowledgeState {
            completeness: f64::from(parts) / 2.0,
        })
    })
}

/// A document.
#[shape(Eq)]
pub struct DocumentRow {
    /// The document.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// The path of its file; empty where it was typed.
    pub source: String,
    /// Its kind (`PDF`), in words.
    pub kind_text: String,
    /// Passages and words, in words; empty where nothing is searched.
    pub size_text: String,
    /// When it was read, in words.
    pub read_text: String,
    /// Why its file could not be read; empty where it could.
    pub problem: String,
    /// What should be known about it; may be empty.
    pub note: String,
    /// A text that nobody has confirmed yet.
    pub draft: bool,
    /// It was typed here, and can be edited.
    pub typed: bool,
    /// Its address on the site; may be empty.
    pub link: String,
}

/// A question that waits for a person, or was answered by one.
#[shape(Eq, skip_serializing_none)]
#[schemars(rename = "OpenQuestionRow")]
pub struct QuestionRow {
    /// The question.
    pub id: OpenQuestionId,
    /// Its words.
    pub question: String,
    /// Where and when it was asked, in words.
    pub asked_text: String,
    /// The document that answers it; absent while it waits.
    pub document_id: Option<DocumentId>,
}

fn view(context: &Context<'_>, input: OfProject) -> Result<KnowledgeView, Failure> {
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let heads = stored::heads(&view, &input.project_id)?;
        let mut problems = Problems::new(language);
        let indexed = problems.part("documents", || {
            context.app.knowledge().of(&view, &input.project_id)
        })?;
        let questions = stored::questions(&view, &input.project_id)?;
        let open = (questions.iter())
            .filter(|question| question.document_id.is_none())
            .count();
        let format = Format::new(language);
        let summary = match &indexed {
            Some(indexed) if !heads.is_empty() => tr::knowledge_summary(
                language,
                format.counted("knowledge-documents", heads.len(), Digits::WHOLE),
                format.counted("knowledge-passages", indexed.index.len(), Digits::WHOLE),
            ),
            _ => String::new(),
        };
        let known = (indexed.as_ref()).map(|indexed| {
            let meaning = context.app.knowledge().meaning();
            meaning.of(&input.project_id, &indexed.index)
        });
        let to_encode = known.map_or(0, |known| known.left());
        let rows = heads
            .iter()
            .map(|head| row(context, head, &heads, indexed.as_deref()))
            .collect();
        Ok(KnowledgeView {
            documents: rows,
            summary,
            problem: problems
                .found()
                .first()
                .map(|problem| problem.text.clone())
                .unwrap_or_default(),
            questions: questions
                .into_iter()
                .map(|question| question_row(context, question))
                .collect(),
            open,
            synonyms: stored::synonyms(&view, &input.project_id)?,
            folder: stored::watched_folder(&view, &input.project_id)?
                .map(|folder| folder.path)
                .unwrap_or_default(),
            to_encode,
            to_encode_text: if to_encode == 0 {
                String::new()
            } else {
                left_text(to_encode, language)
            },
        })
    })
}

fn row(
    context: &Context<'_>,
    head: &DocumentHead,
    heads: &[DocumentHead],
    indexed: Option<&Indexed>,
) -> DocumentRow {
    let language = context.language;
    let format = Format::new(language);
    let (passages, words) = indexed.map_or((0, 0), |indexed| indexed.size(&head.id));
    let note = indexed
        .into_iter()
        .flat_map(|indexed| indexed.index.notes())
        .find(|note| note.document == head.id.as_str())
        .filter(|note| note.problem == DocumentProblem::Repeated)
        .map(|note| {
            let other = heads
                .iter()
                .find(|other| Some(other.id.as_str()) == note.other.as_deref());
            let title = other.map_or("", |other| other.title.as_str());
            tr::knowledge_note_repeated(language, title)
        });
    DocumentRow {
        id: head.id.clone(),
        title: head.title.clone(),
        source: head.source.clone(),
        kind_text: kind_text(&head.kind, head.source.is_empty(), language),
        size_text: if passages == 0 {
            String::new()
        } else {
            tr::knowledge_size(
                language,
                format.counted("knowledge-passages", passages, Digits::WHOLE),
                format.counted("knowledge-words", words, Digits::WHOLE),
            )
        },
        read_text: format.date(context.app.local(head.read_at).date()),
        problem: head
            .problem
            .map(|problem| problem_text(problem, language))
            .unwrap_or_default(),
        note: note.unwrap_or_default(),
        draft: head.draft,
        typed: head.source.is_empty(),
        link: head.link.clone(),
    }
}

fn kind_text(kind: &str, is_typed: bool, language: Language) -> String {
    if is_typed {
        tr::knowledge_kind_typed(language)
    } else if kind.is_empty() {
        tr::knowledge_kind_none(language)
    } else {
        kind.to_uppercase()
    }
}

fn question_row(context: &Context<'_>, question: OpenQuestion) -> QuestionRow {
    let language = context.language;
    let day = Format::new(language).date(context.app.local(question.asked_at).date());
    QuestionRow {
        id: question.id,
        question: question.question,
        asked_text: match question.source {
            QuestionSource::Window => tr::knowledge_asked_window(language, day),
            QuestionSource::Site => tr::knowledge_asked_site(language, day),
        },
        document_id: question.document_id,
    }
}

/// A document to show.
#[shape(Eq, deny_unknown_fields)]
pub struct ShowDocument {
    /// The document.
    pub id: DocumentId,
    /// The first passage to show, from 0.
    #[serde(default)]
    pub from: usize,
    /// Places to mark: where each begins and the first character after it. Characters from the
    /// beginning of the text.
    #[serde(default)]
    pub marks: Vec<(usize, usize)>,
}

/// A document, as far as it is shown.
#[shape(Eq, skip_serializing_none)]
pub struct DocumentView {
    /// The document.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// The path of its file; empty where it was typed.
    pub source: String,
    /// The first passage that is shown, from 0.
    pub from: usize,
    /// The passages that are shown.
    pub passages: Vec<ShownPassage>,
    /// Number of all passages.
    pub total: usize,
    /// The whole text of a document that was typed, to edit; absent of a file.
    pub text: Option<String>,
}

/// A passage.
#[shape(Eq)]
pub struct ShownPassage {
    /// Place among the passages of the document, from 0.
    pub number: usize,
    /// Headings above it and its page, in words; may be empty.
    pub place: String,
    /// Its text, in parts that are marked and parts that are not.
    pub parts: Vec<MarkedPart>,
}

/// A part of a text.
#[shape(Eq)]
pub struct MarkedPart {
    /// The text.
    pub text: String,
    /// Whether it is marked.
    pub marked: bool,
}

fn document(context: &Context<'_>, input: ShowDocument) -> Result<DocumentView, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let document = stored::document(&view, &input.id)?;
        let all = growth_model::knowledge::passages(&growth_model::knowledge::Document {
            id: document.id.to_string(),
            title: document.title.clone(),
            text: document.text.clone(),
            format: document.format,
        });
        let from = input.from.min(all.len().saturating_sub(1));
        let passages = all
            .iter()
            .enumerate()
            .skip(from)
            .take(SHOWN)
            .map(|(number, passage)| ShownPassage {
                number,
                place: place(
                    &passage.headings,
                    page_of(&document, passage.start),
                    context.language,
                ),
                parts: marked(&passage.text, passage.start, &input.marks),
            })
            .collect();
        Ok(DocumentView {
            from,
            passages,
            total: all.len(),
            text: document.source.is_empty().then(|| document.text.clone()),
            id: document.id,
            title: document.title,
            source: document.source,
        })
    })
}

/// The page that a character stands on, from 1.
pub(super) fn page_of(document: &KnowledgeDocument, character: usize) -> Option<usize> {
    let before = |start: &u32| usize::try_from(*start).is_ok_and(|start| start <= character);
    let page = document.pages.partition_point(before);
    (page > 0).then_some(page)
}

/// Headings and page in words.
pub(super) fn place(headings: &[String], page: Option<usize>, language: Language) -> String {
    let headings = headings.join(" › ");
    match page {
        None => headings,
        Some(page) if headings.is_empty() => tr::knowledge_page(language, page.to_string()),
        Some(page) => format!(
            "{headings}, {}",
            tr::knowledge_page(language, page.to_string())
        ),
    }
}

/// A text that begins at a character of its document, taken apart at the ends of marks.
pub(super) fn marked(text: &str, start: usize, marks: &[(usize, usize)]) -> Vec<MarkedPart> {
    let mut parts: Vec<MarkedPart> = Vec::new();
    for (place, sign) in text.chars().enumerate() {
        let at = start + place;
        let is_marked = marks.iter().any(|(from, to)| (*from..*to).contains(&at));
        match parts.last_mut() {
            Some(part) if part.marked == is_marked => part.text.push(sign),
            _ => parts.push(MarkedPart {
                text: sign.to_string(),
                marked: is_marked,
            }),
        }
    }
    parts
}
