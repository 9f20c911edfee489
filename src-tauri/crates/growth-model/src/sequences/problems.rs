//! What is wrong with the texts of a sequence.

use std::collections::BTreeSet;

use super::sequence::Sequence;
use crate::automation::{ChannelKind, GIVEN, fixed_length, limit, subject_limit};

/// Something to look at.
#[shape(Eq, skip_serializing_none)]
pub struct SequenceProblem {
    /// The sequence.
    pub sequence: String,
    /// Where in it.
    pub field: String,
    /// What.
    pub code: SequenceProblemCode,
    /// The variable that it is about.
    pub name: Option<String>,
}

/// What a problem is.
#[shape(Copy, Eq, Hash)]
pub enum SequenceProblemCode {
    /// No person and no event has this variable.
    UnknownVariable,
    /// The text is longer than its channel takes.
    TooLongForChannel,
    /// Mail programs cut the subject.
    SubjectTooLong,
    /// A mail has no subject.
    NoSubject,
    /// A mail says nowhere how to end it (`{unsubscribe}`).
    NoUnsubscribe,
    /// It lasts longer than the plan.
    LongerThanPlan,
}

pub(super) fn problems(
    sequence: &Sequence,
    names: &BTreeSet<&str>,
    plan_days: u32,
) -> Vec<SequenceProblem> {
    let mut problems = Vec::new();
    let mut tell = |field: String, code: SequenceProblemCode, name: Option<&str>| {
        problems.push(SequenceProblem {
            sequence: sequence.id.clone(),
            field,
            code,
            name: name.map(str::to_owned),
        });
    };
    let minutes: u64 = (sequence.steps.iter())
        .map(|step| u64::from(step.after_days) * 1440 + u64::from(step.after_minutes))
        .sum();
    if minutes > u64::from(plan_days) * 1440 {
        tell(
            "steps".to_owned(),
            SequenceProblemCode::LongerThanPlan,
            None,
        );
    }
    for (index, step) in sequence.steps.iter().enumerate() {
        let place = format!("steps[{index}].message");
        let is_mail = step.channel == ChannelKind::Email;
        let variables = step.message.variables();
        for name in &variables {
            let bare = name
                .strip_prefix("person.")
                .or_else(|| name.strip_prefix("event."));
            let is_given = GIVEN.contains(name) || *name == "unsubscribe";
            // Without people and events, nothing is known of the names.
            if !names.is_empty() && !is_given && !names.contains(bare.unwrap_or(name)) {
                tell(
                    place.clone(),
                    SequenceProblemCode::UnknownVariable,
                    Some(name),
                );
            }
        }
        if is_mail && step.message.subject.written().next().is_none() {
            tell(
                format!("{place}.subject"),
                SequenceProblemCode::NoSubject,
                None,
            );
        }
        if is_mail && !variables.contains(&"unsubscribe") {
            tell(
                format!("{place}.body"),
                SequenceProblemCode::NoUnsubscribe,
                None,
            );
        }
        for (part, text) in step.message.parts() {
            let bare = fixed_length(text);
            if part.starts_with("subject") && bare > subject_limit() {
                tell(
                    format!("{place}.{part}"),
                    SequenceProblemCode::SubjectTooLong,
                    None,
                );
            } else if part.starts_with("body") && bare > limit(step.channel) {
                tell(
                    format!("{place}.{part}"),
                    SequenceProblemCode::TooLongForChannel,
                    None,
                );
            }
        }
    }
    problems
}
