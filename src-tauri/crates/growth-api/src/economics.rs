//! Unit economics: the calculator, and the scenarios of a project.

mod goal_scenario;
pub(crate) mod months;
mod scenarios;
pub(crate) mod sections;
mod tab_settings;
pub(crate) mod workbench;

use std::collections::BTreeMap;

use growth_model::{
    Currency, Outcome,
    economics::{
        self as model, CashCurve, Inputs, LeverName, NoteCode, Verdict, cash_curve, evaluate,
    },
};
use growth_report::{
    charts::Chart,
    content::Fact,
    economics::{FigureView, figures, note_text, state, tabs},
};
use growth_workspace::{ScenarioId, economics as saved, projects};
use rust_decimal::Decimal;

use crate::{
    Context, Failure, Request,
    router::{computation, request, simulation},
    shared::ChartRequest,
    sources,
};

/// Months of the cash curve unless the input asks for others.
const MONTHS: u32 = 24;

pub(crate) fn requests() -> Vec<Request> {
    let mut requests = vec![
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
            "economics.ltv_series",
            "Lifetime value of a series of payments: churn, growth by share or by amount, discount, horizon.",
            model::ltv_series,
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
    ];
    requests.extend(scenarios::requests());
    requests.extend(workbench::requests());
    requests.extend(tab_settings::requests());
    requests.extend(months::requests());
    requests
}

/// Whose cash curve.
#[shape(Eq, deny_unknown_fields)]
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

/// What the calculator's screen shows.
#[shape(Eq, deny_unknown_fields)]
pub struct ViewInput {
    /// A saved scenario, for its values' sources, its currency, and its inputs where `inputs` is
    /// absent.
    pub scenario_id: Option<ScenarioId>,
    /// Inputs that are being edited.
    pub inputs: Option<Inputs>,
    /// Currency where no scenario is given; RUB when absent.
    pub currency: Option<Currency>,
    /// How the chart is drawn.
    pub chart: ChartRequest,
}

/// The calculator's screen.
#[shape(skip_serializing_none)]
pub struct EconomicsView {
    /// The figures in words, in the order of the screen.
    pub figures: Vec<FigureView>,
    /// Overall traffic light.
    pub verdict: Outcome<Verdict>,
    /// What decides the one verdict, in words; absent where it is too early to judge.
    pub verdict_text: Option<String>,
    /// Why, in one or two sentences.
    pub state_text: String,
    /// Remarks on values that are hardly believable.
    pub notes: Vec<NoteView>,
    /// Payback in its three readings, and the money it takes until then; empty without a cash curve.
    pub payback: Vec<Fact>,
    /// The cash curve; absent where something it needs is missing.
    pub cash_curve: Option<Chart>,
    /// Why there is no cash curve.
    pub cash_curve_absent: Option<String>,
}

/// A remark in words.
#[shape(Eq, skip_serializing_none)]
pub struct NoteView {
    /// What is remarkable.
    pub code: NoteCode,
    /// The input or figure that it is about.
    pub about: LeverName,
    /// What was probably meant, where that can be told.
    pub likely: Option<Decimal>,
    /// The same in words.
    pub text: String,
}

fn view(context: &Context<'_>, input: ViewInput) -> Result<EconomicsView, Failure> {
    let language = context.language;
    let stored = match &input.scenario_id {
        None => None,
        Some(id) => Some(context.app.with(|workspace| {
            let view = workspace.view();
            let scenario = saved::get(&view, id)?;
            let currency = projects::get(&view, &scenario.project_id)?.currency;
            let sources = sources::of_scenario(&view, id, language)?;
            Ok((scenario.inputs, currency, sources))
        })?),
    };
    let (saved_inputs, saved_currency, sources) = match stored {
        Some((inputs, currency, sources)) => (inputs, Some(currency), sources),
        None => (Inputs::default(), None, BTreeMap::new()),
    };
    let currency = input.currency.or(saved_currency).unwrap_or(Currency::RUB);
    let inputs = input.inputs.unwrap_or(saved_inputs);
    let evaluation = evaluate(&inputs)?;
    let curve = cash_curve(&inputs, MONTHS)?;
    let mut cash = tabs::cash(&curve, &evaluation, &input.chart.style(language, currency));
    let said = state(&evaluation, language);
    Ok(EconomicsView {
        figures: figures(&inputs, &evaluation, &sources, language, currency),
        notes: evaluation
            .notes
            .iter()
            .map(|note| NoteView {
                code: note.code,
                about: note.about,
                likely: note.likely,
                text: note_text(note, language),
            })
            .collect(),
        verdict: evaluation.verdict,
        verdict_text: said.verdict,
        state_text: said.why,
        payback: cash.facts,
        cash_curve: cash.charts.pop(),
        cash_curve_absent: cash.absent,
    })
}
