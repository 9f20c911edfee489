//! Rules for text that a person types.

use crate::{InvalidRule, Result, WorkspaceError};

/// Longest name, in characters.
pub const MAX_NAME_CHARS: usize = 200;

/// Longest note, in characters.
pub const MAX_NOTE_CHARS: usize = 10_000;

/// A name: one line, not empty, without spaces around it.
pub(crate) fn name(field: &'static str, text: &str) -> Result<String> {
    let line = line(field, text)?;
    if line.is_empty() {
        return Err(WorkspaceError::invalid(field, InvalidRule::Required));
    }
    Ok(line)
}

/// One line that may be empty, without spaces around it.
pub(crate) fn line(field: &'static str, text: &str) -> Result<String> {
    let line = limited(field, text.trim(), MAX_NAME_CHARS)?;
    if line.chars().any(char::is_control) {
        return Err(WorkspaceError::invalid(
            field,
            InvalidRule::ControlCharacters,
        ));
    }
    Ok(line)
}

/// Words between commas, each once in whatever case.
pub(crate) fn tags(field: &'static str, text: &str) -> Result<String> {
    let text = line(field, text)?;
    let mut tags: Vec<&str> = Vec::new();
    for tag in text.split([',', ';']).map(str::trim) {
        let is_known = || {
            tags.iter()
                .any(|known| known.to_lowercase() == tag.to_lowercase())
        };
        if !tag.is_empty() && !is_known() {
            tags.push(tag);
        }
    }
    Ok(tags.join(", "))
}

/// Several lines that may be empty.
pub(crate) fn note(field: &'static str, text: &str) -> Result<String> {
    let text = limited(field, text.trim(), MAX_NOTE_CHARS)?;
    if text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
    {
        return Err(WorkspaceError::invalid(
            field,
            InvalidRule::ControlCharacters,
        ));
    }
    Ok(text)
}

/// A name made longer by `suffix`; what is cut when there is no room is the end of the name.
pub(crate) fn with_suffix(name: &str, suffix: &str) -> String {
    let room = MAX_NAME_CHARS.saturating_sub(suffix.chars().count());
    let mut text: String = name.chars().take(room).collect();
    text.push_str(suffix);
    text
}

/// `name`, or `name (2)` and so on: the first that is not taken.
pub(crate) fn free(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut candidate = name.to_owned();
    let mut number = 1_u32;
    while is_taken(&candidate) {
        number += 1;
        candidate = with_suffix(name, &format!(" ({number})"));
    }
    candidate
}

fn limited(field: &'static str, text: &str, max_chars: usize) -> Result<String> {
    if text.chars().count() > max_chars {
        return Err(WorkspaceError::invalid(
            field,
            InvalidRule::TooLong { max_chars },
        ));
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_trimmed_and_must_be_one_line_of_at_most_200_characters() {
        assert_eq!(name("name", "  Кафе «Ёлка» ").unwrap(), "Кафе «Ёлка»");
        assert_eq!(name("name", " \t").unwrap_err().code(), "required");
        assert_eq!(
            name("name", "a\nb").unwrap_err().code(),
            "control_characters"
        );
        assert!(name("name", &"я".repeat(200)).is_ok());
        let error = name("name", &"я".repeat(201)).unwrap_err();
        assert_eq!((error.code(), error.field()), ("too_long", Some("name")));
    }

    #[test]
    fn a_suffix_never_makes_a_name_too_long() {
        assert_eq!(with_suffix("База", " (2)"), "База (2)");
        let long = with_suffix(&"я".repeat(200), " (2)");
        assert_eq!(long.chars().count(), 200);
        assert!(long.ends_with("я (2)"));
    }
}
