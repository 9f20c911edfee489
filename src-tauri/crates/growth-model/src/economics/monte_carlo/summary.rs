//! Mean, percentiles, shares and probabilities of all draws.

use rayon::prelude::*;

use super::plan::Plan;
use super::simulate::{Chunk, Range};
use super::{
    Histogram, MonteCarlo, MonteCarloInput, NonValue, NonValueShare, SimulatedFigure,
    ThresholdProbability,
};
use crate::economics::quantity::Gap;
use crate::sampling::DrawFigures;
use crate::{Outcome, Reason};

/// Bins that order statistics are looked up in.
const LOOK_UP_BINS: usize = 2_048;
/// Bins of the histogram that people see.
const SHOWN_BINS: usize = 40;

pub(super) fn summarise(input: &MonteCarloInput, plan: &Plan, chunks: &[Chunk]) -> MonteCarlo {
    let figures = (0..input.figures.len())
        .into_par_iter()
        .map(|figure| simulated(plan, chunks, figure))
        .collect();
    let thresholds = (input.thresholds.iter().zip(&plan.thresholds).enumerate())
        .map(|(index, (threshold, limit))| {
            let met: u32 = chunks.iter().map(|chunk| chunk.met[index]).sum();
            let missing = gaps(chunks, limit.figure)
                .into_iter()
                .find_map(|(gap, _)| matches!(gap, Gap::Missing(_)).then(|| gap.outcome()));
            ThresholdProbability {
                threshold: threshold.clone(),
                probability: missing.unwrap_or(Outcome::of(f64::from(met) / f64::from(plan.draws))),
            }
        })
        .collect();
    MonteCarlo {
        draws: plan.draws,
        seed: plan.seed,
        figures,
        thresholds,
    }
}

/// What the draws of a figure ended in, in the order of its first appearance.
fn gaps(chunks: &[Chunk], figure: usize) -> Vec<(Gap, u32)> {
    let mut all: Vec<(Gap, u32)> = Vec::new();
    for &(gap, draws) in chunks.iter().flat_map(|chunk| &chunk.gaps[figure]) {
        match all.iter_mut().find(|(known, _)| *known == gap) {
            Some((_, sum)) => *sum += draws,
            None => all.push((gap, draws)),
        }
    }
    all
}

fn simulated(plan: &Plan, chunks: &[Chunk], figure: usize) -> SimulatedFigure {
    let name = plan.figures[figure];
    let mut gaps = gaps(chunks, figure);
    gaps.sort_by_key(|&(_, draws)| std::cmp::Reverse(draws));
    let missing = (gaps.iter()).find_map(|(gap, _)| matches!(gap, Gap::Missing(_)).then_some(*gap));
    let numbers = Numbers::new(chunks, figure);
    let (values, histogram) = match (&numbers, missing, gaps.first()) {
        (_, Some(gap), _) => (gap.outcome(), None),
        (Some(numbers), None, _) => {
            let (figures, histogram) = numbers.summary();
            (Outcome::of(figures), Some(histogram))
        }
        (None, None, Some((gap, _))) => (gap.outcome(), None),
        (None, None, None) => (Outcome::undefined(Reason::NothingMeasured), None),
    };
    SimulatedFigure {
        figure: name,
        unit: name.unit(),
        values,
        histogram,
        without_value: (gaps.into_iter())
            .filter_map(|(gap, draws)| {
                Some(NonValueShare {
                    kind: kind(gap)?,
                    draws,
                    share: f64::from(draws) / f64::from(plan.draws),
                })
            })
            .collect(),
    }
}

/// A missing input is no kind of draw: it is missing in all of them.
fn kind(gap: Gap) -> Option<NonValue> {
    match gap {
        Gap::Missing(_) => None,
        Gap::Undefined(reason) | Gap::Infeasible(reason) => Some(NonValue::Undefined { reason }),
        Gap::Unbounded(reason) => Some(NonValue::Unbounded { reason }),
        Gap::Never(reason) => Some(NonValue::Never { reason }),
    }
}

/// The numbers of one figure, where they are.
struct Numbers<'a> {
    parts: Vec<&'a [f64]>,
    count: usize,
    min: f64,
    max: f64,
    mean: f64,
}

impl<'a> Numbers<'a> {
    /// `None` when there are none.
    fn new(chunks: &'a [Chunk], figure: usize) -> Option<Self> {
        let parts: Vec<&[f64]> = (chunks.iter())
            .map(|chunk| chunk.values[figure].as_slice())
            .collect();
        let count = parts.iter().map(|part| part.len()).sum::<usize>();
        let mut range = Range::default();
        for chunk in chunks {
            range.join(&chunk.ranges[figure]);
        }
        let Range { min, max, sum } = range;
        (count > 0).then(|| Self {
            parts,
            count,
            min,
            max,
            mean: (sum / count as f64).clamp(min, max),
        })
    }

    /// Calls `use_value` with every number. A flattened iterator would take twice as long.
    fn for_each(&self, mut use_value: impl FnMut(f64)) {
        for part in &self.parts {
            for &value in *part {
                use_value(value);
            }
        }
    }

