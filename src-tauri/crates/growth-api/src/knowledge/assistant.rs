//! The language model that may word answers: where it is, and whether it may be asked. It is asked by a
//! helper, `growth-assistant`; this program has no network.

use std::{env, path::PathBuf, time::Duration};

use growth_i18n::{Language, text, tr::knowledge as tr};
use serde::Deserialize;
use serde_json::{Value, json};

use super::child;
use crate::{CancelToken, Context, Failure, Nothing, Request, memory, router::request};

/// Name of the helper's program.
const HELPER: &str = "growth-assistant";
/// How long the helper may take. It has a limit of its own.
const LONGEST: Duration = Duration::from_secs(200);
/// Longest address, name or key. Characters.
const MAX_TEXT: usize = 500;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "knowledge.assistant",
            "The language model that may word answers, as a person has set it up on this computer.",
            |context, _: Nothing| Ok(view(context)),
        ),
        request(
            "knowledge.save_assistant",
            "Sets up a language model; one on another computer only with its host's name as consent.",
            save,
        ),
        request(
            "knowledge.remove_assistant",
            "Forgets the language model and its key.",
            remove,
        ),
    ]
}

/// The language model that is set up.
#[shape(Eq)]
pub struct AssistantView {
    /// Whether one is set up.
    pub is_set: bool,
    /// Whether the helper that asks it is there.
    pub is_possible: bool,
    /// Address of its interface; empty where none is set up.
    pub address: String,
    /// Name of the model.
    pub model: String,
    /// Whether its host is this computer.
    pub is_here: bool,
    /// Whether the system's keyring holds a key for it.
    pub with_key: bool,
    /// Which model and where, in words.
    pub text: String,
}

fn view(context: &Context<'_>) -> AssistantView {
    let kept = context.app.memory().assistant;
    let is_set = kept.is_some();
    let text = match &kept {
        Some(kept) => name_of(kept, context.language),
        None => tr::knowledge_assistant_none(context.language),
    };
    let kept = kept.unwrap_or_default();
    AssistantView {
        is_set,
        is_possible: helper(context).is_some_and(|program| program.exists()),
        address: kept.address,
        model: kept.model,
        is_here: kept.is_here,
        with_key: kept.with_key,
        text,
    }
}

/// Which model and where: «llama3.2, этот компьютер».
pub(super) fn name_of(kept: &memory::Assistant, language: Language) -> String {
    if kept.is_here {
        tr::knowledge_assistant_here(language, kept.model.as_str())
    } else {
        tr::knowledge_assistant_there(language, kept.host.as_str(), kept.model.as_str())
    }
}

/// A language model to set up.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveAssistant {
    /// Address of an interface like OpenAI's, up to its version: `http://127.0.0.1:11434/v1`. Another
    /// computer is asked through `https` alone.
    pub address: String,
    /// Name of the model, as its host knows it.
    pub model: String,
    /// Its key, kept in the system's keyring; the one that is there stays when absent.
    pub key: Option<String>,
    /// The host that may be asked, where it is not this computer: the name in the answer to a first try.
    /// In a window it says nothing: there a dialog of the system asks.
    pub allowed_host: Option<String>,
}

/// What became of it.
#[shape(Eq, skip_serializing_none)]
pub struct SavedAssistant {
    /// What is set up now.
    pub assistant: AssistantView,
    /// The host that has to be allowed first, as it was not; nothing was saved then.
    pub asks_for: Option<String>,
}

/// The question that a window asks in a dialog of its own before another computer may be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostConsent {
    /// Its title.
    pub title: String,
    /// What would be sent, and where.
    pub text: String,
    /// The button that allows it.
    pub allow: String,
    /// The button that does not.
    pub cancel: String,
}

/// That question, for a host.
pub fn host_consent(host: &str, language: Language) -> HostConsent {
    HostConsent {
        title: text(
            language,
            "knowledge-assistant-consent-title",
            &[("host", host.into())],
        ),
        text: tr::knowledge_assistant_consent(language, host),
        allow: text(
            language,
            "knowledge-assistant-consent-yes",
            &[("host", host.into())],
        ),
        cancel: text(language, "action-cancel", &[]),
    }
}

/// What the helper says of an address.
#[derive(Deserialize)]
struct Place {
    host: String,
    is_here: bool,
}

