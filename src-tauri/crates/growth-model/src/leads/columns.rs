//! What each column is, and how its cells become features.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use rayon::prelude::*;

use super::table::{Cell, LeadTable};

/// Categories with fewer leads are pooled as "other".
const RARE: usize = 10;
/// Most categories of one column; further ones are pooled, the rarest first.
const MAX_CATEGORIES: usize = 200;
/// Text with more different values than this share of its cells names something, and is no category.
const MOST_DISTINCT: f64 = 0.5;
/// Code of a missing category, and of one that is rare or was not seen.
pub(super) const MISSING: usize = 0;
pub(super) const OTHER: usize = 1;

/// What a column is.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
#[schemars(rename = "LeadColumnKind")]
pub enum ColumnKind {
    /// A number.
    Number,
    /// One of some words.
    Category,
    /// A date: read as weekday and month, and as days before the lead was created.
    Date,
    /// Yes or no.
    YesNo,
}

/// Why a column is not used.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum ExclusionReason {
    /// The caller left it out.
    Asked,
    /// It is the outcome, its date, or the key of the lead.
    Role,
    /// It has one value at most.
    Constant,
    /// It names each lead: a number that counts on, or text that hardly repeats.
    Identifier,
    /// It alone tells the outcome almost surely (AUC above 0.95): it was probably written down after
    /// it.
    TellsOutcome,
    /// It is filled in almost only for leads who became customers.
    FilledWhenConverted,
    /// It is filled in almost only for leads who did not.
    FilledWhenLost,
    /// Its dates lie on or after the outcome.
    AfterOutcome,
}

/// A column that is not used.
#[shape(skip_serializing_none)]
pub struct ExcludedColumn {
    /// Its heading.
    pub column: String,
    /// Why.
    pub reason: ExclusionReason,
    /// AUC of the column alone, where that is the reason, 0.5…1.
    pub auc: Option<f64>,
}

/// One number of a lead that the models see.
#[shape(deny_unknown_fields)]
#[schemars(rename = "LeadFeature")]
pub struct Feature {
    /// Its name, unique: the column, for a date with what is read from it.
    pub name: String,
    /// The column that it is read from.
    pub column: String,
    /// How it is read.
    pub reading: Reading,
}

/// How a cell becomes a number.
#[shape(tag = "kind", deny_unknown_fields)]
#[schemars(rename = "LeadReading")]
pub enum Reading {
    /// The number itself.
    Number,
    /// 1 for yes, 0 for no.
    YesNo,
    /// Code of the category: 0 missing, 1 other, then the place in the list + 2.
    Category {
        /// The categories.
        categories: Vec<String>,
    },
    /// Weekday of a date, Monday 1 … Sunday 7.
    Weekday,
    /// Month of a date, 1…12.
    Month,
    /// Days from a date to the date in column `created`.
    DaysBefore {
        /// The column of the date of creation.
        created: String,
    },
}

impl Feature {
    /// Whether it is a category.
    pub(super) fn categories(&self) -> Option<&[String]> {
        match &self.reading {
            Reading::Category { categories } => Some(categories),
            _ => None,
        }
    }

    /// The number of a cell, NaN where it is missing.
    fn read(&self, cell: &Cell, created: Option<NaiveDate>, codes: &Codes<'_>) -> f64 {
        match &self.reading {
            Reading::Number => cell.number().unwrap_or(f64::NAN),
            Reading::YesNo => cell
                .yes_no()
                .map_or(f64::NAN, |yes| f64::from(u8::from(yes))),
            Reading::Category { .. } => match cell.words() {
                Some(text) => codes.get(text.as_ref()).copied().unwrap_or(OTHER) as f64,
                None => MISSING as f64,
            },
            Reading::Weekday => date_part(cell, |date| date.weekday().number_from_monday()),
            Reading::Month => date_part(cell, |date| date.month()),
            Reading::DaysBefore { .. } => match (cell.date(), created) {
                (Some(date), Some(created)) => (created - date).num_days() as f64,
                _ => f64::NAN,
            },
        }
    }
}

type Codes<'a> = BTreeMap<&'a str, usize>;

fn date_part(cell: &Cell, part: impl Fn(NaiveDate) -> u32) -> f64 {
    cell.date().map_or(f64::NAN, |date| f64::from(part(date)))
}

/// The numbers of all leads, by feature. Columns that the table does not have are missing values.
pub(super) fn read(features: &[Feature], table: &LeadTable) -> Vec<Vec<f64>> {
    let missing = Cell::Missing(());
    features
        .par_iter()
        .map(|feature| {
            let place = table.place(&feature.column);
            let created = match &feature.reading {
                Reading::DaysBefore { created } => table.place(created),
                _ => None,
            };
            let codes: Codes<'_> = feature
                .categories()
                .unwrap_or_default()
                .iter()
                .enumerate()
                .map(|(i, category)| (category.as_str(), i + 2))
                .collect();
            table
                .rows
                .iter()
                .map(|row| {
                    let cell = place.and_then(|place| row.get(place)).unwrap_or(&missing);
                    let created = created.and_then(|place| row.get(place)?.date());
                    feature.read(cell, created, &codes)
                })
                .collect()
        })
        .collect()
}

