//! The knowledge base, on the input alone.

use growth_model::knowledge;

use crate::{Request, router::computation};

pub(crate) fn requests() -> Vec<Request> {
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
    ]
}