fn save(context: &Context<'_>, input: SaveAssistant) -> Result<SavedAssistant, Failure> {
    let (address, model) = (input.address.trim(), input.model.trim());
    for (field, text) in [("address", address), ("model", model)] {
        if text.is_empty() || text.chars().count() > MAX_TEXT || text.chars().any(char::is_control)
        {
            return Err(Failure::Value {
                field,
                code: "assistant_field",
                value: text.chars().take(80).collect(),
            });
        }
    }
    let found = helped(context, &json!({ "act": "look", "address": address }))?;
    let place: Place = serde_json::from_value(found["place"].clone())
        .map_err(|error| Failure::Internal(error.to_string()))?;
    // In a window the page's word is not enough: the host asks in a dialog of its own.
    let is_allowed = place.is_here
        || match &context.app.options().issued {
            Some(issued) => issued.allows_host(&place.host),
            None => input.allowed_host.as_deref() == Some(place.host.as_str()),
        };
    if !is_allowed {
        return Ok(SavedAssistant {
            assistant: view(context),
            asks_for: Some(place.host),
        });
    }
    let before = context.app.memory().assistant.unwrap_or_default();
    let mut with_key = before.with_key && before.host == place.host;
    if let Some(key) = input.key.as_deref().map(str::trim) {
        let act = if key.is_empty() {
            json!({ "act": "forget_key", "host": place.host })
        } else {
            json!({ "act": "keep_key", "host": place.host, "key": key })
        };
        with_key = helped(context, &act)?["has_key"] == true;
    }
    let is_same = before.address == address && before.host == place.host;
    context.app.remember(|memory| {
        memory.assistant = Some(memory::Assistant {
            address: address.to_owned(),
            model: model.to_owned(),
            host: place.host.clone(),
            is_here: place.is_here,
            with_key,
            seen: is_same && before.seen,
        });
    });
    Ok(SavedAssistant {
        assistant: view(context),
        asks_for: None,
    })
}

fn remove(context: &Context<'_>, _: Nothing) -> Result<AssistantView, Failure> {
    if let Some(kept) = context.app.memory().assistant.filter(|kept| kept.with_key) {
        helped(context, &json!({ "act": "forget_key", "host": kept.host }))?;
    }
    context.app.remember(|memory| memory.assistant = None);
    Ok(view(context))
}

fn helper(context: &Context<'_>) -> Option<PathBuf> {
    let program = context.app.options().reader.as_ref()?;
    Some(program.with_file_name(format!("{HELPER}{}", env::consts::EXE_SUFFIX)))
}

/// What the helper answers to a request.
///
/// # Errors
/// What the helper could not do, at the field it concerns; [`Failure::Cancelled`].
pub(super) fn helped(context: &Context<'_>, request: &Value) -> Result<Value, Failure> {
    let program = helper(context)
        .filter(|program| program.exists())
        .ok_or_else(|| refused("assistant_missing", HELPER))?;
    let answer = ask(&program, request, context.cancel)?;
    match answer.get("problem") {
        None => Ok(answer),
        Some(problem) => {
            let detail = problem["detail"].as_str().unwrap_or_default();
            Err(match problem["code"].as_str().unwrap_or_default() {
                "address" => Failure::Value {
                    field: "address",
                    code: "assistant_address",
                    value: detail.to_owned(),
                },
                "unreachable" => refused("assistant_unreachable", detail),
                "refused" => refused("assistant_refused", detail),
                "unreadable" => refused("assistant_unreadable", detail),
                "keyring" => Failure::Value {
                    field: "key",
                    code: "assistant_keyring",
                    value: detail.to_owned(),
                },
                other => Failure::Internal(format!("{other}: {detail}")),
            })
        }
    }
}

fn ask(program: &std::path::Path, request: &Value, cancel: &CancelToken) -> Result<Value, Failure> {
    let input = request.to_string().into_bytes();
    let ended = child::run(program, &[], input, LONGEST, cancel)?
        .ok_or_else(|| refused("assistant_unreachable", ""))?;
    if !ended.status.success() {
        return Err(Failure::Internal(format!("{HELPER}: {}", ended.status)));
    }
    serde_json::from_slice(&ended.said).map_err(|error| Failure::Internal(error.to_string()))
}

fn refused(code: &'static str, detail: &str) -> Failure {
    Failure::Value {
        field: "question",
        code,
        value: detail.chars().take(200).collect(),
    }
}
