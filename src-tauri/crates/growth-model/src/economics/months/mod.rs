//! What really happened, month by month: the figures of the guide, smoothed where months are small,
//! and the movement of recurring revenue.

mod figures;
mod movement;

use chrono::NaiveDate;
use rust_decimal::Decimal;

pub use movement::{MrrFigures, MrrMovement};

use super::{Band, Domain, FigureName, InputField, Inputs};
use crate::{ModelError, Outcome, Reason};

/// Actuals of a project.
#[shape(Eq, deny_unknown_fields)]
pub struct MonthsInput {
    /// What months do not tell: the revenue model and its assumptions, the gross margin where a
    /// month has none of its own, and for orders their number and the lifetime of a customer.
    pub base: Inputs,
    /// The months in their order; months may be left out.
    pub months: Vec<MonthActuals>,
    /// Months that smoothing takes together, counted back from each, 1…12.
    #[serde(default = "default_window")]
    pub window_months: u32,
}

/// What happened in one month. Every value may be absent.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct MonthActuals {
    /// `YYYY-MM`.
    #[schemars(regex(pattern = r"^\d{4}-(0[1-9]|1[0-2])$"))]
    pub month: String,
    /// Advertising and other marketing, 0…1e15. Money.
    pub marketing_cost: Option<Decimal>,
    /// Salaries of those who acquire customers, 0…1e15. Money.
    pub salaries_cost: Option<Decimal>,
    /// Software used to acquire customers, 0…1e15. Money.
    pub software_cost: Option<Decimal>,
    /// Leads, 0…1e12.
    pub leads: Option<Decimal>,
    /// New customers, 0…1e12.
    pub new_customers: Option<Decimal>,
    /// Customers who paid in the month, the new ones included, 0…1e12.
    pub active_customers: Option<Decimal>,
    /// Of those who were customers before the month, how many left in it, 0…1e12.
    pub churned_customers: Option<Decimal>,
    /// Orders, 0…1e12; for one-off sales.
    pub orders: Option<Decimal>,
    /// Revenue, 0…1e15. Money.
    pub revenue: Option<Decimal>,
    /// Gross margin, −1 000 000…1. Fraction.
    pub gross_margin: Option<Decimal>,
    /// Movement of the monthly recurring revenue; for subscriptions.
    pub recurring_revenue: Option<MrrMovement>,
}

/// Figures of every month.
#[shape(Eq)]
pub struct Months {
    /// The months in their order.
    pub months: Vec<MonthFigures>,
    /// Months that smoothing takes together.
    pub window_months: u32,
    /// Where each figure is heading: the last window against the one before it.
    pub trends: Vec<FigureTrend>,
}

/// Figures of one month.
#[shape(Eq, skip_serializing_none)]
pub struct MonthFigures {
    /// `YYYY-MM`.
    pub month: String,
    /// Of the month alone.
    pub own: FigureSet,
    /// Of the month and those before it in the window, added up before they are divided: a month
    /// with many customers weighs more than one with few.
    pub smoothed: FigureSet,
    /// Movement of the monthly recurring revenue.
    pub recurring_revenue: Option<MrrFigures>,
}

/// Figures of a month or of several taken together.
#[shape(Eq, skip_serializing_none)]
pub struct FigureSet {
    /// Months that it rests on.
    pub months: u32,
    /// Revenue per active customer and month, or per order. Money.
    pub payment: Outcome<Decimal>,
    /// Churned customers / customers at the start of the month (active less new). Fraction per
    /// month; missing for one-off sales.
    pub churn_per_month: Outcome<Decimal>,
    /// Full cost of acquiring one customer. Money.
    pub cac: Outcome<Decimal>,
    /// Lifetime value on gross margin. Money.
    pub ltv_gross_margin: Outcome<Decimal>,
    /// LTV / CAC.
    pub ltv_to_cac: Outcome<Decimal>,
    /// Band of LTV / CAC.
    pub ltv_to_cac_band: Option<Band>,
    /// Payback on margin. Days.
    pub payback_days: Outcome<Decimal>,
    /// Band of the payback.
    pub payback_band: Option<Band>,
    /// New customers / leads. Fraction.
    pub conversion_rate: Outcome<Decimal>,
    /// Margin per lead. Money.
    pub margin_per_lead: Outcome<Decimal>,
    /// True when it rests on fewer than 30 new customers, so that chance moves it by a fifth or
    /// more.
    pub few_customers: bool,
}

/// Where a figure is heading.
#[shape(Eq)]
pub struct FigureTrend {
    /// The figure.
    pub figure: FigureName,
    /// Smoothed value of the last month.
    pub last: Outcome<Decimal>,
    /// Smoothed value one window earlier, of months that do not overlap with the last.
    pub before: Outcome<Decimal>,
    /// Last / before − 1. Fraction.
    pub change: Outcome<Decimal>,
    /// True when either rests on fewer than 30 new customers.
    pub few_customers: bool,
}

fn default_window() -> u32 {
    3
}

