//! The helper that asks a language model, for the program, which has no network of its own.
//!
//! It reads one request from standard input, does it, and writes one answer to standard output, both
//! JSON. It is started for a single request that a person has allowed, and knows nothing of the
//! workspace. Keys lie in the system's keyring and never leave this process but to the model's host.

mod keys;
mod model;

use std::io::{self, Read as _, Write as _};

use serde::{Deserialize, Serialize};

/// Longest request. Bytes.
const LONGEST_REQUEST: u64 = 1_000_000;

/// What is wanted.
#[derive(Deserialize)]
#[serde(tag = "act", rename_all = "snake_case", deny_unknown_fields)]
enum Request {
    /// Where an address leads.
    Look { address: String },
    /// An answer of a model.
    Ask(model::Question),
    /// Keeps the key of a host.
    KeepKey { host: String, key: String },
    /// Whether there is a key of a host.
    HasKey { host: String },
    /// Forgets the key of a host.
    ForgetKey { host: String },
}

/// What came of it.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    /// Where it leads.
    Place(model::Place),
    /// What the model says.
    Text(String),
    /// Whether there is a key now.
    HasKey(bool),
    /// It could not be done.
    Problem(Problem),
}

/// Why something could not be done.
#[derive(Debug, Serialize)]
struct Problem {
    code: ProblemCode,
    /// In the words of the system or the host.
    detail: String,
}

/// The kinds of problems; the program has a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum ProblemCode {
    /// The request is not one.
    Request,
    /// The address is not one that may be asked.
    Address,
    /// Nobody answers there.
    Unreachable,
    /// The host refuses.
    Refused,
    /// The answer is not one of such a host.
    Unreadable,
    /// The system keeps no keys, or does not give them.
    Keyring,
}

impl Problem {
    fn new(code: ProblemCode, detail: &impl ToString) -> Self {
        Self {
            code,
            detail: detail.to_string().chars().take(500).collect(),
        }
    }
}

fn main() -> io::Result<()> {
    let mut input = Vec::new();
    io::stdin()
        .lock()
        .take(LONGEST_REQUEST)
        .read_to_end(&mut input)?;
    let answer = answer(&input).unwrap_or_else(Answer::Problem);
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, &answer)?;
    out.flush()
}

fn answer(input: &[u8]) -> Result<Answer, Problem> {
    let request = serde_json::from_slice(input)
        .map_err(|error| Problem::new(ProblemCode::Request, &error))?;
    match request {
        Request::Look { address } => model::place(&address).map(Answer::Place),
        Request::Ask(question) => model::ask(&question).map(Answer::Text),
        Request::KeepKey { host, key } => keys::keep(&host, &key).map(|()| Answer::HasKey(true)),
        Request::HasKey { host } => keys::get(&host).map(|key| Answer::HasKey(key.is_some())),
        Request::ForgetKey { host } => keys::forget(&host).map(|()| Answer::HasKey(false)),
    }
}
