//! The plan of ninety days in the report.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, Language, text, tr::report as report_tr, tr::roadmap as tr};
use growth_model::{ModelError, Outcome, economics::Unit, roadmap::Outlook};
use growth_report::{
    charts::{Chart, Gantt, GanttRow, PlanProgress, gantt_pages, plan_progress},
    content::{Cell, Column, Fact, Locale, Table},
    report::{Block, Figure, Look, Page, Section, SummaryLines},
};
use growth_workspace::{
    View,
    roadmap::{self as saved, LinkKind, RoadmapPlan, RoadmapTask, TaskStatus},
};

use super::{
    bars::bars,
    plan::{PlanPhaseView, PlanView, outlook_of, view_of},
    rows::PlanTaskRow,
};
use crate::{
    Failure,
    names::code,
    shared::{ReportSource, status_text},
};

/// The part with the tasks, phase by phase.
pub(crate) const TASKS: &str = "roadmap_tasks";
/// Late tasks that the report names.
const MAX_LATE: usize = 5;
/// Height of a chart, in pixels of the drawing.
const HEIGHT: u32 = 230;
/// How far the summary looks ahead.
const DAYS_AHEAD: u64 = 30;
/// How many steps of the plan the summary names.
const STEPS: usize = 5;
/// Rows of bars beside the facts, and on a page of their own.
const FIRST_ROWS: usize = 21;
const ROWS: usize = 33;
/// Pages of bars that a client reads.
const READ_PAGES: usize = 2;
/// Below that, a plan is on time.
const NEAR_DAYS: f64 = 0.5;

/// A plan, its tasks in full, and how it stands.
pub(crate) struct ReadPlan {
    pub(crate) view: PlanView,
    pub(crate) tasks: Vec<RoadmapTask>,
    outlook: Outlook,
    bars: Gantt,
}

impl ReadPlan {
    /// A plan as of a day, in a language.
    pub(crate) fn of(
        view: &View<'_>,
        plan: &RoadmapPlan,
        today: NaiveDate,
        language: Language,
    ) -> Result<Self, Failure> {
        let shown = view_of(view, plan, today, language)?;
        let tasks = saved::tasks(view, &plan.id)?;
        Ok(Self {
            outlook: outlook_of(plan, &tasks, today)?,
            bars: bars(plan, &shown.tasks, &shown.phases, today, language),
            view: shown,
            tasks,
        })
    }

    /// The tasks as a table; read back, it changes nothing.
    pub(crate) fn table(&self, language: Language) -> Table {
        let date = |date| Cell::from(Option::map(date, Cell::date));
        let columns = vec![
            Column::text(tr::roadmap_csv_title(language)),
            Column::text(tr::roadmap_csv_phase(language)),
            Column::text(tr::roadmap_csv_owner(language)),
            Column::text(tr::roadmap_csv_status(language)),
            Column::amount(tr::roadmap_csv_progress(language), Unit::Fraction),
            Column::count(tr::roadmap_csv_effort(language)),
            Column::date(tr::roadmap_csv_start(language)),
            Column::date(tr::roadmap_csv_finish(language)),
            Column::date(tr::roadmap_csv_actual_start(language)),
            Column::date(tr::roadmap_csv_actual_finish(language)),
            Column::date(tr::roadmap_csv_expected_finish(language)),
            Column::date(tr::roadmap_csv_agreed_start(language)),
            Column::date(tr::roadmap_csv_agreed_finish(language)),
            Column::count(tr::roadmap_csv_late(language)),
            Column::text(tr::roadmap_csv_reason(language)),
            Column::text(tr::roadmap_csv_predecessors(language)),
            Column::text(tr::roadmap_csv_critical(language)),
            Column::text(tr::roadmap_csv_description(language)),
            Column::text(tr::roadmap_csv_deliverable(language)),
            Column::text(tr::roadmap_csv_done_when(language)),
            Column::text(tr::roadmap_csv_notes(language)),
        ];
        let rows = self.tasks.iter().zip(&self.view.tasks).map(|(task, row)| {
            let texts = task.texts_in(language);
            let status = format!("roadmap-status-{}", code(row.status));
            vec![
                row.title.as_str().into(),
                Cell::words(self.goal_of(row)),
                Cell::words(row.owner.as_str()),
                text(language, &status, &[]).into(),
                Cell::number(row.progress, Unit::Fraction),
                Cell::count(row.effort_person_days),
                Cell::date(task.details.start),
                Cell::date(task.details.finish),
                date(task.details.actual_start),
                date(task.details.actual_finish),
                Cell::date(row.finish),
                date(row.baseline.map(|agreed| agreed.start)),
                date(row.baseline.map(|agreed| agreed.finish)),
                Cell::count(row.late_days),
                Cell::words(row.late_reason.clone().unwrap_or_default()),
                Cell::words(self.predecessors_of(row).join("; ")),
                if row.critical {
                    tr::roadmap_csv_yes(language)
                } else {
                    tr::roadmap_csv_no(language)
                }
                .into(),
                Cell::words(texts.description),
                Cell::words(texts.deliverable),
                Cell::words(texts.done_when),
                Cell::words(task.details.notes.as_str()),
            ]
        });
        let title = tr::roadmap_tasks(language);
        Table::new(
            "tasks",
            title,
            columns,
            rows,
            Locale::without_money(language),
        )
    }

