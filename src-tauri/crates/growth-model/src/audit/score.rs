//! From answers to scores: per layer, over all, the weakest layer, and the gate of the foundation
//! (MATHEMATICS.md E.1–E.3).

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{
    Answer, Layer,
    check::{inconsistent, quotient, reaches, real, unique, within},
};
use crate::{ModelError, Outcome, Reason};

/// Coverage from which a layer counts in the overall score. Fraction of the weight.
pub const COVERAGE_NEEDED: f64 = 0.5;
/// Score of the unit-economics layer from which the foundation carries automation. Points of 100.
pub const FOUNDATION_NEEDED: f64 = 40.0;

/// The answers of one audit.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct ScoreInput {
    /// The layers, each at most once.
    pub layers: Vec<LayerAnswers>,
}

/// The answers of one layer.
#[shape(Eq, deny_unknown_fields)]
pub struct LayerAnswers {
    /// Which layer.
    pub layer: Layer,
    /// Weight of the layer in the overall score, 0.01…1000; 1 when absent.
    #[serde(default = "one")]
    pub weight: Decimal,
    /// Every question of the layer, also those not answered. Ids are unique within the audit.
    pub answers: Vec<WeightedAnswer>,
}

/// One question with its answer.
#[shape(Eq, deny_unknown_fields)]
pub struct WeightedAnswer {
    /// Id of the question, not empty.
    pub question: String,
    /// Weight of the question in its layer, 0.01…1000; 1 when absent.
    #[serde(default = "one")]
    pub weight: Decimal,
    /// The answer; `unknown` when absent.
    #[serde(default)]
    pub answer: Answer,
}

fn one() -> Decimal {
    Decimal::ONE
}

/// What the answers come to.
#[shape]
pub struct AuditScores {
    /// The layers, in the order given.
    pub layers: Vec<LayerScore>,
    /// The audit as a whole.
    pub overall: OverallScore,
    /// The layer with the lowest score among those that count in the overall score; of equals the
    /// one with the higher weight, then the one given first.
    pub weakest: Outcome<Layer>,
    /// Every layer that shares the lowest score, in the order of that choice; empty when there is
    /// no weakest layer.
    pub weakest_ties: Vec<Layer>,
    /// Whether automation may be built on this foundation.
    pub foundation: FoundationGate,
}

/// Score of one layer.
#[shape]
pub struct LayerScore {
    /// Which layer.
    pub layer: Layer,
    /// Weight of the layer.
    pub weight: Decimal,
    /// True when no question of the layer applies: the layer leaves every sum.
    pub absent: bool,
    /// Weighted mean of the answers, 0…100 points. Undefined when nothing is answered or the layer
    /// is absent.
    pub score: Outcome<f64>,
    /// Where the score would lie if every unanswered question were answered with 0, or with 4.
    pub interval: Outcome<ScoreInterval>,
    /// Weight of the answered questions / weight of those that apply, 0…1.
    pub coverage: Outcome<f64>,
    /// True when the coverage suffices for the layer to count in the overall score.
    pub counts: bool,
    /// Questions answered with a level.
    pub answered: u32,
    /// Questions that apply and are not answered.
    pub unknown: u32,
    /// Questions that do not apply.
    pub not_applicable: u32,
}

/// Range of a score, in points of 100.
#[shape(Copy)]
pub struct ScoreInterval {
    /// Everything unanswered taken as 0.
    pub low: f64,
    /// Everything unanswered taken as 4.
    pub high: f64,
}

/// Score of the whole audit.
#[shape]
pub struct OverallScore {
    /// Weighted mean of the layers with a coverage of at least a half, 0…100 points. It can lie
    /// outside `interval`, which also holds the layers that are answered too little to count.
    pub score: Outcome<f64>,
    /// Weighted mean of the intervals of all layers that are not absent.
    pub interval: Outcome<ScoreInterval>,
    /// Weighted mean of the coverages of all layers that are not absent, 0…1.
    pub coverage: Outcome<f64>,
    /// How many layers count.
    pub layers_counted: u32,
}

/// The guide's typical mistake as a rule: automation on a chaotic foundation only burns the budget
/// faster.
#[shape(Copy, Eq)]
pub struct FoundationGate {
    /// True: growth points about AI and automation are flagged "foundation first" and do not enter
    /// the top three by themselves.
    pub foundation_first: bool,
    /// Why.
    pub state: FoundationState,
}

/// What the answers say about the foundation: the unit-economics layer.
#[shape(Copy, Eq, Hash)]
pub enum FoundationState {
    /// Known well enough, and at least 40 points.
    Sound,
    /// Less than half of the layer is answered.
    TooLittleKnown,
    /// Less than 40 points.
    Weak,
    /// The layer is not in the audit, or none of its questions applies: nothing shows that the
    /// foundation carries.
    NotAssessed,
}

/// Scores the answers.
///
/// # Errors
/// A weight outside 0.01…1000 (`layers[0].answers[2].weight`), an empty question id, a layer or a
/// question that stands twice (rule `duplicate_id`).
pub fn score(input: &ScoreInput) -> Result<AuditScores, ModelError> {
    check(input)?;
    let layers: Vec<LayerScore> = input.layers.iter().map(layer_score).collect();
    let weakest_ties = weakest(&layers);
    Ok(AuditScores {
        overall: overall(&layers),
        weakest: weakest_ties
            .first()
            .map_or(Outcome::undefined(Reason::NothingAnswered), |weakest| {
                Outcome::of(*weakest)
            }),
        weakest_ties,
        foundation: gate(&layers),
        layers,
    })
}

