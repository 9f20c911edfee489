//! What a person does with a test: plan it, begin it, count, look, decide.

use chrono::{Days, NaiveDate};
use growth_i18n::tr::experiments as tr;
use growth_model::{
    ModelError,
    audit::ExperimentResult,
    experiments::{Conclusion, CountedDay, StoppingRule, TestReading},
};
use growth_workspace::{
    Committed, GrowthPointId, InstrumentItemId, ProjectId,
    audit::{Confidence, instruments::Decision},
    experiments::{
        self as stored, CountsOfDay, Look, NewTask, StoredTest, TestContent, TestDecision,
        TestVerdict,
    },
    projects,
    roadmap::{self, LinkKind, TaskDetails, TaskLink, TaskTexts},
};

use super::{
    money::Value,
    seen::seen,
    stage::{ReadTest, last_day_of_plan, read},
    words::Words,
};
use crate::{Context, Failure, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "experiments.save",
            "Plans a test, a new one without an id; refused once it has begun.",
            save,
        ),
        request(
            "experiments.start",
            "Begins a test: its plan is frozen with a hash.",
            start,
        ),
        request(
            "experiments.save_counts",
            "Replaces what was counted of a running test, day by day or week by week.",
            save_counts,
        ),
        request(
            "experiments.look",
            "Looks at the results of a running test before its day: the look is recorded.",
            look,
        ),
        request(
            "experiments.decide",
            "Decides a test: result and reasons, confidence of its growth point, task, in one step.",
            decide,
        ),
        request("experiments.delete", "Deletes a test.", delete),
    ]
}

/// A test to plan.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveTest {
    /// The project.
    pub project_id: ProjectId,
    /// The test that is planned anew; a new one is added when absent.
    pub id: Option<InstrumentItemId>,
    /// What is written.
    pub content: TestContent,
}

fn save(context: &Context<'_>, input: SaveTest) -> Result<Committed<StoredTest>, Failure> {
    context.app.with(|workspace| {
        Ok(match &input.id {
            None => workspace.create_test(&input.project_id, input.content)?,
            Some(id) => workspace.save_test(id, input.content)?,
        })
    })
}

/// A test, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct TestRef {
    /// The test.
    pub id: InstrumentItemId,
}

/// A test to begin.
#[shape(Eq, deny_unknown_fields)]
pub struct StartTest {
    /// The test.
    pub id: InstrumentItemId,
    /// First day, today or before; when absent the planned start where it has come, or today.
    pub started_on: Option<NaiveDate>,
}

fn start(context: &Context<'_>, input: StartTest) -> Result<Committed<StoredTest>, Failure> {
    let today = context.app.today();
    context.app.with(|workspace| {
        let view = workspace.view();
        let test = stored::get(&view, &input.id)?;
        let planned = test.design.as_ref().and_then(|design| design.starts_on);
        let day = (input.started_on)
            .or(planned.filter(|planned| *planned <= today))
            .unwrap_or(today);
        let last = last_day_of_plan(&view, &test.project_id)?;
        Ok(workspace.start_test(&input.id, day, last)?)
    })
}

/// What was counted of a test.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveCounts {
    /// The test.
    pub id: InstrumentItemId,
    /// All days or weeks, in the order of time; what is not named is taken away.
    pub counts: Vec<CountedDay>,
}

fn save_counts(context: &Context<'_>, input: SaveCounts) -> Result<Committed<StoredTest>, Failure> {
    let today = context.app.today();
    context.app.with(|workspace| {
        let view = workspace.view();
        let test = stored::get(&view, &input.id)?;
        // With the sequential rule results are shown with every count: that is a look.
        let look = match &test.plan {
            Some(plan) if plan.design.test.rule == StoppingRule::Sequential => {
                let counts: Vec<CountsOfDay> = (input.counts.iter())
                    .map(|day| CountsOfDay {
                        experiment_id: input.id.clone(),
                        day: day.day,
                        arms: day.arms.clone(),
                    })
                    .collect();
                let reading = read(plan, &counts, today)?;
                let project = projects::get(&view, &test.project_id)?;
                let worth = Value::of(&view, &project, plan.design.worth, context.language)?;
                (!reading.variants.is_empty()).then(|| Look {
                    experiment_id: input.id.clone(),
                    visitors: reading.visitors,
                    looked_on: today,
                    seen: seen(&plan.design, &reading, &worth),
                })
            }
            _ => None,
        };
        Ok(workspace.set_test_counts(&input.id, input.counts, look.as_ref())?)
    })
}

fn look(context: &Context<'_>, input: TestRef) -> Result<Committed<()>, Failure> {
    let today = context.app.today();
    context.app.with(|workspace| {
        let view = workspace.view();
        let test = stored::get(&view, &input.id)?;
        let project = projects::get(&view, &test.project_id)?;
        let read = ReadTest::of(&view, test, today)?;
        let (Some(design), Some(reading)) = (read.design(), &read.reading) else {
            return Err(refused("id", "test_has_not_begun"));
        };
        if reading.variants.is_empty() {
            return Err(refused("id", "nothing_to_look_at"));
        }
        let worth = Value::of(&view, &project, design.worth, context.language)?;
        let look = Look {
            experiment_id: input.id.clone(),
            visitors: reading.visitors,
            looked_on: today,
            seen: seen(design, reading, &worth),
        };
        Ok(workspace.look_at_test(&look)?)
    })
}

