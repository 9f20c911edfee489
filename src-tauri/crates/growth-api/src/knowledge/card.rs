//! The report card of the answers: test questions, how well they are answered, and what follows.

use chrono::Days;
use growth_i18n::{Digits, Format, Language, tr::knowledge as tr};
use growth_model::{
    ModelError, Outcome,
    economics::Verdict,
    knowledge::{Expected, KnowledgeQuality, QuestionResult, SearchOptions, TestQuestion},
};
use growth_report::content::Fact;
use growth_workspace::{
    Committed, ProjectId, TestQuestionId, View,
    experiments::NewTask,
    knowledge::{
        self as stored, DocumentHead, ExpectedPlace, Measure, MeasuredQuality, NewTest,
        TestOfAnswers,
    },
    roadmap::{self, LinkKind, TaskDetails, TaskLink, TaskTexts},
};

use crate::{
    Context, Failure, Request,
    knowledge_indexes::{Indexed, KnowledgeIndexes, options},
    meaning::Known,
    router::request,
    shared::OfProject,
};

/// Most questions that are proposed at once.
const PROPOSED: usize = 20;
/// Characters of a task's description.
const DESCRIPTION: usize = 4_000;
/// Days that a task of answers takes.
const DAYS: u64 = 4;

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "knowledge.card",
            "The report card: test questions, hit@1, hit@3, MRR, abstained, now and before.",
            card,
        ),
        request(
            "knowledge.propose",
            "Proposes test questions from the headings of the documents.",
            propose,
        ),
        request(
            "knowledge.add_tests",
            "Adds test questions with the place that answers each, or none.",
            add_tests,
        ),
        request(
            "knowledge.delete_test",
            "Deletes a test question.",
            delete_test,
        ),
        request(
            "knowledge.measure",
            "Measures the answers on the test questions and keeps what was found.",
            measure,
        ),
        request(
            "knowledge.plan_answers",
            "Makes a task of the roadmap out of the questions that have no answer yet.",
            plan_answers,
        ),
    ]
}

/// The report card.
#[shape]
pub struct KnowledgeCard {
    /// The figures of now; empty without test questions.
    pub facts: Vec<Fact>,
    /// The test questions, in the order in which they were made.
    pub tests: Vec<TestRow>,
    /// What was kept before, the newest first.
    pub measures: Vec<MeasureRow>,
    /// Questions without an answer: what a task would be made of.
    pub gaps: usize,
    /// The roadmap has a plan that a task can be put into.
    pub has_plan: bool,
}

/// A test question.
#[shape(Eq)]
#[schemars(rename = "TestQuestionRow")]
pub struct TestRow {
    /// The question.
    pub id: TestQuestionId,
    /// Its words.
    pub question: String,
    /// What answers it, in words.
    pub expected_text: String,
    /// How it is answered now, in words.
    pub result_text: String,
    /// Verdict on that.
    pub verdict: Verdict,
}

/// What was measured at a time.
#[shape(Eq)]
pub struct MeasureRow {
    /// When.
    pub date_text: String,
    /// On how many questions.
    pub questions_text: String,
    /// hit@1.
    pub hit_at_1_text: String,
    /// hit@3.
    pub hit_at_3_text: String,
    /// MRR.
    pub mrr_text: String,
    /// Share without an answer.
    pub abstained_text: String,
}

/// The test questions of a project, answered now.
pub(super) struct Checked {
    pub(super) tests: Vec<TestOfAnswers>,
    pub(super) quality: KnowledgeQuality,
    pub(super) passages: usize,
}

pub(super) fn checked(
    view: &View<'_>,
    project: &ProjectId,
    knowledge: &KnowledgeIndexes,
    indexed: &Indexed,
) -> Result<Checked, Failure> {
    let tests = stored::tests(view, project)?;
    let questions: Vec<TestQuestion> = tests
        .iter()
        .map(|test| TestQuestion {
            question: test.question.clone(),
            expected: test.expected.as_ref().map(|place| Expected {
                document: place.document_id.to_string(),
                heading: place.heading.clone(),
                contains: None,
            }),
        })
        .collect();
    let options: SearchOptions = options(view, project)?;
    let is_mixed = questions.iter().any(|test| test.expected.is_none())
        && questions.iter().any(|test| test.expected.is_some());
    let likeness: Option<Vec<Vec<f32>>> = match knowledge.meaning().of(project, &indexed.index) {
        Known::All(reader) => (questions.iter())
            .map(|test| reader.likeness(&test.question))
            .collect(),
        Known::Nothing | Known::Left(_) => None,
    };
    let likeness = likeness.unwrap_or_default();
    let quality = (indexed.index).quality_like(&questions, &options, is_mixed, &likeness);
    Ok(Checked {
        tests,
        quality,
        passages: indexed.index.len(),
    })
}

