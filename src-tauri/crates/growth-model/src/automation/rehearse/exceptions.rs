//! What a machine should not decide.

use super::super::message::{fill, length, limit};
use super::super::scenario::{Action, ChannelKind, DecisionChoice, ExceptionReason};
use super::super::trace::TraceOutcome;
use super::moment::Moment;
use super::person::OneScenario;

/// Looks for reasons why a person should decide, and for what was decided about each of them. The
/// message goes out when there is none, or when each of them was decided in its favour.
pub(super) fn decide(
    one: &OneScenario<'_>,
    moment: &Moment<'_>,
    action: &Action,
    reasons: &mut Vec<ExceptionReason>,
    channel: &mut Option<ChannelKind>,
    is_conflict: bool,
) -> TraceOutcome {
    for (index, rule) in one.scenario.exceptions.iter().enumerate() {
        if moment.all_hold(&rule.when) {
            reasons.push(ExceptionReason::Rule { index });
        }
    }
    if !has_address(moment, action.address()) {
        reasons.push(ExceptionReason::NoAddress);
    }
    let value = |name: &str| moment.variable(name).filter(|value| !value.is_empty());
    if action
        .message
        .variables()
        .into_iter()
        .any(|name| value(name).is_none())
    {
        reasons.push(ExceptionReason::MissingVariable);
    }
    let is_long = (action.message.body.written()).any(|(_, text)| {
        length(&fill(text, &|name| moment.variable(name))) > limit(action.channel)
    });
    if is_long {
        reasons.push(ExceptionReason::TooLong);
    }
    if is_conflict {
        reasons.push(ExceptionReason::Conflict);
    }
    let mut outcome = TraceOutcome::Message;
    for reason in reasons.iter() {
        let choice = (one.decisions.get(&(Some(moment.person.key), reason)))
            .or_else(|| one.decisions.get(&(None, reason)));
        let decided = match choice {
            None => return TraceOutcome::Exception,
            Some(DecisionChoice::Skip) => TraceOutcome::Skipped,
            Some(DecisionChoice::HandOver) => TraceOutcome::HandedOver,
            // A message with a hole, without an address or too long cannot go out as it is.
            Some(DecisionChoice::Send) => match reason {
                ExceptionReason::Rule { .. } | ExceptionReason::Conflict => TraceOutcome::Message,
                _ => return TraceOutcome::Exception,
            },
            Some(DecisionChoice::Email) => match by(moment, ChannelKind::Email, reason, channel) {
                Some(outcome) => outcome,
                None => return TraceOutcome::Exception,
            },
            Some(DecisionChoice::Telegram) => {
                match by(moment, ChannelKind::Telegram, reason, channel) {
                    Some(outcome) => outcome,
                    None => return TraceOutcome::Exception,
                }
            }
            Some(DecisionChoice::Sms) => match by(moment, ChannelKind::Sms, reason, channel) {
                Some(outcome) => outcome,
                None => return TraceOutcome::Exception,
            },
        };
        // Of several decisions the most careful one counts.
        outcome = outcome.min(decided);
    }
    outcome
}

/// Sends by another channel, where the person has an address in it and the reason goes away by that.
fn by(
    moment: &Moment<'_>,
    other: ChannelKind,
    reason: &ExceptionReason,
    channel: &mut Option<ChannelKind>,
) -> Option<TraceOutcome> {
    let is_cured = match reason {
        ExceptionReason::MissingVariable => false,
        ExceptionReason::TooLong => limit(other) > channel.map_or(0, limit),
        _ => true,
    };
    (is_cured && has_address(moment, other.address())).then(|| {
        *channel = Some(other);
        TraceOutcome::Message
    })
}

fn has_address(moment: &Moment<'_>, address: Option<&str>) -> bool {
    address.is_none_or(|name| {
        (moment.person.property(moment.placed.event, name)).is_some_and(|value| !value.is_empty())
    })
}
