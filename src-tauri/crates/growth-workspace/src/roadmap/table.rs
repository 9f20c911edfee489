//! Plans of other programs as rows of tasks: columns by their headings in both languages, cells by the
//! spelling of the whole column.

mod cells;
mod dates;
mod headings;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

pub use dates::{PlanColumn, PlanHeadings};

use cells::{ProgressColumn, Read, status_named, unit_of_heading, work_days};
use dates::{DateColumns, ask_for_dates};
use headings::{
    ACTUAL_START, COMPLETED_ON, DELIVERABLE, DESCRIPTION, DONE_WHEN, DURATION, EFFORT, ID, LISTS,
    PREDECESSORS, PROGRESS, STATUS, TEXTS_OF_DETAILS, TITLE, WEAK_TITLE, WITHOUT_USE,
};

use super::details::TaskStatus;
use crate::tabular::{
    ColumnContent, DateColumn, DateFormat, Grid, GridRow, Question, TableError, TableFile,
    is_heading, read_rows,
};

/// Rows that one file may bring.
const MAX_ROWS: usize = 5_000;

/// A file of tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportTable {
    /// Its rows.
    pub rows: Vec<ImportRow>,
    /// Headings that say nothing to the program.
    pub ignored: Vec<String>,
}

/// A row of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportRow {
    pub(super) line: u64,
    /// The number by which other rows name it.
    pub(super) id: Option<String>,
    pub(super) title: String,
    pub(super) texts: [Option<String>; 3],
    /// Cells that are texts of the task's details, with the field of each.
    pub(super) details: BTreeMap<&'static str, String>,
    pub(super) start: Option<NaiveDate>,
    pub(super) finish: Option<NaiveDate>,
    /// Working days, where the file says how long instead of until when.
    pub(super) duration_days: Option<Decimal>,
    pub(super) effort_person_days: Option<Decimal>,
    /// 0…1.
    pub(super) progress: Option<Decimal>,
    pub(super) status: Option<TaskStatus>,
    pub(super) actual_start: Option<NaiveDate>,
    pub(super) actual_finish: Option<NaiveDate>,
    /// The cell of the predecessors.
    pub(super) predecessors: String,
    /// Why the row cannot be read, if it cannot: a stable code.
    pub(super) problem: Option<&'static str>,
}

/// Why a file cannot be read at all.
#[derive(Debug)]
pub enum UnreadableFile {
    /// Something has to be said first.
    Asks(Box<Question>),
    /// It is no table.
    Table(TableError),
}

impl From<TableError> for UnreadableFile {
    fn from(error: TableError) -> Self {
        Self::Table(error)
    }
}

