//! From a table of cells to months: all of them, or the cells that cannot be read.

use std::collections::HashSet;

use growth_i18n::{Language, NumberKind, parse_number, text};
use growth_model::{Currency, ModelError};
use growth_workspace::{
    economics::{Month, MonthCells, MonthField, actuals},
    tabular::{
        DecimalSign, NumberColumn, heading_currency, heading_factor, is_total_label, read_month,
    },
};
use rust_decimal::Decimal;

use super::heading::{Column, column_of};
use super::month_name::next;
use crate::Failure;

/// Signs for "nothing" that spreadsheets have in cells.
const NOTHING: [&str; 7] = ["", "-", "–", "—", "н/д", "n/a", "#n/a"];

/// Cells that cannot be read which are listed.
const MAX_PROBLEMS: usize = 100;

/// What pasting or importing came to: all of it was saved, or nothing because of the problems.
#[shape(Eq)]
pub struct PasteOutcome {
    /// All months of the project as they are now.
    pub months: Vec<Month>,
    /// The months that were read and saved, `YYYY-MM`.
    pub written: Vec<String>,
    /// Headings that say nothing to the program; their columns were passed over.
    pub ignored: Vec<String>,
    /// Cells that could not be read, the first hundred. As long as there is one, nothing is saved.
    pub problems: Vec<MonthCellProblem>,
    /// Labels of rows and columns of totals, which were left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub totals: Vec<String>,
    /// Headings of columns that hold parts of one number, which were added up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<MergedColumns>,
}

/// Columns that hold parts of one number.
#[shape(Eq)]
pub struct MergedColumns {
    /// The number.
    pub field: MonthField,
    /// The headings.
    pub headings: Vec<String>,
}

/// A cell that could not be read.
#[shape(Eq, skip_serializing_none)]
pub struct MonthCellProblem {
    /// Its row in the text, from 1.
    pub row: usize,
    /// Its column in the text, from 1.
    pub column: usize,
    /// What stands in it.
    pub text: String,
    /// The month that it is of, where that is known.
    pub month: Option<String>,
    /// What it should have been, where that is known.
    pub field: Option<MonthField>,
    /// What is wrong with it.
    pub message: String,
    /// What would be right.
    pub hint: Option<String>,
}

/// Where the first cell of a block goes, when the block does not tell.
#[derive(Debug, Clone, Default)]
pub(super) struct Anchor {
    /// `YYYY-MM`.
    pub month: Option<String>,
    pub field: Option<MonthField>,
}

/// How cells are read.
pub(super) struct Reading {
    pub language: Language,
    pub currency: Currency,
    /// Whether an empty cell empties the number, or leaves it.
    pub blank_empties: bool,
    pub anchor: Anchor,
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub months: Vec<MonthCells>,
    pub ignored: Vec<String>,
    pub problems: Vec<MonthCellProblem>,
    pub totals: Vec<String>,
    pub merged: Vec<MergedColumns>,
}

/// A table that tells what its columns are and which months its rows are of.
struct Laid {
    columns: Vec<Option<Column>>,
    /// Index of the row in the text, and its cells.
    rows: Vec<(usize, Vec<String>)>,
    ignored: Vec<String>,
    totals: Vec<String>,
    /// The headings, where the table has them.
    headings: Vec<String>,
    turned: bool,
}

