//! Looks texts up in the embedded catalogues.

use std::{borrow::Cow, sync::OnceLock};

use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue,
    concurrent::FluentBundle,
    types::{FluentNumber, FluentNumberOptions},
};
use intl_memoizer::concurrent::IntlLangMemoizer;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use unic_langid::langid;

use crate::{Digits, Format, Language, called, catalogues};

/// A value that a text shows or chooses its plural form by.
///
/// Numbers are shown exactly (up to ten digits after the decimal sign), grouped as the language
/// does; what needs a unit, a currency or rounding is formatted with [`Format`] and passed as text.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Shown as it is.
    Text(Cow<'a, str>),
    /// Shown in the language's format; chooses plural forms.
    Number(Decimal),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

macro_rules! from_number {
    ($($number:ty),*) => {$(
        impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Self::Number(Decimal::from(number))
            }
        }
    )*};
}
from_number!(i32, u32, i64, u64, usize, Decimal);

/// A name that begins with a capital letter as it stands within a sentence: `churn per month`; names of
/// capitals stay as they are (`ARPA per month`, `K`).
///
/// ```
/// use growth_i18n::within_sentence;
///
/// assert_eq!(within_sentence("Отток в месяц"), "отток в месяц");
/// assert_eq!(within_sentence("ARPA в месяц"), "ARPA в месяц");
/// ```
pub fn within_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// The text `id` with its arguments. For identifiers that are computed (`error-<code>`); where the
/// identifier is known, use its function in [`crate::tr`].
///
/// An identifier that no catalogue has comes back as it is, so that the gap is seen and nothing
/// breaks; [`exists`] tells beforehand.
pub fn text(language: Language, id: &str, args: &[(&str, Arg<'_>)]) -> String {
    called::overlay(language)
        .and_then(|overlay| said(overlay, id, args))
        .or_else(|| said(bundle(language), id, args))
        .unwrap_or_else(|| id.to_owned())
}

/// The text `id` as the catalogue has it, whatever customers are called now.
pub(crate) fn as_written(language: Language, id: &str) -> String {
    said(bundle(language), id, &[]).unwrap_or_default()
}

fn said(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    args: &[(&str, Arg<'_>)],
) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        values.set(*name, value(arg));
    }
    // A variable that is not passed shows as `{$name}`; there is nothing else to report.
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&values), &mut errors);
    Some(said.into_owned())
}

/// Whether the catalogues have a text of this identifier.
pub fn exists(id: &str) -> bool {
    variables(id).is_some()
}

/// Identifiers of all texts, sorted.
pub fn message_ids() -> impl Iterator<Item = &'static str> {
    catalogues::MESSAGES.iter().map(|(id, _)| *id)
}

/// Names of the variables of a text, sorted, or `None` when there is no such text.
pub fn variables(id: &str) -> Option<&'static [&'static str]> {
    catalogues::MESSAGES
        .binary_search_by(|(known, _)| (*known).cmp(id))
        .ok()
        .map(|index| catalogues::MESSAGES[index].1)
}

/// A text that is written from right to left in marks (FSI, PDI) that keep it from drawing the numbers and
/// signs beside it into its direction.
fn isolated(text: &str) -> Cow<'_, str> {
    // Hebrew to Arabic Extended-A, and their presentation forms.
    let from_right = |sign: char| matches!(sign, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    if text.contains(from_right) {
        Cow::Owned(format!("\u{2068}{text}\u{2069}"))
    } else {
        Cow::Borrowed(text)
    }
}

fn value<'a>(arg: &'a Arg<'a>) -> FluentValue<'a> {
    match arg {
        Arg::Text(text) => FluentValue::String(isolated(text)),
        Arg::Number(number) => FluentValue::Number(FluentNumber::new(
            number.to_f64().unwrap_or(f64::MAX),
            FluentNumberOptions::default(),
        )),
    }
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static EN: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static RU: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    let (cell, sources) = match language {
        Language::En => (&EN, catalogues::EN),
        Language::Ru => (&RU, catalogues::RU),
    };
    cell.get_or_init(|| {
        let mut bundle = empty(language);
        for source in sources {
            // The build has checked the catalogues: there are no errors to lose here.
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

/// Where texts of a language are put.
pub(crate) fn empty(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = match language {
        Language::En => FluentBundle::new_concurrent(vec![langid!("en")]),
        Language::Ru => FluentBundle::new_concurrent(vec![langid!("ru")]),
    };
    match language {
        Language::En => bundle.set_formatter(Some(|value, _| number_text(Language::En, value))),
        Language::Ru => bundle.set_formatter(Some(|value, _: &IntlLangMemoizer| {
            number_text(Language::Ru, value)
        })),
    }
    // Marks around all arguments would end up in copied text and file names; see `isolated`.
    bundle.set_use_isolating(false);
    bundle
}

fn number_text(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            Some(Format::new(language).number(number.value, Digits::up_to(10)))
        }
        _ => None,
    }
}
