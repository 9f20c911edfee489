//! A rehearsal as the window shows it: the sum that can be checked, a bar per day, exceptions to decide,
//! the segment dashboard.

use growth_i18n::{Digits, Format, Language, tr::automation as tr};
use growth_model::Currency;
use growth_model::automation::{
    DecisionChoice, EventNotes, ExceptionReason, Rehearsal, ScenarioTotals, Segment,
    SegmentDashboard, SegmentsInput, TraceMode, TraceOutcome, ViewCondition, segments,
};
use growth_model::economics::evaluate;
use growth_model::knowledge::Document;
use growth_report::content::{Locale, Table};
use growth_workspace::{
    AutomationId, Committed, DatasetId,
    automation::{self as saved, Automation, KeptRehearsal},
    economics as scenarios,
    projects::{self, Project},
};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive as _;

use super::events::{EventDataset, described, events_of_project};
use super::section::segments_table;
use super::words::{ProblemText, choice_text, choices, outcome_text, problem, reason_text};
use crate::{
    Context, Failure, Request,
    event_sets::{Asked, EventSet},
    knowledge_indexes::published,
    router::request,
};

/// People who are named with an exception.
const NAMED: usize = 5;
/// Exceptions that are looked at for names.
const LOOKED_AT: u32 = 20_000;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "automation.rehearsal",
            "A scenario replayed on recorded events: sums, days, exceptions to decide, segments, problems.",
            view,
        ),
        request(
            "automation.keep_rehearsal",
            "Keeps the result of the rehearsal of a scenario.",
            keep,
        ),
    ]
}

/// Which scenario, on which events.
#[shape(Eq, deny_unknown_fields)]
pub struct RehearsalQuery {
    /// The scenario.
    pub id: AutomationId,
    /// The events; those that were imported last when absent.
    pub dataset_id: Option<DatasetId>,
    /// Whether the other scenarios of the project are rehearsed along: two that write to one person are
    /// then a conflict.
    #[serde(default = "yes")]
    pub with_others: bool,
}

fn yes() -> bool {
    true
}

/// A rehearsal.
#[shape(skip_serializing_none)]
pub struct RehearsalView {
    /// Events to choose from.
    pub datasets: Vec<EventDataset>,
    /// What came out; absent without events.
    pub found: Option<RehearsedScenario>,
}

/// What came out of a rehearsal.
#[shape(skip_serializing_none)]
pub struct RehearsedScenario {
    /// The events.
    pub dataset_id: DatasetId,
    /// On what, in a line.
    pub basis: String,
    /// The terms of the sum: how often the conditions held, what was taken off, what is left.
    pub sum: Vec<SumTerm>,
    /// What it costs and when it pays, in words.
    pub money: String,
    /// A bar for each day.
    pub days: Vec<RehearsedDay>,
    /// What was left out of the events and put right, in words.
    pub notes: Vec<String>,
    /// Exceptions to decide, the most frequent first.
    pub exceptions: Vec<ExceptionGroup>,
    /// What was decided.
    pub decided: Vec<DecidedText>,
    /// The dashboard of segments; absent where the scenario has no goal.
    pub segments: Option<Table>,
    /// What its figures rest on, in words; empty without a dashboard.
    pub segments_basis: String,
    /// What is wrong.
    pub problems: Vec<ProblemText>,
    /// Whether what is kept is this rehearsal.
    pub is_kept: bool,
}

/// A term of the sum.
#[shape(Eq)]
pub struct SumTerm {
    /// Which (`met`, `capped`, `message`).
    pub id: String,
    /// How many.
    pub count: u64,
    /// The same as text.
    pub text: String,
    /// What, in words.
    pub label: String,
    /// The sign before it: empty, `−`, `=`, `+`.
    pub sign: String,
}

/// A day.
#[shape(Eq)]
pub struct RehearsedDay {
    /// The day in short, without its year.
    pub text: String,
    /// Messages.
    pub messages: u64,
    /// Left without a message.
    pub held_out: u64,
    /// For a person to decide.
    pub exceptions: u64,
    /// All of it in a sentence.
    pub said: String,
}

/// Exceptions of one reason.
#[shape(Eq)]
pub struct ExceptionGroup {
    /// The reason.
    pub reason: ExceptionReason,
    /// The same in words.
    pub text: String,
    /// How often, in words.
    pub count_text: String,
    /// Some of the people.
    pub people: Vec<String>,
    /// What can be done.
    pub choices: Vec<ChoiceText>,
}

/// Something that can be done.
#[shape(Eq)]
pub struct ChoiceText {
    /// Which.
    pub choice: DecisionChoice,
    /// The same in words.
    pub text: String,
}

