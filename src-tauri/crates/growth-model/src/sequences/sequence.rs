//! A sequence and its steps.

use rust_decimal::Decimal;

use crate::ModelError;
use crate::automation::{ChannelKind, EventCondition, MessageTemplate, QuietHours};
use crate::automation::{check_conditions, minutes, name_of};
use crate::checks::{MAX_AMOUNT, at_most, count, fraction, inconsistent, within};

const MAX_STEPS: u32 = 60;
const MAX_DAYS: u32 = 366;
const MAX_PEOPLE: u32 = 100_000_000;

/// A sequence.
#[shape(deny_unknown_fields)]
pub struct Sequence {
    /// Key, unique in a request.
    pub id: String,
    /// Name, for people.
    #[serde(default)]
    pub name: String,
    /// Its steps in their order.
    pub steps: Vec<SequenceStep>,
    /// Events that begin it. A person who is in it does not begin it again.
    pub begins: Option<SequenceTrigger>,
    /// Kind of the event that ends it: whoever reached the goal leaves.
    pub ends: Option<String>,
    /// Hours of the person's day in which nothing goes out.
    pub quiet_hours: Option<QuietHours>,
    /// Days on which messages go out; all when empty.
    #[serde(default)]
    pub weekdays: Vec<Weekday>,
    /// People who begin it, for the reach.
    #[serde(default)]
    pub people: u32,
    /// Margin of one conversion. Money, 0…1e15. Needed for the money.
    pub margin: Option<Decimal>,
}

/// Events that begin a sequence.
#[shape(deny_unknown_fields)]
pub struct SequenceTrigger {
    /// Kind of the event.
    pub event: String,
    /// Which of them: all conditions must hold.
    #[serde(default)]
    pub filters: Vec<EventCondition>,
}

/// A step.
#[shape(deny_unknown_fields)]
pub struct SequenceStep {
    /// Days after the step before (after the beginning, for the first), 0…366.
    #[serde(default)]
    pub after_days: u32,
    /// And minutes, 0…1439.
    #[serde(default)]
    pub after_minutes: u32,
    /// Time of the person's day, `HH:MM`: the next such time from then on.
    pub at: Option<String>,
    /// Who gets it: all conditions must hold; who does not goes on to the next step.
    #[serde(default)]
    pub when: Vec<EventCondition>,
    /// How.
    pub channel: ChannelKind,
    /// What is written.
    pub message: MessageTemplate,
    /// Part of those who were in the step before (of all, for the first) that is still there: all when
    /// absent.
    pub stays: Option<RateRange>,
    /// Part of those reached that converts because of the step: nobody when absent.
    pub converts: Option<RateRange>,
    /// Cost of one message. Money, 0…1e15.
    #[serde(default)]
    pub cost: Decimal,
}

/// A rate that is not known exactly.
#[shape(Copy, Eq, deny_unknown_fields)]
#[schemars(rename = "AssumedRate")]
pub struct RateRange {
    /// Lowest, 0…1. Fraction.
    pub low: Decimal,
    /// Most likely, between both.
    pub likely: Decimal,
    /// Highest.
    pub high: Decimal,
    /// Where it comes from.
    #[serde(default)]
    pub basis: RateBasis,
}

/// Where a rate comes from.
#[shape(Copy, Default, Eq, Hash)]
pub enum RateBasis {
    /// Somebody supposed it.
    #[default]
    Assumption,
    /// It was measured.
    Measured,
}

/// A day of the week.
#[shape(Copy, Eq, Hash)]
#[schemars(rename = "SequenceWeekday")]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// Days after Monday.
    pub(crate) fn number(self) -> i64 {
        self as i64
    }
}

/// Refuses a sequence that cannot be run.
///
/// # Errors
/// What is outside of its range, with the field.
pub fn check_sequence(sequence: &Sequence) -> Result<(), ModelError> {
    sequence.check()
}

impl Sequence {
    pub(super) fn check(&self) -> Result<(), ModelError> {
        name_of("id", &self.id)?;
        at_most("name", self.name.chars().count(), 200)?;
        if self.steps.is_empty() {
            return Err(inconsistent("steps", "no_steps"));
        }
        at_most("steps", self.steps.len(), MAX_STEPS)?;
        for (index, step) in self.steps.iter().enumerate() {
            step.check()
                .map_err(|error| error.within(&format!("steps[{index}]")))?;
        }
        if let Some(begins) = &self.begins {
            name_of("begins.event", &begins.event)?;
            check_own("begins.filters", &begins.filters)?;
        }
        if let Some(ends) = &self.ends {
            name_of("ends", ends)?;
        }
        if let Some(hours) = &self.quiet_hours {
            hours.check().map_err(|error| error.within("quiet_hours"))?;
        }
        at_most("weekdays", self.weekdays.len(), 7)?;
        count(|| "people".to_owned(), self.people, 0, MAX_PEOPLE)?;
        if let Some(margin) = self.margin {
            within(
                || "margin".to_owned(),
                margin,
                Some(Decimal::ZERO),
                Some(MAX_AMOUNT),
            )?;
        }
        Ok(())
    }
}

impl SequenceStep {
    fn check(&self) -> Result<(), ModelError> {
        count(|| "after_days".to_owned(), self.after_days, 0, MAX_DAYS)?;
        count(|| "after_minutes".to_owned(), self.after_minutes, 0, 1_439)?;
        if let Some(at) = &self.at
            && minutes(at).is_none()
        {
            return Err(inconsistent("at", "hours_and_minutes"));
        }
        check_own("when", &self.when)?;
        self.message
            .check()
            .map_err(|error| error.within("message"))?;
        for (field, rate) in [("stays", &self.stays), ("converts", &self.converts)] {
            if let Some(rate) = rate {
                rate.check().map_err(|error| error.within(field))?;
            }
        }
        within(
            || "cost".to_owned(),
            self.cost,
            Some(Decimal::ZERO),
            Some(MAX_AMOUNT),
        )?;
        Ok(())
    }
}

impl RateRange {
    fn check(&self) -> Result<(), ModelError> {
        fraction(|| "low".to_owned(), self.low)?;
        fraction(|| "likely".to_owned(), self.likely)?;
        fraction(|| "high".to_owned(), self.high)?;
        if self.low > self.likely || self.likely > self.high {
            return Err(inconsistent("likely", "likely_rate_outside_range"));
        }
        Ok(())
    }
}

/// A sequence knows the person and the event that began it, nothing else.
fn check_own(field: &str, conditions: &[EventCondition]) -> Result<(), ModelError> {
    check_conditions(field, conditions)?;
    for (index, condition) in conditions.iter().enumerate() {
        if !(condition.field.starts_with("event.") || condition.field.starts_with("person.")) {
            return Err(inconsistent(
                format!("{field}[{index}].field"),
                "segment_field",
            ));
        }
    }
    Ok(())
}
