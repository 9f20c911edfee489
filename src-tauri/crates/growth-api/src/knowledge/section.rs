//! Knowledge in the report: what is covered, how well questions are answered, what is missing.

use growth_i18n::{Digits, Format, tr::knowledge as tr};
use growth_model::ModelError;
use growth_report::{
    content::{Cell, Column, Fact, Table},
    report::{Block, Look, Page, Section},
};
use growth_workspace::knowledge as stored;

use super::{
    card::{Checked, checked, facts},
    documents::problem_text,
};
use crate::{Failure, shared::ReportSource};

/// Most rows of a list.
const MOST: usize = 50;

struct KnowledgeSection {
    documents: usize,
    passages: usize,
    facts: Vec<Fact>,
    questions: usize,
    unreadable: Vec<(String, String)>,
    open: Vec<String>,
    missed: Vec<String>,
}

/// Gathers the section.
pub(crate) fn section(source: &ReportSource<'_>) -> Result<Option<Box<dyn Section>>, Failure> {
    let (view, project) = (&source.view, &source.project.id);
    let language = source.page.language();
    let heads = stored::heads(view, project)?;
    let open: Vec<String> = stored::questions(view, project)?
        .into_iter()
        .filter(|question| question.document_id.is_none())
        .map(|question| question.question)
        .collect();
    if heads.is_empty() && open.is_empty() {
        return Ok(None);
    }
    let indexed = source.knowledge.of(view, project)?;
    let Checked {
        tests,
        quality,
        passages,
    } = checked(view, project, source.knowledge, &indexed)?;
    let missed = (tests.iter().zip(&quality.questions))
        .filter(|(test, result)| test.expected.is_some() && result.rank.is_none_or(|rank| rank > 3))
        .map(|(test, _)| test.question.clone())
        .collect();
    Ok(Some(Box::new(KnowledgeSection {
        documents: heads.len(),
        passages,
        facts: if tests.is_empty() {
            Vec::new()
        } else {
            facts(&quality, language)
        },
        questions: tests.len(),
        unreadable: heads
            .into_iter()
            .filter_map(|head| Some((head.title, problem_text(head.problem?, language))))
            .collect(),
        open,
        missed,
    })))
}

impl Section for KnowledgeSection {
    fn id(&self) -> &'static str {
        "knowledge"
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let language = page.language();
        let format = Format::new(language);
        let mut blocks = Vec::new();
        blocks.extend(Block::text(
            tr::knowledge_summary(
                language,
                format.counted("knowledge-documents", self.documents, Digits::WHOLE),
                format.counted("knowledge-passages", self.passages, Digits::WHOLE),
            ),
            Look::Plain,
        ));
        if !self.facts.is_empty() {
            blocks.push(Block::small_heading(tr::knowledge_report_coverage(
                language,
                format.counted("knowledge-questions", self.questions, Digits::WHOLE),
            )));
            blocks.extend(Block::facts(self.facts.clone()));
        }
        if !self.missed.is_empty() {
            blocks.push(Block::small_heading(tr::knowledge_report_missed(language)));
            blocks.push(list(
                "knowledge_missed",
                tr::knowledge_report_missed(language),
                &self.missed,
                page,
            ));
        }
        if !self.open.is_empty() {
            blocks.push(Block::small_heading(tr::knowledge_report_open(language)));
            blocks.push(list(
                "knowledge_open",
                tr::knowledge_report_open(language),
                &self.open,
                page,
            ));
        }
        if !self.unreadable.is_empty() {
            let title = tr::knowledge_report_unreadable(language);
            blocks.push(Block::small_heading(&*title));
            blocks.push(Block::Table(Table::new(
                "knowledge_unreadable",
                title,
                vec![
                    Column::text(tr::knowledge_report_document(language)),
                    Column::text(tr::knowledge_report_why(language)),
                ],
                (self.unreadable.iter().take(MOST))
                    .map(|(title, why)| vec![Cell::from(title.as_str()), why.as_str().into()]),
                page.locale,
            )));
        }
        Ok(blocks)
    }
}

/// Questions, one a row.
fn list(id: &str, title: String, questions: &[String], page: Page) -> Block {
    Block::Table(Table::new(
        id,
        title,
        vec![Column::text(tr::knowledge_report_question(page.language()))],
        (questions.iter().take(MOST)).map(|question| vec![Cell::from(question.as_str())]),
        page.locale,
    ))
}