impl Reading {
    /// Reads a table; `known` are the months that are there.
    pub(super) fn read(&self, table: Vec<Vec<String>>, known: &[MonthCells]) -> Read {
        let laid = self.laid_out(table);
        let mut read = Read {
            ignored: laid.ignored.clone(),
            totals: laid.totals.clone(),
            merged: merged(&laid),
            ..Read::default()
        };
        read.problems = self.foreign_columns(&laid);
        let written = self.written(&laid);
        let mut at = self.anchor.month.clone();
        let mut seen = HashSet::new();
        // Where each number that was read stands, to point at what contradicts itself.
        let mut places: Vec<(String, Option<MonthField>, usize, usize, String)> = Vec::new();
        let month_column = laid.columns.iter().position(|c| *c == Some(Column::Month));
        for (row, cells) in &laid.rows {
            // Nothing is saved as long as there is one; nobody reads more of them than this.
            if read.problems.len() >= MAX_PROBLEMS {
                break;
            }
            let place = |column: usize| {
                if laid.turned {
                    (column + 1, row + 1)
                } else {
                    (row + 1, column + 1)
                }
            };
            let problem = |column: usize, month: Option<&String>, field, (message, hint)| {
                let (row, at) = place(column);
                MonthCellProblem {
                    row,
                    column: at,
                    text: cells.get(column).cloned().unwrap_or_default(),
                    month: month.cloned(),
                    field,
                    message,
                    hint,
                }
            };
            let month = match month_column {
                Some(column) => {
                    let cell = cells.get(column).map_or("", String::as_str);
                    if cells.iter().all(|cell| is_nothing(cell)) {
                        continue;
                    }
                    if is_total_label(cell) {
                        read.totals.push(cell.to_owned());
                        continue;
                    }
                    match read_month(cell) {
                        Some(month) => month,
                        None => {
                            let said = self.said("months-problem-month");
                            read.problems.push(problem(column, None, None, said));
                            continue;
                        }
                    }
                }
                None => match at.take() {
                    Some(month) => {
                        at = Some(next(&month));
                        month
                    }
                    None => {
                        let said = self.said("months-problem-no_month");
                        read.problems.push(problem(0, None, None, said));
                        return read;
                    }
                },
            };
            if !seen.insert(month.clone()) {
                let said = self.said("months-problem-twice");
                read.problems.push(problem(
                    month_column.unwrap_or_default(),
                    Some(&month),
                    None,
                    said,
                ));
                continue;
            }
            let mut after = (known.iter())
                .find(|known| known.month == month)
                .cloned()
                .unwrap_or_else(|| MonthCells::empty(&*month));
            // Numbers of this row that a column has given: a second one of the same is added.
            let mut given: Vec<MonthField> = Vec::new();
            for (column, kind) in laid.columns.iter().enumerate() {
                let Some(cell) = cells.get(column) else {
                    continue;
                };
                let (row, at) = place(column);
                match kind {
                    Some(Column::Number(field)) => match self
                        .number(cell, *field, written)
                        .map(|value| value.map(|value| in_units(&laid, column, *field, value)))
                    {
                        Ok(None) if !self.blank_empties || given.contains(field) => {}
                        Ok(Some(_)) if given.contains(field) && !can_be_added(*field) => {
                            let said = self.said("months-problem-two_columns");
                            read.problems
                                .push(problem(column, Some(&month), Some(*field), said));
                        }
                        Ok(value) => {
                            let before = given
                                .contains(field)
                                .then(|| after.get(*field))
                                .flatten()
                                .unwrap_or_default();
                            after.set(*field, value.map(|value| value + before));
                            given.push(*field);
                            places.push((month.clone(), Some(*field), row, at, cell.clone()));
                        }
                        Err(said) => {
                            read.problems
                                .push(problem(column, Some(&month), Some(*field), said));
                        }
                    },
                    Some(Column::Annotation) if !cell.is_empty() || self.blank_empties => {
                        after.annotation.clone_from(cell);
                    }
                    _ => {}
                }
            }
            read.months.push(after);
        }
        if read.problems.is_empty() {
            self.contradictions(&mut read, known, &places);
        }
        read
    }

    /// Columns of money whose headings name another currency than the project's: `Revenue ($)`.
    fn foreign_columns(&self, laid: &Laid) -> Vec<MonthCellProblem> {
        let mut problems = Vec::new();
        for (column, (kind, heading)) in laid.columns.iter().zip(&laid.headings).enumerate() {
            let Some(Column::Number(field)) = kind else {
                continue;
            };
            let Some(foreign) = heading_currency(heading, self.currency)
                .filter(|found| *found != self.currency && is_money(*field))
            else {
                continue;
            };
            // What is said of a cell in that currency is true of the whole column.
            let cell = format!("1 {}", foreign.code());
            let kind = NumberKind::Money(self.currency.code());
            if let Err(error) = parse_number(self.language, &cell, kind) {
                let (row, at) = if laid.turned {
                    (column + 1, 1)
                } else {
                    (1, column + 1)
                };
                problems.push(MonthCellProblem {
                    row,
                    column: at,
                    text: heading.clone(),
                    month: None,
                    field: Some(*field),
                    message: error.message(self.language),
                    hint: Some(error.hint(self.language)),
                });
            }
        }
        problems
    }