/// Figures of every month.
///
/// # Errors
/// [`ModelError`] with the path of the field: a value outside its range, a month that is not one or
/// not in order, more customers lost than there were, more new customers than active ones.
pub fn months(input: &MonthsInput) -> Result<Months, ModelError> {
    (input.base.validate()).map_err(|error| error.within("base"))?;
    let windows = Domain {
        min: Decimal::ONE,
        max: Decimal::from(12),
        whole: true,
    };
    windows.check("window_months", input.window_months.into())?;
    let mut numbers: Vec<u32> = Vec::with_capacity(input.months.len());
    for (index, month) in input.months.iter().enumerate() {
        let within = |error: ModelError| error.within(&format!("months[{index}]"));
        let number = month_number(&month.month).map_err(within)?;
        if numbers.last().is_some_and(|&before| number <= before) {
            return Err(within(refuse("month", "month_not_in_order")));
        }
        numbers.push(number);
        check(month).map_err(within)?;
    }
    let window_of = |last: usize| {
        let first = numbers[..=last]
            .partition_point(|&number| number + input.window_months <= numbers[last]);
        &input.months[first..=last]
    };
    let months: Vec<MonthFigures> = (input.months.iter().enumerate())
        .map(|(index, month)| MonthFigures {
            month: month.month.clone(),
            own: figures::of(&input.base, std::slice::from_ref(month)),
            smoothed: figures::of(&input.base, window_of(index)),
            recurring_revenue: month.recurring_revenue.as_ref().map(MrrMovement::figures),
        })
        .collect();
    let before = numbers.last().and_then(|&last| {
        let end = last.checked_sub(input.window_months)?;
        numbers.iter().rposition(|&number| number <= end)
    });
    Ok(Months {
        window_months: input.window_months,
        trends: trends(&months, before),
        months,
    })
}

fn trends(months: &[MonthFigures], before: Option<usize>) -> Vec<FigureTrend> {
    type Pick = fn(&FigureSet) -> &Outcome<Decimal>;
    let (Some(last), before) = (months.last(), before.and_then(|index| months.get(index))) else {
        return Vec::new();
    };
    let unknown = || Outcome::undefined(Reason::TooFewObservations);
    let pick: [(FigureName, Pick); 5] = [
        (FigureName::Cac, |set| &set.cac),
        (FigureName::LtvGrossMargin, |set| &set.ltv_gross_margin),
        (FigureName::LtvToCac, |set| &set.ltv_to_cac),
        (FigureName::PaybackDays, |set| &set.payback_days),
        (FigureName::MarginPerLead, |set| &set.margin_per_lead),
    ];
    pick.into_iter()
        .map(|(figure, value)| {
            let now = value(&last.smoothed).clone();
            let then = before.map_or_else(unknown, |before| value(&before.smoothed).clone());
            FigureTrend {
                figure,
                change: (then.clone().zip(now.clone()))
                    .and_then(|(then, now)| super::scenarios::relative(then, now)),
                last: now,
                before: then,
                few_customers: last.smoothed.few_customers
                    || before.is_some_and(|before| before.smoothed.few_customers),
            }
        })
        .collect()
}

/// The first day of a month `YYYY-MM`; `None` where the text is none.
pub fn first_day_of_month(month: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").ok()
}

/// Months since the year 0.
fn month_number(text: &str) -> Result<u32, ModelError> {
    let number = |text: &str, digits: usize| {
        (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse::<u32>().ok())
            .flatten()
    };
    text.split_once('-')
        .and_then(|(year, month)| Some((number(year, 4)?, number(month, 2)?)))
        .filter(|(_, month)| (1..=12).contains(month))
        .map(|(year, month)| year * 12 + month - 1)
        .ok_or_else(|| refuse("month", "not_a_month"))
}

impl MonthActuals {
    /// Checks the month by itself.
    ///
    /// # Errors
    /// [`ModelError`] with the path of the field: what is no month, a value outside its range, more
    /// customers lost than there were, more new customers than active ones.
    pub fn validate(&self) -> Result<(), ModelError> {
        month_number(&self.month)?;
        check(self)
    }
}

fn check(month: &MonthActuals) -> Result<(), ModelError> {
    let money = InputField::MarketingCost.domain();
    let count = InputField::NewCustomers.domain();
    let margin = InputField::GrossMargin.domain();
    for (field, domain, value) in [
        ("marketing_cost", money, month.marketing_cost),
        ("salaries_cost", money, month.salaries_cost),
        ("software_cost", money, month.software_cost),
        ("leads", count, month.leads),
        ("new_customers", count, month.new_customers),
        ("active_customers", count, month.active_customers),
        ("churned_customers", count, month.churned_customers),
        ("orders", count, month.orders),
        ("revenue", money, month.revenue),
        ("gross_margin", margin, month.gross_margin),
    ] {
        if let Some(value) = value {
            domain.check(field, value)?;
        }
    }
    if let (Some(active), Some(new)) = (month.active_customers, month.new_customers) {
        if new > active {
            return Err(refuse("active_customers", "fewer_active_than_new"));
        }
        if month
            .churned_customers
            .is_some_and(|churned| churned > active - new)
        {
            return Err(refuse("churned_customers", "more_churned_than_there_were"));
        }
    }
    if let Some(movement) = &month.recurring_revenue {
        (movement.check()).map_err(|error| error.within("recurring_revenue"))?;
    }
    Ok(())
}

fn refuse(field: &str, rule: &'static str) -> ModelError {
    ModelError::Inconsistent {
        field: field.to_owned(),
        rule,
    }
}
