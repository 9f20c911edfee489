//! Unit economics: the calculator, and the scenarios of a project.

use std::collections::BTreeMap;

use growth_i18n::{Digits, Format, Language, text};
use growth_model::{
    Currency, Outcome,
    economics::{
        self as model, Band, CashCurve, Evaluation, Inputs, Note, NoteCode, Verdict, cash_curve,
        evaluate,
    },
};
use growth_report::{
    charts::{self, Chart, ChartStyle, Theme},
    economics::{FigureView, figures},
};
use growth_workspace::{
    Committed, ProjectId, ScenarioId,
    economics::{self as scenarios, Save, Scenario, Source},
    projects,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Context, Failure, Request,
    names::code,
    router::{computation, request, simulation},
    sources,
};

/// Months of the cash curve unless the input asks for others.
const MONTHS: u32 = 24;

pub(crate) fn requests() -> Vec<Request> {
    vec![
        computation(
            "economics.evaluate",
            "All figures of a scenario, with verdicts and explanations.",
            evaluate,
        ),
        computation(
            "economics.lifecycle",
            "Profit of a customer purchase by purchase: break-even, peak, first loss, weakest step.",
            model::lifecycle,
        ),
        computation(
            "economics.goal_seek",
            "What each lever alone has to be for a figure to reach its target, or that none does.",
            model::goal_seek,
        ),
        computation(
            "economics.break_even",
            "How many customers cover fixed costs or reach a target ratio.",
            model::break_even,
        ),
        computation(
            "economics.compare",
            "Scenarios beside a base: differences of every figure, changes of band first.",
            model::compare,
        ),
        computation(
            "economics.sensitivity",
            "The tornado: what each input alone moves, and the elasticities.",
            model::sensitivity,
        ),
        simulation(
            "economics.monte_carlo",
            "Percentiles and chances of the figures under uncertain inputs, repeatable by seed.",
            |input: &model::MonteCarloInput| input.draws,
            model::monte_carlo,
        ),
        computation(
            "economics.channels",
            "Blended, paid and loaded CAC by channel.",
            model::channels,
        ),
        computation(
            "economics.convert_rate",
            "A rate of one period as the rate of others.",
            model::convert_rate,
        ),
        computation(
            "economics.months",
            "Figures of actual months, smoothed where few customers carry them, and MRR movement.",
            model::months,
        ),
        request(
            "economics.cash_curve",
            "Cumulative cash of the customers acquired in one period, and when it returns to zero.",
            curve,
        ),
        request(
            "economics.view",
            "The figures in the words of the caller's language, and the chart of the cash curve.",
            view,
        ),
        request(
            "economics.get",
            "The scenarios of a project and where their values came from.",
            get,
        ),
        request("economics.save", "Saves the inputs of a scenario.", save),
        request(
            "economics.create_scenario",
            "Makes an empty scenario.",
            create_scenario,
        ),
        request(
            "economics.duplicate_scenario",
            "Copies a scenario.",
            duplicate_scenario,
        ),
        request(
            "economics.rename_scenario",
            "Gives a scenario another name.",
            rename_scenario,
        ),
        request(
            "economics.reorder_scenarios",
            "Puts the scenarios in another order.",
            reorder_scenarios,
        ),
        request(
            "economics.activate_scenario",
            "Makes a scenario the one that the project's figures are taken from.",
            activate_scenario,
        ),
        request(
            "economics.delete_scenario",
            "Deletes a scenario.",
            delete_scenario,
        ),
    ]
}

/// One word for an outcome that is not a number.
pub(crate) fn status_text<T: Serialize>(outcome: &Outcome<T>, language: Language) -> String {
    text(language, &format!("status-{}", code(outcome)), &[])
}

/// Whose cash curve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CurveInput {
    /// Inputs of the calculator.
    pub inputs: Inputs,
    /// How far the curve goes, 1 to 120 months.
    #[serde(default = "default_months")]
    pub months: u32,
}

