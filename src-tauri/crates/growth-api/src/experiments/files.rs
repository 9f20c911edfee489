//! Counts from a table, and a test as a file.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, text, tr::experiments as tr, tr::report as report_tr};
use growth_model::economics::Unit;
use growth_model::experiments::{CountedDay, MetricPlan};
use growth_report::{
    content::{Cell, Column, Table},
    csv,
    roadmap::{CalendarDay, days_calendar},
};
use growth_workspace::{
    InstrumentItemId,
    experiments::{self as stored, UnreadableCounts, count_rows},
    projects,
    tabular::{DateFormat, GridRow, TableError, TableFile, read_rows},
};

use super::{stage::ReadTest, words::Words};
use crate::{
    Context, Failure, ReadPath, Request, WritePath, router::request, shared::Written, write,
};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "experiments.read_counts",
            "Counts of a test from a file or from text that was pasted; nothing is written yet.",
            read_counts,
        ),
        request(
            "experiments.export",
            "Writes a test as a CSV file (counts and estimates) or its days as an iCalendar file.",
            export,
        ),
    ]
}

/// Counts to read: from a file, or from text.
#[shape(Eq, deny_unknown_fields)]
pub struct ReadCounts {
    /// The test.
    pub id: InstrumentItemId,
    /// The file: a row for each day and variant (`Date`, `Variant`, `Visitors`, `Conversions`; in
    /// Russian `Дата`, `Вариант`, `Посетители`, `Конверсии`), or a row for each day with the columns
    /// of the variants beside each other.
    pub path: Option<ReadPath>,
    /// The same as text out of a spreadsheet, at most a million characters.
    pub text: Option<String>,
    /// How dates are written, where it is open.
    pub date: Option<DateFormat>,
}

/// Counts that were read.
#[shape(Eq)]
pub struct CountsRead {
    /// What was counted: days that are already there with those that were read.
    pub counts: Vec<CountedDay>,
    /// Days that were read.
    pub read: u32,
    /// Rows that could not be read.
    pub rejected: Vec<RejectedCounts>,
    /// The same in one sentence.
    pub text: String,
}

/// A row that could not be read.
#[shape(Eq)]
pub struct RejectedCounts {
    /// Row of the table, from 1, the header included.
    pub row: u32,
    /// Why, in words.
    pub text: String,
}

/// Longest text that is pasted.
const MAX_TEXT: usize = 1_000_000;

fn read_counts(context: &Context<'_>, input: ReadCounts) -> Result<CountsRead, Failure> {
    let language = context.language;
    let refused = |code| Failure::Value {
        field: if input.path.is_some() { "path" } else { "text" },
        code,
        value: String::new(),
    };
    let rows = match (&input.path, &input.text) {
        (Some(path), _) => read_rows(&mut TableFile::open(path, None)?)?,
        (None, Some(text)) if text.chars().count() <= MAX_TEXT => rows_of(text),
        _ => return Err(refused("no_counts_given")),
    };
    context.app.with(|workspace| {
        let view = workspace.view();
        let test = stored::get(&view, &input.id)?;
        let Some(plan) = &test.plan else {
            return Err(refused("test_has_not_begun"));
        };
        let found =
            count_rows(rows, &plan.design, input.date).map_err(|problem| match problem {
                UnreadableCounts::OtherColumns => refused("other_columns_than_planned"),
                UnreadableCounts::Asks(question) => TableError::Asks { question }.into(),
            })?;
        let mut counts: Vec<CountedDay> = stored::counts(&view, &input.id)?
            .into_iter()
            .map(stored::CountsOfDay::counted)
            .filter(|known| found.days.iter().all(|new| new.day != known.day))
            .collect();
        let read = u32::try_from(found.days.len()).unwrap_or(u32::MAX);
        counts.extend(found.days);
        counts.sort_by_key(|day| day.day);
        let rejected: Vec<RejectedCounts> = (found.rejected.iter())
            .map(|(row, reason)| RejectedCounts {
                row: *row,
                text: text(language, &format!("rule-{reason}"), &[]),
            })
            .collect();
        let format = Format::new(language);
        Ok(CountsRead {
            text: tr::experiments_read(
                language,
                format.counted("experiments-days", read, Digits::WHOLE),
                rejected.len(),
            ),
            counts,
            read,
            rejected,
        })
    })
}

/// Rows of pasted text: tabs as spreadsheets write them, or semicolons, or commas.
fn rows_of(text: &str) -> Vec<GridRow> {
    let separator = ['\t', ';', ',']
        .into_iter()
        .find(|sign| text.contains(*sign))
        .unwrap_or('\t');
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(line, text)| GridRow {
            line,
            cells: (text.split(separator))
                .map(|cell| cell.trim().trim_matches('"').to_owned())
                .collect(),
        })
        .collect()
}

/// What a test is written as.
#[shape(Copy, Eq)]
pub enum TestFormat {
    /// Counts and estimates for spreadsheets.
    Csv,
    /// Start and decision for calendar programs.
    Ics,
}

