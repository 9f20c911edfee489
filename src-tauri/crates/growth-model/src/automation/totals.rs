//! Sums of a rehearsal.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::scenario::{ExceptionReason, Scenario};
use super::trace::TraceOutcome;
use super::when::date_of;
use crate::checks::{finite, real};
use crate::{Outcome, Reason};

/// What one scenario would have done. `met = capped + goal_reached + held_out + exceptions + skipped +
/// handed_over + messages`.
#[shape]
pub struct ScenarioTotals {
    /// The scenario.
    pub scenario: String,
    /// Events of the trigger's kind whose filters hold.
    pub triggered: u64,
    /// Of these, by people who are not of the segment.
    pub not_in_segment: u64,
    /// Of these, not often enough.
    pub not_yet: u64,
    /// Of these, without a branch that holds.
    pub no_branch: u64,
    /// How often all conditions held.
    pub met: u64,
    /// Stopped by the cap.
    pub capped: u64,
    /// The goal was reached before.
    pub goal_reached: u64,
    /// Left without a message, to compare with.
    pub held_out: u64,
    /// For a person to decide.
    pub exceptions: u64,
    /// A person decided: nothing.
    pub skipped: u64,
    /// A person decided: a colleague does it.
    pub handed_over: u64,
    /// Messages that would have gone out.
    pub messages: u64,
    /// Moved by quiet hours.
    pub moved: u64,
    /// People in the segment who did what the trigger looks for.
    pub people: u64,
    /// People for whom all conditions held.
    pub people_met: u64,
    /// People who would have got a message.
    pub people_messaged: u64,
    /// People of `people_messaged` who reached the goal within its days without any message: what happens
    /// anyway. Missing without a goal.
    pub goals_anyway: Outcome<u64>,
    /// Cost of the messages. Money.
    pub cost: Decimal,
    /// The break-even lift: cost ÷ (people × margin of one goal). Fraction of the people who have to reach
    /// the goal because of the message. Missing without a margin.
    pub break_even_lift: Outcome<f64>,
    /// The same as one goal more in so many people.
    pub pays_one_in: Outcome<f64>,
    /// By the day on which messages go out, in the time zone of the request; days without anything are
    /// left out.
    pub days: Vec<RehearsalDay>,
    /// Exceptions by reason.
    pub reasons: Vec<ReasonCount>,
}

/// One day.
#[shape(Copy, Eq)]
pub struct RehearsalDay {
    /// The day.
    pub day: NaiveDate,
    /// Messages.
    pub messages: u64,
    /// Left without a message.
    pub held_out: u64,
    /// For a person to decide.
    pub exceptions: u64,
}

/// How often a reason was one.
#[shape(Eq)]
#[schemars(rename = "ExceptionCount")]
pub struct ReasonCount {
    /// The reason.
    pub reason: ExceptionReason,
    /// How often.
    pub count: u64,
}

/// Sums while they are made.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sums {
    pub(crate) outcomes: BTreeMap<TraceOutcome, u64>,
    pub(crate) moved: u64,
    pub(crate) people: u64,
    pub(crate) people_met: u64,
    pub(crate) people_messaged: u64,
    pub(crate) goals: u64,
    pub(crate) cost: Decimal,
    /// Messages, held out, exceptions.
    pub(crate) days: BTreeMap<i64, [u64; 3]>,
    pub(crate) reasons: BTreeMap<ExceptionReason, u64>,
}

impl Sums {
    pub(crate) fn add(&mut self, other: Self) {
        for (outcome, count) in other.outcomes {
            *self.outcomes.entry(outcome).or_default() += count;
        }
        self.moved += other.moved;
        self.people += other.people;
        self.people_met += other.people_met;
        self.people_messaged += other.people_messaged;
        self.goals += other.goals;
        self.cost = self.cost.saturating_add(other.cost);
        for (day, counts) in other.days {
            let of_day = self.days.entry(day).or_default();
            for (sum, count) in of_day.iter_mut().zip(counts) {
                *sum += count;
            }
        }
        for (reason, count) in other.reasons {
            *self.reasons.entry(reason).or_default() += count;
        }
    }

    pub(crate) fn of(&self, outcome: TraceOutcome) -> u64 {
        self.outcomes.get(&outcome).copied().unwrap_or_default()
    }

    pub(crate) fn met(&self) -> u64 {
        (self.outcomes.iter())
            .filter(|(outcome, _)| **outcome >= TraceOutcome::Capped)
            .map(|(_, count)| count)
            .sum()
    }

    pub(crate) fn totals(&self, scenario: &Scenario) -> ScenarioTotals {
        let margin = scenario.control.margin;
        let lift = match margin {
            None => Outcome::missing("control.margin"),
            Some(_) if self.people_messaged == 0 => Outcome::undefined(Reason::NoMessages),
            Some(margin) if margin.is_zero() => Outcome::undefined(Reason::ZeroDenominator),
            Some(margin) => finite(real(self.cost) / (self.people_messaged as f64 * real(margin))),
        };
        let one_in = lift.clone().and_then(|lift| {
            if lift > 0.0 {
                finite(1.0 / lift)
            } else {
                Outcome::undefined(Reason::CostsNothing)
            }
        });
        ScenarioTotals {
            scenario: scenario.id.clone(),
            triggered: self.outcomes.values().sum(),
            not_in_segment: self.of(TraceOutcome::NotInSegment),
            not_yet: self.of(TraceOutcome::NotYet),
            no_branch: self.of(TraceOutcome::NoBranch),
            met: self.met(),
            capped: self.of(TraceOutcome::Capped),
            goal_reached: self.of(TraceOutcome::GoalReached),
            held_out: self.of(TraceOutcome::HeldOut),
            exceptions: self.of(TraceOutcome::Exception),
            skipped: self.of(TraceOutcome::Skipped),
            handed_over: self.of(TraceOutcome::HandedOver),
            messages: self.of(TraceOutcome::Message),
            moved: self.moved,
            people: self.people,
            people_met: self.people_met,
            people_messaged: self.people_messaged,
            goals_anyway: match scenario.control.goal {
                Some(_) => Outcome::of(self.goals),
                None => Outcome::missing("control.goal"),
            },
            cost: self.cost.normalize(),
            break_even_lift: lift,
            pays_one_in: one_in,
            days: (self.days.iter())
                .map(|(day, [messages, held_out, exceptions])| RehearsalDay {
                    day: date_of(*day),
                    messages: *messages,
                    held_out: *held_out,
                    exceptions: *exceptions,
                })
                .collect(),
            reasons: (self.reasons.iter())
                .map(|(reason, count)| ReasonCount {
                    reason: reason.clone(),
                    count: *count,
                })
                .collect(),
        }
    }
}
