//! Text as it can be printed: every character has a glyph, none disturbs the page.

use serde_json::Value;
use unicode_normalization::char::is_combining_mark;

use crate::fonts;

/// Stands for a character that none of the typefaces has.
const REPLACEMENT: char = '□';

/// Which characters are printed as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Glyphs {
    /// All that one of the typefaces has.
    All,
    /// Only what the main typeface has, and nothing that shapes its neighbours: the last resort.
    Main,
}

/// Makes all texts of a document printable.
pub(super) fn make_printable(value: &mut Value, glyphs: Glyphs) {
    match value {
        Value::String(text) => {
            if !text.chars().all(is_plain) {
                *text = printable(text);
                if glyphs == Glyphs::Main {
                    *text = in_main_typeface(text);
                }
            }
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| make_printable(item, glyphs)),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|field| make_printable(field, glyphs)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn in_main_typeface(text: &str) -> String {
    text.chars()
        .filter(|&character| !is_combining_mark(character) && !is_joiner(character))
        .map(|character| {
            if fonts::main_covers(character) {
                character
            } else {
                REPLACEMENT
            }
        })
        .collect()
}

/// What needs no second look: most of every text.
fn is_plain(character: char) -> bool {
    matches!(character, ' '..='~' | 'А'..='я' | 'ё' | 'Ё' | '\u{a0}')
}

/// PDF/UA refuses characters without a glyph and some that no text can hold; a client's name must
/// not stop the report.
pub(super) fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let keeps_isolates = isolates_end(text);
    // What a mark would sit on.
    let mut base = None;
    for character in text.chars() {
        if is_combining_mark(character) && !is_joiner(character) {
            // A mark is set in the typeface of its base; without one that has both, it would stand on
            // a circle that no typeface needs to have.
            if base.is_some_and(|base| fonts::one_covers(base, character)) {
                shown.push(character);
            }
            continue;
        }
        if matches!(character, FIRST_STRONG | END_OF_ISOLATE) {
            shown.extend(keeps_isolates.then_some(character));
        } else if let Some(character) = printed_as(character) {
            shown.push(character);
            base = Some(character);
        }
    }
    shown
}

/// The marks around a name in a sentence, which its direction does not leave.
const FIRST_STRONG: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';

/// Whether every isolate ends, so that none reaches into what follows.
fn isolates_end(text: &str) -> bool {
    let depth = text
        .chars()
        .try_fold(0_u32, |depth, character| match character {
            FIRST_STRONG => depth.checked_add(1),
            END_OF_ISOLATE => depth.checked_sub(1),
            _ => Some(depth),
        });
    depth == Some(0)
}

/// Invisible, but they shape what is visible: joiners and variation selectors.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

fn printed_as(character: char) -> Option<char> {
    match character {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
        _ if is_joiner(character) => Some(character),
        // Marks that would turn the direction of what follows, byte order marks, controls.
        '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{ad}' => None,
        _ if character.is_control() => None,
        _ if fonts::covers(character) => Some(character),
        _ => Some(REPLACEMENT),
    }
}

/// The first text that shows something: PDF/UA asks titles and headings to.
pub(super) fn first_shown<const N: usize>(texts: [&str; N]) -> String {
    texts
        .into_iter()
        .map(|text| printable(text).trim().to_owned())
        .find(|text| {
            !text
                .trim_matches([FIRST_STRONG, END_OF_ISOLATE])
                .trim()
                .is_empty()
        })
        .unwrap_or_else(|| REPLACEMENT.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_stays_and_what_cannot_be_printed_is_marked() {
        for text in [
            "«Сметана» — 5 %",
            "שלום",
            "سلام",
            "🚀",
            "👩‍💻",
            "漢字 かな 한국어",
            "naïve",
            "#let x = 1",
        ] {
            assert_eq!(printable(text), text);
        }
        assert_eq!(printable("ૹૹ"), "□□");
        assert_eq!(printable("a\u{0}b\u{202e}c\u{feff}\u{1b}"), "abc");
        assert_eq!(printable("a\nb"), "a b");
        assert_eq!(printable("шы\u{306} שׁ"), "шы\u{306} שׁ");
        assert_eq!(printable("ૹ\u{591}Ж\u{591}"), "□Ж");
        assert_eq!(printable("\u{591}"), "");
        let isolated = "\u{2068}שלום 1\u{2069} +5";
        assert_eq!(printable(isolated), isolated);
        assert_eq!(printable("\u{2068}a"), "a");
        assert_eq!(printable("a\u{2069}\u{2068}"), "a");
        assert_eq!(first_shown(["\u{2068}\u{2069}", "a"]), "a");
    }

    #[test]
    fn a_title_always_shows_something() {
        assert_eq!(first_shown(["\u{202e} ", " a "]), "a");
        assert_eq!(first_shown([""]), "□");
    }

    #[test]
    fn the_last_resort_keeps_what_the_main_typeface_shows() {
        let mut value = serde_json::json!(["«Сметана» שׁ 🚀 👩‍💻 е\u{308}"]);
        make_printable(&mut value, Glyphs::Main);
        assert_eq!(value[0], "«Сметана» □ □ □□ е");
    }

    #[test]
    fn texts_are_found_at_every_depth() {
        let mut value = serde_json::json!({"a": [{"b": "ૹ"}], "c": 1, "d": null});
        make_printable(&mut value, Glyphs::All);
        assert_eq!(value["a"][0]["b"], "□");
    }
}
