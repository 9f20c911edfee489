//! Where a plan keeps its dates: under headings that are known, under headings of which a word is known,
//! in one column of ranges, or where a person says.

use std::collections::BTreeMap;

use super::headings::{FINISH, START};
use crate::tabular::{ColumnContent, Grid, Question, is_heading};

/// A column that a person can name.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum PlanColumn {
    /// What to do.
    Title,
    /// The first day.
    Start,
    /// The last day.
    Finish,
}

/// The columns that a person named, by their headings.
pub type PlanHeadings = BTreeMap<PlanColumn, String>;

/// Beginnings of words that speak of a first day.
const START_STEMS: &[&str] = &["start", "begin", "начал", "начин", "старт"];

/// Beginnings of words that speak of a last day.
const FINISH_STEMS: &[&str] = &[
    "end",
    "finish",
    "due",
    "deadline",
    "until",
    "оконч",
    "конец",
    "конца",
    "заверш",
    "срок",
    "дедлайн",
    "сдач",
    "готов",
];

/// Words of dates that are none of the plan's.
const OTHER_STEMS: &[&str] = &[
    "actual",
    "факт",
    "creat",
    "созда",
    "modif",
    "измен",
    "baseline",
];

/// Headings of one column for both days.
const RANGE: &[&str] = &[
    "date",
    "dates",
    "timeline",
    "period",
    "schedule",
    "дата",
    "даты",
    "период",
    "сроки",
    "срок",
];

/// Signs between the two days of a range.
const RANGE_SIGNS: [&str; 4] = ["→", " – ", " — ", " - "];

/// The columns of the first and the last day.
pub(super) struct DateColumns {
    pub(super) start: Option<usize>,
    pub(super) finish: Option<usize>,
    /// The column of ranges that was taken apart.
    pub(super) taken_apart: Option<usize>,
}

impl DateColumns {
    /// Finds them; a column of ranges is taken apart into two.
    pub(super) fn find(grid: &mut Grid, said: &PlanHeadings, title: usize) -> Self {
        let named = |column: PlanColumn| {
            let heading = said.get(&column)?;
            grid.column(&[heading.as_str()])
        };
        // A heading over nothing gives way to another one of the same meaning.
        let known = |names: &[&str]| {
            let columns = grid.columns(names);
            let is_filled = |column: usize| cells(grid, column).any(|cell| !cell.is_empty());
            let mut columns = columns.into_iter().filter(|&column| column != title);
            let first = columns.next()?;
            [first]
                .into_iter()
                .chain(columns)
                .find(|&column| is_filled(column))
                .or(Some(first))
        };
        let mut found = Self {
            start: named(PlanColumn::Start).or_else(|| known(START)),
            finish: named(PlanColumn::Finish).or_else(|| known(FINISH)),
            taken_apart: None,
        };
        if found.start.is_none() {
            found.start = by_stem(grid, START_STEMS, &[title], found.finish);
        }
        if found.finish.is_none() {
            found.finish = by_stem(grid, FINISH_STEMS, &[title], found.start);
        }
        if found.start.is_none()
            && let Some(column) = range_column(grid, found.finish)
        {
            found = take_apart(grid, column);
        }
        found
    }
}

/// The first column of dates whose heading has a word with one of the beginnings.
fn by_stem(grid: &Grid, stems: &[&str], used: &[usize], other: Option<usize>) -> Option<usize> {
    (0..grid.header.len()).find(|&column| {
        !used.contains(&column)
            && Some(column) != other
            && has_stem(grid, column, stems)
            && !has_stem(grid, column, OTHER_STEMS)
            // A heading that speaks of both days is that of the first: `Срок начала`.
            && (stems == START_STEMS || !has_stem(grid, column, START_STEMS))
            && ColumnContent::of(cells(grid, column)) == ColumnContent::Dates
    })
}

fn has_stem(grid: &Grid, column: usize, stems: &[&str]) -> bool {
    grid.header.get(column).is_some_and(|heading| {
        heading
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| {
                stems.iter().any(|stem| {
                    // Short English words are whole words.
                    word == *stem || stem.len() > 3 && word.starts_with(stem)
                })
            })
    })
}

fn cells(grid: &Grid, column: usize) -> impl Iterator<Item = &str> {
    grid.rows
        .iter()
        .filter_map(move |row| row.cells.get(column).map(String::as_str))
}

/// The column whose cells hold both days.
fn range_column(grid: &Grid, finish: Option<usize>) -> Option<usize> {
    (0..grid.header.len()).find(|&column| {
        let heading = grid.header.get(column).map_or("", String::as_str);
        finish.is_none_or(|finish| finish == column)
            && is_heading(heading, RANGE)
            && cells(grid, column).any(|cell| range(cell).is_some())
    })
}

/// The two days of a cell.
fn range(cell: &str) -> Option<(&str, &str)> {
    RANGE_SIGNS
        .into_iter()
        .find_map(|sign| cell.split_once(sign))
        .map(|(start, finish)| (start.trim(), finish.trim()))
        .filter(|(start, finish)| !start.is_empty() && !finish.is_empty())
}

/// Puts the two days of each cell into columns of their own; a single day is the last one.
fn take_apart(grid: &mut Grid, column: usize) -> DateColumns {
    let place = grid
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default()
        .max(grid.header.len());
    for row in &mut grid.rows {
        row.cells.resize(place, String::new());
        let cell = row.cells.get(column).cloned().unwrap_or_default();
        let (start, finish) = range(&cell).unwrap_or(("", cell.as_str()));
        let days = [start.to_owned(), finish.to_owned()];
        row.cells.extend(days);
    }
    DateColumns {
        start: Some(place),
        finish: Some(place + 1),
        taken_apart: Some(column),
    }
}

/// Asks which columns have the dates: a task is never dated for want of a heading.
pub(super) fn ask_for_dates(grid: &Grid) -> Question {
    let dated: Vec<&String> = grid
        .header
        .iter()
        .enumerate()
        .filter(|(column, name)| {
            !name.is_empty() && ColumnContent::of(cells(grid, *column)) == ColumnContent::Dates
        })
        .map(|(_, name)| name)
        .collect();
    let offered: Vec<String> = if dated.is_empty() {
        grid.header
            .iter()
            .filter(|name| !name.is_empty())
            .cloned()
            .collect()
    } else {
        dated.into_iter().cloned().collect()
    };
    Question::no_task_dates(&offered)
}