fn share(outcome: &Outcome<f64>, format: &Format) -> String {
    match outcome.value() {
        Some(share) => format.percent(*share, Digits::WHOLE),
        None => "—".to_owned(),
    }
}

fn mean(outcome: &Outcome<f64>, format: &Format) -> String {
    match outcome.value() {
        Some(value) => format.number(*value, Digits::up_to(2)),
        None => "—".to_owned(),
    }
}

/// The figures of a report card.
pub(super) fn facts(quality: &KnowledgeQuality, language: Language) -> Vec<Fact> {
    let format = Format::new(language);
    vec![
        Fact::new(
            "hit_at_1",
            tr::knowledge_fact_hit_at_1(language),
            share(&quality.hit_at_1, &format),
        )
        .noted(tr::knowledge_fact_hit_at_1_help(language)),
        Fact::new(
            "hit_at_3",
            tr::knowledge_fact_hit_at_3(language),
            share(&quality.hit_at_3, &format),
        )
        .noted(tr::knowledge_fact_hit_at_3_help(language)),
        Fact::new(
            "mrr",
            tr::knowledge_fact_mrr(language),
            mean(&quality.mrr, &format),
        )
        .noted(tr::knowledge_fact_mrr_help(language)),
        Fact::new(
            "abstained",
            tr::knowledge_fact_abstained(language),
            share(&quality.abstained, &format),
        )
        .noted(tr::knowledge_fact_abstained_help(
            language,
            format.number(quality.counts.abstained_right, Digits::WHOLE),
            format.number(quality.counts.abstained_wrong, Digits::WHOLE),
        )),
    ]
}

fn card(context: &Context<'_>, input: OfProject) -> Result<KnowledgeCard, Failure> {
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let indexed = context.app.knowledge().of(&view, &input.project_id)?;
        let heads = stored::heads(&view, &input.project_id)?;
        let checked = checked(&view, &input.project_id, context.app.knowledge(), &indexed)?;
        let open = (stored::questions(&view, &input.project_id)?.iter())
            .filter(|question| question.document_id.is_none())
            .count();
        let tests: Vec<TestRow> = (checked.tests.iter())
            .zip(&checked.quality.questions)
            .map(|(test, result)| test_row(test, result, &heads, language))
            .collect();
        let missed = (checked.tests.iter())
            .zip(&checked.quality.questions)
            .filter(|(test, result)| is_gap(test, result))
            .count();
        let mut measures = stored::measures(&view, &input.project_id)?;
        measures.reverse();
        Ok(KnowledgeCard {
            facts: if tests.is_empty() {
                Vec::new()
            } else {
                facts(&checked.quality, language)
            },
            tests,
            measures: measures
                .iter()
                .map(|measure| measure_row(context, measure))
                .collect(),
            gaps: open + missed,
            has_plan: roadmap::active_plan(&view, &input.project_id)?.is_some(),
        })
    })
}

/// Whether a question waits for a text: nothing answers it although something should, or what should is
/// not found.
fn is_gap(test: &TestOfAnswers, result: &QuestionResult) -> bool {
    test.expected.is_some() && (result.no_passage || result.rank.is_none())
}

