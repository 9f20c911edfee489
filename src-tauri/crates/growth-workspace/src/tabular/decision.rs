//! What the reader decided by itself: each with how many rows it concerns, examples, and the option
//! that decides it otherwise.

use super::{rules::Discount, status::StatusMeaning};

/// Examples that are kept of a decision.
const MAX_EXAMPLES: usize = 3;

/// What was decided.
#[shape(Eq, PartialOrd, Ord, tag = "code")]
pub enum DecisionKind {
    /// The export of a known program was recognised.
    Recipe {
        /// Its name.
        name: String,
    },
    /// The columns are those that a person chose for an earlier file with the same headings.
    Remembered,
    /// The file names no buyers: all orders are anonymous.
    NoBuyers,
    /// The amount is a price times a quantity.
    PriceTimesQuantity,
    /// Amounts were in hundredths: cents, kopecks.
    Hundredths,
    /// Amounts were in thousands.
    Thousands,
    /// Amounts were in millions.
    Millions,
    /// The discount that stands beside the price.
    Discount {
        /// What it was taken as.
        discount: Discount,
    },
    /// Lines of one order were put together; amounts were added up.
    LinesSummed,
    /// Lines of one order were put together; the repeated total counts once.
    LinesOnce,
    /// Rows in this state were left out.
    StatusLeftOut {
        /// The state as the file writes it.
        status: String,
        /// What it was taken to mean.
        meaning: StatusMeaning,
    },
    /// Rows in this state count.
    StatusCounted {
        /// The state as the file writes it.
        status: String,
    },
    /// Cancelled orders were left out.
    CancelledLeftOut,
    /// Orders that are marked as returned were left out.
    ReturnedLeftOut,
    /// Trials of the shop were left out.
    TestsLeftOut,
    /// Rows that are the same as an earlier one were left out.
    DuplicatesSkipped,
    /// Rows that are the same as an earlier one count.
    DuplicatesKept,
    /// Rows of totals were left out.
    TotalsLeftOut,
    /// Remarks between the rows were left out.
    CommentsLeftOut,
    /// Repeated headings were left out.
    HeadingsLeftOut,
    /// Rows with dates that cannot be meant were left out.
    OddDatesLeftOut,
    /// Rows with dates that cannot be meant count.
    OddDatesKept,
    /// Orders of nobody in particular (guests, retail) count without a customer.
    Anonymous,
    /// Customers who are spelled in several ways are one each.
    Respelled,
    /// Rows in other currencies were left out.
    OtherCurrencyLeftOut {
        /// Its code.
        currency: String,
    },
    /// The amounts are in another currency than the project.
    OtherCurrency {
        /// Its code.
        currency: String,
    },
    /// Negative amounts, refunded amounts and outgoing money are refunds.
    Refunds,
    /// Outgoing money was left out.
    OutgoingLeftOut,
    /// Dates of months were taken as their first day.
    MonthsAsFirstDay,
    /// Every line of the file was one quoted cell.
    LinesUnquoted,
    /// A sheet or an archived file was read.
    Part {
        /// Its name.
        name: String,
    },
    /// Lines above the table were passed over.
    LinesAbove,
    /// A file of exactly these bytes was imported before.
    AlreadyImported {
        /// The name of that data set.
        dataset: String,
    },
}

