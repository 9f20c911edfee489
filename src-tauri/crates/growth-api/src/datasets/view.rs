//! What a data set tells, in words and charts, and what of it the calculator can use.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, Language, text};
use growth_model::{
    Currency, Outcome, Reason,
    economics::{InputField, Unit},
    purchases::{PurchaseMonth, PurchaseSummary},
};
use growth_report::{
    charts::{self, Chart, MonthValue},
    content::Fact,
    datasets::month_values,
};
use growth_workspace::{
    DatasetId, View,
    datasets::{self, Dataset, FileReading},
    projects,
    tabular::RejectedRow,
};
use rust_decimal::Decimal;

use super::{Told, reason_text};
use crate::{
    Context, Failure,
    shared::{ChartRequest, status_text},
};

/// Most rejected rows that a view lists; the file has them all.
const LISTED_REJECTS: usize = 200;

/// Which data set, and how its charts are drawn.
#[shape(Eq, deny_unknown_fields)]
pub struct DatasetViewInput {
    /// The data set.
    pub id: DatasetId,
    /// Size and colours of each chart.
    pub chart: ChartRequest,
}

/// What a data set tells.
#[shape(skip_serializing_none)]
pub struct DatasetView {
    /// The data set.
    pub dataset: Dataset,
    /// What its purchases tell.
    pub summary: PurchaseSummary,
    /// The same in words.
    pub facts: Vec<Fact>,
    /// What can be used in the calculator.
    pub offers: Vec<Offer>,
    /// Revenue by month; absent without purchases.
    pub revenue: Option<Chart>,
    /// New customers by month; absent without purchases.
    pub new_customers: Option<Chart>,
    /// The first rows that could not be read.
    pub rejected: Vec<RejectedLine>,
    /// What was decided by itself while the file was read, in words.
    pub told: Vec<Told>,
    /// The currency of its amounts.
    pub currency: Currency,
    /// Bytes that the kept file takes; absent where it is not kept, and what was decided cannot be
    /// decided otherwise.
    pub kept_bytes: Option<u64>,
}

/// A value that can be used in the calculator.
#[shape(Eq)]
pub struct Offer {
    /// The input.
    pub field: InputField,
    /// Its name.
    pub label: String,
    /// The exact value.
    pub value: Decimal,
    /// The value as text.
    pub text: String,
    /// Whether it suits a list of purchases, and is taken unless somebody says otherwise.
    pub preselected: bool,
    /// What it is based on, in words.
    pub basis: String,
}

/// A row that could not be read.
#[shape(Eq)]
pub struct RejectedLine {
    /// The row.
    #[serde(flatten)]
    pub row: RejectedRow,
    /// Why, in words.
    pub reason_text: String,
}

pub(super) fn view(context: &Context<'_>, input: DatasetViewInput) -> Result<DatasetView, Failure> {
    let language = context.language;
    let (dataset, currency, own, rejected, kept_bytes) = context.app.with(|workspace| {
        let view = workspace.view();
        let dataset = datasets::get(&view, &input.id)?;
        let project = projects::get(&view, &dataset.project_id)?.currency;
        let currency = currency_of(&dataset, project);
        let rejected = rejected_lines(&view, &input.id, language)?;
        let kept = datasets::kept_bytes(&view, &input.id)?;
        Ok::<_, Failure>((dataset, currency, currency == project, rejected, kept))
    })?;
    let summary = summary_of(&dataset)?;
    let style = input.chart.style(language, currency);
    let chart = |value: fn(&PurchaseMonth) -> Decimal, draw: fn(&[MonthValue], _) -> Chart| {
        let months = month_values(&summary.months, value);
        (!months.is_empty()).then(|| draw(&months, &style))
    };
    Ok(DatasetView {
        facts: facts(&summary, language, currency),
        // What is in another currency than the project's cannot be its calculator's.
        offers: if own {
            offers(&summary, language, currency)
        } else {
            vec![]
        },
        told: told(&dataset, language),
        currency,
        kept_bytes,
        revenue: chart(|month| month.revenue, charts::monthly_revenue),
        new_customers: chart(
            |month| month.new_customers.into(),
            charts::monthly_new_customers,
        ),
        rejected,
        dataset,
        summary,
    })
}

