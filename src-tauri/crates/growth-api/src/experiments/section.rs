//! Experiments in the report: what was tested, what it showed, what follows, with the frozen plans.

use growth_i18n::{Language, tr::experiments as tr};
use growth_model::ModelError;
use growth_report::{
    charts::{TestPath, test_path},
    content::{Cell, Column, Fact, Locale, Table},
    report::{Block, Detail, Look, Page, Section},
};
use growth_workspace::experiments as stored;

use super::{
    design_view::rule_text,
    list::conflicts,
    money::Value,
    page::{is_hidden, path, verdict},
    reading_view::reading_view,
    stage::{ReadTest, TestStage, stage},
    words::Words,
};
use crate::{Failure, shared::ReportSource};

/// Height of a chart.
const HEIGHT: u32 = 210;
/// Tests that are drawn and told in full; all are in the table.
const MAX_FULL: usize = 6;

struct ExperimentsSection {
    rows: Vec<Row>,
    full: Vec<Full>,
    conflicts: Vec<String>,
}

struct Row {
    name: String,
    stage: String,
    dates: String,
    result: String,
    decision: String,
}

struct Full {
    title: String,
    stage: String,
    headline: String,
    facts: Vec<Fact>,
    path: Option<TestPath>,
    counts: Table,
    frozen: String,
}

/// Gathers the section.
pub(crate) fn section(source: &ReportSource<'_>) -> Result<Option<Box<dyn Section>>, Failure> {
    let (view, project) = (&source.view, &source.project);
    let Locale { language, currency } = source.page.locale;
    let tests = stored::list(view, &project.id)?;
    // The log of the audit is told with the audit: this is about tests with a plan.
    if tests.iter().all(|test| test.design.is_none()) {
        return Ok(None);
    }
    let mut rows = Vec::new();
    let mut full = Vec::new();
    for test in tests.iter().filter(|test| test.design.is_some()) {
        let row = super::list::row(test, source.today, language);
        rows.push(Row {
            name: row.name,
            stage: row.stage_text.clone(),
            dates: row.dates_text,
            result: row.result_text,
            decision: (test.log.decision).map_or_else(String::new, |decision| {
                let code = crate::names::code(decision);
                growth_i18n::text(language, &format!("experiments-decision-{code}"), &[])
            }),
        });
        if stage(test) == TestStage::Designed || full.len() >= MAX_FULL {
            continue;
        }
        let read = ReadTest::of(view, test.clone(), source.today)?;
        let (Some(design), Some(reading)) = (read.design(), &read.reading) else {
            continue;
        };
        let words = Words::new(&design.test, language, currency);
        let worth = Value::of(view, project, design.worth, language)?;
        // A report shows nothing that nobody may have looked at yet.
        let hidden = is_hidden(&read, design, reading, source.today);
        let shown = reading_view(design, reading, &worth, &words, hidden);
        let mut facts = vec![
            Fact::new(
                "hypothesis",
                tr::experiments_hypothesis(language),
                &read.test.log.hypothesis,
            ),
            Fact::new(
                "rule",
                tr::experiments_rule(language),
                rule_text(design, &words),
            ),
            Fact::new(
                "visitors",
                tr::experiments_fact_visitors(language),
                &shown.progress_text,
            ),
            Fact::new("split", tr::experiments_split(language), &shown.split.text),
        ];
        facts.extend(shown.figures.iter().map(|fact| {
            let mut fact = fact.clone();
            if let Some(note) = fact.note.take() {
                fact.text = format!("{} ({note})", fact.text);
            }
            fact
        }));
        facts.extend(verdict(&read, &words));
        full.push(Full {
            title: read.test.name().to_owned(),
            stage: row.stage_text,
            headline: shown.headline,
            facts,
            path: (!hidden).then(|| path(&read, design, reading)).flatten(),
            counts: super::files::counts_table(&read, &words),
            frozen: (read.test.plan.as_ref()).map_or_else(String::new, |plan| {
                tr::experiments_frozen(
                    language,
                    growth_i18n::Format::new(language).date_long(plan.started_on),
                    &plan.hash,
                )
            }),
        });
    }
    Ok(Some(Box::new(ExperimentsSection {
        rows,
        full,
        conflicts: conflicts(&tests, source.today, language),
    })))
}

impl Section for ExperimentsSection {
    fn id(&self) -> &'static str {
        "experiments"
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let language = page.language();
        let mut blocks = Vec::new();
        blocks.push(Block::Table(self.table(page.locale)));
        for conflict in &self.conflicts {
            blocks.extend(Block::text(conflict.as_str(), Look::Muted));
        }
        for (at, test) in self.full.iter().enumerate() {
            blocks.push(Block::heading(test.title.clone()));
            blocks.extend(Block::text(test.headline.as_str(), Look::Lead));
            if let Some(path) = &test.path {
                blocks.push(Block::figure(test_path(path, &page.style(HEIGHT))));
            }
            blocks.push(Block::Details(vec![Detail {
                title: test.stage.clone(),
                value: String::new(),
                text: String::new(),
                lines: test.facts.clone(),
            }]));
            blocks.extend(Block::text(test.frozen.as_str(), Look::Small));
            let id = format!("test-counts-{}", at + 1);
            let counts = test.counts.clone();
            let title = counts.title.clone();
            blocks.push(Block::Table(counts.named(&id, title).files_only()));
        }
        blocks.extend(Block::text(self.method(language), Look::Small));
        Ok(blocks)
    }
}

impl ExperimentsSection {
    fn method(&self, language: Language) -> String {
        if self.full.is_empty() {
            return String::new();
        }
        tr::experiments_method(language)
    }

    fn table(&self, locale: Locale) -> Table {
        let language = locale.language;
        let columns = vec![
            Column::text(tr::experiments_head_test(language)).wide(6),
            Column::text(tr::experiments_head_stage(language)),
            Column::text(tr::experiments_head_dates(language)),
            Column::text(tr::experiments_head_result_words(language)).wide(4),
            Column::text(tr::experiments_head_decision(language)),
        ];
        let rows = self.rows.iter().map(|row| {
            vec![
                Cell::words(row.name.as_str()),
                Cell::words(row.stage.as_str()),
                Cell::words(row.dates.as_str()),
                Cell::words(row.result.as_str()),
                Cell::words(row.decision.as_str()),
            ]
        });
        Table::new(
            "tests",
            tr::experiments_report_title(language),
            columns,
            rows,
            locale,
        )
    }
}
