//! What the tabs of the workbench show: the model's answer in words and drawings, for inputs and
//! settings that are saved or being edited.

use growth_i18n::text;
use growth_model::{
    Currency, Outcome,
    economics::{
        self as model, Channels, Comparison, GoalSeek, GoalSeekInput, InputField, Inputs,
        Lifecycle, LifecycleInput, LifecyclePurchase, MonteCarlo, NamedInputs, RevenueModel,
        Sensitivity, SensitivityInput, evaluate,
    },
};
use growth_report::economics::tabs::{self as words, GoalRow, TabView};
use growth_workspace::{
    ProjectId, ScenarioId, View, WorkspaceError,
    economics::{
        self as saved, ChannelsSettings, CompareSettings, GoalSettings, LifecycleSettings,
        Scenario, SensitivitySettings, TabSettings, UncertaintySettings,
    },
    projects,
};
use rust_decimal::Decimal;

use super::goal_scenario;
use crate::{Context, Failure, Phase, Request, router::request, shared::ChartRequest};

/// Purchases of a lifecycle that is derived from a scenario.
const DERIVED_PURCHASES: u32 = 12;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "economics.lifecycle_view",
            "Profit of a customer purchase by purchase, in words and a drawing.",
            lifecycle,
        ),
        request(
            "economics.sensitivity_view",
            "The tornado in words and a drawing.",
            sensitivity,
        ),
        request(
            "economics.goal_view",
            "What must be true for a goal, in words.",
            goal,
        ),
        request(
            "economics.uncertainty_view",
            "Percentiles, chances and the distribution of a figure, in words and a drawing.",
            uncertainty,
        ),
        request(
            "economics.channels_view",
            "CAC by channel in words and a drawing.",
            channels,
        ),
        request(
            "economics.compare_view",
            "All scenarios of a project against one of them, changes of band first.",
            compare,
        ),
        request(
            "economics.apply_goal",
            "Makes a scenario in which a lever has the value that a goal needs, and opens it.",
            goal_scenario::apply_goal,
        ),
    ]
}

/// Whose tab, and how its charts are drawn. `settings` are those that are being edited; without them
/// the saved ones.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "TabInputOf{S}")]
pub struct TabInput<S> {
    /// The scenario.
    pub scenario_id: ScenarioId,
    /// Its inputs, while they are being edited.
    pub inputs: Option<Inputs>,
    /// The settings of the tab, while they are being edited.
    pub settings: Option<S>,
    /// How charts are drawn.
    pub chart: ChartRequest,
}

/// What a tab is asked about.
pub(super) struct Asked {
    pub(super) scenario: Scenario,
    pub(super) inputs: Inputs,
    pub(super) tabs: TabSettings,
    pub(super) style: growth_report::charts::ChartStyle,
}

impl Asked {
    pub(super) fn of<S>(context: &Context<'_>, input: &TabInput<S>) -> Result<Self, Failure> {
        context.app.with(|workspace| {
            let view = workspace.view();
            let scenario = saved::get(&view, &input.scenario_id)?;
            let currency = currency_of(&view, &scenario.project_id)?;
            Ok(Self {
                inputs: input
                    .inputs
                    .clone()
                    .unwrap_or_else(|| scenario.inputs.clone()),
                tabs: saved::tabs(&view, &scenario.project_id)?,
                style: input.chart.style(context.language, currency),
                scenario,
            })
        })
    }
}

pub(super) fn currency_of(
    view: &View<'_>,
    project: &ProjectId,
) -> Result<Currency, WorkspaceError> {
    Ok(projects::get(view, project)?.currency)
}

/// Profit of a customer purchase by purchase.
#[shape]
pub struct LifecycleView {
    /// In words and drawings.
    pub view: TabView,
    /// The purchases that were looked at.
    pub purchases: Vec<LifecyclePurchase>,
    /// The CAC that was taken; absent where there is none.
    pub cac: Option<Decimal>,
    /// Whether the purchases were derived from the scenario, because none are kept.
    pub derived: bool,
    /// The answer itself.
    pub answer: Outcome<Lifecycle>,
}

