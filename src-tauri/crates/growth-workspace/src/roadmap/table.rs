//! Plans of other programs as rows of tasks: columns by their headings in both languages, cells by the
//! spelling of the whole column.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tabular::{
    Column, ColumnContent, DateColumn, DateFormat, Grid, Question, TableError, TableFile,
    is_heading, read_decimal, read_rows,
};

/// Rows that one file may bring.
const MAX_ROWS: usize = 5_000;

/// Hours of a working day, for efforts in hours.
const HOURS_PER_DAY: Decimal = Decimal::from_parts(8, 0, 0, false, 0);

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
    pub(super) notes: String,
    pub(super) owner: String,
    pub(super) start: Option<NaiveDate>,
    pub(super) finish: Option<NaiveDate>,
    /// Working days, where the file says how long instead of until when.
    pub(super) duration_days: Option<Decimal>,
    pub(super) effort_person_days: Option<Decimal>,
    /// 0…1.
    pub(super) progress: Option<Decimal>,
    /// The cell of the predecessors.
    pub(super) predecessors: String,
    /// Why the row cannot be read, if it cannot: a stable code.
    pub(super) problem: Option<&'static str>,
}

const TITLE: &[&str] = &[
    "task",
    "task name",
    "task title",
    "title",
    "name",
    "summary",
    "subject",
    "card name",
    "card title",
    "to do",
    "activity",
    "задача",
    "задачи",
    "название",
    "название задачи",
    "имя задачи",
    "наименование",
    "наименование задачи",
    "наименование работ",
    "работа",
    "работы",
    "вид работ",
    "заголовок",
    "тема",
    "мероприятие",
    "этап работ",
    "что сделать",
    "карточка",
];
const OWNER: &[&str] = &[
    "owner",
    "assignee",
    "assignees",
    "assigned to",
    "assigned",
    "responsible",
    "resource names",
    "resources",
    "resource",
    "members",
    "member names",
    "coordinator",
    "who",
    "person",
    "исполнитель",
    "исполнители",
    "ответственный",
    "ответственные",
    "ответственное лицо",
    "названия ресурсов",
    "ресурсы",
    "ресурс",
    "назначена",
    "назначен",
    "кому назначено",
    "участники",
    "кто",
    "владелец",
];
const START: &[&str] = &[
    "start",
    "start date",
    "begin",
    "begin date",
    "started on",
    "start on",
    "starts",
    "planned start",
    "scheduled start",
    "plan start",
    "from",
    "начало",
    "дата начала",
    "начало по плану",
    "плановое начало",
    "планируемое начало",
    "дата начала план",
    "старт",
    "дата старта",
    "начать",
    "начинается",
    "с",
];
const FINISH: &[&str] = &[
    "end",
    "end date",
    "finish",
    "finish date",
    "due",
    "due date",
    "due on",
    "deadline",
    "planned finish",
    "scheduled finish",
    "plan finish",
    "until",
    "to",
    "target date",
    "конец",
    "дата конца",
    "окончание",
    "дата окончания",
    "окончание по плану",
    "плановое окончание",
    "планируемое окончание",
    "завершение",
    "дата завершения",
    "срок",
    "срок выполнения",
    "крайний срок",
    "дедлайн",
    "дата сдачи",
    "закончить",
    "по",
    "до",
];
const DURATION: &[&str] = &[
    "duration",
    "duration days",
    "длительность",
    "продолжительность",
    "длительность дней",
    "срок дней",
];
const EFFORT: &[&str] = &[
    "effort",
    "work",
    "estimate",
    "time estimate",
    "original estimate",
    "estimated time",
    "estimated hours",
    "person-days",
    "days",
    "hours",
    "трудозатраты",
    "трудоемкость",
    "оценка",
    "оценка времени",
    "чел.-дней",
    "человеко-дней",
    "дней",
    "часов",
    "часы",
];
const PROGRESS: &[&str] = &[
    "progress",
    "done",
    "complete",
    "% complete",
    "percent complete",
    "percentage complete",
    "completion",
    "completed %",
    "% done",
    "готовность",
    "прогресс",
    "процент завершения",
    "% завершения",
    "процент выполнения",
    "% выполнения",
    "выполнено",
    "завершено",
    "завершение %",
    "выполнение",
];
const PREDECESSORS: &[&str] = &[
    "waits for",
    "predecessors",
    "predecessor",
    "depends on",
    "dependencies",
    "blocked by",
    "blocked by dependencies",
    "after",
    "ждет задачи",
    "ждет",
    "зависимости",
    "зависит от",
    "предшественники",
    "предшественник",
    "предшествующие задачи",
    "предыдущие задачи",
    "после",
];
const ID: &[&str] = &[
    "id",
    "task id",
    "unique id",
    "no",
    "number",
    "#",
    "wbs",
    "wbs code",
    "key",
    "issue key",
    "card id",
    "outline number",
    "ид",
    "ид.",
    "id задачи",
    "идентификатор",
    "номер",
    "номер задачи",
    "№",
    "№ п/п",
    "п/п",
    "код",
];
const STATUS: &[&str] = &[
    "status",
    "state",
    "section/column",
    "section",
    "list",
    "list name",
    "column",
    "статус",
    "состояние",
    "колонка",
    "список",
];
const COMPLETED_ON: &[&str] = &[
    "completed at",
    "completed on",
    "completed date",
    "completion date",
    "date completed",
    "actual finish",
    "closed at",
    "дата выполнения",
    "фактическое окончание",
    "завершена",
];
const DESCRIPTION: &[&str] = &["description", "описание", "описание задачи"];
const DELIVERABLE: &[&str] = &["outcome", "deliverable", "результат", "итог"];
const DONE_WHEN: &[&str] = &[
    "done when",
    "definition of done",
    "готово когда",
    "критерий готовности",
];
const NOTES: &[&str] = &[
    "notes",
    "note",
    "comment",
    "comments",
    "заметки",
    "комментарий",
    "примечание",
];

