//! What the templates of the document get of a table.

use growth_model::economics::Verdict;
use serde::Serialize;

use super::{CellValue, Column, Table};

/// The columns and cells that the document prints.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct PageTable {
    title: String,
    columns: Vec<PageColumn>,
    rows: Vec<Vec<PageCell>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct PageColumn {
    heading: String,
    numeric: bool,
    share: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct PageCell {
    text: String,
    /// Lines below it, in small type.
    under: Vec<String>,
    badge: Option<String>,
    verdict: Option<Verdict>,
    /// A word in a column of numbers.
    word: bool,
}

impl Table {
    /// What is printed of the table; `None` where it is for files alone.
    pub(crate) fn page(&self) -> Option<PageTable> {
        if !self.shown_in.pages() {
            return None;
        }
        let shown: Vec<bool> = self
            .columns
            .iter()
            .map(|column| column.shown_in.pages())
            .collect();
        let kept = |at: &usize| shown.get(*at).copied().unwrap_or_default();
        Some(PageTable {
            title: self.title.clone(),
            columns: self
                .columns
                .iter()
                .filter(|column| column.shown_in.pages())
                .map(|column| PageColumn {
                    heading: with_its_unit(column),
                    numeric: column.numeric,
                    share: column.share,
                })
                .collect(),
            rows: self
                .rows
                .iter()
                .map(|row| {
                    row.iter()
                        .enumerate()
                        .filter(|(at, _)| kept(at))
                        .map(|(_, cell)| PageCell {
                            text: cell.text.clone(),
                            under: cell
                                .under
                                .lines()
                                .filter(|line| !line.is_empty())
                                .map(ToOwned::to_owned)
                                .collect(),
                            badge: cell.badge.clone(),
                            verdict: cell.verdict,
                            word: cell.value == CellValue::Absent,
                        })
                        .collect()
                })
                .collect(),
        })
    }
}

/// The heading, whose unit does not stand alone in a line.
fn with_its_unit(column: &Column) -> String {
    match column.heading.strip_prefix(&column.label) {
        Some(unit) => format!("{}{}", column.label, unit.replacen(", ", ",\u{a0}", 1)),
        None => column.heading.clone(),
    }
}