fn test_row(
    test: &TestOfAnswers,
    result: &QuestionResult,
    heads: &[DocumentHead],
    language: Language,
) -> TestRow {
    let expected_text = match &test.expected {
        None => tr::knowledge_expected_nothing(language),
        Some(place) => {
            let document = heads.iter().find(|head| head.id == place.document_id);
            let title = document.map_or_else(
                || tr::knowledge_expected_gone(language),
                |head| head.title.clone(),
            );
            match &place.heading {
                Some(heading) => format!("{title} › {heading}"),
                None => title,
            }
        }
    };
    let (result_text, verdict) = match (&test.expected, result) {
        (None, result) if result.abstained => {
            (tr::knowledge_result_right_none(language), Verdict::Good)
        }
        (None, _) => (tr::knowledge_result_wrong_some(language), Verdict::Bad),
        (Some(_), result) if result.no_passage => {
            (tr::knowledge_result_no_passage(language), Verdict::Bad)
        }
        (Some(_), result) => match result.rank {
            None => (tr::knowledge_result_not_found(language), Verdict::Bad),
            Some(_) if result.abstained => {
                (tr::knowledge_result_abstained(language), Verdict::Watch)
            }
            Some(rank) => (
                tr::knowledge_result_rank(language, rank.to_string()),
                match rank {
                    1 => Verdict::Good,
                    2 | 3 => Verdict::Watch,
                    _ => Verdict::Bad,
                },
            ),
        },
    };
    TestRow {
        id: test.id.clone(),
        question: test.question.clone(),
        expected_text,
        result_text,
        verdict,
    }
}

fn measure_row(context: &Context<'_>, measure: &Measure) -> MeasureRow {
    let format = Format::new(context.language);
    let found = &measure.found;
    let share = |share: Option<f64>| {
        share.map_or("—".to_owned(), |share| {
            format.percent(share, Digits::WHOLE)
        })
    };
    MeasureRow {
        date_text: format.date_time(context.app.local(measure.measured_at)),
        questions_text: format.number(found.questions, Digits::WHOLE),
        hit_at_1_text: share(found.hit_at_1),
        hit_at_3_text: share(found.hit_at_3),
        mrr_text: found
            .mrr
            .map_or("—".to_owned(), |mrr| format.number(mrr, Digits::up_to(2))),
        abstained_text: share(found.abstained),
    }
}

/// A question that is proposed.
#[shape(Eq)]
pub struct ProposedTest {
    /// The question, to be said as a client would ask it.
    pub question: String,
    /// What answers it.
    pub expected: ExpectedPlace,
    /// The same in words.
    pub expected_text: String,
}

/// Questions that are proposed.
#[shape(Eq)]
pub struct ProposedTests {
    /// The questions.
    pub tests: Vec<ProposedTest>,
}

fn propose(context: &Context<'_>, input: OfProject) -> Result<ProposedTests, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let indexed = context.app.knowledge().of(&view, &input.project_id)?;
        let heads = stored::heads(&view, &input.project_id)?;
        let present = stored::tests(&view, &input.project_id)?;
        let mut by_document: Vec<Vec<ProposedTest>> = Vec::new();
        let mut last = "";
        for (document, passage) in indexed.index.passages() {
            let Some(heading) = passage.headings.last() else {
                continue;
            };
            let Some(head) = heads.iter().find(|head| head.id.as_str() == document) else {
                continue;
            };
            if document != last {
                by_document.push(Vec::new());
                last = document;
            }
            let question = format!("{}?", heading.trim_end_matches(['?', '.', '!', ' ']));
            let has_words = heading.chars().any(char::is_alphabetic);
            let Some(of_document) = by_document.last_mut() else {
                continue;
            };
            let is_known = present.iter().any(|test| test.question == question)
                || of_document.iter().any(|test| test.question == question);
            if has_words && !is_known {
                of_document.push(ProposedTest {
                    question,
                    expected_text: format!("{} › {heading}", head.title),
                    expected: ExpectedPlace {
                        document_id: head.id.clone(),
                        heading: Some(heading.clone()),
                    },
                });
            }
        }
        // The first of each document, then the second of each, and so on.
        let longest = by_document.iter().map(Vec::len).max().unwrap_or_default();
        let tests = (0..longest)
            .flat_map(|place| by_document.iter().filter_map(move |all| all.get(place)))
            .take(PROPOSED)
            .cloned()
            .collect();
        Ok(ProposedTests { tests })
    })
}

/// Test questions to add.
#[shape(Eq, deny_unknown_fields)]
pub struct AddTests {
    /// The project.
    pub project_id: ProjectId,
    /// The questions; one that is there already gets the place that is said now.
    pub tests: Vec<NewTest>,
}

