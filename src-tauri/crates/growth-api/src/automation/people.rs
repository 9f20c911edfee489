//! The people of a rehearsal, and one of them from event to event.

use growth_i18n::{Digits, Format, Language, tr::automation as tr};
use growth_model::automation::{TraceMode, TraceOutcome, TraceRow};
use growth_workspace::{
    AutomationId, DatasetId,
    automation::{self as saved, Automation},
};

use super::events::events_of_project;
use super::rehearsal::{rehearsed, together};
use super::words::{channel_text, condition_text, outcome_text, reason_text};
use crate::customer_lists::fold;
use crate::{Context, Failure, Request, router::request};

/// Decisions that are looked through for people.
const LOOKED_AT: u32 = 100_000;
/// Most people of an answer.
const MAX_PEOPLE: usize = 200;
/// Most events of a person that are shown.
const MAX_STEPS: u32 = 500;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "automation.people",
            "The people for whom the conditions of a scenario held, with what came of it.",
            people,
        ),
        request(
            "automation.person",
            "One person through the rehearsal: each event, what was decided and why, the messages.",
            person,
        ),
    ]
}

/// Whose people.
#[shape(Eq, deny_unknown_fields)]
pub struct RehearsedPeopleQuery {
    /// The scenario.
    pub id: AutomationId,
    /// The events; those that were imported last when absent.
    pub dataset_id: Option<DatasetId>,
    /// Part of the person's key, or of what came of it; case does not matter.
    #[serde(default)]
    pub search: String,
}

/// People of a rehearsal.
#[shape(Eq)]
pub struct RehearsedPeople {
    /// At most 200, in the order of time.
    pub people: Vec<RehearsedPerson>,
    /// How many there are.
    pub total: u64,
}

/// A person of a rehearsal.
#[shape(Eq)]
pub struct RehearsedPerson {
    /// The person's key.
    pub person: String,
    /// What came of it first.
    pub outcome: TraceOutcome,
    /// The same in words, with the day or the reason.
    pub text: String,
}

fn people(context: &Context<'_>, input: RehearsedPeopleQuery) -> Result<RehearsedPeople, Failure> {
    let language = context.language;
    let none = RehearsedPeople {
        people: Vec::new(),
        total: 0,
    };
    let Some((all, events)) = asked(context, &input.id, input.dataset_id.as_ref())? else {
        return Ok(none);
    };
    let Some(one) = all.first() else {
        return Ok(none);
    };
    let found = rehearsed(context, &all, &events, None, TraceMode::Met, LOOKED_AT)?;
    let mut people: Vec<RehearsedPerson> = Vec::new();
    let mut places: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    for row in found
        .trace
        .iter()
        .filter(|row| row.scenario == one.definition.id)
    {
        let told = RehearsedPerson {
            person: row.person.clone(),
            outcome: row.outcome,
            text: result_text(row, one, language),
        };
        match places.get(&row.person) {
            // A message or an exception says more than that the limit stopped one.
            Some(place) => {
                if let Some(known) = people.get_mut(*place)
                    && known.outcome == TraceOutcome::Capped
                {
                    *known = told;
                }
            }
            None => {
                places.insert(row.person.clone(), people.len());
                people.push(told);
            }
        }
    }
    let search = fold(input.search.trim());
    people.retain(|person| {
        search.is_empty()
            || fold(&person.person).contains(&search)
            || fold(&person.text).contains(&search)
    });
    let total = people.len() as u64;
    people.truncate(MAX_PEOPLE);
    Ok(RehearsedPeople { people, total })
}

type Found = Option<(Vec<Automation>, std::sync::Arc<crate::event_sets::EventSet>)>;

fn asked(
    context: &Context<'_>,
    id: &AutomationId,
    dataset: Option<&DatasetId>,
) -> Result<Found, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let one = saved::automation(&view, id)?;
        let all = saved::automations(&view, &one.project_id)?;
        let chosen = events_of_project(context, &view, &one.project_id, dataset)?;
        Ok(chosen.map(|(_, events)| (together(&one, all), events)))
    })
}

