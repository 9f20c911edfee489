//! Counts of a test from a table: a row for each day and variant, or a row for each day with the
//! variants beside each other.

use chrono::NaiveDate;
use growth_model::experiments::{Counted, CountedDay, MetricPlan};
use rust_decimal::Decimal;

use super::StoredDesign;
use crate::tabular::{
    DateColumn, DateFormat, DecimalSign, Grid, GridRow, NumberColumn, Question, is_heading,
    is_total_label,
};

/// Counts of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CountRows {
    /// What was read, in the order of time.
    pub days: Vec<CountedDay>,
    /// Rows that could not be read: the row of the table, from 1 with the header, and why, as a
    /// stable code.
    pub rejected: Vec<(u32, &'static str)>,
}

/// Why a table of counts cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnreadableCounts {
    /// No row has a day, or the columns are not those of the test.
    OtherColumns,
    /// Something has to be said first.
    Asks(Box<Question>),
}

const DAY: &[&str] = &["date", "day", "week", "период", "дата", "день", "неделя"];
const VARIANT: &[&str] = &[
    "variant",
    "variation",
    "arm",
    "group",
    "bucket",
    "experiment variant name",
    "вариант",
    "группа",
    "ветка",
];
const VISITORS: &[&str] = &[
    "visitors",
    "users",
    "sessions",
    "leads",
    "visits",
    "participants",
    "total users",
    "посетители",
    "посетителей",
    "пользователи",
    "лиды",
    "визиты",
    "участники",
];
const SUM: &[&str] = &[
    "conversions",
    "converted",
    "successes",
    "orders",
    "purchases",
    "sum",
    "revenue",
    "value",
    "конверсии",
    "конверсий",
    "заявки",
    "заказы",
    "покупки",
    "сумма",
    "выручка",
];
const SQUARES: &[&str] = &[
    "sum of squares",
    "revenue squared",
    "revenue2",
    "revenue_sq",
    "revenue sq",
    "сумма квадратов",
    "квадраты",
];
const DENOMINATOR: &[&str] = &["denominator", "denominator sum", "знаменатель"];
const DENOMINATOR_SQUARES: &[&str] = &["denominator squares", "квадраты знаменателя"];
const PRODUCTS: &[&str] = &["products", "sum of products", "произведения"];

/// What the columns of one arm hold, in the order of the screen.
fn columns_of(design: &StoredDesign) -> usize {
    let own = match design.test.metric {
        MetricPlan::Rate { .. } => 2,
        MetricPlan::Mean { .. } => 3,
        MetricPlan::Ratio(_) => 6,
    };
    own + design.other_metrics.len()
}

/// Reads a table. `date` is the order of day and month, where a person has said it.
///
/// # Errors
/// [`UnreadableCounts`].
pub fn count_rows(
    rows: Vec<GridRow>,
    design: &StoredDesign,
    date: Option<DateFormat>,
) -> Result<CountRows, UnreadableCounts> {
    let first_line = rows.first().map_or(1, |row| row.line);
    let knows = |name: &str| {
        [DAY, VARIANT, VISITORS, SUM]
            .iter()
            .any(|list| is_heading(name, list))
    };
    let (header, rows) = match Grid::with_headings(rows.clone(), knows) {
        Some(grid) => (grid.header, grid.rows),
        None => (vec![], rows),
    };
    let place = |names: &[&str]| header.iter().position(|name| is_heading(name, names));
    let variant = place(VARIANT);
    let layout = match variant {
        Some(variant) => Layout::Long {
            variant,
            columns: [
                place(VISITORS),
                place(SUM),
                place(SQUARES),
                place(DENOMINATOR),
                place(DENOMINATOR_SQUARES),
                place(PRODUCTS),
            ]
            .into_iter()
            .map(|column| column.filter(|column| *column != variant))
            .chain((design.other_metrics.iter()).map(|name| place(&[name.as_str()])))
            .collect(),
        },
        None => Layout::Wide,
    };
    let day = place(DAY).unwrap_or(0);
    let cells = |column: usize| {
        rows.iter()
            .filter_map(move |row| row.cells.get(column).map(String::as_str))
    };
    let reader = Reader {
        dates: DateColumn::new(cells(day), date).map_err(UnreadableCounts::Asks)?,
        numbers: NumberColumn::new(
            (rows.iter()).flat_map(|row| {
                (row.cells.iter().enumerate())
                    .filter(|(at, _)| *at != day)
                    .map(|(_, cell)| cell.as_str())
            }),
            DecimalSign::Comma,
        ),
        day,
        design,
        layout,
    };
    let mut found = CountRows::default();
    for row in &rows {
        if row.cells.iter().take(2).any(|cell| is_total_label(cell)) {
            continue;
        }
        if let Err(reason) = reader.read(&row.cells, &mut found.days) {
            let at = u32::try_from(row.line + 1 - first_line).unwrap_or(u32::MAX);
            found.rejected.push((at, reason));
        }
    }
    if found.days.is_empty() {
        return Err(UnreadableCounts::OtherColumns);
    }
    found.days.sort_by_key(|day| day.day);
    Ok(found)
}

