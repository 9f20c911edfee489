//! What a person does with a knowledge base: each action is one named undo step.

use chrono::{DateTime, Utc};
use growth_model::ModelError;

use super::documents::{self, FileText, Taken};
use super::types::{
    ExpectedPlace, KnowledgeDocument, Measure, MeasuredQuality, NewTest, OpenQuestion,
    QuestionSource, Synonyms, TestOfAnswers, TypedDocument,
};
use super::{folder, questions, tests};
use crate::experiments::NewTask;
use crate::sql::entity;
use crate::{
    Committed, DocumentId, InvalidRule, OpenQuestionId, Operation, ProjectId, Result,
    TestQuestionId, Tx, Workspace, WorkspaceError, projects, roadmap, text,
};

/// Longest question. Characters.
const MAX_QUESTION_CHARS: usize = 2_000;
/// Most groups of words that mean the same.
const MAX_SYNONYMS: usize = 1_000;
/// Most words of a group.
const MAX_GROUP: usize = 50;
/// Characters of a question that the history shows.
const SHOWN_CHARS: usize = 80;

fn shown(question: &str) -> String {
    if question.chars().count() <= SHOWN_CHARS {
        return question.to_owned();
    }
    let mut cut: String = question.chars().take(SHOWN_CHARS - 1).collect();
    cut.push('…');
    cut
}

/// A question in order: one line with a word in it.
fn checked_question(question: &str) -> Result<String> {
    let line = question.split_whitespace().collect::<Vec<_>>().join(" ");
    if !line.chars().any(char::is_alphanumeric) {
        return Err(WorkspaceError::invalid("question", InvalidRule::Required));
    }
    if line.chars().count() > MAX_QUESTION_CHARS {
        let max_chars = MAX_QUESTION_CHARS;
        let rule = InvalidRule::TooLong { max_chars };
        return Err(WorkspaceError::invalid("question", rule));
    }
    if line.chars().any(char::is_control) {
        let rule = InvalidRule::ControlCharacters;
        return Err(WorkspaceError::invalid("question", rule));
    }
    Ok(line)
}

fn checked_link(link: &str) -> Result<String> {
    let link = text::line("link", link)?;
    if link.is_empty() || link.starts_with("https://") || link.starts_with("http://") {
        return Ok(link);
    }
    Err(ModelError::Inconsistent {
        field: "link".to_owned(),
        rule: "web_address",
    }
    .into())
}

fn checked_groups(groups: &[Vec<String>]) -> Result<Vec<Vec<String>>> {
    let mut kept = Vec::new();
    for group in groups {
        let mut words: Vec<String> = Vec::new();
        for word in group {
            let word = text::line("groups", word)?;
            if !word.is_empty() && !words.contains(&word) {
                words.push(word);
            }
        }
        if words.len() > MAX_GROUP {
            let max = MAX_GROUP as i64;
            let rule = InvalidRule::OutOfRange { min: 2, max };
            return Err(WorkspaceError::invalid("groups", rule));
        }
        if words.len() > 1 {
            kept.push(words);
        }
    }
    if kept.len() > MAX_SYNONYMS {
        let max = MAX_SYNONYMS as i64;
        let rule = InvalidRule::OutOfRange { min: 0, max };
        return Err(WorkspaceError::invalid("groups", rule));
    }
    Ok(kept)
}

/// What is asked of a person, each question once.
fn ask(
    tx: &Tx<'_>,
    project: &ProjectId,
    asked: &[(String, DateTime<Utc>)],
    source: QuestionSource,
) -> Result<Vec<OpenQuestion>> {
    let mut known: std::collections::HashSet<String> = questions(tx, project)?
        .into_iter()
        .filter(|question| question.document_id.is_none())
        .map(|question| question.question.to_lowercase())
        .collect();
    let mut added = Vec::new();
    for (question, asked_at) in asked {
        let question = checked_question(question)?;
        if !known.insert(question.to_lowercase()) {
            continue;
        }
        let question = OpenQuestion {
            id: tx.new_id(),
            project_id: project.clone(),
            question,
            source,
            asked_at: *asked_at,
            document_id: None,
        };
        entity::insert(tx, &question)?;
        added.push(question);
    }
    Ok(added)
}

