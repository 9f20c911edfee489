//! Where the table is in a file: its delimiter, the lines above it, its header.

use std::io::Cursor;

use super::{
    columns::{ColumnContent, Profile, is_date},
    names,
    numbers::shape_of,
};
use crate::datasets::csv::{
    CsvError, MAX_COLUMNS, MAX_RECORD_BYTES,
    format::{Delimiter, TextEncoding},
    records::{Found, Records},
    source::Source,
};

/// Rows that are looked at.
const SAMPLE_ROWS: usize = 1_000;

/// Rows that are enough to tell delimiters apart.
const DELIMITER_ROWS: usize = 200;

/// Rows among which the table may begin.
const PREAMBLE_ROWS: usize = 20;

/// Columns that a purchase needs: customer, date, amount.
const LEAST_COLUMNS: usize = 3;

/// A row of the sample.
struct SampleRow {
    line: u64,
    cells: Vec<String>,
}

impl SampleRow {
    fn filled(&self) -> usize {
        self.cells
            .iter()
            .filter(|cell| !cell.trim().is_empty())
            .count()
    }
}

/// The beginning of a file.
pub(super) struct Head<'a> {
    pub(super) bytes: &'a [u8],
    /// The file goes on behind it.
    pub(super) is_cut: bool,
    pub(super) encoding: TextEncoding,
}

/// What was found.
pub(super) struct Table {
    pub(super) delimiter: Delimiter,
    pub(super) skip_lines: u32,
    pub(super) has_header: bool,
    /// The names of the columns; empty names where the file has none.
    pub(super) names: Vec<String>,
    pub(super) profiles: Vec<Profile>,
}

/// What the caller knows already.
#[derive(Default)]
pub(super) struct Known {
    pub(super) delimiter: Option<Delimiter>,
    pub(super) skip_lines: Option<u32>,
    pub(super) header: Option<bool>,
}

/// Finds the table.
pub(super) fn find(head: &Head<'_>, known: &Known) -> Result<Table, CsvError> {
    let skipped = known.skip_lines.unwrap_or(0);
    let (delimiter, columns) = match known.delimiter {
        Some(delimiter) => {
            let rows = sample(head, delimiter, skipped, DELIMITER_ROWS)?;
            (delimiter, usual_width(&rows).0)
        }
        None => delimiter_of(head, skipped)?,
    };
    if columns < LEAST_COLUMNS {
        return Err(CsvError::TooFewColumns {
            found: columns,
            needed: LEAST_COLUMNS,
        });
    }
    if columns > MAX_COLUMNS {
        return Err(CsvError::TooManyColumns {
            found: columns,
            max: MAX_COLUMNS,
        });
    }
    let mut rows = sample(head, delimiter, skipped, SAMPLE_ROWS)?;
    let mut skip_lines = skipped;
    if known.skip_lines.is_none() {
        let above = preamble(&rows, columns);
        rows.drain(..above);
        let first_line = rows.first().map_or(1, |row| row.line);
        // Blank lines are passed over anyway.
        if above > 0 {
            skip_lines = u32::try_from(first_line - 1).unwrap_or(0);
        }
    }
    let Some((first, below)) = rows.split_first() else {
        return Err(CsvError::Empty);
    };
    let profiles_of = |rows: &[SampleRow]| -> Vec<Profile> {
        (0..columns)
            .map(|column| Profile::of(column_of(rows, column)))
            .collect()
    };
    let mut profiles = profiles_of(below);
    let has_header = known
        .header
        .unwrap_or_else(|| looks_like_header(first, &profiles));
    let names = if has_header {
        if below.is_empty() {
            return Err(CsvError::OnlyHeader);
        }
        let name = |column: usize| first.cells.get(column).map_or("", |name| name.trim());
        (0..columns).map(|column| name(column).to_owned()).collect()
    } else {
        profiles = profiles_of(&rows);
        vec![String::new(); columns]
    };
    Ok(Table {
        delimiter,
        skip_lines,
        has_header,
        names,
        profiles,
    })
}

fn column_of(rows: &[SampleRow], column: usize) -> impl Iterator<Item = &str> {
    rows.iter()
        .filter_map(move |row| row.cells.get(column).map(String::as_str))
}

