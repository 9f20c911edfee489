//! Cells of one column, read by the spelling of the whole column.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{
    amount::parse_amount,
    cells::amount_in_any_groups,
    date::read_date,
    dates::{DateDoubt, DateEvidence},
    format::{DateFormat, DecimalSign, NumberFormat, Thousands},
    mapping::Role,
    numbers::{NumberDoubt, NumberEvidence, shape_of},
    profile::{ColumnContent, Profile},
    question::{Candidate, Question, QuestionKind},
};

/// A column of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateColumn {
    format: DateFormat,
}

impl DateColumn {
    /// Finds out how the dates are written; `given` is what a person has said.
    ///
    /// # Errors
    /// The question, where day and month cannot be told apart.
    pub fn new<'a>(
        cells: impl Iterator<Item = &'a str>,
        given: Option<DateFormat>,
    ) -> Result<Self, Box<Question>> {
        if let Some(format) = given {
            return Ok(Self { format });
        }
        let mut evidence = DateEvidence::default();
        for cell in cells {
            evidence.add(cell);
        }
        let (format, doubt) = evidence.decide();
        let ask = |kind, example: String, day_first: String, month_first: String| {
            Box::new(Question {
                example,
                candidates: vec![
                    Candidate::new("day-first").example(day_first),
                    Candidate::new("month-first").example(month_first),
                ],
                ..Question::about(kind, Role::Date, "")
            })
        };
        match doubt {
            Some(DateDoubt::Either {
                example,
                day_first,
                month_first,
            }) => Err(ask(
                QuestionKind::DateOrder,
                example,
                day_first.to_string(),
                month_first.to_string(),
            )),
            Some(DateDoubt::Mixed {
                day_first_example,
                month_first_example,
            }) => Err(ask(
                QuestionKind::MixedDates,
                format!("{day_first_example}, {month_first_example}"),
                day_first_example,
                month_first_example,
            )),
            // Cells that are no dates are told row by row.
            Some(DateDoubt::MonthOnly { .. } | DateDoubt::Unknown { .. }) | None => Ok(Self {
                format: format.unwrap_or(DateFormat::YearMonthDay),
            }),
        }
    }

    /// A date, whatever time of day stands beside it; `None` if it is none.
    pub fn read(&self, cell: &str) -> Option<NaiveDate> {
        read_date(cell.as_bytes(), self.format)
    }
}

/// A column of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberColumn {
    format: Option<NumberFormat>,
}

impl NumberColumn {
    /// Finds out how the numbers are written. The format is open where nothing tells: a sign that
    /// may stand before a fraction or between thousands, or both ways of writing in one column.
    pub fn new<'a>(cells: impl Iterator<Item = &'a str>, when_silent: DecimalSign) -> Self {
        let mut evidence = NumberEvidence::default();
        for cell in cells {
            if let Some(shape) = shape_of(cell) {
                evidence.add(0, cell, &shape);
            }
        }
        let verdict = evidence.decide(None, when_silent);
        Self {
            format: verdict
                .decimal
                .and_then(|decimal| NumberFormat::new(decimal, verdict.thousands)),
        }
    }

    /// The same for whole numbers: a sign that could be either stands between thousands.
    pub fn of_counts<'a>(cells: impl Iterator<Item = &'a str>, when_silent: DecimalSign) -> Self {
        let mut evidence = NumberEvidence::default();
        for cell in cells {
            if let Some(shape) = shape_of(cell) {
                evidence.add(0, cell, &shape);
            }
        }
        let mut verdict = evidence.decide(None, when_silent);
        if let Some(NumberDoubt::Either { example, .. }) = &verdict.doubt {
            let decimal = if example.contains(',') {
                DecimalSign::Point
            } else {
                DecimalSign::Comma
            };
            verdict = evidence.decide(Some(decimal), when_silent);
        }
        Self {
            format: verdict
                .decimal
                .and_then(|decimal| NumberFormat::new(decimal, verdict.thousands)),
        }
    }

    /// The decimal sign, where the column tells it.
    pub fn decimal(&self) -> Option<DecimalSign> {
        self.format.map(NumberFormat::decimal)
    }

    /// A number with whatever currency beside it; `None` if it is none, or if the column does not
    /// tell how it is written.
    pub fn read(&self, cell: &str) -> Option<Decimal> {
        amount_in_any_groups(cell.trim().as_bytes(), self.format?).map(|(value, _)| value)
    }
}

/// A number that stands alone: a point or a comma stands before its fraction.
pub fn read_decimal(cell: &str) -> Option<Decimal> {
    let cell = cell.trim();
    [DecimalSign::Point, DecimalSign::Comma]
        .into_iter()
        .filter_map(|sign| NumberFormat::new(sign, Thousands::Space))
        .find_map(|format| parse_amount(cell.as_bytes(), format))
        .map(|(value, _)| value)
}

impl ColumnContent {
    /// What most of the cells of a column are.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        Profile::of(cells).content()
    }
}

impl Question {
    /// Asks which column of a plan has the titles of its tasks, of those that may.
    pub fn no_task_titles(offered: &[String]) -> Self {
        Self {
            candidates: offered
                .iter()
                .map(|name| Candidate::new(format!("title={name}")))
                .collect(),
            role: None,
            ..Self::about(QuestionKind::NoTaskTitles, Role::Product, "")
        }
    }

    /// Asks which columns of a plan have the dates of its tasks, of those that may.
    pub fn no_task_dates(offered: &[String]) -> Self {
        Self {
            candidates: offered
                .iter()
                .flat_map(|name| [format!("start={name}"), format!("finish={name}")])
                .map(Candidate::new)
                .collect(),
            ..Self::about(QuestionKind::NoTaskDates, Role::Date, "")
        }
    }
}