/// What a column is; the reason why it is of no use otherwise.
pub(super) fn kind(table: &LeadTable, place: usize) -> Result<ColumnKind, ExclusionReason> {
    let filled: Vec<&Cell> = table
        .cells(place)
        .filter(|cell| !cell.is_missing())
        .collect();
    let distinct = distinct(&filled);
    if distinct == 0 || (distinct == 1 && filled.len() == table.rows.len()) {
        return Err(ExclusionReason::Constant);
    }
    if filled.iter().all(|cell| cell.yes_no().is_some()) {
        return Ok(ColumnKind::YesNo);
    }
    if filled.iter().all(|cell| cell.date().is_some()) {
        return Ok(ColumnKind::Date);
    }
    if filled.iter().all(|cell| cell.number().is_some()) {
        return if counts_on(&filled, distinct) {
            Err(ExclusionReason::Identifier)
        } else {
            Ok(ColumnKind::Number)
        };
    }
    if distinct > 2 && distinct as f64 > MOST_DISTINCT * filled.len() as f64 {
        return Err(ExclusionReason::Identifier);
    }
    let all: Vec<usize> = (0..table.rows.len()).collect();
    if distinct > MAX_CATEGORIES && frequent(table, place, &all).is_empty() {
        return Err(ExclusionReason::Identifier);
    }
    Ok(ColumnKind::Category)
}

/// Different words among cells. Equal numbers are written as a word once only: that takes long.
fn distinct(cells: &[&Cell]) -> usize {
    let mut words: BTreeSet<Cow<'_, str>> = BTreeSet::new();
    let mut numbers: Vec<(u64, &Cell)> = Vec::new();
    for cell in cells {
        match cell {
            Cell::Number(number) => numbers.push((number.to_bits(), cell)),
            _ => words.extend(cell.words()),
        }
    }
    numbers.sort_unstable_by_key(|(bits, _)| *bits);
    numbers.dedup_by_key(|(bits, _)| *bits);
    words.extend(numbers.iter().filter_map(|(_, cell)| cell.words()));
    words.len()
}

/// Whether whole numbers name rows: all different, and close together.
fn counts_on(filled: &[&Cell], distinct: usize) -> bool {
    let numbers = || filled.iter().filter_map(|cell| cell.number());
    let whole = numbers().all(|number| number.fract() == 0.0);
    let least = numbers().fold(f64::INFINITY, f64::min);
    let most = numbers().fold(f64::NEG_INFINITY, f64::max);
    let n = filled.len() as f64;
    filled.len() >= 20 && distinct == filled.len() && whole && most - least < 3.0 * n
}

/// The features of a column. `rows` are those that the models learn from: only their categories
/// count.
pub(super) fn features(
    table: &LeadTable,
    place: usize,
    kind: ColumnKind,
    created: Option<&str>,
    rows: &[usize],
) -> Vec<Feature> {
    let Some(column) = table.columns.get(place) else {
        return Vec::new();
    };
    let one = |suffix: &str, reading| Feature {
        name: format!("{column}{suffix}"),
        column: column.clone(),
        reading,
    };
    match kind {
        ColumnKind::Number => vec![one("", Reading::Number)],
        ColumnKind::YesNo => vec![one("", Reading::YesNo)],
        ColumnKind::Category => {
            let categories = frequent(table, place, rows);
            vec![one("", Reading::Category { categories })]
        }
        ColumnKind::Date => {
            let mut features = vec![one(" · weekday", Reading::Weekday)];
            // A month that was never learnt from cannot be judged: only a whole year tells seasons.
            if months(table, place, rows) == 12 {
                features.push(one(" · month", Reading::Month));
            }
            if let Some(created) = created.filter(|created| created != column) {
                let created = created.to_owned();
                features.push(one(" · days before", Reading::DaysBefore { created }));
            }
            features
        }
    }
}

/// Different months of the year among the dates of a column.
fn months(table: &LeadTable, place: usize, rows: &[usize]) -> usize {
    let date = |row: &usize| table.rows.get(*row)?.get(place)?.date();
    let months: BTreeSet<u32> = rows
        .iter()
        .filter_map(date)
        .map(|date| date.month())
        .collect();
    months.len()
}

/// Categories with enough leads, the most frequent first.
fn frequent(table: &LeadTable, place: usize, rows: &[usize]) -> Vec<String> {
    let mut counts: BTreeMap<Cow<'_, str>, usize> = BTreeMap::new();
    for row in rows {
        let cell = table.rows.get(*row).and_then(|row| row.get(place));
        if let Some(text) = cell.and_then(Cell::words) {
            *counts.entry(text).or_default() += 1;
        }
    }
    let mut counts: Vec<(Cow<'_, str>, usize)> = counts
        .into_iter()
        .filter(|(_, count)| *count >= RARE)
        .collect();
    counts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    counts.truncate(MAX_CATEGORIES);
    (counts.into_iter())
        .map(|(category, _)| category.into_owned())
        .collect()
}
