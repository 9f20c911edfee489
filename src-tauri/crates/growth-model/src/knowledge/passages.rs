//! Documents as passages along their headings.

use super::document::{Document, DocumentFormat};

/// A passage has at least so many words, where its section has them.
const FEWEST: usize = 60;
/// And at most so many.
const MOST: usize = 180;
/// Longest shortened word (`млрд`) with what is before it. Characters.
const LONGEST_SHORT: usize = 8;
/// Longest heading of a plain text. Characters and words.
const HEADING: (usize, usize) = (90, 12);

/// A part of a document.
#[shape(Eq)]
pub struct Passage {
    /// The headings above it, from the outermost.
    pub headings: Vec<String>,
    /// Where it begins. Characters from the beginning of the document.
    pub start: usize,
    /// Where it ends: the first character after it.
    pub end: usize,
    /// Its text.
    pub text: String,
    /// Number of its words.
    pub words: usize,
}

impl Passage {
    /// Its headings and its text, as its meaning is encoded.
    pub fn with_headings(&self) -> String {
        format!("{}\n{}", self.headings.join(". "), self.text)
    }
}

/// A stretch of text that is not taken apart unless it is too long. Bytes.
#[derive(Debug, Clone, Copy)]
struct Block {
    start: usize,
    end: usize,
    words: usize,
}

/// A heading with its level, and the blocks under it.
#[derive(Debug, Clone, Default)]
struct Section {
    headings: Vec<String>,
    blocks: Vec<Block>,
}

/// Takes a document apart: passages of 60 to 180 words that never reach over a heading. A section
/// that is shorter is a passage of its own.
pub fn passages(document: &Document) -> Vec<Passage> {
    let text = document.text.as_str();
    let sections = match document.format {
        DocumentFormat::Markdown if has_marks(text) => sections(text, marked),
        DocumentFormat::Markdown | DocumentFormat::Plain => sections(text, plain),
        DocumentFormat::Questions => questions(text),
    };
    let is_apart = document.format == DocumentFormat::Questions;
    let mut spans: Vec<(Vec<String>, usize, usize, usize)> = Vec::new();
    for section in sections {
        for (start, end, words) in packed(text, &section.blocks, is_apart) {
            spans.push((section.headings.clone(), start, end, words));
        }
    }
    // Bytes to characters, in one go.
    let mut passages = Vec::with_capacity(spans.len());
    let (mut byte, mut character) = (0, 0);
    for (headings, start, end, words) in spans {
        let Some(part) = text.get(start..end) else {
            continue;
        };
        character += text
            .get(byte..start)
            .map_or(0, |skipped| skipped.chars().count());
        let first = character;
        character += part.chars().count();
        byte = end;
        passages.push(Passage {
            headings,
            start: first,
            end: character,
            text: part.to_owned(),
            words,
        });
    }
    passages
}

fn count_words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

fn has_marks(text: &str) -> bool {
    text.lines().any(|line| marked(line, true, true).is_some())
}

/// Level and text of a line that is a heading.
type HeadingOf = fn(&str, bool, bool) -> Option<(usize, String)>;

fn marked(line: &str, _: bool, _: bool) -> Option<(usize, String)> {
    let line = line.trim();
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let title = line
        .get(level..)?
        .strip_prefix(' ')?
        .trim()
        .trim_end_matches('#')
        .trim();
    ((1..=6).contains(&level) && !title.is_empty()).then(|| (level, title.to_owned()))
}

/// A short line between blank ones that does not end as a sentence.
fn plain(line: &str, is_after_blank: bool, is_before_blank: bool) -> Option<(usize, String)> {
    let line = line.trim();
    let (characters, words) = HEADING;
    let is_short = line.chars().count() <= characters && line.split_whitespace().count() <= words;
    let first = line.chars().next()?;
    let is_title = first.is_uppercase() || first.is_ascii_digit();
    let ends = line.ends_with(['.', '!', ',', ';', ':', '…', '→']);
    if !(is_short && is_title && is_after_blank && is_before_blank) || ends {
        return None;
    }
    if !line.chars().any(char::is_alphabetic) {
        return None;
    }
    // `1. Title` stands above `Title`.
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let is_numbered = digits > 0
        && line
            .get(digits..)
            .is_some_and(|rest| rest.starts_with(". "));
    Some((if is_numbered { 1 } else { 2 }, line.to_owned()))
}

