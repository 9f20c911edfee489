//! What a forecast says to the calculator.

use growth_i18n::{Digits, Format, Language, tr::customers as tr};
use growth_model::Currency;
use growth_model::customers::{PredictInput, predict};
use growth_model::economics::InputField;
use growth_workspace::{
    Committed, DatasetId, ScenarioId, WorkspaceError,
    customers::{self as stored, SavedForecast},
    datasets,
    economics::{self as scenarios, Save, Scenario, SourceKind},
};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive as _;

use crate::{Context, Failure, Request, datasets::Offer, router::request};

/// Days of a month, as in the calculator.
const MONTH_DAYS: u32 = 30;
/// Digits of what is offered: as many as a person would type.
const DIGITS: u32 = 2;

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "customers.apply",
        "Uses what a forecast of customers says as inputs of a scenario; the source is noted.",
        apply,
    )]
}

/// What a forecast offers: what a new customer brings within the horizon.
pub(super) fn offers(saved: &SavedForecast, language: Language, currency: Currency) -> Vec<Offer> {
    let format = Format::new(language);
    let months = format.months(saved.options.horizon_months, Digits::WHOLE);
    offered(saved)
        .into_iter()
        .map(|(field, value)| Offer {
            label: crate::shared::input_label(field, language),
            text: match field {
                InputField::AverageOrderValue => format.money(value, currency.code()),
                InputField::LifetimeDays => format.days(value, Digits::WHOLE),
                _ => format.number(value, Digits::up_to(2)),
            },
            preselected: true,
            basis: tr::customers_offer_basis(language, months.clone()),
            field,
            value,
        })
        .collect()
}

fn offered(saved: &SavedForecast) -> Vec<(InputField, Decimal)> {
    let Some((fit, params)) = saved
        .found
        .fit
        .value()
        .and_then(|fit| Some((fit, *fit.params.value()?)))
    else {
        return vec![];
    };
    let days = saved.options.horizon_months * MONTH_DAYS;
    let repeat = predict(&PredictInput {
        model: fit.model,
        params,
        customers: vec![],
        times: vec![f64::from(days)],
    })
    .ok()
    .and_then(|found| Some(found.new_customer.first()?.expected_purchases));
    let rounded = |value: f64| Decimal::from_f64(value).map(|value| value.round_dp(DIGITS));
    [
        (
            InputField::AverageOrderValue,
            saved
                .found
                .spend
                .expected_new
                .value()
                .copied()
                .and_then(rounded),
        ),
        // The first purchase is certain.
        (
            InputField::PurchasesPerLifetime,
            repeat.and_then(|repeat| rounded(1.0 + repeat)),
        ),
        (InputField::LifetimeDays, Some(days.into())),
    ]
    .into_iter()
    .filter_map(|(field, value)| Some((field, value?)))
    .collect()
}

/// What is used of a forecast.
#[shape(Eq, deny_unknown_fields)]
pub struct ApplyForecast {
    /// The purchases that it was made from.
    pub dataset_id: DatasetId,
    /// The scenario.
    pub scenario_id: ScenarioId,
    /// The inputs to fill; all that the forecast offers when absent.
    pub fields: Option<Vec<InputField>>,
}

fn apply(context: &Context<'_>, input: ApplyForecast) -> Result<Committed<Scenario>, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let dataset = datasets::get(&view, &input.dataset_id)?;
        crate::datasets::require_own_currency(&view, &dataset, "dataset_id")?;
        let saved = stored::forecast_of(&view, &input.dataset_id)?.ok_or_else(|| {
            WorkspaceError::NotFound {
                entity: "customer_forecast",
                id: input.dataset_id.to_string(),
            }
        })?;
        let mut inputs = scenarios::get(&view, &input.scenario_id)?.inputs;
        let mut confirm = vec![];
        for (field, value) in offered(&saved) {
            if input
                .fields
                .as_ref()
                .is_none_or(|fields| fields.contains(&field))
            {
                inputs.set(field, Some(value))?;
                confirm.push(field);
            }
        }
        let save = Save {
            kind: SourceKind::Dataset,
            dataset_id: Some(input.dataset_id.clone()),
            note: tr::customers_offer_note(
                context.language,
                Format::new(context.language).months(saved.options.horizon_months, Digits::WHOLE),
            ),
            confirm,
        };
        Ok(workspace.save_inputs(&input.scenario_id, &inputs, &save, None)?)
    })
}
