//! One person's events through all scenarios.

use std::collections::{HashMap, HashSet, VecDeque};

use chrono_tz::Tz;

use super::super::condition::Source;
use super::super::draw::draw;
use super::super::events::{History, Placed};
use super::super::scenario::{
    ChannelKind, Decision, DecisionChoice, ExceptionReason, QuietHours, Scenario,
};
use super::super::totals::Sums;
use super::super::trace::TraceOutcome;
use super::super::when::{DAY, after_quiet, local};
use super::TraceMode;
use super::exceptions;
use super::moment::Moment;
use super::times::{Sends, Times};
use crate::checks::real;
use crate::knowledge::KnowledgeIndex;

/// A decision while the rehearsal runs.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) at: i64,
    pub(super) event: usize,
    pub(super) scenario: usize,
    pub(super) person: usize,
    /// Place of the event among the person's.
    pub(super) place: usize,
    pub(super) outcome: TraceOutcome,
    pub(super) count: Option<u32>,
    pub(super) failed: Option<usize>,
    pub(super) branch: Option<usize>,
    pub(super) ltv: Option<f64>,
    pub(super) score: Option<f64>,
    /// What the documents answer, and where.
    pub(super) answer: Option<[String; 2]>,
    pub(super) draw: Option<f64>,
    pub(super) reasons: Vec<ExceptionReason>,
    pub(super) conflicts_with: Option<usize>,
    pub(super) send_at: Option<i64>,
    pub(super) moved: bool,
    pub(super) next_at: Option<i64>,
    pub(super) channel: Option<ChannelKind>,
}

impl Row {
    pub(super) fn order(&self) -> (i64, usize, usize) {
        (self.at, self.event, self.scenario)
    }
}

/// Scenarios with their kinds as numbers.
pub(super) struct Compiled<'a> {
    pub(super) scenarios: Vec<OneScenario<'a>>,
    /// Scenarios of a kind.
    by_kind: HashMap<u32, Vec<usize>>,
    kinds: &'a HashMap<&'a str, u32>,
    /// Kinds that goals and conditions ask about.
    asked: HashSet<u32>,
    seed: u64,
}

pub(super) struct OneScenario<'a> {
    pub(super) scenario: &'a Scenario,
    /// Days within which another scenario's message is a conflict.
    cap_days: u32,
    goal: Option<u32>,
    hold_out: f64,
    /// Decisions about this scenario.
    pub(super) decisions: HashMap<(Option<&'a str>, &'a ExceptionReason), DecisionChoice>,
}

impl<'a> Compiled<'a> {
    pub(super) fn new(
        scenarios: &'a [Scenario],
        kinds: &'a HashMap<&'a str, u32>,
        decisions: &'a [Decision],
        seed: u64,
    ) -> Self {
        let mut by_kind: HashMap<u32, Vec<usize>> = HashMap::new();
        for (index, scenario) in scenarios.iter().enumerate() {
            if let Some(kind) = kinds.get(scenario.trigger.event.as_str()) {
                by_kind.entry(*kind).or_default().push(index);
            }
        }
        let asked = asked(scenarios, kinds);
        let scenarios = scenarios
            .iter()
            .map(|scenario| OneScenario {
                scenario,
                cap_days: (scenario.branches.iter())
                    .filter_map(|branch| Some(branch.action.cap?.days))
                    .max()
                    .unwrap_or_default(),
                goal: (scenario.control.goal.as_deref()).and_then(|goal| kinds.get(goal).copied()),
                hold_out: real(scenario.control.hold_out),
                decisions: (decisions.iter())
                    .filter(|decision| decision.scenario == scenario.id)
                    .map(|decision| {
                        (
                            (decision.person.as_deref(), &decision.reason),
                            decision.choice,
                        )
                    })
                    .collect(),
            })
            .collect();
        Self {
            scenarios,
            by_kind,
            kinds,
            asked,
            seed,
        }
    }
}

