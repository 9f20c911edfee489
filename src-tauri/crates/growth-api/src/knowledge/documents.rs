//! Documents in and out: files that are read, and texts that are typed.

use std::{fs, path::Path};

use growth_i18n::{Language, text, tr::knowledge as tr};
use growth_workspace::{
    Committed, DocumentId, ProjectId,
    knowledge::{
        self as stored, FileText, KnowledgeDocument, Taken, TakenHow, TypedDocument,
        reading::{self, DocumentTrouble},
    },
    projects,
    tabular::hexadecimal,
};
use sha2::{Digest as _, Sha256};

use super::{folder, pack::encoded, reader};
use crate::{Context, Failure, Phase, ReadPath, Request, router::request, shared::OfProject};

/// Most files of a request.
const MAX_FILES: usize = 1_000;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "knowledge.add",
            "Reads documents into the knowledge base: md, txt, html, docx, pdf, csv, xlsx.",
            add,
        ),
        request(
            "knowledge.refresh",
            "Reads documents again whose files have changed, and tells which are gone.",
            refresh,
        ),
        request(
            "knowledge.write",
            "Writes a typed document, a new one without an id.",
            write,
        ),
        request(
            "knowledge.change",
            "Gives a document another title or web address, or confirms a draft.",
            change,
        ),
        request(
            "knowledge.delete",
            "Deletes a document from the knowledge base; its file stays.",
            delete,
        ),
    ]
}

/// Documents to read.
#[shape(Eq, deny_unknown_fields)]
pub struct AddDocuments {
    /// The project.
    pub project_id: ProjectId,
    /// The files, at most 1,000. One that was read before takes the place of its old text.
    pub paths: Vec<ReadPath>,
}

/// What became of documents.
#[shape(Eq)]
pub struct TakenDocuments {
    /// Each of them.
    pub documents: Vec<TakenDocument>,
    /// All in one sentence.
    pub summary: String,
}

/// What became of a document.
#[shape(Eq)]
pub struct TakenDocument {
    /// The document.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// `added`, `replaced`, `same`, `twice`, `unreadable` or `gone`.
    pub how: String,
    /// The same in words.
    pub text: String,
}

fn add(context: &Context<'_>, input: AddDocuments) -> Result<Committed<TakenDocuments>, Failure> {
    context
        .app
        .with(|workspace| Ok(projects::get(&workspace.view(), &input.project_id)?))?;
    if input.paths.is_empty() || input.paths.len() > MAX_FILES {
        return Err(Failure::Value {
            field: "paths",
            code: "document_count",
            value: input.paths.len().to_string(),
        });
    }
    let mut files = Vec::new();
    for (number, path) in input.paths.iter().enumerate() {
        context.report(Phase::Reading, number as f64 / input.paths.len() as f64);
        files.push(file(context, path, &path.display().to_string())?);
    }
    context.report(Phase::Saving, 0.95);
    take(context, &input.project_id, &files, Vec::new())
}

/// Reads a file. One that is not there is an error: the person has just named it.
fn file(context: &Context<'_>, path: &Path, source: &str) -> Result<FileText, Failure> {
    let failed = |error| Failure::file(path, error);
    let about = fs::metadata(path).map_err(failed)?;
    // A pipe or a device would be waited for.
    if !about.is_file() {
        return Err(Failure::Value {
            field: "paths",
            code: "document_no_file",
            value: path.display().to_string(),
        });
    }
    let file_name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let too_large = about.len() > reading::MAX_FILE_BYTES;
    let bytes = if too_large {
        Vec::new()
    } else {
        fs::read(path).map_err(failed)?
    };
    let sha256 = hexadecimal(&Sha256::digest(&bytes));
    let read = if too_large {
        Err(DocumentTrouble::TooLarge)
    } else {
        let program = context.app.options().reader.as_deref();
        reader::read(program, &file_name, bytes, context.cancel)?
    };
    Ok(FileText {
        source: source.to_owned(),
        kind: reading::kind_of(&file_name),
        file_name,
        sha256,
        size: about.len(),
        read,
        keeps_place: true,
    })
}

fn take(
    context: &Context<'_>,
    project: &ProjectId,
    files: &[FileText],
    gone: Vec<TakenDocument>,
) -> Result<Committed<TakenDocuments>, Failure> {
    let committed = context
        .app
        .with(|workspace| Ok(workspace.take_documents(project, files)?))?;
    let language = context.language;
    let mut documents: Vec<TakenDocument> = committed
        .value
        .iter()
        .map(|taken| TakenDocument {
            id: taken.id.clone(),
            title: taken.title.clone(),
            how: how_code(taken.how).to_owned(),
            text: how_text(taken, language),
        })
        .collect();
    documents.extend(gone);
    let summary = match documents.as_slice() {
        [only] => only.text.clone(),
        many => {
            let count = |wanted: &[&str]| {
                many.iter()
                    .filter(|document| wanted.contains(&document.how.as_str()))
                    .count() as u64
            };
            tr::knowledge_taken(
                language,
                count(&["added"]),
                count(&["unreadable", "gone"]),
                count(&["replaced"]),
                count(&["same", "twice"]),
            )
        }
    };
    Ok(Committed {
        value: TakenDocuments { documents, summary },
        changed: committed.changed,
    })
}

