//! Profit over the purchases of a customer.

use growth_i18n::{Language, tr::instruments as tr};
use growth_model::economics::{self as model, LifecycleInput, LifecyclePurchase, evaluate};
use growth_model::retention::{LISTED_PURCHASES, RetentionBuilder};
use growth_model::{Currency, Outcome};
use growth_report::audit::instruments::{self as words, Reading};
use growth_report::charts::{self, Chart};
use growth_report::outcomes::absent;
use growth_workspace::audit::instruments::{
    self as stored, Instrument, LifecycleProfile, NumbersFrom,
};
use growth_workspace::{ProjectId, View, WorkspaceError, economics, projects};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{
    items::{clear, save_profile},
    made,
};
use crate::{
    Context, Failure, Request, purchase_days::PurchaseDays, router::request, shared::ChartRequest,
};

/// Customers from which on a share of them says something; later purchases of imported data are left
/// out.
const ENOUGH_CUSTOMERS: u64 = 30;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "audit.lifecycle_profit",
            "Profit of a project's customer purchase by purchase, typed or from imported purchases.",
            view,
        ),
        request(
            "audit.save_lifecycle",
            "Writes what the lifecycle profit of a project is computed from.",
            save_profile::<LifecycleProfile>,
        ),
        request(
            "audit.clear_lifecycle",
            "Takes the lifecycle profit of a project away.",
            clear::<LifecycleProfile>,
        ),
    ]
}

/// Whose instrument, and how its charts are drawn.
#[shape(Eq, deny_unknown_fields)]
pub struct ChartOfProject {
    /// The project.
    pub project_id: ProjectId,
    /// How charts are drawn.
    pub chart: ChartRequest,
}

/// The instrument of lifecycle profit.
#[shape(skip_serializing_none)]
pub struct LifecycleView {
    /// What was written; the defaults when nothing was.
    pub profile: LifecycleProfile,
    /// Whether anything was written.
    pub filled: bool,
    /// The steps that the curve is computed from, typed or from purchases.
    pub steps: Vec<LifecyclePurchase>,
    /// The CAC that is used. Money.
    pub cac: Option<Decimal>,
    /// Where it comes from.
    pub cac_source: String,
    /// The gross margin of orders from purchases. Fraction.
    pub gross_margin: Option<Decimal>,
    /// Where it comes from.
    pub gross_margin_source: String,
    /// True when the data set that it rests on was deleted.
    pub dataset_gone: bool,
    /// The curve; absent when something is missing.
    pub curve: Option<model::Lifecycle>,
    /// Why there is no curve; absent when there is one.
    pub absent: Option<String>,
    /// The curve as a chart.
    pub chart: Option<Chart>,
    /// The curve in words.
    pub reading: Reading,
}

fn view(context: &Context<'_>, input: ChartOfProject) -> Result<LifecycleView, Failure> {
    let language = context.language;
    let (basis, currency, made) = context.app.with(|workspace| {
        let view = workspace.view();
        let project = &input.project_id;
        Ok((
            Basis::of(&view, project, context.app.purchase_days(), language)?,
            projects::get(&view, project)?.currency,
            made(&view, project, Instrument::Lifecycle)?,
        ))
    })?;
    let (curve, absent) = match basis.curve(language)? {
        Ok(curve) => (Some(curve), None),
        Err(why) => (None, Some(why)),
    };
    let style = input.chart.style(language, currency);
    let mut reading = curve.as_ref().map_or_else(Reading::default, |curve| {
        words::lifecycle(curve, language, currency)
    });
    reading.note_made(&made);
    Ok(LifecycleView {
        chart: curve
            .as_ref()
            .map(|curve| charts::lifecycle(&drawn(curve), &style)),
        reading,
        curve,
        absent,
        filled: basis.filled,
        profile: basis.profile,
        steps: basis.steps,
        cac: basis.cac,
        cac_source: basis.cac_source,
        gross_margin: basis.gross_margin,
        gross_margin_source: basis.gross_margin_source,
        dataset_gone: basis.dataset_gone,
    })
}

/// What the curve rests on.
pub(super) struct Basis {
    pub(super) filled: bool,
    profile: LifecycleProfile,
    steps: Vec<LifecyclePurchase>,
    cac: Option<Decimal>,
    cac_source: String,
    gross_margin: Option<Decimal>,
    gross_margin_source: String,
    dataset_gone: bool,
}

