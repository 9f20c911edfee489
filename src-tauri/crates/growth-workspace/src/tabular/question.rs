//! What the reader cannot know and asks: the question, the answers, and the option that gives one.

use super::mapping::Role;

/// What is asked.
#[shape(Copy, Eq, Hash)]
pub enum QuestionKind {
    /// Which sheet or archived file is meant.
    Part,
    /// No column seems to have the role.
    NoColumn,
    /// No column of a plan has the dates of its tasks.
    NoTaskDates,
    /// No column of a plan has the titles of its tasks.
    NoTaskTitles,
    /// Several columns are about as likely to have the role.
    WhichColumn,
    /// The order of day and month.
    DateOrder,
    /// Some dates have the day first, others the month.
    MixedDates,
    /// The dates are months without days.
    MonthsOnly,
    /// No date in the column can be read.
    UnreadableDates,
    /// Whether a sign stands before a fraction or between thousands.
    DecimalSign,
    /// Some numbers have a decimal point, others a decimal comma.
    MixedDecimalSigns,
    /// Several currencies, which are never added up.
    SeveralCurrencies,
    /// The amounts are in another currency than the project.
    OtherCurrency,
    /// States of orders that are not known.
    UnknownStatuses,
    /// Whether lines of one order repeat its total or share it.
    OrderLines,
    /// Whether outgoing money is refunds.
    Outgoing,
    /// Whether rows that repeat others count, where half of the file does.
    Duplicates,
    /// What a discount beside a price is: money, percent, or in the price already.
    Discount,
}

impl QuestionKind {
    /// The stable code of the refusal that asks.
    pub fn code(self) -> &'static str {
        match self {
            Self::Part => "several_parts",
            Self::NoColumn => "no_column_for_role",
            Self::NoTaskDates => "no_task_dates",
            Self::NoTaskTitles => "no_title_column",
            Self::WhichColumn => "which_column",
            Self::DateOrder => "date_order",
            Self::MixedDates => "mixed_dates",
            Self::MonthsOnly => "months_only",
            Self::UnreadableDates => "unreadable_dates",
            Self::DecimalSign => "decimal_sign",
            Self::MixedDecimalSigns => "mixed_decimal_signs",
            Self::SeveralCurrencies => "several_currencies",
            Self::OtherCurrency => "other_currency",
            Self::UnknownStatuses => "unknown_statuses",
            Self::OrderLines => "order_lines",
            Self::Outgoing => "outgoing",
            Self::Duplicates => "duplicates",
            Self::Discount => "discount",
        }
    }

    /// The option of the command line that takes the answer.
    pub fn option(self) -> &'static str {
        match self {
            Self::Part => "--sheet",
            Self::NoColumn | Self::WhichColumn | Self::UnreadableDates => "--column",
            Self::NoTaskDates | Self::NoTaskTitles => "headings",
            Self::DateOrder | Self::MixedDates | Self::MonthsOnly => "--date-format",
            Self::DecimalSign | Self::MixedDecimalSigns => "--decimal",
            Self::SeveralCurrencies | Self::OtherCurrency => "--currency",
            Self::UnknownStatuses => "--status-include",
            Self::OrderLines => "--lines",
            Self::Outgoing => "--outgoing",
            Self::Duplicates => "--on-duplicate",
            Self::Discount => "--discount",
        }
    }
}

/// A possible answer.
#[shape(Eq, skip_serializing_none)]
pub struct Candidate {
    /// What the option takes.
    pub value: String,
    /// Rows that it concerns, where that is counted.
    pub count: Option<u64>,
    /// What stands in the file, or what it would mean.
    pub example: Option<String>,
}

impl Candidate {
    /// An answer with nothing to add.
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            count: None,
            example: None,
        }
    }

    /// The same with an example.
    #[must_use]
    pub fn example(self, example: impl Into<String>) -> Self {
        Self {
            example: Some(example.into()),
            ..self
        }
    }

    /// The same with a count.
    #[must_use]
    pub fn count(self, count: u64) -> Self {
        Self {
            count: Some(count),
            ..self
        }
    }
}

/// A question to a person.
#[shape(Eq, skip_serializing_none)]
pub struct Question {
    /// What is asked.
    pub kind: QuestionKind,
    /// The role of the column that it is about, if it is about one.
    pub role: Option<Role>,
    /// The heading of that column, or what stands in the file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// A further word from the file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub example: String,
    /// The possible answers; each is a value that the option takes.
    pub candidates: Vec<Candidate>,
}

impl Question {
    /// A question about a column.
    pub(super) fn about(kind: QuestionKind, role: Role, subject: impl Into<String>) -> Self {
        Self {
            kind,
            role: Some(role),
            subject: subject.into(),
            example: String::new(),
            candidates: Vec::new(),
        }
    }

    /// The option of the command line that takes the answer.
    pub fn option(&self) -> &'static str {
        self.kind.option()
    }
}
