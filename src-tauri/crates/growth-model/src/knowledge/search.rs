//! Passages for a question.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::answer::{self, AnswerSentence};
use super::document::{Document, DocumentNote};
use super::fusion::support;
use super::glossary::{Synonyms, groups};
use super::index::{B, K1, KnowledgeIndex};
use super::stems::{Stems, words};
use crate::ModelError;
use crate::checks::{at_most, count, real_within};

/// Longest question. Characters.
const MAX_QUESTION: u32 = 2_000;
const MAX_SYNONYMS: u32 = 5_000;
/// What a synonym of the project counts, against the word itself.
const SYNONYM: f64 = 0.9;
/// What a word of the program's glossary counts.
const TRANSLATION: f64 = 0.8;
/// What a word that is spelt alike counts, at full likeness.
const ALIKE: f64 = 0.8;
/// Likeness from which a word that is spelt alike is the same word, and supports an answer.
const SURE: f64 = 0.62;
/// How much more a name that stands in no document weighs against an answer: what is asked of it is
/// nowhere.
const NAME: f64 = 3.0;

/// The program's own groups of words.
pub(super) static TRANSLATIONS: LazyLock<Synonyms> =
    LazyLock::new(|| Synonyms::new(groups().iter(), &Stems::default()));

/// Documents and a question.
#[shape(deny_unknown_fields)]
#[schemars(rename = "KnowledgeSearchInput")]
pub struct SearchInput {
    /// The documents. At most 20,000, and 200 MB of text.
    pub documents: Vec<Document>,
    /// The question, in Russian or English.
    pub question: String,
    /// How it is searched.
    #[serde(default)]
    pub options: SearchOptions,
}

/// How it is searched.
#[shape(deny_unknown_fields)]
#[schemars(rename = "KnowledgeSearchOptions")]
pub struct SearchOptions {
    /// Most passages, 1…100.
    #[serde(default = "limit")]
    pub limit: u32,
    /// Least support of an answer, 0…1: below it, there is none.
    #[serde(default = "threshold")]
    pub threshold: f64,
    /// Groups of words that mean the same in this project.
    #[serde(default)]
    pub synonyms: Vec<Vec<String>>,
    /// Whether words of the trade are found in the other language too.
    #[serde(default = "yes")]
    pub translate: bool,
}

impl Default for SearchOptions {
    fn default() -> Self {
        Self {
            limit: limit(),
            threshold: threshold(),
            synonyms: Vec::new(),
            translate: true,
        }
    }
}

fn limit() -> u32 {
    5
}

fn threshold() -> f64 {
    0.2
}

fn yes() -> bool {
    true
}

/// What was found.
#[shape]
pub struct KnowledgeAnswer {
    /// One to three sentences of the passages, each with its place. None where it abstains.
    pub answer: Vec<AnswerSentence>,
    /// Whether nothing in the documents supports an answer well enough: ask a person.
    pub abstained: bool,
    /// Support of the best passage, 0…1.
    pub support: f64,
    /// Passages, best first.
    pub passages: Vec<FoundPassage>,
    /// Words of the question that were read as others.
    pub read_as: Vec<WordReading>,
    /// Words of the question that stand in no document.
    pub unknown: Vec<String>,
    /// Number of passages that were searched.
    pub searched: usize,
    /// Documents that were not searched, and why.
    pub notes: Vec<DocumentNote>,
}

/// A passage that was found.
#[shape(skip_serializing_none)]
pub struct FoundPassage {
    /// Id of the document.
    pub document: String,
    /// Title of the document.
    pub title: String,
    /// Place among the passages of the document, from 0.
    pub passage: usize,
    /// The headings above it, from the outermost.
    pub headings: Vec<String>,
    /// Where it begins. Characters from the beginning of the document.
    pub start: usize,
    /// Where it ends: the first character after it.
    pub end: usize,
    /// Its text.
    pub text: String,
    /// BM25 over stems (k1 1.2, b 0.75). The passages are in its order, unless their likeness is known.
    pub score: f64,
    /// Share of the question that stands in it, by the rarity of its words, and what its likeness adds or
    /// takes away; 0…1.
    pub support: f64,
    /// Likeness of its meaning to the question, where that is known: a cosine, −1…1.
    pub likeness: Option<f64>,
}

/// A word of the question that was read as another.
#[shape(Eq)]
pub struct WordReading {
    /// As it was asked.
    pub asked: String,
    /// The stem that it was read as.
    pub read_as: String,
}