/// A decision.
#[shape(Eq, skip_serializing_none)]
pub struct DecidedText {
    /// The reason.
    pub reason: ExceptionReason,
    /// Whom it is about; absent: everybody.
    pub person: Option<String>,
    /// In words: reason, person and choice.
    pub text: String,
}

/// The scenario with those that are rehearsed along; it is the first.
pub(super) fn together(one: &Automation, others: Vec<Automation>) -> Vec<Automation> {
    let mut all = vec![one.clone()];
    all.extend(others.into_iter().filter(|other| other.id != one.id));
    all
}

/// The documents that the scenarios look answers up in; none where no scenario does.
pub(super) fn documents(
    context: &Context<'_>,
    all: &[Automation],
) -> Result<Vec<Document>, Failure> {
    let looks_up = |one: &&Automation| one.definition.analysis.knowledge.is_some();
    match all.iter().find(looks_up) {
        Some(one) => context
            .app
            .with(|workspace| published(&workspace.view(), &one.project_id)),
        None => Ok(Vec::new()),
    }
}

/// Replays a scenario.
pub(super) fn rehearsed(
    context: &Context<'_>,
    all: &[Automation],
    events: &EventSet,
    person: Option<&str>,
    trace: TraceMode,
    limit: u32,
) -> Result<Rehearsal, Failure> {
    events.rehearse(Asked {
        scenarios: all.iter().map(|one| one.definition.clone()).collect(),
        documents: documents(context, all)?,
        decisions: all.iter().flat_map(|one| one.decisions.clone()).collect(),
        now: context.app.now(),
        person,
        trace,
        limit,
    })
}

fn view(context: &Context<'_>, input: RehearsalQuery) -> Result<RehearsalView, Failure> {
    let language = context.language;
    let (all, project, datasets, chosen, economics) = context.app.with(|workspace| {
        let view = workspace.view();
        let one = saved::automation(&view, &input.id)?;
        let project = projects::get(&view, &one.project_id)?;
        let others = if input.with_others {
            saved::automations(&view, &project.id)?
        } else {
            Vec::new()
        };
        let datasets = growth_workspace::datasets::list_of_kind(
            &view,
            growth_workspace::datasets::DatasetKind::Events,
            &project.id,
        )?;
        let chosen = events_of_project(context, &view, &project.id, input.dataset_id.as_ref())?;
        let economics = economics_of(&view, &project)?;
        Ok((together(&one, others), project, datasets, chosen, economics))
    })?;
    let datasets = (datasets.into_iter())
        .map(|dataset| described(dataset, language))
        .collect();
    let (Some((dataset, events)), Some(one)) = (chosen, all.first()) else {
        return Ok(RehearsalView {
            datasets,
            found: None,
        });
    };
    let found = rehearsed(
        context,
        &all,
        &events,
        None,
        TraceMode::Exceptions,
        LOOKED_AT,
    )?;
    let Some(totals) = found.totals.first() else {
        return Ok(RehearsalView {
            datasets,
            found: None,
        });
    };
    let dashboard = dashboard(one, totals, &events, &economics, language)?;
    let locale = Locale {
        language,
        currency: project.currency,
    };
    Ok(RehearsalView {
        datasets,
        found: Some(RehearsedScenario {
            basis: described(dataset.clone(), language).basis,
            dataset_id: dataset.id.clone(),
            sum: sum(totals, language),
            money: money(totals, project.currency, language),
            days: days(totals, language),
            notes: notes(&found.notes, found.conflicts, language),
            exceptions: exceptions(one, totals, &found, language),
            decided: decided(one, language),
            segments: dashboard.map(|found| segments_table(&found, locale)),
            segments_basis: basis_of(&economics, project.currency, language),
            problems: (found.problems.iter())
                .filter(|problem| problem.scenario == one.definition.id)
                .map(|found| {
                    let name = found.name.as_deref();
                    problem(&found.field, found.code, found.level, name, language)
                })
                .collect(),
            is_kept: one.is_rehearsed()
                && (one.rehearsal.as_ref())
                    .is_some_and(|kept| kept.dataset_id == dataset.id && kept.totals == *totals),
        }),
    })
}

/// What the calculator says of a person who came and of one who bought.
pub(super) struct Economics {
    cost_per_lead: Option<Decimal>,
    ltv: Option<Decimal>,
}

