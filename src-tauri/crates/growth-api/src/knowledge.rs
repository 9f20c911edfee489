//! The knowledge base: answers from documents on the input alone, and the documents of a project with
//! what is asked of them.

mod asking;
mod assistant;
mod card;
mod child;
mod documents;
mod files;
mod folder;
mod pack;
mod reader;
mod section;
mod view;
mod worded;

use growth_model::knowledge;

pub use assistant::{HostConsent, host_consent};
pub use reader::read_document_if_asked;
pub(crate) use section::section;

use crate::{Request, router::computation};

pub(crate) fn requests() -> Vec<Request> {
    [
        mathematics(),
        view::requests(),
        documents::requests(),
        asking::requests(),
        card::requests(),
        files::requests(),
        folder::requests(),
        pack::requests(),
        assistant::requests(),
        worded::requests(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn mathematics() -> Vec<Request> {
    vec![
        computation(
            "knowledge.search",
            "An answer from documents with the place of each sentence, or none where nothing supports it.",
            knowledge::search,
        ),
        computation(
            "knowledge.quality",
            "How good answers are on questions whose answer is known: hit@1, hit@3, MRR, abstained.",
            knowledge::quality,
        ),
        computation(
            "knowledge.chat",
            "A folder for a site: a chat that answers from the documents without a server.",
            knowledge::chat,
        ),
        computation(
            "knowledge.check_wording",
            "The text of a language model held against its passages: what they do not support is struck out.",
            knowledge::check_wording,
        ),
    ]
}