/// Finds the passages that answer a question.
///
/// # Errors
/// A question without words, options outside their range, documents without or with the same id.
pub fn search(input: &SearchInput) -> Result<KnowledgeAnswer, ModelError> {
    input
        .options
        .check()
        .map_err(|error| error.within("options"))?;
    check_question("question", &input.question)?;
    let index = KnowledgeIndex::new(&input.documents)?;
    Ok(index.answer(&input.question, &input.options))
}

impl SearchOptions {
    pub(super) fn check(&self) -> Result<(), ModelError> {
        count(|| "limit".to_owned(), self.limit, 1, 100)?;
        real_within(|| "threshold".to_owned(), self.threshold, 0.0, 1.0)?;
        at_most("synonyms", self.synonyms.len(), MAX_SYNONYMS)?;
        for (index, group) in self.synonyms.iter().enumerate() {
            at_most(&format!("synonyms[{index}]"), group.len(), 100)?;
        }
        Ok(())
    }
}

/// Refuses a question without words.
///
/// # Errors
/// At the field, also where it is longer than 2 000 characters.
pub fn check_question(field: &str, question: &str) -> Result<(), ModelError> {
    at_most(field, question.chars().count(), MAX_QUESTION)?;
    if question.chars().any(char::is_alphanumeric) {
        Ok(())
    } else {
        Err(ModelError::Required {
            field: field.to_owned(),
        })
    }
}

/// A word of the question with what it can be found as.
pub(super) struct Asked {
    written: String,
    /// Terms and what they count.
    pub(super) terms: Vec<(usize, f64)>,
    /// How much the word matters.
    pub(super) weight: f64,
    /// How much it matters for whether there is an answer at all.
    share: f64,
    /// Its terms are spelt alike, no more.
    is_guess: bool,
    read_as: Option<String>,
}

/// A passage with its score.
pub(super) struct Ranked {
    pub(super) passage: usize,
    pub(super) score: f64,
    pub(super) support: f64,
    /// Cosine of its meaning to that of the question.
    pub(super) likeness: Option<f64>,
}

impl KnowledgeIndex {
    /// Answers a question from the documents, by its words.
    pub fn answer(&self, question: &str, options: &SearchOptions) -> KnowledgeAnswer {
        self.answer_like(question, options, None)
    }

    /// Answers a question from the documents by its words and, where the likeness of its meaning to
    /// each passage is known (cosines, in the order of [`KnowledgeIndex::passages`]), by that too.
    pub fn answer_like(
        &self,
        question: &str,
        options: &SearchOptions,
        likeness: Option<&[f32]>,
    ) -> KnowledgeAnswer {
        let asked = self.asked(question, options);
        let ranked = self.ranked_like(&asked, likeness);
        let best = support(&ranked);
        let abstained = best <= 0.0 || best < options.threshold;
        let shown = options.limit as usize;
        KnowledgeAnswer {
            answer: if abstained {
                Vec::new()
            } else {
                answer::sentences_for(self, &asked, &ranked, options.threshold)
            },
            abstained,
            support: best,
            passages: (ranked.iter().take(shown))
                .filter_map(|ranked| self.found(ranked))
                .collect(),
            read_as: (asked.iter())
                .filter_map(|word| {
                    Some(WordReading {
                        asked: word.written.clone(),
                        read_as: word.read_as.clone()?,
                    })
                })
                .collect(),
            unknown: (asked.iter().filter(|word| word.terms.is_empty()))
                .map(|word| word.written.clone())
                .collect(),
            searched: self.len(),
            notes: self.notes().to_vec(),
        }
    }

    /// The sentences of an answer as one text, and the places that they are from; `None` where there is
    /// no question or no answer. Questions are cut at their longest length.
    pub(crate) fn short_answer(&self, question: &str, threshold: f64) -> Option<[String; 2]> {
        let question: String = question.chars().take(MAX_QUESTION as usize).collect();
        let options = SearchOptions {
            threshold,
            ..SearchOptions::default()
        };
        let answer = self.answer(&question, &options);
        let sentences: Vec<&str> = answer
            .answer
            .iter()
            .map(|sentence| sentence.text.as_str())
            .collect();
        let mut places: Vec<String> = Vec::new();
        for sentence in &answer.answer {
            let passage = answer.passages.get(sentence.citation)?;
            let titles = std::iter::once(&passage.title).chain(&passage.headings);
            let mut titles: Vec<&str> = titles
                .map(String::as_str)
                .filter(|title| !title.is_empty())
                .collect();
            // The first heading is often the document's title.
            titles.dedup();
            let place = titles.join(" › ");
            if !places.contains(&place) {
                places.push(place);
            }
        }
        (!sentences.is_empty()).then(|| [sentences.join(" "), places.join("; ")])
    }

