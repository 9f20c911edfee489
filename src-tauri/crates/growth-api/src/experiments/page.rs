//! The page of one test: three stages on one line, and everything that is known of the present one.

use growth_i18n::{Digits, Format, text, tr::experiments as tr};
use growth_model::experiments::{CountedDay, StoppingRule, TestReading};
use growth_report::{
    charts::{Chart, TestPath, TestPathPoint, test_path},
    content::{Fact, Table},
};
use growth_workspace::{
    InstrumentItemId, WorkspaceError,
    audit::{self, Confidence},
    experiments::{self as stored, CountsOfDay, FrozenPlan, StoredDesign, StoredTest},
    projects,
};

use super::{
    design_view::{DesignView, design_view},
    looks::{cost_of_look, looks, looks_text},
    money::Value,
    reading_view::{ReadingView, reading_view},
    seen::shown,
    stage::{ReadTest, TestStage, stage},
    stage_line::{StageView, stages},
    words::Words,
};
use crate::{Context, Failure, names::code, shared::ChartRequest};

/// Which test, and how its chart is drawn.
#[shape(Eq, deny_unknown_fields)]
pub struct TestPageRequest {
    /// The test.
    pub id: InstrumentItemId,
    /// How the chart is drawn.
    pub chart: ChartRequest,
}

/// The page of a test.
#[shape]
pub struct TestPage {
    /// The test.
    pub test: StoredTest,
    /// What it is known by.
    pub name: String,
    /// Where it stands.
    pub stage: TestStage,
    /// The three stages on one line.
    pub stages: Vec<StageView>,
    /// The plan in words; absent for a test that was only logged.
    pub design: Option<DesignView>,
    /// What it shows; absent before its start.
    pub reading: Option<ReadingView>,
    /// Results would be a look before the planned day: what it would cost, in words.
    pub hidden_text: Option<String>,
    /// What was counted.
    pub counts: Vec<CountedDay>,
    /// The looks, the first one first.
    pub looks: Option<Table>,
    /// What the looks have cost, in words; empty without looks.
    pub looks_text: String,
    /// The estimate over time; absent while there is none, or results are hidden.
    pub chart: Option<Chart>,
    /// Where the decision goes: growth point, roadmap, confidence.
    pub follows: Vec<Fact>,
    /// What was decided, in words.
    pub verdict: Vec<Fact>,
    /// The frozen plan and its hash, in words; empty before the start.
    pub frozen_text: String,
    /// The frozen plan still is what was frozen.
    pub intact: bool,
}

pub(super) fn page(context: &Context<'_>, input: TestPageRequest) -> Result<TestPage, Failure> {
    let today = context.app.today();
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let test = stored::get(&view, &input.id)?;
        let project = projects::get(&view, &test.project_id)?;
        let read = ReadTest::of(&view, test, today)?;
        let mut page = TestPage {
            name: read.test.name().to_owned(),
            stage: stage(&read.test),
            stages: stages(&read, language),
            design: None,
            reading: None,
            hidden_text: None,
            counts: read
                .counts
                .iter()
                .cloned()
                .map(CountsOfDay::counted)
                .collect(),
            looks: None,
            looks_text: String::new(),
            chart: None,
            follows: vec![],
            verdict: vec![],
            frozen_text: String::new(),
            intact: read.test.plan.as_ref().is_none_or(FrozenPlan::is_intact),
            test: read.test.clone(),
        };
        if let Some(plan) = &read.test.plan {
            let short: String = plan.hash.chars().take(12).collect();
            page.frozen_text = tr::experiments_frozen(
                language,
                Format::new(language).date_long(plan.started_on),
                short,
            );
        }
        let (Some(design), Some(figures)) = (read.design(), &read.figures) else {
            return Ok(page);
        };
        let words = Words::new(&design.test, language, project.currency);
        let worth = Value::of(&view, &project, design.worth, language)?;
        page.design = Some(design_view(design, figures, &worth, &words));
        if let Some(reading) = &read.reading {
            let hidden = is_hidden(&read, design, reading, today);
            if hidden {
                page.hidden_text = Some(cost_of_look(&read, design, reading, &words));
            } else {
                let style = input.chart.style(language, project.currency);
                page.chart = path(&read, design, reading).map(|path| test_path(&path, &style));
            }
            page.reading = Some(reading_view(design, reading, &worth, &words, hidden));
            page.looks = looks(&read, &words);
            page.looks_text = looks_text(&read, design, &words);
        }
        page.follows = follows(&view, &read, language)?;
        page.verdict = verdict(&read, &words);
        Ok(page)
    })
}

