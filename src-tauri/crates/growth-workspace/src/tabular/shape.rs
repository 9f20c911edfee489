//! Where the table is in a file: its delimiter, the lines above it, its header.

use std::io::Cursor;

use super::{
    MAX_COLUMNS, MAX_RECORD_BYTES, TableError,
    format::{Delimiter, TextEncoding},
    names,
    numbers::shape_of,
    profile::{ColumnContent, Profile, is_date},
    records::{Found, Records},
    source::Source,
};

/// Rows that are looked at.
const SAMPLE_ROWS: usize = 1_000;

/// Rows that are enough to tell delimiters apart.
const DELIMITER_ROWS: usize = 200;

/// Rows among which the table may begin.
const PREAMBLE_ROWS: usize = 60;

/// Rows that may name the columns together.
const MAX_HEADER_ROWS: usize = 3;

/// Columns without which a table tells of no purchases: date and amount.
const FEWEST_COLUMNS: usize = 2;

/// Columns that a table of purchases usually has: customer, date, amount.
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
    /// Rows that name the columns.
    pub(super) header_rows: u32,
    /// The first rows below the headings.
    pub(super) rows: Vec<Vec<String>>,
    /// The names of the columns; empty names where the file has none.
    pub(super) names: Vec<String>,
    pub(super) profiles: Vec<Profile>,
}

/// What the caller knows already.
#[derive(Default)]
pub(super) struct Known {
    pub(super) delimiter: Option<Delimiter>,
    pub(super) skip_lines: Option<u32>,
    pub(super) header_rows: Option<u32>,
}

