//! Scenarios in words: conditions, the chain, what is wrong, why a person decides.

use growth_i18n::{Digits, Format, Language, text, tr::automation as tr};
use growth_model::Currency;
use growth_model::automation::{
    AutomationScenario, Branch, Cap, ChannelKind, DecisionChoice, EventCondition, ExceptionReason,
    LocalText, Operator, ProblemLevel, ScenarioProblemCode, TraceOutcome,
};
use serde::Serialize;

/// A card of the chain.
#[shape(Eq)]
pub struct ChainCard {
    /// Which: `trigger`, `analysis`, `action`, `hold_out`, `control`, `exceptions`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// The layer that does it; empty for people.
    pub layer: String,
    /// What it does, a line each.
    pub lines: Vec<String>,
}

/// The name by which JSON knows a variant.
pub(crate) fn code(variant: impl Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// A text of the catalogue in a language; the other one where it is not written.
pub(super) fn local(said: &LocalText, language: Language) -> String {
    let (own, other) = match language {
        Language::Ru => (&said.ru, &said.en),
        Language::En => (&said.en, &said.ru),
    };
    if own.trim().is_empty() { other } else { own }.clone()
}

/// What a channel is called.
pub(crate) fn channel_text(channel: ChannelKind, language: Language) -> String {
    text(
        language,
        &format!("automation-channel-{}", code(channel)),
        &[],
    )
}

pub(super) fn outcome_text(outcome: TraceOutcome, language: Language) -> String {
    text(
        language,
        &format!("automation-outcome-{}", code(outcome)),
        &[],
    )
}

pub(super) fn choice_text(choice: DecisionChoice, language: Language) -> String {
    text(
        language,
        &format!("automation-choice-{}", code(choice)),
        &[],
    )
}

/// `2 h`, `7 d`.
pub(super) fn minutes_text(minutes: u64, language: Language) -> String {
    let (unit, number) = match minutes {
        0 => return tr::automation_at_once(language),
        minutes if minutes % 1440 == 0 => ("days", minutes / 1440),
        minutes if minutes % 60 == 0 => ("hours", minutes / 60),
        minutes => ("minutes", minutes),
    };
    let number = Format::new(language).number(number, Digits::WHOLE);
    text(
        language,
        &format!("automation-unit-{unit}"),
        &[("number", number.into())],
    )
}

/// A condition: `employees ≥ 10`.
pub(super) fn condition_text(condition: &EventCondition, language: Language) -> String {
    let field = match condition.field.split_once('.') {
        Some(("event" | "person", name)) => name.to_owned(),
        Some(("count", kind)) => tr::automation_count_of(language, kind),
        Some(("value", name)) => text(language, &format!("automation-value-{name}"), &[]),
        _ => condition.field.clone(),
    };
    let format = Format::new(language);
    let values: Vec<String> = (condition.than.iter())
        .map(|value| match value.number() {
            Some(number) => format.number(number, Digits::up_to(4)),
            None => value.shown(),
        })
        .collect();
    let values = values.join(", ");
    let sign = match condition.is {
        Operator::Equal | Operator::OneOf => "=",
        Operator::NotEqual => "≠",
        Operator::AtLeast => "≥",
        Operator::AtMost => "≤",
        Operator::Above => ">",
        Operator::Below => "<",
        Operator::Contains => return tr::automation_contains(language, field, values),
        Operator::Present => return tr::automation_present(language, field),
        Operator::Absent => return tr::automation_absent(language, field),
    };
    format!("{field} {sign} {values}")
}

/// Conditions that all hold.
pub(super) fn conditions_text(conditions: &[EventCondition], language: Language) -> String {
    let each: Vec<String> = (conditions.iter())
        .map(|condition| condition_text(condition, language))
        .collect();
    each.join(" · ")
}

/// The event that sets a scenario off, with its filters.
pub(super) fn trigger_text(scenario: &AutomationScenario, language: Language) -> String {
    let trigger = &scenario.trigger;
    let filters = conditions_text(&trigger.filters, language);
    if filters.is_empty() {
        trigger.event.clone()
    } else {
        format!("{} ({filters})", trigger.event)
    }
}

/// The scenario as a chain.
pub(crate) fn chain(
    scenario: &AutomationScenario,
    currency: Currency,
    language: Language,
) -> Vec<ChainCard> {
    let card = |kind: &str, layer: &str, lines: Vec<String>| ChainCard {
        kind: kind.to_owned(),
        title: text(language, &format!("automation-chain-{kind}"), &[]),
        layer: if layer.is_empty() {
            String::new()
        } else {
            text(language, &format!("automation-layer-{layer}"), &[])
        },
        lines: lines.into_iter().filter(|line| !line.is_empty()).collect(),
    };
    let format = Format::new(language);
    let trigger = &scenario.trigger;
    let count = format.number(trigger.count, Digits::WHOLE);
    let often = match trigger.within_minutes {
        Some(minutes) => tr::automation_chain_often_within(
            language,
            &count,
            minutes_text(minutes.into(), language),
        ),
        None => tr::automation_chain_often(language, &count),
    };
    let segment = conditions_text(&scenario.segment, language);
    let mut cards = vec![card(
        "trigger",
        "data",
        vec![
            trigger_text(scenario, language),
            often,
            if segment.is_empty() {
                tr::automation_chain_everybody(language)
            } else {
                tr::automation_chain_segment(language, segment)
            },
        ],
    )];
    let analysis = &scenario.analysis;
    let mut lines = vec![tr::automation_chain_history(
        language,
        format.days(analysis.history_days, Digits::WHOLE),
    )];
    if analysis.forecast.is_some() {
        lines.push(text(language, "automation-value-ltv", &[]));
    }
    if analysis.score.is_some() {
        lines.push(text(language, "automation-value-score", &[]));
    }
    if analysis.knowledge.is_some() {
        lines.push(text(language, "automation-value-answer", &[]));
    }
    cards.push(card("analysis", "intelligence", lines));
    for branch in &scenario.branches {
        cards.push(card(
            "action",
            "execution",
            action_lines(branch, currency, language),
        ));
    }
    let control = &scenario.control;
    if !control.hold_out.is_zero() {
        let share = format.percent(control.hold_out, Digits::up_to(1));
        cards.push(card(
            "hold_out",
            "control",
            vec![tr::automation_chain_hold_out_part(language, share)],
        ));
    }
    let goal = control.goal.as_ref().map_or_else(
        || tr::automation_chain_no_goal(language),
        |goal| {
            let days = format.days(control.goal_days, Digits::WHOLE);
            tr::automation_chain_goal(language, goal, days)
        },
    );
    cards.push(card("control", "control", vec![control.kpi.clone(), goal]));
    let mut lines = vec![tr::automation_chain_always_decided(language)];
    lines.extend(
        scenario
            .exceptions
            .iter()
            .map(|rule| format!("{}: {}", rule.name, conditions_text(&rule.when, language))),
    );
    cards.push(card("exceptions", "", lines));
    cards
}

fn action_lines(branch: &Branch, currency: Currency, language: Language) -> Vec<String> {
    let action = &branch.action;
    let when = conditions_text(&branch.when, language);
    let mut lines = vec![match (branch.name.is_empty(), when.is_empty()) {
        (_, true) => branch.name.clone(),
        (true, false) => when,
        (false, false) => format!("{}: {when}", branch.name),
    }];
    lines.push(tr::automation_chain_send(
        language,
        minutes_text(action.delay_minutes.into(), language),
        channel_text(action.channel, language),
    ));
    lines.push(said(&action.message.body, language));
    lines.extend(
        action
            .quiet_hours
            .as_ref()
            .map(|quiet| tr::automation_chain_quiet(language, &quiet.from, &quiet.to)),
    );
    lines.extend(action.cap.map(|cap| cap_text(cap, language)));
    if !action.cost.is_zero() {
        let cost = Format::new(language).money(action.cost, currency.code());
        lines.push(tr::automation_chain_cost(language, cost));
    }
    lines
}

/// The beginning of a message.
fn said(message: &LocalText, language: Language) -> String {
    let whole = local(message, language);
    let short: String = whole.chars().take(90).collect();
    if short.len() < whole.len() {
        format!("«{}…»", short.trim_end())
    } else {
        format!("«{whole}»")
    }
}

fn cap_text(cap: Cap, language: Language) -> String {
    let days = Format::new(language).days(cap.days, Digits::WHOLE);
    tr::automation_chain_cap(language, cap.messages, days)
}

/// Something to look at, with the field that it stands at.
#[shape(Eq)]
pub struct ProblemText {
    /// Path in the definition (`trigger.event`).
    pub field: String,
    /// What, in words.
    pub text: String,
    /// How bad.
    pub level: ProblemLevel,
}

/// What is wrong, in words.
pub(crate) fn problem_text(
    code_of: impl Serialize,
    name: Option<&str>,
    language: Language,
) -> String {
    let id = format!("automation-problem-{}", code(code_of));
    text(language, &id, &[("name", name.unwrap_or_default().into())])
}

pub(super) fn problem(
    field: &str,
    found: ScenarioProblemCode,
    level: ProblemLevel,
    name: Option<&str>,
    language: Language,
) -> ProblemText {
    ProblemText {
        field: field.to_owned(),
        text: problem_text(found, name, language),
        level,
    }
}

/// Why a person decides.
pub(super) fn reason_text(
    reason: &ExceptionReason,
    scenario: &AutomationScenario,
    language: Language,
) -> String {
    match reason {
        ExceptionReason::Rule { index } => scenario
            .exceptions
            .get(*index)
            .map_or_else(String::new, |rule| rule.name.clone()),
        ExceptionReason::NoAddress => tr::automation_reason_no_address(language),
        ExceptionReason::MissingVariable => tr::automation_reason_missing_variable(language),
        ExceptionReason::TooLong => tr::automation_reason_too_long(language),
        ExceptionReason::Conflict => tr::automation_reason_conflict(language),
    }
}

/// What can be done about a reason.
pub(super) fn choices(
    reason: &ExceptionReason,
    channel: Option<ChannelKind>,
) -> Vec<DecisionChoice> {
    use DecisionChoice as Choice;
    let mut choices = match reason {
        ExceptionReason::Rule { .. } | ExceptionReason::Conflict => vec![Choice::Send],
        ExceptionReason::MissingVariable => vec![],
        ExceptionReason::NoAddress | ExceptionReason::TooLong => {
            let other = |choice, kind| (channel != Some(kind)).then_some(choice);
            [
                other(Choice::Email, ChannelKind::Email),
                other(Choice::Telegram, ChannelKind::Telegram),
                other(Choice::Sms, ChannelKind::Sms),
            ]
            .into_iter()
            .flatten()
            .collect()
        }
    };
    choices.extend([Choice::HandOver, Choice::Skip]);
    choices
}
