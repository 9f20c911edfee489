//! The experiment log.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use growth_i18n::{Format, Language, text};
use growth_model::audit::{self as model, ExperimentLogInput, ExperimentPace};
use growth_report::audit::instruments::{self as words, LoggedTest, Reading};
use growth_workspace::audit::instruments::{self as stored, Experiment, Instrument, Saved};
use growth_workspace::{InstrumentItemId, ProjectId, experiments};

use super::{
    items::{delete, save},
    made,
};
use crate::{Context, Failure, Request, names::code, router::request};

/// How far the pace looks back unless asked otherwise. Days.
pub(super) const WINDOW_DAYS: u32 = 90;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "audit.experiment_log",
            "The experiments of a project, their pace and win rate.",
            log,
        ),
        request(
            "audit.save_experiment",
            "Writes an experiment, a new one without an id.",
            save::<Experiment>,
        ),
        request(
            "audit.delete_experiment",
            "Deletes an experiment.",
            delete::<Experiment>,
        ),
    ]
}

/// Whose log.
#[shape(Eq, deny_unknown_fields)]
pub struct ExperimentLogRequest {
    /// The project.
    pub project_id: ProjectId,
    /// How far the pace looks back, 7…3660; 90 when absent. Days.
    pub window_days: Option<u32>,
}

/// The log.
#[shape]
pub struct ExperimentLog {
    /// The experiments, the newest first: planned ones, running ones, then by their last day.
    pub experiments: Vec<ExperimentView>,
    /// Pace and quality.
    pub pace: ExperimentPace,
    /// The same in words.
    pub reading: Reading,
}

/// An experiment.
#[shape]
pub struct ExperimentView {
    /// What was written.
    pub saved: Saved<Experiment>,
    /// Whether it has begun or ended.
    pub state: ExperimentState,
    /// The same in words.
    pub state_text: String,
    /// When, in words; empty when no day is known.
    pub dates_text: String,
    /// Its plan was frozen at its start: days, result and decision come from the test itself.
    pub frozen: bool,
}

/// Whether an experiment has begun or ended.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum ExperimentState {
    /// It has not begun.
    Planned,
    /// It has begun and not ended.
    Running,
    /// It has ended.
    Ended,
}

fn log(context: &Context<'_>, input: ExperimentLogRequest) -> Result<ExperimentLog, Failure> {
    let (saved, made, frozen) = context.app.with(|workspace| {
        let view = workspace.view();
        let project = &input.project_id;
        let frozen: BTreeSet<InstrumentItemId> = experiments::list(&view, project)?
            .into_iter()
            .filter(|test| test.plan.is_some())
            .map(|test| test.id)
            .collect();
        Ok((
            stored::list::<Experiment>(&view, project)?,
            made(&view, project, Instrument::Experiments)?,
            frozen,
        ))
    })?;
    let today = context.app.today();
    let window = input.window_days.unwrap_or(WINDOW_DAYS);
    let (pace, mut reading) = read(&saved, today, window, context.language)?;
    reading.note_made(&made);
    Ok(ExperimentLog {
        experiments: entries(saved, today, context.language)
            .into_iter()
            .map(|view| ExperimentView {
                frozen: frozen.contains(&view.saved.id),
                ..view
            })
            .collect(),
        pace,
        reading,
    })
}

pub(super) fn read(
    saved: &[Saved<Experiment>],
    today: NaiveDate,
    window_days: u32,
    language: Language,
) -> Result<(ExperimentPace, Reading), Failure> {
    let tests: Vec<LoggedTest> = saved
        .iter()
        .filter_map(|saved| {
            Some(LoggedTest {
                name: saved.item.hypothesis.clone(),
                logged: saved.item.input(saved.id.as_str(), today)?,
            })
        })
        .collect();
    let pace = model::experiment_pace(&ExperimentLogInput {
        as_of: today,
        window_days,
        experiments: tests.iter().map(|test| test.logged.clone()).collect(),
    })?;
    let planned = saved.len() - tests.len();
    let reading = words::experiments(&pace, &tests, window_days, planned, language);
    Ok((pace, reading))
}

pub(super) fn entries(
    saved: Vec<Saved<Experiment>>,
    today: NaiveDate,
    language: Language,
) -> Vec<ExperimentView> {
    let format = Format::new(language);
    let mut entries: Vec<ExperimentView> = saved
        .into_iter()
        .map(|saved| {
            let state = match saved.item.input("", today) {
                None => ExperimentState::Planned,
                Some(test) if test.ended_on.is_none() => ExperimentState::Running,
                Some(_) => ExperimentState::Ended,
            };
            let dates = [saved.item.started_on, saved.item.ended_on];
            let dates: Vec<String> = dates
                .into_iter()
                .flatten()
                .map(|date| format.date(date))
                .collect();
            ExperimentView {
                state,
                state_text: text(language, &format!("experiments-state-{}", code(state)), &[]),
                dates_text: dates.join(" – "),
                frozen: false,
                saved,
            }
        })
        .collect();
    entries.sort_by(|a, b| {
        let last =
            |entry: &ExperimentView| entry.saved.item.ended_on.or(entry.saved.item.started_on);
        (a.state.cmp(&b.state))
            .then(last(b).cmp(&last(a)))
            .then(b.saved.position.cmp(&a.saved.position))
    });
    entries
}