/// Reads a table of tasks. `date` is the order of day and month, and `said` are headings, where a person
/// has said them.
///
/// # Errors
/// [`UnreadableFile`].
pub fn read_tasks(
    file: &mut TableFile,
    date: Option<DateFormat>,
    said: &PlanHeadings,
) -> Result<ImportTable, UnreadableFile> {
    let rows = read_rows(file)?;
    let knows = |name: &str| {
        LISTS
            .iter()
            .chain(TEXTS_OF_DETAILS.iter().map(|(_, list)| list))
            .any(|list| is_heading(name, list))
            || said.values().any(|heading| is_heading(name, &[heading]))
    };
    let asked = UnreadableFile::Asks(Box::new(ask_for_titles(&rows)));
    let Some(mut grid) = Grid::with_headings(rows, knows) else {
        return Err(asked);
    };
    let Some(title) = title_column(&grid, said) else {
        return Err(asked);
    };
    let days = DateColumns::find(&mut grid, said, title);
    let grid = grid;
    let place = |names: &[&str]| grid.column(names).filter(|&column| column != title);
    let columns = Columns {
        title,
        id: place(ID),
        texts: [place(DESCRIPTION), place(DELIVERABLE), place(DONE_WHEN)],
        details: TEXTS_OF_DETAILS
            .iter()
            .filter_map(|(field, names)| Some((*field, place(names)?)))
            .collect(),
        start: days.start,
        finish: days.finish,
        duration: place(DURATION),
        effort: place(EFFORT),
        progress: place(PROGRESS),
        predecessors: place(PREDECESSORS),
        status: place(STATUS),
        actual_start: place(ACTUAL_START),
        completed_on: place(COMPLETED_ON),
    };
    if columns.start.is_none() && columns.finish.is_none() {
        return Err(UnreadableFile::Asks(Box::new(ask_for_dates(&grid))));
    }
    let cells = |column: Option<usize>| {
        grid.rows
            .iter()
            .filter_map(move |row| row.cells.get(column?).map(String::as_str))
    };
    let dates = DateColumn::new(
        cells(columns.start)
            .chain(cells(columns.finish))
            .chain(cells(columns.actual_start))
            .chain(cells(columns.completed_on)),
        date,
    )
    .map_err(|question| {
        let heading = columns
            .start
            .or(columns.finish)
            .and_then(|column| grid.header.get(column));
        UnreadableFile::Asks(Box::new(Question {
            subject: heading.cloned().unwrap_or_default(),
            ..*question
        }))
    })?;
    let progress = ProgressColumn::new(
        columns
            .progress
            .and_then(|column| grid.header.get(column))
            .map_or("", String::as_str),
        cells(columns.progress),
    );
    let effort_unit = columns
        .effort
        .and_then(|column| grid.header.get(column))
        .map_or(Decimal::ONE, |heading| unit_of_heading(heading));
    let mut read = ImportTable {
        rows: Vec::new(),
        ignored: ignored(&grid, &columns, days.taken_apart),
    };
    for row in grid.rows.iter().take(MAX_ROWS) {
        if row.cells.iter().all(String::is_empty) {
            continue;
        }
        let mut row = columns.row(row.line, &row.cells, &dates, &progress, effort_unit);
        if columns.id.is_none() {
            // Programs without a column of numbers count the rows.
            row.id = Some((read.rows.len() + 1).to_string());
        }
        read.rows.push(row);
    }
    Ok(read)
}

/// The column of the titles: under a heading that is known, or under one that may name phases as well.
fn title_column(grid: &Grid, said: &PlanHeadings) -> Option<usize> {
    said.get(&PlanColumn::Title)
        .and_then(|heading| grid.column(&[heading]))
        .or_else(|| grid.column(TITLE))
        .or_else(|| grid.column(WEAK_TITLE))
}

/// Asks which column has the titles, of those with words of their own in most rows.
fn ask_for_titles(rows: &[GridRow]) -> Question {
    // The first row that is as wide as any has the headings.
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let header = rows
        .iter()
        .position(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count() * 2 > width);
    let headings = header.and_then(|place| rows.get(place));
    let below = header.map_or(&[] as &[GridRow], |place| {
        rows.get(place + 1..).unwrap_or_default()
    });
    let offered: Vec<String> = headings
        .into_iter()
        .flat_map(|row| row.cells.iter().enumerate())
        .filter(|(column, name)| {
            let cells = below
                .iter()
                .filter_map(|row| row.cells.get(*column).map(String::as_str));
            !name.is_empty() && ColumnContent::of(cells) == ColumnContent::Text
        })
        .map(|(_, name)| name.clone())
        .collect();
    Question::no_task_titles(&offered)
}

/// Headings that nobody understands.
fn ignored(grid: &Grid, columns: &Columns, taken_apart: Option<usize>) -> Vec<String> {
    let mut used = columns.all();
    used.extend(taken_apart);
    grid.header
        .iter()
        .enumerate()
        .filter(|(index, name)| {
            !name.is_empty() && !used.contains(index) && !is_heading(name, WITHOUT_USE)
        })
        .map(|(_, name)| name.clone())
        .collect()
}