/// Headings that are understood and hold nothing that a new task takes.
const WITHOUT_USE: &[&str] = &[
    "created at",
    "created on",
    "created",
    "created by",
    "last modified",
    "modified",
    "updated at",
    "last activity date",
    "assignee email",
    "tags",
    "labels",
    "projects",
    "project",
    "board",
    "board name",
    "parent task",
    "parent",
    "blocking",
    "blocking dependencies",
    "priority",
    "type",
    "task mode",
    "outline level",
    "milestone",
    "cost",
    "web link",
    "url",
    "card url",
    "archived",
    "phase",
    "agreed start",
    "agreed end",
    "days late",
    "why late",
    "critical path",
    "фаза",
    "этап",
    "начало по договоренности",
    "конец по договоренности",
    "дней опоздания",
    "почему опаздывает",
    "критический путь",
    "создана",
    "создано",
    "дата создания",
    "дата изменения",
    "теги",
    "метки",
    "проект",
    "родительская задача",
    "приоритет",
    "тип",
    "режим задачи",
    "уровень структуры",
    "постановщик",
];

/// Words for a task that is done, in the column of states.
const DONE_WORDS: &[&str] = &[
    "done",
    "completed",
    "complete",
    "closed",
    "finished",
    "resolved",
    "готово",
    "готова",
    "выполнена",
    "выполнено",
    "завершена",
    "завершено",
    "закрыта",
    "сделано",
    "сделана",
];

/// The words for a task that is done in the program's own files.
const LISTS: [&[&str]; 15] = [
    TITLE,
    OWNER,
    START,
    FINISH,
    DURATION,
    EFFORT,
    PROGRESS,
    PREDECESSORS,
    ID,
    STATUS,
    COMPLETED_ON,
    DESCRIPTION,
    DELIVERABLE,
    DONE_WHEN,
    NOTES,
];

