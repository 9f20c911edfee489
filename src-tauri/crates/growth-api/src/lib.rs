//! The one router of Growth Architect: every request that the window, the command line or a test can
//! make, with its JSON Schema and its TypeScript types.

#![allow(
    clippy::needless_pass_by_value,
    reason = "the router hands every handler its input, to keep or to take apart"
)]

#[macro_use]
extern crate growth_shape;

mod app;
mod customer_lists;
mod error;
mod event_sets;
mod knowledge_indexes;
mod log;
mod meaning;
mod memory;
mod messages;
mod names;
mod panics;
mod paths;
mod payload;
mod places;
mod problems;
mod progress;
mod purchase_days;
mod router;
mod schema;
mod typescript;
mod write;

mod audit;
mod automation;
mod backups;
mod charts;
mod customers;
mod datasets;
mod economics;
mod exchange;
mod experiments;
mod history;
mod knowledge;
mod kpi;
mod leads;
mod loops;
mod overview;
mod projects;
mod report;
mod roadmap;
mod search;
mod sequences;
mod settings;
mod shared;
mod sources;
mod start;
mod steps;

pub use app::{App, AppOptions, CLOCK_VARIABLE, clock_from_environment};
pub use error::{ApiError, Failure};
pub use growth_i18n::Language;
pub use growth_model::business::BusinessKind;
pub use growth_workspace::{Clock, StepOrigin};
pub use knowledge::{HostConsent, host_consent, read_document_if_asked};
pub use log::log_to_folder;
pub use paths::{IssuedPaths, Purpose, ReadPath, WritePath};
pub use payload::Payload;
pub use progress::{CancelToken, Phase, Progress, ProgressSink, Silent};
pub use router::{Context, Nothing, Request, Router, Speech};

/// All requests, in the order in which they are documented.
pub fn requests() -> Vec<Request> {
    [
        start::requests(),
        places::requests(),
        settings::requests(),
        projects::requests(),
        exchange::requests(),
        overview::requests(),
        search::requests(),
        economics::requests(),
        audit::requests(),
        customers::requests(),
        leads::requests(),
        loops::requests(),
        roadmap::requests(),
        kpi::requests(),
        experiments::requests(),
        automation::requests(),
        sequences::requests(),
        knowledge::requests(),
        datasets::requests(),
        report::requests(),
        charts::requests(),
        history::requests(),
        backups::requests(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The requests as JSON: name, one line, JSON Schema of input and output, shared types once.
pub fn documentation() -> serde_json::Value {
    schema::documentation(&requests())
}

/// One request as JSON, complete in itself.
///
/// # Errors
/// When there is no request of this name.
pub fn documentation_of(name: &str, language: Language) -> Result<serde_json::Value, ApiError> {
    requests()
        .iter()
        .find(|request| request.name == name)
        .map(schema::documentation_of)
        .ok_or_else(|| Failure::UnknownRequest(name.to_owned()).localise(language))
}

/// Name of every request, with one line about it.
pub fn request_list() -> Vec<(&'static str, &'static str)> {
    requests()
        .iter()
        .map(|request| (request.name, request.summary))
        .collect()
}

/// The TypeScript types of all requests.
pub fn typescript() -> String {
    typescript::typescript(&requests())
}

/// Language of the system, for hosts that were not told one.
pub fn system_language() -> Language {
    Language::of_environment()
}

/// A text of the program by its identifier, for hosts that print labels of their own.
pub fn words(id: &str, language: Language) -> String {
    growth_i18n::text(language, id, &[])
}

/// What is said of a failure outside of the API.
pub fn unexpected(problem: &str, language: Language) -> String {
    growth_i18n::text(language, "error-unexpected", &[("detail", problem.into())])
}