struct Columns {
    title: usize,
    id: Option<usize>,
    texts: [Option<usize>; 3],
    details: Vec<(&'static str, usize)>,
    start: Option<usize>,
    finish: Option<usize>,
    duration: Option<usize>,
    effort: Option<usize>,
    progress: Option<usize>,
    predecessors: Option<usize>,
    status: Option<usize>,
    actual_start: Option<usize>,
    completed_on: Option<usize>,
}

impl Columns {
    fn all(&self) -> Vec<usize> {
        [
            Some(self.title),
            self.id,
            self.start,
            self.finish,
            self.duration,
            self.effort,
            self.progress,
            self.predecessors,
            self.status,
            self.actual_start,
            self.completed_on,
        ]
        .into_iter()
        .chain(self.texts)
        .chain(self.details.iter().map(|(_, column)| Some(*column)))
        .flatten()
        .collect()
    }

    fn row(
        &self,
        line: u64,
        cells: &[String],
        dates: &DateColumn,
        progress: &ProgressColumn,
        effort_unit: Decimal,
    ) -> ImportRow {
        let cell = |column: Option<usize>| {
            cells
                .get(column?)
                .map(|text| unguarded(text.trim()))
                .filter(|text| !text.is_empty())
        };
        let mut row = ImportRow {
            line,
            id: cell(self.id),
            title: cell(Some(self.title)).unwrap_or_default(),
            texts: self.texts.map(cell),
            details: (self.details.iter())
                .filter_map(|(field, column)| Some((*field, cell(Some(*column))?)))
                .collect(),
            predecessors: cell(self.predecessors).unwrap_or_default(),
            ..ImportRow::default()
        };
        let problem = row.fill(&self.columns_of_values(cell), dates, progress, effort_unit);
        row.problem = problem.err();
        row
    }

