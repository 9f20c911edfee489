//! Tasks from a CSV file: read by the names of its columns, row by row; a row that cannot be read is
//! told and left out.

use chrono::NaiveDate;
use growth_model::roadmap as model;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::types::{StoredTexts, TaskDetails, TaskTexts, model_plan};
use super::{check, plan, plans, status, tasks};
use crate::{PlanId, Result, TaskId, Tx};

/// Rows that one file may bring.
const MOST_ROWS: usize = 5_000;
/// Days from the start of the plan that a date may lie.
const FARTHEST_DAYS: i64 = 3_650;

/// What a file of tasks came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ImportedTasks {
    /// Tasks that were added.
    pub added: u32,
    /// Rows that could not be read.
    pub rejected: Vec<RejectedTask>,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RejectedTask {
    /// Line of the file, from 1.
    pub line: u64,
    /// Why: a stable code (`import_bad_date`).
    pub reason: String,
    /// The same in words.
    #[serde(default)]
    pub text: String,
}

/// Why a file cannot be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadableFile {
    /// No column holds titles.
    NoTitleColumn,
    /// It is empty.
    Empty,
}

/// A row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    line: u64,
    title: String,
    texts: [Option<String>; 3],
    notes: String,
    owner: String,
    start: Option<String>,
    finish: Option<String>,
    effort: Option<String>,
    progress: Option<String>,
    predecessors: Vec<String>,
}

/// Names that columns go by, in lower case.
const TITLE: &[&str] = &["task", "title", "name", "задача", "название"];
const OWNER: &[&str] = &["owner", "assignee", "исполнитель", "ответственный"];
const START: &[&str] = &["start", "begin", "начало", "начало по плану"];
const FINISH: &[&str] = &["end", "finish", "due", "конец", "окончание", "срок"];
const EFFORT: &[&str] = &[
    "effort",
    "effort, person-days",
    "person-days",
    "days",
    "трудозатраты",
    "трудозатраты, чел.-дней",
    "чел.-дней",
    "дней",
];
const PROGRESS: &[&str] = &[
    "progress",
    "progress, %",
    "done",
    "готовность",
    "готовность, %",
];
const PREDECESSORS: &[&str] = &["waits for", "predecessors", "ждёт задачи", "зависимости"];
const DESCRIPTION: &[&str] = &["description", "описание"];
const DELIVERABLE: &[&str] = &["outcome", "deliverable", "результат"];
const DONE_WHEN: &[&str] = &["done when", "готово, когда", "критерий готовности"];
const NOTES: &[&str] = &["notes", "заметки", "комментарий"];

/// Reads a file: UTF-8 or Windows-1251, cells separated by semicolons, commas or tabs.
pub fn read_rows(bytes: &[u8]) -> std::result::Result<Vec<ImportRow>, UnreadableFile> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1251.decode(bytes).0.into_owned(),
    };
    let first = text.lines().next().unwrap_or_default();
    if first.trim().is_empty() {
        return Err(UnreadableFile::Empty);
    }
    let delimiter = [b';', b'\t', b',']
        .into_iter()
        .max_by_key(|&sign| first.bytes().filter(|&byte| byte == sign).count())
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(text.as_bytes());
    let head: Vec<String> = reader
        .headers()
        .map_err(|_| UnreadableFile::Empty)?
        .iter()
        .map(|name| name.trim().to_lowercase())
        .collect();
    let place = |names: &[&str]| head.iter().position(|name| names.contains(&name.as_str()));
    let title = place(TITLE).ok_or(UnreadableFile::NoTitleColumn)?;
    let columns = [
        place(DESCRIPTION),
        place(DELIVERABLE),
        place(DONE_WHEN),
        place(NOTES),
        place(OWNER),
        place(START),
        place(FINISH),
        place(EFFORT),
        place(PROGRESS),
        place(PREDECESSORS),
    ];
    // A heading that names percent says so for every cell.
    let in_percent = place(PROGRESS).is_some_and(|column| head[column].ends_with('%'));
    let mut rows = Vec::new();
    for record in reader.records().take(MOST_ROWS) {
        let Ok(record) = record else { continue };
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |column: Option<usize>| {
            column
                .and_then(|column| record.get(column))
                .map(|text| unquoted(text.trim()))
                .filter(|text| !text.is_empty())
        };
        if record.iter().all(|text| text.trim().is_empty()) {
            continue;
        }
        let [
            description,
            deliverable,
            done_when,
            notes,
            owner,
            start,
            finish,
            effort,
            progress,
            before,
        ] = columns.map(cell);
        rows.push(ImportRow {
            line,
            title: cell(Some(title)).unwrap_or_default(),
            texts: [description, deliverable, done_when],
            notes: notes.unwrap_or_default(),
            owner: owner.unwrap_or_default(),
            start,
            finish,
            effort,
            progress: progress.map(|text| if in_percent { format!("{text}%") } else { text }),
            predecessors: before
                .unwrap_or_default()
                .split([';', '|'])
                .map(|name| name.trim().to_owned())
                .filter(|name| !name.is_empty())
                .collect(),
        });
    }
    Ok(rows)
}