/// A test for one look before its day shows nothing that nobody has looked at.
pub(super) fn is_hidden(
    read: &ReadTest,
    design: &StoredDesign,
    reading: &TestReading,
    today: chrono::NaiveDate,
) -> bool {
    design.test.rule == StoppingRule::Fixed
        && read.test.verdict.is_none()
        && !reading.variants.is_empty()
        && reading
            .earliest_decision
            .value()
            .is_none_or(|day| today < *day)
        && read
            .looks
            .iter()
            .all(|look| look.visitors != reading.visitors)
}

/// The estimates over time of the variant that is shown.
pub(super) fn path(
    read: &ReadTest,
    design: &StoredDesign,
    reading: &TestReading,
) -> Option<TestPath> {
    let variant = shown(design, reading)?;
    let figures = read.figures.as_ref()?;
    let all = reading.arms.len();
    let looked = |visitors: u64| {
        // With several variants a look is known by all visitors, the path by two arms.
        all == 2 && read.looks.iter().any(|look| look.visitors == visitors)
    };
    Some(TestPath {
        variant: variant.name.clone(),
        shares: matches!(
            design.test.metric,
            growth_model::experiments::MetricPlan::Rate { .. }
        ),
        started_on: read.test.plan.as_ref()?.started_on,
        planned_end: (read.test.verdict.is_none())
            .then(|| reading.earliest_decision.value().copied())
            .flatten(),
        effect: figures.sample_size.effect.absolute,
        points: variant
            .path
            .iter()
            .map(|point| {
                let ends = (point.interval.value()).map(|ends| (ends.low, ends.high));
                TestPathPoint {
                    day: point.day,
                    estimate: (point.difference.value())
                        .zip(ends)
                        .map(|(middle, (low, high))| [*middle, low, high]),
                    looked: looked(point.visitors),
                }
            })
            .collect(),
    })
}

fn follows(
    view: &growth_workspace::View<'_>,
    read: &ReadTest,
    language: growth_i18n::Language,
) -> Result<Vec<Fact>, Failure> {
    let mut facts = Vec::new();
    let point = match &read.test.growth_point_id {
        None => None,
        Some(id) => match audit::get_point(view, id) {
            Ok(point) => Some(point),
            Err(WorkspaceError::NotFound { .. }) => None,
            Err(error) => return Err(error.into()),
        },
    };
    let level = |confidence: Confidence| {
        text(
            language,
            &format!("audit-confidence-{}", code(confidence)),
            &[],
        )
        .to_lowercase()
    };
    if let Some(point) = &point {
        facts.push(Fact::new(
            "growth_point",
            tr::experiments_follows_point(language),
            &point.content.title,
        ));
        if read.test.verdict.is_none() {
            let now = point
                .content
                .confidence
                .map_or_else(|| tr::experiments_follows_unknown(language), level);
            facts.push(Fact::new(
                "confidence",
                tr::experiments_follows_confidence(language),
                tr::experiments_follows_change(
                    language,
                    level(Confidence::Low),
                    now,
                    level(Confidence::High),
                ),
            ));
        }
    }
    if let Some(task) = &read.test.task_id {
        match growth_workspace::roadmap::task(view, task) {
            Ok(task) => facts.push(Fact::new(
                "task",
                tr::experiments_follows_task(language),
                task.title(language),
            )),
            Err(WorkspaceError::NotFound { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(facts)
}

/// What was decided, in words.
pub(super) fn verdict(read: &ReadTest, words: &Words) -> Vec<Fact> {
    let language = words.language;
    let Some(verdict) = &read.test.verdict else {
        return vec![];
    };
    let word = |prefix: &str, code: String| text(language, &format!("{prefix}{code}"), &[]);
    let mut facts = vec![
        Fact::new(
            "result",
            tr::experiments_verdict_result(language),
            word("experiments-result-", code(verdict.result)),
        )
        .noted(read.test.log.outcome.as_str()),
        Fact::new(
            "decision",
            tr::experiments_verdict_decision(language),
            word("experiments-decision-", code(verdict.decision)),
        )
        .noted(words.format.date_long(verdict.decided_on)),
    ];
    if !verdict.reasons.is_empty() {
        facts.push(Fact::new(
            "reasons",
            tr::experiments_verdict_reasons(language),
            &verdict.reasons,
        ));
    }
    if let Some([low, _, high]) = verdict.seen.money_in_year {
        facts.push(Fact::new(
            "money",
            tr::experiments_fact_money_year(language),
            tr::experiments_range(language, words.signed_money(high), words.signed_money(low)),
        ));
    }
    if let Some(rate) = verdict.false_alarm_rate.filter(|_| verdict.looks > 0) {
        facts.push(Fact::new(
            "looks",
            tr::experiments_verdict_looks(language),
            tr::experiments_verdict_looks_text(
                language,
                verdict.looks,
                words.format.percent(rate, Digits::up_to(1)),
            ),
        ));
    }
    facts
}
