//! What was decided at each event, and why.

use super::scenario::{ChannelKind, ExceptionReason};

/// What a scenario decided at an event of its trigger.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum TraceOutcome {
    /// The person is not of the segment.
    NotInSegment,
    /// The event has not happened often enough.
    NotYet,
    /// No branch holds.
    NoBranch,
    /// The person has had as many messages as the cap lets.
    Capped,
    /// The goal was reached before the message would go out.
    GoalReached,
    /// Left without a message, to compare with.
    HeldOut,
    /// A person has to decide.
    Exception,
    /// A person decided: nothing.
    Skipped,
    /// A person decided: a colleague does it.
    HandedOver,
    /// The message would go out.
    Message,
}

/// One decision.
#[shape(skip_serializing_none)]
pub struct TraceRow {
    /// Place of the event in the list of the request.
    pub event: usize,
    /// The scenario.
    pub scenario: String,
    /// The person.
    pub person: String,
    /// When the event happened, by the person's clock.
    pub at: String,
    /// What was decided.
    pub outcome: TraceOutcome,
    /// Events of the trigger within its window, this one included. Absent where it was not counted.
    pub count: Option<u32>,
    /// Place of the condition of the segment that does not hold.
    pub failed: Option<usize>,
    /// Place of the branch that holds.
    pub branch: Option<usize>,
    /// Forecast of the value.
    pub ltv: Option<f64>,
    /// Score of the lead.
    pub score: Option<f64>,
    /// The person's draw, 0…1: below the share of the part without a message, the person is in it.
    pub draw: Option<f64>,
    /// Why a person decides, or decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<ExceptionReason>,
    /// The other scenario of a conflict.
    pub conflicts_with: Option<String>,
    /// When it would go out, by the person's clock.
    pub send_at: Option<String>,
    /// Whether quiet hours moved it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub moved: bool,
    /// For a capped one: the first moment at which a message may go out again.
    pub next_at: Option<String>,
    /// How it would go out.
    pub channel: Option<ChannelKind>,
    /// Where to.
    pub address: Option<String>,
    /// The message as the person would read it, in the languages that it is written in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<WrittenMessage>,
}

/// A message as a person would read it.
#[shape(Eq)]
pub struct WrittenMessage {
    /// `ru` or `en`.
    pub language: String,
    /// Subject of a mail.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// The text.
    pub body: String,
    /// Length of the text. UTF-16 units, as messengers count.
    pub length: usize,
}
