//! The plan as files: for a calendar, for a spreadsheet, and from a spreadsheet.

use chrono::NaiveDate;
use growth_i18n::{Language, text};
use growth_report::{
    csv,
    roadmap::{self as out, CalendarDay, CalendarTask, CancelledTask, Gate, PlanCalendar, TasksAs},
};
use growth_workspace::{
    Committed, PlanId, ProjectId, View, experiments as stored,
    roadmap::{self, DeletedTask, ImportedTasks, PlanHeadings, TaskStatus, UnreadableFile},
    tabular::{DateFormat, TableError, TableFile},
};

use super::{plan::today_or, section::ReadPlan};
use crate::{
    Context, Failure, ReadPath, Request, WritePath,
    experiments::{ReadTest, calendar_days},
    router::request,
    shared::Written,
    write,
};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "roadmap.export",
            "Writes a plan as an iCalendar or CSV file.",
            export,
        ),
        request(
            "roadmap.import_csv",
            "Adds the tasks of a CSV file to a plan; rows that cannot be read are listed.",
            import_csv,
        ),
    ]
}

/// What a plan is written as.
#[shape(Copy, Eq)]
pub enum PlanFormat {
    /// For calendar programs.
    Ics,
    /// For spreadsheets.
    Csv,
}

/// A plan to write.
#[shape(Eq, deny_unknown_fields)]
pub struct ExportPlan {
    /// The plan.
    pub plan_id: PlanId,
    /// What to write.
    pub format: PlanFormat,
    /// The file. What is there is replaced.
    pub path: WritePath,
    /// What tasks become in a calendar.
    #[serde(default)]
    pub tasks_as: TasksAs,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

fn export(context: &Context<'_>, input: ExportPlan) -> Result<Written, Failure> {
    let language = context.language;
    let today = today_or(context, input.today);
    let (read, cancelled, days) = context.app.with(|workspace| {
        let view = workspace.view();
        let plan = roadmap::plan(&view, &input.plan_id)?;
        let days = test_days(&view, &plan.project_id, today, language)?;
        let cancelled = roadmap::deleted_tasks(&view, &plan.id)?;
        let read = ReadPlan::of(&view, &plan, today, language)?;
        Ok::<_, Failure>((read, cancelled, days))
    })?;
    let bytes = match input.format {
        PlanFormat::Ics => out::calendar(
            &calendar_of(&read, &cancelled, days, language),
            input.tasks_as,
            context.app.now(),
            language,
        )
        .into_bytes(),
        PlanFormat::Csv => csv::of_table(&read.table(language), language),
    };
    write::file(&input.path, &bytes)?;
    Ok(Written {
        files: vec![input.path.display().to_string()],
    })
}

/// A file of tasks.
#[shape(Eq, deny_unknown_fields)]
pub struct ImportPlanTasks {
    /// The plan.
    pub plan_id: PlanId,
    /// The file, CSV or a workbook: columns are found by their names (`Task`, `Start`, `End`, `Owner`,
    /// `Effort`, `Progress`, `Waits for`, … in both languages, and as other programs call them).
    pub path: ReadPath,
    /// How dates are written, where the file leaves it open.
    pub date: Option<DateFormat>,
    /// Headings of columns that are not known by their names: `{"start": "…", "finish": "…"}`.
    #[serde(default)]
    pub headings: PlanHeadings,
    /// The sheet of a workbook, or the file of an archive.
    pub part: Option<String>,
    /// The day it is; the system's when absent.
    pub today: Option<NaiveDate>,
}

fn import_csv(
    context: &Context<'_>,
    input: ImportPlanTasks,
) -> Result<Committed<ImportedTasks>, Failure> {
    let today = today_or(context, input.today);
    let unreadable = |problem| -> Failure {
        match problem {
            UnreadableFile::Asks(question) => TableError::Asks { question }.into(),
            UnreadableFile::Table(error) => error.into(),
        }
    };
    let mut file = TableFile::open(&input.path, input.part.as_deref())?;
    let table = roadmap::read_tasks(&mut file, input.date, &input.headings).map_err(unreadable)?;
    let mut imported = context
        .app
        .with(|workspace| Ok(workspace.import_tasks(&input.plan_id, &table.rows, today)?))?;
    for row in &mut imported.value.rejected {
        row.text = text(context.language, &format!("rule-{}", row.reason), &[]);
    }
    imported.value.ignored = table.ignored;
    Ok(imported)
}

/// The plan as a calendar takes it.
/// Days on which tests begin and are decided.
fn test_days(
    view: &View<'_>,
    project: &ProjectId,
    today: NaiveDate,
    language: Language,
) -> Result<Vec<CalendarDay>, Failure> {
    let mut days = Vec::new();
    for test in stored::list(view, project)? {
        let begins = test.plan.is_some()
            || test
                .design
                .as_ref()
                .is_some_and(|design| design.starts_on.is_some());
        if begins && test.verdict.is_none() {
            let read = ReadTest::of(view, test, today)?;
            days.extend(calendar_days(&read, today, language));
        }
    }
    Ok(days)
}

fn calendar_of(
    read: &ReadPlan,
    cancelled: &[DeletedTask],
    days: Vec<CalendarDay>,
    language: Language,
) -> PlanCalendar {
    let plan = &read.view;
    PlanCalendar {
        id: plan.id.to_string(),
        name: plan.name.clone(),
        check_ins: plan.check_ins.clone(),
        days,
        cancelled: cancelled
            .iter()
            .map(|task| CancelledTask {
                id: task.id.to_string(),
                title: task.title(language),
                start: task.start,
                finish: task.finish,
            })
            .collect(),
        gates: plan
            .phases
            .iter()
            .map(|phase| Gate {
                goal: phase.goal.clone(),
                day: phase.gate_day,
                date: phase.gate_date,
                note: phase.gate_note.clone().unwrap_or_default(),
            })
            .collect(),
        tasks: read
            .tasks
            .iter()
            .zip(&plan.tasks)
            .map(|(task, row)| {
                let texts = task.texts_in(language);
                CalendarTask {
                    id: row.id.to_string(),
                    title: row.title.clone(),
                    phase: read.goal_of(row).to_owned(),
                    owner: row.owner.clone(),
                    progress: row.progress,
                    start: row.start,
                    finish: row.finish,
                    begun: row.status != TaskStatus::Todo,
                    finished_on: (row.status == TaskStatus::Done).then_some(row.finish),
                    late_reason: row.late_reason.clone().unwrap_or_default(),
                    description: texts.description,
                    deliverable: texts.deliverable,
                    done_when: texts.done_when,
                    notes: task.details.notes.clone(),
                    changed_at: task.updated_at,
                }
            })
            .collect(),
    }
}
