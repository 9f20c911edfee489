//! The knowledge base: documents as passages, questions answered with the place of each sentence, and
//! how good that is (MATHEMATICS.md G.4).
//!
//! Texts of documents are quoted, never obeyed: nothing in them is an instruction to the program.

mod answer;
mod chat;
mod document;
mod fusion;
mod glossary;
mod index;
mod passages;
mod quality;
mod search;
mod stems;
mod wording;

pub use answer::AnswerSentence;
pub use chat::{ChatFile, ChatFolder, ChatInput, chat};
pub(crate) use chat::{chat_index, chat_script};
pub use document::{Document, DocumentFormat, DocumentNote, DocumentProblem};
pub use index::KnowledgeIndex;
pub use passages::{Passage, passages};
pub use quality::{
    AbstentionCounts, Expected, KnowledgeQuality, QualityInput, QuestionResult, TestQuestion,
    quality,
};
pub use search::{
    FoundPassage, KnowledgeAnswer, SearchInput, SearchOptions, WordReading, check_question, search,
};
pub use wording::{StruckReason, WordedSentence, Wording, WordingInput, check_wording};
