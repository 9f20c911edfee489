//! The list of customers: searched, filtered, sorted, and as a file.

use std::cmp::Ordering;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use growth_i18n::{Digits, Format, Language, text};
use growth_model::Currency;
use growth_model::customers::CustomerState;
use growth_report::content::Locale;
use growth_report::{csv, customers as words};
use growth_workspace::customers::{self as stored, CustomerFilter};
use growth_workspace::{DatasetId, SegmentId, WorkspaceError, datasets, projects};
use rust_decimal::prelude::ToPrimitive as _;

use crate::customer_lists::{Listed, fold, write_day};
use crate::{Context, Failure, Request, WritePath, router::request, shared::Written, write};

/// Most customers of one page.
const MAX_PAGE: u32 = 500;
/// Days of a week.
const WEEK: u64 = 7;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "customers.list",
            "Customers of a forecast with chance, value and day to write: searched, filtered, sorted.",
            list,
        ),
        request(
            "customers.save_list",
            "Saves the list of customers as CSV, filtered and sorted as asked.",
            save_list,
        ),
    ]
}

/// What a list is sorted by.
#[shape(Copy, Default, Eq)]
pub enum CustomerOrder {
    /// The day to write, the earliest first; of one day the most valuable first.
    #[default]
    WriteOn,
    /// What the purchases of the horizon are worth.
    Value,
    /// Chance of being still there.
    Alive,
    /// Expected purchases.
    Expected,
    /// Purchases so far.
    Purchases,
    /// Day of the last purchase.
    LastPurchase,
    /// Name.
    Name,
}

/// A list that is asked for.
#[shape(Eq, deny_unknown_fields)]
pub struct CustomerListInput {
    /// The purchases.
    pub dataset_id: DatasetId,
    /// Whom to show.
    #[serde(default)]
    pub filter: CustomerFilter,
    /// In which order.
    #[serde(default)]
    pub order: CustomerOrder,
    /// Turns the order around.
    #[serde(default)]
    pub reverse: bool,
    /// Customers to pass over.
    #[serde(default)]
    pub offset: u32,
    /// Customers to show, 1…500.
    #[serde(default = "page")]
    pub limit: u32,
}

fn page() -> u32 {
    50
}

/// Customers of a forecast.
#[shape]
pub struct CustomerList {
    /// Customers that the filter leaves.
    pub total: u64,
    /// What their purchases of the horizon are worth, in words.
    pub value_text: String,
    /// The page.
    pub customers: Vec<CustomerLine>,
    /// Filters that are at hand: those of the program, then the kept ones.
    pub segments: Vec<SegmentChip>,
}

/// One customer, as a person reads it.
#[shape(skip_serializing_none)]
pub struct CustomerLine {
    /// Number of the customer in the data set.
    pub customer: u32,
    /// The name that the file gives.
    pub name: String,
    /// Whether the customer is still there.
    pub state: CustomerState,
    /// The same in a word.
    pub state_text: String,
    /// Day of the last purchase, in words.
    pub last_text: String,
    /// Purchases so far.
    pub purchases: u32,
    /// Chance of being still there, 0…1.
    pub p_alive: f64,
    /// The same in words.
    pub alive_text: String,
    /// Expected purchases, in words.
    pub expected_text: String,
    /// What they are worth, in words.
    pub value_text: String,
    /// The day to write; absent where there is none.
    pub write_on: Option<NaiveDate>,
    /// The same in words, or why there is none.
    pub write_text: String,
    /// Whether the day has come.
    pub write_now: bool,
}

/// A filter that is at hand.
#[shape(Eq, skip_serializing_none)]
pub struct SegmentChip {
    /// Stable name of one of the program's.
    pub name: Option<String>,
    /// Id of a kept one.
    pub id: Option<SegmentId>,
    /// What it is called.
    pub label: String,
    /// Whom it shows.
    pub filter: CustomerFilter,
    /// How many there are.
    pub customers: u64,
}

/// A list with everything that it needs.
struct Found {
    list: Arc<Vec<Listed>>,
    segments: Vec<stored::CustomerSegment>,
    currency: Currency,
    dataset: String,
}

fn found(context: &Context<'_>, dataset: &DatasetId) -> Result<Found, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let dataset = datasets::get(&view, dataset)?;
        let saved =
            stored::forecast_of(&view, &dataset.id)?.ok_or_else(|| WorkspaceError::NotFound {
                entity: "customer_forecast",
                id: dataset.id.to_string(),
            })?;
        Ok(Found {
            list: context.app.customer_lists().of(&view, &saved)?,
            segments: stored::segments(&view, &dataset.project_id)?,
            currency: projects::get(&view, &dataset.project_id)?.currency,
            dataset: dataset.name,
        })
    })
}

