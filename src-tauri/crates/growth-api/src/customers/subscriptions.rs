//! Subscriptions: how long they last, by plan.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, text, tr::customers as tr};
use growth_model::economics::InputField;
use growth_model::retention::{ObservedDuration, Survival, SurvivalInput, survival};
use growth_report::charts::{self, Chart};
use growth_report::content::{Locale, Table};
use growth_report::customers as words;
use growth_workspace::{
    Committed, DatasetId, ProjectId, ScenarioId, View,
    datasets::{
        self, Dataset, DatasetKind, ImportOutcome, NewDataset, NewLines, ReadTable, UnreadableTable,
    },
    economics::{self as scenarios, Save, Scenario, SourceKind},
    projects,
    tabular::{DateFormat, TableError, TableFile, read_rows},
};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive as _;
use serde_json::json;

use crate::{
    Context, Failure, Phase, ReadPath, Request, datasets::Offer, router::request,
    shared::ChartRequest,
};

/// Days of a month, as in the calculator.
const MONTH_DAYS: f64 = 30.0;
/// Digits of a share that is offered.
const DIGITS: u32 = 4;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "customers.import_subscriptions",
            "Imports subscriptions (start, end, plan, amount a month) from a table, or nothing of it.",
            import,
        ),
        request(
            "customers.subscriptions",
            "How long the subscriptions of a project last, together and by plan.",
            view,
        ),
        request(
            "customers.apply_churn",
            "Uses the churn and the amount a month of subscriptions as inputs of a scenario.",
            apply,
        ),
    ]
}

/// A table of subscriptions or leads to import.
#[shape(Eq, deny_unknown_fields)]
pub struct ImportTable {
    /// The project.
    pub project_id: ProjectId,
    /// The file: CSV or other delimited text, a workbook (XLSX, ODS, XLS), an archive with one of them.
    pub path: ReadPath,
    /// Name of the data set; the file's when absent.
    pub name: Option<String>,
    /// How dates are written, where the file leaves it open.
    pub date: Option<DateFormat>,
    /// The sheet of a workbook, or the file of an archive.
    pub part: Option<String>,
}

/// A table that was imported.
#[shape]
pub struct ImportedTable {
    /// The data set.
    #[serde(flatten)]
    pub dataset: Dataset,
    /// The first rows that could not be read, in words.
    pub rejected: Vec<String>,
}

/// Rejected rows that are told.
const TOLD: usize = 20;

/// Reads a table with one of the readers of the workspace, and keeps it.
pub(crate) fn import_table(
    context: &Context<'_>,
    input: &ImportTable,
    kind: DatasetKind,
    read: fn(
        Vec<growth_workspace::tabular::GridRow>,
        Option<DateFormat>,
    ) -> Result<ReadTable, UnreadableTable>,
) -> Result<Committed<ImportedTable>, Failure> {
    let language = context.language;
    context.report(Phase::Reading, 0.0);
    let (found, sha256) = read_file(input, read)?;
    context.report(Phase::Saving, 0.5);
    if context.cancel.is_cancelled() {
        return Err(Failure::Cancelled);
    }
    let file_name = input
        .path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let rejected: Vec<String> = found
        .rejected
        .iter()
        .take(TOLD)
        .map(|(line, reason)| {
            let why = text(language, &format!("rule-{reason}"), &[]);
            tr::customers_rejected_line(language, line.to_string(), why)
        })
        .collect();
    let table = NewLines {
        new: NewDataset {
            project_id: input.project_id.clone(),
            name: input.name.clone().unwrap_or_else(|| file_name.clone()),
            file_name,
        },
        kind,
        rejected: found.rejected.len() as u64,
        customers: found.lines.len() as u64,
        outcome: ImportOutcome {
            sha256,
            mapping: json!({ "columns": found.columns }),
            summary: json!({}),
        },
        lines: found.lines,
    };
    let committed = context
        .app
        .with(|workspace| Ok(workspace.import_lines(&table)?))?;
    Ok(Committed {
        value: ImportedTable {
            dataset: committed.value,
            rejected,
        },
        changed: committed.changed,
    })
}

