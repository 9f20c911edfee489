//! What a business calls its customers, and the texts that follow it.
//!
//! The catalogues say “customer” (клиент). For a kind of business with a word of its own (`called.ftl`)
//! the same texts are read once more with that word in place of it, form for form: in Russian all of
//! these words are masculine and animate, so the sentence around them stays as it is. A Russian text
//! follows only where its English one says “customer”: the other “клиент” is the consultant's client.

use std::{cell::Cell, collections::BTreeSet, sync::OnceLock};

use fluent_bundle::{FluentResource, concurrent::FluentBundle};

use crate::{
    Language, catalogues,
    text::{as_written, empty, message_ids},
};

/// What the customers are called in texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Called(Option<usize>);

impl Called {
    /// As a kind of business calls them (`shop`); as the catalogues do where nothing is said of it.
    pub fn by(business: &str) -> Self {
        let found = kinds().iter().position(|kind| kind.business == business);
        Self(found)
    }

    /// The texts that `work` makes in this thread call the customers so.
    ///
    /// ```
    /// use growth_i18n::{Called, Language, tr};
    ///
    /// let name = Called::by("education").within(|| tr::customers::section_customers(Language::Ru));
    /// assert_eq!(name, "Ученики");
    /// assert_eq!(tr::customers::section_customers(Language::Ru), "Клиенты");
    /// ```
    pub fn within<R>(self, work: impl FnOnce() -> R) -> R {
        let _before = Before(NOW.replace(self));
        work()
    }
}

thread_local! {
    static NOW: Cell<Called> = const { Cell::new(Called(None)) };
}

/// Puts back what was said before, also after a panic.
struct Before(Called);

impl Drop for Before {
    fn drop(&mut self) {
        NOW.set(self.0);
    }
}

/// A kind of business with a word of its own.
struct Kind {
    business: &'static str,
    en: OnceLock<FluentBundle<FluentResource>>,
    ru: OnceLock<FluentBundle<FluentResource>>,
}

const PREFIX: &str = "called-";
const AS_WRITTEN: &str = "called-as_written";

fn kinds() -> &'static [Kind] {
    static KINDS: OnceLock<Vec<Kind>> = OnceLock::new();
    KINDS.get_or_init(|| {
        message_ids()
            .filter(|id| *id != AS_WRITTEN)
            .filter_map(|id| id.strip_prefix(PREFIX))
            .map(|business| Kind {
                business,
                en: OnceLock::new(),
                ru: OnceLock::new(),
            })
            .collect()
    })
}

/// The texts that say something else now; `None` where customers are called as the catalogues do.
pub(crate) fn overlay(language: Language) -> Option<&'static FluentBundle<FluentResource>> {
    let kind = kinds().get(NOW.get().0?)?;
    let (cell, sources) = match language {
        Language::En => (&kind.en, catalogues::EN),
        Language::Ru => (&kind.ru, catalogues::RU),
    };
    Some(cell.get_or_init(|| {
        let forms = |language, id: &str| -> Vec<String> {
            let forms = as_written(language, id);
            forms.split('|').map(str::to_owned).collect()
        };
        let from = forms(language, AS_WRITTEN);
        let to = forms(language, &format!("{PREFIX}{}", kind.business));
        let mut overlay = empty(language);
        if from != to {
            let english = forms(Language::En, AS_WRITTEN);
            let named = names_of_customers(&english);
            let source = renamed(sources, &named, &from, &to);
            let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
            overlay.add_resource_overriding(resource);
        }
        overlay
    }))
}

/// Identifiers of the texts that speak of customers: the English ones with that word.
fn names_of_customers(english: &[String]) -> BTreeSet<&'static str> {
    let texts = catalogues::EN.iter().flat_map(|source| texts(source));
    texts
        .filter(|(_, text)| {
            let mut found = false;
            exchange(text, |word| {
                found |= english.contains(&word.to_lowercase());
                None
            });
            found
        })
        .map(|(id, _)| id)
        .collect()
}

/// The texts of `ids` with one word in place of another, as the source of a catalogue.
fn renamed(
    sources: &[&'static str],
    ids: &BTreeSet<&str>,
    from: &[String],
    to: &[String],
) -> String {
    let texts = sources.iter().flat_map(|source| texts(source));
    texts
        .filter(|(id, _)| ids.contains(id))
        .map(|(id, text)| {
            let text = exchange(text, |word| {
                let form = from.iter().position(|form| *form == word.to_lowercase())?;
                let begins_large = word.chars().next().is_some_and(char::is_uppercase);
                let new = to.get(form)?;
                Some(if begins_large {
                    capitalised(new)
                } else {
                    new.clone()
                })
            });
            format!("{id} ={text}\n")
        })
        .collect()
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The texts of a catalogue with their identifiers. What begins at the margin and is not the end of a
/// selection begins something else.
fn texts(source: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(start) = rest.find(|sign: char| !sign.is_whitespace()) {
        rest = &rest[start..];
        let end = rest
            .match_indices('\n')
            .map(|(at, _)| at)
            .find(|at| {
                let next = rest[at + 1..].chars().next();
                next.is_none_or(|sign| !sign.is_whitespace() && sign != '}')
            })
            .unwrap_or(rest.len());
        let (block, after) = rest.split_at(end);
        if let Some((id, text)) = block.split_once(" =")
            && id.starts_with(|sign: char| sign.is_ascii_lowercase())
        {
            found.push((id, text));
        }
        rest = after;
    }
    found
}

/// A text with every word that `new` has another for exchanged. Names of variables and of variants are no
/// words, and what stands in `{"…"}` stays as it is.
fn exchange(text: &str, mut new: impl FnMut(&str) -> Option<String>) -> String {
    let is_of_word = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '$' | '-');
    let mut out = String::with_capacity(text.len());
    for (nth, part) in text.split('"').enumerate() {
        if nth > 0 {
            out.push('"');
        }
        // Straight quotes stand around what is taken literally, and nowhere else.
        if nth % 2 == 1 {
            out.push_str(part);
            continue;
        }
        let mut rest = part;
        while !rest.is_empty() {
            let word = rest.find(|sign| !is_of_word(sign)).unwrap_or(rest.len());
            if word == 0 {
                let next = rest.find(is_of_word).unwrap_or(rest.len());
                out.push_str(&rest[..next]);
                rest = &rest[next..];
                continue;
            }
            let (found, after) = rest.split_at(word);
            let is_variant = out.ends_with('[');
            let other = if is_variant { None } else { new(found) };
            out.push_str(other.as_deref().unwrap_or(found));
            rest = after;
        }
    }
    out
}
