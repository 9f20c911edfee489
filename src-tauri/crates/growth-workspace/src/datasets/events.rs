//! Events out of foreign tables: who, when, what, and properties, as product analytics, CRMs and own
//! tables export them.

mod executions;
mod headings;
mod moments;
mod recorded;
mod survey;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};

pub use executions::{ReadExecution, execution_lines};
use headings::{NOT_NUMBERS, TIME_OF_DAY, WHAT, WHEN, WHO, property_name, spaced};
use moments::{clock, epoch};
pub use recorded::{
    EventMapping, EventSummary, RecordedEvents, event_mapping, event_summary, recorded_events,
};

use super::{Line, UnreadableTable};
use crate::tabular::{
    ColumnContent, DateColumn, DateFormat, DecimalSign, Grid, GridRow, NumberColumn, is_heading,
    is_total_label,
};

/// Most events of a table.
pub const MAX_EVENTS: usize = 2_000_000;

/// Names of the first cells of an event, in their order; the properties follow.
pub const EVENT_COLUMNS: [&str; 3] = ["person", "at", "kind"];

/// Most properties of an event.
const MAX_PROPERTIES: usize = 200;

/// Events that were read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadEvents {
    /// The names of their cells: [`EVENT_COLUMNS`], then the properties.
    pub columns: Vec<String>,
    /// The events in the order of the file.
    pub lines: Vec<Line>,
    /// Rows that could not be read: their lines, and why.
    pub rejected: Vec<(u64, &'static str)>,
    /// Different people.
    pub people: u64,
    /// Events in which nobody is named.
    pub without_person: u64,
    /// Kinds of events, the most frequent first.
    pub kinds: Vec<(String, u64)>,
    /// Properties that are the same in all events of a person.
    pub of_people: Vec<String>,
    /// The most frequent values of each property, for choosing from.
    pub values: BTreeMap<String, Vec<String>>,
    /// First and last moment, as they are written.
    pub first: String,
    /// See `first`.
    pub last: String,
}

/// Reads events: a row each. `date` is the order of day and month, where a person has said it.
///
/// # Errors
/// [`UnreadableTable`].
pub fn event_lines(
    rows: Vec<GridRow>,
    date: Option<DateFormat>,
) -> Result<ReadEvents, UnreadableTable> {
    let knows = |name: &str| {
        [WHO, WHEN, WHAT]
            .iter()
            .any(|list| is_heading(&spaced(name), list))
    };
    let grid =
        Grid::with_headings(rows, knows).ok_or(UnreadableTable::NoColumn("no_event_columns"))?;
    if grid.rows.len() > MAX_EVENTS {
        return Err(UnreadableTable::TooManyRows {
            found: grid.rows.len(),
        });
    }
    let layout = Layout::of(&grid, date)?;
    let mut read = ReadEvents {
        columns: layout.columns(),
        ..ReadEvents::default()
    };
    for row in grid.rows {
        if row.cells.iter().take(2).any(|cell| is_total_label(cell)) {
            continue;
        }
        match layout.read(&row) {
            Err(reason) => read.rejected.push((row.line, reason)),
            Ok(cells) => read.lines.push(Line {
                line: row.line,
                cells,
            }),
        }
    }
    if read.lines.is_empty() {
        return Err(UnreadableTable::NoRows);
    }
    survey::survey(&mut read);
    Ok(read)
}

/// The first column that has the first of the names.
fn column(grid: &Grid, names: &[&str]) -> Option<usize> {
    names.iter().find_map(|name| {
        grid.header
            .iter()
            .position(|heading| is_heading(&spaced(heading), &[name]))
    })
}

/// What each column is.
struct Layout {
    who: usize,
    when: usize,
    time: Option<usize>,
    what: usize,
    dates: DateColumn,
    properties: Vec<Property>,
}

struct Property {
    name: String,
    column: usize,
    content: Content,
}

enum Content {
    Text,
    Numbers(NumberColumn),
    /// One name of an object that is written as JSON.
    Member(String),
}