/// The apostrophe that the program's own files put before what looks like a formula.
fn unquoted(text: &str) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => text.to_owned(),
    }
}

/// Adds the tasks of a file to a plan.
///
/// # Errors
/// [`crate::WorkspaceError::NotFound`] for the plan.
pub fn import(
    tx: &Tx<'_>,
    id: &PlanId,
    rows: &[ImportRow],
    today: NaiveDate,
) -> Result<ImportedTasks> {
    let home = plan(tx, id)?;
    let present = tasks(tx, id)?;
    let mut position = present.last().map_or(0, |last| last.position + 1);
    let mut known: Vec<(String, TaskId)> = present
        .iter()
        .flat_map(|task| {
            [crate::Language::Ru, crate::Language::En]
                .map(|language| (task.title(language).to_lowercase(), task.id.clone()))
        })
        .collect();
    let mut rejected = Vec::new();
    let mut made: Vec<(&ImportRow, TaskId)> = Vec::new();
    for row in rows {
        let parsed = row
            .texts()
            .and_then(|texts| Ok((texts, row.details(&home, today)?)));
        match parsed {
            Ok((texts, mut details)) => {
                status::settle(None, &mut details, today);
                details
                    .phase
                    .get_or_insert(plans::phase_of(home.start_date, details.start));
                let task = tasks::new(tx, id, position, texts, details);
                crate::sql::entity::insert(tx, &task)?;
                let task = task.id;
                position += 1;
                known.push((row.title.to_lowercase(), task.clone()));
                made.push((row, task));
            }
            Err(reason) => rejected.push(row.rejected(reason)),
        }
    }
    let mut added = made.len() as u32;
    for (row, task) in &made {
        let mut before = Vec::new();
        for name in &row.predecessors {
            let wanted = name.to_lowercase();
            // The file's own tasks come first.
            let found = known.iter().rev().find(|(title, _)| *title == wanted);
            match found {
                Some((_, other)) if other != task && !before.contains(other) => {
                    before.push(other.clone());
                }
                Some(_) => {}
                None => {
                    rejected.push(row.rejected("import_unknown_predecessor"));
                    tx.conn
                        .prepare_cached("DELETE FROM plan_tasks WHERE id = ?1")?
                        .execute([task])?;
                    added -= 1;
                    before.clear();
                    break;
                }
            }
        }
        if !before.is_empty() {
            tasks::set_predecessors(tx, task, &before)?;
        }
    }
    let laid_out = model::schedule(&model::ScheduleInput {
        plan: model_plan(&home, &tasks(tx, id)?),
        today: None,
        moves: Vec::new(),
    });
    if laid_out.is_err() {
        return Err(growth_model::ModelError::Inconsistent {
            field: "path".to_owned(),
            rule: "import_circular",
        }
        .into());
    }
    if added > 0 {
        plans::touch(tx, id)?;
    }
    rejected.sort_by_key(|row| row.line);
    Ok(ImportedTasks { added, rejected })
}

type Read<T> = std::result::Result<T, &'static str>;

impl ImportRow {
    fn rejected(&self, reason: &str) -> RejectedTask {
        RejectedTask {
            line: self.line,
            reason: reason.to_owned(),
            text: String::new(),
        }
    }

    fn texts(&self) -> Read<StoredTexts> {
        let [description, deliverable, done_when] =
            self.texts.clone().map(Option::unwrap_or_default);
        let texts = check::texts(&TaskTexts {
            title: self.title.clone(),
            description,
            deliverable,
            done_when,
        })
        .map_err(|_| "import_no_title")?;
        Ok(StoredTexts::own(texts))
    }

