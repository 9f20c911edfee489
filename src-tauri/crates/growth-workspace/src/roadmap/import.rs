//! Tasks from a file into a plan, row by row; a row that cannot be read is told and left out.

use chrono::NaiveDate;
use growth_model::roadmap as model;
use rust_decimal::Decimal;

use super::details::{TaskDetails, TaskStatus, TaskTexts};
use super::table::ImportRow;
use super::types::{RoadmapTask, StoredTexts, model_plan};
use super::{check, plan, plans, status, tasks};
use crate::sql::entity;
use crate::{PlanId, Result, TaskId, Tx};

/// Days from the start of the plan that a date may lie.
const MAX_DAYS_FROM_START: i64 = 3_650;

/// What a file of tasks came to.
#[shape(Eq)]
pub struct ImportedTasks {
    /// Tasks that were added.
    pub added: u32,
    /// Tasks that the plan has already, with the same title and dates: they were left as they are.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub unchanged: u32,
    /// Rows that could not be read.
    pub rejected: Vec<RejectedTask>,
    /// Headings of the file that say nothing to the program.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ignored: Vec<String>,
}

fn is_zero(count: &u32) -> bool {
    *count == 0
}

/// A row that could not be read.
#[shape(Eq)]
pub struct RejectedTask {
    /// Line of the file, from 1.
    pub line: u64,
    /// Why: a stable code (`import_bad_date`).
    pub reason: String,
    /// The same in words.
    #[serde(default)]
    pub text: String,
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
    let mut unchanged = 0;
    let mut made: Vec<(&ImportRow, TaskId)> = Vec::new();
    // Numbers of tasks are those of the file: of its new tasks and of those that are there already.
    let mut numbers: Vec<(String, TaskId)> = Vec::new();
    for row in rows {
        if let Some(same) = row.same_task(&present) {
            unchanged += 1;
            numbers.extend(row.id.clone().map(|number| (number, same.id.clone())));
            continue;
        }
        let parsed = row
            .texts()
            .and_then(|texts| Ok((texts, row.details(&home)?)));
        match parsed {
            Ok((texts, mut details)) => {
                // A finished task without the day was finished when it was planned to be.
                if details.progress >= Decimal::ONE || details.status == TaskStatus::Done {
                    details
                        .actual_finish
                        .get_or_insert(details.finish.min(today));
                } else if details.progress > Decimal::ZERO
                    || details.status == TaskStatus::InProgress
                {
                    details.actual_start.get_or_insert(details.start.min(today));
                }
                status::settle(None, &mut details, today);
                details
                    .phase
                    .get_or_insert(plans::phase_of(home.start_date, details.start));
                let task = tasks::new(tx, id, position, texts, details);
                entity::insert(tx, &task)?;
                let task = task.id;
                position += 1;
                known.push((row.title.to_lowercase(), task.clone()));
                numbers.extend(row.id.clone().map(|number| (number, task.clone())));
                made.push((row, task));
            }
            Err(reason) => rejected.push(row.rejected(reason)),
        }
    }
    let mut added = made.len() as u32;
    for (row, task) in &made {
        match row.predecessor_tasks(task, &known, &numbers) {
            Ok(before) if before.is_empty() => {}
            Ok(before) => tasks::set_predecessors(tx, task, &before)?,
            Err(reason) => {
                rejected.push(row.rejected(reason));
                tx.conn
                    .prepare_cached("DELETE FROM plan_tasks WHERE id = ?1")?
                    .execute([task])?;
                added -= 1;
            }
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
    Ok(ImportedTasks {
        added,
        unchanged,
        rejected,
        ignored: Vec::new(),
    })
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

    /// The task of the plan that this row is: the same title and the same dates.
    fn same_task<'a>(&self, present: &'a [RoadmapTask]) -> Option<&'a RoadmapTask> {
        present.iter().find(|task| {
            self.problem.is_none()
                && self.start == Some(task.details.start)
                && self.finish == Some(task.details.finish)
                && [crate::Language::Ru, crate::Language::En]
                    .into_iter()
                    .any(|language| task.title(language) == self.title)
        })
    }