    /// The goal of the phase that a task belongs to.
    pub(crate) fn goal_of(&self, row: &PlanTaskRow) -> &str {
        let mut phases = self.view.phases.iter();
        let phase = phases.find(|phase| phase.phase == row.phase);
        phase.map_or("", |phase| phase.goal.as_str())
    }

    /// Titles of the tasks that a task waits for.
    fn predecessors_of(&self, row: &PlanTaskRow) -> Vec<&str> {
        row.predecessors
            .iter()
            .filter_map(|id| self.view.tasks.iter().find(|other| other.id == *id))
            .map(|other| other.title.as_str())
            .collect()
    }
}

/// Gathers the section: the plan that is worked on, as of the day of the report.
pub(crate) fn section(source: &ReportSource<'_>) -> Result<Option<Box<dyn Section>>, Failure> {
    let Some(plan) = saved::active_plan(&source.view, &source.project.id)? else {
        return Ok(None);
    };
    let Page { locale, date } = source.page;
    let read = ReadPlan::of(&source.view, &plan, date, locale.language)?;
    Ok(Some(Box::new(read)))
}

impl Section for ReadPlan {
    fn id(&self) -> &'static str {
        "roadmap"
    }

    fn parts(&self) -> &'static [&'static str] {
        &[TASKS]
    }

    /// How the plan stands, and when it ends at this pace.
    fn conclusion(&self, page: Page) -> Option<String> {
        let language = page.language();
        let day = |date| Format::new(language).date_long(date);
        let is_done = |task: &RoadmapTask| task.details.status == TaskStatus::Done;
        if self.tasks.is_empty() {
            return None;
        }
        if self.tasks.iter().all(is_done) {
            return Some(tr::roadmap_report_all_done(language));
        }
        if self.outlook.day < 1 {
            return Some(tr::roadmap_report_begins(
                language,
                day(self.view.start_date),
            ));
        }
        let ahead = *self.outlook.progress.schedule_variance_time.value()?;
        let days = Format::new(language).days(ahead.abs(), Digits::WHOLE);
        let said = if ahead <= -NEAR_DAYS {
            tr::roadmap_report_late(language, days)
        } else if ahead >= NEAR_DAYS {
            tr::roadmap_report_ahead(language, days)
        } else {
            tr::roadmap_report_on_time(language)
        };
        Some(match self.outlook.pace.finish_date.value() {
            Some(end) => tr::roadmap_report_ends(language, day(*end), said),
            None => said,
        })
    }

    /// What the plan asks for in the next days, in the order of its dates.
    fn summary(&self, page: Page) -> SummaryLines {
        let language = page.language();
        let format = Format::new(language);
        let until = page.date.checked_add_days(chrono::Days::new(DAYS_AHEAD));
        let mut tasks: Vec<&RoadmapTask> = self
            .tasks
            .iter()
            .filter(|task| task.details.status != TaskStatus::Done)
            .filter(|task| until.is_none_or(|until| task.details.finish <= until))
            .collect();
        tasks.sort_by_key(|task| (task.details.finish, task.position));
        let line = |task: &RoadmapTask| {
            let (due, title) = (task.details.finish, task.title(language));
            let day = format.date(due);
            let line = match self.expected(task) {
                _ if due < page.date => report_tr::report_summary_step_late(language, day, title),
                Some(expected) if expected > due => report_tr::report_summary_step_expected(
                    language,
                    day,
                    format.date(expected),
                    title,
                ),
                _ => report_tr::report_summary_step_due(language, day, title),
            };
            match task.details.owner.trim() {
                "" => line,
                owner => report_tr::report_summary_step_owner(language, owner, line),
            }
        };
        let next: Vec<String> = steps(&tasks, page.date).into_iter().map(line).collect();
        let more = tasks.len() - next.len();
        SummaryLines {
            next,
            weak: self.behind(language).into_iter().collect(),
            more: if more > 0 {
                report_tr::report_summary_step_more(language, more)
            } else {
                String::new()
            },
            ..SummaryLines::default()
        }
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let language = page.language();
        let style = page.style(HEIGHT);
        let plan = &self.view;
        let subject = format!("{} · {}", plan.name, plan.summary);
        let mut blocks = Vec::new();
        blocks.extend(Block::text(subject, Look::Subject));
        blocks.extend(Block::facts(facts(&self.outlook, &plan.tasks, language)));
        if self.outlook.pace.finish_date.value().is_some() {
            blocks.extend(Block::text(
                tr::roadmap_report_three_ends(language),
                Look::Small,
            ));
        }
        let (bars, more_bars) = self.bars_by_page(page);
        blocks.extend(bars);
        let progress = PlanProgress::of(&self.outlook);
        blocks.push(Block::figure(plan_progress(&progress, &style)));
        blocks.extend(late(&plan.tasks, page.locale));
        blocks.push(Block::Part(TASKS));
        blocks.extend(more_bars);
        for phase in &plan.phases {
            blocks.extend(phase_blocks(phase, &plan.tasks, page.locale));
        }
        blocks.push(Block::Table(self.table(language).files_only()));
        Ok(blocks)
    }
}