/// The first rows that could not be read, in words.
pub(super) fn rejected_lines(
    view: &View<'_>,
    id: &DatasetId,
    language: Language,
) -> Result<Vec<RejectedLine>, Failure> {
    let mut rejected = vec![];
    datasets::for_each_reject::<Failure>(view, id, |row| {
        if rejected.len() < LISTED_REJECTS {
            let reason_text = reason_text(row.reason, language);
            rejected.push(RejectedLine { row, reason_text });
        }
        Ok(())
    })?;
    Ok(rejected)
}

/// How a data set was read, as far as it is kept.
pub(super) fn reading_of(dataset: &Dataset) -> Option<FileReading> {
    serde_json::from_value(dataset.mapping.clone()).ok()
}

/// What was decided while the file was read, in words.
pub(super) fn told(dataset: &Dataset, language: Language) -> Vec<Told> {
    reading_of(dataset)
        .map(|reading| reading.decisions)
        .unwrap_or_default()
        .into_iter()
        .map(|decision| Told::new(decision, language))
        .collect()
}

/// The currency of a data set's amounts: its own, where the file named one, or the project's.
pub(super) fn currency_of(dataset: &Dataset, project: Currency) -> Currency {
    reading_of(dataset)
        .and_then(|reading| reading.format.currency)
        .unwrap_or(project)
}

/// Refuses a data set in another currency than its project's.
pub(crate) fn require_own_currency(
    view: &View<'_>,
    dataset: &Dataset,
    field: &'static str,
) -> Result<(), Failure> {
    let project = projects::get(view, &dataset.project_id)?.currency;
    let own = currency_of(dataset, project);
    if own == project {
        return Ok(());
    }
    Err(Failure::Value {
        field,
        code: "dataset_currency",
        value: own.code().to_owned(),
    })
}

pub(crate) fn summary_of(dataset: &Dataset) -> Result<PurchaseSummary, Failure> {
    serde_json::from_value(dataset.summary.clone())
        .map_err(|error| Failure::Internal(error.to_string()))
}

/// What a data set tells, in words.
pub(super) fn facts(
    summary: &PurchaseSummary,
    language: Language,
    currency: Currency,
) -> Vec<Fact> {
    let format = Format::new(language);
    let shown = |value: &Outcome<Decimal>, unit: Unit| match value.value() {
        Some(value) => written(*value, unit, &format, currency),
        None => status_text(value, language),
    };
    let date = |value: &Outcome<NaiveDate>| match value.value() {
        Some(value) => format.date_long(*value),
        None => status_text(value, language),
    };
    [
        ("customers", format.number(summary.customers, Digits::WHOLE)),
        ("orders", format.number(summary.orders, Digits::WHOLE)),
        (
            "anonymous_orders",
            format.number(summary.anonymous_orders, Digits::WHOLE),
        ),
        ("revenue", format.money(summary.revenue, currency.code())),
        ("refunds", format.money(summary.refunds, currency.code())),
        ("first_date", date(&summary.first_date)),
        ("last_date", date(&summary.last_date)),
        (
            "average_order_value",
            shown(&summary.average_order_value, Unit::Money),
        ),
        (
            "purchases_per_lifetime",
            shown(&summary.purchases_per_lifetime, Unit::Count),
        ),
        ("repeat_share", shown(&summary.repeat_share, Unit::Fraction)),
        (
            "observed_lifetime_days",
            shown(&summary.observed_lifetime_days, Unit::Days),
        ),
        (
            "new_customers_per_full_month",
            shown(&summary.new_customers_per_full_month, Unit::Count),
        ),
        (
            "revenue_per_active_customer_month",
            shown(&summary.revenue_per_active_customer_month, Unit::Money),
        ),
    ]
    .into_iter()
    .filter(|(name, _)| *name != "anonymous_orders" || summary.anonymous_orders > 0)
    .map(|(name, value)| {
        let label = text(language, &format!("datasets-fact-{name}"), &[]);
        Fact::new(name, label, value)
    })
    .collect()
}