fn lifecycle(
    context: &Context<'_>,
    input: TabInput<LifecycleSettings>,
) -> Result<LifecycleView, Failure> {
    let asked = Asked::of(context, &input)?;
    let settings = input.settings.unwrap_or(asked.tabs.lifecycle);
    let (question, derived) = lifecycle_question(&settings, &asked.inputs)?;
    Ok(match question {
        Outcome::Value { value } => {
            let answer = model::lifecycle(&value)?;
            LifecycleView {
                view: words::lifecycle(&value, &answer, &asked.style),
                purchases: value.purchases,
                cac: Some(value.cac),
                derived,
                answer,
            }
        }
        other => LifecycleView {
            view: TabView::nothing(growth_report::outcomes::absent(&other, context.language)),
            purchases: settings.purchases,
            cac: settings.cac,
            derived,
            answer: other.and_then(|_| Outcome::missing("purchases")),
        },
    })
}

/// What is kept, or what the scenario leads to: a payment a month for a subscription, orders that
/// thin out evenly for single purchases.
pub(crate) fn lifecycle_question(
    settings: &LifecycleSettings,
    inputs: &Inputs,
) -> Result<(Outcome<LifecycleInput>, bool), Failure> {
    let cac = match settings.cac {
        Some(cac) => Outcome::of(cac),
        None => evaluate(inputs)?.cac.outcome,
    };
    let derived = settings.purchases.is_empty();
    let purchases = if derived {
        derived_purchases(inputs)
    } else {
        Outcome::of(settings.purchases.clone())
    };
    let question = cac
        .zip(purchases)
        .map(|(cac, purchases)| LifecycleInput { cac, purchases });
    Ok((question, derived))
}

fn derived_purchases(inputs: &Inputs) -> Outcome<Vec<LifecyclePurchase>> {
    let given = |field: InputField| {
        inputs
            .get(field)
            .map_or_else(|| Outcome::missing(field.path()), Outcome::of)
    };
    let one = Decimal::ONE;
    let (value, repeat) = match inputs.model {
        RevenueModel::Subscription => (
            given(InputField::ArpaPerMonth),
            given(InputField::ChurnPerMonth).map(|churn| one - churn),
        ),
        RevenueModel::OneOff => (
            given(InputField::AverageOrderValue),
            // Orders per lifetime `N` with the same chance of another each time: 1 − 1/N.
            given(InputField::PurchasesPerLifetime).map(|purchases| {
                one.checked_div(purchases.max(one))
                    .map_or(Decimal::ZERO, |share| (one - share).round_dp(4))
            }),
        ),
    };
    value.zip(repeat).zip(given(InputField::GrossMargin)).map(
        |((order_value, repeat), gross_margin)| {
            (0..DERIVED_PURCHASES)
                .map(|number| LifecyclePurchase {
                    repeat_probability: if number == 0 { one } else { repeat },
                    order_value,
                    gross_margin,
                    cost_to_serve: Decimal::ZERO,
                    trigger_cost: Decimal::ZERO,
                })
                .collect()
        },
    )
}

/// The tornado.
#[shape]
pub struct SensitivityView {
    /// In words and drawings.
    pub view: TabView,
    /// The answer itself.
    pub answer: Sensitivity,
}

fn sensitivity(
    context: &Context<'_>,
    input: TabInput<SensitivitySettings>,
) -> Result<SensitivityView, Failure> {
    let asked = Asked::of(context, &input)?;
    let settings = input.settings.unwrap_or(asked.tabs.sensitivity);
    let answer = model::sensitivity(&SensitivityInput {
        inputs: asked.inputs,
        figure: settings.figure,
        change: settings.change,
        fields: Vec::new(),
    })?;
    Ok(SensitivityView {
        view: words::sensitivity(&answer, &asked.style),
        answer,
    })
}

/// What must be true for a goal.
#[shape]
pub struct GoalView {
    /// In words.
    pub view: TabView,
    /// The levers.
    pub levers: Vec<GoalRow>,
    /// The answer itself.
    pub answer: GoalSeek,
}

fn goal(context: &Context<'_>, input: TabInput<GoalSettings>) -> Result<GoalView, Failure> {
    let asked = Asked::of(context, &input)?;
    let settings = input.settings.unwrap_or(asked.tabs.goal);
    let answer = model::goal_seek(&GoalSeekInput {
        inputs: asked.inputs.clone(),
        figure: settings.figure,
        target: settings.target,
        levers: Vec::new(),
    })?;
    let break_even = model::break_even(&settings.break_even_of(asked.inputs))?;
    let (view, levers) = words::goal(&answer, &break_even, &asked.style);
    Ok(GoalView {
        view,
        levers,
        answer,
    })
}