fn of_project(tx: &Tx<'_>, project: &ProjectId, expected: Option<&ExpectedPlace>) -> Result<()> {
    let Some(expected) = expected else {
        return Ok(());
    };
    let document: KnowledgeDocument = entity::get(tx, &expected.document_id)?;
    if document.project_id != *project {
        let rule = InvalidRule::OtherProject;
        return Err(WorkspaceError::invalid("document_id", rule));
    }
    Ok(())
}

impl Workspace {
    /// Takes files into the knowledge base, in one step.
    pub fn take_documents(
        &mut self,
        project: &ProjectId,
        files: &[FileText],
    ) -> Result<Committed<Vec<Taken>>> {
        self.transact_described(None, |tx| {
            let taken = files
                .iter()
                .map(|file| documents::take(tx, project, file))
                .collect::<Result<Vec<_>>>()?;
            let count = taken.len() as u64;
            let project = projects::get(tx, project)?.name;
            Ok((Operation::TakeDocuments { project, count }, taken))
        })
    }

    /// Writes a typed document, a new one without an id.
    pub fn write_document(
        &mut self,
        project: &ProjectId,
        id: Option<&DocumentId>,
        typed: &TypedDocument,
    ) -> Result<Committed<KnowledgeDocument>> {
        self.transact_described(None, |tx| {
            let document = documents::write(tx, project, id, typed)?;
            let name = document.title.clone();
            Ok((Operation::WriteDocument { name }, document))
        })
    }