impl ReadPlan {
    /// When a task is expected to end as things stand.
    fn expected(&self, task: &RoadmapTask) -> Option<NaiveDate> {
        let row = self.view.tasks.iter().find(|row| row.id == task.id)?;
        Some(row.finish)
    }

    /// That the plan is behind, and by how much; `None` where it is not.
    fn behind(&self, language: Language) -> Option<String> {
        let progress = &self.outlook.progress;
        let ahead = *progress.schedule_variance_time.value()?;
        if self.outlook.day < 1 || ahead > -NEAR_DAYS {
            return None;
        }
        let format = Format::new(language);
        let share = |value: f64| {
            let whole = progress.budget_at_completion;
            format.percent(if whole > 0.0 { value / whole } else { 0.0 }, Digits::WHOLE)
        };
        Some(tr::roadmap_report_behind(
            language,
            format.days(-ahead, Digits::WHOLE),
            share(progress.earned_value),
            share(progress.planned_value),
        ))
    }

    /// The bars that a client reads, and all of them, which stand with the tasks, where these are more
    /// than the pages for him hold.
    fn bars_by_page(&self, page: Page) -> (Vec<Block>, Vec<Block>) {
        let style = page.style(HEIGHT);
        let figures = |charts: Vec<Chart>| -> Vec<Block> {
            let last = charts.len().saturating_sub(1);
            let figures = charts.into_iter().enumerate().map(|(at, chart)| {
                Block::Figure(Figure {
                    chart,
                    titled: at == 0,
                    said: at == last,
                })
            });
            figures.collect()
        };
        let charts = gantt_pages(&self.bars, FIRST_ROWS, ROWS, &style);
        if charts.len() <= READ_PAGES {
            return (figures(charts), Vec::new());
        }
        // A picture may end a row early, and the next one names its phase again.
        let most = FIRST_ROWS - 1 + (READ_PAGES - 1) * (ROWS - 2);
        let shown = first_of_phases(&self.bars, most);
        let count = |bars: &Gantt| bars.rows.iter().filter(|row| row.bar.is_some()).count();
        let note = tr::roadmap_report_more(page.language(), count(&self.bars), count(&shown));
        let mut read = figures(gantt_pages(&shown, FIRST_ROWS, ROWS, &style));
        read.extend(Block::text(note, Look::Small));
        (read, figures(charts))
    }
}

