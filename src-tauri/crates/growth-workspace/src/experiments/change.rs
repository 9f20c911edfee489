//! Changing a test: design, start, counts, looks, decision.

use chrono::NaiveDate;
use growth_model::ModelError;
use growth_model::audit::ExperimentResult;
use growth_model::experiments::{CountedDay, ReadingInput, reading};

use super::{
    CountsOfDay, FrozenPlan, Look, StoredDesign, StoredTest, TestVerdict, counts, get, list, looks,
};
use crate::audit::instruments::{Decision, Experiment, Item};
use crate::audit::{self, Confidence, PointStatus};
use crate::roadmap::{self, TaskDetails, TaskTexts};
use crate::sql::entity;
use crate::{
    GrowthPointId, InstrumentItemId, InvalidRule, PlanId, ProjectId, Result, Tx, WorkspaceError,
    projects,
};

/// What a person writes about a test before it begins.
#[shape(Eq, deny_unknown_fields)]
pub struct TestContent {
    /// What is tested and why it should work, 1…200 characters.
    pub hypothesis: String,
    /// What is measured, in words, up to 200 characters; may be empty.
    #[serde(default)]
    pub metric: String,
    /// The growth point that it tests.
    pub growth_point_id: Option<GrowthPointId>,
    /// The plan.
    pub design: StoredDesign,
}

/// A task to add to a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTask {
    /// The plan.
    pub plan: PlanId,
    /// Its texts.
    pub texts: TaskTexts,
    /// Everything else.
    pub details: TaskDetails,
}

/// What is decided of a test, with everything that follows from it.
#[derive(Debug, Clone, PartialEq)]
pub struct TestDecision {
    /// What is kept with the plan.
    pub verdict: TestVerdict,
    /// What the log shows of the result, up to 200 characters.
    pub outcome: String,
    /// How sure the growth point is from now on.
    pub confidence: Option<Confidence>,
    /// The task of the roadmap that follows.
    pub task: Option<NewTask>,
}

/// A test that gets its days in the roadmap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placing {
    /// The test.
    pub id: InstrumentItemId,
    /// First day.
    pub starts_on: NaiveDate,
    /// Its task.
    pub task: NewTask,
}

/// Makes a test.
pub(super) fn create(tx: &Tx<'_>, project: &ProjectId, content: TestContent) -> Result<StoredTest> {
    let present = list(tx, project)?;
    if present.len() >= <Experiment as Item>::MAX {
        return Err(ModelError::OutOfRange {
            field: "experiments".to_owned(),
            value: (present.len() + 1).into(),
            min: None,
            max: Some(<Experiment as Item>::MAX.into()),
        }
        .into());
    }
    let point = of_project(tx, project, content.growth_point_id)?;
    let test = StoredTest {
        id: tx.new_id(),
        project_id: project.clone(),
        position: present.last().map_or(0, |last| last.position + 1),
        log: Experiment {
            hypothesis: content.hypothesis,
            metric: content.metric,
            started_on: None,
            ended_on: None,
            result: None,
            outcome: String::new(),
            hypothesis_first: true,
            decision: None,
            note: String::new(),
        }
        .checked()?,
        design: Some(content.design.checked()?),
        plan: None,
        verdict: None,
        growth_point_id: point,
        task_id: None,
        updated_at: tx.now(),
    };
    entity::insert(tx, &test)?;
    projects::touch(tx, project)?;
    get(tx, &test.id)
}

/// The growth point, which must be one of the project.
fn of_project(
    tx: &Tx<'_>,
    project: &ProjectId,
    point: Option<GrowthPointId>,
) -> Result<Option<GrowthPointId>> {
    if let Some(id) = &point
        && audit::get_point(tx, id)?.project_id != *project
    {
        return Err(WorkspaceError::invalid(
            "growth_point_id",
            InvalidRule::OtherProject,
        ));
    }
    Ok(point)
}

