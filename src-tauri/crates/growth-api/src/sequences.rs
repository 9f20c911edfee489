//! Sequences of messages: on the input alone, and those of a project.

mod stored;
mod view;

use growth_model::sequences;

use crate::{Request, router::computation};

pub(crate) fn requests() -> Vec<Request> {
    let mut requests = vec![
        computation(
            "sequences.plan",
            "Sequences of messages: reach and money by rates, a calendar for each person, collisions.",
            sequences::plan,
        ),
        computation(
            "sequences.export",
            "A sequence as a table (CSV), mails as drafts (.eml), pages (HTML) and MJML, a workflow for n8n.",
            sequences::export,
        ),
    ];
    requests.extend(stored::requests());
    requests.extend(view::requests());
    requests
}