/// The first bars of every phase, with the names of the phases as many as `most` rows: each phase has
/// its share, and what one does not need goes to the others.
fn first_of_phases(bars: &Gantt, most: usize) -> Gantt {
    let mut phases: Vec<&[GanttRow]> = bars.rows.chunk_by(|_, next| next.bar.is_some()).collect();
    phases.sort_by_key(|rows| rows.len());
    let mut left = most;
    let mut share = most;
    for (at, rows) in phases.iter().enumerate() {
        share = left / (phases.len() - at);
        left -= rows.len().min(share);
    }
    // What the shorter phases left is shared by those that come after them in this order.
    let rows = bars
        .rows
        .chunk_by(|_, next| next.bar.is_some())
        .flat_map(|rows| rows.iter().take(share))
        .cloned()
        .collect();
    Gantt {
        rows,
        ..bars.clone()
    }
}

/// Some of the tasks, in their order: those of growth points, what is overdue, and from the first to the
/// last alike as many of the others as there is room for. What is due soon is not all that is done in
/// thirty days.
fn steps<'a>(tasks: &[&'a RoadmapTask], today: NaiveDate) -> Vec<&'a RoadmapTask> {
    let is = |at: &usize, which: &dyn Fn(&RoadmapTask) -> bool| {
        tasks.get(*at).is_some_and(|task| which(task))
    };
    let (of_points, others): (Vec<usize>, Vec<usize>) =
        (0..tasks.len()).partition(|at| is(at, &is_of_a_point));
    let (overdue, others): (Vec<usize>, Vec<usize>) =
        (others.into_iter()).partition(|at| is(at, &|task| task.details.finish < today));
    let mut chosen: Vec<usize> = of_points.into_iter().take(STEPS / 2).collect();
    chosen.extend(overdue.into_iter().take(STEPS / 2));
    let (count, last) = (
        others.len().min(STEPS - chosen.len()),
        others.len().saturating_sub(1),
    );
    chosen.extend((0..count).filter_map(|step| {
        let at = step * last / count.saturating_sub(1).max(1);
        others.get(at).copied()
    }));
    chosen.sort_unstable();
    chosen
        .iter()
        .filter_map(|at| tasks.get(*at).copied())
        .collect()
}

fn is_of_a_point(task: &RoadmapTask) -> bool {
    (task.details.links.iter()).any(|link| link.kind == LinkKind::GrowthPoint)
}