pub(super) fn economics_of(
    view: &growth_workspace::View<'_>,
    project: &Project,
) -> Result<Economics, Failure> {
    let Some(id) = &project.active_scenario_id else {
        return Ok(Economics {
            cost_per_lead: None,
            ltv: None,
        });
    };
    let found = evaluate(&scenarios::get(view, id)?.inputs)?;
    Ok(Economics {
        cost_per_lead: found.cost_per_lead.outcome.value().copied(),
        ltv: found.ltv_gross_margin.outcome.value().copied(),
    })
}

/// The guide's dashboard: from the trigger's event to the goal, for the segment and for everybody.
pub(super) fn dashboard(
    one: &Automation,
    totals: &ScenarioTotals,
    events: &EventSet,
    economics: &Economics,
    language: Language,
) -> Result<Option<SegmentDashboard>, Failure> {
    let scenario = &one.definition;
    let Some(goal) = &scenario.control.goal else {
        return Ok(None);
    };
    // The dashboard looks at events and people alone.
    let asks = |field: &str| field.starts_with("event.") || field.starts_with("person.");
    let own = |conditions: &[growth_model::automation::EventCondition]| -> Vec<_> {
        (conditions.iter())
            .filter(|condition| asks(&condition.field))
            .cloned()
            .collect()
    };
    let segment = |name: String, when, action_cost| Segment {
        name,
        when,
        people: None,
        converted: None,
        acquisition_cost: economics.cost_per_lead.unwrap_or_default(),
        action_cost,
        ltv: economics.ltv,
    };
    let mut asked = Vec::new();
    if !scenario.segment.is_empty() {
        asked.push(segment(
            tr::automation_segment_of(
                language,
                super::words::conditions_text(&scenario.segment, language),
            ),
            own(&scenario.segment),
            totals.cost,
        ));
    }
    let common_cost = if scenario.segment.is_empty() {
        totals.cost
    } else {
        Decimal::ZERO
    };
    asked.push(segment(
        tr::automation_segment_all(language),
        Vec::new(),
        common_cost,
    ));
    let mut lent = events.lent();
    let mut input = SegmentsInput {
        view: Some(ViewCondition {
            event: scenario.trigger.event.clone(),
            filters: own(&scenario.trigger.filters),
        }),
        target: Some(goal.clone()),
        within_days: scenario.control.goal_days,
        segments: asked,
        events: std::mem::take(&mut lent.events),
        people: std::mem::take(&mut lent.people),
        time_zone: lent.time_zone.clone(),
    };
    let found = segments(&input);
    (lent.events, lent.people) = (std::mem::take(&mut input.events), input.people);
    Ok(Some(found?))
}

fn basis_of(economics: &Economics, currency: Currency, language: Language) -> String {
    let format = Format::new(language);
    let money = |amount: Decimal| format.money(amount.round_dp(2), currency.code());
    match (economics.cost_per_lead, economics.ltv) {
        (Some(cost), Some(ltv)) => tr::automation_segments_basis(language, money(cost), money(ltv)),
        _ => tr::automation_segments_no_basis(language),
    }
}

/// 171 − 28 = 117 + 13 + 13.
pub(crate) fn sum(totals: &ScenarioTotals, language: Language) -> Vec<SumTerm> {
    let format = Format::new(language);
    let term = |id: &str, count: u64, label: String, sign: &str| SumTerm {
        id: id.to_owned(),
        count,
        text: format.number(count, Digits::WHOLE),
        label,
        sign: sign.to_owned(),
    };
    let of = |outcome| outcome_text(outcome, language);
    let mut terms = vec![term(
        "met",
        totals.met,
        tr::automation_sum_met(language),
        "",
    )];
    for (id, count, outcome) in [
        ("capped", totals.capped, TraceOutcome::Capped),
        (
            "goal_reached",
            totals.goal_reached,
            TraceOutcome::GoalReached,
        ),
        ("skipped", totals.skipped, TraceOutcome::Skipped),
        ("handed_over", totals.handed_over, TraceOutcome::HandedOver),
    ] {
        if count > 0 {
            terms.push(term(id, count, of(outcome), "−"));
        }
    }
    terms.push(term(
        "message",
        totals.messages,
        of(TraceOutcome::Message),
        "=",
    ));
    terms.push(term(
        "held_out",
        totals.held_out,
        of(TraceOutcome::HeldOut),
        "+",
    ));
    terms.push(term(
        "exception",
        totals.exceptions,
        of(TraceOutcome::Exception),
        "+",
    ));
    terms
}

