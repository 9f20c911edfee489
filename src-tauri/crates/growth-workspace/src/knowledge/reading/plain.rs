//! Text as it is, in whatever encoding.

use growth_model::knowledge::DocumentFormat;

use super::{DocumentTrouble, ReadText};
use crate::tabular::{TableError, encoding_of};

/// The characters of a file of text.
pub(super) fn text(bytes: &[u8]) -> Result<String, DocumentTrouble> {
    decoded(bytes, false)
}

/// The characters of a file of markup.
pub(super) fn markup(bytes: &[u8]) -> Result<String, DocumentTrouble> {
    decoded(bytes, true)
}

fn decoded(bytes: &[u8], is_markup: bool) -> Result<String, DocumentTrouble> {
    let encoding = match encoding_of(bytes) {
        Ok(encoding) => encoding,
        // A text may begin with a tag.
        Err(TableError::Markup) => match encoding_of(&[b" .", bytes].concat()) {
            Ok(encoding) => encoding,
            Err(_) => return Err(DocumentTrouble::OtherKind),
        },
        Err(_) if is_markup => return Err(DocumentTrouble::Damaged),
        Err(_) => return Err(DocumentTrouble::OtherKind),
    };
    let (text, ..) = encoding.decoder().decode(bytes);
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Markdown, with the title that its first heading gives it. What is between the lines of a front
/// matter is no text.
pub(super) fn marked(text: &str) -> ReadText {
    let body = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
        .map_or(text, |(_, body)| body);
    let title = body
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .and_then(|line| line.strip_prefix("# "))
        .unwrap_or_default()
        .trim_end_matches('#')
        .trim()
        .to_owned();
    ReadText {
        title,
        text: body.to_owned(),
        format: DocumentFormat::Markdown,
        pages: Vec::new(),
    }
}