/// Percentiles and chances.
#[shape(skip_serializing_none)]
pub struct UncertaintyView {
    /// In words and drawings.
    pub view: TabView,
    /// The answer itself; absent while no input is uncertain.
    pub answer: Option<MonteCarlo>,
}

fn uncertainty(
    context: &Context<'_>,
    input: TabInput<UncertaintySettings>,
) -> Result<UncertaintyView, Failure> {
    let asked = Asked::of(context, &input)?;
    let settings = input.settings.unwrap_or(asked.tabs.uncertainty);
    if settings.uncertain.is_empty() {
        return Ok(UncertaintyView {
            view: TabView::nothing(text(context.language, "economics-uncertainty-none", &[])),
            answer: None,
        });
    }
    let total = f64::from(settings.draws.max(1));
    let answer = model::monte_carlo(&settings.question(asked.inputs), &|done| {
        context.report(Phase::Simulating, f64::from(done) / total);
        !context.cancel.is_cancelled()
    })?
    .ok_or(Failure::Cancelled)?;
    Ok(UncertaintyView {
        view: words::uncertainty(&answer, settings.figure, &asked.style),
        answer: Some(answer),
    })
}

/// CAC by channel.
#[shape]
pub struct ChannelsView {
    /// In words and drawings.
    pub view: TabView,
    /// The overhead that was shared out. Money.
    pub overhead_cost: Decimal,
    /// The answer itself.
    pub answer: Channels,
}

fn channels(
    context: &Context<'_>,
    input: TabInput<ChannelsSettings>,
) -> Result<ChannelsView, Failure> {
    let asked = Asked::of(context, &input)?;
    let settings = input.settings.unwrap_or(asked.tabs.channels);
    let question = settings.question(&asked.inputs);
    let answer = model::channels(&question)?;
    Ok(ChannelsView {
        view: words::channels(&question, &answer, &asked.style),
        overhead_cost: question.overhead_cost,
        answer,
    })
}

/// Scenarios side by side.
#[shape]
pub struct CompareView {
    /// In words and drawings.
    pub view: TabView,
    /// The scenario that the others are compared with.
    pub base: ScenarioId,
    /// The answer itself.
    pub answer: Comparison,
}

fn compare(
    context: &Context<'_>,
    input: TabInput<CompareSettings>,
) -> Result<CompareView, Failure> {
    let asked = Asked::of(context, &input)?;
    let settings = input.settings.unwrap_or_else(|| asked.tabs.compare.clone());
    let all = context.app.with(|workspace| {
        Ok::<_, Failure>(saved::list(&workspace.view(), &asked.scenario.project_id)?)
    })?;
    let question = compare_question(all, &settings, Some((&asked.scenario.id, &asked.inputs)))
        .ok_or_else(|| WorkspaceError::NotFound {
            entity: "scenario",
            id: input.scenario_id.to_string(),
        })?;
    let answer = model::compare(&question.input)?;
    Ok(CompareView {
        view: words::compare(&question.base_name, &answer, &asked.style),
        base: question.base,
        answer,
    })
}

/// Scenarios as the model compares them.
pub(crate) struct CompareQuestion {
    pub base: ScenarioId,
    pub base_name: String,
    pub input: model::CompareInput,
}

/// All scenarios against the chosen one, or the first; `edited` has inputs that are not saved yet.
pub(crate) fn compare_question(
    mut all: Vec<Scenario>,
    settings: &CompareSettings,
    edited: Option<(&ScenarioId, &Inputs)>,
) -> Option<CompareQuestion> {
    if let Some((id, inputs)) = edited
        && let Some(scenario) = all.iter_mut().find(|scenario| scenario.id == *id)
    {
        scenario.inputs = inputs.clone();
    }
    let place = all
        .iter()
        .position(|scenario| Some(&scenario.id) == settings.base.as_ref())
        .unwrap_or_default();
    if place >= all.len() {
        return None;
    }
    let base = all.remove(place);
    Some(CompareQuestion {
        base: base.id,
        base_name: base.name,
        input: model::CompareInput {
            base: base.inputs,
            scenarios: all
                .into_iter()
                .map(|scenario| NamedInputs {
                    name: scenario.name,
                    inputs: scenario.inputs,
                })
                .collect(),
        },
    })
}