    fn found(&self, ranked: &Ranked) -> Option<FoundPassage> {
        let indexed = self.passages.get(ranked.passage)?;
        let (id, title) = self.documents.get(indexed.document)?;
        Some(FoundPassage {
            document: id.clone(),
            title: title.clone(),
            passage: indexed.number,
            headings: indexed.passage.headings.clone(),
            start: indexed.passage.start,
            end: indexed.passage.end,
            text: indexed.passage.text.clone(),
            score: ranked.score,
            support: ranked.support,
            likeness: ranked.likeness,
        })
    }

    /// Words of a question, each once.
    pub(super) fn asked(&self, question: &str, options: &SearchOptions) -> Vec<Asked> {
        let own = Synonyms::new(options.synonyms.iter(), &self.stems);
        let mut asked: Vec<Asked> = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        let names = names(question);
        for word in self.stems.words(question) {
            if seen.contains(&word.stem) {
                continue;
            }
            seen.push(word.stem.clone());
            let mut terms: Vec<(usize, f64)> = Vec::new();
            let mut add = |stem: &str, counts: f64| {
                if let Some(term) = self.terms.get(stem)
                    && !terms.iter().any(|(known, _)| known == term)
                {
                    terms.push((*term, counts));
                }
            };
            add(&word.stem, 1.0);
            for other in own.of(&word.stem) {
                add(other, SYNONYM);
            }
            if options.translate {
                for other in TRANSLATIONS.of(&word.stem) {
                    add(other, TRANSLATION);
                }
            }
            let mut read_as = None;
            let is_guess = terms.is_empty();
            if is_guess {
                for (term, likeness) in self.alike(&word.stem) {
                    terms.push((term, ALIKE * likeness));
                    read_as.get_or_insert_with(|| self.name(term).to_owned());
                }
            }
            let weight = (terms.iter().map(|(term, _)| self.rarity(*term)))
                .reduce(f64::max)
                .unwrap_or_else(|| self.rarest());
            let share = if is_guess && names.contains(&word.written) {
                NAME * self.rarest()
            } else {
                weight
            };
            asked.push(Asked {
                written: word.written,
                terms,
                weight,
                share,
                is_guess,
                read_as,
            });
        }
        asked
    }

    /// Passages with any of the words, best first.
    pub(super) fn ranked(&self, asked: &[Asked]) -> Vec<Ranked> {
        let whole: f64 = asked.iter().map(|word| word.share).sum();
        // Score and weight that is there, by passage.
        let mut sums: HashMap<usize, (f64, f64)> = HashMap::new();
        for word in asked {
            let mut best: HashMap<usize, (f64, f64)> = HashMap::new();
            for (term, counts) in &word.terms {
                let rarity = self.rarity(*term);
                for (passage, frequency) in self.postings.get(*term).into_iter().flatten() {
                    let Some(indexed) = self.passages.get(*passage) else {
                        continue;
                    };
                    let held = K1 * (1.0 - B + B * indexed.length / self.mean_length);
                    let score = counts * rarity * frequency * (K1 + 1.0) / (frequency + held);
                    let (most, there) = best.entry(*passage).or_default();
                    *most = most.max(score);
                    if !word.is_guess || *counts >= ALIKE * SURE {
                        *there = there.max(*counts);
                    }
                }
            }
            for (passage, (score, there)) in best {
                let (sum, weight) = sums.entry(passage).or_default();
                *sum += score;
                *weight += there * word.share;
            }
        }
        let mut ranked: Vec<Ranked> = sums
            .into_iter()
            .map(|(passage, (score, weight))| Ranked {
                passage,
                score,
                support: if whole > 0.0 {
                    (weight / whole).min(1.0)
                } else {
                    0.0
                },
                likeness: None,
            })
            .collect();
        ranked.sort_by(|one, other| {
            other
                .score
                .total_cmp(&one.score)
                .then(one.passage.cmp(&other.passage))
        });
        ranked
    }
}

/// The names in a question, in small letters: words with a capital letter after the first, where not
/// every word has one.
fn names(question: &str) -> HashSet<String> {
    let mut names = HashSet::new();
    let mut has_small = false;
    let parts = question.split(|sign: char| !sign.is_alphanumeric());
    for word in parts.filter(|word| !word.is_empty()).skip(1) {
        let mut signs = word.chars();
        let is_name = signs.next().is_some_and(char::is_uppercase)
            && signs.next().is_some_and(char::is_lowercase);
        if is_name {
            names.extend(words(word));
        } else {
            has_small |= word.chars().next().is_some_and(char::is_lowercase);
        }
    }
    if has_small { names } else { HashSet::new() }
}