    /// Cells that are fine alone and not together.
    fn contradictions(
        &self,
        read: &mut Read,
        known: &[MonthCells],
        places: &[(String, Option<MonthField>, usize, usize, String)],
    ) {
        let mut all: Vec<MonthCells> = known
            .iter()
            .filter(|known| read.months.iter().all(|month| month.month != known.month))
            .chain(&read.months)
            .cloned()
            .collect();
        all.sort_by(|a, b| a.month.cmp(&b.month));
        for month in actuals(&all) {
            let Err(error) = month.validate() else {
                continue;
            };
            let name = error
                .field()
                .rsplit('.')
                .next()
                .unwrap_or_default()
                .to_owned();
            let field = MonthField::ALL
                .into_iter()
                .find(|field| field.name() == name || field.name() == format!("mrr_{name}"));
            let place = places
                .iter()
                .find(|(of, is, ..)| *of == month.month && *is == field)
                .or_else(|| places.iter().find(|(of, ..)| *of == month.month));
            let said = self.refusal(error);
            read.problems.push(MonthCellProblem {
                row: place.map_or(0, |place| place.2),
                column: place.map_or(0, |place| place.3),
                text: place.map(|place| place.4.clone()).unwrap_or_default(),
                month: Some(month.month),
                field,
                message: said.0,
                hint: said.1,
            });
        }
    }