/// The first rows, cut at a delimiter.
fn sample(
    head: &Head<'_>,
    delimiter: Delimiter,
    skip_lines: u32,
    max_rows: usize,
) -> Result<Vec<SampleRow>, CsvError> {
    // Reading from memory does not fail.
    let failed = |error| CsvError::io("", error);
    let source = Source::new(Cursor::new(head.bytes), head.encoding);
    let mut records = Records::new(source, delimiter.byte());
    records.skip_lines(skip_lines).map_err(failed)?;
    let mut rows = Vec::new();
    let mut ended = false;
    while rows.len() < max_rows {
        match records.advance().map_err(failed)? {
            Found::Record => rows.push(SampleRow {
                line: records.line(),
                cells: records.texts().take(MAX_COLUMNS + 1).collect(),
            }),
            Found::UnclosedQuote => {}
            Found::TooLong if rows.is_empty() => {
                return Err(CsvError::LineTooLong {
                    line: records.line(),
                    max_bytes: MAX_RECORD_BYTES,
                });
            }
            Found::TooLong => {}
            Found::End => {
                ended = true;
                break;
            }
        }
    }
    if ended && head.is_cut {
        rows.pop();
        if rows.is_empty() {
            return Err(CsvError::LineTooLong {
                line: 1,
                max_bytes: MAX_RECORD_BYTES,
            });
        }
    }
    if rows.is_empty() {
        return Err(CsvError::Empty);
    }
    Ok(rows)
}

/// The delimiter that makes the best table, and its columns.
fn delimiter_of(head: &Head<'_>, skip_lines: u32) -> Result<(Delimiter, usize), CsvError> {
    let mut best: Option<((bool, usize, bool, usize), Delimiter)> = None;
    for delimiter in Delimiter::ALL {
        let rows = sample(head, delimiter, skip_lines, DELIMITER_ROWS)?;
        let (columns, share_percent) = usual_width(&rows);
        let below_first = rows
            .get(1..)
            .filter(|rest| !rest.is_empty())
            .unwrap_or(&rows);
        let contents: Vec<ColumnContent> = (0..columns.min(MAX_COLUMNS))
            .map(|column| Profile::of(column_of(below_first, column)).content())
            .collect();
        let purchases = usize::from(contents.contains(&ColumnContent::Dates))
            + usize::from(contents.contains(&ColumnContent::Numbers));
        let score = (
            columns >= LEAST_COLUMNS,
            purchases,
            share_percent >= 80,
            columns,
        );
        if best.is_none_or(|(best_score, _)| score > best_score) {
            best = Some((score, delimiter));
        }
    }
    best.map(|((.., columns), delimiter)| (delimiter, columns))
        .ok_or(CsvError::Empty)
}

/// The number of columns that most rows have, and the percentage of rows that have it.
fn usual_width(rows: &[SampleRow]) -> (usize, usize) {
    let mut counts = std::collections::BTreeMap::new();
    for row in rows {
        *counts.entry(row.cells.len()).or_insert(0_usize) += 1;
    }
    counts
        .into_iter()
        .max_by_key(|&(_, count)| count)
        .map_or((0, 0), |(width, count)| {
            (width, count * 100 / rows.len().max(1))
        })
}

/// Rows above the table: a title, an empty frame, Excel's `sep=;`.
fn preamble(rows: &[SampleRow], columns: usize) -> usize {
    let least = columns.div_ceil(2).max(2);
    rows.iter()
        .take(PREAMBLE_ROWS)
        .position(|row| row.filled() >= least && row.cells.len() * 2 > columns)
        .unwrap_or(0)
}

/// Whether the first row names the columns: where below are dates and numbers, it has words.
fn looks_like_header(first: &SampleRow, below: &[Profile]) -> bool {
    let mut for_header = 0;
    let mut against = 0;
    for (cell, profile) in first.cells.iter().zip(below) {
        let cell = cell.trim();
        let is_value = is_date(cell) || shape_of(cell).is_some();
        match profile.content() {
            ColumnContent::Dates | ColumnContent::Numbers if is_value => against += 1,
            ColumnContent::Dates | ColumnContent::Numbers if !cell.is_empty() => for_header += 1,
            // Nothing below to compare with.
            ColumnContent::Empty if is_value => against += 1,
            _ => {}
        }
    }
    let has_known_name = first
        .cells
        .iter()
        .any(|name| names::best_role(name).is_some());
    for_header > against || (for_header == against && has_known_name)
}