/// Writes what a test is to be. Answers with the names of what has changed.
pub(super) fn save(
    tx: &Tx<'_>,
    id: &InstrumentItemId,
    content: TestContent,
) -> Result<Vec<String>> {
    let before = get(tx, id)?;
    if before.plan.is_some() || before.log.started_on.is_some() {
        return Err(refused("design", "plan_is_frozen"));
    }
    let mut after = before.clone();
    after.log.hypothesis = content.hypothesis;
    after.log.metric = content.metric;
    after.log = after.log.checked()?;
    after.design = Some(content.design.checked()?);
    if content.growth_point_id != before.growth_point_id {
        after.growth_point_id = of_project(tx, &before.project_id, content.growth_point_id)?;
    }
    let mut fields = write(tx, &before, &after)?;
    // Inside, fields are named one by one.
    if fields.iter().any(|name| name == "log") {
        fields.extend(entity::differences(&before.log, &after.log, &[])?);
    }
    if let (Some(old), Some(new)) = (&before.design, &after.design) {
        fields.extend(entity::differences(old, new, &["test"])?);
    }
    fields.retain(|name| name != "log" && (name != "design" || before.design.is_none()));
    Ok(fields)
}

fn write(tx: &Tx<'_>, before: &StoredTest, after: &StoredTest) -> Result<Vec<String>> {
    let fields = entity::update(tx, before, after)?;
    if !fields.is_empty() {
        projects::touch(tx, &before.project_id)?;
    }
    Ok(fields)
}

fn refused(field: &str, rule: &'static str) -> WorkspaceError {
    ModelError::Inconsistent {
        field: field.to_owned(),
        rule,
    }
    .into()
}

/// Begins a test: from here on its plan is frozen.
pub(super) fn start(
    tx: &Tx<'_>,
    id: &InstrumentItemId,
    started_on: NaiveDate,
    decide_by: Option<NaiveDate>,
) -> Result<StoredTest> {
    let before = get(tx, id)?;
    if before.plan.is_some() || before.log.started_on.is_some() {
        return Err(refused("id", "test_has_begun"));
    }
    let Some(design) = before.design.clone() else {
        return Err(refused("id", "test_without_design"));
    };
    if started_on > tx.today() {
        return Err(refused("started_on", "begins_in_future"));
    }
    let confidence = match &before.growth_point_id {
        None => None,
        Some(point) => match audit::get_point(tx, point) {
            Ok(point) => point.content.confidence,
            Err(WorkspaceError::NotFound { .. }) => None,
            Err(error) => return Err(error),
        },
    };
    let mut after = before.clone();
    after.plan = Some(
        FrozenPlan {
            hypothesis: before.log.hypothesis.clone(),
            metric: before.log.metric.clone(),
            started_on,
            decide_by: decide_by.filter(|day| *day >= started_on),
            confidence,
            design,
            hash: String::new(),
        }
        .sealed()?,
    );
    after.log.started_on = Some(started_on);
    after.log.hypothesis_first = true;
    write(tx, &before, &after)?;
    get(tx, id)
}

/// The frozen plan of a test that runs.
fn running(test: &StoredTest) -> Result<&FrozenPlan> {
    if test.verdict.is_some() {
        return Err(refused("id", "test_is_decided"));
    }
    (test.plan.as_ref()).ok_or_else(|| refused("id", "test_has_not_begun"))
}

/// Replaces what was counted of a running test. Answers with the number of days that differ.
pub(super) fn set_counts(
    tx: &Tx<'_>,
    id: &InstrumentItemId,
    counted: Vec<CountedDay>,
) -> Result<u64> {
    let test = get(tx, id)?;
    let plan = running(&test)?;
    if let Some(at) = counted.iter().position(|day| day.day > tx.today()) {
        return Err(refused(&format!("counts[{at}].day"), "counted_in_future"));
    }
    reading(&ReadingInput {
        design: plan.design.test.clone(),
        started_on: plan.started_on,
        decide_by: plan.decide_by,
        on: tx.today(),
        counts: counted.clone(),
        other_metrics: plan.design.other_metrics.clone(),
    })?;
    let before = counts(tx, id)?;
    let mut changed = 0;
    for old in &before {
        if counted.iter().all(|new| new.day != old.day) {
            entity::delete(tx, old)?;
            changed += 1;
        }
    }
    for new in counted {
        let new = CountsOfDay {
            experiment_id: id.clone(),
            day: new.day,
            arms: new.arms,
        };
        match before.iter().find(|old| old.day == new.day) {
            Some(old) => changed += u64::from(!entity::update(tx, old, &new)?.is_empty()),
            None => {
                entity::insert(tx, &new)?;
                changed += 1;
            }
        }
    }
    if changed > 0 {
        projects::touch(tx, &test.project_id)?;
    }
    Ok(changed)
}

