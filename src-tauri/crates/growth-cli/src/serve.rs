//! `growth serve`: requests and answers as lines of JSON, for editors, tests and other programs that
//! ask more than once.

use std::{
    collections::HashMap,
    io::{BufRead as _, Write as _},
    sync::{Mutex, PoisonError},
};

use growth_api::{
    ApiError, BusinessKind, CancelToken, Language, Payload, Progress, ProgressSink, Speech,
};
use serde::{Deserialize, de::IgnoredAny};
use serde_json::{Value, json};

use crate::session::{Session, Stop};

/// One line of input: a request, or the id of one that shall stop.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    /// What the answer is marked with.
    id: Value,
    request: Option<String>,
    #[serde(default, rename = "payload")]
    _payload: IgnoredAny,
    /// The session's when absent.
    language: Option<Language>,
    /// Whose word for customers the texts use, where the payload names no project.
    business: Option<BusinessKind>,
    /// Stops the request of this id instead.
    #[serde(default)]
    cancel: bool,
}

struct ToOutput<'a>(&'a Value);

impl ProgressSink for ToOutput<'_> {
    fn report(&self, progress: Progress) {
        say(&json!({ "id": self.0, "progress": progress }));
    }
}

/// Writes a line. When nobody listens any more, there is nobody to tell.
fn say(line: &Value) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Answers until the input ends; every request in a thread of its own.
pub fn run(session: &Session) -> Result<(), Stop> {
    let running: Mutex<HashMap<String, CancelToken>> = Mutex::default();
    let running = || running.lock().unwrap_or_else(PoisonError::into_inner);
    std::thread::scope(|scope| {
        for line in std::io::stdin().lock().lines() {
            let line = line?;
            if line.trim().is_empty() {
                continue;
            }
            let read = serde_json::from_str(&line)
                .and_then(|read| Ok((read, Payload::parse(&line)?.member("payload"))));
            let (
                Line {
                    id,
                    request,
                    language,
                    business,
                    cancel,
                    ..
                },
                payload,
            ) = match read {
                Ok(read) => read,
                Err(error) => {
                    let error = ApiError::bad_json(&error.to_string(), session.language);
                    say(&json!({ "id": null, "error": error }));
                    continue;
                }
            };
            if cancel {
                if let Some(token) = running().get(&id.to_string()) {
                    token.cancel();
                }
                continue;
            }
            let token = CancelToken::default();
            running().insert(id.to_string(), token.clone());
            scope.spawn(move || {
                let speech = Speech {
                    language: language.unwrap_or(session.language),
                    business,
                };
                let answer = session.router().call(
                    &request.unwrap_or_default(),
                    payload,
                    speech,
                    &ToOutput(&id),
                    &token,
                );
                running().remove(&id.to_string());
                match answer {
                    Ok(answer) => say(&json!({ "id": id, "answer": answer })),
                    Err(error) => say(&json!({ "id": id, "error": error })),
                }
            });
        }
        Ok(())
    })
}
