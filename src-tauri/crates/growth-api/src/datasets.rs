//! A client's purchases: reading the file, what they tell, and using it.

use std::path::PathBuf;

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, Language, text};
use growth_model::{
    Currency, Outcome,
    economics::{InputField, RevenueModel, Unit},
    purchases::{PurchaseMonth, PurchaseSummary},
};
use growth_report::{
    charts::{self, Chart, MonthValue},
    document::Fact,
};
use growth_workspace::{
    Committed, DatasetId, ProjectId, ScenarioId,
    datasets::{
        self, Dataset, NewDataset,
        csv::{
            Delimiter, Overrides, RejectReason, RejectedRow, RejectsHeader, Sniff, sniff_with,
            write_rejects,
        },
    },
    economics::{self as scenarios, Save, Scenario, SourceKind},
    projects,
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Context, Failure, Phase, Request,
    economics::{ChartRequest, OfProject, status_text},
    router::request,
    write,
};

/// Most rejected rows that a view lists; the file has them all.
const LISTED_REJECTS: usize = 200;

pub(crate) fn requests() -> Vec<Request> {
    vec![
        request(
            "datasets.preview",
            "How a CSV file would be read: format, columns, first rows, and what is in doubt.",
            preview,
        ),
        request(
            "datasets.import",
            "Imports purchases from a CSV file, or nothing of it.",
            import,
        ),
        request(
            "datasets.list",
            "The data sets of a project, last imported first.",
            list,
        ),
        request(
            "datasets.view",
            "What a data set tells, in words and charts.",
            view,
        ),
        request(
            "datasets.apply",
            "Uses what a data set tells as inputs of a scenario.",
            apply,
        ),
        request("datasets.rename", "Gives a data set another name.", rename),
        request(
            "datasets.delete",
            "Deletes a data set; undo brings it back.",
            delete,
        ),
        request(
            "datasets.save_rejected",
            "Saves the rows that could not be read as CSV.",
            save_rejected,
        ),
    ]
}

/// A file, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewInput {
    /// The CSV file.
    pub path: PathBuf,
    /// What a person has decided; the rest is found out.
    #[serde(default)]
    pub overrides: Overrides,
}

fn preview(_: &Context<'_>, input: PreviewInput) -> Result<Sniff, Failure> {
    Ok(sniff_with(&input.path, &input.overrides)?)
}

/// An import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportInput {
    /// The project.
    pub project_id: ProjectId,
    /// The CSV file.
    pub path: PathBuf,
    /// Name of the data set; the file's when absent.
    #[serde(default)]
    pub name: Option<String>,
    /// What a person has decided; the rest is found out. What stays in doubt is refused.
    #[serde(default)]
    pub overrides: Overrides,
}

fn import(context: &Context<'_>, input: ImportInput) -> Result<Committed<Dataset>, Failure> {
    let found = sniff_with(&input.path, &input.overrides)?;
    let file_name = input
        .path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let new = NewDataset {
        project_id: input.project_id,
        name: input.name.unwrap_or_else(|| file_name.clone()),
        file_name,
    };
    datasets::import_purchases(
        &input.path,
        &found.format,
        &found.mapping.complete()?,
        &new,
        |work| context.app.with(|workspace| Ok(work(workspace)?)),
        |fraction| {
            context.report(Phase::Reading, fraction);
            !context.cancel.is_cancelled()
        },
    )
}

/// The data sets of a project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DatasetList {
    /// Last imported first.
    pub datasets: Vec<Dataset>,
}

fn list(context: &Context<'_>, input: OfProject) -> Result<DatasetList, Failure> {
    context.app.with(|workspace| {
        Ok(DatasetList {
            datasets: datasets::list(&workspace.view(), &input.project_id)?,
        })
    })
}

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