impl Layout {
    fn of(grid: &Grid, date: Option<DateFormat>) -> Result<Self, UnreadableTable> {
        let found =
            |names: &[&str], code| column(grid, names).ok_or(UnreadableTable::NoColumn(code));
        let what = found(WHAT, "no_event_kind_column")?;
        let when = found(WHEN, "no_event_time_column")?;
        let who = found(WHO, "no_event_person_column")?;
        let cells = |column: usize| {
            grid.rows
                .iter()
                .filter_map(move |row| row.cells.get(column).map(String::as_str))
                .filter(|cell| !cell.is_empty())
        };
        let of_days = cells(when).filter(|cell| epoch(cell).is_none());
        let dates = DateColumn::new(of_days, date).map_err(UnreadableTable::Asks)?;
        // A day in one column and the time of the day in another.
        let time = TIME_OF_DAY.iter().find_map(|name| {
            let place =
                (grid.header.iter()).position(|heading| is_heading(&spaced(heading), &[name]))?;
            let is_clock =
                |cell: &str| cell.contains(':') && clock(cell).is_some() && cell.len() < 16;
            (place != when && cells(place).take(50).all(is_clock) && cells(place).next().is_some())
                .then_some(place)
        });
        let mut layout = Self {
            who,
            when,
            time,
            what,
            dates,
            properties: Vec::new(),
        };
        for (place, heading) in grid.header.iter().enumerate() {
            let is_taken = [when, what].contains(&place) || time == Some(place);
            let name = property_name(heading, place);
            // Who is named by an address can be written to by it.
            let is_address = ["email", "phone", "chat_id"].contains(&name.as_str());
            if is_taken || (place == who && !is_address) {
                continue;
            }
            let first = cells(place).next().unwrap_or_default();
            if first.starts_with('{') {
                let mut members: Vec<String> = Vec::new();
                for cell in cells(place).take(10_000) {
                    for (name, _) in object(cell).into_iter().flatten() {
                        if !members.contains(&name) {
                            members.push(name);
                        }
                    }
                }
                for member in members {
                    let name = property_name(&member, place);
                    layout.add(name, place, Content::Member(member));
                }
                continue;
            }
            let is_number = !NOT_NUMBERS.contains(&name.as_str())
                && ColumnContent::of(cells(place)) == ColumnContent::Numbers;
            let content = if is_number {
                Content::Numbers(NumberColumn::new(cells(place), DecimalSign::Comma))
            } else {
                Content::Text
            };
            layout.add(name, place, content);
        }
        Ok(layout)
    }

    fn add(&mut self, name: String, column: usize, content: Content) {
        if self.properties.len() >= MAX_PROPERTIES {
            return;
        }
        let is_free = |name: &str| {
            !EVENT_COLUMNS.contains(&name) && self.properties.iter().all(|other| other.name != name)
        };
        let name = if is_free(&name) {
            name
        } else {
            (2..)
                .map(|number| format!("{name}_{number}"))
                .find(|name| is_free(name))
                .unwrap_or_default()
        };
        self.properties.push(Property {
            name,
            column,
            content,
        });
    }

    fn columns(&self) -> Vec<String> {
        (EVENT_COLUMNS.map(str::to_owned).into_iter())
            .chain(self.properties.iter().map(|property| property.name.clone()))
            .collect()
    }

    fn read(&self, row: &GridRow) -> Result<Vec<String>, &'static str> {
        let cell = |place: usize| row.cells.get(place).map_or("", |cell| cell.trim());
        let kind = cell(self.what);
        if kind.is_empty() {
            return Err("import_no_event");
        }
        let time = self.time.map(cell);
        let at = moment(&self.dates, cell(self.when), time).ok_or("import_bad_date")?;
        let mut cells = Vec::with_capacity(3 + self.properties.len());
        cells.push(cell(self.who).chars().take(200).collect());
        cells.push(at);
        cells.push(kind.chars().take(200).collect());
        for property in &self.properties {
            let text = cell(property.column);
            cells.push(match &property.content {
                Content::Text => text.chars().take(1_000).collect(),
                Content::Numbers(numbers) => numbers
                    .read(text)
                    .map_or_else(|| text.to_owned(), |number| number.normalize().to_string()),
                Content::Member(name) => member(text, name),
            });
        }
        Ok(cells)
    }
}

/// A point of time as the model reads it.
fn moment(dates: &DateColumn, text: &str, time: Option<&str>) -> Option<String> {
    if let Some(seconds) = epoch(text) {
        let time = DateTime::from_timestamp(seconds, 0)?;
        return Some(time.format("%Y-%m-%dT%H:%M:%SZ").to_string());
    }
    let day: NaiveDate = dates.read(text)?;
    let of_day = match time {
        Some(time) if !time.is_empty() => clock(time)?,
        _ => clock(text).unwrap_or_else(|| "00:00:00".to_owned()),
    };
    Some(format!("{day}T{of_day}"))
}