fn facts(outlook: &Outlook, rows: &[PlanTaskRow], language: Language) -> Vec<Fact> {
    let format = Format::new(language);
    // A pace of nothing says neither when the plan ends nor that it never does.
    let nothing_done = outlook.day >= 1 && rows.iter().all(|row| row.progress.is_zero());
    let date = |outcome: &Outcome<NaiveDate>| match outcome.value() {
        Some(date) => format.date_long(*date),
        None if nothing_done => tr::roadmap_report_nothing_done(language),
        None => status_text(outcome, language),
    };
    let done = rows
        .iter()
        .filter(|row| row.status == TaskStatus::Done)
        .count();
    let pace = &outlook.progress.spi_time;
    let ahead = &outlook.progress.schedule_variance_time;
    vec![
        Fact::new(
            "done",
            tr::roadmap_report_done(language),
            tr::roadmap_report_done_of(language, rows.len(), done),
        ),
        Fact::new(
            "pace",
            tr::roadmap_report_pace(language),
            date(&outlook.pace.finish_date),
        ),
        Fact::new(
            "network",
            tr::roadmap_report_network(language),
            date(&outlook.schedule.finish_date),
        ),
        Fact::new(
            "throughput",
            tr::roadmap_report_throughput(language),
            date(&outlook.throughput_dates.p50),
        ),
        Fact::new(
            "spi_time",
            tr::roadmap_report_spi(language),
            match pace.value() {
                Some(pace) => format.number(*pace, Digits::up_to(2)),
                None => status_text(pace, language),
            },
        ),
        match ahead.value() {
            Some(days) if *days > 0.0 => Fact::new(
                "slip",
                tr::roadmap_report_lead(language),
                format.days(*days, Digits::WHOLE),
            ),
            Some(days) => Fact::new(
                "slip",
                tr::roadmap_slip(language),
                format.days(-days, Digits::WHOLE),
            ),
            None => Fact::new(
                "slip",
                tr::roadmap_slip(language),
                status_text(ahead, language),
            ),
        },
    ]
}

/// The latest tasks and why; how many there are where not all are named.
fn late(tasks: &[PlanTaskRow], locale: Locale) -> Vec<Block> {
    let language = locale.language;
    let mut late: Vec<&PlanTaskRow> = tasks
        .iter()
        .filter(|row| row.late_days > 0 && row.status != TaskStatus::Done)
        .collect();
    if late.is_empty() {
        return Vec::new();
    }
    late.sort_by_key(|row| -row.late_days);
    let columns = vec![
        Column::text(tr::roadmap_csv_title(language)).wide(5),
        Column::amount(tr::roadmap_column_late(language), Unit::Days).signed(),
        Column::text(tr::roadmap_csv_reason(language)).wide(9),
    ];
    let rows = late.iter().take(MAX_LATE).map(|row| {
        vec![
            row.title.as_str().into(),
            Cell::number(row.late_days.into(), Unit::Days),
            Cell::words(row.late_reason.clone().unwrap_or_default()),
        ]
    });
    let title = tr::roadmap_late_title(language);
    let table = Table::new("late-tasks", title, columns, rows, locale).pages_only();
    let mut blocks: Vec<Block> = Block::headed(table).into_iter().collect();
    if late.len() > MAX_LATE {
        let first = tr::roadmap_late_first(language, late.len(), MAX_LATE);
        blocks.extend(Block::text(first, Look::Small));
    }
    blocks
}

fn phase_blocks(phase: &PlanPhaseView, tasks: &[PlanTaskRow], locale: Locale) -> Vec<Block> {
    let language = locale.language;
    let gate = tr::roadmap_report_gate(
        language,
        Format::new(language).date_long(phase.gate_date),
        phase.gate_day,
    );
    let gate = match &phase.gate_note {
        Some(note) => format!("{gate} {note}"),
        None => gate,
    };
    let mut blocks = vec![Block::heading(phase.goal.as_str())];
    blocks.extend(Block::text(gate, Look::MutedLead));
    let columns = vec![
        Column::text(tr::roadmap_csv_title(language)).wide(8),
        Column::text(tr::roadmap_csv_owner(language)),
        Column::date(tr::roadmap_csv_start(language)),
        Column::date(tr::roadmap_csv_finish(language)),
        Column::amount(tr::roadmap_report_progress(language), Unit::Fraction),
    ];
    let own = tasks.iter().filter(|row| row.phase == phase.phase);
    let rows: Vec<Vec<Cell>> = own
        .map(|row| {
            vec![
                row.title.as_str().into(),
                Cell::words(row.owner.as_str()),
                Cell::date(row.start),
                Cell::date(row.finish),
                Cell::number(row.progress, Unit::Fraction),
            ]
        })
        .collect();
    if !rows.is_empty() {
        let table = Table::new("tasks", phase.goal.as_str(), columns, rows, locale);
        blocks.push(Block::Table(table.pages_only()));
    }
    blocks
}