fn written(value: Decimal, unit: Unit, format: &Format, currency: Currency) -> String {
    match unit {
        Unit::Money => format.money(value, currency.code()),
        Unit::Fraction => format.percent(value, Digits::up_to(1)),
        Unit::Days => format.days(value, Digits::up_to(1)),
        Unit::Months => format.months(value, Digits::up_to(1)),
        Unit::Ratio | Unit::Count => format.number(value, Digits::up_to(2)),
    }
}

/// Inputs that purchases can fill.
pub(super) fn offered(
    summary: &PurchaseSummary,
) -> impl Iterator<Item = (InputField, Decimal)> + '_ {
    // Of customers who mostly bought once, the days from the first to the last purchase are no
    // lifetime: they end with the list, not with the customer.
    let returned = summary.repeat_share.value().copied().unwrap_or_default();
    let lifetime = if returned < Decimal::new(5, 1) {
        &Outcome::Undefined {
            reason: Reason::NoRepeatPurchases,
        }
    } else {
        &summary.observed_lifetime_days
    };
    [
        (InputField::AverageOrderValue, &summary.average_order_value),
        (
            InputField::PurchasesPerLifetime,
            &summary.purchases_per_lifetime,
        ),
        (InputField::LifetimeDays, lifetime),
        (
            InputField::ArpaPerMonth,
            &summary.revenue_per_active_customer_month,
        ),
        (
            InputField::NewCustomers,
            &summary.new_customers_per_full_month,
        ),
    ]
    .into_iter()
    .filter_map(|(field, value)| Some((field, *value.value()?)))
}

/// What a list of purchases in the project's own currency tells of a shop's inputs; nothing of one in
/// another.
pub(crate) fn offered_to_one_off(
    view: &View<'_>,
    dataset: &Dataset,
) -> Result<Vec<(InputField, Decimal)>, Failure> {
    let project = projects::get(view, &dataset.project_id)?.currency;
    if currency_of(dataset, project) != project {
        return Ok(vec![]);
    }
    let summary = summary_of(dataset)?;
    Ok(offered(&summary)
        .filter(|(field, _)| is_of_purchases(*field))
        .collect())
}

fn offers(summary: &PurchaseSummary, language: Language, currency: Currency) -> Vec<Offer> {
    let format = Format::new(language);
    offered(summary)
        .map(|(field, value)| Offer {
            label: crate::shared::input_label(field, language),
            text: written(value, field.unit(), &format, currency),
            preselected: is_of_purchases(field),
            basis: basis(summary, field, language),
            field,
            value,
        })
        .collect()
}

/// Whether an input belongs to one-off purchases: a shop has no subscription to fill.
pub(super) fn is_of_purchases(field: InputField) -> bool {
    field != InputField::ArpaPerMonth
}

/// The window that a value is an average of, in words.
fn basis(summary: &PurchaseSummary, field: InputField, language: Language) -> String {
    let format = Format::new(language);
    if field == InputField::NewCustomers {
        let full: Vec<&PurchaseMonth> = summary.months.iter().filter(|month| month.full).collect();
        let without = full.iter().filter(|month| month.new_customers == 0).count();
        let ends = full.first().zip(full.last()).map(|(first, last)| {
            [first, last].map(|month| crate::shared::month_text(&month.month, language))
        });
        let Some([first, last]) = ends else {
            return String::new();
        };
        return text(
            language,
            "datasets-basis-months",
            &[
                ("first", first.into()),
                ("last", last.into()),
                ("count", full.len().into()),
                ("without", without.into()),
            ],
        );
    }
    match summary.first_date.value().zip(summary.last_date.value()) {
        Some((first, last)) => text(
            language,
            "datasets-basis-days",
            &[
                ("first", format.date_long(*first).into()),
                ("last", format.date_long(*last).into()),
            ],
        ),
        None => String::new(),
    }
}
