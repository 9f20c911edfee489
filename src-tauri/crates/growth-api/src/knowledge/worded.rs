//! An answer in the words of a language model, each sentence held against the passage that it cites.

use growth_i18n::{Language, tr::knowledge as tr};
use growth_model::knowledge::{
    KnowledgeAnswer, StruckReason, WordedSentence, WordingInput, check_question, check_wording,
};
use growth_workspace::ProjectId;
use serde_json::json;

use super::{
    asking::{self, AnswerView, AskDocuments, shown},
    assistant::{helped, name_of},
};
use crate::{Context, Failure, Request, memory, router::request};

/// Passages that a model is given.
const PASSAGES_GIVEN: usize = 5;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "knowledge.assistant_prompt",
            "What would be sent to the language model for a question, word by word.",
            prompt,
        ),
        request(
            "knowledge.ask_assistant",
            "An answer in the words of the language model; what its passages do not support is struck out.",
            ask,
        ),
    ]
}

/// What would be sent.
#[shape(Eq)]
pub struct AssistantPrompt {
    /// To which model and where, in words.
    pub to: String,
    /// The messages in their order; none where the documents do not answer: then nothing is sent.
    pub messages: Vec<PromptMessage>,
    /// Whether a person has to see it before the first question.
    pub is_first: bool,
}

/// A message to a language model.
#[shape(Eq)]
pub struct PromptMessage {
    /// `system` or `user`.
    pub role: String,
    /// Its text.
    pub content: String,
}

/// A question to the language model.
#[shape(Eq, deny_unknown_fields)]
pub struct AskAssistant {
    /// The project.
    pub project_id: ProjectId,
    /// The question, 1…2 000 characters.
    pub question: String,
    /// A person has seen what is sent; needed once for a model.
    #[serde(default)]
    pub seen: bool,
}

/// An answer in the words of a language model.
#[shape]
pub struct WordedAnswer {
    /// Which model and where, in words.
    pub from: String,
    /// Its sentences.
    pub sentences: Vec<WordedSentenceView>,
    /// Whether nothing of it is left, or the documents do not answer.
    pub abstained: bool,
    /// The answer of the documents themselves, with the passages that the sentences cite.
    pub answer: AnswerView,
}

/// A sentence of a language model.
#[shape(Eq, skip_serializing_none)]
pub struct WordedSentenceView {
    /// Its text.
    pub text: String,
    /// The passages that it cites, from 0.
    pub citations: Vec<usize>,
    /// Why it is struck out, in words; absent where it stays.
    pub struck_text: Option<String>,
}

fn set_up(context: &Context<'_>) -> Result<memory::Assistant, Failure> {
    context.app.memory().assistant.ok_or(Failure::Value {
        field: "question",
        code: "assistant_not_set",
        value: String::new(),
    })
}

fn found(
    context: &Context<'_>,
    project: &ProjectId,
    question: &str,
) -> Result<(KnowledgeAnswer, AnswerView), Failure> {
    check_question("question", question)?;
    context.app.with(|workspace| {
        let view = workspace.view();
        let mut found = asking::found(context, &view, project, question)?;
        found.answer.passages.truncate(PASSAGES_GIVEN);
        let answer = shown(context, &view, question.to_owned(), found.clone())?;
        Ok((found.answer, answer))
    })
}

/// The messages for a question; none where the documents do not answer it.
fn messages(found: &KnowledgeAnswer, question: &str, language: Language) -> Vec<PromptMessage> {
    if found.abstained {
        return Vec::new();
    }
    let message = |role: &str, content: String| PromptMessage {
        role: role.to_owned(),
        content,
    };
    let passages: Vec<String> = (1..)
        .zip(&found.passages)
        .map(|(number, passage)| {
            let mut titles: Vec<&str> = std::iter::once(passage.title.as_str())
                .chain(passage.headings.iter().map(String::as_str))
                .collect();
            // The first heading is the title, as a rule.
            titles.dedup();
            format!("[{number}] {}\n{}", titles.join(" › "), passage.text)
        })
        .collect();
    vec![
        message("system", tr::knowledge_assistant_rules(language)),
        message(
            "user",
            tr::knowledge_assistant_question(language, passages.join("\n\n"), question),
        ),
    ]
}

fn prompt(context: &Context<'_>, input: AskDocuments) -> Result<AssistantPrompt, Failure> {
    let kept = set_up(context)?;
    let (found, _) = found(context, &input.project_id, &input.question)?;
    Ok(AssistantPrompt {
        to: name_of(&kept, context.language),
        messages: messages(&found, &input.question, context.language),
        is_first: !kept.seen,
    })
}

fn ask(context: &Context<'_>, input: AskAssistant) -> Result<WordedAnswer, Failure> {
    let language = context.language;
    let kept = set_up(context)?;
    if !kept.seen && !input.seen {
        return Err(Failure::Value {
            field: "seen",
            code: "assistant_not_seen",
            value: name_of(&kept, language),
        });
    }
    let from = name_of(&kept, language);
    let (found, answer) = found(context, &input.project_id, &input.question)?;
    let messages = messages(&found, &input.question, language);
    if messages.is_empty() {
        return Ok(WordedAnswer {
            from,
            sentences: Vec::new(),
            abstained: true,
            answer,
        });
    }
    context.app.remember(|memory| {
        if let Some(assistant) = &mut memory.assistant {
            assistant.seen = true;
        }
    });
    let said = helped(
        context,
        &json!({
            "act": "ask",
            "address": kept.address,
            "host": kept.host,
            "model": kept.model,
            "with_key": kept.with_key,
            "messages": messages,
        }),
    )?;
    let wording = check_wording(&WordingInput {
        text: said["text"]
            .as_str()
            .unwrap_or_default()
            .chars()
            .take(20_000)
            .collect(),
        question: input.question,
        passages: found.passages.iter().map(source_of).collect(),
    })?;
    Ok(WordedAnswer {
        from,
        sentences: (wording.sentences.into_iter())
            .map(|sentence| sentence_view(sentence, language))
            .collect(),
        abstained: wording.abstained,
        answer,
    })
}

/// What a citation of a passage may rest on: its text, and the titles above it.
fn source_of(passage: &growth_model::knowledge::FoundPassage) -> String {
    format!(
        "{}\n{}\n{}",
        passage.title,
        passage.headings.join("\n"),
        passage.text
    )
}

fn sentence_view(sentence: WordedSentence, language: Language) -> WordedSentenceView {
    let list = |missing: &[String]| growth_i18n::Format::new(language).list(missing);
    WordedSentenceView {
        text: sentence.text,
        citations: sentence.citations,
        struck_text: sentence.struck.map(|reason| match reason {
            StruckReason::NoCitation => tr::knowledge_struck_no_citation(language),
            StruckReason::UnknownCitation => tr::knowledge_struck_unknown_citation(language),
            StruckReason::Numbers { missing } => {
                tr::knowledge_struck_numbers(language, list(&missing))
            }
            StruckReason::Names { missing } => tr::knowledge_struck_names(language, list(&missing)),
        }),
    }
}