/// Reads a file, and says the hash of its bytes.
pub(crate) fn read_file(
    input: &ImportTable,
    read: fn(
        Vec<growth_workspace::tabular::GridRow>,
        Option<DateFormat>,
    ) -> Result<ReadTable, UnreadableTable>,
) -> Result<(ReadTable, String), Failure> {
    let mut file = TableFile::open(&input.path, input.part.as_deref())?;
    let rows = read_rows(&mut file)?;
    let found = read(rows, input.date).map_err(|problem| unreadable(problem, input))?;
    Ok((found, file.sha256()?))
}

fn unreadable(problem: UnreadableTable, input: &ImportTable) -> Failure {
    let value = |code| Failure::Value {
        field: "path",
        code,
        value: input.path.display().to_string(),
    };
    match problem {
        UnreadableTable::NoColumn(code) => value(code),
        UnreadableTable::NoRows => value("no_table_rows"),
        UnreadableTable::TooManyRows { .. } => value("too_many_table_rows"),
        UnreadableTable::Asks(question) => TableError::Asks { question }.into(),
    }
}

fn import(context: &Context<'_>, input: ImportTable) -> Result<Committed<ImportedTable>, Failure> {
    import_table(
        context,
        &input,
        DatasetKind::Subscriptions,
        datasets::subscription_lines,
    )
}

/// Which subscriptions, and how charts are drawn.
#[shape(Eq, deny_unknown_fields)]
pub struct SubscriptionsQuery {
    /// The project.
    pub project_id: ProjectId,
    /// The subscriptions; those that were imported last when absent.
    pub dataset_id: Option<DatasetId>,
    /// The last day that the list covers; its latest date when absent.
    pub observed_until: Option<NaiveDate>,
    /// Size and colours of the chart.
    pub chart: ChartRequest,
}

/// How long subscriptions last.
#[shape(skip_serializing_none)]
pub struct SubscriptionsView {
    /// Subscriptions to choose from.
    pub datasets: Vec<Dataset>,
    /// Those that are shown; absent when there are none.
    pub dataset_id: Option<DatasetId>,
    /// What it is based on, in a line.
    pub basis: String,
    /// Share who stay, by month and plan; absent when there are none.
    pub chart: Option<Chart>,
    /// Everybody and each plan.
    pub table: Option<Table>,
    /// What the calculator can use.
    pub offers: Vec<Offer>,
}

/// Subscriptions as the model takes them.
struct Observed {
    survival: Survival,
    until: NaiveDate,
    /// Mean amount a month of those that still run; absent when no amount is known.
    amount: Option<Decimal>,
}

fn observed(
    view: &View<'_>,
    id: &DatasetId,
    until: Option<NaiveDate>,
) -> Result<Option<Observed>, Failure> {
    let mut rows: Vec<(NaiveDate, Option<NaiveDate>, String, Option<Decimal>)> = Vec::new();
    datasets::for_each_line::<Failure>(view, id, |line| {
        let cell = |place: usize| line.cells.get(place).map_or("", String::as_str);
        if let Ok(start) = cell(1).parse() {
            let plan = cell(3).to_owned();
            rows.push((start, cell(2).parse().ok(), plan, cell(4).parse().ok()));
        }
        Ok(())
    })?;
    let last = rows
        .iter()
        .flat_map(|(start, end, _, _)| [Some(*start), *end])
        .flatten()
        .max();
    let Some(until) = until.or(last) else {
        return Ok(None);
    };
    let plans: std::collections::BTreeSet<&str> =
        rows.iter().map(|(_, _, plan, _)| plan.as_str()).collect();
    let by_plan = plans.len() > 1;
    let observations: Vec<ObservedDuration> = rows
        .iter()
        .filter(|(start, _, _, _)| *start <= until)
        .map(|(start, end, plan, _)| {
            let ended = end.filter(|end| *end <= until);
            let days = (ended.unwrap_or(until) - *start).num_days();
            ObservedDuration {
                duration: days as f64 / MONTH_DAYS,
                ended: ended.is_some(),
                count: 1,
                segment: (by_plan && !plan.is_empty()).then(|| plan.clone()),
            }
        })
        .collect();
    if observations.is_empty() {
        return Ok(None);
    }
    let amounts: Vec<Decimal> = rows
        .iter()
        .filter(|(_, end, _, _)| end.is_none_or(|end| end > until))
        .filter_map(|(_, _, _, amount)| *amount)
        .collect();
    let sum: Decimal = amounts.iter().sum();
    Ok(Some(Observed {
        survival: survival(&SurvivalInput {
            observations,
            confidence: 0.95,
            restricted_to: None,
        })?,
        until,
        amount: sum
            .checked_div(Decimal::from(amounts.len()))
            .filter(|_| !amounts.is_empty()),
    }))
}

