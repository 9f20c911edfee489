//! How good the answers are, on questions whose answer is known.

use std::collections::{HashMap, HashSet};

use super::document::Document;
use super::fusion::support;
use super::index::KnowledgeIndex;
use super::search::{SearchOptions, check_question};
use crate::checks::{at_most, inconsistent};
use crate::{ModelError, Outcome, Reason};

const MAX_QUESTIONS: u32 = 1_000;

/// Documents and questions with what answers them.
#[shape(deny_unknown_fields)]
#[schemars(rename = "KnowledgeQualityInput")]
pub struct QualityInput {
    /// The documents.
    pub documents: Vec<Document>,
    /// The questions, at most 1,000.
    pub questions: Vec<TestQuestion>,
    /// How it is searched. `limit` is not used: all passages have a rank.
    #[serde(default)]
    pub options: SearchOptions,
    /// Whether the threshold is chosen on these questions instead.
    #[serde(default)]
    pub choose_threshold: bool,
}

/// A question.
#[shape(Eq, deny_unknown_fields)]
pub struct TestQuestion {
    /// The question.
    pub question: String,
    /// What answers it. Absent: nothing does, and there should be no answer.
    pub expected: Option<Expected>,
}

/// The passage that answers: all that is said must hold of it.
#[shape(Eq, deny_unknown_fields)]
#[schemars(rename = "ExpectedPassage")]
pub struct Expected {
    /// Id of its document.
    pub document: String,
    /// A heading above it, or a part of one.
    pub heading: Option<String>,
    /// Words that stand in it, as they are written.
    pub contains: Option<String>,
}

/// The report card.
#[shape]
pub struct KnowledgeQuality {
    /// Share of the questions with an answer whose passage is first. Fraction.
    pub hit_at_1: Outcome<f64>,
    /// Share whose passage is among the first three.
    pub hit_at_3: Outcome<f64>,
    /// Mean of 1 ÷ rank; 0 where it was not found.
    pub mrr: Outcome<f64>,
    /// Share of all questions without an answer.
    pub abstained: Outcome<f64>,
    /// Abstentions that were right and wrong, answers that were right and wrong.
    pub counts: AbstentionCounts,
    /// Least support of an answer: as asked, or chosen on these questions.
    pub threshold: f64,
    /// The questions, in their order.
    pub questions: Vec<QuestionResult>,
}

/// Numbers of questions.
#[shape(Copy, Default, Eq)]
pub struct AbstentionCounts {
    /// Answered, with the passage among the first three.
    pub answered_right: u64,
    /// Answered, with another passage, or although nothing answers it.
    pub answered_wrong: u64,
    /// No answer, and nothing answers it.
    pub abstained_right: u64,
    /// No answer, although there is one.
    pub abstained_wrong: u64,
}

/// One question.
#[shape(skip_serializing_none)]
#[schemars(rename = "KnowledgeQuestionResult")]
pub struct QuestionResult {
    /// The question.
    pub question: String,
    /// Rank of the passage that answers it, from 1. Absent where it was not found or nothing answers it.
    pub rank: Option<usize>,
    /// Whether there is no such passage in the documents: the question waits for a text.
    pub no_passage: bool,
    /// Support of the best passage, 0…1.
    pub support: f64,
    /// Whether there was no answer.
    pub abstained: bool,
}

/// Measures answers on questions whose answer is known.
///
/// # Errors
/// No or too many questions, questions without words, documents that are not there.
pub fn quality(input: &QualityInput) -> Result<KnowledgeQuality, ModelError> {
    input
        .options
        .check()
        .map_err(|error| error.within("options"))?;
    at_most("questions", input.questions.len(), MAX_QUESTIONS)?;
    for (index, question) in input.questions.iter().enumerate() {
        check_question(&format!("questions[{index}].question"), &question.question)?;
        let is_there = |expected: &Expected| {
            input
                .documents
                .iter()
                .any(|document| document.id == expected.document)
        };
        if !question.expected.as_ref().is_none_or(is_there) {
            let field = format!("questions[{index}].expected.document");
            return Err(inconsistent(field, "no_such_document"));
        }
    }
    let index = KnowledgeIndex::new(&input.documents)?;
    Ok(index.quality(&input.questions, &input.options, input.choose_threshold))
}

impl KnowledgeIndex {
    /// Measures answers on questions whose answer is known.
    pub fn quality(
        &self,
        questions: &[TestQuestion],
        options: &SearchOptions,
        choose_threshold: bool,
    ) -> KnowledgeQuality {
        self.quality_like(questions, options, choose_threshold, &[])
    }

