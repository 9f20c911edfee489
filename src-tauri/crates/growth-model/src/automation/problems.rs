//! What is wrong with a scenario, although it can be rehearsed.

use std::collections::{BTreeSet, HashSet};

use rayon::prelude::*;

use super::message::{fixed_length, limit, subject_limit};
use super::properties::Properties;
use super::rehearse::RehearseInput;
use super::scenario::Scenario;
use super::totals::Sums;
use super::trace::TraceOutcome;

/// Something to look at before the scenario goes live.
#[shape(Eq, skip_serializing_none)]
pub struct ScenarioProblem {
    /// The scenario.
    pub scenario: String,
    /// Where in the scenario.
    pub field: String,
    /// What.
    pub code: ScenarioProblemCode,
    /// How bad.
    pub level: ProblemLevel,
    /// The name that it is about (a variable, an event, a scenario), if there is one.
    pub name: Option<String>,
}

/// How bad a problem is.
#[shape(Copy, Eq, Hash)]
pub enum ProblemLevel {
    /// It will not work.
    Error,
    /// Look at it.
    Warning,
}

/// What a problem is.
#[shape(Copy, Eq, Hash)]
pub enum ScenarioProblemCode {
    /// No such event was recorded.
    NoSuchEvent,
    /// No recorded event fulfils the trigger's filters.
    FiltersMatchNothing,
    /// Nobody who did it is of the segment.
    NobodyInSegment,
    /// Nobody did it often enough within the time.
    NeverOftenEnough,
    /// No branch ever holds.
    NoBranchHolds,
    /// All people set it off: it tells nobody apart.
    FiresForEverybody,
    /// What it does sets it off again, alone or with others.
    LoopsOnItself,
    /// It waits longer than the plan lasts.
    WaitsLongerThanPlan,
    /// A message has a variable that no event and no person has.
    UnknownVariable,
    /// A message is longer than its channel takes, whatever its variables are.
    TooLongForChannel,
    /// Mail programs cut the subject.
    SubjectTooLong,
    /// A mail has no subject.
    NoSubject,
    /// A person may get any number of messages.
    NoCap,
    /// A later branch can never be reached: an earlier one always holds.
    BranchNeverReached,
    /// The goal was never recorded.
    NoSuchGoal,
}

/// Variables that the analysis gives.
pub(crate) const GIVEN: [&str; 5] = ["ltv", "score", "person", "answer", "source"];

/// Events whose names are gathered at once.
const NAMES_AT_ONCE: usize = 16_384;

struct Found<'a> {
    scenario: &'a Scenario,
    problems: Vec<ScenarioProblem>,
}

impl Found<'_> {
    fn tell(
        &mut self,
        level: ProblemLevel,
        code: ScenarioProblemCode,
        field: impl Into<String>,
        name: Option<&str>,
    ) {
        self.problems.push(ScenarioProblem {
            scenario: self.scenario.id.clone(),
            field: field.into(),
            code,
            level,
            name: name.map(str::to_owned),
        });
    }
}

/// Problems of all scenarios, in their order.
pub(crate) fn problems(
    input: &RehearseInput,
    kinds: &HashSet<&str>,
    people: u64,
    sums: &[Sums],
) -> Vec<ScenarioProblem> {
    let names = known_names(input);
    let mut problems = Vec::new();
    for (scenario, sums) in input.scenarios.iter().zip(sums) {
        let mut found = Found {
            scenario,
            problems: Vec::new(),
        };
        if !input.events.is_empty() {
            fired(&mut found, kinds, people, sums);
        }
        if let Some(other) = loops_through(&input.scenarios, scenario) {
            let field = "trigger.event";
            let code = ScenarioProblemCode::LoopsOnItself;
            found.tell(ProblemLevel::Error, code, field, Some(other));
        }
        messages(&mut found, &names, input);
        problems.append(&mut found.problems);
    }
    problems
}

