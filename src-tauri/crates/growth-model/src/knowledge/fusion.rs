//! Two rankings of the same passages as one: by words and by meaning (MATHEMATICS.md G.4).

use std::collections::HashMap;

use super::index::KnowledgeIndex;
use super::search::{Asked, Ranked};

/// How fast a rank loses its worth.
const K: f64 = 20.0;
/// What the ranking by words counts.
const WORDS: f64 = 1.0;
/// What the ranking by meaning counts.
const MEANING: f64 = 3.0;
/// Cosine at which a likeness says neither that a passage answers nor that it does not.
const NEUTRAL: f64 = 0.83;
/// What a cosine above or below that adds to the support of a passage.
const SUPPORT: f64 = 5.0;
/// Passages of which one must support an answer.
const FIRST: usize = 3;

impl KnowledgeIndex {
    /// Passages with any of the words or, where the likeness of all is known, of a like meaning; best
    /// first.
    pub(super) fn ranked_like(&self, asked: &[Asked], likeness: Option<&[f32]>) -> Vec<Ranked> {
        let by_words = self.ranked(asked);
        match likeness {
            Some(likeness) if likeness.len() == self.len() => fused(by_words, likeness),
            _ => by_words,
        }
    }
}

/// Reciprocal rank fusion: `Σ w ÷ (k + rank)` over both rankings, best first. A passage that a ranking
/// lacks gets nothing from it.
///
/// `likeness` is the cosine of the question to each passage; one that is not finite is no rank.
fn fused(by_words: Vec<Ranked>, likeness: &[f32]) -> Vec<Ranked> {
    let mut by_meaning: Vec<(usize, f64)> = (likeness.iter().copied().map(f64::from))
        .enumerate()
        .filter(|(_, likeness)| likeness.is_finite())
        .collect();
    by_meaning
        .sort_by(|(one, likeness), (other, more)| more.total_cmp(likeness).then(one.cmp(other)));
    let mut passages: HashMap<usize, (f64, Ranked)> = HashMap::new();
    for (place, ranked) in by_words.into_iter().enumerate() {
        passages.insert(ranked.passage, (worth(WORDS, place), ranked));
    }
    for (place, (passage, likeness)) in by_meaning.into_iter().enumerate() {
        let without_words = Ranked {
            passage,
            score: 0.0,
            support: 0.0,
            likeness: None,
        };
        let (sum, ranked) = passages.entry(passage).or_insert((0.0, without_words));
        *sum += worth(MEANING, place);
        ranked.likeness = Some(likeness);
        ranked.support = (ranked.support + SUPPORT * (likeness - NEUTRAL)).clamp(0.0, 1.0);
    }
    let mut fused: Vec<(f64, Ranked)> = passages.into_values().collect();
    fused.sort_by(|(worth, one), (more, other)| {
        more.total_cmp(worth).then(one.passage.cmp(&other.passage))
    });
    fused.into_iter().map(|(_, ranked)| ranked).collect()
}

fn worth(weight: f64, place: usize) -> f64 {
    weight / (K + (place + 1) as f64)
}

/// Support of the passages that an answer is taken from: by words that of the first, since the order is
/// that of the words; by meaning the best of the first three.
pub(super) fn support(ranked: &[Ranked]) -> f64 {
    let by_meaning = ranked.first().is_some_and(|first| first.likeness.is_some());
    let count = if by_meaning { FIRST } else { 1 };
    let first = ranked.iter().take(count);
    first.map(|ranked| ranked.support).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::{Ranked, fused, support};

    fn by_words(passages: &[(usize, f64)]) -> Vec<Ranked> {
        let ranked = |(passage, support): &(usize, f64)| Ranked {
            passage: *passage,
            score: 1.0,
            support: *support,
            likeness: None,
        };
        passages.iter().map(ranked).collect()
    }

    fn order(ranked: &[Ranked]) -> Vec<usize> {
        ranked.iter().map(|ranked| ranked.passage).collect()
    }

    #[test]
    fn ranks_are_added_by_their_weights() {
        // Words: 2, 0. Meaning: 1, 2, 0.
        // 0: 1/22 + 3/23, 1: 3/21, 2: 1/21 + 3/22.
        let ranked = fused(by_words(&[(2, 0.5), (0, 0.4)]), &[0.80, 0.90, 0.85]);
        assert_eq!(order(&ranked), [2, 0, 1]);
        let supports: Vec<f64> = ranked.iter().map(|ranked| ranked.support).collect();
        for (support, expected) in supports.iter().zip([0.6, 0.25, 0.35]) {
            assert!((support - expected).abs() < 1e-6, "{supports:?}");
        }
    }

    #[test]
    fn equals_stay_in_their_order_and_what_is_no_number_has_no_rank() {
        let ranked = fused(Vec::new(), &[0.8, 0.8, f32::NAN, 0.8]);
        assert_eq!(order(&ranked), [0, 1, 3]);
        let ranked = fused(by_words(&[(2, 0.5)]), &[f32::INFINITY, 0.8, f32::NAN]);
        assert_eq!(order(&ranked), [1, 2]);
        assert_eq!(ranked[1].support, 0.5);
    }

    #[test]
    fn one_of_the_first_three_supports_an_answer_by_meaning() {
        let words = by_words(&[(0, 0.1), (1, 0.5)]);
        assert_eq!(support(&words), 0.1);
        assert_eq!(support(&[]), 0.0);
        let ranked = fused(words, &[0.83, 0.83]);
        assert!((support(&ranked) - 0.5).abs() < 1e-6);
    }
}
