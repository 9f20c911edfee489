//! A scenario: trigger → analysis → branches with an action each → control, and exceptions.

mod check;

use rust_decimal::Decimal;

use super::condition::Condition;
use super::message::MessageTemplate;
use super::when::minutes;
use crate::ModelError;
use crate::checks::at_most;

/// Longest id, name or kind. Characters.
pub(crate) const MAX_NAME: u32 = 200;

/// A scenario.
#[shape(deny_unknown_fields)]
#[schemars(rename = "AutomationScenario")]
pub struct Scenario {
    /// Key of the scenario, unique in a request. It takes part in the draw of the part without a
    /// message, so that it stays the same.
    pub id: String,
    /// Name, for people.
    #[serde(default)]
    pub name: String,
    /// What sets it off.
    pub trigger: Trigger,
    /// Whom it is about: all conditions must hold.
    #[serde(default)]
    pub segment: Vec<Condition>,
    /// What is looked up before it is decided.
    #[serde(default)]
    pub analysis: Analysis,
    /// What is done: the first branch whose conditions hold.
    pub branches: Vec<Branch>,
    /// What is watched.
    #[serde(default)]
    pub control: Control,
    /// What a person decides instead.
    #[serde(default)]
    pub exceptions: Vec<ExceptionRule>,
}

/// An event that is seen often enough.
#[shape(deny_unknown_fields)]
#[schemars(rename = "ScenarioTrigger")]
pub struct Trigger {
    /// Kind of the event.
    pub event: String,
    /// Which of them: all conditions must hold.
    #[serde(default)]
    pub filters: Vec<Condition>,
    /// So many of them, this one included: 1…1000. Each further one sets it off again, as far as the cap
    /// lets it.
    #[serde(default = "one")]
    pub count: u32,
    /// Within so many minutes up to the event, 1…527040. Absent: ever.
    pub within_minutes: Option<u32>,
}

/// What is looked up.
#[shape(deny_unknown_fields)]
#[schemars(rename = "ScenarioAnalysis")]
pub struct Analysis {
    /// Days of history that `count.KIND` looks at, 1…366.
    #[serde(default = "month")]
    pub history_days: u32,
    /// The forecast of the person's value: `value.ltv`, `{ltv}`.
    pub forecast: Option<ValueSource>,
    /// The score of a lead: `value.score`, `{score}`.
    pub score: Option<ValueSource>,
    /// A question that the documents are asked: `value.answer`, `{answer}` and `{source}`.
    pub knowledge: Option<KnowledgeLookup>,
}

/// A question to the documents.
#[shape(deny_unknown_fields)]
pub struct KnowledgeLookup {
    /// Property of the event (else of the person) that holds the question.
    pub question: String,
    /// Least support of an answer, 0…1: below it there is none.
    #[serde(default = "least_support")]
    pub threshold: f64,
}

fn least_support() -> f64 {
    0.35
}

impl Default for Analysis {
    fn default() -> Self {
        Self {
            history_days: month(),
            forecast: None,
            score: None,
            knowledge: None,
        }
    }
}

/// Where a forecast comes from: the person's own, else that of the first rule which holds, else the
/// common one.
#[shape(deny_unknown_fields)]
pub struct ValueSource {
    /// Property of the person (else of the event) that holds it.
    pub property: Option<String>,
    /// Values of segments.
    #[serde(default)]
    pub rules: Vec<ValueRule>,
    /// Value of everybody else.
    pub otherwise: Option<f64>,
}

/// The value of a segment.
#[shape(deny_unknown_fields)]
pub struct ValueRule {
    /// All conditions must hold.
    pub when: Vec<Condition>,
    /// The value.
    pub value: f64,
}

/// Conditions and what is done.
#[shape(deny_unknown_fields)]
#[schemars(rename = "ScenarioBranch")]
pub struct Branch {
    /// Name, for people.
    #[serde(default)]
    pub name: String,
    /// All conditions must hold; none: always.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// What is done.
    pub action: Action,
}

/// Something that is done for a person.
#[shape(deny_unknown_fields)]
#[schemars(rename = "ScenarioAction")]
pub struct Action {
    /// How.
    pub channel: ChannelKind,
    /// Property of the person (else of the event) that holds the address. Absent: `email`, `chat_id` or
    /// `phone`, by the channel; a task for a colleague needs none.
    pub address: Option<String>,
    /// Minutes after the event, 0…527040.
    #[serde(default)]
    pub delay_minutes: u32,
    /// What is written.
    pub message: MessageTemplate,
    /// Hours of the person's day in which nothing goes out.
    pub quiet_hours: Option<QuietHours>,
    /// At most so many messages of this scenario to one person.
    pub cap: Option<Cap>,
    /// What one message costs. Money, 0…1e15.
    #[serde(default)]
    pub cost: Decimal,
    /// Kind of the event that is recorded when it has been done, if there is one. A scenario that sets
    /// itself off in this way is a problem.
    pub emits: Option<String>,
}