/// `702 ₽ for 117 messages. Pays with one goal more in 2,328.`
pub(crate) fn money(totals: &ScenarioTotals, currency: Currency, language: Language) -> String {
    let format = Format::new(language);
    let cost = format.money(totals.cost, currency.code());
    let messages = format.number(totals.messages, Digits::WHOLE);
    let spent = tr::automation_money_cost(language, cost, messages);
    let pays = match totals.pays_one_in.value() {
        Some(one_in) => {
            let whole = Decimal::from_f64(one_in.floor()).unwrap_or_default();
            tr::automation_money_pays(language, format.number(whole, Digits::WHOLE))
        }
        None if totals.cost.is_zero() => tr::automation_money_free(language),
        None => tr::automation_money_margin(language),
    };
    format!("{spent} {pays}")
}

fn days(totals: &ScenarioTotals, language: Language) -> Vec<RehearsedDay> {
    let format = Format::new(language);
    (totals.days.iter())
        .map(|day| RehearsedDay {
            text: format.day_month(day.day),
            messages: day.messages,
            held_out: day.held_out,
            exceptions: day.exceptions,
            said: tr::automation_day_said(
                language,
                format.date(day.day),
                day.messages,
                day.held_out,
                day.exceptions,
            ),
        })
        .collect()
}

pub(super) fn notes(notes: &EventNotes, conflicts: u64, language: Language) -> Vec<String> {
    let format = Format::new(language);
    let mut said = Vec::new();
    for (count, id) in [
        (notes.without_person, "without_person"),
        (notes.repeated, "repeated"),
        (notes.in_future, "in_future"),
        (notes.out_of_order, "out_of_order"),
        (conflicts, "conflicts"),
    ] {
        if count > 0 {
            let count = format.number(count, Digits::WHOLE);
            let id = format!("automation-note-{id}");
            said.push(growth_i18n::text(language, &id, &[("count", count.into())]));
        }
    }
    said
}

fn exceptions(
    one: &Automation,
    totals: &ScenarioTotals,
    found: &Rehearsal,
    language: Language,
) -> Vec<ExceptionGroup> {
    let format = Format::new(language);
    let mut groups: Vec<_> = totals.reasons.iter().collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.count));
    groups
        .into_iter()
        .map(|group| {
            let mut people: Vec<String> = Vec::new();
            let mut channel = None;
            let rows = (found.trace.iter()).filter(|row| {
                row.scenario == one.definition.id && row.reasons.contains(&group.reason)
            });
            for row in rows {
                channel = channel.or(row.channel);
                if people.len() < NAMED && !people.contains(&row.person) {
                    people.push(row.person.clone());
                }
            }
            ExceptionGroup {
                text: reason_text(&group.reason, &one.definition, language),
                count_text: format.number(group.count, Digits::WHOLE),
                people,
                choices: (choices(&group.reason, channel).into_iter())
                    .map(|choice| ChoiceText {
                        choice,
                        text: choice_text(choice, language),
                    })
                    .collect(),
                reason: group.reason.clone(),
            }
        })
        .collect()
}

fn decided(one: &Automation, language: Language) -> Vec<DecidedText> {
    (one.decisions.iter())
        .map(|decision| {
            let reason = reason_text(&decision.reason, &one.definition, language);
            let choice = choice_text(decision.choice, language);
            DecidedText {
                text: match &decision.person {
                    Some(person) => format!("{reason} · {person} → {choice}"),
                    None => format!("{reason} → {choice}"),
                },
                reason: decision.reason.clone(),
                person: decision.person.clone(),
            }
        })
        .collect()
}

fn keep(context: &Context<'_>, input: RehearsalQuery) -> Result<Committed<Automation>, Failure> {
    let (all, chosen) = context.app.with(|workspace| {
        let view = workspace.view();
        let one = saved::automation(&view, &input.id)?;
        let others = if input.with_others {
            saved::automations(&view, &one.project_id)?
        } else {
            Vec::new()
        };
        let chosen = events_of_project(context, &view, &one.project_id, input.dataset_id.as_ref())?;
        Ok((together(&one, others), chosen))
    })?;
    let (Some((dataset, events)), Some(one)) = (chosen, all.first()) else {
        return Err(Failure::Value {
            field: "dataset_id",
            code: "no_events",
            value: String::new(),
        });
    };
    let found = rehearsed(context, &all, &events, None, TraceMode::Exceptions, 0)?;
    let totals = found.totals.into_iter().next().ok_or(Failure::Value {
        field: "dataset_id",
        code: "no_events",
        value: String::new(),
    })?;
    let kept = KeptRehearsal {
        kept_on: context.app.today(),
        dataset_id: dataset.id,
        dataset: dataset.name,
        notes: found.notes,
        definition: one.definition.clone(),
        decisions: one.decisions.clone(),
        totals,
    };
    context
        .app
        .with(|workspace| Ok(workspace.keep_rehearsal(&input.id, kept)?))
}