fn check(input: &ScoreInput) -> Result<(), ModelError> {
    let mut layers = BTreeSet::new();
    let mut questions = BTreeSet::new();
    let (least, most) = (Decimal::new(1, 2), Decimal::from(1000));
    for (l, layer) in input.layers.iter().enumerate() {
        if !layers.insert(layer.layer) {
            return Err(inconsistent(format!("layers[{l}].layer"), "duplicate_id"));
        }
        within(|| format!("layers[{l}].weight"), layer.weight, least, most)?;
        for (a, answer) in layer.answers.iter().enumerate() {
            unique(
                &mut questions,
                || format!("layers[{l}].answers[{a}].question"),
                &answer.question,
            )?;
            within(
                || format!("layers[{l}].answers[{a}].weight"),
                answer.weight,
                least,
                most,
            )?;
        }
    }
    Ok(())
}

fn layer_score(layer: &LayerAnswers) -> LayerScore {
    // Sums of weights, and of weight × level (at most four times the former): far from overflow.
    let (mut applies, mut known, mut earned) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
    let (mut answered, mut unknown, mut not_applicable) = (0, 0, 0);
    for answer in &layer.answers {
        match answer.answer {
            Answer::Level(maturity) => {
                answered += 1;
                applies += answer.weight;
                known += answer.weight;
                earned += answer.weight * Decimal::from(maturity.level());
            }
            Answer::Unknown => {
                unknown += 1;
                applies += answer.weight;
            }
            Answer::NotApplicable => not_applicable += 1,
        }
    }
    let four = Decimal::from(4);
    let points =
        |sum: Decimal, weight: Decimal| quotient(Decimal::ONE_HUNDRED * sum, four * weight);
    let outcome =
        |figure: Option<f64>, reason| figure.map_or(Outcome::undefined(reason), Outcome::of);

    let coverage = quotient(known, applies);
    let interval = points(earned, applies)
        .zip(points(earned + four * (applies - known), applies))
        .map(|(low, high)| ScoreInterval { low, high });
    let absent = applies.is_zero();
    LayerScore {
        layer: layer.layer,
        weight: layer.weight,
        absent,
        score: outcome(
            points(earned, known),
            if absent {
                Reason::NotApplicable
            } else {
                Reason::NothingAnswered
            },
        ),
        interval: interval.map_or(Outcome::undefined(Reason::NotApplicable), Outcome::of),
        coverage: outcome(coverage, Reason::NotApplicable),
        counts: coverage.is_some_and(|coverage| reaches(coverage, COVERAGE_NEEDED)),
        answered,
        unknown,
        not_applicable,
    }
}

fn overall(layers: &[LayerScore]) -> OverallScore {
    let counted = || layers.iter().filter(|layer| layer.counts);
    let intervals = || {
        layers
            .iter()
            .filter_map(|layer| Some((layer, *layer.interval.value()?)))
    };
    let low = mean(intervals().map(|(layer, interval)| (layer, interval.low)));
    let high = mean(intervals().map(|(layer, interval)| (layer, interval.high)));
    let coverage = mean(
        layers
            .iter()
            .filter_map(|layer| Some((layer, *layer.coverage.value()?))),
    );
    OverallScore {
        score: mean(counted().filter_map(|layer| Some((layer, *layer.score.value()?)))).map_or(
            Outcome::undefined(if coverage.is_some() {
                Reason::NothingAnswered
            } else {
                Reason::NotApplicable
            }),
            Outcome::of,
        ),
        interval: low
            .zip(high)
            .map_or(Outcome::undefined(Reason::NotApplicable), |(low, high)| {
                Outcome::of(ScoreInterval { low, high })
            }),
        coverage: coverage.map_or(Outcome::undefined(Reason::NotApplicable), Outcome::of),
        layers_counted: u32::try_from(counted().count()).unwrap_or(u32::MAX),
    }
}

/// Mean by the weights of the layers; nothing of nothing.
fn mean<'a>(figures: impl Iterator<Item = (&'a LayerScore, f64)>) -> Option<f64> {
    let (mut sum, mut weights, mut least, mut most) = (0.0, 0.0, f64::MAX, f64::MIN);
    for (layer, figure) in figures {
        let weight = real(layer.weight);
        sum += weight * figure;
        weights += weight;
        least = least.min(figure);
        most = most.max(figure);
    }
    // The rounding of the division must not carry a mean out of the range of what it averages.
    (weights > 0.0).then(|| (sum / weights).clamp(least, most))
}

/// The layers of the lowest score, the one to name first.
fn weakest(layers: &[LayerScore]) -> Vec<Layer> {
    let scored: Vec<(&LayerScore, f64)> = layers
        .iter()
        .filter(|layer| layer.counts)
        .filter_map(|layer| Some((layer, *layer.score.value()?)))
        .collect();
    let lowest = scored
        .iter()
        .map(|(_, score)| *score)
        .fold(f64::MAX, f64::min);
    let mut ties: Vec<&LayerScore> = scored
        .into_iter()
        .filter(|(_, score)| *score <= lowest)
        .map(|(layer, _)| layer)
        .collect();
    // The sort is stable: equal weights stay in the order given.
    ties.sort_by_key(|layer| std::cmp::Reverse(layer.weight));
    ties.into_iter().map(|layer| layer.layer).collect()
}

fn gate(layers: &[LayerScore]) -> FoundationGate {
    let foundation = layers
        .iter()
        .find(|layer| layer.layer == Layer::UnitEconomics && !layer.absent);
    let state = match foundation {
        None => FoundationState::NotAssessed,
        Some(layer) if !layer.counts => FoundationState::TooLittleKnown,
        Some(layer) => match layer.score.value() {
            Some(score) if reaches(*score, FOUNDATION_NEEDED) => FoundationState::Sound,
            _ => FoundationState::Weak,
        },
    };
    FoundationGate {
        foundation_first: state != FoundationState::Sound,
        state,
    }
}
