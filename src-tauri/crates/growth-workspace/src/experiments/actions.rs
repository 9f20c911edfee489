//! What a person does with tests: each action is one named undo step.

use chrono::NaiveDate;
use growth_model::experiments::CountedDay;

use super::change::{self, Placing, TestContent, TestDecision};
use super::{Look, StoredTest, get};
use crate::sql::entity::differences;
use crate::{Coalesce, Committed, InstrumentItemId, Operation, ProjectId, Result, Workspace};

impl Workspace {
    /// Makes a test.
    pub fn create_test(
        &mut self,
        project: &ProjectId,
        content: TestContent,
    ) -> Result<Committed<StoredTest>> {
        self.transact_described(None, |tx| {
            let test = change::create(tx, project, content)?;
            let name = test.name().to_owned();
            Ok((Operation::AddExperiment { name }, test))
        })
    }

    /// Writes what a test is to be; refused once it has begun. Typing in one field joins into one step.
    pub fn save_test(
        &mut self,
        id: &InstrumentItemId,
        content: TestContent,
    ) -> Result<Committed<StoredTest>> {
        let before = get(&self.view(), id)?;
        let fields = match &before.design {
            Some(design) => differences(design, &content.design, &["test"])?.join(","),
            None => String::new(),
        };
        let texts =
            before.log.hypothesis != content.hypothesis || before.log.metric != content.metric;
        let key = format!("{id}/test/{fields}/{texts}");
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let fields = change::save(tx, id, content)?;
            let test = get(tx, id)?;
            let name = test.name().to_owned();
            Ok((Operation::ChangeExperiment { name, fields }, test))
        })
    }

    /// Begins a test, and freezes its plan.
    pub fn start_test(
        &mut self,
        id: &InstrumentItemId,
        started_on: NaiveDate,
        decide_by: Option<NaiveDate>,
    ) -> Result<Committed<StoredTest>> {
        self.transact_described(None, |tx| {
            let test = change::start(tx, id, started_on, decide_by)?;
            let name = test.name().to_owned();
            Ok((Operation::StartExperiment { name }, test))
        })
    }

    /// Replaces what was counted of a test, and records the look that showing it is.
    pub fn set_test_counts(
        &mut self,
        id: &InstrumentItemId,
        counts: Vec<CountedDay>,
        look: Option<&Look>,
    ) -> Result<Committed<StoredTest>> {
        let key = format!("{id}/counts");
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let days = change::set_counts(tx, id, counts)?;
            if let Some(look) = look {
                change::look_while_counting(tx, look)?;
            }
            let test = get(tx, id)?;
            let name = test.name().to_owned();
            Ok((Operation::CountExperiment { name, days }, test))
        })
    }

    /// Records a look at the results of a running test.
    pub fn look_at_test(&mut self, look: &Look) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            change::look(tx, look)?;
            let name = get(tx, &look.experiment_id)?.name().to_owned();
            Ok((Operation::LookAtExperiment { name }, ()))
        })
    }

    /// Decides a test, with everything that follows from it.
    pub fn decide_test(
        &mut self,
        id: &InstrumentItemId,
        decision: TestDecision,
    ) -> Result<Committed<StoredTest>> {
        self.transact_described(None, |tx| {
            let test = change::decide(tx, id, decision)?;
            let name = test.name().to_owned();
            Ok((Operation::DecideExperiment { name }, test))
        })
    }

    /// Puts tests into the roadmap.
    pub fn place_tests(
        &mut self,
        project: &ProjectId,
        placings: Vec<Placing>,
    ) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let count = placings.len() as u64;
            change::place(tx, placings)?;
            let project = crate::projects::get(tx, project)?.name;
            Ok((Operation::PlaceExperiments { project, count }, ()))
        })
    }

    /// Deletes a test.
    pub fn delete_test(&mut self, id: &InstrumentItemId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = get(tx, id)?.name().to_owned();
            change::delete(tx, id)?;
            Ok((Operation::DeleteExperiment { name }, ()))
        })
    }
}