fn default_months() -> u32 {
    MONTHS
}

fn curve(_: &Context<'_>, input: CurveInput) -> Result<Outcome<CashCurve>, Failure> {
    Ok(cash_curve(&input.inputs, input.months)?)
}

/// How a chart is to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChartRequest {
    /// Colours.
    pub theme: Theme,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
}

impl ChartRequest {
    pub(crate) fn style(self, language: Language, currency: Currency) -> ChartStyle {
        let Self {
            theme,
            width,
            height,
        } = self;
        ChartStyle {
            theme,
            width,
            height,
            language,
            currency,
        }
    }
}

/// What the calculator's screen shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewInput {
    /// A saved scenario, for its values' sources, its currency, and its inputs where `inputs` is
    /// absent.
    #[serde(default)]
    pub scenario_id: Option<ScenarioId>,
    /// Inputs that are being edited.
    #[serde(default)]
    pub inputs: Option<Inputs>,
    /// Currency where no scenario is given; RUB when absent.
    #[serde(default)]
    pub currency: Option<Currency>,
    /// How the chart is drawn.
    pub chart: ChartRequest,
}

/// The calculator's screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EconomicsView {
    /// The figures in words, in the order of the screen.
    pub figures: Vec<FigureView>,
    /// Overall traffic light.
    pub verdict: Outcome<Verdict>,
    /// Remarks on values that are hardly believable.
    pub notes: Vec<NoteView>,
    /// The cash curve; absent where something it needs is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cash_curve: Option<Chart>,
    /// Why there is no cash curve.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cash_curve_absent: Option<String>,
}

/// A remark in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NoteView {
    /// What is remarkable.
    pub code: NoteCode,
    /// The same in words.
    pub text: String,
}

fn note(note: &Note, language: Language) -> NoteView {
    let format = Format::new(language);
    let value = match note.code {
        NoteCode::MarginVeryHigh | NoteCode::ChurnVeryLow => {
            format.percent(note.value, Digits::up_to(2))
        }
        _ => format.number(note.value, Digits::up_to(1)),
    };
    NoteView {
        code: note.code,
        text: text(
            language,
            &format!("note-{}", code(note.code)),
            &[("value", value.into())],
        ),
    }
}

fn view(context: &Context<'_>, input: ViewInput) -> Result<EconomicsView, Failure> {
    let language = context.language;
    let saved = match &input.scenario_id {
        None => None,
        Some(id) => Some(context.app.with(|workspace| {
            let view = workspace.view();
            let scenario = scenarios::get(&view, id)?;
            let currency = projects::get(&view, &scenario.project_id)?.currency;
            let sources = sources::of_scenario(&view, id, language)?;
            Ok((scenario.inputs, currency, sources))
        })?),
    };
    let (saved_inputs, saved_currency, sources) = match saved {
        Some((inputs, currency, sources)) => (inputs, Some(currency), sources),
        None => (Inputs::default(), None, BTreeMap::new()),
    };
    let currency = input.currency.or(saved_currency).unwrap_or(Currency::RUB);
    let inputs = input.inputs.unwrap_or(saved_inputs);
    let evaluation = evaluate(&inputs)?;
    let (cash_curve, cash_curve_absent) =
        cash_chart(&inputs, &evaluation, &input.chart.style(language, currency))?;
    Ok(EconomicsView {
        figures: figures(&inputs, &evaluation, &sources, language, currency),
        notes: evaluation
            .notes
            .iter()
            .map(|remark| note(remark, language))
            .collect(),
        verdict: evaluation.verdict,
        cash_curve,
        cash_curve_absent,
    })
}

/// The cash curve's chart, or why there is none.
pub(crate) fn cash_chart(
    inputs: &Inputs,
    evaluation: &Evaluation,
    style: &ChartStyle,
) -> Result<(Option<Chart>, Option<String>), Failure> {
    Ok(match cash_curve(inputs, MONTHS)? {
        Outcome::Value { value } => {
            let verdict = evaluation.payback_days.band.map(Band::verdict);
            let data = charts::CashCurve::of(&value, verdict);
            (Some(charts::cash_curve(&data, style)), None)
        }
        other => (
            None,
            Some(growth_report::economics::absent(&other, style.language)),
        ),
    })
}

