//! Messages as templates in two languages, and as a person would read them.

use super::condition::EventValue;
use super::scenario::ChannelKind;
use crate::ModelError;
use crate::checks::{at_most, inconsistent};

/// Longest template. Characters.
const MAX_TEMPLATE: u32 = 50_000;
/// Longest name of a variable. Characters.
const MAX_NAME: usize = 60;
/// Longest Telegram message, in UTF-16 units, as Telegram counts.
const TELEGRAM: usize = 4_096;
/// Longest SMS: six parts of 67 characters that are not Latin.
const SMS: usize = 402;
/// Longest mail.
const EMAIL: usize = 50_000;
/// Longest subject that mail programs show whole.
const SUBJECT: usize = 150;

/// A text in two languages. At least one of them is written.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct LocalText {
    /// Russian.
    #[serde(default)]
    pub ru: String,
    /// English.
    #[serde(default)]
    pub en: String,
}

impl LocalText {
    /// The written texts with their language.
    pub(crate) fn written(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [("ru", self.ru.as_str()), ("en", self.en.as_str())]
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
    }
}

/// What is written to a person. `{name}` stands for a property of the person, else of the event;
/// `{ltv}`, `{score}` and `{person}` for what the analysis found and for the person's key. Anything
/// else, also in double braces, is text.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct MessageTemplate {
    /// Subject of a mail; empty elsewhere.
    #[serde(default)]
    pub subject: LocalText,
    /// The text.
    pub body: LocalText,
}

impl MessageTemplate {
    pub(crate) fn check(&self) -> Result<(), ModelError> {
        for (part, text) in [("subject", &self.subject), ("body", &self.body)] {
            for (language, text) in [("ru", &text.ru), ("en", &text.en)] {
                at_most(
                    &format!("{part}.{language}"),
                    text.chars().count(),
                    MAX_TEMPLATE,
                )?;
            }
        }
        if self.body.written().next().is_none() {
            return Err(inconsistent("body", "message_empty"));
        }
        Ok(())
    }

    /// Texts with where they stand.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (String, &str)> {
        let of = |part: &'static str, text: &'static str| format!("{part}.{text}");
        (self
            .subject
            .written()
            .map(move |(language, text)| (of("subject", language), text)))
        .chain(
            self.body
                .written()
                .map(move |(language, text)| (of("body", language), text)),
        )
    }

    /// Variables of all texts, each once, in their order.
    pub(crate) fn variables(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for (_, text) in self.parts() {
            for piece in pieces(text) {
                if let Piece::Variable(name) = piece
                    && !names.contains(&name)
                {
                    names.push(name);
                }
            }
        }
        names
    }
}

/// A piece of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    Text(&'a str),
    Variable(&'a str),
}

/// Takes a template apart.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut from = 0;
    while let Some(open) = text[from..].find('{').map(|place| place + from) {
        from = open + 1;
        let rest = &text[from..];
        let Some(length) = rest.find('}') else { break };
        let name = &rest[..length];
        let is_name = !name.is_empty()
            && name.chars().count() <= MAX_NAME
            && name
                .chars()
                .all(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '.' | '-'));
        let is_single = !text[..open].ends_with('{') && !rest[length + 1..].starts_with('}');
        if is_name && is_single {
            if open > start {
                pieces.push(Piece::Text(&text[start..open]));
            }
            pieces.push(Piece::Variable(name));
            from += length + 1;
            start = from;
        }
    }
    if start < text.len() {
        pieces.push(Piece::Text(&text[start..]));
    }
    pieces
}

/// Fills a template in. A variable without a value stays as it is written.
pub(crate) fn fill(text: &str, value: &dyn Fn(&str) -> Option<EventValue>) -> String {
    let mut filled = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => filled.push_str(text),
            Piece::Variable(name) => match value(name).filter(|value| !value.is_empty()) {
                Some(value) => filled.push_str(&value.shown()),
                None => {
                    filled.push('{');
                    filled.push_str(name);
                    filled.push('}');
                }
            },
        }
    }
    filled
}

/// Longest text that a channel takes. UTF-16 units.
pub(crate) fn limit(channel: ChannelKind) -> usize {
    match channel {
        ChannelKind::Telegram => TELEGRAM,
        ChannelKind::Sms => SMS,
        _ => EMAIL,
    }
}

/// Longest subject. UTF-16 units.
pub(crate) fn subject_limit() -> usize {
    SUBJECT
}

/// Length as messengers count it. UTF-16 units.
pub(crate) fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Length of what is the same for everybody. UTF-16 units.
pub(crate) fn fixed_length(text: &str) -> usize {
    let of = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => length(text),
        Piece::Variable(_) => 0,
    };
    pieces(text).iter().map(of).sum()
}