fn offered(observed: &Observed) -> Vec<(InputField, Decimal)> {
    let churn = observed.survival.all.churn_rate.value();
    [
        (
            InputField::ChurnPerMonth,
            churn
                .and_then(|rate| Decimal::from_f64(*rate))
                .map(|rate| rate.round_dp(DIGITS))
                .filter(|rate| *rate <= Decimal::ONE),
        ),
        (
            InputField::ArpaPerMonth,
            observed.amount.map(|amount| amount.round_dp(2)),
        ),
    ]
    .into_iter()
    .filter_map(|(field, value)| Some((field, value?)))
    .collect()
}

fn view(context: &Context<'_>, input: SubscriptionsQuery) -> Result<SubscriptionsView, Failure> {
    let language = context.language;
    let format = Format::new(language);
    context.app.with(|workspace| {
        let view = workspace.view();
        let currency = projects::get(&view, &input.project_id)?.currency;
        let all = datasets::list_of_kind(&view, DatasetKind::Subscriptions, &input.project_id)?;
        let shown = input
            .dataset_id
            .as_ref()
            .and_then(|id| all.iter().find(|dataset| dataset.id == *id))
            .or(all.first())
            .map(|dataset| dataset.id.clone());
        let observed = match &shown {
            Some(id) => observed(&view, id, input.observed_until)?,
            None => None,
        };
        let locale = Locale { language, currency };
        let style = input.chart.style(language, currency);
        Ok(SubscriptionsView {
            datasets: all,
            dataset_id: shown,
            basis: observed.as_ref().map_or_else(String::new, |observed| {
                tr::customers_subscriptions_basis(
                    language,
                    format.number(observed.survival.all.ended, Digits::WHOLE),
                    format.number(observed.survival.all.persons, Digits::WHOLE),
                    format.date_long(observed.until),
                )
            }),
            chart: observed.as_ref().map(|observed| {
                let segments: Vec<_> = observed
                    .survival
                    .segments
                    .iter()
                    .map(|segment| (segment.segment.clone(), segment.curve.clone()))
                    .collect();
                charts::survival(&observed.survival.all, &segments, &style)
            }),
            table: observed
                .as_ref()
                .map(|observed| words::survival_table(&observed.survival, locale)),
            offers: observed.as_ref().map_or_else(Vec::new, |observed| {
                offered(observed)
                    .into_iter()
                    .map(|(field, value)| Offer {
                        label: crate::shared::input_label(field, language),
                        text: if field == InputField::ArpaPerMonth {
                            format.money(value, currency.code())
                        } else {
                            format.percent(value, Digits::up_to(2))
                        },
                        preselected: true,
                        basis: tr::customers_churn_basis(
                            language,
                            format.date_long(observed.until),
                        ),
                        field,
                        value,
                    })
                    .collect()
            }),
        })
    })
}

/// What is used of subscriptions.
#[shape(Eq, deny_unknown_fields)]
pub struct ApplyChurn {
    /// The subscriptions.
    pub dataset_id: DatasetId,
    /// The scenario.
    pub scenario_id: ScenarioId,
    /// The inputs to fill; all that the subscriptions offer when absent.
    pub fields: Option<Vec<InputField>>,
}

fn apply(context: &Context<'_>, input: ApplyChurn) -> Result<Committed<Scenario>, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        datasets::get_of_kind(&view, DatasetKind::Subscriptions, &input.dataset_id)?;
        let mut inputs = scenarios::get(&view, &input.scenario_id)?.inputs;
        let mut confirm = vec![];
        if let Some(observed) = observed(&view, &input.dataset_id, None)? {
            for (field, value) in offered(&observed) {
                let fields = input.fields.as_ref();
                if fields.is_none_or(|fields| fields.contains(&field)) {
                    inputs.set(field, Some(value))?;
                    confirm.push(field);
                }
            }
        }
        let save = Save {
            kind: SourceKind::Dataset,
            dataset_id: Some(input.dataset_id.clone()),
            note: tr::customers_churn_note(context.language),
            confirm,
        };
        Ok(workspace.save_inputs(&input.scenario_id, &inputs, &save, None)?)
    })
}