/// A project, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfProject {
    /// The project.
    pub project_id: ProjectId,
}

/// The scenarios of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProjectEconomics {
    /// In their order.
    pub scenarios: Vec<ScenarioWithSources>,
    /// The one that the project's figures are taken from.
    pub active_scenario_id: Option<ScenarioId>,
}

/// A scenario and where its values came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScenarioWithSources {
    /// The scenario.
    #[serde(flatten)]
    pub scenario: Scenario,
    /// Where its values came from; a value without a source was never given.
    pub sources: Vec<Source>,
}

fn get(context: &Context<'_>, input: OfProject) -> Result<ProjectEconomics, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let active_scenario_id = projects::get(&view, &input.project_id)?.active_scenario_id;
        let scenarios = scenarios::list(&view, &input.project_id)?
            .into_iter()
            .map(|scenario| {
                let sources = scenarios::sources(&view, &scenario.id)?;
                Ok(ScenarioWithSources { scenario, sources })
            })
            .collect::<Result<_, Failure>>()?;
        Ok(ProjectEconomics {
            scenarios,
            active_scenario_id,
        })
    })
}

/// Inputs to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveInputs {
    /// The scenario.
    pub scenario_id: ScenarioId,
    /// All its inputs.
    pub inputs: Inputs,
    /// Id that all saves of one drag share, so that the drag is one undo step.
    #[serde(default)]
    pub gesture: Option<String>,
}

fn save(context: &Context<'_>, input: SaveInputs) -> Result<Committed<Scenario>, Failure> {
    context.app.with(|workspace| {
        let gesture = input.gesture.as_deref();
        Ok(workspace.save_inputs(&input.scenario_id, &input.inputs, &Save::default(), gesture)?)
    })
}

/// A new scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateScenario {
    /// Its project.
    pub project_id: ProjectId,
    /// Its name, 1 to 200 characters.
    pub name: String,
}

fn create_scenario(
    context: &Context<'_>,
    input: CreateScenario,
) -> Result<Committed<Scenario>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.create_scenario(&input.project_id, &input.name)?))
}

/// A scenario, and a name for it or its copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DuplicateScenario {
    /// The original.
    pub id: ScenarioId,
    /// Name of the copy; the original's with a number when absent.
    #[serde(default)]
    pub name: Option<String>,
}

fn duplicate_scenario(
    context: &Context<'_>,
    input: DuplicateScenario,
) -> Result<Committed<Scenario>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.duplicate_scenario(&input.id, input.name.as_deref())?))
}

/// Another name for a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameScenario {
    /// The scenario.
    pub id: ScenarioId,
    /// Its new name, 1 to 200 characters.
    pub name: String,
}

fn rename_scenario(
    context: &Context<'_>,
    input: RenameScenario,
) -> Result<Committed<Scenario>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.rename_scenario(&input.id, &input.name)?))
}

/// Another order of the scenarios.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReorderScenarios {
    /// The project.
    pub project_id: ProjectId,
    /// All its scenarios, in the order wanted.
    pub order: Vec<ScenarioId>,
}

fn reorder_scenarios(
    context: &Context<'_>,
    input: ReorderScenarios,
) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.reorder_scenarios(&input.project_id, &input.order)?))
}

/// A scenario, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioRef {
    /// The scenario.
    pub id: ScenarioId,
}

fn activate_scenario(
    context: &Context<'_>,
    input: ScenarioRef,
) -> Result<Committed<Scenario>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.activate_scenario(&input.id)?))
}

fn delete_scenario(context: &Context<'_>, input: ScenarioRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_scenario(&input.id)?))
}
