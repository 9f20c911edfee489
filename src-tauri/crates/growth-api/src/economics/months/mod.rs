//! Actual months: typing, pasting, importing, filling from purchases.

mod heading;
mod month_name;
mod paste;
mod reading;
mod view;

use growth_i18n::{Digits, Format, Language};
use growth_model::Currency;
use growth_workspace::{
    Committed, DatasetId, Operation, ProjectId, datasets,
    economics::{self as saved, Month, MonthCells, MonthField},
    projects,
    tabular::read_table,
};
use rust_decimal::Decimal;

pub(crate) use month_name::month_text;
use paste::cells_of;
pub use reading::PasteOutcome;
use reading::{Anchor, Read, Reading};
pub(crate) use view::months_question;

use crate::shared::OfProject;
use crate::{Context, Failure, ReadPath, Request, datasets::summary_of, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "months.list",
            "The actual months of a project, in their order.",
            list,
        ),
        request(
            "months.save",
            "Saves months: each replaces the one that is there; an empty one is removed.",
            save,
        ),
        request(
            "months.paste",
            "Reads months from text copied out of a spreadsheet, and saves all of them or none.",
            paste,
        ),
        request(
            "months.import_csv",
            "Reads months from a CSV file with headings, and saves all of them or none.",
            import_csv,
        ),
        request(
            "months.from_purchases",
            "Fills months with what imported purchases tell: revenue, orders, new and active customers.",
            from_purchases,
        ),
        request("months.delete", "Deletes months.", delete),
        request(
            "months.view",
            "Figures of the actual months, their trends and the movement of recurring revenue.",
            view::view,
        ),
        request(
            "months.sparklines",
            "The course of the five figures over the actual months, small enough for their cards.",
            view::sparklines,
        ),
    ]
}

/// The months of a project.
#[shape(Eq)]
pub struct MonthList {
    /// In their order.
    pub months: Vec<Month>,
}

fn list(context: &Context<'_>, input: OfProject) -> Result<MonthList, Failure> {
    context.app.with(|workspace| {
        Ok(MonthList {
            months: saved::months(&workspace.view(), &input.project_id)?,
        })
    })
}

/// Months to save.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveMonths {
    /// The project.
    pub project_id: ProjectId,
    /// The months that changed, each whole.
    pub months: Vec<MonthCells>,
}

fn save(context: &Context<'_>, input: SaveMonths) -> Result<Committed<Vec<Month>>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.save_months(&input.project_id, &input.months)?))
}

/// Text copied out of a spreadsheet.
#[shape(Eq, deny_unknown_fields)]
pub struct PasteMonths {
    /// The project.
    pub project_id: ProjectId,
    /// Rows of cells: a tab between cells, a line break between rows. A first row of headings says
    /// what the columns are, a first column of months says which months they are of; headings and
    /// months may also change places. Numbers are read as the caller's language writes them; an
    /// empty cell empties the number.
    pub text: String,
    /// The month of the first row, `YYYY-MM`, where the text does not tell.
    pub month: Option<String>,
    /// What the first column is, where the text does not tell.
    pub field: Option<MonthField>,
}

fn paste(context: &Context<'_>, input: PasteMonths) -> Result<Committed<PasteOutcome>, Failure> {
    let reading = Reading {
        language: context.language,
        currency: currency_of(context, &input.project_id)?,
        blank_empties: true,
        anchor: Anchor {
            month: input
                .month
                .as_deref()
                .map(month_name::checked)
                .transpose()?,
            field: input.field,
        },
    };
    let read = reading.read(cells_of(&input.text), &known(context, &input.project_id)?);
    bring(context, &input.project_id, read, |months| {
        Operation::PasteMonths { months }
    })
}

/// A CSV file of months.
#[shape(Eq, deny_unknown_fields)]
pub struct ImportMonths {
    /// The project.
    pub project_id: ProjectId,
    /// The file: a row of headings, a column of months (or the other way round). An empty cell
    /// leaves the number as it is.
    pub path: ReadPath,
}

fn import_csv(
    context: &Context<'_>,
    input: ImportMonths,
) -> Result<Committed<PasteOutcome>, Failure> {
    let reading = Reading {
        language: context.language,
        currency: currency_of(context, &input.project_id)?,
        blank_empties: false,
        anchor: Anchor::default(),
    };
    let rows = read_table(&input.path)?;
    let read = reading.read(rows, &known(context, &input.project_id)?);
    let file = input
        .path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    bring(context, &input.project_id, read, |months| {
        Operation::ImportMonths { file, months }
    })
}