impl DecisionKind {
    /// The stable code, as in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Recipe { .. } => "recipe",
            Self::Remembered => "remembered",
            Self::NoBuyers => "no_buyers",
            Self::PriceTimesQuantity => "price_times_quantity",
            Self::Hundredths => "hundredths",
            Self::Thousands => "thousands",
            Self::Millions => "millions",
            Self::Discount { .. } => "discount",
            Self::LinesSummed => "lines_summed",
            Self::LinesOnce => "lines_once",
            Self::StatusLeftOut { .. } => "status_left_out",
            Self::StatusCounted { .. } => "status_counted",
            Self::CancelledLeftOut => "cancelled_left_out",
            Self::ReturnedLeftOut => "returned_left_out",
            Self::TestsLeftOut => "tests_left_out",
            Self::DuplicatesSkipped => "duplicates_skipped",
            Self::DuplicatesKept => "duplicates_kept",
            Self::TotalsLeftOut => "totals_left_out",
            Self::CommentsLeftOut => "comments_left_out",
            Self::HeadingsLeftOut => "headings_left_out",
            Self::OddDatesLeftOut => "odd_dates_left_out",
            Self::OddDatesKept => "odd_dates_kept",
            Self::Anonymous => "anonymous",
            Self::Respelled => "respelled",
            Self::OtherCurrencyLeftOut { .. } => "other_currency_left_out",
            Self::OtherCurrency { .. } => "other_currency",
            Self::Refunds => "refunds",
            Self::OutgoingLeftOut => "outgoing_left_out",
            Self::MonthsAsFirstDay => "months_as_first_day",
            Self::LinesUnquoted => "lines_unquoted",
            Self::Part { .. } => "part",
            Self::LinesAbove => "lines_above",
            Self::AlreadyImported { .. } => "already_imported",
        }
    }

    /// The option of the command line that decides it otherwise.
    pub fn option(&self) -> Option<&'static str> {
        Some(match self {
            Self::Recipe { .. } => "--recipe",
            Self::Remembered | Self::NoBuyers | Self::PriceTimesQuantity => "--column",
            Self::LinesSummed | Self::LinesOnce => "--lines",
            Self::StatusLeftOut { .. } => "--status-include",
            Self::StatusCounted { .. } => "--status-exclude",
            Self::CancelledLeftOut | Self::ReturnedLeftOut | Self::TestsLeftOut => "--column",
            Self::Discount { .. } => "--discount",
            Self::DuplicatesSkipped | Self::DuplicatesKept => "--on-duplicate",
            Self::OddDatesLeftOut | Self::OddDatesKept => "--on-odd-date",
            Self::OtherCurrencyLeftOut { .. } | Self::OtherCurrency { .. } => "--currency",
            Self::OutgoingLeftOut => "--outgoing",
            Self::MonthsAsFirstDay => "--date-format",
            Self::Part { .. } => "--sheet",
            Self::LinesAbove => "--lines-above",
            Self::Hundredths
            | Self::Thousands
            | Self::Millions
            | Self::TotalsLeftOut
            | Self::CommentsLeftOut
            | Self::HeadingsLeftOut
            | Self::Anonymous
            | Self::Respelled
            | Self::Refunds
            | Self::LinesUnquoted
            | Self::AlreadyImported { .. } => return None,
        })
    }
}

/// One decision.
#[shape(Eq)]
pub struct Decision {
    /// What was decided.
    #[serde(flatten)]
    pub kind: DecisionKind,
    /// How many rows, orders or customers it concerns; 0 where it is about the file as a whole.
    pub count: u64,
    /// Some of them, as they stand in the file.
    #[serde(default)]
    pub examples: Vec<String>,
}

impl Decision {
    /// A decision about the file as a whole.
    pub fn of_file(kind: DecisionKind) -> Self {
        Self {
            kind,
            count: 0,
            examples: Vec::new(),
        }
    }
}

/// Decisions as they come up, counted.
#[derive(Debug, Default)]
pub(super) struct Tally {
    decisions: Vec<Decision>,
}

impl Tally {
    /// Counts one more case of a decision.
    pub(super) fn add(&mut self, kind: DecisionKind, example: impl FnOnce() -> String) {
        self.add_many(kind, 1, example);
    }

    /// Counts several cases of a decision.
    pub(super) fn add_many(
        &mut self,
        kind: DecisionKind,
        count: u64,
        example: impl FnOnce() -> String,
    ) {
        let place = self
            .decisions
            .iter()
            .position(|decision| decision.kind == kind);
        let place = place.unwrap_or_else(|| {
            self.decisions.push(Decision::of_file(kind));
            self.decisions.len() - 1
        });
        if let Some(decision) = self.decisions.get_mut(place) {
            decision.count += count;
            if decision.examples.len() < MAX_EXAMPLES {
                let example = example();
                if !example.is_empty() && !decision.examples.contains(&example) {
                    decision.examples.push(example);
                }
            }
        }
    }

    /// The decisions in the order of their kinds.
    pub(super) fn finish(mut self) -> Vec<Decision> {
        self.decisions.sort_by(|a, b| a.kind.cmp(&b.kind));
        self.decisions
    }
}