    fn columns_of_values(&self, cell: impl Fn(Option<usize>) -> Option<String>) -> Values {
        Values {
            start: cell(self.start),
            finish: cell(self.finish),
            duration: cell(self.duration),
            effort: cell(self.effort),
            progress: cell(self.progress),
            status: cell(self.status),
            actual_start: cell(self.actual_start),
            completed_on: cell(self.completed_on),
        }
    }
}

/// Cells that are read as values.
struct Values {
    start: Option<String>,
    finish: Option<String>,
    duration: Option<String>,
    effort: Option<String>,
    progress: Option<String>,
    status: Option<String>,
    actual_start: Option<String>,
    completed_on: Option<String>,
}

impl ImportRow {
    fn fill(
        &mut self,
        values: &Values,
        dates: &DateColumn,
        progress: &ProgressColumn,
        effort_unit: Decimal,
    ) -> Read<()> {
        let date = |text: &Option<String>| -> Read<Option<NaiveDate>> {
            text.as_deref()
                .map(|text| dates.read(text).ok_or("import_bad_date"))
                .transpose()
        };
        self.start = date(&values.start)?;
        self.finish = date(&values.finish)?;
        self.duration_days = values
            .duration
            .as_deref()
            .map(|text| work_days(text, Decimal::ONE))
            .transpose()?;
        self.effort_person_days = values
            .effort
            .as_deref()
            .map(|text| work_days(text, effort_unit))
            .transpose()?;
        self.status = values.status.as_deref().and_then(status_named);
        if let Some(text) = values.progress.as_deref() {
            // Some programs write the state where others write the share.
            match status_named(text) {
                Some(named) => self.status = self.status.or(Some(named)),
                None => self.progress = Some(progress.read(text)?),
            }
        }
        self.actual_start = date(&values.actual_start)?;
        self.actual_finish = date(&values.completed_on)?;
        if self.progress.is_none() {
            let is_done = self.status == Some(TaskStatus::Done) || self.actual_finish.is_some();
            self.progress = is_done.then_some(Decimal::ONE);
        }
        Ok(())
    }
}

/// The apostrophe that the program's own files put before what looks like a formula.
fn unguarded(text: &str) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<ImportTable, &'static str> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), bytes).unwrap();
        let mut table = TableFile::open(file.path(), None).map_err(|error| error.code())?;
        read_tasks(&mut table, None, &PlanHeadings::new()).map_err(|problem| match problem {
            UnreadableFile::Asks(question) => question.kind.code(),
            UnreadableFile::Table(error) => error.code(),
        })
    }

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn columns_are_found_by_their_names_in_both_languages() {
        let rows = read("Задача;Начало;Готовность\nПозвонить;14.11.2025;50 %\n;;\n".as_bytes())
            .unwrap()
            .rows;
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].title, "Позвонить");
        assert_eq!((rows[0].line, rows[0].start), (2, day("2025-11-14")));
        let table = read(b"Title,Start,Waits for,Mood\nB,2025-11-14,\"A; C\",fine\n").unwrap();
        assert_eq!(table.rows[0].predecessors, "A; C");
        assert_eq!(table.ignored, ["Mood"]);
        assert_eq!(read(b"a,b\n1,2\n").unwrap_err(), "no_title_column");
        let weak = read("Этап;Срок начала\nИнтервью;07.12.2026\n".as_bytes()).unwrap();
        assert_eq!(weak.rows[0].title, "Интервью");
        assert_eq!(read(b"").unwrap_err(), "file_empty");
        let (old, ..) = encoding_rs::WINDOWS_1251.encode("Задача;Начало\nЗвонок;2025-11-14\n");
        assert_eq!(read(&old).unwrap().rows[0].title, "Звонок");
    }

    #[test]
    fn a_file_without_known_dates_is_asked_about() {
        assert_eq!(
            read(b"Task,Moment\nA,2026-12-07\n").unwrap_err(),
            "no_task_dates"
        );
    }

    #[test]
    fn headings_of_dates_are_known_by_their_words() {
        let days = |text: &str| {
            let row = read(text.as_bytes()).unwrap().rows.remove(0);
            (row.start, row.finish)
        };
        let both = (day("2026-12-07"), day("2026-12-11"));
        for text in [
            "Задача;Срок начала;Срок окончания\nА;07.12.2026;11.12.2026\n",
            "Задача;Когда начинаем;Дедлайн\nА;07.12.2026;11.12.2026\n",
            "Name;Timeline - Start;Timeline - End\nA;2026-12-07;2026-12-11\n",
            "Name;Date\nA;December 7, 2026 → December 11, 2026\n",
        ] {
            assert_eq!(days(text), both, "{text}");
        }
    }

    #[test]
    fn a_known_heading_over_nothing_gives_way_to_one_over_dates() {
        let table = "Название;Крайний срок;Дата начала;Планируемое начало\n\
            А;11.12.2026;;07.12.2026\n";
        let row = &read(table.as_bytes()).unwrap().rows[0];
        assert_eq!(
            (row.start, row.finish),
            (day("2026-12-07"), day("2026-12-11"))
        );
    }

    #[test]
    fn a_state_may_stand_where_the_share_does() {
        let rows = read(b"Task,Start,Progress\nA,2026-12-07,Completed\nB,2026-12-07,Not started\n")
            .unwrap()
            .rows;
        assert_eq!(rows[0].progress, Some(Decimal::ONE));
        assert_eq!(
            (rows[1].progress, rows[1].status),
            (None, Some(TaskStatus::Todo))
        );
    }

    #[test]
    fn predecessors_may_be_the_numbers_of_rows() {
        let rows = read(b"Task,Start,Predecessors\nA,2026-12-07,\nB,2026-12-14,1FS\n")
            .unwrap()
            .rows;
        assert_eq!(rows[0].id.as_deref(), Some("1"));
    }

    #[test]
    fn dates_are_read_or_refused() {
        let start = |text: &str| read(format!("Task,Start\nA,{text}\n").as_bytes());
        assert_eq!(
            start("29.02.2024").unwrap().rows[0].start,
            day("2024-02-29")
        );
        assert_eq!(
            start("29.02.2025").unwrap().rows[0].problem,
            Some("import_bad_date")
        );
        assert_eq!(start("11/12/2025").unwrap_err(), "date_order");
    }
}