/// `would go out 27 Nov` or `no address`.
fn result_text(row: &TraceRow, one: &Automation, language: Language) -> String {
    match row.outcome {
        TraceOutcome::Exception => {
            let reasons: Vec<String> = (row.reasons.iter())
                .map(|reason| reason_text(reason, &one.definition, language))
                .collect();
            reasons.join(", ")
        }
        TraceOutcome::Message => tr::automation_sent_on(
            language,
            row.send_at
                .as_deref()
                .map_or_else(String::new, |at| moment(at, language)),
        ),
        outcome => outcome_text(outcome, language),
    }
}

/// `27.11.2026 09:00` by the person's clock.
fn moment(at: &str, language: Language) -> String {
    let day = at.get(..10).and_then(|day| day.parse().ok());
    match (day, at.get(11..16)) {
        (Some(day), Some(clock)) => format!("{} {clock}", Format::new(language).date(day)),
        _ => at.to_owned(),
    }
}

/// Which person.
#[shape(Eq, deny_unknown_fields)]
pub struct RehearsedPersonQuery {
    /// The scenario.
    pub id: AutomationId,
    /// The events; those that were imported last when absent.
    pub dataset_id: Option<DatasetId>,
    /// The person's key.
    pub person: String,
}

/// A person from event to event.
#[shape(Eq)]
pub struct PersonTrace {
    /// The person's key.
    pub person: String,
    /// What is known of the person, in a line.
    pub known: String,
    /// Events and decisions, in the order of time.
    pub steps: Vec<PersonStep>,
    /// Messages as the person would read them.
    pub messages: Vec<PersonMessage>,
}

/// An event, and what was decided at it.
#[shape(Eq)]
pub struct PersonStep {
    /// When, by the person's clock.
    pub at: String,
    /// What happened.
    pub event: String,
    /// What was decided and why, a line each; empty where the scenario does not look at it.
    pub reasons: Vec<StepReason>,
}

/// A reason.
#[shape(Eq)]
pub struct StepReason {
    /// In words.
    pub text: String,
    /// Whether it holds.
    pub holds: bool,
}

/// A message as a person would read it.
#[shape(Eq)]
pub struct PersonMessage {
    /// When it would go out, by the person's clock.
    pub at: String,
    /// How, and where to.
    pub channel: String,
    /// What came of it, in words.
    pub outcome_text: String,
    /// The text in each language that it is written in.
    pub texts: Vec<PersonText>,
}

/// A text.
#[shape(Eq)]
pub struct PersonText {
    /// `ru` or `en`.
    pub language: String,
    /// Subject of a mail; empty elsewhere.
    pub subject: String,
    /// The text.
    pub body: String,
    /// Its length in words.
    pub length_text: String,
}

fn person(context: &Context<'_>, input: RehearsedPersonQuery) -> Result<PersonTrace, Failure> {
    let language = context.language;
    let mut trace = PersonTrace {
        person: input.person.clone(),
        known: String::new(),
        steps: Vec::new(),
        messages: Vec::new(),
    };
    let Some((all, events)) = asked(context, &input.id, input.dataset_id.as_ref())? else {
        return Ok(trace);
    };
    let Some(one) = all.first() else {
        return Ok(trace);
    };
    let person = Some(input.person.as_str());
    let found = rehearsed(context, &all, &events, person, TraceMode::All, MAX_STEPS)?;
    let rows: Vec<&TraceRow> = (found.trace.iter())
        .filter(|row| row.scenario == one.definition.id)
        .collect();
    let lent = events.lent();
    if let Some(known) = lent
        .people
        .iter()
        .find(|known| known.person == input.person)
    {
        let said: Vec<String> = (known.properties.iter())
            .map(|(name, value)| format!("{name}: {}", value.shown()))
            .collect();
        trace.known = said.join(" · ");
    }
    let own = lent
        .events
        .iter()
        .filter(|event| event.person == input.person);
    let mut steps: Vec<(String, PersonStep)> = Vec::new();
    for (index, event) in own.enumerate() {
        // Of the person's own events; the trace counts them from 0 in this order.
        let row = rows.iter().find(|row| row.event == index);
        let details: Vec<String> = (event.properties.iter())
            .filter(|(name, _)| {
                let of_person = lent.people.iter().any(|known| {
                    known.person == input.person && known.properties.get(name).is_some()
                });
                !of_person
            })
            .map(|(name, value)| format!("{name}: {}", value.shown()))
            .collect();
        let event_text = if details.is_empty() {
            event.kind.clone()
        } else {
            format!("{} ({})", event.kind, details.join(", "))
        };
        let at = row.map_or_else(|| event.at.clone(), |row| row.at.clone());
        steps.push((
            event.at.clone(),
            PersonStep {
                at: moment(&at, language),
                event: event_text,
                reasons: row.map_or_else(Vec::new, |row| reasons(row, one, language)),
            },
        ));
    }
    drop(lent);
    steps.sort_by(|one, other| one.0.cmp(&other.0));
    steps.truncate(MAX_STEPS as usize);
    trace.steps = steps.into_iter().map(|(_, step)| step).collect();
    trace.messages = (rows.iter())
        .filter(|row| !row.texts.is_empty())
        .map(|row| message(row, language))
        .collect();
    Ok(trace)
}

