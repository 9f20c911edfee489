//! Growth OS: stacks, scenarios and segments on the input alone, and those of a project.

mod compare;
mod events;
mod files;
mod page;
mod people;
mod picture;
mod plan_gap;
mod rehearsal;
mod scenarios;
mod section;
mod stack;
mod stack_edits;
mod words;

use growth_model::automation;

pub(crate) use events::events_of_project;
pub(crate) use files::whole_people;
pub(crate) use section::section;
pub(crate) use words::{channel_text, problem_text};

use crate::{Request, router::computation};

pub(crate) fn requests() -> Vec<Request> {
    let mut requests = pure();
    requests.extend(stack::requests());
    requests.extend(picture::requests());
    requests.extend(plan_gap::requests());
    requests.extend(stack_edits::requests());
    requests.extend(scenarios::requests());
    requests.extend(page::requests());
    requests.extend(events::requests());
    requests.extend(rehearsal::requests());
    requests.extend(people::requests());
    requests.extend(files::requests());
    requests.extend(compare::requests());
    requests
}

fn pure() -> Vec<Request> {
    vec![
        computation(
            "automation.rehearse",
            "Recorded events replayed through scenarios: every decision and why, sums, what to look at.",
            automation::rehearse,
        ),
        computation(
            "automation.segments",
            "Segments from view to goal, with intervals, acquisition cost, value and margin per lead.",
            automation::segments,
        ),
        computation(
            "automation.export",
            "A scenario as files for n8n or Node-RED, with a rehearsal and the expected decisions inside.",
            automation::export,
        ),
        computation(
            "automation.compare",
            "What an engine did laid over a rehearsal: promised and happened, by segment.",
            automation::compare_rehearsal,
        ),
        computation(
            "automation.catalogue",
            "Tools by layer and role with API, limits, price and source; roles, flows, starting stacks.",
            automation::tools,
        ),
        computation(
            "automation.templates",
            "Scenarios to begin with: the guide's own and six more, in both languages.",
            automation::templates,
        ),
        computation(
            "automation.stack",
            "A stack of tools: filled roles, empty ones, dead ends, lost identities, cost.",
            automation::stack,
        ),
    ]
}
