//! What looking costs an experiment that was planned for one look.

use rust_decimal::Decimal;

use super::input::{alpha, critical, length, usual_alpha, whole};
use crate::ModelError;
use crate::checks::inconsistent;
use crate::statistics::{bisect_within, gauss_legendre, normal_cdf, normal_density, two_sided_p};

/// Most looks.
const MAX_LOOKS: usize = 366;

/// Looks at an experiment, each of which would have stopped it at p ≤ `alpha`.
#[shape(Eq, deny_unknown_fields)]
pub struct PeekingInput {
    /// Visitors counted at each look, ascending whole numbers, 1…366 of them. Only their ratios
    /// matter: `[1, 2, 3]` are three looks at equal distances.
    pub visitors_at_looks: Vec<Decimal>,
    /// p value at which each look would have stopped, 0.0001…0.5.
    #[serde(default = "usual_alpha")]
    pub alpha: Decimal,
}

/// What the looks cost.
#[shape]
pub struct PeekingResult {
    /// Chance of at least one false alarm up to each look, when there is no effect.
    pub false_alarm_rate_at_looks: Vec<f64>,
    /// The same after the last look.
    pub false_alarm_rate: f64,
    /// The p value at which each look should have stopped, so that all looks together keep
    /// `alpha` (Pocock 1977).
    pub p_value_that_keeps_alpha: f64,
}

/// The chance of a false alarm of repeated looks (Armitage, McPherson, Rowe 1969), by integrating
/// the paths that have not stopped yet from look to look.
///
/// # Errors
/// No look or more than 366, visitors that are not whole or do not ascend (rule
/// `looks_not_ascending`), `alpha` outside 0.0001…0.5.
pub fn peeking(input: &PeekingInput) -> Result<PeekingResult, ModelError> {
    let looks = &input.visitors_at_looks;
    length("visitors_at_looks", looks.len(), 1, MAX_LOOKS)?;
    let alpha = alpha(input.alpha)?;
    let mut times = Vec::with_capacity(looks.len());
    for (i, visitors) in looks.iter().enumerate() {
        let field = || format!("visitors_at_looks[{i}]");
        let time = whole(field, *visitors, 1)? as f64;
        if times.last().is_some_and(|last| time <= *last) {
            return Err(inconsistent(field(), "looks_not_ascending"));
        }
        times.push(time);
    }
    let rates = false_alarms(&times, critical(alpha));
    let rate = rates.last().copied().unwrap_or(alpha);
    // All looks together need at most what as many independent ones would (Bonferroni).
    let strictest = critical(alpha / looks.len() as f64);
    let keeps = bisect_within(critical(alpha), strictest, 1e-7, |z| {
        false_alarms(&times, z).last().is_some_and(|r| *r > alpha)
    });
    Ok(PeekingResult {
        false_alarm_rate_at_looks: rates,
        false_alarm_rate: rate,
        p_value_that_keeps_alpha: two_sided_p(keeps),
    })
}

/// Chance that |Z| has reached `border` at any look so far, for each look.
fn false_alarms(times: &[f64], border: f64) -> Vec<f64> {
    // The narrowest step decides how fine the grid must be; looks at practically the same data are
    // one look.
    const NARROWEST: f64 = 1e-3;
    let mut rates = Vec::with_capacity(times.len());
    let width_of = |before: f64, now: f64| ((now - before) / now).sqrt();
    let narrowest = times
        .windows(2)
        .filter_map(|pair| Some(width_of(*pair.first()?, *pair.last()?)))
        .filter(|width| *width >= NARROWEST)
        .fold(1.0, f64::min);
    let panels = (2.0 * border / (4.0 * narrowest)).ceil().max(4.0) as u32;
    let grid: Vec<(f64, f64)> = (0..panels)
        .flat_map(|panel| {
            let at = |i: u32| -border + 2.0 * border * f64::from(i) / f64::from(panels);
            gauss_legendre(at(panel), at(panel + 1))
        })
        .collect();
    // Density of Z among the paths that have not stopped, times the weight of its place.
    let mut inside: Vec<f64> = grid.iter().map(|(z, w)| w * normal_density(*z)).collect();
    let mut rate = 2.0 * normal_cdf(-border);
    let mut before = None;
    for time in times {
        if let Some(last) = before {
            let width = width_of(last, *time);
            if width < NARROWEST {
                rates.push(rate);
                continue;
            }
            let keep = (last / time).sqrt();
            // P(outside now) of each path inside before, summed where it is not negligible.
            rate += (grid.iter().zip(&inside))
                .map(|((z, _), weight)| {
                    let center = keep * z;
                    weight
                        * (normal_cdf((-border - center) / width)
                            + normal_cdf((center - border) / width))
                })
                .sum::<f64>();
            inside = step(&grid, &inside, keep, width);
        }
        before = Some(*time);
        rates.push(rate.min(1.0));
    }
    rates
}

/// Moves the density of the paths inside from one look to the next.
fn step(grid: &[(f64, f64)], inside: &[f64], keep: f64, width: f64) -> Vec<f64> {
    /// φ(7.5) is 10⁻¹³.
    const REACH: f64 = 7.5;
    let mut first = 0;
    grid.iter()
        .map(|(z, w)| {
            // The grid ascends, so does the part of it that reaches z.
            while grid
                .get(first)
                .is_some_and(|(from, _)| keep * from < z - REACH * width)
            {
                first += 1;
            }
            let density: f64 = (grid.iter().zip(inside).skip(first))
                .take_while(|((from, _), _)| keep * from <= z + REACH * width)
                .map(|((from, _), weight)| weight * normal_density((z - keep * from) / width))
                .sum();
            w * density / width
        })
        .collect()
}