    /// The same with the likeness of each question to each passage, where it is known (cosines, by
    /// question, in the order of [`KnowledgeIndex::passages`]).
    pub fn quality_like(
        &self,
        questions: &[TestQuestion],
        options: &SearchOptions,
        choose_threshold: bool,
        likeness: &[Vec<f32>],
    ) -> KnowledgeQuality {
        let mut by_document: HashMap<&str, Vec<usize>> = HashMap::new();
        for (place, indexed) in self.passages.iter().enumerate() {
            if let Some((id, _)) = self.documents.get(indexed.document) {
                by_document.entry(id).or_default().push(place);
            }
        }
        let mut results: Vec<QuestionResult> = questions
            .iter()
            .enumerate()
            .map(|(place, test)| {
                let likeness = likeness.get(place).map(Vec::as_slice);
                let ranked = self.ranked_like(&self.asked(&test.question, options), likeness);
                let expected: HashSet<usize> =
                    test.expected.as_ref().map_or_else(HashSet::new, |test| {
                        let of_document = by_document
                            .get(test.document.as_str())
                            .into_iter()
                            .flatten();
                        of_document
                            .copied()
                            .filter(|passage| self.is(*passage, test))
                            .collect()
                    });
                QuestionResult {
                    question: test.question.clone(),
                    rank: (ranked.iter())
                        .position(|ranked| expected.contains(&ranked.passage))
                        .map(|place| place + 1),
                    no_passage: test.expected.is_some() && expected.is_empty(),
                    support: support(&ranked),
                    abstained: ranked.is_empty(),
                }
            })
            .collect();
        let threshold = if choose_threshold {
            chosen(questions, &results)
        } else {
            options.threshold
        };
        for result in &mut results {
            result.abstained |= result.support < threshold;
        }
        let answerable: Vec<&QuestionResult> = (questions.iter().zip(&results))
            .filter(|(test, _)| test.expected.is_some())
            .map(|(_, result)| result)
            .collect();
        let share = |part: f64, whole: usize| {
            if whole == 0 {
                Outcome::undefined(Reason::NoQuestions)
            } else {
                Outcome::of(part / whole as f64)
            }
        };
        let within = |most: usize| {
            let hits = answerable
                .iter()
                .filter(|result| result.rank.is_some_and(|rank| rank <= most));
            share(hits.count() as f64, answerable.len())
        };
        let reciprocal = answerable
            .iter()
            .filter_map(|result| Some(1.0 / result.rank? as f64));
        let silent = results.iter().filter(|result| result.abstained).count();
        KnowledgeQuality {
            hit_at_1: within(1),
            hit_at_3: within(3),
            mrr: share(reciprocal.sum(), answerable.len()),
            abstained: share(silent as f64, results.len()),
            counts: counts(questions, &results, threshold),
            threshold,
            questions: results,
        }
    }

    fn is(&self, passage: usize, expected: &Expected) -> bool {
        let Some(indexed) = self.passages.get(passage) else {
            return false;
        };
        let plain = |text: &str| text.to_lowercase().replace('ё', "е");
        let in_heading = |heading: &String| {
            let heading = plain(heading);
            indexed
                .passage
                .headings
                .iter()
                .any(|own| plain(own).contains(&heading))
        };
        let in_text = |words: &String| plain(&indexed.passage.text).contains(&plain(words));
        expected.heading.as_ref().is_none_or(in_heading)
            && expected.contains.as_ref().is_none_or(in_text)
    }
}

fn counts(tests: &[TestQuestion], results: &[QuestionResult], threshold: f64) -> AbstentionCounts {
    let mut counts = AbstentionCounts::default();
    for (test, result) in tests.iter().zip(results) {
        let is_silent = result.support < threshold || result.support <= 0.0;
        let count = match (is_silent, &test.expected) {
            (true, None) => &mut counts.abstained_right,
            (true, Some(_)) => &mut counts.abstained_wrong,
            (false, _) if result.rank.is_some_and(|rank| rank <= 3) => &mut counts.answered_right,
            (false, _) => &mut counts.answered_wrong,
        };
        *count += 1;
    }
    counts
}

/// The threshold with the most right answers and abstentions less half of the wrong answers (a wrong
/// answer shows where it comes from, silence shows nothing); the highest of equals.
fn chosen(tests: &[TestQuestion], results: &[QuestionResult]) -> f64 {
    let mut supports: Vec<f64> = results.iter().map(|result| result.support).collect();
    supports.sort_by(f64::total_cmp);
    supports.dedup();
    let between = supports.windows(2).filter_map(|pair| match pair {
        [low, high] => Some(f64::midpoint(*low, *high)),
        _ => None,
    });
    let mut best = (0.0, i64::MIN);
    for threshold in std::iter::once(0.0).chain(between).chain([1.0]) {
        let counts = counts(tests, results, threshold);
        let right = counts.answered_right + counts.abstained_right;
        let value = i64::try_from(2 * right).unwrap_or(0)
            - i64::try_from(counts.answered_wrong).unwrap_or(i64::MAX);
        if value >= best.1 {
            best = (threshold, value);
        }
    }
    best.0
}