fn refused(field: &str, rule: &'static str) -> Failure {
    ModelError::Inconsistent {
        field: field.to_owned(),
        rule,
    }
    .into()
}

/// A test to decide.
#[shape(Eq, deny_unknown_fields)]
pub struct DecideTest {
    /// The test.
    pub id: InstrumentItemId,
    /// What follows.
    pub decision: Decision,
    /// What the test showed; what its rule concludes when absent. A test whose rule allows no
    /// conclusion can only be given up as one that says nothing.
    pub result: Option<ExperimentResult>,
    /// Why, up to 10 000 characters; may be empty.
    #[serde(default)]
    pub reasons: String,
    /// Adds a task to the roadmap: to roll the change out, or to repeat the test.
    #[serde(default)]
    pub add_task: bool,
}

/// What a rule concludes, as the log writes it.
pub(super) fn result_of(reading: &TestReading) -> ExperimentResult {
    match reading.conclusion {
        Conclusion::VariantBetter => ExperimentResult::Win,
        Conclusion::VariantWorse => ExperimentResult::Loss,
        Conclusion::NoDifference => ExperimentResult::NoDifference,
        Conclusion::NoData | Conclusion::Mismatch | Conclusion::TooEarly | Conclusion::Continue => {
            ExperimentResult::Invalid
        }
    }
}

fn decide(context: &Context<'_>, input: DecideTest) -> Result<Committed<StoredTest>, Failure> {
    let today = context.app.today();
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let test = stored::get(&view, &input.id)?;
        let project = projects::get(&view, &test.project_id)?;
        let name = test.name().to_owned();
        let point = test.growth_point_id.clone();
        let read = ReadTest::of(&view, test, today)?;
        let (Some(design), Some(reading)) = (read.design(), &read.reading) else {
            return Err(refused("id", "test_has_not_begun"));
        };
        let concluded = result_of(reading);
        let result = input.result.unwrap_or(concluded);
        if result != concluded && result != ExperimentResult::Invalid {
            return Err(refused("result", "rule_does_not_allow"));
        }
        let worth = Value::of(&view, &project, design.worth, language)?;
        let words = Words::new(&design.test, language, project.currency);
        let found = seen(design, reading, &worth);
        let outcome = match (found.difference, found.low, found.high) {
            (Some(difference), Some(low), Some(high)) => tr::experiments_shown(
                language,
                words.difference(difference),
                words.range(low, high),
            ),
            (Some(difference), ..) => words.difference(difference),
            _ => String::new(),
        };
        let task = if input.add_task {
            let plan = roadmap::active_plan(&view, &project.id)?;
            let title = match input.decision {
                Decision::RolledOut => Some(tr::experiments_task_roll_out(language, &name)),
                Decision::Repeat => Some(tr::experiments_task_repeat(language, &name)),
                Decision::Dropped => None,
            };
            plan.zip(title).map(|(plan, title)| {
                let start = today.max(plan.start_date);
                let finish = start.checked_add_days(Days::new(4)).unwrap_or(start);
                let mut details = TaskDetails::planned(start, finish);
                details.links = links(point.as_ref());
                NewTask {
                    plan: plan.id,
                    texts: TaskTexts {
                        title: title
                            .chars()
                            .take(growth_workspace::MAX_NAME_CHARS)
                            .collect(),
                        description: outcome.clone(),
                        ..TaskTexts::default()
                    },
                    details,
                }
            })
        } else {
            None
        };
        let confidence = match result {
            ExperimentResult::Win => Some(Confidence::High),
            ExperimentResult::Loss | ExperimentResult::NoDifference => Some(Confidence::Low),
            ExperimentResult::Invalid => None,
        };
        let decision = TestDecision {
            verdict: TestVerdict {
                decided_on: today,
                decision: input.decision,
                result,
                reasons: input.reasons,
                visitors: reading.visitors,
                seen: found,
                looks: u32::try_from(read.looks.len()).unwrap_or(u32::MAX),
                false_alarm_rate: (design.test.rule == StoppingRule::Fixed)
                    .then(|| read.false_alarms(None))
                    .flatten(),
            },
            outcome,
            confidence,
            task,
        };
        Ok(workspace.decide_test(&input.id, decision)?)
    })
}

/// What a task of a test is about.
pub(super) fn links(point: Option<&GrowthPointId>) -> Vec<TaskLink> {
    let section = TaskLink {
        kind: LinkKind::Section,
        id: "experiments".to_owned(),
    };
    let point = point.map(|id| TaskLink {
        kind: LinkKind::GrowthPoint,
        id: id.to_string(),
    });
    point.into_iter().chain([section]).collect()
}

fn delete(context: &Context<'_>, input: TestRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_test(&input.id)?))
}
