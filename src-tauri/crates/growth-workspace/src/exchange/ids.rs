//! Ids of rows in texts.

use std::collections::HashMap;

/// Characters of an id.
const LENGTH: usize = 36;

/// Whether a text is an id as this program makes them.
pub(super) fn is_id(text: &str) -> bool {
    text.len() == LENGTH && looks_like_id(text.as_bytes())
}

/// The text with ids replaced wherever they stand, or `None` when there is none of them in it.
pub(super) fn replaced(text: &str, ids: &HashMap<String, String>) -> Option<String> {
    let bytes = text.as_bytes();
    let mut result = String::new();
    let mut copied = 0;
    let mut at = 0;
    while at + LENGTH <= bytes.len() {
        // An id is ASCII, so its ends are ends of characters.
        let new = looks_like_id(&bytes[at..at + LENGTH])
            .then(|| ids.get(&text[at..at + LENGTH]))
            .flatten();
        match new {
            Some(new) => {
                result.push_str(&text[copied..at]);
                result.push_str(new);
                at += LENGTH;
                copied = at;
            }
            None => at += 1,
        }
    }
    (copied > 0).then(|| {
        result.push_str(&text[copied..]);
        result
    })
}

fn looks_like_id(bytes: &[u8]) -> bool {
    bytes.iter().enumerate().all(|(place, byte)| match place {
        8 | 13 | 18 | 23 => *byte == b'-',
        _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(byte),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "0199c5a0-0000-7000-8000-0000000000aa";
    const NEW: &str = "0199c5a0-0000-7000-8000-0000000000bb";

    #[test]
    fn ids_are_replaced_wherever_they_stand() {
        let ids = HashMap::from([(OLD.to_owned(), NEW.to_owned())]);
        for (text, expected) in [
            (OLD.to_owned(), Some(NEW.to_owned())),
            (
                format!("[\"{OLD}\",\"{OLD}\"] — «ё»"),
                Some(format!("[\"{NEW}\",\"{NEW}\"] — «ё»")),
            ),
            (format!("а{OLD}/x"), Some(format!("а{NEW}/x"))),
            (format!("f{OLD}"), Some(format!("f{NEW}"))),
            ("нет".to_owned(), None),
            (NEW.to_owned(), None),
            (String::new(), None),
        ] {
            assert_eq!(replaced(&text, &ids), expected, "{text}");
        }
        assert!(is_id(OLD) && !is_id("x") && !is_id(&OLD.to_uppercase()));
    }
}