    fn summary(&self) -> (DrawFigures, Histogram) {
        const WANTED: [f64; 9] = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];
        let [p1, p5, p10, p25, p50, p75, p90, p95, p99] = self.quantiles(WANTED);
        let figures = DrawFigures {
            draws: self.count as u64,
            mean: self.mean,
            p5,
            p10,
            p25,
            p50,
            p75,
            p90,
            p95,
        };
        (figures, self.histogram(p1, p99))
    }

    /// Quantiles with linear interpolation (R type 7), without sorting all numbers: counting them in
    /// bins tells which few bins hold the wanted ranks, and only those are sorted.
    fn quantiles<const N: usize>(&self, wanted: [f64; N]) -> [f64; N] {
        let scale = LOOK_UP_BINS as f64 / (self.max - self.min);
        if !scale.is_finite() {
            return [self.min; N];
        }
        // Monotonous in the value, so bins are in the order of the values.
        let bin = |value: f64| (((value - self.min) * scale) as usize).min(LOOK_UP_BINS - 1);
        let mut counts = vec![0u32; LOOK_UP_BINS];
        self.for_each(|value| counts[bin(value)] += 1);
        let last = self.count - 1;
        let mut ranks: Vec<usize> = wanted
            .iter()
            .map(|q| (last as f64 * q) as usize)
            .flat_map(|rank| [rank, (rank + 1).min(last)])
            .collect();
        ranks.sort_unstable();
        ranks.dedup();
        // Which bins hold the ranks, and how many numbers are below each; of a bin, its place in
        // `held` plus one.
        let mut held: Vec<Held> = Vec::with_capacity(ranks.len());
        let mut place = vec![0u8; LOOK_UP_BINS];
        let mut below = 0;
        let mut next = ranks.iter().copied().peekable();
        for (place, &count) in place.iter_mut().zip(&counts) {
            let count = count as usize;
            while let Some(rank) = next.next_if(|&rank| rank < below + count) {
                if *place == 0 {
                    held.push(Held::new(below, count));
                    *place = held.len() as u8;
                }
                if let Some(last) = held.last_mut() {
                    last.ranks.push(rank);
                }
            }
            below += count;
        }
        self.for_each(|value| {
            let place = place[bin(value)];
            if place > 0 {
                held[usize::from(place) - 1].values.push(value);
            }
        });
        let mut by_rank: Vec<(usize, f64)> = Vec::with_capacity(ranks.len());
        for held in &mut held {
            held.values.sort_unstable_by(f64::total_cmp);
            by_rank.extend((held.ranks.iter()).map(|&rank| (rank, held.values[rank - held.below])));
        }
        let at = |rank: usize| {
            by_rank
                .binary_search_by_key(&rank, |&(rank, _)| rank)
                .map_or(f64::NAN, |place| by_rank[place].1)
        };
        wanted.map(|q| {
            let position = last as f64 * q;
            let rank = position as usize;
            let (low, high) = (at(rank), at((rank + 1).min(last)));
            low + position.fract() * (high - low)
        })
    }

    fn histogram(&self, from: f64, to: f64) -> Histogram {
        let mut counts = vec![0; SHOWN_BINS];
        let (mut below, mut above) = (0, 0);
        let scale = SHOWN_BINS as f64 / (to - from);
        self.for_each(|value| {
            if value < from {
                below += 1;
            } else if value > to {
                above += 1;
            } else {
                // With one single value `scale` is infinite and the product no number: bin 0.
                counts[(((value - from) * scale) as usize).min(SHOWN_BINS - 1)] += 1;
            }
        });
        Histogram {
            from,
            to,
            counts,
            below,
            above,
        }
    }
}

/// A bin that holds wanted ranks.
struct Held {
    below: usize,
    values: Vec<f64>,
    ranks: Vec<usize>,
}

impl Held {
    fn new(below: usize, count: usize) -> Self {
        Self {
            below,
            values: Vec::with_capacity(count),
            ranks: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::random::Places;
    use super::*;
    use crate::sampling::quantile_of_sorted;

    fn chunk(values: &[f64]) -> Chunk {
        let mut range = Range::default();
        for value in values {
            range.join(&Range {
                min: *value,
                max: *value,
                sum: *value,
            });
        }
        Chunk {
            values: vec![values.to_vec()],
            ranges: vec![range],
            gaps: vec![Vec::new()],
            met: Vec::new(),
        }
    }

    #[test]
    fn quantiles_are_those_of_the_sorted_numbers() {
        let places = Places::new(2);
        let uniform = |place: u64| places.uniform(place);
        let samples: [Vec<f64>; 6] = [
            vec![7.0],
            vec![3.0, 1.0],
            vec![5.0; 1000],
            (0..1001).map(uniform).collect(),
            // Heavy tails put nearly everything into one bin.
            (0..5000)
                .map(|place| (uniform(place) - 0.5).powi(-9))
                .collect(),
            (0..5000)
                .map(|place| (uniform(place) * 4.0).floor())
                .collect(),
        ];
        let wanted = [0.0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0];
        for sample in samples {
            let (first, second) = sample.split_at(sample.len() / 2);
            let chunks = [chunk(first), chunk(second)];
            let found = Numbers::new(&chunks, 0).unwrap().quantiles(wanted);
            let mut sorted = sample.clone();
            sorted.sort_by(f64::total_cmp);
            for (found, q) in found.into_iter().zip(wanted) {
                let exact = quantile_of_sorted(&sorted, q).unwrap();
                assert!(
                    (found - exact).abs() <= 1e-12 * exact.abs(),
                    "{q}: {found} for {exact}"
                );
            }
        }
    }
}