/// Kinds that goals and conditions ask about.
fn asked(scenarios: &[Scenario], kinds: &HashMap<&str, u32>) -> HashSet<u32> {
    let goals = scenarios
        .iter()
        .filter_map(|scenario| scenario.control.goal.as_deref());
    let counted = scenarios
        .iter()
        .flat_map(Scenario::conditions)
        .filter_map(|condition| match condition.source() {
            Some(Source::Count(kind)) => Some(kind),
            _ => None,
        });
    goals
        .chain(counted)
        .filter_map(|kind| kinds.get(kind).copied())
        .collect()
}

/// What a scenario remembers of a person.
#[derive(Default)]
struct State {
    window: VecDeque<i64>,
    /// Times of messages, of those held out and of exceptions: all of them use the cap up.
    sends: Sends,
    messages: Sends,
    is_met: bool,
    is_in_segment: bool,
}

/// Runs people.
pub(super) struct Runner<'a> {
    pub(super) compiled: &'a Compiled<'a>,
    pub(super) knowledge: &'a KnowledgeIndex,
    pub(super) mode: TraceMode,
    pub(super) common: Tz,
}

impl Runner<'_> {
    /// Runs one person's events; returns whether two scenarios would have written at the same time.
    pub(super) fn run(
        &self,
        number: usize,
        person: &History<'_>,
        rows: &mut Vec<Row>,
        sums: &mut [Sums],
    ) -> bool {
        let mut states: Vec<State> = Vec::new();
        let mut is_conflict = false;
        let times = Times::of(person, &self.compiled.asked);
        for (place, placed) in person.events.iter().enumerate() {
            let Some(woken) = self.compiled.by_kind.get(&placed.kind) else {
                continue;
            };
            if states.is_empty() {
                states.resize_with(self.compiled.scenarios.len(), State::default);
            }
            for index in woken {
                let Some(row) = self.decide(*index, number, person, &times, place, &mut states)
                else {
                    continue;
                };
                is_conflict |= row.conflicts_with.is_some();
                self.sum(&row, sums.get_mut(*index));
                let is_wanted = match self.mode {
                    TraceMode::All => true,
                    TraceMode::Met => row.outcome >= TraceOutcome::Capped,
                    TraceMode::Exceptions => row.outcome == TraceOutcome::Exception,
                };
                if is_wanted {
                    rows.push(row);
                }
            }
        }
        for ((state, one), sums) in states.iter().zip(&self.compiled.scenarios).zip(sums) {
            sums.people += u64::from(state.is_in_segment);
            sums.people_met += u64::from(state.is_met);
            sums.people_messaged += u64::from(!state.messages.is_empty());
            let days = i64::from(one.scenario.control.goal_days) * DAY;
            let is_goal = one.goal.is_some_and(|goal| {
                (state.messages.iter()).any(|sent| times.any_within(goal, sent, sent + days))
            });
            sums.goals += u64::from(is_goal);
        }
        is_conflict
    }

    fn sum(&self, row: &Row, sums: Option<&mut Sums>) {
        let Some(sums) = sums else { return };
        *sums.outcomes.entry(row.outcome).or_default() += 1;
        sums.moved += u64::from(row.moved && row.outcome == TraceOutcome::Message);
        let place = match row.outcome {
            TraceOutcome::Message => Some(0),
            TraceOutcome::HeldOut => Some(1),
            TraceOutcome::Exception => Some(2),
            _ => None,
        };
        if let (Some(place), Some(sent)) = (place, row.send_at) {
            let (day, _) = local(sent, self.common);
            if let Some(count) = sums.days.entry(day).or_default().get_mut(place) {
                *count += 1;
            }
        }
        if row.outcome == TraceOutcome::Message
            && let (Some(one), Some(branch)) =
                (self.compiled.scenarios.get(row.scenario), row.branch)
        {
            sums.cost = sums
                .cost
                .saturating_add(super::cost_of(one.scenario, branch));
        }
        if row.outcome == TraceOutcome::Exception {
            for reason in &row.reasons {
                *sums.reasons.entry(reason.clone()).or_default() += 1;
            }
        }
    }

    fn decide(
        &self,
        index: usize,
        number: usize,
        person: &History<'_>,
        times: &Times,
        place: usize,
        states: &mut [State],
    ) -> Option<Row> {
        let one = self.compiled.scenarios.get(index)?;
        let placed: Placed<'_> = *person.events.get(place)?;
        let scenario = one.scenario;
        let mut moment = Moment {
            person,
            times,
            place,
            placed,
            ltv: None,
            score: None,
            answer: None,
            history_days: scenario.analysis.history_days,
            kinds: self.compiled.kinds,
        };
        if !moment.all_hold(&scenario.trigger.filters) {
            return None;
        }
        let mut row = Row {
            at: placed.at,
            event: placed.index,
            scenario: index,
            person: number,
            place,
            outcome: TraceOutcome::NotInSegment,
            count: None,
            failed: moment.first_failed(&scenario.segment),
            branch: None,
            ltv: None,
            score: None,
            answer: None,
            draw: None,
            reasons: Vec::new(),
            conflicts_with: None,
            send_at: None,
            moved: false,
            next_at: None,
            channel: None,
        };
        let state = states.get_mut(index)?;
        state.window.push_back(placed.at);
        if row.failed.is_some() {
            return Some(row);
        }
        state.is_in_segment = true;
        if let Some(minutes) = scenario.trigger.within_minutes {
            let from = placed.at - i64::from(minutes) * 60;
            while state.window.front().is_some_and(|at| *at <= from) {
                state.window.pop_front();
            }
        }
        let count = u32::try_from(state.window.len()).unwrap_or(u32::MAX);
        row.count = Some(count);
        if count < scenario.trigger.count {
            row.outcome = TraceOutcome::NotYet;
            return Some(row);
        }
        moment.ltv = moment.find(scenario.analysis.forecast.as_ref());
        moment.score = moment.find(scenario.analysis.score.as_ref());
        moment.answer = moment.ask(scenario.analysis.knowledge.as_ref(), self.knowledge);
        (row.ltv, row.score) = (moment.ltv, moment.score);
        row.answer.clone_from(&moment.answer);
        let branch = (scenario.branches.iter()).position(|branch| moment.all_hold(&branch.when));
        let Some((branch, action)) =
            branch.and_then(|branch| Some((branch, &scenario.branches.get(branch)?.action)))
        else {
            row.outcome = TraceOutcome::NoBranch;
            return Some(row);
        };
        state.is_met = true;
        row.branch = Some(branch);
        row.channel = Some(action.channel);
        let planned = placed.at + i64::from(action.delay_minutes) * 60;
        let quiet = action.quiet_hours.as_ref().and_then(QuietHours::minutes);
        let send_at = quiet.map_or(planned, |(from, to)| {
            after_quiet(planned, person.zone, from, to)
        });
        row.send_at = Some(send_at);
        row.moved = send_at != planned;
        if let Some(cap) = action.cap {
            let days = i64::from(cap.days) * DAY;
            if let Some(sent) = state.sends.in_the_way(cap.messages, send_at - days) {
                row.outcome = TraceOutcome::Capped;
                row.next_at = Some(sent + days);
                return Some(row);
            }
        }
        if one
            .goal
            .is_some_and(|goal| times.any_behind(goal, place, send_at))
        {
            row.outcome = TraceOutcome::GoalReached;
            return Some(row);
        }
        state.sends.add(send_at);
        if one.hold_out > 0.0 {
            let drawn = draw(self.compiled.seed, &scenario.id, person.key);
            row.draw = Some(drawn);
            if drawn < one.hold_out {
                row.outcome = TraceOutcome::HeldOut;
                return Some(row);
            }
        }
        row.conflicts_with = self.conflict(index, one.cap_days, send_at, states);
        row.outcome = exceptions::decide(
            one,
            &moment,
            action,
            &mut row.reasons,
            &mut row.channel,
            row.conflicts_with.is_some(),
        );
        if row.outcome == TraceOutcome::Message {
            states.get_mut(index)?.messages.add(send_at);
        }
        Some(row)
    }

    /// Another scenario with a message for the person within the cap's days.
    fn conflict(&self, index: usize, days: u32, send_at: i64, states: &[State]) -> Option<usize> {
        states.iter().enumerate().find_map(|(other, state)| {
            let one = self.compiled.scenarios.get(other)?;
            let window = i64::from(days.max(one.cap_days)) * DAY;
            (other != index && state.messages.any_near(send_at, window)).then_some(other)
        })
    }
}
