//! All instruments at once: what is filled, and the most important that each says.

use growth_i18n::{Digits, Format, text};
use growth_model::audit::Layer;
use growth_report::audit::instruments::{self as words, Reading};
use growth_workspace::audit::instruments::{
    self as stored, Experiment, Instrument, Journey, Service, ShareableAction, TrackingStep,
};
use growth_workspace::projects;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{experiments, journey, layer, lifecycle, retention, services, shareable, tracking};
use crate::{Context, Failure, Request, names::code, router::request, shared::OfProject};

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "audit.instruments",
        "The seven instruments of a project: what is filled, and what each says.",
        overview,
    )]
}

/// The instruments of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InstrumentsOverview {
    /// The seven, in the order of their layers.
    pub instruments: Vec<InstrumentCard>,
}

/// An instrument at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InstrumentCard {
    /// Which.
    pub instrument: Instrument,
    /// The layer that it belongs to.
    pub layer: Layer,
    /// Its name.
    pub name: String,
    /// Whether anything was written into it.
    pub filled: bool,
    /// How many entries it has; 1 or 0 for what a project has one of.
    pub entries: usize,
    /// The same in words.
    pub entries_text: String,
    /// The most important that it says; empty when there is nothing yet.
    pub summary: String,
    /// How many findings it suggests.
    pub findings: usize,
}

fn overview(context: &Context<'_>, input: OfProject) -> Result<InstrumentsOverview, Failure> {
    let language = context.language;
    let today = context.app.today();
    let format = Format::new(language);
    let card = |instrument: Instrument, entries: usize, reading: Reading| InstrumentCard {
        instrument,
        layer: layer(instrument),
        name: text(
            language,
            &format!("instruments-name-{}", code(instrument)),
            &[],
        ),
        filled: entries > 0,
        entries,
        entries_text: format.counted("unit-entries", entries, Digits::WHOLE),
        summary: reading.summary,
        findings: reading.findings.len(),
    };
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = &input.project_id;
        let purchases = context.app.purchase_days();
        let currency = projects::get(&view, project)?.currency;

        let journeys = stored::list::<Journey>(&view, project)?;
        let count = journeys.len();
        let mut of_journeys = Reading::default();
        for saved in journeys {
            let reading = journey::view(saved, language)?.reading;
            of_journeys.findings.extend(reading.findings);
            if of_journeys.summary.is_empty() {
                of_journeys.summary = reading.summary;
            }
        }
        let mut cards = vec![card(Instrument::Journey, count, of_journeys)];

        let basis = lifecycle::Basis::of(&view, project, purchases, language)?;
        let reading = if basis.filled {
            lifecycle::reading(&basis, language, currency)?
        } else {
            Reading::default()
        };
        cards.push(card(
            Instrument::Lifecycle,
            usize::from(basis.filled),
            reading,
        ));

        let actions = stored::list::<ShareableAction>(&view, project)?;
        let (_, reading) = shareable::read(&actions, language)?;
        cards.push(card(Instrument::Shareable, actions.len(), reading));

        let all = stored::list::<Service>(&view, project)?;
        let (_, reading) = services::read(&all, language)?;
        cards.push(card(Instrument::Services, all.len(), reading));

        let steps = stored::list::<TrackingStep>(&view, project)?;
        let (_, reading) = tracking::read(&steps, language)?;
        cards.push(card(Instrument::Tracking, steps.len(), reading));

        let basis = retention::Basis::of(&view, project, purchases)?;
        let reading = match (basis.filled, basis.absent(language), &basis.retention) {
            (false, ..) | (true, None, None) => Reading::default(),
            (true, Some(why), _) => Reading {
                summary: why,
                ..Reading::default()
            },
            (true, None, Some(found)) => words::retention(found, language),
        };
        cards.push(card(
            Instrument::Retention,
            usize::from(basis.filled),
            reading,
        ));

        let tests = stored::list::<Experiment>(&view, project)?;
        let (_, reading) = experiments::read(&tests, today, experiments::WINDOW_DAYS, language)?;
        cards.push(card(Instrument::Experiments, tests.len(), reading));
        Ok(InstrumentsOverview { instruments: cards })
    })
}
