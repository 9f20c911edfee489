//! Events of a project: imported from product analytics, a CRM or an own table.

use std::sync::Arc;

use growth_i18n::{Digits, Format, text, tr::automation as tr};
use growth_model::automation::is_time_zone;
use growth_workspace::{
    Committed, DatasetId, ProjectId, View,
    datasets::{
        self, Dataset, DatasetKind, ImportOutcome, NewDataset, NewLines, UnreadableTable,
        event_lines, event_mapping, event_summary,
    },
    tabular::{DateFormat, GridRow, TableError, TableFile, read_rows_up_to},
};

use crate::{
    Context, Failure, Phase, ReadPath, Request, event_sets::EventSet, router::request,
    shared::OfProject,
};

/// The largest text of events. Bytes.
const MAX_BYTES: u64 = 512 * 1024 * 1024;
/// Rejected rows that are told.
const TOLD: usize = 20;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "automation.import_events",
            "Imports events (who, when, what, properties) from a table, or nothing of it.",
            import,
        ),
        request(
            "automation.events",
            "The events of a project: kinds, people, days, what was found in them.",
            list,
        ),
    ]
}

/// A table of events to import.
#[shape(Eq, deny_unknown_fields)]
pub struct ImportEvents {
    /// The project.
    pub project_id: ProjectId,
    /// The file: CSV or other delimited text, a workbook (XLSX, ODS, XLS), an archive with one of them.
    pub path: ReadPath,
    /// Name of the data set; the file's when absent.
    pub name: Option<String>,
    /// How dates are written, where the file leaves it open.
    pub date: Option<DateFormat>,
    /// The sheet of a workbook, or the file of an archive.
    pub part: Option<String>,
    /// Time zone (IANA) of times without an offset; UTC when absent.
    pub time_zone: Option<String>,
}

/// Events that were imported.
#[shape]
pub struct ImportedEvents {
    /// The data set.
    #[serde(flatten)]
    pub dataset: Dataset,
    /// What was found and decided, a sentence each.
    pub told: Vec<String>,
    /// The first rows that could not be read, in words.
    pub rejected: Vec<String>,
}

/// Opens a table and reads its rows.
pub(super) fn rows_of(
    path: &ReadPath,
    part: Option<&str>,
) -> Result<(Vec<GridRow>, String), Failure> {
    let mut file = TableFile::open(path, part)?;
    let rows = read_rows_up_to(&mut file, MAX_BYTES)?;
    Ok((rows, file.sha256()?))
}

/// A table that cannot be read, as a refusal of its path.
pub(super) fn unreadable(problem: UnreadableTable, path: &ReadPath) -> Failure {
    let value = |code| Failure::Value {
        field: "path",
        code,
        value: path.display().to_string(),
    };
    match problem {
        UnreadableTable::NoColumn(code) => value(code),
        UnreadableTable::NoRows => value("no_table_rows"),
        UnreadableTable::TooManyRows { .. } => value("too_many_events"),
        UnreadableTable::Asks(question) => TableError::Asks { question }.into(),
    }
}