/// Records the look that showing counts is. While they are typed, the last state of a day stands for
/// all of it.
pub(super) fn look_while_counting(tx: &Tx<'_>, new: &Look) -> Result<()> {
    for old in looks(tx, &new.experiment_id)? {
        if old.looked_on == new.looked_on && old.visitors != new.visitors {
            entity::delete(tx, &old)?;
        }
    }
    look(tx, new)
}

/// Records a look at a running test. A second look at the same counts is none.
pub(super) fn look(tx: &Tx<'_>, look: &Look) -> Result<()> {
    running(&get(tx, &look.experiment_id)?)?;
    let known = looks(tx, &look.experiment_id)?;
    if known.iter().any(|known| known.visitors == look.visitors) {
        return Ok(());
    }
    entity::insert(tx, look)
}

/// Decides a test: result and reasons are kept with its plan, its growth point becomes as sure as the
/// result makes it, and what follows becomes a task.
pub(super) fn decide(
    tx: &Tx<'_>,
    id: &InstrumentItemId,
    decision: TestDecision,
) -> Result<StoredTest> {
    let before = get(tx, id)?;
    let started_on = running(&before)?.started_on;
    let mut after = before.clone();
    let verdict = TestVerdict {
        reasons: crate::text::note("reasons", &decision.verdict.reasons)?,
        ..decision.verdict
    };
    after.log.ended_on = Some(verdict.decided_on.max(started_on));
    after.log.result = Some(verdict.result);
    after.log.decision = Some(verdict.decision);
    after.log.outcome = decision.outcome;
    after.log = after.log.checked()?;
    if let Some(task) = decision.task {
        after.task_id = Some(add_task(tx, &task)?);
    }
    if let Some(point) = &before.growth_point_id {
        conclude_point(tx, point, decision.confidence, &verdict)?;
    }
    after.verdict = Some(verdict);
    write(tx, &before, &after)?;
    get(tx, id)
}

fn add_task(tx: &Tx<'_>, task: &NewTask) -> Result<crate::TaskId> {
    Ok(roadmap::add(tx, &task.plan, &task.texts, &task.details, tx.today())?.id)
}

/// What a result says about its growth point: how sure it is, and whether it still competes.
fn conclude_point(
    tx: &Tx<'_>,
    id: &GrowthPointId,
    confidence: Option<Confidence>,
    verdict: &TestVerdict,
) -> Result<()> {
    let point = match audit::get_point(tx, id) {
        Ok(point) => point,
        Err(WorkspaceError::NotFound { .. }) => return Ok(()),
        Err(error) => return Err(error),
    };
    let mut content = point.content;
    content.confidence = confidence.or(content.confidence);
    let failed = matches!(
        verdict.result,
        ExperimentResult::Loss | ExperimentResult::NoDifference
    );
    if failed && verdict.decision == Decision::Dropped {
        content.status = PointStatus::Dropped;
    }
    audit::save_point(tx, id, &content)?;
    Ok(())
}

/// Puts tests into the roadmap: their first days and their tasks.
pub(super) fn place(tx: &Tx<'_>, placings: Vec<Placing>) -> Result<()> {
    for placing in placings {
        let before = get(tx, &placing.id)?;
        if before.plan.is_some() {
            return Err(refused("id", "test_has_begun"));
        }
        let mut after = before.clone();
        if let Some(design) = &mut after.design {
            design.starts_on = Some(placing.starts_on);
        }
        after.task_id = Some(add_task(tx, &placing.task)?);
        write(tx, &before, &after)?;
    }
    Ok(())
}

/// Deletes a test with everything that was counted of it.
pub(super) fn delete(tx: &Tx<'_>, id: &InstrumentItemId) -> Result<()> {
    let test = get(tx, id)?;
    entity::delete(tx, &test)?;
    projects::touch(tx, &test.project_id)
}