/// Why a file cannot be read at all.
#[derive(Debug)]
pub enum UnreadableFile {
    /// No column holds titles.
    NoTitleColumn,
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

/// Reads a table of tasks. `date` is the order of day and month, where a person has said it.
///
/// # Errors
/// [`UnreadableFile`].
pub fn read_tasks(
    file: &mut TableFile,
    date: Option<DateFormat>,
) -> Result<ImportTable, UnreadableFile> {
    let rows = read_rows(file)?;
    let knows = |name: &str| LISTS.iter().any(|list| is_heading(name, list));
    let grid = Grid::with_headings(rows, knows).ok_or(UnreadableFile::NoTitleColumn)?;
    let title = grid.column(TITLE).ok_or(UnreadableFile::NoTitleColumn)?;
    let place = |names: &[&str]| grid.column(names).filter(|&column| column != title);
    let columns = Columns {
        title,
        id: place(ID),
        texts: [place(DESCRIPTION), place(DELIVERABLE), place(DONE_WHEN)],
        notes: place(NOTES),
        owner: place(OWNER),
        start: place(START),
        finish: place(FINISH),
        duration: place(DURATION),
        effort: place(EFFORT),
        progress: place(PROGRESS),
        predecessors: place(PREDECESSORS),
        status: place(STATUS),
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
        ignored: ignored(&grid, &columns),
    };
    for row in grid.rows.iter().take(MAX_ROWS) {
        if row.cells.iter().all(String::is_empty) {
            continue;
        }
        read.rows
            .push(columns.row(row.line, &row.cells, &dates, &progress, effort_unit));
    }
    Ok(read)
}

/// Asks which column has the dates: a task is never dated for want of a heading.
fn ask_for_dates(grid: &Grid) -> Question {
    let columns: Vec<Column> = grid
        .header
        .iter()
        .enumerate()
        .map(|(index, name)| Column {
            index,
            name: Some(name.clone()),
            content: ColumnContent::of(
                grid.rows
                    .iter()
                    .filter_map(|row| row.cells.get(index).map(String::as_str)),
            ),
        })
        .collect();
    Question::no_date_column(&columns)
}

/// Headings that nobody understands.
fn ignored(grid: &Grid, columns: &Columns) -> Vec<String> {
    let used = columns.all();
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
    notes: Option<usize>,
    owner: Option<usize>,
    start: Option<usize>,
    finish: Option<usize>,
    duration: Option<usize>,
    effort: Option<usize>,
    progress: Option<usize>,
    predecessors: Option<usize>,
    status: Option<usize>,
    completed_on: Option<usize>,
}

impl Columns {
    fn all(&self) -> Vec<usize> {
        [
            Some(self.title),
            self.id,
            self.notes,
            self.owner,
            self.start,
            self.finish,
            self.duration,
            self.effort,
            self.progress,
            self.predecessors,
            self.status,
            self.completed_on,
        ]
        .into_iter()
        .chain(self.texts)
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
            notes: cell(self.notes).unwrap_or_default(),
            owner: cell(self.owner).unwrap_or_default(),
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
    completed_on: Option<String>,
}

type Read<T> = Result<T, &'static str>;

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
        self.progress = values
            .progress
            .as_deref()
            .map(|text| progress.read(text))
            .transpose()?;
        if values.progress.is_none() {
            let is_done = values
                .status
                .as_deref()
                .is_some_and(|status| is_heading(status, DONE_WORDS))
                || values.completed_on.is_some();
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

/// How the cells of a column of progress are meant: in percent or as shares, all in one way.
struct ProgressColumn {
    percent: bool,
}

impl ProgressColumn {
    fn new<'a>(heading: &str, cells: impl Iterator<Item = &'a str>) -> Self {
        // A heading that names percent says so for every cell, and so does a cell above one.
        let percent = heading.contains('%')
            || heading.to_lowercase().contains("percent")
            || heading.to_lowercase().contains("процент")
            || cells
                .filter_map(|cell| read_decimal(cell.trim().trim_end_matches('%')))
                .any(|value| value > Decimal::ONE);
        Self { percent }
    }

    /// `22 %`, `22`, `0,22`.
    fn read(&self, text: &str) -> Read<Decimal> {
        let text = text.trim();
        let yes = ["да", "yes", "true", "✓", "x"];
        let no = ["нет", "no", "false"];
        let lower = text.to_lowercase();
        if yes.contains(&lower.as_str()) {
            return Ok(Decimal::ONE);
        }
        if no.contains(&lower.as_str()) {
            return Ok(Decimal::ZERO);
        }
        let digits = text.trim_end_matches('%');
        let percent = self.percent || digits.len() < text.len();
        let value = read_decimal(digits.trim()).ok_or("import_bad_number")?;
        let value = if percent {
            value / Decimal::ONE_HUNDRED
        } else {
            value
        };
        if value.is_sign_negative() && !value.is_zero() || value > Decimal::ONE {
            return Err("import_progress_range");
        }
        Ok(value.normalize())
    }
}

/// Days in one unit of a heading: `Effort, h` counts hours.
fn unit_of_heading(heading: &str) -> Decimal {
    let last = heading
        .split(|c: char| !c.is_alphanumeric())
        .rfind(|word| !word.is_empty())
        .unwrap_or_default();
    match last.to_lowercase().as_str() {
        "h" | "hrs" | "hours" | "ч" | "час" | "часов" | "часы" => {
            Decimal::ONE / HOURS_PER_DAY
        }
        _ => Decimal::ONE,
    }
}

/// `3 дня`, `16 ч`, `1d 4h`, `2 weeks`, `1,5`: working days. A bare number counts `unit` days.
fn work_days(text: &str, unit: Decimal) -> Read<Decimal> {
    let bad = "import_bad_number";
    if let Some(value) = read_decimal(text) {
        return bounded(value * unit);
    }
    let mut days = Decimal::ZERO;
    let mut rest = text.trim().trim_end_matches('?').trim();
    let mut parts = 0;
    while !rest.is_empty() {
        let end = rest
            .find(char::is_alphabetic)
            .filter(|&at| at > 0)
            .ok_or(bad)?;
        let (number, after) = rest.split_at(end);
        let word_end = after
            .find(|c: char| !c.is_alphabetic() && c != '.' && c != '-')
            .unwrap_or(after.len());
        let (word, after) = after.split_at(word_end);
        let value = read_decimal(number.trim()).ok_or(bad)?;
        days = days
            .checked_add(value.checked_mul(days_per(word).ok_or(bad)?).ok_or(bad)?)
            .ok_or(bad)?;
        rest = after.trim_start_matches([' ', ',', '\u{A0}']);
        parts += 1;
    }
    if parts == 0 {
        return Err(bad);
    }
    bounded(days)
}

fn bounded(days: Decimal) -> Read<Decimal> {
    if days.is_sign_negative() && !days.is_zero() || days > Decimal::from(10_000) {
        return Err("import_bad_number");
    }
    Ok(days.normalize())
}

/// Working days in a unit of time.
fn days_per(word: &str) -> Option<Decimal> {
    let word = word.to_lowercase();
    let word = word.trim_end_matches('.');
    let starts = |list: &[&str]| list.contains(&word);
    Some(
        if starts(&[
            "d",
            "day",
            "days",
            "ed",
            "eday",
            "edays",
            "md",
            "pd",
            "д",
            "дн",
            "день",
            "дня",
            "дней",
            "чд",
            "чел.-дн",
            "чел.-дней",
            "чел.-дня",
            "раб.дн",
        ]) || word.starts_with("чел")
        {
            Decimal::ONE
        } else if starts(&[
            "h",
            "hr",
            "hrs",
            "hour",
            "hours",
            "ч",
            "час",
            "часа",
            "часов",
        ]) {
            Decimal::ONE / HOURS_PER_DAY
        } else if starts(&[
            "m",
            "min",
            "mins",
            "minute",
            "minutes",
            "мин",
            "минут",
            "минуты",
        ]) {
            Decimal::ONE / (HOURS_PER_DAY * Decimal::from(60))
        } else if starts(&[
            "w",
            "wk",
            "wks",
            "week",
            "weeks",
            "н",
            "нед",
            "неделя",
            "недели",
            "недель",
        ]) {
            Decimal::from(5)
        } else if starts(&[
            "mo",
            "mon",
            "month",
            "months",
            "мес",
            "месяц",
            "месяца",
            "месяцев",
        ]) {
            Decimal::from(20)
        } else {
            return None;
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<ImportTable, &'static str> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), bytes).unwrap();
        let mut table = TableFile::open(file.path(), None).map_err(|error| error.code())?;
        read_tasks(&mut table, None).map_err(|problem| match problem {
            UnreadableFile::NoTitleColumn => "no_title_column",
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
        assert_eq!(read(b"").unwrap_err(), "file_empty");
        let (old, ..) = encoding_rs::WINDOWS_1251.encode("Задача;Начало\nЗвонок;2025-11-14\n");
        assert_eq!(read(&old).unwrap().rows[0].title, "Звонок");
    }

    #[test]
    fn a_file_without_known_dates_is_asked_about() {
        assert_eq!(
            read(b"Task,When it begins\nA,2026-12-07\n").unwrap_err(),
            "no_column_for_role"
        );
    }

    #[test]
    fn shares_are_read_as_a_whole_column() {
        let column = |cells: &[&str]| -> Vec<Read<Decimal>> {
            let progress = ProgressColumn::new("Progress", cells.iter().copied());
            cells.iter().map(|cell| progress.read(cell)).collect()
        };
        assert_eq!(column(&["22 %"]), [Ok(Decimal::new(22, 2))]);
        assert_eq!(column(&["0,5"]), [Ok(Decimal::new(5, 1))]);
        assert_eq!(column(&["100"]), [Ok(Decimal::ONE)]);
        assert_eq!(column(&["120 %"]), [Err("import_progress_range")]);
        assert_eq!(
            column(&["1", "50", "100"]),
            [
                Ok(Decimal::new(1, 2)),
                Ok(Decimal::new(5, 1)),
                Ok(Decimal::ONE)
            ]
        );
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

    #[test]
    fn efforts_have_units() {
        for (text, days) in [
            ("3 дня", "3"),
            ("16 ч", "2"),
            ("1d 4h", "1.5"),
            ("2 weeks", "10"),
            ("1,5", "1.5"),
            ("5 days?", "5"),
            ("0 дн.", "0"),
        ] {
            assert_eq!(
                work_days(text, Decimal::ONE),
                Ok(days.parse().unwrap()),
                "{text}"
            );
        }
        assert_eq!(work_days("soon", Decimal::ONE), Err("import_bad_number"));
        assert_eq!(
            work_days("12", unit_of_heading("Effort, h")),
            Ok(Decimal::new(15, 1))
        );
    }
}
