//! A question to a host that speaks the interface of OpenAI's chat completions (Ollama, LM Studio,
//! llama.cpp and others do).

use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ureq::Agent;

use crate::{Problem, ProblemCode, keys};

/// How long a model may think.
const LONGEST: Duration = Duration::from_secs(180);
/// How long it may take until the host is reached.
const CONNECTING: Duration = Duration::from_secs(10);
/// Longest answer. Bytes.
const LONGEST_ANSWER: u64 = 1_000_000;

/// A question.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    /// Address of the interface (`http://127.0.0.1:11434/v1`). Another computer is asked through
    /// `https` alone.
    address: String,
    /// Name of the host and its port, under which its key is kept; its key is sent only to it.
    host: String,
    /// Name of the model.
    model: String,
    /// Whether the host wants a key.
    with_key: bool,
    /// What is said to it.
    messages: Vec<Message>,
}

/// A message.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Message {
    role: String,
    content: String,
}

/// What the model says.
pub(crate) fn ask(question: &Question) -> Result<String, Problem> {
    let address = checked(&question.address, &question.host)?;
    let agent: Agent = Agent::config_builder()
        .timeout_global(Some(LONGEST))
        .timeout_connect(Some(CONNECTING))
        // What a person has allowed is this host, not one that it names.
        .max_redirects(0)
        .http_status_as_error(false)
        .proxy(None)
        .build()
        .into();
    let mut request = agent.post(&format!("{address}/chat/completions"));
    if question.with_key
        && let Some(key) = keys::get(&question.host)?
    {
        request = request.header("Authorization", &format!("Bearer {key}"));
    }
    let body = json!({
        "model": question.model,
        "messages": question.messages,
        "temperature": 0,
        "stream": false,
    });
    let mut response = request
        .send_json(&body)
        .map_err(|error| Problem::new(ProblemCode::Unreachable, &error))?;
    let status = response.status();
    let text = response
        .body_mut()
        .with_config()
        .limit(LONGEST_ANSWER)
        .read_to_string()
        .map_err(|error| Problem::new(ProblemCode::Unreadable, &error))?;
    if !status.is_success() {
        let said = format!("{status}: {text}");
        return Err(Problem::new(ProblemCode::Refused, &said));
    }
    said(&text).ok_or_else(|| Problem::new(ProblemCode::Unreadable, &text))
}

/// The text of the first answer.
fn said(text: &str) -> Option<String> {
    let answer: Value = serde_json::from_str(text).ok()?;
    let content = answer.pointer("/choices/0/message/content")?.as_str()?;
    Some(content.to_owned())
}

/// Where an address leads.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Place {
    /// Name of the host, with its port where the address names one.
    host: String,
    /// Whether it is this computer.
    is_here: bool,
}

/// Where an address leads, if it may be asked at all.
pub(crate) fn place(address: &str) -> Result<Place, Problem> {
    let refused = || Problem::new(ProblemCode::Address, &address);
    let (scheme, rest) = address.split_once("://").ok_or_else(refused)?;
    let host = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let is_here = is_this_computer(host);
    let may_be = match scheme {
        "https" => true,
        "http" => is_here,
        _ => false,
    };
    let is_plain =
        !host.is_empty() && !host.contains(|sign: char| sign == '@' || sign.is_whitespace());
    if is_plain && may_be {
        Ok(Place {
            host: host.to_ascii_lowercase(),
            is_here,
        })
    } else {
        Err(refused())
    }
}

/// The address without a slash at its end, where it leads to the host that a person has allowed.
fn checked<'a>(address: &'a str, host: &str) -> Result<&'a str, Problem> {
    if place(address)?.host == host {
        Ok(address.trim_end_matches('/'))
    } else {
        Err(Problem::new(ProblemCode::Address, &address))
    }
}

/// Whether a host is the computer itself.
fn is_this_computer(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    name == "localhost"
        || name
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_host_that_was_allowed_is_asked_and_another_computer_only_in_secret() {
        for (address, host) in [
            ("http://127.0.0.1:11434/v1", "127.0.0.1:11434"),
            ("http://localhost:1234/v1/", "localhost:1234"),
            ("http://[::1]:8080", "[::1]:8080"),
            ("https://api.example.com/v1", "api.example.com"),
        ] {
            assert_eq!(
                checked(address, host).unwrap(),
                address.trim_end_matches('/')
            );
        }
        for (address, host) in [
            ("http://api.example.com/v1", "api.example.com"),
            ("https://api.example.com/v1", "other.example.com"),
            ("https://127.0.0.1@evil.example/v1", "127.0.0.1"),
            (
                "https://127.0.0.1@evil.example/v1",
                "127.0.0.1@evil.example",
            ),
            ("http://127.0.0.1.evil.example/v1", "127.0.0.1.evil.example"),
            ("http://localhost.evil.example", "localhost.evil.example"),
            ("file:///etc/passwd", ""),
            ("ftp://localhost", "localhost"),
            ("localhost:1234", "localhost:1234"),
        ] {
            assert!(checked(address, host).is_err(), "{address}");
        }
    }

    #[test]
    fn the_text_of_an_answer_is_found() {
        let answer = r#"{"choices": [{"message": {"role": "assistant", "content": "Да [1]."}}]}"#;
        assert_eq!(said(answer).as_deref(), Some("Да [1]."));
        for other in ["", "[]", r#"{"choices": []}"#, r#"{"error": "no"}"#] {
            assert_eq!(said(other), None, "{other}");
        }
    }
}