fn message(row: &TraceRow, language: Language) -> PersonMessage {
    let format = Format::new(language);
    let channel = row
        .channel
        .map_or_else(String::new, |channel| channel_text(channel, language));
    PersonMessage {
        at: row
            .send_at
            .as_deref()
            .map_or_else(String::new, |at| moment(at, language)),
        channel: match &row.address {
            Some(address) => format!("{channel}: {address}"),
            None => channel,
        },
        outcome_text: outcome_text(row.outcome, language),
        texts: (row.texts.iter())
            .map(|text| PersonText {
                language: text.language.clone(),
                subject: text.subject.clone(),
                body: text.body.clone(),
                length_text: tr::automation_length(
                    language,
                    format.number(text.length, Digits::WHOLE),
                ),
            })
            .collect(),
    }
}

/// Why, a line each: count, segment, forecast, branch, draw, hours, exceptions.
fn reasons(row: &TraceRow, one: &Automation, language: Language) -> Vec<StepReason> {
    let scenario = &one.definition;
    let format = Format::new(language);
    let mut said = Vec::new();
    let mut tell = |text: String, holds: bool| said.push(StepReason { text, holds });
    if let Some(condition) = row.failed.and_then(|place| scenario.segment.get(place)) {
        tell(
            tr::automation_why_segment(language, condition_text(condition, language)),
            false,
        );
        return said;
    }
    if let Some(count) = row.count {
        let holds = count >= scenario.trigger.count;
        tell(
            tr::automation_why_count(language, count, scenario.trigger.count),
            holds,
        );
        if !holds {
            return said;
        }
    }
    if let Some(ltv) = row.ltv {
        tell(
            tr::automation_why_ltv(language, format.number(ltv, Digits::WHOLE)),
            true,
        );
    }
    if let Some(score) = row.score {
        tell(
            tr::automation_why_score(language, format.number(score, Digits::up_to(2))),
            true,
        );
    }
    match row.branch.and_then(|place| scenario.branches.get(place)) {
        Some(branch) if !branch.name.is_empty() => {
            tell(tr::automation_why_branch(language, &branch.name), true);
        }
        Some(_) => {}
        None => tell(outcome_text(TraceOutcome::NoBranch, language), false),
    }
    if let Some(draw) = row.draw {
        let drawn = format.percent(draw, Digits::WHOLE);
        let share = format.percent(scenario.control.hold_out, Digits::up_to(1));
        tell(
            tr::automation_why_draw(language, drawn, share),
            row.outcome != TraceOutcome::HeldOut,
        );
    }
    if let (true, Some(at)) = (row.moved, &row.send_at) {
        tell(
            tr::automation_why_moved(language, moment(at, language)),
            true,
        );
    }
    match (row.outcome, &row.next_at) {
        (TraceOutcome::Capped, Some(next)) => {
            tell(
                tr::automation_why_capped(language, moment(next, language)),
                false,
            );
        }
        (TraceOutcome::Message, _) => {
            let at = row.send_at.as_deref().unwrap_or_default();
            tell(tr::automation_sent_on(language, moment(at, language)), true);
        }
        (TraceOutcome::Exception, _) => {
            for reason in &row.reasons {
                tell(
                    tr::automation_why_exception(language, reason_text(reason, scenario, language)),
                    false,
                );
            }
        }
        (TraceOutcome::NoBranch, _) => {}
        (outcome, _) => tell(outcome_text(outcome, language), false),
    }
    said
}