impl Basis {
    pub(super) fn of(
        view: &View<'_>,
        project: &ProjectId,
        purchases: &PurchaseDays,
        language: Language,
    ) -> Result<Self, Failure> {
        let stored = stored::profile::<LifecycleProfile>(view, project)?;
        let filled = stored.is_some();
        let profile = stored.unwrap_or_default();
        let scenario = match projects::get(view, project)?.active_scenario_id {
            Some(id) => Some(economics::get(view, &id)?),
            None => None,
        };
        let scenario_cac = match &scenario {
            Some(scenario) => evaluate(&scenario.inputs)?.cac.outcome.value().copied(),
            None => None,
        };
        let scenario_margin = scenario
            .as_ref()
            .and_then(|scenario| scenario.inputs.gross_margin);
        let name = scenario.map(|scenario| scenario.name).unwrap_or_default();
        let source = |typed: bool, known: bool| match (typed, known) {
            (true, _) => tr::lifecycle_typed_here(language),
            (false, true) => tr::lifecycle_from_scenario(language, &name),
            (false, false) => String::new(),
        };
        let cac_source = source(profile.cac.is_some(), scenario_cac.is_some());
        let gross_margin_source = source(profile.gross_margin.is_some(), scenario_margin.is_some());
        let cac = profile.cac.or(scenario_cac);
        let gross_margin = profile.gross_margin.or(scenario_margin);
        let mut dataset_gone = false;
        let steps = match (profile.numbers_from, &profile.dataset_id) {
            (NumbersFrom::Typed, _) => profile.steps.clone(),
            (NumbersFrom::Dataset, None) => Vec::new(),
            (NumbersFrom::Dataset, Some(id)) => {
                match purchases
                    .of(view, id)
                    .map(|days| from_purchases(&days, &profile, gross_margin))
                {
                    Ok(steps) => steps,
                    Err(Failure::Workspace(WorkspaceError::NotFound { .. })) => {
                        dataset_gone = true;
                        Vec::new()
                    }
                    Err(error) => return Err(error),
                }
            }
        };
        Ok(Self {
            filled,
            profile,
            steps,
            cac,
            cac_source,
            gross_margin,
            gross_margin_source,
            dataset_gone,
        })
    }

    /// The curve, or why there is none.
    pub(super) fn curve(
        &self,
        language: Language,
    ) -> Result<Result<model::Lifecycle, String>, Failure> {
        let from_dataset = self.profile.numbers_from == NumbersFrom::Dataset;
        if self.dataset_gone {
            return Ok(Err(tr::lifecycle_dataset_gone(language)));
        }
        if from_dataset && self.profile.dataset_id.is_some() && self.gross_margin.is_none() {
            return Ok(Err(tr::lifecycle_missing_margin(language)));
        }
        if self.steps.is_empty() {
            return Ok(Err(if from_dataset && self.profile.dataset_id.is_some() {
                tr::lifecycle_dataset_empty(language)
            } else {
                tr::lifecycle_no_steps(language)
            }));
        }
        let Some(cac) = self.cac else {
            return Ok(Err(tr::lifecycle_missing_cac(language)));
        };
        let purchases = self.steps.clone();
        Ok(
            match model::lifecycle(&LifecycleInput { cac, purchases })? {
                Outcome::Value { value } => Ok(value),
                other => Err(absent(&other, language)),
            },
        )
    }
}

/// The steps that imported purchases show.
fn from_purchases(
    days: &RetentionBuilder,
    profile: &LifecycleProfile,
    gross_margin: Option<Decimal>,
) -> Vec<LifecyclePurchase> {
    let amounts = days.mean_amounts(LISTED_PURCHASES);
    let retention = days.finish(None);
    let shares = retention
        .repeat
        .iter()
        .take_while(|step| step.customers > 0 && step.before >= ENOUGH_CUSTOMERS)
        .map(|step| {
            Decimal::from(step.customers)
                .checked_div(step.before.into())
                .unwrap_or_default()
                .round_dp(6)
        });
    [Decimal::ONE]
        .into_iter()
        .chain(shares)
        .zip(amounts)
        .enumerate()
        .map(|(place, (repeat_probability, amount))| LifecyclePurchase {
            repeat_probability,
            order_value: amount.round_dp(2),
            gross_margin: gross_margin.unwrap_or_default(),
            cost_to_serve: profile.cost_to_serve,
            trigger_cost: if place == 0 {
                Decimal::ZERO
            } else {
                profile.trigger_cost
            },
        })
        .collect()
}

/// The curve as the chart wants it.
pub(super) fn drawn(curve: &model::Lifecycle) -> charts::Lifecycle {
    charts::Lifecycle {
        purchases: curve
            .purchases
            .iter()
            .map(|point| charts::Purchase {
                contribution: point.contribution.to_f64().unwrap_or_default(),
                cumulative: point.cumulative.to_f64().unwrap_or_default(),
            })
            .collect(),
        break_even: curve.break_even_purchase.value().copied(),
        peak: Some(curve.peak_purchase),
    }
}

/// The curve in words, for those who show no chart.
pub(super) fn reading(
    basis: &Basis,
    language: Language,
    currency: Currency,
) -> Result<Reading, Failure> {
    Ok(match basis.curve(language)? {
        Ok(curve) => words::lifecycle(&curve, language, currency),
        Err(why) => Reading {
            summary: why,
            ..Reading::default()
        },
    })
}
