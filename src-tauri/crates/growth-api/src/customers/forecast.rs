//! Making a forecast.

use growth_model::customers::ForecastOptions;
use growth_workspace::{Committed, DatasetId, customers::SavedForecast};

use crate::customer_lists::histories;
use crate::{Context, Failure, Phase, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "customers.forecast",
        "Forecasts from imported purchases who is still there and what each will bring, with intervals; \
         kept in place of an earlier forecast.",
        forecast,
    )]
}

/// A forecast to make.
#[shape(Eq, deny_unknown_fields)]
pub struct ForecastInput {
    /// The purchases.
    pub dataset_id: DatasetId,
    /// What it assumes.
    #[serde(default)]
    pub options: ForecastOptions,
}

fn forecast(
    context: &Context<'_>,
    input: ForecastInput,
) -> Result<Committed<SavedForecast>, Failure> {
    input
        .options
        .check()
        .map_err(|error| error.within("options"))?;
    context.report(Phase::Reading, 0.0);
    let histories = context
        .app
        .with(|workspace| histories(&workspace.view(), &input.dataset_id))?;
    context.report(Phase::Fitting, 0.0);
    // The fits are made without the workspace: whoever works on goes on meanwhile.
    let total = f64::from(input.options.draws.max(1));
    let found = histories
        .forecast(&input.options, &|done| {
            context.report(Phase::Fitting, f64::from(done) / total);
            !context.cancel.is_cancelled()
        })?
        .ok_or(Failure::Cancelled)?;
    if context.cancel.is_cancelled() {
        return Err(Failure::Cancelled);
    }
    context.report(Phase::Saving, 1.0);
    context
        .app
        .with(|workspace| Ok(workspace.save_forecast(&input.dataset_id, &input.options, &found)?))
}
