//! What was observed of a loop, from a file.

use chrono::NaiveDate;
use growth_i18n::text;
use growth_model::loops::chain::{KEstimate, Observation};
use growth_workspace::{
    loops::{UnreadableObservations, observed_rows},
    tabular::{DateFormat, TableError, TableFile, read_rows},
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Context, Failure, ReadPath, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "loops.read_observed",
        "Sums up a CSV file of customers, invitations or shares, and those who came: K from data.",
        read_observed,
    )]
}

/// A file of observations.
#[shape(Eq, deny_unknown_fields)]
pub struct ReadObserved {
    /// The file: any delimiter; columns are found by their names (`Date`, `Customers`,
    /// `Invitations` or `Shares`, `Joined` or `Sign-ups`; in Russian `Дата`, `Клиенты`,
    /// `Приглашения`, `Пришли`). Who came is needed, the others are not.
    pub path: ReadPath,
    /// The last day that counts: later rows have not had a cycle of the loop yet.
    pub until: Option<NaiveDate>,
    /// Customers who were observed, where the file does not say it.
    pub customers: Option<u64>,
    /// How dates are written, where the file leaves it open.
    pub date: Option<DateFormat>,
    /// The sheet of a workbook, or the file of an archive.
    pub part: Option<String>,
}

/// A file of observations, summed up.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ObservedFile {
    /// Customers who could invite or share; absent when the file has no such column.
    pub customers: Option<u64>,
    /// Invitations or shares; absent when the file has no such column.
    pub sent: Option<u64>,
    /// Those who came of it and became customers.
    pub joined: u64,
    /// Rows that were summed up.
    pub rows: u32,
    /// Rows after `until`.
    pub later: u32,
    /// Rows of totals, which were left out.
    pub totals: u32,
    /// Headings that say nothing to the program.
    pub ignored: Vec<String>,
    /// First day of the rows that were summed up; absent without a column of days.
    pub first_day: Option<NaiveDate>,
    /// Last day of them.
    pub last_day: Option<NaiveDate>,
    /// K and its exact interval of 95 %; absent where nobody says how many customers there were.
    pub estimate: Option<KEstimate>,
    /// Rows that could not be read.
    pub rejected: Vec<RejectedObservation>,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RejectedObservation {
    /// Row of the table, from 1, the header included.
    pub row: u32,
    /// Why, in words.
    pub text: String,
}

fn read_observed(context: &Context<'_>, input: ReadObserved) -> Result<ObservedFile, Failure> {
    let mut file = TableFile::open(&input.path, input.part.as_deref())?;
    let rows = read_rows(&mut file)?;
    let found = observed_rows(rows, input.until, input.date).map_err(|problem| match problem {
        UnreadableObservations::NoJoinedColumn => Failure::Value {
            field: "path",
            code: "no_joined_column",
            value: input.path.display().to_string(),
        },
        UnreadableObservations::Asks(question) => TableError::Asks { question }.into(),
    })?;
    let estimate = found
        .customers
        .or(input.customers)
        .map(|customers| {
            Observation {
                customers,
                new_customers: found.joined,
                confidence: Decimal::new(95, 2),
            }
            .estimate()
        })
        .transpose()?;
    Ok(ObservedFile {
        customers: found.customers,
        sent: found.sent,
        joined: found.joined,
        rows: found.rows,
        later: found.later,
        totals: found.totals,
        ignored: found.ignored,
        first_day: found.days.map(|(first, _)| first),
        last_day: found.days.map(|(_, last)| last),
        estimate,
        rejected: found
            .rejected
            .into_iter()
            .map(|row| RejectedObservation {
                row: row.row,
                text: text(context.language, &format!("rule-{}", row.reason), &[]),
            })
            .collect(),
    })
}
