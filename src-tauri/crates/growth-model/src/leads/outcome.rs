//! Which leads became customers, and of which it is not known yet.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::table::{Cell, LeadTable};
use crate::ModelError;
use crate::checks::{inconsistent, within};
use crate::sampling::quantile_of_sorted;

/// Where the outcome stands, and which values mean what.
#[shape(Eq, deny_unknown_fields)]
pub struct OutcomeColumn {
    /// Heading of the column.
    pub column: String,
    /// Values of leads who became customers. May be left out when the column holds just two values that
    /// say yes and no (`1`/`0`, `yes`/`no`, `won`/`lost`).
    #[serde(default)]
    pub converted: Vec<String>,
    /// Values of leads who did not; all others when left out. Leads with any other value are open:
    /// nothing is learnt from them.
    #[serde(default)]
    pub lost: Vec<String>,
}

/// When leads came and when their outcome was known.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct LeadDates {
    /// Column of the date on which the lead came. With it, the newest leads are held out for the test.
    pub created: Option<String>,
    /// Column of the date of the outcome.
    pub closed: Option<String>,
    /// The last day that the table covers; the latest of both columns when absent.
    pub observed_until: Option<NaiveDate>,
    /// Days after which the outcome of a lead can be judged: younger ones are left out, whatever their
    /// outcome so far. The median time from `created` to `closed` of the leads who became customers
    /// when absent. 0…3660.
    pub closed_after_days: Option<u32>,
}

/// Outcomes of the leads whose outcome is known.
pub(super) struct Labels {
    /// Rows of the table, in the order of the date of creation, or of the table without dates.
    pub(super) rows: Vec<usize>,
    /// Their outcomes.
    pub(super) outcomes: Vec<bool>,
    /// Their dates of creation.
    pub(super) created: Option<Vec<NaiveDate>>,
    /// Leads without an outcome.
    pub(super) open: u64,
    /// Leads that are too young to be judged.
    pub(super) too_young: u64,
}

/// Reads the outcomes.
pub(super) fn labels(
    table: &LeadTable,
    outcome: &OutcomeColumn,
    dates: &LeadDates,
) -> Result<Labels, ModelError> {
    let place = table.find(&outcome.column, "outcome.column")?;
    let meaning = Meaning::of(table, place, outcome)?;
    let column = |name: &Option<String>, field: &str| match name {
        Some(name) => table.find(name, field).map(Some),
        None => Ok(None),
    };
    let created = column(&dates.created, "dates.created")?;
    let closed = column(&dates.closed, "dates.closed")?;
    if let Some(days) = dates.closed_after_days {
        let most = 3_660.into();
        let field = || "dates.closed_after_days".to_owned();
        within(field, days.into(), None, Some(most))?;
    }
    let date_of = |row: usize, place: Option<usize>| {
        table.rows.get(row).and_then(|row| row.get(place?)?.date())
    };
    let mut known: Vec<(Option<NaiveDate>, usize, bool)> = Vec::new();
    let mut open = 0;
    for (row, cell) in table.cells(place).enumerate() {
        let day = date_of(row, created);
        // Without a date of creation it cannot be said whether the lead was known at the border.
        if created.is_some() && day.is_none() {
            open += 1;
            continue;
        }
        match meaning.read(cell) {
            Some(outcome) => known.push((day, row, outcome)),
            None => open += 1,
        }
    }
    let observed_until = dates.observed_until.or_else(|| {
        let all =
            |place: Option<usize>| (0..table.rows.len()).filter_map(move |row| date_of(row, place));
        all(created).chain(all(closed)).max()
    });
    let patience = dates.closed_after_days.map(f64::from).or_else(|| {
        let mut days: Vec<f64> = known
            .iter()
            .filter(|(_, _, converted)| *converted)
            .filter_map(|(day, row, _)| Some((date_of(*row, closed)? - (*day)?).num_days() as f64))
            .filter(|days| *days >= 0.0)
            .collect();
        days.sort_unstable_by(f64::total_cmp);
        quantile_of_sorted(&days, 0.5)
    });
    let before = known.len();
    // All of the young ones: of them, only quick outcomes are known, and those are customers more
    // often than the rest will be.
    known.retain(|(day, _, _)| {
        let age = observed_until
            .zip(*day)
            .map(|(end, day)| (end - day).num_days() as f64);
        !age.zip(patience)
            .is_some_and(|(age, patience)| age < patience)
    });
    let too_young = (before - known.len()) as u64;
    known.sort_by_key(|(day, row, _)| (*day, *row));
    Ok(Labels {
        rows: known.iter().map(|(_, row, _)| *row).collect(),
        outcomes: known.iter().map(|(_, _, outcome)| *outcome).collect(),
        created: created.map(|_| known.iter().filter_map(|(day, _, _)| *day).collect()),
        open,
        too_young,
    })
}

/// What values of the outcome mean.
struct Meaning {
    converted: BTreeSet<String>,
    lost: Option<BTreeSet<String>>,
}

impl Meaning {
    fn of(table: &LeadTable, place: usize, outcome: &OutcomeColumn) -> Result<Self, ModelError> {
        let found: BTreeSet<String> = table.cells(place).filter_map(Cell::text).collect();
        let known = |values: &[String], field: &str| match values
            .iter()
            .position(|value| !found.contains(value))
        {
            Some(i) => Err(inconsistent(
                format!("outcome.{field}[{i}]"),
                "no_such_outcome",
            )),
            None => Ok(values.iter().cloned().collect::<BTreeSet<_>>()),
        };
        if outcome.converted.is_empty() {
            if found.len() < 2 {
                return Err(inconsistent("outcome.column", "outcome_one_value"));
            }
            if found.len() > 2 {
                return Err(inconsistent("outcome.converted", "outcome_many_values"));
            }
            let yes = |text: &String| Cell::Text(text.clone()).yes_no();
            let converted: BTreeSet<String> = found
                .iter()
                .filter(|text| yes(text) == Some(true))
                .cloned()
                .collect();
            let lost: BTreeSet<String> = found
                .iter()
                .filter(|text| yes(text) == Some(false))
                .cloned()
                .collect();
            if converted.len() != 1 || lost.len() != 1 {
                return Err(inconsistent("outcome.converted", "outcome_not_yes_or_no"));
            }
            return Ok(Self {
                converted,
                lost: Some(lost),
            });
        }
        let converted = known(&outcome.converted, "converted")?;
        let lost = known(&outcome.lost, "lost")?;
        if let Some(i) = outcome
            .lost
            .iter()
            .position(|value| converted.contains(value))
        {
            return Err(inconsistent(format!("outcome.lost[{i}]"), "duplicate_id"));
        }
        if found.iter().all(|value| converted.contains(value)) {
            return Err(inconsistent("outcome.column", "outcome_one_value"));
        }
        Ok(Self {
            converted,
            lost: (!lost.is_empty()).then_some(lost),
        })
    }

    fn read(&self, cell: &Cell) -> Option<bool> {
        let text = cell.words()?;
        if self.converted.contains(text.as_ref()) {
            return Some(true);
        }
        self.lost
            .as_ref()
            .is_none_or(|lost| lost.contains(text.as_ref()))
            .then_some(false)
    }
}