fn fired(found: &mut Found<'_>, kinds: &HashSet<&str>, people: u64, sums: &Sums) {
    use ProblemLevel::{Error, Warning};
    use ScenarioProblemCode as Code;
    let scenario = found.scenario;
    let event = scenario.trigger.event.as_str();
    let triggered: u64 = sums.outcomes.values().sum();
    if !kinds.contains(event) {
        found.tell(Error, Code::NoSuchEvent, "trigger.event", Some(event));
    } else if triggered == 0 {
        found.tell(Error, Code::FiltersMatchNothing, "trigger.filters", None);
    } else if sums.of(TraceOutcome::NotInSegment) == triggered {
        found.tell(Error, Code::NobodyInSegment, "segment", None);
    } else if sums.met() == 0 && sums.of(TraceOutcome::NoBranch) > 0 {
        found.tell(Error, Code::NoBranchHolds, "branches", None);
    } else if sums.met() == 0 {
        found.tell(Error, Code::NeverOftenEnough, "trigger.count", None);
    } else if people > 1 && sums.people_met == people {
        found.tell(Warning, Code::FiresForEverybody, "segment", None);
    }
    if let Some(goal) = &scenario.control.goal
        && !kinds.contains(goal.as_str())
    {
        found.tell(Warning, Code::NoSuchGoal, "control.goal", Some(goal));
    }
}

fn messages(found: &mut Found<'_>, names: &BTreeSet<&str>, input: &RehearseInput) {
    use ProblemLevel::{Error, Warning};
    use ScenarioProblemCode as Code;
    let scenario = found.scenario;
    let always = scenario
        .branches
        .iter()
        .position(|branch| branch.when.is_empty());
    for (index, branch) in scenario.branches.iter().enumerate() {
        let action = &branch.action;
        let place = format!("branches[{index}].action");
        if always.is_some_and(|always| index > always) {
            let field = format!("branches[{index}]");
            found.tell(Warning, Code::BranchNeverReached, field, None);
        }
        if u64::from(action.delay_minutes) > u64::from(input.plan_days) * 1440 {
            let field = format!("{place}.delay_minutes");
            found.tell(Error, Code::WaitsLongerThanPlan, field, None);
        }
        if action.cap.is_none() {
            found.tell(Warning, Code::NoCap, format!("{place}.cap"), None);
        }
        let known = |name: &str| {
            let bare = name
                .strip_prefix("person.")
                .or_else(|| name.strip_prefix("event."));
            GIVEN.contains(&name) || names.contains(bare.unwrap_or(name)) || names.contains(name)
        };
        // Without events and people, nothing is known of the names.
        if !names.is_empty() {
            for name in action.message.variables() {
                if !known(name) {
                    let field = format!("{place}.message");
                    found.tell(Error, Code::UnknownVariable, field, Some(name));
                }
            }
        }
        let is_mail = action.channel == super::scenario::ChannelKind::Email;
        if is_mail && action.message.subject.written().next().is_none() {
            found.tell(
                Warning,
                Code::NoSubject,
                format!("{place}.message.subject"),
                None,
            );
        }
        for (part, text) in action.message.parts() {
            let is_subject = part.starts_with("subject");
            let field = format!("{place}.message.{part}");
            let bare = fixed_length(text);
            if is_subject && bare > subject_limit() {
                found.tell(Warning, Code::SubjectTooLong, field, None);
            } else if !is_subject && bare > limit(action.channel) {
                found.tell(Error, Code::TooLongForChannel, field, None);
            }
        }
    }
}

/// Names of all properties.
fn known_names(input: &RehearseInput) -> BTreeSet<&str> {
    let of_people = (input.people.iter()).fold(BTreeSet::new(), |names, person| {
        gather(names, &person.properties)
    });
    (input.events.par_chunks(NAMES_AT_ONCE))
        .map(|events| {
            (events.iter()).fold(BTreeSet::new(), |names, event| {
                gather(names, &event.properties)
            })
        })
        .reduce(BTreeSet::new, |mut one, other| {
            one.extend(other);
            one
        })
        .into_iter()
        .chain(of_people)
        .collect()
}

/// Adds the names of properties.
fn gather<'a>(mut names: BTreeSet<&'a str>, properties: &'a Properties) -> BTreeSet<&'a str> {
    for name in properties.keys() {
        if !names.contains(name) {
            names.insert(name);
        }
    }
    names
}

/// The event through which a scenario sets itself off, going along what the scenarios emit.
fn loops_through<'a>(scenarios: &'a [Scenario], from: &'a Scenario) -> Option<&'a str> {
    let emitted = |scenario: &'a Scenario| {
        (scenario.branches.iter()).filter_map(|branch| branch.action.emits.as_deref())
    };
    let mut open: Vec<&str> = emitted(from).collect();
    let mut seen: HashSet<&str> = HashSet::new();
    while let Some(kind) = open.pop() {
        if kind == from.trigger.event {
            return Some(kind);
        }
        if seen.insert(kind) {
            let woken = scenarios
                .iter()
                .filter(|scenario| scenario.trigger.event == kind);
            open.extend(woken.flat_map(emitted));
        }
    }
    None
}