/// A way to reach a person.
#[shape(Copy, Eq, Hash)]
pub enum ChannelKind {
    /// Mail.
    Email,
    /// Telegram.
    Telegram,
    /// A chat in the product or on the site.
    Chat,
    /// SMS.
    Sms,
    /// A call by a colleague.
    Call,
    /// A task for a colleague.
    Task,
}

impl ChannelKind {
    /// Property that holds the address, if one is needed.
    pub fn address(self) -> Option<&'static str> {
        match self {
            Self::Email => Some("email"),
            Self::Telegram | Self::Chat => Some("chat_id"),
            Self::Sms | Self::Call => Some("phone"),
            Self::Task => None,
        }
    }
}

/// Hours without messages, by the person's clock. They may reach over midnight.
#[shape(Eq, deny_unknown_fields)]
pub struct QuietHours {
    /// First quiet minute, `HH:MM`.
    pub from: String,
    /// First minute after them, `HH:MM`.
    pub to: String,
}

impl QuietHours {
    /// Both ends as minutes of the day.
    pub(crate) fn minutes(&self) -> Option<(i64, i64)> {
        Some((minutes(&self.from)?, minutes(&self.to)?))
    }
}

/// A limit on messages to one person.
#[shape(Copy, Eq, deny_unknown_fields)]
#[schemars(rename = "MessageCap")]
pub struct Cap {
    /// Messages, 1…100.
    pub messages: u32,
    /// Within so many days, 1…366. One that goes out exactly so many days later is outside.
    pub days: u32,
}

/// What is watched.
#[shape(deny_unknown_fields)]
#[schemars(rename = "ScenarioControl")]
pub struct Control {
    /// Kind of the event that is the goal. Who reaches it before a message goes out gets none.
    pub goal: Option<String>,
    /// Days after the message in which the goal counts, 1…366.
    #[serde(default = "week")]
    pub goal_days: u32,
    /// Part of the people that is left without a message, to compare with, 0…0.9. Fraction.
    #[serde(default)]
    pub hold_out: Decimal,
    /// Margin that one goal brings. Money, 0…1e15. Needed for the break-even lift.
    pub margin: Option<Decimal>,
    /// What the KPI is called, for people.
    #[serde(default)]
    pub kpi: String,
}

impl Default for Control {
    fn default() -> Self {
        Self {
            goal: None,
            goal_days: week(),
            hold_out: Decimal::ZERO,
            margin: None,
            kpi: String::new(),
        }
    }
}

/// When a person decides.
#[shape(deny_unknown_fields)]
pub struct ExceptionRule {
    /// Name, for people.
    pub name: String,
    /// All conditions must hold.
    pub when: Vec<Condition>,
}

/// Why a person decides.
#[shape(Eq, Hash, PartialOrd, Ord, tag = "kind", deny_unknown_fields)]
pub enum ExceptionReason {
    /// A rule of the scenario.
    Rule {
        /// Its place in the scenario.
        index: usize,
    },
    /// The person has no address in this channel.
    NoAddress,
    /// A variable of the message has no value.
    MissingVariable,
    /// The message is longer than the channel takes.
    TooLong,
    /// Another scenario writes to the same person within the cap's days.
    Conflict,
}

/// What was decided about an exception.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "ExceptionDecision")]
pub struct Decision {
    /// The scenario.
    pub scenario: String,
    /// The exception.
    pub reason: ExceptionReason,
    /// Whom it is about; absent: everybody with that exception, from now on.
    pub person: Option<String>,
    /// What is to be done.
    pub choice: DecisionChoice,
}

/// What is to be done about an exception.
#[shape(Copy, Eq, Hash)]
pub enum DecisionChoice {
    /// Send the message all the same, as far as it can be sent.
    Send,
    /// Send it by mail.
    Email,
    /// Send it by Telegram.
    Telegram,
    /// Send it by SMS.
    Sms,
    /// Hand it over to a colleague.
    HandOver,
    /// Do nothing.
    Skip,
}

fn one() -> u32 {
    1
}

fn week() -> u32 {
    7
}

fn month() -> u32 {
    30
}

impl Scenario {
    /// All conditions of the scenario.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let sources = [&self.analysis.forecast, &self.analysis.score];
        let rules = sources
            .into_iter()
            .flatten()
            .flat_map(|source| &source.rules);
        (self.trigger.filters.iter())
            .chain(&self.segment)
            .chain(rules.flat_map(|rule| &rule.when))
            .chain(self.branches.iter().flat_map(|branch| &branch.when))
            .chain(self.exceptions.iter().flat_map(|rule| &rule.when))
    }
}

impl Action {
    /// Property that holds the address, if one is needed.
    pub(crate) fn address(&self) -> Option<&str> {
        self.address.as_deref().or_else(|| self.channel.address())
    }
}

/// Refuses a scenario that cannot be run.
///
/// # Errors
/// What is outside of its range, with the field.
pub fn check_scenario(scenario: &Scenario) -> Result<(), ModelError> {
    scenario.check()
}

/// A name that is there and not too long.
pub(crate) fn name_of(field: &str, text: &str) -> Result<(), ModelError> {
    if text.trim().is_empty() {
        return Err(ModelError::Required {
            field: field.to_owned(),
        });
    }
    at_most(field, text.chars().count(), MAX_NAME)
}
