//! From a table of cells to months: all of them, or the cells that cannot be read.

use growth_i18n::{Language, NumberKind, parse_number, text};
use growth_model::{Currency, ModelError};
use growth_workspace::economics::{Month, MonthCells, MonthField, actuals};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::heading::{Column, column_of};
use super::month_name::{next, read_month};
use crate::Failure;

/// Signs for "nothing" that spreadsheets have in cells.
const NOTHING: [&str; 7] = ["", "-", "–", "—", "н/д", "n/a", "#n/a"];

/// What pasting or importing came to: all of it was saved, or nothing because of the problems.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PasteOutcome {
    /// All months of the project as they are now.
    pub months: Vec<Month>,
    /// The months that were read and saved, `YYYY-MM`.
    pub written: Vec<String>,
    /// Headings that say nothing to the program; their columns were passed over.
    pub ignored: Vec<String>,
    /// Cells that could not be read. As long as there is one, nothing is saved.
    pub problems: Vec<MonthCellProblem>,
}

/// A cell that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MonthCellProblem {
    /// Its row in the text, from 1.
    pub row: usize,
    /// Its column in the text, from 1.
    pub column: usize,
    /// What stands in it.
    pub text: String,
    /// The month that it is of, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// What it should have been, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<MonthField>,
    /// What is wrong with it.
    pub message: String,
    /// What would be right.
    #[serde(skip_serializing_if = "Option::is_none")]
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
}

/// A table that tells what its columns are and which months its rows are of.
struct Laid {
    columns: Vec<Option<Column>>,
    /// Index of the row in the text, and its cells.
    rows: Vec<(usize, Vec<String>)>,
    ignored: Vec<String>,
    turned: bool,
}

impl Reading {
    /// Reads a table; `known` are the months that are there.
    pub(super) fn read(&self, table: Vec<Vec<String>>, known: &[MonthCells]) -> Read {
        let laid = self.laid_out(table);
        let mut read = Read {
            ignored: laid.ignored.clone(),
            ..Read::default()
        };
        let mut at = self.anchor.month.clone();
        // Where each number that was read stands, to point at what contradicts itself.
        let mut places: Vec<(String, Option<MonthField>, usize, usize, String)> = Vec::new();
        let month_column = laid.columns.iter().position(|c| *c == Some(Column::Month));
        for (row, cells) in &laid.rows {
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
            if read.months.iter().any(|other| other.month == month) {
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
            for (column, kind) in laid.columns.iter().enumerate() {
                let Some(cell) = cells.get(column) else {
                    continue;
                };
                let (row, at) = place(column);
                match kind {
                    Some(Column::Number(field)) => match self.number(cell, *field) {
                        Ok(None) if !self.blank_empties => {}
                        Ok(value) => {
                            after.set(*field, value);
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

    /// Finds headings and months, wherever they stand.
    fn laid_out(&self, table: Vec<Vec<String>>) -> Laid {
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
        Laid {
            columns,
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
    ) -> Result<Option<Decimal>, (String, Option<String>)> {
        if is_nothing(cell) {
            return Ok(None);
        }
        let code = self.currency.code();
        let kind = match field {
            MonthField::GrossMargin => NumberKind::Fraction,
            MonthField::Leads
            | MonthField::NewCustomers
            | MonthField::ActiveCustomers
            | MonthField::ChurnedCustomers
            | MonthField::Orders => NumberKind::Plain,
            _ => NumberKind::Money(code),
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

/// `0,8` without a sign: 80 %, or 0.8 %?
fn is_share_or_percent(cell: &str, value: Decimal) -> bool {
    !cell.contains('%') && !value.is_zero() && value.abs() <= Decimal::new(1, 2)
}

fn is_nothing(cell: &str) -> bool {
    let cell = cell.trim().to_lowercase();
    NOTHING.contains(&cell.as_str())
}