enum Layout {
    /// A row for each day and variant: where the name stands, and each of its columns.
    Long {
        variant: usize,
        columns: Vec<Option<usize>>,
    },
    /// A row for each day: the columns of the arms one after the other.
    Wide,
}

struct Reader<'a> {
    dates: DateColumn,
    numbers: NumberColumn,
    day: usize,
    design: &'a StoredDesign,
    layout: Layout,
}

impl Reader<'_> {
    fn read(&self, cells: &[String], days: &mut Vec<CountedDay>) -> Result<(), &'static str> {
        let day = (cells.get(self.day))
            .and_then(|cell| self.dates.read(cell.trim()))
            .ok_or("import_bad_date")?;
        let arms = self.design.test.arms.len();
        match &self.layout {
            Layout::Wide => {
                if days.iter().any(|known| known.day == day) {
                    return Err("import_day_twice");
                }
                let width = columns_of(self.design);
                let numbers = cells.get(self.day + 1..).unwrap_or_default();
                if numbers.len() < arms * width {
                    return Err("import_too_few_columns");
                }
                let arms = (numbers.chunks(width).take(arms))
                    .map(|cells| self.arm(|at| cells.get(at), width))
                    .collect::<Result<_, _>>()?;
                days.push(CountedDay { day, arms });
            }
            Layout::Long { variant, columns } => {
                let name = cells.get(*variant).map_or("", |cell| cell.trim());
                let arm = self.named(name).ok_or("import_other_variant")?;
                let own = self.long_columns();
                let picked: Vec<Option<usize>> = (own.iter())
                    .map(|at| columns.get(*at).copied().flatten())
                    .collect();
                let counted = self.arm(
                    |at| cells.get(picked.get(at).copied().flatten()?),
                    picked.len(),
                )?;
                let entry = entry(days, day, arms);
                let slot = entry.arms.get_mut(arm).ok_or("import_other_variant")?;
                if *slot != Counted::default() {
                    return Err("import_day_twice");
                }
                *slot = counted;
            }
        }
        Ok(())
    }

    /// Of all columns that a table may have, those of the metric.
    fn long_columns(&self) -> Vec<usize> {
        let own = match self.design.test.metric {
            MetricPlan::Rate { .. } => 0..2,
            MetricPlan::Mean { .. } => 0..3,
            MetricPlan::Ratio(_) => 0..6,
        };
        own.chain(6..6 + self.design.other_metrics.len()).collect()
    }

    /// The arm of a name: as planned, or as programs call them (`control`, `A`, `0`).
    fn named(&self, name: &str) -> Option<usize> {
        let arms = &self.design.test.arms;
        let lower = name.to_lowercase();
        (arms.iter())
            .position(|arm| arm.name.to_lowercase() == lower)
            .or_else(|| match lower.as_str() {
                "control" | "baseline" | "контроль" => Some(0),
                "variant" | "treatment" | "test" | "вариант" | "тест" if arms.len() == 2 => {
                    Some(1)
                }
                _ => {
                    let mut letters = lower.chars();
                    match (letters.next()?, letters.next()) {
                        (letter @ 'a'..='j', None) => Some(letter as usize - 'a' as usize),
                        (digit @ '0'..='9', None) => Some(digit as usize - '0' as usize),
                        _ => None,
                    }
                }
            })
            .filter(|at| *at < arms.len())
    }

    /// The sums of an arm from its cells, in the order of the screen.
    fn arm<'c>(
        &self,
        cell: impl Fn(usize) -> Option<&'c String>,
        width: usize,
    ) -> Result<Counted, &'static str> {
        let mut numbers = (0..width).map(|at| self.number(cell(at).map_or("", String::as_str)));
        let mut next = || numbers.next().unwrap_or(Ok(Decimal::ZERO));
        let mut arm = Counted {
            visitors: next()?,
            sum: next()?,
            ..Counted::default()
        };
        if !matches!(self.design.test.metric, MetricPlan::Rate { .. }) {
            arm.sum_of_squares = next()?;
        }
        if matches!(self.design.test.metric, MetricPlan::Ratio(_)) {
            arm.denominator_sum = next()?;
            arm.denominator_sum_of_squares = next()?;
            arm.sum_of_products = next()?;
        }
        arm.others = (self.design.other_metrics.iter())
            .map(|_| next())
            .collect::<Result<_, _>>()?;
        Ok(arm)
    }

    /// A number with or without spaces between its thousands; nothing is none.
    fn number(&self, text: &str) -> Result<Decimal, &'static str> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Decimal::ZERO);
        }
        self.numbers.read(text).ok_or("import_not_a_count")
    }
}

fn entry(days: &mut Vec<CountedDay>, day: NaiveDate, arms: usize) -> &mut CountedDay {
    let at = match days.iter().position(|known| known.day == day) {
        Some(at) => at,
        None => {
            days.push(CountedDay {
                day,
                arms: vec![Counted::default(); arms],
            });
            days.len() - 1
        }
    };
    &mut days[at]
}