/// Test questions that were added.
#[shape(Eq)]
pub struct AddedTests {
    /// Their ids.
    pub ids: Vec<TestQuestionId>,
}

fn add_tests(context: &Context<'_>, input: AddTests) -> Result<Committed<AddedTests>, Failure> {
    let committed = context
        .app
        .with(|workspace| Ok(workspace.add_test_questions(&input.project_id, &input.tests)?))?;
    Ok(Committed {
        value: AddedTests {
            ids: committed.value.into_iter().map(|test| test.id).collect(),
        },
        changed: committed.changed,
    })
}

/// A test question, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct TestQuestionRef {
    /// The question.
    pub id: TestQuestionId,
}

fn delete_test(context: &Context<'_>, input: TestQuestionRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_test_question(&input.id)?))
}

fn measure(context: &Context<'_>, input: OfProject) -> Result<Committed<Measure>, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let indexed = context.app.knowledge().of(&view, &input.project_id)?;
        let checked = checked(&view, &input.project_id, context.app.knowledge(), &indexed)?;
        if checked.tests.is_empty() {
            return Err(refused("no_test_questions"));
        }
        let quality = &checked.quality;
        let nothing = |test: &&TestOfAnswers| test.expected.is_none();
        let value = |outcome: &Outcome<f64>| outcome.value().copied();
        let found = MeasuredQuality {
            questions: checked.tests.len() as u64,
            passages: checked.passages as u64,
            hit_at_1: value(&quality.hit_at_1),
            hit_at_3: value(&quality.hit_at_3),
            mrr: value(&quality.mrr),
            abstained: value(&quality.abstained),
            unanswerable: (
                quality.counts.abstained_right,
                checked.tests.iter().filter(nothing).count() as u64,
            ),
            threshold: quality.threshold,
        };
        Ok(workspace.keep_measure(&input.project_id, &found)?)
    })
}

fn refused(rule: &'static str) -> Failure {
    ModelError::Inconsistent {
        field: "project_id".to_owned(),
        rule,
    }
    .into()
}

/// A task that was made.
#[shape(Eq)]
pub struct PlannedAnswers {
    /// The task.
    pub task_id: growth_workspace::TaskId,
    /// What was made, in words.
    pub summary: String,
}

fn plan_answers(
    context: &Context<'_>,
    input: OfProject,
) -> Result<Committed<PlannedAnswers>, Failure> {
    let language = context.language;
    let today = context.app.today();
    context.app.with(|workspace| {
        let view = workspace.view();
        let plan = roadmap::active_plan(&view, &input.project_id)?
            .ok_or_else(|| refused("no_plan_for_answers"))?;
        let indexed = context.app.knowledge().of(&view, &input.project_id)?;
        let checked = checked(&view, &input.project_id, context.app.knowledge(), &indexed)?;
        let mut questions: Vec<String> = stored::questions(&view, &input.project_id)?
            .into_iter()
            .filter(|question| question.document_id.is_none())
            .map(|question| question.question)
            .collect();
        questions.extend(
            (checked.tests.iter())
                .zip(&checked.quality.questions)
                .filter(|(test, result)| is_gap(test, result))
                .map(|(test, _)| test.question.clone()),
        );
        if questions.is_empty() {
            return Err(refused("no_gaps"));
        }
        let count = questions.len() as u64;
        let list: Vec<String> = questions
            .iter()
            .map(|question| format!("- {question}"))
            .collect();
        let start = today.max(plan.start_date);
        let finish = start.checked_add_days(Days::new(DAYS)).unwrap_or(start);
        let mut details = TaskDetails::planned(start, finish);
        details.links = vec![TaskLink {
            kind: LinkKind::Section,
            id: "knowledge".to_owned(),
        }];
        let title = tr::knowledge_task(language, count);
        let task = NewTask {
            plan: plan.id,
            texts: TaskTexts {
                title: title.clone(),
                description: list.join("\n").chars().take(DESCRIPTION).collect(),
                ..TaskTexts::default()
            },
            details,
        };
        let committed = workspace.plan_answers(&task, count)?;
        Ok(Committed {
            value: PlannedAnswers {
                task_id: committed.value,
                summary: tr::knowledge_task_made(language, title),
            },
            changed: committed.changed,
        })
    })
}
