//! The summary: what all sections have to say, for somebody who reads one page.
//!
//! Each part is written from the figures, and may be put in other words by a person before the
//! report goes out.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use growth_i18n::tr::report as tr;
use growth_model::ModelError;

use super::{Block, ListMark, Look, Page, Section, SummaryLines};

/// Name of the section.
pub const SUMMARY: &str = "summary";

/// Sections whose lines come first: the figures, then the data behind them.
const FIRST: [&str; 2] = ["economics", "datasets"];

/// What a person made of parts of the summary: printed in place of what is written from the figures.
/// A line is a paragraph.
pub type SummaryEdits = BTreeMap<SummaryPart, String>;

/// A part of the summary.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum SummaryPart {
    /// What is good.
    Good,
    /// What is not.
    Weak,
    /// Where the growth is, with money.
    Growth,
    /// What to do in the next thirty days.
    Next,
}

impl SummaryPart {
    /// All parts, in their order.
    pub const ALL: [Self; 4] = [Self::Good, Self::Weak, Self::Growth, Self::Next];

    /// Name in JSON and in the workspace (`good`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Weak => "weak",
            Self::Growth => "growth",
            Self::Next => "next",
        }
    }

    /// The part of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    fn mark(self) -> ListMark {
        match self {
            Self::Good => ListMark::Good,
            Self::Weak => ListMark::Watch,
            Self::Growth | Self::Next => ListMark::Number,
        }
    }

    fn lines(self, lines: &SummaryLines) -> &[String] {
        match self {
            Self::Good => &lines.good,
            Self::Weak => &lines.weak,
            Self::Growth => &lines.growth,
            Self::Next => &lines.next,
        }
    }
}

/// A part of the summary as it is written from the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenPart {
    /// Which.
    pub part: SummaryPart,
    /// Its heading.
    pub title: String,
    /// Its sentences.
    pub lines: Vec<String>,
    /// How many of them are items of a list; what follows sums them up.
    pub items: usize,
    /// Whether no section has a line for it, so that it only says so.
    pub says_nothing: bool,
}

/// The parts of the summary, written from what the sections have to say.
pub fn written(sections: &[Box<dyn Section>], page: Page) -> Vec<WrittenPart> {
    parts(&said(sections, page), page)
}

/// The first days of the first and of the last month that its lines are about.
pub(super) fn months(sections: &[Box<dyn Section>], page: Page) -> Option<(NaiveDate, NaiveDate)> {
    let speak = sections
        .iter()
        .filter(|section| section.applies() && section.summary(page) != SummaryLines::default());
    speak
        .filter_map(|section| section.months())
        .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
}

fn said(sections: &[Box<dyn Section>], page: Page) -> Vec<SummaryLines> {
    let rank = |id: &str| FIRST.iter().position(|first| *first == id);
    let mut ordered: Vec<&dyn Section> = sections
        .iter()
        .map(AsRef::as_ref)
        .filter(|section| section.applies())
        .collect();
    ordered.sort_by_key(|section| rank(section.id()).unwrap_or(FIRST.len()));
    ordered
        .into_iter()
        .map(|section| section.summary(page))
        .collect()
}

fn parts(said: &[SummaryLines], page: Page) -> Vec<WrittenPart> {
    let language = page.language();
    [
        (SummaryPart::Good, tr::report_summary_good(language)),
        (SummaryPart::Weak, tr::report_summary_weak(language)),
        (SummaryPart::Growth, tr::report_summary_growth(language)),
        (SummaryPart::Next, tr::report_summary_next(language)),
    ]
    .into_iter()
    .map(|(part, title)| {
        let lines = |lines: &mut dyn Iterator<Item = &SummaryLines>| -> Vec<String> {
            lines.flat_map(|one| part.lines(one)).cloned().collect()
        };
        let mut written = lines(&mut said.iter());
        let says_nothing = written.is_empty();
        if says_nothing {
            written = lines(&mut said.iter().filter_map(|one| one.otherwise.as_deref()));
        }
        let items = written.len();
        let below = |one: &SummaryLines| match part {
            SummaryPart::Growth => one.together.clone(),
            SummaryPart::Next => one.more.clone(),
            SummaryPart::Good | SummaryPart::Weak => String::new(),
        };
        if !says_nothing {
            written.extend(said.iter().map(below).find(|below| !below.is_empty()));
        }
        WrittenPart {
            part,
            title,
            items,
            lines: written,
            says_nothing,
        }
    })
    .collect()
}

/// What decides about the business.
pub(super) fn conclusion(sections: &[Box<dyn Section>], page: Page) -> Option<String> {
    let mut verdicts = said(sections, page).into_iter().map(|lines| lines.verdict);
    verdicts.find(|verdict| !verdict.is_empty())
}

pub(super) fn blocks(
    sections: &[Box<dyn Section>],
    edits: &SummaryEdits,
    page: Page,
) -> Result<Vec<Block>, ModelError> {
    let said = said(sections, page);
    let state = said.iter().map(|lines| &lines.state);
    let state = state.clone().find(|state| !state.is_empty());
    let mut blocks: Vec<Block> = state
        .and_then(|state| Block::text(state.as_str(), Look::State))
        .into_iter()
        .collect();
    // Where no figures are known, there is nothing to sum up.
    if blocks.is_empty() && said.iter().all(|lines| lines.verdict.is_empty()) {
        return Ok(vec![]);
    }
    for written in parts(&said, page) {
        // A mark says that something is good or is to be watched, not that there is nothing.
        let unmarked = written.says_nothing
            && matches!(written.part, SummaryPart::Good | SummaryPart::Weak)
            && !edits.contains_key(&written.part);
        let mut lines: Vec<String> = match edits.get(&written.part) {
            Some(text) => text
                .lines()
                .map(|line| line.trim().to_owned())
                .filter(|line| !line.is_empty())
                .collect(),
            None => written.lines,
        };
        let sums = if edits.contains_key(&written.part) {
            vec![]
        } else {
            lines.split_off(written.items)
        };
        if !lines.is_empty() {
            blocks.push(Block::heading(written.title));
            if unmarked {
                blocks.extend(Block::text(lines.join(" "), Look::Muted));
            } else {
                blocks.push(Block::List {
                    mark: written.part.mark(),
                    lines,
                });
                blocks.extend(Block::text(sums.join(" "), Look::Subject));
            }
        }
    }
    Ok(blocks)
}
