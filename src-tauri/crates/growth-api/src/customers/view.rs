//! The section of customers as the window shows it.

use growth_i18n::{Digits, Format, tr::customers as tr};
use growth_model::customers::ForecastOptions;
use growth_model::retention::Retention;
use growth_report::audit::instruments::{self as instruments, Reading};
use growth_report::charts::Chart;
use growth_report::customers::{self as words, CustomerFigure};
use growth_workspace::audit::instruments::Instrument;
use growth_workspace::customers as stored;
use growth_workspace::datasets::{self, Dataset, DatasetKind};
use growth_workspace::{DatasetId, ProjectId, economics, projects};
use rust_decimal::Decimal;

use super::apply::offers;
use crate::{
    Context, Failure, Request,
    audit::made,
    datasets::{Offer, summary_of},
    router::request,
    shared::{ChartRequest, OfProject},
};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "customers.view",
            "What a project's purchases say of its customers: cohorts, and the forecast if there is one.",
            view,
        ),
        request(
            "customers.state",
            "Whether a project has data on its customers, and a forecast or a model.",
            state,
        ),
    ]
}

/// Which customers, and how charts are drawn.
#[shape(Eq, deny_unknown_fields)]
pub struct CustomersQuery {
    /// The project.
    pub project_id: ProjectId,
    /// The purchases; those that were imported last when absent.
    pub dataset_id: Option<DatasetId>,
    /// Size and colours of each chart.
    pub chart: ChartRequest,
}

/// What purchases say of customers.
#[shape(skip_serializing_none)]
pub struct CustomersView {
    /// Purchases to choose from.
    pub datasets: Vec<Dataset>,
    /// The purchases that are shown; absent when there are none.
    pub dataset_id: Option<DatasetId>,
    /// What it is based on, in a line.
    pub basis: String,
    /// Gross margin of the calculator, for the first forecast.
    pub gross_margin: Option<Decimal>,
    /// Cohorts and repeat rates; absent without purchases.
    pub retention: Option<Retention>,
    /// The forecast; absent when none was made yet.
    pub forecast: Option<ForecastView>,
    /// What was found, and what could become a growth point.
    pub reading: Reading,
}

/// A forecast in words.
#[shape(skip_serializing_none)]
pub struct ForecastView {
    /// What it assumes.
    pub options: ForecastOptions,
    /// When it was made, in words.
    pub made_text: String,
    /// Why there is none, and what is missing; empty when there is one.
    pub refused: String,
    /// The four figures; empty where it is refused.
    pub figures: Vec<CustomerFigure>,
    /// Predicted and happened; absent where it is refused.
    pub holdout: Option<Chart>,
    /// What should be known, in sentences.
    pub notes: Vec<String>,
    /// What it offers to the calculator.
    pub offers: Vec<Offer>,
}

fn view(context: &Context<'_>, input: CustomersQuery) -> Result<CustomersView, Failure> {
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        let all = datasets::list(&view, &project.id)?;
        let shown = match &input.dataset_id {
            Some(id) => all.iter().find(|dataset| dataset.id == *id),
            None => None,
        }
        .or(all.first())
        .cloned();
        let Some(dataset) = shown else {
            return Ok(CustomersView {
                datasets: all,
                dataset_id: None,
                basis: String::new(),
                gross_margin: None,
                retention: None,
                forecast: None,
                reading: Reading::default(),
            });
        };
        let retention = context
            .app
            .purchase_days()
            .of(&view, &dataset.id)?
            .finish(None);
        let mut reading = instruments::retention(&retention, language);
        let saved = stored::forecast_of(&view, &dataset.id)?;
        let style = input.chart.style(language, project.currency);
        let forecast = saved.map(|saved| {
            let said = words::reading(
                &saved.options,
                &saved.found,
                context.app.today(),
                language,
                project.currency,
            );
            let made = Format::new(language).date_long(context.app.local(saved.updated_at).date());
            reading.findings.splice(0..0, said.findings);
            ForecastView {
                holdout: said
                    .refused
                    .is_empty()
                    .then(|| words::holdout_chart(&saved.found, &style))
                    .flatten(),
                made_text: tr::customers_made(
                    language,
                    Format::new(language).number(saved.options.draws, Digits::WHOLE),
                    made,
                ),
                offers: offers(&saved, language, project.currency),
                refused: said.refused,
                figures: said.figures,
                notes: said.notes,
                options: saved.options,
            }
        });
        reading.note_made(&made(&view, &project.id, Instrument::Retention)?);
        let gross_margin = match &project.active_scenario_id {
            Some(id) => economics::get(&view, id)?.inputs.gross_margin,
            None => None,
        };
        Ok(CustomersView {
            basis: basis(&dataset, context)?,
            datasets: all,
            dataset_id: Some(dataset.id),
            gross_margin,
            retention: Some(retention),
            forecast,
            reading,
        })
    })
}

/// Days, purchases and customers of a data set, in a line.
fn basis(dataset: &Dataset, context: &Context<'_>) -> Result<String, Failure> {
    let language = context.language;
    let format = Format::new(language);
    let summary = summary_of(dataset)?;
    let days = summary.first_date.value().zip(summary.last_date.value());
    Ok(days.map_or_else(String::new, |(first, last)| {
        tr::customers_basis(
            language,
            format.counted("unit-customers", summary.customers, Digits::WHOLE),
            format.date_long(*first),
            format.date_long(*last),
            format.counted("unit-purchases", summary.orders, Digits::WHOLE),
        )
    }))
}

/// What there is of customers.
#[shape(Copy, Eq)]
pub struct CustomersState {
    /// Whether purchases, subscriptions or leads were imported.
    pub purchases: bool,
    /// Whether there is a forecast or a model.
    pub forecast: bool,
}

fn state(context: &Context<'_>, input: OfProject) -> Result<CustomersState, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = &input.project_id;
        let mut purchases = false;
        for kind in [
            DatasetKind::Purchases,
            DatasetKind::Subscriptions,
            DatasetKind::Leads,
        ] {
            purchases |= !datasets::list_of_kind(&view, kind, project)?.is_empty();
        }
        let forecast = !stored::forecasts(&view, project)?.is_empty()
            || !stored::lead_models(&view, project)?.is_empty();
        Ok(CustomersState {
            purchases,
            forecast,
        })
    })
}
