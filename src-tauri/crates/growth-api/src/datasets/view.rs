//! What a data set tells, in words and charts, and what of it the calculator can use.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, Language, text};
use growth_model::{
    Currency, Outcome,
    economics::{InputField, Unit},
    purchases::{PurchaseMonth, PurchaseSummary},
};
use growth_report::{
    charts::{self, Chart, MonthValue},
    content::Fact,
    datasets::month_values,
};
use growth_workspace::{
    DatasetId,
    datasets::{self, Dataset, csv::RejectedRow},
    projects,
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::reason_text;
use crate::{
    Context, Failure,
    shared::{ChartRequest, status_text},
};

/// Most rejected rows that a view lists; the file has them all.
const LISTED_REJECTS: usize = 200;

/// Which data set, and how its charts are drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DatasetViewInput {
    /// The data set.
    pub id: DatasetId,
    /// Size and colours of each chart.
    pub chart: ChartRequest,
}

/// What a data set tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue: Option<Chart>,
    /// New customers by month; absent without purchases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_customers: Option<Chart>,
    /// The first rows that could not be read.
    pub rejected: Vec<RejectedLine>,
}

/// A value that can be used in the calculator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Offer {
    /// The input.
    pub field: InputField,
    /// Its name.
    pub label: String,
    /// The exact value.
    pub value: Decimal,
    /// The value as text.
    pub text: String,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RejectedLine {
    /// The row.
    #[serde(flatten)]
    pub row: RejectedRow,
    /// Why, in words.
    pub reason_text: String,
}

pub(super) fn view(context: &Context<'_>, input: DatasetViewInput) -> Result<DatasetView, Failure> {
    let language = context.language;
    let (dataset, currency, rejected) = context.app.with(|workspace| {
        let view = workspace.view();
        let dataset = datasets::get(&view, &input.id)?;
        let currency = projects::get(&view, &dataset.project_id)?.currency;
        let mut rejected = vec![];
        datasets::for_each_reject::<Failure>(&view, &input.id, |row| {
            if rejected.len() < LISTED_REJECTS {
                let reason_text = reason_text(row.reason, language);
                rejected.push(RejectedLine { row, reason_text });
            }
            Ok(())
        })?;
        Ok((dataset, currency, rejected))
    })?;
    let summary = summary_of(&dataset)?;
    let style = input.chart.style(language, currency);
    let chart = |value: fn(&PurchaseMonth) -> Decimal, draw: fn(&[MonthValue], _) -> Chart| {
        let months = month_values(&summary.months, value);
        (!months.is_empty()).then(|| draw(&months, &style))
    };
    Ok(DatasetView {
        facts: facts(&summary, language, currency),
        offers: offers(&summary, language, currency),
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
    [
        (InputField::AverageOrderValue, &summary.average_order_value),
        (
            InputField::PurchasesPerLifetime,
            &summary.purchases_per_lifetime,
        ),
        (InputField::LifetimeDays, &summary.observed_lifetime_days),
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

fn offers(summary: &PurchaseSummary, language: Language, currency: Currency) -> Vec<Offer> {
    let format = Format::new(language);
    offered(summary)
        .map(|(field, value)| Offer {
            label: crate::shared::input_label(field, language),
            text: written(value, field.unit(), &format, currency),
            field,
            value,
        })
        .collect()
}
