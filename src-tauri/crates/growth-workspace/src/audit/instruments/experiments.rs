//! The experiment log.

use chrono::NaiveDate;
use growth_model::ModelError;
use growth_model::audit::{ExperimentResult, LoggedExperiment};

use super::{Instrument, Item};
use crate::{InstrumentItemId, Result, View, text};

/// A test that is planned, runs or has ended.
#[shape(Eq, deny_unknown_fields)]
pub struct Experiment {
    /// What is tested and why it should work, 1…200 characters.
    pub hypothesis: String,
    /// What is measured, up to 200 characters; may be empty.
    #[serde(default)]
    pub metric: String,
    /// First day; absent while it is only planned.
    pub started_on: Option<NaiveDate>,
    /// Last day, from `started_on` on; absent while it runs.
    pub ended_on: Option<NaiveDate>,
    /// What it showed; must be absent while it runs, and may be absent after.
    pub result: Option<ExperimentResult>,
    /// What changed, in the words of the team (`+2,1 п. п.`), up to 200 characters; may be empty.
    #[serde(default)]
    pub outcome: String,
    /// Hypothesis and metric were written down before the start.
    #[serde(default)]
    pub hypothesis_first: bool,
    /// What followed; absent as long as nothing was decided.
    pub decision: Option<Decision>,
    /// What was learned; may be empty.
    #[serde(default)]
    pub note: String,
}

/// What follows from a test.
#[shape(Copy, Eq, Hash)]
#[schemars(rename = "ExperimentDecision")]
pub enum Decision {
    /// The change stays, for everybody.
    RolledOut,
    /// The change is taken back.
    Dropped,
    /// The test is repeated, with another change or a larger sample.
    Repeat,
}

impl Experiment {
    /// What the model reads on the day `today`; `None` for a test that has not begun by then. One
    /// that is to end later still runs.
    pub fn input(&self, id: &str, today: NaiveDate) -> Option<LoggedExperiment> {
        let started_on = self.started_on.filter(|start| *start <= today)?;
        let ended_on = self.ended_on.filter(|end| *end <= today);
        Some(LoggedExperiment {
            id: id.to_owned(),
            started_on,
            ended_on,
            result: self.result.filter(|_| ended_on.is_some()),
            hypothesis_first: self.hypothesis_first,
            decided: self.decision.is_some(),
        })
    }
}

impl Item for Experiment {
    const INSTRUMENT: Instrument = Instrument::Experiments;
    const TABLE: &'static str = "experiments";
    const MAX: usize = crate::limits::MAX_EXPERIMENTS;

    fn label(&self) -> &str {
        &self.hypothesis
    }

    fn checked(mut self) -> Result<Self> {
        self.hypothesis = text::name("hypothesis", &self.hypothesis)?;
        self.metric = text::line("metric", &self.metric)?;
        self.outcome = text::line("outcome", &self.outcome)?;
        self.note = text::note("note", &self.note)?;
        let refuse = |field: &str, rule| {
            Err(ModelError::Inconsistent {
                field: field.to_owned(),
                rule,
            }
            .into())
        };
        match (self.started_on, self.ended_on) {
            (None, Some(_)) => refuse("ended_on", "ends_without_beginning"),
            (Some(start), Some(end)) if end < start => refuse("ended_on", "ends_before_it_begins"),
            (_, None) if self.result.is_some() => refuse("result", "result_while_running"),
            _ => Ok(self),
        }
    }

    /// What was frozen at the start of a test, and what was decided of it, stays.
    fn may_become(&self, view: &View<'_>, id: &InstrumentItemId, new: &Self) -> Result<()> {
        if !has_frozen_plan(view, id)? {
            return Ok(());
        }
        let kept = [
            ("hypothesis", self.hypothesis == new.hypothesis),
            ("metric", self.metric == new.metric),
            ("started_on", self.started_on == new.started_on),
            ("ended_on", self.ended_on == new.ended_on),
            ("result", self.result == new.result),
            ("decision", self.decision == new.decision),
        ];
        match kept.into_iter().find(|(_, same)| !same) {
            None => Ok(()),
            Some((field, _)) => Err(ModelError::Inconsistent {
                field: field.to_owned(),
                rule: "plan_is_frozen",
            }
            .into()),
        }
    }
}

/// Whether the test was planned, and its plan frozen at its start. The section of tests reads the plan
/// itself; it stands above the audit, which knows this much of it.
fn has_frozen_plan(view: &View<'_>, id: &InstrumentItemId) -> Result<bool> {
    let found = view
        .conn
        .prepare_cached("SELECT plan <> 'null' FROM experiments WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    Ok(found)
}
