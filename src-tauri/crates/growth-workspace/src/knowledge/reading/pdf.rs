//! The text layer of a PDF, page by page.

use growth_model::knowledge::DocumentFormat;

use super::{DocumentTrouble, ReadText};

pub(super) fn read(bytes: &[u8]) -> Result<ReadText, DocumentTrouble> {
    // Some programs put a few bytes before it.
    let head = bytes.get(..bytes.len().min(1_024)).unwrap_or_default();
    if !head.windows(5).any(|window| window == b"%PDF-") {
        return Err(DocumentTrouble::OtherKind);
    }
    let pages = pdf_extract::extract_text_from_mem_by_pages(bytes).map_err(|error| {
        let said = error.to_string().to_lowercase();
        if said.contains("encrypt") || said.contains("password") || said.contains("decrypt") {
            DocumentTrouble::Encrypted
        } else {
            DocumentTrouble::Damaged
        }
    })?;
    if !pages
        .iter()
        .any(|page| page.chars().any(char::is_alphanumeric))
    {
        return Err(DocumentTrouble::NoTextLayer);
    }
    let mut read = ReadText {
        format: DocumentFormat::Plain,
        ..ReadText::default()
    };
    let mut characters = 0_usize;
    for page in &pages {
        read.pages
            .push(u32::try_from(characters).unwrap_or(u32::MAX));
        let lines = unwrapped(page);
        characters += lines.chars().count() + 2;
        read.text.push_str(&lines);
        read.text.push_str("\n\n");
    }
    Ok(read)
}

/// The lines of a page put together to paragraphs: a line that ends in the middle of a sentence goes on
/// in the next one.
fn unwrapped(page: &str) -> String {
    let mut text = String::new();
    let mut blank = true;
    for line in page.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            if !blank {
                text.push_str("\n\n");
            }
            blank = true;
            continue;
        }
        if !blank {
            let goes_on = !text.ends_with(['.', '!', '?', ':', ';', '…']);
            let begins = line.chars().next();
            let is_small = begins.is_some_and(char::is_lowercase);
            if text.ends_with('-') && is_small {
                text.pop();
            } else if goes_on || is_small {
                text.push(' ');
            } else {
                text.push('\n');
            }
        }
        text.push_str(&line);
        blank = false;
    }
    text.trim_end().to_owned()
}