/// A test to write.
#[shape(Eq, deny_unknown_fields)]
pub struct ExportTest {
    /// The test.
    pub id: InstrumentItemId,
    /// What to write.
    pub format: TestFormat,
    /// The file. What is there is replaced.
    pub path: WritePath,
}

fn export(context: &Context<'_>, input: ExportTest) -> Result<Written, Failure> {
    let language = context.language;
    let today = context.app.today();
    let bytes = context.app.with(|workspace| {
        let view = workspace.view();
        let test = stored::get(&view, &input.id)?;
        let project = projects::get(&view, &test.project_id)?;
        let read = ReadTest::of(&view, test, today)?;
        let Some(design) = read.design() else {
            return Err(Failure::Value {
                field: "id",
                code: "test_without_design",
                value: read.test.name().to_owned(),
            });
        };
        let words = Words::new(&design.test, language, project.currency);
        Ok(match input.format {
            TestFormat::Csv => csv::of_table(&counts_table(&read, &words), language),
            TestFormat::Ics => days_calendar(
                read.test.name(),
                &calendar_days(&read, today, language),
                context.app.now(),
                language,
            )
            .into_bytes(),
        })
    })?;
    write::file(&input.path, &bytes)?;
    Ok(Written {
        files: vec![input.path.display().to_string()],
    })
}

/// Start and decision of a test, as days of a calendar.
pub(crate) fn calendar_days(
    read: &ReadTest,
    today: NaiveDate,
    language: growth_i18n::Language,
) -> Vec<CalendarDay> {
    let name = read.test.name();
    let id = &read.test.id;
    let start = match (&read.test.plan, &read.test.design) {
        (Some(plan), _) => Some(plan.started_on),
        (None, Some(design)) => design.starts_on,
        (None, None) => None,
    };
    let run = read.figures.as_ref().and_then(|f| f.duration.value());
    let day = |day: Option<&growth_model::Outcome<NaiveDate>>| day.and_then(|d| d.value().copied());
    let begins = start.unwrap_or(today);
    let mut days = vec![CalendarDay {
        id: format!("{id}-test-start"),
        title: tr::experiments_ics_start(language, name),
        note: read.test.log.hypothesis.clone(),
        first: begins,
        last: begins,
    }];
    let earliest = day(run.and_then(|run| run.earliest_decision.as_ref()));
    let latest = day(run.and_then(|run| run.latest_decision.as_ref()));
    if let Some(first) = earliest {
        days.push(CalendarDay {
            id: format!("{id}-test-decision"),
            title: tr::experiments_ics_decision(language, name),
            note: read.test.log.hypothesis.clone(),
            first,
            last: latest.unwrap_or(first).max(first),
        });
    }
    days
}

/// What was counted, day by day, with the estimates.
pub(super) fn counts_table(read: &ReadTest, words: &Words) -> Table {
    let language = words.language;
    let arms = read.design().map_or(&[][..], |design| &design.test.arms);
    let is_rate = read
        .design()
        .is_some_and(|design| matches!(design.test.metric, MetricPlan::Rate { .. }));
    let mut columns = vec![Column::date(tr::experiments_head_day(language))];
    for arm in arms {
        columns.push(Column::count(tr::experiments_head_visitors_of(
            language, &arm.name,
        )));
        columns.push(Column::count(if is_rate {
            tr::experiments_head_conversions_of(language, &arm.name)
        } else {
            tr::experiments_head_sum_of(language, &arm.name)
        }));
    }
    let variant = read
        .reading
        .as_ref()
        .and_then(|reading| reading.variants.first());
    let difference = |label: String| {
        if is_rate {
            Column::count(label)
                .in_unit(report_tr::chart_unit_points(language))
                .signed()
        } else {
            Column::amount(label, words.unit()).signed()
        }
    };
    columns.extend([
        difference(tr::experiments_fact_difference(language)),
        difference(tr::experiments_chart_low(language)),
        difference(tr::experiments_chart_high(language)),
    ]);
    let rows = read.counts.iter().enumerate().map(|(at, counts)| {
        let mut cells = vec![Cell::date(counts.day)];
        for arm in &counts.arms {
            cells.push(Cell::count(arm.visitors));
            cells.push(Cell::count(arm.sum));
        }
        let point = variant.and_then(|variant| variant.path.get(at));
        let real = |value: Option<f64>| match value {
            // What two shares differ by is said in points.
            Some(value) if is_rate => Cell::real(value * 100.0, Unit::Count, language),
            Some(value) => Cell::real(value, words.unit(), language),
            None => Cell::empty(),
        };
        let ends = point.and_then(|point| point.interval.value());
        cells.push(real(
            point.and_then(|point| point.difference.value().copied()),
        ));
        cells.push(real(ends.map(|ends| ends.low)));
        cells.push(real(ends.map(|ends| ends.high)));
        cells
    });
    Table::new(
        "test-counts",
        read.test.name(),
        columns,
        rows,
        words.locale(),
    )
}
