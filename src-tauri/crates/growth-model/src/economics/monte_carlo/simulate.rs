//! The draws themselves, in chunks that any thread may take.

use rayon::prelude::*;

use super::Condition;
use super::plan::Plan;
use super::random::{Normal, Places};
use crate::Reason;
use crate::economics::compute::figures;
use crate::economics::operand::Bare;
use crate::economics::quantity::{Gap, Quantity};

/// Draws of one piece of work.
const CHUNK: u32 = 2_048;
/// Pieces of work between two looks at whether to go on.
const ROUND: usize = 64;
/// What exact decimals can hold: what is larger is too large here, too.
const LARGEST: f64 = 7.9e28;

/// Results of consecutive draws.
pub(super) struct Chunk {
    /// By figure, the values of those draws that ended in a number.
    pub(super) values: Vec<Vec<f64>>,
    /// By figure, smallest and largest value and the sum.
    pub(super) ranges: Vec<Range>,
    /// By figure, what the others ended in.
    pub(super) gaps: Vec<Vec<(Gap, u32)>>,
    /// By threshold, draws that meet it.
    pub(super) met: Vec<u32>,
}

/// Where values lie.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    pub(super) min: f64,
    pub(super) max: f64,
    pub(super) sum: f64,
}

impl Default for Range {
    /// Of no values.
    fn default() -> Self {
        Self {
            min: f64::INFINITY,
            max: f64::NEG_INFINITY,
            sum: 0.0,
        }
    }
}

impl Range {
    fn add(&mut self, value: f64) {
        self.min = self.min.min(value);
        self.max = self.max.max(value);
        self.sum += value;
    }

    /// The range of both; sums are added in the order of the draws, so that their bits do not
    /// depend on who computed them.
    pub(super) fn join(&mut self, other: &Self) {
        self.min = self.min.min(other.min);
        self.max = self.max.max(other.max);
        self.sum += other.sum;
    }
}

/// All chunks in the order of their draws, or `None` when told to stop.
pub(super) fn run(plan: &Plan, proceed: &(dyn Fn(u32) -> bool + Sync)) -> Option<Vec<Chunk>> {
    let places = Places::new(plan.seed);
    let starts: Vec<u32> = (0..plan.draws).step_by(CHUNK as usize).collect();
    let mut chunks = Vec::with_capacity(starts.len());
    for round in starts.chunks(ROUND) {
        if !proceed(round.first().copied().unwrap_or_default()) {
            return None;
        }
        chunks.par_extend(
            round
                .par_iter()
                .map(|&first| draw_chunk(plan, places, first, CHUNK.min(plan.draws - first))),
        );
    }
    proceed(plan.draws).then_some(chunks)
}

fn draw_chunk(plan: &Plan, places: Places, first: u32, draws: u32) -> Chunk {
    let inputs = draw_inputs(plan, places, first, draws);
    let mut params = plan.fast.clone();
    let mut results = Vec::with_capacity(plan.figures.len());
    let mut chunk = Chunk::new(plan, draws);
    for (draw, admissible) in inputs.admissible.iter().enumerate() {
        for (uncertain, column) in plan.uncertain.iter().zip(&inputs.columns) {
            params.set(uncertain.field, Bare(column[draw]));
        }
        results.clear();
        figures(&params, &plan.figures, &mut results);
        if *admissible && results.iter().all(|result| result.0.abs() <= LARGEST) {
            chunk.add_values(plan, &results);
        } else {
            chunk.add_gaps(plan, &explained(plan, &inputs, draw));
        }
    }
    chunk
}

/// Uncertain inputs of consecutive draws.
struct Inputs {
    /// Values of each input.
    columns: Vec<Vec<f64>>,
    /// Draws of which every input is in its domain.
    admissible: Vec<bool>,
}

fn draw_inputs(plan: &Plan, places: Places, first: u32, draws: u32) -> Inputs {
    let normal = Normal::new();
    let width = plan.uncertain.len() as u64;
    // Each draw owns as many places as there are uncertain inputs.
    let place = |draw: u32, input: u64| u64::from(first + draw) * width + input;
    let mut columns: Vec<Vec<f64>> = (0..width)
        .map(|input| {
            (0..draws)
                .map(|draw| places.uniform(place(draw, input)))
                .collect()
        })
        .collect();
    let mut admissible = vec![true; draws as usize];
    if let Some(cholesky) = &plan.cholesky {
        for number in columns.iter_mut().flatten() {
            *number = normal.of_uniform(*number);
        }
        cholesky.apply(&mut columns);
    }
    for (column, uncertain) in columns.iter_mut().zip(&plan.uncertain) {
        if plan.cholesky.is_some() {
            uncertain.curve.map_normal(column);
        } else {
            uncertain.curve.map_uniform(column, normal);
        }
        for (admissible, value) in admissible.iter_mut().zip(&*column) {
            *admissible &= (uncertain.min..=uncertain.max).contains(value);
        }
    }
    Inputs {
        columns,
        admissible,
    }
}