    /// Gives a document another title or address, or confirms a draft; what is absent stays.
    pub fn change_document(
        &mut self,
        id: &DocumentId,
        title: Option<&str>,
        link: Option<&str>,
        draft: Option<bool>,
    ) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let before: KnowledgeDocument = entity::get(tx, id)?;
            let mut after = before.clone();
            if let Some(title) = title {
                after.title = text::name("title", title)?;
            }
            if let Some(link) = link {
                after.link = checked_link(link)?;
            }
            after.draft = draft.unwrap_or(after.draft);
            entity::update(tx, &before, &after)?;
            let name = after.title;
            Ok((Operation::ChangeDocument { name }, ()))
        })
    }

    /// Deletes a document; the file stays.
    pub fn delete_document(&mut self, id: &DocumentId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let document: KnowledgeDocument = entity::get(tx, id)?;
            entity::delete(tx, &document)?;
            folder::leave_out(tx, &document.project_id, &document.source)?;
            let name = document.title;
            Ok((Operation::DeleteDocument { name }, ()))
        })
    }

    /// Keeps questions that the documents do not answer, each once.
    pub fn ask_person(
        &mut self,
        project: &ProjectId,
        asked: &[(String, DateTime<Utc>)],
        source: QuestionSource,
    ) -> Result<Committed<Vec<OpenQuestion>>> {
        self.transact_described(None, |tx| {
            let name = projects::get(tx, project)?.name;
            let added = ask(tx, project, asked, source)?;
            let count = added.len() as u64;
            Ok((
                Operation::AskPerson {
                    project: name,
                    count,
                },
                added,
            ))
        })
    }

    /// Answers a question: the answer is a draft among the documents, under the question as its title.
    pub fn answer_open_question(
        &mut self,
        id: &OpenQuestionId,
        answer: &str,
    ) -> Result<Committed<KnowledgeDocument>> {
        self.transact_described(None, |tx| {
            let before: OpenQuestion = entity::get(tx, id)?;
            let typed = TypedDocument {
                title: before
                    .question
                    .chars()
                    .take(crate::MAX_NAME_CHARS)
                    .collect(),
                text: answer.to_owned(),
                draft: true,
            };
            let document = documents::write(tx, &before.project_id, None, &typed)?;
            let after = OpenQuestion {
                document_id: Some(document.id.clone()),
                ..before.clone()
            };
            entity::update(tx, &before, &after)?;
            let question = shown(&before.question);
            Ok((Operation::AnswerOpenQuestion { question }, document))
        })
    }

    /// Deletes a question that waited for a person.
    pub fn delete_open_question(&mut self, id: &OpenQuestionId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let question: OpenQuestion = entity::get(tx, id)?;
            entity::delete(tx, &question)?;
            let question = shown(&question.question);
            Ok((Operation::DeleteOpenQuestion { question }, ()))
        })
    }

    /// Adds test questions; one that is there already gets the place that is said now.
    pub fn add_test_questions(
        &mut self,
        project: &ProjectId,
        new: &[NewTest],
    ) -> Result<Committed<Vec<TestOfAnswers>>> {
        self.transact_described(None, |tx| {
            let name = projects::get(tx, project)?.name;
            let present = tests(tx, project)?;
            let mut saved: Vec<TestOfAnswers> = Vec::new();
            for test in new {
                of_project(tx, project, test.expected.as_ref())?;
                let question = checked_question(&test.question)?;
                let same = |other: &&TestOfAnswers| {
                    other.question.to_lowercase() == question.to_lowercase()
                };
                if saved.iter().any(|other| same(&other)) {
                    continue;
                }
                let before = present.iter().find(same);
                let after = TestOfAnswers {
                    id: before.map_or_else(|| tx.new_id(), |before| before.id.clone()),
                    project_id: project.clone(),
                    question,
                    expected: test.expected.clone(),
                };
                match before {
                    Some(before) => {
                        entity::update(tx, before, &after)?;
                    }
                    None => entity::insert(tx, &after)?,
                }
                saved.push(after);
            }
            let count = saved.len() as u64;
            Ok((
                Operation::AddTestQuestions {
                    project: name,
                    count,
                },
                saved,
            ))
        })
    }

    /// Deletes a test question.
    pub fn delete_test_question(&mut self, id: &TestQuestionId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let test: TestOfAnswers = entity::get(tx, id)?;
            entity::delete(tx, &test)?;
            let question = shown(&test.question);
            Ok((Operation::DeleteTestQuestion { question }, ()))
        })
    }

    /// Keeps what the answers were worth.
    pub fn keep_measure(
        &mut self,
        project: &ProjectId,
        found: &MeasuredQuality,
    ) -> Result<Committed<Measure>> {
        self.transact_described(None, |tx| {
            let name = projects::get(tx, project)?.name;
            let measure = Measure {
                id: tx.new_id(),
                project_id: project.clone(),
                measured_at: tx.now(),
                found: found.clone(),
            };
            entity::insert(tx, &measure)?;
            let count = found.questions;
            Ok((
                Operation::MeasureAnswers {
                    project: name,
                    count,
                },
                measure,
            ))
        })
    }

    /// Says which words mean the same in a project. A group of fewer than two words is left out.
    pub fn set_synonyms(
        &mut self,
        project: &ProjectId,
        groups: &[Vec<String>],
    ) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let name = projects::get(tx, project)?.name;
            let groups = checked_groups(groups)?;
            let before: Option<Synonyms> = entity::first(tx, "project_id = ?1", [project])?;
            let after = Synonyms {
                project_id: project.clone(),
                groups,
            };
            match before {
                Some(before) => {
                    entity::update(tx, &before, &after)?;
                }
                None if !after.groups.is_empty() => entity::insert(tx, &after)?,
                None => {}
            }
            Ok((Operation::ChangeSynonyms { project: name }, ()))
        })
    }

    /// Adds a task to the roadmap: to write what questions have no answer in.
    pub fn plan_answers(&mut self, task: &NewTask, count: u64) -> Result<Committed<crate::TaskId>> {
        self.transact_described(None, |tx| {
            let made = roadmap::add(tx, &task.plan, &task.texts, &task.details, tx.today())?;
            let task = task.texts.title.clone();
            Ok((Operation::PlanAnswers { task, count }, made.id))
        })
    }
}
