//! Word (Office Open XML, ISO/IEC 29500): paragraphs and their headings.

use std::collections::HashMap;
use std::io::Cursor;

use growth_model::knowledge::DocumentFormat;
use zip::ZipArchive;

use super::{DocumentTrouble, MAX_CHARS, ReadText};
use crate::tabular::xml::{Archive, Event, attribute, walk};

/// Most bytes that all parts of a document may have when they are unpacked.
const MAX_UNPACKED_BYTES: u64 = 400_000_000;

pub(super) fn read(bytes: Vec<u8>) -> Result<ReadText, DocumentTrouble> {
    if !bytes.starts_with(b"PK") {
        return Err(DocumentTrouble::OtherKind);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DocumentTrouble::Damaged)?;
    if archive.index_for_name("word/document.xml").is_none() {
        return Err(DocumentTrouble::OtherKind);
    }
    let mut unpacked = 0_u64;
    for index in 0..archive.len() {
        let entry = archive
            .by_index_raw(index)
            .map_err(|_| DocumentTrouble::Damaged)?;
        unpacked = unpacked.saturating_add(entry.size());
        // A picture of one colour may be packed a thousandfold; text is not.
        let is_text = entry.name().is_ok_and(|name| name.ends_with(".xml"));
        if is_text && entry.size() > 10_000_000 && entry.size() / 500 > entry.compressed_size() {
            return Err(DocumentTrouble::TooLarge);
        }
    }
    if unpacked > MAX_UNPACKED_BYTES {
        return Err(DocumentTrouble::TooLarge);
    }
    let levels = heading_levels(&mut archive);
    let mut body = Body::default();
    let walked = walk(&mut archive, "word/document.xml", |event| {
        match event {
            Event::Start(start) => body.begin(start, &levels),
            Event::End(name) => body.end(name),
            Event::Text(part) => body.say(part),
        }
        (body.text.len() <= 4 * MAX_CHARS).then_some(())
    });
    if body.text.len() > 4 * MAX_CHARS {
        return Err(DocumentTrouble::TooLarge);
    }
    walked.ok_or(DocumentTrouble::Damaged)?;
    Ok(ReadText {
        title: body.title,
        text: body.text.trim().to_owned(),
        format: DocumentFormat::Markdown,
        pages: Vec::new(),
    })
}

/// Levels of the styles that are headings, 0 for the title: Word names styles by the language that it
/// speaks, and tells what they are by their English name.
fn heading_levels(archive: &mut Archive) -> HashMap<String, usize> {
    let mut levels = HashMap::new();
    let mut style = String::new();
    // Without the file, styles go by their own ids.
    let _ = walk(archive, "word/styles.xml", |event| {
        if let Event::Start(start) = event {
            match start.local_name().as_ref() {
                b"style" => style = attribute(start, "styleId").unwrap_or_default(),
                b"name" => {
                    let name = attribute(start, "val").unwrap_or_default().to_lowercase();
                    if let Some(level) = level_of(&name) {
                        levels.insert(style.clone(), level);
                    }
                }
                b"outlineLvl" => {
                    let level = attribute(start, "val").and_then(|level| level.parse().ok());
                    if let Some(level) = level.filter(|level: &usize| *level < 6) {
                        levels.entry(style.clone()).or_insert(level + 1);
                    }
                }
                _ => {}
            }
        }
        Some(())
    });
    levels
}

fn level_of(name: &str) -> Option<usize> {
    if name == "title" || name == "название" {
        return Some(0);
    }
    ["heading", "заголовок"]
        .iter()
        .find_map(|word| name.strip_prefix(word))
        .and_then(|level| level.trim().parse().ok())
        .filter(|level| (1..=6).contains(level))
}

#[derive(Default)]
struct Body {
    text: String,
    title: String,
    /// Where the paragraph begins. Bytes.
    from: usize,
    level: Option<usize>,
    is_text: bool,
    is_list: bool,
    /// Depth of what an older Word would show in place of what stands before it.
    fallback: usize,
    in_table: usize,
}

impl Body {
    fn begin(
        &mut self,
        start: &quick_xml::events::BytesStart<'_>,
        levels: &HashMap<String, usize>,
    ) {
        match start.local_name().as_ref() {
            b"Fallback" => self.fallback += 1,
            _ if self.fallback > 0 => {}
            b"p" => {
                self.from = self.text.len();
                self.level = None;
                self.is_list = false;
            }
            b"pStyle" => {
                let style = attribute(start, "val").unwrap_or_default();
                self.level = levels
                    .get(&style)
                    .copied()
                    .or_else(|| level_of(&style.to_lowercase()));
            }
            b"numPr" => self.is_list = true,
            b"outlineLvl" => {
                let level: Option<usize> =
                    attribute(start, "val").and_then(|level| level.parse().ok());
                self.level = self
                    .level
                    .or(level.filter(|level| *level < 6).map(|level| level + 1));
            }
            b"t" => self.is_text = true,
            b"noBreakHyphen" => self.text.push('-'),
            b"br" | b"cr" => self.text.push('\n'),
            b"tbl" => self.in_table += 1,
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"Fallback" => self.fallback = self.fallback.saturating_sub(1),
            _ if self.fallback > 0 => {}
            b"t" => self.is_text = false,
            b"tab" if !self.text.ends_with([' ', '\n']) => self.text.push(' '),
            b"p" => self.paragraph(),
            b"tc" => {
                while self.text.ends_with('\n') {
                    self.text.pop();
                }
                self.text.push(' ');
            }
            b"tr" => self.text.push('\n'),
            b"tbl" => {
                self.in_table = self.in_table.saturating_sub(1);
                self.text.push('\n');
            }
            _ => {}
        }
    }

    fn say(&mut self, part: &str) {
        if self.is_text && self.fallback == 0 {
            self.text.push_str(part);
        }
    }

    fn paragraph(&mut self) {
        let line = self
            .text
            .get(self.from..)
            .unwrap_or_default()
            .trim()
            .to_owned();
        if line.is_empty() {
            self.text.truncate(self.from);
            return;
        }
        self.text.truncate(self.from);
        match self.level {
            _ if self.in_table > 0 => {
                self.text.push_str(&line);
                self.text.push('\n');
            }
            Some(level) => {
                let line = line.replace('\n', " ");
                if self.title.is_empty() && level <= 1 {
                    self.title.clone_from(&line);
                }
                self.text.push_str(&"#".repeat(level.max(1)));
                self.text.push(' ');
                self.text.push_str(&line);
                self.text.push_str("\n\n");
            }
            None if self.is_list => {
                self.text.push_str("- ");
                self.text.push_str(&line);
                self.text.push('\n');
            }
            None => {
                self.text.push_str(&line);
                self.text.push_str("\n\n");
            }
        }
        self.from = self.text.len();
    }
}