fn list(context: &Context<'_>, input: CustomerListInput) -> Result<CustomerList, Failure> {
    if !(1..=MAX_PAGE).contains(&input.limit) {
        return Err(growth_model::ModelError::OutOfRange {
            field: "limit".to_owned(),
            value: input.limit.into(),
            min: Some(1.into()),
            max: Some(MAX_PAGE.into()),
        }
        .into());
    }
    let found = found(context, &input.dataset_id)?;
    let chosen = chosen(&found.list, &input)?;
    let (language, today) = (context.language, context.app.today());
    let format = Format::new(language);
    let value: f64 = chosen.iter().map(|listed| listed.forecast.value).sum();
    let currency = found.currency.code();
    Ok(CustomerList {
        total: chosen.len() as u64,
        value_text: format.money_compact(value, currency),
        customers: chosen
            .iter()
            .skip(usize::try_from(input.offset).unwrap_or(usize::MAX))
            .take(usize::try_from(input.limit).unwrap_or(usize::MAX))
            .map(|listed| {
                let forecast = &listed.forecast;
                let write_on = write_day(listed);
                CustomerLine {
                    customer: forecast.customer,
                    name: listed.name.to_string(),
                    state: forecast.state,
                    state_text: words::state_text(forecast.state, language),
                    last_text: format.date_long(forecast.last_purchase),
                    purchases: forecast.purchases,
                    p_alive: forecast.p_alive,
                    alive_text: format.percent(forecast.p_alive, Digits::WHOLE),
                    expected_text: format.number(forecast.expected_purchases, Digits::up_to(1)),
                    value_text: format.money_with(forecast.value, currency, Digits::WHOLE),
                    write_text: words::write_text(&forecast.write_on, today, language),
                    write_now: write_on.is_some_and(|day| day <= today),
                    write_on,
                }
            })
            .collect(),
        segments: chips(&found, today, language),
    })
}

/// The customers that a filter leaves, in order.
fn chosen<'a>(list: &'a [Listed], input: &CustomerListInput) -> Result<Vec<&'a Listed>, Failure> {
    let filter = input.filter.checked()?;
    let mut chosen = matching(list, &filter);
    chosen.sort_by(|one, other| compare(one, other, input.order));
    if input.reverse {
        chosen.reverse();
    }
    Ok(chosen)
}

fn matching<'a>(list: &'a [Listed], filter: &CustomerFilter) -> Vec<&'a Listed> {
    let search = fold(filter.search.trim());
    let least = filter.min_value.and_then(|value| value.to_f64());
    list.iter()
        .filter(|listed| {
            let forecast = &listed.forecast;
            (search.is_empty() || listed.folded.contains(&search))
                && filter.state.is_none_or(|state| forecast.state == state)
                && filter
                    .min_purchases
                    .is_none_or(|least| forecast.purchases >= least)
                && least.is_none_or(|least| forecast.value >= least)
                && filter
                    .write_by
                    .is_none_or(|by| write_day(listed).is_some_and(|day| day <= by))
        })
        .collect()
}

fn compare(one: &Listed, other: &Listed, order: CustomerOrder) -> Ordering {
    let (a, b) = (&one.forecast, &other.forecast);
    let by_value = b.value.total_cmp(&a.value);
    let first = match order {
        // Those without a day come last.
        CustomerOrder::WriteOn => match (write_day(one), write_day(other)) {
            (Some(one), Some(other)) => one.cmp(&other),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        },
        CustomerOrder::Value => Ordering::Equal,
        CustomerOrder::Alive => b.p_alive.total_cmp(&a.p_alive),
        CustomerOrder::Expected => b.expected_purchases.total_cmp(&a.expected_purchases),
        CustomerOrder::Purchases => b.purchases.cmp(&a.purchases),
        CustomerOrder::LastPurchase => b.last_purchase.cmp(&a.last_purchase),
        CustomerOrder::Name => one.folded.cmp(&other.folded),
    };
    first.then(by_value).then(a.customer.cmp(&b.customer))
}

fn chips(found: &Found, today: NaiveDate, language: Language) -> Vec<SegmentChip> {
    let state = |state| CustomerFilter {
        state: Some(state),
        ..CustomerFilter::default()
    };
    let own = [
        ("all", CustomerFilter::default()),
        ("stays", state(CustomerState::Stays)),
        (
            "write_week",
            CustomerFilter {
                write_by: today.checked_add_days(Days::new(WEEK)),
                ..CustomerFilter::default()
            },
        ),
        ("fading", state(CustomerState::Fading)),
        ("gone", state(CustomerState::Gone)),
    ];
    let count = |filter: &CustomerFilter| matching(&found.list, filter).len() as u64;
    own.into_iter()
        .map(|(name, filter)| SegmentChip {
            label: text(language, &format!("customers-segment-{name}"), &[]),
            name: Some(name.to_owned()),
            id: None,
            customers: count(&filter),
            filter,
        })
        .chain(found.segments.iter().map(|segment| SegmentChip {
            name: None,
            id: Some(segment.id.clone()),
            label: segment.name.clone(),
            customers: count(&segment.filter),
            filter: segment.filter.clone(),
        }))
        .collect()
}

/// A list as a file.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveCustomerList {
    /// The purchases.
    pub dataset_id: DatasetId,
    /// Whom to save.
    #[serde(default)]
    pub filter: CustomerFilter,
    /// In which order.
    #[serde(default)]
    pub order: CustomerOrder,
    /// Turns the order around.
    #[serde(default)]
    pub reverse: bool,
    /// The CSV file to write; one that is there is replaced.
    pub path: WritePath,
}

fn save_list(context: &Context<'_>, input: SaveCustomerList) -> Result<Written, Failure> {
    let found = found(context, &input.dataset_id)?;
    let asked = CustomerListInput {
        dataset_id: input.dataset_id,
        filter: input.filter,
        order: input.order,
        reverse: input.reverse,
        offset: 0,
        limit: 1,
    };
    let chosen = chosen(&found.list, &asked)?;
    let locale = Locale {
        language: context.language,
        currency: found.currency,
    };
    let named = chosen.iter().map(|listed| words::NamedCustomer {
        name: &listed.name,
        forecast: &listed.forecast,
    });
    let table = words::list_table("customers", &found.dataset, named, locale);
    write::file(&input.path, &csv::of_table(&table, context.language))?;
    Ok(Written {
        files: vec![input.path.display().to_string()],
    })
}