/// Purchases that fill months.
#[shape(Eq, deny_unknown_fields)]
pub struct FromPurchases {
    /// The data set.
    pub dataset_id: DatasetId,
    /// Whether numbers that are there already are replaced; otherwise only empty ones are filled.
    #[serde(default)]
    pub replace: bool,
}

fn from_purchases(
    context: &Context<'_>,
    input: FromPurchases,
) -> Result<Committed<Vec<Month>>, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let dataset = datasets::get(&view, &input.dataset_id)?;
        let summary = summary_of(&dataset)?;
        crate::datasets::require_own_currency(&view, &dataset, "dataset_id")?;
        let known = saved::months(&view, &dataset.project_id)?;
        // A month that the list covers in part would look like a fall.
        let months: Vec<MonthCells> = summary
            .months
            .iter()
            .filter(|month| month.full)
            .map(|month| {
                let mut cells = (known.iter())
                    .find(|known| known.cells.month == month.month)
                    .map_or_else(
                        || MonthCells::empty(&*month.month),
                        |known| known.cells.clone(),
                    );
                // A file that names no buyers says nothing of customers.
                let named = summary.customers > 0;
                for (field, value) in [
                    (MonthField::Revenue, month.revenue),
                    (MonthField::Orders, Decimal::from(month.orders)),
                    (MonthField::NewCustomers, Decimal::from(month.new_customers)),
                    (
                        MonthField::ActiveCustomers,
                        Decimal::from(month.active_customers),
                    ),
                ] {
                    let of_customers = matches!(
                        field,
                        MonthField::NewCustomers | MonthField::ActiveCustomers
                    );
                    if of_customers && !named {
                        continue;
                    }
                    if input.replace || cells.get(field).is_none() {
                        cells.set(field, Some(value));
                    }
                }
                cells
            })
            .collect();
        let name = dataset.name;
        Ok(
            workspace.bring_months(&dataset.project_id, &months, |months| {
                Operation::FillMonths {
                    dataset: name,
                    months,
                }
            })?,
        )
    })
}

/// Months to delete.
#[shape(Eq, deny_unknown_fields)]
pub struct DeleteMonths {
    /// The project.
    pub project_id: ProjectId,
    /// The months, `YYYY-MM`.
    pub months: Vec<String>,
}

fn delete(context: &Context<'_>, input: DeleteMonths) -> Result<Committed<Vec<Month>>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_months(&input.project_id, &input.months)?))
}

fn currency_of(context: &Context<'_>, project: &ProjectId) -> Result<Currency, Failure> {
    context
        .app
        .with(|workspace| Ok(projects::get(&workspace.view(), project)?.currency))
}

fn known(context: &Context<'_>, project: &ProjectId) -> Result<Vec<MonthCells>, Failure> {
    context.app.with(|workspace| {
        Ok(saved::months(&workspace.view(), project)?
            .into_iter()
            .map(|month| month.cells)
            .collect())
    })
}

/// Saves what was read, or says what could not be.
fn bring(
    context: &Context<'_>,
    project: &ProjectId,
    read: Read,
    operation: impl FnOnce(Vec<String>) -> Operation,
) -> Result<Committed<PasteOutcome>, Failure> {
    let outcome = |months, read: Read| PasteOutcome {
        months,
        written: if read.problems.is_empty() {
            read.months.into_iter().map(|cells| cells.month).collect()
        } else {
            Vec::new()
        },
        ignored: read.ignored,
        problems: read.problems,
        totals: read.totals,
        merged: read.merged,
    };
    if !read.problems.is_empty() {
        let months = context
            .app
            .with(|workspace| Ok::<_, Failure>(saved::months(&workspace.view(), project)?))?;
        return Ok(Committed {
            value: outcome(months, read),
            changed: Vec::new(),
        });
    }
    let saved = context.app.with(|workspace| {
        Ok::<_, Failure>(workspace.bring_months(project, &read.months, operation)?)
    })?;
    Ok(Committed {
        value: outcome(saved.value, read),
        changed: saved.changed,
    })
}

/// `март 2026`, or «3 месяца: январь 2026 – март 2026» for steps of the history.
pub(crate) fn months_text(months: &[String], language: Language) -> String {
    let format = Format::new(language);
    match months {
        [] => String::new(),
        [one] => month_text(one, language),
        [first, .., last] => format!(
            "{}–{} ({})",
            month_text(first, language),
            month_text(last, language),
            format.months(Decimal::from(months.len()), Digits::WHOLE)
        ),
    }
}
