//! What counts as a purchase and what does not, said explicitly.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;

use super::status::StatusMeaning;

/// What happens with rows that are the same as an earlier one.
#[shape(Copy, Eq, Hash)]
pub enum OnDuplicate {
    /// They are left out.
    Skip,
    /// Each counts.
    Keep,
}

/// What happens with dates that cannot be meant: 1970-01-01, the year 2099.
#[shape(Copy, Default, Eq, Hash)]
pub enum OnOddDate {
    /// Their rows are left out.
    #[default]
    Skip,
    /// They count as they are written.
    Keep,
}

/// How the amounts of the lines of one order make the order's.
#[shape(Copy, Default, Eq, Hash)]
pub enum Lines {
    /// Each line has its own: they are added up.
    #[default]
    Sum,
    /// Each line repeats the order's total: it counts once.
    Once,
}

/// What outgoing money is.
#[shape(Copy, Eq, Hash)]
pub enum Outgoing {
    /// Refunds to customers.
    Refunds,
    /// Nothing of the customers' concern: left out.
    Skip,
}

/// What a discount beside a price is.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum Discount {
    /// Money off the line.
    Money,
    /// Percent of it.
    Percent,
    /// It is in the price already.
    Included,
}

/// How much more an amount is than its cell says, where the heading counts in thousands.
#[shape(Copy, Eq, Hash)]
pub enum AmountUnit {
    /// `Сумма, тыс. руб.`
    Thousands,
    /// `Revenue, $m`
    Millions,
}

impl AmountUnit {
    /// What a cell is multiplied by.
    pub(super) fn factor(self) -> Decimal {
        match self {
            Self::Thousands => Decimal::ONE_THOUSAND,
            Self::Millions => Decimal::from_parts(1_000_000, 0, 0, false, 0),
        }
    }
}

/// What happens with rows whose customer's cell is empty.
#[shape(Copy, Default, Eq, Hash)]
pub enum OnNobody {
    /// They cannot be read.
    #[default]
    Reject,
    /// They are orders of nobody in particular.
    Anonymous,
}

/// What counts as a purchase.
#[shape(Eq, default, deny_unknown_fields)]
pub struct Rules {
    /// What the states of orders mean, by their plain spelling. A state that is absent counts.
    pub statuses: BTreeMap<String, StatusMeaning>,
    /// Rows that are the same as an earlier one.
    pub on_duplicate: OnDuplicate,
    /// Dates that cannot be meant.
    pub on_odd_date: OnOddDate,
    /// Whether rows with the same number of order are put together, and how.
    pub lines: Option<Lines>,
    /// Whether the rows of an order stand together in the file.
    pub lines_adjacent: bool,
    /// What outgoing money is.
    pub outgoing: Option<Outgoing>,
    /// Negative amounts that are no refunds are the seller's own spending, and left out.
    pub own_spending: bool,
    /// Rows in the state of a refund are refunds, though their amounts are positive.
    pub unsigned_refunds: bool,
    /// The column of the customer who got a refund, where the usual ones name the seller then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refund_to: Option<usize>,
    /// Amounts are in hundredths: cents, kopecks.
    pub hundredths: bool,
    /// Amounts are in thousands or millions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<AmountUnit>,
    /// What a discount beside a price is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount: Option<Discount>,
    /// Columns that say yes where an order was returned.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub returned: Vec<usize>,
    /// The column of tests says which rows are real, rather than which are tests.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub live_flag: bool,
    /// Rows without a customer.
    pub on_nobody: OnNobody,
    /// The currency that rows must be in, where the file names several.
    pub only_currency: bool,
    /// Columns of identities that link several of one person, by their places among them.
    pub linking: Vec<bool>,
    /// Columns that make the customer's name together: surname and first name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joined: Vec<usize>,
    /// Columns of the table, where rows may be wider than their headings; 0 where nobody knows.
    pub columns: usize,
    /// Whether rows of totals are looked for.
    pub find_totals: bool,
    /// The day of the import: dates far behind it cannot be meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub today: Option<NaiveDate>,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            statuses: BTreeMap::new(),
            on_duplicate: OnDuplicate::Keep,
            on_odd_date: OnOddDate::Skip,
            lines: None,
            lines_adjacent: false,
            outgoing: None,
            own_spending: false,
            unsigned_refunds: false,
            refund_to: None,
            hundredths: false,
            unit: None,
            discount: None,
            returned: Vec::new(),
            live_flag: false,
            on_nobody: OnNobody::Reject,
            only_currency: false,
            linking: Vec::new(),
            joined: Vec::new(),
            columns: 0,
            find_totals: true,
            today: None,
        }
    }
}

/// Days after today that a date may lie: deals are dated ahead, by months rather than years.
const MAX_DAYS_AHEAD: u64 = 400;

/// Dates that programs write where they have none.
const PLACEHOLDERS: [(i32, u32, u32); 8] = [
    (1970, 1, 1),
    (1970, 1, 2),
    (1969, 12, 31),
    (1899, 12, 30),
    (1899, 12, 31),
    (1900, 1, 1),
    (1901, 1, 1),
    (1980, 1, 1),
];

impl Rules {
    /// Whether a date cannot be meant.
    pub(super) fn is_odd(&self, date: NaiveDate) -> bool {
        use chrono::Datelike as _;
        if date.year() < 1981 {
            return date.year() < 1950
                || PLACEHOLDERS.contains(&(date.year(), date.month(), date.day()));
        }
        self.today.is_some_and(|today| {
            today
                .checked_add_days(Days::new(MAX_DAYS_AHEAD))
                .is_some_and(|latest| date > latest)
        })
    }
}
