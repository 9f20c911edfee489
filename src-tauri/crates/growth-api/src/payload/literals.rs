//! The numbers of a JSON text that a double would shorten.

use std::collections::HashMap;

use super::number::is_longer_than_a_double;

/// Numbers with more digits than a double holds, by their JSON pointer. The text has been read as
/// JSON before, so it is well-formed.
pub(super) fn long(text: &str) -> HashMap<String, String> {
    let mut found = HashMap::new();
    if !has_long_run(text) {
        return found;
    }
    let mut frames: Vec<Frame> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => {
                let end = end_of_string(bytes, at);
                if let Some(Frame::Object {
                    key,
                    expects_key: expects_key @ true,
                }) = frames.last_mut()
                {
                    *key = serde_json::from_str(&text[at..end]).unwrap_or_default();
                    *expects_key = false;
                }
                at = end;
                continue;
            }
            b'{' => frames.push(Frame::Object {
                key: String::new(),
                expects_key: true,
            }),
            b'[' => frames.push(Frame::Array(0)),
            b'}' | b']' => {
                frames.pop();
            }
            b',' => match frames.last_mut() {
                Some(Frame::Object { expects_key, .. }) => *expects_key = true,
                Some(Frame::Array(index)) => *index += 1,
                None => {}
            },
            b'-' | b'0'..=b'9' => {
                let rest = &text[at..];
                let end = rest
                    .find(|c: char| !matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'))
                    .unwrap_or(rest.len());
                let literal = &rest[..end];
                if is_longer_than_a_double(literal) {
                    found.insert(pointer(&frames), literal.to_owned());
                }
                at += end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// A name as a part of a JSON pointer.
pub(super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

enum Frame {
    Object { key: String, expects_key: bool },
    Array(usize),
}

fn pointer(frames: &[Frame]) -> String {
    frames
        .iter()
        .map(|frame| match frame {
            Frame::Object { key, .. } => format!("/{}", escaped(key)),
            Frame::Array(index) => format!("/{index}"),
        })
        .collect()
}

/// Whether the text has a run of digits and points that is long enough to be looked for at all.
fn has_long_run(text: &str) -> bool {
    let mut run = 0;
    text.bytes().any(|byte| {
        run = if byte.is_ascii_digit() || byte == b'.' {
            run + 1
        } else {
            0
        };
        run > 15
    })
}

/// Where the string ends that begins at `start`, its closing quote included.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}
