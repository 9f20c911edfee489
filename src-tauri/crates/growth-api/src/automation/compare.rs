//! What an engine did laid over the rehearsal: promised and happened.

use growth_i18n::{Digits, Format, tr::automation as tr};
use growth_model::automation::{
    CompareRehearsalInput, Execution, PromisedMessage, ReachedGoal, TraceMode, TraceOutcome,
    compare_rehearsal,
};
use growth_report::content::{Locale, Table};
use growth_workspace::{
    AutomationId, DatasetId,
    automation::{self as saved},
    datasets::execution_lines,
    projects,
    tabular::DateFormat,
};

use super::events::{events_of_project, goal_times, rows_of, unreadable};
use super::rehearsal::{rehearsed, together};
use super::section::comparison_table;
use crate::{Context, Failure, ReadPath, Request, router::request};

/// Decisions that are promises.
const LOOKED_AT: u32 = 100_000;
/// People who are named.
const NAMED: usize = 20;

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "automation.compare_file",
        "The executions of an engine (CSV) laid over the rehearsal of a scenario: promised and happened.",
        compare,
    )]
}

/// Executions of an engine.
#[shape(Eq, deny_unknown_fields)]
pub struct CompareFile {
    /// The scenario.
    pub id: AutomationId,
    /// The events of the same days; those that were imported last when absent.
    pub dataset_id: Option<DatasetId>,
    /// A table with person, time and, where there is one, status of each execution.
    pub path: ReadPath,
    /// How dates are written, where the file leaves it open.
    pub date: Option<DateFormat>,
}

/// Promised and happened.
#[shape(Eq)]
pub struct ComparedFile {
    /// The result, in a sentence.
    pub headline: String,
    /// Promised and happened.
    pub table: Table,
    /// What spoils the comparison, in words.
    pub notes: Vec<String>,
}

fn compare(context: &Context<'_>, input: CompareFile) -> Result<ComparedFile, Failure> {
    let language = context.language;
    let (rows, _) = rows_of(&input.path, None)?;
    let (executions, rejected) =
        execution_lines(rows, input.date).map_err(|problem| unreadable(problem, &input.path))?;
    let (all, project, chosen) = context.app.with(|workspace| {
        let view = workspace.view();
        let one = saved::automation(&view, &input.id)?;
        let all = saved::automations(&view, &one.project_id)?;
        let project = projects::get(&view, &one.project_id)?;
        let chosen = events_of_project(context, &view, &one.project_id, input.dataset_id.as_ref())?;
        Ok((together(&one, all), project, chosen))
    })?;
    let (Some((_, events)), Some(one)) = (chosen, all.first()) else {
        return Err(Failure::Value {
            field: "dataset_id",
            code: "no_events",
            value: String::new(),
        });
    };
    let found = rehearsed(context, &all, &events, None, TraceMode::Met, LOOKED_AT)?;
    let scenario = &one.definition;
    let promised: Vec<PromisedMessage> = (found.trace.iter())
        .filter(|row| row.scenario == scenario.id)
        .filter(|row| matches!(row.outcome, TraceOutcome::Message | TraceOutcome::HeldOut))
        .filter_map(|row| {
            Some(PromisedMessage {
                person: row.person.clone(),
                send_at: row.send_at.clone()?,
                segment: one.name.clone(),
                held_out: row.outcome == TraceOutcome::HeldOut,
            })
        })
        .collect();
    let goals = match &scenario.control.goal {
        Some(goal) => (goal_times(&events, goal).into_iter())
            .map(|(person, at)| ReachedGoal { person, at })
            .collect(),
        None => Vec::new(),
    };
    let time_zone = events.lent().time_zone.clone();
    let compared = compare_rehearsal(&CompareRehearsalInput {
        promised,
        executions: (executions.into_iter())
            .map(|one| Execution {
                person: one.person,
                at: one.at,
                sent: one.sent,
            })
            .collect(),
        goals,
        goal_days: scenario.control.goal_days,
        tolerance_minutes: 60,
        time_zone,
    })?;
    let format = Format::new(language);
    let count = |number: u64| format.number(number, Digits::WHOLE);
    let promised: u64 = compared.segments.iter().map(|one| one.promised).sum();
    let sent: u64 = (compared.segments.iter())
        .map(|one| one.in_time + one.off_time)
        .sum();
    let mut notes = Vec::new();
    if rejected > 0 {
        notes.push(tr::automation_compare_rejected(language, count(rejected)));
    }
    let named = |people: &[String]| {
        let named: Vec<&str> = people.iter().take(NAMED).map(String::as_str).collect();
        (count(people.len() as u64), named.join(", "))
    };
    if !compared.unexpected.is_empty() {
        let (number, people) = named(&compared.unexpected);
        notes.push(tr::automation_compare_unexpected(language, number, people));
    }
    if !compared.spoilt.is_empty() {
        let (number, people) = named(&compared.spoilt);
        notes.push(tr::automation_compare_spoilt(language, number, people));
    }
    let locale = Locale {
        language,
        currency: project.currency,
    };
    Ok(ComparedFile {
        headline: tr::automation_compare_headline(language, count(promised), count(sent)),
        table: comparison_table(&compared, locale),
        notes,
    })
}