    /// The tasks that the cell of the predecessors names: by title or by number, several after one
    /// another (`A, B`, `1;2`, `3FS+2 days`).
    fn predecessor_tasks(
        &self,
        own: &TaskId,
        titles: &[(String, TaskId)],
        numbers: &[(String, TaskId)],
    ) -> Read<Vec<TaskId>> {
        // The file's own tasks come first.
        let find = |name: &str| {
            let wanted = name.trim().to_lowercase();
            titles
                .iter()
                .rev()
                .find(|(title, _)| *title == wanted)
                .or_else(|| numbers.iter().find(|(number, _)| *number == name.trim()))
                .or_else(|| {
                    // What stands behind the number says how the tasks are linked.
                    let end = name.trim().find(|c: char| !c.is_ascii_digit())?;
                    let number = name.trim().get(..end).filter(|digits| !digits.is_empty())?;
                    numbers.iter().find(|(known, _)| known == number)
                })
                .map(|(_, task)| task)
        };
        let cell = self.predecessors.trim();
        let mut names: Vec<&str> = vec![cell];
        for signs in [&[';', '|', '\n'] as &[char], &[',']] {
            if names.iter().any(|name| find(name).is_none()) {
                names = names
                    .into_iter()
                    // A title may hold the sign itself.
                    .flat_map(|name| match find(name) {
                        Some(_) => vec![name],
                        None => name.split(|c| signs.contains(&c)).collect(),
                    })
                    .map(str::trim)
                    .filter(|name| !name.is_empty())
                    .collect();
            }
        }
        let mut before = Vec::new();
        for name in names {
            match find(name) {
                Some(other) if other != own && !before.contains(other) => {
                    before.push(other.clone());
                }
                Some(_) => {}
                None => return Err("import_unknown_predecessor"),
            }
        }
        Ok(before)
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

    fn details(&self, home: &super::RoadmapPlan) -> Read<TaskDetails> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let effort = self.effort_person_days.unwrap_or(Decimal::ONE);
        let days = &home.working_days;
        // How many working days the task takes, where its dates do not say.
        let length = self.duration_days.unwrap_or(effort);
        let length = length.ceil().max(Decimal::ONE).to_string();
        let length: usize = length.parse().unwrap_or(1);
        let (start, finish) = match (self.start, self.finish) {
            (Some(start), Some(finish)) => (start, finish),
            (Some(start), None) => (start, days.nth_from(start, length - 1).unwrap_or(start)),
            (None, Some(finish)) => {
                let mut start = finish;
                // As many working days back; without any, the task takes the day itself.
                for _ in 0..MAX_DAYS_FROM_START {
                    if days
                        .nth_from(start, length - 1)
                        .is_some_and(|end| end <= finish)
                    {
                        break;
                    }
                    start = start.pred_opt().unwrap_or(start);
                }
                let earliest = home.start_date.min(finish);
                (start.max(earliest), finish)
            }
            // A task is never dated by the day on which somebody imports it.
            (None, None) => return Err("import_no_date"),
        };
        if finish < start {
            return Err("import_finish_before_start");
        }
        if start < home.start_date {
            return Err("import_before_the_plan");
        }
        if (finish - home.start_date).num_days() > MAX_DAYS_FROM_START {
            return Err("import_far_from_the_plan");
        }
        let details = TaskDetails {
            progress: self.progress.unwrap_or_default(),
            status: self.status.unwrap_or_default(),
            actual_start: self.actual_start,
            actual_finish: self.actual_finish,
            effort_person_days: effort,
            ..TaskDetails::planned(start, finish)
        };
        let mut details =
            entity::patched(&details, &self.details).map_err(|_| "import_bad_number")?;
        check::details(&mut details).map_err(|_| "import_bad_number")?;
        Ok(details)
    }
}