fn sections(text: &str, heading: HeadingOf) -> Vec<Section> {
    let lines: Vec<(usize, &str)> = text
        .split_inclusive('\n')
        .scan(0, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line))
        })
        .collect();
    let is_blank = |index: Option<usize>| {
        index
            .and_then(|index| lines.get(index))
            .is_none_or(|(_, line)| line.trim().is_empty())
    };
    let mut sections = vec![Section::default()];
    let mut path: Vec<(usize, String)> = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for (index, (start, line)) in lines.iter().enumerate() {
        let found = heading(
            line,
            is_blank(index.checked_sub(1)),
            is_blank(Some(index + 1)),
        );
        let is_end = found.is_some() || line.trim().is_empty();
        if is_end {
            close(text, &mut open, &mut sections);
        }
        if let Some((level, title)) = found {
            path.retain(|(above, _)| *above < level);
            path.push((level, title));
            sections.push(Section {
                headings: path.iter().map(|(_, title)| title.clone()).collect(),
                blocks: Vec::new(),
            });
        } else if !is_end {
            let from = open.map_or(*start, |(from, _)| from);
            open = Some((from, start + line.len()));
        }
    }
    close(text, &mut open, &mut sections);
    sections
}

fn close(text: &str, open: &mut Option<(usize, usize)>, sections: &mut [Section]) {
    if let (Some((start, end)), Some(section)) = (open.take(), sections.last_mut()) {
        section.blocks.extend(block(text, start, end));
    }
}

/// The block without white space around it; `None` where no word is in it.
fn block(text: &str, start: usize, end: usize) -> Option<Block> {
    let part = text.get(start..end)?;
    let before = part.len() - part.trim_start().len();
    let trimmed = part.trim();
    let words = count_words(trimmed);
    (words > 0).then_some(Block {
        start: start + before,
        end: start + before + trimmed.len(),
        words,
    })
}

fn questions(text: &str) -> Vec<Section> {
    let mut at = 0;
    let mut sections = Vec::new();
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let parting = line.find('\t').or_else(|| line.find(';'));
        let (question, from) = match parting {
            Some(place) => (line.get(..place).unwrap_or_default(), start + place + 1),
            None => ("", start),
        };
        let Some(block) = block(text, from, at) else {
            continue;
        };
        let question = question.trim().trim_matches('"');
        sections.push(Section {
            headings: if question.is_empty() {
                Vec::new()
            } else {
                vec![question.to_owned()]
            },
            blocks: vec![block],
        });
    }
    sections
}

/// Puts blocks of a section together, and takes those apart that are too long.
fn packed(text: &str, blocks: &[Block], is_apart: bool) -> Vec<(usize, usize, usize)> {
    let mut pieces: Vec<Block> = Vec::new();
    for whole in blocks {
        if whole.words <= MOST {
            pieces.push(*whole);
        } else {
            pieces.extend(split(text, *whole));
        }
    }
    let mut packed: Vec<Block> = Vec::new();
    for piece in pieces {
        match packed.last_mut() {
            Some(last) if !is_apart && last.words < FEWEST && last.words + piece.words <= MOST => {
                last.end = piece.end;
                last.words += piece.words;
            }
            _ => packed.push(piece),
        }
    }
    // A short rest joins what is before it, if both fit.
    if let [.., before, rest] = packed.as_mut_slice()
        && !is_apart
        && rest.words < FEWEST
        && before.words + rest.words <= MOST
    {
        before.end = rest.end;
        before.words += rest.words;
        packed.pop();
    }
    packed
        .iter()
        .map(|block| (block.start, block.end, block.words))
        .collect()
}

