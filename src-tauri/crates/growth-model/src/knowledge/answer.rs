//! The sentences that answer.

use std::collections::HashSet;

use super::index::KnowledgeIndex;
use super::passages::sentences;
use super::search::{Asked, Ranked};

/// Sentences of an answer.
const MOST: usize = 3;
/// Passages that sentences are taken from.
const FROM: usize = 3;
/// A sentence that answers less than this part of what the best one answers is left out.
const LEAST: f64 = 0.6;

/// A sentence of a document.
#[shape(Eq)]
pub struct AnswerSentence {
    /// The sentence as it stands there.
    pub text: String,
    /// Place of its passage among those that were found, from 0.
    pub citation: usize,
    /// Id of the document.
    pub document: String,
    /// Where it begins. Characters from the beginning of the document.
    pub start: usize,
    /// Where it ends: the first character after it.
    pub end: usize,
}

struct Candidate {
    citation: usize,
    place: usize,
    weight: f64,
    words: usize,
    sentence: AnswerSentence,
}

/// The best sentences of the best passages, in the order of the passages.
pub(super) fn sentences_for(
    index: &KnowledgeIndex,
    asked: &[Asked],
    ranked: &[Ranked],
    threshold: f64,
) -> Vec<AnswerSentence> {
    let mut candidates: Vec<Candidate> = Vec::new();
    let supported =
        (ranked.iter().take(FROM).enumerate()).filter(|(_, ranked)| ranked.support >= threshold);
    for (citation, ranked) in supported {
        let Some(indexed) = index.passages.get(ranked.passage) else {
            continue;
        };
        let Some((document, _)) = index.documents.get(indexed.document) else {
            continue;
        };
        let text = indexed.passage.text.as_str();
        for (place, (from, to)) in sentences(text, 0, text.len()).into_iter().enumerate() {
            let Some(sentence) = text.get(from..to) else {
                continue;
            };
            let words = index.stems.words(sentence);
            let terms: HashSet<usize> = (words.iter())
                .filter_map(|word| index.terms.get(&word.stem).copied())
                .collect();
            let there = |word: &Asked| {
                let of_terms = word.terms.iter().filter(|(term, _)| terms.contains(term));
                of_terms
                    .map(|(_, counts)| counts * word.weight)
                    .fold(0.0, f64::max)
            };
            let before = text.get(..from).map_or(0, |part| part.chars().count());
            let start = indexed.passage.start + before;
            candidates.push(Candidate {
                citation,
                place,
                weight: asked.iter().map(there).sum(),
                words: words.len(),
                sentence: AnswerSentence {
                    text: sentence.to_owned(),
                    citation,
                    document: document.clone(),
                    start,
                    end: start + sentence.chars().count(),
                },
            });
        }
    }
    // A passage may answer by its heading; then its first sentence speaks for it.
    let best = candidates
        .iter()
        .map(|candidate| candidate.weight)
        .fold(0.0, f64::max);
    if best <= 0.0 {
        return candidates
            .into_iter()
            .take(1)
            .map(|candidate| candidate.sentence)
            .collect();
    }
    candidates.sort_by(|one, other| {
        let by_weight = other.weight.total_cmp(&one.weight);
        by_weight
            .then(one.citation.cmp(&other.citation))
            .then(one.words.cmp(&other.words))
    });
    candidates.retain(|candidate| candidate.weight >= LEAST * best);
    candidates.truncate(MOST);
    candidates.sort_by_key(|candidate| (candidate.citation, candidate.place));
    candidates
        .into_iter()
        .map(|candidate| candidate.sentence)
        .collect()
}
