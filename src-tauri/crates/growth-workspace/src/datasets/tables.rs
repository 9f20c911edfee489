//! Subscriptions and leads out of foreign tables: columns found by their names, dates and numbers
//! written as the program writes them.

use chrono::NaiveDate;

use super::Line;
use crate::tabular::{
    ColumnContent, DateColumn, DateFormat, DecimalSign, Grid, GridRow, NumberColumn, Question,
    is_heading, is_total_label,
};

/// Most leads and subscriptions of a table.
pub const MAX_LINES: usize = 200_000;

/// A table that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadTable {
    /// The names of its cells.
    pub columns: Vec<String>,
    /// Its rows.
    pub lines: Vec<Line>,
    /// Rows that could not be read: their lines, and why.
    pub rejected: Vec<(u64, &'static str)>,
}

/// Why a table cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnreadableTable {
    /// A column is missing: a stable code (`no_start_column`).
    NoColumn(&'static str),
    /// It has no rows.
    NoRows,
    /// It has more rows than are kept.
    TooManyRows {
        /// How many.
        found: usize,
    },
    /// Something has to be said first.
    Asks(Box<Question>),
}

/// Cells of a subscription, in their order.
pub const SUBSCRIPTION_COLUMNS: [&str; 5] = ["customer", "start", "end", "plan", "mrr"];

const CUSTOMER: &[&str] = &[
    "customer",
    "customer id",
    "client",
    "client id",
    "subscriber",
    "user",
    "user id",
    "account",
    "account id",
    "company",
    "name",
    "email",
    "e-mail",
    "клиент",
    "id клиента",
    "покупатель",
    "подписчик",
    "пользователь",
    "компания",
    "аккаунт",
    "имя",
    "почта",
    "контакт",
];
const START: &[&str] = &[
    "start",
    "start date",
    "started",
    "started at",
    "subscribed",
    "subscription start",
    "created",
    "created at",
    "signup date",
    "activated",
    "начало",
    "дата начала",
    "начало подписки",
    "старт",
    "подключение",
    "дата подключения",
    "подключён",
    "оформлена",
    "дата оформления",
];
const END: &[&str] = &[
    "end",
    "end date",
    "ended",
    "ended at",
    "cancelled",
    "canceled",
    "cancelled at",
    "canceled at",
    "cancel date",
    "churned",
    "churn date",
    "subscription end",
    "конец",
    "дата окончания",
    "окончание",
    "конец подписки",
    "отключение",
    "дата отключения",
    "отмена",
    "дата отмены",
];
const STATUS: &[&str] = &[
    "status",
    "active",
    "state",
    "статус",
    "состояние",
    "активна",
    "активен",
];
const PLAN: &[&str] = &[
    "plan",
    "plan name",
    "tariff",
    "tier",
    "product",
    "segment",
    "тариф",
    "план",
    "сегмент",
    "продукт",
    "пакет",
];
const MRR: &[&str] = &[
    "mrr",
    "monthly",
    "monthly amount",
    "monthly price",
    "amount",
    "price",
    "платёж",
    "в месяц",
    "платёж в месяц",
    "сумма в месяц",
    "сумма",
    "цена",
    "стоимость",
];
const ENDED: &[&str] = &[
    "cancelled",
    "canceled",
    "ended",
    "churned",
    "expired",
    "inactive",
    "no",
    "false",
    "0",
    "отменена",
    "отменён",
    "завершена",
    "завершён",
    "отключена",
    "отключён",
    "неактивна",
    "неактивен",
    "нет",
];