fn view(context: &Context<'_>, input: DatasetViewInput) -> Result<DatasetView, Failure> {
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
        let months = month_values(&summary, value);
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

/// The months of a data set as a chart takes them.
pub(crate) fn month_values(
    summary: &PurchaseSummary,
    value: impl Fn(&PurchaseMonth) -> Decimal,
) -> Vec<MonthValue> {
    summary
        .months
        .iter()
        .filter_map(|month| {
            Some(MonthValue {
                month: NaiveDate::parse_from_str(&format!("{}-01", month.month), "%Y-%m-%d")
                    .ok()?,
                value: value(month).to_f64()?,
                complete: month.full,
            })
        })
        .collect()
}

/// What a data set tells, in words.
pub(crate) fn facts(
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
    .map(|(name, value)| Fact {
        label: text(language, &format!("datasets-fact-{name}"), &[]),
        text: value,
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
fn offered(summary: &PurchaseSummary) -> impl Iterator<Item = (InputField, Decimal)> + '_ {
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
            label: crate::steps::input_label(field, language),
            text: written(value, field.unit(), &format, currency),
            field,
            value,
        })
        .collect()
}

/// What is used of a data set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplyInput {
    /// The data set.
    pub dataset_id: DatasetId,
    /// The scenario.
    pub scenario_id: ScenarioId,
    /// The inputs to fill; all that the data set offers when absent.
    #[serde(default)]
    pub fields: Option<Vec<InputField>>,
    /// Revenue model to switch to; the scenario keeps its own when absent.
    #[serde(default)]
    pub model: Option<RevenueModel>,
}

fn apply(context: &Context<'_>, input: ApplyInput) -> Result<Committed<Scenario>, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let summary = summary_of(&datasets::get(&view, &input.dataset_id)?)?;
        let mut inputs = scenarios::get(&view, &input.scenario_id)?.inputs;
        let mut confirm = vec![];
        for (field, value) in offered(&summary) {
            if input
                .fields
                .as_ref()
                .is_none_or(|fields| fields.contains(&field))
            {
                inputs.set(field, Some(value))?;
                confirm.push(field);
            }
        }
        inputs.model = input.model.unwrap_or(inputs.model);
        let save = Save {
            kind: SourceKind::Dataset,
            dataset_id: Some(input.dataset_id),
            note: String::new(),
            confirm,
        };
        Ok(workspace.save_inputs(&input.scenario_id, &inputs, &save, None)?)
    })
}

/// Another name for a data set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameDataset {
    /// The data set.
    pub id: DatasetId,
    /// Its new name, 1 to 200 characters.
    pub name: String,
}

fn rename(context: &Context<'_>, input: RenameDataset) -> Result<Committed<Dataset>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.rename_dataset(&input.id, &input.name)?))
}

/// A data set, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DatasetRef {
    /// The data set.
    pub id: DatasetId,
}

fn delete(context: &Context<'_>, input: DatasetRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_dataset(&input.id)?))
}

/// Where the rejected rows go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveRejected {
    /// The data set.
    pub id: DatasetId,
    /// The CSV file to write; one that is there is replaced.
    pub path: PathBuf,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Written {
    /// The files.
    pub files: Vec<String>,
}

fn save_rejected(context: &Context<'_>, input: SaveRejected) -> Result<Written, Failure> {
    let language = context.language;
    let label = |name: &str| text(language, &format!("datasets-unread-{name}"), &[]);
    let (line, code, reason, row) = (label("line"), label("code"), label("reason"), label("row"));
    let header = RejectsHeader {
        line: &line,
        code: &code,
        reason: &reason,
        text: &row,
    };
    let mut rows = vec![];
    context.app.with(|workspace| {
        datasets::for_each_reject::<Failure>(&workspace.view(), &input.id, |row| {
            rows.push(row);
            Ok(())
        })
    })?;
    let delimiter = match language {
        Language::Ru => Delimiter::Semicolon,
        Language::En => Delimiter::Comma,
    };
    let mut bytes = vec![];
    write_rejects(&mut bytes, rows, &header, delimiter, |reason| {
        reason_text(reason, language)
    })
    .map_err(|error| Failure::file(&input.path, error))?;
    write::file(&input.path, &bytes)?;
    Ok(Written {
        files: vec![input.path.display().to_string()],
    })
}

fn reason_text(reason: RejectReason, language: Language) -> String {
    text(language, &format!("reject-{}", reason.code()), &[])
}
