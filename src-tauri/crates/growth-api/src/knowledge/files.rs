//! What leaves the program: the chat of the client's site.

use std::{collections::BTreeMap, path::PathBuf};

use growth_i18n::{Digits, Format, tr::knowledge as tr};
use growth_model::knowledge::{ChatInput, Document, chat};
use growth_workspace::{ProjectId, knowledge as stored};

use crate::{
    Context, Failure, Phase, Request, WritePath,
    knowledge_indexes::{is_published, of_stored, options},
    router::request,
    write,
};

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "knowledge.save_chat",
        "Writes the chat of a site as a folder: a script without a server, the index, a page to try it.",
        save_chat,
    )]
}

/// A folder to write.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveChat {
    /// The project.
    pub project_id: ProjectId,
    /// The folder; files of the same names are replaced.
    pub path: WritePath,
}

/// A chat that was written.
#[shape(Eq)]
pub struct SavedChat {
    /// The files.
    pub files: Vec<String>,
    /// What is in it and what is not, in words.
    pub summary: String,
}

fn save_chat(context: &Context<'_>, input: SaveChat) -> Result<SavedChat, Failure> {
    let language = context.language;
    let (documents, options) = context.app.with(|workspace| {
        let view = workspace.view();
        Ok((
            stored::documents(&view, &input.project_id)?,
            options(&view, &input.project_id)?,
        ))
    })?;
    context.report(Phase::Writing, 0.2);
    let all = documents.len();
    let published: Vec<_> = documents.into_iter().filter(is_published).collect();
    if published.is_empty() {
        return Err(Failure::Value {
            field: "project_id",
            code: "nothing_to_publish",
            value: String::new(),
        });
    }
    let left_out = all - published.len();
    let count = published.len();
    let links: BTreeMap<String, String> = published
        .iter()
        .filter(|document| !document.link.is_empty())
        .map(|document| (document.id.to_string(), document.link.clone()))
        .collect();
    let documents: Vec<Document> = published.into_iter().map(of_stored).collect();
    let folder = chat(&ChatInput {
        documents,
        links,
        options,
    })?;
    let files: Vec<(PathBuf, Vec<u8>)> = folder
        .files
        .into_iter()
        .map(|file| (input.path.join(file.name), file.text.into_bytes()))
        .collect();
    write::files(&files)?;
    let format = Format::new(language);
    let saved = tr::knowledge_chat_saved(
        language,
        format.counted("knowledge-documents", count, Digits::WHOLE),
        format.counted("knowledge-passages", folder.passages, Digits::WHOLE),
    );
    let summary = if left_out == 0 {
        saved
    } else {
        format!(
            "{saved} {}",
            tr::knowledge_chat_left_out(
                language,
                format.counted("knowledge-documents", left_out, Digits::WHOLE)
            )
        )
    };
    Ok(SavedChat {
        files: files
            .iter()
            .map(|(path, _)| path.display().to_string())
            .collect(),
        summary,
    })
}