/// The figures of a draw of which some are no number.
fn explained(plan: &Plan, inputs: &Inputs, draw: usize) -> Vec<Quantity<f64>> {
    let none = |gap| Quantity {
        number: f64::NAN,
        gap: Some(gap),
    };
    if !inputs.admissible[draw] {
        return vec![none(Gap::Undefined(Reason::OutsideDomain)); plan.figures.len()];
    }
    let mut params = plan.explaining.clone();
    for (uncertain, column) in plan.uncertain.iter().zip(&inputs.columns) {
        params.set(uncertain.field, Quantity::of(column[draw]));
    }
    let mut results = Vec::with_capacity(plan.figures.len());
    figures(&params, &plan.figures, &mut results);
    for result in &mut results {
        if result.gap.is_none() && result.number.abs() > LARGEST {
            *result = none(Gap::TOO_LARGE);
        }
    }
    results
}

impl Chunk {
    fn new(plan: &Plan, draws: u32) -> Self {
        Self {
            values: vec![Vec::with_capacity(draws as usize); plan.figures.len()],
            ranges: vec![Range::default(); plan.figures.len()],
            gaps: vec![Vec::new(); plan.figures.len()],
            met: vec![0; plan.thresholds.len()],
        }
    }

    /// A draw of which every figure is a number.
    fn add_values(&mut self, plan: &Plan, results: &[Bare]) {
        for (figure, result) in results.iter().enumerate() {
            self.add_value(figure, result.0);
        }
        for (met, limit) in self.met.iter_mut().zip(&plan.thresholds) {
            let at_least = results[limit.figure].0 >= limit.from;
            *met += u32::from(at_least == (limit.condition == Condition::AtLeast));
        }
    }

    /// A draw of which some figures are no number.
    fn add_gaps(&mut self, plan: &Plan, results: &[Quantity<f64>]) {
        for (figure, result) in results.iter().enumerate() {
            match result.gap {
                None => self.add_value(figure, result.number),
                Some(gap) => self.count(figure, gap),
            }
        }
        for (met, limit) in self.met.iter_mut().zip(&plan.thresholds) {
            let at_least = match results[limit.figure] {
                Quantity { number, gap: None } => number >= limit.from,
                Quantity {
                    gap: Some(Gap::Unbounded(Reason::EndlessLoss)),
                    ..
                } => false,
                Quantity {
                    gap: Some(Gap::Unbounded(_) | Gap::Never(_)),
                    ..
                } => true,
                _ => continue,
            };
            *met += u32::from(at_least == (limit.condition == Condition::AtLeast));
        }
    }

    fn add_value(&mut self, figure: usize, value: f64) {
        self.values[figure].push(value);
        self.ranges[figure].add(value);
    }

    fn count(&mut self, figure: usize, gap: Gap) {
        let gaps = &mut self.gaps[figure];
        match gaps.iter_mut().find(|(known, _)| *known == gap) {
            Some((_, draws)) => *draws += 1,
            None => gaps.push((gap, 1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::economics::MonteCarloInput;

    fn ranks(values: &[f64]) -> Vec<f64> {
        let mut order: Vec<usize> = (0..values.len()).collect();
        order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
        let mut ranks = vec![0.0; values.len()];
        for (rank, place) in order.into_iter().enumerate() {
            ranks[place] = rank as f64;
        }
        ranks
    }

    fn spearman(a: &[f64], b: &[f64]) -> f64 {
        let (a, b) = (ranks(a), ranks(b));
        let mean = (a.len() - 1) as f64 / 2.0;
        let product = |x: &[f64], y: &[f64]| -> f64 {
            x.iter().zip(y).map(|(x, y)| (x - mean) * (y - mean)).sum()
        };
        product(&a, &b) / (product(&a, &a) * product(&b, &b)).sqrt()
    }

    #[test]
    fn ranks_go_together_as_asked_whatever_the_distributions() {
        let input: MonteCarloInput = serde_json::from_str(
            r#"{"inputs": {}, "uncertain": [
                {"field": "arpa_per_month", "distribution": {"kind": "lognormal_median", "median": 1900, "sigma_log": 0.5}},
                {"field": "churn_per_month", "distribution": {"kind": "pert", "min": 0.01, "mode": 0.02, "max": 0.3}},
                {"field": "gross_margin", "distribution": {"kind": "triangular", "min": 0.1, "mode": 0.8, "max": 0.9}},
                {"field": "leads", "distribution": {"kind": "triangular", "min": 10, "mode": 10, "max": 90}}
            ], "correlations": [
                {"first": "arpa_per_month", "second": "churn_per_month", "rank_correlation": -0.7},
                {"first": "gross_margin", "second": "arpa_per_month", "rank_correlation": 0.4}
            ]}"#,
        )
        .unwrap();
        let plan = Plan::new(&input).unwrap();
        let Inputs {
            columns,
            admissible,
        } = draw_inputs(&plan, Places::new(1), 0, 100_000);
        assert!(admissible.iter().all(|admissible| *admissible));
        for (first, second, wanted) in [(0, 1, -0.7), (0, 2, 0.4), (0, 3, 0.0), (2, 3, 0.0)] {
            let found = spearman(&columns[first], &columns[second]);
            assert!((found - wanted).abs() < 0.012, "{first}, {second}: {found}");
        }
    }
}