fn import(
    context: &Context<'_>,
    input: ImportEvents,
) -> Result<Committed<ImportedEvents>, Failure> {
    let language = context.language;
    let time_zone = input.time_zone.clone().unwrap_or_else(|| "UTC".to_owned());
    if !is_time_zone(&time_zone) {
        return Err(growth_model::ModelError::Inconsistent {
            field: "time_zone".to_owned(),
            rule: "time_zone",
        }
        .into());
    }
    context.report(Phase::Reading, 0.0);
    let (rows, sha256) = rows_of(&input.path, input.part.as_deref())?;
    context.report(Phase::Reading, 0.4);
    let found =
        event_lines(rows, input.date).map_err(|problem| unreadable(problem, &input.path))?;
    context.report(Phase::Saving, 0.6);
    if context.cancel.is_cancelled() {
        return Err(Failure::Cancelled);
    }
    let file_name = (input.path.file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let rejected: Vec<String> = (found.rejected.iter().take(TOLD))
        .map(|(line, reason)| {
            let why = text(language, &format!("rule-{reason}"), &[]);
            growth_i18n::tr::customers::customers_rejected_line(language, line.to_string(), why)
        })
        .collect();
    let format = Format::new(language);
    let mut told = vec![tr::automation_events_told(
        language,
        format.number(found.lines.len(), Digits::WHOLE),
        format.number(found.people, Digits::WHOLE),
        format.number(found.kinds.len(), Digits::WHOLE),
    )];
    if !found.of_people.is_empty() {
        told.push(tr::automation_events_of_people(
            language,
            found.of_people.join(", "),
        ));
    }
    if found.without_person > 0 {
        told.push(tr::automation_events_without_person(
            language,
            format.number(found.without_person, Digits::WHOLE),
        ));
    }
    let (people, rejected_count) = (found.people, found.rejected.len() as u64);
    let (lines, mapping, summary) = found.into_parts(&time_zone);
    let json = |value: Result<serde_json::Value, serde_json::Error>| {
        value.map_err(|error| Failure::Internal(error.to_string()))
    };
    let table = NewLines {
        new: NewDataset {
            project_id: input.project_id.clone(),
            name: input.name.clone().unwrap_or_else(|| file_name.clone()),
            file_name,
        },
        kind: DatasetKind::Events,
        rejected: rejected_count,
        customers: people,
        outcome: ImportOutcome {
            sha256,
            mapping: json(serde_json::to_value(&mapping))?,
            summary: json(serde_json::to_value(&summary))?,
        },
        lines,
    };
    let committed = context
        .app
        .with(|workspace| Ok(workspace.import_lines(&table)?))?;
    Ok(Committed {
        value: ImportedEvents {
            dataset: committed.value,
            told,
            rejected,
        },
        changed: committed.changed,
    })
}

/// The events of a project.
#[shape]
pub struct EventsView {
    /// Last imported first.
    pub datasets: Vec<EventDataset>,
}

/// A data set of events.
#[shape]
pub struct EventDataset {
    /// The data set.
    pub dataset: Dataset,
    /// What it is based on, in a line: days, events, people.
    pub basis: String,
    /// Kinds of events, the most frequent first.
    pub kinds: Vec<EventKindCount>,
    /// Properties, with their most frequent values.
    pub properties: Vec<EventProperty>,
    /// Time zone (IANA) of times without an offset.
    pub time_zone: String,
}

/// A kind of events.
#[shape(Eq)]
pub struct EventKindCount {
    /// Its name.
    pub kind: String,
    /// How many.
    pub count: u64,
}

/// A property of events.
#[shape(Eq)]
pub struct EventProperty {
    /// Its name.
    pub name: String,
    /// Whether it belongs to people.
    pub of_people: bool,
    /// Its most frequent values.
    pub values: Vec<String>,
}

fn list(context: &Context<'_>, input: OfProject) -> Result<EventsView, Failure> {
    context.app.with(|workspace| {
        let all =
            datasets::list_of_kind(&workspace.view(), DatasetKind::Events, &input.project_id)?;
        Ok(EventsView {
            datasets: (all.into_iter())
                .map(|dataset| described(dataset, context.language))
                .collect(),
        })
    })
}

pub(super) fn described(dataset: Dataset, language: growth_i18n::Language) -> EventDataset {
    let summary = event_summary(&dataset);
    let format = Format::new(language);
    let day = |at: &str| {
        at.get(..10)
            .and_then(|day| day.parse().ok())
            .map_or_else(String::new, |day| format.date(day))
    };
    let basis = tr::automation_events_basis(
        language,
        day(&summary.first),
        day(&summary.last),
        format.number(dataset.row_count, Digits::WHOLE),
        format.number(dataset.customer_count, Digits::WHOLE),
    );
    EventDataset {
        basis,
        kinds: (summary.kinds.into_iter())
            .map(|(kind, count)| EventKindCount { kind, count })
            .collect(),
        properties: (summary.values.into_iter())
            .map(|(name, values)| EventProperty {
                of_people: summary.of_people.contains(&name),
                name,
                values,
            })
            .collect(),
        time_zone: event_mapping(&dataset).time_zone,
        dataset,
    }
}

/// The events of a project that were asked for, or those that were imported last.
pub(crate) fn events_of_project(
    context: &Context<'_>,
    view: &View<'_>,
    project: &ProjectId,
    asked: Option<&DatasetId>,
) -> Result<Option<(Dataset, Arc<EventSet>)>, Failure> {
    let dataset = match asked {
        Some(id) => Some(datasets::get_of_kind(view, DatasetKind::Events, id)?),
        None => datasets::list_of_kind(view, DatasetKind::Events, project)?
            .into_iter()
            .next(),
    };
    let Some(dataset) = dataset else {
        return Ok(None);
    };
    if dataset.project_id != *project {
        return Err(Failure::Value {
            field: "dataset_id",
            code: "no_events",
            value: dataset.id.to_string(),
        });
    }
    let events = context.app.event_sets().of(view, &dataset.id)?;
    Ok(Some((dataset, events)))
}

/// Who did what is the goal, and when.
pub(super) fn goal_times(events: &EventSet, goal: &str) -> Vec<(String, String)> {
    let lent = events.lent();
    (lent.events.iter())
        .filter(|event| event.kind == goal && !event.person.is_empty())
        .map(|event| (event.person.clone(), event.at.clone()))
        .collect()
}