/// Reads subscriptions: a row per subscription with its start, its end where it has one, its plan and
/// its amount a month. `date` is the order of day and month, where a person has said it.
///
/// # Errors
/// [`UnreadableTable`].
pub fn subscription_lines(
    rows: Vec<GridRow>,
    date: Option<DateFormat>,
) -> Result<ReadTable, UnreadableTable> {
    let knows = |name: &str| {
        [CUSTOMER, START, END, STATUS, PLAN, MRR]
            .iter()
            .any(|list| is_heading(name, list))
    };
    let grid =
        Grid::with_headings(rows, knows).ok_or(UnreadableTable::NoColumn("no_start_column"))?;
    check_length(grid.rows.len())?;
    let start = grid
        .column(START)
        .ok_or(UnreadableTable::NoColumn("no_start_column"))?;
    let (end, status) = (grid.column(END), grid.column(STATUS));
    if end.is_none() && status.is_none() {
        return Err(UnreadableTable::NoColumn("no_end_column"));
    }
    let (customer, plan, mrr) = (grid.column(CUSTOMER), grid.column(PLAN), grid.column(MRR));
    let cells = |column: usize| {
        grid.rows
            .iter()
            .filter_map(move |row| row.cells.get(column).map(String::as_str))
            .filter(|cell| !cell.is_empty())
    };
    let dates = DateColumn::new(cells(start).chain(end.into_iter().flat_map(cells)), date)
        .map_err(UnreadableTable::Asks)?;
    let numbers = NumberColumn::new(mrr.into_iter().flat_map(cells), DecimalSign::Comma);
    let mut read = ReadTable {
        columns: SUBSCRIPTION_COLUMNS.map(str::to_owned).to_vec(),
        ..ReadTable::default()
    };
    for row in &grid.rows {
        if row.cells.iter().take(3).any(|cell| is_total_label(cell)) {
            continue;
        }
        let cell = |column: Option<usize>| {
            column
                .and_then(|column| row.cells.get(column))
                .map_or("", |cell| cell.trim())
        };
        let found = Subscription {
            start: dates.read(cell(Some(start))),
            end_text: cell(end),
            end: dates.read(cell(end)),
            ended: is_heading(cell(status), ENDED),
        };
        match found.dates() {
            Err(reason) => read.rejected.push((row.line, reason)),
            Ok((start, end)) => read.lines.push(Line {
                line: row.line,
                cells: vec![
                    cell(customer).to_owned(),
                    start.to_string(),
                    end.map_or_else(String::new, |end| end.to_string()),
                    cell(plan).to_owned(),
                    numbers
                        .read(cell(mrr))
                        .map_or_else(String::new, |amount| amount.normalize().to_string()),
                ],
            }),
        }
    }
    some_rows(read)
}

/// What a row says of when a subscription began and ended.
struct Subscription<'a> {
    start: Option<NaiveDate>,
    end_text: &'a str,
    end: Option<NaiveDate>,
    /// The status says that it ended.
    ended: bool,
}

impl Subscription<'_> {
    fn dates(&self) -> Result<(NaiveDate, Option<NaiveDate>), &'static str> {
        let start = self.start.ok_or("import_bad_date")?;
        let open = ["", "-", "—", "null", "none", "нет"];
        if self.end.is_none() && !open.contains(&self.end_text.to_lowercase().as_str()) {
            return Err("import_bad_date");
        }
        match self.end {
            Some(end) if end < start => Err("import_end_before_start"),
            None if self.ended => Err("import_no_end"),
            end => Ok((start, end)),
        }
    }
}

/// Names by which the headings of a table of leads are told from what stands above them.
const LEADS: &[&str] = &[
    "id",
    "lead",
    "lead id",
    "lead status",
    "status",
    "stage",
    "created",
    "created at",
    "closed",
    "closed at",
    "source",
    "channel",
    "campaign",
    "name",
    "company",
    "email",
    "e-mail",
    "phone",
    "city",
    "country",
    "budget",
    "outcome",
    "converted",
    "won",
    "лид",
    "id лида",
    "статус",
    "этап",
    "этап сделки",
    "дата создания",
    "создан",
    "создана",
    "дата закрытия",
    "закрыт",
    "закрыта",
    "источник",
    "канал",
    "кампания",
    "имя",
    "компания",
    "почта",
    "телефон",
    "город",
    "бюджет",
    "исход",
    "результат",
    "стал клиентом",
];

/// Reads a table of leads: all its columns, dates as `YYYY-MM-DD` and numbers with a point before the
/// fraction. `date` is the order of day and month, where a person has said it.
///
/// # Errors
/// [`UnreadableTable`].
pub fn lead_lines(
    mut rows: Vec<GridRow>,
    date: Option<DateFormat>,
) -> Result<ReadTable, UnreadableTable> {
    let known = Grid::with_headings(rows.clone(), |name| is_heading(name, LEADS));
    let grid = match known {
        Some(grid) => grid,
        None if rows.is_empty() => return Err(UnreadableTable::NoRows),
        None => {
            let header = rows.remove(0).cells;
            Grid { header, rows }
        }
    };
    check_length(grid.rows.len())?;
    let width = grid
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default()
        .max(grid.header.len());
    let mut readers = Vec::with_capacity(width);
    for column in 0..width {
        readers.push(Reader::of(&grid, column, date)?);
    }
    let mut read = ReadTable {
        columns: names(&grid.header, width),
        ..ReadTable::default()
    };
    for row in &grid.rows {
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let cells = readers
            .iter()
            .enumerate()
            .map(|(column, reader)| reader.read(row.cells.get(column).map_or("", String::as_str)))
            .collect();
        read.lines.push(Line {
            line: row.line,
            cells,
        });
    }
    some_rows(read)
}

/// How the cells of a column are written anew.
enum Reader {
    Dates(DateColumn),
    Numbers(NumberColumn),
    Text,
}

