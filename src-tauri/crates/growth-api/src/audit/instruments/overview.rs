//! All instruments at once: what is filled, and the most important that each says.

use growth_i18n::{Digits, Format, Language, text};
use growth_model::audit::Layer;
use growth_report::audit::instruments::{self as words, Reading};
use growth_workspace::audit::instruments::{
    self as stored, Experiment, Instrument, Journey, Service, ShareableAction, TrackingStep,
};
use growth_workspace::{ProjectId, View, projects};

use super::{experiments, journey, layer, lifecycle, retention, services, shareable, tracking};
use crate::{
    Context, Failure, Request, names::code, problems::Problems, router::request, shared::OfProject,
};

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "audit.instruments",
        "The seven instruments of a project: what is filled, and what each says.",
        overview,
    )]
}

/// The instruments of a project.
#[shape(Eq)]
pub struct InstrumentsOverview {
    /// The seven, in the order of their layers.
    pub instruments: Vec<InstrumentCard>,
}

/// An instrument at a glance.
#[shape(Eq, skip_serializing_none)]
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
    /// Why it cannot be read or computed, in words; absent when it can.
    pub problem: Option<String>,
}

/// How many entries an instrument has, and what it says.
type Look = Result<(usize, Reading), Failure>;

fn overview(context: &Context<'_>, input: OfProject) -> Result<InstrumentsOverview, Failure> {
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = &input.project_id;
        let currency = projects::get(&view, project)?.currency;
        let all: [(Instrument, &dyn Fn() -> Look); 7] = [
            (Instrument::Journey, &|| journeys(&view, project, language)),
            (Instrument::Lifecycle, &|| {
                let purchases = context.app.purchase_days();
                let basis = lifecycle::Basis::of(&view, project, purchases, language)?;
                let reading = if basis.filled {
                    lifecycle::reading(&basis, language, currency)?
                } else {
                    Reading::default()
                };
                Ok((usize::from(basis.filled), reading))
            }),
            (Instrument::Shareable, &|| {
                let actions = stored::list::<ShareableAction>(&view, project)?;
                Ok((actions.len(), shareable::read(&actions, language)?.1))
            }),
            (Instrument::Services, &|| {
                let services = stored::list::<Service>(&view, project)?;
                Ok((services.len(), services::read(&services, language)?.1))
            }),
            (Instrument::Tracking, &|| {
                let steps = stored::list::<TrackingStep>(&view, project)?;
                Ok((steps.len(), tracking::read(&steps, language)?.1))
            }),
            (Instrument::Retention, &|| {
                let purchases = context.app.purchase_days();
                let basis = retention::Basis::of(&view, project, purchases)?;
                let reading = match (basis.filled, basis.absent(language), &basis.retention) {
                    (false, ..) | (true, None, None) => Reading::default(),
                    (true, Some(why), _) => Reading {
                        summary: why,
                        ..Reading::default()
                    },
                    (true, None, Some(found)) => words::retention(found, language),
                };
                Ok((usize::from(basis.filled), reading))
            }),
            (Instrument::Experiments, &|| {
                let tests = stored::list::<Experiment>(&view, project)?;
                let (today, days) = (context.app.today(), experiments::WINDOW_DAYS);
                Ok((
                    tests.len(),
                    experiments::read(&tests, today, days, language)?.1,
                ))
            }),
        ];
        let instruments = all
            .into_iter()
            .map(|(instrument, look)| card(instrument, look, language))
            .collect::<Result<_, Failure>>()?;
        Ok(InstrumentsOverview { instruments })
    })
}

/// The card of an instrument; what cannot be read or computed leaves the other cards alone.
fn card(
    instrument: Instrument,
    look: &dyn Fn() -> Look,
    language: Language,
) -> Result<InstrumentCard, Failure> {
    let mut problems = Problems::new(language);
    let (entries, reading) = problems.part("instrument", look)?.unwrap_or_default();
    Ok(InstrumentCard {
        instrument,
        layer: layer(instrument),
        name: text(
            language,
            &format!("instruments-name-{}", code(instrument)),
            &[],
        ),
        filled: entries > 0,
        entries,
        entries_text: Format::new(language).counted("unit-entries", entries, Digits::WHOLE),
        summary: reading.summary,
        findings: reading.findings.len(),
        problem: problems.in_words(),
    })
}

/// All journeys at once: what the first one says, and what all of them suggest.
fn journeys(view: &View<'_>, project: &ProjectId, language: Language) -> Look {
    let journeys = stored::list::<Journey>(view, project)?;
    let count = journeys.len();
    let mut all = Reading::default();
    for saved in journeys {
        let reading = journey::view(saved, language)?.reading;
        all.findings.extend(reading.findings);
        if all.summary.is_empty() {
            all.summary = reading.summary;
        }
    }
    Ok((count, all))
}