    /// The decimal sign of the whole table, where it tells one: numbers are read as the file writes
    /// them, not as the window does.
    fn written(&self, laid: &Laid) -> Option<DecimalSign> {
        let own = match self.language {
            Language::Ru => DecimalSign::Comma,
            Language::En => DecimalSign::Point,
        };
        let numbers = laid
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| matches!(column, Some(Column::Number(_))))
            .flat_map(|(index, _)| {
                laid.rows
                    .iter()
                    .filter_map(move |(_, cells)| cells.get(index).map(String::as_str))
            })
            .map(|cell| cell.trim().trim_end_matches('%'));
        NumberColumn::new(numbers, own).decimal()
    }

    /// Finds headings and months, wherever they stand.
    fn laid_out(&self, table: Vec<Vec<String>>) -> Laid {
        let mut totals = Vec::new();
        let table = with_years(without_titles(table));
        let table = without_total_columns(table, &mut totals);
        let width = table.iter().map(Vec::len).max().unwrap_or_default();
        // Months across the top: the table lies on its side.
        let months_across = table.first().is_some_and(|row| {
            row.len() > 1 && row.iter().skip(1).all(|cell| read_month(cell).is_some())
        });
        let headings_down = || {
            table
                .iter()
                .skip(1)
                .any(|row| row.first().is_some_and(|cell| column_of(cell).is_some()))
        };
        let turned = months_across && width > 1 && headings_down();
        let mut table: Vec<Vec<String>> = if turned {
            (0..width)
                .map(|column| {
                    table
                        .iter()
                        .map(|row| row.get(column).cloned().unwrap_or_default())
                        .collect()
                })
                .collect()
        } else {
            table
        };
        if turned && let Some(corner) = table.first_mut().and_then(|row| row.first_mut()) {
            // The corner is a heading of neither.
            *corner = "month".to_owned();
        }
        let width = table.iter().map(Vec::len).max().unwrap_or_default();
        let named: Vec<Option<Column>> = table
            .first()
            .map(|row| row.iter().map(|cell| column_of(cell)).collect())
            .unwrap_or_default();
        let mut ignored = Vec::new();
        let (columns, from) = if named.iter().any(Option::is_some) {
            let mut columns = named;
            for (index, cell) in table.first().into_iter().flatten().enumerate() {
                if columns.get(index) == Some(&None) && !cell.is_empty() {
                    ignored.push(cell.clone());
                }
            }
            // A column without a heading in front of the others, full of months.
            let is_months = |index: usize| {
                table.len() > 1
                    && table.iter().skip(1).all(|row| {
                        row.get(index)
                            .is_some_and(|cell| read_month(cell).is_some())
                    })
            };
            if !columns.contains(&Some(Column::Month))
                && let Some(index) =
                    (0..columns.len()).find(|&i| columns[i].is_none() && is_months(i))
            {
                columns[index] = Some(Column::Month);
                let heading = table.first().and_then(|row| row.get(index));
                ignored.retain(|name| Some(name) != heading);
            }
            (columns, 1)
        } else {
            let months_down = !table.is_empty()
                && table
                    .iter()
                    .all(|row| row.first().is_some_and(|cell| read_month(cell).is_some()));
            let first = self.anchor.field.unwrap_or(MonthField::MarketingCost);
            let start = MonthField::ALL
                .into_iter()
                .position(|field| field == first)
                .unwrap_or_default();
            let numbers = MonthField::ALL
                .into_iter()
                .skip(start)
                .map(|field| Some(Column::Number(field)));
            let columns = months_down
                .then_some(Some(Column::Month))
                .into_iter()
                .chain(numbers)
                .take(width)
                .collect();
            (columns, 0)
        };
        let headings = if from == 0 {
            Vec::new()
        } else {
            table.first().cloned().unwrap_or_default()
        };
        Laid {
            columns,
            totals,
            headings,
            rows: table.into_iter().enumerate().skip(from).collect(),
            ignored,
            turned,
        }
    }

    /// A number of a cell; `None` for an empty one. The error is what to say of it.
    fn number(
        &self,
        cell: &str,
        field: MonthField,
        written: Option<DecimalSign>,
    ) -> Result<Option<Decimal>, (String, Option<String>)> {
        if is_nothing(cell) {
            return Ok(None);
        }
        let rewritten = written.map(|sign| in_own_signs(cell, sign, self.language));
        let cell = rewritten.as_deref().unwrap_or(cell);
        let code = self.currency.code();
        let kind = match field {
            MonthField::GrossMargin => NumberKind::Fraction,
            _ if is_money(field) => NumberKind::Money(code),
            _ => NumberKind::Plain,
        };
        let value = parse_number(self.language, cell, kind).map_err(|error| {
            (
                error.message(self.language),
                Some(error.hint(self.language)),
            )
        })?;
        if field == MonthField::GrossMargin && is_share_or_percent(cell, value) {
            return Err(self.said("months-problem-share"));
        }
        field
            .domain()
            .check(field.name(), value)
            .map_err(|error| self.refusal(error))?;
        Ok(Some(value))
    }

    fn refusal(&self, error: ModelError) -> (String, Option<String>) {
        let answer = Failure::Model(error).localise(self.language);
        (answer.message, answer.hint)
    }

    fn said(&self, id: &str) -> (String, Option<String>) {
        let hint = format!("{id}-hint");
        (
            text(self.language, id, &[]),
            Some(text(self.language, &hint, &[])),
        )
    }
}

/// Leaves out titles and comments above the table: the table begins where headings or months do.
fn without_titles(mut table: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let begins = |row: &Vec<String>| {
        let months = row.iter().filter(|cell| read_month(cell).is_some()).count();
        let headings = row.iter().filter(|cell| column_of(cell).is_some()).count();
        // A title may hold a month, and a heading may stand alone above pasted numbers.
        row.len() > 1 && months + headings > 0 || row.len() == 1 && headings > 0
    };
    let is_wide = table.iter().any(|row| row.len() > 1);
    let first = table.iter().position(begins).unwrap_or(0);
    let are_titles = table
        .iter()
        .take(first)
        .all(|row| row.iter().filter(|cell| !cell.is_empty()).count() <= 1);
    if is_wide && are_titles {
        table.drain(..first);
    }
    table
}

