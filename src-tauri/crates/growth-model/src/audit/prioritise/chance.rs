//! How sure a ranking is: the chance of each contender to be among the first (MATHEMATICS.md E.5).

use rust_decimal::Decimal;

use crate::audit::{check::real, random::CounterRandom};

/// One that competes for a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Contender<'a> {
    /// Names the contender's random stream: adding another contender does not change its draws.
    pub id: &'a str,
    /// Its score, ≥ 0.
    pub score: f64,
    /// σ of the logarithm of its score, ≥ 0.
    pub spread: f64,
}

/// σ for a confidence of 0…1: 1 → 0.2, 0.8 → 0.4, 0.5 → 0.8 (product decision), straight lines
/// between them, and the last line continued below 0.5 (0.1 → 1.333…).
pub(super) fn spread(confidence: Decimal) -> f64 {
    let confidence = real(confidence).clamp(0.0, 1.0);
    if confidence >= 0.8 {
        0.4 - (confidence - 0.8)
    } else {
        0.4 + (0.8 - confidence) * 4.0 / 3.0
    }
}

/// Chance of each contender to be among the first `places`, 0…1; the sum is `places`, or the number
/// of contenders when there are fewer.
pub(super) fn of_top(
    places: usize,
    contenders: &[Contender<'_>],
    seed: u64,
    draws: u32,
) -> Vec<f64> {
    if contenders.len() <= places {
        // Nothing to draw: everybody is in.
        return vec![1.0; contenders.len()];
    }
    count_top(places, contenders, seed, 0..u64::from(draws))
        .into_iter()
        .map(|count| count as f64 / f64::from(draws))
        .collect()
}

/// How often each contender is among the first in the draws of that range. Whole numbers: the parts
/// of a range add up to the whole, in any order.
fn count_top(
    places: usize,
    contenders: &[Contender<'_>],
    seed: u64,
    draws: std::ops::Range<u64>,
) -> Vec<u64> {
    let streams: Vec<CounterRandom> = contenders
        .iter()
        .map(|contender| CounterRandom::named(seed, contender.id))
        .collect();
    let mut counts = vec![0_u64; contenders.len()];
    let mut best: Vec<((f64, f64), usize)> = Vec::with_capacity(places + 1);
    for draw in draws {
        best.clear();
        for (i, (contender, stream)) in contenders.iter().zip(&streams).enumerate() {
            let luck = (contender.spread * stream.normal(draw)).exp();
            // Luck decides between scores of zero, which it cannot move apart.
            let rank = (contender.score * luck, luck);
            let place = best.partition_point(|(other, _)| *other >= rank);
            if place < places {
                best.insert(place, (rank, i));
                best.truncate(places);
            }
        }
        for (_, i) in &best {
            if let Some(count) = counts.get_mut(*i) {
                *count += 1;
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::{Contender, count_top, of_top, spread};
    use rust_decimal::Decimal;

    fn contenders() -> Vec<Contender<'static>> {
        ["a", "b", "c", "d", "e"]
            .into_iter()
            .zip([500.0, 420.0, 360.0, 350.0, 90.0])
            .map(|(id, score)| Contender {
                id,
                score,
                spread: 0.4,
            })
            .collect()
    }

    #[test]
    fn draws_split_over_any_number_of_threads_count_the_same() {
        let contenders = contenders();
        let whole = count_top(3, &contenders, 11, 0..4000);
        for threads in [2, 3, 7] {
            let parts: Vec<Vec<u64>> = std::thread::scope(|scope| {
                let parts: Vec<_> = (0..threads)
                    .map(|t| {
                        let (from, to) = (t * 4000 / threads, (t + 1) * 4000 / threads);
                        let contenders = &contenders;
                        scope.spawn(move || count_top(3, contenders, 11, from..to))
                    })
                    .collect();
                // A thread that panicked is missing from the sum.
                parts
                    .into_iter()
                    .filter_map(|part| part.join().ok())
                    .collect()
            });
            let sum: Vec<u64> = (0..contenders.len())
                .map(|i| parts.iter().map(|part| part[i]).sum())
                .collect();
            assert_eq!(sum, whole, "{threads} threads");
        }
    }

    #[test]
    fn chances_add_up_to_the_number_of_places() {
        let sum: f64 = of_top(3, &contenders(), 5, 2000).iter().sum();
        assert!((sum - 3.0).abs() < 1e-9, "{sum}");
    }

    #[test]
    fn scores_of_zero_share_the_places() {
        let mut contenders = contenders();
        for contender in &mut contenders {
            contender.score = 0.0;
        }
        for chance in of_top(3, &contenders, 5, 5000) {
            assert!((chance - 0.6).abs() < 0.03, "{chance}");
        }
    }

    #[test]
    fn spread_meets_the_three_fixed_confidences() {
        for (confidence, expected) in [(10, 0.2), (8, 0.4), (5, 0.8), (9, 0.3), (1, 4.0 / 3.0)] {
            let found = spread(Decimal::new(confidence, 1));
            assert!((found - expected).abs() < 1e-12, "{confidence}: {found}");
        }
    }
}
