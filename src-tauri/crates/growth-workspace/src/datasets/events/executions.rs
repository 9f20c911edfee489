//! What an engine did, out of a table of its executions.

use super::headings::{WHEN, WHO};
use super::{column, moment, spaced};
use crate::datasets::UnreadableTable;
use crate::tabular::{DateColumn, DateFormat, Grid, GridRow, is_heading};

const STATUS: &[&str] = &[
    "status",
    "sent",
    "result",
    "state",
    "статус",
    "отправлено",
    "результат",
];
/// What a status says of a message that did not go out.
const FAILED: &[&str] = &[
    "error",
    "failed",
    "crashed",
    "canceled",
    "cancelled",
    "false",
    "no",
    "0",
    "not sent",
    "ошибка",
    "нет",
    "не отправлено",
];

/// One execution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadExecution {
    /// The person.
    pub person: String,
    /// When, as the model reads it.
    pub at: String,
    /// Whether the message went out.
    pub sent: bool,
}

/// Reads executions: a row each, with person, time and, where there is one, status. Answers also with
/// how many rows could not be read.
///
/// # Errors
/// [`UnreadableTable`].
pub fn execution_lines(
    rows: Vec<GridRow>,
    date: Option<DateFormat>,
) -> Result<(Vec<ReadExecution>, u64), UnreadableTable> {
    let lists = [
        WHO,
        WHEN,
        &["started at", "startedat", "start time", "начало"],
    ];
    let knows = |name: &str| lists.iter().any(|list| is_heading(&spaced(name), list));
    let grid =
        Grid::with_headings(rows, knows).ok_or(UnreadableTable::NoColumn("no_event_columns"))?;
    let who = column(&grid, WHO).ok_or(UnreadableTable::NoColumn("no_event_person_column"))?;
    let when = (column(
        &grid,
        &["started at", "startedat", "start time", "sent at", "начало"],
    ))
    .or_else(|| column(&grid, WHEN))
    .ok_or(UnreadableTable::NoColumn("no_event_time_column"))?;
    let status = column(&grid, STATUS);
    let cells = (grid.rows.iter())
        .filter_map(|row| row.cells.get(when).map(String::as_str))
        .filter(|cell| !cell.is_empty() && super::epoch(cell).is_none());
    let dates = DateColumn::new(cells, date).map_err(UnreadableTable::Asks)?;
    let mut read = Vec::new();
    let mut rejected = 0;
    for row in &grid.rows {
        let cell = |place: usize| row.cells.get(place).map_or("", |cell| cell.trim());
        let (person, at) = (cell(who), moment(&dates, cell(when), None));
        match at {
            Some(at) if !person.is_empty() => read.push(ReadExecution {
                person: person.to_owned(),
                at,
                sent: status.is_none_or(|place| !is_heading(cell(place), FAILED)),
            }),
            _ => rejected += 1,
        }
    }
    if read.is_empty() {
        return Err(UnreadableTable::NoRows);
    }
    Ok((read, rejected))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn executions_of_an_engine_are_read() {
        let rows = [
            ["person", "startedAt", "status"],
            ["Олег", "2026-11-27T09:00:03+03:00", "success"],
            ["Вера", "2026-11-27T09:01:00Z", "error"],
            ["", "2026-11-27T09:01:00Z", "success"],
        ];
        let rows = (1..)
            .zip(rows)
            .map(|(line, cells)| GridRow {
                line,
                cells: cells.map(str::to_owned).to_vec(),
            })
            .collect();
        let (read, rejected) = execution_lines(rows, None).unwrap();
        assert_eq!(rejected, 1);
        let told: Vec<(&str, &str, bool)> = read
            .iter()
            .map(|one| (one.person.as_str(), one.at.as_str(), one.sent))
            .collect();
        assert_eq!(
            told,
            [
                ("Олег", "2026-11-27T09:00:03+03:00", true),
                ("Вера", "2026-11-27T09:01:00Z", false)
            ]
        );
    }
}