fn how_code(how: TakenHow) -> &'static str {
    match how {
        TakenHow::Added => "added",
        TakenHow::Replaced => "replaced",
        TakenHow::Same => "same",
        TakenHow::Twice => "twice",
        TakenHow::Unreadable(_) => "unreadable",
    }
}

fn how_text(taken: &Taken, language: Language) -> String {
    let title = taken.title.as_str();
    match taken.how {
        TakenHow::Added => tr::knowledge_taken_added(language, title),
        TakenHow::Replaced => tr::knowledge_taken_replaced(language, title),
        TakenHow::Same => tr::knowledge_taken_same(language, title),
        TakenHow::Twice => tr::knowledge_taken_twice(language, title),
        TakenHow::Unreadable(problem) => {
            tr::knowledge_taken_unreadable(language, title, problem_text(problem, language))
        }
    }
}

/// Why a file could not be read, in words.
pub(super) fn problem_text(problem: DocumentTrouble, language: Language) -> String {
    text(
        language,
        &format!("knowledge-problem-{}", problem.code()),
        &[],
    )
}

fn refresh(context: &Context<'_>, input: OfProject) -> Result<Committed<TakenDocuments>, Failure> {
    refreshed(context, &input.project_id)
}

/// Reads what has changed since, and what is new in the folder that is followed.
pub(super) fn refreshed(
    context: &Context<'_>,
    project: &ProjectId,
) -> Result<Committed<TakenDocuments>, Failure> {
    let (places, heads) = context.app.with(|workspace| {
        let view = workspace.view();
        let heads = stored::heads(&view, project)?;
        Ok((stored::places(&view, project)?, heads))
    })?;
    let new_files = folder::new_files(context, project)?;
    let mut files = Vec::new();
    let mut gone = Vec::new();
    for (number, (id, place)) in places.iter().enumerate() {
        context.report(Phase::Reading, number as f64 / places.len().max(1) as f64);
        let Some(head) = heads.iter().find(|head| head.id == *id) else {
            continue;
        };
        let path = Path::new(place);
        let Ok(about) = fs::metadata(path) else {
            gone.push(TakenDocument {
                id: id.clone(),
                title: head.title.clone(),
                how: "gone".to_owned(),
                text: tr::knowledge_taken_gone(context.language, head.title.as_str()),
            });
            continue;
        };
        // A file of the same size may have changed; one that is too large is looked at no further.
        let is_same = about.len() == head.size
            && about.len() <= reading::MAX_FILE_BYTES
            && fs::read(path)
                .is_ok_and(|bytes| hexadecimal(&Sha256::digest(&bytes)) == head.sha256);
        if !is_same && about.is_file() {
            files.push(file(context, path, &head.source)?);
        }
    }
    for (number, path) in new_files.iter().enumerate() {
        context.report(Phase::Reading, number as f64 / new_files.len() as f64);
        files.push(file(context, path, &path.display().to_string())?);
    }
    context.report(Phase::Saving, 0.95);
    let nothing = files.is_empty() && gone.is_empty();
    let mut taken = take(context, project, &files, gone)?;
    if nothing {
        taken.value.summary = if places.is_empty() {
            tr::knowledge_refresh_no_files(context.language)
        } else {
            tr::knowledge_refresh_nothing(context.language)
        };
    }
    Ok(taken)
}

/// A document to write.
#[shape(Eq, deny_unknown_fields)]
pub struct WriteDocument {
    /// The project.
    pub project_id: ProjectId,
    /// The document that gets this text; a new one when absent. One that came from a file is refused.
    pub id: Option<DocumentId>,
    /// What is written.
    pub content: TypedDocument,
}

/// A document, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct DocumentRef {
    /// The document.
    pub id: DocumentId,
}

fn write(context: &Context<'_>, input: WriteDocument) -> Result<Committed<DocumentRef>, Failure> {
    let id = input.id.as_ref();
    let committed = context
        .app
        .with(|workspace| Ok(workspace.write_document(&input.project_id, id, &input.content)?))?;
    Ok(reference(committed))
}

pub(super) fn reference(committed: Committed<KnowledgeDocument>) -> Committed<DocumentRef> {
    Committed {
        value: DocumentRef {
            id: committed.value.id,
        },
        changed: committed.changed,
    }
}

/// What a document is called from now on; what is absent stays.
#[shape(Eq, deny_unknown_fields)]
pub struct ChangeDocument {
    /// The document.
    pub id: DocumentId,
    /// Its title, 1…200 characters.
    pub title: Option<String>,
    /// Its address on the site, `https://…`, or empty.
    pub link: Option<String>,
    /// Whether nobody has confirmed it yet.
    pub draft: Option<bool>,
}

fn change(context: &Context<'_>, input: ChangeDocument) -> Result<Committed<()>, Failure> {
    context.app.with(|workspace| {
        Ok(workspace.change_document(
            &input.id,
            input.title.as_deref(),
            input.link.as_deref(),
            input.draft,
        )?)
    })
}

fn delete(context: &Context<'_>, input: DocumentRef) -> Result<Committed<()>, Failure> {
    let (deleted, project) = context.app.with(|workspace| {
        let project = stored::document(&workspace.view(), &input.id)?.project_id;
        Ok((workspace.delete_document(&input.id)?, project))
    })?;
    if context.app.knowledge().meaning().pack().is_some()
        && let Err(error) = encoded(context, &project, 0)
    {
        let code = error.localise(context.language).code;
        tracing::warn!(code, "vectors of a deleted document stay");
    }
    Ok(deleted)
}