/// Finds the table.
pub(super) fn find(head: &Head<'_>, known: &Known) -> Result<Table, TableError> {
    let skipped = known.skip_lines.unwrap_or(0);
    let (delimiter, columns) = match known.delimiter {
        Some(delimiter) => {
            let rows = sample(head, delimiter, skipped, DELIMITER_ROWS)?;
            (delimiter, usual_width(&rows).0)
        }
        None => delimiter_of(head, skipped)?,
    };
    // A date and an amount are enough for months: who bought is asked.
    if columns < FEWEST_COLUMNS {
        return Err(TableError::TooFewColumns {
            found: columns,
            needed: FEWEST_COLUMNS,
        });
    }
    if columns > MAX_COLUMNS {
        return Err(TableError::TooManyColumns {
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
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    let profiles_of = |rows: &[SampleRow]| -> Vec<Profile> {
        (0..columns)
            .map(|column| Profile::of(column_of(rows, column)))
            .collect()
    };
    let header_rows = known
        .header_rows
        .map_or_else(|| header_rows(&rows, columns), |rows| rows as usize)
        .min(rows.len());
    let (above, below) = rows.split_at(header_rows);
    if header_rows > 0 && below.is_empty() {
        return Err(TableError::OnlyHeader);
    }
    let header: Vec<&[String]> = above.iter().map(|row| row.cells.as_slice()).collect();
    Ok(Table {
        delimiter,
        skip_lines,
        header_rows: u32::try_from(header_rows).unwrap_or(0),
        names: names_of(&header, columns),
        profiles: profiles_of(below),
        rows: below.iter().map(|row| row.cells.clone()).collect(),
    })
}

/// The names of the columns. Where several rows name them, a name that the lowest row leaves empty
/// is taken from above, and one that is not alone gets the name of its group before it.
pub(super) fn names_of(header: &[&[String]], columns: usize) -> Vec<String> {
    let named: Vec<&[String]> = header
        .iter()
        .copied()
        .filter(|cells| !is_numbering(cells) && !are_units(cells))
        .collect();
    let mut names = names_in(&named, columns);
    for units in header.iter().copied().filter(|cells| are_units(cells)) {
        for (name, unit) in names.iter_mut().zip(units) {
            let unit = unit.trim();
            if !unit.is_empty() && !name.is_empty() {
                *name = format!("{name}, {unit}");
            }
        }
    }
    names
}

fn names_in(header: &[&[String]], columns: usize) -> Vec<String> {
    let cell = |row: usize, column: usize| {
        header
            .get(row)
            .and_then(|cells| cells.get(column))
            .map_or("", |cell| cell.trim())
    };
    let lowest = header.len().saturating_sub(1);
    let low = |column: usize| cell(lowest, column);
    (0..columns)
        .map(|column| {
            let own = low(column);
            if lowest == 0 {
                return own.to_owned();
            }
            if own.is_empty() {
                return (0..lowest)
                    .rev()
                    .map(|row| cell(row, column))
                    .find(|name| !name.is_empty())
                    .unwrap_or_default()
                    .to_owned();
            }
            let is_alone = (0..columns).filter(|&other| low(other) == own).count() == 1;
            if is_alone {
                return own.to_owned();
            }
            // The name of a group stands above its first column.
            let group = (0..=column)
                .rev()
                .map(|before| cell(lowest - 1, before))
                .find(|name| !name.is_empty())
                .unwrap_or_default();
            format!("{group} {own}").trim().to_owned()
        })
        .collect()
}

/// How many rows name the columns.
fn header_rows(rows: &[SampleRow], columns: usize) -> usize {
    let profile = |from: usize| -> Vec<Profile> {
        (0..columns)
            .map(|column| Profile::of(column_of(rows.get(from..).unwrap_or_default(), column)))
            .collect()
    };
    let Some(first) = rows.first() else { return 0 };
    let below = profile(1);
    if !looks_like_header(first, &below) {
        return 0;
    }
    // A second row of words under the first, above columns of dates and numbers.
    let mut count = 1;
    while count < MAX_HEADER_ROWS && rows.len() > count + 1 {
        let Some(row) = rows.get(count) else { break };
        let known = |row: &SampleRow| {
            row.cells
                .iter()
                .filter(|name| names::best_role(name).is_some())
                .count()
        };
        let below = profile(count + 1);
        let typed: Vec<usize> = (0..columns)
            .filter(|&column| {
                matches!(
                    below.get(column).map(Profile::content),
                    Some(ColumnContent::Dates | ColumnContent::Numbers)
                )
            })
            .collect();
        let is_words = !typed.is_empty()
            && row.filled() >= 2
            && typed.iter().all(|&column| {
                row.cells.get(column).is_none_or(|cell| {
                    let cell = cell.trim();
                    !is_date(cell) && shape_of(cell).is_none()
                })
            })
            && typed.iter().any(|&column| {
                row.cells
                    .get(column)
                    .is_some_and(|cell| !cell.trim().is_empty())
            });
        let names_something = known(row) > 0 || known(first) == 0;
        if !(is_words && names_something || is_numbering(&row.cells) || are_units(&row.cells)) {
            break;
        }
        count += 1;
    }
    count
}

/// Whether a row numbers the columns (1, 2, 3), as printed forms do below their headings.
fn is_numbering(cells: &[String]) -> bool {
    let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    filled >= LEAST_COLUMNS
        && cells.iter().enumerate().all(|(index, cell)| {
            let cell = cell.trim();
            cell.is_empty() || cell.parse() == Ok(index + 1)
        })
}

/// Whether a row names the units of the columns (`руб.`, `шт.`), as reports do below their headings.
fn are_units(cells: &[String]) -> bool {
    let mut filled = cells
        .iter()
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .peekable();
    filled.peek().is_some() && filled.all(names::is_unit_name)
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
) -> Result<Vec<SampleRow>, TableError> {
    // Reading from memory does not fail.
    let failed = |error| TableError::io("", error);
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
                return Err(TableError::LineTooLong {
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
            return Err(TableError::LineTooLong {
                line: 1,
                max_bytes: MAX_RECORD_BYTES,
            });
        }
    }
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    Ok(rows)
}

/// The delimiter that makes the best table, and its columns.
fn delimiter_of(head: &Head<'_>, skip_lines: u32) -> Result<(Delimiter, usize), TableError> {
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
        .ok_or(TableError::Empty)
}

/// The number of columns that most rows have, and the percentage of rows that have it. Lines of one
/// cell are titles and comments, however many there are, as long as others are rows of a table.
fn usual_width(rows: &[SampleRow]) -> (usize, usize) {
    let wide: Vec<usize> = rows
        .iter()
        .map(|row| row.cells.len())
        .filter(|&width| width >= LEAST_COLUMNS)
        .collect();
    let widths = if wide.len() > 1 {
        wide
    } else {
        rows.iter().map(|row| row.cells.len()).collect()
    };
    let mut counts = std::collections::BTreeMap::new();
    for &width in &widths {
        *counts.entry(width).or_insert(0_usize) += 1;
    }
    counts
        .into_iter()
        .max_by_key(|&(_, count)| count)
        .map_or((0, 0), |(width, count)| {
            (width, count * 100 / widths.len().max(1))
        })
}

/// Rows above the table: a title, an empty frame, comments, Excel's `sep=;`.
fn preamble(rows: &[SampleRow], columns: usize) -> usize {
    let least = columns.div_ceil(2).max(2);
    let fits = |row: &SampleRow| row.filled() >= least && row.cells.len() * 2 > columns;
    let first = rows.iter().take(PREAMBLE_ROWS).position(fits).unwrap_or(0);
    // A line of parameters above the headings (`Период:;01.01.2025;31.01.2025`) may be as wide: the
    // first row below it that names more roles, with a table under it, is the one.
    let known = |row: &SampleRow| {
        row.cells
            .iter()
            .filter(|name| names::best_role(name).is_some())
            .count()
    };
    let here = rows.get(first).map_or(0, known);
    rows.iter()
        .enumerate()
        .take(PREAMBLE_ROWS)
        .skip(first + 1)
        .find(|(index, row)| {
            fits(row) && known(row) >= 3 && here < 2 && known(row) > here && *index + 1 < rows.len()
        })
        .map_or(first, |(index, _)| index)
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