/// Joins a column of years with the column of months beside it (`2026`, `январь`).
fn with_years(mut table: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let Some(header) = table.first() else {
        return table;
    };
    let is_year =
        |cell: &String| matches!(cell.trim().to_lowercase().as_str(), "год" | "year" | "yyyy");
    let year = header.iter().position(is_year);
    let month = header
        .iter()
        .position(|cell| column_of(cell) == Some(Column::Month));
    let (Some(year), Some(month)) = (year, month) else {
        return table;
    };
    for row in table.iter_mut().skip(1) {
        let joined = row
            .get(year)
            .zip(row.get(month))
            .filter(|(_, month)| read_month(month).is_none())
            .map(|(year, month)| match month.parse::<u32>() {
                Ok(number) => format!("{year}-{number:02}"),
                Err(_) => format!("{month} {year}"),
            })
            .filter(|joined| read_month(joined).is_some());
        if let (Some(joined), Some(cell)) = (joined, row.get_mut(month)) {
            *cell = joined;
        }
    }
    for row in &mut table {
        if year < row.len() {
            row[year].clear();
        }
    }
    table
}

/// Leaves out columns whose heading says that they sum up the others.
fn without_total_columns(
    mut table: Vec<Vec<String>>,
    totals: &mut Vec<String>,
) -> Vec<Vec<String>> {
    let Some(header) = table.first() else {
        return table;
    };
    let are_months = header.iter().skip(1).any(|cell| read_month(cell).is_some());
    let places: Vec<usize> = header
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(_, cell)| are_months && is_total_label(cell))
        .map(|(place, _)| place)
        .collect();
    for &place in places.iter().rev() {
        for row in &mut table {
            if place < row.len() {
                let label = row.remove(place);
                if totals.is_empty() {
                    totals.push(label);
                }
            }
        }
    }
    table
}

/// Whether a number of a month is an amount of money.
fn is_money(field: MonthField) -> bool {
    !matches!(
        field,
        MonthField::GrossMargin
            | MonthField::Leads
            | MonthField::NewCustomers
            | MonthField::ActiveCustomers
            | MonthField::ChurnedCustomers
            | MonthField::Orders
    )
}

/// Money as its heading counts it: `Выручка, тыс. руб.`
fn in_units(laid: &Laid, column: usize, field: MonthField, value: Decimal) -> Decimal {
    let heading = laid.headings.get(column).map_or("", String::as_str);
    match field {
        MonthField::GrossMargin => value,
        _ => value
            .checked_mul(heading_factor(heading))
            .map_or(value, |value| value.normalize()),
    }
}

/// Numbers that have several columns, and the headings of those.
fn merged(laid: &Laid) -> Vec<MergedColumns> {
    MonthField::ALL
        .into_iter()
        .filter_map(|field| {
            let headings: Vec<String> = laid
                .columns
                .iter()
                .zip(&laid.headings)
                .filter(|(column, _)| **column == Some(Column::Number(field)))
                .map(|(_, heading)| heading.clone())
                .collect();
            (headings.len() > 1 && can_be_added(field)).then_some(MergedColumns { field, headings })
        })
        .collect()
}

/// Whether two numbers of one month make one of the same meaning: money and people do, a share does
/// not.
fn can_be_added(field: MonthField) -> bool {
    field != MonthField::GrossMargin
}

/// A number written with the decimal sign of the file, in the signs of the caller's language.
fn in_own_signs(cell: &str, sign: DecimalSign, language: Language) -> String {
    let (decimal, group) = match sign {
        DecimalSign::Comma => (',', '.'),
        DecimalSign::Point => ('.', ','),
    };
    let own = match language {
        Language::Ru => ',',
        Language::En => '.',
    };
    cell.chars()
        .filter(|&c| c != group)
        .map(|c| if c == decimal { own } else { c })
        .collect()
}

/// `0,8` without a sign: 80 %, or 0.8 %?
fn is_share_or_percent(cell: &str, value: Decimal) -> bool {
    !cell.contains('%') && !value.is_zero() && value.abs() <= Decimal::new(1, 2)
}

fn is_nothing(cell: &str) -> bool {
    let cell = cell.trim().to_lowercase();
    NOTHING.contains(&cell.as_str())
}