/// Takes a long block apart at the ends of sentences, or anywhere between words.
fn split(text: &str, whole: Block) -> Vec<Block> {
    let mut parts: Vec<Block> = Vec::new();
    let mut open: Option<Block> = None;
    for (start, end) in sentences(text, whole.start, whole.end) {
        let Some(sentence) = block(text, start, end) else {
            continue;
        };
        let is_full = |open: &Block| open.words + sentence.words > MOST * 2 / 3;
        if open.as_ref().is_some_and(is_full) {
            parts.extend(open.take());
        }
        match &mut open {
            Some(open) => {
                open.end = sentence.end;
                open.words += sentence.words;
            }
            None if sentence.words <= MOST => open = Some(sentence),
            None => parts.extend(by_words(text, sentence)),
        }
    }
    parts.extend(open);
    parts
}

fn by_words(text: &str, whole: Block) -> Vec<Block> {
    let Some(part) = text.get(whole.start..whole.end) else {
        return Vec::new();
    };
    let mut parts = Vec::new();
    let (mut from, mut words) = (0, 0);
    for (place, _) in part.match_indices(char::is_whitespace) {
        words += 1;
        if words >= MOST * 2 / 3 {
            parts.extend(block(text, whole.start + from, whole.start + place));
            (from, words) = (place, 0);
        }
    }
    parts.extend(block(text, whole.start + from, whole.end));
    parts
}

/// Sentences of a stretch of text. Bytes. A line of its own is a sentence too.
pub(crate) fn sentences(text: &str, start: usize, end: usize) -> Vec<(usize, usize)> {
    let Some(part) = text.get(start..end) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut from = 0;
    let signs: Vec<(usize, char)> = part.char_indices().collect();
    for (index, (place, sign)) in signs.iter().enumerate() {
        let next = signs.get(index + 1).map(|(_, sign)| *sign);
        let after = signs.get(index + 2).map(|(_, sign)| *sign);
        let is_stop = matches!(sign, '.' | '!' | '?' | '…');
        let begins = |sign: Option<char>| {
            sign.is_none_or(|sign| {
                sign.is_uppercase() || sign.is_numeric() || "«\"„“—-•".contains(sign)
            })
        };
        let is_short = matches!(sign, '.') && is_abbreviation(&part[from..*place]);
        let ends_sentence =
            is_stop && next.is_none_or(char::is_whitespace) && begins(after) && !is_short;
        if ends_sentence || *sign == '\n' {
            let to = place + sign.len_utf8();
            found.push((start + from, start + to));
            from = to;
        }
    }
    if from < part.len() {
        found.push((start + from, start + part.len()));
    }
    found.retain(|(from, to)| {
        text.get(*from..*to)
            .is_some_and(|part| count_words(part) > 0)
    });
    for (from, to) in &mut found {
        if let Some(part) = text.get(*from..*to) {
            let before = part.len() - part.trim_start().len();
            *from += before;
            *to = *from + part.trim().len();
        }
    }
    found
}

/// Whether a point belongs to a shortened word (`руб.`, `e.g.`) or a number of a list.
fn is_abbreviation(before: &str) -> bool {
    let word: String = before
        .chars()
        .rev()
        .take(LONGEST_SHORT)
        .take_while(|sign| sign.is_alphanumeric() || *sign == '.')
        .collect::<Vec<char>>()
        .into_iter()
        .rev()
        .collect();
    let word = word.to_lowercase();
    let is_number = !word.is_empty()
        && word.chars().all(|sign| sign.is_ascii_digit())
        && before.trim_start().len() == word.len();
    is_number
        || word.chars().count() == 1
        || matches!(
            word.as_str(),
            "руб"
                | "коп"
                | "тыс"
                | "млн"
                | "млрд"
                | "чел"
                | "стр"
                | "рис"
                | "см"
                | "т.е"
                | "т.д"
                | "т.п"
                | "т.к"
                | "др"
                | "г"
                | "гг"
                | "e.g"
                | "i.e"
                | "etc"
                | "mr"
                | "mrs"
                | "dr"
                | "vs"
                | "no"
        )
}
