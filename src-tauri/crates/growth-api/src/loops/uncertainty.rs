//! An ecosystem simulated many times with the rates that its drawing calls uncertain.

use growth_i18n::{Digits, Format, text, tr::loops as tr};
use growth_model::{
    Outcome,
    loops::{self as model, Rate, graph::LoopGraph},
    sampling::DrawSummary,
};
use growth_report::{charts::Chart, loops::uncertainty_chart};
use growth_workspace::EcosystemId;
use rust_decimal::Decimal;

use super::view::RunEcosystem;
use crate::{Context, Failure, Phase, Request, router::request, shared::ChartRequest};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "loops.uncertainty_view",
            "Bands of an ecosystem under the rates that its drawing calls uncertain.",
            view,
        ),
        request(
            "loops.rates",
            "The rates of an ecosystem that can be called uncertain, in words.",
            rates,
        ),
    ]
}

/// What to simulate.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "LoopsUncertaintyInput")]
pub struct UncertaintyViewInput {
    /// The ecosystem.
    pub id: EcosystemId,
    /// The drawing as it is being edited; as it is kept when absent.
    pub graph: Option<LoopGraph>,
    /// Simulations, 100…50000.
    #[serde(default = "usual_draws")]
    pub draws: u32,
    /// How the chart is drawn.
    pub chart: ChartRequest,
}

fn usual_draws() -> u32 {
    10_000
}

/// What many simulations came to, in words.
#[shape(skip_serializing_none)]
#[schemars(rename = "LoopsUncertaintyView")]
pub struct UncertaintyView {
    /// The bands; absent where nothing is uncertain or it cannot be simulated.
    pub chart: Option<Chart>,
    /// Why there are none.
    pub absent: Option<String>,
    /// Figures with their percentiles.
    pub rows: Vec<UncertaintyRow>,
    /// Chances, in sentences.
    pub chances: Vec<String>,
}

/// A figure with its percentiles, in words.
#[shape(Eq)]
#[schemars(rename = "LoopsUncertaintyRow")]
pub struct UncertaintyRow {
    /// What it is.
    pub label: String,
    /// 10th percentile.
    pub low: String,
    /// Median.
    pub median: String,
    /// 90th percentile.
    pub high: String,
}

fn view(context: &Context<'_>, input: UncertaintyViewInput) -> Result<UncertaintyView, Failure> {
    let language = context.language;
    let ran = RunEcosystem::of(context, &input.id, input.graph)?;
    let Some(question) = ran.run.compiled.uncertainty_input(&ran.graph, input.draws) else {
        return Ok(UncertaintyView {
            chart: None,
            absent: Some(if ran.run.compiled.can_simulate {
                tr::loops_nothing_uncertain(language)
            } else {
                tr::loops_cannot_simulate(language)
            }),
            rows: Vec::new(),
            chances: Vec::new(),
        });
    };
    let total = f64::from(question.draws.max(1));
    let proceed = |done: u32| {
        context.report(Phase::Simulating, f64::from(done) / total);
        !context.cancel.is_cancelled()
    };
    let found = model::uncertainty(&question, &proceed)?.ok_or(Failure::Cancelled)?;
    let format = Format::new(language);
    let number = |digits: usize| move |value: f64| format.number(value, Digits::up_to(digits));
    let percent = |value: f64| format.percent(value, Digits::up_to(1));
    let money = |value: f64| format.money_with(value, ran.currency.code(), Digits::WHOLE);
    let mut chances = vec![tr::loops_chance_self_sustaining(
        language,
        percent(found.self_sustaining_probability),
    )];
    if let Outcome::Value { value } = &found.ahead_of_funnel_probability {
        chances.push(tr::loops_chance_ahead(language, percent(*value)));
    }
    let rows = [
        row(
            text(language, "loops-figure-joint_k", &[]),
            &found.joint_k,
            &number(2),
        ),
        row(
            tr::loops_uncertain_customers(language),
            &found.customers,
            &number(0),
        ),
        row(
            tr::loops_uncertain_earned(language),
            &found.earned_share,
            &percent,
        ),
        row(
            tr::loops_uncertain_cac(language),
            &found.blended_cac,
            &money,
        ),
        row(
            tr::loops_uncertain_lead(language),
            &found.lead_over_funnel,
            &number(0),
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    let style = input.chart.style(language, ran.currency);
    Ok(UncertaintyView {
        chart: Some(uncertainty_chart(&ran.data(language), &found, &style)),
        absent: None,
        rows,
        chances,
    })
}

fn row(
    label: String,
    summary: &DrawSummary,
    write: &dyn Fn(f64) -> String,
) -> Option<UncertaintyRow> {
    let figures = summary.figures.value()?;
    Some(UncertaintyRow {
        label,
        low: write(figures.p10),
        median: write(figures.p50),
        high: write(figures.p90),
    })
}

/// Whose rates.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "LoopsRatesInput")]
pub struct RatesInput {
    /// The ecosystem.
    pub id: EcosystemId,
    /// The drawing as it is being edited; as it is kept when absent.
    pub graph: Option<LoopGraph>,
}

/// Rates in words.
#[shape(Eq)]
#[schemars(rename = "LoopsRates")]
pub struct Rates {
    /// In the order of the loops.
    pub rates: Vec<RateView>,
}

/// A rate in words.
#[shape(Eq)]
#[schemars(rename = "LoopRateView")]
pub struct RateView {
    /// Which.
    pub rate: Rate,
    /// Its name and its loop's.
    pub label: String,
    /// Its value per step.
    pub value: Decimal,
}

fn rates(context: &Context<'_>, input: RatesInput) -> Result<Rates, Failure> {
    let ran = RunEcosystem::of(context, &input.id, input.graph)?;
    let language = context.language;
    let mut rates = Vec::new();
    for item in &ran.run.compiled.ecosystem.loops {
        let name = ran
            .graph
            .loops
            .iter()
            .find(|drawn| drawn.id == item.id)
            .map_or("", |drawn| drawn.name.as_str());
        let id = || item.id.clone();
        let kinds = [
            (
                "actions_per_newcomer",
                Rate::ActionsPerNewcomer {
                    r#loop: id(),
                    source: None,
                },
            ),
            (
                "actions_per_active",
                Rate::ActionsPerActivePerStep {
                    r#loop: id(),
                    source: None,
                },
            ),
            ("views", Rate::ViewsPerAssetPerStep { r#loop: id() }),
            ("conversion", Rate::Conversion { r#loop: id() }),
            ("decay", Rate::AssetDecayPerStep { r#loop: id() }),
            ("churn", Rate::ChurnPerStep { source: id() }),
        ];
        for (code, rate) in kinds {
            let Some(value) = ran
                .run
                .compiled
                .rate(&rate)
                .filter(|value| !value.is_zero())
            else {
                continue;
            };
            let what = text(language, &format!("loops-rate-{code}"), &[]);
            rates.push(RateView {
                label: tr::loops_rate_of(language, name, what),
                rate,
                value,
            });
        }
    }
    Ok(Rates { rates })
}
