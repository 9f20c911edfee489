//! What an ecosystem comes to, in words and charts, while it is being edited.

use chrono::NaiveDate;
use growth_model::{
    Currency,
    economics::first_day_of_month,
    loops::{
        ActualCustomers, BesideActual, begin_of_backtest, beside_actual,
        graph::{Economy, GraphInput, GraphRun, LoopGraph, run_graph},
    },
};
use growth_report::{
    charts::Chart,
    loops::{self as words, LoopChart, LoopsData, LoopsView},
};
use growth_workspace::{
    EcosystemId, ProjectId, View, economics, loops as saved,
    projects::{self, Project},
    roadmap as plans,
};

use crate::{Context, Failure, Request, router::request, shared::ChartRequest};

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "loops.view",
        "An ecosystem, kept or being edited, in words and charts of the caller's language.",
        view,
    )]
}

/// A drawing, run.
pub(crate) fn computed(graph: LoopGraph, economy: Economy) -> Result<GraphRun, Failure> {
    Ok(run_graph(&GraphInput { graph, economy })?)
}

/// The chosen ecosystem of a project, run; `None` where there is none.
pub(super) fn chosen(view: &View<'_>, project: &Project) -> Result<Option<RunEcosystem>, Failure> {
    let Some(ecosystem) = saved::chosen(view, &project.id)? else {
        return Ok(None);
    };
    let priced = saved::priced_by(view, &ecosystem)?;
    let actual = Actual::of(view, &project.id)?;
    RunEcosystem::run(ecosystem, None, priced, project.currency, &actual).map(Some)
}

/// What happened in a project, as far as a simulation can be compared with it.
struct Actual {
    months: Vec<ActualCustomers>,
    plan_begins_on: Option<NaiveDate>,
}

impl Actual {
    fn of(view: &View<'_>, project: &ProjectId) -> Result<Self, Failure> {
        let months = economics::months(view, project)?
            .into_iter()
            .filter_map(|month| {
                let first = first_day_of_month(&month.cells.month)?;
                Some(ActualCustomers {
                    month: first,
                    new_customers: month.cells.new_customers?.try_into().ok()?,
                })
            })
            .collect();
        Ok(Self {
            months,
            plan_begins_on: plans::active_plan(view, project)?.map(|plan| plan.start_date),
        })
    }

    /// Compares from the day that the drawing names; without one from the start of the plan, and
    /// where no month of the plan is over yet, with the months before.
    fn beside(&self, graph: &LoopGraph, run: &GraphRun) -> Option<BesideActual> {
        let simulation = run.simulation.as_ref()?;
        let step = run.compiled.ecosystem.step;
        let from = |day| beside_actual(simulation, step, day, &self.months);
        if let Some(day) = graph.settings.begins_on {
            return from(day);
        }
        let horizon_days = run.compiled.horizon_steps * step.days();
        self.plan_begins_on
            .and_then(from)
            .or_else(|| from(begin_of_backtest(horizon_days, &self.months)?))
    }
}

/// An ecosystem that was run, owned.
pub(crate) struct RunEcosystem {
    pub(crate) name: String,
    /// A note of the user; may be empty.
    pub(crate) note: String,
    pub(crate) graph: LoopGraph,
    pub(crate) economy: Economy,
    pub(crate) run: GraphRun,
    pub(crate) currency: Currency,
    pub(crate) scenario: Option<String>,
    pub(crate) scenario_deleted: bool,
    pub(crate) actual: Option<BesideActual>,
}

impl RunEcosystem {
    /// Runs an ecosystem: as it is kept, or as `graph` has it.
    pub(crate) fn of(
        context: &Context<'_>,
        id: &EcosystemId,
        graph: Option<LoopGraph>,
    ) -> Result<Self, Failure> {
        let (ecosystem, priced, currency, actual) = context.app.with(|workspace| {
            let view = workspace.view();
            let ecosystem = saved::get(&view, id)?;
            let priced = saved::priced_by(&view, &ecosystem)?;
            let currency = projects::get(&view, &ecosystem.project_id)?.currency;
            let actual = Actual::of(&view, &ecosystem.project_id)?;
            Ok::<_, Failure>((ecosystem, priced, currency, actual))
        })?;
        Self::run(ecosystem, graph, priced, currency, &actual)
    }

    fn run(
        ecosystem: saved::LoopEcosystem,
        graph: Option<LoopGraph>,
        priced: saved::PricedBy,
        currency: Currency,
        actual: &Actual,
    ) -> Result<Self, Failure> {
        let graph = graph.unwrap_or(ecosystem.graph);
        let run = computed(graph.clone(), priced.economy.clone())?;
        Ok(Self {
            name: ecosystem.name,
            note: ecosystem.note,
            actual: actual.beside(&graph, &run),
            run,
            graph,
            economy: priced.economy,
            currency,
            scenario: priced.scenario,
            scenario_deleted: priced.deleted,
        })
    }

    /// How to speak of it.
    pub(crate) fn data(&self, language: growth_i18n::Language) -> LoopsData<'_> {
        LoopsData {
            name: &self.name,
            graph: &self.graph,
            economy: &self.economy,
            run: &self.run,
            actual: self.actual.as_ref(),
            language,
            currency: self.currency,
        }
    }
}

/// What to show.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "LoopsViewInput")]
pub struct ViewInput {
    /// The ecosystem.
    pub id: EcosystemId,
    /// The drawing as it is being edited; as it is kept when absent.
    pub graph: Option<LoopGraph>,
    /// Charts to draw; none when absent.
    #[serde(default)]
    pub charts: Vec<LoopChart>,
    /// How they are drawn; needed with charts. The drawing itself keeps its own size where both
    /// sides are 0.
    pub chart: Option<ChartRequest>,
}

/// The screen of an ecosystem.
#[shape(skip_serializing_none)]
pub struct EcosystemView {
    /// The panel in words.
    #[serde(flatten)]
    pub panel: LoopsView,
    /// The charts that were asked for, in the same order; one that cannot be drawn is left out.
    pub charts: Vec<NamedChart>,
    /// The scenario that prices it.
    pub scenario: Option<String>,
    /// Whether the scenario that was chosen is gone, so that the active one stands in.
    pub scenario_deleted: bool,
    /// What the scenario gives where the drawing says nothing.
    pub economy: Economy,
}

/// A chart by its name.
#[shape]
#[schemars(rename = "NamedLoopChart")]
pub struct NamedChart {
    /// Which.
    pub name: LoopChart,
    /// The chart.
    pub chart: Chart,
}

fn view(context: &Context<'_>, input: ViewInput) -> Result<EcosystemView, Failure> {
    let ran = RunEcosystem::of(context, &input.id, input.graph)?;
    let data = ran.data(context.language);
    let charts = match input.chart {
        None => Vec::new(),
        Some(chart) => input
            .charts
            .into_iter()
            .filter_map(|name| {
                let mut style = chart.style(context.language, ran.currency);
                if name == LoopChart::Picture && (style.width == 0 || style.height == 0) {
                    (style.width, style.height) = words::picture_size(&data);
                }
                let chart = words::chart(&data, name, &style)?;
                Some(NamedChart { name, chart })
            })
            .collect(),
    };
    Ok(EcosystemView {
        panel: words::view(&data),
        charts,
        scenario: ran.scenario.clone(),
        scenario_deleted: ran.scenario_deleted,
        economy: ran.economy.clone(),
    })
}