fn object(text: &str) -> Option<serde_json::Map<String, serde_json::Value>> {
    serde_json::from_str(text).ok()
}

fn member(text: &str, name: &str) -> String {
    match object(text).and_then(|mut object| object.remove(name)) {
        Some(serde_json::Value::String(text)) => text.chars().take(1_000).collect(),
        Some(serde_json::Value::Null) | None => String::new(),
        Some(other) => other.to_string().chars().take(1_000).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str, delimiter: char) -> Vec<GridRow> {
        (1..)
            .zip(text.lines())
            .map(|(line, text)| GridRow {
                line,
                cells: text
                    .split(delimiter)
                    .map(|cell| cell.trim().to_owned())
                    .collect(),
            })
            .collect()
    }

    #[test]
    fn an_own_table_is_read_in_russian() {
        let read = event_lines(
            table(
                "Дата;Время;Клиент;Событие;Страница;Сотрудников;Прогноз LTV;Сумма\n\
                 26.11.2026;19:52;Олег;page_view;integration_crm;14;91 200;\n\
                 27.11.2026;9:05;Олег;page_view;pricing;14;91 200;\n\
                 27.11.2026;10:00;;demo;;;;1 200,50\n\
                 28.11.2026;10:00;Вера;;;;;",
                ';',
            ),
            None,
        )
        .unwrap();
        assert_eq!(
            read.columns,
            ["person", "at", "kind", "page", "employees", "ltv", "amount"]
        );
        assert_eq!(
            read.lines[0].cells,
            [
                "Олег",
                "2026-11-26T19:52:00",
                "page_view",
                "integration_crm",
                "14",
                "91200",
                ""
            ]
        );
        assert_eq!(read.lines[1].cells[1], "2026-11-27T09:05:00");
        assert_eq!(read.lines[2].cells[6], "1200.5");
        assert_eq!(read.rejected, [(5, "import_no_event")]);
        assert_eq!((read.people, read.without_person), (1, 1));
        assert_eq!(read.of_people, ["employees", "ltv"]);
        assert_eq!(read.kinds[0], ("page_view".to_owned(), 2));
    }

    #[test]
    fn exports_of_known_programs_are_read() {
        let ga4 = event_lines(
            table(
                "event_date,event_timestamp,event_name,user_pseudo_id,page_location\n\
                 20261126,1795722720000000,page_view,GA.1,/crm",
                ',',
            ),
            None,
        )
        .unwrap();
        assert_eq!(
            ga4.lines[0].cells[..3],
            ["GA.1", "2026-11-26T19:52:00Z", "page_view"]
        );
        assert!(ga4.columns.contains(&"page".to_owned()));

        let mixpanel = event_lines(
            table(
                "event,time,$distinct_id,$email\nsignup,1795722720,u1,a@b.c",
                ',',
            ),
            None,
        )
        .unwrap();
        assert_eq!(
            mixpanel.lines[0].cells,
            ["u1", "2026-11-26T19:52:00Z", "signup", "a@b.c"]
        );

        let rows = vec![
            GridRow {
                line: 1,
                cells: ["event_time", "event_type", "user_id", "event_properties"]
                    .map(str::to_owned)
                    .to_vec(),
            },
            GridRow {
                line: 2,
                cells: [
                    "2026-11-26 19:52:00.123",
                    "page_view",
                    "u1",
                    r#"{"page": "crm", "Team Size": 14}"#,
                ]
                .map(str::to_owned)
                .to_vec(),
            },
        ];
        let amplitude = event_lines(rows, None).unwrap();
        let cells = &amplitude.lines[0].cells;
        assert_eq!(cells[1], "2026-11-26T19:52:00");
        for (name, value) in [("page", "crm"), ("employees", "14")] {
            let place = amplitude.columns.iter().position(|column| column == name);
            assert_eq!(cells[place.unwrap()], value);
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        let missing = |text: &str| match event_lines(table(text, ','), None) {
            Err(UnreadableTable::NoColumn(code)) => code,
            other => panic!("{other:?}"),
        };
        assert_eq!(missing("user,date\nu,2026-01-01"), "no_event_kind_column");
        assert_eq!(missing("user,event\nu,x"), "no_event_time_column");
        assert_eq!(
            missing("event,date\nx,2026-01-01"),
            "no_event_person_column"
        );
    }
}
