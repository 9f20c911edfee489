//! Sequences of messages, on the input alone.

use growth_model::sequences;

use crate::{Request, router::computation};

pub(crate) fn requests() -> Vec<Request> {
    vec![
        computation(
            "sequences.plan",
            "Sequences of messages: reach and money by rates, a calendar for each person, collisions.",
            sequences::plan,
        ),
        computation(
            "sequences.export",
            "A sequence as a table (CSV), and its mails as pages (HTML) and drafts (.eml).",
            sequences::export,
        ),
    ]
}
