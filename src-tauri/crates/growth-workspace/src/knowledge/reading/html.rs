//! HTML as text with its headings. Only its tags are told from its text: nothing is run or loaded.

use std::cell::RefCell;

use growth_model::knowledge::DocumentFormat;
use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, Tag, TagKind, TagToken, Token, TokenSink, TokenSinkResult,
    Tokenizer, TokenizerOpts,
};

use super::ReadText;

/// Elements that hold no text of the page.
const SILENT: [&str; 6] = ["script", "style", "noscript", "template", "svg", "select"];
/// Elements within which a line goes on.
const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "em", "font", "i", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
];

#[derive(Default)]
struct Page {
    text: String,
    title: String,
    /// Names of the silent elements that are open.
    silent: Vec<String>,
    is_title: bool,
    /// The heading that is open.
    heading: bool,
}

impl Page {
    fn line(&mut self, count: usize) {
        while self.text.ends_with(' ') {
            self.text.pop();
        }
        if self.text.is_empty() {
            return;
        }
        let there = self.text.len() - self.text.trim_end_matches('\n').len();
        for _ in there..count {
            self.text.push('\n');
        }
    }

    fn say(&mut self, part: &str) {
        if self.is_title {
            self.title.push_str(part);
            return;
        }
        if !self.silent.is_empty() {
            return;
        }
        for sign in part.chars() {
            let is_space = sign.is_whitespace() && sign != '\u{A0}';
            if !is_space {
                self.text.push(sign);
            } else if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
        }
    }

    fn tag(&mut self, tag: &Tag) -> Option<RawKind> {
        let name: &str = &tag.name;
        let begins = tag.kind == TagKind::StartTag;
        if SILENT.contains(&name) {
            if begins && !(tag.self_closing && name == "svg") {
                self.silent.push(name.to_owned());
            } else if let Some(place) = self.silent.iter().rposition(|open| open == name) {
                self.silent.truncate(place);
            }
        }
        match name {
            "title" => self.is_title = begins && self.silent.is_empty(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if self.silent.is_empty() => {
                self.line(2);
                self.heading = begins;
                if begins {
                    let level = name
                        .bytes()
                        .last()
                        .map_or(1, |digit| usize::from(digit - b'0'));
                    self.text.push_str(&"#".repeat(level));
                    self.text.push(' ');
                }
            }
            "br" if self.heading => self.say(" "),
            "br" | "tr" | "dd" | "dt" if self.silent.is_empty() => self.line(1),
            "td" | "th" => self.say(" "),
            "li" if self.silent.is_empty() => {
                self.line(1);
                if begins {
                    self.text.push_str("- ");
                }
            }
            name if !INLINE.contains(&name) && self.silent.is_empty() && !self.heading => {
                self.line(2);
            }
            _ => {}
        }
        match (name, begins) {
            ("script", true) => Some(RawKind::ScriptData),
            ("style" | "noscript" | "iframe" | "noembed" | "noframes" | "xmp", true) => {
                Some(RawKind::Rawtext)
            }
            ("title" | "textarea", true) => Some(RawKind::Rcdata),
            _ => None,
        }
    }
}

struct Sink(RefCell<Page>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        match token {
            CharacterTokens(part) => page.say(&part),
            TagToken(tag) => {
                if let Some(kind) = page.tag(&tag) {
                    return TokenSinkResult::RawData(kind);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

pub(super) fn read(markup: &str) -> ReadText {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(markup));
    let tokenizer = Tokenizer::new(Sink(RefCell::default()), TokenizerOpts::default());
    // A script is no text: the next piece of the page is read after it.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    let page = tokenizer.sink.0.into_inner();
    ReadText {
        title: page.title.split_whitespace().collect::<Vec<_>>().join(" "),
        text: page.text.trim().to_owned(),
        format: DocumentFormat::Markdown,
        pages: Vec::new(),
    }
}