    fn details(&self, home: &super::RoadmapPlan, today: NaiveDate) -> Read<TaskDetails> {
        let effort = match &self.effort {
            Some(text) => number(text)?,
            None => Decimal::ONE,
        };
        if effort.is_sign_negative() || effort > Decimal::from(10_000) {
            return Err("import_bad_number");
        }
        let days = &home.working_days;
        let usual = today.max(home.start_date);
        let start = match &self.start {
            Some(text) => date(text)?,
            None => days.nth_from(usual, 0).unwrap_or(usual),
        };
        let finish = match &self.finish {
            Some(text) => date(text)?,
            None => {
                let length = effort.ceil().max(Decimal::ONE).to_string();
                let length: usize = length.parse().unwrap_or(1);
                days.nth_from(start, length - 1).unwrap_or(start)
            }
        };
        if finish < start {
            return Err("import_finish_before_start");
        }
        if start < home.start_date {
            return Err("import_before_the_plan");
        }
        if (finish - home.start_date).num_days() > FARTHEST_DAYS {
            return Err("import_far_from_the_plan");
        }
        let progress = match &self.progress {
            Some(text) => share(text)?,
            None => Decimal::ZERO,
        };
        let mut details = TaskDetails {
            notes: self.notes.clone(),
            owner: self.owner.clone(),
            progress,
            effort_person_days: effort,
            ..TaskDetails::planned(start, finish)
        };
        check::details(&mut details).map_err(|_| "import_bad_number")?;
        Ok(details)
    }
}

/// `2025-11-14`, `14.11.2025`, `2025/11/14`. Digits alone that could be read in two ways are
/// refused.
fn date(text: &str) -> Read<NaiveDate> {
    ["%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d"]
        .into_iter()
        .find_map(|format| NaiveDate::parse_from_str(text, format).ok())
        .ok_or("import_bad_date")
}

fn number(text: &str) -> Read<Decimal> {
    let plain: String = text
        .chars()
        .filter(|sign| !sign.is_whitespace() && *sign != '\u{a0}')
        .map(|sign| if sign == ',' { '.' } else { sign })
        .collect();
    plain.parse().map_err(|_| "import_bad_number")
}

/// `22 %`, `22`, `0,22`: what is above 1 is percent.
fn share(text: &str) -> Read<Decimal> {
    let digits = text.trim().trim_end_matches('%');
    let percent = digits.len() < text.trim().len();
    let value = number(digits)?;
    let value = if percent || value > Decimal::ONE {
        value / Decimal::ONE_HUNDRED
    } else {
        value
    };
    if value.is_sign_negative() && !value.is_zero() || value > Decimal::ONE {
        return Err("import_progress_range");
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_their_names_in_both_languages() {
        let rows =
            read_rows("Задача;Начало;Готовность\nПозвонить;14.11.2025;50 %\n;;\n".as_bytes())
                .unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].title, "Позвонить");
        assert_eq!(
            (rows[0].line, rows[0].start.as_deref()),
            (2, Some("14.11.2025"))
        );
        let rows = read_rows(b"Title,Waits for\nB,\"A; C\"\n").unwrap();
        assert_eq!(rows[0].predecessors, ["A", "C"]);
        assert_eq!(read_rows(b"a,b\n1,2\n"), Err(UnreadableFile::NoTitleColumn));
        assert_eq!(read_rows(b""), Err(UnreadableFile::Empty));
        let (old, ..) = encoding_rs::WINDOWS_1251.encode("Задача;Начало\nЗвонок;2025-11-14\n");
        assert_eq!(read_rows(&old).unwrap()[0].title, "Звонок");
    }

    #[test]
    fn shares_and_dates_are_read_or_refused() {
        assert_eq!(share("22 %"), Ok(Decimal::new(22, 2)));
        assert_eq!(share("0,5"), Ok(Decimal::new(5, 1)));
        assert_eq!(share("100"), Ok(Decimal::ONE));
        assert_eq!(share("120 %"), Err("import_progress_range"));
        assert_eq!(
            date("29.02.2024"),
            Ok(NaiveDate::from_ymd_opt(2024, 2, 29).unwrap())
        );
        assert_eq!(date("29.02.2025"), Err("import_bad_date"));
        assert_eq!(date("11/12/2025"), Err("import_bad_date"));
    }
}