impl Reader {
    fn of(grid: &Grid, column: usize, date: Option<DateFormat>) -> Result<Self, UnreadableTable> {
        let cells = || {
            grid.rows
                .iter()
                .filter_map(|row| row.cells.get(column).map(String::as_str))
                .filter(|cell| !cell.trim().is_empty())
        };
        Ok(match ColumnContent::of(cells()) {
            ColumnContent::Dates => {
                Self::Dates(DateColumn::new(cells(), date).map_err(UnreadableTable::Asks)?)
            }
            ColumnContent::Numbers => Self::Numbers(NumberColumn::new(cells(), DecimalSign::Comma)),
            _ => Self::Text,
        })
    }

    /// What cannot be read stays as it is.
    fn read(&self, cell: &str) -> String {
        let cell = cell.trim();
        let read = match self {
            Self::Dates(dates) => dates.read(cell).map(|date| date.to_string()),
            Self::Numbers(numbers) => numbers
                .read(cell)
                .map(|number| number.normalize().to_string()),
            Self::Text => None,
        };
        read.unwrap_or_else(|| cell.to_owned())
    }
}

/// A name for each column, each once.
fn names(header: &[String], width: usize) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(width);
    for column in 0..width {
        let written = header.get(column).map_or("", |name| name.trim());
        let base = if written.is_empty() {
            format!("#{}", column + 1)
        } else {
            written.chars().take(200).collect()
        };
        let mut name = base.clone();
        let mut number = 2;
        while names.contains(&name) {
            name = format!("{base} ({number})");
            number += 1;
        }
        names.push(name);
    }
    names
}

fn check_length(found: usize) -> Result<(), UnreadableTable> {
    if found > MAX_LINES {
        return Err(UnreadableTable::TooManyRows { found });
    }
    Ok(())
}

fn some_rows(read: ReadTable) -> Result<ReadTable, UnreadableTable> {
    if read.lines.is_empty() {
        return Err(UnreadableTable::NoRows);
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Vec<GridRow> {
        (1..)
            .zip(text.lines())
            .map(|(line, text)| GridRow {
                line,
                cells: text.split(';').map(|cell| cell.trim().to_owned()).collect(),
            })
            .collect()
    }

    #[test]
    fn subscriptions_are_read_by_their_headings() {
        let read = subscription_lines(
            table(
                "Клиент;Дата подключения;Дата отключения;Тариф;Платёж в месяц\n\
                 Кафе «Ёж»;05.01.2026;;Сеть;1 900,50\nПекарня;13.02.2026;20.03.2026;Точка;900\n\
                 Бар;20.03.2026;01.02.2026;Точка;900\nДом;завтра;;Точка;900",
            ),
            None,
        )
        .unwrap();
        let cells: Vec<&[String]> = read
            .lines
            .iter()
            .map(|line| line.cells.as_slice())
            .collect();
        assert_eq!(cells[0], ["Кафе «Ёж»", "2026-01-05", "", "Сеть", "1900.5"]);
        assert_eq!(
            cells[1],
            ["Пекарня", "2026-02-13", "2026-03-20", "Точка", "900"]
        );
        assert_eq!(
            read.rejected,
            [(4, "import_end_before_start"), (5, "import_bad_date")]
        );
    }

    #[test]
    fn a_status_ends_a_subscription_only_with_a_day() {
        let read = subscription_lines(
            table("customer;start;end;status\na;2026-01-01;;active\nb;2026-01-01;;cancelled"),
            None,
        )
        .unwrap();
        assert_eq!(read.lines.len(), 1);
        assert_eq!(read.rejected, [(3, "import_no_end")]);
        let alone = subscription_lines(table("customer;start\na;2026-01-01"), None);
        assert_eq!(alone, Err(UnreadableTable::NoColumn("no_end_column")));
    }

    #[test]
    fn leads_keep_their_columns_and_write_dates_anew() {
        let read = lead_lines(
            table(
                "Дата создания;Источник;Бюджет;Источник;\n13.01.2026;реклама;1 200,5;а;x\n\
                 14.01.2026;петля;;б;y\n;;;;",
            ),
            None,
        )
        .unwrap();
        assert_eq!(
            read.columns,
            ["Дата создания", "Источник", "Бюджет", "Источник (2)", "#5"]
        );
        assert_eq!(
            read.lines[0].cells,
            ["2026-01-13", "реклама", "1200.5", "а", "x"]
        );
        assert_eq!(read.lines.len(), 2);
    }

    #[test]
    fn days_that_may_be_months_are_asked_about() {
        let asked = lead_lines(table("Created;Won\n01/02/2026;1\n03/04/2026;0"), None);
        assert!(matches!(asked, Err(UnreadableTable::Asks(_))), "{asked:?}");
    }
}
